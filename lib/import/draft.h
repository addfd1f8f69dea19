/*
 * draft.h - a site description while it is being put together, and its text.
 *
 * Purpose: import collects what it understood as a tree of keys; here it becomes YAML as a person
 * would write it, with comments. Knows YAML's syntax, and of the site language only that values are
 * scalars, lists and mappings.
 *
 * Invariants
 * 1. Whatever bytes a text holds, the output is ASCII, and a scalar is read back as that text: what
 * is no plain word stands in double quotes with escapes. Comments have no line breaks.
 * 2. Each node knows the lines it stands on, so that a finding of the compiler leads back to it.
 */
#ifndef ROSC_IMPORT_DRAFT_H
#define ROSC_IMPORT_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "diag/source.h"

struct arena;
struct strbuf;

enum draft_kind { DRAFT_MAP, DRAFT_LIST, DRAFT_SCALAR };

struct draft {
    enum draft_kind kind;
    const char *key;  /* NULL: an element of a list, or the root */
    const char *text; /* SCALAR */
    VEC(struct draft *) kids;
    struct draft **by_key; /* MAP with many keys: the same by hash, slots NULL or a kid */
    size_t slots;
    struct draft *parent;
    struct span origin;       /* what in the export it comes from; src NULL: nothing certain */
    const char *note;         /* a comment above it; NULL: none */
    bool quoted;              /* SCALAR: a text even when it looks like a number or a boolean */
    bool secret;              /* SCALAR: the name of an environment variable: { env: TEXT } */
    bool flow;                /* MAP: on one line where it fits */
    bool keep;                /* MAP: stands there even when it is empty: {} */
    bool guess;               /* may be left out when the site stays the same without it */
    bool gone;                /* left out */
    const char *dropped;      /* commented out, because: */
    uint32_t line, last_line; /* where it stands in the text, from 1 */
};

/* A new root. */
struct draft *draft_new(struct arena *arena);

/* The mapping behind a key, made when there is none. */
struct draft *draft_map(struct arena *arena, struct draft *map, const char *key);

/* The value of a key. A NULL text adds nothing and gives NULL. */
struct draft *draft_put(struct arena *arena, struct draft *map, const char *key, const char *text);

/* The same for a text: in quotes where it could be taken for something else. */
struct draft *draft_text(struct arena *arena, struct draft *map, const char *key, const char *text);

/* As draft_put(); it is left out when the site is the same without it. */
struct draft *draft_guess(struct arena *arena, struct draft *map, const char *key,
                          const char *text);

/* { env: NAME } */
struct draft *draft_secret(struct arena *arena, struct draft *map, const char *key,
                           const char *name);

/* The list behind a key, made when there is none; an element more, unless it is there. */
struct draft *draft_list(struct arena *arena, struct draft *map, const char *key);
struct draft *draft_add(struct arena *arena, struct draft *list, const char *text);

/* The node behind a key, NULL: none. */
struct draft *draft_get(const struct draft *map, const char *key);

/* Is there anything to be printed in it? */
bool draft_is_empty(const struct draft *node);

/* Appends the text of the tree, and notes the lines. */
void draft_print(struct strbuf *out, struct draft *root);

/* Appends a comment of printable ASCII, wrapped at 100 characters, behind `indent` blanks. */
void draft_comment(struct strbuf *out, size_t indent, const char *text);

/* The innermost node on a line that may be left out alone: never the root, NULL: none. */
struct draft *draft_at(struct draft *root, uint32_t line);

#endif
