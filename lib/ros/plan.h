/*
 * plan.h - planners: from desired state to a script.
 *
 * A script is a list of operations with guards; print.c gives it a text, apply.c a meaning without
 * a router. Planners differ only in the operations they choose.
 */
#ifndef ROSC_ROS_PLAN_H
#define ROSC_ROS_PLAN_H

#include "ros/config.h"

enum ros_form {
    ROS_FORM_PLAIN,
    ROS_FORM_APPLY,
    ROS_FORM_REMOVE,
    ROS_FORM_VERIFY,
    ROS_FORM_DIFF,
};

enum ros_op_kind {
    ROS_OP_ADD,      /* add the row (TAGGED), or set it (FIXED, SETTINGS) */
    ROS_OP_UNIQUE,   /* of rows of ours that carry one tag only the first stays */
    ROS_OP_CONVERGE, /* make the row so, wherever the router stands */
    ROS_OP_PLACE,    /* ordered menus: the row, which is there, to its place */
    ROS_OP_EVICT,    /* an uplink leaves bridge, LAN list and foreign DHCP client */
    ROS_OP_LAN,      /* a LAN interface leaves the WAN list */
    ROS_OP_RELEASE,  /* ports of foreign bridges that are no access ports any more are given back */
    ROS_OP_SWEEP,    /* rows of ours that are not wanted any more go */
    ROS_OP_UNLIST,   /* a settings menu that names a list of ours gets its default back */
    ROS_OP_CLEAR,    /* rows of ours go, all of them */
    ROS_OP_ADOPT,    /* rows of the default configuration go: ours stand */
    ROS_OP_RUN,      /* a script that runs once, when all rows stand */
    ROS_OP_RUN_EARLY, /* one that runs once before the DHCP clients are ours */
    /* of the form diff alone; its ADD is a row in front of `before` */
    ROS_OP_SET,    /* cells of a row that the router has */
    ROS_OP_REMOVE, /* such a row goes */
    ROS_OP_MOVE,   /* such a row of an ordered menu goes in front of `before` */
};

struct ros_op {
    enum ros_op_kind kind;
    enum ros_menu menu;
    const struct ros_item *item; /* ADD, CONVERGE, PLACE; SET: the cells that it gives */
    size_t at;                   /* PLACE: index from the top, or with item->last */
    size_t from_end;             /* how many rows stand from here to the end (1: the last one) */
    const struct ros_uplink *uplink; /* EVICT */
    const char *interface;           /* LAN */
    const struct ros_run *run;       /* RUN, RUN_EARLY */
    const struct ros_item *row;    /* SET, REMOVE, MOVE: the row of the router; SET: NULL is that of
                                      the settings, or of item->select */
    const struct ros_item *as;     /* SET: the row as it will be */
    const struct ros_item *before; /* ADD, MOVE: a row of the router; NULL: the end */
    VEC(int) unset;                /* SET: arguments that the row shall not have */
    VEC(const char *) strip;       /* SET: the same for those that menus.def does not have */
};

struct ros_diff;

struct ros_script {
    enum ros_form form;
    const struct ros_config *config; /* header and preflight are printed from it */
    VEC(struct ros_op) ops;
    const struct ros_diff *diff; /* form diff: what it was made from */
};

/* Menus and add lines in dependency order, for a blank router. */
struct ros_script *ros_plan_plain(struct arena *arena, const struct ros_config *config);

/* Preflight, converge, sweep: for a router in any state. */
struct ros_script *ros_plan_apply(struct arena *arena, const struct ros_config *config);

/* Every row that is ours goes, in every menu that any site can have rows in: those of this site, of
 * its earlier versions, of others. Of the configuration only the header, the rollback and what
 * stays behind come from it. */
struct ros_script *ros_plan_remove(struct arena *arena, const struct ros_config *config);

/* The fewest commands that lead from the router `have` to the site `config`; ros_diff() in diff.h
 * tells more. Its operations speak of rows of `have` itself. */
struct ros_script *ros_plan_diff(struct arena *arena, const struct ros_config *have,
                                 const struct ros_config *config);

/* Looks, and changes nothing: a script without operations. */
struct ros_script *ros_plan_verify(struct arena *arena, const struct ros_config *config);

#endif
