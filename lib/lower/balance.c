/*
 * balance.c - several WANs carry the load together.
 *
 * pcc: the hash of a new connection of a LAN falls into one of as many slots as the weights add up
 * to, and the slot's WAN gives its mark. While that WAN is down its table is empty, and main leads
 * to the best WAN that is up.
 *
 * ecmp: main itself leads to several WANs at once (routes.c), and the kernel hashes again whenever
 * one of them comes or goes. So a connection is marked by the WAN that its first packet left by,
 * and stays there. That is done behind routing, for the router's own connections too.
 */
#include "lower/internal.h"

static int32_t all_slots(const struct site *site)
{
    int32_t all = 0;
    for (size_t i = 0; i < site->wans.len; i++)
        all += wan_slots(site, site->wans.v[i]);
    return all;
}

static void add_slot(struct lower *l, const struct wan *wan, int32_t slot, size_t n)
{
    const char *classifier = arena_printf(l->arena, "%s:%d/%d", hash_str(l->site->routing.hash),
                                          (int)all_slots(l->site), (int)slot);
    struct ros_item *row = ros_add(
        l->out, ROS_IP_FIREWALL_MANGLE, lower_span_key(&wan->obj, "weight"),
        lower_tag(l, "balance", wan->obj.name, n), ROS("action", "mark-connection"),
        ROS("chain", "prerouting"), ROS("connection-mark", "no-mark"),
        ROS("connection-state", "new"), ROS("dst-address-list", "!" LIST_NOT_INTERNET),
        ROS("in-interface-list", LIST_LAN), ROS("new-connection-mark", lower_conn_mark(l, wan)),
        ROS("passthrough", "yes"), ROS("per-connection-classifier", classifier));
    row->paused = wan_data_stops(wan);
}

static void keep_on(struct lower *l, const struct wan *wan)
{
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span(&wan->obj),
            lower_tag(l, "balance", wan->obj.name, 0), ROS("action", "mark-connection"),
            ROS("chain", "postrouting"), ROS("connection-mark", "no-mark"),
            ROS("connection-state", "new"), ROS("dst-address-list", "!" LIST_NOT_INTERNET),
            ROS("new-connection-mark", lower_conn_mark(l, wan)),
            ROS("out-interface", wan_interface(l->arena, wan)), ROS("passthrough", "yes"));
}

void lower_balance(struct lower *l)
{
    int32_t slot = 0;
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        int32_t slots = wan_slots(l->site, wan);
        for (int32_t n = 1; n <= slots; n++)
            add_slot(l, wan, slot++, (size_t)n);
        if (l->site->routing.mode == MODE_ECMP && wan_is_balanced(l->site, wan))
            keep_on(l, wan);
    }
}
