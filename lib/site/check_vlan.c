/* check_vlan.c - LANs on VLANs: what they stand on, and which ports carry them. */
#include <string.h>

#include "site/check.h"

static struct span key_place(const struct object *obj, const char *key)
{
    const struct node *node = node_key(obj->node, key);
    return node != NULL ? node->span : check_span(obj, key);
}

/* Is there a VLAN that can be talked about? */
static bool has_vlan(const struct check *c, const struct lan *lan)
{
    return lan->vlan != 0 && lan->interface != NULL && lan->ports.len == 0 &&
           !check_silent(c, check_span(&lan->obj, "vlan")) &&
           !check_silent(c, check_span(&lan->obj, "interface"));
}

/* --- what a VLAN stands on --- */

static void check_keys(const struct check *c, const struct lan *lan)
{
    static const char *const lists[] = {"untagged", "tagged"};
    for (size_t i = 0; i < ARRAY_LEN(lists) && !check_has(&lan->obj, "vlan"); i++) {
        struct span at = key_place(&lan->obj, lists[i]);
        if (!check_has(&lan->obj, lists[i]) || lan->obj.bad || check_silent(c, lan->obj.node->span))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_MISSING_KEY, at, "'%s' of LAN '%s' needs a 'vlan'",
                                  lists[i], lan->obj.name);
        diag_note(d, "it says which ports of a bridge carry the VLAN; a LAN without one has all "
                     "ports of its interface");
    }
    if (lan->vlan == 0 || lan->ports.len == 0 || lan->interface != NULL)
        return;
    struct diag *d = diag_add(c->diags, DIAG_EXCLUSIVE_KEYS, key_place(&lan->obj, "vlan"),
                              "LAN '%s' has both 'ports' and 'vlan'", lan->obj.name);
    diag_label(d, 0, "keep one of them");
    diag_place(d, key_place(&lan->obj, "ports"), "the other one");
    diag_note(d, "a VLAN stands on an interface: a bridge that another LAN makes of its ports, or "
                 "one that exists");
}

static void check_id(const struct check *c, const struct lan *lan)
{
    struct span at = check_span(&lan->obj, "vlan");
    if (lan->vlan != 1 || !has_vlan(c, lan))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_BAD_VALUE, at, "LAN '%s' cannot be VLAN 1", lan->obj.name);
    diag_note(d,
              "frames without a tag are VLAN 1 on a RouterOS bridge: it is the LAN of the bridge "
              "itself; take a number from 2 to 4094");
}

static void check_shared(const struct check *c, size_t i)
{
    const struct lan *lan = c->site->lans.v[i];
    for (size_t k = 0; k < i && has_vlan(c, lan); k++) {
        const struct lan *first = c->site->lans.v[k];
        if (first->vlan != lan->vlan || !has_vlan(c, first) ||
            strcmp(first->interface, lan->interface) != 0)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_PORT_SHARED, check_span(&lan->obj, "vlan"),
                                  "VLAN %d on '%s' is used by LAN '%s' and by LAN '%s'",
                                  (int)lan->vlan, lan->interface, first->obj.name, lan->obj.name);
        diag_label(d, 0, "and again by LAN '%s'", lan->obj.name);
        diag_place(d, check_span(&first->obj, "vlan"), "first used by LAN '%s'", first->obj.name);
        diag_note(d, "packets of two LANs on one VLAN cannot be told apart by the firewall, and "
                     "only one DHCP server can run there");
        return;
    }
}

/* One VLAN of one interface for a WAN and a LAN: the provider and the LAN on one wire. */
static void check_shared_wan(const struct check *c, const struct lan *lan)
{
    struct span at = check_span(&lan->obj, "vlan");
    for (size_t k = 0; k < c->site->wans.len && has_vlan(c, lan); k++) {
        const struct wan *wan = c->site->wans.v[k];
        if (wan->vlan != lan->vlan || wan->interface == NULL ||
            strcmp(wan->interface, lan->interface) != 0 || check_silent(c, at))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_PORT_SHARED, at,
                                  "VLAN %d on '%s' is used by WAN '%s' and by LAN '%s'",
                                  (int)lan->vlan, lan->interface, wan->obj.name, lan->obj.name);
        diag_place(d, check_span(&wan->obj, "vlan"), "the VLAN of WAN '%s'", wan->obj.name);
        diag_note(d, "the LAN would stand on the internet's side");
        return;
    }
}

/* A VLAN in a VLAN. */
static void check_nested(const struct check *c, const struct lan *lan)
{
    for (size_t i = 0; i < c->site->lans.len && has_vlan(c, lan); i++) {
        const struct lan *below = c->site->lans.v[i];
        if (below == lan || below->vlan == 0 ||
            strcmp(lan_interface(c->arena, below), lan->interface) != 0)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_BAD_VALUE, check_span(&lan->obj, "interface"),
                                  "LAN '%s' cannot stand on '%s', the VLAN of LAN '%s'",
                                  lan->obj.name, lan->interface, below->obj.name);
        if (below->interface != NULL)
            diag_help(d, check_span(&lan->obj, "interface"), below->interface,
                      "put both on the same interface");
        diag_note(d, "switches and access points expect one tag in a frame");
    }
}

/* The bridge that was probably meant by a name that begins like those of the script. */
static const char *bridge_meant(const struct check *c, const char *interface)
{
    VEC(const char *) made = {0};
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->interface == NULL && lan->ports.len > 0)
            *VEC_PUSH(c->arena, made) = lan_interface(c->arena, lan);
        else if (lan->interface != NULL && lan->vlan == 0 &&
                 strcmp(interface, arena_printf(c->arena, "bridge-%s", lan->obj.name)) == 0 &&
                 strcmp(lan->interface, interface) != 0)
            return lan->interface;
    }
    return suggest(interface, made.v, made.len);
}

static void check_bridge(const struct check *c, const struct lan *lan)
{
    struct span at = check_span(&lan->obj, "interface");
    if (lan->interface == NULL || strncmp(lan->interface, "bridge-", 7) != 0 ||
        site_bridge(c->arena, c->site, lan->interface) != NULL || check_silent(c, at))
        return;
    const char *meant = bridge_meant(c, lan->interface);
    if (meant == NULL)
        return;
    struct diag *d = diag_add(c->diags, DIAG_BRIDGE_UNKNOWN, at,
                              "no LAN of the site makes a bridge '%s'", lan->interface);
    diag_note(d, "bridge-NAME is the bridge of the LAN 'NAME' when that has 'ports'; any other "
                 "name must exist on the router");
    diag_help(d, at, meant, "did you mean '%s'?", meant);
}

void check_vlans(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        check_keys(c, lan);
        check_id(c, lan);
        check_nested(c, lan);
        check_bridge(c, lan);
        check_shared(c, i);
        check_shared_wan(c, c->site->lans.v[i]);
    }
}

/* --- ports --- */

/* A port named in `untagged` or `tagged`. */
struct mention {
    const struct lan *lan;
    const char *port;
    bool tagged;
    struct span at;
};
struct mentions {
    VEC(struct mention) v;
};

static void mention_all(const struct check *c, struct mentions *all, const struct lan *lan,
                        bool tagged)
{
    const char *key = tagged ? "tagged" : "untagged";
    const char *const *ports = tagged ? lan->tagged.v : lan->untagged.v;
    size_t len = tagged ? lan->tagged.len : lan->untagged.len;
    for (size_t i = 0; i < len; i++) {
        struct span at = check_item(&lan->obj, key, i, len);
        if (!check_silent(c, at))
            *VEC_PUSH(c->arena, all->v) =
                (struct mention){.lan = lan, .port = ports[i], .tagged = tagged, .at = at};
    }
}

static bool has_port(const struct lan *lan, const char *port)
{
    for (size_t i = 0; i < lan->ports.len; i++)
        if (strcmp(lan->ports.v[i], port) == 0)
            return true;
    return false;
}

/* The port must be in the bridge below, as far as the site knows. */
static void check_member(const struct check *c, const struct mention *m)
{
    const struct lan *bridge = site_bridge(c->arena, c->site, m->lan->interface);
    const char *key = m->tagged ? "tagged" : "untagged";
    if (bridge != NULL && !bridge->obj.bad && !has_port(bridge, m->port)) {
        struct diag *d = diag_add(c->diags, DIAG_VLAN_PORTS, m->at,
                                  "port '%s' is %s in VLAN %d and no port of '%s'", m->port, key,
                                  (int)m->lan->vlan, m->lan->interface);
        diag_place(d, check_span(&bridge->obj, "ports"), "the ports of LAN '%s'", bridge->obj.name);
        diag_help(d, (struct span){0}, NULL, "add it to 'ports' of LAN '%s', or take one of those",
                  bridge->obj.name);
    }
    for (size_t i = 0; i < c->site->lans.len && bridge == NULL; i++) {
        const struct lan *other = c->site->lans.v[i];
        if (!has_port(other, m->port))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_VLAN_PORTS, m->at,
                     "port '%s' is %s in VLAN %d of '%s', and a port of 'bridge-%s'", m->port, key,
                     (int)m->lan->vlan, m->lan->interface, other->obj.name);
        diag_place(d, check_span(&other->obj, "ports"), "the ports of LAN '%s'", other->obj.name);
        diag_note(d, "a port can be in one bridge only");
    }
}

static void check_pair(const struct check *c, const struct mention *a, const struct mention *b)
{
    bool one_bridge = strcmp(a->lan->interface, b->lan->interface) == 0;
    bool both_untagged = !a->tagged && !b->tagged;
    if (strcmp(a->port, b->port) != 0 || check_silent(c, b->at) || check_silent(c, a->at) ||
        (one_bridge && a->lan != b->lan && !both_untagged))
        return;
    struct diag *d;
    if (a->lan == b->lan) {
        d = diag_add(c->diags, DIAG_VLAN_PORTS, b->at,
                     "port '%s' is both tagged and untagged in VLAN %d", b->port,
                     (int)b->lan->vlan);
        diag_note(d, "frames of a VLAN leave a port with a tag or without one; 'untagged' is for "
                     "hosts that know of no VLAN");
    } else {
        d = diag_add(c->diags, DIAG_VLAN_PORTS, b->at,
                     "port '%s' cannot be in VLAN %d of '%s' and in VLAN %d of '%s'", b->port,
                     (int)a->lan->vlan, a->lan->obj.name, (int)b->lan->vlan, b->lan->obj.name);
        diag_note(d, one_bridge ? "a frame without a tag can be taken for one VLAN only; on one "
                                  "of them the port has to be 'tagged'"
                                : "a port can be in one bridge only");
    }
    diag_place(d, a->at, "%s here", a->tagged ? "tagged" : "untagged");
}

/* A bridge all of whose ports are access ports: its own LAN is nowhere. */
static void check_left(const struct check *c, const struct lan *lan)
{
    struct span at = check_span(&lan->obj, "ports");
    const char *name = lan_interface(c->arena, lan);
    size_t taken = 0;
    if (lan->ports.len == 0 || lan->interface != NULL || lan->vlan != 0 || check_silent(c, at))
        return;
    for (size_t i = 0; i < lan->ports.len; i++)
        taken += site_access_lan(c->site, name, lan->ports.v[i]) != NULL;
    if (taken < lan->ports.len)
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_LAN_NO_PORT, at, "LAN '%s' is left without a port", lan->obj.name);
    const struct lan *access = site_access_lan(c->site, name, lan->ports.v[0]);
    diag_place(d, check_span(&access->obj, "untagged"), "access ports of VLAN %d",
               (int)access->vlan);
    diag_note(d, "an access port carries its VLAN only; nobody could plug into this LAN, nor "
                 "manage the router from it");
}

void check_vlan_ports(const struct check *c)
{
    struct mentions all = {0};
    size_t before = c->diags->errors;
    for (size_t i = 0; i < c->site->lans.len; i++) {
        if (!has_vlan(c, c->site->lans.v[i]))
            continue;
        mention_all(c, &all, c->site->lans.v[i], false);
        mention_all(c, &all, c->site->lans.v[i], true);
    }
    for (size_t i = 0; i < all.v.len; i++)
        check_member(c, &all.v.v[i]);
    for (size_t i = 0; i < all.v.len; i++)
        for (size_t k = i + 1; k < all.v.len; k++) {
            const struct mention *a = &all.v.v[i], *b = &all.v.v[k];
            bool in_order = a->at.off <= b->at.off;
            check_pair(c, in_order ? a : b, in_order ? b : a);
        }
    for (size_t i = 0; i < c->site->lans.len && c->diags->errors == before; i++)
        check_left(c, c->site->lans.v[i]);
}
