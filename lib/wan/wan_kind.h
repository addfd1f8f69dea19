/*
 * wan_kind.h - the kinds of WAN; each is a vertical slice: one file wan_X.c with its private
 * struct, its fields, its checks and its lowering, and one line in wan_kind.def.
 *
 * The table of kinds is handed to decoding by lib/app (decode.kinds = wan_variants), so lib/site
 * knows none of them.
 *
 * Invariants
 * 1. A kind's private struct begins with a struct object whose node is the WAN's own mapping: the
 * kind's keys stand beside the common ones.
 * 2. Every key of the language that belongs to a kind is in that kind's table, so that it is known
 * (and a secret in it masked) under every other kind, where it is the finding key-ignored.
 */
#ifndef ROSC_WAN_WAN_KIND_H
#define ROSC_WAN_WAN_KIND_H

#include "ros/config.h"
#include "site/site.h"

struct arena;
struct check; /* site/check.h */
struct diags;

struct wan_dhcp {
    struct object obj;
    uint32_t gateway;     /* used until a lease names one; 0: none */
    const char *hostname; /* NULL: the router's identity */
};

struct wan_static {
    struct object obj;
    struct ipv4_prefix address;
    uint32_t gateway;
};

/* Session over Ethernet: the address comes with it. */
struct wan_pppoe {
    struct object obj;
    const char *user, *service, *ac; /* service, ac: NULL: any */
    struct secret *password;
};

/* Modem inside the router. */
struct wan_lte {
    struct object obj;
    const char *apn; /* NULL: what the network says */
    struct secret *pin;
};

struct wan_peer {
    struct object obj;
    const char *public_key;
    struct secret *preshared_key;  /* NULL: none */
    struct address_entry endpoint; /* an address, once checked: wan_endpoint() */
    int32_t port;
    int64_t keepalive_ms; /* 0: none */
};

/* Tunnel to a provider, over the other WANs. */
struct wan_wireguard {
    struct object obj;
    struct secret *private_key;
    struct ipv4_prefix address;
    int32_t listen; /* 0: wan_listen() */
    struct wan_peer peer;
};

struct wan_hop {
    const char *gateway;
    bool leased; /* a lease decides: the row is disabled until then and belongs to the lease script
                  */
};

struct wan_kind {
    struct wan_traits traits; /* what lib/site knows of it */

    /* What only this kind can get wrong. NULL: nothing. */
    void (*check)(const struct check *c, const struct wan *wan);
    /* The next hop of the WAN's probes: "IP%interface" on Ethernet-like WANs, the interface on
     * point-to-point ones (facts 1.5). */
    struct wan_hop (*hop)(struct arena *arena, const struct wan *wan);

    /* The WAN's own address where the site gives it, NULL where the provider decides. */
    const char *(*address)(struct arena *arena, const struct wan *wan);

    /* Adds the rows that only this kind has: its address, its client. */
    void (*lower)(struct ros_config *out, const struct site *site, const struct wan *wan);
};

/* Every kind of the language, in the order of wan_kind.def. */
extern const struct variant_set wan_variants;

/* The kind of a WAN, NULL after an error. */
const struct wan_kind *wan_kind_of(const struct wan *wan);

/* The kind's own values; NULL when the WAN is of another kind. */
const struct wan_dhcp *wan_dhcp(const struct wan *wan);
const struct wan_static *wan_static(const struct wan *wan);
const struct wan_pppoe *wan_pppoe(const struct wan *wan);
const struct wan_lte *wan_lte(const struct wan *wan);
const struct wan_wireguard *wan_wireguard(const struct wan *wan);

/* The far end of a WireGuard WAN, 0: not known. */
uint32_t wan_endpoint(const struct wan *wan);

/* The UDP port of a WireGuard WAN: `listen`, else one that no other WAN has. */
int32_t wan_listen(const struct wan *wan);

/* Checks that need the kinds: each kind's own, then those that compare addresses of WANs and LANs.
 */
void wan_check(struct arena *arena, struct diags *diags, const struct site *site);

#endif
