/* secrets.h - reads the secrets that a site names, for rosc build. */
#ifndef ROSC_CMD_SECRETS_H
#define ROSC_CMD_SECRETS_H

#include <rosc/rosc.h>

/* The secrets of one site, with what was read for it. */
struct secrets {
    const char *site; /* its path, "-" for standard input: files are relative to its folder */
    char **text;      /* what the library still uses */
    size_t count;
    char *why;
};

/* A rosc_read_secret; `data` is a struct secrets. */
const char *secrets_read_one(void *data, enum rosc_secret_kind kind, const char *name,
                             const char **ret_why);

/* Wipes and frees what was read. */
void secrets_release(struct secrets *secrets);

#endif
