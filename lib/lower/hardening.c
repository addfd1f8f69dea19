/* hardening.c - what the router offers, and to whom: services, neighbour discovery, MAC access
 * (facts 7.5). */
#include "lower/internal.h"

void lower_hardening(struct lower *l)
{
    const struct management *m = &l->site->management;
    const char *list = m->discovery ? LIST_LAN : "none";
    struct span at = lower_span_key(&m->obj, "discovery");
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
