/*
 * project.c - a site and the files that it extends, as one tree.
 *
 * The library opens nothing: whoever called it reads (rosc_read_file). A file is known by the name
 * that the reader gives it, so a cycle is one whatever way the paths are written. A profile that
 * two others extend is read twice and merged twice; that changes nothing.
 */
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "diag/diag.h"
#include "yaml/merge.h"
#include "yaml/node.h"
#include "yaml/vars.h"

enum {
    MAX_CHAIN = 16,   /* files that extend each other: more is no fleet that anybody follows */
    MAX_EXTENDS = 16, /* of one file; decoding says when there are more */
    MAX_FILES = 100,  /* of one site, whatever ways lead to them: two each, 16 deep, are 65,536 */
    MAX_BYTES = 4 * SOURCE_MAX_BYTES, /* of all of them */
};

/* A file that is being read, and the one that extends it. */
struct link {
    const struct link *up;
    const struct node *where; /* what names it, in the file that extends it; NULL: the site */
    const char *name;
    size_t depth;
};

static const struct node *read_chain(struct compilation *c, const struct link *link,
                                     const struct node *root);

static const struct link *find_link(const struct link *link, const char *name)
{
    while (link != NULL && strcmp(link->name, name) != 0)
        link = link->up;
    return link;
}

static void report_missing(struct compilation *c, const struct node *where, const char *why)
{
    struct diag *d =
        diag_add(c->diags, DIAG_EXTENDS_MISSING, where->span, "'%s' %s", where->text, why);
    diag_note(d, "a path is relative to the folder of the file that names it");
}

static void report_cycle(struct compilation *c, const struct node *where, const struct link *link,
                         const char *name)
{
    bool itself = strcmp(link->name, name) == 0;
    struct diag *d =
        diag_add(c->diags, DIAG_EXTENDS_CYCLE, where->span,
                 itself ? "'%s' extends itself"
                        : "'%s' is extended again: it extends this file by way of others",
                 where->text);
    if (itself)
        return;
    while (strcmp(link->up->name, name) != 0)
        link = link->up;
    diag_place(d, link->where->span, "the way to this file begins here");
}

static void report_too_large(struct compilation *c, const struct node *where, const char *what)
{
    struct diag *d = diag_add(c->diags, DIAG_TOO_LARGE, where->span, "%s", what);
    diag_note(d, "a file counts each time that another one extends it");
}

/* Is there room for one file more, of `len` bytes? What is beyond is reported once. */
static bool has_room(struct compilation *c, const struct node *where, size_t len)
{
    c->extended_files++;
    c->extended_bytes += len;
    if (c->extended_files > MAX_FILES)
        report_too_large(c, where, "the site extends more than 100 files");
    else if (c->extended_bytes > MAX_BYTES)
        report_too_large(c, where, "the files that the site extends have more than 16 MiB");
    else
        return true;
    return false;
}

/* Remembers which item of the site's own `extends` leads to the file. */
static void remember_way(struct compilation *c, const struct link *link)
{
    const struct link *first = link;
    while (first->up->up != NULL)
        first = first->up;
    *VEC_PUSH(c->diags->arena, c->ways) = (struct way){link->name, first->where->span};
}

/* The tree of one file that `link`'s file extends; NULL: reported. */
static const struct node *read_extended(struct compilation *c, const struct link *link,
                                        const struct node *where)
{
    struct arena *arena = c->diags->arena;
    const char *name = NULL, *text = NULL,
               *why = "cannot be read: whoever runs the compiler reads no files";
    size_t len = 0;
    if (c->extended_files > MAX_FILES || c->extended_bytes > MAX_BYTES)
        return NULL; /* has_room() said so */
    if (c->read_file != NULL)
        text = c->read_file(c->read_file_data, link->name, where->text, &name, &len, &why);
    if (text == NULL) {
        report_missing(c, where, why);
        return NULL;
    }
    const struct link next = {
        .up = link, .where = where, .name = arena_strdup(arena, name), .depth = link->depth + 1};
    if (find_link(link, name) != NULL) {
        report_cycle(c, where, link, name);
        return NULL;
    }
    if (next.depth > MAX_CHAIN) {
        report_missing(c, where, "is the seventeenth file of a chain: at most sixteen are read");
        return NULL;
    }
    const struct node *root;
    if (!has_room(c, where, len))
        return NULL;
    remember_way(c, &next);
    if (!profile_read(c, next.name, text, len, &root))
        return NULL;
    return read_chain(c, &next, root);
}

/* `root` over the files that it extends, the later ones over the earlier ones. */
static const struct node *read_chain(struct compilation *c, const struct link *link,
                                     const struct node *root)
{
    const struct node *extends = node_get(root, "extends"), *base = NULL;
    bool failed = false;
    for (size_t i = 0; i < node_count(extends) && i < MAX_EXTENDS; i++) {
        const struct node *where = node_item(extends, i);
        if (where->kind != NODE_SCALAR || where->text[0] == '\0')
            continue; /* decoding says so */
        const struct node *one = read_extended(c, link, where);
        failed = failed || one == NULL;
        base = node_merge(c->diags->arena, c->diags, base, one);
    }
    if (failed)
        return NULL; /* what it would have given is missing everywhere */
    return node_merge(c->diags->arena, c->diags, base, root);
}

bool project_read(struct compilation *c, const struct node *root, const struct node **ret_root)
{
    const struct source *own = root->span.src;
    const struct link site = {.name = c->name};
    const struct node *whole = read_chain(c, &site, root);
    if (whole == NULL)
        return false;
    *ret_root = node_substitute(c->diags->arena, c->diags, whole, node_get(whole, "vars"), own);
    return true;
}

static bool has_place_in(const struct diag *d, const struct source *src)
{
    for (size_t i = 0; i < ARRAY_LEN(d->where); i++)
        if (d->where[i].at.src != NULL && d->where[i].at.src == src)
            return true;
    return false;
}

struct span project_way(const struct compilation *c, const struct source *src)
{
    for (size_t i = 0; src != NULL && i < c->ways.len; i++)
        if (strcmp(c->ways.v[i].name, src->name) == 0)
            return c->ways.v[i].span;
    return (struct span){0};
}

void project_trace(const struct compilation *c)
{
    for (size_t i = 0; i < c->diags->v.len; i++) {
        struct diag *d = c->diags->v.v[i];
        const struct span way = project_way(c, d->where[0].at.src);
        if (way.src == NULL || has_place_in(d, c->source))
            continue;
        d->where[ARRAY_LEN(d->where) - 1] = (struct diag_place){0}; /* the least of three */
        diag_place(d, way, "extended by this site");
    }
}
