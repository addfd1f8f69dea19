/*
 * fleet.h - what many sites must not have in common.
 *
 * Purpose: a few facts of each site, kept while the sites themselves come and go, and compared at
 * the end: names, tunnel addresses, networks that others reach through a tunnel. Owns copies of
 * what it needs, with the line that each stands on, some hundred bytes a site. Must not know files,
 * nor what becomes of a site.
 *
 *     struct fleet *fleet = fleet_new(arena);
 *     fleet_add(fleet, "sites/a.yaml", site, diags);
 *     fleet_compare(fleet, arena2, found);
 *
 * Invariants
 * 1. Findings come in the order in which sites were added, at the later one of two, with the
 * earlier one as second place. What a site has from a profile is told at
 * its own `vars` or `extends`.
 * 2. One finding for each value of a site, however many others have it too.
 * 3. Work is a sort: n log n in the number of facts.
 */
#ifndef ROSC_FLEET_FLEET_H
#define ROSC_FLEET_FLEET_H

#include <stddef.h>

#include "base/vec.h"
#include "diag/diag.h"
#include "fleet/clip.h"
#include "value/value.h"

struct site;

enum fleet_finding {
    FLEET_NAME,     /* site-name-shared */
    FLEET_ADDRESS,  /* tunnel-address-shared */
    FLEET_REPEATED, /* tunnel-address-repeated */
    FLEET_LANS,     /* tunnel-lans-overlap */
    FLEET_FINDINGS
};

/* A value of some site, and where it stands. */
struct fact {
    size_t site;      /* index of the site */
    const char *name; /* of the site, the tunnel or the LAN */
    struct clip at;   /* in the site's own file */
    const char *from; /* "profiles/villa.yaml:4" when the value stands there, else NULL */
    bool allowed[FLEET_FINDINGS]; /* by a comment on its line */
    bool said;                    /* there is a finding about it */
};

/* An address of a site in a tunnel; one for each peer that the tunnel calls, or one without. */
struct fleet_address {
    struct fact *fact;
    uint32_t addr;
    const char *peer; /* public key, NULL: it calls none */
};

/* A network of a site from which a tunnel can be reached, once for each peer that the site calls.
 */
struct fleet_lan {
    struct fact *fact;
    struct ipv4_prefix network;
    const char *peer;
};

/* What some site sends to a peer. */
struct fleet_route {
    const char *peer;
    struct ipv4_prefix network;
    uint32_t reach; /* when they are sorted: the last address of those to the peer up to this one */
};

struct fleet {
    struct arena *arena;
    VEC(const char *) files; /* of the sites, as messages call them */
    VEC(struct fact *) names;
    VEC(struct fleet_address) addresses;
    VEC(struct fleet_lan) lans;
    VEC(struct fleet_route) routes;
};

enum diag_id fleet_finding_id(enum fleet_finding kind);

struct fleet *fleet_new(struct arena *arena);

/* Remembers a site without errors; `name` is what messages call its file, `diags` has the comments
 * that allow findings. Everything is copied. */
void fleet_add(struct fleet *fleet, const char *name, const struct site *site,
               const struct diags *diags);

/* Reports what the sites have in common and must not. To be called once, at the end. */
void fleet_compare(struct fleet *fleet, struct diags *diags);

#endif
