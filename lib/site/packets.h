/*
 * packets.h - what a site's sources, destinations and services match, as sets of packets.
 *
 * Purpose: the numbers behind policy/region.h for one site, and words for them. Must not know what
 * a rule does.
 *
 * Invariants
 * 1. Interfaces are numbered: the WANs, the LANs, the tunnels by name, and above them whatever else
 *    the router has. `wan` and `lan` are ranges.
 * 2. Addresses are themselves; above them a number of its own for each host name, whose addresses
 *    nobody knows yet, and for each list that is too long to be looked into. Two lists with one
 * host name share it, and only a rule for any source has it too. So what holds here holds whatever
 * the names resolve to.
 * 3. What matches addresses is about IPv4; what matches interfaces is about both families.
 * 4. A name that the site does not have gives an unknown region: nothing is said about it.
 */
#ifndef ROSC_SITE_PACKETS_H
#define ROSC_SITE_PACKETS_H

#include "policy/region.h"
#include "site/check.h"

struct packets_span {
    uint64_t lo, hi;
};
struct packets_spans { /* in order, apart from each other */
    VEC(struct packets_span) v;
    bool made;
};

struct packets_names {
    VEC(const char *) v;
};

struct packets {
    struct arena *arena;
    const struct site *site;
    struct packets_names tunnels, hosts;
    struct packets_spans *lists; /* of the address lists of the site, made when asked for */
};

struct packets packets_new(struct arena *arena, const struct site *site);

/* Sources, destinations (empty: any), and what protocols and ports say. */
struct region packets_from(struct packets *p, struct endpoints set);
struct region packets_to(struct packets *p, struct endpoints set);
struct region packets_service(struct packets *p, const int *protocol, size_t nprotocol,
                              const struct port_set *port);

/* Destinations of a pin, which is asked before there is an interface out: a LAN is its network, and
 * any destination is any one on the internet, as lower/pins.c has it. */
struct region packets_beyond(struct packets *p, struct endpoints set);

/* What asks for a forward: by its WANs from its sources, and from LANs where hairpin lets them. */
struct region packets_asked(struct packets *p, const struct forward *f);
struct region packets_asked_by_wan(struct packets *p, const struct forward *f);

/* Everything, what leaves by a LAN, and IPv4. */
struct region packets_any(struct packets *p);
struct region_box packets_to_lan(struct packets *p, const struct lan *lan);
struct region_box packets_ipv4(void);

/* What no router sees: an address of a LAN's network comes from that LAN (the bogon rules drop it
 * elsewhere: without them this is not relied on) and, where packets are carried on, goes there. */
struct region packets_impossible(struct packets *p, bool carried_on);

/* What no pin is asked about: all but IPv4 that comes from a LAN and does not go to one. */
struct region packets_unpinned(struct packets *p);

/* A box in words: "tcp ports 80-90 from LAN 'home' to 198.51.100.0/24". Of several protocols it
 * says the first. */
const char *packets_words(struct packets *p, const struct region_box *box);

#endif
