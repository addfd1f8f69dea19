/* folder.h - rosc build over a folder: every site of it, in one process. */
#ifndef ROSC_CMD_FOLDER_H
#define ROSC_CMD_FOLDER_H

#include "cmd.h"
#include "findings.h"

/* True when `path` names a folder ("-" never does). */
bool is_folder(const char *path);

/* Compiles each NAME.yaml and NAME.yml that lies in `dir` itself into `out`/NAME.rsc and says how
 * many there were; with `map` (NULL: none) its map into `map`/NAME.map.json too, and what it finds
 * into `findings`. Hidden files are left out; `out` is made when it is missing. A site that fails
 * keeps no other from being built. */
enum exit_code folder_build(const char *dir, const char *out, const char *map,
                            const struct rosc_options *options, struct findings *findings);

#endif
