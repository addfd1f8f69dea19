/* check_wan.c - WANs among each other: keys, order, interfaces, MTU. What needs addresses is in
 * lib/wan. */
#include <string.h>

#include "site/check.h"
#include "site/tables.h"

/* Is anything about the object reported, so that what seems to be missing may be there, misspelt?
 */
static bool doubtful(const struct check *c, const struct object *obj)
{
    return obj->bad || obj->node == NULL || obj->node->kind != NODE_MAP ||
           check_silent(c, obj->node->span) || check_silent(c, obj->key->span);
}

/* Exactly one of two keys. */
static void exactly_one(const struct check *c, const struct object *obj, const char *title,
                        const char *a, const char *b, const char *why)
{
    bool has_a = check_has(obj, a), has_b = check_has(obj, b);
    if (has_a != has_b || doubtful(c, obj))
        return;
    struct diag *d;
    if (has_a) {
        struct span first = check_key_span(obj, a), second = check_key_span(obj, b);
        if (first.off > second.off) {
            struct span swap = first;
            first = second;
            second = swap;
        }
        d = diag_add(c->diags, DIAG_EXCLUSIVE_KEYS, second, "%s '%s' has both '%s' and '%s'", title,
                     obj->name, a, b);
        diag_label(d, 0, "keep one of them");
        diag_place(d, first, "the other one");
    } else {
        d = diag_add(c->diags, DIAG_EXCLUSIVE_KEYS, obj->key->span,
                     "%s '%s' has neither '%s' nor '%s'", title, obj->name, a, b);
    }
    diag_note(d, "%s", why);
}

/* A key that has no effect, because of another one (NULL: because of the kind). */
static void report_ignored(const struct check *c, const struct wan *wan, const char *key,
                           const char *beside, const char *note)
{
    const struct node *node = node_key(wan->obj.node, key);
    if (node == NULL || check_silent(c, node->span))
        return;
    struct diag *d;
    if (beside != NULL) {
        d = diag_add(c->diags, DIAG_KEY_IGNORED, node->span,
                     "'%s' of WAN '%s' has no effect beside '%s'", key, wan->obj.name, beside);
        diag_place(d, check_key_span(&wan->obj, beside),
                   "an interface that exists is left as it is");
    } else {
        d = diag_add(c->diags, DIAG_KEY_IGNORED, node->span,
                     "'%s' of WAN '%s' has no effect: the WAN is of kind %s", key, wan->obj.name,
                     wan->kind->word);
        diag_place(d, check_span(&wan->obj, "kind"), "of kind '%s' here", wan->kind->word);
    }
    diag_note(d, "%s", note);
}

/* What sets up a port, beside an interface that exists. A VLAN on that one is made all the same. */
static void check_beside_interface(const struct check *c, const struct wan *wan)
{
    static const char *const of_port[] = {"name", "mac", "mtu"};
    bool made[] = {wan->vlan != 0, false, wan->vlan != 0 || wan_traits(wan)->session != NULL};
    if (!check_has(&wan->obj, "interface") || check_has(&wan->obj, "port"))
        return;
    for (size_t k = 0; k < ARRAY_LEN(of_port); k++)
        if (!made[k])
            report_ignored(
                c, wan, of_port[k], "interface",
                arena_printf(c->arena,
                             "'%s' sets up a port; give 'port' instead of 'interface', or set it "
                             "on the interface itself%s",
                             of_port[k],
                             strcmp(of_port[k], "mtu") == 0 ? " and give 'mss' here" : ""));
}

/* A modem is an interface that the router has, and nothing of a port. */
static void check_modem_keys(const struct check *c, const struct wan *wan)
{
    static const char *const of_port[] = {"port", "name", "vlan", "mac"};
    for (size_t k = 0; k < ARRAY_LEN(of_port); k++)
        report_ignored(c, wan, of_port[k], NULL,
                       "the modem is an interface that the router has, lte1 say: give its name as "
                       "'interface'; a modem behind a port is of kind dhcp (preset lte-modem)");
    if (check_has(&wan->obj, "interface") || check_has(&wan->obj, "port") || doubtful(c, &wan->obj))
        return;
    struct diag *d = diag_add(c->diags, DIAG_MISSING_KEY, wan->obj.key->span,
                              "WAN '%s' has no 'interface'", wan->obj.name);
    diag_help(d, wan->obj.key->span, NULL, "add the modem's name, for example `interface: lte1`");
}

static void check_tunnel_keys(const struct check *c, const struct wan *wan)
{
    static const char *const of_port[] = {"port", "interface", "name", "vlan", "mac"};
    for (size_t k = 0; k < ARRAY_LEN(of_port); k++)
        report_ignored(c, wan, of_port[k], NULL,
                       "a tunnel is an interface that the script makes, over whichever of the "
                       "other WANs is up");
    report_ignored(c, wan, "ipv6", NULL,
                   "no DHCPv6 runs in a tunnel, and this one carries IPv4 only; give 'ipv6' to the "
                   "lines beneath it");
}

void check_wan_keys(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        switch (wan_traits(wan)->carrier) {
        case WAN_ON_PORT:
            exactly_one(c, &wan->obj, "WAN", "port", "interface",
                        "'port' is a port by its default-name, which the script renames and sets "
                        "up; 'interface' is one that exists and is used as it is");
            check_beside_interface(c, wan);
            break;
        case WAN_ON_INTERFACE:
            check_modem_keys(c, wan);
            break;
        case WAN_ON_WANS:
            check_tunnel_keys(c, wan);
            break;
        }
    }
}

void check_lan_keys(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++)
        exactly_one(
            c, &c->site->lans.v[i]->obj, "LAN", "interface", "ports",
            "'interface' is one that exists on the router; of 'ports' a bridge of its own is made");
}

void check_wan_count(const struct check *c)
{
    const struct site *site = c->site;
    if (site->wans.len <= SITE_MAX_WANS)
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_TOO_MANY_WANS, site->wans.v[SITE_MAX_WANS]->obj.key->span,
                 "the site has %zu WANs, and %d is the most", site->wans.len, SITE_MAX_WANS);
    diag_label(d, 0, "the first one too many");
    diag_note(d, "each WAN brings a routing table, marks and rules of its own");
}

static bool distance_taken(const struct site *site, int32_t distance)
{
    for (size_t i = 0; i < site->wans.len; i++)
        if (site->wans.v[i]->distance == distance)
            return true;
    return false;
}

void check_distances(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 1; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        struct span at = check_span(&wan->obj, "distance");
        size_t k = 0;
        while (k < i && site->wans.v[k]->distance != wan->distance)
            k++;
        if (k == i || wan->distance == 0 || check_silent(c, at))
            continue;
        const struct wan *first = site->wans.v[k];
        struct diag *d =
            diag_add(c->diags, DIAG_DISTANCE_SHARED, at, "WANs '%s' and '%s' both have distance %d",
                     first->obj.name, wan->obj.name, (int)wan->distance);
        diag_label(d, 0, "and again by WAN '%s'", wan->obj.name);
        diag_place(d, check_span(&first->obj, "distance"), "first used by WAN '%s'",
                   first->obj.name);
        diag_note(
            d,
            "RouterOS spreads connections over default routes of one distance (ECMP), so neither "
            "WAN would stand behind the other");
        int32_t next = wan->distance;
        while (next <= 200 && distance_taken(site, next))
            next++;
        if (next <= 200)
            diag_help(d, at, arena_printf(c->arena, "%d", (int)next), "put '%s' behind '%s'",
                      wan->obj.name, first->obj.name);
    }
}

void check_metered(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        const struct wan *better = NULL; /* the first unmetered one that stands behind it */
        struct span at = check_span(&wan->obj, "distance");
        if (!wan->metered || wan->distance == 0 || check_silent(c, at))
            continue;
        for (size_t k = 0; k < site->wans.len; k++) {
            const struct wan *w = site->wans.v[k];
            bool tunnel = wan_traits(w)->carrier == WAN_ON_WANS; /* its traffic is the others' */
            if (!w->metered && !tunnel && wan_distance(site, w) > wan->distance &&
                (better == NULL || w->distance < better->distance))
                better = w;
        }
        if (better == NULL || check_silent(c, check_span(&better->obj, "distance")))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_METERED_FIRST, at,
                                  "metered WAN '%s' is preferred over '%s', which is not metered",
                                  wan->obj.name, better->obj.name);
        diag_label(d, 0, "used first");
        diag_place(d, check_span(&better->obj, "distance"), "used only when '%s' is down",
                   wan->obj.name);
        diag_note(d, "the lowest distance carries all traffic: the metered WAN would be paid for "
                     "all the time");
    }
}

/* Where a WAN's MTU comes from. */
static struct span mtu_span(const struct wan *wan)
{
    const struct node *kind = node_get(wan->obj.node, "kind");
    bool of_kind = !check_has(&wan->obj, "mtu") && wan->obj.preset == NULL && kind != NULL;
    return of_kind ? kind->span : check_span(&wan->obj, "mtu");
}

static void check_mss(const struct check *c, const struct wan *wan)
{
    if (wan->mss <= 0 || wan->mtu == 0 || wan->mss <= wan->mtu - 40)
        return;
    struct span mtu = mtu_span(wan);
    bool own = check_has(&wan->obj, "mss");
    struct span at = own ? check_span(&wan->obj, "mss") : mtu;
    if (check_silent(c, at) || check_silent(c, mtu))
        return;
    struct diag *d = diag_add(c->diags, DIAG_MTU_MSS, at,
                              "MSS %d of WAN '%s' does not fit its MTU %d: at most %d does",
                              (int)wan->mss, wan->obj.name, (int)wan->mtu, (int)wan->mtu - 40);
    if (own)
        diag_place(d, mtu, "the MTU%s", check_has(&wan->obj, "mtu") ? "" : " follows from this");
    else
        diag_place(d, check_span(&wan->obj, "mss"), "the preset says mss %d", (int)wan->mss);
    diag_note(d,
              "a segment of the MSS and 40 bytes of headers make one packet; above the MTU it is "
              "fragmented or lost");
    if (own && wan->mtu - 40 >= 536)
        diag_help(d, at, arena_printf(c->arena, "%d", (int)wan->mtu - 40), "let it fit");
}

static bool same_mac(struct mac_addr a, struct mac_addr b)
{
    return memcmp(a.b, b.b, sizeof(a.b)) == 0;
}

/* Two WANs on one port, of which one is in a VLAN: the port itself is the same. */
static void check_port_of_both(const struct check *c, const struct wan *a, const struct wan *b)
{
    struct span mac = check_span(&b->obj, "mac");
    if (a->mac.set && b->mac.set && !same_mac(a->mac, b->mac) && !check_silent(c, mac)) {
        struct diag *d = diag_add(c->diags, DIAG_PORT_SHARED, mac,
                                  "WANs '%s' and '%s' give port '%s' two MAC addresses",
                                  a->obj.name, b->obj.name, b->port);
        diag_place(d, check_span(&a->obj, "mac"), "first by WAN '%s'", a->obj.name);
        diag_note(d, "a VLAN shows the MAC address of its port, so both WANs have one");
    }
    const struct wan *plain = a->vlan == 0 ? a : b, *tagged = a->vlan == 0 ? b : a;
    int32_t need = wan_line_mtu(tagged), mtu = wan_line_mtu(plain);
    struct span at = check_span(&tagged->obj, "mtu");
    if (plain->vlan != 0 || tagged->vlan == 0 || mtu == 0 || need <= 1500 || need <= mtu ||
        check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_MTU_MSS, at,
                              "WAN '%s' needs an MTU of %d on port '%s', where WAN '%s' has %d",
                              tagged->obj.name, (int)need, tagged->port, plain->obj.name, (int)mtu);
    diag_place(d, check_span(&plain->obj, "mtu"), "the port's MTU");
    diag_note(d, "the packets of a VLAN pass through its port: none is larger than the port takes");
}

void check_mtu(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        check_mss(c, wan);
        for (size_t k = 0; k < i && i < 4 * SITE_MAX_WANS; k++) {
            const struct wan *first = c->site->wans.v[k];
            if (wan->port != NULL && first->port != NULL && strcmp(wan->port, first->port) == 0)
                check_port_of_both(c, first, wan);
        }
    }
}
