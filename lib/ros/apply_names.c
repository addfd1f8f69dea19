/* apply_names.c - names that a script asks the router for, and references that follow a name. */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/apply_internal.h"

/* The name that a port has now. */
const char *apply_port_name(const struct ros_config *c, const char *default_name)
{
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_ETHERNET].len; i++) {
        const struct ros_item *port = c->rows[ROS_INTERFACE_ETHERNET].v[i];
        if (same(port->select, default_name) && ros_item_get(port, "name") != NULL)
            return ros_item_get(port, "name");
    }
    return default_name;
}

static void add_name(struct strbuf *sb, const char *name)
{
    strbuf_addf(sb, "%s%s", sb->len == 0 ? "" : ",", name);
}

/* The names that ports have now; the bridge itself is none. */
static const char *port_names(const struct ros_config *c, const struct ros_item *item, int arg,
                              const char *names)
{
    struct strbuf sb = strbuf_new(c->arena);
    for (const char *at = names; *at != '\0';) {
        size_t n = strcspn(at, ",");
        add_name(&sb, apply_port_name(c, arena_strndup(c->arena, at, n)));
        at += n + (at[n] == ',');
    }
    bool trunks = item->trunks && strcmp(ros_menu_def(item->menu)->args[arg].name, "tagged") == 0;
    for (size_t i = 0; trunks && i < c->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        const struct ros_item *port = c->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (same(ros_item_get(port, "bridge"), ros_item_get(item, "bridge")) &&
            !is_ours(ros_item_get(port, "comment")))
            add_name(&sb, ros_item_get(port, "interface"));
    }
    return strbuf_detach(&sb);
}

/* What the script writes for a cell of `item`; NULL: it has none. */
const char *apply_text_of(const struct ros_config *c, const struct ros_item *item, int arg)
{
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_value *value = &item->cells.v[i].value;
        if (item->cells.v[i].arg != arg)
            continue;
        if (value->kind == ROS_VALUE_PORTS)
            return port_names(c, item, arg, value->text);
        return value->kind == ROS_VALUE_PORT ? apply_port_name(c, value->text) : value->text;
    }
    return NULL;
}

/* `renamed` for names joined by commas. */
static const char *renamed_among(struct arena *arena, const char *names, const char *from,
                                 const char *to)
{
    struct strbuf sb = strbuf_new(arena);
    if (!ros_names_have(names, from, strlen(from)))
        return NULL;
    for (const char *at = names; *at != '\0';) {
        size_t n = strcspn(at, ",");
        const char *name = arena_strndup(arena, at, n);
        add_name(&sb, strcmp(name, from) == 0 ? to : name);
        at += n + (at[n] == ',');
    }
    return strbuf_detach(&sb);
}

/* `text` with the name `from` in it replaced, or NULL when it does not speak of it. */
static const char *renamed(struct arena *arena, enum ros_type type, const char *text,
                           const char *from, const char *to)
{
    if (type == ROS_TYPE_INTERFACES)
        return renamed_among(arena, text, from, to);
    const char *bare = *text == '!' ? text + 1 : text;
    const char *percent = type == ROS_TYPE_GATEWAY ? strchr(text, '%') : NULL;
    if (percent != NULL)
        bare = percent + 1;
    if (strcmp(bare, from) != 0)
        return NULL;
    return arena_printf(arena, "%.*s%s", (int)(bare - text), text, to);
}

/* May a value of this type name an object of `menu`? */
static bool may_name(enum ros_type type, enum ros_menu menu)
{
    if (menu == ROS_INTERFACE_LIST)
        return type == ROS_TYPE_INTERFACE_LIST;
    if (menu == ROS_ROUTING_TABLE)
        return type == ROS_TYPE_TABLE;
    return type == ROS_TYPE_INTERFACE || type == ROS_TYPE_INTERFACES || type == ROS_TYPE_GATEWAY;
}

/* A router keeps references by number: they follow when the object gets another name. */
void apply_rename_references(struct ros_config *c, enum ros_menu menu, const char *from,
                             const char *to)
{
    if (from == NULL || to == NULL || strcmp(from, to) == 0)
        return;
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        for (size_t i = 0; i < c->rows[m].len; i++) {
            struct ros_item *row = c->rows[m].v[i];
            for (size_t k = 0; k < row->cells.len; k++) {
                struct ros_cell *cell = &row->cells.v[k];
                enum ros_type type = ros_menu_def((enum ros_menu)m)->args[cell->arg].type;
                const char *text = may_name(type, menu)
                                       ? renamed(c->arena, type, cell->value.text, from, to)
                                       : NULL;
                if (text != NULL)
                    cell->value.text = text;
            }
        }
    }
}

bool apply_has_references(enum ros_menu menu)
{
    return menu == ROS_INTERFACE_ETHERNET || menu == ROS_INTERFACE_BRIDGE ||
           menu == ROS_INTERFACE_VLAN || menu == ROS_INTERFACE_PPPOE_CLIENT ||
           menu == ROS_INTERFACE_WIREGUARD || menu == ROS_INTERFACE_LIST ||
           menu == ROS_ROUTING_TABLE;
}
