/* endpoint.c - what single sources and ports are; as sets of packets they are in packets.h. */
#include "site/check.h"

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
