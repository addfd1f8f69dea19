/*
 * export.h - a router's /export as a configuration: what the router has.
 *
 * Purpose: the way from text to the same structure that lowering builds, so that a router's state
 * and a site's rows can be compared. Owns nothing of the text; every row keeps its place in it.
 *
 * Invariants
 * 1. `have` holds every row of a menu that menus.def knows, ours and anybody's, in the order of the
 * text; cells are canonical (canon.h). Arguments that menus.def does not have are in
 * ros_item.extras.
 * 2. Rows of other menus, and statements that make no row of a known one (set of a built-in entry
 * by number, a command inside a loop), are in `foreign`: kept as they are, never touched.
 * 3. Rows of ours are known by their comment, as on a router.
 */
#ifndef ROSC_ROS_EXPORT_H
#define ROSC_ROS_EXPORT_H

#include "ros/config.h"
#include "ros/rows.h"

struct diags;

/* The comment lines at the top (export format 1), or below the /export that was copied along. */
struct ros_head {
    bool found;             /* a line "... by RouterOS 7.x" */
    struct span at;         /* that line */
    struct version version; /* 0.0: not found */
    const char *release;    /* "7.19rc1" */
    const char *model;      /* NULL: not said (CHR) */
};

struct ros_export {
    const struct source *source;
    struct ros_text text;
    struct ros_head head;
    struct ros_rows rows; /* every one */
    struct ros_config *have;
    VEC(const struct ros_row *) foreign;
    bool broken;        /* statements that do not parse are missing */
    bool hides_secrets; /* nothing that /export hides without show-sensitive is in it */
    /* The menu that all rows are in ("/ip firewall"), NULL: in several, or where a bare router has
     * some. It then looks like the export of a part of the router (/ip firewall export has the same
     * head): what stands in other menus is not known, and who takes the export for the whole state
     * must not take that for missing without a word. */
    const char *part;
};

/* Reads an export, or any script as if it were one. What is wrong with it is reported: nothing in
 * it, no RouterOS script at all (with a guess at what it is), an export of RouterOS 6, one that
 * ends in the middle, statements that do not parse, each at its place; as warnings one that does
 * not end as it should, one of a part of the router (see `part`), menus that the router could not
 * export, and scripts inside values that do not parse, which a router keeps as they are. Secrets
 * are masked in the source. False when there was an error: it cannot stand for a router's state,
 * and *ret_export is untouched. */
bool ros_export_read(struct arena *arena, struct diags *diags, const struct source *source,
                     struct ros_export *ret_export);

/* The same of a text that need not stand for a router's state: statements with errors are reported
 * and hide no others (`broken`). False only where the text is no script of RouterOS 7 at all. */
bool ros_script_read(struct arena *arena, struct diags *diags, const struct source *source,
                     struct ros_export *ret_export);

/* Masks what seems to be a secret in a text that was not read, or not whole: what stands behind
 * "password=" and the like, up to the end of the line. Both functions above do it where a statement
 * does not parse; where all do, they mask exactly the values, those in scripts inside strings too.
 */
void ros_mask_text(struct arena *arena, const struct source *source);

/* Masks what a request of a script carries and no argument of RouterOS says of: the token of a
 * Telegram bot, a password in a URL, "token=" and the like in its query or its body, headers that
 * authorise; in any text, at any depth of strings (mask.c). All three functions above do it. */
void ros_mask_requests(struct arena *arena, const struct source *source);

#endif
