/*
 * fix_input.h - rosc check --fix and --diff: a site that is mended where it stands.
 *
 * A file is written only when something was mended, whole or not at all; one that is no regular
 * file, or that somebody else has changed meanwhile, is left alone. Standard input goes to standard
 * output.
 */
#ifndef ROSC_CMD_FIX_INPUT_H
#define ROSC_CMD_FIX_INPUT_H

#include "cmd.h"
#include "findings.h"

struct fix_counts {
    bool wanted; /* --fix or --diff */
    bool diff;
    size_t fixes; /* over all sites, made or to be made */
};

/* Mends the site at `path`, or writes how it would be mended to standard output, and reports what
 * remains. EXIT_DIFFERENCES: there is something to mend, and only a diff was asked for. *ret_read
 * is whether the site could be read. */
enum exit_code fix_input(struct findings *findings, const char *path,
                         const struct rosc_options *options, struct fix_counts *fixes,
                         bool *ret_read);

#endif
