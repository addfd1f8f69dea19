/* export_check.h - is this text a script, is it an export, whole, and of a RouterOS that we know?
 */
#ifndef ROSC_ROS_EXPORT_CHECK_H
#define ROSC_ROS_EXPORT_CHECK_H

#include "ros/export.h"

/* Reports what keeps a text from being RouterOS script, and every statement that does not parse;
 * `export` has source, text and rows. */
void script_check(struct diags *diags, const struct ros_export *export);

/* Reports what is wrong with an export; `export` has its head too. False: it is no script of
 * RouterOS 7 at all. */
bool export_check(struct diags *diags, const struct ros_export *export);

/* Warns of an export of a part of the router, for those who would take it for the whole state; see
 * ros_export.part. */
void export_check_part(struct diags *diags, const struct ros_export *export);

#endif
