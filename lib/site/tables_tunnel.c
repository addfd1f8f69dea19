/* tables_tunnel.c - `tunnels`: VPN tunnels that lead to chosen networks, for management above all.
 */
#include "site/tables.h"

/* 32 bytes in base64: the 43rd character has only four bits. */
#define KEY_PATTERN "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="
#define KEY_DOC "a WireGuard key: 44 characters of base64, the last one '='"

static const struct word keepalive_words[] = {
    {"off", TUNNEL_KEEPALIVE_OFF, .doc = "nothing is sent while nothing is said"},
    {"auto", TUNNEL_KEEPALIVE_AUTO, .doc = "25s toward a peer with an endpoint, else off"},
};

static const struct field peer_fields[] = {
    ROW(struct peer, public_key, const char *, "public-key", FIELD_TEXT, .flags = FIELD_REQUIRED,
        .pattern = KEY_PATTERN, .pattern_doc = KEY_DOC, .doc = "The peer's public key.",
        .sample = "\"xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=\""),
    ROW(struct peer, preshared_key, struct secret *, "preshared-key", FIELD_SECRET_VALUE,
        .pattern = KEY_PATTERN, .pattern_doc = KEY_DOC, .def_doc = "none",
        .doc = "A second secret that both ends share.", .sample = "{ env: HUB_PRESHARED_KEY }"),
    ROW(struct peer, endpoint, struct address_entry, "endpoint", FIELD_HOST,
        .def_doc = "none: the peer comes in, and its address is learned",
        .doc = "Where the peer is, by address or name, over whichever WAN is up; it may be no "
               "probe. A name is looked up when the tunnel starts.",
        .sample = "vpn.example.com"),
    ROW(struct peer, port, int32_t, "port", FIELD_INT, .min = 1, .max = 65535, .def = "51820",
        .doc = "The UDP port at the endpoint.", .sample = "51820"),
    ROW(struct peer, allowed.v, struct ipv4_prefix *, "allowed", FIELD_IPV4_NETWORK,
        .flags = FIELD_REQUIRED | FIELD_LIST, .min_items = 1, .max_items = 64,
        .doc = "The networks behind the peer: what may come from it, and what is sent to it. They "
               "get routes, so the whole internet cannot stand here.",
        .sample = "[10.9.0.0/24, 10.50.0.0/16]"),
    ROW(struct peer, keepalive_ms, int64_t, "keepalive", FIELD_DURATION, WORDS(keepalive_words),
        .min = 1000, .max = 65535 * INT64_C(1000), .def = "auto",
        .doc = "How often a word is said when there is nothing to say: it keeps the way through "
               "CGNAT open, and shows the peer the WAN that carries the tunnel now.",
        .sample = "25s"),
};

static const struct record peer_record = {
    .title = "peer",
    .size = sizeof(struct peer),
    FIELDS(peer_fields),
};

static const struct word kind_words[] = {
    {"wireguard", TUNNEL_WIREGUARD, .doc = "WireGuard"},
};

static const struct field tunnel_fields[] = {
    ROW(struct tunnel, kind, int, "kind", FIELD_ENUM, WORDS(kind_words), .def = "wireguard",
        .doc = "What the tunnel is made of.", .sample = "wireguard"),
    ROW(struct tunnel, listen, int32_t, "listen", FIELD_INT, .min = 1, .max = 65535,
        .def_doc = "the first free one from 13241 on, when every peer has an endpoint; else it is "
                   "required",
        .doc = "The UDP port the router sends from and listens on; for peers that come in, "
               "`firewall.input` opens it.",
        .sample = "51820"),
    ROW(struct tunnel, private_key, struct secret *, "private-key", FIELD_SECRET_VALUE,
        .flags = FIELD_REQUIRED, .pattern = KEY_PATTERN, .pattern_doc = KEY_DOC,
        .doc = "The router's private key.", .sample = "{ env: OFFICE_KEY }"),
    ROW(struct tunnel, address, struct ipv4_prefix, "address", FIELD_IPV4_IFADDR,
        .flags = FIELD_REQUIRED,
        .doc = "The router's own address in the tunnel, with the length of its network.",
        .sample = "10.9.0.2/24"),
    ROW(struct tunnel, mtu, int32_t, "mtu", FIELD_INT, .min = 576, .max = 9200, .def = "1420",
        .doc = "The tunnel's MTU; TCP in it is limited to 40 less, in both directions.",
        .sample = "1420"),
    ROW(struct tunnel, peers.v, struct peer **, "peers", FIELD_MAP, .flags = FIELD_REQUIRED,
        .record = &peer_record, .min_items = 1, .doc = "The other ends, by name."),
};

const struct record tunnel_record = {
    .title = "tunnel",
    .size = sizeof(struct tunnel),
    FIELDS(tunnel_fields),
};
