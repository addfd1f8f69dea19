/*
 * regex.h - patterns; the only user of pcre2.
 *
 * Patterns are ours (field tables, tests), never the user's: a pattern that does not compile is a
 * BUG.
 */
#ifndef ROSC_BASE_REGEX_H
#define ROSC_BASE_REGEX_H

#include <stdbool.h>

struct arena;

/* Does the whole of `text` match `pattern`? Anchored at both ends. Bounded: a match that would need
 * more than pcre2's default backtracking limit counts as no match. When memory runs out, that is
 * `arena`'s matter. */
bool regex_match(struct arena *arena, const char *pattern, const char *text);

#endif
