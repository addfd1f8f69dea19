/* findings.c - see findings.h. */
#include "findings.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/attr.h"

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

enum exit_code findings_begin(struct findings *ret_findings, const struct invocation *inv,
                              struct rosc_options *options, bool stdout_taken)
{
    const char *name = inv->value[OPTION_FORMAT];
    enum rosc_format format = ROSC_FORMAT_TEXT;
    if (name && !format_by_name(name, &format)) {
        say("--format is text, json, sarif, gcc or github, not '%s'", name);
        return EXIT_USAGE;
    }
    *ret_findings = (struct findings){.stdout_taken = stdout_taken};
    if (format == ROSC_FORMAT_TEXT)
        return EXIT_FINE;
    options->format = ROSC_FORMAT_NONE;
    ret_findings->report = rosc_report_new(format, inv->command->name);
    if (!ret_findings->report) {
        say("out of memory");
        return EXIT_OOM;
    }
    say_into(ret_findings->report);
    return EXIT_FINE;
}

bool findings_output_is_stdout(const struct invocation *inv)
{
    const char *path = inv->value[OPTION_OUTPUT];
    return !path || strcmp(path, "-") == 0;
}

/* With a report the result has no messages of its own. NULL: out of memory. */
static struct rosc_result *reported(struct findings *findings, struct rosc_result *result)
{
    if (result && findings->report && !rosc_report_add(findings->report, result)) {
        rosc_result_free(result);
        return NULL;
    }
    return result;
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

enum exit_code findings_end(struct findings *findings, enum exit_code code)
{
    if (!findings->report)
        return code;
    const char *text = rosc_report_end(findings->report, (int)code);
    say_into(NULL);
    if (!text) {
        say("out of memory");
        code = EXIT_OOM;
    } else if (findings->stdout_taken) {
        fputs(text, stderr);
    } else {
        code = exit_worse(code, stdout_write(text, strlen(text)));
    }
    rosc_report_free(findings->report);
    findings->report = NULL;
    return code;
}
