/* cmd_check.c - rosc check: what is wrong with these sites? */
#include <stdio.h>
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "findings.h"
#include "site_input.h"

/* "3 sites, 1 with errors, 1 could not be read" */
static void summary(const struct findings *findings, size_t sites, size_t wrong, size_t unread)
{
    char with_errors[40] = "", not_read[60] = "";
    if (wrong > 0)
        snprintf(with_errors, sizeof(with_errors), ", %zu with errors", wrong);
    if (unread > 0)
        snprintf(not_read, sizeof(not_read), ", %zu could not be read", unread);
    const char *fine = sites == 1 ? ", fine" : ", all fine";
    findings_summary(findings, "%zu site%s%s%s%s", sites, sites == 1 ? "" : "s", with_errors,
                     not_read, wrong + unread > 0 ? "" : fine);
}

static size_t stdin_count(const struct invocation *inv)
{
    size_t count = 0;
    for (size_t i = 0; i < inv->operands; i++)
        count += strcmp(inv->operand[i], "-") == 0;
    return count;
}

static enum exit_code check(const struct invocation *inv)
{
    if (stdin_count(inv) > 1) {
        say("standard input ('-') can be read once; see: rosc check --help");
        return EXIT_USAGE;
    }
    struct rosc_options options = {.colour = inv->colour};
    struct findings findings;
    enum exit_code worst = findings_begin(&findings, inv, &options, false);
    if (worst != EXIT_FINE)
        return worst;
    size_t wrong = 0, unread = 0;
    for (size_t i = 0; i < inv->operands && worst != EXIT_OOM; i++) {
        struct rosc_result *result;
        enum exit_code code = site_input(inv->operand[i], rosc_check, &options, &result);
        unread += code != EXIT_FINE;
        if (code == EXIT_FINE) {
            code = findings_finish(&findings, result, NULL, false);
            wrong += code == EXIT_INPUT;
        }
        worst = exit_worse(worst, code);
    }
    if (worst != EXIT_OOM)
        summary(&findings, inv->operands, wrong, unread);
    return findings_end(&findings, worst);
}

static const enum option_id check_options[] = {OPTION_WARNINGS, OPTION_ALLOW, OPTION_FORMAT,
                                               OPTION_COLOR, OPTION_HELP};

const struct command cmd_check = {
    .name = "check",
    .args = "SITE...",
    .summary = "report everything that is wrong with sites",
    .help =
        "Reports every finding of every SITE ('-': standard input) and writes nothing. "
        "Warnings alone\n"
        "are no failure. 'rosc explain SLUG' explains the word in brackets behind a message.\n\n"
        "A warning that is meant is allowed in the site, behind what it is about or alone on the "
        "line above:\n\n"
        "  # rosc: allow SLUG because REASON\n\n"
        "In a format other than text the findings of the whole run go to standard output, and "
        "what is\n"
        "wrong with the command line alone to standard error.\n\n"
        "  rosc check --format=sarif *.yaml > findings.sarif",
    .options = check_options,
    .noptions = ARRAY_LEN(check_options),
    .min_operands = 1,
    .max_operands = (size_t)-1,
    .run = check,
};
