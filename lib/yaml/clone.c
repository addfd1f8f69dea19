/* clone.c - see clone.h. */
#include "yaml/clone.h"

#include "base/arena.h"
#include "diag/source.h"

struct cloning {
    struct arena *arena;
    const struct source *src;
    enum node_clone how;
};

static const struct node *clone(const struct cloning *c, const struct node *node)
{
    struct node *copy = arena_alloc_raw(c->arena, sizeof(*copy));
    *copy = *node;
    copy->span.src = c->src;
    if (node->text != NULL && c->how == NODE_CLONE_WHOLE)
        copy->text = arena_strdup(c->arena, node->text);
    if (node->pairs.len > 0) {
        copy->pairs.v = arena_alloc_raw(c->arena, node->pairs.len * sizeof(*copy->pairs.v));
        copy->pairs.cap = node->pairs.len;
    }
    for (size_t i = 0; i < node->pairs.len; i++)
        copy->pairs.v[i] = (struct node_pair){.key = clone(c, node->pairs.v[i].key),
                                              .value = clone(c, node->pairs.v[i].value)};
    if (node->items.len > 0) {
        copy->items.v = arena_alloc_raw(c->arena, node->items.len * sizeof(*copy->items.v));
        copy->items.cap = node->items.len;
    }
    for (size_t i = 0; i < node->items.len; i++)
        copy->items.v[i] = clone(c, node->items.v[i]);
    return copy;
}

const struct node *node_clone(struct arena *arena, const struct node *root,
                              const struct source *src, enum node_clone how)
{
    const struct cloning c = {.arena = arena, .src = src, .how = how};
    return clone(&c, root);
}
