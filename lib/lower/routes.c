/*
 * routes.c - recursive routing: probes, their blackhole twins, defaults, the way to the far end of
 * tunnels, and what the WAN's kind adds.
 *
 * Numbers (facts 1.1): a probe has scope 10 and target-scope 10, which the router repairs to an
 * effective scope of 11; the default has target-scope 11, so that it resolves through the probe and
 * not through any ordinary route. The twin keeps the default scope 30: a default never resolves
 * through it. lib/ros/route.c proves all of this on the result.
 *
 * ecmp: the WANs that share stand at one distance in main. There each has one default, however many
 * probes it has, or its share would grow with them: the default leads to a virtual hop, an address
 * that nobody has, and the hop through the probes, which check. That is one level more: 10/10, then
 * 10/11, then 30/12 (facts 1.3).
 */
#include <string.h>

#include "base/bug.h"
#include "lower/internal.h"

static void add_probe(struct lower *l, const struct wan *wan, size_t n, struct wan_hop hop)
{
    struct span at = node_item(node_get(wan->obj.node, "probes"), n - 1)->span;
    const char *host = ipv4_str(l->arena, wan->probes.v[n - 1]);
    const char *prefix = arena_printf(l->arena, "%s/32", host);
    struct ros_item *probe =
        ros_add(l->out, ROS_IP_ROUTE, at, lower_tag(l, "probe", wan->obj.name, n),
                ROS("disabled", hop.leased ? "yes" : NULL), ROS("dst-address", prefix),
                ROS("gateway", hop.gateway), ROS("scope", "10"), ROS("target-scope", "10"));
    probe->leased = hop.leased;
    ros_add(l->out, ROS_IP_ROUTE, at, lower_tag(l, "probe-hole", wan->obj.name, n),
            ROS_FLAG("blackhole"), ROS("distance", "254"), ROS("dst-address", prefix));
    *VEC_PUSH(l->arena, l->out->probes) = host;
}

/* Where a WAN's routes lead beside its probes. */
struct way {
    const char *feature; /* the tag is FEATURE/WAN/N, */
    const char *inner;   /* or FEATURE/WAN/INNER/N */
    const char *table, *to;
};

/* The way through probe n, or straight through the gateway for n == 0. A point-to-point interface
 * is no address that could be pinged: there only the link is watched (facts 1.2.7). */
static void add_way(struct lower *l, const struct wan *wan, const struct way *way, size_t n,
                    struct wan_hop hop)
{
    const char *gateway = n == 0 ? hop.gateway : ipv4_str(l->arena, wan->probes.v[n - 1]);
    bool watched = n > 0 || strchr(hop.gateway, '%') != NULL;
    int32_t distance = way->inner == NULL ? wan_distance(l->site, wan) : wan->distance;
    const char *name = way->inner == NULL
                           ? wan->obj.name
                           : arena_printf(l->arena, "%s/%s", wan->obj.name, way->inner);
    struct ros_item *row =
        ros_add(l->out, ROS_IP_ROUTE, lower_span_key(&wan->obj, "distance"),
                lower_tag(l, way->feature, name, n == 0 ? 1 : n),
                ROS("check-gateway", watched ? "ping" : NULL),
                ROS("disabled", n == 0 && hop.leased ? "yes" : NULL),
                ROS("distance", lower_num(l, distance)), ROS("dst-address", way->to),
                ROS("gateway", gateway), ROS("routing-table", way->table),
                ROS("target-scope", n == 0 ? NULL : "11"), ROS("scope", "30"));
    row->leased = n == 0 && hop.leased;
    row->paused = wan_data_stops(wan) && strcmp(way->table, "main") == 0;
}

static void add_ways(struct lower *l, const struct wan *wan, struct way way)
{
    const struct wan_hop hop = wan_kind_of(wan)->hop(l->arena, wan);
    for (size_t n = wan->probes.len == 0 ? 0 : 1; n <= wan->probes.len; n++)
        add_way(l, wan, &way, n, hop);
}

/* Does an earlier tunnel end at the same address? */
static bool has_ways(struct lower *l, const struct wan *tunnel)
{
    uint32_t endpoint = wan_endpoint(tunnel);
    for (size_t i = 0; l->site->wans.v[i] != tunnel; i++) {
        const struct wan *other = l->site->wans.v[i];
        if (wan_wireguard(other) != NULL && wan_endpoint(other) == endpoint)
            return true;
    }
    return false;
}

/* The far end of a tunnel is reached as the defaults without the tunnels would reach it, and never
 * through a tunnel: when all other WANs are down, the twin keeps it from the tunnel's own default.
 * In main, because that is where the tunnel looks its way up. */
static void add_under(struct lower *l, const struct wan *tunnel)
{
    const struct wan_peer *peer = &wan_wireguard(tunnel)->peer;
    const char *to = arena_printf(l->arena, "%s/32", ipv4_str(l->arena, wan_endpoint(tunnel)));
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        if (wan_traits(wan)->carrier != WAN_ON_WANS)
            add_ways(l, wan,
                     (struct way){
                         .feature = "under", .inner = tunnel->obj.name, .table = "main", .to = to});
    }
    ros_add(l->out, ROS_IP_ROUTE, node_span_of(peer->obj.node, "endpoint"),
            lower_tag(l, "under-hole", tunnel->obj.name, 0), ROS_FLAG("blackhole"),
            ROS("distance", "254"), ROS("dst-address", to));
}

/* --- ecmp --- */

static bool is_connected(const struct site *site, struct ipv4_range range)
{
    for (size_t i = 0; i < site->lans.len; i++)
        if (ipv4_range_overlaps(ipv4_prefix_range(site->lans.v[i]->address), range))
            return true;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan_static *fixed = wan_static(site->wans.v[i]);
        if (fixed != NULL && ipv4_range_overlaps(ipv4_prefix_range(fixed->address), range))
            return true;
    }
    return false;
}

/* A /24 for the virtual hops. While a hop is down its address must lie in no connected network, or
 * the default would resolve through that one. Leases are not known here, so the range for
 * benchmarks, which no provider hands out, comes first. */
static uint32_t hop_network(const struct site *site)
{
    static const struct ipv4_prefix blocks[] = {
        {0xc6120000, 16}, {0x0aff0000, 16}, {0xac1f0000, 16}, {0x7f580000, 16}};
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        for (uint32_t n = 0; n < 256; n++) {
            const uint32_t lo = blocks[i].addr + ((255 - n) << 8);
            if (!is_connected(site, (struct ipv4_range){.lo = lo, .hi = lo + 255}))
                return lo;
        }
    }
    BUG("the LANs leave no address for a virtual hop");
}

static void add_shared_default(struct lower *l, const struct wan *wan, size_t index)
{
    const char *name = wan->obj.name;
    const char *address = ipv4_str(l->arena, hop_network(l->site) + (uint32_t)index + 1);
    for (size_t n = 1; n <= wan->probes.len; n++)
        ros_add(l->out, ROS_IP_ROUTE, node_item(node_get(wan->obj.node, "probes"), n - 1)->span,
                lower_tag(l, "hop", name, n), ROS("check-gateway", "ping"),
                ROS("dst-address", arena_printf(l->arena, "%s/32", address)),
                ROS("gateway", ipv4_str(l->arena, wan->probes.v[n - 1])), ROS("scope", "10"),
                ROS("target-scope", "11"));
    struct ros_item *row = ros_add(l->out, ROS_IP_ROUTE, lower_span_key(&wan->obj, "distance"),
                                   lower_tag(l, "default", name, 1),
                                   ROS("distance", lower_num(l, wan_distance(l->site, wan))),
                                   ROS("dst-address", "0.0.0.0/0"), ROS("gateway", address),
                                   ROS("scope", "30"), ROS("target-scope", "12"));
    row->paused = wan_data_stops(wan);
}

/* A dish answers at 192.168.100.1 on its own cable, lease or not: the one interface route that is
 * safe on Ethernet, because it covers a single address that is on the link (facts 2.2). */
static void add_dish(struct lower *l)
{
    const struct wan *first = NULL;
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        if (wan->obj.preset == NULL || strcmp(wan->obj.preset->word, "starlink") != 0)
            continue;
        if (first != NULL) {
            *VEC_PUSH(l->arena, l->out->notes) =
                arena_printf(l->arena,
                             "192.168.100.1 is the dish of WAN '%s'; that of WAN '%s' has the same "
                             "address and cannot be reached beside it",
                             first->obj.name, wan->obj.name);
            continue;
        }
        first = wan;
        ros_add(
            l->out, ROS_IP_ROUTE, lower_span_key(&wan->obj, "preset"),
            lower_tag(l, "dish", wan->obj.name, 0), ROS("distance", lower_num(l, wan->distance)),
            ROS("dst-address", "192.168.100.1/32"), ROS("gateway", wan_interface(l->arena, wan)));
    }
}

static void add_check(struct lower *l)
{
    const struct routing_check *check = l->site->routing.check;
    if (check == NULL)
        return;
    ros_add(l->out, ROS_ROUTING_SETTINGS, lower_span_key(&l->site->routing.obj, "check"), NULL,
            ROS("check-gateway-ping-count", lower_num(l, check->count)),
            ROS("check-gateway-ping-interval", duration_str(l->arena, check->interval_ms)),
            ROS("check-gateway-ping-timeout", duration_str(l->arena, check_timeout(check))));
}

void lower_routes(struct lower *l)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        const struct wan_hop hop = wan_kind_of(wan)->hop(l->arena, wan);
        const char *table = arena_printf(l->arena, "to-%s", wan->obj.name);
        ros_add(l->out, ROS_ROUTING_TABLE, lower_span(&wan->obj),
                lower_tag(l, "table", wan->obj.name, 0), ROS_FLAG("fib"), ROS("name", table));
        for (size_t n = 1; n <= wan->probes.len; n++)
            add_probe(l, wan, n, hop);
        if (l->site->routing.mode == MODE_ECMP && wan_is_balanced(l->site, wan) &&
            wan->probes.len > 0)
            add_shared_default(l, wan, i);
        else
            add_ways(l, wan, (struct way){"default", NULL, "main", "0.0.0.0/0"});
        add_ways(l, wan, (struct way){"reply", NULL, table, "0.0.0.0/0"});
        if (wan_wireguard(wan) != NULL && !has_ways(l, wan))
            add_under(l, wan);
        wan_kind_of(wan)->lower(l->out, l->site, wan);
        if (wan->distance > l->out->max_distance)
            l->out->max_distance = (uint8_t)wan->distance;
    }
    add_dish(l);
    add_check(l);
}
