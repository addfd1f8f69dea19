/*
 * wan_script.h - pieces of RouterOS script that speak of a WAN, for its lease script and its
 * netwatch script.
 *
 * Locals are prefixed rc and never named like a property: inside find a property wins (facts 8.1).
 */
#ifndef ROSC_WAN_WAN_SCRIPT_H
#define ROSC_WAN_WAN_SCRIPT_H

#include "base/strbuf.h"
#include "site/site.h"

/* An expression: how many defaults of this WAN are active, in whichever table. Its own table has
 * one as soon as the WAN can be used, main only while nothing better is up. */
const char *wan_script_active(struct arena *arena, const struct wan *wan);

/* How many defaults of all other WANs are active in main; NULL when the site has no other. */
const char *wan_script_others_active(struct arena *arena, const struct site *site,
                                     const struct wan *wan);

/* A condition: the WAN has used up its data, and its defaults in main are switched off
 * (wan_data_stops()). */
const char *wan_script_stopped(struct arena *arena, const struct wan *wan);

/* Statements that free the connections whose translated address is the value of the local `local`
 * (facts 5.5). An entry that vanishes meanwhile is no error. */
void wan_script_free_address(struct strbuf *out, const char *local);

/* Opens a loop over the addresses that the WAN's interface has now, each in the local rcIp; "}\n"
 * closes it. */
void wan_script_each_address(struct strbuf *out, const struct wan *wan);

/* Statements that free the connections of every address that the WAN's interface has now. */
void wan_script_free(struct strbuf *out, const struct wan *wan);

/* The same, while the WAN is in use only those that are not its own by their mark, or only those
 * that are `back`'s; neither: none. When it is not in use, all of them. */
void wan_script_free_foreign(struct strbuf *out, const struct wan *wan);
void wan_script_free_of(struct strbuf *out, const struct wan *wan, const struct wan *back);
void wan_script_free_unused(struct strbuf *out, const struct wan *wan);

#endif
