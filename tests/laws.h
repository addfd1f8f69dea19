/*
 * laws.h - the equations that hold for every valid site (docs/architecture.md lists them); called
 * by the case runner, the goldens and the site fuzzer.
 */
#ifndef ROSC_TESTS_LAWS_H
#define ROSC_TESTS_LAWS_H

struct arena;
struct report;
struct ros_config;

/* Fails the report's item for each law that `config` breaks. */
void laws_check(struct arena *arena, struct report *report, const char *name,
                const struct ros_config *config);

#endif
