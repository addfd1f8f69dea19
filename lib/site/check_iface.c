/*
 * check_iface.c - ports and interfaces: what each WAN and LAN takes for itself, and the names that
 * result.
 */
#include <string.h>

#include "base/text.h"
#include "site/check.h"

enum { IFNAME_MAX = 31 };

enum claim_kind {
    CLAIM_PORT,      /* a port by its default-name */
    CLAIM_INTERFACE, /* an interface that exists */
    CLAIM_NAME,      /* the new name of a port or VLAN, as given */
    CLAIM_MADE,      /* a name that follows from another: PORT-NAME, bridge-NAME, pppoe-NAME */
};

/* A name that something in the site takes for itself. */
struct claim {
    enum claim_kind kind;
    const char *ifname;
    struct span at;
    const char *title; /* "WAN" */
    const struct object *obj;
    int32_t vlan; /* of a WAN's port or interface, 0: none */
};
struct claims {
    VEC(struct claim) v;
};

static void claim(const struct check *c, struct claims *claims, enum claim_kind kind,
                  const char *ifname, struct span at, const char *title, const struct object *obj)
{
    if (ifname == NULL || check_silent(c, at))
        return;
    *VEC_PUSH(c->arena, claims->v) =
        (struct claim){.kind = kind, .ifname = ifname, .at = at, .title = title, .obj = obj};
}

/* Ports of a bridge that exists; those of one that is made are in its LAN's `ports` already. */
static void claim_vlan_ports(const struct check *c, struct claims *claims, const struct lan *lan)
{
    if (lan->interface == NULL || site_bridge(c->arena, c->site, lan->interface) != NULL)
        return;
    for (size_t i = 0; i < lan->untagged.len; i++)
        claim(c, claims, CLAIM_PORT, lan->untagged.v[i],
              check_item(&lan->obj, "untagged", i, lan->untagged.len), "LAN", &lan->obj);
    for (size_t i = 0; i < lan->tagged.len; i++)
        claim(c, claims, CLAIM_PORT, lan->tagged.v[i],
              check_item(&lan->obj, "tagged", i, lan->tagged.len), "LAN", &lan->obj);
}

/* The VLAN that tells a WAN from others on its port; of one that was reported nothing is known but
 * that it is there. */
static int32_t vlan_of(const struct check *c, const struct wan *wan, size_t i)
{
    bool wrong = check_has(&wan->obj, "vlan") && check_silent(c, check_span(&wan->obj, "vlan"));
    return wrong ? -1 - (int32_t)i : wan->vlan;
}

/* What is taken by the name it has before the script runs. */
static struct claims claims_of_existing(const struct check *c)
{
    struct claims claims = {0};
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        claim(c, &claims, CLAIM_PORT, wan->port, check_span(&wan->obj, "port"), "WAN", &wan->obj);
        claim(c, &claims, CLAIM_INTERFACE, wan->interface, check_span(&wan->obj, "interface"),
              "WAN", &wan->obj);
        for (size_t k = claims.v.len; k > 0 && claims.v.v[k - 1].obj == &wan->obj; k--)
            claims.v.v[k - 1].vlan = vlan_of(c, wan, i);
    }
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        for (size_t k = 0; k < lan->ports.len; k++)
            claim(c, &claims, CLAIM_PORT, lan->ports.v[k],
                  check_item(&lan->obj, "ports", k, lan->ports.len), "LAN", &lan->obj);
        claim(c, &claims, CLAIM_INTERFACE, lan->interface, check_span(&lan->obj, "interface"),
              "LAN", &lan->obj);
        claim_vlan_ports(c, &claims, lan);
    }
    return claims;
}

/* What will have its name from the script. */
static struct claims claims_of_new(const struct check *c)
{
    struct claims claims = {0};
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan_traits(wan)->session != NULL)
            claim(c, &claims, CLAIM_MADE, wan_interface(c->arena, wan), wan->obj.key->span, "WAN",
                  &wan->obj);
        bool renamed = wan->port != NULL && wan->interface == NULL;
        if (wan_traits(wan)->carrier != WAN_ON_PORT || (wan->vlan == 0 && !renamed))
            continue;
        if (wan->ifname != NULL)
            claim(c, &claims, CLAIM_NAME, wan->ifname, check_span(&wan->obj, "name"), "WAN",
                  &wan->obj);
        else
            claim(c, &claims, CLAIM_MADE, wan_line(c->arena, wan), wan->obj.key->span, "WAN",
                  &wan->obj);
    }
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan *lan = c->site->lans.v[i];
        if (lan->vlan != 0 ? lan->interface != NULL && lan->ports.len == 0
                           : lan->ports.len > 0 && lan->interface == NULL)
            claim(c, &claims, CLAIM_MADE, lan_interface(c->arena, lan), lan->obj.key->span, "LAN",
                  &lan->obj);
    }
    for (size_t i = 0; i < c->site->tunnels.len; i++) {
        const struct tunnel *tunnel = c->site->tunnels.v[i];
        claim(c, &claims, CLAIM_MADE, tunnel_interface(c->arena, tunnel), tunnel->obj.key->span,
              "tunnel", &tunnel->obj);
    }
    return claims;
}

/* Told apart by their VLANs? Two LANs on one VLAN: check_vlan.c. A port under a WAN is no LAN's,
 * whatever VLAN that has. */
static bool have_vlan(const struct claim *a, const struct claim *b)
{
    bool wan_a = strcmp(a->title, "WAN") == 0, wan_b = strcmp(b->title, "WAN") == 0;
    if (wan_a && wan_b)
        return a->vlan != b->vlan;
    if (wan_a != wan_b && (a->kind == CLAIM_PORT || b->kind == CLAIM_PORT))
        return false;
    return check_has(a->obj, "vlan") || check_has(b->obj, "vlan");
}

/* A port by its default-name, and an interface of that name: the port of a WAN without a VLAN gets
 * another name. */
static bool renames(const struct claim *port, const struct claim *other)
{
    if (port->kind != CLAIM_PORT || other->kind != CLAIM_INTERFACE || port->vlan != 0 ||
        strcmp(port->title, "WAN") != 0 || strcmp(other->title, "WAN") != 0)
        return false;
    const struct node *name = node_get(port->obj->node, "name");
    return name == NULL || name->kind != NODE_SCALAR || strcmp(name->text, port->ifname) != 0;
}

/* A port in a bridge, and a VLAN on the port itself: the bridge takes all of its frames. */
static bool in_bridge(const struct claim *port, const struct claim *other)
{
    return port->kind == CLAIM_PORT && other->kind == CLAIM_INTERFACE && port->obj != other->obj &&
           strcmp(port->title, "LAN") == 0 && strcmp(other->title, "LAN") == 0;
}

static bool collide(const struct claim *a, const struct claim *b)
{
    if (strcmp(a->ifname, b->ifname) != 0)
        return false;
    return a->obj == b->obj || !have_vlan(a, b) || renames(a, b) || renames(b, a) ||
           in_bridge(a, b) || in_bridge(b, a);
}

/* May `b` name what `a` makes? The bridge of a LAN carries VLANs of others, LANs and WANs behind a
 * switch; what a WAN makes is no LAN's. */
static bool stands_on(const struct claim *a, const struct claim *b)
{
    if (strcmp(a->title, "LAN") == 0)
        return check_has(b->obj, "vlan");
    return strcmp(b->title, "WAN") == 0 && have_vlan(a, b);
}

/* The WAN that says 'interface' of a port that another one renames. */
static void report_renamed(const struct check *c, const struct claim *port,
                           const struct claim *other)
{
    struct diag *d =
        diag_add(c->diags, DIAG_PORT_SHARED, other->at,
                 "WAN '%s' stands on interface '%s', a port that WAN '%s' gives another name",
                 other->obj->name, other->ifname, port->obj->name);
    diag_place(d, port->at, "the port of WAN '%s'", port->obj->name);
    diag_note(d,
              "once the script has run no interface is called '%s'; WANs on one port say 'port', "
              "and differ by 'vlan'",
              other->ifname);
    diag_help(d, check_key_span(other->obj, "interface"), "port", "name the port here too");
}

static void report_shared(const struct check *c, const struct claim *first,
                          const struct claim *again)
{
    if (first->obj != again->obj && have_vlan(first, again) &&
        (renames(first, again) || renames(again, first))) {
        bool in_order = renames(first, again);
        report_renamed(c, in_order ? first : again, in_order ? again : first);
        return;
    }
    const char *what =
        first->kind == CLAIM_PORT && again->kind == CLAIM_PORT ? "port" : "interface";
    struct diag *d;
    if (first->obj == again->obj)
        d = diag_add(c->diags, DIAG_PORT_SHARED, again->at, "%s '%s' has %s '%s' twice",
                     again->title, again->obj->name, what, again->ifname);
    else
        d = diag_add(c->diags, DIAG_PORT_SHARED, again->at,
                     "%s '%s' is used by %s '%s' and by %s '%s'", what, again->ifname, first->title,
                     first->obj->name, again->title, again->obj->name);
    diag_label(d, 0, "and again by %s '%s'", again->title, again->obj->name);
    diag_place(d, first->at, "first used by %s '%s'", first->title, first->obj->name);
    if (strcmp(first->title, "tunnel") == 0 || strcmp(again->title, "tunnel") == 0)
        diag_note(d, "wg-NAME is the interface of tunnel NAME, with an address of its own");
    else if (strcmp(first->title, again->title) != 0)
        diag_note(
            d,
            "a port of a WAN leaves every bridge: a LAN on it would stand on the internet's side");
    else if (in_bridge(first, again) || in_bridge(again, first))
        diag_note(d,
                  "the port belongs to a bridge, which takes all of its frames: a VLAN stands on "
                  "the bridge");
    else if (strcmp(again->title, "WAN") == 0)
        diag_note(d, "the script follows one address and one gateway per interface; several WANs "
                     "on one port differ by 'vlan'");
    else
        diag_note(
            d,
            "packets of two LANs on one interface cannot be told apart by the firewall, and only "
            "one DHCP server can run there");
}

void check_interfaces(const struct check *c)
{
    struct claims old = claims_of_existing(c);
    for (size_t i = 1; i < old.v.len; i++) {
        size_t k = 0;
        while (k < i && !collide(&old.v.v[k], &old.v.v[i]))
            k++;
        const struct claim *a = &old.v.v[k], *b = &old.v.v[i];
        if (k == i)
            continue;
        bool in_order = a->at.off <= b->at.off;
        report_shared(c, in_order ? a : b, in_order ? b : a);
    }

    /* an interface that only exists because another WAN or LAN makes it */
    struct claims new = claims_of_new(c);
    for (size_t i = 0; i < old.v.len; i++) {
        const struct claim *b = &old.v.v[i];
        for (size_t k = 0; k < new.v.len && b->kind == CLAIM_INTERFACE; k++) {
            const struct claim *a = &new.v.v[k];
            if (a->obj != b->obj && strcmp(a->ifname, b->ifname) == 0 && !stands_on(a, b) &&
                !check_silent(c, b->at))
                report_shared(c, a, b);
        }
    }
}

/* Names that RouterOS gives a meaning of its own where an interface is expected. */
static bool is_reserved(const char *ifname)
{
    static const char *const words[] = {
        "all",      "none",         "any", "dynamic", "static", "all-ethernet", "all-ppp",
        "all-vlan", "all-wireless", "lo",  "main",    "WAN",    "LAN"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (text_same(words[i], ifname))
            return true;
    return false;
}

static void check_reserved(const struct check *c, const struct claims *claims)
{
    for (size_t i = 0; i < claims->v.len; i++) {
        const struct claim *it = &claims->v.v[i];
        if (it->kind == CLAIM_MADE && strlen(it->ifname) > IFNAME_MAX) {
            bool lan = strcmp(it->title, "LAN") == 0;
            struct diag *d =
                diag_add(c->diags, DIAG_NAME_RESERVED, it->at,
                         "an interface of %s '%s' would be called '%s', which RouterOS may cut",
                         it->title, it->obj->name, it->ifname);
            diag_note(d, "names of up to %d characters are safe; %s", (int)IFNAME_MAX,
                      lan ? "give the LAN a shorter name" : "the key 'name' gives a shorter one");
        } else if (is_reserved(it->ifname) && !check_silent(c, it->at)) {
            struct diag *d =
                diag_add(c->diags, DIAG_NAME_RESERVED, it->at,
                         "'%s' cannot be an interface: the name is reserved", it->ifname);
            diag_note(d, "where an interface is expected, RouterOS or the script reads this word "
                         "as a list or "
                         "table of its own");
        }
    }
}

/* A WAN and a LAN of one name, each on the VLAN of one number: vlanVID-NAME twice. Tunnels:
 * check_tunnel.c. */
static void check_made_twice(const struct check *c, const struct claims *claims)
{
    for (size_t i = 0; i < claims->v.len; i++) {
        const struct claim *lan = &claims->v.v[i];
        if (lan->kind != CLAIM_MADE || strcmp(lan->title, "LAN") != 0)
            continue;
        for (size_t k = 0; k < i; k++) {
            const struct claim *wan = &claims->v.v[k];
            if (wan->kind != CLAIM_MADE || strcmp(wan->title, "WAN") != 0 ||
                strcmp(wan->ifname, lan->ifname) != 0)
                continue;
            struct diag *d = diag_add(c->diags, DIAG_NAME_SHARED, lan->at,
                                      "LAN '%s' and WAN '%s' would both have the interface '%s'",
                                      lan->obj->name, wan->obj->name, lan->ifname);
            diag_place(d, wan->at, "WAN '%s'", wan->obj->name);
            diag_note(d, "RouterOS refuses a second interface of one name, and the script would "
                         "end there");
            diag_help(d, wan->at, NULL,
                      "call the WAN's VLAN something else with 'name', or "
                      "rename one of the two");
        }
    }
}

/* Names given by `name`: reserved ones, and ones that another interface has or gets. */
void check_interface_names(const struct check *c)
{
    struct claims old = claims_of_existing(c), new = claims_of_new(c);
    check_reserved(c, &old);
    check_reserved(c, &new);
    check_made_twice(c, &new);

    for (size_t i = 0; i < new.v.len; i++) {
        const struct claim *it = &new.v.v[i];
        const struct claim *other = NULL;
        if (it->kind != CLAIM_NAME || check_silent(c, it->at))
            continue;
        for (size_t k = 0; k < new.v.len &&other == NULL; k++) {
            const struct claim *e = &new.v.v[k];
            /* of two given names the later one is reported */
            if (e != it && strcmp(e->ifname, it->ifname) == 0 &&
                (e->kind == CLAIM_MADE || e->at.off < it->at.off))
                other = e;
        }
        for (size_t k = 0; k < old.v.len && other == NULL; k++)
            if (old.v.v[k].obj != it->obj && old.v.v[k].kind == CLAIM_PORT &&
                strcmp(old.v.v[k].ifname, it->ifname) == 0)
                other = &old.v.v[k];
        if (other == NULL)
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_NAME_SHARED, it->at,
                     "the %s of WAN '%s' cannot be called '%s': an interface of %s '%s' has that "
                     "name",
                     check_has(it->obj, "vlan") ? "VLAN" : "port", it->obj->name, it->ifname,
                     other->title, other->obj->name);
        diag_place(d, other->at, "%s '%s'", other->title, other->obj->name);
        diag_note(
            d, "RouterOS refuses a second interface of one name, and the script would end there");
    }
}
