/* usage.c - see usage.h: when a metered WAN has carried the site for long. */
#include "lower/usage.h"

#include "lower/notify.h"

static bool is_watched(struct lower *l, const struct wan *wan)
{
    return wan_metered_watched(l->site, wan) || wan_data_counted(wan);
}

const char *usage_call(struct lower *l, const struct wan *wan)
{
    return is_watched(l, wan)
               ? arena_printf(l->arena, "/system script run rosc-use-%s", wan->obj.name)
               : NULL;
}

/* An expression: does the WAN carry what is not pinned, in either family? A default in main is
 * active only when no better one is. */
static const char *carries(struct lower *l, const struct wan *wan)
{
    const char *name = wan->obj.name;
    const char *four = arena_printf(l->arena,
                                    "[:len [/ip route find where comment~\"^rosc:default/%s/\" "
                                    "routing-table=main active]] > 0",
                                    name);
    if (wan->ipv6 == NULL)
        return four;
    return arena_printf(l->arena,
                        "%s || [:len [/ipv6 route find where comment~\"^rosc:default6/%s/\" "
                        "routing-table=main active]] > 0",
                        four, name);
}

/* A stint that a better WAN interrupts for less than `hold` goes on. */
static void watch_metered(struct lower *l, struct strbuf *sb, const struct wan *wan)
{
    const struct monitoring *m = &l->site->monitoring;
    const char *name = wan->obj.name, *after = duration_str(l->arena, m->metered_after_ms);
    strbuf_addf(
        sb,
        ":if (%s) do={\n"
        ":set ($rcUse->\"%s/away\") \"\"\n"
        ":if ([:typeof ($rcUse->\"%s/since\")] != \"time\") do={:set ($rcUse->\"%s/since\") "
        "$rcTime; :set ($rcUse->\"%s/told\") \"no\"}\n"
        ":if (($rcUse->\"%s/told\") != \"yes\" && ($rcTime - ($rcUse->\"%s/since\")) >= %s) "
        "do={\n"
        ":set ($rcUse->\"%s/told\") \"yes\"\n",
        carries(l, wan), name, name, name, name, name, name, after, name);
    notify_tell_news(l, sb, wan, "metered",
                     arena_printf(l->arena, "is metered and has carried the site for %s", after));
    strbuf_addf(
        sb,
        "}\n} else={\n"
        ":if ([:typeof ($rcUse->\"%s/away\")] != \"time\") do={:set ($rcUse->\"%s/away\") "
        "$rcTime}\n"
        ":if (($rcTime - ($rcUse->\"%s/away\")) >= %s) do={:set ($rcUse->\"%s/since\") \"\"}\n"
        "}\n",
        name, name, name, duration_str(l->arena, m->hold_ms), name);
}

static const char *usage_script(struct lower *l, const struct wan *wan)
{
    const char *name = wan->obj.name;
    struct strbuf sb = strbuf_new(l->arena);
    strbuf_addf(&sb,
                ":global rcUse\n"
                ":if ([:typeof $rcUse] != \"array\") do={:set rcUse [:toarray \"\"]}\n"
                ":local rcTime [/system resource get uptime]\n"
                ":local rcLook ($rcUse->\"%s/look\")\n"
                ":if ([:typeof $rcLook] != \"time\") do={:set rcLook ($rcTime - 1m)}\n"
                ":if (($rcTime - $rcLook) >= 1m) do={\n"
                ":set ($rcUse->\"%s/look\") $rcTime\n",
                name, name);
    if (wan_data_counted(wan))
        data_cap_count(l, &sb, wan);
    if (wan_metered_watched(l->site, wan))
        watch_metered(l, &sb, wan);
    strbuf_addstr(&sb, "}");
    return strbuf_detach(&sb);
}

void lower_usage(struct lower *l)
{
    for (size_t i = 0; i < l->site->wans.len; i++) {
        const struct wan *wan = l->site->wans.v[i];
        if (!is_watched(l, wan))
            continue;
        ros_add(l->out, ROS_SYSTEM_SCRIPT, lower_span(&wan->obj),
                lower_tag(l, "use", wan->obj.name, 0),
                ROS("name", arena_printf(l->arena, "rosc-use-%s", wan->obj.name)),
                ROS("policy", "read,write,test"), ROS("source", usage_script(l, wan)));
        if (wan_data_counted(wan))
            data_cap_rows(l, wan);
    }
}
