/*
 * wan_wireguard.c - kind wireguard: a provider's tunnel as a WAN, over the other WANs.
 *
 * Every destination is allowed to the peer, and the next hop is the interface wg-NAME. The peer
 * itself must never be reached through its own tunnel: lib/lower/routes.c gives its address routes
 * of its own through the other WANs. That is why the endpoint is an address: a route to a name
 * there is none, and a mark in output comes too late, because the tunnel looks its way up in main
 * first, finds itself there, and gives up.
 */
#include <string.h>

#include "base/arena.h"
#include "wan/wan_internal.h"

/* 32 bytes in base64: the last of 43 characters has two bits that are zero. */
#define KEY_PATTERN "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="

static const char key_doc[] = "a WireGuard key, 32 bytes in base64";

enum {
    WIREGUARD_OVERHEAD = 60, /* IPv4, UDP and WireGuard's own header and trailer */
    LISTEN_BASE = 51900,
};

static const struct field peer_fields[] = {
    WAN_ROW(struct wan_peer, public_key, const char *, "public-key", FIELD_TEXT,
            .flags = FIELD_REQUIRED, .pattern = KEY_PATTERN, .doc = "The provider's public key.",
            .sample = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="),
    WAN_ROW(struct wan_peer, preshared_key, struct secret *, "preshared-key", FIELD_SECRET_VALUE,
            .pattern = KEY_PATTERN, .pattern_doc = key_doc, .def_doc = "none",
            .doc = "A key that both sides share beside their own.", .sample = "{ file: psk.key }"),
    WAN_ROW(struct wan_peer, endpoint, struct address_entry, "endpoint", FIELD_HOST,
            .flags = FIELD_REQUIRED,
            .doc = "The provider's address; not a name, because it gets routes of its own.",
            .sample = "94.140.14.200"),
    WAN_ROW(struct wan_peer, port, int32_t, "port", FIELD_INT, .min = 1, .max = 65535,
            .def = "51820", .doc = "The provider's UDP port.", .sample = "51820"),
    WAN_ROW(struct wan_peer, keepalive_ms, int64_t, "keepalive", FIELD_DURATION, .min = 1000,
            .max = 3600000, .def = "25s",
            .doc = "How often a packet keeps the way back open through whatever translates "
                   "addresses between here and the provider.",
            .sample = "25s"),
};

static const struct record peer_record = {
    .title = "peer",
    .size = sizeof(struct wan_peer),
    .fields = peer_fields,
    .nfields = ARRAY_LEN(peer_fields),
};

static const struct field fields[] = {
    WAN_ROW(struct wan_wireguard, private_key, struct secret *, "private-key", FIELD_SECRET_VALUE,
            .flags = FIELD_REQUIRED, .pattern = KEY_PATTERN, .pattern_doc = key_doc,
            .doc = "The router's own key of this tunnel.", .sample = "{ file: wg.key }"),
    WAN_ROW(struct wan_wireguard, address, struct ipv4_prefix, "address", FIELD_IPV4_IFADDR,
            .flags = FIELD_REQUIRED,
            .doc = "The address that the provider gave the router in the tunnel.",
            .sample = "10.66.0.2/32"),
    WAN_ROW(struct wan_wireguard, listen, int32_t, "listen", FIELD_INT, .min = 1, .max = 65535,
            .def_doc = "51900 plus the distance",
            .doc = "The router's own UDP port, one for each tunnel.", .sample = "51821"),
    WAN_ROW(struct wan_wireguard, peer, struct wan_peer, "peer", FIELD_RECORD,
            .flags = FIELD_REQUIRED, .record = &peer_record,
            .doc = "The provider's side of the tunnel.",
            .sample = "{ public-key: ..., endpoint: 94.140.14.200 }"),
};

static const struct record record = {
    .title = "WAN",
    .size = sizeof(struct wan_wireguard),
    .fields = fields,
    .nfields = ARRAY_LEN(fields),
};

uint32_t wan_endpoint(const struct wan *wan)
{
    const struct address_entry *endpoint = &wan_wireguard(wan)->peer.endpoint;
    return endpoint->host == NULL ? endpoint->range.lo : 0;
}

int32_t wan_listen(const struct wan *wan)
{
    int32_t listen = wan_wireguard(wan)->listen;
    return listen != 0 ? listen : LISTEN_BASE + wan->distance;
}

static const char *wireguard_address(struct arena *arena, const struct wan *wan)
{
    return ipv4_str(arena, wan_wireguard(wan)->address.addr);
}

static void wireguard_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    (void)site;
    const struct wan_wireguard *tunnel = wan_wireguard(wan);
    const struct wan_peer *peer = &tunnel->peer;
    const char *interface = wan_interface(out->arena, wan);
    const char *tag = arena_printf(out->arena, "rosc:wan/%s", wan->obj.name);
    ros_add(out, ROS_INTERFACE_WIREGUARD, wan->obj.key->span, tag, ROS("disabled", "no"),
            ROS("listen-port", arena_printf(out->arena, "%d", (int)wan_listen(wan))),
            ROS("mtu", arena_printf(out->arena, "%d", (int)wan->mtu)), ROS("name", interface),
            ROS("private-key", secret_text(tunnel->private_key)));
    ros_add(out, ROS_INTERFACE_WIREGUARD_PEERS, node_key(wan->obj.node, "peer")->span, tag,
            ROS("allowed-address", "0.0.0.0/0"), ROS("disabled", "no"),
            ROS("endpoint-address", ipv4_str(out->arena, wan_endpoint(wan))),
            ROS("endpoint-port", arena_printf(out->arena, "%d", (int)peer->port)),
            ROS("interface", interface),
            ROS("persistent-keepalive", duration_str(out->arena, peer->keepalive_ms)),
            ROS("preshared-key", secret_text(peer->preshared_key)),
            ROS("public-key", peer->public_key));
    ros_add(out, ROS_IP_ADDRESS, node_span_of(wan->obj.node, "address"), tag,
            ROS("address", ipv4_prefix_str(out->arena, tunnel->address)),
            ROS("interface", interface));
}

/* --- checks --- */

static void check_own_mtu(const struct check *c, const struct wan *wan)
{
    struct span at = check_span(&wan->obj, "mtu");
    if (wan->mtu <= 1500 - WIREGUARD_OVERHEAD || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_MTU_MSS, at, "MTU %d of WAN '%s' does not fit a tunnel: at most %d",
                 (int)wan->mtu, wan->obj.name, 1500 - (int)WIREGUARD_OVERHEAD);
    diag_note(d,
              "%d bytes of each packet are the tunnel's; what does not fit any more is cut in "
              "pieces, or lost",
              (int)WIREGUARD_OVERHEAD);
    diag_help(d, at, "1420", "what fits over PPPoE too");
}

/* An endpoint that is no address out on the internet. */
static void check_endpoint(const struct check *c, const struct wan *wan)
{
    const struct wan_peer *peer = &wan_wireguard(wan)->peer;
    struct span at = check_span(&peer->obj, "endpoint");
    uint32_t endpoint = wan_endpoint(wan);
    const char *what, *text = ipv4_str(c->arena, endpoint);
    const struct lan *lan = endpoint == 0 ? NULL : site_lan_of(c->site, endpoint);
    if (check_silent(c, at))
        return;
    if (peer->endpoint.host != NULL) {
        struct diag *d =
            diag_add(c->diags, DIAG_TUNNEL_ENDPOINT, at, "endpoint '%s' of WAN '%s' is a name",
                     peer->endpoint.host, wan->obj.name);
        diag_note(d, "the far end gets routes of its own through the other WANs, so that the "
                     "tunnel never runs through itself, and a route leads to an address");
    } else if (lan != NULL) {
        struct diag *d =
            diag_add(c->diags, DIAG_TUNNEL_ENDPOINT, at, "endpoint %s of WAN '%s' is in LAN '%s'",
                     text, wan->obj.name, lan->obj.name);
        diag_place(d, check_span(&lan->obj, "address"), "the LAN's network");
        diag_note(d, "a provider's tunnel ends out on the internet, beyond the other WANs");
    } else if (endpoint != 0 && ipv4_is_reserved(endpoint, &what)) {
        struct diag *d = diag_add(c->diags, DIAG_TUNNEL_ENDPOINT, at,
                                  "endpoint %s of WAN '%s' is not on the internet: %s", text,
                                  wan->obj.name, what);
        diag_note(d, "a provider's tunnel ends out on the internet, beyond the other WANs");
    }
}

static void check(const struct check *c, const struct wan *wan)
{
    check_own_mtu(c, wan);
    wan_check_host(c, wan, wan_wireguard(wan)->address);
    check_endpoint(c, wan);
}

/* The other WANs carry a tunnel: one of them at least. */
static void check_carried(const struct check *c, const struct wan *wan)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *other = c->site->wans.v[i];
        if (other->kind == NULL || wan_traits(other)->carrier != WAN_ON_WANS)
            return;
    }
    struct diag *d =
        diag_add(c->diags, DIAG_TUNNEL_ALONE, wan->obj.key->span,
                 "WAN '%s' is a tunnel, and there is no WAN that could carry it", wan->obj.name);
    diag_note(d, "the tunnel's own packets leave by the site's other WANs, in the order of their "
                 "distances");
}

/* Two tunnels on one port of the router. */
static void check_listen(const struct check *c, size_t i)
{
    const struct wan *wan = c->site->wans.v[i];
    for (size_t k = 0; k < i; k++) {
        const struct wan *first = c->site->wans.v[k];
        if (wan_wireguard(first) == NULL || wan_listen(first) != wan_listen(wan))
            continue;
        bool own = check_has(&wan->obj, "listen");
        const struct wan *at = own ? wan : first, *other = own ? first : wan;
        struct span span = check_span(&at->obj, "listen");
        if (check_silent(c, span))
            return;
        struct diag *d = diag_add(c->diags, DIAG_LISTEN_SHARED, span,
                                  "WANs '%s' and '%s' both listen on UDP port %d", first->obj.name,
                                  wan->obj.name, (int)wan_listen(wan));
        diag_place(d, check_span(&other->obj, "listen"), "WAN '%s'", other->obj.name);
        diag_note(d, "a UDP port belongs to one interface: the other tunnel would never come up");
        return;
    }
}

/* A probe has one way, through its own WAN; a peer has every way but its own. */
static void check_probed(const struct check *c, const struct wan *wan)
{
    const struct wan_peer *peer = &wan_wireguard(wan)->peer;
    struct span at = check_span(&peer->obj, "endpoint");
    uint32_t endpoint = wan_endpoint(wan);
    for (size_t i = 0; i < c->site->wans.len && !check_silent(c, at); i++) {
        const struct wan *other = c->site->wans.v[i];
        for (size_t k = 0; k < other->probes.len; k++) {
            if (other->probes.v[k] != endpoint || endpoint == 0)
                continue;
            struct diag *d = diag_add(c->diags, DIAG_PROBE_IN_USE, at,
                                      "endpoint '%s' of WAN '%s' is a probe of WAN '%s'",
                                      ipv4_str(c->arena, endpoint), wan->obj.name, other->obj.name);
            diag_label(d, 0, "dead whenever '%s' is", other->obj.name);
            diag_place(d, check_item(&other->obj, "probes", k, other->probes.len), "the probe");
            diag_note(d, "a probe is reached by its own WAN or not at all, and the tunnel has to "
                         "move to another WAN when that one is down");
            return;
        }
    }
}

/* The same beside the tunnels of the site; their interfaces are called wg-NAME too. */
static void check_beside(const struct check *c, const struct wan *wan)
{
    for (size_t i = 0; i < c->site->tunnels.len; i++) {
        const struct tunnel *tunnel = c->site->tunnels.v[i];
        struct span at = check_span(&tunnel->obj, "listen");
        struct diag *d;
        if (strcmp(tunnel->obj.name, wan->obj.name) == 0 &&
            !check_silent(c, tunnel->obj.key->span)) {
            d = diag_add(c->diags, DIAG_NAME_SHARED, tunnel->obj.key->span,
                         "tunnel '%s' and WAN '%s' would both have the interface 'wg-%s'",
                         tunnel->obj.name, wan->obj.name, wan->obj.name);
            diag_place(d, wan->obj.key->span, "WAN '%s'", wan->obj.name);
            diag_note(d, "RouterOS refuses a second interface of one name, and the script would "
                         "end there");
        } else if (tunnel_port(c->site, tunnel) == wan_listen(wan) && !check_silent(c, at)) {
            d = diag_add(c->diags, DIAG_LISTEN_SHARED, at,
                         "tunnel '%s' and WAN '%s' both listen on UDP port %d", tunnel->obj.name,
                         wan->obj.name, (int)wan_listen(wan));
            diag_place(d, check_span(&wan->obj, "listen"), "WAN '%s'", wan->obj.name);
            diag_note(d, "a UDP port belongs to one interface: the other tunnel would never come "
                         "up");
        }
    }
}

void wan_check_tunnels(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan_wireguard(wan) == NULL || i >= 4 * SITE_MAX_WANS)
            continue;
        check_carried(c, wan);
        check_listen(c, i);
        check_beside(c, wan);
        check_probed(c, wan);
    }
}

static const struct preset_value defaults[] = {{"mtu", "1420"}};

const struct wan_kind wan_kind_wireguard = {
    .traits = {.variant = {.word = "wireguard",
                           .doc = "The internet through a provider's WireGuard tunnel, which runs "
                                  "over the other WANs; its interface is called wg-NAME.",
                           .record = &record,
                           .defaults = defaults,
                           .ndefaults = ARRAY_LEN(defaults)},
               .carrier = WAN_ON_WANS,
               .session = "wg"},
    .check = check,
    .hop = wan_hop_interface,
    .address = wireguard_address,
    .lower = wireguard_lower,
};
