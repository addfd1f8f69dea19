/*
 * extends.h - reads the files that a site extends, for every command that compiles.
 *
 * What a site names must lie in its project, links followed: a site from somebody else must not
 * make the build read /etc. The project is the folder of --project; else the nearest one above the
 * site that holds .git; else the current folder when the site lies in it; else the site's own
 * folder.
 */
#ifndef ROSC_CMD_EXTENDS_H
#define ROSC_CMD_EXTENDS_H

#include <rosc/rosc.h>

/* What was read for one site; zeroed but for the first two. */
struct extends {
    const char *site;    /* its path, "-" for standard input: then names are relative to the current
                            folder */
    const char *project; /* --project, NULL: not given */
    char *root;          /* of the project, worked out once */
    struct extended *files;
};

/* A rosc_read_file; `data` is a struct extends. */
const char *extends_read_one(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why);

/* Frees what was read. */
void extends_release(struct extends *extends);

#endif
