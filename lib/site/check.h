/*
 * check.h - what the checks share (lib/site/check_x.c, lib/wan).
 *
 * A check is one named function over the decoded site. It reports at the exact place and changes
 * nothing.
 *
 * Invariants
 * 1. One mistake, one finding. A value that some earlier finding points at is left alone
 * (check_silent), and the tables of checks run from the most telling to the weakest, so the order
 * in them decides which one speaks.
 * 2. What is absent after a reported error is not reported as missing (check_silent on the object).
 * 3. Work is bounded: a site with more rows than check_sizes() allows is refused before anything is
 * compared pairwise.
 */
#ifndef ROSC_SITE_CHECK_H
#define ROSC_SITE_CHECK_H

#include "base/arena.h"
#include "base/attr.h"
#include "diag/diag.h"
#include "site/site.h"

struct check {
    struct arena *arena;
    struct diags *diags;
    const struct site *site;
};

/* --- places --- */

bool check_silent(const struct check *c,
                  struct span at); /* is there a finding inside this place? */
bool check_has(const struct object *obj, const char *key); /* is the key in the file? */

/* Where a key's value comes from: itself, or the preset's word, or the object's own name. */
struct span check_span(const struct object *obj, const char *key);

/* Where the key itself stands, not its value. */
struct span check_key_span(const struct object *obj, const char *key);

/* Place of item i of a list that was decoded to `len` items. */
struct span check_item(const struct object *obj, const char *key, size_t i, size_t len);

/* --- sets of addresses and interfaces --- */

struct endpoints { /* empty: any */
    const struct endpoint *v;
    size_t len;
};
#define ENDPOINTS(vec) ((struct endpoints){.v = (vec).v, .len = (vec).len})

/* Every place of the site where sources or destinations stand. */
struct endpoint_use {
    struct endpoints set;
    const struct object *obj;
    const char *key, *title; /* "from", "input rule" (NULL title: management) */
};
struct endpoint_uses {
    VEC(struct endpoint_use) v;
};
struct endpoint_uses check_endpoint_uses(const struct check *c);

/* Certainly everything of `inner` is in `outer` / perhaps something is in both. */
bool endpoints_cover(const struct site *site, struct endpoints outer, struct endpoints inner);
bool endpoints_meet(const struct site *site, struct endpoints a, struct endpoints b);

/* Is it hosts of LANs and nobody else: lan, lan:NAME, addresses of one LAN? */
bool check_in_lan(const struct site *site, const struct endpoint *e);

/* Can packets that enter by a WAN from nearly anywhere match? any, wan, wan:NAME, a range above a
 * /8. */
bool endpoint_is_open(const struct endpoint *e);
bool endpoints_open(struct endpoints set);

bool port_set_has(const struct port_set *set, uint16_t port); /* an empty set has every port */
bool port_set_covers(const struct port_set *outer, const struct port_set *inner);
bool port_set_meets(const struct port_set *a, const struct port_set *b);

bool protocol_has_ports(int protocol);
const char *protocol_str(int protocol);

/* The tunnel in which the router has this address, NULL: none. */
const struct tunnel *check_tunnel_of(const struct check *c, uint32_t addr);

/* Why an address can be no host at all ("is a loopback address"), NULL when it can. */
const char *check_no_host(uint32_t addr);

/* --- rules --- */

/* Rules of one chain, or pins as rules. */
struct rules {
    struct rule *const *v;
    size_t len;
    const char *title;
};

/* Ports without a protocol that has them. */
void check_ports_of(const struct check *c, struct rules rules);
/* Where messages of the router go, as far as the site names addresses. */
struct notify_host {
    const char *what; /* "mail server" */
    uint32_t addr;
    struct span at;
};
struct notify_hosts {
    VEC(struct notify_host) v;
};
struct notify_hosts check_notify_hosts(const struct check *c);

/* --- the checks, run by check.c in the order of its table --- */

void check_targets(const struct check *c);
void check_wan_keys(const struct check *c);
void check_lan_keys(const struct check *c);
void check_wan_count(const struct check *c);
void check_distances(const struct check *c);
void check_vlans(const struct check *c);
void check_vlan_ports(const struct check *c);
void check_interfaces(const struct check *c);
void check_interface_names(const struct check *c);
void check_metered(const struct check *c);
void check_balance(const struct check *c);
void check_mtu(const struct check *c);
void check_lan_addresses(const struct check *c);
void check_lan_overlap(const struct check *c);
void check_tunnels(const struct check *c);
void check_pools(const struct check *c);
void check_leases(const struct check *c);
void check_ipv6_wans(const struct check *c);
void check_ipv6_lans(const struct check *c);
void check_ipv6_probes(const struct check *c);
void check_ipv6_firewall(const struct check *c);
void check_hosts(const struct check *c);
void check_dns_served(const struct check *c);
void check_references(const struct check *c);
void check_directions(const struct check *c);
void check_repeated(const struct check *c);
void check_notify(const struct check *c);
void check_metered_after(const struct check *c);
void check_data(const struct check *c);
void check_lists(const struct check *c);
void check_forward_targets(const struct check *c);
void check_forward_wans(const struct check *c);
void check_forward_ports(const struct check *c);
void check_forward_shared(const struct check *c);
void check_forward_services(const struct check *c);
void check_rule_ports(const struct check *c);
void check_management(const struct check *c);
void check_services(const struct check *c);
void check_rules_open(const struct check *c);
void check_policy(const struct check *c);
void check_pins(const struct check *c);
void check_defaults(const struct check *c);
void check_device_mode(const struct check *c);
void check_timing(const struct check *c);
void check_gateway_timers(const struct check *c);
void check_list_use(const struct check *c);

#endif
