/* check_lan.c - LANs: networks, pools, leases; and the hosts the router uses. */
#include <stdlib.h>
#include <string.h>

#include "site/check.h"

const char *check_no_host(uint32_t addr)
{
    if (addr >> 24 == 0)
        return "is in 0.0.0.0/8, which no host has";
    if (addr >> 24 == 127)
        return "is a loopback address";
    if (addr >> 28 == 14)
        return "is a multicast address";
    if (addr >> 28 == 15)
        return "is in 240.0.0.0/4, which no host has";
    return NULL;
}

static bool is_edge(struct ipv4_prefix network, uint32_t addr)
{
    struct ipv4_range r = ipv4_prefix_range(network);
    return network.len <= 30 && (addr == r.lo || addr == r.hi);
}

void check_lan_addresses(const struct check *c)
{
    enum { LEN_MIN = 8 };
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        struct span at = check_span(&lan->obj, "address");
        if (lan->address.addr == 0 || check_silent(c, at))
            continue;
        const char *why = check_no_host(lan->address.addr);
        if (why != NULL)
            diag_add(c->diags, DIAG_BAD_VALUE, at, "address '%s' of LAN '%s' %s",
                     ipv4_prefix_str(c->arena, lan->address), lan->obj.name, why);
        else if (lan->address.len < LEN_MIN)
            diag_add(c->diags, DIAG_BAD_VALUE, at,
                     "address '%s' of LAN '%s' claims more than a /%d: the internet would lie in "
                     "this LAN",
                     ipv4_prefix_str(c->arena, lan->address), lan->obj.name, (int)LEN_MIN);
    }
}

void check_lan_overlap(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 1; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        struct span at = check_span(&lan->obj, "address");
        if (lan->address.len == 0 || check_silent(c, at))
            continue;
        for (size_t k = 0; k < i; k++) {
            const struct lan *first = site->lans.v[k];
            if (first->address.len == 0 || check_silent(c, check_span(&first->obj, "address")) ||
                !ipv4_range_overlaps(ipv4_prefix_range(lan->address),
                                     ipv4_prefix_range(first->address)))
                continue;
            struct diag *d = diag_add(
                c->diags, DIAG_NETWORKS_OVERLAP, at,
                "network %s of LAN '%s' overlaps %s of LAN '%s'",
                ipv4_prefix_str(c->arena, ipv4_network_of(lan->address)), lan->obj.name,
                ipv4_prefix_str(c->arena, ipv4_network_of(first->address)), first->obj.name);
            diag_label(d, 0, "overlaps LAN '%s'", first->obj.name);
            diag_place(d, check_span(&first->obj, "address"), "LAN '%s'", first->obj.name);
            diag_note(d, "two connected routes to one network become ECMP: half of the packets go "
                         "to the wrong "
                         "LAN");
            break;
        }
    }
}

/* --- DHCP --- */

static void check_pool(const struct check *c, const struct lan *lan)
{
    const struct object *obj = &lan->dhcp->obj;
    struct ipv4_range pool = lan_pool(lan), net = ipv4_prefix_range(lan->address);
    uint32_t own = lan->address.addr;
    struct span at =
        check_has(obj, "pool") ? check_span(obj, "pool") : node_span_of(lan->obj.node, "dhcp");
    if (check_silent(c, at))
        return;
    const char *network = ipv4_hosts_str(c->arena, lan->address);
    const char *text = ipv4_range_str(c->arena, pool);
    struct diag *d;
    if (pool.lo == 0) {
        d = diag_add(c->diags, DIAG_POOL_BAD, at, "%s of LAN '%s' has no room for a pool", network,
                     lan->obj.name);
    } else if (!ipv4_range_contains(net, pool)) {
        d = diag_add(c->diags, DIAG_POOL_BAD, at, "pool %s is outside %s", text, network);
        diag_note(d, "hosts that get an address from elsewhere cannot reach the router");
    } else if (pool.lo <= own && own <= pool.hi) {
        d = diag_add(c->diags, DIAG_POOL_BAD, at, "pool %s holds the router's own address %s", text,
                     ipv4_str(c->arena, own));
        diag_note(d,
                  "the router would hand out its own address, and the LAN would lose its gateway");
        if (own == pool.lo && own < pool.hi)
            diag_help(d, at,
                      arena_printf(c->arena, "%s-%s", ipv4_str(c->arena, own + 1),
                                   ipv4_str(c->arena, pool.hi)),
                      "begin behind it");
        else if (own == pool.hi)
            diag_help(d, at,
                      arena_printf(c->arena, "%s-%s", ipv4_str(c->arena, pool.lo),
                                   ipv4_str(c->arena, own - 1)),
                      "end ahead of it");
    } else if (lan->address.len <= 30 && (pool.lo == net.lo || pool.hi == net.hi)) {
        bool lo = pool.lo == net.lo;
        d = diag_add(c->diags, DIAG_POOL_BAD, at, "pool %s holds %s, the %s address of its network",
                     text, ipv4_str(c->arena, lo ? net.lo : net.hi), lo ? "network" : "broadcast");
        if (pool.lo < pool.hi)
            diag_help(d, at,
                      arena_printf(c->arena, "%s-%s",
                                   ipv4_str(c->arena, lo ? pool.lo + 1 : pool.lo),
                                   ipv4_str(c->arena, pool.hi == net.hi ? pool.hi - 1 : pool.hi)),
                      "leave it out");
    } else {
        return;
    }
    diag_place(d, check_span(&lan->obj, "address"), "the router's address in LAN '%s'",
               lan->obj.name);
}

void check_pools(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->dhcp != NULL && lan->address.len > 0 &&
            !check_silent(c, check_span(&lan->obj, "address")))
            check_pool(c, lan);
    }
}

static void check_lease(const struct check *c, const struct lan *lan, const struct lease *lease)
{
    struct span at = check_span(&lease->obj, "address");
    if (lease->address == 0 || check_silent(c, at) || lan->address.len == 0 ||
        check_silent(c, check_span(&lan->obj, "address")))
        return;
    const char *text = ipv4_str(c->arena, lease->address);
    struct diag *d;
    if (!ipv4_prefix_contains(lan->address, lease->address))
        d = diag_add(c->diags, DIAG_LEASE_BAD, at, "lease '%s' gives %s, which is outside %s",
                     lease->obj.name, text, ipv4_hosts_str(c->arena, lan->address));
    else if (lease->address == lan->address.addr)
        d = diag_add(c->diags, DIAG_LEASE_BAD, at, "lease '%s' gives %s, the router's own address",
                     lease->obj.name, text);
    else if (is_edge(lan->address, lease->address))
        d = diag_add(c->diags, DIAG_LEASE_BAD, at,
                     "lease '%s' gives %s, the network or broadcast address of its LAN",
                     lease->obj.name, text);
    else
        return;
    diag_place(d, check_span(&lan->obj, "address"), "the router's address in LAN '%s'",
               lan->obj.name);
}

static int by_address(const void *a, const void *b)
{
    const struct lease *x = *(const struct lease *const *)a, *y = *(const struct lease *const *)b;
    if (x->address != y->address)
        return x->address < y->address ? -1 : 1;
    return (x->obj.key->span.off > y->obj.key->span.off) -
           (x->obj.key->span.off < y->obj.key->span.off);
}

static int by_mac(const void *a, const void *b)
{
    const struct lease *x = *(const struct lease *const *)a, *y = *(const struct lease *const *)b;
    int cmp = memcmp(x->mac.b, y->mac.b, sizeof(x->mac.b));
    if (cmp != 0)
        return cmp;
    return (x->obj.key->span.off > y->obj.key->span.off) -
           (x->obj.key->span.off < y->obj.key->span.off);
}

static void report_lease_twice(const struct check *c, const struct lease *first,
                               const struct lease *again, const char *key, const char *text)
{
    struct span at = check_span(&again->obj, key);
    if (check_silent(c, at) || check_silent(c, again->obj.key->span))
        return;
    struct diag *d = diag_add(c->diags, DIAG_LEASE_BAD, at, "leases '%s' and '%s' have one %s, %s",
                              first->obj.name, again->obj.name, key, text);
    diag_label(d, 0, "and again by lease '%s'", again->obj.name);
    diag_place(d, check_span(&first->obj, key), "first used by lease '%s'", first->obj.name);
}

static void check_lease_pairs(const struct check *c, const struct dhcp *dhcp)
{
    size_t len = dhcp->leases.len;
    if (len < 2)
        return;
    struct lease **sorted = arena_alloc(c->arena, len * sizeof(struct lease *));
    memcpy(sorted, dhcp->leases.v, len * sizeof(struct lease *));
    qsort(sorted, len, sizeof(struct lease *), by_address);
    for (size_t i = 1; i < len; i++)
        if (sorted[i]->address != 0 && sorted[i]->address == sorted[i - 1]->address)
            report_lease_twice(c, sorted[i - 1], sorted[i], "address",
                               ipv4_str(c->arena, sorted[i]->address));
    qsort(sorted, len, sizeof(struct lease *), by_mac);
    for (size_t i = 1; i < len; i++)
        if (sorted[i]->mac.set && memcmp(sorted[i]->mac.b, sorted[i - 1]->mac.b, 6) == 0)
            report_lease_twice(c, sorted[i - 1], sorted[i], "mac",
                               mac_str(c->arena, sorted[i]->mac));
}

void check_leases(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->dhcp == NULL)
            continue;
        for (size_t k = 0; k < lan->dhcp->leases.len; k++)
            check_lease(c, lan, lan->dhcp->leases.v[k]);
        check_lease_pairs(c, lan->dhcp);
    }
}

/* --- hosts the router uses --- */

/* A server the router or its hosts are told to ask: some host, and not the router itself. */
static void check_host(const struct check *c, const char *what, uint32_t addr, struct span at,
                       bool may_be_own)
{
    if (at.src == NULL || addr == 0 || check_silent(c, at))
        return;
    const char *why = check_no_host(addr);
    bool loopback = addr >> 24 == 127 && !may_be_own;
    if (why != NULL && !loopback) {
        diag_add(c->diags, DIAG_BAD_VALUE, at, "%s '%s' %s", what, ipv4_str(c->arena, addr), why);
        return;
    }
    const struct lan *lan = may_be_own ? NULL : site_lan_of(c->site, addr);
    const struct tunnel *tunnel = may_be_own ? NULL : check_tunnel_of(c, addr);
    if (!loopback && tunnel == NULL && (lan == NULL || lan->address.addr != addr))
        return;
    struct diag *d = diag_add(c->diags, DIAG_SERVER_OWN, at, "%s '%s' is the router itself", what,
                              ipv4_str(c->arena, addr));
    if (lan != NULL)
        diag_place(d, check_span(&lan->obj, "address"), "the router's address in LAN '%s'",
                   lan->obj.name);
    else if (tunnel != NULL)
        diag_place(d, check_span(&tunnel->obj, "address"), "the router's address in tunnel '%s'",
                   tunnel->obj.name);
    diag_note(d, "the router would only talk to itself; name a server elsewhere");
}

/* What the probes leave of the router's default resolvers. */
static void check_resolvers_left(const struct check *c)
{
    const struct site *site = c->site;
    if (site->wans.len == 0 || check_has(&site->dns.obj, "servers"))
        return;
    struct dns_servers left = site_dns_servers(c->arena, site);
    struct span at = node_key(site->obj.node, "wans")->span;
    struct diag *d = NULL;
    if (left.v.len == 0) {
        d = diag_add(c->diags, DIAG_MISSING_KEY, at,
                     "'dns.servers' must be given: every resolver of the default is a probe");
    } else if (left.v.len == 1) {
        const char *last = ipv4_str(c->arena, left.v.v[0]);
        d = diag_add(c->diags, DIAG_DNS_ONE_RESOLVER, at,
                     "the router is left with one resolver, %s: those of other operators are "
                     "probes",
                     last);
        diag_help(d, (struct span){0}, NULL, "name two resolvers in 'dns.servers'");
    }
    if (d != NULL)
        diag_note(d, "a resolver that is a probe would be dead whenever its WAN is");
}

void check_hosts(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->dns.servers.len; i++)
        check_host(c, "DNS server", site->dns.servers.v[i],
                   check_item(&site->dns.obj, "servers", i, site->dns.servers.len), false);
    for (size_t i = 0; i < site->ntp.servers.len; i++) {
        const struct address_entry *e = &site->ntp.servers.v[i];
        if (e->host == NULL && e->node != NULL)
            check_host(c, "NTP server", e->range.lo, e->node->span, false);
    }
    struct notify_hosts told = check_notify_hosts(c);
    for (size_t i = 0; i < told.v.len; i++)
        check_host(c, told.v.v[i].what, told.v.v[i].addr, told.v.v[i].at, false);
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct dhcp *dhcp = site->lans.v[i]->dhcp;
        for (size_t k = 0; dhcp != NULL && k < dhcp->dns.len; k++)
            if (dhcp->dns.v[k] != DHCP_DNS_ROUTER)
                check_host(c, "DNS server", dhcp->dns.v[k],
                           check_item(&dhcp->obj, "dns", k, dhcp->dns.len), true);
    }

    check_resolvers_left(c);
}

/* Hosts that are told to ask a router that does not answer. */
void check_dns_served(const struct check *c)
{
    const struct site *site = c->site;
    struct span at = check_span(&site->dns.obj, "serve");
    if (site->dns.serve || !check_has(&site->dns.obj, "serve") || check_silent(c, at))
        return;
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        for (size_t k = 0; lan->dhcp != NULL && k < lan->dhcp->dns.len; k++) {
            bool own =
                lan->dhcp->dns.v[k] == DHCP_DNS_ROUTER || lan->dhcp->dns.v[k] == lan->address.addr;
            if (!own)
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_DNS_NOT_SERVED, at,
                         "hosts of LAN '%s' are told to ask the router for names, and it does not "
                         "answer",
                         lan->obj.name);
            diag_place(d,
                       check_has(&lan->dhcp->obj, "dns") ? check_span(&lan->dhcp->obj, "dns")
                                                         : node_key(lan->obj.node, "dhcp")->span,
                       "its 'dns' is the router%s",
                       check_has(&lan->dhcp->obj, "dns") ? "" : ", by default");
            diag_help(d, at, "lan", "answer the LANs, or give their DHCP servers other resolvers");
            return;
        }
    }
}
