/*
 * wan_hairpin.c - forwards that LAN clients cannot tell apart.
 *
 * A WAN's address that a lease decides is not known to any rule: hosts of the LANs that use it are
 * matched by "an address of the router" (lib/lower/nat.c). With one port on two such WANs the first
 * forward would answer for both.
 */
#include "wan/wan_internal.h"

static bool is_leased(const struct check *c, const struct forward *f)
{
    struct wan_list wans = forward_wans(c->arena, c->site, f);
    for (size_t i = 0; i < wans.v.len; i++) {
        const struct wan_kind *kind = wan_kind_of(wans.v.v[i]);
        if (kind != NULL && kind->address != NULL && kind->address(c->arena, wans.v.v[i]) == NULL)
            return true;
    }
    return false;
}

static bool shares_protocol(const struct forward *a, const struct forward *b)
{
    for (size_t i = 0; i < a->protocol.len; i++)
        for (size_t k = 0; k < b->protocol.len; k++)
            if (a->protocol.v[i] == b->protocol.v[k])
                return true;
    return false;
}

/* Do both lead to one port of one host? Then it does not matter which of them answers. */
static bool same_target(const struct forward *a, const struct forward *b)
{
    const struct port_set *x = a->to_port.r.len > 0 ? &a->to_port : &a->port;
    const struct port_set *y = b->to_port.r.len > 0 ? &b->to_port : &b->port;
    return a->to == b->to && port_set_covers(x, y) && port_set_covers(y, x);
}

static bool for_lans(const struct site *site, const struct forward *f)
{
    static const struct endpoint lans = {.kind = ENDPOINT_LAN};
    return endpoints_meet(site, ENDPOINTS(f->from), (struct endpoints){&lans, 1});
}

static bool is_candidate(const struct check *c, const struct forward *f)
{
    return f->port.r.len > 0 && !f->obj.bad && is_leased(c, f) && for_lans(c->site, f) &&
           !check_silent(c, check_span(&f->obj, "port"));
}

static void check_forward(const struct check *c, const struct forward *f, size_t before)
{
    struct span at = check_span(&f->obj, "port");
    for (size_t k = 0; k < before; k++) {
        const struct forward *first = c->site->nat.forwards.v[k];
        if (!port_set_meets(&first->port, &f->port) || !shares_protocol(first, f) ||
            same_target(first, f) || !is_candidate(c, first) ||
            !endpoints_meet(c->site, ENDPOINTS(first->from), ENDPOINTS(f->from)))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_HAIRPIN_SHARED, at,
                                  "hosts of the LANs reach forward '%s' where they ask for '%s'",
                                  first->obj.name, f->obj.name);
        diag_label(d, 0, "the same port for '%s'", f->obj.name);
        diag_place(d, check_span(&first->obj, "port"), "answers for both");
        diag_note(d, "the addresses of their WANs come by lease, so no rule can name them: from a "
                     "LAN the two are one address of the router. Give one of them another port, "
                     "or let the LANs use the host's own address");
        return;
    }
}

void wan_check_hairpin(const struct check *c)
{
    const struct nat *nat = &c->site->nat;
    for (size_t i = 1; i < nat->forwards.len && nat->hairpin; i++)
        if (is_candidate(c, nat->forwards.v[i]))
            check_forward(c, nat->forwards.v[i], i);
}
