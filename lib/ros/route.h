/*
 * route.h - next-hop resolution as RouterOS v7 does it, and the proof that recursive failover
 * works.
 *
 * Rules (facts 1.1): the effective scope of a route is max(scope, target-scope + 1), 255 counts as
 * 254; a gateway resolves through the longest matching active route of main whose effective scope
 * is not above the referring route's target-scope; "address%interface" resolves through the
 * connected network of that interface.
 *
 * The proof: for every combination of WANs that are up or down (link or lease), and for every
 * combination of WANs whose path is dead behind a link that is up, each default whose gateway is a
 * probe or a virtual hop resolves through routes of its own WAN at every level or not at all, never
 * through another WAN's, never through a connected network, never into a blackhole, and it does
 * resolve when its WAN is up. Each default notices a dead path: it has check-gateway, or whatever
 * it can resolve through has. And a packet to a probe whose WAN is down leaves by no other WAN. A
 * row belongs to the WAN that its tag names: rosc:FEATURE/WAN/N.
 *
 * The same is proven of the routes to the far end of a tunnel that takes every destination, and
 * beyond that: they are there, a blackhole of the same destination stands behind them, and none
 * belongs to a WAN that is such a tunnel. So its packets never enter it or another one.
 *
 * Next hops: an interface alone is the next hop of more than one address, or of a probe, only when
 * it is point-to-point (a PPPoE session, a modem, a tunnel). Every default has a check-gateway but
 * one whose next hop is such an interface, because that is no address to ask (facts 1.2.7).
 */
#ifndef ROSC_ROS_ROUTE_H
#define ROSC_ROS_ROUTE_H

#include "ros/config.h"

/* Effective scope of a route. */
unsigned ros_effective_scope(unsigned scope, unsigned target_scope);

/* NULL when the proof holds, else what breaks it. */
const char *ros_prove_routing(struct arena *arena, const struct ros_config *config);

#endif
