/*
 * ipv6.c - IPv6 addresses and prefixes: text to value and back (RFC 4291), canonical text
 * (RFC 5952), and what addresses have to do with each other.
 */
#include <inttypes.h>
#include <string.h>

#include "base/attr.h"
#include "value/scan.h"

enum {
    GROUPS = 8,
    IPV6_MAX = 48, /* characters of an address or a prefix */
};

/* --- reading --- */

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

/* What is wrong before any group is looked at. */
static bool address_shape(struct arena *a, const char *text, const char **ret_why)
{
    if (!scan_solid(a, text, ret_why))
        return false;
    if (strchr(text, ':') == NULL)
        return scan_fail(a, ret_why, "an IPv6 address is needed, and '%s' is none",
                         scan_shown(a, text));
    if (text[0] == '[')
        return scan_fail(a, ret_why, "an address is written without brackets");
    if (strchr(text, '%') != NULL)
        return scan_fail(a, ret_why, "an address is written without its interface ('%s')",
                         scan_shown(a, strchr(text, '%')));
    return true;
}

/* The groups on one side of a "::", or all of them. */
struct side {
    uint16_t group[GROUPS];
    int count;
};

/* One group at *text, or the four octets that stand for the last two. */
static bool read_group(struct arena *a, const char **text, struct side *side, const char **ret_why)
{
    const char *p = *text;
    unsigned value = 0;
    int digits = 0;
    for (; hex_digit(p[digits]) >= 0; digits++)
        if (digits < 4)
            value = value << 4 | (unsigned)hex_digit(p[digits]);
    if (p[digits] == '.') {
        uint32_t quad;
        if (!scan_quad(a, p, &quad, text, ret_why))
            return false;
        if (side->count > GROUPS - 2 || (**text != '\0' && **text != '/'))
            return scan_fail(a, ret_why, "four octets stand for the last 32 bits of an address");
        side->group[side->count++] = (uint16_t)(quad >> 16);
        side->group[side->count++] = (uint16_t)quad;
        return true;
    }
    if (digits == 0)
        return scan_fail(a, ret_why, "'%s' is no IPv6 address", scan_shown(a, p));
    if (digits > 4)
        return scan_fail(a, ret_why, "group '%s' has more than four digits",
                         arena_strndup(a, p, digits > 9 ? 9 : (size_t)digits));
    if (side->count == GROUPS)
        return scan_fail(a, ret_why, "it has more than eight groups");
    side->group[side->count++] = (uint16_t)value;
    *text = p + digits;
    return true;
}

static struct ipv6_addr joined(const struct side *head, const struct side *tail)
{
    uint16_t all[GROUPS] = {0};
    struct ipv6_addr addr = {0};
    memcpy(all, head->group, (size_t)head->count * sizeof(all[0]));
    memcpy(all + GROUPS - tail->count, tail->group, (size_t)tail->count * sizeof(all[0]));
    for (int i = 0; i < GROUPS / 2; i++) {
        addr.hi = addr.hi << 16 | all[i];
        addr.lo = addr.lo << 16 | all[i + GROUPS / 2];
    }
    return addr;
}

/* The address at the start of `text`; *ret_end is behind it. */
static bool scan_address(struct arena *a, const char *text, struct ipv6_addr *ret_addr,
                         const char **ret_end, const char **ret_why)
{
    struct side sides[2] = {0};
    const char *p = text;
    int side = 0;
    if (p[0] == ':' && p[1] != ':')
        return scan_fail(a, ret_why, "'%s' begins with a single colon", scan_shown(a, text));
    for (;;) {
        if (p[0] == ':' && p[1] == ':') {
            if (side == 1)
                return scan_fail(a, ret_why, "'::' stands twice in it");
            side = 1;
            p += 2;
            if (*p == '\0' || *p == '/')
                break;
            if (*p == ':')
                return scan_fail(a, ret_why, "there are three colons in a row");
        } else if (p != text) {
            p++; /* the colon that ended the last group */
        }
        if (!read_group(a, &p, &sides[side], ret_why))
            return false;
        if (*p != ':')
            break;
        if (p[1] == '\0' || p[1] == '/')
            return scan_fail(a, ret_why, "it ends in a single colon");
    }
    int count = sides[0].count + sides[1].count;
    if (*p != '\0' && *p != '/')
        return scan_fail(a, ret_why, "'%s' is no IPv6 address", scan_shown(a, text));
    if (side == 0 && count < GROUPS)
        return scan_fail(a, ret_why, "it has %d groups of eight, and no '::'", count);
    if (count > GROUPS - side)
        return scan_fail(a, ret_why, "it has more than eight groups");
    *ret_addr = joined(&sides[0], &sides[1]);
    *ret_end = p;
    return true;
}

static bool no_host(struct arena *a, const char **ret_why)
{
    return scan_fail(a, ret_why, ":: is no host");
}

bool value_ipv6(struct arena *a, const char *text, struct ipv6_addr *ret_addr, const char **ret_why)
{
    struct ipv6_addr addr;
    const char *end;
    if (!address_shape(a, text, ret_why) || !scan_address(a, text, &addr, &end, ret_why))
        return false;
    if (*end == '/')
        return scan_fail(a, ret_why, "a single address is needed, without '%s'",
                         scan_shown(a, end));
    if (!ipv6_is_set(addr))
        return no_host(a, ret_why);
    *ret_addr = addr;
    return true;
}

/* An address and its length, with any host bits. */
static bool parse_prefix(struct arena *a, const char *text, struct ipv6_prefix *ret_prefix,
                         const char **ret_why)
{
    struct ipv6_addr addr;
    const char *end;
    uint64_t len;
    if (!address_shape(a, text, ret_why) || !scan_address(a, text, &addr, &end, ret_why))
        return false;
    if (*end == '\0')
        return scan_fail(a, ret_why, "the prefix length is missing: write it like %s/64", text);
    size_t digits = scan_digits(end + 1, &len);
    if (digits == 0 || end[1 + digits] != '\0')
        return scan_fail(a, ret_why, "'%s' is no prefix length", scan_shown(a, end + 1));
    if (digits > 1 && end[1] == '0')
        return scan_fail(a, ret_why, "the prefix length has a leading zero");
    if (len > 128)
        return scan_fail(a, ret_why, "prefix length %s is above 128", scan_shown(a, end + 1));
    *ret_prefix = (struct ipv6_prefix){.addr = addr, .len = (uint8_t)len};
    return true;
}

bool value_ipv6_network(struct arena *a, const char *text, struct ipv6_prefix *ret_prefix,
                        const char **ret_why)
{
    struct ipv6_prefix p;
    if (!parse_prefix(a, text, &p, ret_why))
        return false;
    struct ipv6_prefix network = ipv6_network_of(p);
    if (!ipv6_equal(network.addr, p.addr))
        return scan_fail(a, ret_why, "%s has host bits: the network is %s", text,
                         ipv6_prefix_str(a, network));
    if (p.len == 128 && !ipv6_is_set(p.addr))
        return no_host(a, ret_why);
    *ret_prefix = p;
    return true;
}

bool value_ipv6_ifaddr(struct arena *a, const char *text, struct ipv6_prefix *ret_prefix,
                       const char **ret_why)
{
    struct ipv6_prefix p;
    if (!parse_prefix(a, text, &p, ret_why))
        return false;
    if (p.len == 0)
        return scan_fail(a, ret_why, "prefix length 0 would make every address a neighbour");
    if (!ipv6_is_set(p.addr))
        return no_host(a, ret_why);
    if (p.len <= 126 && ipv6_equal(ipv6_network_of(p).addr, p.addr)) {
        struct ipv6_prefix first = p;
        first.addr.lo++;
        return scan_fail(a, ret_why, "%s is the network itself: the first address in it is %s",
                         text, ipv6_prefix_str(a, first));
    }
    *ret_prefix = p;
    return true;
}

/* --- writing --- */

static unsigned group_of(struct ipv6_addr addr, int i)
{
    uint64_t half = i < GROUPS / 2 ? addr.hi : addr.lo;
    return (unsigned)(half >> (16 * (GROUPS / 2 - 1 - i % (GROUPS / 2)))) & 0xffff;
}

/* The longest run of at least two zero groups, the first of several; its length, 0: none. */
static int zero_run(struct ipv6_addr addr, int *ret_start)
{
    int best = 0;
    for (int i = 0; i < GROUPS; i++) {
        int n = 0;
        while (i + n < GROUPS && group_of(addr, i + n) == 0)
            n++;
        if (n > 1 && n > best) {
            best = n;
            *ret_start = i;
        }
    }
    return best;
}

/* Writes the address and returns its end. */
static char *put_ipv6(char *at, struct ipv6_addr addr)
{
    static const char mapped[] = "::ffff:";
    if (addr.hi == 0 && addr.lo >> 32 == 0xffff) {
        memcpy(at, mapped, sizeof(mapped));
        return scan_put_quad(at + sizeof(mapped) - 1, (uint32_t)addr.lo);
    }
    int start = GROUPS, run = zero_run(addr, &start);
    for (int i = 0; i < GROUPS; i++) {
        if (run > 0 && i == start) {
            *at++ = ':';
            *at++ = ':';
            i += run - 1;
            continue;
        }
        if (i > 0 && !(run > 0 && i == start + run))
            *at++ = ':';
        at = scan_put_hex(at, group_of(addr, i));
    }
    return at;
}

const char *ipv6_str(struct arena *a, struct ipv6_addr addr)
{
    char text[IPV6_MAX];
    return arena_strndup(a, text, (size_t)(put_ipv6(text, addr) - text));
}

const char *ipv6_prefix_str(struct arena *a, struct ipv6_prefix p)
{
    char text[IPV6_MAX], *end = put_ipv6(text, p.addr);
    *end++ = '/';
    return arena_strndup(a, text, (size_t)(scan_put(end, p.len) - text));
}

/* --- sets --- */

bool ipv6_is_set(struct ipv6_addr addr)
{
    return addr.hi != 0 || addr.lo != 0;
}

bool ipv6_equal(struct ipv6_addr a, struct ipv6_addr b)
{
    return a.hi == b.hi && a.lo == b.lo;
}

/* The upper `len` bits of 64. */
static uint64_t upper_bits(unsigned len)
{
    return len == 0 ? 0 : len >= 64 ? UINT64_MAX : UINT64_MAX << (64 - len);
}

struct ipv6_prefix ipv6_network_of(struct ipv6_prefix p)
{
    p.addr.hi &= upper_bits(p.len);
    p.addr.lo &= upper_bits(p.len > 64 ? p.len - 64u : 0);
    return p;
}

bool ipv6_prefix_contains(struct ipv6_prefix p, struct ipv6_addr addr)
{
    struct ipv6_prefix other = {.addr = addr, .len = p.len};
    return ipv6_equal(ipv6_network_of(p).addr, ipv6_network_of(other).addr);
}

bool ipv6_prefix_overlaps(struct ipv6_prefix a, struct ipv6_prefix b)
{
    return a.len <= b.len ? ipv6_prefix_contains(a, b.addr) : ipv6_prefix_contains(b, a.addr);
}

#define HALF(a, b, c, d)                                                                           \
    ((uint64_t)(a) << 48 | (uint64_t)(b) << 32 | (uint64_t)(c) << 16 | (uint64_t)(d))

bool ipv6_is_link_local(struct ipv6_addr addr)
{
    return addr.hi >> 54 == 0x3fa; /* fe80::/10 */
}

bool ipv6_is_unique_local(struct ipv6_addr addr)
{
    return addr.hi >> 57 == 0x7e; /* fc00::/7 */
}

bool ipv6_is_reserved(struct ipv6_addr addr, const char **ret_what)
{
    static const struct {
        struct ipv6_prefix block;
        const char *what;
    } blocks[] = {
        {{{HALF(0xfc00, 0, 0, 0), 0}, 7}, "unique local (RFC 4193)"},
        {{{HALF(0xfe80, 0, 0, 0), 0}, 10}, "link-local (RFC 4291)"},
        {{{HALF(0xfec0, 0, 0, 0), 0}, 10}, "site-local, given up (RFC 3879)"},
        {{{HALF(0xff00, 0, 0, 0), 0}, 8}, "multicast (RFC 4291)"},
        {{{HALF(0x2001, 0xdb8, 0, 0), 0}, 32}, "documentation (RFC 3849)"},
        {{{HALF(0x3fff, 0, 0, 0), 0}, 20}, "documentation (RFC 9637)"},
        {{{HALF(0x2001, 0, 0, 0), 0}, 23}, "IETF protocol assignments (RFC 2928)"},
        {{{HALF(0x2002, 0, 0, 0), 0}, 16}, "6to4, given up (RFC 7526)"},
    };
    static const struct ipv6_prefix global = {{HALF(0x2000, 0, 0, 0), 0}, 3};
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        if (ipv6_prefix_contains(blocks[i].block, addr)) {
            *ret_what = blocks[i].what;
            return true;
        }
    }
    if (ipv6_prefix_contains(global, addr))
        return false;
    *ret_what = "not global unicast (RFC 4291)";
    return true;
}
