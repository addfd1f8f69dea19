/* lower.c - the features in order, and the helpers they share. */
#include "lower/lower.h"

#include "base/bug.h"
#include "lower/internal.h"

static const struct {
    void (*lower)(struct lower *l);
} features[] = {
#define FEATURE(name) {lower_##name},
#include "lower/features.def"
#undef FEATURE
};

struct ros_config *lower_site(struct arena *arena, const struct site *site)
{
    struct lower l = {.arena = arena, .site = site, .out = ros_config_new(arena)};
    l.out->title = site->info.name;
    l.out->target = site->info.routeros;
    l.out->rollback_ms = site->apply.rollback_ms;
    l.out->places.target = lower_span_key(&site->info.obj, "routeros");
    l.out->places.rollback = lower_span_key(&site->apply.obj, "rollback");
    l.out->places.adopt = lower_span_key(&site->apply.obj, "adopt");
    l.out->closes_ipv6 = site->firewall.ipv6;
    for (size_t i = 0; i < site->apply.adopt.len; i++)
        l.out->adopt_defconf |= site->apply.adopt.v[i] == ADOPT_DEFCONF;
    for (size_t i = 0; i < ARRAY_LEN(features); i++)
        features[i].lower(&l);
    return l.out;
}

const char *lower_tag(struct lower *l, const char *feature, const char *name, size_t n)
{
    struct strbuf tag = strbuf_new(l->arena);
    strbuf_addstr(&tag, "rosc:");
    strbuf_addstr(&tag, feature);
    strbuf_addch(&tag, '/');
    strbuf_addstr(&tag, name);
    if (n > 0) {
        strbuf_addch(&tag, '/');
        strbuf_addu(&tag, n);
    }
    return strbuf_detach(&tag);
}

struct span lower_span(const struct object *obj)
{
    if (obj->key != NULL)
        return obj->key->span;
    return obj->node != NULL ? obj->node->span : (struct span){0};
}

struct span lower_span_key(const struct object *obj, const char *key)
{
    const struct node *value = node_get(obj->node, key);
    if (value == NULL)
        return lower_span(obj);
    return value->kind == NODE_MAP ? node_key(obj->node, key)->span : node_span_of(obj->node, key);
}

const char *lower_num(struct lower *l, int number)
{
    return arena_printf(l->arena, "%d", number);
}

struct lower_match lower_endpoint(struct lower *l, const struct endpoint *endpoint)
{
    struct lower_match match = {0};
    switch (endpoint->kind) {
    case ENDPOINT_ANY:
        return match;
    case ENDPOINT_WAN:
        if (endpoint->name == NULL)
            match.interface_list = LIST_WAN;
        else
            match.interface = wan_interface(l->arena, site_wan(l->site, endpoint->name));
        return match;
    case ENDPOINT_LAN:
        if (endpoint->name == NULL)
            match.interface_list = LIST_LAN;
        else
            match.interface = lan_interface(l->arena, site_lan(l->site, endpoint->name));
        return match;
    case ENDPOINT_LIST:
        match.address_list = endpoint->name;
        return match;
    case ENDPOINT_RANGE:
        match.address = ipv4_range_str(l->arena, endpoint->range);
        return match;
    case ENDPOINT_TUNNEL:
        match.interface = tunnel_interface(l->arena, site_tunnel(l->site, endpoint->name));
        return match;
    }
    BUG("endpoint %d in a checked site", (int)endpoint->kind);
}

static size_t at_least_one(size_t count)
{
    return count == 0 ? 1 : count;
}

size_t lower_rule_rows(const struct rule *rule)
{
    return at_least_one(rule->protocol.len) * at_least_one(rule->from.len) *
           at_least_one(rule->to.len);
}

struct lower_rule_row lower_rule_row(struct lower *l, const struct rule *rule, const char *feature,
                                     size_t n)
{
    static const struct endpoint any = {.kind = ENDPOINT_ANY};
    size_t sources = at_least_one(rule->from.len), targets = at_least_one(rule->to.len);
    size_t p = n / (sources * targets), s = n / targets % sources, t = n % targets;
    return (struct lower_rule_row){
        .protocol = rule->protocol.len == 0 ? 0 : rule->protocol.v[p],
        .from = lower_endpoint(l, rule->from.len == 0 ? &any : &rule->from.v[s]),
        .to = lower_endpoint(l, rule->to.len == 0 ? &any : &rule->to.v[t]),
        .tag = lower_tag(l, feature, rule->obj.name, lower_rule_rows(rule) == 1 ? 0 : n + 1),
    };
}

const char *lower_action(int action)
{
    switch ((enum rule_action)action) {
    case ACTION_ACCEPT:
        return "accept";
    case ACTION_DROP:
        return "drop";
    case ACTION_REJECT:
        return "reject";
    }
    BUG("action %d", action);
}

const char *lower_protocol(int protocol, bool six)
{
    switch ((enum protocol)protocol) {
    case PROTOCOL_TCP:
        return "tcp";
    case PROTOCOL_UDP:
        return "udp";
    case PROTOCOL_ICMP:
        return six ? "icmpv6" : "icmp";
    case PROTOCOL_GRE:
        return "gre";
    case PROTOCOL_ESP:
        return "ipsec-esp";
    case PROTOCOL_AH:
        return "ipsec-ah";
    case PROTOCOL_SCTP:
        return "sctp";
    case PROTOCOL_IGMP:
        return six ? NULL : "igmp";
    case PROTOCOL_OSPF:
        return "ospf";
    }
    BUG("protocol %d", protocol);
}

const char *lower_service_ports(struct lower *l, bool remote_only)
{
    struct strbuf sb = strbuf_new(l->arena);
    uint16_t last = 0;
    for (size_t n = 0; n < SERVICE_COUNT; n++) { /* lowest port that is above the last one */
        const struct service none = {.name = NULL, .port = UINT16_MAX};
        struct service next = none;
        for (size_t i = 0; i < SERVICE_COUNT; i++) {
            struct service s = site_service(l->site, i);
            if (s.on && (s.remote || !remote_only) && s.port > last && s.port < next.port)
                next = s;
        }
        if (next.name == NULL)
            break;
        strbuf_addf(&sb, "%s%u", sb.len == 0 ? "" : ",", (unsigned)next.port);
        last = next.port;
    }
    return sb.len == 0 ? NULL : strbuf_detach(&sb);
}
