/* describe.c - one key of a site in words: what the reference says of it, at the key itself. */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "schema/internal.h"

/* --- finding it --- */

const struct variant *schema_kind_of(const struct record *record, struct variant_set kinds,
                                     const struct node *map)
{
    if (!record->has_kind)
        return NULL;
    const struct node *kind = node_get(map, "kind"), *preset = node_get(map, "preset");
    if (kind != NULL)
        return kind->kind == NODE_SCALAR ? variant_find(kinds, kind->text) : NULL;
    for (size_t i = 0; preset != NULL && i < record->npresets; i++)
        if (preset->kind == NODE_SCALAR && strcmp(record->presets[i].word, preset->text) == 0) {
            const char *word = preset_text(&record->presets[i], "kind");
            return word != NULL ? variant_find(kinds, word) : NULL;
        }
    return NULL;
}

/* The field of a key that not every kind has: of the mapping's own kind, or of the first that has
 * it. */
static const struct field *kind_field(const struct record *record, struct variant_set kinds,
                                      const struct schema_step *step,
                                      const struct variant **ret_kind)
{
    const struct variant *own = schema_kind_of(record, kinds, step->map);
    if (own != NULL)
        *ret_kind = own;
    if (own != NULL && record_field(own->record, step->key) != NULL)
        return record_field(own->record, step->key);
    for (size_t i = 0; record->has_kind && own == NULL && i < kinds.len; i++) {
        *ret_kind = kinds.v[i];
        if (record_field(kinds.v[i]->record, step->key) != NULL)
            return record_field(kinds.v[i]->record, step->key);
    }
    return NULL;
}

const struct record *schema_record_of(const struct schema_place *place)
{
    const struct field *field = place->field;
    if (field == NULL || place->what == SCHEMA_PRESET || place->what == SCHEMA_KIND)
        return NULL;
    bool scalars = (field->flags & FIELD_SCALARS) != 0;
    if (place->what == SCHEMA_ENTRY)
        return scalars ? NULL : field->record;
    return field->type == FIELD_RECORD ? field->record : NULL;
}

/* One key further down. False: there is none of that name. */
static bool step_down(struct arena *arena, struct variant_set kinds, const struct schema_step *step,
                      const struct record *record, struct schema_place *place)
{
    struct schema_place next = {.path = place->path};
    const char *name = step->key;
    if (record == NULL) {
        if (place->field == NULL || place->what != SCHEMA_FIELD || place->field->type != FIELD_MAP)
            return false;
        next.what = SCHEMA_ENTRY;
        next.field = place->field;
        name = "NAME";
    } else if (record->npresets > 0 && strcmp(name, "preset") == 0) {
        next.what = SCHEMA_PRESET;
        next.record = record;
    } else if (record->has_kind && strcmp(name, "kind") == 0) {
        next.what = SCHEMA_KIND;
        next.record = record;
    } else {
        next.what = SCHEMA_FIELD;
        next.record = record;
        next.field = record_field(record, name);
        if (next.field == NULL)
            next.field = kind_field(record, kinds, step, &next.kind);
        if (next.field == NULL)
            return false;
    }
    next.path = arena_printf(arena, "%s%s%s", place->path, place->path[0] == '\0' ? "" : ".", name);
    *place = next;
    return true;
}

bool schema_find(struct arena *arena, const struct record *root, struct variant_set kinds,
                 const struct schema_step *steps, size_t len, struct schema_place *ret_place)
{
    struct schema_place place = {.path = ""};
    const struct record *record = root;
    for (size_t i = 0; i < len; i++) {
        if (!step_down(arena, kinds, &steps[i], record, &place))
            return false;
        record = schema_record_of(&place);
    }
    if (len == 0)
        return false;
    *ret_place = place;
    return true;
}

/* --- saying it --- */

struct words_of {
    struct strbuf *out;
    bool markdown;
};

static void add_code(const struct words_of *w, const char *text)
{
    strbuf_addf(w->out, w->markdown ? "`%s`" : "%s", text);
}

/* "- WORD: what it means" */
static void add_item(const struct words_of *w, const char *word, const char *doc)
{
    strbuf_addstr(w->out, "- ");
    add_code(w, word);
    strbuf_addf(w->out, "%s%s\n", doc != NULL ? ": " : "", doc != NULL ? doc : "");
}

static void add_title(const struct words_of *w, const char *path, const char *takes)
{
    strbuf_addf(w->out, w->markdown ? "**`%s`**: %s\n\n" : "%s: %s\n\n", path, takes);
}

/* What its absence means; `def` as YAML text. */
static void add_absent(const struct words_of *w, const struct field *field, const char *def)
{
    if ((field->flags & FIELD_REQUIRED) != 0 && def == NULL) {
        strbuf_addstr(w->out, "Required.\n");
    } else if (def != NULL) {
        strbuf_addstr(w->out, "Default: ");
        add_code(w, def);
        strbuf_addch(w->out, '\n');
    } else if (field->def_doc != NULL) {
        strbuf_addf(w->out, "Absent: %s.\n", field->def_doc);
    }
}

static void describe_field(const struct words_of *w, const struct schema_place *place)
{
    const struct field *field = place->field;
    const char *takes = field->type == FIELD_RECORD ? "a mapping"
                        : field->type == FIELD_MAP && (field->flags & FIELD_SCALARS) == 0
                            ? "a mapping with a name for each"
                            : phrase_takes(w->out->arena, field);
    add_title(w, place->path, takes);
    if (field->doc != NULL)
        strbuf_addf(w->out, "%s\n\n", field->doc);
    add_absent(w, field, field->def);
    if (place->kind != NULL)
        strbuf_addf(w->out, w->markdown ? "Of the kind `%s`.\n" : "Of the kind %s.\n",
                    place->kind->word);
    if (field->sample != NULL && field->type != FIELD_MAP) {
        strbuf_addstr(w->out, w->markdown ? "\nExample: " : "Example: ");
        add_code(w, arena_printf(w->out->arena, "%s: %s", field->key, field->sample));
        strbuf_addch(w->out, '\n');
    }
    if (field->nwords > 0)
        strbuf_addch(w->out, '\n');
    for (size_t i = 0; i < field->nwords; i++)
        add_item(w, field->words[i].text, field->words[i].doc);
}

static void describe_preset(const struct words_of *w, const struct schema_place *place)
{
    add_title(w, place->path, "a named set of defaults; a key that is written wins");
    for (size_t i = 0; i < place->record->npresets; i++) {
        const struct preset *preset = &place->record->presets[i];
        struct strbuf doc = strbuf_new(w->out->arena);
        strbuf_addstr(&doc, preset->doc);
        for (size_t k = 0; k < preset->nvalues; k++)
            strbuf_addf(&doc, w->markdown ? "%s`%s: %s`" : "%s%s: %s", k == 0 ? " It sets " : ", ",
                        preset->values[k].key, preset->values[k].text);
        strbuf_addstr(&doc, preset->nvalues > 0 ? "." : "");
        add_item(w, preset->word, strbuf_detach(&doc));
    }
}

static void describe_kind(const struct words_of *w, const struct schema_place *place,
                          struct variant_set kinds)
{
    add_title(w, place->path, "which further keys there are");
    for (size_t i = 0; i < kinds.len; i++)
        add_item(w, kinds.v[i]->word, kinds.v[i]->doc);
}

static void describe_entry(const struct words_of *w, const struct schema_place *place)
{
    const struct field *field = place->field;
    bool scalars = (field->flags & FIELD_SCALARS) != 0;
    add_title(w, place->path,
              scalars ? phrase_takes(w->out->arena, &field->record->fields[0]) : "a mapping");
    const char *doc = scalars ? field->record->fields[0].doc : field->doc;
    if (doc != NULL)
        strbuf_addf(w->out, "%s\n", doc);
}

void schema_describe(struct strbuf *out, const struct schema_place *place, struct variant_set kinds,
                     bool markdown)
{
    const struct words_of w = {.out = out, .markdown = markdown};
    switch (place->what) {
    case SCHEMA_FIELD:
        describe_field(&w, place);
        break;
    case SCHEMA_ENTRY:
        describe_entry(&w, place);
        break;
    case SCHEMA_PRESET:
        describe_preset(&w, place);
        break;
    case SCHEMA_KIND:
        describe_kind(&w, place, kinds);
        break;
    }
}
