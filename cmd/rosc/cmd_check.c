/* cmd_check.c - rosc check: what is wrong with these sites? */
#include <string.h>

#include "base/attr.h"
#include "batch.h"
#include "cmd.h"
#include "findings.h"
#include "folder.h"

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
    size_t jobs;
    if (!batch_jobs(inv->value[OPTION_JOBS], &jobs))
        return EXIT_USAGE;
    struct rosc_options options = {.colour = inv->colour};
    struct findings findings;
    enum exit_code code = findings_begin(&findings, inv, &options, false);
    if (code != EXIT_FINE)
        return code;
    code = folder_check(inv->operand, inv->operands, jobs, &options, &findings);
    return findings_end(&findings, code);
}

static const enum option_id check_options[] = {OPTION_WARNINGS, OPTION_ALLOW,   OPTION_FORMAT,
                                               OPTION_JOBS,     OPTION_PROJECT, OPTION_COLOR,
                                               OPTION_HELP};

const struct command cmd_check = {
    .name = "check",
    .args = "SITE...",
    .summary = "report everything that is wrong with sites",
    .help =
        "Reports every finding of every SITE ('-': standard input) and writes nothing. "
        "Warnings alone\n"
        "are no failure. 'rosc explain SLUG' explains the word in brackets behind a message.\n\n"
        "A SITE that is a folder stands for every .yaml and .yml file in it. The sites of folders "
        "are also\n"
        "compared with each other: names, tunnel addresses and networks that only one of them may "
        "have.\n\n"
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
