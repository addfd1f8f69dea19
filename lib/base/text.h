/*
 * text.h - comparing texts that mostly differ.
 */
#ifndef ROSC_BASE_TEXT_H
#define ROSC_BASE_TEXT_H

#include <stdbool.h>
#include <string.h>

/* Are they equal? The first byte is looked at here: where a word is looked up in a list, that is
 * nearly always enough. */
static inline bool text_same(const char *a, const char *b)
{
    return a[0] == b[0] && strcmp(a, b) == 0;
}

#endif
