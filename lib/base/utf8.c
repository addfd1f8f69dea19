/* utf8.c - see utf8.h. */
#include "base/utf8.h"

size_t utf8_decode(const char *text, size_t len, uint32_t *ret_cp)
{
    const unsigned char *s = (const unsigned char *)text;
    if (s[0] < 0x80) {
        *ret_cp = s[0];
        return 1;
    }
    size_t n = 0;
    uint32_t cp = 0, least = 0;
    if (s[0] >= 0xC2 && s[0] <= 0xDF) {
        n = 2;
        cp = s[0] & 0x1FU;
        least = 0x80;
    } else if ((s[0] & 0xF0) == 0xE0) {
        n = 3;
        cp = s[0] & 0x0FU;
        least = 0x800;
    } else if (s[0] >= 0xF0 && s[0] <= 0xF4) {
        n = 4;
        cp = s[0] & 0x07U;
        least = 0x10000;
    }
    if (n == 0 || n > len)
        return 0;
    for (size_t i = 1; i < n; i++) {
        if (!utf8_continues(text[i]))
            return 0;
        cp = cp << 6 | (s[i] & 0x3FU);
    }
    if (cp < least || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        return 0;
    *ret_cp = cp;
    return n;
}
