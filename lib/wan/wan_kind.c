/* wan_kind.c - the table of kinds. */
#include "wan/wan_internal.h"

static const struct variant *const variants[] = {
#define WAN_KIND(name) &wan_kind_##name.variant,
#include "wan/wan_kind.def"
#undef WAN_KIND
};

const struct variant_set wan_variants = {.v = variants, .len = ARRAY_LEN(variants)};

const struct wan_kind *wan_kind_of(const struct wan *wan)
{
    /* variant is the first member of every wan_kind, and decoding hands out nothing but our own
     * table's entries */
    _Static_assert(offsetof(struct wan_kind, variant) == 0, "variant comes first");
    return (const struct wan_kind *)(const void *)wan->kind;
}

const struct wan_dhcp *wan_dhcp(const struct wan *wan)
{
    return wan->kind == &wan_kind_dhcp.variant ? wan->priv : NULL;
}

const struct wan_static *wan_static(const struct wan *wan)
{
    return wan->kind == &wan_kind_static.variant ? wan->priv : NULL;
}

uint32_t wan_gateway(const struct wan *wan)
{
    const struct wan_static *fixed = wan_static(wan);
    const struct wan_dhcp *dhcp = wan_dhcp(wan);
    return fixed != NULL ? fixed->gateway : dhcp != NULL ? dhcp->gateway : 0;
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
    wan_check_hairpin(&c);
}
