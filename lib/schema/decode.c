/*
 * decode.c - a mapping becomes a struct.
 *
 * Every key of the mapping is looked at once (is it known here?), then every field of the record
 * (is it there? else the preset's value, else the default). What is missing is one finding for the
 * whole mapping, because it has one place: the mapping's own key.
 */
#include <string.h>

#include "base/text.h"
#include "schema/internal.h"

const char *at_path(struct arena *arena, const struct at *at, const char *key)
{
    if (at == NULL || at->name == NULL)
        return key == NULL ? "" : key;
    const char *path = at->up == NULL || at->up->name == NULL
                           ? at->name
                           : arena_printf(arena, "%s.%s", at_path(arena, at->up, NULL), at->name);
    return key == NULL ? path : arena_printf(arena, "%s.%s", path, key);
}

const struct field *record_field(const struct record *record, const char *key)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++)
        if (text_same(record->fields[i].key, key))
            return &record->fields[i];
    return NULL;
}

/* The kind that has a key which the kind at hand has not; NULL when none has it. */
static const struct variant *kind_with(const struct reading *r, const char *key)
{
    for (size_t i = 0; r->record->has_kind && i < r->ctx->kinds.len; i++)
        if (record_field(r->ctx->kinds.v[i]->record, key) != NULL)
            return r->ctx->kinds.v[i];
    return NULL;
}

/* A key of the mapping that neither the record nor its kind has. */
static void read_foreign_key(struct reading *r, const struct node_pair *pair)
{
    const struct variant *owner = kind_with(r, pair->key->text);
    bool lacks = record_lacks_secret(r->record, r->node) ||
                 record_lacks_secret(r->kind == NULL ? NULL : r->kind->record, r->node);
    if (lacks && owner == NULL)
        mask_all(r->ctx->arena, pair->value);
    else
        mask_suspects(r->ctx->arena, pair->key->text, pair->value);
    if (owner != NULL && r->kind_unsure)
        return; /* perhaps right: which kind is meant was already asked */
    if (owner != NULL) {
        finding_key_ignored(r, pair->key, owner);
    } else {
        const char *meant = finding_unknown_key(r, pair);
        const struct field *field = meant == NULL ? NULL : record_field(r->record, meant);
        if (field != NULL && (field->flags & FIELD_SECRET) != 0)
            mask_all(r->ctx->arena, pair->value);
        if (meant != NULL)
            *VEC_PUSH(r->ctx->arena, r->meant) = meant;
        if (r->record == r->ctx->root && meant != NULL && strcmp(meant, "extends") == 0)
            r->ctx->lacks_base = true;
    }
    r->obj->bad = true;
}

static void read_keys(struct reading *r)
{
    const struct record *kind_record = r->kind == NULL ? NULL : r->kind->record;
    for (size_t i = 0; i < r->node->pairs.len; i++) {
        const struct node_pair *pair = &r->node->pairs.v[i];
        const char *key = pair->key->text;
        if (record_field(r->record, key) != NULL || record_field(kind_record, key) != NULL)
            continue;
        if (r->record->npresets > 0 && strcmp(key, "preset") == 0)
            continue;
        if (r->record->has_kind && strcmp(key, "kind") == 0)
            continue;
        read_foreign_key(r, pair);
    }
}

/* One field of the record or of its kind. `preset`: the values that count before the kind's
 * defaults, and those before the field's. */
static void read_field(struct reading *r, const struct field *field, struct object *obj,
                       const struct preset *preset)
{
    struct arena *arena = r->ctx->arena;
    const struct node_pair *pair = node_find(r->node, field->key);
    const struct node *value = pair == NULL ? NULL : pair->value;
    struct at at = {.up = r->at, .name = field->key, .key = pair == NULL ? NULL : pair->key};

    void *dest = (char *)obj + field->offset;
    if (value != NULL && field_read(r->ctx, &at, field, value, dest))
        return;
    if (value != NULL)
        obj->bad = true;
    const char *preset_value = preset_text(preset, field->key);
    const char *kind_value = variant_text(r->kind, field->key);
    const char *text = preset_value != NULL ? preset_value
                       : kind_value != NULL ? kind_value
                                            : field->def;
    if (text != NULL && field->type != FIELD_RECORD && field->type != FIELD_MAP)
        field_set(arena, field, text, preset_value != NULL ? node_get(r->node, "preset") : NULL,
                  dest);
    if (value != NULL)
        return;
    if (field->type == FIELD_RECORD && (field->flags & FIELD_OPTIONAL) == 0)
        object_decode(r->ctx, &at, field->record, NULL, dest);
    bool required = (field->flags & FIELD_REQUIRED) != 0 || preset_needs(preset, field->key);
    if (r->node != NULL && required && preset_value == NULL) {
        *VEC_PUSH(arena, r->missing) = field;
        obj->bad = true;
    }
}

/* The kind's own struct, beside the common one. */
static void read_kind_fields(struct reading *r)
{
    const struct record *record = r->kind == NULL ? NULL : r->kind->record;
    char *base = (char *)r->obj;
    memcpy(base + r->record->kind_offset, &r->kind, sizeof(r->kind));
    if (record == NULL)
        return;
    struct object *priv = arena_alloc(r->ctx->arena, record->size);
    *priv = *r->obj;
    for (size_t i = 0; i < record->nfields; i++)
        read_field(r, &record->fields[i], priv, r->kind_from_preset ? r->obj->preset : NULL);
    priv->bad = r->obj->bad = priv->bad || r->obj->bad;
    memcpy(base + r->record->priv_offset, &priv, sizeof(priv));
}

void object_decode(struct decode *ctx, const struct at *at, const struct record *record,
                   const struct node *node, struct object *obj)
{
    struct reading r = {.ctx = ctx, .at = at, .record = record, .node = node, .obj = obj};
    obj->node = node;
    if (obj->key == NULL)
        obj->key = at->key;
    if (node != NULL) {
        mask_fields(ctx->arena, record, node);
        for (size_t i = 0; record->has_kind && i < ctx->kinds.len; i++)
            mask_fields(ctx->arena, ctx->kinds.v[i]->record, node);
        variant_read(&r);
        read_keys(&r);
    }
    for (size_t i = 0; i < record->nfields; i++)
        read_field(&r, &record->fields[i], obj, obj->preset);
    if (record->has_kind)
        read_kind_fields(&r);
    if (r.kind_missing)
        obj->bad = true;
    finding_missing(&r);
}

bool schema_decode(struct decode *ctx, const struct record *record, const struct node *node,
                   void *object)
{
    size_t before = ctx->diags->v.len;
    const struct at root = {0};
    ctx->root = record;
    ctx->root_node = node;
    if (node != NULL && node->kind != NODE_MAP) {
        mask_suspects(ctx->arena, NULL, node);
        finding_wrong_type(ctx, NULL, "a mapping of keys", node);
        node = NULL;
    }
    object_decode(ctx, &root, record, node, object);
    return ctx->diags->v.len == before;
}
