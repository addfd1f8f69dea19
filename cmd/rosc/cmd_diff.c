/* cmd_diff.c - rosc diff: what would change on the router whose export is at hand. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "cmd.h"
#include "diff_input.h"
#include "findings.h"

/* Colours are for the terminal that the differences go to. */
static bool output_colour(const struct invocation *inv)
{
    const char *when = inv->value[OPTION_COLOR], *no_color = getenv("NO_COLOR");
    if (when && strcmp(when, "auto") != 0)
        return strcmp(when, "always") == 0;
    return !inv->value[OPTION_OUTPUT] && !(no_color && no_color[0]) && isatty(STDOUT_FILENO);
}

static bool view_by_options(const struct invocation *inv, enum rosc_diff_view *ret_view)
{
    const char *format = inv->value[OPTION_DIFF_FORMAT];
    *ret_view = inv->value[OPTION_SCRIPT] ? ROSC_DIFF_SCRIPT : ROSC_DIFF_TEXT;
    if (inv->value[OPTION_SCRIPT] && format) {
        say("--script writes a script: it has no --format");
        return false;
    }
    if (format && strcmp(format, "json") == 0)
        *ret_view = ROSC_DIFF_JSON;
    else if (format && strcmp(format, "text") != 0) {
        say("--format is text or json, not '%s'", format);
        return false;
    }
    return true;
}

static enum exit_code diff(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour, .output_colour = output_colour(inv)};
    const char *site = inv->operand[0], *router = inv->operand[1];
    /* a quiet run does all but to tell */
    const char *to = inv->value[OPTION_QUIET] ? "/dev/null" : inv->value[OPTION_OUTPUT];
    enum rosc_diff_view view;
    struct findings findings;
    struct rosc_result *result;
    if (!view_by_options(inv, &view))
        return EXIT_USAGE;
    if (!output_spares_inputs(inv, inv->value[OPTION_OUTPUT]))
        return EXIT_USAGE;
    if (view == ROSC_DIFF_SCRIPT)
        options.tail = "nothing was written";
    if (strcmp(site, "-") == 0 && strcmp(router, "-") == 0) {
        say("the site and the export cannot both come from standard input");
        return EXIT_USAGE;
    }
    enum exit_code code = findings_begin(&findings, inv, &options, findings_output_is_stdout(inv));
    if (code != EXIT_FINE)
        return code;
    bool differ = false;
    code = diff_input(site, router, view, SITE_NAMED, &options, &result);
    if (code == EXIT_FINE) {
        differ = result && diff_count(result) > 0;
        code = findings_finish(&findings, result, to, false);
    }
    code = findings_end(&findings, code);
    return code == EXIT_FINE && differ ? EXIT_DIFFERENCES : code;
}

static const enum option_id diff_options[] = {
    OPTION_SCRIPT, OPTION_OUTPUT,  OPTION_DIFF_FORMAT, OPTION_QUIET, OPTION_WARNINGS,
    OPTION_ALLOW,  OPTION_SECRETS, OPTION_PROJECT,     OPTION_COLOR, OPTION_HELP,
};

const struct command cmd_diff = {
    .name = "diff",
    .args = "SITE EXPORT",
    .summary = "what would change on the router whose /export is at hand",
    .help =
        "Compares SITE with EXPORT, what a router printed for /export (best: /export terse, into "
        "a\n"
        "file), and tells what the script of 'rosc build' would change on that router. Nothing is\n"
        "sent anywhere. One of the two may be '-', standard input.\n\n"
        "  rosc diff site.yaml router.rsc\n"
        "  rosc diff site.yaml router.rsc --script -o change.rsc\n\n"
        "  + a row that comes          ~ a row that changes, each value old -> new\n"
        "  - a row that goes, and why  > a row that moves within its menu\n\n"
        "Behind each stands the line of SITE that asks for it, and the line of EXPORT where it is\n"
        "now. Rows of others are counted and left alone. Values are compared as the router means\n"
        "them: defaults, spellings and orders that mean the same are equal, so are properties "
        "that\n"
        "its version calls otherwise. A secret that the export hides is taken for equal, and one\n"
        "that cannot be read here is only asked for when the script needs it.\n\n"
        "--script writes the fewest commands that lead to the site instead. It is for the router\n"
        "as it was exported: it looks at every row it speaks of first, and stops before the first\n"
        "change when one is different. Preflight and apply.rollback are those of 'rosc build'. In\n"
        "between neither management nor established traffic is cut.\n\n"
        "What the preflight would refuse is a warning, as far as the export shows it.\n\n"
        "Exit code: 0 no differences, 2 differences, 1 errors in the input.",
    .options = diff_options,
    .noptions = ARRAY_LEN(diff_options),
    .min_operands = 2,
    .max_operands = 2,
    .run = diff,
};
