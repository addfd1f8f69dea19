/*
 * map.h - texts to pointers: how rules find rows by name in constant time.
 */
#ifndef ROSC_LINT_MAP_H
#define ROSC_LINT_MAP_H

#include <stddef.h>

struct arena;

struct lint_slot {
    const char *key; /* NULL: free */
    void *value;
};

/* A zeroed map is empty. Keys are not copied. */
struct lint_map {
    struct lint_slot *slots;
    size_t cap, used;
};

/* The place of the key's value, NULL in it when the key is new. Valid until the next call. */
void **lint_map_at(struct arena *arena, struct lint_map *map, const char *key);

/* The key's value, NULL when there is none. */
void *lint_map_get(const struct lint_map *map, const char *key);

#endif
