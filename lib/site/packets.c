/* packets.c - see packets.h. */
#include "site/packets.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"

enum {
    TUNNELS = 1000000,   /* numbers kept for them */
    LIST_ENTRIES = 256,  /* a longer list is one number */
    HOSTS = 256,         /* so is a list with one more host name */
    LANS_LOOKED_AT = 64, /* a site with more is not asked which address is whose */
};

#define ADDRESSES (UINT64_C(1) << 32)  /* the first host name */
#define LONG_LISTS (UINT64_C(1) << 33) /* the first long list */
#define IPV4_LAST (ADDRESSES - 1)

struct packets packets_new(struct arena *arena, const struct site *site)
{
    return (struct packets){
        .arena = arena,
        .site = site,
        .lists = arena_alloc(arena, site->firewall.lists.len * sizeof(struct packets_spans)),
    };
}

/* --- intervals --- */

static void add_span(struct packets *p, struct packets_spans *spans, uint64_t lo, uint64_t hi)
{
    *VEC_PUSH(p->arena, spans->v) = (struct packets_span){.lo = lo, .hi = hi};
}

static int by_lo(const void *a, const void *b)
{
    const struct packets_span *x = a, *y = b;
    return (x->lo > y->lo) - (x->lo < y->lo);
}

/* Sorts, and joins what overlaps or touches. */
static void settle(struct packets_spans *spans)
{
    size_t kept = 0;
    if (spans->v.len > 1)
        qsort(spans->v.v, spans->v.len, sizeof(struct packets_span), by_lo);
    for (size_t i = 1; i < spans->v.len; i++) {
        struct packets_span *last = &spans->v.v[kept], next = spans->v.v[i];
        if (last->hi == REGION_TOP || next.lo <= last->hi + 1)
            last->hi = next.hi > last->hi ? next.hi : last->hi;
        else
            spans->v.v[++kept] = next;
    }
    spans->v.len = spans->v.len == 0 ? 0 : kept + 1;
    spans->made = true;
}

/* --- names to numbers --- */

/* Index of a name, which is added when it is new. */
static size_t index_of(struct packets *p, struct packets_names *names, const char *name)
{
    for (size_t i = 0; i < names->v.len; i++)
        if (strcmp(names->v.v[i], name) == 0)
            return i;
    *VEC_PUSH(p->arena, names->v) = name;
    return names->v.len - 1;
}

/* The interfaces of an endpoint that is matched by interface; false: there is no such thing. */
static bool interfaces(struct packets *p, const struct endpoint *e, struct packets_span *ret_span)
{
    const struct site *site = p->site;
    size_t wans = site->wans.len, lans = site->lans.len, at = 0;
    if (e->kind == ENDPOINT_WAN) {
        while (e->name != NULL && at < wans && strcmp(site->wans.v[at]->obj.name, e->name) != 0)
            at++;
        if (at == wans)
            return false;
        *ret_span = (struct packets_span){at, e->name != NULL ? at : wans - 1};
    } else if (e->kind == ENDPOINT_LAN) {
        while (e->name != NULL && at < lans && strcmp(site->lans.v[at]->obj.name, e->name) != 0)
            at++;
        if (at == lans)
            return false;
        *ret_span = (struct packets_span){wans + at, e->name != NULL ? wans + at : wans + lans - 1};
    } else if (e->name != NULL) {
        at = index_of(p, &p->tunnels, e->name);
        *ret_span = (struct packets_span){wans + lans + at, wans + lans + at};
    } else {
        *ret_span = (struct packets_span){wans + lans, wans + lans + TUNNELS};
    }
    return true;
}

static void read_list(struct packets *p, size_t index, struct packets_spans *spans)
{
    const struct address_list *list = p->site->firewall.lists.v[index];
    bool is_long = list->value.len > LIST_ENTRIES;
    for (size_t i = 0; i < list->value.len && !is_long; i++) {
        const struct address_entry *entry = &list->value.v[i];
        uint64_t lo = entry->range.lo, hi = entry->range.hi;
        if (entry->host != NULL)
            lo = hi = ADDRESSES + index_of(p, &p->hosts, entry->host);
        add_span(p, spans, lo, hi);
        is_long = p->hosts.v.len > HOSTS;
    }
    if (is_long) {
        spans->v.len = 0;
        add_span(p, spans, LONG_LISTS + index, LONG_LISTS + index);
    }
    settle(spans);
}

static const struct packets_spans *list_spans(struct packets *p, const char *name)
{
    const struct firewall *fw = &p->site->firewall;
    for (size_t i = 0; i < fw->lists.len && name != NULL; i++) {
        if (strcmp(fw->lists.v[i]->obj.name, name) != 0)
            continue;
        if (!p->lists[i].made)
            read_list(p, i, &p->lists[i]);
        return &p->lists[i];
    }
    return NULL;
}

/* --- sources and destinations --- */

struct direction {
    enum region_dim interface, address;
    bool networks; /* a LAN is its network */
};

static struct region_box address_box(const struct direction *dir, uint64_t lo, uint64_t hi)
{
    struct region_box box = packets_ipv4();
    bool all = lo == 0 && hi == IPV4_LAST; /* what the names resolve to as well */
    box.lo[dir->address] = lo;
    box.hi[dir->address] = all ? REGION_TOP : hi;
    return box;
}

static void add_network(struct packets *p, struct region *r, const struct direction *dir,
                        const struct lan *lan)
{
    struct ipv4_range net = ipv4_prefix_range(lan->address);
    if (lan->address.len == 0)
        r->unknown = true; /* reported */
    else
        region_add(p->arena, r, address_box(dir, net.lo, net.hi));
}

static void add_interfaces(struct packets *p, struct region *r, const struct direction *dir,
                           const struct endpoint *e)
{
    struct packets_span span;
    if (!interfaces(p, e, &span)) {
        r->unknown = true;
    } else if (dir->networks && e->kind == ENDPOINT_LAN) {
        for (size_t i = span.lo; i <= span.hi; i++)
            add_network(p, r, dir, p->site->lans.v[i - p->site->wans.len]);
    } else {
        region_add(p->arena, r, region_box_in(dir->interface, span.lo, span.hi));
    }
}

static void add_endpoint(struct packets *p, struct region *r, const struct direction *dir,
                         const struct endpoint *e)
{
    const struct packets_spans *spans = NULL;
    switch (e->kind) {
    case ENDPOINT_ANY:
        region_add(p->arena, r, region_box_any());
        return;
    case ENDPOINT_WAN:
    case ENDPOINT_LAN:
    case ENDPOINT_TUNNEL:
        add_interfaces(p, r, dir, e);
        return;
    case ENDPOINT_RANGE:
        region_add(p->arena, r, address_box(dir, e->range.lo, e->range.hi));
        return;
    case ENDPOINT_LIST:
        spans = list_spans(p, e->name);
        for (size_t i = 0; spans != NULL && i < spans->v.len; i++)
            region_add(p->arena, r, address_box(dir, spans->v.v[i].lo, spans->v.v[i].hi));
        r->unknown |= spans == NULL;
        return;
    }
}

static struct region endpoints_region(struct packets *p, struct endpoints set,
                                      const struct direction *dir)
{
    struct region r = {0};
    if (set.len == 0)
        return packets_any(p);
    for (size_t i = 0; i < set.len; i++)
        add_endpoint(p, &r, dir, &set.v[i]);
    if (r.unknown)
        r.box.len = 0;
    return r;
}

struct region packets_from(struct packets *p, struct endpoints set)
{
    return endpoints_region(p, set, &(struct direction){REGION_IN, REGION_SOURCE, false});
}

struct region packets_to(struct packets *p, struct endpoints set)
{
    return endpoints_region(p, set, &(struct direction){REGION_OUT, REGION_TARGET, false});
}

static struct region internet(struct packets *p, const struct direction *dir)
{
    struct region r = packets_any(p), hole = {0};
    for (size_t i = 0; i < NOT_INTERNET_LEN; i++) {
        struct ipv4_range range = ipv4_prefix_range(not_internet[i]);
        region_add(p->arena, &hole, address_box(dir, range.lo, range.hi));
    }
    region_cut(p->arena, &r, &hole);
    return r;
}

struct region packets_beyond(struct packets *p, struct endpoints set)
{
    const struct direction dir = {REGION_OUT, REGION_TARGET, true};
    struct region out = internet(p, &dir), any = packets_any(p), r = {0};
    if (set.len == 0)
        return out;
    for (size_t i = 0; i < set.len; i++) {
        struct region one = endpoints_region(p, (struct endpoints){&set.v[i], 1}, &dir);
        struct region addresses = region_of(p->arena, packets_ipv4());
        bool all = region_covers(p->arena, &one, &any) || region_equal(p->arena, &one, &addresses);
        const struct region *from = all ? &out : &one;
        for (size_t k = 0; k < from->box.len; k++)
            region_add(p->arena, &r, from->box.v[k]);
        r.unknown |= from->unknown;
    }
    return r;
}

/* --- protocols and ports --- */

/* Port 0 is nobody's: with it, and with the numbers above the last port, all ports are any port. */
static struct packets_spans port_spans(struct packets *p, const struct port_set *port)
{
    struct packets_spans spans = {0};
    for (size_t i = 0; i < port->r.len; i++)
        add_span(p, &spans, port->r.v[i].lo == 1 ? 0 : port->r.v[i].lo,
                 port->r.v[i].hi == UINT16_MAX ? REGION_TOP : port->r.v[i].hi);
    if (port->r.len == 0)
        add_span(p, &spans, 0, REGION_TOP);
    settle(&spans);
    return spans;
}

struct region packets_service(struct packets *p, const int *protocol, size_t nprotocol,
                              const struct port_set *port)
{
    if (nprotocol == 0 && port->r.len == 0)
        return packets_any(p);
    struct packets_spans protocols = {0}, ports = port_spans(p, port);
    struct region r = {0};
    bool igmp = false; /* there is none in IPv6 */
    for (size_t i = 0; i < nprotocol; i++) {
        igmp |= protocol[i] == PROTOCOL_IGMP;
        if (protocol[i] != PROTOCOL_IGMP)
            add_span(p, &protocols, (uint64_t)protocol[i], (uint64_t)protocol[i]);
    }
    if (nprotocol == 0)
        add_span(p, &protocols, 0, REGION_TOP);
    settle(&protocols);
    for (size_t i = 0; i < protocols.v.len; i++)
        for (size_t k = 0; k < ports.v.len; k++) {
            struct packets_span s = protocols.v.v[i], t = ports.v.v[k];
            struct region_box box = region_box_in(REGION_PROTOCOL, s.lo, s.hi);
            box.lo[REGION_PORT] = t.lo;
            box.hi[REGION_PORT] = t.hi;
            region_add(p->arena, &r, box);
        }
    struct region_box box = packets_ipv4();
    box.lo[REGION_PROTOCOL] = box.hi[REGION_PROTOCOL] = PROTOCOL_IGMP;
    if (igmp)
        region_add(p->arena, &r, box);
    return r;
}

/* --- single boxes --- */

struct region packets_any(struct packets *p)
{
    return region_of(p->arena, region_box_any());
}

static uint64_t wan_number(const struct packets *p, const struct wan *wan)
{
    uint64_t i = 0;
    while (i < p->site->wans.len && p->site->wans.v[i] != wan)
        i++;
    return i;
}

static uint64_t lan_number(const struct packets *p, const struct lan *lan)
{
    uint64_t i = 0;
    while (i < p->site->lans.len && p->site->lans.v[i] != lan)
        i++;
    return p->site->wans.len + i;
}

struct region_box packets_to_lan(struct packets *p, const struct lan *lan)
{
    uint64_t n = lan_number(p, lan);
    return region_box_in(REGION_OUT, n, n);
}

struct region_box packets_ipv4(void)
{
    return region_box_in(REGION_FAMILY, 0, 0);
}

/* --- forwards --- */

struct region packets_asked_by_wan(struct packets *p, const struct forward *f)
{
    struct wan_list wans = forward_wans(p->arena, p->site, f);
    struct region by = {0}, from = {0};
    struct packets_spans numbers = {0};
    const struct direction dir = {REGION_IN, REGION_SOURCE, false};
    for (size_t i = 0; i < wans.v.len; i++) {
        uint64_t n = wan_number(p, wans.v.v[i]);
        add_span(p, &numbers, n, n);
    }
    settle(&numbers);
    for (size_t i = 0; i < numbers.v.len; i++) {
        struct region_box box = packets_ipv4();
        box.lo[REGION_IN] = numbers.v.v[i].lo;
        box.hi[REGION_IN] = numbers.v.v[i].hi;
        region_add(p->arena, &by, box);
    }
    for (size_t i = 0; i < f->from.len; i++)
        if (!check_in_lan(p->site, &f->from.v[i]))
            add_endpoint(p, &from, &dir, &f->from.v[i]);
    if (f->from.len == 0)
        from = packets_any(p);
    return region_intersect(p->arena, &by, &from);
}

/* Whatever of the sources may be on a LAN. */
static void add_asked_by_lan(struct packets *p, struct region *r, const struct forward *f)
{
    const struct endpoint all = {.kind = ENDPOINT_LAN};
    struct region from = packets_from(p, ENDPOINTS(f->from));
    struct region lans = packets_from(p, (struct endpoints){.v = &all, .len = 1});
    struct region four = region_of(p->arena, packets_ipv4());
    from = region_intersect(p->arena, &from, &lans);
    from = region_intersect(p->arena, &from, &four);
    for (size_t i = 0; i < from.box.len; i++)
        region_add(p->arena, r, from.box.v[i]);
    r->unknown |= from.unknown;
}

struct region packets_asked(struct packets *p, const struct forward *f)
{
    struct region r = packets_asked_by_wan(p, f);
    if (p->site->nat.hairpin)
        add_asked_by_lan(p, &r, f);
    return r;
}

/* --- what does not happen --- */

/* A LAN's addresses beside another interface than its own. */
static void add_elsewhere(struct packets *p, struct region *r, const struct lan *lan,
                          enum region_dim interface, enum region_dim address)
{
    struct direction dir = {interface, address, true};
    struct ipv4_range net = ipv4_prefix_range(lan->address);
    uint64_t n = lan_number(p, lan);
    struct region_box box = address_box(&dir, net.lo, net.hi);
    box.lo[interface] = n + 1;
    region_add(p->arena, r, box);
    if (n == 0)
        return;
    box.lo[interface] = 0;
    box.hi[interface] = n - 1;
    region_add(p->arena, r, box);
}

struct region packets_impossible(struct packets *p, bool carried_on)
{
    const struct site *site = p->site;
    struct region r = {0};
    for (size_t i = 0; i < site->lans.len && site->lans.len <= LANS_LOOKED_AT; i++) {
        const struct lan *lan = site->lans.v[i];
        if (lan->address.len == 0)
            continue;
        if (site->firewall.bogons)
            add_elsewhere(p, &r, lan, REGION_IN, REGION_SOURCE);
        if (carried_on)
            add_elsewhere(p, &r, lan, REGION_OUT, REGION_TARGET);
    }
    if (!site->firewall.ipv6) /* no rule is about it */
        region_add(p->arena, &r, region_box_in(REGION_FAMILY, 1, REGION_TOP));
    return r;
}

struct region packets_unpinned(struct packets *p)
{
    const struct site *site = p->site;
    const struct direction dir = {REGION_OUT, REGION_TARGET, true};
    struct region r = packets_impossible(p, false);
    uint64_t first = site->wans.len, end = first + site->lans.len;
    if (first > 0)
        region_add(p->arena, &r, region_box_in(REGION_IN, 0, first - 1));
    region_add(p->arena, &r, region_box_in(REGION_IN, end, REGION_TOP));
    region_add(p->arena, &r, region_box_in(REGION_FAMILY, 1, REGION_TOP));
    for (size_t i = 0; i < site->lans.len && site->lans.len <= LANS_LOOKED_AT; i++)
        if (site->lans.v[i]->address.len > 0)
            add_network(p, &r, &dir, site->lans.v[i]);
    return r;
}

/* --- words --- */

/* By which interfaces: one by its name, several by their kind; NULL: any. */
static const char *interface_words(struct packets *p, uint64_t lo, uint64_t hi)
{
    const struct site *site = p->site;
    uint64_t n = lo;
    if (lo == 0 && hi == REGION_TOP)
        return NULL;
    if (n < site->wans.len)
        return lo < hi ? "the WANs" : arena_printf(p->arena, "WAN '%s'", site->wans.v[n]->obj.name);
    n -= site->wans.len;
    if (n < site->lans.len)
        return lo < hi ? "the LANs" : arena_printf(p->arena, "LAN '%s'", site->lans.v[n]->obj.name);
    n -= site->lans.len;
    return lo < hi || n >= p->tunnels.v.len
               ? "the tunnels"
               : arena_printf(p->arena, "tunnel '%s'", p->tunnels.v.v[n]);
}

static const char *address_words(struct packets *p, uint64_t lo, uint64_t hi)
{
    const struct site *site = p->site;
    if (lo >= LONG_LISTS && lo - LONG_LISTS < site->firewall.lists.len)
        return arena_printf(p->arena, "list '%s'",
                            site->firewall.lists.v[lo - LONG_LISTS]->obj.name);
    if (lo >= ADDRESSES && lo - ADDRESSES < p->hosts.v.len)
        return p->hosts.v.v[lo - ADDRESSES];
    return lo == 0 || hi > IPV4_LAST /* what is left of any */
               ? NULL
               : ipv4_range_str(p->arena,
                                (struct ipv4_range){.lo = (uint32_t)lo, .hi = (uint32_t)hi});
}

static void add_place(struct packets *p, struct strbuf *sb, const char *preposition,
                      const struct region_box *box, const struct direction *dir)
{
    const char *text = address_words(p, box->lo[dir->address], box->hi[dir->address]);
    if (text == NULL)
        text = interface_words(p, box->lo[dir->interface], box->hi[dir->interface]);
    if (text != NULL)
        strbuf_addf(sb, " %s %s", preposition, text);
}

const char *packets_words(struct packets *p, const struct region_box *box)
{
    const struct direction from = {REGION_IN, REGION_SOURCE, false};
    const struct direction to = {REGION_OUT, REGION_TARGET, false};
    struct strbuf sb = strbuf_new(p->arena);
    uint64_t protocol = box->lo[REGION_PROTOCOL], lo = box->lo[REGION_PORT];
    uint64_t hi = box->hi[REGION_PORT] == REGION_TOP ? UINT16_MAX : box->hi[REGION_PORT];
    strbuf_addstr(&sb, protocol != 0 ? protocol_str((int)protocol) : "everything");
    if (lo == hi)
        strbuf_addf(&sb, " port %u", (unsigned)lo);
    else if (lo != 0 || hi != UINT16_MAX)
        strbuf_addf(&sb, " ports %u-%u", lo == 0 ? 1 : (unsigned)lo, (unsigned)hi);
    add_place(p, &sb, "from", box, &from);
    add_place(p, &sb, "to", box, &to);
    return strbuf_detach(&sb);
}
