/* print_sweep.c - what an apply script says of rows that go. Read beside apply_sweep.c, function by
 * function: a change here is a change there. */
#include <string.h>

#include "base/arena.h"
#include "ros/print_internal.h"
#include "ros/quote.h"

/* An APN profile that goes is no modem's any more. One that is no WAN any more is off: with the
 * router's own profile it would install a default route that no probe watches. */
void print_switch_off(const struct printer *p, enum ros_menu menu)
{
    if (menu == ROS_INTERFACE_LTE_APN)
        strbuf_addstr(
            p->out,
            ":local rcName [:tostr [/interface lte apn get $rcI name]]\n/interface lte set "
            "[/interface lte find where apn-profiles=$rcName] apn-profiles=default disabled=yes\n");
}

/* Removes the rows that `where` finds; the menu's dynamic rows are never meant. */
void print_remove_where(const struct printer *p, enum ros_menu menu, const char *where)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    strbuf_addf(p->out, ":foreach rcI in=[%s find where %s%s] ", def->path,
                (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "", where);
    print_change_open(p);
    print_switch_off(p, menu);
    strbuf_addf(p->out, "%s remove $rcI\n", def->path);
    print_change_close(p);
}

void print_evict(const struct printer *p, const struct ros_uplink *uplink)
{
    struct strbuf name = strbuf_new(p->arena);
    if (uplink->interface != NULL) {
        ros_quote_value(&name, uplink->interface);
    } else {
        print_port(p, uplink->port);
        strbuf_addstr(&name, "$rcPort");
    }
    const char *on = arena_printf(p->arena, "interface=%s", name.buf);
    print_remove_where(p, ROS_INTERFACE_BRIDGE_PORT, on);
    print_remove_where(p, ROS_INTERFACE_LIST_MEMBER, arena_printf(p->arena, "list=LAN %s", on));
    if (uplink->carrier && p->config->adopt_defconf)
        print_remove_where(p, ROS_INTERFACE_LIST_MEMBER,
                           arena_printf(p->arena, "list=WAN %s comment~\"^defconf\"", on));
    if (!uplink->dhcp)
        print_remove_where(p, ROS_IP_DHCP_CLIENT, on);
}

void print_lan(const struct printer *p, const char *interface)
{
    struct strbuf name = strbuf_new(p->arena);
    ros_quote_value(&name, interface);
    print_remove_where(p, ROS_INTERFACE_LIST_MEMBER,
                       arena_printf(p->arena, "list=WAN interface=%s", name.buf));
}

/* A copy that somebody made of a row of ours has its comment too. */
void print_unique(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    strbuf_addf(p->out,
                ":foreach rcI in=[%s find where %scomment~\"^rosc:\"] do={\n"
                ":local rcTag [%s get $rcI comment]\n"
                ":if ([:pick [%s find where comment=$rcTag] 0] != $rcI) ",
                def->path, (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "", def->path,
                def->path);
    print_change_open(p);
    strbuf_addf(p->out, "%s remove $rcI\n", def->path);
    print_change_close(p);
    strbuf_addstr(p->out, "}\n");
}

/* What tells a wanted row of ours from one that is not: names of its arguments, at most three. A
 * row whose key somebody else's can satisfy is wanted only with that key. */
static size_t identity(const struct ros_menu_def *def, const char *names[3])
{
    size_t count = 0;
    if (def->policy != ROS_KEY_OWNS)
        names[count++] = "comment";
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        if (def->policy == ROS_KEY_SATISFIES || (def->policy == ROS_KEY_OWNS && i == 0))
            names[count++] = def->key[i];
    return count;
}

void print_mark_sweep(const struct printer *p, enum ros_menu menu)
{
    print_mark(p, (struct span){0}, "sweep: rows of %s that left the site",
               ros_menu_def(menu)->path);
}

/* Rows of ours that are not wanted any more. */
void print_sweep(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    const char *names[3] = {NULL};
    size_t nnames = identity(def, names);
    bool by_key = def->policy == ROS_KEY_OWNS;
    const char *where = arena_printf(p->arena, "%s~\"^rosc%s\"", names[0], by_key ? "" : ":");
    size_t count = p->config->rows[menu].len;
    if (count == 0) {
        print_remove_where(p, menu, where);
        return;
    }
    struct strbuf id = strbuf_new(p->arena);
    strbuf_addstr(p->out, ":set rcAll {");
    for (size_t i = 0; i < count; i++) {
        print_mark_row(p, p->config->rows[menu].v[i]);
        if (i > 0)
            strbuf_addch(p->out, ';');
        strbuf_truncate(&id, 0);
        for (size_t k = 0; k < nnames; k++) {
            if (k > 0)
                strbuf_addch(&id, ' ');
            strbuf_addstr(&id, ros_item_get(p->config->rows[menu].v[i], names[k]));
        }
        ros_quote(p->out, id.buf);
    }
    print_mark_sweep(p, menu);
    strbuf_addf(p->out, "}\n:foreach rcI in=[%s find where %s%s] do={:if ([:typeof [:find $rcAll (",
                def->path, (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "", where);
    for (size_t k = 0; k < nnames; k++)
        strbuf_addf(p->out, "%s[:tostr [%s get $rcI %s]]", k == 0 ? "" : " . \" \" . ", def->path,
                    names[k]);
    strbuf_addstr(p->out, ")]] = \"nil\") ");
    print_change_open(p);
    print_switch_off(p, menu);
    strbuf_addf(p->out, "%s remove $rcI\n", def->path);
    print_change_close(p);
    strbuf_addstr(p->out, "}\n");
}
