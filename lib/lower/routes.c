/*
 * routes.c - recursive routing: probes, their blackhole twins, defaults, and what the WAN's kind
 * adds.
 *
 * Numbers (facts 1.1): a probe has scope 10 and target-scope 10, which the router repairs to an
 * effective scope of 11; the default has target-scope 11, so that it resolves through the probe and
 * not through any ordinary route. The twin keeps the default scope 30: a default never resolves
 * through it. lib/ros/verify.c proves all of this on the result.
 */
#include <string.h>

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

/* A default in `table`, through probe n, or straight through the gateway for n == 0. */
static void add_default(struct lower *l, const struct wan *wan, const char *feature,
                        const char *table, size_t n, struct wan_hop hop)
{
    const char *gateway = n == 0 ? hop.gateway : ipv4_str(l->arena, wan->probes.v[n - 1]);
    struct ros_item *row =
        ros_add(l->out, ROS_IP_ROUTE, lower_span_key(&wan->obj, "distance"),
                lower_tag(l, feature, wan->obj.name, n == 0 ? 1 : n), ROS("check-gateway", "ping"),
                ROS("disabled", n == 0 && hop.leased ? "yes" : NULL),
                ROS("distance", lower_num(l, wan->distance)), ROS("dst-address", "0.0.0.0/0"),
                ROS("gateway", gateway), ROS("routing-table", table),
                ROS("target-scope", n == 0 ? NULL : "11"), ROS("scope", "30"));
    row->leased = n == 0 && hop.leased;
    row->paused = wan_data_stops(wan) && strcmp(table, "main") == 0;
}

static void add_defaults(struct lower *l, const struct wan *wan, const char *feature,
                         const char *table, struct wan_hop hop)
{
    for (size_t n = wan->probes.len == 0 ? 0 : 1; n <= wan->probes.len; n++)
        add_default(l, wan, feature, table, n, hop);
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
        add_defaults(l, wan, "default", "main", hop);
        add_defaults(l, wan, "reply", table, hop);
        wan_kind_of(wan)->lower(l->out, l->site, wan);
        if (wan->distance > l->out->max_distance)
            l->out->max_distance = (uint8_t)wan->distance;
    }
    add_dish(l);
}
