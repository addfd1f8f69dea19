/* completion.c - see completion.h. */
#include "completion.h"

#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "schema/schema.h"
#include "site/site.h"

/* What the help calls a word. */
static const struct {
    const char *name;
    struct taken operand, value;
} names[] = {
    {"SITE", {TAKES_SITE, NULL}, {TAKES_SITE, NULL}},
    {"SITES", {TAKES_FOLDER, NULL}, {TAKES_FOLDER, NULL}},
    {"EXPORT", {TAKES_EXPORT, NULL}, {TAKES_EXPORT, NULL}},
    {"EXPORTS", {TAKES_FOLDER, NULL}, {TAKES_FOLDER, NULL}},
    {"FILE", {TAKES_EXPORT, NULL}, {TAKES_FILE, NULL}}, /* as an operand a router's */
    {"DIR", {TAKES_FOLDER, NULL}, {TAKES_FOLDER, NULL}},
    {"OUT", {TAKES_FOLDER, NULL}, {TAKES_FOLDER, NULL}},
    {"SLUG", {TAKES_SLUG, NULL}, {TAKES_WARNING, NULL}}, /* as a value of --allow */
    {"NAMES", {TAKES_PRESETS, NULL}, {TAKES_PRESETS, NULL}},
    {"SHELL", {TAKES_WORDS, "bash zsh fish"}, {TAKES_TEXT, NULL}},
    {"PAGE", {TAKES_WORDS, "rosc rosc.yaml"}, {TAKES_TEXT, NULL}},
    {"MESSAGE", {TAKES_TEXT, NULL}, {TAKES_TEXT, NULL}},
    {"N", {TAKES_TEXT, NULL}, {TAKES_TEXT, NULL}},
};

/* By the name, `len` characters of it; a name that is not known is that of a file. */
static struct taken taken_by_name(const char *name, size_t len, bool operand)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strlen(names[i].name) == len && strncmp(names[i].name, name, len) == 0)
            return operand ? names[i].operand : names[i].value;
    return (struct taken){TAKES_FILE, NULL};
}

struct taken option_takes(const struct option *option)
{
    if (option->words)
        return (struct taken){TAKES_WORDS, option->words};
    return taken_by_name(option->arg, strlen(option->arg), false);
}

bool operand_takes(const struct command *command, size_t index, struct taken *ret_taken,
                   bool *ret_many)
{
    const char *word = command->args + strspn(command->args, " [");
    for (size_t i = 0; *word; i++) {
        size_t len = strcspn(word, " [].");
        bool many = strncmp(word + len, "...", 3) == 0;
        if (i == index) {
            *ret_taken = taken_by_name(word, len, true);
            *ret_many = many;
            return true;
        }
        word += len + strspn(word + len, " [].");
    }
    return false;
}

static void add_word(struct strbuf *out, const char *word)
{
    if (out->len > 0)
        strbuf_addch(out, ' ');
    strbuf_addstr(out, word);
}

static const char *slugs(struct arena *arena, bool warnings_only)
{
    struct strbuf out = strbuf_new(arena);
    for (int id = 0; id < DIAG_COUNT; id++)
        if (!warnings_only || diag_severity((enum diag_id)id) != SEVERITY_ERROR)
            add_word(&out, diag_slug((enum diag_id)id));
    return strbuf_detach(&out);
}

static const char *presets(struct arena *arena)
{
    struct strbuf out = strbuf_new(arena);
    for (size_t i = 0; i < site_record.nfields; i++) {
        const struct record *record = site_record.fields[i].record;
        if (strcmp(site_record.fields[i].key, "wans") != 0 || !record)
            continue;
        for (size_t k = 0; k < record->npresets; k++)
            add_word(&out, record->presets[k].word);
    }
    return strbuf_detach(&out);
}

static const char *command_names(struct arena *arena)
{
    struct strbuf out = strbuf_new(arena);
    for (size_t i = 0; i < commands_len; i++)
        add_word(&out, commands[i]->name);
    return strbuf_detach(&out);
}

struct completion_words completion_words(struct arena *arena)
{
    return (struct completion_words){
        .commands = command_names(arena),
        .slugs = slugs(arena, false),
        .warnings = slugs(arena, true),
        .presets = presets(arena),
    };
}
