/*
 * map.h - which place of the input, or which part of the script's own frame, each byte of a script
 * comes from.
 *
 * Purpose: the printer (print.c) notes down while it prints, in a map that its caller hands over;
 * whoever has the map can tie a line and column of a router's error message to the YAML. Must not
 * know what a site is: a place is a span, whatever was in it.
 *
 * Invariants
 * 1. Marks are sorted by offset; the first one is at 0, no two are at one offset, and each reaches
 * to the next one or to the end. So every byte has exactly one mark.
 * 2. Neighbours differ in place, name or row.
 * 3. A map changes no byte of a script, but for the comments that `annotate` asks for.
 * 4. A script inside a string is one with the row that holds it: nothing in it has a mark of its
 * own.
 */
#ifndef ROSC_ROS_MAP_H
#define ROSC_ROS_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "diag/source.h"
#include "ros/config.h"

struct strbuf;

/* From here on: what the text is, and why it is there. */
struct ros_map_mark {
    size_t off;
    struct span at;              /* src NULL: nothing in the input asked for it by itself */
    const char *what;            /* "rosc:probe/starlink/1", "/ip dns", "preflight: rp-filter" */
    const struct ros_item *item; /* the row it is about; NULL: a part of the script's frame */
};

struct ros_map {
    bool annotate; /* places are written as comments too: "# site.yaml:21:5", or "# by default" */
    VEC(struct ros_map_mark) marks;
    struct span said; /* the place of the last such comment, if rows of it still follow */
};

/* Begins a mark where `out` ends; with `annotate`, and where a line begins, a comment with its
 * place comes first, unless the last one said the same. A mark that says what the last one says is
 * not noted. */
void ros_map_add(struct ros_map *map, struct strbuf *out, struct ros_map_mark mark);

/* The mark of the byte at `off`. */
const struct ros_map_mark *ros_map_at(const struct ros_map *map, size_t off);

/* What a row is called: its tag, or its menu and key. */
const char *ros_map_row(struct arena *arena, const struct ros_item *item);

#endif
