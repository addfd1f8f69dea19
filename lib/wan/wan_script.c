/* wan_script.c - see wan_script.h. */
#include "wan/wan_script.h"

#include "base/arena.h"
#include "ros/quote.h"

static const char *count_active(struct arena *arena, const char *names)
{
    return arena_printf(arena,
                        "[:len [/ip route find where comment~\"^rosc:default/%s/\" "
                        "routing-table=main active]]",
                        names);
}

const char *wan_script_active(struct arena *arena, const struct wan *wan)
{
    return count_active(arena, wan->obj.name);
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
    return count_active(arena, names.buf);
}

void wan_script_free_address(struct strbuf *out, const char *local)
{
    strbuf_addf(out,
                ":foreach rcC in=[/ip firewall connection find where "
                "reply-dst-address~\"^$%s(:|\\$)\"] do={:do {/ip firewall connection remove $rcC} "
                "on-error={}}\n",
                local);
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
    wan_script_free_address(out, "rcIp");
    strbuf_addstr(out, "}\n");
}
