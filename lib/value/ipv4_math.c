/* ipv4_math.c - what addresses have to do with each other, and which of them are public. */
#include "value/value.h"

#include "base/attr.h"

/* The bits of a prefix length that belong to the host: 0 for /32, all for /0. */
static uint32_t host_mask(unsigned len)
{
    return len >= 32 ? 0 : UINT32_MAX >> len;
}

struct ipv4_prefix ipv4_network_of(struct ipv4_prefix p)
{
    return (struct ipv4_prefix){.addr = p.addr & ~host_mask(p.len), .len = p.len};
}

struct ipv4_range ipv4_prefix_range(struct ipv4_prefix p)
{
    uint32_t mask = host_mask(p.len);
    return (struct ipv4_range){.lo = p.addr & ~mask, .hi = p.addr | mask};
}

bool ipv4_range_contains(struct ipv4_range outer, struct ipv4_range inner)
{
    return outer.lo <= inner.lo && inner.hi <= outer.hi;
}

bool ipv4_range_overlaps(struct ipv4_range a, struct ipv4_range b)
{
    return a.lo <= b.hi && b.lo <= a.hi;
}

bool ipv4_prefix_contains(struct ipv4_prefix p, uint32_t addr)
{
    struct ipv4_range range = ipv4_prefix_range(p);
    return range.lo <= addr && addr <= range.hi;
}

bool ipv4_range_prefix(struct ipv4_range r, struct ipv4_prefix *ret_prefix)
{
    for (unsigned len = 0; len <= 32; len++) {
        uint32_t mask = host_mask(len);
        if ((r.lo & mask) == 0 && r.hi == (r.lo | mask)) {
            *ret_prefix = (struct ipv4_prefix){.addr = r.lo, .len = (uint8_t)len};
            return true;
        }
    }
    return false;
}

#define QUAD(a, b, c, d)                                                                           \
    ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

bool ipv4_is_reserved(uint32_t addr, const char **ret_what)
{
    static const struct {
        struct ipv4_prefix block;
        const char *what;
    } blocks[] = {
        {{QUAD(0, 0, 0, 0), 8}, "this network (RFC 1122)"},
        {{QUAD(10, 0, 0, 0), 8}, "private (RFC 1918)"},
        {{QUAD(100, 64, 0, 0), 10}, "shared behind CGNAT (RFC 6598)"},
        {{QUAD(127, 0, 0, 0), 8}, "loopback (RFC 1122)"},
        {{QUAD(169, 254, 0, 0), 16}, "link-local (RFC 3927)"},
        {{QUAD(172, 16, 0, 0), 12}, "private (RFC 1918)"},
        {{QUAD(192, 0, 0, 0), 24}, "IETF protocol assignments (RFC 6890)"},
        {{QUAD(192, 0, 2, 0), 24}, "documentation (RFC 5737)"},
        {{QUAD(192, 168, 0, 0), 16}, "private (RFC 1918)"},
        {{QUAD(198, 18, 0, 0), 15}, "benchmarking (RFC 2544)"},
        {{QUAD(198, 51, 100, 0), 24}, "documentation (RFC 5737)"},
        {{QUAD(203, 0, 113, 0), 24}, "documentation (RFC 5737)"},
        {{QUAD(224, 0, 0, 0), 4}, "multicast (RFC 5771)"},
        {{QUAD(240, 0, 0, 0), 4}, "reserved (RFC 1112)"},
    };
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        if (ipv4_prefix_contains(blocks[i].block, addr)) {
            *ret_what = blocks[i].what;
            return true;
        }
    }
    return false;
}
