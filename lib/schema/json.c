/*
 * json.c - the JSON Schema (2020-12) of a root record.
 *
 * A kind's keys are members of the record's properties with their true shape in
 * an if/then per kind; there the keys of the other kinds are `false`. This needs no
 * unevaluatedProperties, so editors with older validators can use it.
 */
#include <string.h>

#include "base/json.h"
#include "base/strbuf.h"
#include "schema/internal.h"
#include "schema/json_types.h"

/* What is described: a whole site, or one that extends others: these give what it lacks, and it may
 * take away what they give. */
struct shape {
    struct variant_set kinds;
    bool partial;
};

static void add_record(struct json *w, const struct record *record, const struct shape *s);

/* The field's sentence and that of each of its words. */
static void add_description(struct json *w, const struct field *field)
{
    if (field->doc == NULL)
        return;
    struct strbuf sb = strbuf_new(w->out->arena);
    strbuf_addstr(&sb, field->doc);
    for (size_t i = 0; i < field->nwords; i++)
        if (field->words[i].doc != NULL)
            strbuf_addf(&sb, "\n%s: %s.", field->words[i].text, field->words[i].doc);
    if (field->def == NULL && field->def_doc != NULL)
        strbuf_addf(&sb, "\nDefault: %s.", field->def_doc);
    json_string(w, "description", strbuf_detach(&sb));
}

static void add_default_item(struct json *w, const char *key, const struct field *field,
                             const char *text)
{
    bool boolean;
    int64_t number;
    const char *why;
    struct arena *arena = w->out->arena;
    if (field->type == FIELD_BOOL && field->nwords == 0 && value_bool(arena, text, &boolean, &why))
        json_bool(w, key, boolean);
    else if (field->type == FIELD_INT && value_int(arena, text, 0, INT64_MAX, &number, &why))
        json_int(w, key, number);
    else
        json_string(w, key, text);
}

static void add_default(struct json *w, const struct field *field)
{
    if (field->def == NULL)
        return;
    struct word_list items = field_split(w->out->arena, field->def);
    if (field->def[0] != '[') {
        add_default_item(w, "default", field, items.w.v[0]);
        return;
    }
    json_open(w, "default", '[');
    for (size_t i = 0; i < items.w.len; i++)
        add_default_item(w, NULL, field, items.w.v[i]);
    json_close(w, ']');
}

static void add_null(struct json *w)
{
    json_open(w, NULL, '{');
    json_string(w, "type", "null");
    json_close(w, '}');
}

static void add_list(struct json *w, const struct field *field)
{
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_scalar(w, field, false);
    json_close(w, '}');
    json_open(w, NULL, '{');
    json_string(w, "type", "array");
    json_open(w, "items", '{');
    json_scalar(w, field, true);
    json_close(w, '}');
    if (field->min_items > 0)
        json_int(w, "minItems", (int64_t)field->min_items);
    if (field->max_items > 0)
        json_int(w, "maxItems", (int64_t)field->max_items);
    json_close(w, '}');
    json_close(w, ']');
}

static void add_field_shape(struct json *w, const struct field *field, const struct shape *s);

/* A value, or the null that takes a profile's away. */
static void add_field_type(struct json *w, const struct field *field, const struct shape *s)
{
    if (!s->partial) {
        add_field_shape(w, field, s);
        return;
    }
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_field_shape(w, field, s);
    json_close(w, '}');
    add_null(w);
    json_close(w, ']');
}

static void add_entry(struct json *w, const struct field *map, const struct shape *s)
{
    if ((map->flags & FIELD_SCALARS) != 0) {
        add_field_type(w, &map->record->fields[0], s);
        return;
    }
    if (!s->partial) {
        add_record(w, map->record, s);
        return;
    }
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_record(w, map->record, s);
    json_close(w, '}');
    add_null(w);
    json_close(w, ']');
}

static void add_field_shape(struct json *w, const struct field *field, const struct shape *s)
{
    if (field->type == FIELD_RECORD) {
        add_record(w, field->record, s);
        return;
    }
    if (field->type != FIELD_MAP) {
        if ((field->flags & FIELD_LIST) != 0)
            add_list(w, field);
        else
            json_scalar(w, field, false);
        return;
    }
    json_string(w, "type", "object");
    json_open(w, "patternProperties", '{');
    json_open(w, json_key_pattern(field->flags), '{');
    add_entry(w, field, s);
    json_close(w, '}');
    json_close(w, '}');
    json_bool(w, "additionalProperties", false);
    if (field->min_items > 0 && !s->partial)
        json_int(w, "minProperties", (int64_t)field->min_items);
    if (field->max_items > 0)
        json_int(w, "maxProperties", (int64_t)field->max_items);
}

static void add_field(struct json *w, const struct field *field, const struct shape *s)
{
    json_open(w, field->key, '{');
    add_description(w, field);
    add_default(w, field);
    add_field_type(w, field, s);
    json_close(w, '}');
}

/* --- presets and kinds --- */

/* Does a preset give the key, for a WAN of the kind (NULL: any)? */
static bool preset_gives(const struct preset *preset, const char *key, const char *kind)
{
    const char *preset_kind = preset_text(preset, "kind");
    if (kind != NULL && (preset_kind == NULL || strcmp(preset_kind, kind) != 0))
        return false;
    return preset_text(preset, key) != NULL;
}

static size_t presets_giving(const struct record *record, const char *key, const char *kind)
{
    size_t n = 0;
    for (size_t i = 0; i < record->npresets; i++)
        n += preset_gives(&record->presets[i], key, kind);
    return n;
}

/* "properties"/"required" that hold when the preset is one of those that give `key`; members of the
 * open object. */
static void add_preset_is(struct json *w, const struct record *record, const char *key,
                          const char *kind)
{
    json_open(w, "properties", '{');
    json_open(w, "preset", '{');
    json_open(w, "enum", '[');
    for (size_t i = 0; i < record->npresets; i++)
        if (preset_gives(&record->presets[i], key, kind))
            json_string(w, NULL, record->presets[i].word);
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, '}');
    json_open(w, "required", '[');
    json_string(w, NULL, "preset");
    json_close(w, ']');
}

static void add_required_one(struct json *w, const char *key)
{
    json_open(w, "required", '[');
    json_string(w, NULL, key);
    json_close(w, ']');
}

/* An entry of allOf: the key is there, or a preset that gives it. */
static void add_key_or_preset(struct json *w, const struct record *record, const char *key,
                              const char *kind)
{
    json_open(w, NULL, '{');
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_required_one(w, key);
    json_close(w, '}');
    json_open(w, NULL, '{');
    add_preset_is(w, record, key, kind);
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');
}

/* "required" of a record's fields, as far as no preset can stand in for them. */
static void add_required(struct json *w, const struct record *record, const struct record *outer,
                         const char *kind, bool with_kind)
{
    bool any = false;
    for (size_t pass = 0; pass < 2; pass++) {
        if (pass == 1 && !any && !with_kind)
            return;
        if (pass == 1) {
            json_open(w, "required", '[');
            if (with_kind)
                json_string(w, NULL, "kind");
        }
        for (size_t i = 0; i < record->nfields; i++) {
            const struct field *field = &record->fields[i];
            if ((field->flags & FIELD_REQUIRED) == 0 || presets_giving(outer, field->key, kind) > 0)
                continue;
            any = true;
            if (pass == 1)
                json_string(w, NULL, field->key);
        }
    }
    json_close(w, ']');
}

static bool kind_has(const struct variant *kind, const char *key)
{
    return record_field(kind->record, key) != NULL;
}

/* Calls out each key of the kinds once: the index of the first kind that has it is `first`. */
static bool first_with(const struct shape *s, size_t first, const char *key)
{
    for (size_t i = 0; i < first; i++)
        if (kind_has(s->kinds.v[i], key))
            return false;
    return true;
}

/* The keys of all kinds; `kind` NULL: as present, else with their shape under that kind. */
static void add_kind_keys(struct json *w, const struct shape *s, const struct variant *kind)
{
    for (size_t i = 0; i < s->kinds.len; i++) {
        const struct record *record = s->kinds.v[i]->record;
        for (size_t k = 0; record != NULL && k < record->nfields; k++) {
            const struct field *field = &record->fields[k];
            if (!first_with(s, i, field->key))
                continue;
            if (kind == NULL)
                json_bool(w, field->key, true);
            else if (kind_has(kind, field->key))
                add_field(w, record_field(kind->record, field->key), s);
            else
                json_bool(w, field->key, false);
        }
    }
}

/* "if" the kind is this one, by its key or by a preset. */
static void add_kind_test(struct json *w, const struct record *record, const char *kind)
{
    json_open(w, "if", '{');
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_open(w, "properties", '{');
    json_open(w, "kind", '{');
    json_string(w, "const", kind);
    json_close(w, '}');
    json_close(w, '}');
    add_required_one(w, "kind");
    json_close(w, '}');
    if (presets_giving(record, "kind", kind) > 0) {
        json_open(w, NULL, '{');
        json_open(w, "not", '{');
        add_required_one(w, "kind");
        json_close(w, '}');
        add_preset_is(w, record, "kind", kind);
        json_close(w, '}');
    }
    json_close(w, ']');
    json_close(w, '}');
}

static void add_kind(struct json *w, const struct record *record, const struct shape *s,
                     const struct variant *kind)
{
    json_open(w, NULL, '{');
    add_kind_test(w, record, kind->word);
    json_open(w, "then", '{');
    json_open(w, "properties", '{');
    add_kind_keys(w, s, kind);
    json_close(w, '}');
    if (kind->record != NULL && !s->partial) {
        add_required(w, kind->record, record, kind->word, false);
        bool open = false;
        for (size_t i = 0; i < kind->record->nfields; i++) {
            const struct field *field = &kind->record->fields[i];
            if ((field->flags & FIELD_REQUIRED) == 0 ||
                presets_giving(record, field->key, kind->word) == 0)
                continue;
            if (!open)
                json_open(w, "allOf", '[');
            open = true;
            add_key_or_preset(w, record, field->key, kind->word);
        }
        if (open)
            json_close(w, ']');
    }
    json_close(w, '}');
    json_close(w, '}');
}

static void add_choice_docs(struct json *w, const char *first, const char *const *pairs, size_t n)
{
    struct strbuf sb = strbuf_new(w->out->arena);
    strbuf_addstr(&sb, first);
    for (size_t i = 0; i < n; i++)
        strbuf_addf(&sb, "\n%s: %s", pairs[2 * i], pairs[2 * i + 1]);
    json_string(w, "description", strbuf_detach(&sb));
}

static void add_choice(struct json *w, const char *key, const char *doc, struct word_list pairs)
{
    size_t n = pairs.w.len / 2;
    json_open(w, key, '{');
    add_choice_docs(w, doc, pairs.w.v, n);
    json_open(w, "enum", '[');
    for (size_t i = 0; i < n; i++)
        json_string(w, NULL, pairs.w.v[2 * i]);
    json_close(w, ']');
    json_close(w, '}');
}

static void add_preset_and_kind(struct json *w, const struct record *record, const struct shape *s)
{
    struct arena *arena = w->out->arena;
    struct word_list pairs = {0};
    for (size_t i = 0; i < record->npresets; i++) {
        *VEC_PUSH(arena, pairs.w) = record->presets[i].word;
        *VEC_PUSH(arena, pairs.w) = record->presets[i].doc;
    }
    if (record->npresets > 0)
        add_choice(w, "preset", "A named set of defaults.", pairs);
    if (!record->has_kind)
        return;
    struct word_list words = {0};
    for (size_t i = 0; i < s->kinds.len; i++) {
        *VEC_PUSH(arena, words.w) = s->kinds.v[i]->word;
        *VEC_PUSH(arena, words.w) = s->kinds.v[i]->doc;
    }
    add_choice(w, "kind", "Which further keys there are.", words);
}

/* A preset that leaves a key to the site. */
static void add_preset_needs(struct json *w, const struct preset *preset)
{
    json_open(w, NULL, '{');
    json_open(w, "if", '{');
    json_open(w, "properties", '{');
    json_open(w, "preset", '{');
    json_string(w, "const", preset->word);
    json_close(w, '}');
    json_close(w, '}');
    add_required_one(w, "preset");
    json_close(w, '}');
    json_open(w, "then", '{');
    add_required_one(w, preset->needs);
    json_close(w, '}');
    json_close(w, '}');
}

/* What depends on `kind` and `preset`. */
static void add_all_of(struct json *w, const struct record *record, const struct shape *s)
{
    bool preset_kind = !s->partial && record->has_kind && presets_giving(record, "kind", NULL) > 0;
    bool any = record->has_kind;
    for (size_t i = 0; i < record->npresets && !s->partial; i++)
        any = any || record->presets[i].needs != NULL;
    for (size_t i = 0; i < record->nfields && !s->partial; i++)
        any = any || ((record->fields[i].flags & FIELD_REQUIRED) != 0 &&
                      presets_giving(record, record->fields[i].key, NULL) > 0);
    if (!any)
        return;
    json_open(w, "allOf", '[');
    if (preset_kind)
        add_key_or_preset(w, record, "kind", NULL);
    for (size_t i = 0; i < record->nfields && !s->partial; i++)
        if ((record->fields[i].flags & FIELD_REQUIRED) != 0 &&
            presets_giving(record, record->fields[i].key, NULL) > 0)
            add_key_or_preset(w, record, record->fields[i].key, NULL);
    for (size_t i = 0; i < record->npresets && !s->partial; i++)
        if (record->presets[i].needs != NULL)
            add_preset_needs(w, &record->presets[i]);
    for (size_t i = 0; record->has_kind && i < s->kinds.len; i++)
        add_kind(w, record, s, s->kinds.v[i]);
    json_close(w, ']');
}

/* A record as members of the open object. */
static void add_record(struct json *w, const struct record *record, const struct shape *s)
{
    json_string(w, "type", "object");
    json_open(w, "properties", '{');
    add_preset_and_kind(w, record, s);
    for (size_t i = 0; i < record->nfields; i++)
        add_field(w, &record->fields[i], s);
    if (record->has_kind)
        add_kind_keys(w, s, NULL);
    json_close(w, '}');
    json_bool(w, "additionalProperties", false);
    bool kind_required = record->has_kind && presets_giving(record, "kind", NULL) == 0;
    if (!s->partial)
        add_required(w, record, record, NULL, kind_required);
    add_all_of(w, record, s);
}

/* A site that extends others, and one that stands alone. */
static void add_both(struct json *w, const struct record *root, struct variant_set kinds)
{
    const struct shape whole = {.kinds = kinds}, partial = {.kinds = kinds, .partial = true};
    json_open(w, "if", '{');
    add_required_one(w, "extends");
    json_close(w, '}');
    json_open(w, "then", '{');
    add_record(w, root, &partial);
    json_close(w, '}');
    json_open(w, "else", '{');
    add_record(w, root, &whole);
    json_close(w, '}');
}

void schema_json(struct strbuf *out, const struct record *root, struct variant_set kinds)
{
    const struct shape whole = {.kinds = kinds};
    struct json w = {.out = out};
    json_open(&w, NULL, '{');
    json_string(&w, "$schema", "https://json-schema.org/draft/2020-12/schema");
    json_string(&w, "title", root->title);
    if (record_field(root, "extends") == NULL)
        add_record(&w, root, &whole);
    else
        add_both(&w, root, kinds);
    json_definitions(&w);
    json_close(&w, '}');
    strbuf_addch(out, '\n');
}
