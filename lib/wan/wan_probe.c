/*
 * wan_probe.c - probes: each a host out on the internet that belongs to one WAN alone.
 *
 * One probe, one finding, the most telling one: local, not public, shared, in use; then what a
 * WAN's probes are together.
 */
#include <string.h>

#include "wan/wan_internal.h"

struct probe {
    const struct wan *wan;
    uint32_t addr;
    struct span at;
};
struct probes {
    VEC(struct probe) v;
};

static struct probes all_probes(const struct check *c)
{
    struct probes probes = {0};
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        for (size_t k = 0; k < wan->probes.len; k++) {
            struct probe p = {.wan = wan,
                              .addr = wan->probes.v[k],
                              .at = check_item(&wan->obj, "probes", k, wan->probes.len)};
            if (p.addr != 0 && !check_silent(c, p.at))
                *VEC_PUSH(c->arena, probes.v) = p;
        }
    }
    return probes;
}

static bool is_taken(const struct check *c, uint32_t addr)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->wans.len; i++)
        for (size_t k = 0; k < site->wans.v[i]->probes.len; k++)
            if (site->wans.v[i]->probes.v[k] == addr)
                return true;
    struct dns_servers dns = site_dns_servers(c->arena, site);
    for (size_t i = 0; i < dns.v.len; i++)
        if (dns.v.v[i] == addr)
            return true;
    return false;
}

/* A host of an operator the WAN does not ask yet, free to be a probe; 0: none comes to mind. */
static uint32_t free_probe(const struct check *c, const struct wan *wan)
{
    static const uint32_t hosts[] = {
        0x08080808, /* 8.8.8.8 */
        0x09090909, /* 9.9.9.9 */
        0x01010101, /* 1.1.1.1 */
        0xd043dede, /* 208.67.222.222 */
        0x04020201, /* 4.2.2.1 */
        0x9570700b, /* 149.112.112.11 */
        0xd043dcdc, /* 208.67.220.220 */
        0x08080404, /* 8.8.4.4 */
    };
    for (size_t i = 0; i < ARRAY_LEN(hosts); i++) {
        bool fits = !is_taken(c, hosts[i]);
        const char *owner = resolver_operator(hosts[i]);
        for (size_t k = 0; k < wan->probes.len && fits; k++) {
            const char *known = resolver_operator(wan->probes.v[k]);
            fits = known == NULL || strcmp(known, owner) != 0;
        }
        if (fits)
            return hosts[i];
    }
    return 0;
}

static void suggest_probe(const struct check *c, struct diag *d, const struct probe *p)
{
    uint32_t addr = free_probe(c, p->wan);
    if (addr != 0)
        diag_help(d, p->at, ipv4_str(c->arena, addr), "give '%s' a probe of its own",
                  p->wan->obj.name);
}

/* --- where the probe is --- */

static const char *const not_beyond = "it would answer while the line behind the gateway is dead; "
                                      "a probe is a host out on the internet";

static bool report_gateway(const struct check *c, const struct probe *p)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan_gateway(wan) != p->addr || p->addr == 0)
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_PROBE_LOCAL, p->at, "probe '%s' is the gateway of WAN '%s'",
                     ipv4_str(c->arena, p->addr), wan->obj.name);
        diag_place(d, check_span(&wan->obj, "gateway"), "%s",
                   check_has(&wan->obj, "gateway") ? "the gateway" : "the preset's gateway");
        diag_note(d, "%s", not_beyond);
        suggest_probe(c, d, p);
        return true;
    }
    return false;
}

static bool report_connected(const struct check *c, const struct probe *p)
{
    const struct lan *lan = site_lan_of(c->site, p->addr);
    const struct object *owner = lan != NULL ? &lan->obj : NULL;
    struct ipv4_prefix network = lan != NULL ? lan->address : (struct ipv4_prefix){0};
    for (size_t i = 0; i < c->site->wans.len && owner == NULL; i++) {
        struct ipv4_prefix own = wan_own_address(c->site->wans.v[i]);
        if (own.len > 0 && ipv4_prefix_contains(own, p->addr)) {
            owner = &c->site->wans.v[i]->obj;
            network = own;
        }
    }
    if (owner == NULL || check_silent(c, check_span(owner, "address")))
        return owner != NULL;
    struct diag *d =
        diag_add(c->diags, DIAG_PROBE_LOCAL, p->at, "probe '%s' is in %s, a network of %s '%s'",
                 ipv4_str(c->arena, p->addr), ipv4_prefix_str(c->arena, ipv4_network_of(network)),
                 lan != NULL ? "LAN" : "WAN", owner->name);
    diag_place(d, check_span(owner, "address"), "connected here");
    diag_note(d, "%s", not_beyond);
    suggest_probe(c, d, p);
    return true;
}

static void check_place(const struct check *c, const struct probe *p)
{
    const char *what;
    if (report_gateway(c, p) || report_connected(c, p) || !ipv4_is_reserved(p->addr, &what))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_PROBE_NOT_PUBLIC, p->at, "probe '%s' is not on the internet: %s",
                 ipv4_str(c->arena, p->addr), what);
    diag_note(d, "a probe tells a dead path from a live one only when it lies beyond the provider");
    suggest_probe(c, d, p);
}

/* --- who else has it --- */

static void check_shared(const struct check *c, const struct probes *probes, size_t i)
{
    const struct probe *p = &probes->v.v[i];
    for (size_t k = 0; k < i; k++) {
        const struct probe *first = &probes->v.v[k];
        if (first->addr != p->addr || check_silent(c, p->at))
            continue;
        const struct source *own = c->site->obj.node->span.src;
        if (p->at.src != own && first->at.src == own) { /* a profile serves other sites too */
            const struct probe *in_profile = p;
            p = first;
            first = in_profile;
        }
        const char *text = ipv4_str(c->arena, p->addr);
        struct diag *d;
        if (first->wan == p->wan) {
            d = diag_add(c->diags, DIAG_PROBE_SHARED, p->at, "WAN '%s' probes '%s' twice",
                         p->wan->obj.name, text);
            diag_place(d, first->at, "first here");
            diag_note(
                d, "one host asked twice is one opinion: when it is in trouble the WAN seems dead");
        } else {
            d = diag_add(c->diags, DIAG_PROBE_SHARED, p->at, "two WANs probe the same address '%s'",
                         text);
            diag_label(d, 0, "and again by WAN '%s'", p->wan->obj.name);
            diag_place(d, first->at, "first used by WAN '%s'", first->wan->obj.name);
            diag_note(d,
                      "RouterOS keeps one active /32 route per probe, so '%s' would be judged by "
                      "the path of '%s'",
                      p->wan->obj.name, first->wan->obj.name);
        }
        suggest_probe(c, d, p);
        return;
    }
}

/* Something the router or its hosts ask, at a probe's address. */
static void check_use(const struct check *c, const struct probes *probes, uint32_t addr,
                      struct span at, const char *what)
{
    for (size_t i = 0; i < probes->v.len && at.src != NULL; i++) {
        const struct probe *p = &probes->v.v[i];
        if (p->addr != addr || check_silent(c, at) || check_silent(c, p->at))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_PROBE_IN_USE, at, "%s '%s' is a probe of WAN '%s'",
                                  what, ipv4_str(c->arena, addr), p->wan->obj.name);
        diag_label(d, 0, "dead whenever '%s' is", p->wan->obj.name);
        diag_place(d, p->at, "the probe");
        diag_note(d, "a probe is reached by its own WAN or not at all, so that it never answers "
                     "through another "
                     "one");
        return;
    }
}

static void check_tunnel_uses(const struct check *c, const struct probes *probes)
{
    for (size_t i = 0; i < c->site->tunnels.len; i++) {
        const struct tunnel *tunnel = c->site->tunnels.v[i];
        for (size_t k = 0; k < tunnel->peers.len; k++) {
            const struct peer *peer = tunnel->peers.v[k];
            if (peer->endpoint.host == NULL && peer->endpoint.node != NULL)
                check_use(c, probes, peer->endpoint.range.lo, peer->endpoint.node->span,
                          "endpoint");
            /* a second route to the probe beside its own */
            for (size_t n = 0; n < peer->allowed.len; n++)
                if (peer->allowed.v[n].len == 32)
                    check_use(c, probes, peer->allowed.v[n].addr,
                              check_item(&peer->obj, "allowed", n, peer->allowed.len),
                              "allowed network");
        }
    }
}

static void check_uses(const struct check *c, const struct probes *probes)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->dns.servers.len; i++)
        check_use(c, probes, site->dns.servers.v[i],
                  check_item(&site->dns.obj, "servers", i, site->dns.servers.len), "DNS server");
    for (size_t i = 0; i < site->ntp.servers.len; i++) {
        const struct address_entry *e = &site->ntp.servers.v[i];
        if (e->host == NULL && e->node != NULL)
            check_use(c, probes, e->range.lo, e->node->span, "NTP server");
    }
    check_tunnel_uses(c, probes);
    struct notify_hosts told = check_notify_hosts(c);
    for (size_t i = 0; i < told.v.len; i++)
        check_use(c, probes, told.v.v[i].addr, told.v.v[i].at, told.v.v[i].what);
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct dhcp *dhcp = site->lans.v[i]->dhcp;
        for (size_t k = 0; dhcp != NULL && check_has(&dhcp->obj, "dns") && k < dhcp->dns.len; k++)
            check_use(c, probes, dhcp->dns.v[k], check_item(&dhcp->obj, "dns", k, dhcp->dns.len),
                      "DNS server");
    }
}

/* --- what a WAN's probes are together --- */

static void check_operators(const struct check *c, const struct wan *wan)
{
    const struct node *list = node_get(wan->obj.node, "probes");
    const char *first = wan->probes.len > 1 ? resolver_operator(wan->probes.v[0]) : NULL;
    if (first == NULL || list == NULL || check_silent(c, list->span))
        return;
    for (size_t i = 1; i < wan->probes.len; i++) {
        const char *other = resolver_operator(wan->probes.v[i]);
        if (other == NULL || strcmp(other, first) != 0)
            return;
    }
    struct diag *d = diag_add(c->diags, DIAG_PROBE_ONE_OPERATOR, list->span,
                              "all probes of WAN '%s' belong to %s", wan->obj.name, first);
    diag_note(d, "when %s is in trouble they all fall silent, and a WAN that works is given up",
              first);
    size_t last = wan->probes.len - 1;
    struct probe p = {.wan = wan, .at = check_item(&wan->obj, "probes", last, wan->probes.len)};
    uint32_t addr = free_probe(c, wan);
    if (addr != 0)
        diag_help(d, p.at, ipv4_str(c->arena, addr), "ask another operator too");
}

static void check_none(const struct check *c, const struct wan *wan)
{
    const struct node *none = node_get(wan->obj.node, "probes");
    if (wan->probes.len > 0 || none == NULL || none->kind != NODE_SCALAR ||
        check_silent(c, none->span))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_PROBE_NONE, none->span, "WAN '%s' has no probes", wan->obj.name);
    diag_note(d, "only a dead cable or a lost lease is noticed: behind a dish or modem that has "
                 "power and no "
                 "path, traffic is lost and no other WAN takes over");
}

void wan_check_probes(const struct check *c)
{
    struct probes probes = all_probes(c);
    if (c->site->wans.len > 4 * SITE_MAX_WANS)
        return; /* far beyond the limit, and compared pairwise */
    for (size_t i = 0; i < probes.v.len; i++)
        check_place(c, &probes.v.v[i]);
    for (size_t i = 1; i < probes.v.len; i++)
        check_shared(c, &probes, i);
    check_uses(c, &probes);
    for (size_t i = 0; i < c->site->wans.len; i++) {
        check_operators(c, c->site->wans.v[i]);
        check_none(c, c->site->wans.v[i]);
    }
}
