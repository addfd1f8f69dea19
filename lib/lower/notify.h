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

/* Where rcWan keeps what is known of the WAN, or of its IPv6: a state of its own, because one may
 * be down while the other works. */
const char *notify_key(struct lower *l, const struct wan *wan, bool ipv6);

/* For a script that a change has called, with rcWas and rcNow ("up", "down") at hand: every change
 * has its turn, taken before anything waits, and who is not the last one tells nobody. */
void notify_take_turn(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6);

/* Waits for `hold`, and tells everybody outside that rcNow has lasted, once. Syslog gets a line of
 * the log with severity error, the one that is forwarded. */
void notify_tell_held(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6);

/* Appends statements that tell everybody outside that `state` (a word) of the WAN holds, as `text`
 * ("has used all of it"). News have no line in the log yet: without syslog, and unless `notify.log`
 * is off, they get one. */
void notify_tell_news(struct lower *l, struct strbuf *sb, const struct wan *wan, const char *state,
                      const char *text);

#endif
