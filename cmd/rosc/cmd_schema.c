/* cmd_schema.c - rosc schema and rosc reference: the language, for editors and for people. */
#include "base/attr.h"
#include "cmd.h"

static const enum option_id schema_options[] = {OPTION_PROFILE, OPTION_OUTPUT, OPTION_HELP};
static const enum option_id language_options[] = {OPTION_OUTPUT, OPTION_HELP};

static enum exit_code schema(const struct invocation *inv)
{
    return result_finish(rosc_schema(inv->value[OPTION_PROFILE] != NULL), inv->value[OPTION_OUTPUT],
                         false);
}

const struct command cmd_schema = {
    .name = "schema",
    .args = "",
    .summary = "print the JSON Schema of the site language",
    .help =
        "Prints a JSON Schema (2020-12): editors with yaml-language-server complete, describe and "
        "check\n"
        "sites with it while you type. An installed rosc has it, and that of profiles, in "
        "share/rosc:\n"
        "site.schema.json and profile.schema.json. A site names it in a comment:\n\n"
        "  # yaml-language-server: $schema=/usr/share/rosc/site.schema.json",
    .options = schema_options,
    .noptions = ARRAY_LEN(schema_options),
    .run = schema,
};

static enum exit_code reference(const struct invocation *inv)
{
    return result_finish(rosc_reference(), inv->value[OPTION_OUTPUT], false);
}

const struct command cmd_reference = {
    .name = "reference",
    .args = "",
    .summary = "print the reference of every key as Markdown",
    .help = "Prints every key of the site language with its type, default and meaning.",
    .options = language_options,
    .noptions = ARRAY_LEN(language_options),
    .run = reference,
};
