/*
 * print.h - the printer: a script as text. ASCII, LF, no TAB.
 */
#ifndef ROSC_ROS_PRINT_H
#define ROSC_ROS_PRINT_H

#include "ros/plan.h"

struct ros_map;
struct strbuf;

/* Appends the text of a script. */
void ros_print(struct strbuf *out, const struct ros_script *script);

/* The same, and notes down in the empty `map` what each byte comes from; NULL: nobody asks. `out`
 * must be empty: the map's offsets count from its beginning. */
void ros_print_mapped(struct strbuf *out, const struct ros_script *script, struct ros_map *map);

/* Appends one row of the script's configuration as the command that makes it, "/ip route add ...",
 * with what all of its versions know. */
void ros_print_row(struct strbuf *out, const struct ros_config *config,
                   const struct ros_item *item);

/* Statements that put the version's minor number into the local rcMinor and its text into
 * rcVersion.
 */
void ros_print_version_locals(struct strbuf *out);

#endif
