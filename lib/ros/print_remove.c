/*
 * print_remove.c - the form remove: every row that is ours goes, and nothing else.
 *
 * Built like apply (print_apply.c): one { } unit, a preflight, the same rollback, counted changes;
 * a second run finds nothing. A row is ours by its comment, or by its key where the menu OWNS it,
 * whatever site or version it came from. What is a setting and no row stays, because nobody knows
 * what it was before; the header says which. Settings that name a list of ours are the exception:
 * they would be left with a reference to nothing, and MAC WinBox is the way back in.
 */
#include <string.h>

#include "base/arena.h"
#include "ros/print_internal.h"
#include "ros/print_rollback.h"
#include "ros/quote.h"

/* --- header --- */

static bool any_has(const struct printer *p, enum ros_menu menu, const char *name)
{
    for (size_t i = 0; i < p->config->rows[menu].len; i++)
        if (ros_item_get(p->config->rows[menu].v[i], name) != NULL)
            return true;
    return false;
}

/* Menus whose rows are settings: what the site wrote there stays. */
static void print_stays(const struct printer *p)
{
    bool first = true;
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        if (def->kind == ROS_MENU_TAGGED || p->config->rows[m].len == 0)
            continue;
        if (first)
            strbuf_addstr(p->out,
                          "# What the site set stays as it is now, because what it was before "
                          "is not known\n# (but an interface list that goes is named no "
                          "more, and gives way to the default):\n");
        first = false;
        strbuf_addf(p->out, "#   %s", def->path);
        for (size_t i = 0; i < def->nargs; i++)
            if (any_has(p, (enum ros_menu)m, def->args[i].name))
                strbuf_addf(p->out, " %s", def->args[i].name);
        strbuf_addch(p->out, '\n');
    }
}

static void print_header(const struct printer *p)
{
    strbuf_addf(p->out, "# %s: RouterOS 7.%u to 7.%u, form remove, made by rosc\n",
                p->config->title, p->low, p->high);
    strbuf_addstr(
        p->out,
        "# Takes away every row that rosc made, with the comment rosc:..., of whatever site and\n"
        "# version, and nothing else. A second run changes nothing.\n"
        "# What the router is left with: no DHCP client, PPPoE session or route of the site, so "
        "no\n"
        "# way to the internet; no firewall and no NAT, so whatever connects it again opens it to\n"
        "# everybody; no address, DHCP server or bridge that the site made, so run it from a port\n"
        "# that does not need them, or by MAC WinBox. Modems of the site are switched off. Rules "
        "of\n"
        "# MikroTik's default configuration that gave way do not come back: for those run\n"
        "# /system reset-configuration, or restore a backup from before.\n");
    print_stays(p);
    print_rollback_note(p);
}

/* --- preflight --- */

/* What a row of somebody else may refer to. */
enum target { LISTS, INTERFACES, TABLES };

static const char *const target_local[] = {
    [LISTS] = "rcLists", [INTERFACES] = "rcInterfaces", [TABLES] = "rcTables"};

static const struct {
    enum target target;
    const char *path;
} owned[] = {
    {LISTS, "/interface list"},           {INTERFACES, "/interface bridge"},
    {INTERFACES, "/interface vlan"},      {INTERFACES, "/interface pppoe-client"},
    {INTERFACES, "/interface wireguard"}, {TABLES, "/routing table"},
};

static const struct {
    const char *path, *name;
    enum target target;
} references[] = {
    {"/interface bridge port", "bridge", INTERFACES},
    {"/interface vlan", "interface", INTERFACES},
    {"/interface pppoe-client", "interface", INTERFACES},
    {"/interface wireguard peers", "interface", INTERFACES},
    {"/interface list member", "list", LISTS},
    {"/interface list member", "interface", INTERFACES},
    {"/ip address", "interface", INTERFACES},
    {"/ip dhcp-server", "interface", INTERFACES},
    {"/ip dhcp-client", "interface", INTERFACES},
    {"/ip route", "routing-table", TABLES},
    {"/ip firewall filter", "in-interface-list", LISTS},
    {"/ip firewall filter", "out-interface-list", LISTS},
    {"/ip firewall nat", "in-interface-list", LISTS},
    {"/ip firewall nat", "out-interface-list", LISTS},
    {"/ip firewall mangle", "in-interface-list", LISTS},
    {"/ip firewall mangle", "out-interface-list", LISTS},
    {"/ip firewall mangle", "new-routing-mark", TABLES},
    {"/ip firewall raw", "in-interface-list", LISTS},
    {"/ipv6 address", "interface", INTERFACES},
    {"/ipv6 firewall filter", "in-interface-list", LISTS},
    {"/ipv6 firewall filter", "out-interface-list", LISTS},
    {"/routing rule", "table", TABLES},
};

static void print_owned_names(const struct printer *p)
{
    for (size_t i = 0; i < ARRAY_LEN(target_local); i++)
        strbuf_addf(p->out, ":local %s [:toarray \"\"]\n", target_local[i]);
    for (size_t i = 0; i < ARRAY_LEN(owned); i++) {
        const char *local = target_local[owned[i].target], *path = owned[i].path;
        strbuf_addf(p->out,
                    ":foreach rcI in=[%s find where comment~\"^rosc:\"] do={:set %s ($%s, [%s get "
                    "$rcI name])}\n",
                    path, local, local, path);
    }
}

/* A row of somebody else would be left with a reference to nothing: a rule that matches no packet,
 * an address on no interface (facts 9). */
static void print_users(const struct printer *p)
{
    print_mark_frame(p, "preflight: nothing of somebody else speaks of what goes");
    print_owned_names(p);
    for (size_t i = 0; i < ARRAY_LEN(references); i++) {
        const char *path = references[i].path;
        strbuf_addf(p->out,
                    ":foreach rcI in=[%s find where !dynamic] do={\n"
                    ":local rcOn [:tostr [%s get $rcI %s]]\n",
                    path, path, references[i].name);
        if (references[i].target == LISTS)
            strbuf_addstr(p->out, ":if ([:pick $rcOn 0 1] = \"!\") do={:set rcOn [:pick $rcOn 1 "
                                  "[:len $rcOn]]}\n");
        strbuf_addf(p->out,
                    ":if ([:typeof [:find $%s $rcOn]] != \"nil\" && !([:tostr [%s get $rcI "
                    "comment]] ~ \"^rosc:\")) do={:error \"rosc: a row of somebody else in %s "
                    "speaks of $rcOn, which goes: %s, comment '$[%s get $rcI comment]'; change or "
                    "remove it first\"}\n}\n",
                    target_local[references[i].target], path, path, references[i].name, path);
    }
}

/* --- operations --- */

void print_unlist(const struct printer *p, enum ros_menu menu)
{
    const char *path = ros_menu_def(menu)->path;
    bool discovery = menu == ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS;
    const char *name = discovery ? "discover-interface-list" : "allowed-interface-list";
    strbuf_addf(p->out,
                ":set rcId [:tostr [%s get %s]]\n"
                ":if ([:len [/interface list find where name=$rcId comment~\"^rosc:\"]] > 0) ",
                path, name);
    print_change_open(p);
    strbuf_addf(p->out, "%s set %s=%s\n", path, name, discovery ? "static" : "all");
    print_change_close(p);
}

/* What finds the rows of a menu that are ours. */
static const char *find_ours(const struct printer *p, const struct ros_menu_def *def)
{
    if (def->policy == ROS_KEY_OWNS)
        return arena_printf(p->arena, "[%s find where %s~\"^rosc\"]", def->path, def->key[0]);
    return arena_printf(p->arena, "[%s find where %scomment~\"^rosc:\"]", def->path,
                        (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "");
}

/* In ordered menus the last row goes first: the final drops before what they leave open. */
void print_removal(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    const char *ours = find_ours(p, def);
    if (def->ordered)
        strbuf_addf(p->out,
                    ":set rcAll %s\n:if ([:len $rcAll] > 0) do={:for rcK from=([:len $rcAll] - 1) "
                    "to=0 step=-1 ",
                    ours);
    else
        strbuf_addf(p->out, ":foreach rcI in=%s ", ours);
    print_change_open(p);
    print_switch_off(p, menu);
    strbuf_addf(p->out, "%s remove %s\n", def->path, def->ordered ? "[:pick $rcAll $rcK]" : "$rcI");
    print_change_close(p);
    strbuf_addstr(p->out, def->ordered ? "}\n" : "");
}

void print_remove(const struct printer *p, const struct ros_script *script)
{
    print_header(p);
    print_mark_frame(p, "locals of the script");
    strbuf_addstr(p->out, "{\n");
    print_op_locals(p);
    print_mark_heading(p, "Preflight");
    strbuf_addstr(p->out,
                  "\n# --- Preflight: whatever is in the way stops the script here, before any "
                  "change\n");
    print_version(p);
    print_rollback_preflight(p);
    print_users(p);
    print_passes(p, script);
    print_mark_frame(p, "end of the script");
    strbuf_addstr(p->out, "}\n");
    print_rollback_comment(p);
}
