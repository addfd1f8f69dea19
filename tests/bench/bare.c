/* bare.c - libyaml's events and nothing else: what everything is compared with. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

#include "bench.h"

double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double cpu_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

_Noreturn void give_up(const char *what)
{
    perror(what);
    exit(74);
}

struct text read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        give_up(path);
    struct text text = {.len = (size_t)ftell(file)};
    text.bytes = malloc(text.len + 1);
    rewind(file);
    if (!text.bytes || fread(text.bytes, 1, text.len, file) != text.len)
        give_up(path);
    text.bytes[text.len] = '\0';
    fclose(file);
    return text;
}

void bare_events(const struct text *text)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool done = false;
    if (!yaml_parser_initialize(&parser))
        give_up("libyaml");
    yaml_parser_set_input_string(&parser, (const unsigned char *)text->bytes, text->len);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event))
            give_up("libyaml");
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}
