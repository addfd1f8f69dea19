/*
 * firewall6.c - the same policy for IPv6, so that a WAN's IPv6 is never an open door.
 *
 * Rules that match IPv4 addresses or address lists have no counterpart; those by interface have.
 * The final forward drop is "not from a LAN", as in MikroTik's default rules, because IPv6 has no
 * NAT that a door would need.
 */
#include "lower/internal.h"

static struct ros_item *rule6(struct lower *l, struct span at, const char *chain, const char *name,
                              const char *action)
{
    return ros_add(l->out, ROS_IPV6_FIREWALL_FILTER, at,
                   arena_printf(l->arena, "rosc:%s6/%s", chain, name), ROS("action", action),
                   ROS("chain", chain));
}

static void set(struct lower *l, struct ros_item *item, const char *name, const char *text)
{
    ros_item_set(l->arena, item, ROS(name, text));
}

/* By interface, or by anything: only such a match means something in IPv6. */
static bool has_counterpart(struct lower_match match)
{
    return match.address == NULL && match.address_list == NULL;
}

static void add_state(struct lower *l, struct span at, const char *chain)
{
    set(l, rule6(l, at, chain, "established", "accept"), "connection-state",
        "established,related,untracked");
    set(l, rule6(l, at, chain, "invalid", "drop"), "connection-state", "invalid");
}

static void add_port(struct lower *l, struct span at, const char *name, const char *protocol,
                     const char *port, const char *list)
{
    struct ros_item *item = rule6(l, at, "input", name, "accept");
    set(l, item, "protocol", protocol);
    set(l, item, "dst-port", port);
    set(l, item, "in-interface-list", list);
}

static void add_site_rule(struct lower *l, const struct rule *rule, const char *chain)
{
    const char *feature = arena_printf(l->arena, "%s6-rule", chain);
    for (size_t n = 0; n < lower_rule_rows(rule); n++) {
        struct lower_rule_row row = lower_rule_row(l, rule, feature, n);
        const char *protocol = row.protocol != 0 ? lower_protocol(row.protocol, true) : NULL;
        if (!has_counterpart(row.from) || !has_counterpart(row.to) ||
            (row.protocol != 0 && protocol == NULL))
            continue;
        ros_add(l->out, ROS_IPV6_FIREWALL_FILTER, lower_span(&rule->obj), row.tag,
                ROS("action", lower_action(rule->action)), ROS("chain", chain),
                ROS("dst-port", rule->port.r.len > 0 ? ports_str(l->arena, &rule->port) : NULL),
                ROS("in-interface", row.from.interface),
                ROS("in-interface-list", row.from.interface_list),
                ROS("log", rule->log ? "yes" : NULL), ROS("out-interface", row.to.interface),
                ROS("out-interface-list", row.to.interface_list), ROS("protocol", protocol));
    }
}

static void add_management(struct lower *l)
{
    const struct management *m = &l->site->management;
    const char *ports = lower_service_ports(l, false);
    for (size_t i = 0; i < m->from.len && ports != NULL; i++) {
        struct lower_match from = lower_endpoint(l, &m->from.v[i]);
        if (!has_counterpart(from))
            continue;
        struct ros_item *item =
            ros_add(l->out, ROS_IPV6_FIREWALL_FILTER,
                    m->from.v[i].node != NULL ? m->from.v[i].node->span : lower_span(&m->obj),
                    lower_tag(l, "input6", "management", i + 1), ROS("action", "accept"),
                    ROS("chain", "input"), ROS("dst-port", ports), ROS("protocol", "tcp"));
        set(l, item, "in-interface", from.interface);
        set(l, item, "in-interface-list", from.interface_list);
    }
}

static void add_input(struct lower *l, struct span at)
{
    const struct firewall *fw = &l->site->firewall;
    add_state(l, at, "input");
    /* neighbour discovery is ICMPv6: without it there is no IPv6 at all */
    set(l, rule6(l, at, "input", "icmpv6", "accept"), "protocol", "icmpv6");
    /* dst-port: matching any port let a packet in by its source port (CVE-2023-47310) */
    add_port(l, at, "traceroute", "udp", "33434-33534", NULL);
    add_port(l, at, "dhcpv6-client", "udp", "546", NULL);
    ros_item_set(
        l->arena,
        l->out->rows[ROS_IPV6_FIREWALL_FILTER].v[l->out->rows[ROS_IPV6_FIREWALL_FILTER].len - 1],
        ROS("src-address", "fe80::/10"));
    if (l->site->dns.serve) {
        add_port(l, at, "dns-udp", "udp", "53", LIST_LAN);
        add_port(l, at, "dns-tcp", "tcp", "53", LIST_LAN);
    }
    add_management(l);
    for (size_t i = 0; i < fw->input.len; i++)
        add_site_rule(l, fw->input.v[i], "input");
}

/* A LAN that may not use a WAN's IPv6: hosts are told at once, and take IPv4. */
static void add_via(struct lower *l, const struct lan *lan)
{
    struct wan_list wans = lan6_wans(l->arena, l->site, lan);
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        bool may = wan->ipv6 == NULL;
        for (size_t k = 0; k < wans.v.len; k++)
            may |= wans.v.v[k] == wan;
        if (may)
            continue;
        const char *name = arena_printf(l->arena, "via-%s", lan->obj.name);
        struct ros_item *item =
            rule6(l, lower_span_key(&lan->obj, "ipv6"), "forward",
                  arena_printf(l->arena, "%s/%s", name, wan->obj.name), "reject");
        set(l, item, "in-interface", lan_interface(l->arena, lan));
        set(l, item, "out-interface", wan_interface(l->arena, wan));
        set(l, item, "reject-with", "icmp-no-route");
    }
}

static void add_forward(struct lower *l, struct span at)
{
    const struct firewall *fw = &l->site->firewall;
    add_state(l, at, "forward");
    for (size_t i = 0; i < l->site->lans.len; i++)
        if (l->site->lans.v[i]->ipv6 != NULL)
            add_via(l, l->site->lans.v[i]);
    struct ros_item *hop = rule6(l, at, "forward", "hop-limit", "drop"); /* RFC 4890 */
    set(l, hop, "protocol", "icmpv6");
    set(l, hop, "hop-limit", "equal:1");
    for (size_t i = 0; i < fw->forward.len; i++)
        add_site_rule(l, fw->forward.v[i], "forward");
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        const char *interface = lan_interface(l->arena, lan);
        if (lan->access == ACCESS_FULL)
            continue;
        struct ros_item *out =
            rule6(l, at, "forward", arena_printf(l->arena, "access-out-%s", lan->obj.name), "drop");
        set(l, out, "in-interface", interface);
        if (lan->access == ACCESS_INTERNET)
            set(l, out, "out-interface-list", "!" LIST_WAN);
        struct ros_item *in =
            rule6(l, at, "forward", arena_printf(l->arena, "access-in-%s", lan->obj.name), "drop");
        set(l, in, "in-interface-list", LIST_LAN);
        set(l, in, "out-interface", interface);
    }
    set(l, rule6(l, at, "forward", "icmpv6", "accept"), "protocol", "icmpv6");
}

void lower_firewall6(struct lower *l)
{
    const struct firewall *fw = &l->site->firewall;
    struct span at = lower_span_key(&fw->obj, "ipv6");
    if (!fw->ipv6)
        return;
    add_input(l, at);
    add_forward(l, at);
    if (fw->dflt.input == ACTION_DROP)
        rule6(l, at, "input", "drop", "drop")->last = true;
    if (fw->dflt.forward == ACTION_DROP) {
        struct ros_item *drop = rule6(l, at, "forward", "drop", "drop");
        set(l, drop, "in-interface-list", "!" LIST_LAN);
        drop->last = true;
    }
}
