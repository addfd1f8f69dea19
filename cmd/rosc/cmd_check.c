/* cmd_check.c - rosc check: what is wrong with these sites? */
#include <stdio.h>
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "site_input.h"

/* "3 sites, 1 with errors, 1 could not be read" */
static void summary(size_t sites, size_t wrong, size_t unread)
{
    fprintf(stderr, "rosc: %zu site%s", sites, sites == 1 ? "" : "s");
    if (wrong > 0)
        fprintf(stderr, ", %zu with errors", wrong);
    if (unread > 0)
        fprintf(stderr, ", %zu could not be read", unread);
    fputs(wrong + unread > 0 ? "\n" : sites == 1 ? ", fine\n" : ", all fine\n", stderr);
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
    enum exit_code worst = EXIT_FINE;
    size_t wrong = 0, unread = 0;
    for (size_t i = 0; i < inv->operands; i++) {
        struct rosc_result *result;
        enum exit_code code = site_input(inv->operand[i], rosc_check, &options, &result);
        unread += code != EXIT_FINE;
        if (code == EXIT_FINE) {
            code = result_finish(result, NULL, false);
            wrong += code == EXIT_INPUT;
        }
        if (code == EXIT_OOM)
            return code;
        worst = exit_worse(worst, code);
    }
    summary(inv->operands, wrong, unread);
    return worst;
}

static const enum option_id check_options[] = {OPTION_COLOR, OPTION_HELP};

const struct command cmd_check = {
    .name = "check",
    .args = "SITE...",
    .summary = "report everything that is wrong with sites",
    .help = "Reports every finding of every SITE ('-': standard input) and writes nothing. "
            "Warnings alone\n"
            "are no failure. 'rosc explain SLUG' explains the word in brackets behind a message.",
    .options = check_options,
    .noptions = ARRAY_LEN(check_options),
    .min_operands = 1,
    .max_operands = (size_t)-1,
    .run = check,
};
