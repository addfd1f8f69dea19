/*
 * node.h - the located tree of one YAML file.
 *
 * Built over libyaml events. Every key and every value carries its byte span. Enforces the subset
 * of the language: one document, no anchors, aliases, tags; unique keys; bounded depth, size and
 * number of nodes.
 *
 * Invariants
 * 1. Scalars are text: nothing is read as a boolean, number or null. `key:` without a value is a
 * scalar with text "" and plain == true ("null" is the text null).
 * 2. Spans are computed from bytes, never from libyaml's column (which counts characters).
 * 3. Mapping keys are unique: a repeated one was reported (duplicate-key) and the first one stands.
 * 4. text has no NUL. A block or quoted scalar's text is the decoded one; its span covers the
 * source form.
 */
#ifndef ROSC_YAML_NODE_H
#define ROSC_YAML_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "diag/diag.h"

enum {
    YAML_MAX_DEPTH = 32,
    YAML_MAX_NODES = 200 * 1000,
};

enum node_kind { NODE_SCALAR, NODE_MAP, NODE_SEQ };

struct node;

struct node_pair {
    const struct node *key; /* always a scalar */
    const struct node *value;
};

struct node {
    enum node_kind kind;
    struct span span;
    const struct node *over; /* what this replaced in a file that is extended, NULL: nothing */
    bool reported;           /* something is wrong with it and was said: later passes keep quiet */
    bool varied;             /* a scalar with a variable in it, replaced */
    /* NODE_SCALAR */
    const char *text;
    bool plain; /* written without quotes and not as a block */
    /* NODE_MAP, in file order */
    VEC(struct node_pair) pairs;
    /* NODE_SEQ */
    VEC(const struct node *) items;
};

/* Parses a source. Reports everything it can (syntax errors end it; duplicates, aliases and the
 * like do not) and returns true with the root when the tree is usable, false when a syntax error or
 * a limit ended the reading. An empty file is the finding empty-file and false. */
bool yaml_parse(struct arena *arena, struct diags *diags, const struct source *src,
                const struct node **ret_root);

/* Key and value in a mapping, NULL when absent or `map` is NULL or no mapping. */
const struct node_pair *node_find(const struct node *map, const char *key);

/* Value of `key` in a mapping, NULL when absent or `map` is NULL or no mapping. */
const struct node *node_get(const struct node *map, const char *key);

/* The key's own node, NULL when absent. */
const struct node *node_key(const struct node *map, const char *key);

/* Span of key's value if present, else of the key, else of the mapping itself. */
struct span node_span_of(const struct node *map, const char *key);

/* Item i of a sequence; for a scalar or mapping and i == 0 the node itself ("one or a list"); else
 * NULL. */
const struct node *node_item(const struct node *node, size_t i);

/* Number of items as node_item() counts them; 0 for NULL. */
size_t node_count(const struct node *node);

#endif
