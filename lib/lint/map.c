/* map.c - see map.h. */
#include "lint/map.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

enum { FIRST_SLOTS = 64 };

static size_t hash_of(const char *key)
{
    uint64_t h = 0xCBF29CE484222325U; /* FNV-1a */
    for (; *key != '\0'; key++)
        h = (h ^ (unsigned char)*key) * 0x100000001B3U;
    return (size_t)(h ^ h >> 29);
}

static struct lint_slot *slot_of(const struct lint_map *map, const char *key)
{
    size_t i = hash_of(key) & (map->cap - 1);
    while (map->slots[i].key != NULL && strcmp(map->slots[i].key, key) != 0)
        i = (i + 1) & (map->cap - 1);
    return &map->slots[i];
}

static void grow(struct arena *arena, struct lint_map *map)
{
    struct lint_map grown = {.cap = map->cap > 0 ? map->cap * 2 : FIRST_SLOTS, .used = map->used};
    grown.slots = arena_alloc(arena, grown.cap * sizeof(struct lint_slot));
    for (size_t i = 0; i < map->cap; i++)
        if (map->slots[i].key != NULL)
            *slot_of(&grown, map->slots[i].key) = map->slots[i];
    *map = grown;
}

void **lint_map_at(struct arena *arena, struct lint_map *map, const char *key)
{
    if (map->used * 2 >= map->cap)
        grow(arena, map);
    struct lint_slot *slot = slot_of(map, key);
    if (slot->key == NULL) {
        slot->key = key;
        map->used++;
    }
    return &slot->value;
}

void *lint_map_get(const struct lint_map *map, const char *key)
{
    return map->cap == 0 ? NULL : slot_of(map, key)->value;
}
