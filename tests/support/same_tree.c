/* same_tree.c - see same_tree.h. */
#include "support/same_tree.h"

#include <string.h>

#include "diag/diag.h"
#include "diag/source.h"
#include "yaml/read.h"

static bool same_span(struct span a, struct span b)
{
    return a.src == b.src && a.off == b.off && a.len == b.len;
}

static bool same_node(const struct node *a, const struct node *b)
{
    if (a->kind != b->kind || !same_span(a->span, b->span) || a->plain != b->plain ||
        a->over != NULL || a->reported || a->varied || b->reported ||
        a->pairs.len != b->pairs.len || a->items.len != b->items.len)
        return false;
    if (a->kind == NODE_SCALAR)
        return strcmp(a->text, b->text) == 0;
    for (size_t i = 0; i < a->pairs.len; i++)
        if (!same_node(a->pairs.v[i].key, b->pairs.v[i].key) ||
            !same_node(a->pairs.v[i].value, b->pairs.v[i].value))
            return false;
    for (size_t i = 0; i < a->items.len; i++)
        if (!same_node(a->items.v[i], b->items.v[i]))
            return false;
    return true;
}

static bool same_texts(const struct yaml_texts *a, const struct yaml_texts *b)
{
    if (a->at.len != b->at.len)
        return false;
    for (size_t i = 0; i < a->at.len; i++)
        if (!same_span(a->at.v[i], b->at.v[i]))
            return false;
    return true;
}

enum tree_answer same_tree(struct arena *arena, const char *text, size_t len)
{
    struct yaml_texts quick_texts = {0}, texts = {0};
    struct diags *diags = diags_new(arena);
    const struct source *src;
    const struct node *root;
    if (!source_load(arena, diags, "t.yaml", text, len, &src))
        return TREE_LEFT;
    const struct node *quick = yaml_read_quick(arena, src, &quick_texts);
    if (quick == NULL)
        return TREE_LEFT;
    bool same = yaml_read_events(arena, diags, src, &texts, &root) && diags->v.len == 0 &&
                same_node(quick, root) && same_texts(&quick_texts, &texts);
    return same ? TREE_SAME : TREE_DIFFERENT;
}
