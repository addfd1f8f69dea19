/* mask.c - which parts of a file are shown as asterisks. */
#include <string.h>

#include "diag/secrets.h"
#include "schema/internal.h"

void mask_all(struct arena *arena, const struct node *node)
{
    switch (node->kind) {
    case NODE_SCALAR:
        if (node->span.len > 0)
            source_mask(arena, node->span);
        break;
    case NODE_MAP:
        for (size_t i = 0; i < node->pairs.len; i++) {
            const struct node_pair *pair = &node->pairs.v[i];
            if (pair->value->span.len == 0) /* `token:x`, say: the key is the secret */
                source_mask(arena, pair->key->span);
            mask_all(arena, pair->value);
        }
        break;
    case NODE_SEQ:
        for (size_t i = 0; i < node->items.len; i++)
            mask_all(arena, node->items.v[i]);
        break;
    }
}

bool record_has_secret(const struct record *record)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++)
        if (record->fields[i].type == FIELD_SECRET_VALUE)
            return true;
    return false;
}

bool record_lacks_secret(const struct record *record, const struct node *map)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        if (field->type == FIELD_SECRET_VALUE && (field->flags & FIELD_REQUIRED) != 0 &&
            node_get(map, field->key) == NULL)
            return true;
    }
    return false;
}

void mask_fields(struct arena *arena, const struct record *record, const struct node *map)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        bool secret = field->type == FIELD_SECRET_VALUE || (field->flags & FIELD_SECRET) != 0;
        const struct node *value = secret ? node_get(map, field->key) : NULL;
        if (value == NULL)
            continue;
        if (field->type == FIELD_SECRET_VALUE)
            mask_secret(arena, value);
        else
            mask_all(arena, value);
    }
}

void mask_secret(struct arena *arena, const struct node *value)
{
    if (value->kind != NODE_MAP) {
        mask_all(arena, value);
        return;
    }
    for (size_t i = 0; i < value->pairs.len; i++) {
        const struct node_pair *pair = &value->pairs.v[i];
        bool names = strcmp(pair->key->text, "env") == 0 || strcmp(pair->key->text, "file") == 0;
        if (!names || pair->value->kind != NODE_SCALAR)
            mask_all(arena, pair->value);
    }
}

void mask_suspects(struct arena *arena, const char *key, const struct node *node)
{
    if (key != NULL && secret_key(key)) {
        mask_all(arena, node);
        return;
    }
    for (size_t i = 0; node->kind == NODE_MAP && i < node->pairs.len; i++)
        mask_suspects(arena, node->pairs.v[i].key->text, node->pairs.v[i].value);
    for (size_t i = 0; node->kind == NODE_SEQ && i < node->items.len; i++)
        mask_suspects(arena, NULL, node->items.v[i]);
}
