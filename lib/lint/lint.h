/*
 * lint.h - mistakes in anybody's RouterOS configuration, found without the router.
 *
 * Purpose: what goes wrong again and again with several WANs (docs/lint.md has the list) as rules
 * over the rows of an export or of a script that somebody wrote. Must not know sites.
 *
 * Invariants
 * 1. A rule reports only what the text proves. A row that a block, a condition or another script
 * may change, a value that only a router can work out, a menu that the text does not show: then the
 * rule is silent.
 * 2. What is switched off (disabled=yes) is no mistake.
 * 3. Rules do not see each other's findings and may run in any order; one cause is one finding.
 * 4. Time and memory grow with the text alone: no rule compares each row with each other one.
 */
#ifndef ROSC_LINT_LINT_H
#define ROSC_LINT_LINT_H

struct arena;
struct diags;
struct ros_export;
struct source;

/* Every rule of rules.def over what was read. */
void lint_run(struct arena *arena, struct diags *diags, const struct ros_export *in);

#endif
