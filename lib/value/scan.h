/*
 * scan.h - what the parsers of this folder share; private to it.
 */
#ifndef ROSC_VALUE_SCAN_H
#define ROSC_VALUE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/attr.h"
#include "value/value.h"

enum { SCAN_SHOWN = 48 }; /* characters of the user's text that a reason repeats */

/* Reads the decimal digits at the start of `text`: their number, and their value (1e18 when it is
 * more, so callers only compare). 0 digits give value 0. */
size_t scan_digits(const char *text, uint64_t *ret_value);

/* Character classes of ASCII, whatever the locale. */
static inline bool scan_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
bool scan_is_lower(char c);
bool scan_is_alpha(char c);

/* Writes a number in decimal or in hexadecimal (lower case, no leading zeros); returns the end. No
 * NUL is written. */
char *scan_put(char *at, unsigned number);
char *scan_put_hex(char *at, unsigned number);

/* The same for an IPv4 address: at most 15 characters. */
char *scan_put_quad(char *at, uint32_t addr);

/* Sets the reason and returns false, so that a parser can say: return scan_fail(a, ret_why, "...").
 */
bool scan_fail(struct arena *a, const char **ret_why, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Reasons that any value may have: empty, blanks around it or inside. False with the reason set. */
bool scan_solid(struct arena *a, const char *text, const char **ret_why);

/* The user's text for a reason, cut to SCAN_SHOWN characters. */
const char *scan_shown(struct arena *a, const char *text);

/* Four octets at the start of `text`; *ret_end is behind them. Any address, 0.0.0.0 too. */
bool scan_quad(struct arena *a, const char *text, uint32_t *ret_addr, const char **ret_end,
               const char **ret_why);

#endif
