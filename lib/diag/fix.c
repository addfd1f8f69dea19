/* fix.c - see fix.h. */
#include "diag/fix.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/internal.h"

/* Invariant 2: a fix that joins lines could take a comment with it. */
static bool in_one_line(const struct diag *d)
{
    return memchr(d->fix_at.src->text + d->fix_at.off, '\n', d->fix_at.len) == NULL &&
           strpbrk(d->fix, "\r\n") == NULL;
}

static int compare_edits(const void *pa, const void *pb)
{
    const struct fix_edit *a = pa, *b = pb;
    if (a->off != b->off)
        return a->off < b->off ? -1 : 1;
    return a->diag->serial < b->diag->serial ? -1 : 1;
}

void fix_collect(struct arena *arena, const struct diags *diags, const char *name, fix_skip *skip,
                 void *data, struct fix_edits *ret_edits)
{
    struct fix_edits edits = {0};
    for (size_t i = 0; i < diags->v.len; i++) {
        const struct diag *d = diags->v.v[i];
        if (!d->sure || strcmp(d->fix_at.src->name, name) != 0 || !in_one_line(d))
            continue;
        struct fix_edit edit = {
            .off = d->fix_at.off, .len = d->fix_at.len, .text = d->fix, .diag = d};
        if (!skip(&edit, data))
            *VEC_PUSH(arena, edits.v) = edit;
    }
    if (edits.v.len > 0)
        qsort(edits.v.v, edits.v.len, sizeof(edits.v.v[0]), compare_edits);
    size_t kept = 0;
    int64_t moved = 0;
    for (size_t i = 0; i < edits.v.len; i++) {
        struct fix_edit edit = edits.v.v[i];
        const struct fix_edit *before = kept > 0 ? &edits.v.v[kept - 1] : NULL;
        if (before != NULL && (edit.off < before->off + before->len || edit.off == before->off))
            continue;
        edit.moved = moved;
        moved += (int64_t)strlen(edit.text) - edit.len;
        edits.v.v[kept++] = edit;
    }
    edits.v.len = kept;
    *ret_edits = edits;
}

const char *fix_apply(struct arena *arena, const char *bytes, size_t len, uint32_t skipped,
                      const struct fix_edits *edits, size_t count, size_t *ret_len)
{
    struct strbuf sb = strbuf_new(arena);
    size_t done = 0;
    for (size_t i = 0; i < count; i++) {
        const struct fix_edit *edit = &edits->v.v[i];
        size_t at = (size_t)edit->off + skipped;
        ENSURE(at >= done && at + edit->len <= len);
        strbuf_add(&sb, bytes + done, at - done);
        strbuf_addstr(&sb, edit->text);
        done = at + edit->len;
    }
    strbuf_add(&sb, bytes + done, len - done);
    *ret_len = sb.len;
    return strbuf_detach(&sb);
}

uint32_t fix_moved(const struct fix_edits *edits, size_t count, uint32_t off)
{
    size_t lo = 0, hi = count; /* the edits that begin in front of `off` */
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (edits->v.v[mid].off < off)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo == 0)
        return off;
    const struct fix_edit *last = &edits->v.v[lo - 1];
    if (last->off + last->len > off)
        return (uint32_t)(last->off + last->moved);
    return (uint32_t)(off + last->moved + (int64_t)strlen(last->text) - last->len);
}

static bool is_secret(struct span at)
{
    for (uint32_t i = 0; i < at.len; i++)
        if (source_secret_at(at.src, at.off + i))
            return true;
    return false;
}

void diag_fixed_of(struct arena *arena, const struct fix_edit *edit, struct diag_fixed *ret_fixed)
{
    struct span at = edit->diag->fix_at;
    struct diag_fixed fixed = {.id = edit->diag->id, .file = arena_strdup(arena, at.src->name)};
    source_position(at.src, at.off, &fixed.line, &fixed.col);
    if (!is_secret(at)) {
        fixed.from = arena_strndup(arena, at.src->text + at.off, at.len);
        fixed.to = arena_strdup(arena, edit->text);
    }
    *ret_fixed = fixed;
}

const char *fix_outcome_str(enum fix_outcome outcome)
{
    switch (outcome) {
    case FIX_MADE:
        return "fixed";
    case FIX_PROPOSED:
        return "would-fix";
    case FIX_REFUSED:
        return "refused";
    }
    BUG("outcome %d", (int)outcome);
}

const char *diag_fixed_line(struct arena *arena, const struct diag_fixed *fixed)
{
    static const char *const words[] = {"fixed", "would fix", "not fixed"};
    struct strbuf sb = strbuf_new(arena);
    strbuf_addf(&sb, "%s: %s:%u:%u %s: ", words[fixed->outcome], fixed->file, (unsigned)fixed->line,
                (unsigned)fixed->col, diag_slug(fixed->id));
    if (fixed->from == NULL)
        strbuf_addstr(&sb, "(a secret)");
    else if (fixed->to[0] == '\0')
        strbuf_addf(&sb, "'%s' taken out", fixed->from);
    else
        strbuf_addf(&sb, "'%s' -> '%s'", fixed->from, fixed->to);
    if (fixed->why != NULL)
        strbuf_addf(&sb, ", because %s", fixed->why);
    return ascii_of(arena, strbuf_detach(&sb));
}

const char *fix_ascii(struct arena *arena, const char *text)
{
    return ascii_of(arena, text);
}
