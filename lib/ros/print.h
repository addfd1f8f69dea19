/*
 * print.h - the printer: a script as text. ASCII, LF, no TAB.
 */
#ifndef ROSC_ROS_PRINT_H
#define ROSC_ROS_PRINT_H

#include "ros/plan.h"

struct strbuf;

/* Appends the text of a script. */
void ros_print(struct strbuf *out, const struct ros_script *script);

#endif
