/* vars.c - see vars.h. */
#include "yaml/vars.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/source.h"

/* A variable; they are sorted by name, because there may be as many of them as of uses. */
struct variable {
    const struct node_pair *pair;
    bool used;
};

struct substitution {
    struct arena *arena;
    struct diags *diags;
    const struct node *vars;
    struct variable *sorted; /* one per pair of vars */
    const char **names;      /* of them, for suggestions; NULL: not needed yet */
    size_t bytes;            /* of values that were put in */
    bool failed;
};

static size_t var_count(const struct substitution *s)
{
    return s->vars != NULL && s->vars->kind == NODE_MAP ? s->vars->pairs.len : 0;
}

static int compare_variables(const void *a, const void *b)
{
    const struct variable *x = a, *y = b;
    return strcmp(x->pair->key->text, y->pair->key->text);
}

static void sort_variables(struct substitution *s)
{
    s->sorted = arena_alloc(s->arena, (var_count(s) + 1) * sizeof(*s->sorted));
    for (size_t i = 0; i < var_count(s); i++)
        s->sorted[i].pair = &s->vars->pairs.v[i];
    if (var_count(s) > 1)
        qsort(s->sorted, var_count(s), sizeof(*s->sorted), compare_variables);
}

/* A variable by its name. NULL: there is none. */
static struct variable *find_var(const struct substitution *s, const char *name)
{
    size_t lo = 0, hi = var_count(s);
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        int order = strcmp(name, s->sorted[mid].pair->key->text);
        if (order == 0)
            return &s->sorted[mid];
        if (order < 0)
            hi = mid;
        else
            lo = mid + 1;
    }
    return NULL;
}

static void report_unknown(struct substitution *s, const struct node *node, const char *name)
{
    size_t count = var_count(s);
    if (s->names == NULL) {
        s->names = arena_alloc(s->arena, (count + 1) * sizeof(*s->names));
        for (size_t i = 0; i < count; i++)
            s->names[i] = s->vars->pairs.v[i].key->text;
    }
    struct diag *d =
        diag_add(s->diags, DIAG_UNKNOWN_VARIABLE, node->span, "there is no variable '%s'", name);
    const char *near = diags_many(s->diags) ? NULL : suggest(name, s->names, count);
    if (near != NULL)
        diag_help(d, (struct span){0}, NULL, "did you mean '%s'?", near);
    else
        diag_help(d, (struct span){0}, NULL,
                  "give it a value: vars: { %s: ... }; a literal '${' is written '$${'", name);
    s->failed = true;
}

static void report_bad(struct substitution *s, struct span at, const char *what)
{
    struct diag *d = diag_add(s->diags, DIAG_BAD_VARIABLE, at, "%s", what);
    diag_help(d, (struct span){0}, NULL, "a literal '${' is written '$${'");
    s->failed = true;
}

/* Is there room for `len` bytes more? A value of a megabyte in a thousand places is no site. */
static bool has_room(struct substitution *s, const struct node *node, size_t len)
{
    if (s->bytes > SOURCE_MAX_BYTES)
        return false; /* reported */
    s->bytes += len;
    if (s->bytes <= SOURCE_MAX_BYTES)
        return true;
    diag_add(s->diags, DIAG_TOO_LARGE, node->span,
             "the variables put more than %zu bytes into the site", (size_t)SOURCE_MAX_BYTES);
    s->failed = true;
    return false;
}

/* Appends what stands for the ${name} at `at` and returns the text behind it; NULL: reported. */
static const char *expand(struct substitution *s, const struct node *node, const char *at,
                          struct strbuf *out)
{
    const char *name = at + 2;
    size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-");
    if (len == 0 || name[len] != '}') {
        report_bad(s, node->span,
                   "a '${' that names no variable: ${name} has small letters, "
                   "digits and hyphens");
        return NULL;
    }
    const char *word = arena_strndup(s->arena, name, len);
    struct variable *variable = find_var(s, word);
    if (variable == NULL) {
        report_unknown(s, node, word);
        return NULL;
    }
    variable->used = true;
    const struct node *value = variable->pair->value;
    if (value->kind != NODE_SCALAR || !has_room(s, node, strlen(value->text)))
        return NULL; /* decoding says what is wrong with it */
    strbuf_addstr(out, value->text);
    return name + len + 1;
}

/* Is there a variable in it? Most trees have none, and stay as they are. */
static bool has_dollar(const struct node *node)
{
    if (node->kind == NODE_SCALAR)
        return strchr(node->text, '$') != NULL && strstr(node->text, "${") != NULL;
    for (size_t i = 0; i < node->pairs.len; i++)
        if (has_dollar(node->pairs.v[i].key) || has_dollar(node->pairs.v[i].value))
            return true;
    for (size_t i = 0; i < node->items.len; i++)
        if (has_dollar(node->items.v[i]))
            return true;
    return false;
}

static const struct node *substitute_scalar(struct substitution *s, const struct node *node)
{
    struct node *changed = ARENA_NEW(s->arena, struct node);
    *changed = *node;
    struct strbuf out = strbuf_new(s->arena);
    for (const char *at = node->text; *at != '\0';) {
        if (strncmp(at, "$${", 3) == 0) {
            strbuf_addstr(&out, "${");
            at += 3;
        } else if (strncmp(at, "${", 2) == 0) {
            at = expand(s, node, at, &out);
            changed->varied = true;
            if (at == NULL) {
                changed->reported = true;
                return changed;
            }
        } else {
            strbuf_addch(&out, *at++);
        }
    }
    changed->text = strbuf_detach(&out);
    return changed;
}

static const struct node *substitute(struct substitution *s, const struct node *node);

static const struct node *substitute_map(struct substitution *s, const struct node *node)
{
    struct node *changed = ARENA_NEW(s->arena, struct node);
    *changed = *node;
    changed->pairs.v = NULL;
    changed->pairs.len = changed->pairs.cap = 0;
    for (size_t i = 0; i < node->pairs.len; i++) {
        const struct node_pair *pair = &node->pairs.v[i];
        if (strstr(pair->key->text, "${") != NULL) {
            report_bad(s, pair->key->span, "a variable in a key: only values have variables");
            continue;
        }
        const struct node *value = pair->value == s->vars ? s->vars : substitute(s, pair->value);
        *VEC_PUSH(s->arena, changed->pairs) = (struct node_pair){pair->key, value};
    }
    return changed;
}

static const struct node *substitute_seq(struct substitution *s, const struct node *node)
{
    struct node *changed = ARENA_NEW(s->arena, struct node);
    *changed = *node;
    changed->items.v = NULL;
    changed->items.len = changed->items.cap = 0;
    for (size_t i = 0; i < node->items.len; i++)
        *VEC_PUSH(s->arena, changed->items) = substitute(s, node->items.v[i]);
    return changed;
}

static const struct node *substitute(struct substitution *s, const struct node *node)
{
    if (!has_dollar(node))
        return node;
    switch (node->kind) {
    case NODE_SCALAR:
        return substitute_scalar(s, node);
    case NODE_MAP:
        return substitute_map(s, node);
    case NODE_SEQ:
        break;
    }
    return substitute_seq(s, node);
}

static void check_vars(struct substitution *s, const struct source *own)
{
    for (size_t i = 0; i < var_count(s); i++) {
        const struct node_pair *pair = &s->vars->pairs.v[i];
        bool used = s->failed || find_var(s, pair->key->text)->used;
        if (pair->value->kind == NODE_SCALAR && strstr(pair->value->text, "${") != NULL)
            report_bad(s, pair->value->span, "a variable in a variable");
        if (!used && pair->key->span.src == own && !s->failed) {
            struct diag *d = diag_add(s->diags, DIAG_UNUSED_VARIABLE, pair->key->span,
                                      "nothing uses the variable '%s'", pair->key->text);
            diag_help(d, (struct span){0}, NULL, "write ${%s} where it counts, or leave it out",
                      pair->key->text);
        }
    }
}

/* Can there be variables in a tree, by the look of its file? An escape may be one's '$'. */
static bool may_vary(const struct node *root, const struct source *own)
{
    bool is_alone = root->over == NULL; /* nothing was merged into it */
    return !is_alone || memchr(own->text, '$', own->len) != NULL ||
           memchr(own->text, '\\', own->len) != NULL;
}

const struct node *node_substitute(struct arena *arena, struct diags *diags,
                                   const struct node *root, const struct node *vars,
                                   const struct source *own)
{
    struct substitution s = {.arena = arena, .diags = diags, .vars = vars};
    sort_variables(&s);
    const struct node *changed = may_vary(root, own) ? substitute(&s, root) : root;
    check_vars(&s, own);
    return changed;
}
