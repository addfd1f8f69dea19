/*
 * analysis.c - a document through the compiler, once for each of its texts.
 *
 * The script is made too, in the form for reading and with stand-ins for secrets, for hovers: it
 * costs little beside the checks. A file that a document extends is read by the caller's function,
 * which decides whether it may be read; when it is open as well, its open text counts.
 */
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "diag/source.h"
#include "lsp/lsp.h"
#include "lsp/uri.h"
#include "site/site.h"

/* --- which documents are sites --- */

/* Which key of the whole site a line begins with: its bit, 0 for none. */
static uint32_t site_key(const char *line, size_t len)
{
    if (len > 0 && (line[0] == '"' || line[0] == '\'')) {
        line++;
        len--;
    }
    for (size_t i = 0; i < site_record.nfields; i++) {
        const char *key = site_record.fields[i].key;
        size_t n = strlen(key);
        if (len > n && memcmp(line, key, n) == 0 && memchr(":\"' \t", line[n], 5) != NULL)
            return (uint32_t)1 << i;
    }
    return 0;
}

/* The bits of the keys that nobody else's YAML begins a line with. */
static uint32_t own_keys(void)
{
    static const char *const keys[] = {"rosc:", "wans:", "lans:"};
    uint32_t bits = 0;
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        bits |= site_key(keys[i], strlen(keys[i]));
    return bits;
}

/* By lines, because it may be broken. */
bool lsp_is_site(const struct lsp_document *d)
{
    uint32_t seen = 0, own = own_keys();
    for (size_t i = 0; i < d->text.lines.len && !d->always; i++) {
        size_t off = d->text.lines.v[i], blank = 0;
        const char *line = d->text.bytes + off;
        size_t len = d->text.len - off;
        if (i == 0 && len >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
            line += 3;
            len -= 3;
        }
        while (blank < len && (line[blank] == ' ' || line[blank] == '{'))
            blank++;
        if (blank == 0 || memchr(line, '{', blank) != NULL)
            seen |= site_key(line + blank, len - blank);
        if ((seen & own) != 0 || (seen & (seen - 1)) != 0)
            return true;
    }
    return d->always;
}

/* --- reading --- */

struct reading {
    struct rosc_lsp *s;
    struct lsp_document *document;
    struct lsp_analysis *analysis; /* NULL: what is read is not noted */
    struct arena *arena;           /* for names */
};

static void note_file(struct reading *r, const char *from, const char *path, const char *name)
{
    struct lsp_analysis *a = r->analysis;
    if (a == NULL)
        return;
    struct lsp_file file = {
        .from = arena_strdup(a->arena, from),
        .path = arena_strdup(a->arena, path),
        .name = name != NULL ? arena_strdup(a->arena, name) : NULL,
    };
    *VEC_PUSH(a->arena, a->files) = file;
}

static const char *read_file(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    struct reading *r = data;
    const struct rosc_options *options = &r->s->options;
    const char *text = NULL, *name = NULL;
    size_t len = 0;
    if (r->document->path == NULL)
        *ret_why = "cannot be read: the document is no file yet, so there is no folder";
    else if (options->read_file == NULL)
        *ret_why = "cannot be read: whoever runs the server reads no files";
    else
        text = options->read_file(options->read_file_data, from, path, &name, &len, ret_why);
    name = text != NULL ? path_normal(r->arena, name) : NULL;
    note_file(r, from, path, name);
    if (text == NULL)
        return NULL;
    const struct lsp_document *open = lsp_find_path(r->s, name);
    bool known = open != NULL && !open->lost;
    *ret_name = name;
    *ret_len = known ? open->text.len : len;
    return known ? open->text.bytes : text;
}

static void begin_reading(struct rosc_lsp *s, const struct lsp_document *d)
{
    if (s->reads != NULL)
        s->reads(s->options.read_file_data, d->path != NULL ? d->path : "");
}

static void end_reading(struct rosc_lsp *s)
{
    if (s->reads != NULL)
        s->reads(s->options.read_file_data, NULL);
}

/* --- compiling --- */

static void compile_document(struct rosc_lsp *s, struct lsp_document *d, struct lsp_analysis *a)
{
    struct reading reading = {.s = s, .document = d, .analysis = a, .arena = a->arena};
    a->c = (struct compilation){
        .name = d->name,
        .text = d->text.bytes,
        .len = d->text.len,
        .goal = COMPILE_WHERE,
        .form = ROSC_FORM_PLAIN,
        .read_file = read_file,
        .read_file_data = &reading,
        .map = &a->map,
    };
    policy_of_options(&a->c.policy, &s->options);
    begin_reading(s, d);
    compile(a->arena, &a->c);
    end_reading(s);
    a->c.read_file_data = NULL;
}

const struct lsp_analysis *lsp_analyse(struct rosc_lsp *s, struct lsp_document *d)
{
    if (d->analysis != NULL || d->lost || !d->site)
        return d->analysis;
    struct arena *arena = lsp_arena(s);
    struct lsp_analysis *a = ARENA_NEW(arena, struct lsp_analysis);
    a->arena = arena;
    compile_document(s, d, a);
    d->analysis = a;
    s->making_arena = NULL;
    return a;
}

void lsp_analyse_all(struct rosc_lsp *s)
{
    for (struct lsp_document *d = s->documents; d != NULL; d = d->next)
        lsp_analyse(s, d);
}

bool lsp_reads(const struct lsp_analysis *a, const char *name)
{
    for (size_t i = 0; i < a->files.len; i++)
        if (a->files.v[i].name != NULL && strcmp(a->files.v[i].name, name) == 0)
            return true;
    return false;
}

/* The first document that extends this one; NULL: none. */
static struct lsp_document *reader_of(const struct rosc_lsp *s, const struct lsp_document *d)
{
    for (struct lsp_document *o = s->documents; o != NULL; o = o->next)
        if (o != d && o->analysis != NULL && lsp_reads(o->analysis, d->name))
            return o;
    return NULL;
}

bool lsp_is_extended(const struct rosc_lsp *s, const struct lsp_document *d)
{
    return reader_of(s, d) != NULL;
}

const struct lsp_analysis *lsp_analysis_for(struct rosc_lsp *s, struct lsp_document *d)
{
    lsp_analyse_all(s);
    const struct lsp_document *reader = reader_of(s, d);
    return reader != NULL ? reader->analysis : d->analysis;
}

const char *lsp_fixed_text(struct rosc_lsp *s, struct lsp_document *d, size_t *ret_len)
{
    struct lsp_analysis *a = d->analysis;
    if (a->fixed == NULL) {
        struct reading reading = {.s = s, .document = d, .arena = a->arena};
        struct rosc_options options = s->options;
        options.format = ROSC_FORMAT_NONE;
        options.read_secret = NULL;
        options.read_file = read_file;
        options.read_file_data = &reading;
        begin_reading(s, d);
        s->result = rosc_fix(d->name, d->text.bytes, d->text.len, ROSC_FIX_TEXT, &options);
        end_reading(s);
        if (s->result == NULL)
            lsp_oom(s);
        size_t len;
        const char *text = rosc_result_output(s->result, &len);
        a->fixed = arena_strndup(a->arena, text, len);
        a->fixed_len = len;
        rosc_result_free(s->result);
        s->result = NULL;
    }
    *ret_len = a->fixed_len;
    return a->fixed;
}

/* --- places --- */

bool lsp_source_of(struct rosc_lsp *s, const struct source *src, struct lsp_source *ret_source)
{
    struct lsp_document *d = s->documents;
    while (d != NULL && strcmp(d->name, src->name) != 0)
        d = d->next;
    if (d != NULL && !d->lost) {
        *ret_source = (struct lsp_source){
            .document = d, .uri = d->uri, .text = d->text, .shift = src->skipped};
        return true;
    }
    if (src->name[0] != '/')
        return false;
    struct lsp_source source = {.uri = uri_of_path(s->scratch, src->name)};
    text_index(s->scratch, &source.text, src->text, src->len);
    *ret_source = source;
    return true;
}

void lsp_add_location(struct rosc_lsp *s, struct json *w, struct span at)
{
    struct lsp_source source;
    if (!lsp_source_of(s, at.src, &source))
        return;
    size_t off = at.off + source.shift;
    json_string(w, "uri", source.uri);
    lsp_add_range(s, w, "range", &source.text, off, off + at.len);
}
