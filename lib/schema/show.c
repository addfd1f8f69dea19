/*
 * show.c - an object as YAML, each value with its origin.
 *
 * Lines are collected first, so that the comments stand in one column.
 */
#include <string.h>

#include "base/strbuf.h"
#include "schema/internal.h"

enum { INDENT = 2, COMMENT_COLUMN = 44 /* longer lines push their own comment out */ };

struct show_line {
    const char *text;
    const char *origin; /* NULL: none */
};

struct show {
    struct arena *arena;
    schema_resolve_fn *resolve;
    void *data;
    VEC(struct show_line) lines;
};

static void show_object(struct show *s, const struct record *record, const void *object,
                        unsigned depth);

static void show_add(struct show *s, unsigned depth, const char *key, const char *value,
                     const char *origin)
{
    struct strbuf sb = strbuf_new(s->arena);
    strbuf_addch_n(&sb, ' ', (size_t)depth * INDENT);
    strbuf_addf(&sb, "%s:", key);
    if (value != NULL)
        strbuf_addf(&sb, " %s", value);
    *VEC_PUSH(s->arena, s->lines) = (struct show_line){strbuf_detach(&sb), origin};
}

static const char *place_name(struct arena *arena, struct span at)
{
    uint32_t line, col;
    if (at.src == NULL)
        return NULL;
    source_position(at.src, at.off, &line, &col);
    return arena_printf(arena, "%s:%u", at.src->name, (unsigned)line);
}

/* Where the value of `key` comes from, NULL when nothing has set it. */
static const char *origin_of(struct show *s, const struct object *obj, const char *key,
                             const char *preset_value, const struct variant *kind, const char *def)
{
    const struct node *node = node_get(obj->node, key);
    if (node != NULL)
        return place_name(s->arena, node->span);
    if (preset_value != NULL)
        return arena_printf(s->arena, "preset %s", obj->preset->word);
    if (variant_text(kind, key) != NULL)
        return arena_printf(s->arena, "kind %s", kind->word);
    return def != NULL ? "default" : NULL;
}

static void show_scalar(struct show *s, const struct field *field, const struct object *obj,
                        const struct preset *preset, const struct variant *kind, unsigned depth)
{
    const char *origin =
        origin_of(s, obj, field->key, preset_text(preset, field->key), kind, field->def);
    const char *worked_out = s->resolve == NULL ? NULL : s->resolve(s->arena, obj, field, s->data);
    const char *value = worked_out;
    if (worked_out != NULL)
        origin = "worked out";
    else if (origin != NULL)
        value = field_format(s->arena, field, (const char *)obj + field->offset);
    if (value == NULL)
        return;
    if ((field->flags & FIELD_SECRET) != 0)
        value = "\"********\"";
    show_add(s, depth, field->key, value, origin);
}

static void show_map(struct show *s, const struct field *field, const struct object *obj,
                     unsigned depth)
{
    struct raw_vec raw = raw_vec_get((const char *)obj + field->offset);
    if (raw.len == 0) {
        show_add(s, depth, field->key, "{}", origin_of(s, obj, field->key, NULL, NULL, "none"));
        return;
    }
    show_add(s, depth, field->key, NULL, NULL);
    for (size_t i = 0; i < raw.len; i++) {
        const struct object *entry;
        memcpy(&entry, (const char *)raw.v + i * sizeof(entry), sizeof(entry));
        if ((field->flags & FIELD_SCALARS) == 0) {
            show_add(s, depth + 1, entry->name, NULL, NULL);
            show_object(s, field->record, entry, depth + 2);
            continue;
        }
        const struct field *only = &field->record->fields[0];
        show_add(s, depth + 1, entry->name,
                 field_format(s->arena, only, (const char *)entry + only->offset),
                 place_name(s->arena, entry->node->span));
    }
}

static void show_record(struct show *s, const struct field *field, const struct object *obj,
                        unsigned depth)
{
    const void *inner = (const char *)obj + field->offset;
    if ((field->flags & FIELD_OPTIONAL) != 0) {
        const struct object *pointed;
        memcpy(&pointed, inner, sizeof(pointed));
        if (pointed == NULL)
            return;
        inner = pointed;
    }
    show_add(s, depth, field->key, NULL, NULL);
    size_t before = s->lines.len;
    show_object(s, field->record, inner, depth + 1);
    if (s->lines.len == before)
        s->lines.v[before - 1].text = arena_printf(s->arena, "%s {}", s->lines.v[before - 1].text);
}

static void show_fields(struct show *s, const struct record *record, const struct object *obj,
                        const struct preset *preset, const struct variant *kind, unsigned depth)
{
    for (size_t i = 0; i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        if (field->type == FIELD_RECORD)
            show_record(s, field, obj, depth);
        else if (field->type == FIELD_MAP)
            show_map(s, field, obj, depth);
        else
            show_scalar(s, field, obj, preset, kind, depth);
    }
}

static void show_object(struct show *s, const struct record *record, const void *object,
                        unsigned depth)
{
    const struct object *obj = object;
    const struct variant *kind = NULL;
    const struct object *priv = NULL;
    if (obj->preset != NULL)
        show_add(s, depth, "preset", obj->preset->word,
                 origin_of(s, obj, "preset", NULL, NULL, NULL));
    if (record->has_kind) {
        memcpy(&kind, (const char *)object + record->kind_offset, sizeof(kind));
        memcpy(&priv, (const char *)object + record->priv_offset, sizeof(priv));
    }
    const char *preset_kind = preset_text(obj->preset, "kind");
    if (kind != NULL)
        show_add(s, depth, "kind", kind->word, origin_of(s, obj, "kind", preset_kind, NULL, NULL));
    show_fields(s, record, obj, obj->preset, kind, depth);
    if (kind == NULL || kind->record == NULL || priv == NULL)
        return;
    /* the preset speaks of its own kind only, see variant.c */
    bool same = preset_kind != NULL && strcmp(preset_kind, kind->word) == 0;
    show_fields(s, kind->record, priv, same ? obj->preset : NULL, NULL, depth);
}

void schema_show(struct arena *arena, struct strbuf *out, const struct record *root,
                 const void *object, schema_resolve_fn *resolve, void *data)
{
    struct show s = {.arena = arena, .resolve = resolve, .data = data};
    show_object(&s, root, object, 0);
    size_t column = 0;
    for (size_t i = 0; i < s.lines.len; i++) {
        size_t len = strlen(s.lines.v[i].text);
        if (s.lines.v[i].origin != NULL && len > column && len <= COMMENT_COLUMN)
            column = len;
    }
    for (size_t i = 0; i < s.lines.len; i++) {
        size_t len = strlen(s.lines.v[i].text);
        strbuf_addstr(out, s.lines.v[i].text);
        if (s.lines.v[i].origin != NULL) {
            strbuf_addch_n(out, ' ', len < column ? column - len : 0);
            strbuf_addf(out, "  # %s", s.lines.v[i].origin);
        }
        strbuf_addch(out, '\n');
    }
}
