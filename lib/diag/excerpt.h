/*
 * excerpt.h - numbered lines of a source with marks under them: the part of the text printer that
 * works with columns.
 *
 * Must not know findings. Columns are those of a terminal: a tab goes to the next stop, wide
 * characters take two, combining ones none. What could harm a terminal is shown as <U+001B> or, no
 * UTF-8, as <9B>; secrets as asterisks. A long line is shown as a window around its marks.
 */
#ifndef ROSC_DIAG_EXCERPT_H
#define ROSC_DIAG_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/source.h"

struct strbuf;

enum paint { PAINT_ERROR, PAINT_WARNING, PAINT_NOTE, PAINT_HELP, PAINT_GUTTER, PAINT_STRONG };

/* Where and how to print. */
struct pen {
    struct strbuf *out;
    bool colour;
    unsigned gutter;    /* columns of the widest line number */
    enum paint primary; /* colour of the primary marks */
};

/* Text in a colour (when there are colours). */
void pen_paint(const struct pen *pen, enum paint paint, const char *text);

/* Any text, made safe for a terminal. */
void pen_safe_text(const struct pen *pen, const char *text);

/* The empty row between an arrow and a line: "   |". */
void pen_bar(const struct pen *pen);

struct mark {
    struct span at;
    const char *label; /* may be NULL */
    bool primary;
};

enum { EXCERPT_MAX_MARKS = 3 };

/* The lines of `count` marks, all in one source and at most EXCERPT_MAX_MARKS; ":" stands for lines
 * left out. */
void excerpt_print(const struct pen *pen, const struct mark *marks, size_t count);

/* The line (or lines) as they would be with `fix` in place of `at`, the new part underlined. */
void excerpt_edited(const struct pen *pen, struct span at, const char *fix);

#endif
