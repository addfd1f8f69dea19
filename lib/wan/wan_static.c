/* wan_static.c - kind static: the provider has assigned an address and a gateway. */
#include <string.h>

#include "base/arena.h"
#include "wan/wan_internal.h"

static const struct field fields[] = {
    WAN_ROW(struct wan_static, address, struct ipv4_prefix, "address", FIELD_IPV4_IFADDR,
            .flags = FIELD_REQUIRED,
            .doc = "The router's own address on this WAN, with the length of the network.",
            .sample = "203.0.113.10/29"),
    WAN_ROW(struct wan_static, gateway, uint32_t, "gateway", FIELD_IPV4, .flags = FIELD_REQUIRED,
            .doc = "The provider's gateway, an address of the same network.",
            .sample = "203.0.113.9"),
};

static const struct record record = {
    .title = "WAN",
    .size = sizeof(struct wan_static),
    .fields = fields,
    .nfields = ARRAY_LEN(fields),
};

static struct wan_hop static_hop(struct arena *arena, const struct wan *wan)
{
    return (struct wan_hop){
        .gateway = arena_printf(arena, "%s%%%s", ipv4_str(arena, wan_static(wan)->gateway),
                                wan_interface(arena, wan)),
    };
}

static const char *static_address(struct arena *arena, const struct wan *wan)
{
    return ipv4_str(arena, wan_static(wan)->address.addr);
}

static void static_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    (void)site;
    ros_add(out, ROS_IP_ADDRESS, node_span_of(wan->obj.node, "address"),
            arena_printf(out->arena, "rosc:wan/%s", wan->obj.name),
            ROS("address", ipv4_prefix_str(out->arena, wan_static(wan)->address)),
            ROS("interface", wan_interface(out->arena, wan)));
}

/* The other host of a network that has only two, 0 when there are more. */
static uint32_t only_other(struct ipv4_prefix address)
{
    struct ipv4_range r = ipv4_prefix_range(address);
    if (address.len == 30)
        return address.addr == r.lo + 1 ? r.hi - 1 : r.lo + 1;
    if (address.len == 31)
        return address.addr == r.lo ? r.hi : r.lo;
    return 0;
}

static void check_gateway(const struct check *c, const struct wan *wan, const struct wan_static *s)
{
    struct span at = check_span(&wan->obj, "gateway");
    struct ipv4_range net = ipv4_prefix_range(s->address);
    const char *text = ipv4_str(c->arena, s->gateway);
    const char *network = ipv4_hosts_str(c->arena, s->address);
    bool edge = s->address.len <= 30;
    struct diag *d;
    if (!ipv4_prefix_contains(s->address, s->gateway)) {
        d = diag_add(c->diags, DIAG_GATEWAY_OUTSIDE, at, "gateway %s is outside %s", text, network);
        diag_note(d,
                  "a next hop must be in a connected network: the route would never become active");
    } else if (s->gateway == s->address.addr) {
        d = diag_add(c->diags, DIAG_GATEWAY_OWN, at, "gateway %s is the WAN's own address", text);
        diag_note(d, "the gateway is the provider's router, another address of %s", network);
    } else if (edge && (s->gateway == net.lo || s->gateway == net.hi)) {
        d = diag_add(c->diags, DIAG_GATEWAY_OWN, at, "gateway %s is the %s address of %s", text,
                     s->gateway == net.lo ? "network" : "broadcast", network);
        diag_note(d, "no host has that address");
    } else {
        return;
    }
    diag_place(d, check_span(&wan->obj, "address"), "the address of WAN '%s'", wan->obj.name);
    uint32_t other = only_other(s->address);
    if (other != 0 && check_has(&wan->obj, "gateway"))
        diag_help(d, at, ipv4_str(c->arena, other), "the only other host of %s",
                  ipv4_prefix_str(c->arena, ipv4_network_of(s->address)));
}

/* The router's own address on the line as a server it should ask. */
static void check_own_servers(const struct check *c, const struct wan *wan,
                              const struct wan_static *s)
{
    const struct dns *dns = &c->site->dns;
    for (size_t i = 0; i < dns->servers.len; i++) {
        struct span at = check_item(&dns->obj, "servers", i, dns->servers.len);
        if (!check_has(&dns->obj, "servers") || dns->servers.v[i] != s->address.addr ||
            check_silent(c, at))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_SERVER_OWN, at, "DNS server '%s' is the router itself",
                     ipv4_str(c->arena, s->address.addr));
        diag_place(d, check_span(&wan->obj, "address"), "the router's address on WAN '%s'",
                   wan->obj.name);
        diag_note(d, "the router would only talk to itself; name a server elsewhere");
    }
}

static void check(const struct check *c, const struct wan *wan)
{
    const struct wan_static *s = wan_static(wan);
    struct span address = check_span(&wan->obj, "address"),
                gateway = check_span(&wan->obj, "gateway");
    if (s->address.len == 0 || check_silent(c, address) || check_silent(c, gateway))
        return;
    check_own_servers(c, wan, s);
    if (wan_check_host(c, wan, s->address) || s->gateway == 0)
        return;
    if (!wan_check_next_hop(c, wan, s->gateway))
        check_gateway(c, wan, s);
}

const struct wan_kind wan_kind_static = {
    .traits.variant = {.word = "static",
                       .doc = "The address and the gateway are fixed.",
                       .record = &record,
                       .usual = "port"},
    .check = check,
    .hop = static_hop,
    .address = static_address,
    .lower = static_lower,
};
