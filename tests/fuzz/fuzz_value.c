/*
 * fuzz_value.c - any text to every parser of lib/value.
 *
 * Asserts that a refusal has a reason and leaves the result alone, and that what was accepted
 * prints as a text that is accepted again and prints the same.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "fuzz/target.h"
#include "value/value.h"

/* The printed form of what a parser made of `text`; NULL when it refused. */
typedef const char *parse_fn(struct arena *a, const char *text, const char **ret_why);

static const char *try_bool(struct arena *a, const char *text, const char **ret_why)
{
    bool value;
    if (!value_bool(a, text, &value, ret_why))
        return NULL;
    return value ? "yes" : "no";
}

static const char *try_int(struct arena *a, const char *text, const char **ret_why)
{
    int64_t value = -1;
    if (!value_int(a, text, 0, INT64_MAX, &value, ret_why)) {
        ENSURE(value == -1);
        return NULL;
    }
    ENSURE(value >= 0);
    return arena_printf(a, "%lld", (long long)value);
}

static const char *try_ipv4(struct arena *a, const char *text, const char **ret_why)
{
    uint32_t addr = 0;
    if (!value_ipv4(a, text, &addr, ret_why)) {
        ENSURE(addr == 0);
        return NULL;
    }
    const char *what;
    ipv4_is_reserved(addr, &what);
    return ipv4_str(a, addr);
}

static const char *try_ipv6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_addr addr = {0};
    if (!value_ipv6(a, text, &addr, ret_why)) {
        ENSURE(!ipv6_is_set(addr));
        return NULL;
    }
    const char *what;
    ipv6_is_reserved(addr, &what);
    return ipv6_str(a, addr);
}

static const char *try_network6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_prefix p;
    if (!value_ipv6_network(a, text, &p, ret_why))
        return NULL;
    ENSURE(p.len <= 128 && ipv6_prefix_contains(p, p.addr) && ipv6_prefix_overlaps(p, p));
    return ipv6_prefix_str(a, p);
}

static const char *try_ifaddr6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_prefix p;
    return value_ipv6_ifaddr(a, text, &p, ret_why) ? ipv6_prefix_str(a, p) : NULL;
}

static const char *try_network(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_prefix p;
    return value_ipv4_network(a, text, &p, ret_why) ? ipv4_prefix_str(a, p) : NULL;
}

static const char *try_ifaddr(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_prefix p;
    return value_ipv4_ifaddr(a, text, &p, ret_why) ? ipv4_prefix_str(a, p) : NULL;
}

static const char *try_set(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_range r;
    if (!value_ipv4_set(a, text, &r, ret_why))
        return NULL;
    ENSURE(r.lo <= r.hi);
    return ipv4_range_str(a, r);
}

static const char *try_range(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_range r;
    if (!value_ipv4_range(a, text, &r, ret_why))
        return NULL;
    ENSURE(r.lo <= r.hi);
    return arena_printf(a, "%s-%s", ipv4_str(a, r.lo), ipv4_str(a, r.hi));
}

static const char *try_ports(struct arena *a, const char *text, const char **ret_why)
{
    struct port_set set;
    if (!value_ports(a, text, &set, ret_why))
        return NULL;
    ENSURE(set.r.len >= 1 && set.r.len <= 15);
    return ports_str(a, &set);
}

static const char *try_duration(struct arena *a, const char *text, const char **ret_why)
{
    int64_t ms;
    if (!value_duration(a, text, &ms, ret_why))
        return NULL;
    ENSURE(ms >= 0);
    return duration_str(a, ms);
}

static const char *try_mac(struct arena *a, const char *text, const char **ret_why)
{
    struct mac_addr mac;
    return value_mac(a, text, &mac, ret_why) ? mac_str(a, mac) : NULL;
}

static const char *try_version(struct arena *a, const char *text, const char **ret_why)
{
    struct version v;
    return value_version(a, text, &v, ret_why) ? version_str(a, v) : NULL;
}

static const char *try_name(struct arena *a, const char *text, const char **ret_why)
{
    return value_name(a, text, ret_why) ? text : NULL;
}

static const char *try_ifname(struct arena *a, const char *text, const char **ret_why)
{
    return value_ifname(a, text, ret_why) ? text : NULL;
}

static const char *try_hostname(struct arena *a, const char *text, const char **ret_why)
{
    return value_hostname(a, text, ret_why) ? text : NULL;
}

static const char *try_text(struct arena *a, const char *text, const char **ret_why)
{
    return value_text(a, text, 64, ret_why) ? text : NULL;
}

static void run_all(struct arena *a, const char *text)
{
    static parse_fn *const parsers[] = {
        try_bool,   try_int,      try_ipv4, try_network,  try_ifaddr,   try_set,
        try_range,  try_ports,    try_mac,  try_duration, try_name,     try_version,
        try_ifname, try_hostname, try_text, try_ipv6,     try_network6, try_ifaddr6,
    };
    for (size_t i = 0; i < ARRAY_LEN(parsers); i++) {
        const char *why = NULL;
        const char *once = parsers[i](a, text, &why);
        ENSURE((once == NULL) == (why != NULL));
        if (once == NULL) {
            ENSURE(why[0] != '\0');
            continue;
        }
        const char *twice = parsers[i](a, once, &why);
        ENSURE(twice != NULL && strcmp(once, twice) == 0);
    }
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    if (size > 0 && memchr(data, '\0', size) == NULL) /* scalars have no NUL, see yaml/node.h */
        run_all(arena, arena_strndup(arena, (const char *)data, size));
}

FUZZ_TARGET(run)
