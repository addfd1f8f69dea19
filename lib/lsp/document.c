/*
 * document.c - what the client has open, and its edits.
 *
 * The client's text counts, not the file's: from the moment it opens a document until it closes
 * it. An edit that cannot be followed (a range that ends in front of its beginning, a document
 * that was never opened) is told; of a document whose text is not known any more nothing is said
 * until the client sends all of it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "lsp/lsp.h"
#include "lsp/uri.h"
#include "yaml/node.h"

/* --- finding and freeing --- */

struct lsp_document *lsp_find(struct rosc_lsp *s, const char *uri)
{
    struct lsp_document *d = s->documents;
    while (d != NULL && strcmp(d->uri, uri) != 0)
        d = d->next;
    return d;
}

struct lsp_document *lsp_find_path(struct rosc_lsp *s, const char *path)
{
    struct lsp_document *d = s->documents;
    while (d != NULL && (d->path == NULL || strcmp(d->path, path) != 0))
        d = d->next;
    return d;
}

void lsp_forget(struct lsp_document *d)
{
    if (d->analysis != NULL)
        arena_free(d->analysis->arena);
    d->analysis = NULL;
}

static void forget_tree(struct lsp_document *d)
{
    arena_free(d->tree_arena);
    d->tree_arena = NULL;
    d->root = NULL;
    d->tree_source = NULL;
}

void lsp_document_free(struct lsp_document *d)
{
    lsp_forget(d);
    forget_tree(d);
    arena_free(d->arena);
    free(d->uri);
    free(d->path);
    free(d->name);
    free(d);
}

/* --- texts --- */

/* The document gets a text, whose bytes are in `arena`, which becomes its own. */
static void take_text(struct rosc_lsp *s, struct lsp_document *d, struct arena *arena,
                      const struct text *text)
{
    s->texts_len = s->texts_len - d->text.len + text->len;
    lsp_forget(d);
    forget_tree(d);
    arena_free(d->arena);
    d->arena = arena;
    d->text = *text;
    d->site = lsp_is_site(d);
    s->making_arena = NULL;
}

/* Joins three pieces into the document's text. Of more than a site may have the beginning is kept,
 * for the finding that says so. */
static void set_text(struct rosc_lsp *s, struct lsp_document *d, const char *const pieces[3],
                     const size_t lens[3])
{
    size_t len = lens[0] + lens[1] + lens[2];
    d->cut = len > LSP_MAX_TEXT;
    len = d->cut ? LSP_MAX_TEXT : len;
    d->lost = s->texts_len - d->text.len + len > LSP_MAX_TEXTS;
    if (d->lost) {
        lsp_log(s, "%s is not looked at: too much is open already", d->name);
        len = 0;
    }
    struct arena *arena = lsp_arena(s);
    char *bytes = arena_alloc_raw(arena, len + 1);
    for (size_t i = 0, at = 0; i < 3; i++) {
        size_t n = lens[i] < len - at ? lens[i] : len - at;
        if (n > 0)
            memcpy(bytes + at, pieces[i], n);
        at += n;
    }
    bytes[len] = '\0';
    struct text text;
    text_index(arena, &text, bytes, len);
    take_text(s, d, arena, &text);
}

static void set_whole(struct rosc_lsp *s, struct lsp_document *d, const struct input *text)
{
    size_t len = 0;
    const char *const pieces[3] = {input_text(text, &len)};
    const size_t lens[3] = {len};
    set_text(s, d, pieces, lens);
}

/* --- what depends on it --- */

/* Documents that extend others are looked at again. With `name`, those that extend this file. */
static void forget_readers(struct rosc_lsp *s, const char *name)
{
    s->changed = true;
    for (struct lsp_document *d = s->documents; d != NULL; d = d->next)
        if (d->analysis != NULL && d->analysis->files.len > 0 &&
            (name == NULL || lsp_reads(d->analysis, name)))
            lsp_forget(d);
}

/* --- notifications --- */

static char *copy(struct rosc_lsp *s, const char *text)
{
    char *more = strdup(text);
    if (more == NULL)
        lsp_oom(s);
    return more;
}

static struct lsp_document *add_document(struct rosc_lsp *s, const char *uri)
{
    struct lsp_document *d = calloc(1, sizeof(*d));
    if (d == NULL)
        lsp_oom(s);
    struct lsp_document **end = &s->documents;
    while (*end != NULL)
        end = &(*end)->next;
    *end = d;
    s->documents_len++;
    const char *path = uri_to_path(s->scratch, uri);
    d->uri = copy(s, uri);
    d->path = path != NULL ? copy(s, path) : NULL;
    d->name = copy(s, path != NULL ? path : uri);
    return d;
}

bool lsp_did_open(struct rosc_lsp *s, const struct input *params)
{
    const struct input *item = input_get(params, "textDocument"), *text = input_get(item, "text");
    const char *uri = input_word(item, "uri"), *language = input_word(item, "languageId");
    size_t len;
    if (uri == NULL || input_text(text, &len) == NULL)
        return false;
    struct lsp_document *d = lsp_find(s, uri);
    if (d == NULL && s->documents_len >= LSP_MAX_DOCUMENTS) {
        lsp_log(s, "%d documents are open: '%.200s' is not looked at", LSP_MAX_DOCUMENTS, uri);
        return true;
    }
    if (d == NULL)
        d = add_document(s, uri);
    d->version = 0;
    input_int(input_get(item, "version"), &d->version);
    d->always = language != NULL && strcmp(language, "rosc") == 0;
    set_whole(s, d, text);
    forget_readers(s, NULL);
    return true;
}

/* One edit. False: it is none. */
static bool edit(struct rosc_lsp *s, struct lsp_document *d, const struct input *change)
{
    const struct input *text = input_get(change, "text"), *range = input_get(change, "range");
    size_t len = 0;
    const char *bytes = input_text(text, &len);
    if (bytes == NULL)
        return false;
    if (range == NULL || input_is_null(range)) {
        set_whole(s, d, text);
        return true;
    }
    struct text_place start, end;
    if (!lsp_place_of(input_get(range, "start"), &start) ||
        !lsp_place_of(input_get(range, "end"), &end))
        return false;
    if (d->lost || d->cut)
        return true; /* not to be followed, until all of it comes */
    size_t from = text_offset(&d->text, s->client.unit, start);
    size_t to = text_offset(&d->text, s->client.unit, end);
    if (from > to)
        return false;
    const char *const pieces[3] = {d->text.bytes, bytes, d->text.bytes + to};
    const size_t lens[3] = {from, len, d->text.len - to};
    set_text(s, d, pieces, lens);
    return true;
}

bool lsp_did_change(struct rosc_lsp *s, const struct input *params)
{
    struct lsp_document *d = lsp_document_of(s, params);
    const struct input *changes = input_get(params, "contentChanges");
    if (d == NULL || !input_is_list(changes))
        return false;
    input_int(input_get(input_get(params, "textDocument"), "version"), &d->version);
    bool ok = true;
    for (size_t i = 0; i < input_count(changes); i++)
        ok = edit(s, d, input_item(changes, i)) && ok;
    if (!ok) {
        lsp_log(s, "%s: an edit could not be followed: open it again", d->name);
        d->lost = true;
        lsp_forget(d);
    }
    forget_readers(s, d->name);
    return true;
}

bool lsp_did_save(struct rosc_lsp *s, const struct input *params)
{
    forget_readers(s, NULL);
    return lsp_document_of(s, params) != NULL;
}

static void publish_nothing(struct rosc_lsp *s, const struct lsp_document *d)
{
    struct strbuf body;
    struct json w = lsp_notify_begin(s, &body, "textDocument/publishDiagnostics");
    json_string(&w, "uri", d->uri);
    json_open(&w, "diagnostics", '[');
    json_close(&w, ']');
    lsp_notify_end(s, &w);
}

bool lsp_did_close(struct rosc_lsp *s, const struct input *params)
{
    struct lsp_document *d = lsp_document_of(s, params);
    if (d == NULL)
        return false;
    if (d->published)
        publish_nothing(s, d); /* while the server still owns it: there may be no memory */
    struct lsp_document **link = &s->documents;
    while (*link != d)
        link = &(*link)->next;
    *link = d->next;
    s->documents_len--;
    s->texts_len -= d->text.len;
    lsp_document_free(d);
    forget_readers(s, NULL);
    return true;
}

bool lsp_did_change_files(struct rosc_lsp *s, const struct input *params)
{
    (void)params;
    forget_readers(s, NULL);
    return true;
}
