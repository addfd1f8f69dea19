/*
 * fuzz_lint.c - any bytes as a configuration to be linted: findings with places in it, and the same
 * ones when it is linted again.
 */
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/bug.h"
#include "diag/diag.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void run(struct arena *arena, const char *text, size_t len)
{
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    if (arena == NULL)
        return 0;
    jmp_buf oom;
    if (setjmp(oom) == 0) {
        arena_on_oom(arena, &oom);
        run(arena, arena_strndup(arena, (const char *)data, size), size);
    }
    arena_free(arena);
    return 0;
}
