/*
 * check_tunnel.c - tunnels: their networks beside the site's, their peers, and whether the two ends
 * can find each other.
 */
#include <string.h>

#include "site/check.h"

enum {
    OUTER_MAX = 1500,   /* what a line takes */
    WIREGUARD_ROOM = 60 /* IPv4, UDP and WireGuard's own header with its seal */
};

static struct span allowed_at(const struct peer *peer, size_t i)
{
    return check_item(&peer->obj, "allowed", i, peer->allowed.len);
}

static bool has_network(const struct check *c, const struct tunnel *tunnel)
{
    return tunnel->address.len > 0 && !check_silent(c, check_span(&tunnel->obj, "address"));
}

/* --- the tunnel itself --- */

static void check_address(const struct check *c, const struct tunnel *tunnel)
{
    enum { LEN_MIN = 8 };
    const char *why = check_no_host(tunnel->address.addr);
    struct span at = check_span(&tunnel->obj, "address");
    const char *text = ipv4_prefix_str(c->arena, tunnel->address);
    if (!has_network(c, tunnel))
        return;
    if (why != NULL)
        diag_add(c->diags, DIAG_BAD_VALUE, at, "address '%s' of tunnel '%s' %s", text,
                 tunnel->obj.name, why);
    else if (tunnel->address.len < LEN_MIN)
        diag_add(c->diags, DIAG_BAD_VALUE, at,
                 "address '%s' of tunnel '%s' claims more than a /%d: the internet would lie in "
                 "this tunnel",
                 text, tunnel->obj.name, (int)LEN_MIN);
}

static void check_tunnel_mtu(const struct check *c, const struct tunnel *tunnel)
{
    struct span at = check_span(&tunnel->obj, "mtu");
    if (tunnel->mtu <= OUTER_MAX - WIREGUARD_ROOM || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_MTU_MSS, at, "MTU %d of tunnel '%s' does not fit a line: %d does",
                 (int)tunnel->mtu, tunnel->obj.name, OUTER_MAX - WIREGUARD_ROOM);
    diag_note(d,
              "WireGuard wraps each packet in %d bytes more, and a line takes %d; 1420 leaves room "
              "for a PPPoE line or an endpoint by IPv6 too",
              WIREGUARD_ROOM, OUTER_MAX);
    diag_help(d, at, "1420", "leave room");
}

static const char *taken_by_router(const struct site *site, int32_t port)
{
    if (port == 67 || port == 68)
        return "DHCP";
    return port == 53 && site->dns.serve ? "DNS" : NULL;
}

static void check_port(const struct check *c, size_t i)
{
    const struct tunnel *tunnel = c->site->tunnels.v[i];
    struct span at = check_span(&tunnel->obj, "listen");
    if (tunnel->listen == 0 || check_silent(c, at))
        return;
    const char *service = taken_by_router(c->site, tunnel->listen);
    if (service != NULL) {
        struct diag *d = diag_add(c->diags, DIAG_TUNNEL_SHARED, at,
                                  "tunnel '%s' listens on port %d, which the router's %s has",
                                  tunnel->obj.name, (int)tunnel->listen, service);
        diag_note(d, "one UDP port belongs to one of the two: the other gets no packet");
        return;
    }
    for (size_t k = 0; k < i; k++) {
        const struct tunnel *first = c->site->tunnels.v[k];
        if (first->listen != tunnel->listen)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_TUNNEL_SHARED, at,
                                  "tunnels '%s' and '%s' listen on one port, %d", first->obj.name,
                                  tunnel->obj.name, (int)tunnel->listen);
        diag_label(d, 0, "and again by '%s'", tunnel->obj.name);
        diag_place(d, check_span(&first->obj, "listen"), "first taken by '%s'", first->obj.name);
        diag_note(d,
                  "each WireGuard interface has a UDP port of its own: the second would not run");
        return;
    }
}

/* --- networks --- */

static void report_overlap(const struct check *c, struct span at, const char *what,
                           const struct object *other, const char *title, struct span other_at)
{
    struct diag *d = diag_add(c->diags, DIAG_NETWORKS_OVERLAP, at, "%s overlaps %s '%s'", what,
                              title, other->name);
    diag_label(d, 0, "overlaps %s '%s'", title, other->name);
    diag_place(d, other_at, "%s '%s'", title, other->name);
    diag_note(d, "one network is on one side of the router: with both, half of the packets go the "
                 "wrong way, or all of them");
}

static void check_own_network(const struct check *c, size_t i)
{
    const struct tunnel *tunnel = c->site->tunnels.v[i];
    struct span at = check_span(&tunnel->obj, "address");
    struct ipv4_range range = ipv4_prefix_range(tunnel->address);
    const char *what =
        arena_printf(c->arena, "network %s of tunnel '%s'",
                     ipv4_prefix_str(c->arena, ipv4_network_of(tunnel->address)), tunnel->obj.name);
    for (size_t k = 0; k < c->site->lans.len && has_network(c, tunnel); k++) {
        const struct lan *lan = c->site->lans.v[k];
        struct span other = check_span(&lan->obj, "address");
        if (lan->address.len > 0 && !check_silent(c, other) &&
            ipv4_range_overlaps(range, ipv4_prefix_range(lan->address)))
            report_overlap(c, at, what, &lan->obj, "LAN", other);
    }
    for (size_t k = 0; k < i && has_network(c, tunnel); k++) {
        const struct tunnel *first = c->site->tunnels.v[k];
        if (has_network(c, first) && ipv4_range_overlaps(range, ipv4_prefix_range(first->address)))
            report_overlap(c, at, what, &first->obj, "tunnel", check_span(&first->obj, "address"));
    }
}

/* The internet as a network behind a peer. */
static bool report_default(const struct check *c, const struct tunnel *tunnel,
                           const struct peer *peer, size_t i)
{
    enum { LEN_MIN = 8 };
    struct span at = allowed_at(peer, i);
    if (peer->allowed.v[i].len >= LEN_MIN)
        return false;
    struct diag *d =
        diag_add(c->diags, DIAG_TUNNEL_DEFAULT, at,
                 "tunnel '%s' would carry the internet: '%s' is allowed for peer '%s'",
                 tunnel->obj.name, ipv4_prefix_str(c->arena, peer->allowed.v[i]), peer->obj.name);
    diag_note(d, "what is allowed gets a route, and no probe watches a tunnel: the site would be "
                 "cut off with it. Name the networks behind the peer; a provider's tunnel that "
                 "shall carry the internet is a WAN with 'kind: wireguard'");
    diag_help(d, at,
              tunnel->address.len > 0 ? ipv4_prefix_str(c->arena, ipv4_network_of(tunnel->address))
                                      : NULL,
              "the tunnel's own network, for management");
    return true;
}

/* A network that belongs to a LAN or another tunnel; one that is wider than theirs is none of
 * theirs, because the narrower route wins. */
static void check_allowed(const struct check *c, const struct tunnel *tunnel,
                          const struct peer *peer, size_t i)
{
    struct span at = allowed_at(peer, i);
    struct ipv4_range range = ipv4_prefix_range(peer->allowed.v[i]);
    const char *what = arena_printf(c->arena, "'%s', allowed for peer '%s',",
                                    ipv4_prefix_str(c->arena, peer->allowed.v[i]), peer->obj.name);
    if (check_silent(c, at) || report_default(c, tunnel, peer, i))
        return;
    for (size_t k = 0; k < c->site->lans.len; k++) {
        const struct lan *lan = c->site->lans.v[k];
        struct span other = check_span(&lan->obj, "address");
        if (lan->address.len > 0 && !check_silent(c, other) && !check_silent(c, at) &&
            ipv4_range_contains(ipv4_prefix_range(lan->address), range))
            report_overlap(c, at, what, &lan->obj, "LAN", other);
    }
    for (size_t k = 0; k < c->site->tunnels.len; k++) {
        const struct tunnel *other = c->site->tunnels.v[k];
        if (other != tunnel && has_network(c, other) && !check_silent(c, at) &&
            ipv4_range_contains(ipv4_prefix_range(other->address), range))
            report_overlap(c, at, what, &other->obj, "tunnel", check_span(&other->obj, "address"));
    }
}

/* --- what stands twice --- */

struct allowed { /* one network behind one peer */
    const struct tunnel *tunnel;
    const struct peer *peer;
    struct ipv4_prefix network;
    struct span at;
};

static void report_network_twice(const struct check *c, const struct allowed *first,
                                 const struct allowed *again)
{
    const char *network = ipv4_prefix_str(c->arena, again->network);
    bool one_tunnel = first->tunnel == again->tunnel;
    struct diag *d = first->peer == again->peer
                         ? diag_add(c->diags, DIAG_LIST_DUPLICATE, again->at,
                                    "'%s' stands twice in 'allowed' of peer '%s'", network,
                                    again->peer->obj.name)
                         : diag_add(c->diags, DIAG_TUNNEL_SHARED, again->at,
                                    "'%s' is behind peer '%s' and behind peer '%s'%s", network,
                                    first->peer->obj.name, again->peer->obj.name,
                                    one_tunnel ? "" : " of another tunnel");
    diag_label(d, 0, "and again");
    diag_place(d, first->at, "first here");
    if (first->peer != again->peer)
        diag_note(d, one_tunnel
                         ? "WireGuard sends a network to one peer: the last one that claims it "
                           "takes it from the other"
                         : "two routes to one network become ECMP: half of the packets go into the "
                           "wrong tunnel");
}

/* At most MAX_ROWS of them, see check_sizes(). */
static void check_networks_twice(const struct check *c)
{
    struct {
        VEC(struct allowed) v;
    } all = {0};
    for (size_t t = 0; t < c->site->tunnels.len; t++) {
        const struct tunnel *tunnel = c->site->tunnels.v[t];
        for (size_t p = 0; p < tunnel->peers.len; p++)
            for (size_t i = 0; i < tunnel->peers.v[p]->allowed.len; i++)
                *VEC_PUSH(c->arena, all.v) = (struct allowed){
                    .tunnel = tunnel,
                    .peer = tunnel->peers.v[p],
                    .network = tunnel->peers.v[p]->allowed.v[i],
                    .at = allowed_at(tunnel->peers.v[p], i),
                };
    }
    for (size_t i = 1; i < all.v.len; i++) {
        for (size_t k = 0; k < i; k++) {
            const struct allowed *first = &all.v.v[k], *again = &all.v.v[i];
            if (first->network.addr != again->network.addr ||
                first->network.len != again->network.len || check_silent(c, again->at))
                continue;
            report_network_twice(c, first, again);
            break;
        }
    }
}

static void check_keys_twice(const struct check *c, const struct tunnel *tunnel)
{
    for (size_t i = 1; i < tunnel->peers.len; i++) {
        const struct peer *peer = tunnel->peers.v[i];
        struct span at = check_span(&peer->obj, "public-key");
        for (size_t k = 0; k < i && peer->public_key != NULL && !check_silent(c, at); k++) {
            const struct peer *first = tunnel->peers.v[k];
            if (first->public_key == NULL || strcmp(first->public_key, peer->public_key) != 0)
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_TUNNEL_SHARED, at, "peers '%s' and '%s' have one key",
                         first->obj.name, peer->obj.name);
            diag_label(d, 0, "and again by '%s'", peer->obj.name);
            diag_place(d, check_span(&first->obj, "public-key"), "first used by '%s'",
                       first->obj.name);
            diag_note(d, "WireGuard knows a peer by its key alone: there would be one peer, with "
                         "the settings of the last");
        }
    }
}

/* --- endpoints --- */

static void report_endpoint(const struct check *c, const struct peer *peer, const char *where,
                            struct span other, const char *label)
{
    struct diag *d = diag_add(c->diags, DIAG_TUNNEL_INSIDE, peer->endpoint.node->span,
                              "endpoint '%s' of peer '%s' is in %s",
                              ipv4_str(c->arena, peer->endpoint.range.lo), peer->obj.name, where);
    diag_place(d, other, "%s", label);
    diag_note(d, "the endpoint is where the tunnel's own packets go, out on the internet; inside "
                 "the tunnel or a LAN they would never get out");
}

static bool report_inside(const struct check *c, const struct tunnel *tunnel,
                          const struct peer *peer)
{
    uint32_t addr = peer->endpoint.range.lo;
    if (has_network(c, tunnel) && ipv4_prefix_contains(tunnel->address, addr)) {
        report_endpoint(c, peer, "the tunnel's own network", check_span(&tunnel->obj, "address"),
                        "the tunnel's network");
        return true;
    }
    for (size_t p = 0; p < tunnel->peers.len; p++) {
        const struct peer *other = tunnel->peers.v[p];
        for (size_t i = 0; i < other->allowed.len; i++) {
            if (!ipv4_prefix_contains(other->allowed.v[i], addr))
                continue;
            if (!check_silent(c, allowed_at(other, i))) /* the mistake may be there */
                report_endpoint(c, peer, "a network behind the tunnel", allowed_at(other, i),
                                "sent into the tunnel");
            return true;
        }
    }
    return false;
}

static void check_endpoint(const struct check *c, const struct tunnel *tunnel,
                           const struct peer *peer)
{
    uint32_t addr = peer->endpoint.range.lo;
    const char *why = check_no_host(addr);
    if (peer->endpoint.node == NULL || peer->endpoint.host != NULL ||
        check_silent(c, peer->endpoint.node->span))
        return;
    if (why != NULL) {
        diag_add(c->diags, DIAG_BAD_VALUE, peer->endpoint.node->span,
                 "endpoint '%s' of peer '%s' %s", ipv4_str(c->arena, addr), peer->obj.name, why);
        return;
    }
    const struct lan *lan = site_lan_of(c->site, addr);
    if (report_inside(c, tunnel, peer) || lan == NULL)
        return;
    report_endpoint(c, peer, arena_printf(c->arena, "LAN '%s'", lan->obj.name),
                    check_span(&lan->obj, "address"), "the LAN");
}

static void check_lone_port(const struct check *c, const struct peer *peer)
{
    const struct node *key = node_key(peer->obj.node, "port");
    if (key == NULL || peer_has_endpoint(peer) || peer->obj.bad || check_silent(c, key->span))
        return;
    struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, key->span,
                              "peer '%s' has a port and no endpoint", peer->obj.name);
    diag_note(d, "'port' is that of the endpoint; where a peer that comes in sends from is learned "
                 "from its packets");
    diag_help(d, key->span, NULL, "add 'endpoint', or take the port out");
}

static void check_keepalive(const struct check *c, const struct peer *peer)
{
    struct span at = check_span(&peer->obj, "keepalive");
    if (peer->keepalive_ms <= 0 || peer->keepalive_ms % 1000 == 0 || check_silent(c, at))
        return;
    diag_add(c->diags, DIAG_BAD_VALUE, at,
             "keepalive %s of peer '%s' is no whole number of seconds",
             duration_str(c->arena, peer->keepalive_ms), peer->obj.name);
}

/* --- can the two ends find each other? --- */

static bool all_cgnat(const struct site *site)
{
    for (size_t i = 0; i < site->wans.len; i++)
        if (!site->wans.v[i]->cgnat || site->wans.v[i]->obj.bad)
            return false;
    return site->wans.len > 0;
}

/* A peer that has to come in, NULL when the router calls all of them. */
static const struct peer *caller(const struct tunnel *tunnel)
{
    for (size_t i = 0; i < tunnel->peers.len; i++)
        if (!peer_has_endpoint(tunnel->peers.v[i]) && !tunnel->peers.v[i]->obj.bad)
            return tunnel->peers.v[i];
    return NULL;
}

static void check_silent_peer(const struct check *c, const struct peer *peer)
{
    struct span at = check_span(&peer->obj, "keepalive");
    bool behind = all_cgnat(c->site);
    if (!peer_has_endpoint(peer) || peer_keepalive(peer) > 0 || peer->obj.bad ||
        check_silent(c, at) || (!behind && c->site->wans.len < 2))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_TUNNEL_SILENT, at,
                 "peer '%s' hears nothing of the router while nothing is said", peer->obj.name);
    diag_note(d, behind ? "behind CGNAT the provider forgets the way in within minutes, and the "
                          "peer can't open it again"
                        : "after a failover the peer goes on sending to the WAN that died until it "
                          "hears from the other one");
    diag_help(d, at, "25s", "say a word now and then");
}

static bool opens(const struct rule *r, int32_t port)
{
    bool udp = r->protocol.len == 0;
    for (size_t i = 0; i < r->protocol.len; i++)
        udp |= r->protocol.v[i] == PROTOCOL_UDP;
    return r->obj.bad ||
           (r->action == ACTION_ACCEPT && udp && port_set_has(&r->port, (uint16_t)port));
}

static bool is_opened(const struct site *site, int32_t port)
{
    const struct firewall *fw = &site->firewall;
    bool opened = fw->obj.bad || fw->dflt.input == ACTION_ACCEPT;
    for (size_t i = 0; i < fw->input.len && !opened; i++)
        opened = opens(fw->input.v[i], port);
    return opened;
}

static void report_closed(const struct check *c, const struct tunnel *tunnel,
                          const struct peer *peer)
{
    struct span at = check_span(&tunnel->obj, "listen");
    if (check_silent(c, at) || is_opened(c->site, tunnel->listen))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_TUNNEL_CLOSED, at,
                 "peer '%s' cannot come in: no input rule opens port %d of tunnel '%s'",
                 peer->obj.name, (int)tunnel->listen, tunnel->obj.name);
    diag_place(d, peer->obj.key->span, "has no endpoint, so it has to call");
    diag_note(d, "what no input rule explains is dropped, and nothing is opened that the site does "
                 "not ask for");
    diag_help(d, at, NULL, "add under 'firewall.input': %s: { protocol: udp, port: %d, from: wan }",
              tunnel->obj.name, (int)tunnel->listen);
}

/* A peer without an endpoint: somebody has to listen, somewhere it can be heard. */
static void check_callers(const struct check *c, const struct tunnel *tunnel)
{
    const struct peer *peer = caller(tunnel);
    if (peer == NULL || check_silent(c, peer->obj.key->span))
        return;
    struct span at = peer->obj.key->span;
    struct diag *d;
    if (all_cgnat(c->site)) {
        const struct wan *wan = c->site->wans.v[0];
        d = diag_add(c->diags, DIAG_TUNNEL_CGNAT, at,
                     "peer '%s' has no endpoint, and every WAN is behind CGNAT: it could never "
                     "come in",
                     peer->obj.name);
        diag_place(d, check_span(&wan->obj, "cgnat"), "%s",
                   check_has(&wan->obj, "cgnat") ? "cgnat" : "cgnat by its preset");
        diag_note(d, "the providers translate addresses, so nobody outside can start a connection "
                     "to this site: the router has to call, and the peer needs a public address");
        diag_help(d, at, NULL, "give the peer an 'endpoint'; it listens there");
    } else if (tunnel->listen != 0) {
        report_closed(c, tunnel, peer);
    } else if (!tunnel->obj.bad) {
        d = diag_add(c->diags, DIAG_MISSING_KEY, tunnel->obj.key->span,
                     "tunnel '%s' has no 'listen', and peer '%s' has no endpoint", tunnel->obj.name,
                     peer->obj.name);
        diag_place(d, at, "has to call, on a port that it knows");
        diag_help(d, tunnel->obj.key->span, NULL, "add for example 'listen: 51820'");
    }
}

static void check_peer(const struct check *c, const struct tunnel *tunnel, const struct peer *peer)
{
    for (size_t i = 0; i < peer->allowed.len; i++)
        check_allowed(c, tunnel, peer, i);
    check_endpoint(c, tunnel, peer);
    check_lone_port(c, peer);
    check_keepalive(c, peer);
    check_silent_peer(c, peer);
}

void check_tunnels(const struct check *c)
{
    for (size_t i = 0; i < c->site->tunnels.len; i++)
        check_address(c, c->site->tunnels.v[i]); /* before anything is compared with them */
    for (size_t i = 0; i < c->site->tunnels.len; i++) {
        const struct tunnel *tunnel = c->site->tunnels.v[i];
        check_tunnel_mtu(c, tunnel);
        check_port(c, i);
        check_own_network(c, i);
        check_keys_twice(c, tunnel);
        for (size_t k = 0; k < tunnel->peers.len; k++)
            check_peer(c, tunnel, tunnel->peers.v[k]);
        check_callers(c, tunnel);
    }
    check_networks_twice(c);
}
