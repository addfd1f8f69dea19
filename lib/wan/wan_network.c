/* wan_network.c - networks and gateways of WANs beside those of LANs and of each other. */
#include <string.h>

#include "wan/wan_internal.h"

bool wan_check_host(const struct check *c, const struct wan *wan, struct ipv4_prefix address)
{
    struct span at = check_span(&wan->obj, "address");
    uint8_t top = (uint8_t)(address.addr >> 24);
    const char *what = "reserved";
    if (address.len == 0 || check_silent(c, at) || (top != 0 && top != 127 && top < 224))
        return false;
    ipv4_is_reserved(address.addr, &what);
    diag_add(c->diags, DIAG_BAD_VALUE, at, "address '%s' of WAN '%s' is no host's: %s",
             ipv4_prefix_str(c->arena, address), wan->obj.name, what);
    return true;
}

bool wan_check_next_hop(const struct check *c, const struct wan *wan, uint32_t gateway)
{
    struct span at = check_span(&wan->obj, "gateway");
    uint8_t top = (uint8_t)(gateway >> 24);
    if (check_silent(c, at))
        return true;
    if (top != 0 && top != 127 && top < 224)
        return false;
    const char *what = "reserved";
    ipv4_is_reserved(gateway, &what);
    struct diag *d =
        diag_add(c->diags, DIAG_GATEWAY_BAD, at, "gateway %s of WAN '%s' is no host: %s",
                 ipv4_str(c->arena, gateway), wan->obj.name, what);
    diag_note(d,
              "the gateway is the provider's router or the modem, as it is seen from the WAN port");
    return true;
}

static bool usable(const struct check *c, const struct lan *lan)
{
    return lan->address.len > 0 && !check_silent(c, check_span(&lan->obj, "address"));
}

static void report_overlap(const struct check *c, const struct lan *lan, const struct wan *wan,
                           struct span wan_at, const char *what)
{
    struct span at = check_span(&lan->obj, "address");
    struct diag *d =
        diag_add(c->diags, DIAG_NETWORKS_OVERLAP, at, "network %s of LAN '%s' overlaps %s",
                 ipv4_prefix_str(c->arena, ipv4_network_of(lan->address)), lan->obj.name, what);
    diag_label(d, 0, "overlaps WAN '%s'", wan->obj.name);
    diag_place(d, wan_at, "WAN '%s'", wan->obj.name);
    diag_note(d, "with one network on both sides the router looks for the WAN's gateway in the "
                 "LAN; give the LAN "
                 "another network");
}

/* The management address of a Starlink dish, reached on the WAN port whatever the lease says. */
#define DISH ((uint32_t)192 << 24 | (uint32_t)168 << 16 | (uint32_t)100 << 8 | 1)

static void check_lan(const struct check *c, const struct wan *wan, const struct lan *lan)
{
    struct ipv4_prefix own = wan_own_address(wan);
    const struct wan_dhcp *dhcp = wan_dhcp(wan);
    if (!usable(c, lan))
        return;
    if (own.len > 0) {
        struct span at = check_span(&wan->obj, "address");
        if (!check_silent(c, at) &&
            ipv4_range_overlaps(ipv4_prefix_range(own), ipv4_prefix_range(lan->address)))
            report_overlap(c, lan, wan, at,
                           arena_printf(c->arena, "%s of WAN '%s'",
                                        ipv4_prefix_str(c->arena, ipv4_network_of(own)),
                                        wan->obj.name));
    } else if (dhcp != NULL && dhcp->gateway != 0 &&
               ipv4_prefix_contains(lan->address, dhcp->gateway)) {
        struct span at = check_span(&wan->obj, "gateway");
        if (!check_silent(c, at))
            report_overlap(c, lan, wan, at,
                           arena_printf(c->arena, "gateway %s of WAN '%s'",
                                        ipv4_str(c->arena, dhcp->gateway), wan->obj.name));
    } else if (wan->obj.preset != NULL && strcmp(wan->obj.preset->word, "starlink") == 0 &&
               ipv4_prefix_contains(lan->address, DISH)) {
        report_overlap(
            c, lan, wan, check_span(&wan->obj, "preset"),
            arena_printf(c->arena, "the dish of WAN '%s' at 192.168.100.1", wan->obj.name));
    }
}

static void report_tunnel(const struct check *c, const struct object *obj, struct span at,
                          const char *what, const struct wan *wan, struct span wan_at)
{
    struct diag *d = diag_add(c->diags, DIAG_NETWORKS_OVERLAP, at, "%s '%s' overlaps WAN '%s'",
                              what, obj->name, wan->obj.name);
    diag_label(d, 0, "overlaps WAN '%s'", wan->obj.name);
    diag_place(d, wan_at, "WAN '%s'", wan->obj.name);
    diag_note(d, "the router would look for what is on the line in the tunnel, and the tunnel "
                 "itself needs the line");
}

/* The tunnel's own network, and what is behind its peers: that may be wider than a line's network,
 * because the narrower route wins. */
static void check_tunnel(const struct check *c, const struct wan *wan, const struct tunnel *tunnel)
{
    const struct wan_static *fixed = wan_static(wan);
    bool is_static = fixed != NULL && fixed->address.len > 0;
    uint32_t gateway = wan_gateway(wan);
    struct span at = check_span(&tunnel->obj, "address");
    struct span wan_at = check_span(&wan->obj, is_static ? "address" : "gateway");
    struct ipv4_range line =
        is_static ? ipv4_prefix_range(fixed->address) : (struct ipv4_range){gateway, gateway};
    if (line.lo == 0 || check_silent(c, wan_at))
        return;
    if (tunnel->address.len > 0 && !check_silent(c, at) &&
        ipv4_range_overlaps(ipv4_prefix_range(tunnel->address), line))
        report_tunnel(c, &tunnel->obj, at, "the network of tunnel", wan, wan_at);
    for (size_t p = 0; p < tunnel->peers.len && is_static; p++) {
        const struct peer *peer = tunnel->peers.v[p];
        for (size_t i = 0; i < peer->allowed.len; i++) {
            struct span item = check_item(&peer->obj, "allowed", i, peer->allowed.len);
            if (!check_silent(c, item) &&
                ipv4_range_contains(line, ipv4_prefix_range(peer->allowed.v[i])))
                report_tunnel(c, &peer->obj, item, "a network behind peer", wan, wan_at);
        }
    }
}

/* Two lines with one network work, each through its own interface; two with one address do not. */
static void check_same_address(const struct check *c, size_t i)
{
    const struct wan *wan = c->site->wans.v[i];
    struct ipv4_prefix mine = wan_own_address(wan);
    struct span at = check_span(&wan->obj, "address");
    for (size_t k = 0; k < i && mine.len > 0; k++) {
        const struct wan *first = c->site->wans.v[k];
        struct ipv4_prefix other = wan_own_address(first);
        if (other.len == 0 || other.addr != mine.addr || check_silent(c, at))
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_NETWORKS_OVERLAP, at, "WANs '%s' and '%s' have one address, %s",
                     first->obj.name, wan->obj.name, ipv4_str(c->arena, mine.addr));
        diag_label(d, 0, "and again by WAN '%s'", wan->obj.name);
        diag_place(d, check_span(&first->obj, "address"), "first used by WAN '%s'",
                   first->obj.name);
        diag_note(d, "RouterOS cannot tell by which line an answer to that address belongs");
        return;
    }
}

void wan_check_networks(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        check_same_address(c, i);
        for (size_t k = 0; k < c->site->lans.len; k++)
            check_lan(c, c->site->wans.v[i], c->site->lans.v[k]);
        for (size_t k = 0; k < c->site->tunnels.len; k++)
            check_tunnel(c, c->site->wans.v[i], c->site->tunnels.v[k]);
    }
}
