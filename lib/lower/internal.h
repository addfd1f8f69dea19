/* internal.h - what the files of lib/lower share. */
#ifndef ROSC_LOWER_INTERNAL_H
#define ROSC_LOWER_INTERNAL_H

#include "base/arena.h"
#include "base/strbuf.h"
#include "lower/lower.h"
#include "wan/wan_kind.h"

/* The lists that every rule speaks of. */
#define LIST_WAN "WAN"
#define LIST_LAN "LAN"

/* Destinations that are not on the internet (pins.c); there only where pins or balancing need it.
 */
#define LIST_NOT_INTERNET "NOT-internet"

struct lower {
    struct arena *arena;
    const struct site *site;
    struct ros_config *out;
};

#define FEATURE(name) void lower_##name(struct lower *l);
#include "lower/features.def"
#undef FEATURE

/* Parts of lower_marks and lower_firewall: the rows stand among theirs. */
void lower_pins(struct lower *l);       /* mangle: marks of pins */
void lower_balance(struct lower *l);    /* mangle: marks of shares */
void lower_pin_routes(struct lower *l); /* mangle: where strict pins lead */
void lower_pin_drops(struct lower *l);  /* filter: strict pins that would leave elsewhere */

/* The mark of connections that belong to a WAN. */
const char *lower_conn_mark(struct lower *l, const struct wan *wan);

/* "rosc:FEATURE/NAME", with "/N" for n > 0. */
const char *lower_tag(struct lower *l, const char *feature, const char *name, size_t n);

/* Place of a named object, or of a key in a section: its value, or the key itself where the value
 * is a mapping; what caused a row. */
struct span lower_span(const struct object *obj);
struct span lower_span_key(const struct object *obj, const char *key);

const char *lower_num(struct lower *l, int number);

/* A port of a bridge, by default-name: in the VLAN whose access port it is, if it is one. */
void lower_bridge_port(struct lower *l, struct span at, const char *tag, const char *bridge,
                       const char *port);

/* One way of matching a source or destination in a firewall rule; NULL: not matched. */
struct lower_match {
    const char *interface, *interface_list, *address, *address_list;
};

/* How a from or to item is matched. */
struct lower_match lower_endpoint(struct lower *l, const struct endpoint *endpoint);

/* One row of a rule of the site: several protocols, sources and targets give one row per
 * combination. */
struct lower_rule_row {
    int protocol; /* 0: any */
    struct lower_match from, to;
    const char *tag; /* rosc:FEATURE/NAME, numbered when there are several */
};

/* How many rows a rule gives, and row n of them. */
size_t lower_rule_rows(const struct rule *rule);
struct lower_rule_row lower_rule_row(struct lower *l, const struct rule *rule, const char *feature,
                                     size_t n);

/* The head of the script that the netwatches of a WAN call, or those of its IPv6: it looks at all
 * of them, and what follows up to the closing brace runs when the state has changed from rcWas to
 * rcNow ("up", "down"; rcWas is no text after a boot). The change is in the log by then. */
void lower_watch_open(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6);

/* One netwatch: `call` runs on each change, `test` (or NULL) after each test. Every threshold is
 * explicit: the defaults call LTE and satellite down (facts 4.1). */
void lower_netwatch(struct lower *l, struct span at, const char *tag, const char *host,
                    const char *call, const char *test);

/* Statements of a WAN's script, run when its state has changed to the local rcNow ("up", "down"):
 * once its defaults have followed, the connections of the tunnels' own sockets are freed. They are
 * long-lived UDP: a keepalive refreshes the old entry for ever, and with it the address of a WAN
 * that the packets do not leave by any more (facts 5.5). What the router started is freed at every
 * change, and the next packet makes an entry that fits its way out: WireGuard's peer answers to
 * wherever it last heard from. What a peer started is freed only when the WAN that it came in by is
 * down: elsewhere it still fits, and an entry of ours in its place would shut the peer's packets
 * out. */
void lower_tunnels_free(struct lower *l, struct strbuf *sb, const struct wan *wan);

/* Statements for when a WAN is back, or has data again: whatever would now leave by it with the
 * address of another one goes. Of a WAN that is not in use that is everything: when it died there
 * was none to go on with. On a worse WAN, or one that has used up its data, it is all but what
 * belongs to it, on a better one what belongs to the WAN that is back. */
void lower_free_stand_ins(struct lower *l, struct strbuf *sb, const struct wan *wan);

/* Does a connection that comes out of the tunnel and leaves by a WAN have to be kept there? A pin
 * may give it one, and with ecmp it is the one by which its first packet left. */
bool lower_tunnel_is_marked(struct lower *l, const struct tunnel *tunnel);

/* RouterOS's word for what a rule does. */
const char *lower_action(int action);

/* RouterOS's word for a protocol of the language; `six`: in an IPv6 rule. NULL: none there. */
const char *lower_protocol(int protocol, bool six);

/* The ports of the services that are on, "22,8291"; with remote_only those that lists and prefixes
 * may reach. NULL when there are none. */
const char *lower_service_ports(struct lower *l, bool remote_only);

#endif
