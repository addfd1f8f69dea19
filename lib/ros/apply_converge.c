/* apply_converge.c - what each row of the site makes of a state: the counterpart of
 * print_converge.c, function by function. */
#include <string.h>

#include "base/arena.h"
#include "ros/apply_internal.h"

/* The default configuration's own address, wherever it stands. */
static bool is_default_address(const struct ros_config *c, const struct ros_item *row,
                               const struct ros_item *want)
{
    const char *comment = ros_item_get(row, "comment");
    (void)c;
    return want->menu == ROS_IP_ADDRESS && comment != NULL && strncmp(comment, "defconf", 7) == 0 &&
           same(ros_item_get(row, "address"), ros_item_get(want, "address"));
}

/* Rows that carry a tag and shall not any more: a later row may still find them by their key, else
 * they are swept. */
static void retire(struct ros_config *c, struct found old, const struct ros_item *but)
{
    for (size_t i = 0; i < old.rows.len; i++) {
        struct ros_item *row = old.rows.v[i];
        if (row == but)
            continue;
        row->tag = "rosc:old";
        ros_item_set(c->arena, row, ROS("comment", row->tag));
    }
}

/* A VLAN of ours that left the site, with the interface and the number of `want`. */
static struct found pick_vlan(const struct ros_config *c, const struct ros_config *wanted,
                              const struct ros_item *want)
{
    static const char *const same_args[] = {"interface", "vlan-id"};
    struct found found = {0};
    for (size_t i = 0; i < c->rows[want->menu].len; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        bool is_it = is_ours(ros_item_get(row, "comment"));
        for (size_t k = 0; k < ARRAY_LEN(same_args) && is_it; k++)
            is_it = same(ros_item_value(row, same_args[k]),
                         apply_text_of(c, want, ros_menu_arg(want->menu, same_args[k])));
        for (size_t k = 0; k < wanted->rows[want->menu].len && is_it; k++)
            is_it = !apply_has_tag(c, row, wanted->rows[want->menu].v[k]);
        if (is_it)
            *VEC_PUSH(c->arena, found.rows) = row;
    }
    return found;
}

static struct found pick(struct ros_config *c, const struct ros_config *wanted,
                         const struct ros_item *want)
{
    enum ros_key_policy policy = ros_menu_def(want->menu)->policy;
    if (policy == ROS_KEY_OWNS)
        return apply_find(c, want, apply_has_key);
    struct found tagged = apply_find(c, want, apply_has_tag);
    struct found keyed = {0};
    if (policy == ROS_KEY_TAKES)
        keyed = apply_find(c, want, apply_has_key);
    if (keyed.rows.len == 0 && tagged.rows.len == 0 && want->menu == ROS_INTERFACE_VLAN)
        return pick_vlan(c, wanted, want);
    if (keyed.rows.len == 0)
        return tagged;
    retire(c, tagged, keyed.rows.v[0]);
    return keyed;
}

static void replace(struct ros_config *c, const struct ros_item *want, struct found old)
{
    struct ros_item *row = apply_add_row(c, want);
    if (old.rows.len > 0)
        apply_move_row(c, row, old.rows.v[0]);
    for (size_t i = 0; i < old.rows.len; i++)
        apply_remove_row(c, old.rows.v[i]);
}

/* A WireGuard interface of ours that has the port which `want` asks for gives it up. */
static void free_port(struct ros_config *c, const struct ros_item *want)
{
    for (size_t i = 0; i < c->rows[want->menu].len && want->menu == ROS_INTERFACE_WIREGUARD; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        if (is_ours(ros_item_get(row, "comment")) &&
            same(ros_item_value(row, "listen-port"), ros_item_get(want, "listen-port")) &&
            !same(ros_item_value(row, "name"), ros_item_get(want, "name")))
            apply_set(c, row, ros_menu_arg(want->menu, "disabled"), "yes");
    }
}

/* A VLAN that has the name of another one, not yet, gives it up. */
static void free_vlan_name(struct ros_config *c, const struct ros_item *want, struct found but)
{
    const char *name = ros_item_get(want, "name");
    for (size_t i = 0; want->menu == ROS_INTERFACE_VLAN && i < c->rows[want->menu].len; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        bool meant = false;
        for (size_t k = 0; k < but.rows.len; k++)
            meant = meant || but.rows.v[k] == row;
        if (!meant && same(ros_item_get(row, "name"), name))
            apply_set(c, row, ros_menu_arg(want->menu, "name"),
                      arena_printf(c->arena, "%s-old", name));
    }
}

static size_t converge_tagged(struct ros_config *c, const struct ros_config *wanted,
                              const struct ros_item *want)
{
    bool ordered = ros_menu_def(want->menu)->ordered;
    if (apply_find(c, want, apply_has_all).rows.len > 0)
        return 0;
    free_port(c, want);
    struct found old = pick(c, wanted, want);
    free_vlan_name(c, want, old);
    if (ordered)
        replace(c, want, old);
    else if (old.rows.len == 0)
        apply_add_row(c, want);
    for (size_t i = 0; i < old.rows.len && !ordered; i++)
        apply_set_row(c, old.rows.v[i], want);
    return 1;
}

static bool has_tag_and_key(const struct ros_config *c, const struct ros_item *row,
                            const struct ros_item *want)
{
    return apply_has_tag(c, row, want) && apply_has_key(c, row, want);
}

/* The function rcHave of the script. */
static size_t have(struct ros_config *c, const struct ros_script *script,
                   const struct ros_item *want)
{
    if (apply_find(c, want, has_tag_and_key).rows.len > 0)
        return 0;
    struct found rows = apply_find(c, want, apply_has_key),
                 old = apply_find(c, want, apply_has_tag);
    bool ours = rows.rows.len == 0 || is_ours(ros_item_get(rows.rows.v[0], "comment"));
    if (!ours && old.rows.len == 0)
        return 0;
    retire(c, old, NULL);
    if (rows.rows.len == 0 && script->config->adopt_defconf)
        rows = apply_find(c, want, is_default_address);
    if (rows.rows.len == 0)
        apply_add_row(c, want);
    for (size_t i = 0; i < rows.rows.len && ours; i++) {
        for (size_t k = 0; k < want->cells.len; k++)
            apply_set(c, rows.rows.v[i], want->cells.v[k].arg,
                      apply_text_of(c, want, want->cells.v[k].arg));
        apply_take_over(rows.rows.v[i], want);
    }
    return 1;
}

/* The row of a FIXED or SETTINGS menu: a router always has it. */
struct ros_item *apply_standing_row(struct ros_config *c, const struct ros_item *want)
{
    for (size_t i = 0; i < c->rows[want->menu].len; i++)
        if (same(c->rows[want->menu].v[i]->select, want->select))
            return c->rows[want->menu].v[i];
    struct ros_item *row = apply_append(c, want->menu);
    row->select = want->select;
    return row;
}

/* A port that has the name which `want` asks for gets its own back. */
static void free_name(struct ros_config *c, const struct ros_item *want)
{
    const char *name = ros_item_get(want, "name");
    if (want->menu != ROS_INTERFACE_ETHERNET || name == NULL)
        return;
    for (size_t i = 0; i < c->rows[want->menu].len; i++) {
        struct ros_item *port = c->rows[want->menu].v[i];
        if (!same(port->select, want->select) && same(ros_item_get(port, "name"), name))
            apply_set(c, port, ros_menu_arg(want->menu, "name"), port->select);
    }
}

size_t apply_converge_standing(struct ros_config *c, const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    struct ros_item *row = apply_standing_row(c, want);
    bool differs = false;
    for (size_t i = 0; i < want->cells.len; i++) {
        int arg = want->cells.v[i].arg;
        differs =
            differs || !same(ros_item_value(row, def->args[arg].name), apply_text_of(c, want, arg));
    }
    apply_take_over(row, want);
    if (!differs)
        return 0;
    free_name(c, want);
    for (size_t i = 0; i < want->cells.len; i++)
        apply_set(c, row, want->cells.v[i].arg, apply_text_of(c, want, want->cells.v[i].arg));
    return 1;
}

/* The function rcPlace of the script. */
size_t apply_place(struct ros_config *c, const struct ros_op *op)
{
    struct found own = apply_find(c, op->item, apply_has_tag);
    size_t len = c->rows[op->menu].len;
    size_t to = op->item->last ? len - op->from_end : op->at;
    if (own.rows.len == 0 || (to < len && c->rows[op->menu].v[to] == own.rows.v[0]))
        return 0;
    to += op->item->last;
    apply_move_row(c, own.rows.v[0], to < len ? c->rows[op->menu].v[to] : NULL);
    return 1;
}

size_t apply_converge(struct ros_config *c, const struct ros_script *script,
                      const struct ros_op *op)
{
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    if (def->kind != ROS_MENU_TAGGED)
        return apply_converge_standing(c, op->item);
    if (def->policy == ROS_KEY_SATISFIES)
        return have(c, script, op->item);
    return converge_tagged(c, script->config, op->item);
}
