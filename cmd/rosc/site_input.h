/* site_input.h - a site from a file or standard input, handed to one of the library's functions. */
#ifndef ROSC_CMD_SITE_INPUT_H
#define ROSC_CMD_SITE_INPUT_H

#include "cmd.h"

typedef struct rosc_result *site_function(const char *name, const char *text, size_t len,
                                          const struct rosc_options *options);

/* Reads `path` and calls `function` with it. EXIT_FINE and *ret_result (NULL: out of memory), or
 * EXIT_IO, said on standard error. */
enum exit_code site_input(const char *path, site_function *function,
                          const struct rosc_options *options, struct rosc_result **ret_result);

#endif
