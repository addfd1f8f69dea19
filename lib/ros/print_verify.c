/*
 * print_verify.c - the form verify: a script that looks whether a router does what its site says,
 * and changes nothing.
 *
 * One line a fact: "ok   WHAT" or "FAIL WHAT: what was found", and a verdict with the count. It is
 * for the minute after apply and for any day after it. What can be known only on the router is
 * asked of the router: leases, sessions, routes that are active and the interface they leave by,
 * answers to pings, netwatch, resolvers, clock, a rollback that was not confirmed. The rest is in
 * print_verify_rows.c. A test walks what is printed: no statement of it can change anything.
 *
 * Of several WANs only the best one's default is active in main; that the others can be used shows
 * in their own tables, where they stand alone.
 */
#include "ros/print_verify.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/quote.h"

/* A ping that gets no answer takes three seconds, a resolver that does not answer ten. */
enum { PING_SECONDS = 3, OTHER_SECONDS = 15 };

/* The earliest year that a clock which was set can tell. */
enum { SANE_YEAR = 2025 };

void print_fact_open(const struct printer *p)
{
    strbuf_addstr(p->out, ":set rcFound \"\"\n:do {\n");
}

void print_fact_close(const struct printer *p, const char *what)
{
    strbuf_addstr(p->out, "} on-error={:if ([:len $rcFound] = 0) do={:set rcFound \"this router "
                          "does not tell\"}}\n:set rcAll ($rcAll + 1)\n:set rcBad ($rcBad + "
                          "[$rcTell rcWhat=");
    ros_quote(p->out, what);
    strbuf_addstr(p->out, " rcFound=$rcFound])\n");
}

static void print_heading(const struct printer *p, const char *what)
{
    print_mark_heading(p, what);
    strbuf_addf(p->out, "\n# --- %s\n", what);
}

static const char *quoted(const struct printer *p, const char *text)
{
    struct strbuf sb = strbuf_new(p->arena);
    ros_quote(&sb, text);
    return strbuf_detach(&sb);
}

/* --- what the router has of its providers --- */

static void print_link(const struct printer *p, const struct ros_uplink *uplink)
{
    print_mark(p, uplink->origin, "%s has a link", uplink->who);
    print_fact_open(p);
    if (uplink->interface != NULL)
        strbuf_addf(p->out, ":set rcPort %s\n", quoted(p, uplink->interface));
    else
        print_port(p, uplink->port);
    strbuf_addstr(
        p->out, ":set rcId [/interface find where name=$rcPort]\n"
                ":if ([:len $rcId] = 0) do={:set rcFound \"there is no such interface\"} "
                "else={:if (![/interface get $rcId running]) do={:set rcFound \"it is down\"}}\n");
    print_fact_close(p, arena_printf(p->arena, "%s: %s has a link", uplink->who,
                                     uplink->interface != NULL ? uplink->interface : uplink->port));
}

/* The row with a tag, into rcId; `found` when there is none. */
static void print_row(const struct printer *p, const struct ros_item *item, const char *found)
{
    strbuf_addf(p->out,
                ":set rcId [%s find where comment=%s]\n"
                ":if ([:len $rcId] = 0) do={:set rcFound \"%s\"} else={\n:set rcId [:pick $rcId "
                "0]\n",
                ros_menu_def(item->menu)->path, quoted(p, item->tag), found);
}

static void print_client(const struct printer *p, const struct ros_item *item)
{
    const char *path = ros_menu_def(item->menu)->path;
    print_mark_row(p, item);
    print_fact_open(p);
    print_row(p, item, "there is no such client");
    strbuf_addf(p->out,
                ":set rcText [:tostr [%s get $rcId status]]\n"
                ":if ($rcText != \"bound\") do={:set rcFound (\"its status is \" . $rcText)}\n}\n",
                path);
    print_fact_close(
        p, arena_printf(p->arena, "%s on %s has a lease", path, ros_item_get(item, "interface")));
}

static void print_session(const struct printer *p, const struct ros_item *item)
{
    print_mark_row(p, item);
    print_fact_open(p);
    print_row(p, item, "there is no such session");
    strbuf_addstr(p->out,
                  ":if (![/interface pppoe-client get $rcId running]) do={:set rcFound \"it "
                  "is not up\"}\n}\n");
    print_fact_close(
        p, arena_printf(p->arena, "the PPPoE session %s is up", ros_item_get(item, "name")));
}

static void print_modem(const struct printer *p, const struct ros_item *item)
{
    print_mark_row(p, item);
    print_fact_open(p);
    strbuf_addf(p->out,
                ":set rcId [/interface lte find where name=%s]\n"
                ":if ([:len $rcId] = 0) do={:set rcFound \"there is no such modem\"} else={:if "
                "(![/interface lte get $rcId running]) do={:set rcFound \"it is not "
                "connected\"}}\n",
                quoted(p, item->select));
    print_fact_close(p, arena_printf(p->arena, "the modem %s is connected", item->select));
}

/* Whoever is called from here with a keepalive answers every two minutes. */
static void print_peer(const struct printer *p, const struct ros_item *item)
{
    const char *keepalive = ros_item_get(item, "persistent-keepalive");
    if (ros_item_get(item, "endpoint-address") == NULL || keepalive == NULL ||
        strcmp(keepalive, "0s") == 0)
        return;
    print_mark_row(p, item);
    print_fact_open(p);
    print_row(p, item, "there is no such peer");
    strbuf_addstr(
        p->out, ":local rcAge [/interface wireguard peers get $rcId last-handshake]\n"
                ":if ([:len [:tostr $rcAge]] = 0) do={:set rcFound \"it never did\"} else={:if "
                "([:totime $rcAge] > 5m) do={:set rcFound (\"the last time \" . [:tostr $rcAge] . "
                "\" ago\")}}\n}\n");
    print_fact_close(p, arena_printf(p->arena, "WireGuard %s: %s answers",
                                     ros_item_get(item, "interface"), item->tag));
}

static void print_providers(const struct printer *p)
{
    static const struct {
        enum ros_menu menu;
        void (*print)(const struct printer *, const struct ros_item *);
    } kinds[] = {{ROS_IP_DHCP_CLIENT, print_client},
                 {ROS_IPV6_DHCP_CLIENT, print_client},
                 {ROS_INTERFACE_PPPOE_CLIENT, print_session},
                 {ROS_INTERFACE_LTE, print_modem},
                 {ROS_INTERFACE_WIREGUARD_PEERS, print_peer}};
    print_heading(p, "Links, leases and sessions");
    for (size_t i = 0; i < p->config->uplinks.len; i++)
        print_link(p, &p->config->uplinks.v[i]);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        for (size_t k = 0; k < p->config->rows[kinds[i].menu].len; k++)
            kinds[i].print(p, p->config->rows[kinds[i].menu].v[k]);
}

/* --- routes --- */

/* The function rcRoute of a menu: "" when the route rcTag is active and leaves by an interface that
 * matches rcOn, else what is wrong with it. A router that does not tell the immediate gateway is
 * asked for the gateway of the gateway, as many levels as our routes have. */
static void print_route_function(const struct printer *p, enum ros_menu menu)
{
    const char *path = ros_menu_def(menu)->path;
    strbuf_addf(p->out,
                ":set rcRoute do={\n"
                ":local rcId [%s find where !dynamic comment=$rcTag]\n"
                ":if ([:len $rcId] = 0) do={:return \"it is missing\"}\n"
                ":set rcId [:pick $rcId 0]\n"
                ":if ([%s get $rcId disabled]) do={:return $rcOff}\n"
                ":if (![%s get $rcId active]) do={:return \"it is not active\"}\n"
                ":local rcGw [:tostr [%s get $rcId immediate-gw]]\n"
                ":if ([:len $rcGw] = 0) do={\n:set rcGw [:tostr [%s get $rcId gateway]]\n"
                ":foreach rcN in={1;2} do={:foreach rcI in=[%s find where active "
                "routing-table=main comment~\"^rosc:\"] do={:if ([:tostr [%s get $rcI "
                "dst-address]] = ($rcGw . \"/%u\")) do={:set rcGw [:tostr [%s get $rcI "
                "gateway]]}}}\n}\n"
                ":if (!($rcGw ~ $rcOn)) do={:return (\"it leaves by \" . $rcGw)}\n"
                ":return \"\"\n"
                "}\n",
                path, path, path, path, path, path, path, menu == ROS_IP_ROUTE ? 32u : 128u, path);
}

static bool is_blackhole(const struct ros_item *item)
{
    return ros_item_get(item, "blackhole") != NULL;
}

/* The interface that a route of ours leaves by, through as many levels as there are; NULL: none. */
static const char *way_out(const struct printer *p, const struct ros_item *item, int levels)
{
    const char *gateway = ros_item_get(item, "gateway");
    const char *percent = gateway == NULL ? NULL : strchr(gateway, '%');
    if (gateway == NULL || levels == 0)
        return NULL;
    if (percent != NULL)
        return percent + 1;
    size_t len = strlen(gateway);
    bool is_host = false;
    for (size_t i = 0; i < p->config->rows[item->menu].len; i++) {
        const struct ros_item *other = p->config->rows[item->menu].v[i];
        const char *to = ros_item_get(other, "dst-address");
        if (is_blackhole(other) || strncmp(to, gateway, len) != 0 || to[len] != '/')
            continue;
        is_host = true;
        const char *way = way_out(p, other, levels - 1);
        if (way != NULL)
            return way;
    }
    return is_host ? NULL : gateway;
}

/* A regular expression for the interface in "192.0.2.1%ether1". */
static const char *interface_pattern(const struct printer *p, const char *name)
{
    struct strbuf sb = strbuf_new(p->arena);
    strbuf_addstr(&sb, "(^|[^A-Za-z0-9_.-])");
    for (const char *c = name; *c != '\0'; c++) {
        if (strchr(".[]()*+?{}|^$\\", *c) != NULL)
            strbuf_addch(&sb, '\\');
        strbuf_addch(&sb, *c);
    }
    strbuf_addstr(&sb, "([^A-Za-z0-9_.-]|$)");
    return strbuf_detach(&sb);
}

static bool is_default(const struct ros_item *item)
{
    const char *to = ros_item_get(item, "dst-address");
    return strcmp(to, "0.0.0.0/0") == 0 || strcmp(to, "::/0") == 0;
}

static bool in_main(const struct ros_item *item)
{
    const char *table = ros_item_value(item, "routing-table");
    return table == NULL || strcmp(table, "main") == 0;
}

static int64_t distance(const struct printer *p, const struct ros_item *item)
{
    int64_t number = 0;
    const char *why, *text = ros_item_value(item, "distance");
    if (!value_int(p->arena, text, 0, 255, &number, &why))
        BUG("distance %s", why);
    return number;
}

/* The smallest distance of a default in main. */
static int64_t best_distance(const struct printer *p, enum ros_menu menu)
{
    int64_t best = 256;
    for (size_t i = 0; i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        if (is_default(item) && in_main(item) && !is_blackhole(item) && distance(p, item) < best)
            best = distance(p, item);
    }
    return best;
}

static void print_route(const struct printer *p, const struct ros_item *item, const char *out)
{
    const char *off = item->paused   ? "a script switched it off: the data of its WAN is used up"
                      : item->leased ? "it is off: its WAN has no lease"
                                     : "it is disabled";
    print_mark_row(p, item);
    print_fact_open(p);
    strbuf_addf(p->out, ":set rcFound [$rcRoute rcTag=%s rcOn=%s rcOff=%s]\n", quoted(p, item->tag),
                quoted(p, interface_pattern(p, out)), quoted(p, off));
    print_fact_close(p, is_default(item)
                            ? arena_printf(p->arena, "default route of %s leaves by %s (%s)",
                                           ros_item_value(item, "routing-table"), out, item->tag)
                            : arena_printf(p->arena, "%s leaves by %s (%s)",
                                           ros_item_get(item, "dst-address"), out, item->tag));
}

static void print_routes_of(const struct printer *p, enum ros_menu menu)
{
    int64_t best = best_distance(p, menu);
    if (p->config->rows[menu].len == 0)
        return;
    print_mark_frame(p, "function rcRoute");
    print_route_function(p, menu);
    for (size_t i = 0; i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        const char *out = is_blackhole(item) ? NULL : way_out(p, item, 4);
        bool probe = strncmp(item->tag, "rosc:probe", 10) == 0;
        bool expected = !in_main(item) || distance(p, item) == best;
        if (out != NULL && (is_default(item) ? expected : probe))
            print_route(p, item, out);
    }
}

/* A route of somebody else, or of the router itself, that leads past the probes. */
static void print_foreign_default(const struct printer *p, enum ros_menu menu, const char *to)
{
    const char *path = ros_menu_def(menu)->path;
    if (p->config->rows[menu].len == 0)
        return;
    print_mark_frame(p, "no default route of somebody else is active");
    print_fact_open(p);
    strbuf_addf(p->out,
                ":foreach rcI in=[%s find where dst-address=%s routing-table=main active] do={:if "
                "(!([:tostr [%s get $rcI comment]] ~ \"^rosc:\")) do={:set rcFound ($rcFound . \" "
                "gateway \" . [:tostr [%s get $rcI gateway]] . \" distance \" . [:tostr [%s get "
                "$rcI distance]])}}\n",
                path, to, path, path, path);
    print_fact_close(
        p, arena_printf(p->arena, "%s: no default route of somebody else is active", path));
}

static void print_routes(const struct printer *p)
{
    print_heading(p, "Routes: active, and by the right interface");
    print_routes_of(p, ROS_IP_ROUTE);
    print_foreign_default(p, ROS_IP_ROUTE, "0.0.0.0/0");
    print_routes_of(p, ROS_IPV6_ROUTE);
    print_foreign_default(p, ROS_IPV6_ROUTE, "::/0");
}

/* --- probes --- */

static void print_ping(const struct printer *p, const char *address)
{
    print_mark(p, (struct span){0}, "the probe %s answers", address);
    print_fact_open(p);
    strbuf_addf(p->out,
                ":if ([/tool ping address=%s count=3 interval=500ms] = 0) do={:set rcFound \"none "
                "of three pings was answered\"}\n",
                address);
    print_fact_close(p, arena_printf(p->arena, "the probe %s answers", address));
}

static void print_netwatch(const struct printer *p, const struct ros_item *item)
{
    print_mark_row(p, item);
    print_fact_open(p);
    print_row(p, item, "it is missing");
    strbuf_addstr(p->out, ":set rcText [:tostr [/tool netwatch get $rcId status]]\n"
                          ":if ($rcText != \"up\") do={:set rcFound (\"its status is \" . "
                          "$rcText)}\n}\n");
    print_fact_close(
        p, arena_printf(p->arena, "netwatch %s is up (%s)", ros_item_get(item, "host"), item->tag));
}

static void print_probes(const struct printer *p)
{
    const struct ros_config *config = p->config;
    print_heading(p, "Probes: they answer, each by its own WAN");
    for (size_t i = 0; i < config->probes.len; i++)
        print_ping(p, config->probes.v[i]);
    for (size_t i = 0; i < config->probes6.len; i++)
        print_ping(p, config->probes6.v[i]);
    for (size_t i = 0; i < config->rows[ROS_TOOL_NETWATCH].len; i++)
        print_netwatch(p, config->rows[ROS_TOOL_NETWATCH].v[i]);
}

/* --- the router itself --- */

static bool marks_connections(const struct printer *p)
{
    for (size_t i = 0; i < p->config->rows[ROS_IP_FIREWALL_MANGLE].len; i++)
        if (ros_item_get(p->config->rows[ROS_IP_FIREWALL_MANGLE].v[i], "new-connection-mark") !=
            NULL)
            return true;
    return false;
}

/* Fasttracked packets skip mangle, so a marked connection would leave by another WAN (facts 5.3).
 */
static void print_fasttrack(const struct printer *p)
{
    if (!marks_connections(p))
        return;
    print_mark_frame(p, "fasttrack passes over connections that are marked");
    print_fact_open(p);
    strbuf_addstr(
        p->out, ":foreach rcI in=[/ip firewall filter find where !dynamic !disabled "
                "action=fasttrack-connection] do={:if ([:tostr [/ip firewall filter get $rcI "
                "connection-mark]] != \"no-mark\") do={:set rcFound (\"not the rule '\" . [:tostr "
                "[/ip firewall filter get $rcI comment]] . \"'\")}}\n");
    print_fact_close(p, "fasttrack passes over connections that are marked");
}

static void print_dns(const struct printer *p)
{
    if (p->config->rows[ROS_IP_DNS].len == 0)
        return;
    print_mark_row(p, p->config->rows[ROS_IP_DNS].v[0]);
    print_fact_open(p);
    strbuf_addstr(p->out, ":set rcFound \"no resolver answers\"\n"
                          ":local rcIp [:resolve \"example.com\"]\n"
                          ":if ([:len [:tostr $rcIp]] > 0) do={:set rcFound \"\"}\n");
    print_fact_close(p, "names resolve");
}

static void print_clock(const struct printer *p)
{
    print_mark_frame(p, "the clock is set");
    print_fact_open(p);
    strbuf_addf(p->out,
                ":set rcText [:tostr [/system clock get date]]\n"
                ":local rcYear [:tonum [:pick $rcText 0 4]]\n"
                ":if ([:typeof $rcYear] != \"num\" || $rcYear < %d) do={:set rcFound (\"it says \" "
                ". $rcText)}\n",
                (int)SANE_YEAR);
    if (p->config->rows[ROS_SYSTEM_NTP_CLIENT].len > 0)
        strbuf_addstr(p->out, ":set rcText [:tostr [/system ntp client get status]]\n"
                              ":if ([:len $rcText] > 0 && $rcText != \"synchronized\") do={:set "
                              "rcFound ($rcFound . \" NTP: \" . $rcText)}\n");
    print_fact_close(p, "the clock is set");
}

static void print_pending(const struct printer *p)
{
    print_mark(p, p->config->places.rollback, "no rollback is pending");
    print_fact_open(p);
    strbuf_addstr(p->out,
                  ":if ([:len [/system scheduler find where name=\"rosc-rollback\"]] > 0) do={:set "
                  "rcFound \"the old state comes back unless it is confirmed: /system scheduler "
                  "remove [find where name~\\\"^rosc-rollback\\\"]; /file remove [find where "
                  "name~\\\"rosc-rollback.backup\\\"]\"}\n");
    print_fact_close(p, "no rollback is pending");
}

static void print_header(const struct printer *p)
{
    size_t pings = p->config->probes.len + p->config->probes6.len;
    strbuf_addf(p->out, "# %s: RouterOS 7.%u to 7.%u, form verify, made by rosc\n",
                p->config->title, p->low, p->high);
    strbuf_addf(
        p->out,
        "# Looks whether the router does what the site says, and changes nothing. Run\n"
        "# /import FILE, or paste it whole, a minute after apply or on any other day. A line\n"
        "# a fact, ok or FAIL with what was found; the verdict is the last line. It takes at\n"
        "# most about %zu seconds; its %zu pings may print lines of their own in between.\n",
        pings * PING_SECONDS + OTHER_SECONDS, pings);
}

void print_verify(const struct printer *p)
{
    print_header(p);
    print_mark_frame(p, "locals of the script");
    strbuf_addstr(
        p->out, "{\n:local rcAll 0\n:local rcBad 0\n:local rcFound \"\"\n:local rcId \"\"\n:local "
                "rcText \"\"\n:local rcPort \"\"\n:local rcRoute \"\"\n"
                ":local rcTell do={\n"
                ":if ([:len $rcFound] = 0) do={:put (\"ok   \" . $rcWhat); :return 0}\n"
                ":local rcGap \": \"\n"
                ":if ([:pick $rcFound 0 1] = \" \") do={:set rcGap \":\"}\n"
                ":put (\"FAIL \" . $rcWhat . $rcGap . $rcFound)\n"
                ":return 1\n"
                "}\n");
    print_version(p);
    print_providers(p);
    print_routes(p);
    print_probes(p);
    print_heading(p, "Rows and settings of the site");
    print_verify_rows(p);
    print_heading(p, "The router itself");
    print_fasttrack(p);
    print_dns(p);
    print_clock(p);
    print_pending(p);
    print_mark_heading(p, "Verdict");
    strbuf_addstr(
        p->out, "\n# --- Verdict\n:if ($rcBad = 0) do={:put \"rosc: fine, all $rcAll facts "
                "hold\"} else={:put \"rosc: not fine, $rcBad of $rcAll facts do not hold\"}\n}\n");
}
