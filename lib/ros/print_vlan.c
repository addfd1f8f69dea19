/*
 * print_vlan.c - the VLAN table of bridges in the form apply.
 *
 * Which ports carry a VLAN is a list that a router gives back in an order of its own, with the
 * names that the ports have there. So a row is not looked up by its values but compared by a
 * function, rcVlan, as sets; what it compares with is put together when the script runs, in
 * rcTagged and rcUntagged.
 */
#include <string.h>

#include "base/arena.h"
#include "ros/print_internal.h"
#include "ros/quote.h"

/* rcOk becomes 0 when the list of the row $rcId is not the set in the local. */
static void print_same(struct strbuf *out, const char *list, const char *local)
{
    strbuf_addf(out,
                ":set rcHas [:toarray [/interface bridge vlan get $rcId %s]]\n"
                ":set rcText \",\"\n"
                ":foreach rcI in=$rcHas do={:set rcText ($rcText . [:tostr $rcI] . \",\")}\n"
                ":if ([:len $rcHas] != [:len [:toarray $%s]]) do={:set rcOk 0}\n"
                ":foreach rcI in=[:toarray $%s] do={:if ([:typeof [:find $rcText (\",\" . [:tostr "
                "$rcI] . \",\")]] = \"nil\") do={:set rcOk 0}}\n",
                list, local, local);
}

/* The function rcVlan: makes the row of the VLAN rcVid on rcBridge so, and returns 1 when it
 * differed. A row that is there becomes ours: there can be only one. */
void print_vlan_function(const struct printer *p)
{
    strbuf_addstr(p->out,
                  ":local rcTagged \"\"\n"
                  ":local rcUntagged \"\"\n"
                  ":local rcVlan do={\n"
                  ":local rcId \"\"\n"
                  ":local rcOk 0\n"
                  ":local rcIs 0\n"
                  ":local rcHas \"\"\n"
                  ":local rcText \"\"\n"
                  ":foreach rcI in=[/interface bridge vlan find where !dynamic bridge=$rcBridge] "
                  "do={:if ([:tostr [/interface bridge vlan get $rcI vlan-ids]] = $rcVid) "
                  "do={:set rcId $rcI; :set rcIs 1}}\n"
                  ":if ($rcIs = 1) do={\n"
                  ":if ([:tostr [/interface bridge vlan get $rcId comment]] = $rcTag && "
                  "![/interface bridge vlan get $rcId disabled]) do={:set rcOk 1}\n");
    print_same(p->out, "tagged", "rcTagged");
    print_same(p->out, "untagged", "rcUntagged");
    strbuf_addstr(
        p->out,
        "}\n"
        ":if ($rcOk = 1) do={:return 0}\n"
        ":if ($rcGo = 0) do={:return 1}\n"
        ":foreach rcI in=[/interface bridge vlan find where !dynamic comment=$rcTag] do={:if "
        "($rcIs = 0) do={:set rcId $rcI; :set rcIs 1} else={:if ($rcI != $rcId) do={/interface "
        "bridge vlan set $rcI comment=\"rosc:old\"}}}\n"
        ":if ($rcIs = 0) do={/interface bridge vlan add comment=$rcTag bridge=$rcBridge "
        "tagged=$rcTagged untagged=$rcUntagged vlan-ids=$rcVid} else={/interface bridge vlan set "
        "$rcId comment=$rcTag bridge=$rcBridge disabled=no tagged=$rcTagged untagged=$rcUntagged "
        "vlan-ids=$rcVid}\n"
        ":return 1\n"
        "}\n");
}

/* :set LOCAL to the names that ports have now; the bridge itself is the first one, if it is there.
 */
static void print_names(const struct printer *p, const char *local, const char *names,
                        const char *bridge)
{
    const char *at = names == NULL ? "" : names;
    bool first = true;
    strbuf_addf(p->out, ":set %s ", local);
    ros_quote(p->out, ros_names_have(at, bridge, strlen(bridge)) ? bridge : "");
    strbuf_addch(p->out, '\n');
    for (size_t n; *at != '\0'; at += n + (at[n] == ',')) {
        n = strcspn(at, ",");
        const char *name = arena_strndup(p->arena, at, n);
        if (strcmp(name, bridge) == 0)
            continue;
        strbuf_addstr(p->out, first ? ":foreach rcI in={" : ";");
        ros_quote(p->out, name);
        first = false;
    }
    if (!first)
        strbuf_addf(p->out,
                    "} do={\n:if ([:len $%s] > 0) do={:set %s ($%s . \",\")}\n"
                    ":set %s ($%s . [/interface ethernet get [/interface ethernet find where "
                    "default-name=$rcI] name])\n}\n",
                    local, local, local, local, local);
}

/* What somebody else put into the bridge. Ports of ours in it are access ports. */
static void print_other_ports(const struct printer *p, const char *bridge)
{
    strbuf_addstr(p->out, ":foreach rcI in=[/interface bridge port find where !dynamic bridge=");
    ros_quote(p->out, bridge);
    strbuf_addstr(
        p->out,
        "] do={:if (!([:tostr [/interface bridge port get $rcI comment]] ~ \"^rosc:\")) do={:set "
        "rcTagged ($rcTagged . \",\" . [/interface bridge port get $rcI interface])}}\n");
}

void print_vlan(const struct printer *p, const struct ros_item *item)
{
    const char *bridge = ros_item_get(item, "bridge");
    print_names(p, "rcTagged", ros_item_get(item, "tagged"), bridge);
    if (item->trunks)
        print_other_ports(p, bridge);
    print_names(p, "rcUntagged", ros_item_get(item, "untagged"), bridge);
    strbuf_addstr(p->out, ":set rcDiff ($rcDiff + [$rcVlan rcTag=");
    ros_quote(p->out, item->tag);
    strbuf_addstr(p->out, " rcBridge=");
    ros_quote(p->out, bridge);
    strbuf_addf(p->out, " rcVid=\"%s\" rcTagged=$rcTagged rcUntagged=$rcUntagged rcGo=$rcGo])\n",
                ros_item_get(item, "vlan-ids"));
}

static const char borrowed[] = "rosc:vlan-port/";

void print_release(const struct printer *p)
{
    const struct ros_config *config = p->config;
    bool first = true;
    bool wanted = p->form != ROS_FORM_REMOVE;
    for (size_t i = 0; wanted && i < config->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (strncmp(row->tag, borrowed, strlen(borrowed)) != 0)
            continue;
        strbuf_addstr(p->out, first ? ":set rcAll {" : "");
        print_mark_row(p, row);
        strbuf_addstr(p->out, first ? "" : ";");
        ros_quote(p->out, row->tag);
        first = false;
    }
    print_mark_frame(p, "access ports that left the site");
    strbuf_addstr(p->out, first ? ":set rcAll [:toarray \"\"]\n" : "}\n");
    strbuf_addf(p->out,
                ":foreach rcI in=[/interface bridge port find where !dynamic comment~\"^%s\"] "
                "do={:if ([:typeof [:find $rcAll [:tostr [/interface bridge port get $rcI "
                "comment]]]] = \"nil\") ",
                borrowed);
    print_change_open(p);
    strbuf_addstr(p->out,
                  "/interface bridge port set $rcI comment=\"\" frame-types=admit-all pvid=1\n");
    print_change_close(p);
    strbuf_addstr(p->out, "}\n");
}

/* --- preflight --- */

static const char *quoted(const struct printer *p, const char *text)
{
    struct strbuf sb = strbuf_new(p->arena);
    ros_quote(&sb, text);
    return strbuf_detach(&sb);
}

/* The function rcHolds: are the vlan-ids rcIds of a row (20, or 10,20-30) about the VLAN rcVid? */
static void print_holds_function(const struct printer *p)
{
    strbuf_addstr(
        p->out,
        ":local rcHolds do={\n"
        ":foreach rcI in=[:toarray $rcIds] do={\n"
        ":local rcText [:tostr $rcI]\n"
        ":local rcLow $rcText\n"
        ":local rcHigh $rcText\n"
        ":local rcDash [:find $rcText \"-\"]\n"
        ":if ([:typeof $rcDash] = \"num\") do={:set rcLow [:pick $rcText 0 $rcDash]; :set rcHigh "
        "[:pick $rcText ($rcDash + 1) [:len $rcText]]}\n"
        ":if ([:tonum $rcLow] <= [:tonum $rcVid] && [:tonum $rcVid] <= [:tonum $rcHigh]) "
        "do={:return 1}\n"
        "}\n"
        ":return 0\n"
        "}\n");
}

/* The name of the VLAN's interface is free, or that of a VLAN that is ours or becomes so. */
static void print_name_free(const struct printer *p, const struct ros_vlan *vlan)
{
    const char *name = quoted(p, vlan->name);
    const char *taken = quoted(p, arena_printf(p->arena,
                                               "rosc: the name %s is taken by another interface "
                                               "(%s)",
                                               vlan->name, vlan->who));
    strbuf_addf(p->out,
                ":if ([:len [/interface find where name=%s]] > 0 && [:len [/interface vlan find "
                "where name=%s]] = 0) do={:error %s}\n"
                ":foreach rcI in=[/interface vlan find where name=%s] do={:if (!([:tostr "
                "[/interface vlan get $rcI comment]] ~ \"^rosc:\") && ([/interface vlan get $rcI "
                "interface] != %s || [/interface vlan get $rcI vlan-id] != %s)) do={:error %s}}\n",
                name, name, taken, name, quoted(p, vlan->interface), vlan->id, taken);
}

/* A VLAN on an interface that exists and whose table the site leaves alone. Rows of ours in it are
 * an earlier site's, and go. */
static void print_carrier(const struct printer *p, const struct ros_vlan *vlan)
{
    const char *interface = quoted(p, vlan->interface);
    print_refusal(
        p,
        arena_printf(p->arena, "[:len [/interface bridge port find where interface=%s]] > 0",
                     interface),
        arena_printf(p->arena, "%s is a port of a bridge: VLAN %s (%s) has to stand on the bridge",
                     vlan->interface, vlan->id, vlan->who));
    strbuf_addf(p->out,
                ":if ([:len [/interface bridge find where name=%s vlan-filtering=yes]] > 0) do={\n"
                ":local rcIs 0\n"
                ":foreach rcI in=[/interface bridge vlan find where !dynamic !disabled bridge=%s] "
                "do={:if (!([:tostr [/interface bridge vlan get $rcI comment]] ~ \"^rosc:\")) "
                "do={:set rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcI "
                "vlan-ids] rcVid=%s])}}\n",
                interface, interface, vlan->id);
    print_refusal(
        p, "$rcIs = 0",
        arena_printf(p->arena,
                     "the bridge %s filters VLANs and has no entry for VLAN %s: name the ports of "
                     "%s in 'tagged' or 'untagged', or add it to /interface bridge vlan",
                     vlan->interface, vlan->id, vlan->who));
    strbuf_addstr(p->out, "}\n");
}

static void print_ports_there(const struct printer *p, const struct ros_vlan *vlan)
{
    const char *interface = quoted(p, vlan->interface);
    print_refusal(
        p, arena_printf(p->arena, "[:len [/interface bridge find where name=%s]] = 0", interface),
        arena_printf(p->arena, "%s is no bridge, so no ports of it can be tagged or untagged (%s)",
                     vlan->interface, vlan->who));
    for (size_t i = 0; i < vlan->ports.len; i++)
        print_refusal(
            p,
            arena_printf(p->arena,
                         "[:len [/interface bridge port find where bridge=%s interface=[/interface "
                         "ethernet get [/interface ethernet find where default-name=%s] name]]] = "
                         "0",
                         interface, quoted(p, vlan->ports.v[i])),
            arena_printf(p->arena, "%s is no port of the bridge %s (%s)", vlan->ports.v[i],
                         vlan->interface, vlan->who));
}

/* Somebody else's row with several VLANs, ours among them: RouterOS refuses a second one. */
static void print_no_overlap(const struct printer *p, const struct ros_vlan *vlan)
{
    strbuf_addf(p->out,
                ":foreach rcI in=[/interface bridge vlan find where !dynamic bridge=%s] do={\n"
                ":local rcIds [/interface bridge vlan get $rcI vlan-ids]\n",
                quoted(p, vlan->interface));
    print_refusal(p,
                  arena_printf(p->arena,
                               "[:tostr $rcIds] != \"%s\" && [$rcHolds rcIds=$rcIds rcVid=%s] = 1",
                               vlan->id, vlan->id),
                  arena_printf(p->arena,
                               "VLAN %s of %s is in an entry of /interface bridge vlan together "
                               "with others: give it one of its own first",
                               vlan->id, vlan->who));
    strbuf_addstr(p->out, "}\n");
}

/* Regular expression of the VLANs that the site has on a bridge. */
static const char *own_ids(const struct printer *p, const char *bridge)
{
    struct strbuf sb = strbuf_new(p->arena);
    for (size_t i = 0; i < p->config->vlans.len; i++)
        if (strcmp(p->config->vlans.v[i].interface, bridge) == 0)
            strbuf_addf(&sb, "%s%s", sb.len == 0 ? "^(" : "|", p->config->vlans.v[i].id);
    strbuf_addstr(&sb, ")\\$");
    return strbuf_detach(&sb);
}

/* Into rcNamed: the ports of a bridge that the site speaks of, whose pvid will be set. */
static void print_named_ports(const struct printer *p, const char *bridge)
{
    struct strbuf ports = strbuf_new(p->arena);
    for (size_t i = 0; i < p->config->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        const struct ros_item *row = p->config->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (strcmp(ros_item_get(row, "bridge"), bridge) == 0)
            strbuf_addf(&ports, "%s%s", ports.len == 0 ? "" : ",", ros_item_get(row, "interface"));
    }
    strbuf_addstr(p->out, ":local rcNamed \"\"\n");
    print_names(p, "rcNamed", ports.buf, bridge);
    strbuf_addstr(p->out, ":set rcNamed [:toarray $rcNamed]\n");
}

/* VLANs of somebody else that a bridge passes on as long as it does not filter. */
static void print_beside_vlans(const struct printer *p, const char *bridge)
{
    const char *name = quoted(p, bridge);
    strbuf_addf(
        p->out,
        ":foreach rcI in=[/interface vlan find where !disabled interface=%s] do={\n"
        ":local rcVid [:tostr [/interface vlan get $rcI vlan-id]]\n"
        ":local rcIs 0\n"
        ":if ([:tostr [/interface vlan get $rcI comment]] ~ \"^rosc:\" || $rcVid ~ \"%s\") "
        "do={:set rcIs 1}\n"
        ":foreach rcK in=[/interface bridge vlan find where !dynamic !disabled bridge=%s] do={:set "
        "rcIs ($rcIs + [$rcHolds rcIds=[/interface bridge vlan get $rcK vlan-ids] "
        "rcVid=$rcVid])}\n"
        ":if ($rcIs = 0) do={:error \"rosc: VLAN $rcVid of somebody else is on %s, which does not "
        "filter VLANs yet: filtering would cut it off; give it an entry in /interface bridge vlan "
        "first\"}\n}\n",
        name, own_ids(p, bridge), name, bridge);
}

/* Settings of ports that mean nothing as long as the bridge does not filter. */
static void print_beside_ports(const struct printer *p, const char *bridge)
{
    print_named_ports(p, bridge);
    strbuf_addf(
        p->out,
        ":foreach rcI in=[/interface bridge port find where !dynamic bridge=%s] do={\n"
        ":local rcOn [/interface bridge port get $rcI interface]\n"
        ":if ([:typeof [:find $rcNamed $rcOn]] = \"nil\" && !([:tostr [/interface bridge port get "
        "$rcI comment]] ~ \"^rosc:\") && ([/interface bridge port get $rcI pvid] != [/interface "
        "bridge get $rcB pvid] || [:tostr [/interface bridge port get $rcI frame-types]] = "
        "\"admit-only-vlan-tagged\")) do={:error \"rosc: port $rcOn of %s has a pvid or "
        "frame-types "
        "of its own, which would come to life when the bridge filters VLANs: set them to those of "
        "the bridge first\"}\n}\n",
        quoted(p, bridge), bridge);
}

/* What would be cut off, or come to life, when a bridge begins to filter. */
static void print_beside(const struct printer *p, const char *bridge)
{
    strbuf_addf(p->out,
                ":foreach rcB in=[/interface bridge find where name=%s vlan-filtering=no] do={\n",
                quoted(p, bridge));
    print_refusal(p,
                  "[:tostr [/interface bridge get $rcB frame-types]] = \"admit-only-vlan-tagged\"",
                  arena_printf(p->arena,
                               "%s admits only tagged frames once it filters VLANs, so its own LAN "
                               "would be cut off: set its frame-types to admit-all first",
                               bridge));
    print_beside_vlans(p, bridge);
    print_beside_ports(p, bridge);
    strbuf_addstr(p->out, "}\n");
}

void print_vlan_preflight(const struct printer *p)
{
    const struct ros_config *config = p->config;
    print_mark_frame(p, "preflight: function rcHolds");
    if (config->vlans.len > 0)
        print_holds_function(p);
    for (size_t i = 0; i < config->vlans.len; i++) {
        const struct ros_vlan *vlan = &config->vlans.v[i];
        print_mark(p, vlan->origin, "preflight: room for VLAN %s of %s on %s", vlan->id, vlan->who,
                   vlan->interface);
        print_name_free(p, vlan);
        if (!vlan->filters)
            print_carrier(p, vlan);
        else if (!vlan->made)
            print_ports_there(p, vlan);
        if (vlan->filters)
            print_no_overlap(p, vlan);
    }
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE_FILTERING].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_FILTERING].v[i];
        print_mark(p, row->origin, "preflight: what %s would cut off when it filters VLANs",
                   row->select);
        print_beside(p, row->select);
    }
}

void print_vlan_elsewhere(const struct printer *p, const char *name)
{
    for (size_t i = 0; i < p->config->vlans.len; i++) {
        const struct ros_vlan *vlan = &p->config->vlans.v[i];
        if (strcmp(vlan->name, name) == 0)
            strbuf_addf(p->out,
                        " && [:len [/interface vlan find where name=$rcOn interface=%s "
                        "vlan-id=%s]] = 0",
                        quoted(p, vlan->interface), vlan->id);
    }
}
