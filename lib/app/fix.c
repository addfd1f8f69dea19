/*
 * fix.c - rosc_fix(): makes the edits that findings are sure of, and only those that help.
 *
 * The compiler itself is the judge. All edits that were found are made together and the text is
 * checked again: it is taken when each of them has removed its own finding and none is there that
 * was not before. Otherwise fewer are tried, down to one. One edit alone may uncover what stood
 * behind its finding (`kind: statc`, and then a gateway is missing); it is refused when it leaves
 * its finding, when there is an error in what it has written, or when errors become more. So a file
 * is never made worse, and a text that could not be read at all is taken as soon as it can be.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/fix.h"
#include "diag/source.h"

/* Then somebody should look: the worst site of a fleet needs a few checks. */
enum {
    MAX_CHECKS = 200,
    MAX_BYTES = 64 * 1024 * 1024, /* over all checks: some seconds */
};

/* A text and what a check of it found, in an arena of its own. */
struct attempt {
    struct arena *arena;
    const char *text;
    size_t len;
    struct compilation c;
};

/* A place whose edit is not made; `off` follows the text. */
struct refused {
    enum diag_id id;
    uint32_t off, len;
};

/* A file that the site extends is read once, however often the site is checked. */
struct extended_file {
    const char *from, *path;
    const char *text, *name, *why;
    size_t len;
};

struct fixer {
    struct rosc_result *result;
    struct arena *arena; /* the result's */
    jmp_buf *on_oom;
    const char *name, *text;
    size_t len;
    enum rosc_fix_view view;
    const struct rosc_options *options;
    struct attempt *now, *trial; /* NULL: none */
    VEC(struct refused) refused;
    VEC(struct extended_file) files;
    bool *secret;         /* per line: has a secret been seen in it? */
    size_t checks, bytes; /* that were checked */
    bool stopped;         /* one of the limits is reached */
};

static const char *read_once(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    struct fixer *f = data;
    const struct extended_file *file = NULL;
    for (size_t i = 0; i < f->files.len && file == NULL; i++)
        if (strcmp(f->files.v[i].from, from) == 0 && strcmp(f->files.v[i].path, path) == 0)
            file = &f->files.v[i];
    if (file == NULL) {
        struct extended_file one = {.from = arena_strdup(f->arena, from),
                                    .path = arena_strdup(f->arena, path)};
        one.text = f->options->read_file(f->options->read_file_data, from, path, &one.name,
                                         &one.len, &one.why);
        one.why = one.why != NULL ? arena_strdup(f->arena, one.why) : NULL;
        struct extended_file *added = VEC_PUSH(f->arena, f->files);
        *added = one;
        file = added;
    }
    *ret_name = file->name;
    *ret_len = file->len;
    *ret_why = file->why;
    return file->text;
}

static void check_text(struct fixer *f, struct arena *arena, struct compilation *ret_c,
                       const char *text, size_t len)
{
    bool reads = f->options != NULL && f->options->read_file != NULL;
    *ret_c = (struct compilation){
        .name = f->name,
        .text = text,
        .len = len,
        .goal = COMPILE_CHECK,
        .form = f->options != NULL ? f->options->form : ROSC_FORM_APPLY,
        .read_file = reads ? read_once : NULL,
        .read_file_data = f,
    };
    policy_of_options(&ret_c->policy, f->options);
    compile(arena, ret_c);
}

/* The source of the input itself: also of one that could not be read as text. */
static const struct source *own_source(const struct compilation *c)
{
    if (c->source != NULL)
        return c->source;
    for (size_t i = 0; i < c->diags->v.len; i++) {
        const struct source *src = c->diags->v.v[i]->where[0].at.src;
        if (src != NULL && strcmp(src->name, c->name) == 0)
            return src;
    }
    return NULL;
}

/* Remembers which lines hold secrets, as this check sees it. */
static void see_secrets(struct fixer *f, const struct compilation *c)
{
    const struct source *src = own_source(c);
    size_t lines = fix_lines(f->text, f->len);
    for (size_t i = 0; src != NULL && i < src->secrets.len; i++) {
        struct span at = src->secrets.v[i];
        uint32_t last = source_line_at(src, at.off + at.len - 1);
        for (uint32_t line = source_line_at(src, at.off); line <= last && line <= lines; line++)
            f->secret[line - 1] = true;
    }
}

static void attempt_free(struct attempt **attempt)
{
    if (*attempt != NULL)
        arena_free((*attempt)->arena);
    *attempt = NULL;
}

/* An attempt in `*slot`, so that it is freed when memory runs out in the middle of it. */
static struct attempt *attempt_new(struct fixer *f, struct attempt **slot)
{
    struct arena *arena = arena_new();
    if (arena == NULL)
        arena_oom(f->arena);
    jmp_buf out_of_memory;
    if (setjmp(out_of_memory) != 0) {
        arena_free(arena);
        arena_oom(f->arena);
    }
    arena_on_oom(arena, &out_of_memory);
    *slot = ARENA_NEW(arena, struct attempt);
    (*slot)->arena = arena;
    arena_on_oom(arena, f->on_oom);
    return *slot;
}

/* Checks the text in `attempt`. */
static void attempt_check(struct fixer *f, struct attempt *attempt)
{
    f->checks++;
    f->bytes += attempt->len;
    check_text(f, attempt->arena, &attempt->c, attempt->text, attempt->len);
    see_secrets(f, &attempt->c);
}

/* --- is the edited text better? --- */

/* A finding as it is recognised in both texts; `file` NULL: the input itself. */
struct key {
    enum diag_id id;
    const char *file, *msg; /* msg: of a finding without a place */
    uint32_t off;
};

static int compare_keys(const void *pa, const void *pb)
{
    const struct key *a = pa, *b = pb;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    if (a->off != b->off)
        return a->off < b->off ? -1 : 1;
    int order = strcmp(a->file, b->file);
    return order != 0 ? order : strcmp(a->msg, b->msg);
}

/* The key of a finding once the first `count` edits are made. */
static struct key key_of(const struct diag *d, const char *name, const struct fix_edits *edits,
                         size_t count)
{
    struct span at = d->where[0].at;
    if (at.src == NULL)
        return (struct key){.id = d->id, .file = "", .msg = d->msg};
    bool own = strcmp(at.src->name, name) == 0;
    return (struct key){.id = d->id,
                        .file = at.src->name,
                        .msg = "",
                        .off = own ? fix_moved(edits, count, at.off) : at.off};
}

/* The findings of a check, sorted. */
struct keys {
    struct key *v;
    size_t len;
};

static struct keys keys_of(struct arena *arena, const struct compilation *c,
                           const struct fix_edits *edits, size_t count)
{
    struct keys keys = {.len = c->diags->v.len};
    keys.v = arena_alloc(arena, keys.len * sizeof(keys.v[0]));
    for (size_t i = 0; i < keys.len; i++)
        keys.v[i] = key_of(c->diags->v.v[i], c->name, edits, count);
    if (keys.len > 0)
        qsort(keys.v, keys.len, sizeof(keys.v[0]), compare_keys);
    return keys;
}

static bool has_key(struct keys keys, struct key key)
{
    return keys.len > 0 && bsearch(&key, keys.v, keys.len, sizeof(keys.v[0]), compare_keys) != NULL;
}

/* Does the finding stand in what the edit has written? */
static bool touches(const struct diag *d, const char *name, const struct fix_edits *edits,
                    size_t count)
{
    struct span at = d->where[0].at;
    if (at.src == NULL || strcmp(at.src->name, name) != 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        uint32_t start = fix_moved(edits, count, edits->v.v[i].off);
        uint32_t end = start + (uint32_t)strlen(edits->v.v[i].text);
        if (at.off < end && at.off + at.len > start)
            return true;
    }
    return false;
}

/* The first error of the trial that was not there before; NULL: there is none. With `written` only
 * one in what the edits have written. */
static const struct diag *new_error(const struct fixer *f, const struct fix_edits *edits,
                                    size_t count, bool written)
{
    struct arena *arena = f->trial->arena;
    struct keys before = keys_of(arena, &f->now->c, edits, count);
    const struct diags *diags = f->trial->c.diags;
    for (size_t i = 0; i < diags->v.len; i++) {
        const struct diag *d = diags->v.v[i];
        if (d->severity == SEVERITY_ERROR && !has_key(before, key_of(d, f->name, edits, 0)) &&
            (!written || touches(d, f->name, edits, count)))
            return d;
    }
    return NULL;
}

static bool removes_own(const struct fixer *f, const struct fix_edits *edits, size_t count)
{
    struct keys after = keys_of(f->trial->arena, &f->trial->c, edits, 0);
    for (size_t i = 0; i < count; i++)
        if (has_key(after, key_of(edits->v.v[i].diag, f->name, edits, count)))
            return false;
    return true;
}

/* Is the trial better than what there is? NULL, or why not, in the result's arena. */
static const char *objection(const struct fixer *f, const struct fix_edits *edits, size_t count)
{
    const struct compilation *before = &f->now->c, *after = &f->trial->c;
    if (!removes_own(f, edits, count))
        return "the finding would stay";
    bool readable = before->site == NULL && after->site != NULL;
    const struct diag *error = readable ? NULL : new_error(f, edits, count, count == 1);
    if (error == NULL && (readable || after->diags->errors <= before->diags->errors))
        return NULL;
    if (error == NULL)
        error = new_error(f, edits, count, false);
    return error == NULL ? "there would be more errors"
                         : arena_printf(f->arena, "there would be another error: %s [%s]",
                                        error->msg, diag_slug(error->id));
}

/* --- rounds --- */

static bool is_refused(const struct fix_edit *edit, void *data)
{
    const struct fixer *f = data;
    for (size_t i = 0; i < f->refused.len; i++) {
        const struct refused *r = &f->refused.v[i];
        if (r->id == edit->diag->id && r->off == edit->off && r->len == edit->len)
            return true;
    }
    return false;
}

static void tell(struct fixer *f, const struct fix_edit *edit, enum fix_outcome outcome,
                 const char *why)
{
    struct diag_fixed fixed;
    diag_fixed_of(f->arena, edit, &fixed);
    fixed.outcome = outcome;
    fixed.why = why;
    f->result->fixes += outcome != FIX_REFUSED;
    *VEC_PUSH(f->arena, f->result->fixed) = fixed;
}

/* The trial is what there is now. */
static void take(struct fixer *f, const struct fix_edits *edits, size_t count)
{
    enum fix_outcome outcome = f->view == ROSC_FIX_TEXT ? FIX_MADE : FIX_PROPOSED;
    for (size_t i = 0; i < count; i++)
        tell(f, &edits->v.v[i], outcome, NULL);
    for (size_t i = 0; i < f->refused.len; i++)
        f->refused.v[i].off = fix_moved(edits, count, f->refused.v[i].off);
    attempt_free(&f->now);
    f->now = f->trial;
    f->trial = NULL;
}

/* Makes the first `count` edits in f->trial: NULL, or why they do not help. */
static const char *try_edits(struct fixer *f, const struct fix_edits *edits, size_t count)
{
    attempt_free(&f->trial);
    struct attempt *trial = attempt_new(f, &f->trial);
    const struct source *src = edits->v.v[0].diag->fix_at.src;
    trial->text =
        fix_apply(trial->arena, f->now->text, f->now->len, src->skipped, edits, count, &trial->len);
    attempt_check(f, trial);
    return objection(f, edits, count);
}

/* Makes some edits, or refuses one; false when there is none left. */
static bool next_round(struct fixer *f)
{
    struct fix_edits edits;
    fix_collect(f->now->arena, f->now->c.diags, f->name, is_refused, f, &edits);
    for (size_t count = edits.v.len; count > 0; count /= 2) {
        if (f->checks >= MAX_CHECKS || f->bytes >= MAX_BYTES) {
            f->stopped = true;
            return false;
        }
        const char *why = try_edits(f, &edits, count);
        if (why == NULL) {
            take(f, &edits, count);
            return true;
        }
        if (count == 1) {
            const struct fix_edit *edit = &edits.v.v[0];
            tell(f, edit, FIX_REFUSED, why);
            *VEC_PUSH(f->arena, f->refused) =
                (struct refused){edit->diag->id, edit->off, edit->len};
            return true;
        }
    }
    return false;
}

/* --- the result --- */

/* Edits for files that the site extends: they are for whoever names those files. */
static void note_elsewhere(struct fixer *f, const struct diags *diags)
{
    const char *file = NULL;
    size_t count = 0;
    for (size_t i = 0; i < diags->v.len; i++) {
        const struct diag *d = diags->v.v[i];
        if (!d->sure || strcmp(d->fix_at.src->name, f->name) == 0)
            continue;
        count++;
        file = d->fix_at.src->name;
    }
    if (count > 0)
        *VEC_PUSH(f->arena, f->result->fix_notices) = arena_printf(
            f->arena, "%zu more can be fixed in files that '%s' extends: name them too ('%s')",
            count, f->name, file);
}

static void put_out(struct fixer *f, const char *text, size_t len)
{
    if (f->view == ROSC_FIX_TEXT) {
        f->result->output = text;
        f->result->output_len = len;
        return;
    }
    struct strbuf out = strbuf_new(f->arena);
    size_t hidden = fix_diff(&out, f->name, f->text, f->len, text, len, f->secret);
    if (hidden > 0)
        *VEC_PUSH(f->arena, f->result->fix_notices) =
            arena_printf(f->arena,
                         "%zu changed line%s of '%s' %s left out of the diff, which would show "
                         "a secret beside: 'rosc check --fix' changes %s",
                         hidden, hidden == 1 ? "" : "s", f->name, hidden == 1 ? "is" : "are",
                         hidden == 1 ? "it" : "them");
    result_take(f->result, &out);
}

static void fix_all(struct fixer *f)
{
    struct attempt *first = attempt_new(f, &f->now);
    first->text = arena_strndup(first->arena, f->text, f->len);
    first->len = f->len;
    attempt_check(f, first);
    while (next_round(f))
        continue;
    char *text = arena_strndup(f->arena, f->now->text, f->now->len);
    size_t len = f->now->len;
    attempt_free(&f->trial);
    attempt_free(&f->now);
    if (f->stopped)
        *VEC_PUSH(f->arena, f->result->fix_notices) = arena_printf(
            f->arena, "'%s' was checked %zu times; there may be more to fix", f->name, f->checks);

    struct compilation *c = ARENA_NEW(f->arena, struct compilation);
    check_text(f, f->arena, c, text, len);
    note_elsewhere(f, c->diags);
    put_out(f, text, len);
    project_trace(c);
    result_findings(f->result, f->name, c->diags, &c->policy, f->options);
}

/* What was allocated outside of the result's arena goes when memory runs out. */
static void fix_job_run(struct rosc_result *result, void *data)
{
    const struct fixer *job = data;
    struct fixer *f = ARENA_NEW(result->arena, struct fixer);
    *f = *job;
    f->result = result;
    f->arena = result->arena;
    f->secret = arena_alloc(f->arena, (fix_lines(f->text, f->len) + 1) * sizeof(*f->secret));
    jmp_buf out_of_memory;
    jmp_buf *const outer = arena_on_oom(f->arena, &out_of_memory);
    if (setjmp(out_of_memory) != 0) {
        attempt_free(&f->trial);
        attempt_free(&f->now);
        arena_on_oom(result->arena, outer);
        arena_oom(result->arena);
    }
    f->on_oom = &out_of_memory;
    fix_all(f);
    arena_on_oom(f->arena, outer);
}

struct rosc_result *rosc_fix(const char *name, const char *text, size_t len,
                             enum rosc_fix_view view, const struct rosc_options *options)
{
    struct fixer job = {.name = name, .text = text, .len = len, .view = view, .options = options};
    return result_run(fix_job_run, &job);
}
