/*
 * publish.c - findings, at the documents that they are about.
 *
 * What is told of a site is what `rosc check` says of it. A finding whose place is in a profile is
 * shown where the site extends that profile, with the place beside it, because the site is what
 * does not work; and in the profile itself when that is open. A document that an open site extends
 * is not checked by itself: it is a part of a site, and all it lacks is there.
 *
 * The client is told again when a document or its findings have changed, and only then.
 */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "lsp/lsp.h"

/* --- which --- */

static bool is_in(struct span at, const struct lsp_document *d)
{
    return at.src != NULL && strcmp(at.src->name, d->name) == 0;
}

static bool is_known(const struct lsp_findings *findings, const struct diag *diag)
{
    for (size_t i = 0; i < findings->v.len; i++) {
        const struct diag *have = findings->v.v[i].diag;
        if (have->id == diag->id && have->where[0].at.off == diag->where[0].at.off &&
            strcmp(have->msg, diag->msg) == 0)
            return true;
    }
    return false;
}

/* The findings of one severity that `a` has for the document. */
static void collect(struct rosc_lsp *s, struct lsp_findings *findings, const struct lsp_analysis *a,
                    const struct lsp_document *d, bool errors)
{
    bool own = strcmp(a->c.name, d->name) == 0;
    const struct diags *diags = a->c.diags;
    for (size_t i = 0; i < diags->v.len && findings->v.len < LSP_MAX_DIAGNOSTICS; i++) {
        const struct diag *diag = diags->v.v[i];
        struct span at = diag->where[0].at;
        if ((diag->severity == SEVERITY_ERROR) != errors)
            continue;
        struct lsp_finding f = {.diag = diag, .analysis = a, .at = at};
        if (own && !is_in(at, d)) {
            f.elsewhere = at.src != NULL;
            f.at = project_way(&a->c, at.src);
            if (f.at.src == NULL)
                f.at = (struct span){a->c.source, 0, 0};
        } else if (!own && (!is_in(at, d) || is_known(findings, diag))) {
            continue;
        }
        *VEC_PUSH(s->scratch, findings->v) = f;
    }
}

struct lsp_findings lsp_findings_of(struct rosc_lsp *s, struct lsp_document *d)
{
    struct lsp_findings findings = {0};
    lsp_analyse_all(s);
    bool extended = lsp_is_extended(s, d);
    for (int errors = 1; errors >= 0; errors--) {
        if (d->analysis != NULL && !extended)
            collect(s, &findings, d->analysis, d, errors == 1);
        for (const struct lsp_document *o = s->documents; o != NULL; o = o->next)
            if (o != d && o->analysis != NULL && lsp_reads(o->analysis, d->name))
                collect(s, &findings, o->analysis, d, errors == 1);
    }
    return findings;
}

/* --- how --- */

/* The part of a place that is marked: in one line, blanks at its end left out. */
static struct span marked(struct span at)
{
    if (at.src == NULL)
        return at;
    const char *text = at.src->text + at.off;
    const char *end = memchr(text, '\n', at.len);
    if (end != NULL)
        at.len = (uint32_t)(end - text);
    while (at.len > 0 && strchr(" \t\r", text[at.len - 1]) != NULL)
        at.len--;
    return at;
}

static const char *base_name(const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash != NULL ? slash + 1 : name;
}

static int severity_number(enum severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return 1;
    case SEVERITY_WARNING:
        return 2;
    case SEVERITY_NOTE:
        break;
    }
    return 3;
}

/* The first of the places that are shown beside a finding. */
static size_t first_beside(const struct lsp_finding *f)
{
    return f->elsewhere ? 0 : 1;
}

static const char *label_of(const struct lsp_finding *f, size_t i)
{
    const char *label = f->diag->where[i].label;
    return i == 0 ? f->diag->msg : label != NULL ? label : "see here";
}

/* Everything in words: who shows a finding may show nothing else. */
static const char *message_of(struct rosc_lsp *s, const struct lsp_finding *f)
{
    const struct diag *diag = f->diag;
    struct strbuf sb = strbuf_new(s->scratch);
    if (f->elsewhere)
        strbuf_addf(&sb, "in '%s', line %u: ", base_name(diag->where[0].at.src->name),
                    (unsigned)source_line_at(diag->where[0].at.src, diag->where[0].at.off));
    strbuf_addstr(&sb, diag->msg);
    for (size_t i = 1; !s->client.related && i < ARRAY_LEN(diag->where); i++) {
        struct span at = diag->where[i].at;
        if (at.src == NULL)
            break;
        strbuf_addf(&sb, "\n%s:%u: %s", base_name(at.src->name),
                    (unsigned)source_line_at(at.src, at.off), label_of(f, i));
    }
    if (diag->note != NULL)
        strbuf_addf(&sb, "\nnote: %s", diag->note);
    if (diag->help != NULL)
        strbuf_addf(&sb, "\nhelp: %s", diag->help);
    return strbuf_detach(&sb);
}

static void add_related(struct rosc_lsp *s, struct json *w, const struct lsp_finding *f)
{
    const struct diag *diag = f->diag;
    size_t first = first_beside(f);
    if (!s->client.related || first >= ARRAY_LEN(diag->where) || diag->where[first].at.src == NULL)
        return;
    json_open(w, "relatedInformation", '[');
    for (size_t i = first; i < ARRAY_LEN(diag->where) && diag->where[i].at.src != NULL; i++) {
        struct lsp_source source;
        if (!lsp_source_of(s, diag->where[i].at.src, &source))
            continue;
        json_open(w, NULL, '{');
        json_open(w, "location", '{');
        lsp_add_location(s, w, marked(diag->where[i].at));
        json_close(w, '}');
        json_string(w, "message", label_of(f, i));
        json_close(w, '}');
    }
    json_close(w, ']');
}

void lsp_add_finding(struct rosc_lsp *s, struct json *w, struct lsp_document *d,
                     const struct lsp_finding *f)
{
    struct span at = marked(f->at);
    size_t off = at.src != NULL ? (size_t)at.off + at.src->skipped : 0;
    json_open(w, NULL, '{');
    lsp_add_range(s, w, "range", &d->text, off, off + at.len);
    json_int(w, "severity", severity_number(f->diag->severity));
    json_string(w, "code", diag_slug(f->diag->id));
    json_string(w, "source", "rosc");
    json_string(w, "message", message_of(s, f));
    add_related(s, w, f);
    json_close(w, '}');
}

/* --- when --- */

/* FNV-1a: says whether two texts are the same ones. */
static uint64_t hash(const char *text, size_t len)
{
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
    return h;
}

static void publish(struct rosc_lsp *s, struct lsp_document *d)
{
    struct lsp_findings findings = lsp_findings_of(s, d);
    struct strbuf list = strbuf_new(s->scratch);
    struct json array = {.out = &list, .compact = true};
    json_open(&array, NULL, '[');
    for (size_t i = 0; i < findings.v.len; i++)
        lsp_add_finding(s, &array, d, &findings.v.v[i]);
    json_close(&array, ']');
    uint64_t told = hash(list.buf, list.len);
    if (d->published && d->published_version == d->version && d->published_hash == told)
        return;
    if (!d->published && findings.v.len == 0 && d->analysis == NULL)
        return; /* a document that is nothing of ours */
    struct strbuf body;
    struct json w = lsp_notify_begin(s, &body, "textDocument/publishDiagnostics");
    json_string(&w, "uri", d->uri);
    json_int(&w, "version", d->version);
    json_raw(&w, "diagnostics", list.buf);
    lsp_notify_end(s, &w);
    d->published = true;
    d->published_version = d->version;
    d->published_hash = told;
}

void lsp_publish(struct rosc_lsp *s)
{
    if (!s->changed)
        return;
    s->changed = false;
    for (struct lsp_document *d = s->documents; d != NULL; d = d->next) {
        publish(s, d);
        arena_reset(s->scratch);
    }
}
