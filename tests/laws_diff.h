/*
 * laws_diff.h - what holds of the difference between a router and a site (ros/diff.h tells what):
 * in memory, through the text of an export, and of the script that is printed.
 */
#ifndef ROSC_TESTS_LAWS_DIFF_H
#define ROSC_TESTS_LAWS_DIFF_H

struct arena;
struct report;
struct ros_config;

/* Fails the report's item unless nothing differs from itself, and everything from an empty router.
 */
void laws_diff_empty(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config);

/* The same unless the difference of the drifted `router` leads to what the apply script made of it,
 * `applied`. Changes `router`. */
void laws_diff_check(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config, struct ros_config *router,
                     const struct ros_config *applied, unsigned seed);

#endif
