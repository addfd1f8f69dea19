/* access.c - looking into a tree; see node.h. Missing nodes may be asked, too: they have nothing.
 */
#include "base/text.h"
#include "yaml/node.h"

const struct node_pair *node_find(const struct node *map, const char *key)
{
    if (map == NULL || map->kind != NODE_MAP)
        return NULL;
    for (size_t i = 0; i < map->pairs.len; i++)
        if (text_same(map->pairs.v[i].key->text, key))
            return &map->pairs.v[i];
    return NULL;
}

const struct node *node_get(const struct node *map, const char *key)
{
    const struct node_pair *pair = node_find(map, key);
    return pair != NULL ? pair->value : NULL;
}

const struct node *node_key(const struct node *map, const char *key)
{
    const struct node_pair *pair = node_find(map, key);
    return pair != NULL ? pair->key : NULL;
}

struct span node_span_of(const struct node *map, const char *key)
{
    const struct node_pair *pair = node_find(map, key);
    if (pair == NULL)
        return map != NULL ? map->span : (struct span){0};
    bool absent = pair->value->span.len == 0; /* `key:` */
    return absent ? pair->key->span : pair->value->span;
}

const struct node *node_item(const struct node *node, size_t i)
{
    if (node == NULL)
        return NULL;
    if (node->kind != NODE_SEQ)
        return i == 0 ? node : NULL;
    return i < node->items.len ? node->items.v[i] : NULL;
}

size_t node_count(const struct node *node)
{
    if (node == NULL)
        return 0;
    return node->kind == NODE_SEQ ? node->items.len : 1;
}
