/* cmd_where.c - rosc where: which line of the site caused a router's error message? */
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "cmd.h"
#include "site_input.h"

static enum exit_code where(const struct invocation *inv)
{
    struct rosc_options options = {.colour = inv->colour};
    const char *when = inv->value[OPTION_COLOR];
    if (!when || strcmp(when, "always") != 0)
        options.colour = inv->colour && isatty(STDOUT_FILENO); /* the answer goes there */
    if (!form_by_name(inv->value[OPTION_FORM], &options.form))
        return EXIT_USAGE;
    if (!prompts_fit(inv, options.form))
        return EXIT_USAGE;
    options.annotate = inv->value[OPTION_ANNOTATE] != NULL;
    options.secrets_as_prompts = inv->value[OPTION_SECRETS_AS_PROMPTS] != NULL;
    struct site_text site;
    enum exit_code code = site_open(&site, inv->operand[0], SITE_NAMED, &options);
    if (code != EXIT_FINE)
        return code;
    struct rosc_result *result = site_done(
        &site, rosc_where(site.name, site.text, site.len, inv->operand[1], &site.options));
    return result_finish(result, NULL, false);
}

static const enum option_id where_options[] = {
    OPTION_FORM,    OPTION_ANNOTATE, OPTION_SECRETS, OPTION_SECRETS_AS_PROMPTS,
    OPTION_PROJECT, OPTION_COLOR,    OPTION_HELP};

const struct command cmd_where = {
    .name = "where",
    .args = "SITE MESSAGE",
    .summary = "find the line of a site that caused a router's error message",
    .help =
        "Builds SITE ('-': standard input) again and turns the position in a router's MESSAGE "
        "into the\n"
        "line of the site that caused it, with the line of the script and what it is for.\n\n"
        "  rosc where site.yaml \"expected end of command (line 41 column 12)\"\n"
        "  rosc where site.yaml 41:12\n"
        "  rosc where --form plain site.yaml 41\n\n"
        "Give the site as it was when the script was built, with the same --form, --annotate "
        "and\n"
        "--secrets-as-prompts. Lines are counted from the beginning of the file, as /import does. "
        "Secrets\n"
        "are not needed and not shown.\n"
        "A position inside a script that the router runs by itself counts from that script's own "
        "beginning:\n"
        "when the message names it, the line is shown in there.",
    .options = where_options,
    .noptions = ARRAY_LEN(where_options),
    .min_operands = 2,
    .max_operands = 2,
    .run = where,
};
