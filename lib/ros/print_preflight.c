/*
 * print_preflight.c - everything that an apply script looks at before it changes anything.
 *
 * Each test ends with :error and a sentence that names what is in the way; nothing has been changed
 * then.
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/print_internal.h"
#include "ros/quote.h"

/* :if (CONDITION) do={:error "rosc: MESSAGE"} */
static void refuse_if(const struct printer *p, const char *condition, const char *message)
{
    strbuf_addf(p->out, ":if (%s) do={:error ", condition);
    ros_quote(p->out, arena_printf(p->arena, "rosc: %s", message));
    strbuf_addstr(p->out, "}\n");
}

static void print_version(const struct printer *p)
{
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

static void print_pending(const struct printer *p)
{
    refuse_if(p, "[:len [/system scheduler find where name=\"rosc-rollback\"]] > 0",
              "a rollback is pending; to keep what stands run: /system scheduler remove [find "
              "where name=\"rosc-rollback\"]");
    if (p->config->rollback_ms == 0)
        return;
    strbuf_addstr(p->out, ":local rcMode [/system device-mode get scheduler]\n");
    refuse_if(p, "$rcMode = false || $rcMode = \"no\"",
              "the device mode forbids schedulers, and the rollback needs one; see /system "
              "device-mode");
}

static void print_modes(const struct printer *p)
{
    for (size_t i = 0; i < p->config->modes.len; i++) {
        const struct ros_mode *mode = &p->config->modes.v[i];
        refuse_if(p,
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
        ros_quote(&name, need->port != NULL ? need->port : need->interface);
        if (need->port != NULL)
            refuse_if(
                p,
                arena_printf(p->arena,
                             "[:len [/interface ethernet find where default-name=%s]] = 0",
                             name.buf),
                arena_printf(p->arena, "this router has no port %s (%s)", need->port, need->who));
        else
            refuse_if(
                p, arena_printf(p->arena, "[:len [/interface find where name=%s]] = 0", name.buf),
                arena_printf(p->arena, "this router has no interface %s (%s)", need->interface,
                             need->who));
    }
}

/* The names that the uplinks have now and will have, as the array rcUplinks. */
static void print_uplink_names(const struct printer *p)
{
    strbuf_addstr(p->out, ":local rcUplinks [:toarray \"\"]\n");
    for (size_t i = 0; i < p->config->uplinks.len; i++) {
        const struct ros_uplink *uplink = &p->config->uplinks.v[i];
        strbuf_addstr(p->out, ":set rcUplinks ($rcUplinks, ");
        ros_quote(p->out, uplink->interface);
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
        if (uplink->port == NULL)
            continue;
        struct strbuf name = strbuf_new(p->arena);
        ros_quote(&name, uplink->interface);
        refuse_if(p,
                  arena_printf(p->arena,
                               "[:len [/interface find where name=%s]] > 0 && [:len [/interface "
                               "ethernet find where name=%s]] = 0",
                               name.buf, name.buf),
                  arena_printf(p->arena,
                               "the name %s is taken by an interface that is no port (%s)",
                               uplink->interface, uplink->who));
    }
}

static void print_foreign_routes(const struct printer *p)
{
    strbuf_addf(p->out,
                ":foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main "
                "dst-address=0.0.0.0/0] do={\n"
                ":if (!([:tostr [/ip route get $rcI comment]] ~ \"^rosc:\") && [/ip route get "
                "$rcI distance] <= %u) do={:error \"rosc: a default route of somebody else is in "
                "the way: gateway $[/ip route get $rcI gateway], distance $[/ip route get $rcI "
                "distance]; remove it or raise its distance above %u\"}\n}\n",
                (unsigned)p->config->max_distance, (unsigned)p->config->max_distance);
    for (size_t i = 0; i < p->config->probes.len; i++)
        strbuf_addf(
            p->out,
            ":foreach rcI in=[/ip route find where !dynamic !disabled routing-table=main "
            "dst-address=%s/32] do={:if (!([:tostr [/ip route get $rcI comment]] ~ "
            "\"^rosc:\")) do={:error \"rosc: a route of somebody else to the probe %s is in "
            "the way\"}}\n",
            p->config->probes.v[i], p->config->probes.v[i]);
}

/* A DHCP client that is not one of ours installs a default route that no probe watches. */
static void print_foreign_clients(const struct printer *p)
{
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

/* So does a PPPoE client, whose session need not be up at the moment. */
static void print_foreign_sessions(const struct printer *p)
{
    strbuf_addf(p->out,
                ":foreach rcI in=[/interface pppoe-client find where !disabled "
                "add-default-route=yes] do={:if ([/interface pppoe-client get $rcI "
                "default-route-distance] <= %u) do={:error \"rosc: the PPPoE client $[/interface "
                "pppoe-client get $rcI name] installs a default route that no probe watches; set "
                "its add-default-route=no\"}}\n",
                (unsigned)p->config->max_distance);
}

static void print_bridges(const struct printer *p)
{
    if (p->config->adopt_defconf)
        return;
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
        strbuf_addf(p->out,
                    ":foreach rcI in=[/ip address find where !dynamic !disabled "
                    "network=%s] do={\n:local rcOn [/ip address get $rcI interface]\n"
                    ":if ($rcOn != ",
                    network);
        ros_quote(p->out, on);
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
    static const char *const matchers[] = {
        "protocol",         "src-address",
        "src-address-list", "dst-address",
        "dst-address-list", "dst-port",
        "src-port",         "connection-state",
        "connection-mark",  "connection-nat-state",
        "ipsec-policy",     "src-mac-address",
        "out-interface",    "out-interface-list",
        "dst-address-type", "packet-mark",
    };
    const char *path = ros_menu_def(menu)->path;
    strbuf_addf(p->out,
                ":foreach rcI in=[%s find where !dynamic !disabled "
                "action=accept chain~\"^(input|forward)\\$\"] do={\n"
                ":local rcOnly \"\"\n"
                ":if ([:tostr [%s get $rcI comment]] ~ \"^rosc:\") "
                "do={:set rcOnly \"ours\"}\n",
                path, path);
    for (size_t i = 0; i < ARRAY_LEN(matchers); i++)
        strbuf_addf(p->out, ":set rcOnly ($rcOnly . [:tostr [%s get $rcI %s]])\n", path,
                    matchers[i]);
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
    static const struct {
        const char *name, *port;
    } ports[] = {{"ssh", "22"},   {"winbox", "8291"},  {"www", "80"},    {"www-ssl", "443"},
                 {"api", "8728"}, {"api-ssl", "8729"}, {"telnet", "23"}, {"ftp", "21"}};
    for (size_t i = 0; i < p->config->services.len; i++) {
        for (size_t k = 0; k < ARRAY_LEN(ports); k++) {
            if (strcmp(ports[k].name, p->config->services.v[i]) != 0)
                continue;
            strbuf_addf(p->out,
                        ":if ([/ip service get [:pick [/ip service find where name=\"%s\"%s] 0] "
                        "port] != %s) do={:error \"rosc: the service %s does not listen on its "
                        "port %s, and the firewall would shut it off; set its port first\"}\n",
                        ports[k].name, p->low >= 19 ? " !dynamic" : "", ports[k].port,
                        ports[k].name, ports[k].port);
        }
    }
}

void print_preflight(const struct printer *p)
{
    strbuf_addstr(p->out, "\n# --- Preflight: whatever is in the way stops the script here, before "
                          "any change\n");
    print_version(p);
    print_pending(p);
    print_modes(p);
    print_needs(p);
    print_uplink_names(p);
    print_names_free(p);
    print_foreign_routes(p);
    print_foreign_clients(p);
    print_foreign_sessions(p);
    print_bridges(p);
    print_addresses(p);
    print_open_doors(p, ROS_IP_FIREWALL_FILTER);
    if (p->config->closes_ipv6)
        print_open_doors(p, ROS_IPV6_FIREWALL_FILTER);
    print_service_ports(p);
    refuse_if(p, "[:tostr [/ip settings get rp-filter]] = \"strict\"",
              "rp-filter=strict drops what comes in by one WAN and leaves by another; set /ip "
              "settings rp-filter=loose or no");
}
