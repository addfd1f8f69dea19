/* wan_kind.c - the table of kinds. */
#include "wan/wan_internal.h"

static const struct variant *const variants[] = {
#define WAN_KIND(name) &wan_kind_##name.traits.variant,
#include "wan/wan_kind.def"
#undef WAN_KIND
};

const struct variant_set wan_variants = {.v = variants, .len = ARRAY_LEN(variants)};

const struct wan_kind *wan_kind_of(const struct wan *wan)
{
    /* variant is the first member of every wan_kind, and decoding hands out nothing but our own
     * table's entries */
    _Static_assert(offsetof(struct wan_kind, traits.variant) == 0, "variant comes first");
    return (const struct wan_kind *)(const void *)wan->kind;
}

const struct wan_dhcp *wan_dhcp(const struct wan *wan)
{
    return wan->kind == &wan_kind_dhcp.traits.variant ? wan->priv : NULL;
}

const struct wan_static *wan_static(const struct wan *wan)
{
    return wan->kind == &wan_kind_static.traits.variant ? wan->priv : NULL;
}

const struct wan_pppoe *wan_pppoe(const struct wan *wan)
{
    return wan->kind == &wan_kind_pppoe.traits.variant ? wan->priv : NULL;
}

const struct wan_lte *wan_lte(const struct wan *wan)
{
    return wan->kind == &wan_kind_lte.traits.variant ? wan->priv : NULL;
}

const struct wan_wireguard *wan_wireguard(const struct wan *wan)
{
    return wan->kind == &wan_kind_wireguard.traits.variant ? wan->priv : NULL;
}

uint32_t wan_gateway(const struct wan *wan)
{
    const struct wan_static *fixed = wan_static(wan);
    const struct wan_dhcp *dhcp = wan_dhcp(wan);
    return fixed != NULL ? fixed->gateway : dhcp != NULL ? dhcp->gateway : 0;
}

struct ipv4_prefix wan_own_address(const struct wan *wan)
{
    const struct wan_static *fixed = wan_static(wan);
    const struct wan_wireguard *tunnel = wan_wireguard(wan);
    return fixed != NULL    ? fixed->address
           : tunnel != NULL ? tunnel->address
                            : (struct ipv4_prefix){0};
}

void wan_check(struct arena *arena, struct diags *diags, const struct site *site)
{
    struct check c = {.arena = arena, .diags = diags, .site = site};
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        const struct wan_kind *kind = wan_kind_of(wan);
        if (kind != NULL && kind->check != NULL)
            kind->check(&c, wan);
    }
    wan_check_networks(&c);
    wan_check_probes(&c);
    wan_check_tunnels(&c);
    wan_check_hairpin(&c);
}

/* A src-nat rule names its address, and the provider may hand out another one any day. */
void wan_check_nat(const struct check *c, const struct wan *wan, const char *changes)
{
    struct span at = check_span(&wan->obj, "nat");
    if (wan->nat != NAT_SRC_NAT || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_NAT_NO_ADDRESS, at,
                              "WAN '%s' is of kind %s, so 'src-nat' has no address to write",
                              wan->obj.name, wan->kind->word);
    diag_note(d, "a src-nat rule names its address; %s, and masquerade follows it", changes);
    diag_help(d, at, "masquerade", "translate to whatever address the interface has");
}

struct wan_hop wan_hop_interface(struct arena *arena, const struct wan *wan)
{
    return (struct wan_hop){.gateway = wan_interface(arena, wan)};
}

const char *wan_no_address(struct arena *arena, const struct wan *wan)
{
    (void)arena;
    (void)wan;
    return NULL;
}
