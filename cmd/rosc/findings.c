/* findings.c - see findings.h. */
#include "findings.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/attr.h"
#include "diag/diag.h"

static bool format_by_name(const char *name, enum rosc_format *ret_format)
{
    static const struct {
        const char *name;
        enum rosc_format format;
    } formats[] = {
        {"text", ROSC_FORMAT_TEXT}, {"json", ROSC_FORMAT_JSON},     {"sarif", ROSC_FORMAT_SARIF},
        {"gcc", ROSC_FORMAT_GCC},   {"github", ROSC_FORMAT_GITHUB},
    };
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (strcmp(formats[i].name, name) == 0) {
            *ret_format = formats[i].format;
            return true;
        }
    }
    return false;
}

void findings_forget(struct findings *findings)
{
    rosc_report_free(findings->report);
    free(findings->allowed);
    repeats_release(&findings->repeats);
}

/* Is each slug that of a warning? Says which is not. */
static bool slugs_ok(const struct values *allow)
{
    const char *slugs[DIAG_COUNT];
    for (int id = 0; id < DIAG_COUNT; id++)
        slugs[id] = diag_slug((enum diag_id)id);
    for (size_t i = 0; i < allow->len; i++) {
        enum diag_id id;
        const char *slug = allow->v[i];
        if (!diag_by_slug(slug, &id)) {
            const char *near = suggest(slug, slugs, DIAG_COUNT);
            say("--allow: no finding is called '%s'%s%s%s", slug,
                near ? "; did you mean '" : "; 'rosc explain' lists them", near ? near : "",
                near ? "'?" : "");
            return false;
        }
        if (diag_severity(id) == SEVERITY_ERROR) {
            say("--allow: '%s' is an error and cannot be allowed", slug);
            return false;
        }
    }
    return true;
}

/* Reads -W and --allow. */
static bool severities(const struct invocation *inv, struct rosc_options *options)
{
    const char *level = inv->value[OPTION_WARNINGS];
    const struct values *allow = &inv->values[OPTION_ALLOW];
    if (level && strcmp(level, "error") != 0) {
        say("--warnings is error, not '%s'", level);
        return false;
    }
    options->warnings_are_errors = level != NULL;
    options->allow = allow->v;
    options->allow_len = allow->len;
    return slugs_ok(allow);
}

enum exit_code findings_begin(struct findings *ret_findings, const struct invocation *inv,
                              struct rosc_options *options, bool stdout_taken)
{
    const char *name = inv->value[OPTION_FORMAT];
    enum rosc_format format = ROSC_FORMAT_TEXT;
    if (name && !format_by_name(name, &format)) {
        say("--format is text, json, sarif, gcc or github, not '%s'", name);
        return EXIT_USAGE;
    }
    if (!severities(inv, options))
        return EXIT_USAGE;
    struct findings findings = {.inv = inv, .stdout_taken = stdout_taken};
    findings.allowed = calloc(options->allow_len + 1, sizeof(*findings.allowed));
    if (format != ROSC_FORMAT_TEXT)
        findings.report = rosc_report_new(format, inv->command->name);
    if (!findings.allowed || (format != ROSC_FORMAT_TEXT && !findings.report)) {
        findings_forget(&findings);
        return io_failed(out_of_memory);
    }
    if (findings.report)
        options->format = ROSC_FORMAT_NONE;
    say_into(findings.report);
    *ret_findings = findings;
    return EXIT_FINE;
}

bool findings_output_is_stdout(const struct invocation *inv)
{
    const char *path = inv->value[OPTION_OUTPUT];
    return !path || strcmp(path, "-") == 0;
}

/* With a report the result has no messages of its own. */
bool findings_add(struct findings *findings, const struct rosc_result *result)
{
    const struct values *allow = &findings->inv->values[OPTION_ALLOW];
    for (size_t i = 0; i < allow->len; i++)
        findings->allowed[i] += rosc_result_allowed(result, allow->v[i]);
    return !findings->report || rosc_report_add(findings->report, result);
}

static struct rosc_result *reported(struct findings *findings, struct rosc_result *result)
{
    if (!result || findings_add(findings, result))
        return result;
    rosc_result_free(result);
    return NULL;
}

enum exit_code findings_tell(struct findings *findings, const struct rosc_result *result)
{
    if (!result || !findings_add(findings, result))
        return io_failed(out_of_memory);
    fputs(repeats_news(&findings->repeats, rosc_result_messages(result)), stderr);
    return rosc_result_ok(result) ? EXIT_FINE : EXIT_INPUT;
}

void findings_note(const struct findings *findings, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    char text[8192];
    vsnprintf(text, sizeof(text), fmt, ap);
    va_end(ap);
    if (findings->report)
        rosc_report_notice(findings->report, false, text);
    else
        say("%s", text);
}

enum exit_code findings_finish(struct findings *findings, struct rosc_result *result,
                               const char *path, bool create_only)
{
    return result_finish(reported(findings, result), path, create_only);
}

enum exit_code findings_finish_map(struct findings *findings, struct rosc_result *result,
                                   const char *path, const char *map)
{
    return result_finish_map(reported(findings, result), path, map);
}

void findings_summary(const struct findings *findings, const char *fmt, ...)
{
    if (findings->report)
        return;
    va_list ap;
    va_start(ap, fmt);
    fputs("rosc: ", stderr);
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
    va_end(ap);
}

static void say_unused(const struct findings *findings)
{
    const struct values *allow = &findings->inv->values[OPTION_ALLOW];
    for (size_t i = 0; i < allow->len; i++) {
        char text[200];
        if (findings->allowed[i] > 0)
            continue;
        snprintf(text, sizeof(text), "--allow=%s: no finding needed it", allow->v[i]);
        if (findings->report)
            rosc_report_notice(findings->report, false, text);
        else
            say("%s", text);
    }
}

/* Writes the text of the report. */
static enum exit_code write_report(const struct findings *findings, enum exit_code code)
{
    const char *text = rosc_report_end(findings->report, (int)code);
    say_into(NULL);
    if (!text) /* where that was the code, it was said */
        return code == EXIT_OOM ? code : io_failed(out_of_memory);
    if (!findings->stdout_taken)
        return stdout_write(text, strlen(text));
    fputs(text, stderr);
    return EXIT_FINE;
}

enum exit_code findings_end(struct findings *findings, enum exit_code code)
{
    if (code == EXIT_FINE)
        say_unused(findings);
    if (findings->report)
        code = exit_worse(code, write_report(findings, code));
    findings_forget(findings);
    return code;
}
