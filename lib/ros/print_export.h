/*
 * print_export.h - a configuration as a router would export it: the counterpart of export.h.
 *
 * Purpose: turns a router's state that only exists in memory into the text that a person would get
 * from it. It follows what real exports look like (menus in order of dependency and then of the
 * alphabet, arguments of the alphabet, wrapping at 79 characters), so that what reads exports can
 * be tried on every site there is.
 *
 * Invariants
 * 1. Read again, the text is the configuration, in all three forms: every row and every cell that
 * the version knows, but for secrets that are not shown, and rows of settings whose cells all are
 * defaults (a compact export has no trace of those, as on a router).
 * 2. The same configuration gives the same bytes: the date is the caller's.
 */
#ifndef ROSC_ROS_PRINT_EXPORT_H
#define ROSC_ROS_PRINT_EXPORT_H

#include "ros/config.h"

struct strbuf;

enum ros_export_form {
    ROS_EXPORT_COMPACT, /* /export */
    ROS_EXPORT_TERSE,   /* /export terse: each statement with its menu, no wrapping */
    ROS_EXPORT_VERBOSE, /* /export verbose: defaults and what is unset too */
};

struct ros_export_style {
    struct version version; /* of the router: what it calls its properties */
    enum ros_export_form form;
    bool show_sensitive;
    const char *date; /* "2026-01-31 12:00:00" */
};

/* Appends the export. */
void ros_print_export(struct strbuf *out, const struct ros_config *config,
                      const struct ros_export_style *style);

/* The names that ports have in `config`, by their default-names joined by commas. */
const char *ros_port_names(struct arena *arena, const struct ros_config *config, const char *names);

/* Is the argument left out of an export without show-sensitive (facts 8.5)? */
bool ros_is_secret(const char *argument);

#endif
