/*
 * print_preflight.c - everything that an apply script looks at before it changes anything.
 *
 * Each test ends with :error and a sentence that names what is in the way; nothing has been changed
 * then.
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/preflight.h"
#include "ros/print_internal.h"
#include "ros/print_rollback.h"
#include "ros/quote.h"

const char *const ros_rule_matchers[] = {
    "protocol",         "src-address",
    "src-address-list", "dst-address",
    "dst-address-list", "dst-port",
    "src-port",         "connection-state",
    "connection-mark",  "connection-nat-state",
    "ipsec-policy",     "src-mac-address",
    "out-interface",    "out-interface-list",
    "dst-address-type", "packet-mark",
};
const size_t ros_rule_matchers_len = ARRAY_LEN(ros_rule_matchers);

const struct ros_service_port ros_service_ports[] = {
    {"ssh", "22"},   {"winbox", "8291"},  {"www", "80"},    {"www-ssl", "443"},
    {"api", "8728"}, {"api-ssl", "8729"}, {"telnet", "23"}, {"ftp", "21"},
};
const size_t ros_service_ports_len = ARRAY_LEN(ros_service_ports);

void print_refusal(const struct printer *p, const char *condition, const char *message)
{
    strbuf_addf(p->out, ":if (%s) do={:error ", condition);
    ros_quote(p->out, arena_printf(p->arena, "rosc: %s", message));
    strbuf_addstr(p->out, "}\n");
}

void print_version(const struct printer *p)
{
    print_mark(p, p->config->places.target, "preflight: RouterOS version");
    ros_print_version_locals(p->out);
    strbuf_addf(p->out,
                ":if ([:pick $rcVersion 0 2] != \"7.\" || $rcMinor < %u) do={:error \"rosc: this "
                "script is for RouterOS 7.%u and later, this router runs $rcVersion\"}\n",
                p->low, p->low);
    strbuf_addf(p->out,
                ":if ($rcMinor > %u) do={:put \"rosc: note: RouterOS $rcVersion is newer than "
                "what this script was checked for (7.%u)\"}\n",
                p->high, p->high);
}

static void print_modes(const struct printer *p)
{
    for (size_t i = 0; i < p->config->modes.len; i++) {
        const struct ros_mode *mode = &p->config->modes.v[i];
        print_mark(p, mode->origin, "preflight: the device mode allows %s", mode->feature);
        print_refusal(p,
                      arena_printf(p->arena,
                                   "[:tostr [/system device-mode get %s]] = \"false\" || [:tostr "
                                   "[/system device-mode get %s]] = \"no\"",
                                   mode->feature, mode->feature),
                      arena_printf(p->arena,
                                   "the device mode forbids %s, and %s; see /system device-mode",
                                   mode->feature, mode->who));
    }
}

static void print_needs(const struct printer *p)
{
    for (size_t i = 0; i < p->config->needs.len; i++) {
        const struct ros_need *need = &p->config->needs.v[i];
        struct strbuf name = strbuf_new(p->arena);
        const char *needed = need->port != NULL ? need->port : need->interface;
        print_mark(p, need->origin, "preflight: %s of %s is there", needed, need->who);
        ros_quote(&name, needed);
        if (need->port != NULL)
            print_refusal(
                p,
                arena_printf(p->arena,
                             "[:len [/interface ethernet find where default-name=%s]] = 0",
                             name.buf),
                arena_printf(p->arena, "this router has no port %s (%s)", need->port, need->who));
        else
            print_refusal(
                p,
                arena_printf(p->arena, "[:len [%s find where name=%s]] = 0", need->menu, name.buf),
                arena_printf(p->arena, "this router has no %s %s (%s)", need->menu + 1,
                             need->interface, need->who));
    }
}

/* The names that the uplinks have now and will have, as the array rcUplinks. */
static void print_uplink_names(const struct printer *p)
{
    print_mark_frame(p, "preflight: names of uplinks");
    strbuf_addstr(p->out, ":local rcUplinks [:toarray \"\"]\n");
    for (size_t i = 0; i < p->config->uplinks.len; i++) {
        const struct ros_uplink *uplink = &p->config->uplinks.v[i];
        print_mark(p, uplink->origin, "preflight: names of the interface of %s", uplink->who);
        strbuf_addstr(p->out, ":set rcUplinks ($rcUplinks");
        if (uplink->interface != NULL) {
            strbuf_addstr(p->out, ", ");
            ros_quote(p->out, uplink->interface);
        }
        if (uplink->port != NULL) {
            strbuf_addstr(p->out, ", [/interface ethernet get [/interface ethernet find where "
                                  "default-name=");
            ros_quote(p->out, uplink->port);
            strbuf_addstr(p->out, "] name]");
        }
        strbuf_addstr(p->out, ")\n");
    }
}

/* A name that a port shall get must be free, or be that of another Ethernet port, which then gives
 * it up. */
static void print_names_free(const struct printer *p)
{
    for (size_t i = 0; i < p->config->uplinks.len; i++) {
        const struct ros_uplink *uplink = &p->config->uplinks.v[i];
        if (uplink->port == NULL || uplink->interface == NULL)
            continue;
        struct strbuf name = strbuf_new(p->arena);
        print_mark(p, uplink->origin, "preflight: the name %s of %s is free", uplink->interface,
                   uplink->who);
        ros_quote(&name, uplink->interface);
        print_refusal(
            p,
            arena_printf(p->arena,
                         "[:len [/interface find where name=%s]] > 0 && [:len [/interface "
                         "ethernet find where name=%s]] = 0",
                         name.buf, name.buf),
            arena_printf(p->arena, "the name %s is taken by an interface that is no port (%s)",
                         uplink->interface, uplink->who));
    }
}

/* A name that an interface of ours shall get must be free, or be that of one which becomes ours. */
static void print_made_names_free(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    for (size_t i = 0; i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        struct strbuf name = strbuf_new(p->arena), where = strbuf_new(p->arena);
        print_mark(p, item->origin, "preflight: the name %s is free", ros_item_get(item, "name"));
        ros_quote(&name, ros_item_get(item, "name"));
        strbuf_addf(&where,
                    "[:len [/interface find where name=%s]] > 0 && [:len [%s find where "
                    "name=%s",
                    name.buf, def->path, name.buf);
        strbuf_addstr(&where, "]] = 0");
        print_refusal(p, where.buf,
                      arena_printf(p->arena, "the name %s is taken by another interface",
                                   ros_item_get(item, "name")));
    }
}

/* A VLAN of somebody else with the number of a WAN, on the same interface. */
static void print_foreign_vlans(const struct printer *p)
{
    for (size_t i = 0; i < p->config->rows[ROS_INTERFACE_VLAN].len; i++) {
        const struct ros_item *item = p->config->rows[ROS_INTERFACE_VLAN].v[i];
        const char *name = ros_item_get(item, "name"), *id = ros_item_get(item, "vlan-id");
        if (strncmp(item->tag, "rosc:wan/", 9) != 0)
            continue; /* a LAN's VLAN that was made by hand becomes ours, with its references */
        struct strbuf on = strbuf_new(p->arena), quoted = strbuf_new(p->arena);
        print_mark(p, item->origin, "preflight: no VLAN %s of somebody else", id);
        ros_quote(&quoted, name);
        if (item->cells.v[ros_item_cell(item, "interface")].value.kind == ROS_VALUE_PORT) {
            print_port(p, ros_item_get(item, "interface"));
            strbuf_addstr(&on, "$rcPort");
        } else {
            ros_quote_value(&on, ros_item_get(item, "interface"));
        }
        strbuf_addf(
            p->out,
            ":foreach rcI in=[/interface vlan find where interface=%s vlan-id=%s] do={:if "
            "(!([:tostr [/interface vlan get $rcI comment]] ~ \"^rosc:\") && [/interface "
            "vlan get $rcI name] != %s) do={:error \"rosc: VLAN %s is there already, called "
            "$[/interface vlan get $rcI name]; call it %s or remove it\"}}\n",
            on.buf, id, quoted.buf, id, name);
    }
}

/* A WireGuard interface of somebody else keeps its keys and its port. */
static void print_tunnels(const struct printer *p)
{
    for (size_t i = 0; i < p->config->rows[ROS_INTERFACE_WIREGUARD].len; i++) {
        const struct ros_item *item = p->config->rows[ROS_INTERFACE_WIREGUARD].v[i];
        const char *name = ros_item_get(item, "name"), *port = ros_item_get(item, "listen-port");
        struct strbuf quoted = strbuf_new(p->arena);
        print_mark(p, item->origin, "preflight: room for the WireGuard interface %s", name);
        ros_quote(&quoted, name);
        print_refusal(
            p,
            arena_printf(p->arena,
                         "[:len [/interface find where name=%s]] > 0 && [:len [/interface "
                         "wireguard find where name=%s comment~\"^rosc:\"]] = 0",
                         quoted.buf, quoted.buf),
            arena_printf(p->arena,
                         "there is an interface %s that is not ours, and its keys would be "
                         "lost; rename it, or give it the comment %s to hand it over",
                         name, item->tag));
        strbuf_addf(p->out,
                    ":foreach rcI in=[/interface wireguard find where !disabled listen-port=%s] "
                    "do={:if (!([:tostr [/interface wireguard get $rcI comment]] ~ \"^rosc:\")) "
                    "do={:error \"rosc: UDP port %s of %s is taken by the WireGuard interface "
                    "$[/interface wireguard get $rcI name]\"}}\n",
                    port, port, name);
    }
}

/* What is behind a tunnel would be sent to both in turn. */
static void print_tunnel_routes(const struct printer *p)
{
    for (size_t i = 0; i < p->config->rows[ROS_IP_ROUTE].len; i++) {
        const struct ros_item *item = p->config->rows[ROS_IP_ROUTE].v[i];
        const char *network = ros_item_get(item, "dst-address");
        if (strncmp(item->tag, "rosc:tunnel/", 12) != 0)
            continue;
        print_mark(p, item->origin, "preflight: no route of somebody else to %s", network);
        strbuf_addf(p->out,
                    ":foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main "
                    "dst-address=%s] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "
                    "\"^rosc:\")) do={:error \"rosc: a route of somebody else to %s is in the "
                    "way: it is behind a tunnel of the site\"}}\n",
                    network, network);
    }
}

static void print_mark_probe(const struct printer *p, enum ros_menu menu, const char *probe,
                             const char *bits)
{
    if (p->map == NULL)
        return;
    const char *route = arena_printf(p->arena, "%s/%s", probe, bits);
    print_mark(p, print_place_of(p, menu, "dst-address", route),
               "preflight: no route of somebody else to the probe %s", probe);
}

static void print_foreign_routes(const struct printer *p)
{
    print_mark_frame(p, "preflight: no default route of somebody else");
    strbuf_addf(p->out,
                ":foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main "
                "dst-address=0.0.0.0/0] do={\n"
                ":if (!([:tostr [/ip route get $rcI comment]] ~ \"^rosc:\") && [/ip route get "
                "$rcI distance] <= %u) do={:error \"rosc: a default route of somebody else is in "
                "the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI "
                "distance]; remove it or raise its distance above %u\"}\n}\n",
                (unsigned)p->config->max_distance, (unsigned)p->config->max_distance);
    for (size_t i = 0; i < p->config->probes.len; i++) {
        print_mark_probe(p, ROS_IP_ROUTE, p->config->probes.v[i], "32");
        strbuf_addf(
            p->out,
            ":foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main "
            "dst-address=%s/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "
            "\"^rosc:\")) do={:error \"rosc: a route of somebody else to the probe %s is in "
            "the way\"}}\n",
            p->config->probes.v[i], p->config->probes.v[i]);
    }
}

/* IPv6 by somebody else that would go past the probes. */
static void print_foreign_ipv6(const struct printer *p)
{
    unsigned worst = (unsigned)p->config->max_distance;
    if (p->config->probes6.len == 0)
        return;
    print_mark_frame(p, "preflight: IPv6 is on, and no default route of somebody else");
    print_refusal(
        p, "[:tostr [/ipv6 settings get disable-ipv6]] ~ \"^(yes|true)\\$\"",
        "IPv6 is switched off on this router; set /ipv6 settings disable-ipv6=no and reboot");
    print_refusal(p, "[:tostr [/ipv6 settings get forward]] ~ \"^(no|false)\\$\"",
                  "this router does not forward IPv6; set /ipv6 settings forward=yes");
    print_refusal(
        p, "[:tostr [/ipv6 settings get accept-router-advertisements]] ~ \"^(yes|true)\\$\"",
        "router advertisements of a provider bring a default route that no probe watches; set "
        "/ipv6 settings accept-router-advertisements=yes-if-forwarding-disabled");
    strbuf_addf(p->out,
                ":foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main "
                "dst-address=::/0] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "
                "\"^rosc:\") && [/ipv6 route get $rcI distance] <= %u) do={:error \"rosc: an IPv6 "
                "default route of somebody else is in the way: gateway $[/ipv6 route get $rcI "
                "gateway], distance $[/ipv6 route get $rcI distance]; remove it or raise its "
                "distance above %u\"}}\n",
                worst, worst);
    for (size_t i = 0; i < p->config->probes6.len; i++) {
        print_mark_probe(p, ROS_IPV6_ROUTE, p->config->probes6.v[i], "128");
        strbuf_addf(
            p->out,
            ":foreach rcI in=[/ipv6 route find where !dynamic !disabled routing-table=main "
            "dst-address=%s/128] do={:if (!([:tostr [/ipv6 route get $rcI comment]] ~ "
            "\"^rosc:\")) do={:error \"rosc: a route of somebody else to the probe %s is in the "
            "way\"}}\n",
            p->config->probes6.v[i], p->config->probes6.v[i]);
    }
    print_mark_frame(p, "preflight: no DHCPv6 client of somebody else");
    strbuf_addf(
        p->out,
        ":foreach rcI in=[/ipv6 dhcp-client find where !disabled] do={\n"
        ":local rcOn [/ipv6 dhcp-client get $rcI interface]\n"
        ":if (!([:tostr [/ipv6 dhcp-client get $rcI comment]] ~ \"^rosc:\") && [:typeof [:find "
        "$rcUplinks $rcOn]] = \"nil\" && !([:tostr [/ipv6 dhcp-client get $rcI "
        "add-default-route]] ~ \"^(no|false)\\$\") && [/ipv6 dhcp-client get $rcI "
        "default-route-distance] <= %u) do={:error \"rosc: the DHCPv6 client on $rcOn installs a "
        "default route that no probe watches; set its add-default-route=no, or give its WAN "
        "ipv6\"}\n}\n",
        worst);
}

/* A DHCP client that is not one of ours installs a default route that no probe watches. */
static void print_foreign_clients(const struct printer *p)
{
    print_mark_frame(p, "preflight: no DHCP client of somebody else");
    strbuf_addf(p->out,
                ":foreach rcI in=[/ip dhcp-client find where !disabled] do={\n"
                ":local rcOn [/ip dhcp-client get $rcI interface]\n"
                ":local rcUplink ([:typeof [:find $rcUplinks $rcOn]] != \"nil\")\n"
                ":if (!([:tostr [/ip dhcp-client get $rcI comment]] ~ \"%s\")) do={\n",
                p->config->adopt_defconf ? "^(rosc:|defconf)" : "^rosc:");
    if (!p->config->adopt_defconf)
        strbuf_addstr(p->out, ":if ($rcUplink) do={:error \"rosc: a DHCP client on $rcOn is in the "
                              "way, and apply.adopt is empty\"}\n");
    strbuf_addf(p->out,
                ":if (!$rcUplink && !([:tostr [/ip dhcp-client get $rcI add-default-route]] ~ "
                "\"^(no|false)\\$\") && [/ip dhcp-client get $rcI default-route-distance] <= %u) "
                "do={:error \"rosc: the DHCP "
                "client on $rcOn installs a default route that no probe watches; set its "
                "add-default-route=no, or make it a WAN of the site\"}\n}\n}\n",
                (unsigned)p->config->max_distance);
}

/* So does a PPPoE client, whose session need not be up at the moment; one of ours will not. A line
 * of ours with a second session on it is in doubt: most providers allow one. */
static void print_foreign_sessions(const struct printer *p)
{
    print_mark_frame(p, "preflight: no PPPoE client of somebody else");
    strbuf_addstr(p->out,
                  ":foreach rcI in=[/interface pppoe-client find where !disabled] do={\n"
                  ":local rcName [:tostr [/interface pppoe-client get $rcI name]]\n"
                  ":if (!([:tostr [/interface pppoe-client get $rcI comment]] ~ \"^rosc:\") && "
                  "[:typeof [:find $rcUplinks $rcName]] = \"nil\") do={\n"
                  ":if ([:typeof [:find $rcUplinks [/interface pppoe-client get $rcI interface]]] "
                  "!= \"nil\") do={:error \"rosc: the PPPoE client $rcName is on the line of a "
                  "WAN; disable or remove it first\"}\n");
    strbuf_addf(p->out,
                ":if ([/interface pppoe-client get $rcI add-default-route] && [/interface "
                "pppoe-client get $rcI default-route-distance] <= %u) do={:error \"rosc: the PPPoE "
                "client $rcName installs a default route that no probe watches; set its "
                "add-default-route=no\"}\n}\n}\n",
                (unsigned)p->config->max_distance);
}

/* And so does a modem, as its APN profile says. */
static void print_foreign_modems(const struct printer *p)
{
    print_mark_frame(p, "preflight: no modem of somebody else");
    strbuf_addf(
        p->out,
        ":foreach rcI in=[/interface lte find where !disabled] do={\n"
        ":local rcName [:tostr [/interface lte get $rcI name]]\n"
        ":local rcApn [:tostr [/interface lte get $rcI apn-profiles]]\n"
        ":if ([:typeof [:find $rcUplinks $rcName]] = \"nil\") do={:foreach rcA in="
        "[/interface lte apn find where name=$rcApn add-default-route=yes] do={:if "
        "([/interface lte apn get $rcA default-route-distance] <= %u) do={:error \"rosc: the "
        "modem $rcName installs a default route that no probe watches; set "
        "add-default-route=no in its APN profile $rcApn, or make it a WAN of the site\"}}}"
        "\n}\n",
        (unsigned)p->config->max_distance);
}

static void print_bridges(const struct printer *p)
{
    if (p->config->adopt_defconf)
        return;
    print_mark(p, p->config->places.adopt, "preflight: no uplink is a bridge port");
    strbuf_addstr(p->out,
                  ":foreach rcI in=$rcUplinks do={\n"
                  ":if ([:len [/interface bridge port find where interface=$rcI]] > 0) do={:error "
                  "\"rosc: $rcI is a bridge port, and apply.adopt is empty\"}\n}\n");
}

/* A network of a LAN that is on another interface too would be reached through both. */
static void print_addresses(const struct printer *p)
{
    for (size_t i = 0; i < p->config->rows[ROS_IP_ADDRESS].len; i++) {
        const struct ros_item *item = p->config->rows[ROS_IP_ADDRESS].v[i];
        struct ipv4_prefix address = {0};
        const char *why, *on = ros_item_get(item, "interface");
        if (!value_ipv4_ifaddr(p->arena, ros_item_get(item, "address"), &address, &why))
            BUG("%s", why);
        const char *network = ipv4_str(p->arena, ipv4_network_of(address).addr);
        print_mark(p, item->origin, "preflight: the network of %s is nowhere else", on);
        strbuf_addf(p->out,
                    ":foreach rcI in=[/ip address find where !dynamic !disabled "
                    "network=%s] do={\n:local rcOn [/ip address get $rcI interface]\n"
                    ":if ($rcOn != ",
                    network);
        ros_quote(p->out, on);
        print_vlan_elsewhere(p, on);
        strbuf_addf(
            p->out,
            " && [:typeof [:find $rcUplinks $rcOn]] = \"nil\" && !([:tostr [/ip address get "
            "$rcI comment]] ~ \"%s\")) do={:error \"rosc: the network of %s is on $rcOn "
            "too: address $[/ip address get $rcI address]\"}\n}\n",
            p->config->adopt_defconf ? "^(rosc:|defconf)" : "^rosc:", on);
    }
}

/* A foreign rule that accepts everything from a WAN stays ahead of the final drops, so it has to go
 * first. */
static void print_open_doors(const struct printer *p, enum ros_menu menu)
{
    const char *path = ros_menu_def(menu)->path;
    print_mark(p, (struct span){0}, "preflight: no open door in %s", path);
    strbuf_addf(p->out,
                ":foreach rcI in=[%s find where !dynamic !disabled "
                "action=accept chain~\"^(input|forward)\\$\"] do={\n"
                ":local rcOnly \"\"\n"
                ":if ([:tostr [%s get $rcI comment]] ~ \"^rosc:\") "
                "do={:set rcOnly \"ours\"}\n",
                path, path);
    for (size_t i = 0; i < ros_rule_matchers_len; i++)
        strbuf_addf(p->out, ":set rcOnly ($rcOnly . [:tostr [%s get $rcI %s]])\n", path,
                    ros_rule_matchers[i]);
    strbuf_addf(p->out,
                ":local rcIn [:tostr [%s get $rcI in-interface]]\n"
                ":local rcInList [:tostr [%s get $rcI in-interface-list]]\n"
                ":if ($rcOnly = \"\" && (($rcIn = \"\" && ($rcInList = \"\" || $rcInList = \"WAN\" "
                "|| $rcInList = \"all\" || $rcInList = \"!LAN\")) || [:typeof [:find $rcUplinks "
                "$rcIn]] != \"nil\")) do={:error \"rosc: a rule of somebody else accepts "
                "everything from a WAN: %s, chain $[%s get $rcI chain], comment "
                "'$[%s get $rcI comment]'; narrow or remove it first\"}\n}\n",
                path, path, path, path, path);
}

/* The input rules open a service at its usual port: one that listens elsewhere would be cut off. */
static void print_service_ports(const struct printer *p)
{
    for (size_t i = 0; i < p->config->services.len; i++) {
        for (size_t k = 0; k < ros_service_ports_len; k++) {
            if (strcmp(ros_service_ports[k].name, p->config->services.v[i]) != 0)
                continue;
            print_mark(p, print_place_of(p, ROS_IP_SERVICE, "name", ros_service_ports[k].name),
                       "preflight: the service %s listens on its port", ros_service_ports[k].name);
            strbuf_addf(p->out,
                        ":if ([/ip service get [:pick [/ip service find where name=\"%s\"%s] 0] "
                        "port] != %s) do={:error \"rosc: the service %s does not listen on its "
                        "port %s, and the firewall would shut it off; set its port first\"}\n",
                        ros_service_ports[k].name, p->low >= 19 ? " !dynamic" : "",
                        ros_service_ports[k].port, ros_service_ports[k].name,
                        ros_service_ports[k].port);
        }
    }
}

void print_preflight(const struct printer *p)
{
    print_mark_heading(p, "Preflight");
    strbuf_addstr(p->out, "\n# --- Preflight: whatever is in the way stops the script here, before "
                          "any change\n");
    print_version(p);
    print_rollback_preflight(p);
    print_modes(p);
    print_needs(p);
    print_uplink_names(p);
    print_names_free(p);
    print_made_names_free(p, ROS_INTERFACE_VLAN);
    print_foreign_vlans(p);
    print_made_names_free(p, ROS_INTERFACE_PPPOE_CLIENT);
    print_tunnels(p);
    print_foreign_routes(p);
    print_tunnel_routes(p);
    print_foreign_ipv6(p);
    print_foreign_clients(p);
    print_foreign_sessions(p);
    print_foreign_modems(p);
    print_bridges(p);
    print_addresses(p);
    print_vlan_preflight(p);
    print_open_doors(p, ROS_IP_FIREWALL_FILTER);
    if (p->config->closes_ipv6)
        print_open_doors(p, ROS_IPV6_FIREWALL_FILTER);
    print_service_ports(p);
    print_mark_frame(p, "preflight: rp-filter");
    print_refusal(p, "[:tostr [/ip settings get rp-filter]] = \"strict\"",
                  "rp-filter=strict drops what comes in by one WAN and leaves by another; set /ip "
                  "settings rp-filter=loose or no");
}
