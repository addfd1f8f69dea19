/* tree.c - which key of a document a place belongs to. */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "lsp/lsp.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

const struct node *lsp_tree(struct rosc_lsp *s, struct lsp_document *d)
{
    if (d->tree_arena != NULL || d->lost)
        return d->root;
    struct arena *arena = lsp_arena(s);
    struct diags *diags = diags_new(arena);
    const struct source *source = NULL;
    const struct node *root = NULL;
    if (!source_load(arena, diags, d->name, d->text.bytes, d->text.len, &source) ||
        !yaml_parse(arena, diags, source, &root))
        root = NULL;
    d->tree_source = source;
    d->root = root;
    d->tree_arena = arena;
    s->making_arena = NULL;
    return root;
}

static bool covers(struct span at, uint32_t off)
{
    return at.off <= off && off <= at.off + at.len;
}

/* The step of a mapping or list that the byte is in. False: none. */
static bool find_step(const struct node *node, uint32_t off, struct lsp_step *ret_step)
{
    struct lsp_step found = {0};
    for (size_t i = 0; i < node->pairs.len; i++) { /* the last that begins in front of it */
        const struct node_pair *pair = &node->pairs.v[i];
        if (pair->key->span.off <= off)
            found = (struct lsp_step){.map = node, .key = pair->key, .value = pair->value};
    }
    for (size_t i = 0; i < node->items.len; i++)
        if (node->items.v[i]->span.off <= off)
            found = (struct lsp_step){.value = node->items.v[i]};
    if (found.value == NULL)
        return false;
    *ret_step = found;
    return true;
}

bool lsp_trail_at(struct rosc_lsp *s, struct lsp_document *d, size_t off,
                  struct lsp_trail *ret_trail)
{
    struct lsp_trail trail = {0};
    const struct node *node = lsp_tree(s, d);
    size_t skipped = d->tree_source != NULL ? d->tree_source->skipped : 0;
    if (node == NULL || off < skipped)
        return false;
    uint32_t at = (uint32_t)(off - skipped);
    while (node->kind != NODE_SCALAR && trail.len < LSP_MAX_STEPS) {
        struct lsp_step step;
        if (!find_step(node, at, &step))
            return false;
        trail.v[trail.len++] = step;
        trail.on_key = step.key != NULL && covers(step.key->span, at);
        if (trail.on_key) {
            *ret_trail = trail;
            return true;
        }
        if (!covers(step.value->span, at))
            return false;
        node = step.value;
    }
    if (node->kind != NODE_SCALAR || trail.len == 0)
        return false;
    trail.scalar = node;
    *ret_trail = trail;
    return true;
}

const struct node *lsp_whole(const struct lsp_analysis *a)
{
    return a != NULL && a->c.site != NULL ? a->c.site->obj.node : NULL;
}

bool lsp_place_in_schema(struct rosc_lsp *s, const struct lsp_trail *trail, const struct node *root,
                         struct schema_place *ret_place)
{
    struct schema_step steps[LSP_MAX_STEPS];
    size_t len = 0;
    for (size_t i = 0; i < trail->len; i++) {
        const struct lsp_step *step = &trail->v[i];
        if (step->key == NULL)
            continue;
        bool whole = root != NULL && root->kind == NODE_MAP;
        steps[len++] =
            (struct schema_step){.key = step->key->text, .map = whole ? root : step->map};
        root = node_get(root, step->key->text);
    }
    return schema_find(s->scratch, &site_record, wan_variants, steps, len, ret_place);
}

const char *lsp_variable_at(struct rosc_lsp *s, const struct lsp_document *d,
                            const struct lsp_trail *trail, size_t off)
{
    if (trail->scalar == NULL)
        return NULL;
    struct span at = trail->scalar->span;
    const char *text = at.src->text;
    size_t here = off - d->tree_source->skipped;
    for (size_t i = at.off; i + 2 < (size_t)at.off + at.len && i <= here; i++) {
        if (text[i] == '$' && text[i + 1] == '$')
            i++; /* "$${" is no variable */
        else if (text[i] == '$' && text[i + 1] == '{') {
            size_t len = strspn(text + i + 2, "abcdefghijklmnopqrstuvwxyz0123456789-");
            if (text[i + 2 + len] == '}' && here <= i + 2 + len)
                return len > 0 ? arena_strndup(s->scratch, text + i + 2, len) : NULL;
        }
    }
    return NULL;
}
