/*
 * diff_view.h - a difference for people and for programs. Only for lib/app/diff*.c.
 *
 * Both views are ASCII whatever the export holds, and show no secret: neither its old text nor its
 * new one, nor scripts, which may hold some.
 */
#ifndef ROSC_APP_DIFF_VIEW_H
#define ROSC_APP_DIFF_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/source.h"

struct arena;
struct diags;
struct ros_cell_change;
struct ros_change;
struct ros_config;
struct ros_diff;
struct ros_export;
struct strbuf;

struct diff_view {
    struct arena *arena;
    struct strbuf *out;
    const struct ros_diff *diff;
    const struct ros_export *router;
    const char *title; /* of the site */
    bool colour;
};

void diff_print_text(const struct diff_view *v);
void diff_print_json(const struct diff_view *v);

/* Reports what the export shows of the things that the preflight of a script refuses
 * (diff_check.c). */
void diff_check(struct arena *arena, struct diags *diags, const struct ros_export *router,
                const struct ros_config *want);

/* The text with every byte that is not printable ASCII as \xHH. */
const char *view_text(struct arena *arena, const char *text);

/* A value as it may be shown; what may not is told in words: "(hidden)", "(script, 12 lines)".
 * `script`: the argument holds one. */
const char *view_value(struct arena *arena, const char *text, bool secret, bool script);

/* What changes in a script, in words: "lines 5 to 7 of 24". */
const char *view_script_change(struct arena *arena, const char *old, const char *now);

/* The line that a span begins in; 0: it is in another source or in none. */
unsigned view_line(const struct source *source, struct span at);

/* The file of the site, or one that it extends, that asks for a change; NULL: none does. */
const struct source *view_site(const struct diff_view *v, const struct ros_change *change);

/* Rows of others that nothing happens to, those of menus that rosc does not know included. */
size_t view_left_alone(const struct diff_view *v);

/* Why a row goes: "left the site". */
const char *view_why(const struct ros_change *change);

#endif
