/*
 * diag.c - collecting findings; see diag.h.
 *
 * A broken file may give 100,000 findings, so a repeated one is looked up in a hash table.
 */
#include "diag/diag.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/internal.h"

enum {
    MESSAGE_HEAD =
        600, /* a longer text is cut in the middle: its value is no value a person wrote */
    MESSAGE_TAIL = 200,
    FIRST_SLOTS = 64, /* a power of two */
};

struct diag_info {
    const char *slug, *title;
    enum severity severity;
};

static const struct diag_info infos[] = {
#define DIAG(id, slug, severity, title) [DIAG_##id] = {slug, title, SEVERITY_##severity},
#include "diag/diag.def"
#undef DIAG
};

/* Open addressing over the findings that have a place; never more than half full. */
struct diag_index {
    struct diag **slots;
    size_t cap, used;
};

const char *diag_slug(enum diag_id id)
{
    ENSURE((size_t)id < ARRAY_LEN(infos));
    return infos[id].slug;
}

const char *diag_title(enum diag_id id)
{
    ENSURE((size_t)id < ARRAY_LEN(infos));
    return infos[id].title;
}

enum severity diag_severity(enum diag_id id)
{
    ENSURE((size_t)id < ARRAY_LEN(infos));
    return infos[id].severity;
}

const char *severity_str(enum severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return "error";
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_NOTE:
        return "note";
    }
    BUG("severity %d", (int)severity);
}

bool diag_by_slug(const char *slug, enum diag_id *ret_id)
{
    for (size_t i = 0; i < ARRAY_LEN(infos); i++) {
        if (strcmp(infos[i].slug, slug) == 0) {
            *ret_id = (enum diag_id)i;
            return true;
        }
    }
    return false;
}

struct diags *diags_new(struct arena *arena)
{
    struct diags *diags = ARENA_NEW(arena, struct diags);
    diags->arena = arena;
    diags->index = ARENA_NEW(arena, struct diag_index);
    return diags;
}

bool diags_many(const struct diags *diags)
{
    enum { SUGGEST_UNTIL = 200 };
    return diags->v.len > SUGGEST_UNTIL;
}

const char *ascii_of(struct arena *arena, const char *text)
{
    size_t len = strlen(text);
    bool clean = len <= MESSAGE_HEAD + MESSAGE_TAIL;
    for (size_t i = 0; clean && i < len; i++)
        clean = text[i] >= 0x20 && text[i] < 0x7F;
    if (clean)
        return text;

    struct strbuf sb = strbuf_new(arena);
    bool cut = len > MESSAGE_HEAD + MESSAGE_TAIL;
    for (size_t i = 0; i < len; i++) {
        if (cut && i == MESSAGE_HEAD) {
            strbuf_addstr(&sb, " ... ");
            i = len - MESSAGE_TAIL;
        }
        if (text[i] >= 0x20 && text[i] < 0x7F)
            strbuf_addch(&sb, text[i]);
        else
            strbuf_addf(&sb, "\\x%02x", (unsigned)(unsigned char)text[i]);
    }
    return strbuf_detach(&sb);
}

PRINTF_LIKE(2, 0)
static const char *message(struct arena *arena, const char *fmt, va_list ap)
{
    return ascii_of(arena, arena_vprintf(arena, fmt, ap));
}

static size_t hash_of(enum diag_id id, struct span at)
{
    uint64_t h = ((uint64_t)at.off << 32 | at.len) + (uint64_t)id * 0x9E3779B97F4A7C15U;
    h ^= h >> 31;
    h *= 0xBF58476D1CE4E5B9U;
    h ^= h >> 29;
    return (size_t)h;
}

/* The slot where a finding with this id and place is, or where it would go. */
static struct diag **index_slot(const struct diag_index *index, enum diag_id id, struct span at)
{
    size_t mask = index->cap - 1;
    for (size_t i = hash_of(id, at) & mask;; i = (i + 1) & mask) {
        struct diag *d = index->slots[i];
        if (d == NULL)
            return &index->slots[i];
        const struct span *w = &d->where[0].at;
        if (d->id == id && w->src == at.src && w->off == at.off && w->len == at.len)
            return &index->slots[i];
    }
}

static void index_grow(struct arena *arena, struct diag_index *index)
{
    struct diag_index grown = {.cap = index->cap > 0 ? index->cap * 2 : FIRST_SLOTS,
                               .used = index->used};
    grown.slots = arena_alloc(arena, grown.cap * sizeof(struct diag *));
    for (size_t i = 0; i < index->cap; i++) {
        struct diag *d = index->slots[i];
        if (d != NULL)
            *index_slot(&grown, d->id, d->where[0].at) = d;
    }
    *index = grown;
}

/* Remembers the finding; false when there is one like it. A finding without a place is like no
 * other. */
static bool index_add(struct diags *diags, struct diag *d)
{
    if (d->where[0].at.src == NULL)
        return true;
    struct diag_index *index = diags->index;
    if (index->used * 2 >= index->cap)
        index_grow(diags->arena, index);
    struct diag **slot = index_slot(index, d->id, d->where[0].at);
    if (*slot != NULL)
        return false;
    *slot = d;
    index->used++;
    return true;
}

struct diag *diag_add(struct diags *diags, enum diag_id id, struct span at, const char *fmt, ...)
{
    struct diag *d = ARENA_NEW(diags->arena, struct diag);
    d->diags = diags;
    d->id = id;
    d->severity = diag_severity(id);
    d->where[0].at = at;
    va_list ap;
    va_start(ap, fmt);
    d->msg = message(diags->arena, fmt, ap);
    va_end(ap);
    if (!index_add(diags, d))
        return d; /* the caller may go on filling it; nobody will see it */

    d->serial = diags->reported++;
    *VEC_PUSH(diags->arena, diags->v) = d;
    switch (d->severity) {
    case SEVERITY_ERROR:
        diags->errors++;
        break;
    case SEVERITY_WARNING:
        diags->warnings++;
        break;
    case SEVERITY_NOTE:
        break;
    }
    return d;
}

void diag_label(struct diag *diag, size_t i, const char *fmt, ...)
{
    ENSURE(i < ARRAY_LEN(diag->where));
    va_list ap;
    va_start(ap, fmt);
    diag->where[i].label = message(diag->diags->arena, fmt, ap);
    va_end(ap);
}

void diag_place(struct diag *diag, struct span at, const char *fmt, ...)
{
    if (at.src == NULL || diag->where[0].at.src == NULL)
        return;
    for (size_t i = 1; i < ARRAY_LEN(diag->where); i++) {
        if (diag->where[i].at.src != NULL)
            continue;
        va_list ap;
        va_start(ap, fmt);
        diag->where[i].at = at;
        diag->where[i].label = message(diag->diags->arena, fmt, ap);
        va_end(ap);
        return;
    }
}

void diag_note(struct diag *diag, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    diag->note = message(diag->diags->arena, fmt, ap);
    va_end(ap);
}

static void set_fix(struct diag *diag, struct span at, const char *fix, bool sure)
{
    diag->fix_at = at;
    diag->fix = fix != NULL && at.src != NULL ? arena_strdup(diag->diags->arena, fix) : NULL;
    diag->sure = sure && diag->fix != NULL;
}

void diag_help(struct diag *diag, struct span at, const char *fix, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    diag->help = message(diag->diags->arena, fmt, ap);
    va_end(ap);
    set_fix(diag, at, fix, false);
}

void diag_fix(struct diag *diag, struct span at, const char *fix, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    diag->help = message(diag->diags->arena, fmt, ap);
    va_end(ap);
    set_fix(diag, at, fix, true);
}

void diag_sure(struct diag *diag)
{
    diag->sure = diag->fix != NULL;
}
