/* inner.c - scripts inside strings, and where their bytes stand in the text around them. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/parse_internal.h"
#include "ros/quote.h"

/* From `inner` on the bytes of a script stand from `outer` on in the text around it; one that is an
 * escape is `width` bytes there. */
struct run {
    size_t inner, outer, width;
};

struct map {
    VEC(struct run) runs;
};

static void add_run(struct arena *arena, struct map *map, size_t inner, size_t outer, size_t width)
{
    *VEC_PUSH(arena, map->runs) = (struct run){inner, outer, width};
}

/* Of the string that begins at `off`, which was read without an error. */
static struct map map_string(struct parser *p, size_t off)
{
    struct map map = {0};
    size_t inner = 0, at = off + 1;
    add_run(p->arena, &map, 0, at, 1);
    while (p->text[at] != '"') {
        const char *s = p->text + at;
        size_t cut = parse_continuation(s, true);
        char c;
        if (cut > 0) {
            at += cut + strspn(s + cut, " \t");
            add_run(p->arena, &map, inner, at, 1);
        } else if (*s == '\\') {
            size_t len = ros_unescape(s, &c);
            ENSURE(len > 0);
            add_run(p->arena, &map, inner, at, len);
            at += len;
            inner++;
            add_run(p->arena, &map, inner, at, 1);
        } else {
            at++;
            inner++;
        }
    }
    return map;
}

/* The last run that begins at or in front of `inner`. */
static const struct run *run_at(const struct map *map, size_t inner)
{
    size_t lo = 0, hi = map->runs.len;
    while (hi - lo > 1) {
        size_t mid = lo + (hi - lo) / 2;
        if (map->runs.v[mid].inner <= inner)
            lo = mid;
        else
            hi = mid;
    }
    return &map->runs.v[lo];
}

static size_t outer_of(const struct map *map, size_t inner)
{
    const struct run *run = run_at(map, inner);
    return run->outer + (inner - run->inner);
}

/* Where the bytes end of which `last` is the last one. */
static size_t outer_end(const struct map *map, size_t last)
{
    const struct run *run = run_at(map, last);
    return last == run->inner ? run->outer + run->width : run->outer + (last - run->inner) + 1;
}

static void move_span(const struct map *map, uint32_t *off, uint32_t *len)
{
    size_t from = outer_of(map, *off);
    size_t end = *len == 0 ? from : outer_end(map, (size_t)*off + *len - 1);
    *off = (uint32_t)from;
    *len = (uint32_t)(end - from);
}

/* --- a tree gets the places of the text around it --- */

static void move_code(const struct map *map, const struct ros_code *code);

static void move_term(const struct map *map, const struct ros_term *const_term)
{
    struct ros_term *term = (struct ros_term *)const_term; /* made by this parser just now */
    move_span(map, &term->off, &term->len);
    if (term->code != NULL)
        move_code(map, term->code);
    if (term->script != NULL)
        move_code(map, term->script);
    for (size_t i = 0; i < term->terms.len; i++)
        move_term(map, term->terms.v[i]);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            move_term(map, term->parts.v[i].value);
}

static void move_code(const struct map *map, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        struct ros_stmt *stmt = &code->stmts.v[i];
        move_span(map, &stmt->off, &stmt->len);
        if (stmt->body != NULL)
            move_code(map, stmt->body);
        for (size_t k = 0; k < stmt->terms.len; k++)
            move_term(map, stmt->terms.v[k]);
    }
}

static void take_errors(struct parser *p, const struct map *map, const struct ros_text *inner)
{
    for (size_t i = 0; i < inner->errors.len; i++) {
        struct ros_parse_error error = inner->errors.v[i];
        size_t from = outer_of(map, error.off);
        error.len = error.len == 0 ? 0 : outer_end(map, error.off + error.len - 1) - from;
        error.off = from;
        if (error.other != ROS_NOWHERE)
            error.other = outer_of(map, error.other);
        error.at_end = false;
        if (p->out->errors.len < PARSE_MAX_ERRORS)
            *VEC_PUSH(p->pool->arena, p->out->errors) = error;
    }
    p->out->error_count += inner->error_count;
}

bool parse_script(struct parser *p, struct ros_term *term)
{
    if (term->kind != ROS_TERM_STRING || term->text == NULL || term->script != NULL)
        return true;
    if (p->level + 1 >= PARSE_MAX_LEVEL)
        return parse_fault(p, term->off, term->len, "scripts are nested too deep", NULL);
    struct ros_text out = {.text = term->text};
    struct parser inner = {.arena = p->arena,
                           .pool = p->pool,
                           .text = term->text,
                           .end = strlen(term->text),
                           .level = p->level + 1,
                           .recover = p->recover,
                           .out = &out};
    bool ok = parse_whole(&inner);
    struct map map = map_string(p, term->off);
    take_errors(p, &map, &out);
    if (!ok)
        return false;
    move_code(&map, out.code);
    term->script = out.code;
    return true;
}

/* --- locals --- */

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool parse_locals(struct parser *p)
{
    if (p->scripts.len == 0)
        return true;
    qsort(p->scripts.v, p->scripts.len, sizeof(p->scripts.v[0]), compare_names);
    for (size_t i = 0; i < p->locals.len; i++)
        if (bsearch(&p->locals.v[i].name, p->scripts.v, p->scripts.len, sizeof(p->scripts.v[0]),
                    compare_names) != NULL &&
            !parse_script(p, p->locals.v[i].value))
            return false;
    return true;
}
