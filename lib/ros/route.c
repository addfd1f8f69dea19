/* route.c - see route.h. */
#include "ros/route.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

struct route {
    const struct ros_item *item;
    struct ipv4_range dst;
    unsigned distance, scope, target_scope; /* scope: the effective one */
    bool blackhole, in_main;
    bool is_under;                 /* leads to the far end of a tunnel */
    bool point_to_point;           /* the gateway is an interface that takes any destination */
    const char *gateway_interface; /* behind %, or the gateway itself when it is no address */
    uint32_t gateway;              /* 0: none, or an interface */
    size_t owner;                  /* index of the WAN, SIZE_MAX: none */
};

struct table {
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
    static const char *const features[] = {"probe", "probe-hole", "default",
                                           "reply", "dish",       "under"};
    for (size_t i = 0; i < ARRAY_LEN(features); i++) {
        const char *name = tag_owner(arena, tag, features[i]);
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

static void add_route(struct arena *arena, struct table *t, const struct ros_config *config,
                      const struct ros_item *item)
{
    struct route r = {.item = item};
    struct ipv4_prefix dst = {0};
    const char *why, *gateway = ros_item_get(item, "gateway");
    if (!value_ipv4_network(arena, ros_item_get(item, "dst-address"), &dst, &why))
        BUG("route dst-address: %s", why);
    r.dst = ipv4_prefix_range(dst);
    r.distance = number(arena, item, "distance");
    r.target_scope = number(arena, item, "target-scope");
    r.scope = ros_effective_scope(number(arena, item, "scope"), r.target_scope);
    r.blackhole = ros_item_get(item, "blackhole") != NULL;
    r.in_main = strcmp(ros_item_value(item, "routing-table"), "main") == 0;
    r.is_under = tag_owner(arena, item->tag, "under") != NULL;
    r.owner = owner_of(arena, t, item->tag);
    if (gateway != NULL) {
        const char *percent = strchr(gateway, '%');
        const char *host =
            percent == NULL ? gateway : arena_strndup(arena, gateway, (size_t)(percent - gateway));
        if (!value_ipv4(arena, host, &r.gateway, &why)) {
            r.gateway_interface = gateway;
            r.point_to_point = is_point_to_point(config, gateway);
        } else if (percent != NULL) {
            r.gateway_interface = percent + 1;
        }
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
            r->scope > from->target_scope || from->gateway < r->dst.lo || from->gateway > r->dst.hi)
            continue;
        uint32_t size = r->dst.hi - r->dst.lo,
                 best_size = best == NULL ? 0 : best->dst.hi - best->dst.lo;
        if (best == NULL || size < best_size || (size == best_size && r->distance < best->distance))
            best = r;
    }
    return best;
}

/* The best direct route in main for a packet to `addr`. */
static const struct route *lookup(const struct table *t, uint32_t addr, unsigned up)
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
    const struct route *through = lookup(t, r->dst.lo, up);
    if (through == NULL || through->blackhole || through->owner == r->owner)
        return through == NULL && !is_up(up, r)
                   ? arena_printf(arena, "%s has no blackhole twin", r->item->tag)
                   : NULL;
    return arena_printf(arena, "the probe of %s is reached through %s", r->item->tag,
                        through->item->tag);
}

static const char *prove_state(struct arena *arena, const struct table *t, unsigned up)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        bool is_default = r->dst.lo == 0 && r->dst.hi == UINT32_MAX;
        const char *violation = NULL;
        if ((is_default || r->is_under) && !is_direct(r))
            violation = prove_default(arena, t, r, up);
        else if (tag_owner(arena, r->item->tag, "probe") != NULL)
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
        const char *tag = r->item->tag;
        bool is_default = r->dst.lo == 0 && r->dst.hi == UINT32_MAX;
        bool many = r->dst.lo != r->dst.hi || r->is_under || tag_owner(arena, tag, "probe") != NULL;
        if (is_default && tag_owner(arena, tag, "tunnel") != NULL)
            return arena_printf(arena, "%s sends the internet into a tunnel", tag);
        if ((is_default || r->is_under) && !r->blackhole && !r->point_to_point &&
            strcmp(ros_item_value(r->item, "check-gateway"), "ping") != 0)
            return arena_printf(arena, "%s has no check-gateway", tag);
        if (r->gateway == 0 && r->gateway_interface != NULL && !r->point_to_point && many)
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
        if (!r->in_main || r->dst.lo != endpoint || r->dst.hi != endpoint)
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

const char *ros_prove_routing(struct arena *arena, const struct ros_config *config)
{
    struct table t = {0};
    for (size_t i = 0; i < config->rows[ROS_IP_ROUTE].len; i++)
        add_route(arena, &t, config, config->rows[ROS_IP_ROUTE].v[i]);
    ENSURE(t.wans.len < 16);
    const char *violation = prove_checks(arena, &t);
    if (violation == NULL)
        violation = prove_tunnels(arena, config, &t);
    for (unsigned up = 0; up < 1u << t.wans.len && violation == NULL; up++)
        violation = prove_state(arena, &t, up);
    return violation;
}
