/* timings.c - see timings.h. */
#include "timings.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const char *const names[TIMING_COUNT] = {
    [TIMING_READ] = "reading",
    [TIMING_LIBRARY + ROSC_STAGE_PARSE] = "parsing",
    [TIMING_LIBRARY + ROSC_STAGE_MERGE] = "merging",
    [TIMING_LIBRARY + ROSC_STAGE_SCHEMA] = "schema",
    [TIMING_LIBRARY + ROSC_STAGE_CHECK] = "checks",
    [TIMING_LIBRARY + ROSC_STAGE_LOWER] = "lowering",
    [TIMING_LIBRARY + ROSC_STAGE_VERIFY] = "verifying",
    [TIMING_LIBRARY + ROSC_STAGE_PRINT] = "printing",
    [TIMING_LIBRARY + ROSC_STAGE_REPORT] = "reporting",
    [TIMING_WRITE] = "writing",
};

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void on_stage(void *data, enum rosc_stage stage)
{
    stopwatch_go(data, TIMING_LIBRARY + (enum timing)stage);
}

void timings_begin(struct stopwatch *watch, const struct invocation *inv,
                   struct rosc_options *options)
{
    *watch = (struct stopwatch){.sites = 1, .jobs = 1};
    if (!inv->value[OPTION_TIMINGS])
        return;
    watch->begun = now();
    options->on_stage = on_stage;
    options->on_stage_data = watch;
}

void stopwatch_run(struct stopwatch *watch, size_t sites, size_t jobs)
{
    if (!watch)
        return;
    watch->sites = sites;
    watch->jobs = sites < 1 ? 1 : (jobs < sites ? jobs : sites);
}

struct stopwatch *timings_of(const struct rosc_options *options)
{
    return options->on_stage ? options->on_stage_data : NULL;
}

void stopwatch_go(struct stopwatch *watch, enum timing stage)
{
    if (!watch)
        return;
    int64_t time = now();
    if (watch->runs)
        watch->spent[watch->stage] += time - watch->since;
    watch->runs = true;
    watch->stage = stage;
    watch->since = time;
}

enum timing stopwatch_into(struct stopwatch *watch, enum timing stage)
{
    enum timing before = watch ? watch->stage : stage;
    stopwatch_go(watch, stage);
    return before;
}

void stopwatch_stop(struct stopwatch *watch)
{
    if (watch && watch->runs)
        watch->spent[watch->stage] += now() - watch->since;
    if (watch)
        watch->runs = false;
}

void stopwatch_add(struct stopwatch *watch, const struct stopwatch *other)
{
    for (int i = 0; i < TIMING_COUNT; i++)
        watch->spent[i] += other->spent[i];
}

/* "10000 sites in 2412.345 ms with 2 jobs, 4146 a second" */
static void describe(char *ret_text, size_t size, const struct rosc_timings *t)
{
    double ms = (double)t->microseconds / 1e3;
    char rate[40] = "";
    if (t->sites > 1 && t->microseconds > 0)
        snprintf(rate, sizeof(rate), ", %.0f a second", (double)t->sites / ms * 1e3);
    snprintf(ret_text, size, "%zu site%s in %.3f ms with %zu job%s%s", t->sites,
             t->sites == 1 ? "" : "s", ms, t->jobs, t->jobs == 1 ? "" : "s", rate);
}

static double share(int64_t part, int64_t whole)
{
    return whole > 0 ? 100 * (double)part / (double)whole : 0;
}

/* The table for people; what all jobs together have spent. */
static void print_table(const struct rosc_timings *t, int64_t whole)
{
    char text[200];
    describe(text, sizeof(text), t);
    fprintf(stderr, "rosc: %s\n", text);
    fprintf(stderr, "  %-10s %10s %7s %10s\n", "stage", "ms", "share", "us a site");
    for (size_t i = 0; i < t->stages_len; i++)
        fprintf(stderr, "  %-10s %10.3f %6.1f%% %10.1f\n", t->stages[i].stage,
                (double)t->stages[i].microseconds / 1e3, share(t->stages[i].microseconds, whole),
                (double)t->stages[i].microseconds / (double)(t->sites > 0 ? t->sites : 1));
    fprintf(stderr, "  %-10s %10.3f %6.1f%% %10.1f\n", "together", (double)whole / 1e3,
            share(whole, whole), (double)whole / (double)(t->sites > 0 ? t->sites : 1));
}

/* The same in one line, for formats that have notices only. */
static void tell_line(const struct findings *findings, const struct rosc_timings *t, int64_t whole)
{
    char text[1000], shares[600] = "";
    for (size_t i = 0, len = 0; i < t->stages_len && len < sizeof(shares); i++)
        len +=
            (size_t)snprintf(shares + len, sizeof(shares) - len, "%s %s %.0f%%", i > 0 ? "," : ";",
                             t->stages[i].stage, share(t->stages[i].microseconds, whole));
    describe(text, sizeof(text), t);
    findings_note(findings, "%s%s", text, shares);
}

enum exit_code timings_tell(struct stopwatch *watch, struct findings *findings)
{
    struct rosc_timing stages[TIMING_COUNT];
    if (!watch->begun)
        return EXIT_FINE;
    stopwatch_stop(watch);
    struct rosc_timings t = {.sites = watch->sites,
                             .jobs = watch->jobs,
                             .microseconds = (now() - watch->begun) / 1000,
                             .stages = stages};
    int64_t whole = 0;
    for (int i = 0; i < TIMING_COUNT; i++) {
        int64_t spent = watch->spent[i] / 1000;
        if (watch->spent[i] > 0)
            stages[t.stages_len++] = (struct rosc_timing){.stage = names[i], .microseconds = spent};
        whole += spent;
    }
    if (!findings->report)
        print_table(&t, whole);
    else if (strcmp(findings->inv->value[OPTION_FORMAT], "json") != 0)
        tell_line(findings, &t, whole);
    else if (!rosc_report_timings(findings->report, &t))
        return EXIT_OOM;
    return EXIT_FINE;
}
