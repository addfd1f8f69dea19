/*
 * ipv6.c - IPv6 of the WANs and of the LANs.
 *
 * Routes are those of IPv4 with longer addresses: a /128 per probe (scope 10), its blackhole twin,
 * defaults through the probes (target-scope 11, check-gateway) in main and in the WAN's table. The
 * same proof holds for both (lib/ros/route.h).
 *
 * Each WAN has a global address of its own on its own interface: the probes, the router's own
 * traffic and NAT66 leave with it. With only the address of a LAN to choose from, the router would
 * ask one provider with the prefix of another, and be dropped.
 *
 * A LAN that deprecates has one address per WAN, taken from that WAN's pool, and announces all of
 * their prefixes: that of the best WAN as preferred, the others as deprecated (preferred-lifetime
 * 0), so that a host gives them up at once and its connections may end in peace. The script
 * rosc-lan6 moves that on. The rows of announcements are our own, because RouterOS does not let
 * anybody change those that it makes of addresses; the script owns their prefix, their preferred
 * lifetime and whether they are enabled. A short lifetime bounds how long a host that missed an
 * announcement goes on. With no WAN up, nothing moves.
 */
#include "lower/ipv6.h"

#include <string.h>

#include "wan/wan_lease6.h"

/* Stands for the gateway until the router has learnt it; the row is disabled. */
#define NO_GATEWAY "fe80::1"

/* Stands for a prefix until the pool has one; the row is disabled. */
#define NO_PREFIX "2001:db8:0:%x::/64"

/* Of the prefixes in the LANs. Hosts keep what they were told for at most `preferred`. */
#define PREFERRED "5m"
#define DEPRECATED "0s"
#define VALID "30m"
#define RA_INTERVAL "30s-1m30s"
#define ROUTER_LIFETIME "30m"

enum { LAST_RESORT = 200 }; /* our own distances end here */

bool ipv6_has_nat66(const struct site *site)
{
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->ipv6 != NULL && site->lans.v[i]->ipv6->failover == LAN6_NAT66)
            return true;
    return false;
}

const char *ipv6_active(struct arena *arena, const char *names)
{
    return arena_printf(
        arena, "[:len [/ipv6 route find where comment~\"^rosc:reply6/%s/\" active]]", names);
}

static struct span wan_span(const struct wan *wan, const char *key)
{
    return lower_span_key(&wan->ipv6->obj, key);
}

/* --- WAN: next hop, routes --- */

/* The interface where the WAN's own kind has no other next hop (PPP, LTE), the fixed gateway, or
 * what the lease tells. */
static struct wan_hop next_hop(struct lower *l, const struct wan *wan)
{
    const struct wan_hop four = wan_kind_of(wan)->hop(l->arena, wan);
    if (strchr(four.gateway, '%') == NULL)
        return (struct wan_hop){.gateway = four.gateway};
    bool fixed = wan6_address(wan->ipv6) == WAN6_FIXED;
    return (struct wan_hop){
        .gateway = arena_printf(l->arena, "%s%%%s",
                                fixed ? ipv6_str(l->arena, wan->ipv6->gateway) : NO_GATEWAY,
                                wan_interface(l->arena, wan)),
        .leased = !fixed,
    };
}

static void add_probe(struct lower *l, const struct wan *wan, size_t n, struct wan_hop hop)
{
    struct span at = node_item(node_get(wan->ipv6->obj.node, "probes"), n - 1)->span;
    const char *host = ipv6_str(l->arena, wan->ipv6->probes.v[n - 1]);
    const char *prefix = arena_printf(l->arena, "%s/128", host);
    struct ros_item *probe =
        ros_add(l->out, ROS_IPV6_ROUTE, at, lower_tag(l, "probe6", wan->obj.name, n),
                ROS("disabled", hop.leased ? "yes" : NULL), ROS("dst-address", prefix),
                ROS("gateway", hop.gateway), ROS("scope", "10"), ROS("target-scope", "10"));
    probe->leased = hop.leased;
    ros_add(l->out, ROS_IPV6_ROUTE, at, lower_tag(l, "probe6-hole", wan->obj.name, n),
            ROS_FLAG("blackhole"), ROS("distance", "254"), ROS("dst-address", prefix));
    *VEC_PUSH(l->arena, l->out->probes6) = host;
}

/* In main a script takes them out when the WAN's data is used up (data_cap.c). */
static void add_defaults(struct lower *l, const struct wan *wan, const char *feature,
                         const char *table)
{
    for (size_t n = 1; n <= wan->ipv6->probes.len; n++) {
        struct ros_item *row =
            ros_add(l->out, ROS_IPV6_ROUTE, lower_span_key(&wan->obj, "distance"),
                    lower_tag(l, feature, wan->obj.name, n), ROS("check-gateway", "ping"),
                    ROS("distance", lower_num(l, wan->distance)), ROS("dst-address", "::/0"),
                    ROS("gateway", ipv6_str(l->arena, wan->ipv6->probes.v[n - 1])),
                    ROS("routing-table", table), ROS("scope", "30"), ROS("target-scope", "11"));
        row->paused = wan_data_stops(wan) && strcmp(table, "main") == 0;
    }
}

static void add_routes(struct lower *l, const struct wan *wan)
{
    const struct wan_hop hop = next_hop(l, wan);
    for (size_t n = 1; n <= wan->ipv6->probes.len; n++)
        add_probe(l, wan, n, hop);
    add_defaults(l, wan, "default6", "main");
    add_defaults(l, wan, "reply6", arena_printf(l->arena, "to-%s", wan->obj.name));
}

/* --- WAN: address, prefix --- */

static const char *pool_name(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "%s-pd", wan->obj.name);
}

/* A client that is bound already does not call its script, as in wan_dhcp.c. */
static void add_run(struct lower *l, const struct wan *wan)
{
    const char *body = wan_lease6_body(l->arena, wan);
    *VEC_PUSH(l->arena, l->out->runs) = (struct ros_run){
        .what = arena_printf(l->arena,
                             "The IPv6 gateway of WAN '%s', where the router has learnt it already",
                             wan->obj.name),
        .script = body,
        .early_what = arena_printf(l->arena,
                                   "WAN '%s' may have an IPv6 gateway already: its probes follow "
                                   "it before the client is touched",
                                   wan->obj.name),
        .early = body,
        .origin = lower_span_key(&wan->obj, "ipv6"),
    };
}

/* The client's own default only tells the gateway: it stands behind every default of ours, each
 * WAN's at a distance of its own, and is a last resort without a probe. */
static void add_client(struct lower *l, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    bool prefix = wan6_prefix(six) == WAN6_BY_DHCP;
    bool address = wan6_address(six) == WAN6_BY_DHCP;
    bool learns = next_hop(l, wan).leased;
    size_t index = 0;
    while (l->site->wans.v[index] != wan)
        index++;
    ros_add(
        l->out, ROS_IPV6_DHCP_CLIENT, lower_span_key(&wan->obj, "ipv6"),
        lower_tag(l, "wan6", wan->obj.name, 0), ROS("add-default-route", learns ? "yes" : "no"),
        ROS("default-route-distance", learns ? lower_num(l, LAST_RESORT + 1 + (int)index) : NULL),
        ROS("disabled", "no"), ROS("interface", wan_interface(l->arena, wan)),
        ROS("pool-name", prefix ? pool_name(l, wan) : NULL), ROS("pool-prefix-length", "64"),
        ROS("prefix-hint", prefix ? arena_printf(l->arena, "::/%d", (int)wan6_hint(six)) : "::/0"),
        ROS("request", prefix && address ? "address,prefix"
                       : prefix          ? "prefix"
                                         : "address"),
        ROS("script", wan_lease6_script(l->arena, wan, learns)), ROS("use-peer-dns", "no"));
    if (learns)
        add_run(l, wan);
}

/* An address of a pool that may not be there yet; what the pool makes of it is the router's. */
static void add_pool_address(struct lower *l, struct span at, const char *tag,
                             const char *interface, const struct wan *wan)
{
    struct ros_item *row = ros_add(
        l->out, ROS_IPV6_ADDRESS, at, tag, ROS("address", "::1/64"), ROS("advertise", "no"),
        ROS("disabled", "no"), ROS("from-pool", pool_name(l, wan)), ROS("interface", interface));
    row->leased = true;
}

static void add_wan(struct lower *l, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    const char *interface = wan_interface(l->arena, wan);
    const char *tag = lower_tag(l, "wan6", wan->obj.name, 0);
    add_routes(l, wan);
    /* the router announces itself on every interface that has no say of its own */
    ros_add(l->out, ROS_IPV6_ND, lower_span_key(&wan->obj, "ipv6"), tag, ROS("advertise-dns", "no"),
            ROS("disabled", "no"), ROS("interface", interface), ROS("ra-lifetime", "none"));
    if (wan6_prefix(six) == WAN6_FIXED)
        ros_add(l->out, ROS_IPV6_POOL, wan_span(wan, "prefix"), tag, ROS("name", pool_name(l, wan)),
                ROS("prefix", ipv6_prefix_str(l->arena, six->prefix)), ROS("prefix-length", "64"));
    switch (wan6_address(six)) {
    case WAN6_FIXED:
        ros_add(l->out, ROS_IPV6_ADDRESS, wan_span(wan, "address"), tag,
                ROS("address", ipv6_prefix_str(l->arena, six->address)), ROS("advertise", "no"),
                ROS("interface", interface));
        return;
    case WAN6_DELEGATED:
        add_client(l, wan);
        /* another tag than that of a fixed address, whose text would stay when the kind changes */
        add_pool_address(l, lower_span_key(&wan->obj, "ipv6"),
                         lower_tag(l, "wan6-pd", wan->obj.name, 0), interface, wan);
        return;
    case WAN6_BY_DHCP:
        add_client(l, wan);
        return;
    case WAN6_NONE:
        return;
    }
}

/* --- marks, MSS --- */

/* What came in by a WAN is answered by it. Link-local answers stay on their link: the table has
 * nothing but a default. */
static void add_marks(struct lower *l, const struct wan *wan)
{
    const char *mark = arena_printf(l->arena, "from-%s", wan->obj.name);
    struct span at = lower_span_key(&wan->obj, "ipv6");
    ros_add(l->out, ROS_IPV6_FIREWALL_MANGLE, at, lower_tag(l, "mark-in6", wan->obj.name, 0),
            ROS("action", "mark-connection"), ROS("chain", "prerouting"),
            ROS("connection-mark", "no-mark"), ROS("connection-state", "new"),
            ROS("in-interface", wan_interface(l->arena, wan)), ROS("new-connection-mark", mark),
            ROS("passthrough", "yes"));
    ros_add(l->out, ROS_IPV6_FIREWALL_MANGLE, at, lower_tag(l, "reply-router6", wan->obj.name, 0),
            ROS("action", "mark-routing"), ROS("chain", "output"), ROS("connection-mark", mark),
            ROS("dst-address", "!fe80::/10"), ROS("dst-address-type", "!local"),
            ROS("new-routing-mark", arena_printf(l->arena, "to-%s", wan->obj.name)),
            ROS("passthrough", "no"));
}

static void clamp_mss(struct lower *l, const struct wan *wan, bool out)
{
    int32_t mss = wan6_mss(wan);
    const char *interface = wan_interface(l->arena, wan);
    if (mss == 0)
        return;
    ros_add(l->out, ROS_IPV6_FIREWALL_MANGLE, lower_span_key(&wan->obj, "mss"),
            lower_tag(l, out ? "mss-out6" : "mss-in6", wan->obj.name, 0),
            ROS("action", "change-mss"), ROS("chain", "forward"),
            ROS("in-interface", out ? NULL : interface), ROS("new-mss", lower_num(l, mss)),
            ROS("out-interface", out ? interface : NULL), ROS("passthrough", "yes"),
            ROS("protocol", "tcp"), ROS("tcp-flags", "syn"),
            ROS("tcp-mss", arena_printf(l->arena, "%d-65535", (int)mss + 1)));
}

/* --- LANs --- */

static const char *lan_tag(struct lower *l, const char *feature, const struct lan *lan,
                           const struct wan *wan)
{
    return arena_printf(l->arena, "rosc:%s/%s/%s", feature, lan->obj.name, wan->obj.name);
}

static void add_nat66(struct lower *l, const struct lan *lan, struct wan_list wans)
{
    struct span at = lower_span_key(&lan->ipv6->obj, "address");
    ros_add(l->out, ROS_IPV6_ADDRESS, at, lower_tag(l, "lan6", lan->obj.name, 0),
            ROS("address", ipv6_prefix_str(l->arena, lan->ipv6->address)), ROS("advertise", "yes"),
            ROS("interface", lan_interface(l->arena, lan)));
    for (size_t i = 0; i < wans.v.len; i++)
        ros_add(l->out, ROS_IPV6_FIREWALL_NAT, at, lan_tag(l, "nat66", lan, wans.v.v[i]),
                ROS("action", "masquerade"), ROS("chain", "srcnat"),
                ROS("ipsec-policy", "out,none"),
                ROS("out-interface", wan_interface(l->arena, wans.v.v[i])),
                ROS("src-address", ipv6_prefix_str(l->arena, ipv6_network_of(lan->ipv6->address))));
}

/* Hosts get the router as their resolver where its address there is known and stays; else they
 * have one by DHCP. */
static void add_advertisements(struct lower *l, const struct lan *lan)
{
    bool dns = lan->ipv6->failover == LAN6_NAT66 && l->site->dns.serve;
    ros_add(l->out, ROS_IPV6_ND, lower_span_key(&lan->obj, "ipv6"),
            lower_tag(l, "lan6", lan->obj.name, 0), ROS("advertise-dns", dns ? "yes" : "no"),
            ROS("disabled", "no"),
            ROS("dns", dns ? ipv6_str(l->arena, lan->ipv6->address.addr) : NULL),
            ROS("interface", lan_interface(l->arena, lan)), ROS("ra-interval", RA_INTERVAL),
            ROS("ra-lifetime", ROUTER_LIFETIME));
}

/* What the LAN announces of one WAN's prefix; until the script knows it, of no use and disabled. */
static void add_prefix(struct lower *l, const struct lan *lan, const struct wan *wan, size_t n)
{
    struct span at = lower_span_key(&lan->obj, "ipv6");
    const char *interface = lan_interface(l->arena, lan);
    add_pool_address(l, at, lan_tag(l, "lan6", lan, wan), interface, wan);
    struct ros_item *row = ros_add(l->out, ROS_IPV6_ND_PREFIX, at, lan_tag(l, "lan6", lan, wan),
                                   ROS("disabled", "yes"), ROS("interface", interface),
                                   ROS("preferred-lifetime", DEPRECATED),
                                   ROS("prefix", arena_printf(l->arena, NO_PREFIX, (unsigned)n)),
                                   ROS("valid-lifetime", VALID));
    row->leased = true;
}

static void add_lan(struct lower *l, const struct lan *lan)
{
    struct wan_list wans = lan6_wans(l->arena, l->site, lan);
    if (lan->ipv6->failover == LAN6_NAT66)
        add_nat66(l, lan, wans);
    else
        for (size_t i = 0; i < wans.v.len; i++)
            add_prefix(l, lan, wans.v.v[i], i + 1);
    add_advertisements(l, lan);
}

/* A WAN that has used up its data works, but packets leave by another one. */
static const char *has_data(struct lower *l, const struct wan *wan)
{
    if (!wan_data_stops(wan))
        return "";
    return arena_printf(l->arena,
                        " && [:len [/ipv6 route find where comment~\"^rosc:default6/%s/\" "
                        "disabled=no]] > 0",
                        wan->obj.name);
}

/* The best WAN of this LAN that is up. Its prefix is announced as preferred and every other as
 * deprecated, each as the pool has it now: the LAN's address there ends in ::1/64. A prefix that is
 * gone stays announced as deprecated. */
static void announce(struct lower *l, struct strbuf *sb, const struct lan *lan)
{
    struct wan_list wans = lan6_wans(l->arena, l->site, lan);
    strbuf_addstr(sb, ":set rcBest \"\"\n");
    for (size_t i = 0; i < wans.v.len; i++)
        strbuf_addf(sb, ":if ($rcBest = \"\" && %s > 0%s) do={:set rcBest \"rosc:lan6/%s/%s\"}\n",
                    ipv6_active(l->arena, wans.v.v[i]->obj.name), has_data(l, wans.v.v[i]),
                    lan->obj.name, wans.v.v[i]->obj.name);
    strbuf_addf(
        sb,
        ":foreach rcA in=[/ipv6 address find where comment~\"^rosc:lan6/%s/\"] do={\n"
        ":local rcTag [/ipv6 address get $rcA comment]\n"
        ":local rcIp [:tostr [/ipv6 address get $rcA address]]\n"
        ":local rcLen [:len $rcIp]\n"
        ":foreach rcP in=[/ipv6 nd prefix find where comment=$rcTag] do={\n"
        ":if ($rcLen > 6 && [:pick $rcIp ($rcLen - 6) $rcLen] = \"::1/64\") do={\n"
        ":local rcNet ([:pick $rcIp 0 ($rcLen - 4)] . \"/64\")\n"
        ":if ([:tostr [/ipv6 nd prefix get $rcP prefix]] != $rcNet) do={/ipv6 nd prefix set "
        "$rcP prefix=$rcNet}\n"
        ":if ([/ipv6 nd prefix get $rcP disabled]) do={/ipv6 nd prefix enable $rcP}\n"
        "}\n"
        ":local rcLife [:totime [/ipv6 nd prefix get $rcP preferred-lifetime]]\n"
        ":if ($rcTag = $rcBest && $rcLife != %s) do={/ipv6 nd prefix set $rcP "
        "preferred-lifetime=%s}\n"
        ":if ($rcBest != \"\" && $rcTag != $rcBest && $rcLife != %s) do={/ipv6 nd prefix "
        "set $rcP preferred-lifetime=%s}\n"
        "}\n}\n",
        lan->obj.name, PREFERRED, PREFERRED, DEPRECATED, DEPRECATED);
}

static void add_lan_script(struct lower *l)
{
    struct strbuf sb = strbuf_new(l->arena);
    const struct lan *first = NULL;
    strbuf_addstr(&sb, ":local rcBest \"\"\n");
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        if (lan->ipv6 == NULL || lan->ipv6->failover != LAN6_DEPRECATE)
            continue;
        announce(l, &sb, lan);
        first = first == NULL ? lan : first;
    }
    if (first == NULL)
        return;
    ros_add(l->out, ROS_SYSTEM_SCRIPT, lower_span_key(&first->obj, "ipv6"), "rosc:lan6/all",
            ROS("name", WAN_LEASE6_LANS), ROS("policy", "read,write,test"),
            ROS("source", strbuf_detach(&sb)));
    *VEC_PUSH(l->arena, l->out->runs) = (struct ros_run){
        .what = "Each LAN announces the IPv6 prefix of the best WAN that is up",
        .script = "/system script run " WAN_LEASE6_LANS "\n",
        .origin = lower_span_key(&first->obj, "ipv6"),
    };
}

void lower_ipv6(struct lower *l)
{
    const struct site *site = l->site;
    for (size_t i = 0; i < site->wans.len; i++)
        if (site->wans.v[i]->ipv6 != NULL)
            add_wan(l, site->wans.v[i]);
    for (size_t i = 0; i < site->wans.len; i++)
        if (site->wans.v[i]->ipv6 != NULL)
            add_marks(l, site->wans.v[i]);
    for (size_t i = 0; i < site->wans.len; i++) {
        if (site->wans.v[i]->ipv6 == NULL)
            continue;
        clamp_mss(l, site->wans.v[i], true);
        clamp_mss(l, site->wans.v[i], false);
    }
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->ipv6 != NULL)
            add_lan(l, site->lans.v[i]);
    add_lan_script(l);
}
