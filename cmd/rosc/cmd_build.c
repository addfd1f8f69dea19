/* cmd_build.c - rosc build: a site becomes a script. */
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "folder.h"
#include "site_input.h"

static bool form_by_name(const char *name, enum rosc_form *ret_form)
{
    static const struct {
        const char *name;
        enum rosc_form form;
    } forms[] = {{"apply", ROSC_FORM_APPLY},
                 {"plain", ROSC_FORM_PLAIN},
                 {"remove", ROSC_FORM_REMOVE},
                 {"verify", ROSC_FORM_VERIFY}};
    for (size_t i = 0; i < ARRAY_LEN(forms); i++)
        if (strcmp(name ? name : "apply", forms[i].name) == 0) {
            *ret_form = forms[i].form;
            return true;
        }
    return false;
}

/* One site goes to one file, a folder of sites to a folder. */
static bool outputs_fit(const char *site, const char *file, const char *folder)
{
    if (is_folder(site) && file)
        say("'%s' is a folder, its scripts do not fit into one file: use -O OUT instead of -o",
            site);
    else if (is_folder(site) && !folder)
        say("'%s' is a folder: say where its scripts go: rosc build %s -O OUT", site, site);
    else if (folder && file)
        say("-o names a file and -O a folder of scripts: use one of them");
    else if (folder && !is_folder(site))
        say("-O is for a folder of sites, and '%s' is none: use -o FILE", site);
    else
        return true;
    return false;
}

static enum exit_code build(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour, .tail = "nothing was written"};
    if (!form_by_name(inv->value[OPTION_FORM], &options.form)) {
        say("--form is apply, plain, remove or verify, not '%s'", inv->value[OPTION_FORM]);
        return EXIT_USAGE;
    }
    const char *site = inv->operand[0], *folder = inv->value[OPTION_OUTPUT_DIR];
    if (!outputs_fit(site, inv->value[OPTION_OUTPUT], folder))
        return EXIT_USAGE;
    if (folder)
        return folder_build(site, folder, &options);
    struct rosc_result *result;
    enum exit_code code = site_input(site, rosc_build, &options, &result);
    return code == EXIT_FINE ? result_finish(result, inv->value[OPTION_OUTPUT], false) : code;
}

static const enum option_id build_options[] = {OPTION_OUTPUT, OPTION_OUTPUT_DIR, OPTION_FORM,
                                               OPTION_COLOR, OPTION_HELP};

const struct command cmd_build = {
    .name = "build",
    .args = "SITE",
    .summary = "compile a site into a RouterOS script",
    .help =
        "Compiles SITE ('-': standard input) and prints the script on standard output, or "
        "writes it\n"
        "to a file. On any error nothing is written.\n\n"
        "  rosc build site.yaml -o site.rsc\n"
        "  rosc build sites -O scripts\n\n"
        "The second line compiles every .yaml and .yml file of the folder 'sites' (hidden ones "
        "and those\n"
        "of folders in it left out) into scripts/NAME.rsc, each whole or not at all. Good sites "
        "are built\n"
        "although others have errors.\n\n"
        "Forms (--form):\n"
        "  apply   converges a router in any state: a preflight that changes nothing, the rows, "
        "and\n"
        "          then what left the site goes. A second run changes nothing.\n"
        "  plain   the same rows as plain add lines, for reading and for a blank router\n"
        "  remove  takes away every row that rosc made, of this site and of others, and nothing "
        "else;\n"
        "          its first lines say what the router is left with. Reads no secrets.\n"
        "  verify  changes nothing: looks whether the router does what the site says, one line a\n"
        "          fact, ok or FAIL with what was found, and a verdict. Reads no secrets.\n\n"
        "With apply.rollback in the site, apply and remove save the state before the first change, "
        "and the\n"
        "router goes back to it by itself unless somebody confirms; the script says how.",
    .options = build_options,
    .noptions = ARRAY_LEN(build_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = build,
};
