/* same_script.h - do two scripts mean the same, whatever their layout? */
#ifndef ROSC_TESTS_SAME_SCRIPT_H
#define ROSC_TESTS_SAME_SCRIPT_H

struct arena;
struct source;

/* Compares rows by their menus, commands, selectors and arguments in order, and what makes no row
 * by its tree; quotes count only where a router looks at them. NULL: the same, else a sentence. */
const char *script_difference(struct arena *arena, const struct source *a, const struct source *b);

#endif
