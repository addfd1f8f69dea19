/* site.c - decoding of a whole site, and the facts that several values together determine. */
#include "site/site.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "site/tables.h"

const struct site *site_decode(struct decode *ctx, const struct node *root)
{
    struct site *site = ARENA_NEW(ctx->arena, struct site);
    schema_decode(ctx, &site_record, root, site);
    return site;
}

const struct wan *site_wan(const struct site *site, const char *name)
{
    for (size_t i = 0; i < site->wans.len; i++)
        if (strcmp(site->wans.v[i]->obj.name, name) == 0)
            return site->wans.v[i];
    return NULL;
}

const struct lan *site_lan(const struct site *site, const char *name)
{
    for (size_t i = 0; i < site->lans.len; i++)
        if (strcmp(site->lans.v[i]->obj.name, name) == 0)
            return site->lans.v[i];
    return NULL;
}

const struct tunnel *site_tunnel(const struct site *site, const char *name)
{
    for (size_t i = 0; i < site->tunnels.len; i++)
        if (strcmp(site->tunnels.v[i]->obj.name, name) == 0)
            return site->tunnels.v[i];
    return NULL;
}

const struct address_list *site_list(const struct site *site, const char *name)
{
    for (size_t i = 0; i < site->firewall.lists.len; i++)
        if (strcmp(site->firewall.lists.v[i]->obj.name, name) == 0)
            return site->firewall.lists.v[i];
    return NULL;
}

const struct wan_traits *wan_traits(const struct wan *wan)
{
    static const struct wan_traits none = {0};
    /* the kinds that decoding hands out are those of lib/wan, which all begin with their traits */
    _Static_assert(offsetof(struct wan_traits, variant) == 0, "variant comes first");
    return wan->kind == NULL ? &none : (const struct wan_traits *)(const void *)wan->kind;
}

const char *wan_interface(struct arena *arena, const struct wan *wan)
{
    const char *session = wan_traits(wan)->session;
    return session == NULL ? wan_line(arena, wan)
                           : arena_printf(arena, "%s-%s", session, wan->obj.name);
}

const char *wan_line(struct arena *arena, const struct wan *wan)
{
    if (wan->vlan != 0)
        return wan->ifname != NULL
                   ? wan->ifname
                   : arena_printf(arena, "vlan%d-%s", (int)wan->vlan, wan->obj.name);
    if (wan->interface != NULL)
        return wan->interface;
    if (wan->ifname != NULL)
        return wan->ifname;
    return arena_printf(arena, "%s-%s", wan->port != NULL ? wan->port : "", wan->obj.name);
}

const char *site_port_name(struct arena *arena, const struct site *site, const char *port)
{
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        if (wan->vlan == 0 && wan->port != NULL && strcmp(wan->port, port) == 0)
            return wan_line(arena, wan);
    }
    return NULL;
}

int32_t wan_line_mtu(const struct wan *wan)
{
    int32_t overhead = wan_traits(wan)->overhead;
    if (overhead == 0)
        return wan->mtu;
    return wan->mtu + overhead > 1500 ? wan->mtu + overhead : 0;
}

const char *lan_interface(struct arena *arena, const struct lan *lan)
{
    if (lan->vlan != 0)
        return arena_printf(arena, "vlan%d-%s", (int)lan->vlan, lan->obj.name);
    if (lan->interface != NULL)
        return lan->interface;
    return arena_printf(arena, "bridge-%s", lan->obj.name);
}

const char *tunnel_interface(struct arena *arena, const struct tunnel *tunnel)
{
    return arena_printf(arena, "wg-%s", tunnel->obj.name);
}

static bool is_listened_on(const struct site *site, int32_t port)
{
    for (size_t i = 0; i < site->tunnels.len; i++)
        if (site->tunnels.v[i]->listen == port)
            return true;
    return false;
}

int32_t tunnel_port(const struct site *site, const struct tunnel *tunnel)
{
    int32_t port = 13241;
    if (tunnel->listen != 0)
        return tunnel->listen;
    for (size_t i = 0; i < site->tunnels.len; i++) {
        if (site->tunnels.v[i]->listen != 0)
            continue;
        while (is_listened_on(site, port))
            port++;
        if (site->tunnels.v[i] == tunnel)
            break;
        port++;
    }
    return port;
}

bool peer_has_endpoint(const struct peer *peer)
{
    return peer->endpoint.host != NULL || peer->endpoint.range.lo != 0;
}

int64_t peer_keepalive(const struct peer *peer)
{
    enum { AUTO_MS = 25000 };
    if (peer->keepalive_ms != TUNNEL_KEEPALIVE_AUTO)
        return peer->keepalive_ms;
    return peer_has_endpoint(peer) ? AUTO_MS : 0;
}

const struct lan *site_bridge(struct arena *arena, const struct site *site, const char *interface)
{
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (lan->interface == NULL && lan->vlan == 0 &&
            strcmp(lan_interface(arena, lan), interface) == 0)
            return lan;
    }
    return NULL;
}

static bool is_vlan_on(const struct lan *lan, const char *bridge)
{
    return lan->vlan != 0 && lan->interface != NULL && strcmp(lan->interface, bridge) == 0;
}

static bool is_among(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

const struct lan *site_access_lan(const struct site *site, const char *bridge, const char *port)
{
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (is_vlan_on(lan, bridge) && is_among(lan->untagged.v, lan->untagged.len, port))
            return lan;
    }
    return NULL;
}

bool site_is_tagged(const struct site *site, const char *bridge, const char *port)
{
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (is_vlan_on(lan, bridge) && is_among(lan->tagged.v, lan->tagged.len, port))
            return true;
    }
    return false;
}

bool lan_manages(const struct site *site, const struct lan *lan)
{
    for (size_t i = 0; i < site->management.from.len; i++) {
        const struct endpoint *from = &site->management.from.v[i];
        if (from->kind == ENDPOINT_ANY ||
            (from->kind == ENDPOINT_LAN &&
             (from->name == NULL || strcmp(from->name, lan->obj.name) == 0)))
            return true;
    }
    return false;
}

struct ipv4_range lan_pool(const struct lan *lan)
{
    if (lan->dhcp != NULL && lan->dhcp->pool.lo != 0)
        return lan->dhcp->pool;
    if (lan->address.len > 30)
        return (struct ipv4_range){0};

    /* Hosts below and above the router; the larger part, and of two equal ones the upper. */
    struct ipv4_range net = ipv4_prefix_range(lan->address);
    struct ipv4_range below = {.lo = net.lo + 1, .hi = lan->address.addr - 1};
    struct ipv4_range above = {.lo = lan->address.addr + 1, .hi = net.hi - 1};
    struct ipv4_range pool =
        lan->address.addr - net.lo > net.hi - lan->address.addr ? below : above;

    /* The first nine stay free for hosts with fixed addresses, as in MikroTik's default
     * configuration. */
    uint32_t tenth = net.lo + 10;
    if (lan->address.len <= 27 && pool.lo < tenth && tenth < pool.hi)
        pool.lo = tenth;
    return pool;
}

const struct lan *site_lan_of(const struct site *site, uint32_t addr)
{
    for (size_t i = 0; i < site->lans.len; i++) {
        struct ipv4_prefix network = site->lans.v[i]->address;
        if (network.len > 0 && ipv4_prefix_contains(network, addr))
            return site->lans.v[i];
    }
    return NULL;
}

#define IPV4(a, b, c, d)                                                                           \
    (((uint32_t)(a) << 24) | ((uint32_t)(b) << 16) | ((uint32_t)(c) << 8) | (uint32_t)(d))

/* Each operator answers on several addresses of these networks (filtered and unfiltered variants).
 */
static const struct {
    const char *name;
    struct ipv4_prefix network;
} operators[] = {
    {"Google", {IPV4(8, 8, 8, 0), 24}},
    {"Google", {IPV4(8, 8, 4, 0), 24}},
    {"Cloudflare", {IPV4(1, 1, 1, 0), 24}},
    {"Cloudflare", {IPV4(1, 0, 0, 0), 24}},
    {"Quad9", {IPV4(9, 9, 9, 0), 24}},
    {"Quad9", {IPV4(149, 112, 112, 0), 24}},
    {"OpenDNS", {IPV4(208, 67, 222, 0), 24}},
    {"OpenDNS", {IPV4(208, 67, 220, 0), 24}},
    {"Level 3", {IPV4(4, 2, 2, 0), 24}},
    {"Level 3", {IPV4(209, 244, 0, 0), 24}},
    {"AdGuard", {IPV4(94, 140, 14, 0), 24}},
    {"AdGuard", {IPV4(94, 140, 15, 0), 24}},
    {"CleanBrowsing", {IPV4(185, 228, 168, 0), 24}},
    {"CleanBrowsing", {IPV4(185, 228, 169, 0), 24}},
    {"Control D", {IPV4(76, 76, 2, 0), 24}},
    {"Control D", {IPV4(76, 76, 10, 0), 24}},
    {"Yandex", {IPV4(77, 88, 8, 0), 24}},
    {"Vercara", {IPV4(64, 6, 64, 0), 24}},
    {"Vercara", {IPV4(64, 6, 65, 0), 24}},
    {"Vercara", {IPV4(156, 154, 70, 0), 24}},
    {"Vercara", {IPV4(156, 154, 71, 0), 24}},
};

const char *resolver_operator(uint32_t addr)
{
    for (size_t i = 0; i < ARRAY_LEN(operators); i++)
        if (ipv4_prefix_contains(operators[i].network, addr))
            return operators[i].name;
    return NULL;
}

const char *resolver_operator6(struct ipv6_addr addr)
{
    static const struct {
        const char *name;
        struct ipv6_prefix network;
    } nets[] = {
        {"Google", {{0x2001486048600000, 0}, 48}},     /* 2001:4860:4860:: */
        {"Cloudflare", {{0x2606470047000000, 0}, 48}}, /* 2606:4700:4700:: */
        {"Quad9", {{0x262000fe00000000, 0}, 48}},      /* 2620:fe:: */
        {"OpenDNS", {{0x2620011900350000, 0}, 48}},    /* 2620:119:35:: */
        {"OpenDNS", {{0x2620011900530000, 0}, 48}},    /* 2620:119:53:: */
        {"AdGuard", {{0x2a1050c000000000, 0}, 32}},    /* 2a10:50c0:: */
        {"CleanBrowsing", {{0x2a0d2a0000000000, 0}, 32}},
        {"Control D", {{0x26061a4000000000, 0}, 32}},
        {"Yandex", {{0x2a0206b800000000, 0}, 32}},
        {"Vercara", {{0x261000a100000000, 0}, 32}},
    };
    for (size_t i = 0; i < ARRAY_LEN(nets); i++)
        if (ipv6_prefix_contains(nets[i].network, addr))
            return nets[i].name;
    return NULL;
}

static bool is_probe(const struct site *site, uint32_t addr)
{
    for (size_t i = 0; i < site->wans.len; i++)
        for (size_t k = 0; k < site->wans.v[i]->probes.len; k++)
            if (site->wans.v[i]->probes.v[k] == addr)
                return true;
    return false;
}

struct dns_servers site_dns_servers(struct arena *arena, const struct site *site)
{
    static const uint32_t candidates[] = {
        IPV4(1, 0, 0, 1), IPV4(149, 112, 112, 112), IPV4(8, 8, 4, 4), IPV4(208, 67, 220, 220),
        IPV4(1, 1, 1, 1), IPV4(9, 9, 9, 9),         IPV4(8, 8, 8, 8), IPV4(208, 67, 222, 222),
    };
    struct dns_servers servers = {0};
    for (size_t i = 0; i < site->dns.servers.len; i++)
        *VEC_PUSH(arena, servers.v) = site->dns.servers.v[i];
    if (servers.v.len > 0)
        return servers;

    for (size_t i = 0; i < ARRAY_LEN(candidates) && servers.v.len < 2; i++) {
        if (is_probe(site, candidates[i]))
            continue;
        if (servers.v.len == 1 &&
            strcmp(resolver_operator(servers.v.v[0]), resolver_operator(candidates[i])) == 0)
            continue;
        *VEC_PUSH(arena, servers.v) = candidates[i];
    }
    return servers;
}

struct wan_list forward_wans(struct arena *arena, const struct site *site,
                             const struct forward *forward)
{
    struct wan_list list = {0};
    for (size_t i = 0; i < forward->via.len; i++) {
        const struct wan *wan = site_wan(site, forward->via.v[i]);
        if (wan != NULL)
            *VEC_PUSH(arena, list.v) = wan;
    }
    for (size_t i = 0; forward->via.len == 0 && i < site->wans.len; i++)
        if (!site->wans.v[i]->cgnat)
            *VEC_PUSH(arena, list.v) = site->wans.v[i];
    return list;
}

bool wan_is_balanced(const struct site *site, const struct wan *wan)
{
    return site->routing.mode != MODE_FAILOVER && !wan->metered;
}

int32_t wan_distance(const struct site *site, const struct wan *wan)
{
    int32_t distance = wan->distance;
    if (site->routing.mode != MODE_ECMP || !wan_is_balanced(site, wan))
        return distance;
    for (size_t i = 0; i < site->wans.len; i++)
        if (wan_is_balanced(site, site->wans.v[i]) && site->wans.v[i]->distance < distance)
            distance = site->wans.v[i]->distance;
    return distance;
}

static int32_t common_divisor(int32_t a, int32_t b)
{
    while (b != 0) {
        int32_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

int32_t wan_slots(const struct site *site, const struct wan *wan)
{
    int32_t common = 0;
    if (site->routing.mode != MODE_PCC || !wan_is_balanced(site, wan))
        return 0;
    for (size_t i = 0; i < site->wans.len; i++)
        if (wan_is_balanced(site, site->wans.v[i]))
            common = common_divisor(site->wans.v[i]->weight, common);
    return common == 0 ? 0 : wan->weight / common;
}

const char *hash_str(int hash)
{
    static const char *const words[] = {
        "both-addresses", "both-addresses-and-ports", "both-ports",
        "dst-address",    "dst-address-and-port",     "dst-port",
        "src-address",    "src-address-and-port",     "src-port",
    };
    ENSURE(hash >= 0 && (size_t)hash < ARRAY_LEN(words));
    return words[hash];
}

int64_t check_timeout(const struct routing_check *check)
{
    if (check->timeout_ms != 0)
        return check->timeout_ms;
    return check->interval_ms < 1000 ? check->interval_ms : 1000;
}

bool endpoint_is_any(const struct endpoint *e)
{
    return e->kind == ENDPOINT_ANY ||
           (e->kind == ENDPOINT_RANGE && e->range.lo == 0 && e->range.hi == UINT32_MAX);
}

const struct ipv4_prefix not_internet[NOT_INTERNET_LEN] = {
    {0x0a000000, 8},  {0x64400000, 10}, {0xa9fe0000, 16},
    {0xac100000, 12}, {0xc0a80000, 16}, {0xe0000000, 4},
};

bool pin_is_anywhere(const struct pin *pin)
{
    for (size_t i = 0; i < pin->rule.to.len; i++)
        if (endpoint_is_any(&pin->rule.to.v[i]))
            return true;
    return pin->rule.to.len == 0;
}

struct service site_service(const struct site *site, size_t i)
{
    static const struct {
        struct service service;
        size_t on; /* offset of a bool in the struct services */
    } services[SERVICE_COUNT] = {
        {{.name = "winbox", .port = 8291, .remote = true}, offsetof(struct services, winbox)},
        {{.name = "ssh", .port = 22, .remote = true}, offsetof(struct services, ssh)},
        {{.name = "www", .port = 80}, offsetof(struct services, www)},
        {{.name = "www-ssl", .port = 443, .remote = true}, offsetof(struct services, www_ssl)},
        {{.name = "api", .port = 8728}, offsetof(struct services, api)},
        {{.name = "api-ssl", .port = 8729, .remote = true}, offsetof(struct services, api_ssl)},
        {{.name = "telnet", .port = 23}, offsetof(struct services, telnet)},
        {{.name = "ftp", .port = 21}, offsetof(struct services, ftp)},
    };
    struct service service = services[i].service;
    const char *base = (const char *)&site->management.services;
    service.on = *(const bool *)(const void *)(base + services[i].on);
    return service;
}

int32_t wan_mss(const struct wan *wan)
{
    if (wan->mss != MSS_AUTO)
        return wan->mss;
    int32_t mss = wan->mtu > 0 && wan->mtu < 1500 ? wan->mtu - 40 : 0;
    bool lte = wan_traits(wan)->cellular ||
               (wan->obj.preset != NULL && strcmp(wan->obj.preset->word, "lte-modem") == 0);
    return lte && (mss == 0 || mss > MSS_LTE) ? MSS_LTE : mss;
}

enum wan6_source wan6_prefix(const struct wan6 *six)
{
    if (six->prefix.len > 0)
        return WAN6_FIXED;
    if (six->prefix.addr.lo == WAN6_PREFIX_NONE || six->address.len > 0)
        return WAN6_NONE;
    return WAN6_BY_DHCP;
}

enum wan6_source wan6_address(const struct wan6 *six)
{
    if (six->address.len > 0)
        return WAN6_FIXED;
    if (six->address.addr.lo == WAN6_ADDRESS_DHCP || wan6_prefix(six) == WAN6_NONE)
        return WAN6_BY_DHCP;
    return WAN6_DELEGATED;
}

int32_t wan6_hint(const struct wan6 *six)
{
    enum { USUAL = 56 };
    if (wan6_prefix(six) != WAN6_BY_DHCP)
        return 0;
    return six->hint != 0 ? six->hint : USUAL;
}

/* Into its place by distance. */
static void insert_wan(struct arena *arena, struct wan_list *list, const struct wan *wan)
{
    *VEC_PUSH(arena, list->v) = wan;
    for (size_t i = list->v.len - 1; i > 0 && list->v.v[i - 1]->distance > wan->distance; i--) {
        list->v.v[i] = list->v.v[i - 1];
        list->v.v[i - 1] = wan;
    }
}

struct wan_list lan6_wans(struct arena *arena, const struct site *site, const struct lan *lan)
{
    struct wan_list list = {0};
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        bool meant = lan->ipv6->via.len == 0;
        for (size_t k = 0; k < lan->ipv6->via.len; k++)
            meant |= strcmp(lan->ipv6->via.v[k], wan->obj.name) == 0;
        if (meant && wan->ipv6 != NULL &&
            (lan->ipv6->failover == LAN6_NAT66 || wan6_prefix(wan->ipv6) != WAN6_NONE))
            insert_wan(arena, &list, wan);
    }
    return list;
}

int32_t wan6_mss(const struct wan *wan)
{
    enum { LONGER = 20, LEAST = 1280 - 60 };
    int32_t mss = wan_mss(wan);
    if (mss == 0)
        return 0;
    return mss - LONGER > LEAST ? mss - LONGER : LEAST;
}
