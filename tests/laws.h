/*
 * laws.h - the equations that hold for every valid site (docs/architecture.md lists them); called
 * by the case runner, the goldens and the site fuzzer.
 */
#ifndef ROSC_TESTS_LAWS_H
#define ROSC_TESTS_LAWS_H

#include <stdbool.h>

struct arena;
struct report;
struct ros_config;
struct ros_script;

/* Fails the report's item for each law that `config` breaks. `brief`: of drifted routers only a few
 * are tried, as under the sanitizers. */
void laws_check(struct arena *arena, struct report *report, const char *name,
                const struct ros_config *config, bool brief);

/* The laws of the text and the map of one script of the configuration, alone. */
void laws_check_text(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config, const struct ros_script *script);

#endif
