/* drift.c - see drift.h. */
#include "drift.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

struct drift {
    struct arena *arena;
    const struct ros_config *want;
    struct ros_config *router;
    uint32_t state;
};

/* 0 .. below-1 */
static size_t draw(struct drift *d, size_t below)
{
    d->state = d->state * 1664525u + 1013904223u;
    return below == 0 ? 0 : (d->state >> 8) % below;
}

static struct ros_item *copy_row(struct arena *arena, const struct ros_item *row)
{
    struct ros_item *copy = ARENA_NEW(arena, struct ros_item);
    *copy = *row;
    copy->cells.v = NULL;
    copy->cells.len = copy->cells.cap = 0;
    for (size_t i = 0; i < row->cells.len; i++)
        *VEC_PUSH(arena, copy->cells) = row->cells.v[i];
    return copy;
}

struct ros_config *drift_copy(struct arena *arena, const struct ros_config *config)
{
    struct ros_config *copy = ros_config_new(arena);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < config->rows[m].len; i++)
            *VEC_PUSH(arena, copy->rows[m]) = copy_row(arena, config->rows[m].v[i]);
    return copy;
}

static bool has_comment(enum ros_menu menu)
{
    return ros_menu_arg(menu, "comment") >= 0;
}

static bool is_ours(const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    bool by_key = def->policy == ROS_KEY_OWNS;
    const char *id = ros_item_get(row, by_key ? def->key[0] : "comment");
    return id != NULL && strncmp(id, by_key ? "rosc" : "rosc:", by_key ? 4 : 5) == 0;
}

static bool is_defconf(const struct ros_item *row)
{
    const char *comment = ros_item_get(row, "comment");
    return comment != NULL && strncmp(comment, "defconf", 7) == 0;
}

static void set_tag(struct drift *d, struct ros_item *row, const char *tag)
{
    row->tag = tag;
    ros_item_set(d->arena, row, ROS("comment", tag));
}

/* --- edits --- */

/* Another value for one argument: that of some row, or one that no row has. */
static void change_cell(struct drift *d, struct ros_item *row)
{
    if (row->cells.len == 0)
        return;
    struct ros_cell *cell = &row->cells.v[draw(d, row->cells.len)];
    const struct ros_arg_def *arg = &ros_menu_def(row->menu)->args[cell->arg];
    if (strcmp(arg->name, "comment") == 0 || arg->type == ROS_TYPE_FLAG ||
        (arg->flags & ROS_ARG_UNCOMPARED) || ros_item_left(row, arg))
        return;
    const struct ros_config *want = d->want;
    const char *text =
        ros_item_get(want->rows[row->menu].v[draw(d, want->rows[row->menu].len)], arg->name);
    bool own_key = ros_menu_def(row->menu)->policy == ROS_KEY_OWNS;
    if (text == NULL || draw(d, 2) == 0)
        text = arena_printf(d->arena, own_key ? "%s-old" : "old-%s", cell->value.text);
    bool is_name = strcmp(arg->name, "name") == 0;
    /* two interfaces of one name no router has */
    if (is_name && row->menu == ROS_INTERFACE_ETHERNET)
        text = arena_printf(d->arena, "old-%s", row->select);
    if (is_name && row->menu == ROS_INTERFACE_VLAN)
        text = arena_printf(d->arena, "old-%s", cell->value.text);
    cell->value = (struct ros_value){ROS_VALUE_TEXT, text};
}

/* An argument that the site does not ask for, and that a set puts back. */
static void add_cell(struct drift *d, struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const struct ros_arg_def *arg = &def->args[draw(d, def->nargs)];
    bool looks = !(arg->flags & ROS_ARG_UNCOMPARED);
    bool puts_back = looks && ((arg->flags & ROS_ARG_CLEAR) || arg->def != NULL);
    bool left = ros_item_left(row, arg);
    if (def->kind == ROS_MENU_TAGGED && puts_back && !left &&
        ros_item_get(row, arg->name) == NULL && strcmp(arg->name, "comment") != 0)
        ros_item_set(d->arena, row, ROS(arg->name, "other"));
}

static void swap_rows(struct ros_config *c, enum ros_menu menu, size_t a, size_t b)
{
    struct ros_item *row = c->rows[menu].v[a];
    c->rows[menu].v[a] = c->rows[menu].v[b];
    c->rows[menu].v[b] = row;
}

/* Do both have the arguments that a set cannot take away, or that nobody looks for? The rows of one
 * tag always do. */
static bool same_shape(const struct ros_item *a, const struct ros_item *b)
{
    const struct ros_menu_def *def = ros_menu_def(a->menu);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        bool stays = !def->ordered && arg->def == NULL && !(arg->flags & ROS_ARG_CLEAR);
        bool both = (ros_item_get(a, arg->name) == NULL) == (ros_item_get(b, arg->name) == NULL);
        if ((stays || (arg->flags & ROS_ARG_UNCOMPARED)) && !both)
            return false;
    }
    return true;
}

/* Interfaces that a script makes: a row that got the tag of another would get its name too, and
 * whoever speaks of it by name would follow. Their tags have no numbers that could move up. */
static bool keeps_tags(enum ros_menu menu)
{
    return menu == ROS_INTERFACE_VLAN || menu == ROS_INTERFACE_PPPOE_CLIENT ||
           menu == ROS_INTERFACE_WIREGUARD;
}

static void swap_tags(struct drift *d, struct ros_item *a, struct ros_item *b)
{
    const char *tag = a->tag;
    if (b == NULL || tag == NULL || b->tag == NULL || keeps_tags(a->menu) ||
        !has_comment(a->menu) || !same_shape(a, b))
        return; /* NULL: lost already */
    set_tag(d, a, b->tag);
    set_tag(d, b, tag);
}

/* What numbered rows do when one of them leaves the site: each has the tag of the one before it. */
static void shift_tags(struct drift *d, enum ros_menu menu)
{
    struct ros_config *c = d->router;
    if (!has_comment(menu) || keeps_tags(menu) || c->rows[menu].len < 2)
        return;
    for (size_t i = 0; i < c->rows[menu].len; i++)
        if (c->rows[menu].v[i]->tag == NULL || !same_shape(c->rows[menu].v[i], c->rows[menu].v[0]))
            return;
    const char *first = c->rows[menu].v[0]->tag;
    for (size_t i = 0; i + 1 < c->rows[menu].len; i++)
        set_tag(d, c->rows[menu].v[i], c->rows[menu].v[i + 1]->tag);
    set_tag(d, c->rows[menu].v[c->rows[menu].len - 1], draw(d, 2) == 0 ? first : "rosc:old/last");
}

/* One edit of a row of ours; true: it is gone. */
static bool edit_row(struct drift *d, struct ros_item *row)
{
    struct ros_config *c = d->router;
    bool tagged = ros_menu_def(row->menu)->kind == ROS_MENU_TAGGED;
    switch (draw(d, 12)) {
    case 0:
        return true;
    case 1:
    case 2:
        change_cell(d, row);
        return false;
    case 3:
        add_cell(d, row);
        return false;
    case 4:
        if (tagged && row->tag != NULL && has_comment(row->menu))
            set_tag(d, row, "rosc:old/x/1");
        return false;
    case 5:
        if (tagged && row->tag != NULL && draw(d, 3) == 0)
            *VEC_PUSH(d->arena, c->rows[row->menu]) = copy_row(d->arena, row);
        return false;
    case 6:
        swap_tags(d, row, c->rows[row->menu].v[draw(d, c->rows[row->menu].len)]);
        return false;
    default:
        return false;
    }
}

static bool same_key(const struct ros_item *a, const struct ros_item *b)
{
    const struct ros_menu_def *def = ros_menu_def(a->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++) {
        const char *x = ros_item_value(a, def->key[i]), *y = ros_item_value(b, def->key[i]);
        if ((x == NULL) != (y == NULL) || (x != NULL && strcmp(x, y) != 0))
            return false;
    }
    return def->key[0] != NULL;
}

static bool same_vlan_name(const struct ros_item *a, const struct ros_item *b)
{
    return a->menu == ROS_INTERFACE_VLAN &&
           strcmp(ros_item_get(a, "name"), ros_item_get(b, "name")) == 0;
}

/* No router has two rows with one key. */
static void drop_rivals(struct ros_config *c, enum ros_menu menu)
{
    size_t to = 0;
    for (size_t i = 0; i < c->rows[menu].len; i++) {
        bool goes = false;
        for (size_t k = 0; k < to && !goes; k++)
            goes = ros_menu_def(menu)->kind == ROS_MENU_TAGGED &&
                   (same_key(c->rows[menu].v[i], c->rows[menu].v[k]) ||
                    same_vlan_name(c->rows[menu].v[i], c->rows[menu].v[k]));
        if (!goes)
            c->rows[menu].v[to++] = c->rows[menu].v[i];
    }
    c->rows[menu].len = to;
}

static void edit_menu(struct drift *d, enum ros_menu menu)
{
    struct ros_config *c = d->router;
    size_t count = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < count; i++)
        if (edit_row(d, c->rows[menu].v[i]))
            c->rows[menu].v[i] = NULL;
    for (size_t i = 0; i < c->rows[menu].len; i++)
        if (c->rows[menu].v[i] != NULL)
            c->rows[menu].v[to++] = c->rows[menu].v[i];
    c->rows[menu].len = to;
    if (draw(d, 4) == 0)
        shift_tags(d, menu);
    for (size_t i = 0; i < c->rows[menu].len && draw(d, 2) == 0; i++)
        swap_rows(c, menu, i, draw(d, c->rows[menu].len));
}

/* --- foreign rows --- */

static void add_foreign(struct drift *d, enum ros_menu menu, size_t n)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    struct ros_item *row = ARENA_NEW(d->arena, struct ros_item);
    row->menu = menu;
    for (size_t i = 0; i < def->nargs; i++)
        if (def->args[i].flags & ROS_ARG_MUST)
            ros_item_set(d->arena, row,
                         ROS(def->args[i].name, arena_printf(d->arena, "theirs-%zu", n)));
    if (has_comment(menu) && draw(d, 3) > 0)
        ros_item_set(d->arena, row, ROS("comment", draw(d, 2) == 0 ? "theirs" : "defconf: theirs"));
    *VEC_PUSH(d->arena, d->router->rows[menu]) = row;
    swap_rows(d->router, menu, d->router->rows[menu].len - 1, draw(d, d->router->rows[menu].len));
}

/* Somebody else's row with the key of one of ours. */
static void add_rival(struct drift *d, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    size_t count = d->want->rows[menu].len;
    if (def->key[0] == NULL || def->policy == ROS_KEY_OWNS || count == 0)
        return;
    const struct ros_item *like = d->want->rows[menu].v[draw(d, count)];
    struct ros_item *row = copy_row(d->arena, like);
    row->tag = NULL;
    row->leased = row->paused = false;
    ros_item_set(d->arena, row, ROS("comment", "theirs"));
    *VEC_PUSH(d->arena, d->router->rows[menu]) = row;
}

struct ros_config *drift_from(struct arena *arena, const struct ros_config *config, unsigned seed)
{
    struct drift d = {
        .arena = arena,
        .want = config,
        .router = drift_copy(arena, config),
        .state = seed * 2654435761u + 1,
    };
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        if (d.router->rows[m].len > 0)
            edit_menu(&d, (enum ros_menu)m);
        if (ros_menu_def((enum ros_menu)m)->kind != ROS_MENU_TAGGED)
            continue;
        for (size_t n = draw(&d, 4); n > 0; n--)
            add_foreign(&d, (enum ros_menu)m, n);
        if (draw(&d, 2) == 0)
            add_rival(&d, (enum ros_menu)m);
        drop_rivals(d.router, (enum ros_menu)m);
    }
    return d.router;
}

/* --- verdict --- */

static size_t count_of(const struct ros_config *c, const struct ros_item *row,
                       bool (*is_it)(const struct ros_item *, const struct ros_item *))
{
    size_t count = 0;
    for (size_t i = 0; i < c->rows[row->menu].len; i++)
        count += is_it(c->rows[row->menu].v[i], row);
    return count;
}

static bool is_their_key(const struct ros_item *row, const struct ros_item *want)
{
    return !is_ours(row) && same_key(row, want);
}

static const char *name_of(const struct ros_item *row)
{
    const char *comment = ros_item_get(row, "comment");
    return comment != NULL ? comment : row->select != NULL ? row->select : "a row";
}

/* Each row of ours is there, or somebody else's does the same, and none is left over. */
static const char *judge_ours(struct arena *arena, const struct ros_config *config,
                              const struct ros_config *after, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    size_t ours = 0, expected = 0;
    for (size_t i = 0; i < config->rows[menu].len; i++) {
        const struct ros_item *want = config->rows[menu].v[i];
        size_t count = count_of(after, want, ros_item_equal);
        bool theirs = def->policy == ROS_KEY_SATISFIES && count_of(after, want, is_their_key) > 0;
        if (count > 1 || (count == 0 && !theirs))
            return arena_printf(arena, "%s: %s is there %zu times", def->path, name_of(want),
                                count);
        expected += count;
    }
    for (size_t i = 0; i < after->rows[menu].len; i++)
        ours += is_ours(after->rows[menu].v[i]);
    if (def->kind == ROS_MENU_TAGGED && ours != expected)
        return arena_printf(arena, "%s: %zu rows of ours, %zu are wanted", def->path, ours,
                            expected);
    return NULL;
}

static bool is_taken(const struct ros_config *config, const struct ros_item *row)
{
    bool adopted = row->menu == ROS_IP_DHCP_CLIENT || row->menu == ROS_IP_FIREWALL_FILTER ||
                   row->menu == ROS_IP_FIREWALL_NAT ||
                   (row->menu == ROS_IPV6_FIREWALL_FILTER && config->closes_ipv6);
    if (adopted && config->adopt_defconf && is_defconf(row))
        return true;
    return ros_menu_def(row->menu)->policy == ROS_KEY_TAKES && count_of(config, row, same_key) > 0;
}

static bool is_uplink(const struct ros_config *config, const char *interface)
{
    for (size_t i = 0; i < config->uplinks.len; i++) {
        const struct ros_uplink *uplink = &config->uplinks.v[i];
        const char *name = uplink->interface != NULL ? uplink->interface : uplink->port;
        if (strcmp(name, interface) == 0)
            return true;
    }
    return false;
}

/* Rows that say that an uplink is something else. */
static bool is_evicted(const struct ros_config *config, const struct ros_item *row)
{
    const char *interface = ros_item_get(row, "interface"), *list = ros_item_get(row, "list");
    if (interface == NULL || !is_uplink(config, interface))
        return false;
    return row->menu == ROS_INTERFACE_BRIDGE_PORT ||
           (row->menu == ROS_INTERFACE_LIST_MEMBER &&
            (strcmp(list, "LAN") == 0 || is_defconf(row)));
}

/* Somebody else's rows are as they were, in their order. */
static const char *judge_theirs(struct arena *arena, const struct ros_config *config,
                                const struct ros_config *before, const struct ros_config *after,
                                enum ros_menu menu)
{
    size_t at = 0;
    for (size_t i = 0; i < before->rows[menu].len; i++) {
        const struct ros_item *row = before->rows[menu].v[i];
        if (is_ours(row) || is_taken(config, row) || is_evicted(config, row))
            continue;
        while (at < after->rows[menu].len && is_ours(after->rows[menu].v[at]))
            at++;
        if (at == after->rows[menu].len || !ros_item_equal(row, after->rows[menu].v[at]))
            return arena_printf(arena, "%s: a row of somebody else's was touched",
                                ros_menu_def(menu)->path);
        at++;
    }
    return NULL;
}

/* Ours, theirs, final drops. */
static const char *judge_order(struct arena *arena, const struct ros_config *config,
                               const struct ros_config *after, enum ros_menu menu)
{
    size_t count = config->rows[menu].len, len = after->rows[menu].len, first = 0;
    while (first < count && !config->rows[menu].v[first]->last)
        first++;
    if (len < count)
        return "rows are missing";
    for (size_t i = 0; i < count; i++) {
        size_t at = i < first ? i : len - (count - i);
        if (!ros_item_equal(config->rows[menu].v[i], after->rows[menu].v[at]))
            return arena_printf(arena, "%s: %s is not at its place", ros_menu_def(menu)->path,
                                name_of(config->rows[menu].v[i]));
    }
    return NULL;
}

const char *drift_verdict(struct arena *arena, const struct ros_config *config,
                          const struct ros_config *before, const struct ros_config *after)
{
    const char *verdict = NULL;
    for (int m = 0; m < ROS_MENU_COUNT && verdict == NULL; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        verdict = judge_ours(arena, config, after, (enum ros_menu)m);
        if (verdict == NULL && def->kind == ROS_MENU_TAGGED)
            verdict = judge_theirs(arena, config, before, after, (enum ros_menu)m);
        if (verdict == NULL && def->ordered)
            verdict = judge_order(arena, config, after, (enum ros_menu)m);
    }
    return verdict;
}

/* Lists that a setting names are there, or RouterOS' own. */
static const char *judge_lists(struct arena *arena, const struct ros_config *after,
                               enum ros_menu menu, const char *name)
{
    for (size_t i = 0; i < after->rows[menu].len; i++) {
        const char *list = ros_item_get(after->rows[menu].v[i], name);
        bool there = list == NULL || strcmp(list, "all") == 0 || strcmp(list, "static") == 0 ||
                     strcmp(list, "none") == 0;
        for (size_t k = 0; k < after->rows[ROS_INTERFACE_LIST].len; k++)
            there = there ||
                    strcmp(ros_item_get(after->rows[ROS_INTERFACE_LIST].v[k], "name"), list) == 0;
        if (!there)
            return arena_printf(arena, "%s names the list %s, which is gone",
                                ros_menu_def(menu)->path, list);
    }
    return NULL;
}

/* The rows of somebody else in `before`, in `after` and in their order. Ports that are given back
 * are somebody else's then, and not looked for. */
static const char *judge_left(struct arena *arena, const struct ros_config *config, bool applied,
                              const struct ros_config *before, const struct ros_config *after,
                              enum ros_menu menu)
{
    size_t at = 0;
    for (size_t i = 0; i < before->rows[menu].len; i++) {
        const struct ros_item *row = before->rows[menu].v[i];
        if (is_ours(row) || (applied && (is_taken(config, row) || is_evicted(config, row))))
            continue;
        while (at < after->rows[menu].len && !ros_item_equal(row, after->rows[menu].v[at]))
            at++;
        if (at++ == after->rows[menu].len)
            return arena_printf(arena, "%s: a row of somebody else's was touched: %s",
                                ros_menu_def(menu)->path, name_of(row));
    }
    for (size_t i = 0; i < after->rows[menu].len; i++)
        if (is_ours(after->rows[menu].v[i]))
            return arena_printf(arena, "%s: %s is left", ros_menu_def(menu)->path,
                                name_of(after->rows[menu].v[i]));
    return NULL;
}

const char *drift_removed(struct arena *arena, const struct ros_config *config, bool applied,
                          const struct ros_config *before, const struct ros_config *after)
{
    static const struct {
        enum ros_menu menu;
        const char *name;
    } listed[] = {{ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS, "discover-interface-list"},
                  {ROS_TOOL_MAC_SERVER, "allowed-interface-list"},
                  {ROS_TOOL_MAC_SERVER_MAC_WINBOX, "allowed-interface-list"}};
    const char *broken = NULL;
    for (int m = 0; m < ROS_MENU_COUNT && broken == NULL; m++)
        if (ros_menu_def((enum ros_menu)m)->kind == ROS_MENU_TAGGED)
            broken = judge_left(arena, config, applied, before, after, (enum ros_menu)m);
    for (size_t i = 0; i < ARRAY_LEN(listed) && applied && broken == NULL; i++)
        broken = judge_lists(arena, after, listed[i].menu, listed[i].name);
    return broken;
}
