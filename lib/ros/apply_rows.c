/* apply_rows.c - rows of a state: find, add, set, move, remove. */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/apply_internal.h"

/* find: PRINT_FIND */
bool apply_has_all(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (int i = 0; i < (int)def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        const char *text = apply_text_of(c, want, i);
        if (ros_item_left(want, arg) || (arg->flags & ROS_ARG_UNCOMPARED))
            continue;
        if (text == NULL && (arg->flags & ROS_ARG_CLEAR))
            text = "";
        if (text == NULL)
            text = arg->def;
        const char *have = ros_item_value(row, arg->name);
        if (text != NULL && !ros_values_equal(arg->type, have == NULL ? "" : have, text))
            return false;
    }
    return true;
}

bool apply_has_key(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        if (!same(ros_item_value(row, def->key[i]),
                  apply_text_of(c, want, ros_menu_arg(want->menu, def->key[i]))))
            return false;
    return true;
}

bool apply_has_tag(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want)
{
    (void)c;
    return same(ros_item_value(row, "comment"), want->tag);
}

struct found apply_find(const struct ros_config *c, const struct ros_item *want,
                        bool (*is_meant)(const struct ros_config *, const struct ros_item *,
                                         const struct ros_item *))
{
    struct found found = {0};
    for (size_t i = 0; i < c->rows[want->menu].len; i++)
        if (is_meant(c, c->rows[want->menu].v[i], want))
            *VEC_PUSH(c->arena, found.rows) = c->rows[want->menu].v[i];
    return found;
}

void apply_unset(struct ros_item *row, int arg)
{
    size_t to = 0;
    for (size_t i = 0; i < row->cells.len; i++)
        if (row->cells.v[i].arg != arg)
            row->cells.v[to++] = row->cells.v[i];
    row->cells.len = to;
}

void apply_set(struct ros_config *c, struct ros_item *row, int arg, const char *text)
{
    const char *name = ros_menu_def(row->menu)->args[arg].name;
    const char *old = ros_item_get(row, name);
    if (old == NULL && row->menu == ROS_INTERFACE_ETHERNET)
        old = row->select;
    ros_item_set(c->arena, row, ROS(name, text));
    if (apply_has_references(row->menu) && strcmp(name, "name") == 0)
        apply_rename_references(c, row->menu, old, text);
}

/* What is known of a row beside its cells comes from the row that was asked for. */
void apply_take_over(struct ros_item *row, const struct ros_item *want)
{
    const char *comment = ros_item_get(row, "comment");
    row->tag = is_ours(comment) ? comment : NULL;
    row->origin = want->origin;
    row->last = want->last;
    row->leased = want->leased;
    row->paused = want->paused;
}

struct ros_item *apply_append(struct ros_config *c, enum ros_menu menu)
{
    struct ros_item *row = ARENA_NEW(c->arena, struct ros_item);
    row->menu = menu;
    *VEC_PUSH(c->arena, c->rows[menu]) = row;
    return row;
}

/* add: PRINT_ADD */
struct ros_item *apply_add_row(struct ros_config *c, const struct ros_item *want)
{
    struct ros_item *row = apply_append(c, want->menu);
    for (size_t i = 0; i < want->cells.len; i++) {
        int arg = want->cells.v[i].arg;
        const char *name = ros_menu_def(want->menu)->args[arg].name;
        ros_item_set(c->arena, row, ROS(name, apply_text_of(c, want, arg)));
    }
    apply_take_over(row, want);
    return row;
}

static size_t index_of(const struct ros_config *c, const struct ros_item *row)
{
    size_t i = 0;
    while (i < c->rows[row->menu].len && c->rows[row->menu].v[i] != row)
        i++;
    return i;
}

void apply_remove_row(struct ros_config *c, const struct ros_item *row)
{
    size_t at = index_of(c, row);
    ENSURE(at < c->rows[row->menu].len);
    c->rows[row->menu].len--;
    for (size_t i = at; i < c->rows[row->menu].len; i++)
        c->rows[row->menu].v[i] = c->rows[row->menu].v[i + 1];
}

/* move: in front of `before`, or to the end. */
void apply_move_row(struct ros_config *c, struct ros_item *row, const struct ros_item *before)
{
    if (row == before)
        return;
    apply_remove_row(c, row);
    size_t at = before == NULL ? c->rows[row->menu].len : index_of(c, before);
    c->rows[row->menu].len++;
    for (size_t i = c->rows[row->menu].len - 1; i > at; i--)
        c->rows[row->menu].v[i] = c->rows[row->menu].v[i - 1];
    c->rows[row->menu].v[at] = row;
}

/* set: PRINT_SET */
void apply_set_row(struct ros_config *c, struct ros_item *row, const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (int i = 0; i < (int)def->nargs; i++) {
        const char *text = apply_text_of(c, want, i);
        if (ros_item_left(want, &def->args[i]))
            continue;
        if (text != NULL)
            apply_set(c, row, i, text);
        else if ((def->args[i].flags & ROS_ARG_CLEAR) || def->args[i].def != NULL)
            apply_unset(row, i);
    }
    apply_take_over(row, want);
}
