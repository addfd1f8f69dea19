/* export_check.h - is this text an export, whole, and of a RouterOS that we know? */
#ifndef ROSC_ROS_EXPORT_CHECK_H
#define ROSC_ROS_EXPORT_CHECK_H

#include "ros/export.h"

/* Reports what is wrong with a text that was read; `export` has its text, rows and head. */
void export_check(struct diags *diags, const struct ros_export *export);

#endif
