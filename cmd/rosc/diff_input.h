/* diff_input.h - a site and an export from files, handed to rosc_diff(). For diff and drift. */
#ifndef ROSC_CMD_DIFF_INPUT_H
#define ROSC_CMD_DIFF_INPUT_H

#include "cmd.h"
#include "site_input.h"

/* Reads both and compares them. EXIT_FINE and *ret_result (NULL: out of memory), or EXIT_IO, said
 * on standard error. */
enum exit_code diff_input(const char *site, const char *router, enum rosc_diff_view view,
                          enum site_way way, const struct rosc_options *options,
                          struct rosc_result **ret_result);

/* The same for rosc_drift(), of files that were found in folders. */
enum exit_code drift_input(const char *site, const char *router, const struct rosc_options *options,
                           struct rosc_result **ret_result);

/* Rows that differ. */
size_t diff_count(const struct rosc_result *result);

#endif
