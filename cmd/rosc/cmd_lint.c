/* cmd_lint.c - rosc lint: what is wrong with these RouterOS configurations? */
#include <stdio.h>
#include <stdlib.h>

#include "base/attr.h"
#include "cmd.h"
#include "findings.h"
#include "site_input.h"

/* "3 files, 1 with errors, 1 could not be read" */
static void summary(const struct findings *findings, size_t files, size_t wrong, size_t warned,
                    size_t unread)
{
    char parts[3][60] = {"", "", ""};
    if (wrong > 0)
        snprintf(parts[0], sizeof(parts[0]), ", %zu with errors", wrong);
    if (warned > 0)
        snprintf(parts[1], sizeof(parts[1]), ", %zu with warnings", warned);
    if (unread > 0)
        snprintf(parts[2], sizeof(parts[2]), ", %zu could not be read", unread);
    const char *clean = files == 1 ? ", clean" : ", all clean";
    findings_summary(findings, "%zu file%s%s%s%s%s", files, files == 1 ? "" : "s", parts[0],
                     parts[1], parts[2], wrong + warned + unread > 0 ? "" : clean);
}

/* One file; *ret_result is NULL when it could not be read. */
static enum exit_code lint_file(const char *path, const struct rosc_options *options,
                                struct rosc_result **ret_result)
{
    struct script_text script;
    *ret_result = NULL;
    enum exit_code code = script_open(&script, path, SITE_NAMED);
    if (code != EXIT_FINE)
        return code;
    *ret_result = rosc_lint(script.name, script.text, script.len, options);
    free(script.text);
    return EXIT_FINE;
}

static enum exit_code lint(const struct invocation *inv)
{
    if (stdin_count(inv) > 1) {
        say("standard input ('-') can be read once; see: rosc lint --help");
        return EXIT_USAGE;
    }
    struct rosc_options options = {.colour = inv->colour};
    struct findings findings;
    enum exit_code worst = findings_begin(&findings, inv, &options, false);
    if (worst != EXIT_FINE)
        return worst;
    size_t wrong = 0, warned = 0, unread = 0;
    for (size_t i = 0; i < inv->operands && worst != EXIT_OOM; i++) {
        struct rosc_result *result;
        enum exit_code code = lint_file(inv->operand[i], &options, &result);
        unread += code != EXIT_FINE;
        if (code == EXIT_FINE) {
            warned += result && rosc_result_ok(result) && rosc_result_warnings(result) > 0;
            code = findings_finish(&findings, result, NULL, false);
            wrong += code == EXIT_INPUT;
        }
        worst = exit_worse(worst, code);
    }
    if (worst != EXIT_OOM)
        summary(&findings, inv->operands, wrong, warned, unread);
    return findings_end(&findings, worst);
}

static const enum option_id lint_options[] = {OPTION_WARNINGS, OPTION_ALLOW, OPTION_FORMAT,
                                              OPTION_COLOR, OPTION_HELP};

const struct command cmd_lint = {
    .name = "lint",
    .args = "FILE...",
    .summary = "find the usual mistakes in anybody's RouterOS configuration",
    .help = "Reads RouterOS 7 configurations ('-': standard input): what /export prints, in any of "
            "its\n"
            "forms, or a script that somebody wrote. Reports what goes wrong with several WANs, "
            "with the\n"
            "place, the symptom on the router and the fix, and needs no router. It reports only "
            "what the\n"
            "text proves: a part of an export is fine, more of it shows more. An error does not "
            "work on a\n"
            "router; a warning works until something happens. Warnings alone are no failure.\n"
            "'rosc explain SLUG' explains the word in brackets behind a message.",
    .options = lint_options,
    .noptions = ARRAY_LEN(lint_options),
    .min_operands = 1,
    .max_operands = (size_t)-1,
    .run = lint,
};
