/*
 * wan_lease6.h - what DHCPv6 decides on a WAN: the script that follows it, and the same once for a
 * client that is bound already.
 *
 * DHCPv6 names no gateway and its script has no variable for one. So the client installs a default
 * route of its own, behind every distance of ours, and the script reads the link-local gateway from
 * there (facts 11). The rows that it decides are the WAN's IPv6 probe routes.
 */
#ifndef ROSC_WAN_WAN_LEASE6_H
#define ROSC_WAN_WAN_LEASE6_H

#include "site/site.h"

/* The name of the script that lets every LAN announce the prefix of the best WAN
 * (lib/lower/ipv6.c). */
#define WAN_LEASE6_LANS "rosc-lan6"

/* The DHCPv6 client's script: runs when the lease is obtained or lost, or its prefix changes.
 * `follows`: the gateway comes with it; else the next hop is an interface, and only the LANs are
 * looked after. */
const char *wan_lease6_script(struct arena *arena, const struct wan *wan, bool follows);

/* Statements that point the WAN's probe routes at the gateway that the router knows now. */
const char *wan_lease6_body(struct arena *arena, const struct wan *wan);

#endif
