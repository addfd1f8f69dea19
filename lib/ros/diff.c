/* diff.c - see diff.h: the plan of everything but ordered menus. */
#include "ros/diff.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/apply.h"
#include "ros/diff_internal.h"

static bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* --- operations --- */

struct ros_op *planner_op(struct planner *p, enum ros_op_kind kind, enum ros_menu menu)
{
    struct ros_op *op = VEC_PUSH(p->arena, p->script->ops);
    op->kind = kind;
    op->menu = menu;
    return op;
}

void planner_run(struct planner *p, const struct ros_op *op)
{
    ros_apply_op(p->state, p->script, op);
}

/* A cell of the target in the spelling of the site. */
static struct ros_value spelt(const struct ros_item *row, const struct ros_item *want,
                              const struct ros_arg_def *arg)
{
    const char *text = ros_item_get(row, arg->name);
    int cell = want == NULL || want->was == NULL ? -1 : ros_item_cell(want, arg->name);
    if (cell >= 0 && want->cells.v[cell].value.kind == ROS_VALUE_TEXT &&
        same(want->cells.v[cell].value.text, text))
        text = ros_item_get(want->was, arg->name);
    return (struct ros_value){ROS_VALUE_TEXT, text};
}

static struct ros_item *like(struct planner *p, const struct ros_item *row)
{
    struct ros_item *item = ARENA_NEW(p->arena, struct ros_item);
    *item = *row;
    item->cells.v = NULL;
    item->cells.len = item->cells.cap = 0;
    item->extras.v = NULL;
    item->extras.len = item->extras.cap = 0;
    item->was = NULL;
    item->nth = 0;
    return item;
}

/* A row that goes and has the key that one gets goes now. */
static void make_way(struct planner *p, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < p->twins[row->menu].len && def->kind == ROS_MENU_TAGGED; i++) {
        struct twin *twin = &p->twins[row->menu].v[i];
        if (twin->target == NULL && !twin->gone && planner_same_key(twin->state, row))
            planner_remove(p, twin);
    }
}

/* A name or a port that another row has: that one gives it up; its own turn comes later. */
static void make_room(struct planner *p, const struct ros_item *row, const char *name,
                      const struct ros_item *but)
{
    const char *text = ros_item_get(row, name);
    bool is_name = strcmp(name, "name") == 0;
    if (text == NULL || row->menu == ROS_IP_DNS_STATIC ||
        (!is_name && row->menu != ROS_INTERFACE_WIREGUARD))
        return;
    for (size_t i = 0; i < p->state->rows[row->menu].len; i++) {
        struct ros_item *other = p->state->rows[row->menu].v[i];
        if (other == but || !same(ros_item_get(other, name), text) || other->was == NULL)
            continue;
        struct ros_item *item = like(p, other);
        if (is_name)
            ros_item_set(
                p->arena, item,
                ROS("name", arena_printf(p->arena, "%s%s", text,
                                         row->menu == ROS_SYSTEM_LOGGING_ACTION ? "old" : "-old")));
        else if (same(ros_item_value(other, "disabled"), "no"))
            ros_item_set(p->arena, item, ROS("disabled", "yes"));
        else
            continue;
        struct ros_op *op = planner_op(p, ROS_OP_SET, row->menu);
        op->row = other->was;
        op->item = item;
        planner_run(p, op);
    }
}

void planner_add(struct planner *p, struct ros_item *row, const struct ros_item *before)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const struct ros_item *want = planner_want(p, row);
    struct ros_item *item = like(p, row);
    for (size_t i = 0; i < row->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[row->cells.v[i].arg];
        ros_item_set(p->arena, item, (struct ros_pair){arg->name, spelt(row, want, arg)});
    }
    make_way(p, row);
    make_room(p, item, "name", NULL);
    make_room(p, item, "listen-port", NULL);
    struct ros_op *op = planner_op(p, ROS_OP_ADD, row->menu);
    op->item = item;
    op->before = before;
    planner_run(p, op);
}

/* The argument alone, or all that differ. */
static void set_some(struct planner *p, struct twin *twin, const char *only)
{
    const struct ros_item *row = twin->target;
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const struct ros_item *want = planner_want(p, row);
    struct ros_item *item = like(p, row);
    struct ros_op op = {.kind = ROS_OP_SET, .menu = row->menu, .row = twin->base->was, .as = row};
    for (int i = 0; i < (int)def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        if ((only != NULL && strcmp(only, arg->name) != 0) ||
            !planner_differs(p, twin->state, row, arg))
            continue;
        if (ros_item_get(row, arg->name) != NULL)
            ros_item_set(p->arena, item, (struct ros_pair){arg->name, spelt(row, want, arg)});
        else
            *VEC_PUSH(p->arena, op.unset) = i;
    }
    for (size_t i = 0; i < twin->state->extras.len && only == NULL; i++)
        if (planner_strips(row, &twin->state->extras.v[i]))
            *VEC_PUSH(p->arena, op.strip) = twin->state->extras.v[i].name;
    if (item->cells.len == 0 && op.unset.len == 0 && op.strip.len == 0)
        return;
    if (!planner_same_key(twin->state, row))
        make_way(p, row);
    make_room(p, item, "name", twin->state);
    make_room(p, item, "listen-port", twin->state);
    op.item = item;
    *VEC_PUSH(p->arena, p->script->ops) = op;
    planner_run(p, &op);
}

void planner_set(struct planner *p, struct twin *twin)
{
    set_some(p, twin, NULL);
}

void planner_remove(struct planner *p, struct twin *twin)
{
    if (twin->gone || (twin->target != NULL && !twin->replaced))
        return;
    twin->gone = true;
    struct ros_op *op = planner_op(p, ROS_OP_REMOVE, twin->base->menu);
    op->row = twin->base->was;
    planner_run(p, op);
}

/* --- the plan --- */

/* Names of what others refer to: a router's references follow, so the rest is compared afterwards.
 */
static void rename_first(struct planner *p)
{
    static const enum ros_menu menus[] = {
        ROS_INTERFACE_ETHERNET,     ROS_INTERFACE_BRIDGE,    ROS_INTERFACE_LIST,
        ROS_INTERFACE_VLAN,         ROS_INTERFACE_WIREGUARD, ROS_ROUTING_TABLE,
        ROS_INTERFACE_PPPOE_CLIENT,
    };
    for (size_t m = 0; m < ARRAY_LEN(menus); m++)
        for (size_t i = 0; i < p->twins[menus[m]].len; i++) {
            struct twin *twin = &p->twins[menus[m]].v[i];
            bool port = menus[m] == ROS_INTERFACE_ETHERNET;
            if (twin->target != NULL)
                set_some(p, twin, port ? NULL : "name");
        }
}

static bool is_uplink(const struct planner *p, const char *interface)
{
    for (size_t i = 0; i < p->want->uplinks.len; i++) {
        const struct ros_uplink *uplink = &p->want->uplinks.v[i];
        if (uplink->interface != NULL && same(uplink->interface, interface))
            return true;
        for (size_t k = 0; k < p->state->rows[ROS_INTERFACE_ETHERNET].len; k++) {
            const struct ros_item *port = p->state->rows[ROS_INTERFACE_ETHERNET].v[k];
            const char *name = ros_item_get(port, "name");
            if (uplink->port != NULL && same(port->select, uplink->port) &&
                same(name != NULL ? name : port->select, interface))
                return true;
        }
        if (uplink->port != NULL && uplink->interface == NULL && same(uplink->port, interface))
            return true;
    }
    return false;
}

/* An uplink leaves its bridge, and lists it is not meant for, before anything builds on it. */
static void evict_first(struct planner *p)
{
    static const enum ros_menu menus[] = {ROS_INTERFACE_BRIDGE_PORT, ROS_INTERFACE_LIST_MEMBER};
    for (size_t m = 0; m < ARRAY_LEN(menus); m++)
        for (size_t i = 0; i < p->twins[menus[m]].len; i++) {
            struct twin *twin = &p->twins[menus[m]].v[i];
            const char *interface = ros_item_get(twin->state, "interface");
            bool lan = false;
            for (size_t k = 0; k < p->want->lan_interfaces.len; k++)
                lan = lan || same(p->want->lan_interfaces.v[k], interface);
            if (lan ? same(ros_item_get(twin->state, "list"), "WAN") : is_uplink(p, interface))
                planner_remove(p, twin);
        }
}

static void plan_menu(struct planner *p, enum ros_menu menu)
{
    if (ros_menu_def(menu)->ordered) {
        order_plan(p, menu);
        return;
    }
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        struct twin *twin = planner_twin(p, p->target->rows[menu].v[i]);
        if (twin == NULL)
            planner_add(p, p->target->rows[menu].v[i], NULL);
        else
            planner_set(p, twin);
    }
}

static void remove_rest(struct planner *p)
{
    for (int m = ROS_MENU_COUNT - 1; m >= 0; m--)
        for (size_t i = p->twins[m].len; i > 0; i--)
            planner_remove(p, &p->twins[m].v[i - 1]);
}

static bool touches(const struct planner *p, const enum ros_menu *menus, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (p->diff->changes[menus[i]].len > 0)
            return true;
    return false;
}

static void plan_runs(struct planner *p, enum ros_op_kind kind)
{
    static const enum ros_menu early[] = {ROS_IP_DHCP_CLIENT, ROS_IPV6_DHCP_CLIENT};
    static const enum ros_menu menus[] = {
        ROS_IP_ROUTE,     ROS_IPV6_ROUTE,     ROS_IP_DHCP_CLIENT, ROS_IPV6_DHCP_CLIENT,
        ROS_IPV6_ADDRESS, ROS_IPV6_ND_PREFIX, ROS_IPV6_POOL,      ROS_SYSTEM_SCRIPT};
    bool is_early = kind == ROS_OP_RUN_EARLY;
    if (!touches(p, is_early ? early : menus, is_early ? ARRAY_LEN(early) : ARRAY_LEN(menus)))
        return;
    for (size_t i = 0; i < p->diff->want->runs.len; i++)
        if (!is_early || p->diff->want->runs.v[i].early != NULL)
            planner_op(p, kind, ROS_MENU_COUNT)->run = &p->diff->want->runs.v[i];
}

static void plan(struct planner *p)
{
    rename_first(p);
    changes_collect(p);
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        if (m == ROS_IP_DHCP_CLIENT)
            plan_runs(p, ROS_OP_RUN_EARLY);
        if (m != ROS_IP_SERVICE)
            plan_menu(p, (enum ros_menu)m);
        if (m == ROS_INTERFACE_LIST)
            evict_first(p);
    }
    plan_runs(p, ROS_OP_RUN);
    remove_rest(p);
    plan_menu(p, ROS_IP_SERVICE);
}

/* What is told of the target is told in the spelling of the site. */
static void spell(struct planner *p, struct ros_change *change)
{
    const struct ros_item *want = change->row != NULL ? planner_want(p, change->row) : NULL;
    const struct ros_menu_def *def = ros_menu_def(change->menu);
    struct ros_item *row = NULL;
    if (want == NULL)
        return;
    row = like(p, change->row);
    for (size_t i = 0; i < change->row->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[change->row->cells.v[i].arg];
        ros_item_set(p->arena, row, (struct ros_pair){arg->name, spelt(change->row, want, arg)});
    }
    for (size_t i = 0; i < change->cells.len; i++)
        if (change->cells.v[i].now != NULL && ros_item_get(row, change->cells.v[i].name) != NULL)
            change->cells.v[i].now = ros_item_get(row, change->cells.v[i].name);
    change->row = row;
}

struct ros_diff *ros_diff(struct arena *arena, const struct ros_config *have,
                          const struct ros_config *want, struct ros_diff_how how)
{
    struct ros_diff *diff = ARENA_NEW(arena, struct ros_diff);
    struct ros_script *script = ARENA_NEW(arena, struct ros_script);
    struct planner p = {.arena = arena, .diff = diff, .script = script, .how = how};
    *diff = (struct ros_diff){.have = have, .want = want, .minor = how.minor, .script = script};
    script->form = ROS_FORM_DIFF;
    script->config = want;
    script->diff = diff;
    planner_target(&p);
    plan(&p);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < diff->changes[m].len; i++)
            spell(&p, &diff->changes[m].v[i]);
    return diff;
}

struct ros_script *ros_plan_diff(struct arena *arena, const struct ros_config *have,
                                 const struct ros_config *config)
{
    return ros_diff(arena, have, config, (struct ros_diff_how){0})->script;
}

size_t ros_diff_count(const struct ros_diff *diff)
{
    return diff->added + diff->changed + diff->removed + diff->moved;
}
