/* interfaces.c - ports of WANs, bridges of LANs, the lists WAN and LAN and what is in them. */
#include <string.h>

#include "lower/internal.h"

static void need_port(struct lower *l, const char *port, const char *who)
{
    *VEC_PUSH(l->arena, l->out->needs) = (struct ros_need){.who = who, .port = port};
}

static void add_wan(struct lower *l, const struct wan *wan)
{
    const char *name = wan_interface(l->arena, wan);
    const char *who = arena_printf(l->arena, "WAN '%s'", wan->obj.name);
    if (wan->port != NULL) {
        need_port(l, wan->port, who);
        struct ros_item *row =
            ros_add(l->out, ROS_INTERFACE_ETHERNET, lower_span_key(&wan->obj, "port"), NULL,
                    ROS("disabled", "no"), ROS("name", name),
                    ROS("mac-address", wan->mac.set ? mac_str(l->arena, wan->mac) : NULL),
                    ROS("mtu", wan->mtu != 0 ? lower_num(l, wan->mtu) : NULL));
        row->select = wan->port;
    } else {
        *VEC_PUSH(l->arena, l->out->needs) = (struct ros_need){.who = who, .interface = name};
    }
    *VEC_PUSH(l->arena, l->out->uplinks) = (struct ros_uplink){
        .who = who, .port = wan->port, .interface = name, .dhcp = wan_dhcp(wan) != NULL};
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
        need_port(l, port, who);
        lower_bridge_port(l, lower_span_key(&lan->obj, "ports"),
                          arena_printf(l->arena, "rosc:lan-port/%s/%s", lan->obj.name, port), name,
                          port);
    }
}

static void add_lan(struct lower *l, const struct lan *lan)
{
    const char *name = lan_interface(l->arena, lan);
    const char *who = arena_printf(l->arena, "LAN '%s'", lan->obj.name);
    if (lan->interface == NULL)
        add_bridge(l, lan, name, who);
    else if (site_bridge(l->arena, l->site, lan->interface) == NULL)
        *VEC_PUSH(l->arena, l->out->needs) =
            (struct ros_need){.who = who, .interface = lan->interface};
    if (is_lan_interface(l, name))
        return; /* a second network on one interface: the interface is in the list already */
    *VEC_PUSH(l->arena, l->out->lan_interfaces) = name;
    ros_add(l->out, ROS_INTERFACE_LIST_MEMBER, lower_span(&lan->obj),
            lower_tag(l, "lan", lan->obj.name, 0), ROS("interface", name), ROS("list", LIST_LAN));
}

void lower_interfaces(struct lower *l)
{
    ros_add(l->out, ROS_INTERFACE_LIST, l->site->obj.node->span, lower_tag(l, "list", LIST_WAN, 0),
            ROS("name", LIST_WAN));
    ros_add(l->out, ROS_INTERFACE_LIST, l->site->obj.node->span, lower_tag(l, "list", LIST_LAN, 0),
            ROS("name", LIST_LAN));
    for (size_t i = 0; i < l->site->wans.len; i++)
        add_wan(l, l->site->wans.v[i]);
    for (size_t i = 0; i < l->site->lans.len; i++)
        add_lan(l, l->site->lans.v[i]);
}
