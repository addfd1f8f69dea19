/*
 * plan.c - the planners.
 *
 * Order of an apply script, and why: what a row refers to comes before it (menus.def); uplinks
 * leave their bridge right after the ports have their names; the DHCP clients, whose own default
 * route goes away, come after our routes and a first run of the lease bodies, so that a router with
 * leases is never without a way out; sweeping and adopting come behind and the other way round, so
 * that a rule goes only when its successor stands; the services come last of all, because switching
 * one off ends its sessions, and with it a script that was pasted into one.
 */
#include "ros/plan.h"

#include "base/arena.h"
#include "base/bug.h"

static struct ros_op *add_op(struct arena *arena, struct ros_script *script, enum ros_op_kind kind,
                             enum ros_menu menu)
{
    struct ros_op *op = VEC_PUSH(arena, script->ops);
    op->kind = kind;
    op->menu = menu;
    return op;
}

/* Room for two operations a row and some a menu, which is what scripts have. */
static struct ros_script *script_new(struct arena *arena, const struct ros_config *config,
                                     enum ros_form form)
{
    struct ros_script *script = ARENA_NEW(arena, struct ros_script);
    size_t room = 4 * ROS_MENU_COUNT;
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        room += 2 * config->rows[m].len;
    script->form = form;
    script->config = config;
    script->ops.v = arena_alloc_raw(arena, room * sizeof(script->ops.v[0]));
    script->ops.cap = room;
    return script;
}

static void add_runs(struct arena *arena, struct ros_script *script, enum ros_op_kind kind)
{
    const struct ros_config *config = script->config;
    for (size_t i = 0; i < config->runs.len; i++)
        if (kind == ROS_OP_RUN || config->runs.v[i].early != NULL)
            add_op(arena, script, kind, ROS_MENU_COUNT)->run = &config->runs.v[i];
}

struct ros_script *ros_plan_plain(struct arena *arena, const struct ros_config *config)
{
    struct ros_script *script = script_new(arena, config, ROS_FORM_PLAIN);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < config->rows[m].len; i++)
            add_op(arena, script, ROS_OP_ADD, (enum ros_menu)m)->item = config->rows[m].v[i];
    add_runs(arena, script, ROS_OP_RUN);
    return script;
}

static struct ros_op *add_item(struct arena *arena, struct ros_script *script,
                               enum ros_op_kind kind, const struct ros_item *item)
{
    struct ros_op *op = add_op(arena, script, kind, item->menu);
    op->item = item;
    return op;
}

/* Rows that stand from the top go to their place one after the other. The final drops do so only
 * when all of them are there, the last one first: a place from the end moves with every row behind
 * it. */
static void converge_menu(struct arena *arena, struct ros_script *script, enum ros_menu menu)
{
    const struct ros_config *config = script->config;
    const struct ros_menu_def *def = ros_menu_def(menu);
    size_t count = config->rows[menu].len, first = count;
    if (count > 0 && def->kind == ROS_MENU_TAGGED && def->policy != ROS_KEY_OWNS)
        add_op(arena, script, ROS_OP_UNIQUE, menu);
    for (size_t i = 0; i < count; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        ENSURE(item->last || first == count); /* final drops stand behind all others */
        if (item->last && first == count)
            first = i;
        add_item(arena, script, ROS_OP_CONVERGE, item);
        if (def->ordered && !item->last)
            add_item(arena, script, ROS_OP_PLACE, item)->at = i;
    }
    for (size_t i = count; i > first && def->ordered; i--)
        add_item(arena, script, ROS_OP_PLACE, config->rows[menu].v[i - 1])->from_end =
            count - i + 1;
}

struct ros_script *ros_plan_apply(struct arena *arena, const struct ros_config *config)
{
    struct ros_script *script = script_new(arena, config, ROS_FORM_APPLY);
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        if (m == ROS_IP_DHCP_CLIENT)
            add_runs(arena, script, ROS_OP_RUN_EARLY);
        if (m != ROS_IP_SERVICE)
            converge_menu(arena, script, (enum ros_menu)m);
        if (m == ROS_INTERFACE_BRIDGE_PORT)
            add_op(arena, script, ROS_OP_RELEASE, ROS_INTERFACE_BRIDGE_PORT);
        if (m != ROS_INTERFACE_LIST)
            continue;
        for (size_t i = 0; i < config->uplinks.len; i++)
            add_op(arena, script, ROS_OP_EVICT, ROS_INTERFACE_BRIDGE_PORT)->uplink =
                &config->uplinks.v[i];
        for (size_t i = 0; i < config->lan_interfaces.len; i++)
            add_op(arena, script, ROS_OP_LAN, ROS_INTERFACE_LIST_MEMBER)->interface =
                config->lan_interfaces.v[i];
    }
    add_runs(arena, script, ROS_OP_RUN);
    for (int m = ROS_MENU_COUNT - 1; m >= 0; m--)
        if (ros_menu_def((enum ros_menu)m)->kind == ROS_MENU_TAGGED)
            add_op(arena, script, ROS_OP_SWEEP, (enum ros_menu)m);
    if (config->adopt_defconf) {
        add_op(arena, script, ROS_OP_ADOPT, ROS_IP_DHCP_CLIENT);
        add_op(arena, script, ROS_OP_ADOPT, ROS_IP_FIREWALL_FILTER);
        add_op(arena, script, ROS_OP_ADOPT, ROS_IP_FIREWALL_NAT);
        if (config->closes_ipv6)
            add_op(arena, script, ROS_OP_ADOPT, ROS_IPV6_FIREWALL_FILTER);
    }
    converge_menu(arena, script, ROS_IP_SERVICE);
    return script;
}

/* Menus of settings that name an interface list; their defaults (facts 7.5, values.tsv). */
static const enum ros_menu listed[] = {ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS, ROS_TOOL_MAC_SERVER,
                                       ROS_TOOL_MAC_SERVER_MAC_WINBOX};

/* The way back: what refers to a row goes before it, so the WANs lead nowhere any more before the
 * firewall goes, and the firewall before the lists and interfaces that it speaks of. Who comes over
 * the LAN can stay until its own address goes, if that is ours. */
struct ros_script *ros_plan_remove(struct arena *arena, const struct ros_config *config)
{
    struct ros_script *script = script_new(arena, config, ROS_FORM_REMOVE);
    for (int m = ROS_MENU_COUNT - 1; m >= 0; m--) {
        if (ros_menu_def((enum ros_menu)m)->kind != ROS_MENU_TAGGED)
            continue;
        for (size_t i = 0; m == ROS_INTERFACE_LIST && i < ARRAY_LEN(listed); i++)
            add_op(arena, script, ROS_OP_UNLIST, listed[i]);
        if (m == ROS_INTERFACE_BRIDGE_PORT)
            add_op(arena, script, ROS_OP_RELEASE, ROS_INTERFACE_BRIDGE_PORT);
        add_op(arena, script, ROS_OP_CLEAR, (enum ros_menu)m);
    }
    return script;
}

struct ros_script *ros_plan_verify(struct arena *arena, const struct ros_config *config)
{
    return script_new(arena, config, ROS_FORM_VERIFY);
}
