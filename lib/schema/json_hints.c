/*
 * json_hints.c - what an editor says of a field: its title, its description, its default, examples,
 * and entries to start from.
 */
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"
#include "schema/json_types.h"

const char *json_word_doc(const struct field *field, const char *word)
{
    for (size_t i = 0; i < field->nwords; i++)
        if (strcmp(field->words[i].text, word) == 0)
            return field->words[i].doc;
    return NULL;
}

/* --- description --- */

/* The sentence, what the words mean, what the key takes and what it is when absent. `mark` is "`"
 * in Markdown and "" in plain text. The words of a choice are told with the choice. */
static const char *description(struct arena *arena, const struct field *field, const char *mark)
{
    bool markdown = mark[0] != '\0';
    const char *gap = markdown ? "\n\n" : "\n";
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, field->doc);
    bool first = true;
    for (size_t i = 0; i < field->nwords; i++) {
        const struct word *word = &field->words[i];
        if (word->doc == NULL || (markdown && json_is_choice(field)))
            continue;
        strbuf_addf(&sb, "%s%s%s%s%s: %s.", markdown && !first ? "\n" : gap, markdown ? "- " : "",
                    mark, word->text, mark, word->doc);
        first = false;
    }
    bool any_text = field->type == FIELD_TEXT && (field->flags & FIELD_LIST) == 0;
    if (field->type != FIELD_RECORD && field->type != FIELD_MAP && !json_is_choice(field) &&
        !any_text)
        strbuf_addf(&sb, "%sTakes %s.", gap, phrase_takes(arena, field));
    if ((field->flags & FIELD_LIST) != 0 && field->sample != NULL)
        strbuf_addf(&sb, "%sExample: %s%s%s.", gap, mark, field->sample, mark);
    if (field->def != NULL)
        strbuf_addf(&sb, "%sDefault: %s%s%s.", gap, mark, field->def, mark);
    else if (field->def_doc != NULL)
        strbuf_addf(&sb, "%sDefault: %s.", gap, field->def_doc);
    else if ((field->flags & FIELD_REQUIRED) != 0)
        strbuf_addf(&sb, "%sRequired.", gap);
    return strbuf_detach(&sb);
}

static void add_item(struct json *w, const char *key, const struct field *field, const char *text)
{
    int64_t number;
    const char *why;
    struct arena *arena = w->out->arena;
    bool integer = field->type == FIELD_INT || field->type == FIELD_PORTS;
    if (integer && value_int(arena, text, 0, INT64_MAX, &number, &why))
        json_int(w, key, number);
    else
        json_string(w, key, text);
}

/* Our own text of a value: a default or a sample. */
static void add_text_value(struct json *w, const char *key, const struct field *field,
                           const char *text)
{
    struct word_list items = field_split(w->out->arena, text);
    if (text[0] != '[') {
        add_item(w, key, field, items.w.v[0]);
        return;
    }
    json_open(w, key, '[');
    for (size_t i = 0; i < items.w.len; i++)
        add_item(w, NULL, field, items.w.v[i]);
    json_close(w, ']');
}

static void add_snippet(struct json *w, const char *label, const char *doc, const char *text)
{
    json_open(w, NULL, '{');
    json_string(w, "label", label);
    if (doc != NULL)
        json_string(w, "description", doc);
    json_string(w, "bodyText", text);
    json_close(w, '}');
}

static void add_endpoint_snippets(struct json *w)
{
    add_snippet(w, "lan:NAME", "The LAN of that name; lan alone: every LAN.", "lan:${1:NAME}");
    add_snippet(w, "wan:NAME", "The WAN of that name; wan alone: every WAN.", "wan:${1:NAME}");
    add_snippet(w, "list:NAME", "The address list of that name, of firewall.lists.",
                "list:${1:NAME}");
    add_snippet(w, "tunnel:NAME", "The tunnel of that name.", "tunnel:${1:NAME}");
}

void json_secret_snippets(struct json *w)
{
    json_open(w, "defaultSnippets", '[');
    add_snippet(w, "{ env: NAME }", "Read from the environment, or from the file of --secrets.",
                "{ env: ${1:NAME} }");
    add_snippet(w, "{ file: PATH }", "Read from a file beside the site.", "{ file: ${1:PATH} }");
    json_close(w, ']');
}

/* What can be chosen where no enum says it. */
static void add_value_snippets(struct json *w, const struct field *field)
{
    if (field->type == FIELD_SECRET_VALUE) {
        json_secret_snippets(w);
        return;
    }
    bool boolean = field->type == FIELD_BOOL && !json_is_choice(field);
    struct word_list words = json_words(w->out->arena, field, false);
    bool list = (field->flags & FIELD_LIST) != 0 && field->sample != NULL;
    if (!boolean && !list && (words.w.len == 0 || json_is_choice(field)) &&
        field->type != FIELD_ENDPOINT)
        return;
    json_open(w, "defaultSnippets", '[');
    if (list)
        add_snippet(w, field->sample, NULL, field->sample);
    for (size_t i = 0; i < words.w.len && !json_is_choice(field); i++)
        /* an editor that quotes the default would offer it twice */
        if (field->def == NULL || strcmp(field->def, words.w.v[i]) != 0 ||
            yaml_trap(field->def) == NULL)
            add_snippet(w, words.w.v[i], json_word_doc(field, words.w.v[i]), words.w.v[i]);
    if (boolean) {
        add_snippet(w, "yes", NULL, "yes");
        add_snippet(w, "no", NULL, "no");
    }
    if (field->type == FIELD_ENDPOINT)
        add_endpoint_snippets(w);
    json_close(w, ']');
}

static bool has_example(const struct field *field)
{
    return field->sample != NULL && field->sample[0] != '{' && field->type != FIELD_BOOL &&
           (field->flags & FIELD_LIST) == 0 && field->type != FIELD_RECORD &&
           field->type != FIELD_MAP && !json_is_choice(field) &&
           json_word_doc(field, field->sample) == NULL &&
           (field->def == NULL || strcmp(field->def, field->sample) != 0);
}

void json_describe(struct json *w, const struct field *field, const char *path)
{
    json_string(w, "title", path);
    if (field->doc != NULL) {
        json_string(w, "description", description(w->out->arena, field, ""));
        json_string(w, "markdownDescription", description(w->out->arena, field, "`"));
    }
    /* yes and no are offered as words; an editor would put a third, false, beside them */
    if (field->def != NULL && (field->type != FIELD_BOOL || field->nwords > 0))
        add_text_value(w, "default", field, field->def);
    if (has_example(field)) {
        json_open(w, "examples", '[');
        add_text_value(w, NULL, field, field->sample);
        json_close(w, ']');
    }
    if (field->type != FIELD_RECORD && field->type != FIELD_MAP)
        add_value_snippets(w, field);
}

/* --- entries to start from --- */

struct entry {
    struct json *w;
    unsigned stop; /* the last place that the cursor goes to */
};

static void add_stop(struct entry *e, const char *key, const char *text)
{
    json_string(e->w, key, arena_printf(e->w->out->arena, "${%u:%s}", ++e->stop, text));
}

/* "{ env: NAME }" of a sample, with a stop at the value. */
static void add_mapping(struct entry *e, const char *key, const char *text)
{
    const char *value = strchr(text, ':');
    ENSURE(value != NULL);
    value += 1 + strspn(value + 1, " ");
    size_t len = strcspn(value, " }");
    json_string(e->w, key,
                arena_printf(e->w->out->arena, "%.*s${%u:%.*s}%s", (int)(value - text), text,
                             ++e->stop, (int)len, value, value + len));
}

/* "[a, b]" with a stop at each item. */
static void add_items(struct entry *e, const char *key, const char *text)
{
    struct word_list items = field_split(e->w->out->arena, text);
    struct strbuf sb = strbuf_new(e->w->out->arena);
    for (size_t i = 0; i < items.w.len; i++)
        strbuf_addf(&sb, "%s${%u:%s}", i == 0 ? "[" : ", ", ++e->stop, items.w.v[i]);
    strbuf_addch(&sb, ']');
    json_string(e->w, key, strbuf_detach(&sb));
}

static void add_required_keys(struct entry *e, const struct record *record,
                              const struct preset *preset);

static void add_key(struct entry *e, const struct field *field)
{
    if (field->type == FIELD_RECORD || field->type == FIELD_MAP) {
        json_open(e->w, field->key, '{');
        if (field->type == FIELD_MAP)
            json_open(e->w, arena_printf(e->w->out->arena, "${%u:name}", ++e->stop), '{');
        add_required_keys(e, field->record, NULL);
        if (field->type == FIELD_MAP)
            json_close(e->w, '}');
        json_close(e->w, '}');
        return;
    }
    const char *sample = field->sample != NULL ? field->sample : "";
    if (sample[0] == '{') {
        add_mapping(e, field->key, sample);
        return;
    }
    if (sample[0] == '[')
        add_items(e, field->key, sample);
    else
        add_stop(e, field->key, field_split(e->w->out->arena, sample).w.v[0]);
}

static void add_required_keys(struct entry *e, const struct record *record,
                              const struct preset *preset)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        if ((field->flags & (FIELD_REQUIRED | FIELD_USUAL)) != 0 &&
            (preset == NULL || preset_text(preset, field->key) == NULL))
            add_key(e, field);
    }
}

static void add_key_named(struct entry *e, const struct record *record, const char *key)
{
    if (key != NULL)
        add_key(e, record_field(record, key));
}

/* A preset (or NULL) and its kind, or NULL where the record has neither. */
static void add_entry(struct json *w, const struct field *map, const struct preset *preset,
                      const struct variant *kind)
{
    struct arena *arena = w->out->arena;
    const struct record *record = map->record;
    struct entry e = {.w = w};
    const char *word = preset != NULL ? preset->word : kind != NULL ? kind->word : NULL;
    const char *chosen = preset != NULL ? "preset" : "kind";
    json_open(w, NULL, '{');
    json_string(w, "label",
                word == NULL ? arena_printf(arena, "a new %s", record->title)
                             : arena_printf(arena, "%s of %s %s", record->title, chosen, word));
    const char *doc = preset != NULL ? preset->doc : kind != NULL ? kind->doc : map->doc;
    if (doc != NULL)
        json_string(w, "description", doc);
    json_open(w, "body", '{');
    const char *name = word == NULL ? "name" : arena_strndup(arena, word, strcspn(word, "-"));
    const char *key = arena_printf(arena, "${%u:%s}", ++e.stop, name);
    if ((map->flags & FIELD_SCALARS) != 0) {
        const struct field *value = &record->fields[0];
        struct field under = *value;
        under.key = key;
        add_key(&e, &under);
    } else {
        json_open(w, key, '{');
        if (word != NULL)
            json_string(w, chosen, word);
        if (kind != NULL)
            add_key_named(&e, record, kind->usual);
        if (preset != NULL)
            add_key_named(&e, record, preset->needs);
        if (kind != NULL)
            add_required_keys(&e, kind->record, preset);
        add_required_keys(&e, record, preset);
        json_close(w, '}');
    }
    json_close(w, '}');
    json_close(w, '}');
}

static const struct variant *kind_of(struct variant_set kinds, const struct preset *preset)
{
    const char *word = preset_text(preset, "kind");
    for (size_t i = 0; word != NULL && i < kinds.len; i++)
        if (strcmp(kinds.v[i]->word, word) == 0)
            return kinds.v[i];
    return NULL;
}

void json_entry_snippets(struct json *w, const struct field *map, struct variant_set kinds)
{
    const struct record *record = map->record;
    json_open(w, "defaultSnippets", '[');
    for (size_t i = 0; i < record->npresets; i++)
        add_entry(w, map, &record->presets[i], kind_of(kinds, &record->presets[i]));
    for (size_t i = 0; record->has_kind && i < kinds.len; i++)
        add_entry(w, map, NULL, kinds.v[i]);
    if (record->npresets == 0 && !record->has_kind)
        add_entry(w, map, NULL, NULL);
    json_close(w, ']');
}
