/* format_internal.h - what format.c and format_term.c share. */
#ifndef ROSC_ROS_FORMAT_INTERNAL_H
#define ROSC_ROS_FORMAT_INTERNAL_H

#include "base/strbuf.h"
#include "ros/format.h"

enum { FORMAT_WIDTH = 79, FORMAT_INDENT = 4, FORMAT_DEPTH = 256 /* beyond the parser's */ };

struct formatter {
    struct arena *arena;
    struct strbuf *out;
    const char *text;    /* the source */
    bool terse;          /* nothing is wrapped, in the whole text */
    bool inline_;        /* nothing is wrapped, inside brackets or a line that stays one */
    size_t depth;        /* of blocks */
    const char *menu;    /* that relative commands of the source run in, "" for the root */
    const char *printed; /* that they would run in as printed so far */
    struct strbuf piece; /* a value that is being made */
    struct strbuf tokens[FORMAT_DEPTH]; /* the term that is being made, by depth */
};

/* A statement without line end, with its menu as it is written; `menu` false: without it. */
void format_stmt(struct formatter *f, const struct ros_stmt *stmt, bool menu);

/* How many line ends stand between two places, at most 2; one behind a backslash is none. */
size_t format_lines_between(const struct formatter *f, size_t from, size_t to);

/* Is nothing wrapped here? */
static inline bool format_flat(const struct formatter *f)
{
    return f->terse || f->inline_;
}

#endif
