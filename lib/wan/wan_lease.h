/*
 * wan_lease.h - what a DHCP lease decides: the script that follows it, and its body for a client
 * that is bound already.
 *
 * The rows that a lease decides are the WAN's probe routes, or without probes its defaults: their
 * gateway and whether they are enabled. They are written once and from then on belong to the script
 * (facts 2.2).
 */
#ifndef ROSC_WAN_WAN_LEASE_H
#define ROSC_WAN_WAN_LEASE_H

#include "site/site.h"

/* The DHCP client's script: runs when a lease is obtained, lost, or its gateway changes. */
const char *wan_lease_script(struct arena *arena, const struct site *site, const struct wan *wan);

/* Statements that do the same once, from what the client has at the moment; `client` is the
 * condition that finds it. */
const char *wan_lease_body(struct arena *arena, const struct wan *wan, const char *client);

#endif
