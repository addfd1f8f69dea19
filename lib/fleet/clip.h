/*
 * clip.h - one line cut out of a file, so that a finding can show it when the file is gone.
 *
 * Secrets are masked when it is cut. A line that is very long in front of the place is kept as
 * blanks: the column stays right.
 */
#ifndef ROSC_FLEET_CLIP_H
#define ROSC_FLEET_CLIP_H

#include "diag/source.h"

struct diags;

struct clip {
    const char *file, *text; /* text NULL: no place */
    uint32_t line;
    uint32_t blanks; /* in front of the text */
    uint32_t off, len;
};

/* A copy of the line of a place, which may be empty; `file` must stay. */
struct clip clip_of(struct arena *arena, const char *file, struct span at);

/* The place again, in a source that holds the line at its number. */
struct span clip_span(struct arena *arena, const struct clip *clip);

#endif
