/*
 * diff_internal.h - what diff*.c of this folder share. Only for them.
 *
 * Three configurations stand side by side. `base` is the router with normal values; `state` a copy
 * of it on which each operation is carried out as soon as it is planned; `target` what it shall be.
 * Rows of both copies have the index of their row in `base`, plus one, in `nth`.
 */
#ifndef ROSC_ROS_DIFF_INTERNAL_H
#define ROSC_ROS_DIFF_INTERNAL_H

#include "ros/diff.h"

/* A row of `base` and what becomes of it. */
struct twin {
    struct ros_item *base, *state;
    struct ros_item *target; /* NULL: it goes */
    bool replaced;           /* a new row takes its place before it goes */
    bool gone;               /* planned to go already */
    bool moved;              /* ordered menus: stands elsewhere in the target */
    bool crossed;            /* and past rows of its own chain, or in another one */
};

struct planner {
    struct arena *arena;
    struct ros_diff *diff;
    struct ros_script *script;
    struct ros_config *base, *state, *target;
    const struct ros_config *want; /* normal; each row's `was` is that of the site */
    VEC(struct twin) twins[ROS_MENU_COUNT];
    struct ros_diff_how how;
};

struct ros_op *planner_op(struct planner *p, enum ros_op_kind kind, enum ros_menu menu);

/* Carries an operation out on `state`. */
void planner_run(struct planner *p, const struct ros_op *op);

/* Twin of a row of the target; NULL: it is new. */
struct twin *planner_twin(struct planner *p, const struct ros_item *row);

/* Do the two rows differ in the argument? */
bool planner_differs(const struct planner *p, const struct ros_item *a, const struct ros_item *b,
                     const struct ros_arg_def *arg);

/* Does the row have an argument that menus.def does not have and that narrows it? */
bool planner_strips(const struct ros_item *row, const struct ros_extra *extra);

/* Adds what the target has and the router has not: in front of `before`, a row of `base`. */
void planner_add(struct planner *p, struct ros_item *row, const struct ros_item *before);

/* Sets what differs between state and target; nothing when nothing does. */
void planner_set(struct planner *p, struct twin *twin);

void planner_remove(struct planner *p, struct twin *twin);

bool planner_is_ours(const struct ros_item *row);

/* The row of the site that a row of the target was made from; NULL: none. */
const struct ros_item *planner_want(const struct planner *p, const struct ros_item *row);

/* Two rows of a menu with a key that is the same? */
bool planner_same_key(const struct ros_item *a, const struct ros_item *b);

/* diff_target.c: fills in base, state, target and their twins. */
void planner_target(struct planner *p);

/* diff_order.c: finds the rows of an ordered menu again that the apply script would replace, and
 * plans the menu. */
void order_match(struct planner *p, enum ros_menu menu);
void order_plan(struct planner *p, enum ros_menu menu);

/* diff_changes.c: what differs, for people. Before anything is planned. */
void changes_collect(struct planner *p);

#endif
