/*
 * compare.c - the sites of a fleet against each other; see fleet.h.
 *
 * Facts are sorted so that those which clash are neighbours. What is found is put into the order of
 * the sites and told then.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "fleet/fleet.h"

/* Two facts that clash; `later` is of the site that was added later. */
struct clash {
    enum fleet_finding kind;
    const struct fact *later, *earlier;
    const char *value; /* an address or a network */
};

struct comparison {
    const struct fleet *fleet;
    struct diags *diags;
    VEC(struct clash) clashes;
};

static void add_clash(struct comparison *c, enum fleet_finding kind, struct fact *a, struct fact *b,
                      const char *value)
{
    struct fact *later = a->site > b->site ? a : b;
    if (later->said)
        return;
    later->said = true;
    *VEC_PUSH(c->diags->arena, c->clashes) = (struct clash){kind, later, later == a ? b : a, value};
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* Keys in their order, and behind them none at all. */
static int compare_peers(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    return strcmp(a, b);
}

/* --- names --- */

static int by_name(const void *a, const void *b)
{
    const struct fact *x = *(struct fact *const *)a, *y = *(struct fact *const *)b;
    int order = strcmp(x->name, y->name);
    return order != 0 ? order : compare_sizes(x->site, y->site);
}

static void compare_names(struct comparison *c, struct fleet *fleet)
{
    struct fact **v = fleet->names.v;
    size_t first = 0;
    if (fleet->names.len > 0)
        qsort(v, fleet->names.len, sizeof(*v), by_name);
    for (size_t i = 1; i < fleet->names.len; i++) {
        if (strcmp(v[i]->name, v[first]->name) != 0)
            first = i;
        else
            add_clash(c, FLEET_NAME, v[i], v[first], v[i]->name);
    }
}

/* --- addresses in tunnels --- */

static int by_address(const void *a, const void *b)
{
    const struct fleet_address *x = a, *y = b;
    if (x->addr != y->addr)
        return x->addr < y->addr ? -1 : 1;
    int order = compare_peers(x->peer, y->peer);
    return order != 0 ? order : compare_sizes(x->fact->site, y->fact->site);
}

/* Two sites that call one peer from one address. */
static void compare_called(struct comparison *c, const struct fleet_address *v, size_t count)
{
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        if (v[i].peer == NULL || v[i].addr != v[first].addr ||
            compare_peers(v[i].peer, v[first].peer) != 0)
            first = i;
        else if (v[i].fact->site != v[first].fact->site)
            add_clash(c, FLEET_ADDRESS, v[i].fact, v[first].fact,
                      ipv4_str(c->diags->arena, v[i].addr));
    }
}

/* One address in tunnels that have no peer in common, as far as is known. */
static void compare_others(struct comparison *c, const struct fleet_address *v, size_t count)
{
    size_t start = 0, first = 0;
    for (size_t i = 1; i <= count; i++) {
        if (i < count && v[i].addr == v[start].addr) {
            first = v[i].fact->site < v[first].fact->site ? i : first;
            continue;
        }
        for (size_t k = start; k < i; k++)
            if (v[k].fact->site != v[first].fact->site)
                add_clash(c, FLEET_REPEATED, v[k].fact, v[first].fact,
                          ipv4_str(c->diags->arena, v[k].addr));
        start = first = i;
    }
}

static void compare_addresses(struct comparison *c, struct fleet *fleet)
{
    struct fleet_address *v = fleet->addresses.v;
    size_t count = fleet->addresses.len;
    if (count == 0)
        return;
    qsort(v, count, sizeof(*v), by_address);
    compare_called(c, v, count);
    compare_others(c, v, count);
}

/* --- networks behind tunnels --- */

static uint32_t low_of(struct ipv4_prefix p)
{
    return p.len == 0 ? 0 : p.addr & ~(uint32_t)0 << (32 - p.len);
}

static uint32_t high_of(struct ipv4_prefix p)
{
    return p.len == 0 ? ~(uint32_t)0 : low_of(p) | (p.len == 32 ? 0 : ~(uint32_t)0 >> p.len);
}

static int by_network(struct ipv4_prefix a, struct ipv4_prefix b)
{
    uint32_t x = low_of(a), y = low_of(b);
    return (x > y) - (x < y);
}

static int by_route(const void *a, const void *b)
{
    const struct fleet_route *x = a, *y = b;
    int order = compare_peers(x->peer, y->peer);
    return order != 0 ? order : by_network(x->network, y->network);
}

static int by_lan(const void *a, const void *b)
{
    const struct fleet_lan *x = a, *y = b;
    int order = compare_peers(x->peer, y->peer);
    if (order == 0)
        order = by_network(x->network, y->network);
    return order != 0 ? order : compare_sizes(x->fact->site, y->fact->site);
}

/* Sorts what is sent to peers, so that is_reached() can look it up. */
static void sort_routes(struct fleet *fleet)
{
    struct fleet_route *v = fleet->routes.v;
    qsort(v, fleet->routes.len, sizeof(*v), by_route);
    for (size_t i = 0; i < fleet->routes.len; i++) {
        v[i].reach = high_of(v[i].network);
        if (i > 0 && strcmp(v[i - 1].peer, v[i].peer) == 0 && v[i - 1].reach > v[i].reach)
            v[i].reach = v[i - 1].reach;
    }
}

/* Does some site send to that network by way of the peer? */
static bool is_reached(const struct fleet *fleet, const char *peer, struct ipv4_prefix network)
{
    size_t low = 0, high = fleet->routes.len; /* those before `low` begin early enough */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct fleet_route *r = &fleet->routes.v[middle];
        int order = strcmp(r->peer, peer);
        if (order < 0 || (order == 0 && low_of(r->network) <= high_of(network)))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return false;
    const struct fleet_route *last = &fleet->routes.v[low - 1];
    return strcmp(last->peer, peer) == 0 && last->reach >= low_of(network);
}

static void compare_lans(struct comparison *c, struct fleet *fleet)
{
    struct fleet_lan *v = fleet->lans.v;
    if (fleet->lans.len == 0 || fleet->routes.len == 0)
        return;
    qsort(v, fleet->lans.len, sizeof(*v), by_lan);
    sort_routes(fleet);
    size_t count = 0, far = 0;
    for (size_t i = 0; i < fleet->lans.len; i++)
        if (is_reached(fleet, v[i].peer, v[i].network))
            v[count++] = v[i];
    for (size_t i = 1; i < count; i++) {
        bool meets =
            strcmp(v[i].peer, v[far].peer) == 0 && low_of(v[i].network) <= high_of(v[far].network);
        if (meets && v[i].fact->site != v[far].fact->site) {
            struct ipv4_prefix network = {low_of(v[i].network), v[i].network.len};
            add_clash(c, FLEET_LANS, v[i].fact, v[far].fact,
                      ipv4_prefix_str(c->diags->arena, network));
        }
        if (!meets || high_of(v[i].network) > high_of(v[far].network))
            far = i;
    }
}

/* --- telling --- */

static int by_site(const void *a, const void *b)
{
    const struct clash *x = a, *y = b;
    int order = compare_sizes(x->later->site, y->later->site);
    if (order == 0)
        order = (x->kind > y->kind) - (x->kind < y->kind);
    return order != 0 ? order : strcmp(x->later->name, y->later->name);
}

/* What is wrong, in words. */
static const char *message(struct arena *arena, const struct fleet *fleet,
                           const struct clash *clash)
{
    const struct fact *one = clash->earlier, *two = clash->later;
    const char *first = fleet->files.v[one->site], *second = fleet->files.v[two->site];
    switch (clash->kind) {
    case FLEET_NAME:
        return arena_printf(arena, "'%s' and '%s' are both called '%s'", first, second,
                            clash->value);
    case FLEET_ADDRESS:
        return arena_printf(arena, "'%s' and '%s' call one tunnel peer from one address, '%s'",
                            first, second, clash->value);
    case FLEET_REPEATED:
        return arena_printf(arena, "'%s' and '%s' have one address in their tunnels, '%s'", first,
                            second, clash->value);
    case FLEET_LANS:
        return arena_printf(arena,
                            "LAN '%s' of '%s' and LAN '%s' of '%s' overlap, and a tunnel leads to "
                            "both",
                            one->name, first, two->name, second);
    case FLEET_FINDINGS:
        break;
    }
    BUG("fleet finding %d", (int)clash->kind);
}

static void explain(struct diag *d, const struct clash *clash)
{
    const struct span nowhere = {0};
    switch (clash->kind) {
    case FLEET_NAME:
        diag_note(d, "the name becomes the router's identity, and stands in all that it reports");
        diag_help(d, nowhere, NULL, "give each site a name of its own");
        return;
    case FLEET_ADDRESS:
        diag_note(d, "the peer sends what is for '%s' to one of them, and the other hears nothing",
                  clash->value);
        diag_help(d, nowhere, NULL, "give one of them another address, and tell the peer");
        return;
    case FLEET_REPEATED:
        diag_note(d, "whoever is connected with both can only mean one of them by '%s'",
                  clash->value);
        diag_help(d, nowhere, NULL,
                  "give one of them another address, or allow it where their tunnels never meet");
        return;
    case FLEET_LANS:
        diag_note(d, "what is sent to '%s' arrives at one of the two, whichever was meant",
                  clash->value);
        diag_help(d, nowhere, NULL, "give each site that the tunnel leads to a network of its own");
        return;
    case FLEET_FINDINGS:
        break;
    }
    BUG("fleet finding %d", (int)clash->kind);
}

/* Words, and the profile that the value comes from. */
static const char *label_of(struct arena *arena, const struct fact *fact, const char *words)
{
    return fact->from == NULL ? words : arena_printf(arena, "%s, by %s", words, fact->from);
}

static void tell(const struct comparison *c, const struct clash *clash)
{
    struct arena *arena = c->diags->arena;
    struct span at = clip_span(arena, &clash->later->at);
    struct diag *d = diag_add(c->diags, fleet_finding_id(clash->kind), at, "%s",
                              message(arena, c->fleet, clash));
    diag_label(d, 0, "%s", label_of(arena, clash->later, "and again here"));
    diag_place(d, clip_span(arena, &clash->earlier->at), "%s",
               label_of(arena, clash->earlier, "first here"));
    explain(d, clash);
}

void fleet_compare(struct fleet *fleet, struct diags *diags)
{
    struct comparison c = {.fleet = fleet, .diags = diags};
    compare_names(&c, fleet);
    compare_addresses(&c, fleet);
    compare_lans(&c, fleet);
    if (c.clashes.len == 0)
        return;
    qsort(c.clashes.v, c.clashes.len, sizeof(*c.clashes.v), by_site);
    for (size_t i = 0; i < c.clashes.len; i++) {
        const struct clash *clash = &c.clashes.v[i];
        if (clash->later->allowed[clash->kind] || clash->earlier->allowed[clash->kind])
            diags->allowed++;
        else
            tell(&c, clash);
    }
}
