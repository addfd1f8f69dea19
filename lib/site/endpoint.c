/*
 * endpoint.c - sources, destinations and ports as sets.
 *
 * Interfaces and addresses are different matchers on the router. `cover` is true only when it is
 * certain; `meet` when a packet could match both as far as the site tells. Lists of more than
 * LIST_COMPARED entries are compared by name.
 */
#include <string.h>

#include "site/check.h"

enum { LIST_COMPARED = 256 };

static const struct ipv4_range everything = {.lo = 0, .hi = UINT32_MAX};

static bool is_any(const struct endpoint *e)
{
    return e->kind == ENDPOINT_ANY ||
           (e->kind == ENDPOINT_RANGE && ipv4_range_contains(e->range, everything));
}

static bool set_is_any(struct endpoints set)
{
    for (size_t i = 0; i < set.len; i++)
        if (is_any(&set.v[i]))
            return true;
    return set.len == 0;
}

/* The list an endpoint names, when its entries may be looked at. */
static const struct address_list *entries_of(const struct site *site, const struct endpoint *e)
{
    const struct address_list *list = e->kind == ENDPOINT_LIST ? site_list(site, e->name) : NULL;
    return list != NULL && list->value.len <= LIST_COMPARED ? list : NULL;
}

static bool same_name(const struct endpoint *a, const struct endpoint *b)
{
    return a->name != NULL && b->name != NULL && strcmp(a->name, b->name) == 0;
}

static bool range_in_list(const struct address_list *list, struct ipv4_range range)
{
    for (size_t i = 0; i < list->value.len; i++)
        if (list->value.v[i].host == NULL && ipv4_range_contains(list->value.v[i].range, range))
            return true;
    return false;
}

static bool list_in_range(const struct address_list *list, struct ipv4_range range)
{
    for (size_t i = 0; i < list->value.len; i++)
        if (list->value.v[i].host != NULL || !ipv4_range_contains(range, list->value.v[i].range))
            return false;
    return list->value.len > 0;
}

static bool covers(const struct site *site, const struct endpoint *outer,
                   const struct endpoint *inner)
{
    if (is_any(outer))
        return true;
    if (outer->kind == inner->kind && outer->kind != ENDPOINT_RANGE)
        return (outer->name == NULL && outer->kind != ENDPOINT_LIST) || same_name(outer, inner);
    if (outer->kind == ENDPOINT_RANGE && inner->kind == ENDPOINT_RANGE)
        return ipv4_range_contains(outer->range, inner->range);
    const struct address_list *list = entries_of(site, outer);
    if (list != NULL && inner->kind == ENDPOINT_RANGE)
        return range_in_list(list, inner->range);
    list = entries_of(site, inner);
    return list != NULL && outer->kind == ENDPOINT_RANGE && list_in_range(list, outer->range);
}

bool endpoints_cover(const struct site *site, struct endpoints outer, struct endpoints inner)
{
    if (set_is_any(outer))
        return true;
    if (set_is_any(inner))
        return false;
    for (size_t i = 0; i < inner.len; i++) {
        bool covered = false;
        for (size_t k = 0; k < outer.len && !covered; k++)
            covered = covers(site, &outer.v[k], &inner.v[i]);
        if (!covered)
            return false;
    }
    return true;
}

static bool entries_meet(const struct address_entry *a, const struct address_entry *b)
{
    if (a->host != NULL || b->host != NULL)
        return a->host != NULL && b->host != NULL && strcmp(a->host, b->host) == 0;
    return ipv4_range_overlaps(a->range, b->range);
}

/* What comes from a tunnel: WireGuard lets in no other source, and sends nothing else there. */
static bool tunnel_meets(const struct tunnel *tunnel, struct ipv4_range range)
{
    if (ipv4_range_overlaps(ipv4_prefix_range(tunnel->address), range))
        return true;
    for (size_t i = 0; i < tunnel->peers.len; i++)
        for (size_t k = 0; k < tunnel->peers.v[i]->allowed.len; k++)
            if (ipv4_range_overlaps(ipv4_prefix_range(tunnel->peers.v[i]->allowed.v[k]), range))
                return true;
    return false;
}

/* Do the addresses of an endpoint (a range, a LAN's network, those behind a tunnel) meet a range?
 */
static bool meets_range(const struct site *site, const struct endpoint *e, struct ipv4_range range)
{
    if (e->kind == ENDPOINT_RANGE)
        return ipv4_range_overlaps(e->range, range);
    if (e->kind == ENDPOINT_TUNNEL) {
        const struct tunnel *tunnel = e->name != NULL ? site_tunnel(site, e->name) : NULL;
        return tunnel == NULL || tunnel_meets(tunnel, range);
    }
    if (e->kind != ENDPOINT_LAN)
        return true;
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (e->name != NULL && strcmp(e->name, lan->obj.name) != 0)
            continue;
        if (ipv4_range_overlaps(ipv4_prefix_range(lan->address), range))
            return true;
    }
    return false;
}

static bool meets_list(const struct site *site, const struct address_list *list,
                       const struct endpoint *e)
{
    const struct address_list *other = entries_of(site, e);
    for (size_t i = 0; i < list->value.len; i++) {
        const struct address_entry *entry = &list->value.v[i];
        if (other == NULL) {
            if (entry->host == NULL && meets_range(site, e, entry->range))
                return true;
            continue;
        }
        for (size_t k = 0; k < other->value.len; k++)
            if (entries_meet(entry, &other->value.v[k]))
                return true;
    }
    return false;
}

static bool meets(const struct site *site, const struct endpoint *a, const struct endpoint *b)
{
    if (is_any(a) || is_any(b))
        return true;
    if (a->kind == b->kind && a->kind != ENDPOINT_RANGE && a->kind != ENDPOINT_LIST)
        return a->name == NULL || b->name == NULL || same_name(a, b);
    if (a->kind == ENDPOINT_LIST || b->kind == ENDPOINT_LIST) {
        if (a->kind == b->kind && same_name(a, b))
            return true;
        const struct endpoint *named = a->kind == ENDPOINT_LIST ? a : b;
        const struct address_list *list = entries_of(site, named);
        return list != NULL && meets_list(site, list, named == a ? b : a);
    }
    if (a->kind == ENDPOINT_RANGE)
        return meets_range(site, b, a->range);
    if (b->kind == ENDPOINT_RANGE)
        return meets_range(site, a, b->range);
    return false; /* interfaces of different kinds */
}

bool endpoints_meet(const struct site *site, struct endpoints a, struct endpoints b)
{
    if (set_is_any(a) || set_is_any(b))
        return true;
    for (size_t i = 0; i < a.len; i++)
        for (size_t k = 0; k < b.len; k++)
            if (meets(site, &a.v[i], &b.v[k]))
                return true;
    return false;
}

bool check_in_lan(const struct site *site, const struct endpoint *e)
{
    for (size_t i = 0; i < site->lans.len && e->kind == ENDPOINT_RANGE; i++)
        if (site->lans.v[i]->address.len > 0 &&
            ipv4_range_contains(ipv4_prefix_range(site->lans.v[i]->address), e->range))
            return true;
    return e->kind == ENDPOINT_LAN;
}

bool endpoint_is_open(const struct endpoint *e)
{
    switch (e->kind) {
    case ENDPOINT_ANY:
    case ENDPOINT_WAN:
        return true;
    case ENDPOINT_RANGE:
        return e->range.hi - e->range.lo > 0xffffff;
    case ENDPOINT_LAN:
    case ENDPOINT_LIST:
    case ENDPOINT_TUNNEL:
        return false;
    }
    return false;
}

bool endpoints_open(struct endpoints set)
{
    for (size_t i = 0; i < set.len; i++)
        if (endpoint_is_open(&set.v[i]))
            return true;
    return set.len == 0;
}

bool port_set_has(const struct port_set *set, uint16_t port)
{
    for (size_t i = 0; i < set->r.len; i++)
        if (set->r.v[i].lo <= port && port <= set->r.v[i].hi)
            return true;
    return set->r.len == 0;
}

bool port_set_covers(const struct port_set *outer, const struct port_set *inner)
{
    if (outer->r.len == 0)
        return true;
    for (size_t i = 0; i < inner->r.len; i++) {
        bool covered = false;
        for (size_t k = 0; k < outer->r.len && !covered; k++)
            covered = outer->r.v[k].lo <= inner->r.v[i].lo && inner->r.v[i].hi <= outer->r.v[k].hi;
        if (!covered)
            return false;
    }
    return inner->r.len > 0;
}

bool port_set_meets(const struct port_set *a, const struct port_set *b)
{
    for (size_t i = 0; i < a->r.len; i++)
        for (size_t k = 0; k < b->r.len; k++)
            if (a->r.v[i].lo <= b->r.v[k].hi && b->r.v[k].lo <= a->r.v[i].hi)
                return true;
    return a->r.len == 0 || b->r.len == 0;
}
