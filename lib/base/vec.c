/* vec.c - see vec.h. */
#include "base/vec.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

enum { FIRST_CAP = 4 };

void *vec_grow(struct arena *arena, void *v, size_t len, size_t *cap, size_t size)
{
    size_t new_cap = *cap > 0 ? *cap * 2 : FIRST_CAP;
    if (new_cap > SIZE_MAX / 4 / size)
        arena_oom(arena);
    if (*cap > 0 && arena_resize(arena, v, *cap * size, new_cap * size)) {
        *cap = new_cap;
        return v;
    }
    void *grown = arena_alloc_raw(arena, new_cap * size);
    if (len > 0)
        memcpy(grown, v, len * size);
    *cap = new_cap;
    return grown;
}
