/*
 * regex.h - the patterns of field tables.
 *
 * Patterns are ours, never the user's, and stand in the JSON Schema too. They are written in the
 * part of extended regular expressions that they need, so they mean the same everywhere:
 *
 *     a  [A-Za-z_-]  (ab|cd)  and behind any of these  ?  *  +  {2}  {2,5}
 *
 * Anything else (a dot, an escape, an anchor, a negated class) is a BUG.
 */
#ifndef ROSC_BASE_REGEX_H
#define ROSC_BASE_REGEX_H

#include <stdbool.h>

/* Does the whole of `text` match `pattern`? Takes no memory. Bounded: a match that would have to
 * try very many ways counts as no match. */
bool regex_match(const char *pattern, const char *text);

#endif
