/*
 * extends.h - reads the files that a site extends, for every command that compiles.
 *
 * They must lie in the site's project (project.h).
 */
#ifndef ROSC_CMD_EXTENDS_H
#define ROSC_CMD_EXTENDS_H

#include <rosc/rosc.h>

#include "project.h"

/* What was read, for a site and for the next ones of its folder; zeroed but for the first. Of
 * standard input, names are relative to the current folder. */
struct extends {
    struct project *project;
    struct extended *files;
    size_t count;
    struct stopwatch *watch; /* NULL: nobody asks what reading costs */
};

/* Another site begins; `same`: it lies in the folder of the one before, so that its files are the
 * same by the same names. A file is read once for all of them. */
void extends_site(struct extends *extends, bool same);

/* A rosc_read_file; `data` is a struct extends. */
const char *extends_read_one(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why);

/* Frees what was read. */
void extends_release(struct extends *extends);

#endif
