/*
 * normal.h - configurations in the form in which two of them can be compared.
 *
 * Purpose: what a router prints and what lowering writes may be spelt differently and mean the same
 * (facts 9, 15.31; export format 6, 7). Both sides of a difference are copied in one spelling, so
 * that everything behind compares texts. ros_canon() reads a value by its type; here is what needs
 * more than that: lists without an order, values that the console gives back in another form, names
 * that only some versions know, defaults that an export leaves out.
 */
#ifndef ROSC_ROS_NORMAL_H
#define ROSC_ROS_NORMAL_H

#include "ros/config.h"

/* The text of a value in the spelling in which equal values are equal. */
const char *ros_normal(struct arena *arena, enum ros_menu menu, const struct ros_arg_def *arg,
                       const char *text);

/* What a router has when a compact export does not say it and menus.def has no default; `select`
 * names the row of a FIXED menu. NULL: not known. */
const char *ros_left_out(enum ros_menu menu, const char *arg, const char *select);

/* Does a router of this minor version know the argument? 0: any. */
bool ros_version_knows(const struct ros_arg_def *arg, unsigned minor);

/* A copy whose rows and cells are normal, without the arguments that `minor` does not know. Each
 * row's `was` is the row it was made from, its `nth` the index there, plus one. */
struct ros_config *ros_normal_copy(struct arena *arena, const struct ros_config *config,
                                   unsigned minor);

/* A copy that shares no row; `was` is that of the rows copied, `nth` counts anew. */
struct ros_config *ros_twin(struct arena *arena, const struct ros_config *config);

#endif
