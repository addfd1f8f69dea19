/*
 * run_site.h - one site through the compiler in every form, as the case runner and the goldens need
 * it.
 */
#ifndef ROSC_TESTS_RUN_SITE_H
#define ROSC_TESTS_RUN_SITE_H

#include <stddef.h>

#include "app/app.h"
#include "support/report.h"
#include "support/snippet.h"

struct arena;
struct diags;

struct site_run {
    const struct diags *diags;
    const struct ros_config *config; /* NULL: there were errors */
    const char *messages;            /* as a person would see them, without colours */
    const char *slugs; /* "SLUG LINE:COLUMN" per finding, in the order of the places */
    const char *plain, *apply, *remove, *verify, *show; /* NULL: there were errors */
    const char *prompts, *prompts_plain; /* apply and plain that ask; NULL: for nothing */
    /* with a file router.rsc beside the site: it is compared with that export, and the findings are
     * those of both */
    const char *diff, *diff_json, *diff_script;
};

/* A rosc_read_secret; `data` is the arena. Every secret is "secret of NAME" but those whose name
 * begins with "unset", and those of a name that says which form they must have. */
const char *run_site_secret(void *data, enum rosc_secret_kind kind, const char *name,
                            const char **ret_why);

/* A rosc_read_file; `data` is the struct input, whose files lie in one folder. */
const char *run_site_file(void *data, const char *from, const char *path, const char **ret_name,
                          size_t *ret_len, const char **ret_why);

/* Of a script (input.script) there are findings, messages and slugs only: it is linted.
 *
 * Compiles; fails the report's item for what no site may do: an output beside errors, a script that
 * is not ASCII text, two runs that differ, a broken law. */
struct site_run run_site(struct arena *arena, struct report *report, const char *name,
                         struct input input);

#endif
