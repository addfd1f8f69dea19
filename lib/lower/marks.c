/*
 * marks.c - what belongs to a WAN stays on that WAN; MSS where the path is smaller.
 *
 * A connection belongs to the WAN by which it came in, or the one that a pin or its share of the
 * load gives it (pins.c, balance.c). What a LAN opens in plain failover belongs to none.
 *
 * One connection mark per WAN: a shared one cannot say which table to use (facts 5.1). Routing
 * marks are set only on packets that come from a LAN or a tunnel and on the router's own: a packet
 * from a WAN would be sent back out. What is for the router itself is passed over first, because
 * marks come before local delivery in the routing decision (facts 1.6).
 */
#include <string.h>

#include "lower/internal.h"

const char *lower_conn_mark(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "from-%s", wan->obj.name);
}

static void mark_connection(struct lower *l, const struct wan *wan)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&wan->obj),
            lower_tag(l, "mark-in", wan->obj.name, 0), ROS("action", "mark-connection"),
            ROS("chain", "prerouting"), ROS("connection-mark", "no-mark"),
            ROS("connection-state", "new"), ROS("in-interface", wan_interface(l->arena, wan)),
            ROS("new-connection-mark", lower_conn_mark(l, wan)), ROS("passthrough", "yes"));
}

bool lower_tunnel_is_marked(struct lower *l, const struct tunnel *tunnel)
{
    const struct site *site = l->site;
    if (site->routing.mode == MODE_ECMP)
        return true;
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct rule *rule = &site->routing.pins.v[i]->rule;
        for (size_t k = 0; k < rule->from.len; k++)
            if (rule->from.v[k].kind == ENDPOINT_TUNNEL &&
                strcmp(rule->from.v[k].name, tunnel->obj.name) == 0)
                return true;
    }
    return false;
}

/* As for the LANs: what is for the router itself keeps out of the tables of the WANs. */
static void pass_local(struct lower *l, const struct tunnel *tunnel)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&tunnel->obj),
            lower_tag(l, "tunnel-local", tunnel->obj.name, 0), ROS("action", "accept"),
            ROS("chain", "prerouting"), ROS("dst-address-type", "local"),
            ROS("in-interface", tunnel_interface(l->arena, tunnel)));
}

static void mark_tunnel(struct lower *l, const struct tunnel *tunnel)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&tunnel->obj),
                arena_printf(l->arena, "rosc:reply-tunnel/%s/%s", tunnel->obj.name, wan->obj.name),
                ROS("action", "mark-routing"), ROS("chain", "prerouting"),
                ROS("connection-mark", lower_conn_mark(l, wan)),
                ROS("in-interface", tunnel_interface(l->arena, tunnel)),
                ROS("new-routing-mark", arena_printf(l->arena, "to-%s", wan->obj.name)),
                ROS("passthrough", "no"));
    }
}

static void mark_routing(struct lower *l, const struct wan *wan, const char *feature,
                         const char *chain, const char *from_list, const char *dst_type)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&wan->obj),
            lower_tag(l, feature, wan->obj.name, 0), ROS("action", "mark-routing"),
            ROS("chain", chain), ROS("connection-mark", lower_conn_mark(l, wan)),
            ROS("dst-address-type", dst_type), ROS("in-interface-list", from_list),
            ROS("new-routing-mark", arena_printf(l->arena, "to-%s", wan->obj.name)),
            ROS("passthrough", "no"));
}

/* Both directions: the SYN that goes out limits what comes down, the SYN-ACK that comes in limits
 * what goes up. The range keeps a smaller MSS from being raised (facts 6). */
static void clamp_mss(struct lower *l, const struct wan *wan, bool out)
{
    int32_t mss = wan_mss(wan);
    if (mss == 0)
        return;
    const char *interface = wan_interface(l->arena, wan);
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span_key(&wan->obj, "mss"),
            lower_tag(l, out ? "mss-out" : "mss-in", wan->obj.name, 0), ROS("action", "change-mss"),
            ROS("chain", "forward"), ROS("in-interface", out ? NULL : interface),
            ROS("out-interface", out ? interface : NULL), ROS("new-mss", lower_num(l, mss)),
            ROS("passthrough", "yes"), ROS("protocol", "tcp"), ROS("tcp-flags", "syn"),
            ROS("tcp-mss", arena_printf(l->arena, "%d-65535", (int)mss + 1)));
}

void lower_marks(struct lower *l)
{
    const struct site *site = l->site;
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span_key(&site->obj, "wans"),
            lower_tag(l, "mark", "local", 0), ROS("action", "accept"), ROS("chain", "prerouting"),
            ROS("dst-address-type", "local"), ROS("in-interface-list", LIST_LAN));
    for (size_t i = 0; i < site->tunnels.len; i++)
        if (lower_tunnel_is_marked(l, site->tunnels.v[i]))
            pass_local(l, site->tunnels.v[i]);
    for (size_t i = 0; i < site->wans.len; i++)
        mark_connection(l, site->wans.v[i]);
    lower_pins(l);
    lower_balance(l);
    for (size_t i = 0; i < site->wans.len; i++)
        mark_routing(l, site->wans.v[i], "reply-lan", "prerouting", LIST_LAN, NULL);
    for (size_t i = 0; i < site->tunnels.len; i++)
        if (lower_tunnel_is_marked(l, site->tunnels.v[i]))
            mark_tunnel(l, site->tunnels.v[i]);
    lower_pin_routes(l);
    for (size_t i = 0; i < site->wans.len; i++)
        mark_routing(l, site->wans.v[i], "reply-router", "output", NULL, "!local");
    for (size_t i = 0; i < site->wans.len; i++) {
        clamp_mss(l, site->wans.v[i], true);
        clamp_mss(l, site->wans.v[i], false);
    }
}
