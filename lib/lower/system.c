/* system.c - name, time zone, time. */
#include "lower/internal.h"

void lower_system(struct lower *l)
{
    const struct site *site = l->site;
    ros_add(l->out, ROS_SYSTEM_IDENTITY, lower_span_key(&site->info.obj, "name"), NULL,
            ROS("name", site->info.name));
    if (site->info.timezone != NULL)
        ros_add(l->out, ROS_SYSTEM_CLOCK, lower_span_key(&site->info.obj, "timezone"), NULL,
                ROS("time-zone-autodetect", "no"), ROS("time-zone-name", site->info.timezone));
    if (site->ntp.servers.len == 0)
        return;
    struct strbuf sb = strbuf_new(l->arena);
    for (size_t i = 0; i < site->ntp.servers.len; i++) {
        const struct address_entry *entry = &site->ntp.servers.v[i];
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",",
                    entry->host != NULL ? entry->host : ipv4_str(l->arena, entry->range.lo));
    }
    ros_add(l->out, ROS_SYSTEM_NTP_CLIENT, lower_span_key(&site->ntp.obj, "servers"), NULL,
            ROS("enabled", "yes"), ROS("servers", strbuf_detach(&sb)));
}
