/*
 * verify.h - the last look before a script is printed: what it finds is a BUG of ours, never the
 * user's mistake.
 *
 * 1. Names, types and versions: each cell's argument is in menus.def, known from the target to the
 * last supported version (or in a row that is branched by version), its text of the argument's
 * type; mandatory ones are there.
 * 2. References: interface lists, routing tables, address lists, scripts and pools that rows name
 * are rows themselves.
 * 3. Tags are unique in a menu; final drops stand last.
 * 4. The routing proof, see route.h.
 * 5. Management: the input chain accepts a service before it drops everything.
 */
#ifndef ROSC_ROS_VERIFY_H
#define ROSC_ROS_VERIFY_H

#include "ros/config.h"

/* NULL when all holds, else what does not (in the arena). */
const char *ros_find_violation(struct arena *arena, const struct ros_config *config);

/* BUG with ros_find_violation()'s sentence, if there is one. */
void ros_verify(struct arena *arena, const struct ros_config *config);

#endif
