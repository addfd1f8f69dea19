/* cmd_build.c - rosc build: a site becomes a script. */
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "site_input.h"

static bool form_by_name(const char *name, enum rosc_form *ret_form)
{
    if (!name || strcmp(name, "apply") == 0)
        *ret_form = ROSC_FORM_APPLY;
    else if (strcmp(name, "plain") == 0)
        *ret_form = ROSC_FORM_PLAIN;
    else
        return false;
    return true;
}

static enum exit_code build(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour, .tail = "nothing was written"};
    if (!form_by_name(inv->value[OPTION_FORM], &options.form)) {
        say("--form is apply or plain, not '%s'", inv->value[OPTION_FORM]);
        return EXIT_USAGE;
    }
    struct rosc_result *result;
    enum exit_code code = site_input(inv->operand[0], rosc_build, &options, &result);
    return code == EXIT_FINE ? result_finish(result, inv->value[OPTION_OUTPUT], false) : code;
}

static const enum option_id build_options[] = {OPTION_OUTPUT, OPTION_FORM, OPTION_COLOR,
                                               OPTION_HELP};

const struct command cmd_build = {
    .name = "build",
    .args = "SITE",
    .summary = "compile a site into a RouterOS script",
    .help = "Compiles SITE ('-': standard input) and prints the script on standard output, or "
            "writes it\n"
            "to a file. On any error nothing is written.\n\n"
            "  rosc build site.yaml -o site.rsc\n\n"
            "The apply form starts with a preflight that changes nothing, converges a router in "
            "any state,\n"
            "and removes rows that left the site; running it twice changes nothing. The plain form "
            "is the\n"
            "same rows as plain add lines, for reading and for a blank router.",
    .options = build_options,
    .noptions = ARRAY_LEN(build_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = build,
};
