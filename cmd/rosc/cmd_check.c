/* cmd_check.c - rosc check: what is wrong with these sites? */
#include <stdio.h>
#include <string.h>

#include "base/attr.h"
#include "batch.h"
#include "cmd.h"
#include "findings.h"
#include "fix_input.h"
#include "folder.h"
#include "site_input.h"
#include "timings.h"

/* "3 sites, 2 fixes made, 1 with errors, 1 could not be read" */
static void summary(const struct findings *findings, size_t sites, const struct fix_counts *fixes,
                    size_t wrong, size_t unread)
{
    char with_errors[40] = "", not_read[60] = "", fixed[60] = "";
    if (fixes->fixes > 0)
        snprintf(fixed, sizeof(fixed), ", %zu fix%s %s", fixes->fixes,
                 fixes->fixes == 1 ? "" : "es", fixes->diff ? "to make" : "made");
    if (wrong > 0)
        snprintf(with_errors, sizeof(with_errors), ", %zu with errors", wrong);
    if (unread > 0)
        snprintf(not_read, sizeof(not_read), ", %zu could not be read", unread);
    const char *fine = sites == 1 ? ", fine" : ", all fine";
    findings_summary(findings, "%zu site%s%s%s%s%s", sites, sites == 1 ? "" : "s", fixed,
                     with_errors, not_read, wrong + unread > 0 || fixes->diff ? "" : fine);
}

/* --fix and --diff: one file after the other. */
static enum exit_code fix_each(const struct invocation *inv, struct findings *findings,
                               const struct rosc_options *options, struct fix_counts *fixes)
{
    enum exit_code worst = EXIT_FINE;
    size_t wrong = 0, unread = 0;
    for (size_t i = 0; i < inv->operands && worst != EXIT_OOM; i++) {
        bool was_read;
        enum exit_code code = fix_input(findings, inv->operand[i], options, fixes, &was_read);
        unread += !was_read;
        wrong += code == EXIT_INPUT;
        worst = exit_worse(worst, code);
    }
    if (worst != EXIT_OOM)
        summary(findings, inv->operands, fixes, wrong, unread);
    if (!fixes->diff)
        return worst;
    worst = fixes->fixes > 0 && worst == EXIT_INPUT ? EXIT_DIFFERENCES : worst;
    return exit_worse(worst, stdout_write("", 0));
}

static bool usage_ok(const struct invocation *inv, const struct fix_counts *fixes)
{
    if (stdin_count(inv) > 1) {
        say("standard input ('-') can be read once; see: rosc check --help");
        return false;
    }
    if (fixes->diff && inv->value[OPTION_FIX]) {
        say("--fix changes the files, --diff does not: give one of them");
        return false;
    }
    if (fixes->wanted && inv->value[OPTION_TIMINGS]) {
        say("--timings is about a check alone: leave out --fix and --diff");
        return false;
    }
    for (size_t i = 0; i < inv->operands && fixes->wanted; i++)
        if (is_folder(inv->operand[i])) {
            say("'%s' is a folder: name the files that are to be mended: %s/*.yaml",
                inv->operand[i], inv->operand[i]);
            return false;
        }
    return true;
}

static enum exit_code check(const struct invocation *inv)
{
    struct fix_counts fixes = {.diff = inv->value[OPTION_DIFF] != NULL};
    fixes.wanted = fixes.diff || inv->value[OPTION_FIX] != NULL;
    size_t jobs;
    if (!usage_ok(inv, &fixes))
        return EXIT_USAGE;
    enum exit_code code = batch_jobs(inv->value[OPTION_JOBS], &jobs);
    if (code != EXIT_FINE)
        return code;
    struct rosc_options options = {.colour = inv->colour};
    struct findings findings;
    struct stopwatch watch;
    timings_begin(&watch, inv, &options);
    bool taken = fixes.diff || (fixes.wanted && stdin_count(inv) > 0);
    code = findings_begin(&findings, inv, &options, taken);
    if (code != EXIT_FINE)
        return code;
    if (fixes.wanted)
        code = fix_each(inv, &findings, &options, &fixes);
    else
        code = folder_check(inv->operand, inv->operands, jobs, &options, &findings);
    code = exit_worse(code, timings_tell(&watch, &findings));
    return findings_end(&findings, code);
}

static const enum option_id check_options[] = {
    OPTION_FIX,  OPTION_DIFF,    OPTION_WARNINGS, OPTION_ALLOW, OPTION_FORMAT,
    OPTION_JOBS, OPTION_PROJECT, OPTION_TIMINGS,  OPTION_COLOR, OPTION_HELP};

const struct command cmd_check = {
    .name = "check",
    .args = "SITE...",
    .summary = "report everything that is wrong with sites",
    .help =
        "Reports every finding of every SITE ('-': standard input); without --fix it writes "
        "nothing.\n"
        "Warnings alone are no failure. 'rosc explain SLUG' explains the word in brackets behind a "
        "message.\n\n"
        "A SITE that is a folder stands for every .yaml and .yml file in it. The sites of folders "
        "are also\n"
        "compared with each other: names, tunnel addresses and networks that only one of them may "
        "have.\n"
        "Files that are named one by one are not: 'sites', and not 'sites/*.yaml'.\n\n"
        "A warning that is meant is allowed in the site, behind what it is about or alone on the "
        "line above:\n\n"
        "  # rosc: allow SLUG because REASON\n\n"
        "--fix mends what can be meant in one way only: a misspelt key with one that is near, a "
        "list\n"
        "without brackets, a text that needs quotes. Every other byte stays. What would choose a "
        "value for\n"
        "you is shown and left to you. An edit that would not make the file better is not made. "
        "Then it\n"
        "reports what remains. --diff changes nothing and writes the edits as a diff, for "
        "'patch -p1' and\n"
        "'git apply'; it shows no secrets, and leaves out what stands beside one. The exit code "
        "is 2 then\n"
        "when there is something to fix. Only the files that you name are mended, not those that "
        "they extend.\n\n"
        "  rosc check --diff *.yaml | less\n"
        "  rosc check --fix *.yaml\n\n"
        "--timings says what each stage has cost: milliseconds of all jobs together, shares, and\n"
        "microseconds for a site; its first line has the time of the run. With --format=json it is "
        "in the\n"
        "document.\n\n"
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
