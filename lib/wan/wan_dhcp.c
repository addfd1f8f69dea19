/* wan_dhcp.c - kind dhcp: the provider, the dish or the modem hands out the address and the
 * gateway. */
#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/quote.h"
#include "wan/wan_internal.h"
#include "wan/wan_lease.h"
#include "wan/wan_script.h"

static const struct field fields[] = {
    WAN_ROW(struct wan_dhcp, gateway, uint32_t, "gateway", FIELD_IPV4,
            .def_doc = "none: the first lease brings it",
            .doc = "The gateway used until the lease says otherwise; the lease is followed always.",
            .sample = "100.64.0.1"),
    WAN_ROW(struct wan_dhcp, hostname, const char *, "hostname", FIELD_HOSTNAME,
            .def_doc = "the router's identity",
            .doc = "The host name the router gives to the DHCP server.", .sample = "villa"),
};

static const struct record record = {
    .title = "WAN",
    .size = sizeof(struct wan_dhcp),
    .fields = fields,
    .nfields = ARRAY_LEN(fields),
};

/* src-nat writes the address into the rule, and a lease may bring another one any day. */
static void check_nat(const struct check *c, const struct wan *wan)
{
    struct span at = check_span(&wan->obj, "nat");
    if (wan->nat != NAT_SRC_NAT || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_NAT_NO_ADDRESS, at,
                 "WAN '%s' is of kind dhcp, so 'src-nat' has no address to write", wan->obj.name);
    diag_note(d, "a src-nat rule names its address; that of a DHCP WAN changes with the lease, and "
                 "masquerade "
                 "follows it");
    diag_help(d, at, "masquerade", "translate to whatever address the lease brings");
}

static void check(const struct check *c, const struct wan *wan)
{
    const struct wan_dhcp *dhcp = wan_dhcp(wan);
    check_nat(c, wan);
    if (dhcp->gateway != 0)
        wan_check_next_hop(c, wan, dhcp->gateway);
}

/* Until a lease or the site names the gateway: an address of TEST-NET-1, which leads nowhere. */
static const uint32_t no_gateway = 0xc0000201; /* 192.0.2.1 */

static struct wan_hop dhcp_hop(struct arena *arena, const struct wan *wan)
{
    uint32_t gateway = wan_dhcp(wan)->gateway;
    const char *interface = wan_interface(arena, wan);
    return (struct wan_hop){
        .gateway = arena_printf(arena, "%s%%%s",
                                ipv4_str(arena, gateway != 0 ? gateway : no_gateway), interface),
        .leased = true,
    };
}

static const char *dhcp_address(struct arena *arena, const struct wan *wan)
{
    (void)arena;
    (void)wan;
    return NULL;
}

/* The rows whose gateway the lease decides: the probes, or without any the defaults themselves. */
static const char *leased_rows(struct arena *arena, const struct wan *wan)
{
    return arena_printf(arena, "comment~\"^rosc:%s/%s/\"",
                        wan->probes.len > 0 ? "probe" : "(default|reply)", wan->obj.name);
}

/* Statements that lead the rows to the local rcGw; each set is a flash write, so compare first. */
static void point(struct strbuf *out, const char *rows)
{
    strbuf_addf(out,
                ":foreach rcR in=[/ip route find where %s] do={:if ([:tostr [/ip route get $rcR "
                "gateway]] != $rcGw) do={/ip route set $rcR gateway=$rcGw}}\n"
                "/ip route enable [/ip route find where %s disabled=yes]\n",
                rows, rows);
}

static void unpoint(struct strbuf *out, const char *rows)
{
    strbuf_addf(out, "/ip route disable [/ip route find where %s disabled=no]\n", rows);
}

/* What the DHCP client runs when a lease comes, changes or goes (facts 2.2). */
static const char *lease_script(struct arena *arena, const struct site *site,
                                const struct wan *wan)
{
    const char *rows = leased_rows(arena, wan);
    const char *others = wan_script_others_active(arena, site, wan);
    struct strbuf out = strbuf_new(arena);
    strbuf_addstr(&out, ":if ($bound=1) do={\n"
                        ":if ([:len $\"gateway-address\"] > 0) do={\n"
                        ":local rcGw ($\"gateway-address\" . \"%\" . $interface)\n");
    point(&out, rows);
    strbuf_addstr(&out, "}\n} else={\n");
    unpoint(&out, rows);
    if (site->monitoring.purge && others != NULL) {
        strbuf_addf(&out,
                    ":local rcIp $\"lease-address\"\n"
                    ":if ([:len $rcIp] > 0 && %s > 0) do={\n",
                    others);
        wan_script_free_address(&out, "rcIp");
        strbuf_addstr(&out, "}\n");
    }
    strbuf_addstr(&out, "}");
    return strbuf_detach(&out);
}

/* The same for a client that is bound already, from outside its script. */
static const char *lease_body(struct arena *arena, const struct wan *wan)
{
    const char *rows = leased_rows(arena, wan);
    struct strbuf out = strbuf_new(arena);
    strbuf_addf(&out,
                ":foreach rcC in=[/ip dhcp-client find where comment=\"rosc:wan/%s\"] do={\n"
                ":if ([/ip dhcp-client get $rcC status] = \"bound\") do={\n"
                ":local rcGw [:tostr [/ip dhcp-client get $rcC gateway]]\n"
                ":if ([:len $rcGw] > 0) do={\n"
                ":set rcGw ($rcGw . \"%%\" . ",
                wan->obj.name);
    ros_quote(&out, wan_interface(arena, wan));
    strbuf_addstr(&out, ")\n");
    point(&out, rows);
    strbuf_addstr(&out, "}\n} else={\n");
    unpoint(&out, rows);
    strbuf_addstr(&out, "}\n}\n");
    return strbuf_detach(&out);
}

/* A host name of its own needs an option of its own; the client's options then name it. NULL: the defaults. */
static const char *add_hostname(struct ros_config *out, const struct wan *wan)
{
    const char *hostname = wan_dhcp(wan)->hostname;
    if (hostname == NULL)
        return NULL;
    const char *name = arena_printf(out->arena, "rosc-hostname-%s", wan->obj.name);
    ros_add(out, ROS_IP_DHCP_CLIENT_OPTION, node_span_of(wan->obj.node, "hostname"), NULL,
            ROS("code", "12"), ROS("name", name),
            ROS("value", arena_printf(out->arena, "'%s'", hostname)));
    return arena_printf(out->arena, "%s,clientid", name);
}

static void dhcp_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    ros_add(out, ROS_IP_DHCP_CLIENT, wan->obj.key->span,
            arena_printf(out->arena, "rosc:wan/%s", wan->obj.name), ROS("add-default-route", "no"),
            ROS("dhcp-options", add_hostname(out, wan)), ROS("disabled", "no"),
            ROS("interface", wan_interface(out->arena, wan)),
            ROS("script", lease_script(out->arena, site, wan)), ROS("use-peer-dns", "no"),
            ROS("use-peer-ntp", "no"));
    *VEC_PUSH(out->arena, out->runs) = (struct ros_run){
        .what = arena_printf(out->arena,
                             "The lease script's body once for WAN '%s': a client that is bound "
                             "already does not call it",
                             wan->obj.name),
        .script = lease_body(out->arena, wan),
    };
}

const struct wan_kind wan_kind_dhcp = {
    .variant = {.word = "dhcp",
                .doc = "The address and the gateway come by DHCP.",
                .record = &record},
    .check = check,
    .hop = dhcp_hop,
    .address = dhcp_address,
    .lower = dhcp_lower,
};
