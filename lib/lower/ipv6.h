/* ipv6.h - what the IPv6 files of lib/lower share. */
#ifndef ROSC_LOWER_IPV6_H
#define ROSC_LOWER_IPV6_H

#include "lower/internal.h"

/* Is there a LAN whose addresses are translated, so that connections hold the address of a WAN? */
bool ipv6_has_nat66(const struct site *site);

/* Is there a LAN whose hosts change their addresses, so that somebody has to run rosc-lan6? */
bool ipv6_has_deprecate(const struct site *site);

/* Statements that free the connections of every global address that the WAN's interface has. */
void ipv6_free_connections(struct strbuf *sb, const struct wan *wan);

/* An expression: how many IPv6 defaults of these WANs lead out; `names` is one name or an
 * alternative, "(a|b)". Asked of the WANs' own tables: in main only those of the best WAN are
 * active, and the others' are not although they would work. */
const char *ipv6_active(struct arena *arena, const char *names);

#endif
