/*
 * wan_hairpin.c - forwards that LAN clients cannot tell apart.
 *
 * A WAN's address that a lease decides is not known to any rule: hosts of the LANs that use it are
 * matched by "an address of the router" (lib/lower/nat.c). With one port on two such WANs the first
 * forward would answer for both.
 */
#include "site/packets.h"
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

/* Do both lead to one port of one host? Then it does not matter which of them answers. */
static bool same_target(const struct forward *a, const struct forward *b)
{
    const struct port_set *x = a->to_port.r.len > 0 ? &a->to_port : &a->port;
    const struct port_set *y = b->to_port.r.len > 0 ? &b->to_port : &b->port;
    bool same = a->to == b->to && x->r.len == y->r.len;
    for (size_t i = 0; i < x->r.len && same; i++)
        same = x->r.v[i].lo == y->r.v[i].lo && x->r.v[i].hi == y->r.v[i].hi;
    return same;
}

static bool for_lans(const struct site *site, const struct forward *f)
{
    for (size_t i = 0; i < f->from.len; i++)
        if (check_meets_lan(site, &f->from.v[i]))
            return true;
    return f->from.len == 0;
}

/* Could one packet ask for both, but for the address? */
static bool meet(const struct check *c, const struct forward *a, const struct forward *b)
{
    struct packets p = packets_new(c->arena, c->site);
    struct region from_a = packets_from(&p, ENDPOINTS(a->from));
    struct region from_b = packets_from(&p, ENDPOINTS(b->from));
    struct region service_a = packets_service(&p, a->protocol.v, a->protocol.len, &a->port);
    struct region service_b = packets_service(&p, b->protocol.v, b->protocol.len, &b->port);
    return region_meets(&from_a, &from_b) && region_meets(&service_a, &service_b);
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
        if (same_target(first, f) || !is_candidate(c, first) || !meet(c, first, f))
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
