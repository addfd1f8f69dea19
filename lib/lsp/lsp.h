/*
 * lsp.h - what the files of lib/lsp share: the server, its documents, and what was found in them.
 *
 * Purpose: the Language Server Protocol (3.17) over the compiler: bytes of a client in, bytes to it
 * out (rosc_lsp_*() in rosc.h). It opens no file and knows no clock: files that documents extend
 * are read by a function of the caller's, and the documents themselves come from the client.
 *
 *     frame.c                messages out of bytes
 *     input.c                JSON, what it says
 *     text.c, uri.c          places as editors count them, addresses and paths
 *     server.c               the lifecycle, requests
 *     document.c             what is open, and its edits
 *     analysis.c             a document through the compiler
 *     tree.c                 the key at a place
 *     publish.c, action.c    findings, quick fixes
 *     hover.c, define.c      what a key is and what it emits, where names come from
 *     symbol.c, complete.c   the outline, what may be written at a place
 *
 * Invariants
 * 1. Memory belongs to the server (its arenas and documents): when any of it runs out the server
 * jumps to rosc_lsp_feed(), which answers so, and rosc_lsp_free() frees the rest.
 * 2. An analysis belongs to a text that is what it was: whatever changes the text, or one that it
 * extends, frees it.
 * 3. A text is checked once, however often something is asked of it.
 * 4. Secrets do not leave: what is shown of a script is made with stand-ins, findings are masked,
 * and an edit around a secret does not repeat it.
 */
#ifndef ROSC_LSP_LSP_H
#define ROSC_LSP_LSP_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rosc/rosc.h>

#include "app/app.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "lsp/frame.h"
#include "lsp/input.h"
#include "lsp/text.h"
#include "ros/map.h"

struct node;

enum {
    LSP_MAX_DOCUMENTS = 4096,
    LSP_MAX_TEXT = 4 * 1024 * 1024 + 4, /* of a document: one byte more than a site may have */
    LSP_MAX_TEXTS = 256 * 1024 * 1024,  /* of all documents */
    LSP_MAX_DIAGNOSTICS = 1000,         /* of a document; errors come first */
};

/* A file that a document extends, as it was asked for. */
struct lsp_file {
    const char *from, *path;
    const char *name; /* NULL: it could not be read */
};

/* A document through the compiler. */
struct lsp_analysis {
    struct arena *arena;  /* with all of it */
    struct compilation c; /* of the script for reading, secrets replaced by stand-ins */
    struct ros_map map;
    VEC(struct lsp_file) files;
    const char *fixed; /* the text with all fixes made; NULL: not asked for yet */
    size_t fixed_len;
};

struct lsp_document {
    struct lsp_document *next;
    char *uri;
    char *path; /* NULL: it is no file */
    char *name; /* what findings call it: the path, or the address */
    int64_t version;
    bool always; /* the client says that it is a site */
    bool site;   /* it is one, as far as its text tells */
    bool lost;   /* an edit could not be followed: nothing is known of it until all of it comes */
    bool cut;    /* only its beginning is here, and edits are not followed: it is too large */
    struct arena *arena; /* of the text */
    struct text text;
    struct lsp_analysis *analysis; /* NULL: to be made, when it is a site */
    struct arena *tree_arena;      /* NULL: its own tree was not asked for */
    const struct node *root;       /* with tree_arena: NULL when it cannot be read */
    const struct source *tree_source;
    /* what the client was told last */
    bool published;
    int64_t published_version;
    uint64_t published_hash;
};

struct lsp_client {
    bool related;       /* shows related information */
    bool versioned;     /* takes edits with versions of documents */
    bool literals;      /* takes code actions that are no commands */
    bool symbol_trees;  /* takes symbols in symbols */
    bool markdown;      /* in hovers */
    bool markdown_help; /* in completions */
    bool watches;       /* can be asked to tell of files that change */
    enum text_unit unit;
};

enum lsp_phase { LSP_NEW, LSP_RUNNING, LSP_SHUT, LSP_ENDED };

/* A request that waits for what else the client has sent. */
struct lsp_request {
    struct input *message;
    const struct lsp_method *method;
};

struct rosc_lsp {
    jmp_buf oom;
    enum lsp_phase phase;
    bool broken; /* memory ran out */
    int exit_code;
    struct lsp_client client;
    struct rosc_options options;
    rosc_lsp_reads *reads;

    struct frame frame;
    struct input *message;       /* the one at hand */
    struct lsp_request *waiting; /* `waits` of `waiting_cap` */
    size_t waits, waiting_cap;
    char *id_text; /* of a request, as JSON */

    struct lsp_document *documents;
    size_t documents_len, texts_len;
    bool changed;  /* something that findings depend on, since they were told */
    int64_t asked; /* requests of ours to the client */

    struct arena *out_arena;    /* of `out` */
    struct strbuf out;          /* what is to be sent */
    struct arena *scratch;      /* for one message */
    struct arena *making_arena; /* an arena that nobody else has yet */
    struct rosc_result *result; /* the same for a result */
};

/* --- server.c --- */

/* An arena whose lack of memory is the server's. It is `making_arena` until the caller, who has
 * given it an owner, clears that. */
struct arena *lsp_arena(struct rosc_lsp *s);

/* Memory ran out. */
NORETURN void lsp_oom(struct rosc_lsp *s);

/* Sends a notification: its parameters are written between the two. */
struct json lsp_notify_begin(struct rosc_lsp *s, struct strbuf *body, const char *method);
void lsp_notify_end(struct rosc_lsp *s, struct json *w);

/* Tells the client something in words, as a log line. */
void lsp_log(struct rosc_lsp *s, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* A position of the protocol. */
bool lsp_place_of(const struct input *place, struct text_place *ret_place);

/* The document of params.textDocument, and the byte at params.position. */
struct lsp_document *lsp_document_of(struct rosc_lsp *s, const struct input *params);
bool lsp_offset_of(struct rosc_lsp *s, const struct lsp_document *d, const struct input *params,
                   size_t *ret_off);

/* Writes {"start": .., "end": ..} of bytes `off` to `end` of a text. */
void lsp_add_range(struct rosc_lsp *s, struct json *w, const char *key, const struct text *text,
                   size_t off, size_t end);

/* --- document.c: notifications about documents --- */

bool lsp_did_open(struct rosc_lsp *s, const struct input *params);
bool lsp_did_change(struct rosc_lsp *s, const struct input *params);
bool lsp_did_save(struct rosc_lsp *s, const struct input *params);
bool lsp_did_close(struct rosc_lsp *s, const struct input *params);
bool lsp_did_change_files(struct rosc_lsp *s, const struct input *params);

/* The open document of an address, or of a path. */
struct lsp_document *lsp_find(struct rosc_lsp *s, const char *uri);
struct lsp_document *lsp_find_path(struct rosc_lsp *s, const char *path);

/* Frees a document and all that was made of it. */
void lsp_document_free(struct lsp_document *d);

/* --- analysis.c --- */

/* Is the text one of a site? Editors show all YAML to whoever asks for YAML, so a document is a
 * site when lines of it begin with `rosc`, `wans`, `lans` or two other keys of a site (each of them
 * somebody else has too), or when the client calls it one. */
bool lsp_is_site(const struct lsp_document *d);

/* The analysis of a document by itself, made when it is not there. NULL: it is no site. */
const struct lsp_analysis *lsp_analyse(struct rosc_lsp *s, struct lsp_document *d);

/* Makes all that are missing. */
void lsp_analyse_all(struct rosc_lsp *s);

/* Does an open document extend this one? Then it is looked at as a part of that. */
bool lsp_is_extended(const struct rosc_lsp *s, const struct lsp_document *d);

/* The analysis in which a document means something: its own, or that of one that extends it; NULL:
 * none. */
const struct lsp_analysis *lsp_analysis_for(struct rosc_lsp *s, struct lsp_document *d);

/* Does the analysis read the file of that name? */
bool lsp_reads(const struct lsp_analysis *a, const char *name);

/* What was made of a document is out of date; NULL is allowed. */
void lsp_forget(struct lsp_document *d);

/* The text with all sure fixes made. */
const char *lsp_fixed_text(struct rosc_lsp *s, struct lsp_document *d, size_t *ret_len);

/* The text of a source and its lines: the document's own when it is open (*ret_document), else as
 * it was read. False: there is no place to show, because it is no file. */
struct lsp_source {
    struct lsp_document *document; /* NULL: not open */
    const char *uri;
    struct text text;
    size_t shift; /* what is to be added to an offset of the source */
};
bool lsp_source_of(struct rosc_lsp *s, const struct source *src, struct lsp_source *ret_source);

/* Writes the members "uri" and "range" of a place. */
void lsp_add_location(struct rosc_lsp *s, struct json *w, struct span at);

/* --- tree.c --- */

/* A key or a list's item on the way to a place. */
struct lsp_step {
    const struct node *map; /* NULL: an item of a list */
    const struct node *key, *value;
};

enum { LSP_MAX_STEPS = 40 };

struct lsp_trail {
    struct lsp_step v[LSP_MAX_STEPS];
    size_t len;
    bool on_key;               /* the place is in the last step's key */
    const struct node *scalar; /* or in this value; NULL: in neither */
};

/* The document's own tree, NULL when it cannot be read. */
const struct node *lsp_tree(struct rosc_lsp *s, struct lsp_document *d);

/* The keys that lead to the byte at `off` of the document. False: there is none. */
bool lsp_trail_at(struct rosc_lsp *s, struct lsp_document *d, size_t off,
                  struct lsp_trail *ret_trail);

/* What the tables say of the last key of a trail. `root` is the whole site, whose profiles may say
 * of which kind a WAN is; NULL: not known. */
struct schema_place;
bool lsp_place_in_schema(struct rosc_lsp *s, const struct lsp_trail *trail, const struct node *root,
                         struct schema_place *ret_place);

/* The tree of the site that an analysis is of; NULL: it could not be read. */
const struct node *lsp_whole(const struct lsp_analysis *a);

/* The name of a variable whose ${name} is at the byte `off`; NULL: none. */
const char *lsp_variable_at(struct rosc_lsp *s, const struct lsp_document *d,
                            const struct lsp_trail *trail, size_t off);

/* --- publish.c --- */

/* A finding that belongs to a document, and where it is in it. */
struct lsp_finding {
    const struct diag *diag;
    const struct lsp_analysis *analysis;
    struct span at; /* in a source of the document's */
    bool elsewhere; /* its real place is in a file that the document extends */
};
struct lsp_findings {
    VEC(struct lsp_finding) v;
};

/* All findings of a document, each once. */
struct lsp_findings lsp_findings_of(struct rosc_lsp *s, struct lsp_document *d);

/* One of them as the protocol's Diagnostic. */
void lsp_add_finding(struct rosc_lsp *s, struct json *w, struct lsp_document *d,
                     const struct lsp_finding *f);

/* Tells the client what has changed since it was told last. */
void lsp_publish(struct rosc_lsp *s);

/* --- requests: each writes the member "result" and returns true, or nothing and false when the
 * parameters are none --- */

typedef bool lsp_handler(struct rosc_lsp *s, const struct input *params, struct json *w);
lsp_handler lsp_code_action, lsp_hover, lsp_definition, lsp_document_symbol, lsp_completion;

/* --- define.c --- */

/* The keys called `name` in the mapping at `path` (NULL ends it) of a tree and of those below it.
 */
struct lsp_keys {
    VEC(const struct node *) v;
};
struct lsp_keys lsp_keys_named(struct arena *arena, const struct node *root,
                               const char *const *path, const char *name);

#endif
