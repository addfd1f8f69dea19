/*
 * regex.h - patterns; the only user of pcre2.
 *
 * Patterns are ours (field tables, tests), never the user's: a pattern that does not compile is a
 * BUG.
 */
#ifndef ROSC_BASE_REGEX_H
#define ROSC_BASE_REGEX_H

#include <stdbool.h>

/* Does the whole of `text` match `pattern`? Anchored at both ends. Bounded: a match that would need
 * more than pcre2's default backtracking limit counts as no match. */
bool regex_match(const char *pattern, const char *text);

#endif
