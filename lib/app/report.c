/* report.c - the findings of several results as one text: struct rosc_report. */
#include <stdlib.h>

#include <setjmp.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/bug.h"
#include "diag/diag.h"
#include "diag/report.h"

static const struct diag_tool tool = {.version = ROSC_VERSION, .page = explain_body};

static enum diag_format diag_format(enum rosc_format format)
{
    switch (format) {
    case ROSC_FORMAT_JSON:
        return DIAG_FORMAT_JSON;
    case ROSC_FORMAT_SARIF:
        return DIAG_FORMAT_SARIF;
    case ROSC_FORMAT_GCC:
        return DIAG_FORMAT_GCC;
    case ROSC_FORMAT_GITHUB:
        return DIAG_FORMAT_GITHUB;
    case ROSC_FORMAT_TEXT:
    case ROSC_FORMAT_NONE:
        return DIAG_FORMAT_TEXT;
    }
    BUG("format %d", (int)format);
}

/* The exit codes of the command, in words (README). */
static const char *exit_meaning(int code)
{
    switch (code) {
    case 0:
        return "fine";
    case 1:
        return "errors in the input";
    case 2:
        return "there are differences";
    case 64:
        return "usage";
    case 71:
        return "out of memory";
    case 74:
        return "a file could not be read or written";
    default:
        return "unknown";
    }
}

static void add_result(struct diag_report *report, const struct rosc_result *result)
{
    for (size_t i = 0; i < result->fixed.len; i++)
        diag_report_fixed(report, &result->fixed.v[i]);
    for (size_t i = 0; i < result->fix_notices.len; i++)
        diag_report_notice(report, SEVERITY_NOTE, result->fix_notices.v[i]);
    if (result->diags)
        diag_report_add(report, result->name, result->diags);
    else if (result->error)
        diag_report_notice(report, SEVERITY_ERROR, result->error);
}

const char *report_of_result(const struct rosc_result *result, enum rosc_format format)
{
    struct diag_report *report = diag_report_new(result->arena, diag_format(format), &tool, NULL);
    add_result(report, result);
    int code = result->errors > 0 ? 1 : 0;
    return diag_report_end(report, code, exit_meaning(code));
}

struct rosc_report {
    struct arena *arena;
    struct diag_report *report;
    bool broken; /* memory ran out in the middle of something */
    /* what is to be done, for step() */
    enum rosc_format format;
    const char *command;
    const struct rosc_result *result;
    const char *notice, *text;
    enum severity severity;
    int code;
    const struct rosc_timings *timings;
};

typedef void report_step(struct rosc_report *report);

/* Does one step; false when memory ran out, now or before. */
static bool step(struct rosc_report *report, report_step *job)
{
    if (report->broken)
        return false;
    jmp_buf oom;
    if (setjmp(oom)) {
        arena_on_oom(report->arena, NULL);
        report->broken = true;
        return false;
    }
    arena_on_oom(report->arena, &oom);
    job(report);
    arena_on_oom(report->arena, NULL);
    return true;
}

static void step_new(struct rosc_report *report)
{
    report->report =
        diag_report_new(report->arena, diag_format(report->format), &tool, report->command);
}

static void step_add(struct rosc_report *report)
{
    add_result(report->report, report->result);
}

static void step_notice(struct rosc_report *report)
{
    diag_report_notice(report->report, report->severity, report->notice);
}

static void step_timings(struct rosc_report *report)
{
    const struct rosc_timings *t = report->timings;
    struct diag_timings *copy = ARENA_NEW(report->arena, struct diag_timings);
    *copy =
        (struct diag_timings){.sites = t->sites, .jobs = t->jobs, .microseconds = t->microseconds};
    for (size_t i = 0; i < t->stages_len; i++)
        *VEC_PUSH(report->arena, copy->stages) =
            (struct diag_timing){.stage = arena_strdup(report->arena, t->stages[i].stage),
                                 .microseconds = t->stages[i].microseconds};
    report->report->timings = copy;
}

static void step_end(struct rosc_report *report)
{
    report->text = diag_report_end(report->report, report->code, exit_meaning(report->code));
}

struct rosc_report *rosc_report_new(enum rosc_format format, const char *command)
{
    struct rosc_report *report = calloc(1, sizeof(*report));
    if (!report)
        return NULL;
    report->arena = arena_new();
    report->format = format;
    report->command = command;
    if (report->arena && step(report, step_new))
        return report;
    rosc_report_free(report);
    return NULL;
}

bool rosc_report_add(struct rosc_report *report, const struct rosc_result *result)
{
    report->result = result;
    return step(report, step_add);
}

bool rosc_report_notice(struct rosc_report *report, bool error, const char *message)
{
    report->severity = error ? SEVERITY_ERROR : SEVERITY_NOTE;
    report->notice = message;
    return step(report, step_notice);
}

bool rosc_report_timings(struct rosc_report *report, const struct rosc_timings *timings)
{
    report->timings = timings;
    return step(report, step_timings);
}

const char *rosc_report_end(struct rosc_report *report, int exit_code)
{
    report->code = exit_code;
    return step(report, step_end) ? report->text : NULL;
}

void rosc_report_free(struct rosc_report *report)
{
    if (!report)
        return;
    arena_free(report->arena);
    free(report);
}
