/*
 * guess_lan.c - the LANs of anybody's router: addresses on interfaces that are no WAN and no
 * tunnel, with the DHCP server, the bridge and the VLAN there.
 *
 * What makes an interface that a LAN names (bridge, ports, bond) is left as it is, so its rows are
 * understood when nothing but that is in them.
 */
#include "import/guess.h"

struct lan {
    struct importer *im;
    const struct ros_item *item;
    const char *interface;
    struct ipv4_prefix address;
    const char *name;
    struct draft *node;
    const char *bridge; /* what is under it; NULL: no bridge */
};

/* bridge-guests, br-guests, vlan20-guests, vlan20: what the person meant. */
static const char *meaning(const char *interface)
{
    static const char *const prefixes[] = {"bridge", "br", "vlan"};
    for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
        size_t len = strlen(prefixes[i]);
        const char *rest = interface + len;
        if (strncmp(interface, prefixes[i], len) != 0)
            continue;
        rest += strspn(rest, "0123456789");
        rest += strspn(rest, "-_. ");
        if (*rest != '\0' && (rest > interface + len))
            return rest;
    }
    return interface;
}

static const char *name_lan(struct lan *l)
{
    const char *comment = guess_comment(l->im, l->item), *part = meaning(l->interface);
    if (strncmp(l->interface, "bridge", 6) == 0 && strcmp(part, l->interface) == 0)
        part = "lan";
    if (strncmp(l->interface, "ether", 5) == 0 && comment == NULL)
        part = "lan";
    return import_name(l->im, "lan", comment != NULL ? comment : part, "lan");
}

/* --- the interface --- */

static void put_vlan_ports(struct lan *l, const char *key, const char *names)
{
    for (const char *at = names, *name; (name = import_next(l->im->arena, &at)) != NULL;) {
        const char *port = import_port(l->im, name);
        if (port != NULL)
            draft_add(l->im->arena, draft_list(l->im->arena, l->node, key), port);
    }
}

/* The entry of the bridge's table with only this VLAN, and its access ports. */
static void put_table(struct lan *l, const char *bridge, const char *id)
{
    struct importer *im = l->im;
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_VLAN, row)
    {
        if (import_is(row, "bridge", bridge) && import_is(row, "vlan-ids", id)) {
            put_vlan_ports(l, "tagged", ros_item_get(row, "tagged"));
            put_vlan_ports(l, "untagged", ros_item_get(row, "untagged"));
            import_cover(im, ROS_INTERFACE_BRIDGE_VLAN, row_i);
        }
    }
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_PORT, port)
    {
        const char *interface = ros_item_get(port, "interface");
        const char *name = interface == NULL ? NULL : import_port(im, interface);
        if (import_is(port, "bridge", bridge) && import_is(port, "pvid", id) && name != NULL)
            draft_add(im->arena, draft_list(im->arena, l->node, "untagged"), name);
    }
}

static void put_interface(struct lan *l)
{
    struct importer *im = l->im;
    const char *under = l->interface;
    IMPORT_EACH(im, ROS_INTERFACE_VLAN, vlan)
    {
        const char *id = guess_cell(vlan, "vlan-id");
        if (!import_is(vlan, "name", l->interface) || guess_cell(vlan, "interface") == NULL ||
            id == NULL)
            continue;
        under = guess_cell(vlan, "interface");
        draft_put(im->arena, l->node, "interface", under);
        draft_put(im->arena, l->node, "vlan", id);
        put_table(l, under, id);
        import_cover(im, ROS_INTERFACE_VLAN, vlan_i);
    }
    draft_put(im->arena, l->node, "interface", under);
    if (import_by(im, ROS_INTERFACE_BRIDGE, "name", under) != NULL)
        l->bridge = under;
}

/* --- DHCP --- */

static const char *name_lease(struct lan *l, const struct ros_item *lease, uint32_t addr)
{
    const char *kind = arena_printf(l->im->arena, "lease-%s", l->name);
    const char *other = arena_printf(l->im->arena, "host-%u-%u", (unsigned)(addr >> 8 & 255),
                                     (unsigned)(addr & 255));
    return import_name(l->im, kind, guess_comment(l->im, lease), other);
}

static void put_leases(struct lan *l, struct draft *dhcp, const char *server)
{
    static const char *const known[] = {"address", "mac-address", "server", "client-id", NULL};
    struct importer *im = l->im;
    IMPORT_EACH(im, ROS_IP_DHCP_SERVER_LEASE, lease)
    {
        const char *why, *address = guess_cell(lease, "address"),
                         *mac = guess_cell(lease, "mac-address");
        const char *of = guess_cell(lease, "server");
        uint32_t addr;
        struct mac_addr parsed;
        if (address == NULL || !value_ipv4(im->arena, address, &addr, &why) ||
            !ipv4_prefix_contains(l->address, addr) ||
            (of != NULL && strcmp(of, server) != 0 && strcmp(of, "all") != 0))
            continue;
        if (mac == NULL || !value_mac(im->arena, mac, &parsed, &why) || !guess_only(lease, known) ||
            guess_is_off(lease)) {
            import_because(im, ROS_IP_DHCP_SERVER_LEASE, lease_i,
                           "a lease of a site has a MAC address and an address");
            continue;
        }
        struct draft *node =
            draft_map(im->arena, draft_map(im->arena, dhcp, "leases"), name_lease(l, lease, addr));
        node->flow = true;
        node->origin = lease->origin;
        draft_put(im->arena, node, "mac", mac);
        draft_put(im->arena, node, "address", address);
        import_cover(im, ROS_IP_DHCP_SERVER_LEASE, lease_i);
    }
}

static void put_network(struct lan *l, struct draft *dhcp)
{
    static const char *const known[] = {"address", "dns-server", "domain",
                                        "gateway", "netmask",    NULL};
    struct importer *im = l->im;
    const char *network = ipv4_prefix_str(im->arena, ipv4_network_of(l->address));
    const char *router = ipv4_str(im->arena, l->address.addr);
    IMPORT_EACH(im, ROS_IP_DHCP_SERVER_NETWORK, row)
    {
        if (!import_is(row, "address", network))
            continue;
        for (const char *at = guess_cell(row, "dns-server"), *text;
             (text = import_next(im->arena, &at)) != NULL;) {
            draft_list(im->arena, dhcp, "dns")->guess = true;
            draft_add(im->arena, draft_list(im->arena, dhcp, "dns"),
                      strcmp(text, router) == 0 ? "router" : text);
        }
        draft_put(im->arena, dhcp, "domain", guess_cell(row, "domain"));
        if (!guess_only(row, known) || !import_is(row, "gateway", router))
            import_because(im, ROS_IP_DHCP_SERVER_NETWORK, row_i,
                           "a site hands out the router as the gateway, resolvers and a domain");
        else
            import_cover(im, ROS_IP_DHCP_SERVER_NETWORK, row_i);
    }
}

static void put_pool(struct lan *l, struct draft *dhcp, const char *name)
{
    struct importer *im = l->im;
    IMPORT_EACH(im, ROS_IP_POOL, pool)
    {
        const char *why, *ranges = guess_cell(pool, "ranges");
        struct ipv4_range range;
        if (name == NULL || ranges == NULL || !import_is(pool, "name", name))
            continue;
        const char *first = arena_strndup(im->arena, ranges, strcspn(ranges, ","));
        if (value_ipv4_set(im->arena, first, &range, &why))
            draft_guess(im->arena, dhcp, "pool",
                        arena_printf(im->arena, "%s-%s", ipv4_str(im->arena, range.lo),
                                     ipv4_str(im->arena, range.hi)));
        if (strcmp(first, ranges) != 0)
            import_because(im, ROS_IP_POOL, pool_i, "a pool of a site is one range: the first one");
        else
            import_cover(im, ROS_IP_POOL, pool_i);
    }
}

static void put_dhcp(struct lan *l)
{
    static const char *const known[] = {"address-pool",  "interface",  "lease-time",    "name",
                                        "authoritative", "use-radius", "bootp-support", NULL};
    struct importer *im = l->im;
    IMPORT_EACH(im, ROS_IP_DHCP_SERVER, server)
    {
        if (!import_is(server, "interface", l->interface))
            continue;
        if (guess_is_off(server) || draft_get(l->node, "dhcp") != NULL) {
            import_because(im, ROS_IP_DHCP_SERVER, server_i, "it is disabled, or a second one");
            continue;
        }
        struct draft *dhcp = draft_map(im->arena, l->node, "dhcp");
        dhcp->keep = true;
        put_pool(l, dhcp, guess_cell(server, "address-pool"));
        draft_guess(im->arena, dhcp, "lease", ros_item_value(server, "lease-time"));
        put_network(l, dhcp);
        put_leases(l, dhcp, guess_cell(server, "name") == NULL ? "" : guess_cell(server, "name"));
        dhcp->flow = draft_get(dhcp, "leases") == NULL;
        if (guess_only(server, known))
            import_cover(im, ROS_IP_DHCP_SERVER, server_i);
        else
            import_because(im, ROS_IP_DHCP_SERVER, server_i,
                           "a site says pool, lease time, resolvers, domain and leases");
    }
}

/* --- one LAN --- */

static void read_lan(struct guess *g, const struct ros_item *item, size_t index,
                     const char *interface, struct ipv4_prefix address)
{
    struct importer *im = g->im;
    struct lan l = {.im = im, .item = item, .interface = interface, .address = address};
    l.name = name_lan(&l);
    l.node = draft_map(im->arena, draft_map(im->arena, im->out->site, "lans"), l.name);
    l.node->origin = item->origin;
    put_interface(&l);
    draft_put(im->arena, l.node, "address", ros_item_get(item, "address"));
    put_dhcp(&l);
    if (l.bridge != NULL)
        import_keep_bridge(im, l.bridge);
    import_cover(im, ROS_IP_ADDRESS, index);
    *VEC_PUSH(im->arena, im->lans) = (struct import_net){
        .name = l.name, .interface = interface, .address = address, .node = l.node};
}

static void cover_members(struct importer *im)
{
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, item)
    {
        const char *interface = ros_item_get(item, "interface");
        if (interface != NULL && import_lan(im, interface) != NULL &&
            !import_is(item, "list", "WAN"))
            import_cover(im, ROS_INTERFACE_LIST_MEMBER, item_i);
    }
}

void guess_put_lans(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_ADDRESS, item)
    {
        const char *why, *interface = ros_item_get(item, "interface");
        const char *text = ros_item_get(item, "address");
        struct ipv4_prefix address;
        if (interface == NULL || text == NULL || import_wan(im, interface) != NULL ||
            import_by(im, ROS_INTERFACE_WIREGUARD, "name", interface) != NULL)
            continue;
        if (guess_is_off(item))
            import_because(im, ROS_IP_ADDRESS, item_i, "it is disabled");
        else if (!value_ipv4_ifaddr(im->arena, text, &address, &why) || address.len > 30)
            import_because(im, ROS_IP_ADDRESS, item_i, "no LAN has such a network");
        else
            read_lan(g, item, item_i, interface, address);
    }
    cover_members(im);
}
