/* route.c - see route.h. An IPv4 address is read as the IPv6 address that is mapped to it, so one
 * law holds for both families. */
#include "ros/route.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

struct route {
    const struct ros_item *item;
    struct ipv6_prefix dst;
    unsigned distance, scope, target_scope; /* scope: the effective one */
    bool blackhole, in_main;
    bool is_probe, is_hop;
    bool is_under;                 /* leads to the far end of a tunnel */
    bool point_to_point;           /* the gateway is an interface that takes any destination */
    bool checked;                  /* check-gateway=ping */
    bool connected;                /* the network of an address, not a row of the route menu */
    const char *gateway_interface; /* behind %, or the gateway itself when it is no address */
    struct ipv6_addr gateway;      /* absent: none, or an interface */
    size_t owner;                  /* index of the WAN, SIZE_MAX: none */
    VEC(const struct route *) candidates; /* what the gateway may resolve through */
    VEC(const struct route *) ways;       /* of a probe: what a packet to it may leave by */
};

/* What the rows of a family are called. */
struct family {
    enum ros_menu menu;
    const char *probe, *owned[7]; /* features whose name is that of a WAN */
    uint8_t all;                  /* length of the prefix that holds the whole family */
};

static const struct family ipv4 = {
    .menu = ROS_IP_ROUTE,
    .probe = "probe",
    .owned = {"probe", "probe-hole", "hop", "default", "reply", "dish", "under"},
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

static bool has_interface(const struct ros_config *config, enum ros_menu menu, const char *name)
{
    for (size_t i = 0; i < config->rows[menu].len; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        if (strcmp(item->select != NULL ? item->select : ros_item_get(item, "name"), name) == 0)
            return true;
    }
    return false;
}

static bool is_point_to_point(const struct ros_config *config, const char *name)
{
    return has_interface(config, ROS_INTERFACE_PPPOE_CLIENT, name) ||
           has_interface(config, ROS_INTERFACE_LTE, name) ||
           has_interface(config, ROS_INTERFACE_WIREGUARD, name);
}

static struct ipv6_addr mapped(uint32_t addr)
{
    return (struct ipv6_addr){.lo = UINT64_C(0xffff) << 32 | addr};
}

static struct ipv6_prefix mapped_prefix(struct ipv4_prefix prefix)
{
    return (struct ipv6_prefix){.addr = mapped(prefix.addr), .len = (uint8_t)(prefix.len + 96)};
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
    return family == &ipv6 ? six : mapped_prefix(four);
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

static void add_route(struct arena *arena, struct table *t, const struct ros_config *config,
                      const struct ros_item *item)
{
    struct route r = {.item = item};
    const char *gateway = ros_item_get(item, "gateway");
    r.dst = read_prefix(arena, t->family, ros_item_get(item, "dst-address"));
    r.distance = number(arena, item, "distance");
    r.target_scope = number(arena, item, "target-scope");
    r.scope = ros_effective_scope(number(arena, item, "scope"), r.target_scope);
    r.blackhole = ros_item_get(item, "blackhole") != NULL;
    r.in_main = strcmp(ros_item_value(item, "routing-table"), "main") == 0;
    r.is_probe = tag_owner(arena, item->tag, t->family->probe) != NULL;
    r.is_hop = tag_owner(arena, item->tag, "hop") != NULL;
    r.is_under = tag_owner(arena, item->tag, "under") != NULL;
    r.checked = strcmp(ros_item_value(item, "check-gateway"), "ping") == 0;
    r.owner = owner_of(arena, t, item->tag);
    if (gateway != NULL) {
        const char *percent = strchr(gateway, '%');
        const char *host =
            percent == NULL ? gateway : arena_strndup(arena, gateway, (size_t)(percent - gateway));
        if (!read_address(arena, t->family, host, &r.gateway)) {
            r.gateway_interface = gateway;
            r.point_to_point = is_point_to_point(config, gateway);
        } else if (percent != NULL) {
            r.gateway_interface = percent + 1;
        }
    }
    *VEC_PUSH(arena, t->routes) = r;
}

/* The connected network of an address: scope 10, target-scope 5. */
static void add_connected(struct arena *arena, struct table *t, const struct ros_item *item)
{
    struct ipv4_prefix address = {0};
    const char *why, *wan = tag_owner(arena, item->tag, "wan");
    if (!value_ipv4_ifaddr(arena, ros_item_get(item, "address"), &address, &why))
        BUG("address: %s", why);
    *VEC_PUSH(arena, t->routes) = (struct route){
        .item = item,
        .dst = mapped_prefix(ipv4_network_of(address)),
        .scope = ros_effective_scope(10, 5),
        .in_main = true,
        .gateway_interface = ros_item_get(item, "interface"),
        .connected = true,
        .owner = wan != NULL ? wan_index(arena, t, wan) : SIZE_MAX,
    };
}

static bool is_default(const struct table *t, const struct route *r)
{
    return r->dst.len == t->family->all;
}

/* --- resolution --- */

/* What fails: links (or leases) of some WANs, and of some others the path behind a link that is
 * up. One bit per WAN. */
struct world {
    unsigned up, dead;
};

static bool is_up(struct world world, const struct route *r)
{
    return r->owner == SIZE_MAX || (world.up >> r->owner & 1u) != 0;
}

static bool path_is_dead(struct world world, const struct route *r)
{
    return r->owner != SIZE_MAX && (world.dead >> r->owner & 1u) != 0;
}

/* Active without recursion: a blackhole always, a route with an interface while that WAN is up. */
static bool is_direct(const struct route *r)
{
    return r->blackhole || r->gateway_interface != NULL;
}

/* The routes that a gateway may resolve through at all: routes of main that cover it, of a scope
 * that its target-scope admits. Each has a smaller effective scope than the route itself, so there
 * is no circle. */
static void find_candidates(struct arena *arena, struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        struct route *from = &t->routes.v[i];
        for (size_t k = 0; k < t->routes.len && !is_direct(from); k++)
            if (t->routes.v[k].in_main && t->routes.v[k].scope <= from->target_scope &&
                ipv6_prefix_contains(t->routes.v[k].dst, from->gateway))
                *VEC_PUSH(arena, from->candidates) = &t->routes.v[k];
    }
}

static bool is_active(const struct route *r, struct world world);

static bool is_better(const struct route *r, const struct route *than)
{
    return r->dst.len > than->dst.len ||
           (r->dst.len == than->dst.len && r->distance < than->distance);
}

/* The best route that a gateway of `from` resolves through; NULL: unreachable. */
static const struct route *resolve(const struct route *from, struct world world)
{
    const struct route *best = NULL;
    for (size_t i = 0; i < from->candidates.len; i++) {
        const struct route *r = from->candidates.v[i];
        if (is_active(r, world) && (best == NULL || is_better(r, best)))
            best = r;
    }
    return best;
}

static bool is_active(const struct route *r, struct world world)
{
    if (r->blackhole)
        return true;
    if (r->gateway_interface != NULL)
        return is_up(world, r);
    const struct route *through = resolve(r, world);
    return through != NULL && !(r->checked && (through->blackhole || path_is_dead(world, r)));
}

/* The direct routes of main for a packet to a probe. */
static void find_ways(struct arena *arena, struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        struct route *probe = &t->routes.v[i];
        for (size_t k = 0; k < t->routes.len && probe->is_probe; k++) {
            const struct route *r = &t->routes.v[k];
            if (r->in_main && is_direct(r) && ipv6_prefix_contains(r->dst, probe->dst.addr))
                *VEC_PUSH(arena, probe->ways) = r;
        }
    }
}

/* The best of them. */
static const struct route *best_way(const struct route *probe, struct world world)
{
    const struct route *best = NULL;
    for (size_t i = 0; i < probe->ways.len; i++) {
        const struct route *r = probe->ways.v[i];
        if (is_active(r, world) && (best == NULL || is_better(r, best)))
            best = r;
    }
    return best;
}

/* --- the proof --- */

/* A default, or a virtual hop: through routes of its own WAN at every level. */
static const char *prove_recursive(struct arena *arena, const struct route *r, struct world world)
{
    const char *tag = r->item->tag;
    const struct route *through = resolve(r, world);
    if (through == NULL)
        return is_up(world, r) && !path_is_dead(world, r)
                   ? arena_printf(arena, "%s does not resolve while its WAN is up", tag)
                   : NULL;
    if (through->blackhole)
        return arena_printf(arena, "%s resolves into the blackhole %s", tag, through->item->tag);
    for (size_t i = 0; i < r->candidates.len; i++) {
        const struct route *equal = r->candidates.v[i]; /* ECMP: all that are as good */
        if (is_active(equal, world) && !is_better(through, equal) && equal->owner != r->owner)
            return arena_printf(arena, "%s resolves through %s", tag, equal->item->tag);
    }
    return through->connected ? arena_printf(arena, "%s resolves through the network of %s", tag,
                                             through->item->tag)
                              : NULL;
}

static const char *prove_probe(struct arena *arena, const struct route *r, struct world world)
{
    const struct route *through = best_way(r, world);
    if (through == NULL || through->blackhole || through->owner == r->owner)
        return through == NULL && !is_up(world, r)
                   ? arena_printf(arena, "%s has no blackhole twin", r->item->tag)
                   : NULL;
    return arena_printf(arena, "the probe of %s is reached through %s", r->item->tag,
                        through->item->tag);
}

static const char *prove_state(struct arena *arena, const struct table *t, struct world world)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        const char *violation = NULL;
        if (!is_direct(r) && (is_default(t, r) || r->is_hop || r->is_under))
            violation = prove_recursive(arena, r, world);
        else if (r->is_probe)
            violation = prove_probe(arena, r, world);
        if (violation != NULL)
            return violation;
    }
    return NULL;
}

/* Is a dead path noticed: by the route itself, or by every route of its WAN that it may resolve
 * through? That it resolves through no other is proved apart. */
static bool is_checked(const struct route *r)
{
    bool any = false;
    for (size_t i = 0; i < r->candidates.len && !r->checked; i++) {
        const struct route *through = r->candidates.v[i];
        if (through->owner != r->owner || through->connected)
            continue;
        if (!is_checked(through))
            return false;
        any = true;
    }
    return r->checked || any;
}

/* Every default must notice a dead path by itself, in every table (facts 1.2.6). */
static const char *prove_checks(struct arena *arena, const struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        const char *tag = r->item->tag;
        bool many = r->dst.len != 128 || r->is_under || r->is_probe;
        if (is_default(t, r) && tag_owner(arena, tag, "tunnel") != NULL)
            return arena_printf(arena, "%s sends the internet into a tunnel", tag);
        if ((is_default(t, r) || r->is_under) && !r->blackhole && !r->point_to_point &&
            !is_checked(r))
            return arena_printf(arena, "%s has no check-gateway", tag);
        if (!ipv6_is_set(r->gateway) && r->gateway_interface != NULL && !r->point_to_point &&
            many && !r->connected)
            return arena_printf(arena, "%s sends more than one address to an interface", tag);
    }
    return NULL;
}

/* --- tunnels that take every destination --- */

/* Is the WAN such a tunnel itself? Its probes lead into an interface of WireGuard. */
static bool is_tunnel(const struct ros_config *config, const struct table *t, size_t owner)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (r->owner == owner && r->point_to_point &&
            has_interface(config, ROS_INTERFACE_WIREGUARD, r->gateway_interface))
            return true;
    }
    return false;
}

static const char *prove_tunnel(struct arena *arena, const struct ros_config *config,
                                const struct table *t, const struct ros_item *peer)
{
    const char *text = ros_item_get(peer, "endpoint-address"), *why;
    uint32_t endpoint;
    bool ways = false, hole = false;
    if (text == NULL || !value_ipv4(arena, text, &endpoint, &why))
        return arena_printf(arena, "%s takes every destination and ends nowhere", peer->tag);
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (!r->in_main || r->dst.len != 128 || !ipv6_equal(r->dst.addr, mapped(endpoint)))
            continue;
        if (!r->blackhole && is_tunnel(config, t, r->owner))
            return arena_printf(arena, "%s leads the far end of a tunnel into a tunnel",
                                r->item->tag);
        ways |= !r->blackhole;
        hole |= r->blackhole;
    }
    return ways && hole ? NULL
                        : arena_printf(arena, "%s could be reached through itself", peer->tag);
}

static const char *prove_tunnels(struct arena *arena, const struct ros_config *config,
                                 const struct table *t)
{
    const char *violation = NULL;
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_WIREGUARD_PEERS].len && violation == NULL;
         i++) {
        const struct ros_item *peer = config->rows[ROS_INTERFACE_WIREGUARD_PEERS].v[i];
        if (strcmp(ros_item_get(peer, "allowed-address"), "0.0.0.0/0") == 0)
            violation = prove_tunnel(arena, config, t, peer);
    }
    return violation;
}

/* Mixed failures need no states of their own: a link that fails takes routes away from the other
 * WANs, and a gateway that resolves through one of those is a violation already. */
static const char *prove_family(struct arena *arena, const struct ros_config *config,
                                const struct family *family)
{
    struct table t = {.family = family};
    for (size_t i = 0; i < config->rows[family->menu].len; i++)
        add_route(arena, &t, config, config->rows[family->menu].v[i]);
    for (size_t i = 0; family == &ipv4 && i < config->rows[ROS_IP_ADDRESS].len; i++)
        add_connected(arena, &t, config->rows[ROS_IP_ADDRESS].v[i]);
    ENSURE(t.wans.len < 16);
    find_candidates(arena, &t);
    find_ways(arena, &t);
    const unsigned all = (1u << t.wans.len) - 1;
    const char *violation = prove_checks(arena, &t);
    if (violation == NULL && family == &ipv4)
        violation = prove_tunnels(arena, config, &t);
    for (unsigned some = 0; some <= all && violation == NULL; some++) {
        violation = prove_state(arena, &t, (struct world){.up = some});
        if (violation == NULL)
            violation = prove_state(arena, &t, (struct world){.up = all, .dead = some});
    }
    return violation;
}

const char *ros_prove_routing(struct arena *arena, const struct ros_config *config)
{
    const char *violation = prove_family(arena, config, &ipv4);
    return violation != NULL ? violation : prove_family(arena, config, &ipv6);
}
