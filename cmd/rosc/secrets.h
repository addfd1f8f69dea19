/* secrets.h - reads the secrets that a site names, for rosc build. */
#ifndef ROSC_CMD_SECRETS_H
#define ROSC_CMD_SECRETS_H

#include <rosc/rosc.h>

#include "project.h"
#include "secret_list.h"

/*
 * The secrets of one site, with what was read for it. A variable is looked for in the file of
 * --secrets and then in the environment: who names a file means it. A file must lie in the site's
 * project (project.h).
 */
struct secrets {
    struct project *project;        /* files are relative to the folder of its site */
    const struct secret_list *list; /* of --secrets, NULL: not given */
    char **text;                    /* what the library still uses */
    size_t count;
    char *why;
};

/* A rosc_read_secret; `data` is a struct secrets. */
const char *secrets_read_one(void *data, enum rosc_secret_kind kind, const char *name,
                             const char **ret_why);

/* Wipes and frees what was read. */
void secrets_release(struct secrets *secrets);

#endif
