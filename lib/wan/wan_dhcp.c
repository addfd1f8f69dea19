/* wan_dhcp.c - kind dhcp: the provider, the dish or the modem hands out the address and the
 * gateway. */
#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/quote.h"
#include "wan/wan_internal.h"
#include "wan/wan_lease.h"

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

static void check(const struct check *c, const struct wan *wan)
{
    const struct wan_dhcp *dhcp = wan_dhcp(wan);
    wan_check_nat(c, wan, "that of a DHCP WAN changes with the lease");
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

/* A host name of its own needs an option of its own; the client's options then name it. NULL: the
 * defaults. */
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

/* A client that is bound already does not call its script: the body runs once before the client is
 * ours, by its interface, and once when all rows stand, by its tag. */
static void add_run(struct ros_config *out, const struct wan *wan)
{
    const char *name = wan->obj.name;
    struct strbuf on = strbuf_new(out->arena);
    strbuf_addstr(&on, "interface=");
    ros_quote_value(&on, wan_interface(out->arena, wan));
    *VEC_PUSH(out->arena, out->runs) = (struct ros_run){
        .what = arena_printf(out->arena,
                             "The lease script's body once for WAN '%s': a client that is bound "
                             "already does not call it",
                             name),
        .script = wan_lease_body(out->arena, wan,
                                 arena_printf(out->arena, "comment=\"rosc:wan/%s\"", name)),
        .early_what = arena_printf(out->arena,
                                   "WAN '%s' may have a lease already: its probes follow it before "
                                   "the client loses a default route of its own",
                                   name),
        .early = wan_lease_body(out->arena, wan, on.buf),
        .origin = wan->obj.key->span,
    };
}

static void dhcp_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    ros_add(out, ROS_IP_DHCP_CLIENT, wan->obj.key->span,
            arena_printf(out->arena, "rosc:wan/%s", wan->obj.name), ROS("add-default-route", "no"),
            ROS("dhcp-options", add_hostname(out, wan)), ROS("disabled", "no"),
            ROS("interface", wan_interface(out->arena, wan)),
            ROS("script", wan_lease_script(out->arena, site, wan)), ROS("use-peer-dns", "no"),
            ROS("use-peer-ntp", "no"));
    add_run(out, wan);
}

const struct wan_kind wan_kind_dhcp = {
    .traits.variant = {.word = "dhcp",
                       .doc = "The address and the gateway come by DHCP.",
                       .record = &record,
                       .usual = "port"},
    .check = check,
    .hop = dhcp_hop,
    .address = wan_no_address,
    .lower = dhcp_lower,
};
