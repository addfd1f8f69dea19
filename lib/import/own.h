/* own.h - what the files that read our own configuration share. Only for lib/import/own_*.c. */
#ifndef ROSC_IMPORT_OWN_H
#define ROSC_IMPORT_OWN_H

#include "import/internal.h"

/* The text of a cell; NULL: there is none, or no row. */
static inline const char *cell(const struct ros_item *item, const char *name)
{
    return item == NULL ? NULL : ros_item_get(item, name);
}

#endif
