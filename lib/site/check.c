/* check.c - the table of checks, and what they share. */
#include "site/check.h"

#include <string.h>

typedef void check_fn(const struct check *c);

/* Stronger findings first: a later check is silent about a value that an earlier one has reported.
 */
static check_fn *const checks[] = {
    /* shape that tables cannot say */
    check_targets,
    check_wan_keys,
    check_lan_keys,
    check_wan_count,
    check_references,
    check_repeated,
    /* interfaces and networks */
    check_vlans,
    check_vlan_ports,
    check_interfaces,
    check_interface_names,
    check_distances,
    check_metered,
    check_balance,
    check_mtu,
    check_lan_addresses,
    check_lan_overlap,
    check_tunnels,
    check_pools,
    check_leases,
    check_ipv6_wans,
    check_ipv6_lans,
    check_ipv6_probes,
    check_ipv6_firewall,
    /* services the router uses and offers */
    check_hosts,
    check_dns_served,
    check_notify,
    check_metered_after,
    check_data,
    /* policy */
    check_lists,
    check_directions,
    check_rule_ports,
    check_forward_targets,
    check_forward_wans,
    check_forward_ports,
    check_forward_shared,
    check_forward_services,
    check_management,
    check_services,
    check_rules_open,
    check_policy,
    check_pins,
    check_defaults,
    /* target */
    check_device_mode,
    check_timing,
    check_gateway_timers,
    /* last: it speaks only when nothing else is wrong */
    check_list_use,
};

enum { MAX_ROWS = 1000 }; /* of one kind; more than any site has, few enough to compare pairwise */

static bool too_many(const struct check *c, const struct object *obj, const char *key, size_t len)
{
    if (len <= MAX_ROWS)
        return false;
    const struct node *at = node_key(obj->node, key);
    diag_add(c->diags, DIAG_TOO_LARGE, at != NULL ? at->span : (struct span){0},
             "'%s' has %zu entries, more than any site (at most %d)", key, len, MAX_ROWS);
    return true;
}

/* Of a tunnel every peer and every network behind one is compared with the others. */
static size_t count_allowed(const struct site *site)
{
    size_t count = 0;
    for (size_t i = 0; i < site->tunnels.len; i++)
        for (size_t k = 0; k < site->tunnels.v[i]->peers.len; k++)
            count += 1 + site->tunnels.v[i]->peers.v[k]->allowed.len;
    return count;
}

/* Can the rows be compared with each other in a time nobody notices? */
static bool check_sizes(const struct check *c)
{
    const struct site *site = c->site;
    bool big = too_many(c, &site->obj, "wans", site->wans.len);
    big |= too_many(c, &site->obj, "lans", site->lans.len);
    big |= too_many(c, &site->nat.obj, "forwards", site->nat.forwards.len);
    big |= too_many(c, &site->firewall.obj, "lists", site->firewall.lists.len);
    big |= too_many(c, &site->firewall.obj, "input", site->firewall.input.len);
    big |= too_many(c, &site->firewall.obj, "forward", site->firewall.forward.len);
    size_t behind = site->tunnels.len + count_allowed(site);
    big |= too_many(c, &site->obj, "tunnels", behind);
    big |= too_many(c, &site->routing.obj, "pins", site->routing.pins.len);
    return !big;
}

void site_check(struct arena *arena, struct diags *diags, const struct site *site)
{
    struct check c = {.arena = arena, .diags = diags, .site = site};
    if (!check_sizes(&c))
        return;
    for (size_t i = 0; i < ARRAY_LEN(checks); i++)
        checks[i](&c);
}

bool check_silent(const struct check *c, struct span at)
{
    /* So many findings that nobody reads one more, and looking through them would take its time. */
    if (c->diags->v.len > MAX_ROWS)
        return true;
    for (size_t i = 0; i < c->diags->v.len; i++) {
        struct span seen = c->diags->v.v[i]->where[0].at;
        if (seen.src == at.src && seen.off >= at.off && seen.off + seen.len <= at.off + at.len)
            return true;
    }
    return false;
}

const struct tunnel *check_tunnel_of(const struct check *c, uint32_t addr)
{
    for (size_t i = 0; i < c->site->tunnels.len; i++)
        if (c->site->tunnels.v[i]->address.addr == addr)
            return c->site->tunnels.v[i];
    return NULL;
}

bool check_has(const struct object *obj, const char *key)
{
    return node_get(obj->node, key) != NULL;
}

struct span check_span(const struct object *obj, const char *key)
{
    const struct node *value = node_get(obj->node, key);
    if (value == NULL && obj->preset != NULL)
        value = node_get(obj->node, "preset");
    if (value == NULL)
        value = obj->key;
    return value != NULL ? value->span : (struct span){0};
}

struct span check_key_span(const struct object *obj, const char *key)
{
    const struct node *node = node_key(obj->node, key);
    return node != NULL ? node->span : check_span(obj, key);
}

struct span check_item(const struct object *obj, const char *key, size_t i, size_t len)
{
    const struct node *list = node_get(obj->node, key);
    if (list != NULL && node_count(list) == len)
        return node_item(list, i)->span;
    return check_span(obj, key);
}

bool protocol_has_ports(int protocol)
{
    return protocol == PROTOCOL_TCP || protocol == PROTOCOL_UDP || protocol == PROTOCOL_SCTP;
}

const char *protocol_str(int protocol)
{
    switch ((enum protocol)protocol) {
    case PROTOCOL_TCP:
        return "tcp";
    case PROTOCOL_UDP:
        return "udp";
    case PROTOCOL_ICMP:
        return "icmp";
    case PROTOCOL_GRE:
        return "gre";
    case PROTOCOL_ESP:
        return "esp";
    case PROTOCOL_AH:
        return "ah";
    case PROTOCOL_SCTP:
        return "sctp";
    case PROTOCOL_IGMP:
        return "igmp";
    case PROTOCOL_OSPF:
        return "ospf";
    }
    return "any protocol";
}
