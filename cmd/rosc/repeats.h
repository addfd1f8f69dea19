/*
 * repeats.h - findings of many sites that are word for word the same.
 *
 * What is wrong in a profile is found again in each site that extends it. Said once it is enough;
 * of the others the summary line remains, which names the site.
 */
#ifndef ROSC_CMD_REPEATS_H
#define ROSC_CMD_REPEATS_H

#include <stddef.h>

enum { REPEATS_KEPT = 64 }; /* texts that are remembered; the oldest make room */

/* The texts said last; zeroed at first. */
struct repeats {
    struct repeats_text {
        char *text; /* NULL: none */
        size_t len; /* without the summary */
    } kept[REPEATS_KEPT];
    size_t next;
};

/* What is still to be said of `messages`, the findings of one site with their summary as the last
 * line: all, or that line when the rest was said before, of another site. Without memory nothing is
 * remembered. */
const char *repeats_news(struct repeats *repeats, const char *messages);

void repeats_release(struct repeats *repeats);

#endif
