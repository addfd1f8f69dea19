/*
 * utf8.h - characters out of bytes.
 *
 * Must not know how a terminal shows them: that is diag/utf8.h.
 */
#ifndef ROSC_BASE_UTF8_H
#define ROSC_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes the character at `text` (`len` > 0 bytes are there). Returns its length in bytes, or 0
 * when the bytes are not UTF-8 (overlong, surrogate, above U+10FFFF, cut off). */
size_t utf8_decode(const char *text, size_t len, uint32_t *ret_cp);

/* True for a byte that continues a character. */
static inline bool utf8_continues(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

#endif
