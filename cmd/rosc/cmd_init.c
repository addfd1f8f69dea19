/* cmd_init.c - rosc init: a site to start from. */
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "cmd.h"

/* Puts the place of the schema that was installed beside this command into `path`; false when there
 * is none, or its name is more than one word of a comment. */
static bool installed_schema(char *path, size_t size)
{
    static const char words[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "._/+-";
    static const char below[] = "/share/rosc/site.schema.json";
    ssize_t len = readlink("/proc/self/exe", path, size);
    if (len < 0 || (size_t)len >= size)
        return false;
    path[len] = '\0';
    for (int up = 0; up < 2; up++) { /* PREFIX/bin/rosc */
        char *slash = strrchr(path, '/');
        if (!slash)
            return false;
        *slash = '\0';
    }
    size_t prefix = strlen(path);
    if (size - prefix < sizeof(below))
        return false;
    memcpy(path + prefix, below, sizeof(below));
    return path[strspn(path, words)] == '\0' && access(path, R_OK) == 0;
}

static enum exit_code init(const struct invocation *inv)
{
    char schema[4096];
    const char *beside = installed_schema(schema, sizeof(schema)) ? schema : NULL;
    enum exit_code code = result_finish(rosc_init(inv->value[OPTION_PRESET], beside),
                                        inv->value[OPTION_OUTPUT], !inv->value[OPTION_FORCE]);
    return code == EXIT_INPUT ? EXIT_USAGE : code; /* the only input is the option */
}

static const enum option_id init_options[] = {OPTION_PRESET, OPTION_OUTPUT, OPTION_FORCE,
                                              OPTION_HELP};

const struct command cmd_init = {
    .name = "init",
    .args = "",
    .summary = "print a commented site to start from",
    .help =
        "Prints a small site whose comments say what to change. It compiles as it is, but for a\n"
        "password that it names.\n\n"
        "The presets are starlink, lte-modem and fibre-pppoe. Where rosc is installed, the first "
        "line is a\n"
        "comment that tells editors with yaml-language-server where the JSON Schema lies.\n\n"
        "  rosc init --preset starlink,lte-modem -o site.yaml",
    .options = init_options,
    .noptions = ARRAY_LEN(init_options),
    .run = init,
};
