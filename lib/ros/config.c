/* config.c - building and comparing configurations. */
#include "ros/config.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/text.h"

struct ros_config *ros_config_new(struct arena *arena)
{
    struct ros_config *config = ARENA_NEW(arena, struct ros_config);
    config->arena = arena;
    return config;
}

/* Puts a cell where it belongs, which is mostly behind all others. */
static void set_cell(struct arena *arena, struct ros_item *item, int arg, struct ros_value value)
{
    size_t at = item->cells.len;
    while (at > 0 && item->cells.v[at - 1].arg >= arg)
        at--;
    if (at == item->cells.len || item->cells.v[at].arg != arg) {
        (void)VEC_PUSH(arena, item->cells);
        for (size_t i = item->cells.len - 1; i > at; i--)
            item->cells.v[i] = item->cells.v[i - 1];
    }
    item->cells.v[at] = (struct ros_cell){.arg = arg, .value = value};
}

/* The index of an argument that must be in the table; `from`: where it is looked for first. */
static int known_arg(enum ros_menu menu, int from, const char *name)
{
    int arg = ros_menu_arg_from(menu, from, name);
    if (arg < 0)
        BUG("menu %s has no argument %s in menus.def", ros_menu_def(menu)->path, name);
    return arg;
}

void ros_item_set(struct arena *arena, struct ros_item *item, struct ros_pair pair)
{
    if (pair.value.text != NULL)
        set_cell(arena, item, known_arg(item->menu, 0, pair.name), pair.value);
}

struct ros_item *ros_add_pairs(struct ros_config *config, enum ros_menu menu, struct span origin,
                               const char *tag, const struct ros_pair *pairs, size_t count)
{
    struct ros_item *item = ARENA_NEW(config->arena, struct ros_item);
    const size_t room = count + 4; /* the comment, and what is set later */
    item->menu = menu;
    item->tag = tag;
    item->origin = origin;
    item->cells.v = arena_alloc_raw(config->arena, room * sizeof(item->cells.v[0]));
    item->cells.cap = room;
    int arg = 0;
    for (size_t i = 0; i < count; i++) {
        if (pairs[i].value.text == NULL)
            continue;
        arg = known_arg(menu, arg, pairs[i].name);
        set_cell(config->arena, item, arg, pairs[i].value);
    }
    arg = tag == NULL ? -1 : ros_menu_arg(menu, "comment");
    if (arg >= 0)
        set_cell(config->arena, item, arg, (struct ros_value){ROS_VALUE_TEXT, tag});
    *VEC_PUSH(config->arena, config->rows[menu]) = item;
    return item;
}

int ros_item_cell(const struct ros_item *item, const char *name)
{
    const struct ros_arg_def *args = ros_menu_def(item->menu)->args;
    for (size_t i = 0; i < item->cells.len; i++)
        if (text_same(args[item->cells.v[i].arg].name, name))
            return (int)i;
    return -1;
}

const char *ros_item_get(const struct ros_item *item, const char *name)
{
    int cell = ros_item_cell(item, name);
    return cell < 0 ? NULL : item->cells.v[cell].value.text;
}

const char *ros_item_value(const struct ros_item *item, const char *name)
{
    const char *text = ros_item_get(item, name);
    if (text != NULL)
        return text;
    int arg = ros_menu_arg(item->menu, name);
    return arg < 0 ? NULL : ros_menu_def(item->menu)->args[arg].def;
}

bool ros_item_left(const struct ros_item *item, const struct ros_arg_def *arg)
{
    return (item->leased && (arg->flags & ROS_ARG_LEASE) != 0) ||
           (item->paused && (arg->flags & ROS_ARG_PAUSE) != 0);
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Length of the name at `at` in names joined by commas. */
static size_t name_len(const char *at)
{
    return strcspn(at, ",");
}

bool ros_names_have(const char *names, const char *name, size_t len)
{
    for (const char *at = names; at != NULL && *at != '\0';) {
        size_t n = name_len(at);
        if (n == len && strncmp(at, name, len) == 0)
            return true;
        at += n + (at[n] == ',');
    }
    return false;
}

static bool names_within(const char *inner, const char *outer)
{
    for (const char *at = inner; at != NULL && *at != '\0';) {
        size_t n = name_len(at);
        if (!ros_names_have(outer, at, n))
            return false;
        at += n + (at[n] == ',');
    }
    return true;
}

bool ros_values_equal(enum ros_type type, const char *a, const char *b)
{
    if (type == ROS_TYPE_INTERFACES)
        return names_within(a, b) && names_within(b, a);
    return same_text(a, b);
}

/* Name of the first argument in which two rows differ, NULL when none. */
static const char *item_difference(const struct ros_item *a, const struct ros_item *b)
{
    const struct ros_menu_def *def = ros_menu_def(a->menu);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        if (ros_item_left(a, arg) || ros_item_left(b, arg))
            continue;
        if (!ros_values_equal(arg->type, ros_item_value(a, arg->name),
                              ros_item_value(b, arg->name)))
            return arg->name;
    }
    return same_text(a->select, b->select) ? NULL : def->key[0];
}

bool ros_item_equal(const struct ros_item *a, const struct ros_item *b)
{
    return a->menu == b->menu && item_difference(a, b) == NULL;
}

const char *ros_config_difference(struct arena *arena, const struct ros_config *a,
                                  const struct ros_config *b)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const char *path = ros_menu_def((enum ros_menu)m)->path;
        if (a->rows[m].len != b->rows[m].len)
            return arena_printf(arena, "%s: %zu rows against %zu", path, a->rows[m].len,
                                b->rows[m].len);
        for (size_t i = 0; i < a->rows[m].len; i++) {
            const char *arg = item_difference(a->rows[m].v[i], b->rows[m].v[i]);
            if (arg != NULL)
                return arena_printf(arena, "%s: row %zu differs in %s", path, i + 1, arg);
        }
    }
    return NULL;
}
