/*
 * notify.h - how a script of the router tells people something.
 *
 * Scripts that netwatch starts have no policy to fetch (facts 4.2), so what is to be told goes into
 * a queue, the global array rcOut, and the script rosc-notify, which has the policies, takes it
 * from there. Both run as *sys, whose globals nobody else has.
 *
 * Invariants
 * 1. A message is "WAN|STATE|TEXT"; none of the three has a character that JSON, a URL or a mail
 * would take for something else: letters, digits, blanks, '-', '.' and '%'.
 * 2. Whoever runs rosc-notify takes everything that is in the queue, in two statements without a
 * pause between them: a message is sent by one run and by no other, whatever runs beside it.
 */
#ifndef ROSC_LOWER_NOTIFY_H
#define ROSC_LOWER_NOTIFY_H

#include "lower/internal.h"

/* Is there a channel beside the log and syslog? */
bool notify_has_channel(const struct site *site);

/* Appends statements that tell everybody outside that `state` (a word) of the WAN holds, as `text`
 * ("has been down for 1m"); both may hold expansions of locals. Syslog gets a line of the log with
 * severity error, the one that is forwarded. */
void notify_tell(struct lower *l, struct strbuf *sb, const struct wan *wan, const char *state,
                 const char *text);

/* The same for news that has no line in the log of its own yet: without syslog, and unless
 * `notify.log` is off, it gets one. */
void notify_tell_news(struct lower *l, struct strbuf *sb, const struct wan *wan, const char *state,
                      const char *text);

#endif
