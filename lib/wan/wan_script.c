/* wan_script.c - see wan_script.h. */
#include "wan/wan_script.h"

#include "base/arena.h"
#include "ros/quote.h"

const char *wan_script_active(struct arena *arena, const struct wan *wan)
{
    return arena_printf(
        arena, "[:len [/ip route find where comment~\"^rosc:(default|reply)/%s/\" active]]",
        wan->obj.name);
}

const char *wan_script_others_active(struct arena *arena, const struct site *site,
                                     const struct wan *wan)
{
    struct strbuf names = strbuf_new(arena);
    for (size_t i = 0; i < site->wans.len; i++) {
        if (site->wans.v[i] == wan)
            continue;
        strbuf_addf(&names, "%s%s", names.len == 0 ? "(" : "|", site->wans.v[i]->obj.name);
    }
    if (names.len == 0)
        return NULL;
    strbuf_addch(&names, ')');
    return arena_printf(arena,
                        "[:len [/ip route find where comment~\"^rosc:default/%s/\" "
                        "routing-table=main active]]",
                        names.buf);
}

const char *wan_script_stopped(struct arena *arena, const struct wan *wan)
{
    return arena_printf(arena,
                        "[:len [/ip route find where comment~\"^rosc:default/%s/\" "
                        "routing-table=main disabled=yes]] > 0",
                        wan->obj.name);
}

/* An expression: the connections whose translated address is the value of the local `local`. */
static void find_address(struct strbuf *out, const char *local, const char *mark)
{
    strbuf_addf(out, "[/ip firewall connection find where reply-dst-address~\"^$%s(:|\\$)\"",
                local);
    if (mark != NULL)
        strbuf_addf(out, " connection-mark=\"from-%s\"", mark);
    strbuf_addstr(out, "]");
}

static void free_found(struct strbuf *out, const char *local, const char *mark)
{
    strbuf_addstr(out, ":foreach rcC in=");
    find_address(out, local, mark);
    strbuf_addstr(out, " do={:do {/ip firewall connection remove $rcC} on-error={}}\n");
}

void wan_script_free_address(struct strbuf *out, const char *local)
{
    free_found(out, local, NULL);
}

void wan_script_each_address(struct strbuf *out, const struct wan *wan)
{
    strbuf_addstr(out, ":foreach rcA in=[/ip address find where interface=");
    ros_quote_value(out, wan_interface(out->arena, wan));
    strbuf_addstr(out, "] do={\n"
                       ":local rcIp [:tostr [/ip address get $rcA address]]\n"
                       ":set rcIp [:pick $rcIp 0 [:find $rcIp \"/\"]]\n");
}

void wan_script_free(struct strbuf *out, const struct wan *wan)
{
    wan_script_each_address(out, wan);
    free_found(out, "rcIp", NULL);
    strbuf_addstr(out, "}\n");
}

/* Up to the place of what is freed while the WAN is in use. */
static void open_unused(struct strbuf *out, const struct wan *wan)
{
    wan_script_each_address(out, wan);
    strbuf_addf(out, ":if (%s = 0) do={\n", wan_script_active(out->arena, wan));
    free_found(out, "rcIp", NULL);
}

void wan_script_free_unused(struct strbuf *out, const struct wan *wan)
{
    open_unused(out, wan);
    strbuf_addstr(out, "}\n}\n");
}

void wan_script_free_of(struct strbuf *out, const struct wan *wan, const struct wan *back)
{
    open_unused(out, wan);
    strbuf_addstr(out, "} else={\n");
    free_found(out, "rcIp", back->obj.name);
    strbuf_addstr(out, "}\n}\n");
}

/* A connection without a mark has no such property, and what find makes of that differs: so the
 * mark is read as text. */
void wan_script_free_foreign(struct strbuf *out, const struct wan *wan)
{
    open_unused(out, wan);
    strbuf_addstr(out, "} else={\n:foreach rcC in=");
    find_address(out, "rcIp", NULL);
    strbuf_addf(out,
                " do={:do {:if (!([:tostr [/ip firewall connection get $rcC connection-mark]] ~ "
                "\"^(from|only)-%s\\$\")) do={/ip firewall connection remove $rcC}} "
                "on-error={}}\n}\n}\n",
                wan->obj.name);
}
