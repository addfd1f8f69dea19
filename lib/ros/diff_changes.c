/* diff_changes.c - what differs between a router and the target, row by row, for people. */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/diff_internal.h"
#include "ros/normal.h"

static bool begins(const char *text, const char *with)
{
    return text != NULL && strncmp(text, with, strlen(with)) == 0;
}

const char *ros_item_name(struct arena *arena, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    const char *comment = ros_item_get(item, "comment");
    struct strbuf sb = strbuf_new(arena);
    if (def->kind == ROS_MENU_SETTINGS)
        return "settings";
    if (def->kind == ROS_MENU_FIXED)
        return item->select;
    if (begins(comment, "rosc:"))
        return comment;
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        if (ros_item_get(item, def->key[i]) != NULL)
            strbuf_addf(&sb, "%s%s=%s", sb.len == 0 ? "" : " ", def->key[i],
                        ros_item_get(item, def->key[i]));
    if (comment != NULL && *comment != '\0')
        strbuf_addf(&sb, "%s\"%s\"", sb.len == 0 ? "" : " ", comment);
    for (size_t i = 0; i < item->cells.len && sb.len == 0; i++) {
        struct strbuf all = strbuf_new(arena);
        for (size_t k = 0; k < item->cells.len; k++)
            strbuf_addf(&all, "%s%s=%s", k == 0 ? "" : " ", def->args[item->cells.v[k].arg].name,
                        item->cells.v[k].value.text);
        return strbuf_detach(&all);
    }
    return sb.len == 0 ? "a row" : strbuf_detach(&sb);
}

static void add_cells(struct planner *p, struct ros_change *change, const struct twin *twin)
{
    const struct ros_menu_def *def = ros_menu_def(change->menu);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        bool is_name = strcmp(arg->name, "name") == 0;
        /* names were set before: what refers to them is compared as it is now */
        const struct ros_item *had =
            is_name || change->menu == ROS_INTERFACE_ETHERNET ? twin->base : twin->state;
        if (!planner_differs(p, had, twin->target, arg))
            continue;
        struct ros_cell_change *cell = VEC_PUSH(p->arena, change->cells);
        cell->name = arg->name;
        cell->arg = arg;
        cell->old =
            ros_item_value(twin->base->was != NULL ? twin->base->was : twin->base, arg->name);
        cell->now = ros_item_value(twin->target, arg->name);
        cell->secret = (arg->flags & ROS_ARG_SECRET) != 0;
        if (change->menu == ROS_INTERFACE_ETHERNET && is_name && cell->old == NULL)
            cell->old = twin->base->select;
    }
    for (size_t i = 0; i < twin->state->extras.len; i++)
        if (planner_strips(twin->target, &twin->state->extras.v[i])) {
            struct ros_cell_change *cell = VEC_PUSH(p->arena, change->cells);
            cell->name = twin->state->extras.v[i].name;
            cell->old = twin->state->extras.v[i].text;
        }
}

static const struct ros_item *origin_of(const struct planner *p, const struct ros_item *row)
{
    const struct ros_config *want = p->diff->want;
    for (size_t i = 0; i < want->rows[row->menu].len; i++) {
        const struct span *a = &want->rows[row->menu].v[i]->origin, *b = &row->origin;
        if (a->src == b->src && a->off == b->off && a->len == b->len)
            return want->rows[row->menu].v[i];
    }
    return NULL;
}

/* Rows of the menu in the order of the target; `moved` was worked out before. */
static void collect_kept(struct planner *p, enum ros_menu menu)
{
    struct ros_diff *diff = p->diff;
    size_t count = p->target->rows[menu].len;
    for (size_t i = 0; i < count; i++) {
        struct ros_item *row = p->target->rows[menu].v[i];
        const struct twin *twin = planner_twin(p, row);
        struct ros_change change = {.menu = menu, .row = row};
        change.before = i + 1 < count ? p->target->rows[menu].v[i + 1] : NULL;
        if (twin != NULL) {
            change.had = twin->base->was;
            change.moved = twin->moved;
            add_cells(p, &change, twin);
        }
        if (twin != NULL && change.cells.len == 0 && !change.moved) {
            diff->left_alone[menu] +=
                ros_menu_def(menu)->kind == ROS_MENU_TAGGED && !planner_is_ours(row);
            continue;
        }
        change.want = origin_of(p, row);
        *VEC_PUSH(p->arena, diff->changes[menu]) = change;
        bool standing = ros_menu_def(menu)->kind != ROS_MENU_TAGGED;
        if (twin == NULL && !standing)
            diff->added++;
        else if (twin == NULL || change.cells.len > 0)
            diff->changed++;
        else
            diff->moved++;
    }
}

static enum ros_gone why_gone(const struct ros_item *row)
{
    bool adopted = row->menu == ROS_IP_DHCP_CLIENT || row->menu == ROS_IP_FIREWALL_FILTER ||
                   row->menu == ROS_IP_FIREWALL_NAT || row->menu == ROS_IPV6_FIREWALL_FILTER;
    if (planner_is_ours(row))
        return ROS_GONE_LEFT;
    return adopted && begins(ros_item_get(row, "comment"), "defconf") ? ROS_GONE_DEFCONF
                                                                      : ROS_GONE_WAY;
}

void changes_collect(struct planner *p)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        collect_kept(p, (enum ros_menu)m);
        for (size_t i = 0; i < p->twins[m].len; i++) {
            const struct twin *twin = &p->twins[m].v[i];
            if (twin->target != NULL)
                continue;
            struct ros_change *change = VEC_PUSH(p->arena, p->diff->changes[m]);
            change->menu = (enum ros_menu)m;
            change->had = twin->base->was;
            change->why = why_gone(twin->base);
            p->diff->removed++;
        }
    }
}
