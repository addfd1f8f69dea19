/*
 * fuzz_lint.c - any bytes as a configuration to be linted: findings with places in it, and the same
 * ones when it is linted again.
 */
#include <stdint.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/bug.h"
#include "diag/diag.h"
#include "fuzz/target.h"

static void run(struct arena *arena, const uint8_t *data, size_t len)
{
    const char *text = arena_strndup(arena, (const char *)data, len);
    struct diags *first = diags_new(arena), *second = diags_new(arena);
    lint_text(arena, first, "fuzz.rsc", text, len);
    lint_text(arena, second, "fuzz.rsc", text, len);
    ENSURE(first->v.len == second->v.len);
    for (size_t i = 0; i < first->v.len; i++) {
        const struct diag *d = first->v.v[i];
        ENSURE(d->id == second->v.v[i]->id);
        for (size_t k = 0; k < ARRAY_LEN(d->where) && d->where[k].at.src != NULL; k++)
            ENSURE(d->where[k].at.off <= len &&
                   d->where[k].at.len <= len - d->where[k].at.off + 1); /* the end has a place */
        ENSURE(d->fix == NULL || d->fix_at.off + d->fix_at.len <= len);
    }
}

FUZZ_TARGET(run)
