/*
 * apply.h - what a router would make of a script: the meaning of every operation, without a router.
 *
 * Interprets the operations on a configuration that stands for a router's state. Rows of that state
 * may be anybody's: a row is ours by its comment (or its key, where the menu OWNS it), as the
 * printed script tells them apart. It does what print_apply.c, print_remove.c and
 * print_diff.c write, step by step: a change there is a change here. Files stand for files:
 * apply_converge.c for print_converge.c, apply_sweep.c for print_sweep.c and print_remove.c,
 * apply_diff.c for print_diff.c.
 *
 * The state is a router that knows the words of every supported version, so rows that are spelt
 * differently for different versions have all their cells. Rows that a router makes by itself
 * (dynamic ones) are not part of it. A row of a FIXED or SETTINGS menu that the state lacks is
 * there with its defaults. When a port, bridge, list or table gets another name, what refers to it
 * follows.
 */
#ifndef ROSC_ROS_APPLY_H
#define ROSC_ROS_APPLY_H

#include "ros/plan.h"

/* Runs `script` on the state `config`; new rows come from the state's arena. Returns the number of
 * changes, counted as the script itself counts them. RUN changes no row. */
size_t ros_apply(struct ros_config *config, const struct ros_script *script);

/* The same for one operation of `script`. */
size_t ros_apply_op(struct ros_config *config, const struct ros_script *script,
                    const struct ros_op *op);

#endif
