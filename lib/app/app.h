/*
 * app.h - what the files of lib/app share: the compilation, and the results that the public
 * interface hands out.
 *
 * Purpose: the only layer that sees every other one. It puts the passes in order (compile.c) and
 * turns what they leave behind into a struct rosc_result (result.c). It decides nothing about sites
 * or routers itself.
 *
 * Invariants
 * 1. A result owns one arena with everything in it, itself included.
 * 2. Out of memory anywhere below ends in result_run(), which answers NULL; nothing is half done.
 * 3. A result has an output or errors, never both.
 */
#ifndef ROSC_APP_APP_H
#define ROSC_APP_APP_H

#include <stdbool.h>
#include <stddef.h>

#include <rosc/rosc.h>

#include "diag/allow.h"
#include "diag/diag.h"

struct arena;
struct decode;
struct ros_config;
struct ros_script;
struct site;
struct strbuf;

/* How far a compilation goes. */
enum compile_goal {
    COMPILE_CHECK, /* every pass, no text */
    COMPILE_BUILD, /* the script */
    COMPILE_SHOW,  /* the resolved site */
};

/* One compilation: the input, and what each pass left. A pass that was not reached left NULL. */
struct compilation {
    const char *name, *text; /* the input, and what messages call it */
    size_t len;
    enum compile_goal goal;
    enum rosc_form form;
    rosc_read_secret *read_secret; /* may be NULL */
    void *read_secret_data;
    struct diag_policy policy;

    struct diags *diags;
    const struct site *site;
    const struct ros_config *config;
    const struct ros_script *script;
    const char *output; /* NULL: none */
    size_t output_len;
};

/* The whole compiler, in order. The caller has filled the first block. */
void compile(struct arena *arena, struct compilation *c);

/* Reads the text of every secret that decoding left behind; what cannot be read is a finding, all
 * of them at once (secrets.c). */
void secrets_read(struct compilation *c, const struct decode *decode);

/* Says in the script's header which secrets are in it: by name, never by text. */
void secrets_note(struct ros_config *config, const struct decode *decode);

/* The resolved site as YAML (show.c). */
void show_site(struct arena *arena, struct strbuf *out, const struct site *site);

/* The explain page of a finding as people read it, without its heading (explain.c). */
const char *explain_body(struct arena *arena, enum diag_id id);

/* The starting site for presets (init.c). False and *ret_why when there is no such preset. */
bool init_site(struct arena *arena, struct strbuf *out, const char *presets, const char **ret_why);

struct rosc_result {
    struct arena *arena;
    const char *name;          /* what messages call the input */
    const struct diags *diags; /* NULL: none were collected */
    const size_t *used; /* per finding, how often the options' `allow` took it out; or NULL */
    const char *error;  /* without diags: what went wrong, or NULL */
    const char *output; /* NULL: none */
    size_t output_len;
    const char *messages;
    size_t errors, warnings;
};

/* Runs `job` with a result in a new arena: NULL when memory ran out. */
typedef void result_job(struct rosc_result *result, void *data);
struct rosc_result *result_run(result_job *job, void *data);

/* The result's output becomes what `out` holds. */
void result_take(struct rosc_result *result, struct strbuf *out);

/* What the options (may be NULL) say about severities. */
void policy_of_options(struct diag_policy *ret_policy, const struct rosc_options *options);

/* What was found becomes the result's: counts, and messages in the format of `options` (may be
 * NULL). `name` is copied; `policy` is the one that the findings were settled by. For every
 * function that reads an input. */
void result_findings(struct rosc_result *result, const char *name, const struct diags *diags,
                     const struct diag_policy *policy, const struct rosc_options *options);

/* The findings of one result as a report of their own, in its arena (report.c). */
const char *report_of_result(const struct rosc_result *result, enum rosc_format format);

/* One error without a place: there is no input it could be in. */
void result_error(struct rosc_result *result, const char *message);

#endif
