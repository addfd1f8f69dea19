/*
 * folder.h - rosc build and rosc check over folders: every site of them, in one process.
 *
 * What is said comes in the order of the sites, then what is wrong between them, then what is
 * stale, then the summary; it depends on neither the number of jobs nor their speed.
 */
#ifndef ROSC_CMD_FOLDER_H
#define ROSC_CMD_FOLDER_H

#include "cmd.h"
#include "findings.h"
#include "site_files.h"

/* Where the scripts of a folder go, and how. */
struct folder_output {
    const char *scripts; /* the folder OUT */
    const char *maps;    /* a folder for NAME.map.json, NULL: no maps */
    bool check;          /* write nothing, say what would change */
    size_t jobs;
};

/* Compiles each NAME.yaml and NAME.yml that lies in `dir` itself into OUT/NAME.rsc, and says how
 * many there were. Hidden files are left out; OUT is made when it is missing; a file that has the
 * right bytes is left alone. A site that fails keeps no other from being built. */
enum exit_code folder_build(const char *dir, const struct folder_output *output,
                            const struct rosc_options *options, struct findings *findings);

/* Checks sites, and every site of each path that is a folder: those of folders against each other
 * too. Says how many there were. */
enum exit_code folder_check(const char *const *paths, size_t count, size_t jobs,
                            const struct rosc_options *options, struct findings *findings);

/* Reports what is wrong between the sites of a fleet, called `name`. */
enum exit_code fleet_tell(struct rosc_fleet *fleet, const char *name,
                          const struct rosc_options *options, struct findings *findings);

#endif
