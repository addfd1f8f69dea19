/*
 * monitoring.c - netwatch per probe, one script per WAN.
 *
 * Every netwatch of a WAN calls the WAN's script on each change. The script looks at all of them:
 * the WAN is down when every one is down, up as soon as one is up, and nothing happens while that
 * has not changed. What it knew last is in the global array rcWan, which the scripts of netwatch
 * share among each other and with nobody else (facts 4.2); after a boot it is empty, and the first
 * look only fills it.
 *
 * The log is immediate. What goes outside (notify.h) waits for `hold`, and goes only if nothing
 * changed meanwhile.
 */

#include "lower/internal.h"
#include "lower/notify.h"
#include "lower/usage.h"
#include "wan/wan_script.h"

static const char *script_name(struct lower *l, const struct wan *wan)
{
    return arena_printf(l->arena, "rosc-wan-%s", wan->obj.name);
}

/* Waits until the expression `active` is above zero (or is zero), at most a minute. */
static void wait_until(struct strbuf *sb, const char *active, bool above)
{
    strbuf_addf(sb,
                ":local rcWait 0\n:while ($rcWait < 60 && %s %s 0) do={:delay 1s; :set rcWait "
                "($rcWait + 1)}\n",
                active, above ? "=" : ">");
}

/* Netwatch is faster than check-gateway: freed too early a connection would be built again on the
 * dead path. */
static void purge_dead(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *own = wan_script_active(l->arena, wan);
    const char *others = wan_script_others_active(l->arena, l->site, wan);
    if (others == NULL)
        return;
    strbuf_addstr(sb, ":if ($rcNow = \"down\") do={\n");
    wait_until(sb, own, false);
    strbuf_addf(sb, ":if (%s = 0 && %s > 0) do={\n", own, others);
    wan_script_free(sb, wan);
    strbuf_addstr(sb, "}\n}\n");
}

/* Can a connection with this WAN's mark have left by another one while it was down? */
static bool is_lent(const struct site *site, const struct wan *wan)
{
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct pin *pin = site->routing.pins.v[i];
        if (pin->otherwise == OTHERWISE_FAILOVER && site_wan(site, pin->via) == wan)
            return true;
    }
    return wan_slots(site, wan) > 0;
}

/* Frees what leaves by the better WAN `other` and belongs to this one. */
static void free_own(struct lower *l, struct strbuf *sb, const struct wan *other,
                     const struct wan *wan)
{
    if (is_lent(l->site, wan))
        wan_script_free_of(sb, other, wan);
    else
        wan_script_free_unused(sb, other);
}

void lower_free_stand_ins(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *other = l->site->wans.v[i];
        if (other == wan)
            continue;
        if (wan_distance(l->site, other) > wan_distance(l->site, wan)) {
            wan_script_free_foreign(sb, other);
        } else if (wan_data_stops(other)) {
            strbuf_addf(sb, ":if (%s) do={\n", wan_script_stopped(l->arena, other));
            wan_script_free_foreign(sb, other);
            strbuf_addstr(sb, "} else={\n");
            free_own(l, sb, other, wan);
            strbuf_addstr(sb, "}\n");
        } else {
            free_own(l, sb, other, wan);
        }
    }
}

/* While its data is used up it takes over nothing but what belongs to it. */
static void free_of_stopped(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *other = l->site->wans.v[i];
        if (other == wan)
            continue;
        if (is_lent(l->site, wan))
            wan_script_free_of(sb, other, wan);
        else
            wan_script_free_unused(sb, other);
    }
}

static void purge_stand_ins(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const char *own = wan_script_active(l->arena, wan);
    size_t begin = sb->len;
    strbuf_addstr(sb, ":if ($rcNow = \"up\") do={\n");
    wait_until(sb, own, true);
    strbuf_addf(sb, ":if (%s > 0) do={\n", own);
    if (wan_data_stops(wan)) {
        strbuf_addf(sb, ":if (%s) do={\n", wan_script_stopped(l->arena, wan));
        free_of_stopped(l, sb, wan);
        strbuf_addstr(sb, "} else={\n");
    }
    size_t before = sb->len;
    lower_free_stand_ins(l, sb, wan);
    if (sb->len == before) { /* there is nothing to free */
        strbuf_truncate(sb, begin);
        return;
    }
    strbuf_addstr(sb, wan_data_stops(wan) ? "}\n}\n}\n" : "}\n}\n");
}

void lower_watch_open(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6)
{
    const char *key = notify_key(l, wan, ipv6), *name = wan->obj.name;
    const char *of = ipv6 ? "IPv6 of " : "", *six = ipv6 ? "6" : "";
    strbuf_addf(sb,
                ":global rcWan\n"
                ":if ([:typeof $rcWan] != \"array\") do={:set rcWan [:toarray \"\"]}\n"
                ":local rcWas ($rcWan->\"%s\")\n"
                ":local rcNow $rcWas\n"
                ":if ([:len [/tool netwatch find where comment~\"^rosc:probe%s/%s/\" "
                "status=\"up\"]] > 0) do={:set rcNow \"up\"}\n"
                ":if ([:len [/tool netwatch find where comment~\"^rosc:probe%s/%s/\" "
                "status!=\"down\"]] = 0) do={:set rcNow \"down\"}\n"
                ":if ($rcNow != $rcWas) do={\n"
                ":set ($rcWan->\"%s\") $rcNow\n",
                key, six, name, six, name, key);
    if (l->site->monitoring.notify.log)
        strbuf_addf(sb,
                    ":if ($rcNow = \"down\") do={:log warning \"rosc: %sWAN %s is down\"} "
                    "else={:log info \"rosc: %sWAN %s is up\"}\n",
                    of, name, of, name);
    notify_take_turn(l, sb, wan, ipv6);
}

static const char *wan_script(struct lower *l, const struct wan *wan)
{
    struct strbuf sb = strbuf_new(l->arena);
    lower_watch_open(l, &sb, wan, false);
    if (l->site->monitoring.purge) {
        purge_dead(l, &sb, wan);
        purge_stand_ins(l, &sb, wan);
    }
    lower_tunnels_free(l, &sb, wan);
    notify_tell_held(l, &sb, wan, false);
    strbuf_addstr(&sb, "}");
    return strbuf_detach(&sb);
}

void lower_netwatch(struct lower *l, struct span at, const char *tag, const char *host,
                    const char *call, const char *test)
{
    const struct monitoring *m = &l->site->monitoring;
    const char *timeout = duration_str(l->arena, m->timeout_ms);
    ros_add(l->out, ROS_TOOL_NETWATCH, at, tag, ROS("disabled", "no"), ROS("down-script", call),
            ROS("host", host), ROS("interval", duration_str(l->arena, m->interval_ms)),
            ROS("packet-count", "5"), ROS("packet-interval", "200ms"), ROS("start-delay", "3s"),
            ROS("startup-delay", "30s"), ROS("test-script", test), ROS("thr-avg", timeout),
            ROS("thr-jitter", timeout), ROS("thr-loss-percent", "85"), ROS("thr-max", timeout),
            ROS("thr-stdev", timeout), ROS("timeout", timeout), ROS("type", "icmp"),
            ROS("up-script", call));
}

void lower_monitoring(struct lower *l)
{
    const struct site *site = l->site;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        const char *name = script_name(l, wan);
        if (wan->probes.len == 0)
            continue;
        ros_add(l->out, ROS_SYSTEM_SCRIPT, lower_span(&wan->obj),
                lower_tag(l, "wan", wan->obj.name, 0), ROS("name", name),
                ROS("policy", "read,write,test"), ROS("source", wan_script(l, wan)));
        const char *call = arena_printf(l->arena, "/system script run %s", name);
        for (size_t n = 1; n <= wan->probes.len; n++)
            lower_netwatch(l, node_item(node_get(wan->obj.node, "probes"), n - 1)->span,
                           lower_tag(l, "probe", wan->obj.name, n),
                           ipv4_str(l->arena, wan->probes.v[n - 1]), call,
                           n == 1 ? usage_call(l, wan) : NULL);
    }
}
