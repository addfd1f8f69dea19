/*
 * utf8.h - characters: decoding, how wide a terminal shows them, which must not be sent to one.
 *
 * Uses tables of its own: wcwidth() would depend on the locale.
 */
#ifndef ROSC_DIAG_UTF8_H
#define ROSC_DIAG_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes the character at `text` (`len` > 0 bytes are there). Returns its length in bytes, or 0
 * when the bytes are not UTF-8 (overlong, surrogate, above U+10FFFF, cut off). */
size_t utf8_decode(const char *text, size_t len, uint32_t *ret_cp);

/* Columns: 0 for combining marks, 2 for East Asian wide and emoji, else 1. For characters that are
 * shown as they are; see utf8_unsafe(). */
unsigned utf8_width(uint32_t cp);

/* Controls and invisible characters that could move the cursor or reorder the line. */
bool utf8_unsafe(uint32_t cp);

/* True for a byte that continues a character. */
static inline bool utf8_continues(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

#endif
