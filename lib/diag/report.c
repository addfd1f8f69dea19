/* report.c - see report.h. */
#include "diag/report.h"

#include "base/arena.h"
#include "diag/internal.h"

struct diag_report *diag_report_new(struct arena *arena, enum diag_format format,
                                    const struct diag_tool *tool, const char *command)
{
    struct diag_report *report = ARENA_NEW(arena, struct diag_report);
    report->format = format;
    report->arena = arena;
    report->tool = tool;
    report->command = command != NULL ? arena_strdup(arena, command) : NULL;
    report->out = strbuf_new(arena);
    report->json.out = &report->out;
    switch (format) {
    case DIAG_FORMAT_JSON:
        print_json_begin(report);
        break;
    case DIAG_FORMAT_SARIF:
        print_sarif_begin(report);
        break;
    case DIAG_FORMAT_TEXT:
    case DIAG_FORMAT_GCC:
    case DIAG_FORMAT_GITHUB:
        break;
    }
    return report;
}

static struct diag_report_input count_input(struct arena *arena, const char *name,
                                            const struct diags *diags)
{
    struct diag_report_input input = {
        .name = arena_strdup(arena, name),
        .errors = diags->errors,
        .warnings = diags->warnings,
        .notes = diags->v.len - diags->errors - diags->warnings,
        .allowed = diags->allowed,
    };
    for (size_t i = 0; i < diags->v.len; i++)
        input.promoted += diags->v.v[i]->promoted;
    return input;
}

void diag_report_add(struct diag_report *report, const char *name, const struct diags *diags)
{
    struct diag_report_input input = count_input(report->arena, name, diags);
    size_t count;
    const struct diag *const *chosen = diags_choose(
        report->arena, diags, diags_in_order(report->arena, diags), DIAG_REPORT_MAX, &count);
    input.omitted = diags->v.len - count;
    report->input = input.name;
    switch (report->format) {
    case DIAG_FORMAT_TEXT:
        diags_print_text(&report->out, diags, &(struct diag_style){0});
        break;
    case DIAG_FORMAT_JSON:
        print_json_findings(report, chosen, count);
        break;
    case DIAG_FORMAT_SARIF:
        print_sarif_findings(report, chosen, count);
        break;
    case DIAG_FORMAT_GCC:
        print_gcc_findings(&report->out, chosen, count);
        break;
    case DIAG_FORMAT_GITHUB:
        print_github_findings(report, chosen, count);
        break;
    }
    *VEC_PUSH(report->arena, report->inputs) = input;
    if (input.omitted > 0)
        diag_report_notice(
            report, SEVERITY_NOTE,
            arena_printf(report->arena, "'%s' has %zu more findings", name, input.omitted));
}

void diag_report_notice(struct diag_report *report, enum severity severity, const char *message)
{
    message = ascii_of(report->arena, message);
    switch (report->format) {
    case DIAG_FORMAT_TEXT:
        strbuf_addf(&report->out, "%s: %s\n", severity_str(severity), message);
        break;
    case DIAG_FORMAT_JSON:
    case DIAG_FORMAT_SARIF:
        *VEC_PUSH(report->arena, report->notices) =
            (struct diag_report_notice){severity, arena_strdup(report->arena, message)};
        break;
    case DIAG_FORMAT_GCC:
        print_gcc_notice(&report->out, severity, message);
        break;
    case DIAG_FORMAT_GITHUB:
        print_github_notice(&report->out, severity, message);
        break;
    }
}

void diag_report_fixed(struct diag_report *report, const struct diag_fixed *fixed)
{
    struct arena *arena = report->arena;
    if (report->format != DIAG_FORMAT_JSON) {
        diag_report_notice(report, SEVERITY_NOTE, diag_fixed_line(arena, fixed));
        return;
    }
    struct diag_fixed *copy = VEC_PUSH(arena, report->fixed);
    *copy = *fixed;
    copy->file = arena_strdup(arena, fixed->file);
    copy->from = fixed->from != NULL ? arena_strdup(arena, fixed->from) : NULL;
    copy->to = fixed->to != NULL ? arena_strdup(arena, fixed->to) : NULL;
    copy->why = fixed->why != NULL ? arena_strdup(arena, fixed->why) : NULL;
}

const char *diag_report_end(struct diag_report *report, int code, const char *meaning)
{
    switch (report->format) {
    case DIAG_FORMAT_JSON:
        print_json_end(report, code, meaning);
        break;
    case DIAG_FORMAT_SARIF:
        print_sarif_end(report, code, meaning);
        break;
    case DIAG_FORMAT_TEXT:
    case DIAG_FORMAT_GCC:
    case DIAG_FORMAT_GITHUB:
        break;
    }
    return strbuf_detach(&report->out);
}
