/*
 * usage.h - what a WAN is used for and how much: `metered-after` and `data`.
 *
 * The script rosc-use-NAME is run by the first netwatch of the WAN after each of its tests, and
 * looks once a minute. So no scheduler is needed, which device-mode home forbids, and it shares the
 * globals of the scripts that tell (facts 4.2). What it remembers is in the global array rcUse, by
 * uptime: no clock is trusted, and nothing waits that a flap could cut off.
 */
#ifndef ROSC_LOWER_USAGE_H
#define ROSC_LOWER_USAGE_H

#include "lower/internal.h"

/* The test-script of the WAN's first netwatch; NULL when nothing is watched. */
const char *usage_call(struct lower *l, const struct wan *wan);

/* data_cap.c: statements that count the WAN's data and act on it, for rosc-use-NAME; and the row
 * that keeps the count. */
void data_cap_count(struct lower *l, struct strbuf *sb, const struct wan *wan);
void data_cap_rows(struct lower *l, const struct wan *wan);

#endif
