/* same_script.c - see same_script.h. */
#include "support/same_script.h"

#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "ros/format_internal.h"
#include "ros/parse.h"
#include "ros/rows.h"

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_code(const struct ros_code *a, const struct ros_code *b);

static bool same_term(const struct ros_term *a, const struct ros_term *b, bool value)
{
    const char *x = ros_term_constant(a), *y = ros_term_constant(b);
    if (value && x != NULL && y != NULL)
        return strcmp(x, y) == 0;
    if (a->kind != b->kind || !same(a->text, b->text) || strcmp(a->op, b->op) != 0 ||
        a->terms.len != b->terms.len || a->parts.len != b->parts.len)
        return false;
    bool ok = same_code(a->code, b->code);
    bool constant = a->kind == ROS_TERM_ARG && strcmp(a->op, "=") == 0;
    for (size_t i = 0; i < a->terms.len && ok; i++)
        ok = same_term(a->terms.v[i], b->terms.v[i], constant);
    for (size_t i = 0; i < a->parts.len && ok; i++) {
        const struct ros_part *p = &a->parts.v[i], *q = &b->parts.v[i];
        ok = p->kind == q->kind && same(p->text, q->text) &&
             (p->value == NULL || same_term(p->value, q->value, false));
    }
    return ok;
}

static bool same_stmt(const struct ros_stmt *a, const struct ros_stmt *b)
{
    bool ok = a->kind == b->kind && same(a->text, b->text) && a->terms.len == b->terms.len &&
              same_code(a->body, b->body);
    for (size_t i = 0; i < a->terms.len && ok; i++)
        ok = same_term(a->terms.v[i], b->terms.v[i], false);
    return ok;
}

static bool same_code(const struct ros_code *a, const struct ros_code *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    bool ok = a->stmts.len == b->stmts.len;
    for (size_t i = 0; i < a->stmts.len && ok; i++) {
        const struct ros_stmt *x = &a->stmts.v[i], *y = &b->stmts.v[i];
        ok = x->sign == y->sign && same(x->path, y->path) && same_stmt(x, y);
    }
    return ok;
}

/* --- rows --- */

static bool same_args(const struct ros_row_arg *a, const struct ros_row_arg *b)
{
    return same(a->name, b->name) && same(a->text, b->text) && a->flag == b->flag &&
           a->unset == b->unset && (a->value == NULL) == (b->value == NULL) &&
           (a->value == NULL || same_term(a->value, b->value, true));
}

static bool same_row(const struct ros_row *a, const struct ros_row *b)
{
    bool ok = same(a->path, b->path) && same(a->command, b->command) && a->select == b->select &&
              same(a->selected, b->selected) && a->loose == b->loose &&
              a->where.len == b->where.len && a->args.len == b->args.len;
    for (size_t i = 0; i < a->where.len && ok; i++)
        ok = same_args(&a->where.v[i], &b->where.v[i]);
    for (size_t i = 0; i < a->args.len && ok; i++)
        ok = same_args(&a->args.v[i], &b->args.v[i]);
    return ok;
}

/* --- what is no row --- */

struct others {
    const struct ros_code *code;
    size_t at;
    const char *menu;
};

/* The next statement that is neither a row nor a menu, and the menu that it runs in. NULL: none. */
static const struct ros_stmt *next_other(struct arena *arena, struct others *others)
{
    while (others->at < others->code->stmts.len) {
        const struct ros_stmt *stmt = &others->code->stmts.v[others->at++];
        if (stmt->kind == ROS_STMT_MENU)
            others->menu = ros_path_join(arena, stmt->sign == '/' ? "" : others->menu, stmt->path);
        else if (!ros_stmt_is_row(stmt))
            return stmt;
    }
    return NULL;
}

static const char *full_path(struct arena *arena, const struct others *others,
                             const struct ros_stmt *stmt)
{
    return ros_path_join(arena, stmt->sign == 0 ? others->menu : "", stmt->path);
}

static const char *difference_of_others(struct arena *arena, const struct ros_code *a,
                                        const struct ros_code *b)
{
    struct others x = {.code = a, .menu = ""}, y = {.code = b, .menu = ""};
    for (;;) {
        const struct ros_stmt *p = next_other(arena, &x), *q = next_other(arena, &y);
        if (p == NULL || q == NULL)
            return p == q ? NULL : "one has more statements";
        bool runs = p->kind == ROS_STMT_COMMAND && p->sign != ':';
        if (!same_stmt(p, q) ||
            (runs && strcmp(full_path(arena, &x, p), full_path(arena, &y, q)) != 0))
            return arena_printf(arena, "statements at %u and %u", p->off, q->off);
    }
}

const char *script_difference(struct arena *arena, const struct source *a, const struct source *b)
{
    struct ros_text x, y;
    struct ros_rows p, q;
    ros_parse_all(arena, a, &x);
    ros_parse_all(arena, b, &y);
    if (y.error_count > x.error_count)
        return arena_printf(arena, "an error at %zu: %s", y.errors.v[0].off, y.errors.v[0].reason);
    ros_rows_collect(arena, a, &x, &p);
    ros_rows_collect(arena, b, &y, &q);
    for (size_t i = 0; i < p.v.len && i < q.v.len; i++)
        if (!same_row(&p.v.v[i], &q.v.v[i]))
            return arena_printf(arena, "rows at %u and %u", p.v.v[i].at.off, q.v.v[i].at.off);
    if (p.v.len != q.v.len)
        return arena_printf(arena, "%zu rows against %zu", p.v.len, q.v.len);
    return difference_of_others(arena, x.code, y.code);
}
