/*
 * data_cap.c - how much of its data a WAN has used this month, and what happens at the limit.
 *
 * The count is in the global array rcUse and, so that it survives a reboot, in the source of the
 * script rosc-data-NAME, a comment: #MONTH,BYTES,LEVEL. It is written there when it has grown by
 * one percent of the limit, and when the level changes: a hundred times a month, which flash bears.
 * The cell belongs to the script from the first apply on.
 *
 * MONTH is year * 12 + month of the day on which the contract's month began. It only goes forward:
 * a router without a battery starts at the time it went off, or in 1970, until NTP has answered. A
 * clock that had run far ahead is believed again once it is right, and the count goes on.
 *
 * LEVEL is 0, 1 when the warning was given, 2 at the limit. At the limit `stop` disables the WAN's
 * defaults in main, IPv6's too, the way of tunnels that are WANs, and its share of a balanced load:
 * nothing that is not pinned or an answer uses it any more, and the netwatches go on, so that the
 * script sees the new month.
 */
#include <inttypes.h>

#include "lower/ipv6.h"
#include "lower/notify.h"
#include "lower/usage.h"
#include "ros/quote.h"
#include "wan/wan_lease6.h"
#include "wan/wan_script.h"

static const char *keeper(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "rosc-data-%s", wan->obj.name);
}

/* The interface counts in both directions, and from 0 again after a reboot and with each session of
 * a PPPoE line. */
static void read_counter(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    strbuf_addstr(sb, ":local rcBytes \"\"\n:foreach rcI in=[/interface find where name=");
    ros_quote(sb, wan_interface(l->arena, wan));
    strbuf_addstr(sb, "] do={:set rcBytes ([/interface get $rcI rx-byte] + [/interface get $rcI "
                      "tx-byte])}\n"
                      ":if ([:typeof $rcBytes] = \"num\") do={\n");
}

/* The first look since the router started, or since the script is there: what was counted before is
 * what was kept. Traffic of a router that runs for long is none of this month's. */
static void read_kept(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *name = wan->obj.name;
    strbuf_addf(sb,
                ":if ([:typeof ($rcUse->\"%s/used\")] != \"num\") do={\n"
                ":local rcKept \"#0,0,0\"\n"
                ":foreach rcI in=[/system script find where name=\"%s\"] do={:set rcKept [:tostr "
                "[/system script get $rcI source]]}\n"
                ":set rcKept [:toarray [:pick $rcKept 1 [:len $rcKept]]]\n"
                ":local rcAt 0\n"
                ":foreach rcKey in={\"month\";\"used\";\"level\"} do={\n"
                ":local rcNum 0\n"
                ":if ($rcAt < [:len $rcKept]) do={:set rcNum [:tonum [:pick $rcKept $rcAt]]}\n"
                ":if ([:typeof $rcNum] != \"num\") do={:set rcNum 0}\n"
                ":set ($rcUse->(\"%s/\" . $rcKey)) $rcNum\n"
                ":set rcAt ($rcAt + 1)\n"
                "}\n"
                ":set ($rcUse->\"%s/kept\") ($rcUse->\"%s/used\")\n"
                ":set ($rcUse->\"%s/seen\") $rcBytes\n"
                ":if ($rcTime < 10m) do={:set ($rcUse->\"%s/seen\") 0}\n"
                "}\n",
                name, keeper(l, wan), name, name, name, name, name);
}

static void add_up(struct strbuf *sb, const struct wan *wan)
{
    const char *name = wan->obj.name;
    strbuf_addf(sb,
                ":local rcGrown ($rcBytes - ($rcUse->\"%s/seen\"))\n"
                ":if ($rcGrown < 0) do={:set rcGrown $rcBytes}\n"
                ":set ($rcUse->\"%s/seen\") $rcBytes\n"
                ":local rcUsed (($rcUse->\"%s/used\") + $rcGrown)\n",
                name, name, name);
}

/* Numbers with a leading zero are read behind a 1: whether 08 is a number is not written anywhere.
 */
static void turn_month(struct strbuf *sb, const struct wan *wan)
{
    const char *name = wan->obj.name;
    strbuf_addf(sb,
                ":local rcMonth ($rcUse->\"%s/month\")\n"
                ":local rcDate [:tostr [/system clock get date]]\n"
                ":local rcYear [:tonum [:pick $rcDate 0 4]]\n"
                ":if ([:typeof $rcYear] != \"num\") do={:set rcYear 0}\n"
                ":if ($rcYear >= 2024) do={\n"
                ":local rcTo ((($rcYear * 12) + [:tonum (\"1\" . [:pick $rcDate 5 7])]) - 101)\n"
                ":if ([:tonum (\"1\" . [:pick $rcDate 8 10])] < %d) do={:set rcTo ($rcTo - 1)}\n"
                ":if ($rcMonth = 0 || $rcTo < ($rcMonth - 1)) do={:set rcMonth $rcTo}\n"
                ":if ($rcTo > $rcMonth) do={:set rcMonth $rcTo; :set rcUsed 0}\n"
                "}\n"
                ":set ($rcUse->\"%s/month\") $rcMonth\n"
                ":set ($rcUse->\"%s/used\") $rcUsed\n",
                name, 100 + (int)wan->data->resets, name, name);
}

static int64_t warn_bytes(const struct data_cap *data)
{
    return data->limit / 100 * data->warn;
}

static void find_level(struct strbuf *sb, const struct wan *wan)
{
    const char *name = wan->obj.name;
    strbuf_addf(sb,
                ":local rcWas ($rcUse->\"%s/level\")\n"
                ":local rcLevel 0\n"
                ":if ($rcUsed >= %" PRId64 ") do={:set rcLevel 1}\n"
                ":if ($rcUsed >= %" PRId64 ") do={:set rcLevel 2}\n"
                ":set ($rcUse->\"%s/level\") $rcLevel\n",
                name, warn_bytes(wan->data), wan->data->limit, name);
}

static void keep(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *name = wan->obj.name;
    strbuf_addf(
        sb,
        ":local rcFar ($rcUsed - ($rcUse->\"%s/kept\"))\n"
        ":if ($rcFar < 0) do={:set rcFar (0 - $rcFar)}\n"
        ":if ($rcLevel != $rcWas || $rcFar >= %" PRId64 ") do={\n"
        ":set ($rcUse->\"%s/kept\") $rcUsed\n"
        ":do {/system script set [/system script find where name=\"%s\"] "
        "source=\"#$rcMonth,$rcUsed,$rcLevel\"} on-error={:log warning \"rosc: the data that WAN "
        "%s has used cannot be kept\"}\n"
        "}\n",
        name, wan->data->limit / 100, name, keeper(l, wan), name);
}

/* A provider's tunnel that runs over the WAN would bring all the load back to it. */
static bool carries_tunnels(const struct site *site)
{
    for (size_t i = 0; i < site->wans.len; i++)
        if (wan_traits(site->wans.v[i])->carrier == WAN_ON_WANS)
            return true;
    return false;
}

/* Takes the WAN out of the failover order and out of the share of the load that new connections
 * get, or back in. */
static void switch_rows(struct lower *l, struct strbuf *sb, const struct wan *wan, bool on)
{
    const char *verb = on ? "enable" : "disable", *is = on ? "yes" : "no", *name = wan->obj.name;
    strbuf_addf(sb,
                "/ip route %s [/ip route find where comment~\"^rosc:%s/%s/\" "
                "routing-table=main disabled=%s]",
                verb, carries_tunnels(l->site) ? "(default|under)" : "default", name, is);
    if (wan_slots(l->site, wan) > 0)
        strbuf_addf(sb,
                    "; /ip firewall mangle %s [/ip firewall mangle find where "
                    "comment~\"^rosc:balance/%s/\" disabled=%s]",
                    verb, name, is);
    if (wan->ipv6 != NULL)
        strbuf_addf(sb,
                    "; /ipv6 route %s [/ipv6 route find where comment~\"^rosc:default6/%s/\" "
                    "routing-table=main disabled=%s]",
                    verb, name, is);
}

/* The sockets of tunnels take the WAN that is right now. */
static void free_tunnels(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    struct strbuf frees = strbuf_new(l->arena);
    lower_tunnels_free(l, &frees, wan);
    if (frees.len > 0)
        strbuf_addf(sb, ":local rcNow \"up\"\n%s", frees.buf);
}

/* What stood in for it meanwhile would leave by this WAN with an address of another one. */
static void resume(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    struct strbuf frees = strbuf_new(l->arena);
    strbuf_addstr(sb, ":if ($rcLevel < 2) do={");
    switch_rows(l, sb, wan, true);
    strbuf_addstr(sb, "}\n");
    if (l->site->monitoring.purge)
        lower_free_stand_ins(l, &frees, wan);
    free_tunnels(l, &frees, wan);
    if (frees.len > 0)
        strbuf_addf(sb,
                    ":if ($rcLevel < 2 && $rcWas = 2) do={\n:delay 1s\n:if (%s > 0) "
                    "do={\n%s}\n}\n",
                    wan_script_active(l->arena, wan), frees.buf);
}

/* Connections that stay would leave by another WAN with an address of this one. */
static void stop(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *others = wan_script_others_active(l->arena, l->site, wan);
    struct strbuf frees = strbuf_new(l->arena);
    strbuf_addstr(sb, ":if ($rcLevel = 2) do={");
    switch_rows(l, sb, wan, false);
    strbuf_addstr(sb, "}\n");
    if (others == NULL)
        return;
    if (l->site->monitoring.purge)
        wan_script_free(&frees, wan);
    else
        free_tunnels(l, &frees, wan);
    if (frees.len > 0)
        strbuf_addf(sb,
                    ":if ($rcLevel = 2 && $rcWas < 2) do={\n:delay 1s\n:if (%s > 0) "
                    "do={\n%s}\n}\n",
                    others, frees.buf);
}

/* The LANs take the prefix of another WAN, or this one's again; connections of nat66 would leave by
 * another WAN with an address of this one. */
static void follow6(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    if (wan->ipv6 == NULL)
        return;
    if (ipv6_has_deprecate(l->site))
        strbuf_addstr(sb, ":if (($rcLevel = 2 && $rcWas < 2) || ($rcLevel < 2 && $rcWas = 2)) "
                          "do={/system script run " WAN_LEASE6_LANS "}\n");
    if (!l->site->monitoring.purge || !ipv6_has_nat66(l->site))
        return;
    strbuf_addstr(sb, ":if ($rcLevel = 2 && $rcWas < 2) do={\n");
    ipv6_free_connections(sb, wan);
    strbuf_addstr(sb, "}\n");
}

static void tell_level(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const struct data_cap *data = wan->data;
    bool stops = data->at_limit == AT_LIMIT_STOP;
    const char *limit = size_str(l->arena, data->limit);
    strbuf_addstr(sb, ":if ($rcLevel = 1 && $rcWas < 1) do={\n");
    notify_tell_news(l, sb, wan, "data-warning",
                     arena_printf(l->arena, "has used %d%% of its %s", (int)data->warn, limit));
    strbuf_addstr(sb, "}\n:if ($rcLevel = 2 && $rcWas < 2) do={\n");
    notify_tell_news(l, sb, wan, "data-limit",
                     arena_printf(l->arena, "has used all of its %s%s", limit,
                                  stops ? " and carries only what is pinned to it" : ""));
    strbuf_addstr(sb, "}\n");
    if (!stops)
        return;
    strbuf_addstr(sb, ":if ($rcLevel < 2 && $rcWas = 2) do={\n");
    notify_tell_news(l, sb, wan, "data-reset", "has data again and is used");
    strbuf_addstr(sb, "}\n");
}

void data_cap_count(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    read_counter(l, sb, wan);
    read_kept(l, sb, wan);
    add_up(sb, wan);
    turn_month(sb, wan);
    find_level(sb, wan);
    keep(l, sb, wan);
    if (wan_data_stops(wan))
        resume(l, sb, wan);
    tell_level(l, sb, wan); /* before the stop, which may leave no way out */
    if (wan_data_stops(wan)) {
        stop(l, sb, wan);
        follow6(l, sb, wan);
    }
    strbuf_addstr(sb, "}\n");
}

void data_cap_rows(struct lower *l, const struct wan *wan)
{
    struct ros_item *row =
        ros_add(l->out, ROS_SYSTEM_SCRIPT, lower_span_key(&wan->obj, "data"),
                lower_tag(l, "data", wan->obj.name, 0), ROS("name", keeper(l, wan)),
                ROS("policy", "read"), ROS("source", "#0,0,0"));
    row->leased = true;
}
