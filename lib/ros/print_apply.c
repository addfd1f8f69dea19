/*
 * print_apply.c - the form apply: preflight, converge, sweep, as one { } unit.
 *
 * Locals of the script, all with the prefix rc:
 * - rcGo: 1 to change what differs, 0 only to count it (the first of two passes, when a rollback
 *   has to be armed first)
 * - rcDiff: how many rows differed
 * - rcPlace, rcHave: functions of the menu at hand, see print_place_function() and
 *   print_have_function()
 * - rcId, rcAll, rcPort, rcText: scratch
 *
 * A row is looked up with all its values; only when that finds nothing it is added or set. So a
 * second run changes nothing, writes nothing to flash and restarts nothing.
 *
 * Ordered menus: rows are put to their index from the top, one after the other. At every moment the
 * rows before the index are as they shall be and the others stand as they stood: a packet meets its
 * new verdict or its old one, never a third (see docs/architecture.md, "Order").
 *
 * Long, because it is read beside apply.c, function by function; what only some menus need has a
 * file of its own (print_preflight.c, print_rollback.c, print_vlan.c).
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/print_internal.h"
#include "ros/print_rollback.h"
#include "ros/quote.h"

void print_change_open(const struct printer *p)
{
    strbuf_addstr(p->out, "do={:set rcDiff ($rcDiff + 1); :if ($rcGo = 1) do={\n");
}

void print_change_close(const struct printer *p)
{
    strbuf_addstr(p->out, "}}\n");
}

static void print_find_open(const struct printer *p, enum ros_menu menu)
{
    strbuf_addf(p->out, "[%s find where", ros_menu_def(menu)->path);
}

/* Conditions of the menu's natural key. */
static void print_key(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        print_condition(p, item, def->key[i]);
}

static void print_tag(const struct printer *p, const struct ros_item *item)
{
    strbuf_addstr(p->out, " comment=");
    ros_quote(p->out, item->tag);
}

void print_port(const struct printer *p, const char *default_name)
{
    strbuf_addstr(p->out, ":set rcPort [/interface ethernet get [/interface ethernet find where "
                          "default-name=");
    ros_quote(p->out, default_name);
    strbuf_addstr(p->out, "] name]\n");
}

/* Values that the commands of a row refer to by a local: a port's current name, a script of several
 * lines. */
static void print_locals(const struct printer *p, const struct ros_item *item)
{
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_value *value = &item->cells.v[i].value;
        if (value->kind == ROS_VALUE_PORT) {
            print_port(p, value->text);
        } else if (ros_menu_def(item->menu)->args[item->cells.v[i].arg].type == ROS_TYPE_SCRIPT &&
                   strchr(value->text, '\n') != NULL) {
            strbuf_addstr(p->out, ":set rcText ");
            ros_quote_lines(p->out, value->text, 4);
            strbuf_addch(p->out, '\n');
        }
    }
}

static void print_add_or_set(const struct printer *p, const struct ros_item *item)
{
    const char *path = ros_menu_def(item->menu)->path;
    strbuf_addf(p->out, ":if ([:len $rcId] = 0) do={%s add", path);
    print_args(p, item, PRINT_ADD);
    strbuf_addf(p->out, "} else={%s set $rcId", path);
    print_args(p, item, PRINT_SET);
    strbuf_addstr(p->out, "}\n");
}

/* A row of ours that carries a tag and shall not any more: a later row may still find it by its
 * key, else it is swept. */
static const char old_tag[] = "rosc:old";

/* A VLAN of ours that left the site, on the same interface and with the same number: two of those
 * an interface may not have, and the old one goes only when nothing speaks of it any more. */
static void print_pick_vlan(const struct printer *p, const struct ros_item *item)
{
    strbuf_addstr(p->out, ":if ([:len $rcId] = 0) do={:set rcId ");
    print_find_open(p, item->menu);
    print_condition(p, item, "interface");
    print_condition(p, item, "vlan-id");
    strbuf_addstr(p->out, " comment~\"^rosc:\"");
    for (size_t i = 0; i < p->config->rows[item->menu].len; i++) {
        strbuf_addstr(p->out, " comment!=");
        ros_quote(p->out, p->config->rows[item->menu].v[i]->tag);
    }
    strbuf_addstr(p->out, "]}\n");
}

/* The row that ours has to be made of: into rcId. */
static void print_pick(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    bool by_key = def->policy == ROS_KEY_TAKES || def->policy == ROS_KEY_OWNS;
    strbuf_addstr(p->out, ":set rcId ");
    print_find_open(p, item->menu);
    if (by_key)
        print_key(p, item);
    else
        print_tag(p, item);
    strbuf_addstr(p->out, "]\n");
    if (def->policy != ROS_KEY_TAKES)
        return;
    /* the only row that can have this key becomes ours, whoever made it */
    strbuf_addstr(p->out, ":if ([:len $rcId] = 0) do={:set rcId ");
    print_find_open(p, item->menu);
    print_tag(p, item);
    strbuf_addstr(p->out, "]} else={:foreach rcI in=");
    print_find_open(p, item->menu);
    print_tag(p, item);
    strbuf_addf(p->out, "] do={:if ($rcI != [:pick $rcId 0]) do={%s set $rcI comment=\"%s\"}}}\n",
                def->path, old_tag);
    if (item->menu == ROS_INTERFACE_VLAN)
        print_pick_vlan(p, item);
}

/* A rule that differs is not edited but followed by a new one at the same place: it then has
 * nothing that the old one had and we do not know. */
static void print_replace(const struct printer *p, const struct ros_item *item)
{
    const char *path = ros_menu_def(item->menu)->path;
    strbuf_addf(p->out, ":local rcNew [%s add", path);
    print_args(p, item, PRINT_ADD);
    strbuf_addf(
        p->out,
        "]\n:if ([:len $rcId] > 0) do={%s move $rcNew destination=[:pick $rcId 0]; %s remove "
        "$rcId}\n",
        path, path);
}

/* A UDP port belongs to one WireGuard interface: one of ours that has it and is renamed, moved or
 * leaves the site gives it up first. Its own row or the sweep comes later. */
static void print_port_taken(const struct printer *p, const struct ros_item *item)
{
    if (item->menu != ROS_INTERFACE_WIREGUARD)
        return;
    strbuf_addf(p->out, ":foreach rcI in=[/interface wireguard find where listen-port=%s name!=",
                ros_item_get(item, "listen-port"));
    ros_quote(p->out, ros_item_get(item, "name"));
    strbuf_addstr(p->out, " comment~\"^rosc:\"] do={/interface wireguard set $rcI disabled=yes}\n");
}

/* Two LANs that change places may want a name before the other VLAN has given it up. */
static void print_vlan_name_free(const struct printer *p, const struct ros_item *item)
{
    const char *name = ros_item_get(item, "name");
    if (item->menu != ROS_INTERFACE_VLAN)
        return;
    strbuf_addstr(p->out, ":foreach rcI in=[/interface vlan find where name=");
    ros_quote(p->out, name);
    strbuf_addstr(p->out, "] do={:if ([:len $rcId] = 0 || $rcI != [:pick $rcId 0]) do={/interface "
                          "vlan set $rcI name=");
    ros_quote(p->out, arena_printf(p->arena, "%s-old", name));
    strbuf_addstr(p->out, "}}\n");
}

static void print_tagged(const struct printer *p, const struct ros_item *item)
{
    print_locals(p, item);
    strbuf_addstr(p->out, ":if ([:len ");
    print_find_open(p, item->menu);
    print_args(p, item, PRINT_FIND);
    strbuf_addstr(p->out, "]] = 0) ");
    print_change_open(p);
    print_port_taken(p, item);
    print_pick(p, item);
    print_vlan_name_free(p, item);
    if (ros_menu_def(item->menu)->ordered)
        print_replace(p, item);
    else
        print_add_or_set(p, item);
    print_change_close(p);
}

/* The cells of a row but its comment are arguments rc1, rc2, ... of the menu's function rcHave;
 * flags are fixed. */
static void print_have_args(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    size_t n = 0;
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (arg->type == ROS_TYPE_FLAG)
            strbuf_addf(p->out, " %s", arg->name);
        else if (strcmp(arg->name, "comment") != 0)
            strbuf_addf(p->out, " %s=$rc%zu", arg->name, ++n);
    }
}

static void print_have_key(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    size_t n = 0;
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (arg->type == ROS_TYPE_FLAG || strcmp(arg->name, "comment") == 0)
            continue;
        n++;
        for (size_t k = 0; k < ARRAY_LEN(def->key) && def->key[k] != NULL; k++)
            if (strcmp(def->key[k], arg->name) == 0)
                strbuf_addf(p->out, " %s=$rc%zu", arg->name, n);
    }
}

/* The function rcHave of a menu whose rows are nothing but their key: a row with the key is as good
 * as ours, whoever made it; one of ours gets the tag rcTag; none: it is added. Returns 1 when
 * something differed. */
static void print_have_function(const struct printer *p, const struct ros_item *like)
{
    const char *path = ros_menu_def(like->menu)->path;
    strbuf_addf(p->out, ":set rcHave do={\n:if ([:len [%s find where comment=$rcTag", path);
    print_have_key(p, like);
    strbuf_addf(p->out, "]] > 0) do={:return 0}\n:local rcId [%s find where", path);
    print_have_key(p, like);
    strbuf_addf(p->out,
                "]\n:local rcOurs 1\n"
                ":if ([:len $rcId] > 0) do={:if (!([:tostr [%s get [:pick $rcId 0] comment]] ~ "
                "\"^rosc:\")) do={:set rcOurs 0}}\n"
                ":local rcOld [%s find where comment=$rcTag]\n"
                ":if ($rcOurs = 0 && [:len $rcOld] = 0) do={:return 0}\n"
                ":if ($rcGo = 1) do={\n"
                ":if ([:len $rcOld] > 0) do={%s set $rcOld comment=\"%s\"}\n",
                path, path, path, old_tag);
    if (like->menu == ROS_IP_ADDRESS && p->config->adopt_defconf) {
        /* the default configuration's own address moves to the interface that the site gives it to
         */
        strbuf_addf(p->out,
                    ":if ([:len $rcId] = 0) do={:set rcId [%s find where address=$rc1 "
                    "comment~\"^defconf\"]}\n",
                    path);
    }
    strbuf_addf(p->out, ":if ([:len $rcId] = 0) do={%s add comment=$rcTag", path);
    print_have_args(p, like);
    strbuf_addf(p->out, "} else={:if ($rcOurs = 1) do={%s set $rcId comment=$rcTag", path);
    print_have_args(p, like);
    strbuf_addstr(p->out, "}}\n}\n:return 1\n}\n");
}

static void print_have(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    size_t n = 0;
    strbuf_addstr(p->out, ":set rcDiff ($rcDiff + [$rcHave rcTag=");
    ros_quote(p->out, item->tag);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (arg->type == ROS_TYPE_FLAG || strcmp(arg->name, "comment") == 0)
            continue;
        strbuf_addf(p->out, " rc%zu=", ++n);
        ros_quote(p->out, item->cells.v[i].value.text);
    }
    strbuf_addstr(p->out, " rcGo=$rcGo])\n");
}

/* A port takes its name from another port, if need be: that one gets its own back. */
static void print_name_taken(const struct printer *p, const struct ros_item *item)
{
    const char *name = ros_item_get(item, "name");
    if (item->menu != ROS_INTERFACE_ETHERNET || name == NULL)
        return;
    strbuf_addstr(p->out, ":foreach rcI in=[/interface ethernet find where name=");
    ros_quote(p->out, name);
    strbuf_addstr(p->out, "] do={:if ([/interface ethernet get $rcI default-name] != ");
    ros_quote(p->out, item->select);
    strbuf_addstr(p->out, ") do={/interface ethernet set $rcI name=[/interface ethernet get $rcI "
                          "default-name]}}\n");
}

static void print_fixed(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    struct strbuf select = strbuf_new(p->arena);
    strbuf_addf(&select, " %s=", def->key[0]);
    ros_quote(&select, item->select);
    if ((def->flags & ROS_MENU_DYNAMIC_SINCE_19) && p->low >= 19)
        strbuf_addstr(&select, " !dynamic");
    strbuf_addf(p->out, ":if ([:len [%s find where%s", def->path, select.buf);
    for (size_t i = 0; i < item->cells.len; i++)
        print_condition(p, item, def->args[item->cells.v[i].arg].name);
    strbuf_addstr(p->out, "]] = 0) ");
    print_change_open(p);
    print_name_taken(p, item);
    strbuf_addf(p->out, "%s set [%s find where%s]", def->path, def->path, select.buf);
    print_args(p, item, PRINT_ADD);
    strbuf_addch(p->out, '\n');
    print_change_close(p);
}

/* "not as wanted" for one argument of a settings menu. Lists come back as arrays, joined by ; in
 * text. */
void print_setting_differs(const struct printer *p, const char *path, const struct ros_arg_def *arg,
                           const char *text)
{
    if (arg->type == ROS_TYPE_BOOL) {
        strbuf_addf(p->out, "[%s get %s] != %s", path, arg->name,
                    strcmp(text, "yes") == 0 ? "true" : "false");
        return;
    }
    if (arg->type == ROS_TYPE_TIME) { /* as text a time is 00:00:10 */
        strbuf_addf(p->out, "[%s get %s] != %s", path, arg->name, text);
        return;
    }
    struct strbuf semi = strbuf_new(p->arena);
    for (const char *c = text; *c != '\0'; c++)
        strbuf_addch(&semi, *c == ',' ? ';' : *c);
    strbuf_addf(p->out, "[:tostr [%s get %s]] != ", path, arg->name);
    ros_quote(p->out, text);
    bool yes = strcmp(text, "yes") == 0;
    if (arg->type == ROS_TYPE_WORD && (yes || strcmp(text, "no") == 0)) /* may come as a boolean */
        strbuf_addf(p->out, " && [%s get %s] != %s", path, arg->name, yes ? "true" : "false");
    if (arg->type == ROS_TYPE_TEXT || strcmp(semi.buf, text) == 0)
        return;
    strbuf_addf(p->out, " && [:tostr [%s get %s]] != ", path, arg->name);
    ros_quote(p->out, semi.buf);
}

static void print_settings(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    strbuf_addstr(p->out, ":if (");
    const char * or = "(";
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (!printer_knows(p, arg))
            continue;
        strbuf_addstr(p->out, or);
        or = " || (";
        print_setting_differs(p, def->path, arg, item->cells.v[i].value.text);
        strbuf_addch(p->out, ')');
    }
    strbuf_addstr(p->out, ") ");
    print_change_open(p);
    strbuf_addf(p->out, "%s set", def->path);
    print_args(p, item, PRINT_ADD);
    strbuf_addch(p->out, '\n');
    print_change_close(p);
}

static void print_item(const struct printer *p, const struct ros_item *item)
{
    switch (ros_menu_def(item->menu)->kind) {
    case ROS_MENU_TAGGED:
        if (ros_menu_def(item->menu)->policy == ROS_KEY_SATISFIES)
            print_have(p, item);
        else if (item->menu == ROS_INTERFACE_BRIDGE_VLAN)
            print_vlan(p, item);
        else
            print_tagged(p, item);
        return;
    case ROS_MENU_FIXED:
        print_fixed(p, item);
        return;
    case ROS_MENU_SETTINGS:
        print_settings(p, item);
        return;
    }
}

/* The same as a function of its own: parsed code sees no locals of ours. */
static void print_item_alone(const struct printer *p, const struct ros_item *item)
{
    strbuf_addstr(p->out, ":local rcDiff 0\n:local rcId \"\"\n:local rcText \"\"\n");
    print_item(p, item);
    strbuf_addstr(p->out, ":return $rcDiff");
}

/* The function rcPlace of an ordered menu: moves the row with the tag rcTag to the index rcAt,
 * counted from the end when rcEnd is 1, and returns how many moves that took. */
static void print_place_function(const struct printer *p, enum ros_menu menu)
{
    const char *path = ros_menu_def(menu)->path;
    strbuf_addf(p->out,
                ":set rcPlace do={\n"
                ":local rcAll [%s find where !dynamic]\n"
                ":local rcId [%s find where comment=$rcTag]\n"
                ":local rcTo $rcAt\n"
                ":if ($rcEnd = 1) do={:set rcTo ([:len $rcAll] - $rcAt)}\n"
                ":if ([:len $rcId] = 0 || [:pick $rcAll $rcTo] = [:pick $rcId 0]) do={:return 0}\n"
                ":if ($rcGo = 1) do={\n"
                ":if ($rcEnd = 1) do={:set rcTo ($rcTo + 1)}\n"
                ":if ($rcTo = [:len $rcAll]) do={%s move [:pick $rcId 0]} else={%s move [:pick "
                "$rcId 0] destination=[:pick $rcAll $rcTo]}\n"
                "}\n"
                ":return 1\n"
                "}\n",
                path, path, path, path);
}

static void print_place(const struct printer *p, const struct ros_op *op)
{
    strbuf_addstr(p->out, ":set rcDiff ($rcDiff + [$rcPlace rcTag=");
    ros_quote(p->out, op->item->tag);
    strbuf_addf(p->out, " rcAt=%zu rcEnd=%d rcGo=$rcGo])\n", op->item->last ? op->from_end : op->at,
                op->item->last ? 1 : 0);
}

static void print_converge(const struct printer *p, const struct ros_op *op)
{
    if (print_differs(p, op->item))
        print_by_version(p, op->item, print_item_alone,
                         ":set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])");
    else
        print_item(p, op->item);
}

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
static void print_remove_where(const struct printer *p, enum ros_menu menu, const char *where)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    strbuf_addf(p->out, ":foreach rcI in=[%s find where %s%s] ", def->path,
                (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "", where);
    print_change_open(p);
    print_switch_off(p, menu);
    strbuf_addf(p->out, "%s remove $rcI\n", def->path);
    print_change_close(p);
}

static void print_evict(const struct printer *p, const struct ros_uplink *uplink)
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

static void print_lan(const struct printer *p, const char *interface)
{
    struct strbuf name = strbuf_new(p->arena);
    ros_quote_value(&name, interface);
    print_remove_where(p, ROS_INTERFACE_LIST_MEMBER,
                       arena_printf(p->arena, "list=WAN interface=%s", name.buf));
}

/* A copy that somebody made of a row of ours has its comment too. */
static void print_unique(const struct printer *p, enum ros_menu menu)
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

static void print_mark_sweep(const struct printer *p, enum ros_menu menu)
{
    print_mark(p, (struct span){0}, "sweep: rows of %s that left the site",
               ros_menu_def(menu)->path);
}

/* Rows of ours that are not wanted any more. */
static void print_sweep(const struct printer *p, enum ros_menu menu)
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
    strbuf_addstr(p->out, ":set rcAll {");
    for (size_t i = 0; i < count; i++) {
        struct strbuf id = strbuf_new(p->arena);
        for (size_t k = 0; k < nnames; k++)
            strbuf_addf(&id, "%s%s", k == 0 ? "" : " ",
                        ros_item_get(p->config->rows[menu].v[i], names[k]));
        print_mark_row(p, p->config->rows[menu].v[i]);
        strbuf_addstr(p->out, i == 0 ? "" : ";");
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

/* What the text of an operation comes from. */
static void print_mark_op(const struct printer *p, const struct ros_op *op)
{
    switch (op->kind) {
    case ROS_OP_UNIQUE:
        print_mark(p, (struct span){0}, "copies of rows of %s", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_ADD:
    case ROS_OP_CONVERGE:
    case ROS_OP_PLACE:
        print_mark_row(p, op->item);
        return;
    case ROS_OP_EVICT:
        print_mark(p, op->uplink->origin, "the interface of %s leaves bridges, LANs and clients",
                   op->uplink->who);
        return;
    case ROS_OP_LAN:
        print_mark(p, print_place_of(p, ROS_INTERFACE_LIST_MEMBER, "interface", op->interface),
                   "the interface %s of a LAN leaves the list WAN", op->interface);
        return;
    case ROS_OP_RELEASE:
        print_mark_frame(p, "access ports that left the site");
        return;
    case ROS_OP_SWEEP:
        print_mark_sweep(p, op->menu);
        return;
    case ROS_OP_ADOPT:
        print_mark(p, p->config->places.adopt, "rows of the default configuration in %s go",
                   ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_RUN_EARLY:
        print_mark(p, op->run->origin, "run once, early: %s", op->run->early_what);
        return;
    case ROS_OP_RUN:
        print_mark(p, op->run->origin, "run once: %s", op->run->what);
        return;
    case ROS_OP_UNLIST:
        print_mark(p, (struct span){0}, "%s names no list that goes", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_CLEAR:
        print_mark(p, (struct span){0}, "rows of %s go", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break; /* of the form diff */
    }
}

static void print_op(const struct printer *p, const struct ros_op *op)
{
    print_mark_op(p, op);
    switch (op->kind) {
    case ROS_OP_UNIQUE:
        print_unique(p, op->menu);
        return;
    case ROS_OP_CONVERGE:
        print_converge(p, op);
        return;
    case ROS_OP_PLACE:
        print_place(p, op);
        return;
    case ROS_OP_EVICT:
        print_evict(p, op->uplink);
        return;
    case ROS_OP_LAN:
        print_lan(p, op->interface);
        return;
    case ROS_OP_RELEASE:
        print_release(p);
        return;
    case ROS_OP_SWEEP:
        print_sweep(p, op->menu);
        return;
    case ROS_OP_CLEAR:
        print_removal(p, op->menu);
        return;
    case ROS_OP_UNLIST:
        print_unlist(p, op->menu);
        return;
    case ROS_OP_ADOPT:
        print_remove_where(p, op->menu, "comment~\"^defconf\"");
        return;
    case ROS_OP_RUN_EARLY:
        strbuf_addf(p->out, ":if ($rcGo = 1) do={\n%s}\n", op->run->early);
        return;
    case ROS_OP_RUN:
        strbuf_addf(p->out, ":if ($rcGo = 1) do={\n%s}\n", op->run->script);
        return;
    case ROS_OP_ADD:
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break;
    }
    BUG("operation %d in an apply script", (int)op->kind);
}

static const char *op_heading(const struct ros_op *op)
{
    switch (op->kind) {
    case ROS_OP_UNIQUE:
    case ROS_OP_CONVERGE:
    case ROS_OP_PLACE:
        return ros_menu_def(op->menu)->what;
    case ROS_OP_EVICT:
        return "A port that is a WAN leaves bridge and LAN list";
    case ROS_OP_LAN:
        return "What is a LAN is no WAN";
    case ROS_OP_RELEASE:
        return "Access ports that left the site are given back to their bridge";
    case ROS_OP_SWEEP:
        return "Rows that left the site";
    case ROS_OP_CLEAR:
        return "Rows of the site, of its earlier versions, and of other sites";
    case ROS_OP_UNLIST:
        return "Settings that name an interface list which goes";
    case ROS_OP_ADOPT:
        return "Rules of MikroTik's default configuration go, ours stand";
    case ROS_OP_RUN_EARLY:
        return op->run->early_what;
    case ROS_OP_RUN:
        return op->run->what;
    case ROS_OP_ADD:
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break;
    }
    return NULL;
}

/* Rows that the script deals with: what safe mode would have to undo (facts 8.4). */
static size_t count_actions(const struct ros_script *script)
{
    size_t count = 0;
    for (size_t i = 0; i < script->ops.len; i++)
        count += script->ops.v[i].kind == ROS_OP_CONVERGE;
    return count;
}

static void print_header(const struct printer *p, const struct ros_script *script)
{
    size_t actions = count_actions(script);
    strbuf_addf(p->out, "# %s: RouterOS 7.%u to 7.%u, form apply, made by rosc\n", p->config->title,
                p->low, p->high);
    strbuf_addstr(
        p->out,
        "# Upload it and run /import FILE, or paste it whole into a terminal, but not through a\n"
        "# port that becomes a WAN or moves to another bridge: that session ends. A second run\n"
        "# changes nothing. Rows without a rosc: comment are not touched, but for those that\n"
        "# can exist only once (a DHCP client of an interface, a name) and for the rules of\n"
        "# MikroTik's default configuration, unless the site says apply.adopt: [].\n");
    strbuf_addf(p->out, "# It deals with %zu rows.%s\n", actions,
                actions > 100 ? " Safe mode undoes no more than 100 actions." : "");
    print_rollback_note(p);
    print_notes(p);
}

static void print_result(const struct printer *p)
{
    print_mark_frame(p, "result");
    strbuf_addstr(p->out, "\n# --- Result\n:if ($rcDiff = 0) do={:put \"rosc: nothing to change\"} "
                          "else={:put \"rosc: done, $rcDiff changes\"}\n");
    if (p->config->rollback_ms == 0)
        return;
    print_mark(p, p->config->places.rollback, "rollback: the words that confirm");
    strbuf_addstr(p->out, ":if ($rcDiff > 0) do={\n");
    print_rollback_closing(p);
    strbuf_addstr(p->out, "}\n");
}

/* Before the first row of a menu: the function that its rows call, if they do. */
static void print_functions(const struct printer *p, const struct ros_script *script, size_t i)
{
    const struct ros_op *op = &script->ops.v[i];
    const struct ros_op *before = i == 0 ? NULL : &script->ops.v[i - 1];
    bool first = before == NULL || before->menu != op->menu ||
                 (before->kind != ROS_OP_CONVERGE && before->kind != ROS_OP_PLACE);
    if (op->kind != ROS_OP_CONVERGE || !first)
        return;
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    if (def->ordered) {
        print_mark(p, (struct span){0}, "function rcPlace for %s", def->path);
        print_place_function(p, op->menu);
    }
    if (op->menu == ROS_INTERFACE_BRIDGE_VLAN) {
        print_mark(p, (struct span){0}, "function rcVlan for %s", def->path);
        print_vlan_function(p);
    }
    if (def->policy == ROS_KEY_SATISFIES) {
        print_mark(p, (struct span){0}, "function rcHave for %s", def->path);
        print_have_function(p, op->item);
    }
}

void print_op_locals(const struct printer *p)
{
    strbuf_addstr(p->out, ":local rcDiff 0\n:local rcId \"\"\n:local rcAll \"\"\n:local rcPort "
                          "\"\"\n:local rcText \"\"\n:local rcPlace \"\"\n:local rcHave \"\"\n");
}

void print_passes(const struct printer *p, const struct ros_script *script)
{
    bool rollback = p->config->rollback_ms != 0;
    if (rollback) {
        print_mark_heading(p, "Two passes");
        strbuf_addstr(p->out, "\n# --- Two passes: the first only counts what differs; then backup "
                              "and rollback, then the changes\n:foreach rcGo in={0;1} do={\n");
        print_mark(p, p->config->places.rollback, "rollback: backup and scheduler");
        strbuf_addstr(p->out, ":if ($rcGo = 1 && $rcDiff > 0) do={\n");
        print_rollback_arm(p);
        strbuf_addstr(p->out, ":set rcDiff 0\n}\n");
    } else {
        print_mark_frame(p, "locals of the script");
        strbuf_addstr(p->out, ":local rcGo 1\n");
    }
    const char *heading = NULL;
    for (size_t i = 0; i < script->ops.len; i++) {
        const char *next = op_heading(&script->ops.v[i]);
        if (heading == NULL || strcmp(heading, next) != 0) {
            print_mark_heading(p, next);
            strbuf_addf(p->out, "\n# --- %s\n", next);
        }
        heading = next;
        print_functions(p, script, i);
        print_op(p, &script->ops.v[i]);
    }
    if (rollback) {
        print_mark_frame(p, "end of the two passes");
        strbuf_addstr(p->out, "}\n");
    }
    print_result(p);
}

void print_apply(const struct printer *p, const struct ros_script *script)
{
    print_header(p, script);
    print_mark_frame(p, "locals of the script");
    strbuf_addstr(p->out, "{\n");
    print_op_locals(p);
    print_preflight(p);
    print_passes(p, script);
    print_mark_frame(p, "end of the script");
    strbuf_addstr(p->out, "}\n");
    print_rollback_comment(p);
}
