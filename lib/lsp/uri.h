/*
 * uri.h - the addresses of documents, and the paths of files.
 */
#ifndef ROSC_LSP_URI_H
#define ROSC_LSP_URI_H

struct arena;

/* The path that "file:///home/x/a%20b.yaml" means, as path_normal() has it; NULL for what is no
 * file of this machine: another scheme ("untitled:Site-1"), a host, an escape that is none. */
const char *uri_to_path(struct arena *arena, const char *uri);

/* An absolute path without empty, "." and ".." parts: one name for one file, as far as the text
 * tells. Another path as it is. */
const char *path_normal(struct arena *arena, const char *path);

/* The address of an absolute path. */
const char *uri_of_path(struct arena *arena, const char *path);

#endif
