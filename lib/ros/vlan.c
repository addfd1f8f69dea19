/* vlan.c - see vlan.h. */
#include "ros/vlan.h"

#include <string.h>

#include "base/arena.h"

static bool same(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static bool filters(const struct ros_config *config, const char *bridge)
{
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE_FILTERING].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_FILTERING].v[i];
        if (same(row->select, bridge) && same(ros_item_value(row, "vlan-filtering"), "yes"))
            return true;
    }
    return false;
}

/* The row of a bridge's table for a VLAN, NULL: there is none. */
static const struct ros_item *row_of(const struct ros_config *config, const char *bridge,
                                     const char *id)
{
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE_VLAN].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_VLAN].v[i];
        if (same(ros_item_get(row, "bridge"), bridge) && same(ros_item_get(row, "vlan-ids"), id))
            return row;
    }
    return NULL;
}

static bool has(const struct ros_item *row, const char *list, const char *name)
{
    return row != NULL && ros_names_have(ros_item_get(row, list), name, strlen(name));
}

static const char *check_interface(struct arena *arena, const struct ros_config *config,
                                   const struct ros_item *vlan)
{
    const char *bridge = ros_item_get(vlan, "interface"), *id = ros_item_get(vlan, "vlan-id");
    if (filters(config, bridge) && !has(row_of(config, bridge, id), "tagged", bridge))
        return arena_printf(arena, "VLAN %s would not reach the router: %s is not tagged in it", id,
                            bridge);
    return NULL;
}

static const char *check_port(struct arena *arena, const struct ros_config *config,
                              const struct ros_item *port)
{
    const char *bridge = ros_item_get(port, "bridge"), *name = ros_item_get(port, "interface");
    const char *pvid = ros_item_value(port, "pvid");
    const char *frames = ros_item_get(port, "frame-types");
    bool takes_tags = frames == NULL || same(frames, "admit-all");
    if (!same(pvid, "1") && !has(row_of(config, bridge, pvid), "untagged", name))
        return arena_printf(arena, "port %s has pvid %s and is not untagged there", name, pvid);
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE_VLAN].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_VLAN].v[i];
        const char *id = ros_item_get(row, "vlan-ids");
        if (!same(ros_item_get(row, "bridge"), bridge))
            continue;
        if (has(row, "untagged", name) && !same(id, pvid))
            return arena_printf(arena, "port %s is untagged in VLAN %s and has pvid %s", name, id,
                                pvid);
        if (has(row, "tagged", name) && (has(row, "untagged", name) || !takes_tags))
            return arena_printf(arena, "port %s is tagged in VLAN %s and admits no tag", name, id);
    }
    return NULL;
}

static const char *check_row(struct arena *arena, const struct ros_config *config,
                             const struct ros_item *row)
{
    const char *bridge = ros_item_get(row, "bridge"), *id = ros_item_get(row, "vlan-ids");
    if (same(id, "1"))
        return arena_printf(arena, "VLAN 1 of %s is not ours to set", bridge);
    if (!filters(config, bridge))
        return arena_printf(arena, "%s has a table for VLAN %s and does not filter", bridge, id);
    return NULL;
}

const char *ros_prove_vlans(struct arena *arena, const struct ros_config *config)
{
    static const struct {
        enum ros_menu menu;
        const char *(*check)(struct arena *, const struct ros_config *, const struct ros_item *);
    } checks[] = {
        {ROS_INTERFACE_VLAN, check_interface},
        {ROS_INTERFACE_BRIDGE_PORT, check_port},
        {ROS_INTERFACE_BRIDGE_VLAN, check_row},
    };
    for (size_t k = 0; k < sizeof(checks) / sizeof(checks[0]); k++)
        for (size_t i = 0; i < config->rows[checks[k].menu].len; i++) {
            const char *violation =
                checks[k].check(arena, config, config->rows[checks[k].menu].v[i]);
            if (violation != NULL)
                return violation;
        }
    return NULL;
}
