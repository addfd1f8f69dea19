/*
 * check_ipv6.c - IPv6 of WANs and LANs: what belongs together, addresses and prefixes, probes, and
 * who carries what.
 */
#include <string.h>

#include "site/check.h"

/* Is something in the mapping reported, so that what seems to be missing may be there? */
static bool doubtful(const struct check *c, const struct object *obj)
{
    return obj->bad || obj->node == NULL || check_silent(c, obj->node->span);
}

static struct span key_span(const struct object *obj, const char *key)
{
    const struct node *node = node_key(obj->node, key);
    return node != NULL ? node->span : check_span(obj, key);
}

/* Perhaps it has IPv6, and a prefix: something about it could not be read. */
static bool wan_doubtful(const struct wan *wan)
{
    return wan->obj.bad || (wan->ipv6 != NULL && wan->ipv6->obj.bad);
}

/* --- WAN: what belongs together --- */

static struct diag *source_wrong(const struct check *c, const struct wan *wan, const char *key,
                                 const char *other, const char *message)
{
    struct diag *d = diag_add(c->diags, DIAG_IPV6_SOURCE, check_span(&wan->ipv6->obj, key),
                              "WAN '%s': %s", wan->obj.name, message);
    if (check_has(&wan->ipv6->obj, other))
        diag_place(d, check_span(&wan->ipv6->obj, other), "beside this");
    return d;
}

static void key_ignored(const struct check *c, const struct object *obj, const char *key,
                        const char *where, const char *why)
{
    struct span at = key_span(obj, key);
    if (!check_has(obj, key) || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, at, "'%s' has no effect %s", key, where);
    diag_note(d, "%s", why);
}

static void check_sources(const struct check *c, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    bool fixed = wan6_address(six) == WAN6_FIXED;
    uint64_t prefix = six->prefix.len == 0 ? six->prefix.addr.lo : 0;
    struct diag *d;
    if (fixed && prefix == WAN6_PREFIX_DHCP) {
        d = source_wrong(c, wan, "prefix", "address",
                         "its address is fixed, and the prefix would come by DHCPv6");
        diag_note(d, "a provider that gives a fixed address routes a fixed prefix to it: write "
                     "that one, or 'none'");
    } else if (!fixed && six->prefix.len > 0) {
        d = source_wrong(c, wan, "prefix", "address",
                         "its prefix is fixed, and its address would come by DHCPv6");
        diag_note(d, "a prefix that is routed to the site is routed to the router's own address: "
                     "give 'address' and 'gateway' too");
    } else if (six->address.len == 0 && six->address.addr.lo == WAN6_ADDRESS_DELEGATED &&
               prefix == WAN6_PREFIX_NONE) {
        d = source_wrong(c, wan, "address", "prefix",
                         "its address would be one of a prefix that it does not have");
        diag_help(d, check_span(&six->obj, "address"), "dhcp", "ask the provider for an address");
    } else if (fixed && !ipv6_is_set(six->gateway)) {
        d = diag_add(c->diags, DIAG_MISSING_KEY, key_span(&six->obj, "address"),
                     "IPv6 of WAN '%s' has an address and no 'gateway'", wan->obj.name);
        diag_note(d, "only DHCPv6 tells the router where the provider's router is");
    }
    if (!fixed)
        key_ignored(c, &six->obj, "gateway", "without a fixed 'address'",
                    "with DHCPv6 the router learns the gateway, and follows it");
    if (wan6_prefix(six) != WAN6_BY_DHCP)
        key_ignored(c, &six->obj, "hint", "where no prefix comes by DHCPv6",
                    "it is the length of the prefix that is asked for there");
}

/* --- WAN: addresses --- */

/* A host of ours out on the internet. Documentation addresses stand in examples. */
static bool is_public(struct ipv6_addr addr, const char **ret_what)
{
    return !ipv6_is_reserved(addr, ret_what) || strncmp(*ret_what, "documentation", 13) == 0;
}

static void check_address(const struct check *c, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    struct span at = check_span(&six->obj, "address");
    const char *what = NULL;
    if (six->address.len == 0 || check_silent(c, at) || is_public(six->address.addr, &what))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_IPV6_ADDRESS, at, "address %s of WAN '%s' is not public: %s",
                 ipv6_prefix_str(c->arena, six->address), wan->obj.name, what);
    diag_note(d, "what the router sends out by this WAN would carry it, and no answer comes back");
}

static void check_gateway(const struct check *c, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    struct span at = check_span(&six->obj, "gateway");
    if (six->address.len == 0 || !ipv6_is_set(six->gateway) || check_silent(c, at) ||
        check_silent(c, check_span(&six->obj, "address")))
        return;
    const char *text = ipv6_str(c->arena, six->gateway);
    struct diag *d;
    if (ipv6_equal(six->gateway, six->address.addr)) {
        d = diag_add(c->diags, DIAG_GATEWAY_OWN, at, "gateway %s is the WAN's own address", text);
        diag_note(d, "the gateway is the provider's router");
    } else if (!ipv6_is_link_local(six->gateway) &&
               !ipv6_prefix_contains(six->address, six->gateway)) {
        d = diag_add(c->diags, DIAG_GATEWAY_OUTSIDE, at,
                     "gateway %s is outside %s and not link-local", text,
                     ipv6_prefix_str(c->arena, ipv6_network_of(six->address)));
        diag_note(d, "a next hop must be on the link: the route would never become active");
    } else {
        return;
    }
    diag_place(d, check_span(&six->obj, "address"), "the address of WAN '%s'", wan->obj.name);
}

/* How many LANs take a /64 from this WAN. */
static size_t takers(const struct check *c, const struct wan *wan)
{
    size_t count = 0;
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->ipv6 == NULL || lan->ipv6->failover != LAN6_DEPRECATE)
            continue;
        struct wan_list wans = lan6_wans(c->arena, c->site, lan);
        for (size_t k = 0; k < wans.v.len; k++)
            count += wans.v.v[k] == wan;
    }
    return count;
}

static void check_room(const struct check *c, const struct wan *wan, struct span at, unsigned len)
{
    bool own = wan6_address(wan->ipv6) == WAN6_DELEGATED;
    size_t need = takers(c, wan) + own, room = (size_t)1 << (64 - len);
    if (len < 54 || need <= room || wan->ipv6->obj.bad || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_IPV6_PREFIX, at,
                              "a /%u has %zu network%s of /64, and %zu are needed", len, room,
                              room == 1 ? "" : "s", need);
    diag_note(d, "each LAN takes one%s",
              own ? ", and so does the router's own address on the WAN, unless its 'address' is "
                    "'dhcp'"
                  : "");
}

static void check_prefix(const struct check *c, const struct wan *wan)
{
    enum { LEAST = 16, LAN_LEN = 64 };
    const struct wan6 *six = wan->ipv6;
    struct span at = check_span(&six->obj, "prefix");
    const char *what = NULL, *text = ipv6_prefix_str(c->arena, six->prefix);
    if (wan6_prefix(six) == WAN6_BY_DHCP) {
        check_room(c, wan, check_span(&six->obj, "hint"), (unsigned)wan6_hint(six));
        return;
    }
    if (six->prefix.len == 0 || check_silent(c, at))
        return;
    if (six->prefix.len > LAN_LEN) {
        struct diag *d =
            diag_add(c->diags, DIAG_IPV6_PREFIX, at, "prefix %s of WAN '%s' is longer than a /64",
                     text, wan->obj.name);
        diag_note(d, "hosts make their own address in a /64 (SLAAC); a LAN cannot be smaller");
    } else if (six->prefix.len < LEAST || !is_public(six->prefix.addr, &what)) {
        diag_add(c->diags, DIAG_IPV6_PREFIX, at, "prefix %s of WAN '%s' is no site's: %s", text,
                 wan->obj.name, what != NULL ? what : "it is a part of the whole internet");
    } else {
        check_room(c, wan, at, six->prefix.len);
    }
}

static void check_wan_mtu(const struct check *c, const struct wan *wan)
{
    enum { LEAST = 1280 };
    struct span at = check_span(&wan->obj, "mtu");
    if (wan->mtu == 0 || wan->mtu >= LEAST || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_MTU_MSS, at,
                              "MTU %d of WAN '%s' is too small for IPv6, which needs %d",
                              (int)wan->mtu, wan->obj.name, (int)LEAST);
    diag_place(d, wan->ipv6->obj.key->span, "IPv6 is asked for here");
}

void check_ipv6_wans(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan->ipv6 == NULL)
            continue;
        if (!doubtful(c, &wan->ipv6->obj))
            check_sources(c, wan);
        check_address(c, wan);
        check_gateway(c, wan);
        check_prefix(c, wan);
        check_wan_mtu(c, wan);
    }
}

/* --- probes --- */

struct probe6 {
    const struct wan *wan;
    struct ipv6_addr addr;
    struct span at;
};
struct probes6 {
    VEC(struct probe6) v;
};

static struct probes6 all_probes(const struct check *c)
{
    struct probes6 probes = {0};
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        for (size_t k = 0; wan->ipv6 != NULL && k < wan->ipv6->probes.len; k++)
            *VEC_PUSH(c->arena, probes.v) = (struct probe6){
                .wan = wan,
                .addr = wan->ipv6->probes.v[k],
                .at = check_item(&wan->ipv6->obj, "probes", k, wan->ipv6->probes.len),
            };
    }
    return probes;
}

/* A network of the site that holds the probe, as "the gateway" or "in 2001:db8::/48". */
static bool report_local(const struct check *c, const struct probe6 *p)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        const struct wan6 *six = wan->ipv6;
        if (six == NULL)
            continue;
        bool on_link = six->address.len > 0 && ipv6_prefix_contains(six->address, p->addr) &&
                       !check_silent(c, check_span(&six->obj, "address"));
        bool routed = six->prefix.len > 0 && ipv6_prefix_contains(six->prefix, p->addr) &&
                      !check_silent(c, check_span(&six->obj, "prefix"));
        if (!on_link && !routed)
            continue;
        struct diag *d = diag_add(
            c->diags, DIAG_PROBE_LOCAL, p->at, "probe '%s' is in %s of WAN '%s'",
            ipv6_str(c->arena, p->addr),
            ipv6_prefix_str(c->arena, on_link ? ipv6_network_of(six->address) : six->prefix),
            wan->obj.name);
        diag_note(d, "it would answer while the line behind the gateway is dead; a probe is a host "
                     "out on the internet");
        return true;
    }
    return false;
}

static void check_probe_place(const struct check *c, const struct probe6 *p)
{
    const char *what;
    if (check_silent(c, p->at) || report_local(c, p) || !ipv6_is_reserved(p->addr, &what))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_PROBE_NOT_PUBLIC, p->at, "probe '%s' is not on the internet: %s",
                 ipv6_str(c->arena, p->addr), what);
    diag_note(d, "a probe tells a dead path from a live one only when it lies beyond the provider");
}

static void check_probe_shared(const struct check *c, const struct probes6 *probes, size_t i)
{
    const struct probe6 *p = &probes->v.v[i];
    size_t k = 0;
    while (k < i && !ipv6_equal(probes->v.v[k].addr, p->addr))
        k++;
    const struct probe6 *first = &probes->v.v[k];
    if (k == i || check_silent(c, p->at))
        return;
    const struct source *own = c->site->obj.node->span.src;
    if (p->at.src != own && first->at.src == own) { /* a profile serves other sites too */
        first = p;
        p = &probes->v.v[k];
    }
    const char *text = ipv6_str(c->arena, p->addr);
    struct diag *d;
    if (first->wan == p->wan) {
        d = diag_add(c->diags, DIAG_PROBE_SHARED, p->at, "WAN '%s' probes '%s' twice",
                     p->wan->obj.name, text);
        diag_place(d, first->at, "first here");
        return;
    }
    d = diag_add(c->diags, DIAG_PROBE_SHARED, p->at, "two WANs probe the same address '%s'", text);
    diag_label(d, 0, "and again by WAN '%s'", p->wan->obj.name);
    diag_place(d, first->at, "first used by WAN '%s'", first->wan->obj.name);
    diag_note(d,
              "RouterOS keeps one active /128 route per probe, so '%s' would be judged by the path "
              "of '%s'",
              p->wan->obj.name, first->wan->obj.name);
}

static void check_operators(const struct check *c, const struct wan *wan)
{
    const struct wan6 *six = wan->ipv6;
    const struct node *list = node_get(six->obj.node, "probes");
    const char *first = six->probes.len > 1 ? resolver_operator6(six->probes.v[0]) : NULL;
    if (first == NULL || list == NULL || check_silent(c, list->span))
        return;
    for (size_t i = 1; i < six->probes.len; i++) {
        const char *other = resolver_operator6(six->probes.v[i]);
        if (other == NULL || strcmp(first, other) != 0)
            return;
    }
    struct diag *d = diag_add(c->diags, DIAG_PROBE_ONE_OPERATOR, list->span,
                              "all IPv6 probes of WAN '%s' belong to %s", wan->obj.name, first);
    diag_note(d, "when %s is in trouble, a line that works is given up", first);
}

void check_ipv6_probes(const struct check *c)
{
    struct probes6 probes = all_probes(c);
    if (c->site->wans.len > 4 * SITE_MAX_WANS)
        return; /* far beyond the limit, and compared pairwise */
    for (size_t i = 0; i < probes.v.len; i++)
        check_probe_place(c, &probes.v.v[i]);
    for (size_t i = 1; i < probes.v.len; i++)
        check_probe_shared(c, &probes, i);
    for (size_t i = 0; i < c->site->wans.len; i++)
        if (c->site->wans.v[i]->ipv6 != NULL)
            check_operators(c, c->site->wans.v[i]);
}

/* --- LANs --- */

static void check_lan_address(const struct check *c, const struct lan *lan)
{
    enum { LAN_LEN = 64 };
    const struct lan6 *six = lan->ipv6;
    struct span at = check_span(&six->obj, "address");
    if (six->failover == LAN6_DEPRECATE) {
        key_ignored(c, &six->obj, "address", "without 'failover: nat66'",
                    "the addresses of this LAN come from the prefixes of the WANs");
        return;
    }
    if (six->address.len == 0 && !doubtful(c, &six->obj)) {
        struct diag *d =
            diag_add(c->diags, DIAG_MISSING_KEY, check_span(&six->obj, "failover"),
                     "IPv6 of LAN '%s' has no 'address', which nat66 needs", lan->obj.name);
        diag_note(d, "hosts keep a private prefix for good; make one of your own: fd, ten random "
                     "hexadecimal digits, a number for the LAN, like fd5a:1c2e:77f0:10::1/64");
        return;
    }
    if (six->address.len == 0 || check_silent(c, at))
        return;
    const char *text = ipv6_prefix_str(c->arena, six->address);
    struct diag *d;
    if (!ipv6_is_unique_local(six->address.addr)) {
        d = diag_add(c->diags, DIAG_IPV6_ADDRESS, at,
                     "address %s of LAN '%s' is not unique local (fc00::/7)", text, lan->obj.name);
        diag_note(d, "nat66 hides the LAN's own addresses: public ones belong to somebody, and "
                     "private ones begin with fd");
    } else if (six->address.len != LAN_LEN) {
        d = diag_add(c->diags, DIAG_IPV6_PREFIX, at, "network %s of LAN '%s' is no /64", text,
                     lan->obj.name);
        diag_note(d, "hosts make their own address in a /64 (SLAAC), and in no other length");
    }
}

static void check_lan_overlaps(const struct check *c, size_t i)
{
    const struct lan *lan = c->site->lans.v[i];
    struct span at = check_span(&lan->ipv6->obj, "address");
    for (size_t k = 0; k < i && lan->ipv6->address.len > 0 && !check_silent(c, at); k++) {
        const struct lan *first = c->site->lans.v[k];
        if (first->ipv6 == NULL || first->ipv6->address.len == 0 ||
            !ipv6_prefix_overlaps(first->ipv6->address, lan->ipv6->address))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_NETWORKS_OVERLAP, at,
                                  "network %s of LAN '%s' is that of LAN '%s' too",
                                  ipv6_prefix_str(c->arena, ipv6_network_of(lan->ipv6->address)),
                                  lan->obj.name, first->obj.name);
        diag_label(d, 0, "overlaps LAN '%s'", first->obj.name);
        diag_place(d, check_span(&first->ipv6->obj, "address"), "LAN '%s'", first->obj.name);
        diag_note(d, "two connected routes to one network: half of the packets go to the wrong "
                     "LAN; give each LAN a number of its own in the prefix");
    }
}

static void report_no_wan(const struct check *c, const struct lan *lan, struct span at, bool prefix,
                          const char *rest)
{
    if (check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_IPV6_NO_WAN, at, "LAN '%s' has IPv6%s", lan->obj.name, rest);
    diag_note(d, "%s",
              prefix ? "its hosts get addresses from a WAN's prefix; without one only nat66 is left"
                     : "give 'ipv6' to the WANs whose providers offer it, or take it from the LAN");
}

static void check_via(const struct check *c, const struct lan *lan, size_t k)
{
    const struct lan6 *six = lan->ipv6;
    const struct wan *wan = six->via.v[k] == NULL ? NULL : site_wan(c->site, six->via.v[k]);
    struct span at = check_item(&six->obj, "via", k, six->via.len);
    if (wan == NULL || wan_doubtful(wan))
        return;
    if (wan->ipv6 == NULL)
        report_no_wan(c, lan, at, false,
                      arena_printf(c->arena, " by WAN '%s', which has none", wan->obj.name));
    else if (six->failover == LAN6_DEPRECATE && wan6_prefix(wan->ipv6) == WAN6_NONE)
        report_no_wan(c, lan, at, true,
                      arena_printf(c->arena, " by WAN '%s', which has no prefix", wan->obj.name));
}

static void check_lan_wans(const struct check *c, const struct lan *lan)
{
    const struct lan6 *six = lan->ipv6;
    bool some = false;
    for (size_t k = 0; k < six->via.len; k++)
        check_via(c, lan, k);
    for (size_t i = 0; i < c->site->wans.len; i++) {
        if (wan_doubtful(c->site->wans.v[i]))
            return;
        some |= c->site->wans.v[i]->ipv6 != NULL;
    }
    if (six->via.len > 0 || c->site->wans.len == 0)
        return;
    if (!some)
        report_no_wan(c, lan, six->obj.key->span, false, ", and no WAN has");
    else if (lan6_wans(c->arena, c->site, lan).v.len == 0)
        report_no_wan(c, lan, six->obj.key->span, true, ", and no WAN has a prefix");
}

/* Packets follow the order of the WANs, whatever the LAN uses: with a better WAN left out the LAN's
 * IPv6 would only work while that one is down. */
static void check_order(const struct check *c, const struct lan *lan)
{
    const struct lan6 *six = lan->ipv6;
    struct wan_list uses = lan6_wans(c->arena, c->site, lan);
    bool via = six->via.len > 0;
    struct span at = via ? check_span(&six->obj, "via") : six->obj.key->span;
    const struct wan *last = uses.v.len > 0 ? uses.v.v[uses.v.len - 1] : NULL;
    for (size_t i = 0; i < c->site->wans.len && last != NULL; i++) {
        const struct wan *wan = c->site->wans.v[i];
        size_t k = 0;
        while (k < uses.v.len && uses.v.v[k] != wan)
            k++;
        if (wan->ipv6 == NULL || k < uses.v.len || wan->distance > last->distance ||
            wan_doubtful(wan) || wan_doubtful(last) || check_silent(c, at))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_IPV6_VIA, at,
                     "IPv6 of LAN '%s' uses WAN '%s', and not '%s', which is preferred",
                     lan->obj.name, last->obj.name, wan->obj.name);
        diag_place(d, wan->ipv6->obj.key->span, "'%s' has IPv6%s", wan->obj.name,
                   via ? "" : " without a prefix");
        diag_note(d,
                  "packets leave by '%s' as long as it is up, and there the addresses of this LAN "
                  "are of no use; only WANs that stand behind the others can be left out",
                  wan->obj.name);
        return;
    }
}

void check_ipv6_lans(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->ipv6 == NULL)
            continue;
        check_lan_address(c, lan);
        check_lan_overlaps(c, i);
        if (!doubtful(c, &lan->ipv6->obj))
            check_lan_wans(c, lan);
        if (!doubtful(c, &lan->ipv6->obj))
            check_order(c, lan);
    }
}

/* --- firewall --- */

/* Public addresses on every host, and nothing in front of them. */
void check_ipv6_firewall(const struct check *c)
{
    const struct firewall *fw = &c->site->firewall;
    struct span at = check_span(&fw->obj, "ipv6");
    if (fw->ipv6 || !check_has(&fw->obj, "ipv6") || check_silent(c, at))
        return;
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan->ipv6 == NULL)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_IPV6_OPEN, at,
                                  "WAN '%s' brings IPv6, and its firewall is off", wan->obj.name);
        diag_place(d, wan->ipv6->obj.key->span, "IPv6 is asked for here");
        diag_note(d, "the router's services and the hosts of the LANs would answer the whole "
                     "internet: IPv6 has no NAT that hides them");
        diag_help(d, at, "closed", "give IPv6 the policy of IPv4");
        return;
    }
}
