/* cmd_import.c - rosc import: a site out of a router's export. */
#include <stdlib.h>

#include "base/attr.h"
#include "cmd.h"
#include "findings.h"
#include "site_input.h"

static enum exit_code import(const struct invocation *inv)
{
    struct script_text script;
    if (!output_spares_inputs(inv, inv->value[OPTION_OUTPUT]))
        return EXIT_USAGE;
    enum exit_code code = script_open(&script, inv->operand[0], SITE_NAMED);
    if (code != EXIT_FINE)
        return code;
    struct rosc_options options = {.colour = inv->colour, .tail = "nothing was written"};
    struct findings findings;
    code = findings_begin(&findings, inv, &options, findings_output_is_stdout(inv));
    if (code == EXIT_FINE) {
        struct rosc_result *site = rosc_import(script.name, script.text, script.len, &options);
        code =
            findings_finish(&findings, site, inv->value[OPTION_OUTPUT], !inv->value[OPTION_FORCE]);
        code = findings_end(&findings, code);
    }
    free(script.text);
    return code;
}

static const enum option_id import_options[] = {OPTION_OUTPUT, OPTION_FORCE,  OPTION_WARNINGS,
                                                OPTION_ALLOW,  OPTION_FORMAT, OPTION_COLOR,
                                                OPTION_HELP};

const struct command cmd_import = {
    .name = "import",
    .args = "EXPORT",
    .summary = "make a site out of a router's export",
    .help =
        "Reads what a router's /export printed and writes a site description that leads to it: "
        "WANs,\n"
        "LANs, forwards, pins, policy, as far as they are understood. What is not understood is "
        "listed\n"
        "in the messages, with its lines, and at the end of the file. The site compiles; what the\n"
        "compiler would refuse stands in it as a comment with the reason.\n\n"
        "An export of a site that rosc built comes back as that site. Anybody else's comes back as "
        "a\n"
        "proposal: read it before you build it. docs/import.md tells what is understood. Secrets "
        "are\n"
        "never written: the site asks the environment for them, { env: NAME }.\n\n"
        "  ssh admin@router /export > router.rsc\n"
        "  rosc import router.rsc -o site.yaml",
    .options = import_options,
    .noptions = ARRAY_LEN(import_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = import,
};
