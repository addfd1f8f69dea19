/* internal.c - see internal.h. */
#include "diag/internal.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* A finding and what it is sorted by. */
struct entry {
    const struct diag *diag;
    size_t source;
};

static int compare_entries(const void *pa, const void *pb)
{
    const struct entry *a = pa, *b = pb;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    uint32_t off_a = a->diag->where[0].at.off, off_b = b->diag->where[0].at.off;
    if (off_a != off_b)
        return off_a < off_b ? -1 : 1;
    return a->diag->serial < b->diag->serial ? -1 : 1;
}

const struct diag *const *diags_in_order(struct arena *arena, const struct diags *diags)
{
    VEC(const struct source *) sources = {0};
    size_t n = diags->v.len;
    struct entry *entries = arena_alloc(arena, n * sizeof(struct entry));
    for (size_t i = 0; i < n; i++) {
        const struct source *src = diags->v.v[i]->where[0].at.src;
        size_t s = 0;
        while (s < sources.len && sources.v[s] != src)
            s++;
        if (s == sources.len)
            *VEC_PUSH(arena, sources) = src;
        entries[i] = (struct entry){.diag = diags->v.v[i], .source = s};
    }
    if (n > 0)
        qsort(entries, n, sizeof(struct entry), compare_entries);
    const struct diag **sorted = arena_alloc(arena, n * sizeof(*sorted));
    for (size_t i = 0; i < n; i++)
        sorted[i] = entries[i].diag;
    return sorted;
}

const struct diag *const *diags_choose(struct arena *arena, const struct diags *diags,
                                       const struct diag *const *sorted, size_t max,
                                       size_t *ret_count)
{
    if (diags->v.len <= max) {
        *ret_count = diags->v.len;
        return sorted;
    }
    const struct diag **chosen = arena_alloc(arena, max * sizeof(*chosen));
    size_t room_for_others = diags->errors < max ? max - diags->errors : 0;
    size_t n = 0;
    for (size_t i = 0; i < diags->v.len && n < max; i++) {
        if (sorted[i]->severity != SEVERITY_ERROR && room_for_others == 0)
            continue;
        if (sorted[i]->severity != SEVERITY_ERROR)
            room_for_others--;
        chosen[n++] = sorted[i];
    }
    *ret_count = n;
    return chosen;
}

struct extent extent_of(struct span at)
{
    struct extent r;
    source_position(at.src, at.off, &r.line, &r.col);
    source_position(at.src, at.off + at.len, &r.end_line, &r.end_col);
    return r;
}

const char *diag_replacement(const struct diag *d)
{
    const struct source *src = d->fix_at.src;
    if (d->fix == NULL || src->secrets.len == 0 || d->fix_at.len == 0)
        return d->fix;
    bool secret = false;
    for (uint32_t i = 0; i < d->fix_at.len && !secret; i++)
        secret = source_secret_at(src, d->fix_at.off + i);
    return secret && memmem(d->fix, strlen(d->fix), src->text + d->fix_at.off, d->fix_at.len)
               ? NULL
               : d->fix;
}

const char *applicability_of(const struct diag *d)
{
    return d->sure ? "machine-applicable" : "maybe";
}

const char *path_of(const char *name)
{
    while (name[0] == '.' && name[1] == '/' && name[2] != '\0')
        name += 2;
    return name;
}
