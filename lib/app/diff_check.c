/*
 * diff_check.c - what an export shows of the things that the preflight of a script refuses.
 *
 * Each test is that of print_preflight.c, as far as an export can tell: ports are listed only when
 * something of them was changed, and what a router makes by itself is not listed at all. Warnings,
 * because the differences are right all the same; the script says no before it changes anything.
 */
#include <string.h>

#include "app/diff_view.h"
#include "base/arena.h"
#include "base/bug.h"
#include "diag/diag.h"
#include "ros/export.h"
#include "ros/preflight.h"

struct checks {
    struct arena *arena;
    struct diags *diags;
    const struct ros_export *router;
    const struct ros_config *have, *want;
    VEC(const char *) uplinks; /* the names that they have and will have */
};

static bool same(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static bool begins(const char *text, const char *with)
{
    return text != NULL && strncmp(text, with, strlen(with)) == 0;
}

static struct diag *warn(const struct checks *k, enum diag_id id, struct span at,
                         const char *message)
{
    struct diag *d = diag_add(k->diags, id, at, "%s", message);
    diag_note(d, "the script stops at that before any change");
    return d;
}

#define WARN(k, id, at, ...) warn((k), (id), (at), arena_printf((k)->arena, __VA_ARGS__))

/* --- rows --- */

static const char *value_of(const struct ros_item *row, const char *name, const char *otherwise)
{
    const char *text = ros_menu_arg(row->menu, name) >= 0 ? ros_item_value(row, name) : NULL;
    for (size_t i = 0; text == NULL && i < row->extras.len; i++)
        if (strcmp(row->extras.v[i].name, name) == 0)
            text = row->extras.v[i].text;
    return text != NULL ? text : otherwise;
}

static bool is_ours(const struct ros_item *row)
{
    return begins(ros_item_get(row, "comment"), "rosc:");
}

/* Ours, or what the site adopts. */
static bool is_adopted(const struct checks *k, const struct ros_item *row)
{
    return is_ours(row) ||
           (k->want->adopt_defconf && begins(ros_item_get(row, "comment"), "defconf"));
}

static bool is_off(const struct ros_item *row)
{
    return same(value_of(row, "disabled", "no"), "yes");
}

static bool is_uplink(const struct checks *k, const char *name)
{
    for (size_t i = 0; i < k->uplinks.len; i++)
        if (same(k->uplinks.v[i], name))
            return true;
    return false;
}

/* The names of the uplinks, as the preflight puts them together. */
static void name_uplinks(struct checks *k)
{
    for (size_t i = 0; i < k->want->uplinks.len; i++) {
        const struct ros_uplink *uplink = &k->want->uplinks.v[i];
        const char *now = uplink->port;
        for (size_t p = 0; now != NULL && p < k->have->rows[ROS_INTERFACE_ETHERNET].len; p++) {
            const struct ros_item *port = k->have->rows[ROS_INTERFACE_ETHERNET].v[p];
            if (same(port->select, uplink->port) && ros_item_get(port, "name") != NULL)
                now = ros_item_get(port, "name");
        }
        if (uplink->interface != NULL)
            *VEC_PUSH(k->arena, k->uplinks) = uplink->interface;
        if (now != NULL)
            *VEC_PUSH(k->arena, k->uplinks) = now;
    }
}

/* A distance is at most that of the site's defaults. */
static bool is_near(const struct checks *k, const char *distance)
{
    int64_t value;
    const char *why;
    return value_int(k->arena, distance, 0, 255, &value, &why) &&
           value <= (int64_t)k->want->max_distance;
}

/* --- the router --- */

static void check_version(const struct checks *k)
{
    const struct ros_head *head = &k->router->head;
    struct version version = head->version, target = k->want->target;
    struct diag *d;
    if (version.major == 0) {
        d = diag_add(k->diags, DIAG_ROUTER_VERSION, (struct span){k->router->source, 0, 0},
                     "the export does not say which RouterOS it is of");
        diag_note(d,
                  "its first line would be '# ... by RouterOS 7.x'; it is compared as one of "
                  "7.%u, for which the site is written",
                  target.minor);
    } else if (version.major == 7 && version.minor < target.minor) {
        d = WARN(k, DIAG_ROUTER_VERSION, head->at,
                 "the router runs RouterOS %s, and the site is for 7.%u and later",
                 view_text(k->arena, head->release), target.minor);
        diag_help(d, head->at, NULL, "upgrade the router, or lower 'site.routeros'");
    }
}

/* A bridge that the site expects; ports and modems are there though no export tells. */
static void check_needs(const struct checks *k)
{
    for (size_t i = 0; i < k->want->needs.len; i++) {
        const struct ros_need *need = &k->want->needs.v[i];
        const char *name = need->interface;
        bool there = false, made = false;
        if (name == NULL || !same(need->menu, "/interface"))
            continue;
        for (int m = 0; m < ROS_MENU_COUNT; m++)
            for (size_t n = 0; begins(ros_menu_def((enum ros_menu)m)->path, "/interface ") &&
                               n < k->have->rows[m].len;
                 n++)
                there = there || same(ros_item_get(k->have->rows[m].v[n], "name"), name);
        for (size_t n = 0; n < k->router->rows.v.len; n++)
            there = there || (begins(k->router->rows.v.v[n].path, "/interface ") &&
                              ros_row_is(&k->router->rows.v.v[n], "name", name));
        for (size_t n = 0; n < k->want->rows[ROS_INTERFACE_BRIDGE].len; n++)
            made =
                made || same(ros_item_get(k->want->rows[ROS_INTERFACE_BRIDGE].v[n], "name"), name);
        /* a port, a modem: built in, and exported only when it was changed */
        bool built_in = begins(name, "ether") || begins(name, "sfp") || begins(name, "lte") ||
                        begins(name, "combo") || begins(name, "wlan") || begins(name, "wifi");
        if (!there && !made && !built_in)
            WARN(k, DIAG_ROUTER_LACKS, need->origin, "the router has no interface '%s' (%s)", name,
                 need->who);
    }
}

/* --- routes --- */

static void check_routes(const struct checks *k, enum ros_menu menu, const char *any,
                         unsigned length)
{
    bool six = menu == ROS_IPV6_ROUTE;
    size_t nprobes = six ? k->want->probes6.len : k->want->probes.len;
    for (size_t i = 0; i < k->have->rows[menu].len; i++) {
        const struct ros_item *row = k->have->rows[menu].v[i];
        const char *to = value_of(row, "dst-address", any);
        if (is_ours(row) || is_off(row) || !same(value_of(row, "routing-table", "main"), "main"))
            continue;
        if (same(to, any) && is_near(k, value_of(row, "distance", "1"))) {
            struct diag *d = WARN(k, DIAG_ROUTER_ROUTE, row->origin,
                                  "a default route of somebody else is in the way: gateway '%s', "
                                  "distance %s",
                                  view_text(k->arena, value_of(row, "gateway", "none")),
                                  value_of(row, "distance", "1"));
            diag_help(d, row->origin, NULL, "remove it, or raise its distance above %u",
                      (unsigned)k->want->max_distance);
        }
        for (size_t n = 0; n < nprobes; n++) {
            const char *probe = six ? k->want->probes6.v[n] : k->want->probes.v[n];
            if (same(to, arena_printf(k->arena, "%s/%u", probe, length)))
                WARN(k, DIAG_ROUTER_ROUTE, row->origin,
                     "a route of somebody else to the probe '%s' is in the way", probe);
        }
    }
}

/* Clients of somebody else that install a default route, or are on a line of ours. */
static void check_clients(const struct checks *k)
{
    for (size_t i = 0; i < k->have->rows[ROS_IP_DHCP_CLIENT].len; i++) {
        const struct ros_item *row = k->have->rows[ROS_IP_DHCP_CLIENT].v[i];
        const char *on = value_of(row, "interface", "");
        bool uplink = is_uplink(k, on);
        if (is_off(row) || is_adopted(k, row))
            continue;
        if (uplink && !k->want->adopt_defconf)
            WARN(k, DIAG_ROUTER_TAKEN, row->origin,
                 "a DHCP client on '%s' is in the way, and 'apply.adopt' is empty",
                 view_text(k->arena, on));
        if (!uplink && !same(value_of(row, "add-default-route", "yes"), "no") &&
            is_near(k, value_of(row, "default-route-distance", "1")))
            diag_help(WARN(k, DIAG_ROUTER_ROUTE, row->origin,
                           "the DHCP client on '%s' installs a default route that no probe watches",
                           view_text(k->arena, on)),
                      row->origin, NULL,
                      "set its add-default-route=no, or make it a WAN of the site");
    }
    for (size_t i = 0; i < k->have->rows[ROS_INTERFACE_PPPOE_CLIENT].len; i++) {
        const struct ros_item *row = k->have->rows[ROS_INTERFACE_PPPOE_CLIENT].v[i];
        const char *name = value_of(row, "name", "");
        if (same(value_of(row, "disabled", "yes"), "yes") || is_ours(row) || is_uplink(k, name))
            continue;
        if (is_uplink(k, value_of(row, "interface", "")))
            WARN(k, DIAG_ROUTER_TAKEN, row->origin, "the PPPoE client '%s' is on the line of a WAN",
                 view_text(k->arena, name));
        if (same(value_of(row, "add-default-route", "no"), "yes") &&
            is_near(k, value_of(row, "default-route-distance", "1")))
            WARN(k, DIAG_ROUTER_ROUTE, row->origin,
                 "the PPPoE client '%s' installs a default route that no probe watches",
                 view_text(k->arena, name));
    }
}

/* --- what is in the way --- */

static void check_bridged(const struct checks *k)
{
    for (size_t i = 0; i < k->have->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        const struct ros_item *row = k->have->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        const char *port = value_of(row, "interface", "");
        if (!k->want->adopt_defconf && is_uplink(k, port))
            WARN(k, DIAG_ROUTER_TAKEN, row->origin,
                 "'%s' is a port of the bridge '%s', and 'apply.adopt' is empty",
                 view_text(k->arena, port), view_text(k->arena, value_of(row, "bridge", "")));
    }
}

static void check_tunnels(const struct checks *k)
{
    for (size_t i = 0; i < k->want->rows[ROS_INTERFACE_WIREGUARD].len; i++) {
        const struct ros_item *want = k->want->rows[ROS_INTERFACE_WIREGUARD].v[i];
        for (size_t n = 0; n < k->have->rows[ROS_INTERFACE_WIREGUARD].len; n++) {
            const struct ros_item *row = k->have->rows[ROS_INTERFACE_WIREGUARD].v[n];
            if (is_ours(row))
                continue;
            if (same(ros_item_get(row, "name"), ros_item_get(want, "name")))
                diag_help(WARN(k, DIAG_ROUTER_TAKEN, row->origin,
                               "the WireGuard interface '%s' is not ours, and its keys would be "
                               "lost",
                               ros_item_get(want, "name")),
                          row->origin, NULL, "rename it, or give it the comment %s to hand it over",
                          want->tag);
            else if (!is_off(row) &&
                     same(value_of(row, "listen-port", ""), ros_item_get(want, "listen-port")))
                WARN(k, DIAG_ROUTER_TAKEN, row->origin,
                     "UDP port %s of '%s' is taken by another WireGuard interface",
                     ros_item_get(want, "listen-port"), ros_item_get(want, "name"));
        }
    }
}

/* The network that an address stands in, as text. */
static const char *network_of(const struct checks *k, const char *address)
{
    struct ipv4_prefix prefix;
    const char *why;
    if (address == NULL || !value_ipv4_ifaddr(k->arena, address, &prefix, &why))
        return NULL;
    return ipv4_str(k->arena, ipv4_network_of(prefix).addr);
}

static void check_addresses(const struct checks *k)
{
    for (size_t i = 0; i < k->want->rows[ROS_IP_ADDRESS].len; i++) {
        const struct ros_item *want = k->want->rows[ROS_IP_ADDRESS].v[i];
        const char *network = network_of(k, ros_item_get(want, "address"));
        const char *on = ros_item_get(want, "interface");
        for (size_t n = 0; n < k->have->rows[ROS_IP_ADDRESS].len; n++) {
            const struct ros_item *row = k->have->rows[ROS_IP_ADDRESS].v[n];
            const char *other = value_of(row, "interface", "");
            if (same(network_of(k, ros_item_get(row, "address")), network) && !same(other, on) &&
                !is_adopted(k, row) && !is_off(row) && !is_uplink(k, other))
                WARN(k, DIAG_ROUTER_LAN, row->origin,
                     "the network of '%s' is on '%s' too: address '%s'", on,
                     view_text(k->arena, other), ros_item_get(row, "address"));
        }
    }
}

/* A foreign rule that accepts everything from a WAN stays ahead of the final drops. */
static void check_open_doors(const struct checks *k, enum ros_menu menu)
{
    static const char *const lists[] = {"", "WAN", "all", "!LAN"};
    for (size_t i = 0; i < k->have->rows[menu].len; i++) {
        const struct ros_item *row = k->have->rows[menu].v[i];
        const char *chain = value_of(row, "chain", ""), *in = value_of(row, "in-interface", "");
        bool open = false;
        if (is_adopted(k, row) || is_off(row) ||
            !same(value_of(row, "action", "accept"), "accept") ||
            (!same(chain, "input") && !same(chain, "forward")))
            continue;
        for (size_t n = 0; n < ARRAY_LEN(lists) && *in == '\0'; n++)
            open = open || same(value_of(row, "in-interface-list", ""), lists[n]);
        open = open || is_uplink(k, in);
        for (size_t n = 0; n < ros_rule_matchers_len; n++)
            open = open && *value_of(row, ros_rule_matchers[n], "") == '\0';
        if (open)
            diag_help(WARN(k, DIAG_ROUTER_OPEN, row->origin,
                           "a rule of somebody else accepts everything from a WAN: %s, chain %s",
                           ros_menu_def(menu)->path, chain),
                      row->origin, NULL, "narrow or remove it first");
    }
}

static void check_services(const struct checks *k)
{
    for (size_t i = 0; i < k->have->rows[ROS_IP_SERVICE].len; i++) {
        const struct ros_item *row = k->have->rows[ROS_IP_SERVICE].v[i];
        for (size_t n = 0; n < ros_service_ports_len; n++) {
            bool asked = false;
            for (size_t s = 0; s < k->want->services.len; s++)
                asked = asked || same(k->want->services.v[s], ros_service_ports[n].name);
            if (asked && same(row->select, ros_service_ports[n].name) &&
                !same(value_of(row, "port", ros_service_ports[n].port), ros_service_ports[n].port))
                diag_help(WARN(k, DIAG_ROUTER_SERVICE, row->origin,
                               "the service '%s' listens on port %s, and the firewall opens %s",
                               ros_service_ports[n].name,
                               view_text(k->arena, value_of(row, "port", "")),
                               ros_service_ports[n].port),
                          row->origin, NULL, "set its port back first");
        }
    }
}

/* --- settings --- */

/* The last value that the export gives to a setting of a menu. */
static const struct ros_row *setting(const struct checks *k, const char *path, const char *name)
{
    const struct ros_row *found = NULL;
    for (size_t i = 0; i < k->router->rows.v.len; i++) {
        const struct ros_row *row = &k->router->rows.v.v[i];
        if (same(row->path, path) && same(row->command, "set") && ros_row_get(row, name) != NULL)
            found = row;
    }
    return found;
}

static void check_setting(const struct checks *k, const char *path, const char *name,
                          const char *bad, const char *message)
{
    const struct ros_row *row = setting(k, path, name);
    if (row != NULL && ros_row_is(row, name, bad))
        diag_help(WARN(k, DIAG_ROUTER_SETTING, ros_row_arg(row, name)->at, "%s=%s in %s", name, bad,
                       path),
                  ros_row_arg(row, name)->at, NULL, "%s", message);
}

static void check_settings(const struct checks *k)
{
    check_setting(k, "/ip settings", "rp-filter", "strict",
                  "set it to loose or no: strict drops what comes in by one WAN and leaves by "
                  "another");
    if (k->want->probes6.len == 0)
        return;
    check_setting(k, "/ipv6 settings", "disable-ipv6", "yes", "set it to no and reboot");
    check_setting(k, "/ipv6 settings", "forward", "no",
                  "set it to yes: the router does not forward IPv6 otherwise");
    check_setting(k, "/ipv6 settings", "accept-router-advertisements", "yes",
                  "set it to yes-if-forwarding-disabled: a provider's default route would pass the "
                  "probes by");
}

static void check_pending(const struct checks *k)
{
    for (size_t i = 0; i < k->router->rows.v.len; i++) {
        const struct ros_row *row = &k->router->rows.v.v[i];
        if (ros_row_adds(row, "/system scheduler") && ros_row_is(row, "name", "rosc-rollback")) {
            struct diag *d = WARN(k, DIAG_ROUTER_PENDING, row->at,
                                  "a rollback was pending when the router was exported");
            diag_help(d, row->at, NULL, "confirm it or let it come, then export the router again");
        }
    }
}

void diff_check(struct arena *arena, struct diags *diags, const struct ros_export *router,
                const struct ros_config *want)
{
    struct checks k = {
        .arena = arena, .diags = diags, .router = router, .have = router->have, .want = want};
    name_uplinks(&k);
    check_version(&k);
    check_needs(&k);
    check_routes(&k, ROS_IP_ROUTE, "0.0.0.0/0", 32);
    if (want->probes6.len > 0)
        check_routes(&k, ROS_IPV6_ROUTE, "::/0", 128);
    check_clients(&k);
    check_bridged(&k);
    check_tunnels(&k);
    check_addresses(&k);
    check_open_doors(&k, ROS_IP_FIREWALL_FILTER);
    if (want->closes_ipv6)
        check_open_doors(&k, ROS_IPV6_FIREWALL_FILTER);
    check_services(&k);
    check_settings(&k);
    check_pending(&k);
}
