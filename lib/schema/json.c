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

static void add_record(struct json *w, const struct record *record, const struct shape *s,
                       const char *path);

/* An entry of allOf: a mapping, or the null that takes a profile's away. It stands apart because a
 * message of its own goes with it. */
static void add_object_type(struct json *w, const struct shape *s)
{
    json_open(w, NULL, '{');
    if (s->partial) {
        json_open(w, "type", '[');
        json_string(w, NULL, "object");
        json_string(w, NULL, "null");
        json_close(w, ']');
    } else {
        json_string(w, "type", "object");
    }
    json_string(w, "errorMessage", "expected a mapping");
    json_close(w, '}');
}

static void add_value(struct json *w, const struct field *field, const struct shape *s)
{
    if ((field->flags & FIELD_LIST) != 0)
        json_list(w, field, s->partial);
    else
        json_scalar(w, field, false, s->partial);
}

/* What stands under a name of a map. */
static void add_entry(struct json *w, const struct field *map, const struct shape *s,
                      const char *path)
{
    const struct field *value = &map->record->fields[0];
    if ((map->flags & FIELD_SCALARS) != 0) {
        json_describe(w, value, path);
        add_value(w, value, s);
        return;
    }
    json_string(w, "title", path);
    if (map->doc != NULL)
        json_string(w, "description", map->doc);
    add_record(w, map->record, s, path);
}

static void add_map(struct json *w, const struct field *field, const struct shape *s,
                    const char *path)
{
    json_open(w, "allOf", '[');
    add_object_type(w, s);
    json_close(w, ']');
    json_entry_snippets(w, field, s->kinds);
    json_open(w, "patternProperties", '{');
    json_open(w, json_key_pattern(field->flags), '{');
    add_entry(w, field, s, arena_printf(w->out->arena, "%s.NAME", path));
    json_close(w, '}');
    json_close(w, '}');
    json_bool(w, "additionalProperties", false);
    if ((field->flags & (FIELD_HOST_KEYS | FIELD_HEADER_KEYS)) == 0)
        json_string(w, "errorMessage",
                    "expected names of lower-case letters, digits and hyphens, a letter first, at "
                    "most 24 characters");
    if (field->min_items > 0 && !s->partial)
        json_int(w, "minProperties", (int64_t)field->min_items);
    if (field->max_items > 0)
        json_int(w, "maxProperties", (int64_t)field->max_items);
}

/* `path`: where the record stands. */
static void add_field(struct json *w, const struct field *field, const struct shape *s,
                      const char *path)
{
    const char *own =
        arena_printf(w->out->arena, "%s%s%s", path, path[0] != '\0' ? "." : "", field->key);
    json_open(w, field->key, '{');
    json_describe(w, field, own);
    if (field->type == FIELD_RECORD)
        add_record(w, field->record, s, own);
    else if (field->type == FIELD_MAP)
        add_map(w, field, s, own);
    else
        add_value(w, field, s);
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
    json_bool(w, "doNotSuggest", true);
    json_close(w, '}');
    json_close(w, '}');
    json_open(w, "required", '[');
    json_string(w, NULL, "preset");
    json_close(w, ']');
}

/* "properties" of the open object that hold unless the preset is one that does not give the key: a
 * preset that nobody knows has its own message, and a variable may become any. */
static void add_preset_may(struct json *w, const struct record *record, const char *key,
                           const char *kind)
{
    json_open(w, "properties", '{');
    json_open(w, "preset", '{');
    json_open(w, "not", '{');
    json_open(w, "enum", '[');
    for (size_t i = 0; i < record->npresets; i++)
        if (!preset_gives(&record->presets[i], key, kind))
            json_string(w, NULL, record->presets[i].word);
    json_close(w, ']');
    json_close(w, '}');
    json_bool(w, "doNotSuggest", true);
    json_close(w, '}');
    json_close(w, '}');
}

/* An entry of allOf: the key is there, or a preset that gives it. */
static void add_key_or_preset(struct json *w, const struct record *record, const char *key,
                              const char *kind)
{
    json_open(w, NULL, '{');
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_required(w, key);
    json_close(w, '}');
    json_open(w, NULL, '{');
    if (presets_giving(record, key, kind) < record->npresets)
        add_preset_may(w, record, key, kind);
    json_required(w, "preset");
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

/* Which of the kinds' keys: all, as present; those of one kind, with their shape; all others, which
 * then have no place. */
enum kind_keys { KEYS_OF_ANY, KEYS_OF_KIND, KEYS_OF_OTHERS };

static void add_kind_keys(struct json *w, const struct shape *s, const struct variant *kind,
                          enum kind_keys which, const char *path)
{
    for (size_t i = 0; i < s->kinds.len; i++) {
        const struct record *record = s->kinds.v[i]->record;
        for (size_t k = 0; record != NULL && k < record->nfields; k++) {
            const char *key = record->fields[k].key;
            if (!first_with(s, i, key))
                continue;
            if (which == KEYS_OF_ANY)
                json_bool(w, key, true);
            else if (which == KEYS_OF_KIND && kind_has(kind, key))
                add_field(w, record_field(kind->record, key), s, path);
            else if (which == KEYS_OF_OTHERS && !kind_has(kind, key))
                json_bool(w, key, false);
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
    json_bool(w, "doNotSuggest", true);
    json_close(w, '}');
    json_close(w, '}');
    json_required(w, "kind");
    json_close(w, '}');
    if (presets_giving(record, "kind", kind) > 0) {
        json_open(w, NULL, '{');
        json_open(w, "not", '{');
        json_required(w, "kind");
        json_close(w, '}');
        add_preset_is(w, record, "kind", kind);
        json_close(w, '}');
    }
    json_close(w, ']');
    json_close(w, '}');
}

/* The keys of other kinds, apart from the shapes of its own: a message of its own goes with them.
 */
static void add_foreign_keys(struct json *w, const struct record *record, const struct shape *s,
                             const struct variant *kind, const char *path)
{
    json_open(w, NULL, '{');
    json_open(w, "properties", '{');
    add_kind_keys(w, s, kind, KEYS_OF_OTHERS, path);
    json_close(w, '}');
    json_string(
        w, "errorMessage",
        arena_printf(w->out->arena, "a %s of kind %s has no such key", record->title, kind->word));
    json_close(w, '}');
}

static void add_kind(struct json *w, const struct record *record, const struct shape *s,
                     const struct variant *kind, const char *path)
{
    json_open(w, NULL, '{');
    add_kind_test(w, record, kind->word);
    json_open(w, "then", '{');
    json_open(w, "properties", '{');
    add_kind_keys(w, s, kind, KEYS_OF_KIND, path);
    json_close(w, '}');
    if (kind->record != NULL && !s->partial)
        add_required(w, kind->record, record, kind->word, false);
    json_open(w, "allOf", '[');
    add_foreign_keys(w, record, s, kind, path);
    for (size_t i = 0; kind->record != NULL && !s->partial && i < kind->record->nfields; i++) {
        const struct field *field = &kind->record->fields[i];
        if ((field->flags & FIELD_REQUIRED) != 0 &&
            presets_giving(record, field->key, kind->word) > 0)
            add_key_or_preset(w, record, field->key, kind->word);
    }
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, '}');
}

static void add_strings(struct json *w, const char *key, struct word_list list)
{
    json_open(w, key, '[');
    for (size_t i = 0; i < list.w.len; i++)
        json_string(w, NULL, list.w.v[i]);
    json_close(w, ']');
}

/* `preset` or `kind`, which no table of fields has. */
static void add_choice(struct json *w, const char *path, const char *key, const char *doc,
                       struct word_list words, struct word_list docs)
{
    struct arena *arena = w->out->arena;
    json_open(w, key, '{');
    json_string(w, "title", arena_printf(arena, "%s.%s", path, key));
    json_string(w, "description", doc);
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_strings(w, "enum", words);
    add_strings(w, "enumDescriptions", docs);
    const char *expected =
        arena_printf(arena, "expected %s", phrase_join(arena, words.w.v, words.w.len, "or"));
    json_string(w, "errorMessage", expected);
    json_close(w, '}');
    json_open(w, NULL, '{');
    json_string(w, "type", "string");
    json_string(w, "pattern", JSON_VARIABLE);
    json_string(w, "errorMessage", expected);
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');
}

static void add_preset_and_kind(struct json *w, const struct record *record, const struct shape *s,
                                const char *path)
{
    struct arena *arena = w->out->arena;
    struct word_list presets = {0}, preset_docs = {0}, kinds = {0}, kind_docs = {0};
    for (size_t i = 0; i < record->npresets; i++) {
        *VEC_PUSH(arena, presets.w) = record->presets[i].word;
        *VEC_PUSH(arena, preset_docs.w) = record->presets[i].doc;
    }
    if (record->npresets > 0)
        add_choice(w, path, "preset", "A named set of defaults; a key that is written wins.",
                   presets, preset_docs);
    if (!record->has_kind)
        return;
    for (size_t i = 0; i < s->kinds.len; i++) {
        *VEC_PUSH(arena, kinds.w) = s->kinds.v[i]->word;
        *VEC_PUSH(arena, kind_docs.w) = s->kinds.v[i]->doc;
    }
    add_choice(w, path, "kind", "Which further keys there are; a preset may say it.", kinds,
               kind_docs);
}

/* A preset that leaves a key to the site. */
static void add_preset_needs(struct json *w, const struct preset *preset)
{
    json_open(w, NULL, '{');
    json_open(w, "if", '{');
    json_open(w, "properties", '{');
    json_open(w, "preset", '{');
    json_string(w, "const", preset->word);
    json_bool(w, "doNotSuggest", true);
    json_close(w, '}');
    json_close(w, '}');
    json_required(w, "preset");
    json_close(w, '}');
    json_open(w, "then", '{');
    json_required(w, preset->needs);
    json_close(w, '}');
    json_close(w, '}');
}

/* What the record is, and what depends on `kind` and `preset`. */
static void add_all_of(struct json *w, const struct record *record, const struct shape *s,
                       const char *path)
{
    bool preset_kind = !s->partial && record->has_kind && presets_giving(record, "kind", NULL) > 0;
    json_open(w, "allOf", '[');
    add_object_type(w, s);
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
        add_kind(w, record, s, s->kinds.v[i], path);
    json_close(w, ']');
}

/* A record as members of the open object. */
static void add_record(struct json *w, const struct record *record, const struct shape *s,
                       const char *path)
{
    json_open(w, "properties", '{');
    add_preset_and_kind(w, record, s, path);
    for (size_t i = 0; i < record->nfields; i++)
        add_field(w, &record->fields[i], s, path);
    if (record->has_kind)
        add_kind_keys(w, s, NULL, KEYS_OF_ANY, path);
    json_close(w, '}');
    json_bool(w, "additionalProperties", false);
    bool kind_required = record->has_kind && presets_giving(record, "kind", NULL) == 0;
    if (!s->partial)
        add_required(w, record, record, NULL, kind_required);
    add_all_of(w, record, s, path);
}

/* A site that extends others, and one that stands alone. */
static void add_both(struct json *w, const struct record *root, struct variant_set kinds)
{
    const struct shape whole = {.kinds = kinds}, partial = {.kinds = kinds, .partial = true};
    json_open(w, "if", '{');
    json_required(w, "extends");
    json_close(w, '}');
    json_open(w, "then", '{');
    add_record(w, root, &partial, "");
    json_close(w, '}');
    json_open(w, "else", '{');
    add_record(w, root, &whole, "");
    json_close(w, '}');
}

void schema_json(struct strbuf *out, const struct record *root, struct variant_set kinds,
                 bool profile)
{
    const struct shape one = {.kinds = kinds, .partial = profile};
    struct json w = {.out = out};
    json_open(&w, NULL, '{');
    json_string(&w, "$schema", "https://json-schema.org/draft/2020-12/schema");
    json_string(&w, "title", root->title);
    if (profile || record_field(root, "extends") == NULL)
        add_record(&w, root, &one, "");
    else
        add_both(&w, root, kinds);
    json_close(&w, '}');
    strbuf_addch(out, '\n');
}
