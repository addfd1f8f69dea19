/*
 * utf8.h - characters on a terminal: how wide it shows them, which must not be sent to one.
 *
 * Uses tables of its own: wcwidth() would depend on the locale.
 */
#ifndef ROSC_DIAG_UTF8_H
#define ROSC_DIAG_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

/* Columns: 0 for combining marks, 2 for East Asian wide and emoji, else 1. For characters that are
 * shown as they are; see utf8_unsafe(). */
unsigned utf8_width(uint32_t cp);

/* Controls and invisible characters that could move the cursor or reorder the line. */
bool utf8_unsafe(uint32_t cp);

#endif
