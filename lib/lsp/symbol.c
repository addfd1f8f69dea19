/* symbol.c - the outline of a document: its keys, and below them the names that somebody chose. */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "lsp/lsp.h"
#include "yaml/node.h"

enum {
    KIND_NAMESPACE = 3, /* a key of the whole site */
    KIND_OBJECT = 19,   /* a mapping in it */
    KIND_PROPERTY = 7,  /* a value */
    DEPTH = 3,
};

struct outline {
    struct rosc_lsp *s;
    const struct lsp_document *document;
    struct json *w;
};

static int kind_of(const struct node_pair *pair, size_t depth)
{
    if (depth == 0)
        return KIND_NAMESPACE;
    return pair->value->kind == NODE_MAP ? KIND_OBJECT : KIND_PROPERTY;
}

static void add_range(const struct outline *o, const char *key, uint32_t off, uint32_t end)
{
    size_t skipped = o->document->tree_source->skipped;
    lsp_add_range(o->s, o->w, key, &o->document->text, off + skipped, end + skipped);
}

/* Where a value ends; one that is a mapping reaches to the next key, blanks and all. */
static uint32_t end_of(const struct node_pair *pair)
{
    struct span at = pair->value->span;
    while (at.len > 0 && strchr(" \t\r\n", at.src->text[at.off + at.len - 1]) != NULL)
        at.len--;
    uint32_t end = at.off + at.len, key_end = pair->key->span.off + pair->key->span.len;
    return end > key_end ? end : key_end;
}

static void add_symbols(const struct outline *o, const struct node *map, size_t depth,
                        const char *parent)
{
    bool trees = o->s->client.symbol_trees;
    for (size_t i = 0; i < map->pairs.len; i++) {
        const struct node_pair *pair = &map->pairs.v[i];
        struct span key = pair->key->span;
        json_open(o->w, NULL, '{');
        json_string(o->w, "name", pair->key->text[0] != '\0' ? pair->key->text : "\"\"");
        json_int(o->w, "kind", kind_of(pair, depth));
        if (trees) {
            add_range(o, "range", key.off, end_of(pair));
            add_range(o, "selectionRange", key.off, key.off + key.len);
        } else {
            json_open(o->w, "location", '{');
            json_string(o->w, "uri", o->document->uri);
            add_range(o, "range", key.off, end_of(pair));
            json_close(o->w, '}');
            if (parent != NULL)
                json_string(o->w, "containerName", parent);
        }
        bool inner = pair->value->kind == NODE_MAP && depth + 1 < DEPTH;
        if (trees && inner) {
            json_open(o->w, "children", '[');
            add_symbols(o, pair->value, depth + 1, pair->key->text);
            json_close(o->w, ']');
        }
        json_close(o->w, '}');
        if (!trees && inner)
            add_symbols(o, pair->value, depth + 1, pair->key->text);
    }
}

bool lsp_document_symbol(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    struct lsp_document *d = lsp_document_of(s, params);
    if (d == NULL)
        return false;
    json_open(w, "result", '[');
    const struct node *root = d->site || lsp_is_extended(s, d) ? lsp_tree(s, d) : NULL;
    const struct outline outline = {.s = s, .document = d, .w = w};
    if (root != NULL && root->kind == NODE_MAP)
        add_symbols(&outline, root, 0, NULL);
    json_close(w, ']');
    return true;
}
