/*
 * pins.c - traffic that goes by a WAN of its own.
 *
 * A pin marks new connections of the LANs, or of a tunnel that it names, that have no mark yet; the
 * first one that matches decides, and pins stand before balancing. With `otherwise: failover` the
 * mark is the one that what came in by the WAN has: while the WAN is down its table is empty and
 * the packet goes on to main (facts 5.2). With `otherwise: drop` it is a mark of its own,
 * only-NAME, which is dropped where it leaves by another WAN. So the drop needs none of the pin's
 * matchers: whatever an earlier pin took, and the answers of a pinned host to what came in
 * elsewhere, have other marks.
 *
 * Private destinations are no pin's business unless it names them: behind a WAN they are the pages
 * of a modem, else somebody's VPN. What goes to a LAN of the site is never marked.
 */
#include "lower/internal.h"

#define LIST_LAN_NETWORKS "LAN-networks"

/* --- destinations that are not on the internet --- */

static bool needs_lists(const struct site *site)
{
    return site->routing.pins.len > 0 || site->routing.mode != MODE_FAILOVER;
}

static bool needs_not_internet(const struct site *site)
{
    bool needed = site->routing.mode != MODE_FAILOVER;
    for (size_t i = 0; i < site->routing.pins.len; i++)
        needed |= pin_is_anywhere(site->routing.pins.v[i]);
    return needed;
}

static void add_not_internet(struct lower *l)
{
    for (size_t i = 0; i < NOT_INTERNET_LEN; i++)
        ros_add(l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span(&l->site->routing.obj),
                lower_tag(l, "list", LIST_NOT_INTERNET, i + 1),
                ROS("address", ipv4_prefix_str(l->arena, not_internet[i])),
                ROS("list", LIST_NOT_INTERNET));
}

/* Nor into a tunnel, whatever is behind it. */
static void pass_tunnel(struct lower *l, const struct tunnel *tunnel)
{
    size_t n = 0;
    ros_add(l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span_key(&tunnel->obj, "address"),
            lower_tag(l, "tunnel-network", tunnel->obj.name, ++n),
            ROS("address", ipv4_range_str(l->arena, ipv4_prefix_range(tunnel->address))),
            ROS("list", LIST_LAN_NETWORKS));
    for (size_t p = 0; p < tunnel->peers.len; p++) {
        const struct peer *peer = tunnel->peers.v[p];
        for (size_t i = 0; i < peer->allowed.len; i++)
            if (!ipv4_range_contains(ipv4_prefix_range(tunnel->address),
                                     ipv4_prefix_range(peer->allowed.v[i])))
                ros_add(
                    l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span_key(&peer->obj, "allowed"),
                    lower_tag(l, "tunnel-network", tunnel->obj.name, ++n),
                    /* of one host an address list shows no length */
                    ROS("address", ipv4_range_str(l->arena, ipv4_prefix_range(peer->allowed.v[i]))),
                    ROS("list", LIST_LAN_NETWORKS));
    }
}

static void pass_from_tunnel(struct lower *l, const struct tunnel *tunnel)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&tunnel->obj),
            lower_tag(l, "tunnel-lans", tunnel->obj.name, 0), ROS("action", "accept"),
            ROS("chain", "prerouting"), ROS("dst-address-list", LIST_LAN_NETWORKS),
            ROS("in-interface", tunnel_interface(l->arena, tunnel)));
}

static bool any_tunnel_is_marked(struct lower *l)
{
    for (size_t i = 0; i < l->site->tunnels.len; i++)
        if (lower_tunnel_is_marked(l, l->site->tunnels.v[i]))
            return true;
    return false;
}

/* From one LAN to another no WAN has a say. */
static void pass_lans(struct lower *l)
{
    const struct site *site = l->site;
    for (size_t i = 0; i < site->lans.len; i++)
        ros_add(
            l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span_key(&site->lans.v[i]->obj, "address"),
            lower_tag(l, "lan-network", site->lans.v[i]->obj.name, 0),
            ROS("address", ipv4_range_str(l->arena, ipv4_prefix_range(site->lans.v[i]->address))),
            ROS("list", LIST_LAN_NETWORKS));
    if (site->lans.len == 0 && !any_tunnel_is_marked(l))
        return;
    for (size_t i = 0; i < site->tunnels.len; i++)
        pass_tunnel(l, site->tunnels.v[i]);
    for (size_t i = 0; i < site->tunnels.len; i++)
        if (lower_tunnel_is_marked(l, site->tunnels.v[i]))
            pass_from_tunnel(l, site->tunnels.v[i]);
    if (site->lans.len == 0)
        return;
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&site->routing.obj),
            lower_tag(l, "mark", "lans", 0), ROS("action", "accept"), ROS("chain", "prerouting"),
            ROS("dst-address-list", LIST_LAN_NETWORKS), ROS("in-interface-list", LIST_LAN));
}

/* --- pins --- */

static const char *only_mark(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "only-%s", wan->obj.name);
}

static struct lower_match match_source(struct lower *l, const struct pin *pin, size_t i)
{
    struct lower_match match = {0};
    if (pin->rule.from.len > 0)
        match = lower_endpoint(l, &pin->rule.from.v[i]);
    if (match.interface == NULL && match.interface_list == NULL)
        match.interface_list = LIST_LAN;
    return match;
}

/* Where a packet leaves is not decided yet, so a LAN is its network here. */
static struct lower_match match_target(struct lower *l, const struct pin *pin, size_t i)
{
    const struct endpoint *e = pin->rule.to.len == 0 ? NULL : &pin->rule.to.v[i];
    if (e == NULL || endpoint_is_any(e))
        return (struct lower_match){.address_list = "!" LIST_NOT_INTERNET};
    if (e->kind != ENDPOINT_LAN)
        return lower_endpoint(l, e);
    if (e->name == NULL)
        return (struct lower_match){.address_list = LIST_LAN_NETWORKS};
    const struct ipv4_prefix network = ipv4_network_of(site_lan(l->site, e->name)->address);
    return (struct lower_match){.address = ipv4_prefix_str(l->arena, network)};
}

/* The LANs of a site without one, and what is behind a tunnel: no WAN leads there. */
static bool is_nowhere(const struct site *site, const struct endpoint *to)
{
    return to->kind == ENDPOINT_TUNNEL || (to->kind == ENDPOINT_LAN && site->lans.len == 0);
}

/* One row per protocol, source and destination. */
static void add_pin(struct lower *l, const struct pin *pin)
{
    const struct rule *rule = &pin->rule;
    const struct wan *via = site_wan(l->site, pin->via);
    size_t targets = rule->to.len == 0 ? 1 : rule->to.len;
    size_t sources = rule->from.len == 0 ? 1 : rule->from.len;
    for (size_t n = 0; n < lower_rule_rows(rule); n++) {
        if (rule->to.len > 0 && is_nowhere(l->site, &rule->to.v[n % targets]))
            continue;
        const struct lower_match from = match_source(l, pin, n / targets % sources);
        const struct lower_match to = match_target(l, pin, n % targets);
        const size_t p = n / (sources * targets);
        ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&rule->obj),
                lower_tag(l, "pin", rule->obj.name, lower_rule_rows(rule) == 1 ? 0 : n + 1),
                ROS("action", "mark-connection"), ROS("chain", "prerouting"),
                ROS("connection-mark", "no-mark"), ROS("connection-state", "new"),
                ROS("dst-address", to.address), ROS("dst-address-list", to.address_list),
                ROS("dst-port", rule->port.r.len > 0 ? ports_str(l->arena, &rule->port) : NULL),
                ROS("in-interface", from.interface), ROS("in-interface-list", from.interface_list),
                ROS("new-connection-mark",
                    pin->otherwise == OTHERWISE_DROP ? only_mark(l, via) : lower_conn_mark(l, via)),
                ROS("passthrough", "yes"),
                ROS("protocol",
                    rule->protocol.len > 0 ? lower_protocol(rule->protocol.v[p], false) : NULL),
                ROS("src-address", from.address), ROS("src-address-list", from.address_list));
    }
}

void lower_pins(struct lower *l)
{
    if (needs_not_internet(l->site))
        add_not_internet(l);
    if (needs_lists(l->site))
        pass_lans(l);
    for (size_t i = 0; i < l->site->routing.pins.len; i++)
        add_pin(l, l->site->routing.pins.v[i]);
}

/* --- otherwise: drop --- */

/* The first pin that goes by this WAN or not at all, NULL: none. */
static const struct pin *strict_pin(const struct site *site, const struct wan *wan)
{
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct pin *pin = site->routing.pins.v[i];
        if (pin->otherwise == OTHERWISE_DROP && site_wan(site, pin->via) == wan)
            return pin;
    }
    return NULL;
}

static void route_only(struct lower *l, const struct wan *wan, const struct pin *pin,
                       const char *tag, struct lower_match from)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span_key(&pin->rule.obj, "otherwise"), tag,
            ROS("action", "mark-routing"), ROS("chain", "prerouting"),
            ROS("connection-mark", only_mark(l, wan)), ROS("in-interface", from.interface),
            ROS("in-interface-list", from.interface_list),
            ROS("new-routing-mark", arena_printf(l->arena, "to-%s", wan->obj.name)),
            ROS("passthrough", "no"));
}

void lower_pin_routes(struct lower *l)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        const struct pin *pin = strict_pin(l->site, wan);
        if (pin == NULL)
            continue;
        route_only(l, wan, pin, lower_tag(l, "pin-route", wan->obj.name, 0),
                   (struct lower_match){.interface_list = LIST_LAN});
        for (size_t t = 0; t < l->site->tunnels.len; t++) {
            const struct tunnel *tunnel = l->site->tunnels.v[t];
            if (lower_tunnel_is_marked(l, tunnel))
                route_only(l, wan, pin,
                           arena_printf(l->arena, "rosc:pin-tunnel/%s/%s", tunnel->obj.name,
                                        wan->obj.name),
                           (struct lower_match){.interface = tunnel_interface(l->arena, tunnel)});
        }
    }
}

void lower_pin_drops(struct lower *l)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        const struct pin *pin = strict_pin(l->site, wan);
        if (pin != NULL)
            ros_add(
                l->out, ROS_IP_FIREWALL_FILTER, lower_span_key(&pin->rule.obj, "otherwise"),
                lower_tag(l, "pin-drop", wan->obj.name, 0), ROS("action", "drop"),
                ROS("chain", "forward"), ROS("connection-mark", only_mark(l, wan)),
                ROS("out-interface", arena_printf(l->arena, "!%s", wan_interface(l->arena, wan))),
                ROS("out-interface-list", LIST_WAN));
    }
}
