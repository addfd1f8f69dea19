/* mac.c - MAC addresses. */
#include "value/value.h"

#include <string.h>

#include "value/scan.h"

static int hex_digit(char c)
{
    if (scan_is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool value_mac(struct arena *a, const char *text, struct mac_addr *ret_mac, const char **ret_why)
{
    if (!scan_solid(a, text, ret_why))
        return false;
    struct mac_addr mac = {.set = true};
    const char *p = text;
    bool zero = true;
    for (size_t i = 0; i < 6; i++) {
        int hi = hex_digit(p[0]);
        int lo = hi < 0 ? -1 : hex_digit(p[1]);
        if (lo < 0)
            return scan_fail(a, ret_why, "'%s' is no MAC address: write it like 02:00:00:00:00:01",
                             scan_shown(a, text));
        mac.b[i] = (uint8_t)(hi << 4 | lo);
        zero = zero && mac.b[i] == 0;
        p += 2;
        if (i < 5 && *p == '-')
            return scan_fail(a, ret_why, "a MAC address is written with colons, not hyphens");
        if (i < 5 && *p++ != ':')
            return scan_fail(a, ret_why, "'%s' is no MAC address: write it like 02:00:00:00:00:01",
                             scan_shown(a, text));
    }
    if (*p != '\0')
        return scan_fail(a, ret_why, "a MAC address has six octets, this one has more");
    if (zero)
        return scan_fail(a, ret_why, "the MAC address of all zeros belongs to nobody");
    if ((mac.b[0] & 1) != 0)
        return scan_fail(a, ret_why,
                         "it is a multicast address: the first octet of a card is even");
    *ret_mac = mac;
    return true;
}

const char *mac_str(struct arena *a, struct mac_addr mac)
{
    static const char digits[] = "0123456789ABCDEF";
    char text[3 * sizeof(mac.b)];
    for (size_t i = 0; i < sizeof(mac.b); i++) {
        text[3 * i] = digits[mac.b[i] >> 4];
        text[3 * i + 1] = digits[mac.b[i] & 15];
        text[3 * i + 2] = ':';
    }
    return arena_strndup(a, text, sizeof(text) - 1);
}
