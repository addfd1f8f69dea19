/* cmd_show.c - rosc show: the resolved site. */
#include "base/attr.h"
#include "cmd.h"
#include "findings.h"
#include "site_input.h"

static enum exit_code show(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour};
    struct findings findings;
    if (!output_spares_inputs(inv, inv->value[OPTION_OUTPUT]))
        return EXIT_USAGE;
    enum exit_code code = findings_begin(&findings, inv, &options, findings_output_is_stdout(inv));
    if (code != EXIT_FINE)
        return code;
    struct rosc_result *result;
    code = site_input(inv->operand[0], rosc_show, &options, &result);
    if (code == EXIT_FINE)
        code = findings_finish(&findings, result, inv->value[OPTION_OUTPUT], false);
    return findings_end(&findings, code);
}

static const enum option_id show_options[] = {OPTION_OUTPUT, OPTION_WARNINGS, OPTION_ALLOW,
                                              OPTION_FORMAT, OPTION_PROJECT,  OPTION_COLOR,
                                              OPTION_HELP};

const struct command cmd_show = {
    .name = "show",
    .args = "SITE",
    .summary = "print the resolved site, each value with its origin",
    .help = "Prints SITE ('-': standard input) with every default filled in; a comment behind each "
            "value\n"
            "says where it comes from: the file, a preset, a default, or worked out from the rest.",
    .options = show_options,
    .noptions = ARRAY_LEN(show_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = show,
};
