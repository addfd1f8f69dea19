/*
 * route.c - see route.h.
 *
 * One proof for both families: an IPv4 address is read as the IPv6 address it is mapped to.
 */
#include "ros/route.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

struct route {
    const struct ros_item *item;
    struct ipv6_prefix dst;
    unsigned distance, scope, target_scope; /* scope: the effective one */
    bool blackhole, in_main;
    const char *gateway_interface; /* behind %, or the gateway itself when it is no address */
    struct ipv6_addr gateway;      /* absent: none, or an interface */
    size_t owner;                  /* index of the WAN, SIZE_MAX: none */
};

/* What the rows of a family are called. */
struct family {
    enum ros_menu menu;
    const char *probe, *owned[5]; /* features whose name is that of a WAN */
    uint8_t all;                  /* length of the prefix that holds the whole family */
};

static const struct family ipv4 = {
    .menu = ROS_IP_ROUTE,
    .probe = "probe",
    .owned = {"probe", "probe-hole", "default", "reply", "dish"},
    .all = 96,
};

static const struct family ipv6 = {
    .menu = ROS_IPV6_ROUTE,
    .probe = "probe6",
    .owned = {"probe6", "probe6-hole", "default6", "reply6"},
};

struct table {
    const struct family *family;
    VEC(struct route) routes;
    VEC(const char *) wans; /* names, from the tags of the defaults */
};

unsigned ros_effective_scope(unsigned scope, unsigned target_scope)
{
    if (scope == 255)
        return 254;
    return scope > target_scope ? scope : target_scope + 1;
}

static unsigned number(struct arena *arena, const struct ros_item *item, const char *name)
{
    int64_t n = 0;
    const char *why;
    if (!value_int(arena, ros_item_value(item, name), 0, 255, &n, &why))
        BUG("%s=%s: %s", name, ros_item_value(item, name), why);
    return (unsigned)n;
}

/* NAME of "rosc:FEATURE/NAME/N" when FEATURE is the given one, else NULL. */
static const char *tag_owner(struct arena *arena, const char *tag, const char *feature)
{
    size_t len = strlen(feature);
    if (tag == NULL || strncmp(tag, "rosc:", 5) != 0 || strncmp(tag + 5, feature, len) != 0 ||
        tag[5 + len] != '/')
        return NULL;
    const char *name = tag + 5 + len + 1;
    return arena_strndup(arena, name, strcspn(name, "/"));
}

static size_t wan_index(struct arena *arena, struct table *t, const char *name)
{
    for (size_t i = 0; i < t->wans.len; i++)
        if (strcmp(t->wans.v[i], name) == 0)
            return i;
    *VEC_PUSH(arena, t->wans) = name;
    return t->wans.len - 1;
}

static size_t owner_of(struct arena *arena, struct table *t, const char *tag)
{
    const char *const *owned = t->family->owned;
    for (size_t i = 0; i < ARRAY_LEN(t->family->owned) && owned[i] != NULL; i++) {
        const char *name = tag_owner(arena, tag, owned[i]);
        if (name != NULL)
            return wan_index(arena, t, name);
    }
    return SIZE_MAX;
}

static struct ipv6_addr mapped(uint32_t addr)
{
    return (struct ipv6_addr){.lo = UINT64_C(0xffff) << 32 | addr};
}

static struct ipv6_prefix read_prefix(struct arena *arena, const struct family *family,
                                      const char *text)
{
    struct ipv4_prefix four = {0};
    struct ipv6_prefix six = {0};
    const char *why;
    if (family == &ipv6 ? !value_ipv6_network(arena, text, &six, &why)
                        : !value_ipv4_network(arena, text, &four, &why))
        BUG("route dst-address: %s", why);
    if (family == &ipv4)
        six = (struct ipv6_prefix){.addr = mapped(four.addr), .len = (uint8_t)(four.len + 96)};
    return six;
}

static bool read_address(struct arena *arena, const struct family *family, const char *text,
                         struct ipv6_addr *ret_addr)
{
    uint32_t four;
    const char *why;
    if (family == &ipv6)
        return value_ipv6(arena, text, ret_addr, &why);
    if (!value_ipv4(arena, text, &four, &why))
        return false;
    *ret_addr = mapped(four);
    return true;
}

static void add_route(struct arena *arena, struct table *t, const struct ros_item *item)
{
    struct route r = {.item = item};
    const char *gateway = ros_item_get(item, "gateway");
    r.dst = read_prefix(arena, t->family, ros_item_get(item, "dst-address"));
    r.distance = number(arena, item, "distance");
    r.target_scope = number(arena, item, "target-scope");
    r.scope = ros_effective_scope(number(arena, item, "scope"), r.target_scope);
    r.blackhole = ros_item_get(item, "blackhole") != NULL;
    r.in_main = strcmp(ros_item_value(item, "routing-table"), "main") == 0;
    r.owner = owner_of(arena, t, item->tag);
    if (gateway != NULL) {
        const char *percent = strchr(gateway, '%');
        const char *host =
            percent == NULL ? gateway : arena_strndup(arena, gateway, (size_t)(percent - gateway));
        if (!read_address(arena, t->family, host, &r.gateway))
            r.gateway_interface = gateway;
        else if (percent != NULL)
            r.gateway_interface = percent + 1;
    }
    *VEC_PUSH(arena, t->routes) = r;
}

static bool is_up(unsigned up, const struct route *r)
{
    return r->owner == SIZE_MAX || (up >> r->owner & 1u) != 0;
}

/* Active without recursion: a blackhole always, a route with an interface while that WAN is up. */
static bool is_direct(const struct route *r)
{
    return r->blackhole || r->gateway_interface != NULL;
}

/* The best route that a gateway of `from` resolves through; NULL: unreachable. */
static const struct route *resolve(const struct table *t, const struct route *from, unsigned up)
{
    const struct route *best = NULL;
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (!r->in_main || !is_direct(r) || (!r->blackhole && !is_up(up, r)) ||
            r->scope > from->target_scope || !ipv6_prefix_contains(r->dst, from->gateway))
            continue;
        if (best == NULL || r->dst.len > best->dst.len ||
            (r->dst.len == best->dst.len && r->distance < best->distance))
            best = r;
    }
    return best;
}

/* The best direct route in main for a packet to `addr`. */
static const struct route *lookup(const struct table *t, struct ipv6_addr addr, unsigned up)
{
    const struct route packet = {.gateway = addr, .target_scope = 255};
    return resolve(t, &packet, up);
}

static const char *prove_default(struct arena *arena, const struct table *t, const struct route *r,
                                 unsigned up)
{
    const struct route *through = resolve(t, r, up);
    const char *tag = r->item->tag;
    if (through == NULL)
        return is_up(up, r) ? arena_printf(arena, "%s does not resolve while its WAN is up", tag)
                            : NULL;
    if (through->blackhole)
        return arena_printf(arena, "%s resolves into the blackhole %s", tag, through->item->tag);
    if (through->owner != r->owner)
        return arena_printf(arena, "%s resolves through %s", tag, through->item->tag);
    return NULL;
}

static const char *prove_probe(struct arena *arena, const struct table *t, const struct route *r,
                               unsigned up)
{
    const struct route *through = lookup(t, r->dst.addr, up);
    if (through == NULL || through->blackhole || through->owner == r->owner)
        return through == NULL && !is_up(up, r)
                   ? arena_printf(arena, "%s has no blackhole twin", r->item->tag)
                   : NULL;
    return arena_printf(arena, "the probe of %s is reached through %s", r->item->tag,
                        through->item->tag);
}

static bool is_default(const struct table *t, const struct route *r)
{
    return r->dst.len == t->family->all;
}

static const char *prove_state(struct arena *arena, const struct table *t, unsigned up)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        const char *violation = NULL;
        if (is_default(t, r) && !is_direct(r))
            violation = prove_default(arena, t, r, up);
        else if (tag_owner(arena, r->item->tag, t->family->probe) != NULL)
            violation = prove_probe(arena, t, r, up);
        if (violation != NULL)
            return violation;
    }
    return NULL;
}

/* Every default must notice a dead path by itself, in every table (facts 1.2.6). */
static const char *prove_checks(struct arena *arena, const struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (is_default(t, r) && !r->blackhole &&
            strcmp(ros_item_value(r->item, "check-gateway"), "ping") != 0)
            return arena_printf(arena, "%s has no check-gateway", r->item->tag);
        if (!ipv6_is_set(r->gateway) && r->gateway_interface != NULL && r->dst.len != 128)
            return arena_printf(arena, "%s sends more than one address to an interface",
                                r->item->tag);
    }
    return NULL;
}

static const char *prove_family(struct arena *arena, const struct ros_config *config,
                                const struct family *family)
{
    struct table t = {.family = family};
    for (size_t i = 0; i < config->rows[family->menu].len; i++)
        add_route(arena, &t, config->rows[family->menu].v[i]);
    ENSURE(t.wans.len < 16);
    const char *violation = prove_checks(arena, &t);
    for (unsigned up = 0; up < 1u << t.wans.len && violation == NULL; up++)
        violation = prove_state(arena, &t, up);
    return violation;
}

const char *ros_prove_routing(struct arena *arena, const struct ros_config *config)
{
    const char *violation = prove_family(arena, config, &ipv4);
    return violation != NULL ? violation : prove_family(arena, config, &ipv6);
}
