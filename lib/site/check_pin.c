/* check_pin.c - routing.pins: traffic that goes by a WAN of its own. */
#include <string.h>

#include "site/check.h"

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
        if ((lan == NULL && !all) || e->node == NULL || check_silent(c, e->node->span))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_PIN_LOCAL, e->node->span,
                     "pin '%s' leads to %s, and no WAN leads there", pin->rule.obj.name,
                     all ? "the LANs" : arena_printf(c->arena, "LAN '%s'", lan->obj.name));
        if (!all)
            diag_place(d, check_span(&lan->obj, "address"), "the network of LAN '%s'",
                       lan->obj.name);
        diag_note(d, "traffic between LANs stays in the router whatever a pin says; 'to' names "
                     "hosts beyond the WANs");
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

static void check_hidden(const struct check *c, size_t i)
{
    const struct routing *routing = &c->site->routing;
    const struct pin *pin = routing->pins.v[i];
    const struct object *obj = &pin->rule.obj;
    for (size_t k = 0; k < i; k++) {
        const struct pin *first = routing->pins.v[k];
        if (obj->bad || check_silent(c, obj->node->span) || check_silent(c, obj->key->span))
            return;
        if (first->rule.obj.bad || !rule_covers(c, &first->rule, &pin->rule))
            continue;
        bool same = strcmp(first->via, pin->via) == 0 && first->otherwise == pin->otherwise;
        struct diag *d = diag_add(c->diags, DIAG_PIN_HIDDEN, obj->key->span,
                                  "pin '%s' never applies: '%s' takes all of it", obj->name,
                                  first->rule.obj.name);
        diag_place(d, first->rule.obj.key->span, "comes first");
        diag_note(d, "the first pin that matches decides; %s",
                  same ? "the later one can be removed" : "put the narrower pin first");
        return;
    }
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
        check_everything(c, pin);
    }
    for (size_t i = 1; i < routing->pins.len; i++)
        check_hidden(c, i);
}
