/* cmd_init.c - rosc init: a site to start from. */
#include "base/attr.h"
#include "cmd.h"

static enum exit_code init(const struct invocation *inv)
{
    enum exit_code code = result_finish(rosc_init(inv->value[OPTION_PRESET]),
                                        inv->value[OPTION_OUTPUT], !inv->value[OPTION_FORCE]);
    return code == EXIT_INPUT ? EXIT_USAGE : code; /* the only input is the option */
}

static const enum option_id init_options[] = {OPTION_PRESET, OPTION_OUTPUT, OPTION_FORCE,
                                              OPTION_HELP};

const struct command cmd_init = {
    .name = "init",
    .args = "",
    .summary = "print a commented site to start from",
    .help = "Prints a small site whose comments say what to change. It compiles as it is.\n\n"
            "  rosc init --preset starlink,lte-modem -o site.yaml",
    .options = init_options,
    .noptions = ARRAY_LEN(init_options),
    .run = init,
};
