/* check_rule.c - firewall.input, firewall.forward and what happens to the rest. */
#include <string.h>

#include "site/check.h"

static struct rules input_rules(const struct site *site)
{
    return (struct rules){site->firewall.input.v, site->firewall.input.len, "input rule"};
}

static struct rules forward_rules(const struct site *site)
{
    return (struct rules){site->firewall.forward.v, site->firewall.forward.len, "forward rule"};
}

void check_ports_of(const struct check *c, struct rules rules)
{
    for (size_t i = 0; i < rules.len; i++) {
        const struct rule *r = rules.v[i];
        struct span at = check_span(&r->obj, "port");
        if (r->port.r.len == 0 || check_silent(c, at))
            continue;
        if (!check_has(&r->obj, "protocol")) {
            if (r->obj.bad)
                continue; /* it may be there, misspelt */
            struct diag *d =
                diag_add(c->diags, DIAG_PORT_NO_PROTOCOL, at, "%s '%s' has a port and no protocol",
                         rules.title, r->obj.name);
            diag_note(
                d,
                "a port means nothing without tcp, udp or sctp, and RouterOS refuses such a rule");
            diag_help(d, at, NULL, "add 'protocol: tcp' or 'protocol: udp'");
            continue;
        }
        for (size_t k = 0; k < r->protocol.len; k++) {
            if (protocol_has_ports(r->protocol.v[k]) || r->protocol.v[k] == 0)
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_PORT_NO_PROTOCOL, at, "%s '%s' has a port, and %s has none",
                         rules.title, r->obj.name, protocol_str(r->protocol.v[k]));
            diag_place(d, check_item(&r->obj, "protocol", k, r->protocol.len),
                       "a protocol without ports");
            diag_note(d, "RouterOS takes ports with tcp, udp and sctp only; give the other "
                         "protocol a rule of its "
                         "own");
            break;
        }
    }
}

void check_rule_ports(const struct check *c)
{
    check_ports_of(c, input_rules(c->site));
    check_ports_of(c, forward_rules(c->site));
}

/* --- directions --- */

static bool all_wan(struct endpoints set)
{
    for (size_t i = 0; i < set.len; i++)
        if (set.v[i].kind != ENDPOINT_WAN)
            return false;
    return set.len > 0;
}

/* The one LAN that a set is, NULL when it is anything else. */
static const char *one_lan(struct endpoints set)
{
    return set.len == 1 && set.v[0].kind == ENDPOINT_LAN ? set.v[0].name : NULL;
}

static void check_direction(const struct check *c, const struct rule *r)
{
    struct span from = check_span(&r->obj, "from"), to = check_span(&r->obj, "to");
    if (check_silent(c, from) || check_silent(c, to))
        return;
    const char *a = one_lan(ENDPOINTS(r->from)), *b = one_lan(ENDPOINTS(r->to));
    struct diag *d;
    if (all_wan(ENDPOINTS(r->from)) && all_wan(ENDPOINTS(r->to))) {
        d = diag_add(c->diags, DIAG_RULE_DIRECTION, to,
                     "forward rule '%s' leads from a WAN to a WAN", r->obj.name);
        diag_note(d, "the router carries nothing from one line to another; 'from' or 'to' is a "
                     "LAN, a list or a "
                     "prefix");
    } else if (a != NULL && b != NULL && strcmp(a, b) == 0) {
        d = diag_add(c->diags, DIAG_RULE_DIRECTION, to,
                     "forward rule '%s' leads from LAN '%s' to itself", r->obj.name, a);
        diag_note(d, "hosts of one LAN reach each other through the bridge; the router's firewall "
                     "never sees it");
    } else {
        return;
    }
    diag_place(d, from, "the source");
}

/* Forwards: the WAN is said by `via`, and a LAN comes in only by hairpin. */
static void check_forward_sources(const struct check *c, const struct forward *f)
{
    for (size_t i = 0; i < f->from.len; i++) {
        const struct endpoint *e = &f->from.v[i];
        if (e->node == NULL || check_silent(c, e->node->span))
            continue;
        struct diag *d;
        if (e->kind == ENDPOINT_WAN) {
            d = diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span,
                         "the source of forward '%s' is a WAN", f->obj.name);
            diag_note(d, "'via' says by which WANs a forward is reached, 'from' who may use it: "
                         "addresses, lists "
                         "or 'any'");
        } else if (e->kind == ENDPOINT_TUNNEL) {
            d = diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span,
                         "the source of forward '%s' is a tunnel", f->obj.name);
            diag_note(d, "a forward answers at the address of a WAN; who comes by a tunnel asks "
                         "the host itself, and a rule of 'firewall.forward' lets it");
        } else if (check_in_lan(c->site, e) && !c->site->nat.hairpin && !c->site->nat.obj.bad) {
            d = diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span,
                         "the source of forward '%s' is a LAN, and hairpin is off", f->obj.name);
            diag_note(d, "without 'nat.hairpin: yes' hosts of a LAN do not reach a forward by the "
                         "WAN's address");
        }
    }
}

/* A destination that is the router: such packets are in the input chain. */
static void check_destinations(const struct check *c, const struct rule *r)
{
    for (size_t i = 0; i < r->to.len; i++) {
        const struct endpoint *e = &r->to.v[i];
        if (e->kind != ENDPOINT_RANGE || e->range.lo != e->range.hi || e->node == NULL ||
            check_silent(c, e->node->span))
            continue;
        const struct lan *lan = site_lan_of(c->site, e->range.lo);
        const struct tunnel *tunnel = check_tunnel_of(c, e->range.lo);
        if (tunnel == NULL && (lan == NULL || lan->address.addr != e->range.lo))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span,
                     "the destination of forward rule '%s' is the router itself", r->obj.name);
        const struct object *obj = tunnel != NULL ? &tunnel->obj : &lan->obj;
        diag_place(d, check_span(obj, "address"), "the router's address in %s '%s'",
                   tunnel != NULL ? "tunnel" : "LAN", obj->name);
        diag_note(
            d, "packets for the router are not forwarded: such a rule belongs into firewall.input");
    }
}

/* Sources that no packet has. */
static void check_sources(const struct check *c)
{
    struct endpoint_uses uses = check_endpoint_uses(c);
    for (size_t i = 0; i < uses.v.len; i++) {
        const struct endpoint_use *u = &uses.v.v[i];
        for (size_t k = 0; k < u->set.len && strcmp(u->key, "from") == 0; k++) {
            const struct endpoint *e = &u->set.v[k];
            if (e->kind != ENDPOINT_RANGE || e->range.lo < 0xe0000000 || e->node == NULL ||
                check_silent(c, e->node->span))
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span, "no packet comes from '%s'",
                         ipv4_range_str(c->arena, e->range));
            diag_note(d,
                      "multicast and reserved addresses are destinations at most, never a source");
        }
    }
}

void check_directions(const struct check *c)
{
    check_sources(c);
    for (size_t i = 0; i < c->site->nat.forwards.len; i++)
        check_forward_sources(c, c->site->nat.forwards.v[i]);
    for (size_t i = 0; i < c->site->firewall.forward.len; i++) {
        check_direction(c, c->site->firewall.forward.v[i]);
        check_destinations(c, c->site->firewall.forward.v[i]);
    }
}

/* --- what rules open --- */

/* What an input rule lets in that is the router's own, NULL: nothing. */
static const char *opened(const struct check *c, const struct rule *r)
{
    bool tcp = r->protocol.len == 0, udp = tcp;
    for (size_t i = 0; i < r->protocol.len; i++) {
        tcp |= r->protocol.v[i] == PROTOCOL_TCP;
        udp |= r->protocol.v[i] == PROTOCOL_UDP;
    }
    for (size_t i = 0; i < SERVICE_COUNT && tcp; i++) {
        struct service s = site_service(c->site, i);
        if (s.on && port_set_has(&r->port, s.port))
            return r->port.r.len == 0 ? "every service" : s.name;
    }
    if (c->site->dns.serve && (tcp || udp) && port_set_has(&r->port, 53))
        return "DNS";
    return NULL;
}

void check_rules_open(const struct check *c)
{
    for (size_t i = 0; i < c->site->firewall.input.len; i++) {
        const struct rule *r = c->site->firewall.input.v[i];
        if (r->action != ACTION_ACCEPT || r->obj.bad || !endpoints_open(ENDPOINTS(r->from)) ||
            check_silent(c, r->obj.node->span) || check_silent(c, r->obj.key->span))
            continue;
        const char *what = opened(c, r);
        if (what == NULL)
            continue;
        bool ports = check_has(&r->obj, "port");
        struct diag *d = diag_add(
            c->diags, DIAG_SERVICE_OPEN, ports ? check_span(&r->obj, "port") : r->obj.key->span,
            "input rule '%s' opens %s of the router to the internet", r->obj.name, what);
        diag_note(d, strcmp(what, "DNS") == 0
                         ? "an open resolver is used to attack others within hours"
                         : "passwords are guessed there within hours; management.from opens "
                           "services to named "
                           "sources instead");
    }
}

/* --- what happens to the rest --- */

void check_defaults(const struct check *c)
{
    const struct firewall *fw = &c->site->firewall;
    if (fw->dflt.input == ACTION_ACCEPT && check_has(&fw->dflt.obj, "input")) {
        struct diag *d = diag_add(c->diags, DIAG_DEFAULT_ACCEPT, check_span(&fw->dflt.obj, "input"),
                                  "what no input rule explains is accepted, from the WANs too");
        diag_note(
            d, "every service of the router that is ever switched on answers the whole internet");
        diag_help(d, check_span(&fw->dflt.obj, "input"), "drop", "accept what is needed by rules");
    }
    if (fw->dflt.forward == ACTION_ACCEPT && check_has(&fw->dflt.obj, "forward")) {
        struct diag *d =
            diag_add(c->diags, DIAG_DEFAULT_ACCEPT, check_span(&fw->dflt.obj, "forward"),
                     "what a WAN starts and no forward explains is accepted");
        diag_note(d, "who shares the provider's segment can send to the hosts of the LANs; NAT is "
                     "no firewall");
        diag_help(d, check_span(&fw->dflt.obj, "forward"), "drop",
                  "accept what is needed by rules");
    }
    if (!fw->ipv6 && check_has(&fw->obj, "ipv6")) {
        struct span at = check_span(&fw->obj, "ipv6");
        if (check_silent(c, at))
            return;
        struct diag *d = diag_add(c->diags, DIAG_IPV6_OFF, at, "IPv6 is left as the router has it");
        diag_note(d, "a WAN that brings IPv6 is an open door to the router where no IPv6 rule "
                     "stands; 'closed' "
                     "gives it the policy of IPv4");
    }
}
