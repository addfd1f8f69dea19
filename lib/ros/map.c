/* map.c - see map.h. */
#include "ros/map.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"

static bool same_place(struct span a, struct span b)
{
    return a.src == b.src && a.off == b.off && a.len == b.len;
}

/* The name of the file without its folders, as ASCII that ends no line. */
static void add_base_name(struct strbuf *out, const char *name)
{
    const char *slash = strrchr(name, '/');
    for (const char *c = slash != NULL ? slash + 1 : name; *c != '\0'; c++)
        strbuf_addch(out, *c >= 0x20 && *c < 0x7f ? *c : '?');
}

/* The place of what follows. A row without one must not be taken for one of the place above it. */
static void annotate(struct ros_map *map, struct strbuf *out, struct span at, bool row)
{
    bool line_begins = out->len == 0 || out->buf[out->len - 1] == '\n';
    if (!line_begins)
        return;
    bool said = same_place(map->said, at);
    map->said = at;
    if (said)
        return;
    if (at.src == NULL) {
        if (row)
            strbuf_addstr(out, "# by default\n");
        return;
    }
    uint32_t line = 0, column = 0;
    source_position(at.src, at.off, &line, &column);
    strbuf_addstr(out, "# ");
    add_base_name(out, at.src->name);
    strbuf_addf(out, ":%u:%u\n", (unsigned)line, (unsigned)column);
}

void ros_map_add(struct ros_map *map, struct strbuf *out, struct ros_map_mark mark)
{
    struct ros_map_mark *last = map->marks.len > 0 ? &map->marks.v[map->marks.len - 1] : NULL;
    mark.off = out->len;
    if (map->annotate)
        annotate(map, out, mark.at, mark.item != NULL);
    if (last != NULL && last->off == mark.off)
        map->marks.len--; /* nothing was printed under it */
    last = map->marks.len > 0 ? &map->marks.v[map->marks.len - 1] : NULL;
    if (last != NULL && same_place(last->at, mark.at) && last->item == mark.item &&
        strcmp(last->what, mark.what) == 0)
        return;
    *VEC_PUSH(out->arena, map->marks) = mark;
}

const struct ros_map_mark *ros_map_at(const struct ros_map *map, size_t off)
{
    size_t low = 0, high = map->marks.len;
    ENSURE(high > 0 && map->marks.v[0].off == 0);
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->marks.v[middle].off <= off)
            low = middle;
        else
            high = middle;
    }
    return &map->marks.v[low];
}

const char *ros_map_row(struct arena *arena, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    if (item->tag != NULL)
        return item->tag;
    if (item->select != NULL)
        return arena_printf(arena, "%s %s", def->path, item->select);
    const char *key = def->key[0] != NULL ? ros_item_get(item, def->key[0]) : NULL;
    return key != NULL ? arena_printf(arena, "%s %s", def->path, key) : def->path;
}
