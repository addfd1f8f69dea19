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

/* A gateway that is no host on any network. True when it was reported. */
bool wan_check_next_hop(const struct check *c, const struct wan *wan, uint32_t gateway);

/* Checks over all WANs that need addresses only the kinds know. */
void wan_check_networks(const struct check *c); /* wan_network.c */
void wan_check_probes(const struct check *c);   /* wan_probe.c */
void wan_check_hairpin(const struct check *c);  /* wan_hairpin.c */

#endif
