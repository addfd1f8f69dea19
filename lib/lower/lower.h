/*
 * lower.h - from the typed site to desired RouterOS state.
 *
 * One file per feature; features.def names them in order. Lowering cannot fail on a checked site:
 * if it would, a check is missing. The order of rows inside an ordered menu is the order in which a
 * feature adds them.
 */
#ifndef ROSC_LOWER_LOWER_H
#define ROSC_LOWER_LOWER_H

#include "ros/config.h"
#include "site/site.h"

/* The whole site as rows. */
struct ros_config *lower_site(struct arena *arena, const struct site *site);

#endif
