/*
 * vlans.c - LANs on VLANs: their interfaces, the VLAN table of the bridge below, its access ports,
 * and the filtering.
 *
 * Nobody is locked out while a bridge begins to filter:
 * - What is untagged stays as it is. The LAN of the bridge itself is VLAN 1 there, which is the
 *   pvid of every port and of the bridge when nobody says otherwise, and RouterOS enters both into
 *   its table by itself. So whoever manages the router from that LAN sees nothing of the change.
 * - What is tagged has its row in the table, its interface, address and firewall rules before: the
 *   filtering is a menu of its own at the end of menus.def, the last thing that converges.
 * - Until then the table means nothing, and a pvid neither: the bridge passes all tags on.
 * - What the router may have beside this, VLANs and pvids of somebody else on a bridge that does
 *   not filter yet, would be cut off or come to life; the preflight refuses that (print_vlan.c).
 * lib/ros/vlan.c proves the table on the result.
 *
 * A bridge that exists is not ours. Its ports that nobody names are known only to the router: the
 * form apply collects them when it runs (ros_item.trunks). An access port of it is borrowed: it
 * carries our tag for as long as the site says so, and is then given back with pvid 1, in its
 * bridge (ROS_OP_RELEASE).
 */
#include <string.h>

#include "lower/internal.h"

static bool carries_vlans(struct lower *l, const char *bridge)
{
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        if (lan->vlan != 0 && strcmp(lan->interface, bridge) == 0)
            return true;
    }
    return false;
}

void lower_bridge_port(struct lower *l, struct span at, const char *tag, const char *bridge,
                       const char *port)
{
    const struct lan *access = site_access_lan(l->site, bridge, port);
    /* a port that another VLAN is tagged on has to take tags: a telephone with a PC behind it */
    bool only_untagged = access != NULL && !site_is_tagged(l->site, bridge, port);
    const char *frames = only_untagged              ? "admit-only-untagged-and-priority-tagged"
                         : carries_vlans(l, bridge) ? "admit-all"
                                                    : NULL;
    ros_add(l->out, ROS_INTERFACE_BRIDGE_PORT, at, tag, ROS("bridge", bridge),
            ROS_PORT("interface", port), ROS("frame-types", frames),
            ROS("pvid", access != NULL ? lower_num(l, access->vlan) : NULL));
}

static void add_name(struct strbuf *sb, const char *name)
{
    strbuf_addf(sb, "%s%s", sb->len == 0 ? "" : ",", name);
}

/* The bridge itself, for the router's own interface, and the ports that carry the tag. */
static const char *tagged(struct lower *l, const struct lan *lan, const struct lan *bridge)
{
    struct strbuf sb = strbuf_new(l->arena);
    add_name(&sb, lan->interface);
    for (size_t i = 0; i < lan->tagged.len; i++)
        add_name(&sb, lan->tagged.v[i]);
    for (size_t i = 0; lan->tagged.len == 0 && bridge != NULL && i < bridge->ports.len; i++)
        if (site_access_lan(l->site, lan->interface, bridge->ports.v[i]) == NULL)
            add_name(&sb, bridge->ports.v[i]);
    return strbuf_detach(&sb);
}

static const char *untagged(struct lower *l, const struct lan *lan)
{
    struct strbuf sb = strbuf_new(l->arena);
    for (size_t i = 0; i < lan->untagged.len; i++)
        add_name(&sb, lan->untagged.v[i]);
    return sb.len == 0 ? NULL : strbuf_detach(&sb);
}

static void need_port(struct lower *l, struct ros_vlan *vlan, struct span at, const char *port)
{
    *VEC_PUSH(l->arena, l->out->needs) =
        (struct ros_need){.who = vlan->who, .port = port, .origin = at};
    *VEC_PUSH(l->arena, vlan->ports) = port;
}

/* Ports of a bridge that exists. */
static void borrow_ports(struct lower *l, const struct lan *lan, struct ros_vlan *vlan)
{
    for (size_t i = 0; i < lan->untagged.len; i++) {
        const char *port = lan->untagged.v[i];
        struct span at = node_item(node_get(lan->obj.node, "untagged"), i)->span;
        need_port(l, vlan, at, port);
        lower_bridge_port(l, at,
                          arena_printf(l->arena, "rosc:vlan-port/%s/%s", lan->obj.name, port),
                          lan->interface, port);
    }
    for (size_t i = 0; i < lan->tagged.len; i++)
        need_port(l, vlan, node_item(node_get(lan->obj.node, "tagged"), i)->span, lan->tagged.v[i]);
}

static bool is_filtering(struct lower *l, const char *bridge)
{
    for (size_t i = 0; i < l->out->rows[ROS_INTERFACE_BRIDGE_FILTERING].len; i++)
        if (strcmp(l->out->rows[ROS_INTERFACE_BRIDGE_FILTERING].v[i]->select, bridge) == 0)
            return true;
    return false;
}

static void add_filtering(struct lower *l, const struct lan *lan)
{
    if (is_filtering(l, lan->interface))
        return;
    ros_add(l->out, ROS_INTERFACE_BRIDGE_FILTERING, lower_span_key(&lan->obj, "vlan"), NULL,
            ROS("vlan-filtering", "yes"))
        ->select = lan->interface;
    *VEC_PUSH(l->arena, l->out->notes) =
        arena_printf(l->arena,
                     "%s will filter VLANs; what is untagged stays as it is, but tags that the "
                     "site does not name pass no more, and a session through a port that becomes "
                     "an access port of a VLAN ends",
                     lan->interface);
}

/* The site makes the bridge, or names ports of it in one of the VLANs: it filters all of them. */
static bool will_filter(struct lower *l, const char *interface)
{
    bool filters = site_bridge(l->arena, l->site, interface) != NULL;
    for (size_t i = 0; i < l->site->lans.len; i++) {
        const struct lan *lan = l->site->lans.v[i];
        filters |= lan->vlan != 0 && strcmp(lan->interface, interface) == 0 &&
                   lan->untagged.len + lan->tagged.len > 0;
    }
    return filters;
}

static void add_vlan(struct lower *l, const struct lan *lan)
{
    const struct lan *bridge = site_bridge(l->arena, l->site, lan->interface);
    const char *tag = lower_tag(l, "lan", lan->obj.name, 0), *id = lower_num(l, lan->vlan);
    struct span at = lower_span_key(&lan->obj, "vlan");
    struct ros_vlan *vlan = VEC_PUSH(l->arena, l->out->vlans);
    *vlan = (struct ros_vlan){
        .who = arena_printf(l->arena, "LAN '%s'", lan->obj.name),
        .name = lan_interface(l->arena, lan),
        .interface = lan->interface,
        .id = id,
        .made = bridge != NULL,
        .filters = will_filter(l, lan->interface),
        .origin = at,
    };
    ros_add(l->out, ROS_INTERFACE_VLAN, at, tag, ROS("interface", lan->interface),
            ROS("name", vlan->name), ROS("vlan-id", id));
    if (!vlan->filters)
        return;
    if (bridge == NULL)
        borrow_ports(l, lan, vlan);
    ros_add(l->out, ROS_INTERFACE_BRIDGE_VLAN, at, tag, ROS("bridge", lan->interface),
            ROS_PORTS("tagged", tagged(l, lan, bridge)), ROS_PORTS("untagged", untagged(l, lan)),
            ROS("vlan-ids", id))
        ->trunks = bridge == NULL && lan->tagged.len == 0;
    if (bridge == NULL && lan->tagged.len == 0)
        *VEC_PUSH(l->arena, l->out->notes) = arena_printf(
            l->arena,
            "VLAN %s is tagged on the other ports that %s has on the router too; only the form "
            "apply finds them",
            id, lan->interface);
    add_filtering(l, lan);
}

/* A WAN behind a switch that is a bridge of the LANs: once that one filters, the WAN's tag must
 * pass too. Its interface: interfaces.c. */
static void pass_wan(struct lower *l, const struct wan *wan)
{
    const struct lan *bridge = site_bridge(l->arena, l->site, wan->interface);
    const struct lan all = {.interface = wan->interface};
    ros_add(l->out, ROS_INTERFACE_BRIDGE_VLAN, lower_span_key(&wan->obj, "vlan"),
            lower_tag(l, "wan", wan->obj.name, 0), ROS("bridge", wan->interface),
            ROS_PORTS("tagged", tagged(l, &all, bridge)), ROS("vlan-ids", lower_num(l, wan->vlan)))
        ->trunks = bridge == NULL;
}

void lower_vlans(struct lower *l)
{
    for (size_t i = 0; i < l->site->lans.len; i++)
        if (l->site->lans.v[i]->vlan != 0)
            add_vlan(l, l->site->lans.v[i]);
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        if (wan->vlan != 0 && wan->interface != NULL && is_filtering(l, wan->interface))
            pass_wan(l, wan);
    }
}
