/* wan_lease6.c - see wan_lease6.h. */
#include "wan/wan_lease6.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/quote.h"

/* Condition for find: the rows that the lease decides. */
static const char *leased_rows(struct arena *arena, const struct wan *wan)
{
    return arena_printf(arena, "comment~\"^rosc:probe6/%s/\"", wan->obj.name);
}

/* Sets the local rcGw to the gateway of a default route that the router has learnt on this WAN. */
static void learn(struct strbuf *sb, const struct wan *wan)
{
    struct strbuf end = strbuf_new(sb->arena);
    strbuf_addf(&end, "%%%s", wan_interface(sb->arena, wan));
    strbuf_addstr(sb, ":foreach rcR in=[/ipv6 route find where dynamic dst-address=::/0] do={\n"
                      ":local rcG [:tostr [/ipv6 route get $rcR gateway]]\n"
                      ":local rcAt [:find $rcG \"%\"]\n"
                      ":if ([:typeof $rcAt] = \"num\") do={:if ([:pick $rcG $rcAt [:len $rcG]] = ");
    ros_quote(sb, end.buf);
    strbuf_addstr(sb, ") do={:set rcGw $rcG}}\n}\n");
}

/* Compares first: a set that changes nothing would still be written to flash at every renewal. */
static void point(struct strbuf *sb, const char *rows)
{
    strbuf_addf(sb,
                ":foreach rcR in=[/ipv6 route find where %s] do={:if ([:tostr [/ipv6 route get "
                "$rcR gateway]] != $rcGw) do={/ipv6 route set $rcR gateway=$rcGw}}\n"
                "/ipv6 route enable [/ipv6 route find where %s disabled=yes]\n",
                rows, rows);
}

static void unpoint(struct strbuf *sb, const char *rows)
{
    strbuf_addf(sb, "/ipv6 route disable [/ipv6 route find where %s disabled=no]\n", rows);
}

/* The route may appear a moment after the lease. */
static void follow(struct strbuf *sb, const struct wan *wan)
{
    const char *rows = leased_rows(sb->arena, wan);
    strbuf_addstr(sb, ":local rcValid 0\n"
                      ":if ([:tostr $\"pd-valid\"] = \"1\" || [:tostr $\"na-valid\"] = \"1\") "
                      "do={:set rcValid 1}\n"
                      ":local rcGw \"\"\n"
                      ":local rcWait 0\n"
                      ":while ($rcValid = 1 && $rcGw = \"\" && $rcWait < 10) do={\n");
    learn(sb, wan);
    strbuf_addstr(sb, ":if ($rcGw = \"\") do={:delay 1s; :set rcWait ($rcWait + 1)}\n}\n"
                      ":if ($rcGw != \"\") do={\n");
    point(sb, rows);
    strbuf_addstr(sb, "}\n:if ($rcValid = 0) do={\n");
    unpoint(sb, rows);
    strbuf_addstr(sb, "}\n");
}

const char *wan_lease6_script(struct arena *arena, const struct wan *wan, bool follows)
{
    struct strbuf sb = strbuf_new(arena);
    if (follows)
        follow(&sb, wan);
    /* the client may be bound before the script is there, when everything is set up at once */
    strbuf_addstr(&sb, ":if ([:len [/system script find where name=\"" WAN_LEASE6_LANS
                       "\"]] > 0) do={/system script run " WAN_LEASE6_LANS "}");
    return strbuf_detach(&sb);
}

const char *wan_lease6_body(struct arena *arena, const struct wan *wan)
{
    const char *rows = leased_rows(arena, wan);
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, ":local rcGw \"\"\n");
    learn(&sb, wan);
    strbuf_addstr(&sb, ":if ($rcGw != \"\") do={\n");
    point(&sb, rows);
    strbuf_addstr(&sb, "} else={\n");
    unpoint(&sb, rows);
    strbuf_addstr(&sb, "}\n");
    return strbuf_detach(&sb);
}
