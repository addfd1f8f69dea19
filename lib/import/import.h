/*
 * import.h - an existing router's export as a site description.
 *
 * Purpose: the way back from rows to the site that would lead to them. Two kinds of exports:
 *
 * - Our own: rows carry tags, "rosc:FEATURE/NAME". Names come from the tags and values from the
 * cells (own_*.c). What leaves no trace in rows stands in docs/import.md.
 * - Anybody's: what the rows do together is recognised (guess_*.c): WANs from default routes and
 * DHCP clients, LANs from addresses on the other interfaces, forwards from dst-nat, and so on.
 *
 * Import writes keys and marks rows as understood. It decides nothing about what a key means:
 * lib/app/import.c compiles the result, leaves out what the compiler refuses, and compares the
 * configuration with the export row by row.
 *
 * Invariants
 * 1. A row is `covered` only when the built site does the same job, as docs/import.md says for each
 * kind of row.
 * 2. No text of the export gets into the draft but as a scalar of draft.h, or as a name that
 * value_name() accepts.
 * 3. Texts of secrets never get into the draft.
 */
#ifndef ROSC_IMPORT_IMPORT_H
#define ROSC_IMPORT_IMPORT_H

#include "import/draft.h"
#include "ros/export.h"

struct diags;

/* A secret that the site asks the environment for, and its text where the export has it. */
struct import_secret {
    const char *env;
    const char *text; /* NULL: an export does not show it */
};

/* What is known of a row of `have`. */
struct import_row {
    bool covered;    /* the site does its job, though perhaps by other rows */
    bool exact;      /* the site has a row for it that says the same */
    const char *why; /* not understood, because; NULL: not looked at */
};

struct import {
    struct arena *arena;
    const struct ros_export *export;
    const struct ros_config *have;
    struct draft *site;
    bool own; /* the export is of a router that a site of ours was applied to */
    VEC(struct import_secret) secrets;
    VEC(const char *) remarks;               /* what was assumed, for the head of the file */
    struct import_row *rows[ROS_MENU_COUNT]; /* as long as have->rows */
    struct import_row *foreign;              /* as long as export->foreign */
};

/* Reads a site out of an export. Always gives one, perhaps without any WAN. */
struct import *import_site(struct arena *arena, const struct ros_export *export);

#endif
