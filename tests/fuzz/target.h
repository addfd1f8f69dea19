/*
 * target.h - what a fuzz target is: one function over bytes, in memory of its own.
 *
 *     static void run(struct arena *arena, const uint8_t *data, size_t size) { ... }
 *     FUZZ_TARGET(run)
 */
#ifndef ROSC_TESTS_FUZZ_TARGET_H
#define ROSC_TESTS_FUZZ_TARGET_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Input that takes all memory is no finding of the target: it ends there. */
static inline int fuzz_one(void (*run)(struct arena *, const uint8_t *, size_t),
                           const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    if (arena == NULL)
        return 0;
    jmp_buf oom;
    if (setjmp(oom) == 0) {
        arena_on_oom(arena, &oom);
        run(arena, data, size);
    }
    arena_free(arena);
    return 0;
}

#define FUZZ_TARGET(run)                                                                           \
    int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                   \
    {                                                                                              \
        return fuzz_one((run), data, size);                                                        \
    }

#endif
