/* endpoint.c - what single sources and ports are; as sets of packets they are in packets.h. */
#include "site/check.h"

bool check_in_lan(const struct site *site, const struct endpoint *e)
{
    for (size_t i = 0; i < site->lans.len && e->kind == ENDPOINT_RANGE; i++)
        if (site->lans.v[i]->address.len > 0 &&
            ipv4_range_contains(ipv4_prefix_range(site->lans.v[i]->address), e->range))
            return true;
    return e->kind == ENDPOINT_LAN;
}

static bool range_meets_lan(const struct site *site, struct ipv4_range range)
{
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->address.len > 0 &&
            ipv4_range_overlaps(ipv4_prefix_range(site->lans.v[i]->address), range))
            return true;
    return false;
}

bool check_meets_lan(const struct site *site, const struct endpoint *e)
{
    const struct address_list *list;
    switch (e->kind) {
    case ENDPOINT_ANY:
    case ENDPOINT_LAN:
        return true;
    case ENDPOINT_RANGE:
        return range_meets_lan(site, e->range);
    case ENDPOINT_LIST:
        list = e->name != NULL ? site_list(site, e->name) : NULL;
        for (size_t i = 0; list != NULL && i < list->value.len; i++)
            if (list->value.v[i].host == NULL && range_meets_lan(site, list->value.v[i].range))
                return true;
        return false;
    case ENDPOINT_WAN:
    case ENDPOINT_TUNNEL:
        break;
    }
    return false;
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
