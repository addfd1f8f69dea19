/*
 * merge.h - one tree laid over another: a site over the profiles that it extends.
 *
 * Mappings merge key by key; lists and scalars replace; the plain word null removes a key. Every
 * node of the result is a node of one of the files, with its own span, so a finding about a merged
 * value is at the file and line that gave it.
 *
 * Invariants
 * 1. Keys stand in the order of the base, new ones behind them: what a profile orders (rules, pins)
 * stays in its order.
 * 2. A node that replaced another remembers it (node.over), for `show`.
 */
#ifndef ROSC_YAML_MERGE_H
#define ROSC_YAML_MERGE_H

#include "yaml/node.h"

/* `over` laid over `base`, either may be NULL. A mapping over a list or a scalar, or the other way
 * round, is the finding merge-unlike with both places (and `over` stands); a null that removes
 * nothing is the finding null-unused. The trees that are given stay as they are. */
const struct node *node_merge(struct arena *arena, struct diags *diags, const struct node *base,
                              const struct node *over);

#endif
