/*
 * format.h - RouterOS script in its canonical layout.
 *
 * What a router prints is the model (export format 2 to 5): a menu has a line of its own and its
 * rows stand below it, one blank stands between arguments, values are bare where they may be, lines
 * are at most 79 characters and continue behind four blanks.
 *
 * Invariants
 * 1. The text means the same: the same rows in the same order with the same arguments in their
 * order, the same statements otherwise. Quotes change only in values of rows, where a router does
 * not tell them; in find and in expressions they decide about the type, so there they stay.
 * 2. Formatting again changes nothing.
 * 3. Comments stand where they stood, of empty lines between statements one is left.
 *
 * What a person wrote as one line stays one: statements joined by ';' of which one is a ':'
 * command, because a terminal forgets a local at the end of the line. Absolute commands inside
 * blocks stay absolute. source={...} and the like stay byte for byte: a router keeps that text.
 * Scripts inside strings are text. Prompts that were pasted along are left out.
 */
#ifndef ROSC_ROS_FORMAT_H
#define ROSC_ROS_FORMAT_H

#include <stdbool.h>

#include "ros/parse.h"

struct ros_format_style {
    bool
        terse; /* a command a line, with its menu and never wrapped, as /export terse: to compare */
};

/* Appends `text`, which was read without an error outside of scripts in strings. */
void ros_format(struct strbuf *out, const struct ros_text *text,
                const struct ros_format_style *style);

#endif
