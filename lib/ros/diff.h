/*
 * diff.h - what lies between a router and a site: row by row, and as the fewest commands.
 *
 * Purpose: `rosc diff`. There is one meaning with two views. What the apply script would make of
 * the router, the *target*, is worked out by apply.c, which knows how rows are taken over, adopted,
 * evicted and swept; then router and target are compared row by row. So a difference is never
 * another opinion than that of the apply script. The changes are for people and machines to read;
 * the operations (plan.h, form diff) are the way there, and apply.c gives those a meaning too:
 *
 *     apply(d, diff(d, c)) == apply(d, apply-form(c));   diff(c, c) is empty
 *
 * Beyond what an apply script looks at, two things count as differences: values that no console can
 * be asked for (UNCOMPARED in menus.def), and arguments that narrow a rule of ours and that
 * menus.def does not have. An apply script would leave both.
 *
 * Order of the operations, and why no packet meets a third verdict between its old and its new one:
 * see diff_order.c for ordered menus. Names change first, what refers to something comes behind it
 * (menus.def), rows go the other way round when all others stand, services come last.
 */
#ifndef ROSC_ROS_DIFF_H
#define ROSC_ROS_DIFF_H

#include "ros/plan.h"

struct ros_cell_change {
    const char *name;
    const struct ros_arg_def *arg; /* NULL: menus.def does not have it */
    const char *old, *now;         /* NULL: the row has none */
    bool secret;                   /* must not be shown */
};

/* Why a row goes. */
enum ros_gone {
    ROS_GONE_LEFT,    /* one of ours that left the site, or a copy of one */
    ROS_GONE_DEFCONF, /* MikroTik's default configuration: ours stand instead */
    ROS_GONE_WAY,     /* somebody else's, in the way of the site */
};

/* A row that differs. `had` without `row` goes, `row` without `had` comes. */
struct ros_change {
    enum ros_menu menu;
    const struct ros_item *had;    /* the row of the router */
    const struct ros_item *row;    /* the row as it shall be */
    const struct ros_item *want;   /* the row of the site that asks for it; NULL: none does */
    bool moved;                    /* to another place of an ordered menu, in front of `before` */
    const struct ros_item *before; /* of the target; NULL: the end */
    enum ros_gone why;
    VEC(struct ros_cell_change) cells;
};

struct ros_diff {
    const struct ros_config *have, *want;
    unsigned minor;                                 /* of the router; 0: not known */
    VEC(struct ros_change) changes[ROS_MENU_COUNT]; /* in the order of the target, then what goes */
    size_t left_alone[ROS_MENU_COUNT];              /* rows of others that nothing happens to */
    size_t added, changed, removed, moved; /* a row that moves and changes counts as changed */
    struct ros_script *script;
};

struct ros_diff_how {
    unsigned minor;      /* minor version of the router: arguments that it does not know are passed
                            over; 0: not known */
    bool exported;       /* `have` is an export: it leaves out defaults of its version */
    bool hides_secrets;  /* and secrets: one that is not there is equal */
    const char *unknown; /* stands in `want` for texts that nobody knows: they are what the router
                            has, where the rest agrees; NULL: none */
};

/* The difference. Operations and changes speak of rows of `have` itself. */
struct ros_diff *ros_diff(struct arena *arena, const struct ros_config *have,
                          const struct ros_config *want, struct ros_diff_how how);

/* How many rows differ. */
size_t ros_diff_count(const struct ros_diff *diff);

/* The row's comment, or what else tells it from others, for people. */
const char *ros_item_name(struct arena *arena, const struct ros_item *item);

#endif
