/*
 * tunnels.c - WireGuard tunnels: interface, peers, address, routes, MSS, and what frees their
 * connections when traffic moves to another WAN.
 *
 * Nothing here names a WAN: the packets to an endpoint follow the best default of main, like all
 * that the router itself sends. What may come out of a tunnel is in firewall.c.
 */
#include "lower/internal.h"
#include "wan/wan_script.h"

/* Inside the tunnel's own network there is a connected route; inside a wider one that is allowed
 * too, that one's. */
static bool is_routed(const struct tunnel *tunnel, struct ipv4_prefix network)
{
    struct ipv4_range range = ipv4_prefix_range(network);
    if (ipv4_range_contains(ipv4_prefix_range(tunnel->address), range))
        return true;
    for (size_t p = 0; p < tunnel->peers.len; p++) {
        const struct peer *peer = tunnel->peers.v[p];
        for (size_t i = 0; i < peer->allowed.len; i++)
            if (peer->allowed.v[i].len < network.len &&
                ipv4_range_contains(ipv4_prefix_range(peer->allowed.v[i]), range))
                return true;
    }
    return false;
}

static void add_route(struct lower *l, const struct tunnel *tunnel, struct span at,
                      struct ipv4_prefix network, size_t n)
{
    ros_add(l->out, ROS_IP_ROUTE, at, lower_tag(l, "tunnel", tunnel->obj.name, n),
            ROS("dst-address", ipv4_prefix_str(l->arena, network)),
            ROS("gateway", tunnel_interface(l->arena, tunnel)));
}

static const char *allowed_text(struct lower *l, const struct peer *peer)
{
    struct strbuf sb = strbuf_new(l->arena);
    for (size_t i = 0; i < peer->allowed.len; i++)
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",", ipv4_prefix_str(l->arena, peer->allowed.v[i]));
    return strbuf_detach(&sb);
}

static const char *endpoint_text(struct lower *l, const struct peer *peer)
{
    return peer->endpoint.host != NULL ? peer->endpoint.host
                                       : ipv4_str(l->arena, peer->endpoint.range.lo);
}

/* A peer that comes in has none unless the site says so: whether the router gives "none" back as 0s
 * or as nothing is not known, so it is not asked. */
static const char *keepalive_text(struct lower *l, const struct peer *peer)
{
    if (peer->keepalive_ms == TUNNEL_KEEPALIVE_AUTO && !peer_has_endpoint(peer))
        return NULL;
    return duration_str(l->arena, peer_keepalive(peer));
}

static void add_peer(struct lower *l, const struct tunnel *tunnel, const struct peer *peer)
{
    bool calls = peer_has_endpoint(peer);
    ros_add(l->out, ROS_INTERFACE_WIREGUARD_PEERS, lower_span(&peer->obj),
            arena_printf(l->arena, "rosc:tunnel-peer/%s/%s", tunnel->obj.name, peer->obj.name),
            ROS("allowed-address", allowed_text(l, peer)),
            ROS("endpoint-address", calls ? endpoint_text(l, peer) : NULL),
            ROS("endpoint-port", calls ? lower_num(l, peer->port) : NULL),
            ROS("interface", tunnel_interface(l->arena, tunnel)),
            ROS("persistent-keepalive", keepalive_text(l, peer)),
            ROS("preshared-key", secret_text(peer->preshared_key)),
            ROS("public-key", peer->public_key));
}

/* Both directions, as on a WAN: see marks.c. */
static void clamp_mss(struct lower *l, const struct tunnel *tunnel, bool out)
{
    const char *interface = tunnel_interface(l->arena, tunnel);
    int32_t mss = tunnel->mtu - 40;
    if (tunnel->mtu >= 1500)
        return;
    ros_add(l->out, ROS_IP_FIREWALL_MANGLE, lower_span_key(&tunnel->obj, "mtu"),
            lower_tag(l, out ? "tunnel-mss-out" : "tunnel-mss-in", tunnel->obj.name, 0),
            ROS("action", "change-mss"), ROS("chain", "forward"),
            ROS("in-interface", out ? NULL : interface),
            ROS("out-interface", out ? interface : NULL), ROS("new-mss", lower_num(l, mss)),
            ROS("passthrough", "yes"), ROS("protocol", "tcp"), ROS("tcp-flags", "syn"),
            ROS("tcp-mss", arena_printf(l->arena, "%d-65535", (int)mss + 1)));
}

static void add_tunnel(struct lower *l, const struct tunnel *tunnel)
{
    const char *name = tunnel_interface(l->arena, tunnel);
    const char *tag = lower_tag(l, "tunnel", tunnel->obj.name, 0);
    size_t n = 0;
    ros_add(l->out, ROS_INTERFACE_WIREGUARD, lower_span(&tunnel->obj), tag, ROS("disabled", "no"),
            ROS("listen-port", lower_num(l, tunnel_port(l->site, tunnel))),
            ROS("mtu", lower_num(l, tunnel->mtu)), ROS("name", name),
            ROS("private-key", secret_text(tunnel->private_key)));
    ros_add(l->out, ROS_IP_ADDRESS, lower_span_key(&tunnel->obj, "address"), tag,
            ROS("address", ipv4_prefix_str(l->arena, tunnel->address)), ROS("interface", name));
    for (size_t p = 0; p < tunnel->peers.len; p++) {
        const struct peer *peer = tunnel->peers.v[p];
        add_peer(l, tunnel, peer);
        for (size_t i = 0; i < peer->allowed.len; i++)
            if (!is_routed(tunnel, peer->allowed.v[i]))
                add_route(l, tunnel, lower_span_key(&peer->obj, "allowed"), peer->allowed.v[i],
                          ++n);
    }
    clamp_mss(l, tunnel, true);
    clamp_mss(l, tunnel, false);
}

void lower_tunnels(struct lower *l)
{
    for (size_t i = 0; i < l->site->tunnels.len; i++)
        add_tunnel(l, l->site->tunnels.v[i]);
}

/* --- connections of the tunnels' own sockets --- */

/* The ports of the tunnels, those that are WANs too, as a pattern, "13241" or "(13241|51820)";
 * NULL: none. With `callers` only of those that have peers which come in. */
static const char *ports_pattern(struct lower *l, bool callers)
{
    struct strbuf sb = strbuf_new(l->arena);
    size_t count = 0;
    for (size_t i = 0; i < l->site->tunnels.len; i++) {
        const struct tunnel *tunnel = l->site->tunnels.v[i];
        bool has = !callers;
        for (size_t p = 0; p < tunnel->peers.len && !has; p++)
            has = !peer_has_endpoint(tunnel->peers.v[p]);
        if (has)
            strbuf_addf(&sb, "%s%d", count++ == 0 ? "" : "|", (int)tunnel_port(l->site, tunnel));
    }
    for (size_t i = 0; i < l->site->wans.len && !callers; i++)
        if (wan_wireguard(l->site->wans.v[i]) != NULL)
            strbuf_addf(&sb, "%s%d", count++ == 0 ? "" : "|", (int)wan_listen(l->site->wans.v[i]));
    if (count == 0)
        return NULL;
    return count == 1 ? sb.buf : arena_printf(l->arena, "(%s)", sb.buf);
}

static void remove_found(struct strbuf *sb, const char *where)
{
    strbuf_addf(sb,
                ":foreach rcC in=[/ip firewall connection find where protocol=udp %s] do={:do "
                "{/ip firewall connection remove $rcC} on-error={}}\n",
                where);
}

void lower_tunnels_free(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *own = wan_script_active(l->arena, wan);
    const char *all = ports_pattern(l, false), *callers = ports_pattern(l, true);
    if (l->site->wans.len < 2 || all == NULL)
        return;
    strbuf_addf(sb,
                ":local rcWait 0\n"
                ":while ($rcWait < 60 && (($rcNow = \"up\" && %s = 0) || ($rcNow = \"down\" && %s "
                "> 0))) do={:delay 1s; :set rcWait ($rcWait + 1)}\n",
                own, own);
    remove_found(sb, arena_printf(l->arena, "src-address~\":%s\\$\"", all));
    if (callers == NULL)
        return;
    strbuf_addstr(sb, ":if ($rcNow = \"down\") do={\n");
    wan_script_each_address(sb, wan);
    remove_found(sb, arena_printf(l->arena, "dst-address~\"^$rcIp:%s\\$\"", callers));
    strbuf_addstr(sb, "}\n}\n");
}
