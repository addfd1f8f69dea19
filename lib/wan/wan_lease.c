/* wan_lease.c - see wan_lease.h. */
#include "wan/wan_lease.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/quote.h"
#include "wan/wan_script.h"

/* Condition for find: the rows that the lease decides. */
static const char *leased_rows(struct arena *arena, const struct wan *wan)
{
    return arena_printf(arena, "comment~\"^rosc:%s/%s/\"",
                        wan->probes.len > 0 ? "probe" : "(default|reply|under)", wan->obj.name);
}

/* Compares, then points the rows at the gateway in the local rcGw: a set that changes nothing would
 * still be written to flash at every renewal. */
static void point(struct strbuf *sb, const char *rows)
{
    strbuf_addf(sb,
                ":foreach rcR in=[/ip route find where %s] do={:if ([:tostr [/ip route get $rcR "
                "gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}\n"
                "/ip route enable [/ip route find where %s disabled=yes]\n",
                rows, rows);
}

static void unpoint(struct strbuf *sb, const char *rows)
{
    strbuf_addf(sb, "/ip route disable [/ip route find where %s disabled=no]\n", rows);
}

const char *wan_lease_script(struct arena *arena, const struct site *site, const struct wan *wan)
{
    const char *rows = leased_rows(arena, wan);
    const char *others = wan_script_others_active(arena, site, wan);
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, ":if ($bound=1) do={\n"
                       ":if ([:len $\"gateway-address\"] > 0) do={\n"
                       ":local rcGw ($\"gateway-address\" . \"%\" . $interface)\n");
    point(&sb, rows);
    strbuf_addstr(&sb, "}\n} else={\n");
    unpoint(&sb, rows);
    if (site->monitoring.purge && others != NULL) {
        strbuf_addf(&sb, ":local rcIp $\"lease-address\"\n:if ([:len $rcIp] > 0 && %s > 0) do={\n",
                    others);
        wan_script_free_address(&sb, "rcIp");
        strbuf_addstr(&sb, "}\n");
    }
    strbuf_addstr(&sb, "}");
    return strbuf_detach(&sb);
}

const char *wan_lease_body(struct arena *arena, const struct wan *wan, const char *client)
{
    const char *rows = leased_rows(arena, wan);
    struct strbuf sb = strbuf_new(arena);
    strbuf_addf(&sb,
                ":foreach rcC in=[/ip dhcp-client find where %s] do={\n"
                ":if ([/ip dhcp-client get $rcC status] = \"bound\") do={\n"
                ":local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]\n"
                ":if ([:len $rcGw] > 0) do={\n:set rcGw ($rcGw . \"%%\" . ",
                client);
    ros_quote(&sb, wan_interface(arena, wan));
    strbuf_addstr(&sb, ")\n");
    point(&sb, rows);
    strbuf_addstr(&sb, "}\n} else={\n");
    unpoint(&sb, rows);
    strbuf_addstr(&sb, "}\n}\n");
    return strbuf_detach(&sb);
}
