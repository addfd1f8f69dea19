/*
 * action.c - quick fixes, and all that are sure at once.
 *
 * The edit of a finding is offered where the finding is; one that is certainly meant is the
 * preferred one. "Fix all" makes what `rosc check --fix` would make of the text, with the same
 * judge: an edit that would not make the site better is not made.
 *
 * An edit that puts something around a text does not repeat the text, which may be a secret.
 */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "lsp/lsp.h"

/* --- edits --- */

/* `len` bytes at `off` become `text_len` bytes. */
static void add_edit(struct rosc_lsp *s, struct json *w, const struct text *in, size_t off,
                     size_t len, const char *text, size_t text_len)
{
    json_open(w, NULL, '{');
    lsp_add_range(s, w, "range", in, off, off + len);
    json_string(w, "newText", arena_strndup(s->scratch, text, text_len));
    json_close(w, '}');
}

/* The edits that make `text` of the `len` bytes at `off`. */
static void add_edits(struct rosc_lsp *s, struct json *w, const struct text *in, size_t off,
                      size_t len, const char *text, size_t text_len)
{
    const char *kept = len > 0 ? memmem(text, text_len, in->bytes + off, len) : NULL;
    if (kept == NULL) {
        add_edit(s, w, in, off, len, text, text_len);
        return;
    }
    size_t before = (size_t)(kept - text), after = text_len - before - len;
    if (before > 0)
        add_edit(s, w, in, off, 0, text, before);
    if (after > 0)
        add_edit(s, w, in, off + len, 0, kept + len, after);
}

/* "edit": the edits of one document are written between the two. */
static void begin_edit(struct rosc_lsp *s, struct json *w, const struct lsp_source *source)
{
    json_open(w, "edit", '{');
    if (!s->client.versioned) {
        json_open(w, "changes", '{');
        json_open(w, source->uri, '[');
        return;
    }
    json_open(w, "documentChanges", '[');
    json_open(w, NULL, '{');
    json_open(w, "textDocument", '{');
    json_string(w, "uri", source->uri);
    if (source->document != NULL)
        json_int(w, "version", source->document->version);
    else
        json_null(w, "version");
    json_close(w, '}');
    json_open(w, "edits", '[');
}

static void end_edit(struct rosc_lsp *s, struct json *w)
{
    json_close(w, ']');
    json_close(w, '}');
    if (s->client.versioned)
        json_close(w, ']');
    json_close(w, '}');
}

/* --- one finding --- */

/* Is what an edit replaces or writes short, in one line and no secret? Then its title can say it.
 */
static bool is_sayable(const struct diag *diag)
{
    enum { SHORT = 40 };
    struct span at = diag->fix_at;
    for (uint32_t i = 0; i < at.len; i++)
        if (at.src->text[at.off + i] == '\n' || source_secret_at(at.src, at.off + i))
            return false;
    return at.len <= SHORT && strlen(diag->fix) <= SHORT && strchr(diag->fix, '\n') == NULL;
}

/* What the edit does, as a menu shows it: the help, but for one that asks. */
static const char *title_of(struct rosc_lsp *s, const struct diag *diag)
{
    const char *help = diag->help != NULL ? diag->help : diag_title(diag->id);
    size_t len = strlen(help);
    bool asks = len > 0 && help[len - 1] == '?';
    if (!is_sayable(diag))
        return help;
    if (diag->fix[0] == '\0')
        return asks ? arena_printf(s->scratch, "remove '%s'", span_text(s->scratch, diag->fix_at))
                    : help;
    if (asks && diag->fix_at.len > 0)
        return arena_printf(s->scratch, "change '%s' to '%s'", span_text(s->scratch, diag->fix_at),
                            diag->fix);
    return strstr(help, diag->fix) != NULL ? help
                                           : arena_printf(s->scratch, "%s: %s", help, diag->fix);
}

static void add_quick_fix(struct rosc_lsp *s, struct json *w, struct lsp_document *d,
                          const struct lsp_finding *f)
{
    const struct diag *diag = f->diag;
    struct lsp_source source;
    if (diag->fix == NULL || diag->fix_at.src == NULL ||
        !lsp_source_of(s, diag->fix_at.src, &source))
        return;
    json_open(w, NULL, '{');
    const char *title = title_of(s, diag);
    if (f->elsewhere)
        title = arena_printf(s->scratch, "%s (in %s)", title, diag->fix_at.src->name);
    json_string(w, "title", title);
    json_string(w, "kind", "quickfix");
    json_bool(w, "isPreferred", diag->sure);
    json_open(w, "diagnostics", '[');
    lsp_add_finding(s, w, d, f);
    json_close(w, ']');
    begin_edit(s, w, &source);
    add_edits(s, w, &source.text, diag->fix_at.off + source.shift, diag->fix_at.len, diag->fix,
              strlen(diag->fix));
    end_edit(s, w);
    json_close(w, '}');
}

/* --- all of them --- */

static bool has_sure(const struct lsp_analysis *a)
{
    for (size_t i = 0; i < a->c.diags->v.len; i++) {
        const struct diag *diag = a->c.diags->v.v[i];
        if (diag->sure && strcmp(diag->fix_at.src->name, a->c.name) == 0)
            return true;
    }
    return false;
}

static size_t line_len(const char *text, size_t len)
{
    const char *end = memchr(text, '\n', len);
    return end != NULL ? (size_t)(end - text) : len;
}

/* Line by line: fixes stay in their lines (diag/fix.h). */
static void add_differences(struct rosc_lsp *s, struct json *w, const struct text *old,
                            const char *text, size_t len)
{
    for (size_t at = 0, now = 0; at < old->len && now < len;) {
        const char *a = old->bytes + at, *b = text + now;
        size_t a_len = line_len(a, old->len - at), b_len = line_len(b, len - now), same = 0;
        size_t a_next = at + a_len + 1, b_next = now + b_len + 1;
        while (same < a_len && same < b_len && a[same] == b[same])
            same++;
        while (same > 0 && ((unsigned char)a[same] & 0xC0) == 0x80)
            same--; /* not inside of a character */
        while (a_len > same && b_len > same && a[a_len - 1] == b[b_len - 1] &&
               (unsigned char)a[a_len - 1] < 0x80) {
            a_len--;
            b_len--;
        }
        if (a_len > same || b_len > same)
            add_edits(s, w, old, at + same, a_len - same, b + same, b_len - same);
        at = a_next;
        now = b_next;
    }
}

static void add_fix_all(struct rosc_lsp *s, struct json *w, struct lsp_document *d)
{
    if (d->analysis == NULL || d->cut || !has_sure(d->analysis))
        return;
    size_t len;
    const char *text = lsp_fixed_text(s, d, &len);
    if (len == d->text.len && memcmp(text, d->text.bytes, len) == 0)
        return; /* none of them would make it better */
    const struct lsp_source source = {.document = d, .uri = d->uri, .text = d->text};
    json_open(w, NULL, '{');
    json_string(w, "title", "Fix all that can be meant in one way only");
    json_string(w, "kind", "source.fixAll");
    begin_edit(s, w, &source);
    add_differences(s, w, &d->text, text, len);
    end_edit(s, w);
    json_close(w, '}');
}

/* --- the request --- */

/* Is the kind asked for, by itself or by one above it? */
static bool wanted(const struct input *only, const char *kind)
{
    if (!input_is_list(only))
        return true;
    for (size_t i = 0; i < input_count(only); i++) {
        size_t len = 0;
        const char *have = input_text(input_item(only, i), &len);
        if (have != NULL && strncmp(kind, have, len) == 0 &&
            (len == 0 || kind[len] == '\0' || kind[len] == '.'))
            return true;
    }
    return false;
}

static bool range_of(struct rosc_lsp *s, const struct lsp_document *d, const struct input *params,
                     size_t *ret_off, size_t *ret_end)
{
    const struct input *range = input_get(params, "range");
    struct text_place start, end;
    if (!lsp_place_of(input_get(range, "start"), &start) ||
        !lsp_place_of(input_get(range, "end"), &end))
        return false;
    *ret_off = text_offset(&d->text, s->client.unit, start);
    *ret_end = text_offset(&d->text, s->client.unit, end);
    return true;
}

bool lsp_code_action(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    struct lsp_document *d = lsp_document_of(s, params);
    const struct input *only = input_get(input_get(params, "context"), "only");
    size_t off, end;
    if (d == NULL || !range_of(s, d, params, &off, &end))
        return false;
    json_open(w, "result", '[');
    struct lsp_findings findings = lsp_findings_of(s, d);
    for (size_t i = 0; i < findings.v.len && wanted(only, "quickfix"); i++) {
        const struct lsp_finding *f = &findings.v.v[i];
        size_t from = f->at.src != NULL ? (size_t)f->at.off + f->at.src->skipped : 0;
        if (from <= end && off <= from + f->at.len)
            add_quick_fix(s, w, d, f);
    }
    if (wanted(only, "source.fixAll"))
        add_fix_all(s, w, d);
    json_close(w, ']');
    return true;
}
