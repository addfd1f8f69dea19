/*
 * drift.h - a router as it may be found: rows of an earlier version of the site, others in between,
 * and what an apply script must have made of it.
 *
 * Everything follows from the configuration and the seed: the same ones give the same router.
 */
#ifndef ROSC_TESTS_DRIFT_H
#define ROSC_TESTS_DRIFT_H

#include "ros/config.h"

/* A router derived from `config`: rows lost, changed, under other tags, doubled, in another order;
 * and foreign rows. */
struct ros_config *drift_from(struct arena *arena, const struct ros_config *config, unsigned seed);

/* A copy that shares no row. */
struct ros_config *drift_copy(struct arena *arena, const struct ros_config *config);

/* NULL when `after` is what `config` asks for on our rows, foreign rows of `before` are untouched,
 * and in ordered menus ours, theirs and the final drops stand in this order; else what is wrong. */
const char *drift_verdict(struct arena *arena, const struct ros_config *config,
                          const struct ros_config *before, const struct ros_config *after);

/* NULL when `after` holds no row of ours, every row of somebody else that `before` held, in its
 * order; else a sentence. `applied`: the site was applied in between and took what it takes; then
 * no setting may name a list that is gone. */
const char *drift_removed(struct arena *arena, const struct ros_config *config, bool applied,
                          const struct ros_config *before, const struct ros_config *after);

#endif
