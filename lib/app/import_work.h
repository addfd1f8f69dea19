/*
 * import_work.h - an import on its way, for lib/app/import*.c.
 */
#ifndef ROSC_APP_IMPORT_WORK_H
#define ROSC_APP_IMPORT_WORK_H

#include "app/app.h"
#include "import/import.h"

struct import_work {
    struct arena *arena;
    struct diags *diags;
    struct import *import;
    const struct ros_config *want; /* what the draft compiles to */
    size_t guesses;                /* how many were tried */
    size_t len;                    /* of the draft's text */
};

/* Compares what the site compiles to with the export: each row that a row of the site equals is
 * covered, each row that was thought to be covered is proved, and of an export of ours each row of
 * the site that is not in it is a finding (import_compare.c). */
void import_compare(struct import_work *r);

#endif
