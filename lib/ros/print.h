/*
 * print.h - the printer: a script as text. ASCII, LF, no TAB.
 */
#ifndef ROSC_ROS_PRINT_H
#define ROSC_ROS_PRINT_H

#include "ros/plan.h"

struct strbuf;

/* Appends the text of a script. */
void ros_print(struct strbuf *out, const struct ros_script *script);

/* Statements that put the version's minor number into the local rcMinor and its text into
 * rcVersion.
 */
void ros_print_version_locals(struct strbuf *out);

#endif
