/*
 * vec.h - growing arrays in an arena.
 *
 *     VEC(struct wan *) wans = {0};
 *     *VEC_PUSH(arena, wans) = wan;
 *     for (size_t i = 0; i < wans.len; i++) use(wans.v[i]);
 *
 * A zeroed VEC is empty. Growing copies, so pointers into v are valid only until the next push.
 * The layout { T *v; size_t len, cap; } is relied on by the field tables (lib/schema).
 */
#ifndef ROSC_BASE_VEC_H
#define ROSC_BASE_VEC_H

#include <stddef.h>
#include <string.h>

struct arena;

#define VEC(T)                                                                                     \
    struct {                                                                                       \
        T *v;                                                                                      \
        size_t len, cap;                                                                           \
    }

/* Moves the `len` elements of `size` bytes to where there is room for more; updates *cap. */
void *vec_grow(struct arena *arena, void *v, size_t len, size_t *cap, size_t size);

/* Makes room for one more element of `size` bytes and returns the (possibly moved) array; updates
 * *cap. The new element is zeroed. */
static inline void *vec_room(struct arena *arena, void *v, size_t len, size_t *cap, size_t size)
{
    if (len == *cap)
        v = vec_grow(arena, v, len, cap, size);
    memset((char *)v + len * size, 0, size); /* a removed element may have been there */
    return v;
}

/* Pointer to a new zeroed last element. */
#define VEC_PUSH(arena, vec)                                                                       \
    ((vec).v = vec_room((arena), (vec).v, (vec).len, &(vec).cap, sizeof((vec).v[0])),              \
     &(vec).v[(vec).len++])

#endif
