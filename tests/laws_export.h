/*
 * laws_export.h - what holds of a configuration as an export: printed and read it is the same.
 */
#ifndef ROSC_TESTS_LAWS_EXPORT_H
#define ROSC_TESTS_LAWS_EXPORT_H

#include "ros/print_export.h"

struct report;

/* Fails the report's item unless read(print_export(c)) == c in all forms, for the oldest and the
 * newest version, and no physical line is too long. */
void laws_export_check(struct arena *arena, struct report *report, const char *name,
                       const struct ros_config *config);

/* The export of the router that `config` is the state of. */
const char *export_text(struct arena *arena, const struct ros_config *config,
                        const struct ros_export_style *style);

/* `config` as a router of that version shows it: without cells that the version does not know, and
 * without rows of settings that say nothing but defaults. */
struct ros_config *export_visible(struct arena *arena, const struct ros_config *config,
                                  unsigned minor);

#endif
