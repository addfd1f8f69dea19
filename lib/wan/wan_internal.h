/* wan_internal.h - what the files of lib/wan share. */
#ifndef ROSC_WAN_WAN_INTERNAL_H
#define ROSC_WAN_WAN_INTERNAL_H

#include "base/attr.h"
#include "schema/schema.h"
#include "site/check.h"
#include "wan/wan_kind.h"

#define WAN_KIND(name) extern const struct wan_kind wan_kind_##name;
#include "wan/wan_kind.def"
#undef WAN_KIND

/* A row of a kind's table, see lib/site/tables.h. */
#define WAN_ROW(t, m, ct, k, ty, ...)                                                              \
    {                                                                                              \
        .key = (k), .type = (ty), .offset = FIELD_OFFSET(t, m, ct), __VA_ARGS__                    \
    }

/* The address a WAN's own traffic leaves for: of a static WAN, and of a DHCP WAN until a lease
 * names one; 0: none. */
uint32_t wan_gateway(const struct wan *wan);

/* The router's own address on a WAN where the site gives it; length 0: it does not. */
struct ipv4_prefix wan_own_address(const struct wan *wan);

/* An own address that is no host's on any network. True when it was reported. */
bool wan_check_host(const struct check *c, const struct wan *wan, struct ipv4_prefix address);

/* A gateway that is no host on any network. True when it was reported. */
bool wan_check_next_hop(const struct check *c, const struct wan *wan, uint32_t gateway);

/* src-nat on a kind whose address the site does not know; `changes`: why, for the note. */
void wan_check_nat(const struct check *c, const struct wan *wan, const char *changes);

/* Members of kinds that have them alike: the next hop of a point-to-point one, and the address of
 * one that the provider gives. */
struct wan_hop wan_hop_interface(struct arena *arena, const struct wan *wan);
const char *wan_no_address(struct arena *arena, const struct wan *wan);

/* Checks over all WANs that need what only the kinds know. */
void wan_check_networks(const struct check *c); /* wan_network.c */
void wan_check_probes(const struct check *c);   /* wan_probe.c */
void wan_check_tunnels(const struct check *c);  /* wan_wireguard.c */
void wan_check_hairpin(const struct check *c);  /* wan_hairpin.c */

#endif
