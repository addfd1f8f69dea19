/*
 * print_converge.c - what an apply script says of each row that the site wants. Read beside
 * apply_converge.c, function by function: a change here is a change there.
 *
 * A row is looked up with all its values; only when that finds nothing it is added or set. So a
 * second run changes nothing, writes nothing to flash and restarts nothing.
 *
 * Ordered menus: rows are put to their index from the top, one after the other. At every moment the
 * rows before the index are as they shall be and the others stand as they stood: a packet meets its
 * new verdict or its old one, never a third (see docs/architecture.md, "Order").
 *
 * The locals of the script are listed in print_apply.c.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "ros/print_internal.h"
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
    strbuf_addch(p->out, '[');
    strbuf_addstr(p->out, ros_menu_def(menu)->path);
    strbuf_addstr(p->out, " find where");
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
            print_quoted_lines(p, value->text);
            strbuf_addch(p->out, '\n');
        }
    }
}

static void print_add_or_set(const struct printer *p, const struct ros_item *item)
{
    const char *path = ros_menu_def(item->menu)->path;
    strbuf_addstr(p->out, ":if ([:len $rcId] = 0) do={");
    strbuf_addstr(p->out, path);
    strbuf_addstr(p->out, " add");
    print_args(p, item, PRINT_ADD);
    strbuf_addstr(p->out, "} else={");
    strbuf_addstr(p->out, path);
    strbuf_addstr(p->out, " set $rcId");
    print_args(p, item, PRINT_SET);
    strbuf_addstr(p->out, "}\n");
}

/* A row of ours that carries a tag and shall not any more: a later row may still find it by its
 * key, else it is swept. */
#define OLD_TAG "rosc:old"

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
    strbuf_addstr(p->out, "] do={:if ($rcI != [:pick $rcId 0]) do={");
    strbuf_addstr(p->out, def->path);
    strbuf_addstr(p->out, " set $rcI comment=\"" OLD_TAG "\"}}}\n");
    if (item->menu == ROS_INTERFACE_VLAN)
        print_pick_vlan(p, item);
}

/* A rule that differs is not edited but followed by a new one at the same place: it then has
 * nothing that the old one had and we do not know. */
static void print_replace(const struct printer *p, const struct ros_item *item)
{
    const char *path = ros_menu_def(item->menu)->path;
    strbuf_addstr(p->out, ":local rcNew [");
    strbuf_addstr(p->out, path);
    strbuf_addstr(p->out, " add");
    print_args(p, item, PRINT_ADD);
    strbuf_addstr(p->out, "]\n:if ([:len $rcId] > 0) do={");
    strbuf_addstr(p->out, path);
    strbuf_addstr(p->out, " move $rcNew destination=[:pick $rcId 0]; ");
    strbuf_addstr(p->out, path);
    strbuf_addstr(p->out, " remove $rcId}\n");
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
        else if (!text_same(arg->name, "comment"))
            strbuf_addf(p->out, " %s=$rc%zu", arg->name, ++n);
    }
}

static void print_have_key(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    size_t n = 0;
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (arg->type == ROS_TYPE_FLAG || text_same(arg->name, "comment"))
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
void print_have_function(const struct printer *p, const struct ros_item *like)
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
                ":if ([:len $rcOld] > 0) do={%s set $rcOld comment=\"" OLD_TAG "\"}\n",
                path, path, path);
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
        if (arg->type == ROS_TYPE_FLAG || text_same(arg->name, "comment"))
            continue;
        strbuf_addstr(p->out, " rc");
        strbuf_addu(p->out, ++n);
        strbuf_addch(p->out, '=');
        print_quoted(p, item->cells.v[i].value.text);
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
    print_quoted(p, text);
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
void print_place_function(const struct printer *p, enum ros_menu menu)
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

void print_place(const struct printer *p, const struct ros_op *op)
{
    strbuf_addstr(p->out, ":set rcDiff ($rcDiff + [$rcPlace rcTag=");
    ros_quote(p->out, op->item->tag);
    strbuf_addstr(p->out, " rcAt=");
    strbuf_addu(p->out, op->item->last ? op->from_end : op->at);
    strbuf_addstr(p->out, op->item->last ? " rcEnd=1 rcGo=$rcGo])\n" : " rcEnd=0 rcGo=$rcGo])\n");
}

void print_converge(const struct printer *p, const struct ros_op *op)
{
    if (print_differs(p, op->item))
        print_by_version(p, op->item, print_item_alone,
                         ":set rcDiff ($rcDiff + [$rcRow rcGo=$rcGo])");
    else
        print_item(p, op->item);
}
