/*
 * read.h - a plain script back into rows: the other way into a configuration.
 */
#ifndef ROSC_ROS_READ_H
#define ROSC_ROS_READ_H

#include "ros/config.h"
#include "ros/parse.h"

/* Appends what a plain script says to `config`: each add or set is a row, with its tag from the
 * comment and its select from the find. A block is a script that runs once, called by the comment
 * before it; but a block that spells a row differently for different versions ([:parse "..."])
 * gives that one row, with the cells of all of them.
 *
 * False with *ret_error for what a plain script does not say, among it a menu or an argument that
 * menus.def does not have. */
bool ros_read_plain(struct ros_config *config, const struct ros_text *text,
                    struct ros_parse_error *ret_error);

#endif
