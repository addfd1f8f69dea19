/* cmd_build.c - rosc build: a site becomes a script. */
#include <string.h>

#include "base/attr.h"
#include "batch.h"
#include "cmd.h"
#include "files.h"
#include "findings.h"
#include "folder.h"
#include "site_input.h"
#include "timings.h"

bool form_by_name(const char *name, enum rosc_form *ret_form)
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
    say("--form is apply, plain, remove or verify, not '%s'", name);
    return false;
}

/* A map goes to a file that is not the script's. */
static bool map_fits(const char *file, const char *folder, const char *map)
{
    bool stdout_twice = strcmp(map, "-") == 0 && (!file || strcmp(file, "-") == 0);
    if (folder && strcmp(map, "-") == 0)
        say("with -O the maps go to a folder: --map=%s puts them beside the scripts", folder);
    else if (!folder && is_folder(map))
        say("'%s' is a folder: say which file the map goes to", map);
    else if (!folder && stdout_twice)
        say("script and map cannot both go to standard output: use -o FILE or --map=FILE");
    else if (!folder && file && strcmp(file, map) == 0)
        say("script and map cannot both be '%s'", map);
    else
        return true;
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
    else if (folder && is_file(site))
        say("-O is for a folder of sites, and '%s' is none: use -o FILE", site);
    else
        return true;
    return false;
}

/* Says which of a site's files would change; EXIT_DIFFERENCES when one would. */
static enum exit_code compare_one(struct findings *findings, const char *path, const char *text,
                                  size_t len)
{
    if (!path || !text || file_compare(path, text, len, true) == FILE_SAME)
        return EXIT_FINE;
    findings_note(findings, "'%s' would change", path);
    return EXIT_DIFFERENCES;
}

static enum exit_code compare_file(struct findings *findings, struct rosc_result *result,
                                   const char *file, const char *map)
{
    enum exit_code code = findings_tell(findings, result);
    if (code == EXIT_FINE) {
        size_t len;
        const char *text = rosc_result_output(result, &len);
        code = compare_one(findings, file, text, len);
        text = rosc_result_map(result, &len);
        code = exit_worse(code, compare_one(findings, map, text, len));
    }
    rosc_result_free(result);
    return code;
}

static enum exit_code build_file(const char *site, const char *file,
                                 const struct folder_output *output,
                                 const struct rosc_options *options, struct findings *findings)
{
    struct rosc_result *result;
    enum exit_code code = site_input(site, rosc_build, options, &result);
    if (code != EXIT_FINE)
        return code;
    stopwatch_go(timings_of(options), TIMING_WRITE);
    return output->check ? compare_file(findings, result, file, output->maps)
                         : findings_finish_map(findings, result, file, output->maps);
}

bool prompts_fit(const struct invocation *inv, enum rosc_form form)
{
    if (!inv->value[OPTION_SECRETS_AS_PROMPTS])
        return true;
    if (form == ROSC_FORM_REMOVE || form == ROSC_FORM_VERIFY)
        say("--secrets-as-prompts is for the forms apply and plain: '%s' needs no secrets",
            inv->value[OPTION_FORM]);
    else if (inv->value[OPTION_SECRETS])
        say("--secrets-as-prompts reads no secrets: leave --secrets out");
    else
        return true;
    return false;
}

static enum exit_code build(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour, .tail = "nothing was written"};
    if (!form_by_name(inv->value[OPTION_FORM], &options.form))
        return EXIT_USAGE;
    if (!prompts_fit(inv, options.form))
        return EXIT_USAGE;
    const char *site = inv->operand[0], *folder = inv->value[OPTION_OUTPUT_DIR];
    if (!outputs_fit(site, inv->value[OPTION_OUTPUT], folder))
        return EXIT_USAGE;
    const char *map = inv->value[OPTION_MAP];
    if (map && !map_fits(inv->value[OPTION_OUTPUT], folder, map))
        return EXIT_USAGE;
    if (!output_spares_inputs(inv, inv->value[OPTION_OUTPUT]) ||
        (!folder && !output_spares_inputs(inv, map)))
        return EXIT_USAGE;
    struct folder_output output = {
        .scripts = folder, .maps = map, .check = inv->value[OPTION_CHECK] != NULL};
    enum exit_code code = batch_jobs(inv->value[OPTION_JOBS], &output.jobs);
    if (code != EXIT_FINE)
        return code;
    if (output.check && !folder && findings_output_is_stdout(inv)) {
        say("--check compares with a file: say which by -o FILE");
        return EXIT_USAGE;
    }
    options.map = map != NULL;
    options.annotate = inv->value[OPTION_ANNOTATE] != NULL;
    options.secrets_as_prompts = inv->value[OPTION_SECRETS_AS_PROMPTS] != NULL;
    bool to_stdout = findings_output_is_stdout(inv) || (map && strcmp(map, "-") == 0);
    struct findings findings;
    struct stopwatch watch;
    timings_begin(&watch, inv, &options);
    code = findings_begin(&findings, inv, &options, !folder && to_stdout);
    if (code != EXIT_FINE)
        return code;
    if (folder)
        code = folder_build(site, &output, &options, &findings);
    else
        code = build_file(site, inv->value[OPTION_OUTPUT], &output, &options, &findings);
    code = exit_worse(code, timings_tell(&watch, &findings));
    return findings_end(&findings, code);
}

static const enum option_id build_options[] = {
    OPTION_OUTPUT,  OPTION_OUTPUT_DIR, OPTION_JOBS,    OPTION_CHECK,
    OPTION_FORM,    OPTION_ANNOTATE,   OPTION_MAP,     OPTION_WARNINGS,
    OPTION_ALLOW,   OPTION_FORMAT,     OPTION_SECRETS, OPTION_SECRETS_AS_PROMPTS,
    OPTION_PROJECT, OPTION_TIMINGS,    OPTION_COLOR,   OPTION_HELP};

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
        "although others have errors. A script that is right already is left alone, one of rosc's "
        "whose site\n"
        "is gone is named, and nothing is deleted. What two sites must not share (a name, an "
        "address in\n"
        "tunnels, a network behind them) is said last; the scripts are written, because each is "
        "right alone.\n\n"
        "--check writes nothing: it says which files would change, and then the exit code is 2.\n\n"
        "A new script that holds secrets is for its owner alone, one that was there for owner and "
        "group\n"
        "at most. FILE may be a link, whose target is written; in the folder OUT no link is "
        "followed, and\n"
        "of SITE none that leads out of the project.\n\n"
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
        "router goes back to it by itself unless somebody confirms; the script says how.\n\n"
        "  rosc build site.yaml -o site.rsc --map site.map.json\n"
        "  rosc build sites -O scripts --map scripts\n\n"
        "--map writes JSON that ties every line of the script to the place of the site that "
        "caused it;\n"
        "with -O it names a folder, where each site gets a NAME.map.json. --annotate writes the "
        "places\n"
        "into the script, as comments. For one message of a router see: rosc where --help.\n\n"
        "Secrets come from --secrets, a file of NAME=VALUE lines, then from the environment; those "
        "that are\n"
        "files, and the files that a site extends, are read from its project only, links "
        "followed: the folder\n"
        "of --project, else the nearest one above the site that holds .git, else the current one, "
        "else its own.\n\n"
        "  rosc build site.yaml --secrets-as-prompts -o site.rsc\n\n"
        "With --secrets-as-prompts none is read: the script asks for them on the router, each "
        "once, "
        "before any\n"
        "change, and holds none. It asks for those that stand in the site itself too. It is for "
        "/import in a\n"
        "terminal; pasted, or without an answer, it ends and changes nothing.\n\n"
        "--timings says what each stage has cost: milliseconds of all jobs together, shares, and\n"
        "microseconds for a site; its first line has the time of the run. With --format=json it is "
        "in the\n"
        "document.\n\n"
        "In a --format other than text the findings go to standard output, or, when the script "
        "goes there,\n"
        "to standard error.",
    .options = build_options,
    .noptions = ARRAY_LEN(build_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = build,
};
