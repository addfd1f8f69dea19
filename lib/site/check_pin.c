/* check_pin.c - routing.pins: traffic that goes by a WAN of its own. */
#include <string.h>

#include "site/check.h"
#include "site/rows.h"

static struct rules pin_rules(const struct check *c)
{
    const struct routing *routing = &c->site->routing;
    VEC(struct rule *) v = {0};
    for (size_t i = 0; i < routing->pins.len; i++)
        *VEC_PUSH(c->arena, v) = &routing->pins.v[i]->rule;
    return (struct rules){v.v, v.len, "pin"};
}

/* --- directions --- */

static void check_sides(const struct check *c, const struct pin *pin, struct endpoints set,
                        bool from)
{
    for (size_t i = 0; i < set.len; i++) {
        const struct endpoint *e = &set.v[i];
        if (e->kind != ENDPOINT_WAN || e->node == NULL || check_silent(c, e->node->span))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_RULE_DIRECTION, e->node->span, "the %s of pin '%s' is a WAN",
                     from ? "source" : "destination", pin->rule.obj.name);
        diag_note(d, from
                         ? "what comes in by a WAN is answered by that WAN; a pin is for what "
                           "hosts of the LANs open"
                         : "'via' says which WAN it goes by, 'to' which hosts out there it is for; "
                           "leave 'to' out for all of them");
    }
}

/* The tunnel whose network, or one behind it, holds a range; NULL: none. */
static const struct tunnel *tunnel_of(const struct site *site, const struct endpoint *e)
{
    if (e->kind != ENDPOINT_RANGE)
        return NULL;
    for (size_t i = 0; i < site->tunnels.len; i++) {
        const struct tunnel *tunnel = site->tunnels.v[i];
        if (tunnel->address.len > 0 &&
            ipv4_range_contains(ipv4_prefix_range(tunnel->address), e->range))
            return tunnel;
        for (size_t p = 0; p < tunnel->peers.len; p++)
            for (size_t k = 0; k < tunnel->peers.v[p]->allowed.len; k++)
                if (ipv4_range_contains(ipv4_prefix_range(tunnel->peers.v[p]->allowed.v[k]),
                                        e->range))
                    return tunnel;
    }
    return NULL;
}

static void check_behind_tunnel(const struct check *c, const struct pin *pin)
{
    for (size_t i = 0; i < pin->rule.to.len; i++) {
        const struct endpoint *e = &pin->rule.to.v[i];
        const struct tunnel *tunnel = tunnel_of(c->site, e);
        if (tunnel == NULL || e->node == NULL || check_silent(c, e->node->span))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_PIN_LOCAL, e->node->span,
                                  "pin '%s' leads to tunnel '%s', and no WAN leads there",
                                  pin->rule.obj.name, tunnel->obj.name);
        diag_place(d, tunnel->obj.key->span, "the tunnel");
        diag_note(d, "what is behind a tunnel is reached through it, whatever a pin says; 'to' "
                     "names hosts beyond the WANs");
    }
}

/* The LAN that a destination lies in, NULL: none, or only a part of it does. */
static const struct lan *lan_of(const struct site *site, const struct endpoint *e)
{
    if (e->kind == ENDPOINT_LAN && e->name != NULL)
        return site_lan(site, e->name);
    if (e->kind != ENDPOINT_RANGE)
        return NULL;
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct ipv4_prefix network = site->lans.v[i]->address;
        if (network.len > 0 && ipv4_range_contains(ipv4_prefix_range(network), e->range))
            return site->lans.v[i];
    }
    return NULL;
}

static void check_local(const struct check *c, const struct pin *pin)
{
    for (size_t i = 0; i < pin->rule.to.len; i++) {
        const struct endpoint *e = &pin->rule.to.v[i];
        const struct lan *lan = lan_of(c->site, e);
        const bool all = e->kind == ENDPOINT_LAN && e->name == NULL;
        const bool tunnel = e->kind == ENDPOINT_TUNNEL;
        if ((lan == NULL && !all && !tunnel) || e->node == NULL || check_silent(c, e->node->span))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_PIN_LOCAL, e->node->span,
                     "pin '%s' leads to %s, and no WAN leads there", pin->rule.obj.name,
                     all      ? "the LANs"
                     : tunnel ? arena_printf(c->arena, "tunnel '%s'", e->name)
                              : arena_printf(c->arena, "LAN '%s'", lan->obj.name));
        if (lan != NULL)
            diag_place(d, check_span(&lan->obj, "address"), "the network of LAN '%s'",
                       lan->obj.name);
        diag_note(d, "%s whatever a pin says; 'to' names hosts beyond the WANs",
                  tunnel ? "what is behind a tunnel is reached by the tunnel"
                         : "traffic between LANs stays in the router");
    }
}

/* --- what it takes --- */

static bool is_every_lan(const struct check *c, struct endpoints from)
{
    for (size_t i = 0; i < from.len; i++)
        if (endpoint_is_any(&from.v[i]) ||
            (from.v[i].kind == ENDPOINT_LAN && from.v[i].name == NULL))
            return true;
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct endpoint lan = {.kind = ENDPOINT_LAN, .name = c->site->lans.v[i]->obj.name};
        if (!endpoints_cover(c->site, from, (struct endpoints){.v = &lan, .len = 1}))
            return false;
    }
    return from.len == 0 || c->site->lans.len > 0;
}

static void check_everything(const struct check *c, const struct pin *pin)
{
    const struct rule *r = &pin->rule;
    if (r->obj.bad || r->protocol.len > 0 || !pin_is_anywhere(pin) ||
        !is_every_lan(c, ENDPOINTS(r->from)) || check_silent(c, r->obj.node->span) ||
        check_silent(c, r->obj.key->span))
        return;
    struct diag *d = diag_add(c->diags, DIAG_PIN_EVERYTHING, r->obj.key->span,
                              "pin '%s' takes all that the LANs send", r->obj.name);
    diag_note(d,
              "the order of the WANs and routing.mode mean nothing beside it; to prefer '%s', "
              "give it the lowest 'distance'",
              pin->via);
}

/* Pins with one way are equal, whatever happens while it is down is a part of the way. */
static struct row row_of(const struct check *c, const struct pin *pin)
{
    const struct rule *r = &pin->rule;
    bool drop = pin->otherwise == OTHERWISE_DROP;
    const struct wan *wan = pin->via != NULL ? site_wan(c->site, pin->via) : NULL;
    int verdict = 0;
    for (size_t i = 0; i < c->site->wans.len; i++)
        if (c->site->wans.v[i] == wan)
            verdict = (int)(2 * i) + drop;
    return (struct row){
        .obj = &r->obj,
        .from = ENDPOINTS(r->from),
        .to = ENDPOINTS(r->to),
        .protocol = r->protocol.v,
        .nprotocol = r->protocol.len,
        .port = &r->port,
        .verdict = verdict,
        .word = arena_printf(c->arena, "goes by '%s'%s", pin->via, drop ? " or not at all" : ""),
    };
}

static void check_against(const struct check *c)
{
    const struct routing *routing = &c->site->routing;
    if (routing->pins.len < 2)
        return;
    struct rows rows = rows_new(c, "pin", ROWS_PINS, DIAG_PIN_HIDDEN);
    for (size_t i = 0; i < routing->pins.len; i++)
        if (!routing->pins.v[i]->rule.obj.bad)
            rows_add(&rows, row_of(c, routing->pins.v[i]));
    rows_check(&rows);
}

void check_pins(const struct check *c)
{
    const struct routing *routing = &c->site->routing;
    check_ports_of(c, pin_rules(c));
    for (size_t i = 0; i < routing->pins.len; i++) {
        const struct pin *pin = routing->pins.v[i];
        check_sides(c, pin, ENDPOINTS(pin->rule.from), true);
        check_sides(c, pin, ENDPOINTS(pin->rule.to), false);
        check_local(c, pin);
        check_behind_tunnel(c, pin);
        check_everything(c, pin);
    }
    check_against(c);
}
