/*
 * hardening.c - what the router offers, and to whom: services, neighbour discovery, MAC access
 * (facts 7.5).
 *
 * MAC WinBox and MAC telnet are no IP: no firewall rule stops a guest there. So a LAN without full
 * access that management.from does not let in is left out of them, in a list of its own. A LAN with
 * full access keeps them whatever management.from says: they are the last way to a router whose
 * addresses went wrong.
 */
#include "lower/internal.h"

#define LIST_LAN_MANAGEMENT "LAN-management"

/* Guests that are to be kept off the router. */
static bool is_kept_off(struct lower *l, const struct lan *lan)
{
    return lan->access != ACCESS_FULL && !lan_manages(l->site, lan);
}

/* The list of LANs that discovery and MAC access are for. */
static const char *mac_list(struct lower *l)
{
    const struct site *site = l->site;
    size_t kept_off = 0;
    for (size_t i = 0; i < site->lans.len; i++)
        kept_off += is_kept_off(l, site->lans.v[i]);
    if (kept_off == 0)
        return LIST_LAN;
    if (kept_off == site->lans.len)
        return "none";
    ros_add(l->out, ROS_INTERFACE_LIST, lower_span_key(&site->management.obj, "from"),
            lower_tag(l, "list", LIST_LAN_MANAGEMENT, 0), ROS("name", LIST_LAN_MANAGEMENT));
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (!is_kept_off(l, lan))
            ros_add(l->out, ROS_INTERFACE_LIST_MEMBER, lower_span(&lan->obj),
                    lower_tag(l, "lan-management", lan->obj.name, 0),
                    ROS("interface", lan_interface(l->arena, lan)),
                    ROS("list", LIST_LAN_MANAGEMENT));
    }
    return LIST_LAN_MANAGEMENT;
}

static bool lets_every_lan_in(const struct site *site)
{
    for (size_t i = 0; i < site->management.from.len; i++)
        if (site->management.from.v[i].kind == ENDPOINT_LAN &&
            site->management.from.v[i].name == NULL)
            return true;
    return false;
}

/* `lan` in management.from, the default, means guests too: no finding, because many a small site
 * wants just that, but its script says so. */
static void note_guests(struct lower *l)
{
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        if (lan->access != ACCESS_FULL && lets_every_lan_in(l->site))
            *VEC_PUSH(l->arena, l->out->notes) =
                arena_printf(l->arena,
                             "hosts of LAN '%s' may reach the router's services, because "
                             "management.from lets every LAN in",
                             lan->obj.name);
    }
}

void lower_hardening(struct lower *l)
{
    const struct management *m = &l->site->management;
    const char *list = m->discovery ? mac_list(l) : "none";
    struct span at = lower_span_key(&m->obj, "discovery");
    note_guests(l);
    ros_add(l->out, ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS, at, NULL,
            ROS("discover-interface-list", list));
    ros_add(l->out, ROS_TOOL_MAC_SERVER, at, NULL, ROS("allowed-interface-list", list));
    ros_add(l->out, ROS_TOOL_MAC_SERVER_MAC_WINBOX, at, NULL, ROS("allowed-interface-list", list));
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service service = site_service(l->site, i);
        struct ros_item *row =
            ros_add(l->out, ROS_IP_SERVICE, lower_span_key(&m->services.obj, service.name), NULL,
                    ROS("disabled", service.on ? "no" : "yes"));
        row->select = service.name;
    }
}
