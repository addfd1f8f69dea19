/* lans.c - addresses of the LANs, and their DHCP servers where the site declares them. */
#include "lower/internal.h"

static void add_leases(struct lower *l, const struct lan *lan, const char *server)
{
    for (size_t i = 0; i < lan->dhcp->leases.len; i++) {
        const struct lease *lease = lan->dhcp->leases.v[i];
        ros_add(l->out, ROS_IP_DHCP_SERVER_LEASE, lower_span(&lease->obj),
                arena_printf(l->arena, "rosc:lease/%s/%s", lan->obj.name, lease->obj.name),
                ROS("address", ipv4_str(l->arena, lease->address)),
                ROS("mac-address", mac_str(l->arena, lease->mac)), ROS("server", server));
    }
}

static const char *dns_servers(struct lower *l, const struct lan *lan)
{
    struct strbuf sb = strbuf_new(l->arena);
    for (size_t i = 0; i < lan->dhcp->dns.len; i++) {
        uint32_t addr = lan->dhcp->dns.v[i];
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",",
                    ipv4_str(l->arena, addr == DHCP_DNS_ROUTER ? lan->address.addr : addr));
    }
    return strbuf_detach(&sb);
}

static void add_dhcp(struct lower *l, const struct lan *lan)
{
    const struct dhcp *dhcp = lan->dhcp;
    const struct ipv4_range pool = lan_pool(lan);
    struct span at = lower_span_key(&lan->obj, "dhcp");
    const char *tag = lower_tag(l, "dhcp", lan->obj.name, 0);
    const char *name = arena_printf(l->arena, "dhcp-%s", lan->obj.name);
    ros_add(l->out, ROS_IP_POOL, at, tag, ROS("name", name),
            ROS("ranges", arena_printf(l->arena, "%s-%s", ipv4_str(l->arena, pool.lo),
                                       ipv4_str(l->arena, pool.hi))));
    ros_add(l->out, ROS_IP_DHCP_SERVER, at, tag, ROS("address-pool", name), ROS("disabled", "no"),
            ROS("interface", lan_interface(l->arena, lan)),
            ROS("lease-time", duration_str(l->arena, dhcp->lease_ms)), ROS("name", name));
    ros_add(l->out, ROS_IP_DHCP_SERVER_NETWORK, at, tag,
            ROS("address", ipv4_prefix_str(l->arena, ipv4_network_of(lan->address))),
            ROS("dns-server", dns_servers(l, lan)), ROS("domain", dhcp->domain),
            ROS("gateway", ipv4_str(l->arena, lan->address.addr)));
    add_leases(l, lan, name);
}

void lower_lans(struct lower *l)
{
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        ros_add(l->out, ROS_IP_ADDRESS, lower_span_key(&lan->obj, "address"),
                lower_tag(l, "lan", lan->obj.name, 0),
                ROS("address", ipv4_prefix_str(l->arena, lan->address)),
                ROS("interface", lan_interface(l->arena, lan)));
        if (lan->dhcp != NULL)
            add_dhcp(l, lan);
    }
}
