/* interfaces.c - ports of WANs, bridges of LANs, the lists WAN and LAN and what is in them. */
#include <string.h>

#include "lower/internal.h"

static void need_port(struct lower *l, struct span at, const char *port, const char *who)
{
    *VEC_PUSH(l->arena, l->out->needs) = (struct ros_need){.who = who, .port = port, .origin = at};
}

static void need_interface(struct lower *l, struct span at, const char *interface, const char *menu,
                           const char *who)
{
    *VEC_PUSH(l->arena, l->out->needs) =
        (struct ros_need){.who = who, .interface = interface, .menu = menu, .origin = at};
}

/* An interface that the script makes for something else of the site need not exist yet. */
static bool is_made_here(struct lower *l, const char *interface)
{
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        if (lan->interface == NULL && strcmp(lan_interface(l->arena, lan), interface) == 0)
            return true;
    }
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        if ((wan->port != NULL || wan->vlan != 0) &&
            strcmp(wan_line(l->arena, wan), interface) == 0)
            return true;
    }
    return false;
}

static void add_uplink(struct lower *l, struct ros_uplink uplink)
{
    *VEC_PUSH(l->arena, l->out->uplinks) = uplink;
}

static bool is_on(const struct wan *wan, const char *port)
{
    return wan->port != NULL && strcmp(wan->port, port) == 0;
}

/* What all WANs on a port ask of it. */
struct port {
    const struct wan *first;
    bool carrier;    /* none is the port itself */
    const char *mac; /* NULL: its own */
    int32_t mtu;     /* 0: left */
    bool dhcp;       /* one that is untagged has a DHCP client */
};

static struct port port_of(struct lower *l, const char *name)
{
    struct port port = {.carrier = true};
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        int32_t mtu = wan_line_mtu(wan);
        if (!is_on(wan, name))
            continue;
        if (port.first == NULL)
            port.first = wan;
        if (wan->mac.set)
            port.mac = mac_str(l->arena, wan->mac);
        if (mtu > port.mtu && (wan->vlan == 0 || mtu > 1500))
            port.mtu = mtu;
        port.dhcp |= wan->vlan == 0 && wan_dhcp(wan) != NULL;
        port.carrier &= wan->vlan != 0 || wan_traits(wan)->session != NULL;
    }
    return port;
}

/* A port, once for all WANs on it. It gets its name from the one that is untagged. */
static void add_port(struct lower *l, const struct wan *wan, const char *who)
{
    const char *name = site_port_name(l->arena, l->site, wan->port);
    struct port port = port_of(l, wan->port);
    if (port.first != wan)
        return;
    struct span at = lower_span_key(&wan->obj, "port");
    need_port(l, at, wan->port, who);
    struct ros_item *row = ros_add(l->out, ROS_INTERFACE_ETHERNET, at, NULL, ROS("disabled", "no"),
                                   ROS("name", name), ROS("mac-address", port.mac),
                                   ROS("mtu", port.mtu != 0 ? lower_num(l, port.mtu) : NULL));
    row->select = wan->port;
    add_uplink(l, (struct ros_uplink){.who = who,
                                      .port = wan->port,
                                      .interface = name,
                                      .dhcp = port.dhcp,
                                      .carrier = port.carrier,
                                      .origin = at});
}

static void add_vlan(struct lower *l, const struct wan *wan)
{
    const char *port_name =
        wan->port == NULL ? wan->interface : site_port_name(l->arena, l->site, wan->port);
    int32_t mtu = wan_line_mtu(wan);
    ros_add(l->out, ROS_INTERFACE_VLAN, lower_span_key(&wan->obj, "vlan"),
            lower_tag(l, "wan", wan->obj.name, 0), ROS("disabled", "no"),
            port_name != NULL ? ROS("interface", port_name) : ROS_PORT("interface", wan->port),
            ROS("mtu", mtu != 0 ? lower_num(l, mtu) : NULL), ROS("name", wan_line(l->arena, wan)),
            ROS("vlan-id", lower_num(l, wan->vlan)));
}

static void add_wan(struct lower *l, const struct wan *wan)
{
    const char *name = wan_interface(l->arena, wan);
    const char *who = arena_printf(l->arena, "WAN '%s'", wan->obj.name);
    if (wan->port != NULL)
        add_port(l, wan, who);
    if (wan->interface != NULL && !is_made_here(l, wan->interface))
        need_interface(l, lower_span_key(&wan->obj, "interface"), wan->interface,
                       wan_lte(wan) != NULL ? "/interface lte" : "/interface", who);
    if (wan->vlan != 0)
        add_vlan(l, wan);
    /* all that is the WAN's own; an interface that exists and carries a VLAN of it may be more */
    if (wan->vlan != 0 || wan->interface != NULL)
        add_uplink(l, (struct ros_uplink){.who = who,
                                          .interface = wan_line(l->arena, wan),
                                          .dhcp = wan_dhcp(wan) != NULL,
                                          .carrier = wan_traits(wan)->session != NULL,
                                          .origin = lower_span_key(
                                              &wan->obj, wan->vlan != 0 ? "vlan" : "interface")});
    if (wan_traits(wan)->session != NULL)
        add_uplink(
            l, (struct ros_uplink){.who = who, .interface = name, .origin = lower_span(&wan->obj)});
    ros_add(l->out, ROS_INTERFACE_LIST_MEMBER, lower_span(&wan->obj),
            lower_tag(l, "wan", wan->obj.name, 0), ROS("interface", name), ROS("list", LIST_WAN));
}

static bool is_lan_interface(struct lower *l, const char *interface)
{
    for (size_t i = 0; i < l->out->lan_interfaces.len; i++)
        if (strcmp(l->out->lan_interfaces.v[i], interface) == 0)
            return true;
    return false;
}

static void add_bridge(struct lower *l, const struct lan *lan, const char *name, const char *who)
{
    ros_add(l->out, ROS_INTERFACE_BRIDGE, lower_span(&lan->obj),
            lower_tag(l, "lan", lan->obj.name, 0), ROS("name", name));
    for (size_t i = 0; i < lan->ports.len; i++) {
        const char *port = lan->ports.v[i];
        struct span at = node_item(node_get(lan->obj.node, "ports"), i)->span;
        need_port(l, at, port, who);
        lower_bridge_port(l, at, arena_printf(l->arena, "rosc:lan-port/%s/%s", lan->obj.name, port),
                          name, port);
    }
}

static void add_lan(struct lower *l, const struct lan *lan)
{
    const char *name = lan_interface(l->arena, lan);
    const char *who = arena_printf(l->arena, "LAN '%s'", lan->obj.name);
    if (lan->interface == NULL)
        add_bridge(l, lan, name, who);
    else if (!is_made_here(l, lan->interface))
        need_interface(l, lower_span_key(&lan->obj, "interface"), lan->interface, "/interface",
                       who);
    if (is_lan_interface(l, name))
        return; /* a second network on one interface: the interface is in the list already */
    *VEC_PUSH(l->arena, l->out->lan_interfaces) = name;
    ros_add(l->out, ROS_INTERFACE_LIST_MEMBER, lower_span(&lan->obj),
            lower_tag(l, "lan", lan->obj.name, 0), ROS("interface", name), ROS("list", LIST_LAN));
}

void lower_interfaces(struct lower *l)
{
    ros_add(l->out, ROS_INTERFACE_LIST, lower_span_key(&l->site->obj, "wans"),
            lower_tag(l, "list", LIST_WAN, 0), ROS("name", LIST_WAN));
    ros_add(l->out, ROS_INTERFACE_LIST, lower_span_key(&l->site->obj, "lans"),
            lower_tag(l, "list", LIST_LAN, 0), ROS("name", LIST_LAN));
    for (size_t i = 0; i < l->site->wans.len; i++)
        add_wan(l, l->site->wans.v[i]);
    for (size_t i = 0; i < l->site->lans.len; i++)
        add_lan(l, l->site->lans.v[i]);
}
