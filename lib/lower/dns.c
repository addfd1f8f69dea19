/* dns.c - the router's resolvers, whether it answers LANs, and names of the site's own. */
#include "lower/internal.h"

void lower_dns(struct lower *l)
{
    const struct dns *dns = &l->site->dns;
    struct dns_servers servers = site_dns_servers(l->arena, l->site);
    struct strbuf sb = strbuf_new(l->arena);
    for (size_t i = 0; i < servers.v.len; i++)
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",", ipv4_str(l->arena, servers.v.v[i]));
    ros_add(l->out, ROS_IP_DNS, lower_span_key(&dns->obj, "servers"), NULL,
            ROS("allow-remote-requests", dns->serve ? "yes" : "no"),
            ROS("servers", strbuf_detach(&sb)));
    for (size_t i = 0; i < dns->statics.len; i++) {
        const struct host_entry *entry = dns->statics.v[i];
        ros_add(l->out, ROS_IP_DNS_STATIC, lower_span(&entry->obj),
                lower_tag(l, "dns", entry->obj.name, 0),
                ROS("address", ipv4_str(l->arena, entry->value)), ROS("name", entry->obj.name));
    }
}
