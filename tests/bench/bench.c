/*
 * bench.c - how long a site takes, as a ratio.
 *
 * Compiles a site, text to text, as often as fits into half a second, and reads the same text with
 * bare libyaml events for as long, in turns within one run. Prints both rates and their ratio. A
 * measurement, not a test: no time decides anything.
 *
 *     build/release/bench [FILE...]      default: examples/starlink-lte.yaml and
 * examples/every-key.yaml
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include <rosc/rosc.h>

enum { TURNS = 5 };
static const double turn_seconds = 0.2;

struct text {
    char *bytes;
    size_t len;
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static struct text read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(74);
    }
    struct text text = {.len = (size_t)ftell(file)};
    text.bytes = malloc(text.len + 1);
    rewind(file);
    if (text.bytes == NULL || fread(text.bytes, 1, text.len, file) != text.len) {
        perror(path);
        exit(74);
    }
    fclose(file);
    return text;
}

static void read_events(const struct text *text)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool done = false;
    if (!yaml_parser_initialize(&parser))
        exit(71);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text->bytes, text->len);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event))
            exit(1);
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static void build(const struct text *text)
{
    struct rosc_result *result = rosc_build("bench.yaml", text->bytes, text->len, NULL);
    if (result == NULL || !rosc_result_ok(result)) {
        fputs(result == NULL ? "out of memory\n" : rosc_result_messages(result), stderr);
        exit(1);
    }
    rosc_result_free(result);
}

static void check(const struct text *text)
{
    rosc_result_free(rosc_check("bench.yaml", text->bytes, text->len, NULL));
}

/* Seconds per call: the best of the turns, so that a busy moment of the machine counts for less. */
static double seconds_per_call(void (*call)(const struct text *), const struct text *text)
{
    double begin = now(), passed = 0;
    size_t calls = 0;
    for (; passed < turn_seconds; passed = now() - begin, calls++)
        call(text);
    return passed / (double)calls;
}

static void measure(const char *path)
{
    const struct text text = read_file(path);
    double events = 1e9, checks = 1e9, builds = 1e9;
    for (int turn = 0; turn < TURNS; turn++) {
        double e = seconds_per_call(read_events, &text);
        double c = seconds_per_call(check, &text);
        double b = seconds_per_call(build, &text);
        events = e < events ? e : events;
        checks = c < checks ? c : checks;
        builds = b < builds ? b : builds;
    }
    printf("%s: libyaml events %.0f/s, check %.0f/s (%.1f times their time), build %.0f/s (%.1f "
           "times)\n",
           path, 1 / events, 1 / checks, checks / events, 1 / builds, builds / events);
    free(text.bytes);
}

int main(int argc, char **argv)
{
    static const char *const usual[] = {"examples/starlink-lte.yaml", "examples/every-key.yaml"};
    for (int i = 1; i < argc; i++)
        measure(argv[i]);
    for (size_t i = 0; argc == 1 && i < sizeof(usual) / sizeof(usual[0]); i++)
        measure(usual[i]);
    return 0;
}
