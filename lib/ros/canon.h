/*
 * canon.h - values of an export in the form in which lowering writes them, so that equal values are
 * equal texts.
 *
 * RouterOS accepts a value in several spellings and prints it in one that differs between menus and
 * versions (facts 9, 15.31; export format 6): true for yes, 60s or 00:01:00 for 1m, an address
 * without its /32, a range that is a prefix.
 */
#ifndef ROSC_ROS_CANON_H
#define ROSC_ROS_CANON_H

#include "ros/menu.h"

struct arena;

/* The canonical text of a value of that type; `text` itself when it is canonical or not of the
 * type. Of values that lowering writes it changes nothing (a test holds that). */
const char *ros_canon(struct arena *arena, enum ros_type type, const char *text);

#endif
