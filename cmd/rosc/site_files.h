/* site_files.h - the sites of a folder, and the exports of one. */
#ifndef ROSC_CMD_SITE_FILES_H
#define ROSC_CMD_SITE_FILES_H

#include "cmd.h"

/* The sites, or the exports, that lie in a folder itself, hidden ones left out: their file names,
 * sorted by what stands before the ending. */
struct site_files {
    const char *const *endings; /* NULL: site_endings */
    char **name;
    size_t count, cap;
};

extern const char *const site_endings[], *const export_endings[];

/* True when `path` names a folder ("-" never does). */
bool is_folder(const char *path);

/* Is there something that is none, or '-'? What is not there is neither. */
bool is_file(const char *path);

/* How much of a file name stands before one of the endings; 0: it has none, or is hidden. */
size_t file_stem(const char *name, const char *const *endings);
size_t site_stem(const char *name);

/* Reads a folder; a folder without a site is an error, one without an export is not. Says what goes
 * wrong. The caller frees in any case. */
enum exit_code site_files_read(struct site_files *files, const char *dir);
void site_files_free(struct site_files *files);

/* By stem, and equal stems by name: the order of the files. */
int stem_compare(const char *a, size_t na, const char *b, size_t nb);

/* A neighbour with the same stem as site `i`, or NULL: both would become the same script. */
const char *site_files_rival(const struct site_files *files, size_t i);

/* Is there a site with this stem? */
bool site_files_has(const struct site_files *files, const char *stem, size_t len);

/* "DIR/NAME" with the first `len` bytes of the name, and an ending. NULL: out of memory. */
char *path_joined(const char *dir, const char *name, size_t len, const char *ending);

#endif
