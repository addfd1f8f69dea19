/* scan.c - see scan.h. */
#include "value/scan.h"

#include <stdarg.h>
#include <string.h>

#define SATURATED UINT64_C(1000000000000000000)

bool scan_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool scan_is_alpha(char c)
{
    return scan_is_lower(c) || (c >= 'A' && c <= 'Z');
}

size_t scan_digits(const char *text, uint64_t *ret_value)
{
    uint64_t value = 0;
    size_t n = 0;
    for (; scan_is_digit(text[n]); n++) {
        if (value < SATURATED / 10)
            value = value * 10 + (uint64_t)(text[n] - '0');
        else
            value = SATURATED;
    }
    *ret_value = value;
    return n;
}

static char *put(char *at, unsigned number, unsigned base)
{
    unsigned scale = 1;
    while (number / scale >= base)
        scale *= base;
    for (; scale > 0; scale /= base)
        *at++ = "0123456789abcdef"[number / scale % base];
    return at;
}

char *scan_put(char *at, unsigned number)
{
    return put(at, number, 10);
}

char *scan_put_hex(char *at, unsigned number)
{
    return put(at, number, 16);
}

char *scan_put_quad(char *at, uint32_t addr)
{
    for (unsigned shift = 24; shift > 0; shift -= 8) {
        at = scan_put(at, addr >> shift & 255);
        *at++ = '.';
    }
    return scan_put(at, addr & 255);
}

bool scan_fail(struct arena *a, const char **ret_why, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    *ret_why = arena_vprintf(a, fmt, ap);
    va_end(ap);
    return false;
}

bool scan_solid(struct arena *a, const char *text, const char **ret_why)
{
    if (text[0] == '\0')
        return scan_fail(a, ret_why, "it is empty");
    for (const char *p = text; *p != '\0'; p++)
        if (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n')
            return scan_fail(a, ret_why, "there is a blank in it");
    return true;
}

const char *scan_shown(struct arena *a, const char *text)
{
    size_t len = strlen(text);
    return len <= SCAN_SHOWN ? text : arena_printf(a, "%.*s...", SCAN_SHOWN, text);
}

bool scan_quad(struct arena *a, const char *text, uint32_t *ret_addr, const char **ret_end,
               const char **ret_why)
{
    const char *p = text;
    uint32_t addr = 0;
    for (int i = 0; i < 4; i++) {
        uint64_t octet;
        size_t digits = scan_digits(p, &octet);
        if (digits == 0 && (*p == '.' || (i > 0 && *p == '\0')))
            return scan_fail(a, ret_why, "an octet is empty");
        if (digits == 0)
            return scan_fail(a, ret_why, "'%s' is no address", scan_shown(a, text));
        if (digits > 1 && *p == '0')
            return scan_fail(a, ret_why,
                             "octet %.*s has a leading zero: some programs read it as octal",
                             digits > 9 ? 9 : (int)digits, p);
        if (octet > 255)
            return scan_fail(a, ret_why, "octet %.*s is above 255", digits > 9 ? 9 : (int)digits,
                             p);
        addr = addr << 8 | (uint32_t)octet;
        p += digits;
        if (i < 3) {
            if (*p == '.')
                p++;
            else if (*p == '\0' || *p == '/' || *p == '-')
                return scan_fail(a, ret_why, "an address has four octets, this one has %d", i + 1);
            else
                return scan_fail(a, ret_why, "'%s' is no address", scan_shown(a, text));
        }
    }
    if (*p == '.')
        return scan_fail(a, ret_why, "an address has four octets, this one has more");
    *ret_addr = addr;
    *ret_end = p;
    return true;
}
