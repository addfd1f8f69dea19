/* ipv4.c - addresses, prefixes, ranges: text to value and back. */
#include "value/value.h"

#include <inttypes.h>
#include <string.h>

#include "value/scan.h"

enum { IPV4_MAX = 20 }; /* characters of an address or a prefix */

/* ":587" at the end of "smtp.example.com:587", NULL: something else. */
static const char *port_behind(const char *text)
{
    const char *colon = strchr(text, ':');
    uint64_t port;
    size_t digits = colon == NULL ? 0 : scan_digits(colon + 1, &port);
    return digits > 0 && colon > text && colon[1 + digits] == '\0' ? colon : NULL;
}

/* What is wrong before any octet is looked at. */
static bool address_shape(struct arena *a, const char *text, const char **ret_why)
{
    if (!scan_solid(a, text, ret_why))
        return false;
    if (strstr(text, "://") != NULL)
        return scan_fail(a, ret_why, "the host alone is needed, not a URL");
    if (port_behind(text) != NULL)
        return scan_fail(a, ret_why, "the host alone is needed, without the port '%s'",
                         scan_shown(a, port_behind(text)));
    if (strchr(text, ':') != NULL)
        return scan_fail(a, ret_why, "an IPv4 address is needed, and '%s' is none",
                         scan_shown(a, text));
    return true;
}

/* Four octets as nearly all are, with nothing but digits, dots, '-' and '/' behind them. False: the
 * text is to be looked at closely. */
static bool is_usual(const char *text, uint32_t *ret_addr, const char **ret_end)
{
    const char *p = text, *end;
    uint32_t addr = 0;
    for (int i = 0; i < 4; i++) {
        const char *first = p;
        uint32_t octet = 0;
        while (scan_is_digit(*p) && p - first < 4)
            octet = octet * 10 + (uint32_t)(*p++ - '0');
        if (p == first || octet > 255 || (*first == '0' && p - first > 1))
            return false;
        if ((*p == '.') != (i < 3))
            return false;
        p += i < 3;
        addr = addr << 8 | octet;
    }
    for (end = p; scan_is_digit(*p) || *p == '.' || *p == '-' || *p == '/';)
        p++;
    if (*p != '\0')
        return false;
    *ret_addr = addr;
    *ret_end = end;
    return true;
}

/* The address at the begin of a text. */
static bool read_first(struct arena *a, const char *text, uint32_t *ret_addr, const char **ret_end,
                       const char **ret_why)
{
    return is_usual(text, ret_addr, ret_end) ||
           (address_shape(a, text, ret_why) && scan_quad(a, text, ret_addr, ret_end, ret_why));
}

static bool no_host(struct arena *a, const char **ret_why)
{
    return scan_fail(a, ret_why, "0.0.0.0 is no host");
}

bool value_ipv4(struct arena *a, const char *text, uint32_t *ret_addr, const char **ret_why)
{
    uint32_t addr;
    const char *end;
    if (!read_first(a, text, &addr, &end, ret_why))
        return false;
    if (*end == '/')
        return scan_fail(a, ret_why, "a single address is needed, without '%s'",
                         scan_shown(a, end));
    if (*end == '-')
        return scan_fail(a, ret_why, "a single address is needed, not a range");
    if (*end != '\0')
        return scan_fail(a, ret_why, "'%s' is no address", scan_shown(a, text));
    if (addr == 0)
        return no_host(a, ret_why);
    *ret_addr = addr;
    return true;
}

/* a.b.c.d/len with any host bits. */
static bool parse_prefix(struct arena *a, const char *text, struct ipv4_prefix *ret_prefix,
                         const char **ret_why)
{
    uint32_t addr;
    const char *end;
    if (!read_first(a, text, &addr, &end, ret_why))
        return false;
    if (*end == '\0')
        return scan_fail(a, ret_why, "the prefix length is missing: write it like %s/24", text);
    if (*end == '-')
        return scan_fail(a, ret_why, "a prefix is needed, not a range");
    if (*end != '/')
        return scan_fail(a, ret_why, "'%s' is no prefix", scan_shown(a, text));
    uint64_t len;
    size_t digits = scan_digits(end + 1, &len);
    if (digits > 0 && end[1 + digits] == '.')
        return scan_fail(a, ret_why, "the length is a number of bits, like /24, not a netmask");
    if (digits == 0 || end[1 + digits] != '\0')
        return scan_fail(a, ret_why, "'%s' is no prefix length", scan_shown(a, end + 1));
    if (digits > 1 && end[1] == '0')
        return scan_fail(a, ret_why, "the prefix length has a leading zero");
    if (len > 32)
        return scan_fail(a, ret_why, "prefix length %s is above 32", scan_shown(a, end + 1));
    *ret_prefix = (struct ipv4_prefix){.addr = addr, .len = (uint8_t)len};
    return true;
}

bool value_ipv4_network(struct arena *a, const char *text, struct ipv4_prefix *ret_prefix,
                        const char **ret_why)
{
    struct ipv4_prefix p;
    if (!parse_prefix(a, text, &p, ret_why))
        return false;
    struct ipv4_prefix network = ipv4_network_of(p);
    if (network.addr != p.addr)
        return scan_fail(a, ret_why, "%s has host bits: the network is %s", text,
                         ipv4_prefix_str(a, network));
    if (p.addr == 0 && p.len == 32)
        return no_host(a, ret_why);
    *ret_prefix = p;
    return true;
}

bool value_ipv4_ifaddr(struct arena *a, const char *text, struct ipv4_prefix *ret_prefix,
                       const char **ret_why)
{
    struct ipv4_prefix p;
    if (!parse_prefix(a, text, &p, ret_why))
        return false;
    if (p.len == 0)
        return scan_fail(a, ret_why, "prefix length 0 would make every address a neighbour");
    struct ipv4_range range = ipv4_prefix_range(p);
    if (p.len <= 30 && p.addr == range.lo)
        return scan_fail(a, ret_why, "%s is the network itself: the first address in it is %s/%u",
                         text, ipv4_str(a, range.lo + 1), (unsigned)p.len);
    if (p.len <= 30 && p.addr == range.hi)
        return scan_fail(a, ret_why,
                         "%s is the broadcast address: the last address before it is %s/%u", text,
                         ipv4_str(a, range.hi - 1), (unsigned)p.len);
    if (p.addr == 0)
        return no_host(a, ret_why);
    *ret_prefix = p;
    return true;
}

bool value_ipv4_range(struct arena *a, const char *text, struct ipv4_range *ret_range,
                      const char **ret_why)
{
    uint32_t lo, hi;
    const char *end;
    if (!read_first(a, text, &lo, &end, ret_why))
        return false;
    if (*end != '-')
        return scan_fail(a, ret_why, "'%s' is no range: write it like 192.168.88.10-192.168.88.254",
                         scan_shown(a, text));
    uint64_t number;
    const char *rest = end + 1;
    size_t digits = scan_digits(rest, &number);
    if (digits > 0 && rest[digits] == '\0')
        return scan_fail(a, ret_why, "the end of a range is a whole address, not '%s'",
                         scan_shown(a, rest));
    if (!scan_quad(a, rest, &hi, &end, ret_why))
        return false;
    if (*end != '\0')
        return scan_fail(a, ret_why, "'%s' is no address", scan_shown(a, rest));
    if (lo > hi)
        return scan_fail(a, ret_why, "the range is reversed: %s is above %s", ipv4_str(a, lo),
                         ipv4_str(a, hi));
    if (hi == 0)
        return no_host(a, ret_why);
    *ret_range = (struct ipv4_range){.lo = lo, .hi = hi};
    return true;
}

bool value_ipv4_set(struct arena *a, const char *text, struct ipv4_range *ret_range,
                    const char **ret_why)
{
    if (strchr(text, '/') != NULL) {
        struct ipv4_prefix p;
        if (!value_ipv4_network(a, text, &p, ret_why))
            return false;
        *ret_range = ipv4_prefix_range(p);
        return true;
    }
    if (strchr(text, '-') != NULL)
        return value_ipv4_range(a, text, ret_range, ret_why);
    uint32_t addr;
    if (!value_ipv4(a, text, &addr, ret_why))
        return false;
    *ret_range = (struct ipv4_range){.lo = addr, .hi = addr};
    return true;
}

static char *put_prefix(char *at, struct ipv4_prefix p)
{
    at = scan_put_quad(at, p.addr);
    *at++ = '/';
    return scan_put(at, p.len);
}

const char *ipv4_str(struct arena *a, uint32_t addr)
{
    char text[IPV4_MAX];
    return arena_strndup(a, text, (size_t)(scan_put_quad(text, addr) - text));
}

const char *ipv4_prefix_str(struct arena *a, struct ipv4_prefix p)
{
    char text[IPV4_MAX];
    return arena_strndup(a, text, (size_t)(put_prefix(text, p) - text));
}

const char *ipv4_range_str(struct arena *a, struct ipv4_range r)
{
    char text[2 * IPV4_MAX], *end;
    struct ipv4_prefix p;
    if (r.lo == r.hi)
        return ipv4_str(a, r.lo);
    if (ipv4_range_prefix(r, &p))
        return ipv4_prefix_str(a, p);
    end = scan_put_quad(text, r.lo);
    *end++ = '-';
    return arena_strndup(a, text, (size_t)(scan_put_quad(end, r.hi) - text));
}

const char *ipv4_hosts_str(struct arena *a, struct ipv4_prefix p)
{
    struct ipv4_range r = ipv4_prefix_range(p);
    const char *net = ipv4_prefix_str(a, ipv4_network_of(p));
    if (p.len > 30)
        return net;
    const char *hi = ipv4_str(a, r.hi - 1);
    return arena_printf(a, "%s (%s to %s)", net, ipv4_str(a, r.lo + 1),
                        p.len >= 24 ? strrchr(hi, '.') : hi);
}
