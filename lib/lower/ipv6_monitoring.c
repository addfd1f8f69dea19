/*
 * ipv6_monitoring.c - netwatch per IPv6 probe, one script per WAN.
 *
 * The state machine is that of monitoring.c, with a state of its own: IPv6 of a WAN may be down
 * while its IPv4 is up. Here the script waits until the defaults agree, and runs rosc-lan6: each
 * LAN announces the prefix of the best WAN. Connections that NAT66 has bound to an address that is
 * of no use any more are freed.
 */
#include "lower/ipv6.h"
#include "lower/notify.h"
#include "ros/quote.h"
#include "wan/wan_lease6.h"

/* Names of all other WANs with IPv6 as an alternative, NULL: there is none. */
static const char *others(struct lower *l, const struct wan *wan)
{
    struct strbuf names = strbuf_new(l->arena);
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *other = l->site->wans.v[i];
        if (other != wan && other->ipv6 != NULL)
            strbuf_addf(&names, "%s%s", names.len == 0 ? "(" : "|", other->obj.name);
    }
    if (names.len == 0)
        return NULL;
    strbuf_addch(&names, ')');
    return strbuf_detach(&names);
}

bool ipv6_has_deprecate(const struct site *site)
{
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->ipv6 != NULL && site->lans.v[i]->ipv6->failover == LAN6_DEPRECATE)
            return true;
    return false;
}

/* Netwatch is faster than check-gateway, and the prefix of a WAN is of use only where the packets
 * go: the default has to agree first, at most a minute later. */
static void wait_for_default(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *own = ipv6_active(l->arena, wan->obj.name);
    strbuf_addf(sb,
                ":local rcWait 0\n"
                ":while ($rcWait < 60 && (($rcNow = \"up\" && %s = 0) || ($rcNow = \"down\" && "
                "%s > 0))) do={:delay 1s; :set rcWait ($rcWait + 1)}\n",
                own, own);
}

void ipv6_free_connections(struct strbuf *sb, const struct wan *wan)
{
    strbuf_addstr(sb, ":foreach rcA in=[/ipv6 address find where interface=");
    ros_quote_value(sb, wan_interface(sb->arena, wan));
    strbuf_addstr(sb, "] do={\n"
                      ":local rcIp [:tostr [/ipv6 address get $rcA address]]\n"
                      ":set rcIp [:pick $rcIp 0 [:find $rcIp \"/\"]]\n"
                      ":if (!($rcIp ~ \"^(fe80:|:)\")) do={:foreach rcC in=[/ipv6 firewall "
                      "connection find where reply-dst-address~\"^\\\\[*$rcIp\"] do={:do {/ipv6 "
                      "firewall connection remove $rcC} on-error={}}}\n"
                      "}\n");
}

static void purge(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *own = ipv6_active(l->arena, wan->obj.name);
    const char *names = others(l, wan);
    if (!l->site->monitoring.purge || !ipv6_has_nat66(l->site) || names == NULL)
        return;
    strbuf_addf(sb, ":if ($rcNow = \"down\" && %s = 0 && %s > 0) do={\n", own,
                ipv6_active(l->arena, names));
    ipv6_free_connections(sb, wan);
    strbuf_addstr(sb, "}\n");
    struct strbuf worse = strbuf_new(l->arena);
    for (size_t i = 0; i < l->site->wans.len; i++)
        if (l->site->wans.v[i]->ipv6 != NULL && l->site->wans.v[i]->distance > wan->distance)
            ipv6_free_connections(&worse, l->site->wans.v[i]);
    if (worse.len == 0)
        return;
    strbuf_addf(sb, ":if ($rcNow = \"up\" && %s > 0) do={\n%s}\n", own, worse.buf);
}

static const char *wan_script(struct lower *l, const struct wan *wan)
{
    struct strbuf sb = strbuf_new(l->arena);
    lower_watch_open(l, &sb, wan, true);
    wait_for_default(l, &sb, wan);
    if (ipv6_has_deprecate(l->site))
        strbuf_addstr(&sb, "/system script run " WAN_LEASE6_LANS "\n");
    purge(l, &sb, wan);
    notify_tell_held(l, &sb, wan, true);
    strbuf_addstr(&sb, "}");
    return strbuf_detach(&sb);
}

void lower_ipv6_monitoring(struct lower *l)
{
    const struct site *site = l->site;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        if (wan->ipv6 == NULL)
            continue;
        const char *name = arena_printf(l->arena, "rosc-wan6-%s", wan->obj.name);
        ros_add(l->out, ROS_SYSTEM_SCRIPT, lower_span_key(&wan->obj, "ipv6"),
                lower_tag(l, "wan6", wan->obj.name, 0), ROS("name", name),
                ROS("policy", "read,write,test"), ROS("source", wan_script(l, wan)));
        const char *call = arena_printf(l->arena, "/system script run %s", name);
        for (size_t n = 1; n <= wan->ipv6->probes.len; n++)
            lower_netwatch(l, node_item(node_get(wan->ipv6->obj.node, "probes"), n - 1)->span,
                           lower_tag(l, "probe6", wan->obj.name, n),
                           ipv6_str(l->arena, wan->ipv6->probes.v[n - 1]), call, NULL);
    }
}
