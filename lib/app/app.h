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
 * 3. A result has an output or errors, never both; but that of rosc_fix() may have both, since its
 * output is a site and no script.
 */
#ifndef ROSC_APP_APP_H
#define ROSC_APP_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rosc/rosc.h>

#include "diag/allow.h"
#include "diag/diag.h"
#include "diag/fix.h"

struct arena;
struct decode;
struct node;
struct ros_config;
struct ros_map;
struct ros_script;
struct site;
struct strbuf;

/* How far a compilation goes. */
enum compile_goal {
    COMPILE_CHECK,  /* every pass up to the proof, no text */
    COMPILE_BUILD,  /* the script */
    COMPILE_SHOW,   /* the resolved site */
    COMPILE_WHERE,  /* the script with a stand-in for each secret */
    COMPILE_CONFIG, /* the configuration, with its secrets: no script */
    COMPILE_DIFF,   /* the configuration; secrets that cannot be read are no error yet */
};

/* A file that a site extends, and the item of the site's own `extends` that leads to it. */
struct way {
    const char *name;
    struct span span;
};

/* One compilation: the input, and what each pass left. A pass that was not reached left NULL. */
struct compilation {
    const char *name, *text; /* the input, and what messages call it */
    size_t len;
    enum compile_goal goal;
    enum rosc_form form;
    rosc_read_secret *read_secret; /* may be NULL */
    void *read_secret_data;
    rosc_read_file *read_file; /* may be NULL */
    void *read_file_data;
    struct rosc_profiles *profiles; /* may be NULL */
    rosc_on_stage *on_stage;        /* may be NULL */
    void *on_stage_data;
    bool asks; /* COMPILE_BUILD, COMPILE_WHERE: the script asks for secrets and holds none */
    struct ros_map *map; /* NULL, or an empty one: what each byte of the script comes from */
    struct diag_policy policy;

    struct diags *diags;
    size_t extended_files, extended_bytes; /* read for it so far (project.c) */
    VEC(struct way) ways;                  /* to the files that were read */
    const struct source *source;           /* the input's; NULL: its bytes are no text */
    const struct node *root;               /* the input's own tree; NULL: it could not be read */
    const struct decode *decode;           /* the site's secrets */
    bool lacks_secrets;                    /* COMPILE_DIFF: some stand as SECRET_UNKNOWN */
    const struct site *site;
    const struct ros_config *config;
    const struct ros_script *script;
    bool url_unread;    /* COMPILE_WHERE: a URL is not at hand, and counts as https */
    const char *output; /* NULL: none */
    size_t output_len;
};

/* The whole compiler, in order. The caller has filled the first block. */
void compile(struct arena *arena, struct compilation *c);

/* Tells whoever wants to know that a stage begins. */
void compile_stage(const struct compilation *c, enum rosc_stage stage);

/* The tree of the input over the files that it extends, variables replaced (project.c). False: one
 * of them could not be read, which is reported. */
bool project_read(struct compilation *c, const struct node *root, const struct node **ret_root);

/* The item of the site's own `extends` that leads to a file that was read; of another file, or
 * NULL, a place without a source. */
struct span project_way(const struct compilation *c, const struct source *src);

/* A finding in a profile alone says nothing about whose profile it is, and many sites extend it:
 * the site's `extends` becomes one of its places. For findings that are complete. */
void project_trace(const struct compilation *c);

/* The tree of a file that the site extends: read, or one that was read before (profiles.c). False:
 * there is none, which is reported. */
bool profile_read(struct compilation *c, const char *name, const char *text, size_t len,
                  const struct node **ret_root);

/* A site and a router's export. The caller has filled the first block. */
struct comparison {
    struct compilation compilation; /* goal COMPILE_DIFF */
    const struct rosc_file *router;
    enum rosc_diff_view view;
    bool colour; /* in the view */
    bool drift;  /* no view: that there are differences is a finding */

    const char *output; /* NULL: none */
    size_t output_len;
    struct rosc_changes changes;
};

/* Compares them; what is wrong with either is in compilation.diags (diff.c). */
void compare_router(struct arena *arena, struct comparison *comparison);

/* Reads the text of every secret that decoding left behind; what cannot be read is a finding, all
 * of them at once (secrets.c). */
void secrets_read(struct compilation *c, const struct decode *decode);

/* What a secret is in a script that only `where` sees: no secret can be shown that is not there. */
#define SECRET_STAND_IN "ROSC-SECRET"

/* Gives every secret a stand-in, for a script with the lines of the one that is built. A literal is
 * replaced too. A secret is read only to choose between http and https, on which lines depend; one
 * that is not at hand counts as https. */
void secrets_stand_in(struct compilation *c, const struct decode *decode);

/* Gives every secret, literals too, the word that stands for what the router asks for
 * (ros/prompt.h): nothing is read. Sources that are named twice are one question. */
void secrets_prompt(struct compilation *c, const struct decode *decode);

/* Tells the lowered configuration what is asked for: what each secret is called, and what its text
 * must look like. */
void secrets_ask(struct ros_config *config, const struct decode *decode);

/* Reports those that could not be read, for COMPILE_DIFF: now they are needed. */
void secrets_demand(struct compilation *c);

/* Stands for the text of a secret that could not be read. */
#define SECRET_UNKNOWN "rosc-unknown-secret"

/* Says in the script's header which secrets are in it: by name, never by text. */
void secrets_note(struct ros_config *config, const struct decode *decode);

/* The map of the script that `c` has built, as JSON (map_json.c). */
void map_json(struct strbuf *out, const struct compilation *c);

/* A line and column in a router's message. */
struct position {
    uint32_t line, column; /* column 0: the message has none */
};

/* Reads them: "... (line 41 column 12)", "41:12", "41". False: there is no line in it. Numbers that
 * are too large for any script stay so. */
bool position_read(struct arena *arena, const char *message, struct position *ret_position);

/* The form as the command line calls it. */
const char *form_str(enum rosc_form form);

/* Every mistake that a RouterOS script or export shows (lint.c). */
void lint_text(struct arena *arena, struct diags *diags, const char *name, const char *text,
               size_t len);

/* The resolved site as YAML (show.c). */
void show_site(struct arena *arena, struct strbuf *out, const struct site *site);

/* The explain page of a finding as people read it, without its heading (explain.c). */
const char *explain_body(struct arena *arena, enum diag_id id);

/* The starting site for presets (init.c); `schema` may be NULL. False and *ret_why when there is no
 * such preset. */
bool init_site(struct arena *arena, struct strbuf *out, const char *presets, const char *schema,
               const char **ret_why);

/* What became of an export (import.c). */
struct imported {
    const char *yaml; /* NULL: no site came out of it */
    size_t yaml_len;
    const struct import *import;
    const struct ros_config *want; /* what the site compiles to */
    size_t rows, understood;
};

/* Reads an export, writes the site that would lead to it, compiles that, takes out what the
 * compiler refuses, and compares the result with the export. Every row that the site does not do is
 * a finding. */
void import_run(struct arena *arena, struct diags *diags, const char *name, const char *text,
                size_t len, struct imported *ret_imported);

struct rosc_result {
    struct arena *arena;
    const char *name;          /* what messages call the input */
    const struct diags *diags; /* NULL: none were collected */
    const struct site *site;   /* of a compilation without errors, else NULL */
    const size_t *used; /* per finding, how often the options' `allow` took it out; or NULL */
    const char *error;  /* without diags: what went wrong, or NULL */
    const char *output; /* NULL: none */
    size_t output_len;
    const char *map; /* NULL: none was asked for */
    size_t map_len;
    const char *messages;
    bool holds_secrets; /* the output, or it may */
    size_t errors, warnings;
    struct rosc_changes changes;
    VEC(struct diag_fixed) fixed;  /* rosc_fix(): what became of each edit */
    VEC(const char *) fix_notices; /* and what else is said of them */
    size_t fixes;                  /* edits that were made, or would be */
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
