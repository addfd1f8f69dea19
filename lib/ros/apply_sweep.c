/* apply_sweep.c - rows that go: the counterpart of print_sweep.c and print_remove.c, function by
 * function. */
#include <string.h>

#include "base/arena.h"
#include "ros/apply_internal.h"

struct condition {
    const char *name, *text;
    bool prefix; /* the value begins with the text */
};

static bool holds(const struct ros_item *row, const struct condition *condition)
{
    const char *have = ros_item_value(row, condition->name);
    if (condition->prefix)
        return have != NULL && strncmp(have, condition->text, strlen(condition->text)) == 0;
    return same(have, condition->text);
}

static size_t remove_where(struct ros_config *c, enum ros_menu menu,
                           const struct condition *conditions, size_t count)
{
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        bool all = true;
        for (size_t k = 0; k < count; k++)
            all = all && holds(c->rows[menu].v[i], &conditions[k]);
        if (!all)
            c->rows[menu].v[to++] = c->rows[menu].v[i];
    }
    c->rows[menu].len = to;
    return before - to;
}

size_t apply_evict(struct ros_config *c, const struct ros_config *wanted,
                   const struct ros_uplink *uplink)
{
    const char *name =
        uplink->interface != NULL ? uplink->interface : apply_port_name(c, uplink->port);
    const struct condition on[] = {{"interface", name, false}, {"list", "LAN", false}};
    size_t changes = remove_where(c, ROS_INTERFACE_BRIDGE_PORT, on, 1);
    changes += remove_where(c, ROS_INTERFACE_LIST_MEMBER, on, 2);
    const struct condition was_wan[] = {
        on[0], {"list", "WAN", false}, {"comment", "defconf", true}};
    if (uplink->carrier && wanted->adopt_defconf)
        changes += remove_where(c, ROS_INTERFACE_LIST_MEMBER, was_wan, 3);
    return uplink->dhcp ? changes : changes + remove_where(c, ROS_IP_DHCP_CLIENT, on, 1);
}

size_t apply_leave_wan(struct ros_config *c, const char *interface)
{
    const struct condition on[] = {{"interface", interface, false}, {"list", "WAN", false}};
    return remove_where(c, ROS_INTERFACE_LIST_MEMBER, on, 2);
}

size_t apply_make_unique(struct ros_config *c, enum ros_menu menu)
{
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        struct ros_item *row = c->rows[menu].v[i];
        const char *tag = ros_item_get(row, "comment");
        bool goes = false;
        for (size_t k = 0; k < to && !goes && is_ours(tag); k++)
            goes = same(ros_item_get(c->rows[menu].v[k], "comment"), tag);
        if (!goes)
            c->rows[menu].v[to++] = row;
    }
    c->rows[menu].len = to;
    return before - to;
}

/* Has one of the wanted rows the same tag and key, as far as they tell rows of this menu apart? */
static bool is_wanted(const struct ros_config *wanted, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < wanted->rows[row->menu].len; i++) {
        const struct ros_item *want = wanted->rows[row->menu].v[i];
        bool by_tag = def->policy != ROS_KEY_OWNS, by_key = def->policy == ROS_KEY_SATISFIES;
        bool is_it = by_tag ? apply_has_tag(wanted, row, want)
                            : same(ros_item_get(row, def->key[0]), ros_item_get(want, def->key[0]));
        if (is_it && (!by_key || apply_has_key(wanted, row, want)))
            return true;
    }
    return false;
}

/* An APN profile that goes is no modem's any more, and the modem is off. */
static void switch_off(struct ros_config *c, const struct ros_item *row)
{
    int arg = ros_menu_arg(ROS_INTERFACE_LTE, "apn-profiles");
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_LTE].len; i++) {
        struct ros_item *modem = c->rows[ROS_INTERFACE_LTE].v[i];
        if (row->menu == ROS_INTERFACE_LTE_APN &&
            same(ros_item_get(modem, "apn-profiles"), ros_item_get(row, "name"))) {
            apply_set(c, modem, arg, "default");
            apply_set(c, modem, ros_menu_arg(ROS_INTERFACE_LTE, "disabled"), "yes");
        }
    }
}

size_t apply_sweep(struct ros_config *c, const struct ros_config *wanted, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    bool by_key = def->policy == ROS_KEY_OWNS;
    const struct condition ours = {by_key ? def->key[0] : "comment",
                                   by_key ? "rosc" : "rosc:", true};
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        struct ros_item *row = c->rows[menu].v[i];
        if (!holds(row, &ours) || is_wanted(wanted, row))
            c->rows[menu].v[to++] = row;
        else
            switch_off(c, row);
    }
    c->rows[menu].len = to;
    return before - to;
}

/* Ports that were borrowed from a bridge that is not ours are given back, in it. */
size_t apply_release(struct ros_config *c, const struct ros_config *wanted)
{
    static const struct condition borrowed = {"comment", "rosc:vlan-port/", true};
    size_t changes = 0;
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        struct ros_item *row = c->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (!holds(row, &borrowed) || is_wanted(wanted, row))
            continue;
        apply_unset(row, ros_menu_arg(row->menu, "comment"));
        apply_unset(row, ros_menu_arg(row->menu, "frame-types"));
        apply_unset(row, ros_menu_arg(row->menu, "pvid"));
        row->tag = NULL;
        changes++;
    }
    return changes;
}

/* A list of ours goes: settings that name it get their default. */
size_t apply_unlist(struct ros_config *c, enum ros_menu menu)
{
    bool discovery = menu == ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS;
    const char *name = discovery ? "discover-interface-list" : "allowed-interface-list";
    size_t changes = 0;
    for (size_t i = 0; i < c->rows[menu].len; i++)
        for (size_t k = 0; k < c->rows[ROS_INTERFACE_LIST].len; k++) {
            const struct ros_item *list = c->rows[ROS_INTERFACE_LIST].v[k];
            if (!is_ours(ros_item_get(list, "comment")) ||
                !same(ros_item_get(c->rows[menu].v[i], name), ros_item_get(list, "name")))
                continue;
            ros_item_set(c->arena, c->rows[menu].v[i], ROS(name, discovery ? "static" : "all"));
            changes++;
        }
    return changes;
}

size_t apply_adopt(struct ros_config *c, enum ros_menu menu)
{
    static const struct condition defconf = {"comment", "defconf", true};
    return remove_where(c, menu, &defconf, 1);
}
