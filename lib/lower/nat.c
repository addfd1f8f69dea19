/*
 * nat.c - source NAT per WAN, port forwards, hairpin.
 *
 * A forward is matched per WAN by the interface it comes in on. LAN clients that use the public
 * address are matched apart: by the address itself where it is fixed, else by "an address of the
 * router that is none of its LAN addresses", which are in the address list LAN-addresses. Those
 * rules take what the others leave, so they come behind all of them.
 */
#include "lower/internal.h"
#include "site/check.h"

#define LIST_LAN_ADDRESSES "LAN-addresses"

struct dnat {
    const struct forward *forward;
    const char *protocol;
    struct lower_match in; /* where it comes in, and from whom */
    const char *dst_address, *dst_type, *dst_list;
};

static void add_dnat(struct lower *l, const struct dnat *d, const char *tag)
{
    const struct forward *f = d->forward;
    ros_add(l->out, ROS_IP_FIREWALL_NAT, lower_span(&f->obj), tag, ROS("action", "dst-nat"),
            ROS("chain", "dstnat"), ROS("dst-address", d->dst_address),
            ROS("dst-address-list", d->dst_list), ROS("dst-address-type", d->dst_type),
            ROS("dst-port", ports_str(l->arena, &f->port)), ROS("in-interface", d->in.interface),
            ROS("in-interface-list", d->in.interface_list), ROS("protocol", d->protocol),
            ROS("src-address", d->in.address), ROS("src-address-list", d->in.address_list),
            ROS("to-addresses", ipv4_str(l->arena, f->to)),
            ROS("to-ports", f->to_port.r.len == 0 ? NULL : ports_str(l->arena, &f->to_port)));
}

static const struct endpoint anywhere = {.kind = ENDPOINT_ANY};

static size_t source_count(const struct forward *f)
{
    return f->from.len == 0 ? 1 : f->from.len;
}

static const struct endpoint *source(const struct forward *f, size_t i)
{
    return f->from.len == 0 ? &anywhere : &f->from.v[i];
}

/* How a source is matched when it comes in by `wan`; false: it cannot. */
static bool match_at_wan(struct lower *l, const struct endpoint *from, const struct wan *wan,
                         struct lower_match *ret_match)
{
    if (check_in_lan(l->site, from) ||
        (from->kind == ENDPOINT_WAN && from->name != NULL && site_wan(l->site, from->name) != wan))
        return false;
    *ret_match = from->kind == ENDPOINT_WAN ? (struct lower_match){0} : lower_endpoint(l, from);
    ret_match->interface = wan_interface(l->arena, wan);
    return true;
}

/* One rule per WAN, protocol and source. */
static void forward_from_wan(struct lower *l, const struct forward *f, const struct wan *wan,
                             size_t *n)
{
    for (size_t p = 0; p < f->protocol.len; p++) {
        for (size_t i = 0; i < source_count(f); i++) {
            struct dnat d = {.forward = f,
                             .protocol = lower_protocol(f->protocol.v[p], false),
                             .dst_type = "local"};
            if (match_at_wan(l, source(f, i), wan, &d.in))
                add_dnat(l, &d, lower_tag(l, "forward", f->obj.name, ++*n));
        }
    }
}

/* May hosts of a LAN be among this source? */
static bool may_be_lan(const struct site *site, const struct endpoint *from)
{
    static const struct endpoint lans = {.kind = ENDPOINT_LAN};
    return from->kind != ENDPOINT_WAN && from->kind != ENDPOINT_TUNNEL &&
           endpoints_meet(site, (struct endpoints){from, 1}, (struct endpoints){&lans, 1});
}

/* LAN clients that use the site's public address; NULL: whatever it is at the moment. */
static void forward_from_lan(struct lower *l, const struct forward *f, const char *address,
                             size_t *n)
{
    for (size_t p = 0; p < f->protocol.len; p++) {
        for (size_t i = 0; i < source_count(f); i++) {
            const struct endpoint *from = source(f, i);
            struct dnat d = {
                .forward = f,
                .protocol = lower_protocol(f->protocol.v[p], false),
                .in = {.interface_list = LIST_LAN},
                .dst_address = address,
                .dst_type = address == NULL ? "local" : NULL,
                .dst_list = address == NULL ? "!" LIST_LAN_ADDRESSES : NULL,
            };
            if (!may_be_lan(l->site, from))
                continue;
            d.in = lower_endpoint(l, from);
            if (d.in.interface == NULL)
                d.in.interface_list = LIST_LAN;
            add_dnat(l, &d, lower_tag(l, "hairpin", f->obj.name, ++*n));
        }
    }
}

static const char *fixed_address(struct lower *l, const struct wan *wan)
{
    return wan_kind_of(wan)->address(l->arena, wan);
}

/* Rows by WAN, and for LAN clients by each fixed address. Returns how many of the latter. */
static size_t add_forward(struct lower *l, const struct forward *f)
{
    struct wan_list wans = forward_wans(l->arena, l->site, f);
    size_t n = 0, h = 0;
    for (size_t i = 0; i < wans.v.len; i++)
        forward_from_wan(l, f, wans.v.v[i], &n);
    for (size_t i = 0; i < wans.v.len && l->site->nat.hairpin; i++)
        if (fixed_address(l, wans.v.v[i]) != NULL)
            forward_from_lan(l, f, fixed_address(l, wans.v.v[i]), &h);
    return h;
}

/* For LAN clients by whatever address a lease has brought; `h` rows have that feature already.
 * True when there is such a WAN. */
static bool add_leased(struct lower *l, const struct forward *f, size_t h)
{
    struct wan_list wans = forward_wans(l->arena, l->site, f);
    bool leased = false;
    for (size_t i = 0; i < wans.v.len; i++)
        leased |= fixed_address(l, wans.v.v[i]) == NULL;
    if (leased)
        forward_from_lan(l, f, NULL, &h);
    return leased;
}

/* Returns whether the list of LAN addresses is asked for. */
static bool add_forwards(struct lower *l)
{
    const struct nat *nat = &l->site->nat;
    size_t *fixed = arena_alloc(l->arena, (nat->forwards.len + 1) * sizeof(size_t));
    bool by_list = false;
    for (size_t i = 0; i < nat->forwards.len; i++)
        fixed[i] = add_forward(l, nat->forwards.v[i]);
    for (size_t i = 0; i < nat->forwards.len && nat->hairpin; i++)
        by_list |= add_leased(l, nat->forwards.v[i], fixed[i]);
    return by_list;
}

/* Without this the server would answer a client of its own network past the router. */
static void add_hairpin_source(struct lower *l, const struct lan *lan)
{
    const char *network = ipv4_prefix_str(l->arena, ipv4_network_of(lan->address));
    ros_add(l->out, ROS_IP_FIREWALL_NAT, lower_span(&lan->obj),
            lower_tag(l, "hairpin-source", lan->obj.name, 0), ROS("action", "masquerade"),
            ROS("chain", "srcnat"), ROS("dst-address", network),
            ROS("out-interface", lan_interface(l->arena, lan)), ROS("src-address", network));
}

/* May hosts of a LAN use the forward? */
static bool is_for_lans(const struct site *site, const struct forward *f)
{
    for (size_t i = 0; i < source_count(f); i++)
        if (may_be_lan(site, source(f, i)))
            return true;
    return false;
}

static bool lan_is_served(const struct site *site, const struct lan *lan)
{
    for (size_t i = 0; i < site->nat.forwards.len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        if (site_lan_of(site, f->to) == lan && is_for_lans(site, f))
            return true;
    }
    return false;
}

/* masquerade forgets its connections when the address goes, src-nat keeps them over a flap
 * (facts 5.5). */
static void add_source(struct lower *l, const struct wan *wan)
{
    const char *address = wan_kind_of(wan)->address(l->arena, wan);
    bool fixed = wan->nat == NAT_SRC_NAT || (wan->nat == NAT_AUTO && address != NULL);
    if (wan->nat == NAT_NONE)
        return;
    ros_add(l->out, ROS_IP_FIREWALL_NAT, lower_span(&wan->obj),
            lower_tag(l, "nat", wan->obj.name, 0), ROS("action", fixed ? "src-nat" : "masquerade"),
            ROS("chain", "srcnat"), ROS("ipsec-policy", "out,none"),
            ROS("out-interface", wan_interface(l->arena, wan)),
            ROS("to-addresses", fixed ? address : NULL));
}

void lower_nat(struct lower *l)
{
    const struct site *site = l->site;
    bool by_list = add_forwards(l);
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (by_list)
            ros_add(l->out, ROS_IP_FIREWALL_ADDRESS_LIST, lower_span_key(&lan->obj, "address"),
                    lower_tag(l, "lan-address", lan->obj.name, 0),
                    ROS("address", ipv4_str(l->arena, lan->address.addr)),
                    ROS("list", LIST_LAN_ADDRESSES));
        if (site->nat.hairpin && lan_is_served(site, lan))
            add_hairpin_source(l, lan);
    }
    for (size_t i = 0; i < site->wans.len; i++)
        add_source(l, site->wans.v[i]);
}
