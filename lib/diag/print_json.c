/* print_json.c - findings as JSON of our own: docs/findings.schema.json says what may be in it. */
#include <setjmp.h>
#include <string.h>

#include "base/arena.h"
#include "diag/internal.h"
#include "diag/report.h"

enum { FORMAT_VERSION = 1 }; /* docs/machine-formats.md: when it is raised */

/* NULL becomes null, so that every finding has the same members. */
static void text_or_null(struct json *w, const char *key, const char *text)
{
    if (text != NULL)
        json_string(w, key, text);
    else
        json_null(w, key);
}

/* The members of a place; bytes are those of the file, a byte-order mark included. */
static void place_members(struct json *w, struct span at)
{
    struct extent r = extent_of(at);
    json_string(w, "file", at.src->name);
    json_int(w, "offset", (int64_t)at.off + at.src->skipped);
    json_int(w, "length", at.len);
    json_int(w, "line", r.line);
    json_int(w, "column", r.col);
    json_int(w, "end_line", r.end_line);
    json_int(w, "end_column", r.end_col);
}

static void add_places(struct json *w, const struct diag *d)
{
    json_open(w, "places", '[');
    for (size_t i = 0; i < ARRAY_LEN(d->where) && d->where[i].at.src != NULL; i++) {
        json_open(w, NULL, '{');
        place_members(w, d->where[i].at);
        text_or_null(w, "label", d->where[i].label);
        json_bool(w, "primary", i == 0);
        json_close(w, '}');
    }
    json_close(w, ']');
}

/* An excerpt of a long line needs much more memory than it has text, and there may be a thousand of
 * them: each is made in an arena of its own. */
static void add_rendered(struct diag_report *report, const struct diag *d)
{
    struct arena *const scratch = arena_new();
    if (scratch == NULL)
        arena_oom(report->arena);
    jmp_buf out_of_memory;
    jmp_buf *const outer = arena_on_oom(report->arena, &out_of_memory);
    if (setjmp(out_of_memory) != 0) {
        arena_free(scratch);
        arena_on_oom(report->arena, outer);
        arena_oom(report->arena);
    }
    arena_on_oom(scratch, &out_of_memory);
    struct strbuf rendered = strbuf_new(scratch);
    diag_print_text(&rendered, false, d);
    json_string(&report->json, "rendered", strbuf_detach(&rendered));
    arena_free(scratch);
    arena_on_oom(report->arena, outer);
}

static void add_finding(struct diag_report *report, const struct diag *d)
{
    struct json *w = &report->json;
    json_open(w, NULL, '{');
    json_string(w, "slug", diag_slug(d->id));
    json_string(w, "input", report->input);
    json_string(w, "severity", severity_str(d->severity));
    json_bool(w, "promoted", d->promoted);
    json_string(w, "title", diag_title(d->id));
    json_string(w, "message", d->msg);
    text_or_null(w, "note", d->note);
    text_or_null(w, "help", d->help);
    add_places(w, d);
    const char *replacement = diag_replacement(d);
    if (replacement != NULL) {
        json_open(w, "replacement", '{');
        place_members(w, d->fix_at);
        json_string(w, "text", replacement);
        json_string(w, "applicability", applicability_of(d));
        json_close(w, '}');
    } else {
        json_null(w, "replacement");
    }
    add_rendered(report, d);
    json_close(w, '}');
}

void print_json_begin(struct diag_report *report)
{
    struct json *w = &report->json;
    json_open(w, NULL, '{');
    json_string(w, "format", "rosc-findings");
    json_int(w, "version", FORMAT_VERSION);
    json_string(w, "rosc", report->tool->version);
    text_or_null(w, "command", report->command);
    json_open(w, "findings", '[');
}

void print_json_findings(struct diag_report *report, const struct diag *const *chosen, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_finding(report, chosen[i]);
}

/* The counts of an input, or of all of them. */
static void add_counts(struct json *w, const struct diag_report_input *n)
{
    json_int(w, "errors", (int64_t)n->errors);
    json_int(w, "warnings", (int64_t)n->warnings);
    json_int(w, "notes", (int64_t)n->notes);
    json_int(w, "promoted", (int64_t)n->promoted);
    json_int(w, "allowed", (int64_t)n->allowed);
    json_int(w, "omitted", (int64_t)n->omitted);
}

static void add_inputs(struct diag_report *report)
{
    struct json *w = &report->json;
    struct diag_report_input sum = {0};
    json_open(w, "inputs", '[');
    for (size_t i = 0; i < report->inputs.len; i++) {
        const struct diag_report_input *input = &report->inputs.v[i];
        json_open(w, NULL, '{');
        json_string(w, "file", input->name);
        add_counts(w, input);
        json_close(w, '}');
        sum.errors += input->errors;
        sum.warnings += input->warnings;
        sum.notes += input->notes;
        sum.promoted += input->promoted;
        sum.allowed += input->allowed;
        sum.omitted += input->omitted;
    }
    json_close(w, ']');
    json_open(w, "summary", '{');
    json_int(w, "inputs", (int64_t)report->inputs.len);
    add_counts(w, &sum);
    json_close(w, '}');
}

static void add_fixed(struct diag_report *report)
{
    struct json *w = &report->json;
    json_open(w, "fixed", '[');
    for (size_t i = 0; i < report->fixed.len; i++) {
        const struct diag_fixed *fixed = &report->fixed.v[i];
        json_open(w, NULL, '{');
        json_string(w, "slug", diag_slug(fixed->id));
        json_string(w, "file", fixed->file);
        json_int(w, "line", fixed->line);
        json_int(w, "column", fixed->col);
        json_string(w, "outcome", fix_outcome_str(fixed->outcome));
        text_or_null(w, "from", fixed->from);
        text_or_null(w, "to", fixed->to);
        text_or_null(w, "why", fixed->why);
        json_close(w, '}');
    }
    json_close(w, ']');
}

static void add_timings(struct json *w, const struct diag_timings *timings)
{
    json_open(w, "timings", '{');
    json_int(w, "sites", (int64_t)timings->sites);
    json_int(w, "jobs", (int64_t)timings->jobs);
    json_int(w, "microseconds", timings->microseconds);
    json_open(w, "stages", '[');
    for (size_t i = 0; i < timings->stages.len; i++) {
        json_open(w, NULL, '{');
        json_string(w, "stage", timings->stages.v[i].stage);
        json_int(w, "microseconds", timings->stages.v[i].microseconds);
        json_close(w, '}');
    }
    json_close(w, ']');
    json_close(w, '}');
}

void print_json_end(struct diag_report *report, int code, const char *meaning)
{
    struct json *w = &report->json;
    json_close(w, ']');
    add_fixed(report);
    json_open(w, "notices", '[');
    for (size_t i = 0; i < report->notices.len; i++) {
        json_open(w, NULL, '{');
        json_string(w, "severity", severity_str(report->notices.v[i].severity));
        json_string(w, "message", report->notices.v[i].message);
        json_close(w, '}');
    }
    json_close(w, ']');
    add_inputs(report);
    if (report->timings != NULL)
        add_timings(w, report->timings);
    json_open(w, "exit", '{');
    json_int(w, "code", code);
    json_string(w, "meaning", meaning);
    json_close(w, '}');
    json_close(w, '}');
    strbuf_addch(&report->out, '\n');
}
