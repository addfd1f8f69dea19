/*
 * secret_list.h - the file of --secrets: NAME=VALUE, one a line.
 *
 *     # the shops
 *     PPPOE_PASSWORD=as it is, to the end of the line
 *     TG_TOKEN="with \" and \\ and blanks at its end "
 *     SIM_PIN='as it is'
 *
 * A name is that of an environment variable: what { env: NAME } in a site asks for. Blanks around
 * the name, and around a value without quotes, do not count; a '#' does only at the beginning of a
 * line, because passwords have one. No message shows a line.
 */
#ifndef ROSC_CMD_SECRET_LIST_H
#define ROSC_CMD_SECRET_LIST_H

#include "cmd.h"

struct secret_entry {
    const char *name, *value;
};

struct secret_list {
    const char *path;
    char *text; /* names and values point into it */
    size_t len;
    struct secret_entry *v; /* sorted by name */
    size_t count;
};

/* Reads the file, "-" being standard input. EXIT_FINE, or another code, said. */
enum exit_code secret_list_read(const char *path, struct secret_list *ret_list);

/* The value of a name, NULL: it is not in the list. */
const char *secret_list_get(const struct secret_list *list, const char *name);

/* Wipes and frees. */
void secret_list_release(struct secret_list *list);

#endif
