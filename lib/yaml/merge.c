/* merge.c - see merge.h. */
#include "yaml/merge.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static bool is_null(const struct node *node)
{
    return node->kind == NODE_SCALAR && node->plain && strcmp(node->text, "null") == 0;
}

static const char *kind_phrase(const struct node *node)
{
    switch (node->kind) {
    case NODE_MAP:
        return "a mapping";
    case NODE_SEQ:
        return "a list";
    case NODE_SCALAR:
        break;
    }
    return "a single value";
}

/* One value or a list of them are alike ("one or a list"); a mapping is like a mapping alone. */
static bool check_alike(struct diags *diags, const struct node *base, const struct node *over,
                        const char *key)
{
    if ((base->kind == NODE_MAP) == (over->kind == NODE_MAP))
        return true;
    struct diag *d = diag_add(diags, DIAG_MERGE_UNLIKE, over->span,
                              "'%s' is %s here and %s in the file that is extended", key,
                              kind_phrase(over), kind_phrase(base));
    diag_label(d, 0, "%s", kind_phrase(over));
    diag_place(d, base->span, "%s", kind_phrase(base));
    diag_note(d, "mappings merge key by key, lists and single values replace each other; 'null' "
                 "removes what a profile says");
    return false;
}

/* A copy of the value that knows what it replaced. */
static const struct node *merge_value(struct arena *arena, struct diags *diags, const char *key,
                                      const struct node *base, const struct node *over)
{
    if (base->kind == NODE_MAP && over->kind == NODE_MAP)
        return node_merge(arena, diags, base, over);
    struct node *node = ARENA_NEW(arena, struct node);
    *node = *over;
    node->over = base;
    node->reported = !check_alike(diags, base, over, key);
    return node;
}

static void report_unused(struct diags *diags, const struct node_pair *pair)
{
    struct diag *d = diag_add(diags, DIAG_NULL_UNUSED, pair->value->span,
                              "'%s: null' removes nothing", pair->key->text);
    diag_note(d, "null takes a key away that a file which is extended has; none of them has this "
                 "one");
}

/* The pairs of a mapping that has nothing below it: its nulls remove nothing. */
static const struct node *without_nulls(struct arena *arena, struct diags *diags,
                                        const struct node *over)
{
    static const struct node empty = {.kind = NODE_MAP};
    return over->kind == NODE_MAP ? node_merge(arena, diags, &empty, over) : over;
}

/* The pairs of a mapping in the order of their keys: a mapping may have very many. */
struct index {
    const struct node_pair **v;
    size_t len;
};

static int compare_pairs(const void *a, const void *b)
{
    const struct node_pair *x = *(const struct node_pair *const *)a,
                           *y = *(const struct node_pair *const *)b;
    return strcmp(x->key->text, y->key->text);
}

static struct index index_of(struct arena *arena, const struct node *map)
{
    struct index index = {.len = map->pairs.len};
    index.v = arena_alloc(arena, (index.len + 1) * sizeof(*index.v));
    for (size_t i = 0; i < index.len; i++)
        index.v[i] = &map->pairs.v[i];
    if (index.len > 1)
        qsort(index.v, index.len, sizeof(*index.v), compare_pairs);
    return index;
}

/* The pair with the key of `like`, NULL: there is none. */
static const struct node_pair *index_find(const struct index *index, const struct node_pair *like)
{
    if (index->len == 0)
        return NULL;
    const struct node_pair *const *found =
        bsearch(&like, index->v, index->len, sizeof(*index->v), compare_pairs);
    return found != NULL ? *found : NULL;
}

const struct node *node_merge(struct arena *arena, struct diags *diags, const struct node *base,
                              const struct node *over)
{
    if (base == NULL || over == NULL)
        return over == NULL ? base : over;
    if (base->kind != NODE_MAP || over->kind != NODE_MAP)
        return over;
    struct node *merged = ARENA_NEW(arena, struct node);
    *merged = (struct node){.kind = NODE_MAP, .span = over->span, .over = base};
    const struct index base_index = index_of(arena, base), over_index = index_of(arena, over);
    for (size_t i = 0; i < base->pairs.len; i++) {
        const struct node_pair *pair = &base->pairs.v[i];
        const struct node_pair *own = index_find(&over_index, pair);
        if (own == NULL)
            *VEC_PUSH(arena, merged->pairs) = *pair;
        else if (!is_null(own->value))
            *VEC_PUSH(arena, merged->pairs) = (struct node_pair){
                own->key, merge_value(arena, diags, pair->key->text, pair->value, own->value)};
    }
    for (size_t i = 0; i < over->pairs.len; i++) {
        const struct node_pair *pair = &over->pairs.v[i];
        if (index_find(&base_index, pair) != NULL)
            continue;
        if (is_null(pair->value))
            report_unused(diags, pair);
        else
            *VEC_PUSH(arena, merged->pairs) =
                (struct node_pair){pair->key, without_nulls(arena, diags, pair->value)};
    }
    return merged;
}
