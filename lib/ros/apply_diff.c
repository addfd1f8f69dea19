/* apply_diff.c - the operations of a diff script: the counterpart of print_diff.c. */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/apply_internal.h"

/* The row that stands for `row` of the router that a diff was made from: itself, or its copy. */
struct ros_item *apply_row_of(const struct ros_config *c, const struct ros_item *row)
{
    for (size_t i = 0; row != NULL && i < c->rows[row->menu].len; i++)
        if (c->rows[row->menu].v[i] == row || c->rows[row->menu].v[i]->was == row)
            return c->rows[row->menu].v[i];
    ENSURE(row == NULL);
    return NULL;
}

size_t apply_add(struct ros_config *c, const struct ros_op *op)
{
    if (ros_menu_def(op->menu)->kind != ROS_MENU_TAGGED)
        return apply_converge_standing(c, op->item);
    struct ros_item *row = apply_add_row(c, op->item);
    if (op->before != NULL)
        apply_move_row(c, row, apply_row_of(c, op->before));
    return 1;
}

/* An argument that menus.def does not have is taken away. */
static void strip(struct ros_item *row, const char *name)
{
    size_t to = 0;
    for (size_t i = 0; i < row->extras.len; i++)
        if (strcmp(row->extras.v[i].name, name) != 0)
            row->extras.v[to++] = row->extras.v[i];
    row->extras.len = to;
}

size_t apply_set_cells(struct ros_config *c, const struct ros_op *op)
{
    struct ros_item *row =
        op->row != NULL ? apply_row_of(c, op->row) : apply_standing_row(c, op->item);
    for (size_t i = 0; i < op->item->cells.len; i++)
        apply_set(c, row, op->item->cells.v[i].arg, op->item->cells.v[i].value.text);
    for (size_t i = 0; i < op->unset.len; i++)
        apply_unset(row, op->unset.v[i]);
    for (size_t i = 0; i < op->strip.len; i++)
        strip(row, op->strip.v[i]);
    apply_take_over(row, op->item);
    return 1;
}
