/*
 * firewall.c - IPv4 filter: what reaches the router (input) and what crosses it (forward).
 *
 * Every rule speaks of the interface lists, so a WAN that is added later inherits the policy. The
 * order is the one of output.md 12 and 13; the final drops go last in the menu, behind what
 * somebody else accepts.
 */
#include "lower/internal.h"

static struct ros_item *input(struct lower *l, struct span at, const char *name, const char *action)
{
    return ros_add(l->out, ROS_IP_FIREWALL_FILTER, at, lower_tag(l, "input", name, 0),
                   ROS("action", action), ROS("chain", "input"));
}

static struct ros_item *forward(struct lower *l, struct span at, const char *feature,
                                const char *name, const char *action)
{
    return ros_add(l->out, ROS_IP_FIREWALL_FILTER, at, lower_tag(l, feature, name, 0),
                   ROS("action", action), ROS("chain", "forward"));
}

static void set(struct lower *l, struct ros_item *item, const char *name, const char *text)
{
    ros_item_set(l->arena, item, ROS(name, text));
}

static void match_from(struct lower *l, struct ros_item *item, struct lower_match from)
{
    set(l, item, "in-interface", from.interface);
    set(l, item, "in-interface-list", from.interface_list);
    set(l, item, "src-address", from.address);
    set(l, item, "src-address-list", from.address_list);
}

static void match_to(struct lower *l, struct ros_item *item, struct lower_match to)
{
    set(l, item, "out-interface", to.interface);
    set(l, item, "out-interface-list", to.interface_list);
    set(l, item, "dst-address", to.address);
    set(l, item, "dst-address-list", to.address_list);
}

/* --- bogons: per WAN, because what is reserved elsewhere is the provider's own network on some ---
 */

static const struct {
    uint32_t addr;
    uint8_t len;
    bool shared; /* spared on WANs without a static address: modems and CGNAT live there (facts 7.4)
                  */
} reserved[] = {
    {0x00000000, 8, false},  {0x0a000000, 8, true},   {0x64400000, 10, true},
    {0x7f000000, 8, false},  {0xa9fe0000, 16, false}, {0xac100000, 12, true},
    {0xc0000000, 24, false}, {0xc0000200, 24, false}, {0xc0a80000, 16, true},
    {0xc6120000, 15, false}, {0xc6336400, 24, false}, {0xcb007100, 24, false},
    {0xe0000000, 4, false},  {0xf0000000, 4, false},
};

static bool endpoints_name(const struct endpoint *v, size_t len, struct ipv4_range block)
{
    for (size_t i = 0; i < len; i++)
        if (v[i].kind == ENDPOINT_RANGE && ipv4_range_overlaps(v[i].range, block))
            return true;
    return false;
}

static bool rules_name(struct rule *const *v, size_t len, struct ipv4_range block)
{
    for (size_t i = 0; i < len; i++)
        if (endpoints_name(v[i]->from.v, v[i]->from.len, block) ||
            endpoints_name(v[i]->to.v, v[i]->to.len, block))
            return true;
    return false;
}

static bool wans_name(const struct site *site, struct ipv4_range block)
{
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan_static *fixed = wan_static(site->wans.v[i]);
        const struct wan_dhcp *dhcp = wan_dhcp(site->wans.v[i]);
        uint32_t gateway = fixed != NULL ? fixed->gateway : dhcp != NULL ? dhcp->gateway : 0;
        const struct ipv4_range hop = {gateway, gateway};
        if (gateway != 0 && ipv4_range_overlaps(hop, block))
            return true;
        if (fixed != NULL && ipv4_range_overlaps(ipv4_prefix_range(fixed->address), block))
            return true;
    }
    return false;
}

/* Endpoints of tunnels: their packets come in by a WAN. What is inside a tunnel never does. */
static bool tunnels_name(const struct site *site, struct ipv4_range block)
{
    for (size_t i = 0; i < site->tunnels.len; i++) {
        const struct tunnel *tunnel = site->tunnels.v[i];
        for (size_t p = 0; p < tunnel->peers.len; p++)
            if (tunnel->peers.v[p]->endpoint.range.lo != 0 &&
                ipv4_range_overlaps(tunnel->peers.v[p]->endpoint.range, block))
                return true;
    }
    return false;
}

/* Does the site speak of addresses in this block? Then nothing of it is a bogon. Networks of
 * LANs and tunnels do not count: from a WAN they are always forged. */
static bool site_names(const struct site *site, struct ipv4_range block)
{
    for (size_t i = 0; i < site->firewall.lists.len; i++) {
        const struct address_list *list = site->firewall.lists.v[i];
        for (size_t k = 0; k < list->value.len; k++)
            if (list->value.v[k].host == NULL && ipv4_range_overlaps(list->value.v[k].range, block))
                return true;
    }
    for (size_t i = 0; i < site->nat.forwards.len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        if (endpoints_name(f->from.v, f->from.len, block))
            return true;
    }
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct rule *r = &site->routing.pins.v[i]->rule;
        if (endpoints_name(r->to.v, r->to.len, block))
            return true;
    }
    return wans_name(site, block) || tunnels_name(site, block) ||
           rules_name(site->firewall.input.v, site->firewall.input.len, block) ||
           rules_name(site->firewall.forward.v, site->firewall.forward.len, block) ||
           endpoints_name(site->management.from.v, site->management.from.len, block);
}

static void add_bogon(struct lower *l, const struct wan *wan, const char *list,
                      struct ipv4_prefix block, size_t n)
{
    const char *address = ipv4_range_str(l->arena, ipv4_prefix_range(block));
    ros_add(l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span(&wan->obj),
            lower_tag(l, "bogons", wan->obj.name, n), ROS("address", address), ROS("list", list));
}

static const char *bogon_list(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "bogons-%s", wan->obj.name);
}

static void add_bogon_lists(struct lower *l)
{
    const struct site *site = l->site;
    for (size_t w = 0; w < site->wans.len && site->firewall.bogons; w++) {
        const struct wan *wan = site->wans.v[w];
        const char *list = bogon_list(l, wan);
        size_t n = 0;
        for (size_t i = 0; i < site->lans.len; i++)
            add_bogon(l, wan, list, site->lans.v[i]->address, ++n);
        for (size_t i = 0; i < site->tunnels.len; i++)
            add_bogon(l, wan, list, site->tunnels.v[i]->address, ++n);
        for (size_t i = 0; i < ARRAY_LEN(reserved); i++) {
            const struct ipv4_prefix block = {reserved[i].addr, reserved[i].len};
            if ((reserved[i].shared && wan_static(wan) == NULL) ||
                site_names(site, ipv4_prefix_range(block)))
                continue;
            add_bogon(l, wan, list, block, ++n);
        }
    }
}

/* Behind established: an answer to what the site asked for is never a bogon. */
static void drop_bogons(struct lower *l, const char *chain)
{
    for (size_t w = 0; w < l->site->wans.len && l->site->firewall.bogons; w++) {
        const struct wan *wan = l->site->wans.v[w];
        ros_add(l->out, ROS_IP_FIREWALL_FILTER, lower_span(&wan->obj),
                arena_printf(l->arena, "rosc:%s-bogons/%s", chain, wan->obj.name),
                ROS("action", "drop"), ROS("chain", chain),
                ROS("in-interface", wan_interface(l->arena, wan)),
                ROS("src-address-list", bogon_list(l, wan)));
    }
}

/* --- rules of the site --- */

static void add_rule(struct lower *l, const struct rule *rule, const char *chain)
{
    const char *feature = arena_printf(l->arena, "%s-rule", chain);
    for (size_t n = 0; n < lower_rule_rows(rule); n++) {
        struct lower_rule_row row = lower_rule_row(l, rule, feature, n);
        struct ros_item *item = ros_add(
            l->out, ROS_IP_FIREWALL_FILTER, lower_span(&rule->obj), row.tag,
            ROS("action", lower_action(rule->action)), ROS("chain", chain),
            ROS("dst-port", rule->port.r.len > 0 ? ports_str(l->arena, &rule->port) : NULL),
            ROS("log", rule->log ? "yes" : NULL),
            ROS("protocol", row.protocol != 0 ? lower_protocol(row.protocol, false) : NULL));
        match_from(l, item, row.from);
        match_to(l, item, row.to);
    }
}

/* --- input --- */

static void add_icmp(struct lower *l)
{
    struct span at = lower_span_key(&l->site->firewall.obj, "icmp");
    if (l->site->firewall.icmp != ICMP_DROP) {
        bool limited = l->site->firewall.icmp == ICMP_LIMITED;
        /* a name of its own: limits are not compared, so an accept without one has to be another
         * row */
        struct ros_item *accept = input(l, at, limited ? "icmp-limited" : "icmp", "accept");
        set(l, accept, "protocol", "icmp");
        set(l, accept, "limit", limited ? "50,100:packet" : NULL);
    }
    if (l->site->firewall.icmp != ICMP_ACCEPT)
        set(l, input(l, at, "icmp-excess", "drop"), "protocol", "icmp");
}

static void add_lan_services(struct lower *l)
{
    struct ros_item *dhcp = input(l, lower_span_key(&l->site->obj, "lans"), "dhcp", "accept");
    set(l, dhcp, "protocol", "udp");
    set(l, dhcp, "dst-port", "67");
    set(l, dhcp, "in-interface-list", LIST_LAN);
    for (size_t i = 0; i < 2 && l->site->dns.serve; i++) {
        const char *protocol = i == 0 ? "udp" : "tcp";
        struct ros_item *dns = input(l, lower_span_key(&l->site->dns.obj, "serve"),
                                     arena_printf(l->arena, "dns-%s", protocol), "accept");
        set(l, dns, "protocol", protocol);
        set(l, dns, "dst-port", "53");
        set(l, dns, "in-interface-list", LIST_LAN);
    }
}

static void add_management(struct lower *l)
{
    const struct management *m = &l->site->management;
    for (size_t i = 0; i < m->from.len; i++) {
        bool remote = m->from.v[i].kind == ENDPOINT_LIST || m->from.v[i].kind == ENDPOINT_RANGE;
        const char *ports = lower_service_ports(l, remote);
        if (ports == NULL)
            continue;
        struct ros_item *item =
            ros_add(l->out, ROS_IP_FIREWALL_FILTER,
                    m->from.v[i].node != NULL ? m->from.v[i].node->span : lower_span(&m->obj),
                    lower_tag(l, "input", "management", i + 1), ROS("action", "accept"),
                    ROS("chain", "input"), ROS("dst-port", ports), ROS("protocol", "tcp"));
        match_from(l, item, lower_endpoint(l, &m->from.v[i]));
    }
}

static void add_input(struct lower *l)
{
    const struct firewall *fw = &l->site->firewall;
    struct span at = lower_span(&fw->obj);
    set(l, input(l, at, "established", "accept"), "connection-state",
        "established,related,untracked");
    set(l, input(l, at, "invalid", "drop"), "connection-state", "invalid");
    drop_bogons(l, "input");
    add_icmp(l);
    add_lan_services(l);
    add_management(l);
    for (size_t i = 0; i < fw->input.len; i++)
        add_rule(l, fw->input.v[i], "input");
}

/* --- forward --- */

static void not_forwarded(struct lower *l, struct ros_item *item)
{
    set(l, item, "connection-nat-state", "!dstnat");
}

/* What `access` of a LAN forbids; a port forward into it stands above that. */
static void add_access(struct lower *l, const struct lan *lan)
{
    struct span at = lower_span_key(&lan->obj, "access");
    const char *interface = lan_interface(l->arena, lan);
    if (lan->access == ACCESS_FULL)
        return;
    struct ros_item *out = forward(l, at, "access-out", lan->obj.name, "drop");
    set(l, out, "in-interface", interface);
    if (lan->access == ACCESS_INTERNET) {
        set(l, out, "out-interface-list", "!" LIST_WAN);
        not_forwarded(l, out);
    }
    struct ros_item *in = forward(l, at, "access-in", lan->obj.name, "drop");
    set(l, in, "in-interface-list", LIST_LAN);
    set(l, in, "out-interface", interface);
    not_forwarded(l, in);
}

static void add_forward(struct lower *l)
{
    const struct firewall *fw = &l->site->firewall;
    struct span at = lower_span(&fw->obj);
    lower_pin_drops(l);
    if (fw->fasttrack) {
        struct ros_item *fast = forward(l, lower_span_key(&fw->obj, "fasttrack"), "forward",
                                        "fasttrack", "fasttrack-connection");
        set(l, fast, "connection-mark", "no-mark");
        set(l, fast, "connection-state", "established,related");
    }
    set(l, forward(l, at, "forward", "established", "accept"), "connection-state",
        "established,related,untracked");
    set(l, forward(l, at, "forward", "invalid", "drop"), "connection-state", "invalid");
    drop_bogons(l, "forward");
    for (size_t i = 0; i < fw->forward.len; i++)
        add_rule(l, fw->forward.v[i], "forward");
    for (size_t i = 0; i < l->site->lans.len; i++)
        add_access(l, l->site->lans.v[i]);
}

static void add_lists(struct lower *l)
{
    for (size_t i = 0; i < l->site->firewall.lists.len; i++) {
        const struct address_list *list = l->site->firewall.lists.v[i];
        for (size_t k = 0; k < list->value.len; k++) {
            const struct address_entry *entry = &list->value.v[k];
            ros_add(l->out, ROS_IP_FIREWALL_ADDRESS_LIST, entry->node->span,
                    arena_printf(l->arena, "rosc:list/%s/%zu", list->obj.name, k + 1),
                    ROS("address",
                        entry->host != NULL ? entry->host : ipv4_range_str(l->arena, entry->range)),
                    ROS("list", list->obj.name));
        }
    }
}

/* What comes out of a tunnel and no rule explains, and what a WAN starts and no forward explains.
 */
static void drop_rest(struct lower *l)
{
    struct span at = lower_span_key(&l->site->firewall.obj, "default");
    for (size_t i = 0; i < l->site->tunnels.len; i++) {
        const struct tunnel *tunnel = l->site->tunnels.v[i];
        struct ros_item *drop =
            forward(l, lower_span(&tunnel->obj), "tunnel-in", tunnel->obj.name, "drop");
        set(l, drop, "in-interface", tunnel_interface(l->arena, tunnel));
        drop->last = true;
    }
    struct ros_item *drop = forward(l, at, "forward", "drop", "drop");
    set(l, drop, "in-interface-list", LIST_WAN);
    not_forwarded(l, drop);
    drop->last = true;
}

void lower_firewall(struct lower *l)
{
    const struct firewall *fw = &l->site->firewall;
    add_lists(l);
    add_bogon_lists(l);
    add_input(l);
    add_forward(l);
    if (fw->dflt.input == ACTION_DROP)
        input(l, lower_span_key(&fw->obj, "default"), "drop", "drop")->last = true;
    if (fw->dflt.forward == ACTION_DROP)
        drop_rest(l);
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(l->site, i);
        if (s.on)
            *VEC_PUSH(l->arena, l->out->services) = s.name;
    }
}
