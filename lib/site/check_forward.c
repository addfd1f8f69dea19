/* check_forward.c - nat.forwards. */
#include <string.h>

#include "policy/policy.h"
#include "site/packets.h"

void check_forward_targets(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->address.len == 0)
            return; /* reported; the host may be in it */
    for (size_t i = 0; i < site->nat.forwards.len && site->lans.len > 0; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        struct span at = check_span(&f->obj, "to");
        if (f->to == 0 || check_silent(c, at))
            continue;
        const char *to = ipv4_str(c->arena, f->to);
        const struct lan *lan = site_lan_of(site, f->to);
        struct diag *d;
        if (lan == NULL) {
            d = diag_add(c->diags, DIAG_FORWARD_OUTSIDE, at,
                         "forward '%s' leads to %s, which is in no LAN", f->obj.name, to);
            if (site->lans.len == 1)
                diag_place(d, check_span(&site->lans.v[0]->obj, "address"), "the only LAN");
            diag_note(d, "the router knows no way to the host but its default route: the packets "
                         "would go back "
                         "to the internet");
            continue;
        }
        struct ipv4_range net = ipv4_prefix_range(lan->address);
        if (f->to == lan->address.addr) {
            d = diag_add(c->diags, DIAG_FORWARD_OUTSIDE, at,
                         "forward '%s' leads to %s, the router itself", f->obj.name, to);
            diag_note(
                d, "what the router itself answers is opened by firewall.input or management.from");
        } else if (lan->address.len <= 30 && (f->to == net.lo || f->to == net.hi)) {
            d = diag_add(c->diags, DIAG_FORWARD_OUTSIDE, at,
                         "forward '%s' leads to %s, the %s address of LAN '%s'", f->obj.name, to,
                         f->to == net.lo ? "network" : "broadcast", lan->obj.name);
        } else {
            continue;
        }
        diag_place(d, check_span(&lan->obj, "address"), "LAN '%s'", lan->obj.name);
    }
}

static void report_cgnat(const struct check *c, const struct forward *f, size_t k)
{
    const struct wan *wan = site_wan(c->site, f->via.v[k]);
    struct span at = check_item(&f->obj, "via", k, f->via.len);
    if (wan == NULL || !wan->cgnat || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_FORWARD_CGNAT, at,
                              "forward '%s' asks for inbound by WAN '%s', which is behind CGNAT",
                              f->obj.name, wan->obj.name);
    diag_place(d, check_span(&wan->obj, "cgnat"), "%s",
               check_has(&wan->obj, "cgnat") ? "it says so"
               : wan->obj.preset != NULL     ? "its preset says so"
                                             : "its kind says so");
    diag_note(d, "the provider translates addresses, so nobody outside can start a connection to "
                 "this WAN; with "
                 "a public address from the provider, say 'cgnat: no' there");
}

void check_forward_wans(const struct check *c)
{
    const struct site *site = c->site;
    bool told = false;
    for (size_t i = 0; i < site->nat.forwards.len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        for (size_t k = 0; k < f->via.len; k++)
            if (f->via.v[k] != NULL)
                report_cgnat(c, f, k);
        if (told || check_has(&f->obj, "via") || site->wans.len == 0 ||
            forward_wans(c->arena, site, f).v.len > 0 || check_silent(c, f->obj.key->span))
            continue;
        told = true; /* once: it is the site that has no such WAN, not each forward */
        struct diag *d = diag_add(c->diags, DIAG_FORWARD_CGNAT, f->obj.key->span,
                                  "forward '%s' has no WAN to come in by: each one is behind CGNAT",
                                  f->obj.name);
        for (size_t k = 0; k < site->wans.len && k < 2; k++) {
            const struct wan *wan = site->wans.v[k];
            diag_place(d, check_span(&wan->obj, "cgnat"), "%s",
                       check_has(&wan->obj, "cgnat") ? "cgnat" : "cgnat by its preset");
        }
        diag_note(d, "the providers translate addresses, so nobody outside can start a connection "
                     "to this site; "
                     "with a public address from one of them, say 'cgnat: no' there");
    }
}

static bool same_ports(const struct port_set *a, const struct port_set *b)
{
    bool same = a->r.len == b->r.len;
    for (size_t i = 0; i < a->r.len && same; i++)
        same = a->r.v[i].lo == b->r.v[i].lo && a->r.v[i].hi == b->r.v[i].hi;
    return same;
}

void check_forward_ports(const struct check *c)
{
    for (size_t i = 0; i < c->site->nat.forwards.len; i++) {
        const struct forward *f = c->site->nat.forwards.v[i];
        struct span at = check_span(&f->obj, "to-port");
        if (f->to_port.r.len == 0 || check_silent(c, at) ||
            check_silent(c, check_span(&f->obj, "port")) || same_ports(&f->port, &f->to_port))
            continue;
        if (f->to_port.r.len == 1 && f->to_port.r.v[0].lo == f->to_port.r.v[0].hi)
            continue;
        struct diag *d = diag_add(
            c->diags, DIAG_FORWARD_PORTS, at, "ports %s of forward '%s' cannot be mapped to %s",
            ports_str(c->arena, &f->port), f->obj.name, ports_str(c->arena, &f->to_port));
        diag_place(d, check_span(&f->obj, "port"), "the ports asked for");
        diag_note(d, "RouterOS picks any free port of a range it translates to; 'to-port' is one "
                     "port, or the same "
                     "as 'port'. Give each port that changes a forward of its own");
    }
}

/* What two forwards are compared by before their sources are. */
static uint64_t wan_bits(const struct check *c, const struct forward *f)
{
    struct wan_list list = forward_wans(c->arena, c->site, f);
    uint64_t bits = 0;
    for (size_t i = 0; i < list.v.len; i++)
        for (size_t k = 0; k < c->site->wans.len && k < 64; k++)
            if (c->site->wans.v[k] == list.v.v[i])
                bits |= UINT64_C(1) << k;
    return bits;
}

static unsigned protocol_bits(const struct forward *f)
{
    unsigned bits = 0;
    for (size_t i = 0; i < f->protocol.len; i++)
        bits |= 1u << f->protocol.v[i];
    return bits;
}

/* Everything but the WANs is compared as a list of rules of which the first decides. */
struct doors {
    struct policy policy;
    struct region *from; /* sources alone */
    uint64_t *wans;
};

static struct doors doors_of(const struct check *c)
{
    size_t len = c->site->nat.forwards.len;
    struct packets packets = packets_new(c->arena, c->site);
    struct doors doors = {.policy = policy_new(c->arena)};
    doors.policy.impossible = packets_impossible(&packets, false);
    doors.from = arena_alloc(c->arena, len * sizeof(struct region));
    doors.wans = arena_alloc(c->arena, len * sizeof(uint64_t));
    for (size_t i = 0; i < len; i++) {
        const struct forward *f = c->site->nat.forwards.v[i];
        doors.from[i] = packets_from(&packets, ENDPOINTS(f->from));
        doors.wans[i] = wan_bits(c, f);
        const struct region parts[POLICY_PARTS] = {
            [POLICY_FROM] = packets_asked(&packets, f),
            [POLICY_TO] = packets_any(&packets),
            [POLICY_SERVICE] = packets_service(&packets, f->protocol.v, f->protocol.len, &f->port),
        };
        policy_add(&doors.policy, parts, 0);
    }
    return doors;
}

/* A first forward for some of the sources of the second one only is an exception, and says what is
 * meant. */
static bool is_exception(const struct check *c, const struct doors *doors, size_t first,
                         size_t later)
{
    const struct region *a = &doors->from[first], *b = &doors->from[later];
    return region_covers(c->arena, b, a) && !region_covers(c->arena, a, b);
}

void check_forward_shared(const struct check *c)
{
    const struct site *site = c->site;
    size_t len = site->nat.forwards.len;
    if (len < 2)
        return;
    struct doors doors = doors_of(c);
    for (size_t i = 1; i < len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        struct span at = check_span(&f->obj, "port");
        if (f->port.r.len == 0 || check_silent(c, at))
            continue;
        for (size_t k = 0; k < i; k++) {
            const struct forward *first = site->nat.forwards.v[k];
            struct region_box example;
            if ((doors.wans[i] & doors.wans[k]) == 0 || first->port.r.len == 0 ||
                !policy_shared(&doors.policy, k, i, &example) || is_exception(c, &doors, k, i))
                continue;
            struct diag *d = diag_add(c->diags, DIAG_FORWARD_SHARED, at,
                                      "forwards '%s' and '%s' answer on one port of one WAN",
                                      first->obj.name, f->obj.name);
            diag_label(d, 0, "and again by '%s'", f->obj.name);
            diag_place(d, check_span(&first->obj, "port"), "first taken by '%s'", first->obj.name);
            diag_note(d, "the first dst-nat rule that matches takes the connection; the second "
                         "host would never "
                         "be asked. Another port, other WANs by 'via' or other sources by 'from' "
                         "tell them apart");
            break;
        }
    }
}

/* --- what the router itself would answer --- */

/* What is compared: the forwards' packets, who manages, and what each input rule lets in. */
struct own {
    struct packets packets;
    struct region impossible, managers;
    struct region *accepted;
};

static struct own own_of(const struct check *c)
{
    const struct site *site = c->site;
    struct own own = {.packets = packets_new(c->arena, site)};
    struct packets *p = &own.packets;
    own.impossible = packets_impossible(p, false);
    own.managers = packets_from(p, ENDPOINTS(site->management.from));
    own.accepted = arena_alloc(c->arena, site->firewall.input.len * sizeof(struct region));
    for (size_t i = 0; i < site->firewall.input.len; i++) {
        const struct rule *r = site->firewall.input.v[i];
        struct region from = packets_from(p, ENDPOINTS(r->from));
        struct region service = packets_service(p, r->protocol.v, r->protocol.len, &r->port);
        own.accepted[i] = region_intersect(c->arena, &from, &service);
    }
    return own;
}

/* What a forward takes away from the router: what asks a WAN for its ports. */
static struct region taken(struct own *own, const struct forward *f)
{
    struct packets *p = &own->packets;
    struct region asked = packets_asked_by_wan(p, f);
    struct region service = packets_service(p, f->protocol.v, f->protocol.len, &f->port);
    struct region r = region_intersect(p->arena, &asked, &service);
    region_cut(p->arena, &r, &own->impossible);
    return r;
}

/* A service that who asks the forward might manage the router by. A forward for everybody counts:
 * who opens management later would find the port gone. */
static const char *own_service(const struct check *c, struct own *own, const struct forward *f,
                               const struct region *packets)
{
    if (!endpoints_open(ENDPOINTS(f->from)) && !region_meets(packets, &own->managers))
        return NULL;
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(c->site, i);
        if (protocol_bits(f) & 1u << PROTOCOL_TCP && s.on && port_set_has(&f->port, s.port))
            return arena_printf(c->arena, "%s (%u)", s.name, (unsigned)s.port);
    }
    return NULL;
}

/* What the router itself would answer on a port of the forward; NULL: nothing. */
static const char *own_answer(const struct check *c, struct own *own, const struct forward *f)
{
    const struct firewall *fw = &c->site->firewall;
    struct region packets = taken(own, f);
    const char *service = own_service(c, own, f, &packets);
    if (service != NULL)
        return service;
    if (protocol_bits(f) & 1u << PROTOCOL_UDP &&
        (port_set_has(&f->port, 67) || port_set_has(&f->port, 68)))
        return "DHCP (67, 68)";
    for (size_t i = 0; i < fw->input.len; i++) {
        const struct rule *r = fw->input.v[i];
        if (r->action == ACTION_ACCEPT && r->port.r.len > 0 &&
            region_meets(&packets, &own->accepted[i]))
            return arena_printf(c->arena, "what input rule '%s' accepts", r->obj.name);
    }
    return NULL;
}

void check_forward_services(const struct check *c)
{
    if (c->site->nat.forwards.len == 0)
        return;
    struct own own = own_of(c);
    for (size_t i = 0; i < c->site->nat.forwards.len; i++) {
        const struct forward *f = c->site->nat.forwards.v[i];
        struct span at = check_span(&f->obj, "port");
        if (f->port.r.len == 0 || check_silent(c, at) || check_silent(c, f->obj.key->span))
            continue;
        const char *service = own_answer(c, &own, f);
        if (service == NULL)
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_FORWARD_SERVICE, at,
                     "forward '%s' takes the port of a router service: %s", f->obj.name, service);
        diag_note(d,
                  "dst-nat comes before the input chain: who asks a WAN's address reaches %s and "
                  "never the "
                  "router",
                  ipv4_str(c->arena, f->to));
    }
}
