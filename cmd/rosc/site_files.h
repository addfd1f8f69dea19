/* site_files.h - the sites of a folder. */
#ifndef ROSC_CMD_SITE_FILES_H
#define ROSC_CMD_SITE_FILES_H

#include "cmd.h"

/* The sites that lie in a folder itself, hidden ones left out: their file names, sorted by what
 * stands before the ending. */
struct site_files {
    char **name;
    size_t count, cap;
};

/* True when `path` names a folder ("-" never does). */
bool is_folder(const char *path);

/* How much of a file name stands before .yaml or .yml; 0: it is no site, or hidden. */
size_t site_stem(const char *name);

/* Reads a folder; a folder without a site is an error. Says what goes wrong. The caller frees in
 * any case. */
enum exit_code site_files_read(struct site_files *files, const char *dir);
void site_files_free(struct site_files *files);

/* A neighbour with the same stem as site `i`, or NULL: both would become the same script. */
const char *site_files_rival(const struct site_files *files, size_t i);

/* Is there a site with this stem? */
bool site_files_has(const struct site_files *files, const char *stem, size_t len);

/* "DIR/NAME" with the first `len` bytes of the name, and an ending. NULL: out of memory. */
char *path_joined(const char *dir, const char *name, size_t len, const char *ending);

#endif
