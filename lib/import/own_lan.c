/*
 * own_lan.c - the LANs of a site of ours: bridge or interface, VLAN, address, DHCP, access.
 *
 * Where a router had the address, or the bridge, before us, its row is not tagged: a LAN is every
 * address on an interface of the list LAN. Its name then comes from other rows of it.
 */
#include "import/internal.h"

static bool is_member(const struct importer *im, const char *interface)
{
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, member)
    {
        if (import_is(member, "list", "LAN") && import_is(member, "interface", interface))
            return true;
    }
    return false;
}

/* Tags that name a LAN beside its network, address or interface. On MikroTik's default bridge they
 * are those of what the default configuration has none of: IPv6, access, hairpin. */
static const char *name_beside(const struct importer *im, struct ipv4_prefix address,
                               const char *interface)
{
    const char *network = ipv4_prefix_str(im->arena, ipv4_network_of(address));
    const struct {
        enum ros_menu menu;
        const char *feature, *arg, *text;
    } places[] = {
        {ROS_IP_DHCP_SERVER_NETWORK, "dhcp", "address", network},
        {ROS_IP_FIREWALL_ADDRESS_LIST, "lan-network", "address", network},
        {ROS_IP_FIREWALL_ADDRESS_LIST, "lan-address", "address", ipv4_str(im->arena, address.addr)},
        {ROS_IP_FIREWALL_NAT, "hairpin-source", "src-address", network},
        {ROS_INTERFACE_LIST_MEMBER, "lan", "interface", interface},
        {ROS_INTERFACE_VLAN, "lan", "name", interface},
        {ROS_INTERFACE_BRIDGE, "lan", "name", interface},
        {ROS_INTERFACE_LIST_MEMBER, "lan-management", "interface", interface},
        {ROS_IPV6_ND, "lan6", "interface", interface},
        {ROS_IP_FIREWALL_FILTER, "access-out", "in-interface", interface},
        {ROS_IP_FIREWALL_FILTER, "access-in", "out-interface", interface},
    };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        IMPORT_EACH(im, places[i].menu, item)
        {
            const char *name = import_tag(item, places[i].feature);
            if (name != NULL && import_is(item, places[i].arg, places[i].text))
                return import_head(im->arena, name);
        }
    }
    return NULL;
}

static const char *name_lan(struct importer *im, const struct ros_item *item,
                            struct ipv4_prefix address, const char *interface)
{
    const char *name = import_tag(item, "lan");
    if (name == NULL)
        name = name_beside(im, address, interface);
    if (name == NULL)
        import_remark(im, "where a row of the router's own stands in for one of ours the name of "
                          "its LAN is lost: it is made of the interface");
    return import_name(im, "lan", name != NULL ? name : interface, "lan");
}

/* --- the bridge or the interface --- */

static void put_ports(struct importer *im, struct draft *lan, const char *name)
{
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_PORT, port)
    {
        const char *rest = import_tag(port, "lan-port");
        if (rest != NULL && strcmp(import_head(im->arena, rest), name) == 0)
            draft_add(im->arena, draft_list(im->arena, lan, "ports"), rest + strlen(name) + 1);
    }
}

/* Ports of a VLAN by their default-names, without the bridge itself. */
static void put_vlan_ports(struct importer *im, struct draft *lan, const char *key,
                           const char *names, const char *bridge)
{
    for (const char *at = names, *name; (name = import_next(im->arena, &at)) != NULL;)
        if (strcmp(name, bridge) != 0) {
            const char *port = import_port(im, name);
            draft_add(im->arena, draft_list(im->arena, lan, key), port != NULL ? port : name);
        }
    if (draft_get(lan, key) != NULL)
        draft_get(lan, key)->guess = true;
}

/* Is it in the bridge, and nobody's but the router's own? */
static bool is_kept_port(const struct importer *im, const char *bridge, const char *name)
{
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_PORT, port)
    {
        if (import_is(port, "bridge", bridge) && port->tag == NULL &&
            import_is(port, "interface", name))
            return true;
    }
    return false;
}

/* Does the VLAN of a bridge that is not ours go to just the ports that nobody names? */
static bool is_trunk(const struct importer *im, const char *bridge, const char *tagged)
{
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_PORT, port)
    {
        const char *interface = ros_item_get(port, "interface");
        if (import_is(port, "bridge", bridge) && port->tag == NULL && interface != NULL &&
            !ros_names_have(tagged, interface, strlen(interface)))
            return false;
    }
    for (const char *at = tagged, *name; (name = import_next(im->arena, &at)) != NULL;)
        if (strcmp(name, bridge) != 0 && !is_kept_port(im, bridge, name))
            return false;
    return true;
}

static void put_vlan(struct importer *im, struct draft *lan, const struct ros_item *vlan)
{
    const char *bridge = ros_item_get(vlan, "interface"), *id = ros_item_get(vlan, "vlan-id");
    draft_put(im->arena, lan, "interface", bridge);
    draft_put(im->arena, lan, "vlan", id);
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_VLAN, row)
    {
        if (bridge != NULL && id != NULL && import_is(row, "bridge", bridge) &&
            import_is(row, "vlan-ids", id)) {
            const char *tagged = ros_item_get(row, "tagged");
            const struct ros_item *made = import_by(im, ROS_INTERFACE_BRIDGE, "name", bridge);
            bool ours = made != NULL && import_tag(made, "lan") != NULL;
            put_vlan_ports(im, lan, "untagged", ros_item_get(row, "untagged"), bridge);
            if (ours || !is_trunk(im, bridge, tagged))
                put_vlan_ports(im, lan, "tagged", tagged, bridge);
        }
    }
}

static void put_line(struct importer *im, struct draft *lan, const char *name,
                     const char *interface)
{
    const struct ros_item *bridge = import_find(im, ROS_INTERFACE_BRIDGE, "lan", name);
    const struct ros_item *vlan = import_find(im, ROS_INTERFACE_VLAN, "lan", name);
    if (vlan != NULL)
        put_vlan(im, lan, vlan);
    else if (bridge != NULL && import_is(bridge, "name", interface))
        put_ports(im, lan, name);
    else
        draft_put(im->arena, lan, "interface", interface);
    if (draft_get(lan, "interface") != NULL)
        import_keep_bridge(im, draft_get(lan, "interface")->text);
}

/* --- DHCP --- */

static void put_leases(struct importer *im, struct draft *dhcp, const char *name)
{
    IMPORT_EACH(im, ROS_IP_DHCP_SERVER_LEASE, lease)
    {
        const char *why, *rest = import_tag(lease, "lease");
        size_t len = strlen(name);
        if (rest == NULL || strncmp(rest, name, len) != 0 || rest[len] != '/' ||
            !value_name(im->arena, rest + len + 1, &why))
            continue;
        struct draft *leases = draft_map(im->arena, dhcp, "leases");
        struct draft *node = draft_map(im->arena, leases, rest + len + 1);
        node->flow = true;
        node->origin = lease->origin;
        draft_put(im->arena, node, "mac", ros_item_get(lease, "mac-address"));
        draft_put(im->arena, node, "address", ros_item_get(lease, "address"));
    }
}

static void put_dhcp(struct importer *im, struct draft *lan, const char *name, const char *router)
{
    const struct ros_item *server = import_find(im, ROS_IP_DHCP_SERVER, "dhcp", name);
    const struct ros_item *pool = import_find(im, ROS_IP_POOL, "dhcp", name);
    const struct ros_item *network = import_find(im, ROS_IP_DHCP_SERVER_NETWORK, "dhcp", name);
    if (server == NULL && pool == NULL && network == NULL)
        return;
    struct draft *dhcp = draft_map(im->arena, lan, "dhcp");
    dhcp->flow = dhcp->keep = true;
    if (pool != NULL)
        draft_guess(im->arena, dhcp, "pool", ros_item_get(pool, "ranges"));
    if (server != NULL)
        draft_guess(im->arena, dhcp, "lease", ros_item_value(server, "lease-time"));
    const char *dns = network == NULL ? NULL : ros_item_get(network, "dns-server");
    for (const char *at = dns, *text; (text = import_next(im->arena, &at)) != NULL;) {
        struct draft *list = draft_list(im->arena, dhcp, "dns");
        list->guess = true;
        draft_add(im->arena, list, strcmp(text, router) == 0 ? "router" : text);
    }
    if (network != NULL)
        draft_put(im->arena, dhcp, "domain", ros_item_get(network, "domain"));
    put_leases(im, dhcp, name);
    dhcp->flow = draft_get(dhcp, "leases") == NULL;
}

static void put_access(struct importer *im, struct draft *lan, const char *name)
{
    const struct ros_item *out = import_find(im, ROS_IP_FIREWALL_FILTER, "access-out", name);
    if (out != NULL)
        draft_put(im->arena, lan, "access",
                  import_is(out, "out-interface-list", "!WAN") ? "internet" : "none");
}

static void read_lan(struct importer *im, const struct ros_item *item, struct ipv4_prefix address,
                     const char *interface)
{
    const char *name = name_lan(im, item, address, interface);
    struct draft *lan = draft_map(im->arena, draft_map(im->arena, im->out->site, "lans"), name);
    lan->origin = item->origin;
    put_line(im, lan, name, interface);
    draft_put(im->arena, lan, "address", ros_item_get(item, "address"));
    put_dhcp(im, lan, name, ipv4_str(im->arena, address.addr));
    put_access(im, lan, name);
    *VEC_PUSH(im->arena, im->lans) =
        (struct import_net){.name = name, .interface = interface, .address = address, .node = lan};
}

void own_lans(struct importer *im)
{
    IMPORT_EACH(im, ROS_IP_ADDRESS, item)
    {
        const char *why, *interface = ros_item_get(item, "interface");
        const char *text = ros_item_get(item, "address");
        struct ipv4_prefix address;
        if (interface != NULL && text != NULL && import_tag(item, "wan") == NULL &&
            import_tag(item, "tunnel") == NULL && is_member(im, interface) &&
            value_ipv4_ifaddr(im->arena, text, &address, &why))
            read_lan(im, item, address, interface);
    }
}
