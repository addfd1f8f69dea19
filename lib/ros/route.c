/* route.c - see route.h. An IPv4 address is read as the IPv6 address that is mapped to it, so one
 * law holds for both families. */
#include "ros/route.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/text.h"

struct route {
    const struct ros_item *item;
    struct ipv6_prefix dst;
    unsigned distance, scope, target_scope; /* scope: the effective one */
    bool blackhole, in_main;
    bool is_probe, is_hop;
    bool is_under;                  /* leads to the far end of a tunnel */
    bool point_to_point;            /* the gateway is an interface that takes any destination */
    bool checked;                   /* check-gateway=ping */
    bool connected;                 /* the network of an address, not a row of the route menu */
    const char *gateway_interface;  /* behind %, or the gateway itself when it is no address */
    struct ipv6_addr gateway;       /* absent: none, or an interface */
    size_t owner;                   /* index of the WAN, SIZE_MAX: none */
    VEC(struct route *) candidates; /* what the gateway may resolve through, the best first */
    VEC(struct route *) ways;       /* of a probe: what a packet to it may leave by, likewise */
    uint64_t active;                /* in which of the worlds at hand; once it is settled */
    bool settled;
};

/* What the rows of a family are called. */
struct family {
    enum ros_menu menu;
    const char *probe, *owned[7]; /* features whose name is that of a WAN */
    uint8_t all;                  /* length of the prefix that holds the whole family */
};

static const struct family ipv4 = {
    .menu = ROS_IP_ROUTE,
    .probe = "probe",
    .owned = {"probe", "probe-hole", "hop", "default", "reply", "dish", "under"},
    .all = 96,
};

static const struct family ipv6 = {
    .menu = ROS_IPV6_ROUTE,
    .probe = "probe6",
    .owned = {"probe6", "probe6-hole", "default6", "reply6"},
};

struct table {
    const struct family *family;
    VEC(struct route) routes;
    VEC(struct route *) main; /* those of the main table, once all are there */
    VEC(const char *) wans;   /* names, from the tags of the defaults */
};

unsigned ros_effective_scope(unsigned scope, unsigned target_scope)
{
    if (scope == 255)
        return 254;
    return scope > target_scope ? scope : target_scope + 1;
}

/* What a row says, or the menu's table for it. */
struct texts {
    const char *dst, *gateway, *distance, *scope, *target_scope, *table, *check, *blackhole;
};

static struct texts texts_of(const struct ros_item *item)
{
    struct texts texts = {0};
    const struct {
        const char *name, **text;
    } wanted[] = {
        /* in the order of the table */
        {"blackhole", &texts.blackhole}, {"check-gateway", &texts.check},
        {"distance", &texts.distance},   {"dst-address", &texts.dst},
        {"gateway", &texts.gateway},     {"routing-table", &texts.table},
        {"scope", &texts.scope},         {"target-scope", &texts.target_scope},
    };
    int arg = 0;
    size_t cell = 0;
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++) {
        arg = ros_menu_arg_from(item->menu, arg, wanted[i].name);
        while (cell < item->cells.len && item->cells.v[cell].arg < arg)
            cell++;
        *wanted[i].text = cell < item->cells.len && item->cells.v[cell].arg == arg
                              ? item->cells.v[cell].value.text
                              : ros_menu_def(item->menu)->args[arg].def;
    }
    return texts;
}

static unsigned number(struct arena *arena, const char *text)
{
    int64_t n = 0;
    const char *why;
    if (!value_int(arena, text, 0, 255, &n, &why))
        BUG("a route says %s: %s", text, why);
    return (unsigned)n;
}

/* "rosc:FEATURE/NAME/N", taken apart; nothing of another text. */
struct tag {
    const char *feature, *name;
    size_t feature_len, name_len;
};

static struct tag tag_of(const struct ros_item *item)
{
    struct tag tag = {.feature = "", .name = ""};
    const char *text = item->tag;
    const char *slash =
        text != NULL && strncmp(text, "rosc:", 5) == 0 ? strchr(text + 5, '/') : NULL;
    if (slash == NULL)
        return tag;
    tag.feature = text + 5;
    tag.feature_len = (size_t)(slash - tag.feature);
    tag.name = slash + 1;
    tag.name_len = strcspn(tag.name, "/");
    return tag;
}

static bool is_of(struct tag tag, const char *feature)
{
    return strncmp(tag.feature, feature, tag.feature_len) == 0 &&
           feature[tag.feature_len] == '\0' && tag.feature_len > 0;
}

static size_t wan_index(struct arena *arena, struct table *t, struct tag tag)
{
    for (size_t i = 0; i < t->wans.len; i++)
        if (strncmp(t->wans.v[i], tag.name, tag.name_len) == 0 &&
            t->wans.v[i][tag.name_len] == '\0')
            return i;
    *VEC_PUSH(arena, t->wans) = arena_strndup(arena, tag.name, tag.name_len);
    return t->wans.len - 1;
}

static size_t owner_of(struct arena *arena, struct table *t, struct tag tag)
{
    const char *const *owned = t->family->owned;
    for (size_t i = 0; i < ARRAY_LEN(t->family->owned) && owned[i] != NULL; i++)
        if (is_of(tag, owned[i]))
            return wan_index(arena, t, tag);
    return SIZE_MAX;
}

static bool has_interface(const struct ros_config *config, enum ros_menu menu, const char *name)
{
    for (size_t i = 0; i < config->rows[menu].len; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        if (strcmp(item->select != NULL ? item->select : ros_item_get(item, "name"), name) == 0)
            return true;
    }
    return false;
}

static bool is_point_to_point(const struct ros_config *config, const char *name)
{
    return has_interface(config, ROS_INTERFACE_PPPOE_CLIENT, name) ||
           has_interface(config, ROS_INTERFACE_LTE, name) ||
           has_interface(config, ROS_INTERFACE_WIREGUARD, name);
}

static struct ipv6_addr mapped(uint32_t addr)
{
    return (struct ipv6_addr){.lo = UINT64_C(0xffff) << 32 | addr};
}

static struct ipv6_prefix mapped_prefix(struct ipv4_prefix prefix)
{
    return (struct ipv6_prefix){.addr = mapped(prefix.addr), .len = (uint8_t)(prefix.len + 96)};
}

static struct ipv6_prefix read_prefix(struct arena *arena, const struct family *family,
                                      const char *text)
{
    struct ipv4_prefix four = {0};
    struct ipv6_prefix six = {0};
    const char *why;
    if (family == &ipv6 ? !value_ipv6_network(arena, text, &six, &why)
                        : !value_ipv4_network(arena, text, &four, &why))
        BUG("route dst-address: %s", why);
    return family == &ipv6 ? six : mapped_prefix(four);
}

static bool read_address(struct arena *arena, const struct family *family, const char *text,
                         struct ipv6_addr *ret_addr)
{
    uint32_t four;
    const char *why;
    if (family == &ipv6)
        return value_ipv6(arena, text, ret_addr, &why);
    if (!value_ipv4(arena, text, &four, &why))
        return false;
    *ret_addr = mapped(four);
    return true;
}

static void add_route(struct arena *arena, struct table *t, const struct ros_config *config,
                      const struct ros_item *item)
{
    struct route r = {.item = item};
    const struct texts texts = texts_of(item);
    const char *gateway = texts.gateway;
    struct tag tag = tag_of(item);
    r.dst = read_prefix(arena, t->family, texts.dst);
    r.distance = number(arena, texts.distance);
    r.target_scope = number(arena, texts.target_scope);
    r.scope = ros_effective_scope(number(arena, texts.scope), r.target_scope);
    r.blackhole = texts.blackhole != NULL;
    r.in_main = text_same(texts.table, "main");
    r.is_probe = is_of(tag, t->family->probe);
    r.is_hop = is_of(tag, "hop");
    r.is_under = is_of(tag, "under");
    r.checked = text_same(texts.check, "ping");
    r.owner = owner_of(arena, t, tag);
    if (gateway != NULL) {
        const char *percent = strchr(gateway, '%');
        const char *host =
            percent == NULL ? gateway : arena_strndup(arena, gateway, (size_t)(percent - gateway));
        if (!read_address(arena, t->family, host, &r.gateway)) {
            r.gateway_interface = gateway;
            r.point_to_point = is_point_to_point(config, gateway);
        } else if (percent != NULL) {
            r.gateway_interface = percent + 1;
        }
    }
    *VEC_PUSH(arena, t->routes) = r;
}

/* The connected network of an address: scope 10, target-scope 5. */
static void add_connected(struct arena *arena, struct table *t, const struct ros_item *item)
{
    struct ipv4_prefix address = {0};
    const char *why;
    struct tag tag = tag_of(item);
    if (!value_ipv4_ifaddr(arena, ros_item_get(item, "address"), &address, &why))
        BUG("address: %s", why);
    *VEC_PUSH(arena, t->routes) = (struct route){
        .item = item,
        .dst = mapped_prefix(ipv4_network_of(address)),
        .scope = ros_effective_scope(10, 5),
        .in_main = true,
        .gateway_interface = ros_item_get(item, "interface"),
        .connected = true,
        .owner = is_of(tag, "wan") ? wan_index(arena, t, tag) : SIZE_MAX,
    };
}

static bool is_default(const struct table *t, const struct route *r)
{
    return r->dst.len == t->family->all;
}

/* --- resolution --- */

enum { WANS_MAX = 16, WORLDS = 64, WORLDS_LOG2 = 6 };

/* What fails: links (or leases) of some WANs, and of some others the path behind a link that is
 * up. Many worlds are looked at together: one bit for each, in which it is so. */
struct worlds {
    uint64_t up[WANS_MAX], dead[WANS_MAX]; /* per WAN */
};

static const uint64_t nowhere = 0, everywhere = UINT64_MAX;

static uint64_t is_up(const struct worlds *w, const struct route *r)
{
    return r->owner == SIZE_MAX ? everywhere : w->up[r->owner];
}

static uint64_t path_is_dead(const struct worlds *w, const struct route *r)
{
    return r->owner == SIZE_MAX ? nowhere : w->dead[r->owner];
}

/* Active without recursion: a blackhole always, a route with an interface while that WAN is up. */
static bool is_direct(const struct route *r)
{
    return r->blackhole || r->gateway_interface != NULL;
}

static bool is_better(const struct route *r, const struct route *than)
{
    return r->dst.len > than->dst.len ||
           (r->dst.len == than->dst.len && r->distance < than->distance);
}

/* Moves the last of `count` routes ahead of those that are worse. */
static void put_in_order(struct route **routes, size_t count)
{
    for (size_t i = count - 1; i > 0 && is_better(routes[i], routes[i - 1]); i--) {
        struct route *worse = routes[i - 1];
        routes[i - 1] = routes[i];
        routes[i] = worse;
    }
}

/* The routes that a gateway may resolve through at all: routes of main that cover it, of a scope
 * that its target-scope admits. Each has a smaller effective scope than the route itself, so there
 * is no circle. */
static void find_candidates(struct arena *arena, const struct table *t, struct route *from)
{
    for (size_t i = 0; i < t->main.len; i++) {
        struct route *r = t->main.v[i];
        if (r->scope <= from->target_scope && ipv6_prefix_contains(r->dst, from->gateway)) {
            *VEC_PUSH(arena, from->candidates) = r;
            put_in_order(from->candidates.v, from->candidates.len);
        }
    }
}

/* The direct routes of main for a packet to a probe. */
static void find_ways(struct arena *arena, const struct table *t, struct route *probe)
{
    for (size_t i = 0; i < t->main.len; i++) {
        struct route *r = t->main.v[i];
        if (is_direct(r) && ipv6_prefix_contains(r->dst, probe->dst.addr)) {
            *VEC_PUSH(arena, probe->ways) = r;
            put_in_order(probe->ways.v, probe->ways.len);
        }
    }
}

static void find_neighbours(struct arena *arena, struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++)
        if (t->routes.v[i].in_main)
            *VEC_PUSH(arena, t->main) = &t->routes.v[i];
    for (size_t i = 0; i < t->routes.len; i++) {
        struct route *r = &t->routes.v[i];
        if (!is_direct(r))
            find_candidates(arena, t, r);
        if (r->is_probe)
            find_ways(arena, t, r);
    }
}

/* Finds out in which worlds a route is active. A gateway resolves through the best active route;
 * check-gateway takes the route away when that is a blackhole, or the path behind it is dead. */
static void settle(const struct worlds *w, struct route *r)
{
    uint64_t resolved = nowhere, lost = r->checked ? path_is_dead(w, r) : nowhere;
    if (r->settled)
        return;
    r->settled = true;
    for (size_t i = 0; i < r->candidates.len; i++) {
        struct route *c = r->candidates.v[i];
        settle(w, c);
        if (r->checked && c->blackhole)
            lost |= c->active & ~resolved;
        resolved |= c->active;
    }
    if (is_direct(r))
        r->active = r->blackhole ? everywhere : is_up(w, r);
    else
        r->active = resolved & ~lost;
}

/* --- the proof --- */

/* What is wrong with `c` being the best route that `r` resolves through (in the worlds `best`), or
 * as good as that (`equal`, which is ECMP). */
static const char *prove_through(struct arena *arena, const struct route *r, const struct route *c,
                                 uint64_t best, uint64_t equal)
{
    if (best != nowhere && c->blackhole)
        return arena_printf(arena, "%s resolves into the blackhole %s", r->item->tag, c->item->tag);
    if (equal != nowhere && c->owner != r->owner)
        return arena_printf(arena, "%s resolves through %s", r->item->tag, c->item->tag);
    if (best != nowhere && c->connected)
        return arena_printf(arena, "%s resolves through the network of %s", r->item->tag,
                            c->item->tag);
    return NULL;
}

/* A default, or a virtual hop: through routes of its own WAN at every level. */
static const char *prove_recursive(struct arena *arena, const struct worlds *w,
                                   const struct route *r)
{
    uint64_t left = everywhere, rank = everywhere; /* without a better one; than those of a rank */
    const char *violation = NULL;
    for (size_t i = 0; i < r->candidates.len && violation == NULL; i++) {
        const struct route *c = r->candidates.v[i];
        if (i > 0 && is_better(r->candidates.v[i - 1], c))
            rank = left;
        violation = prove_through(arena, r, c, c->active & left, c->active & rank);
        left &= ~c->active;
    }
    if (violation == NULL && (left & is_up(w, r) & ~path_is_dead(w, r)) != nowhere)
        return arena_printf(arena, "%s does not resolve while its WAN is up", r->item->tag);
    return violation;
}

static const char *prove_probe(struct arena *arena, const struct worlds *w, const struct route *r)
{
    uint64_t left = everywhere;
    for (size_t i = 0; i < r->ways.len; i++) {
        const struct route *way = r->ways.v[i];
        if ((way->active & left) != nowhere && !way->blackhole && way->owner != r->owner)
            return arena_printf(arena, "the probe of %s is reached through %s", r->item->tag,
                                way->item->tag);
        left &= ~way->active;
    }
    return (left & ~is_up(w, r)) == nowhere
               ? NULL
               : arena_printf(arena, "%s has no blackhole twin", r->item->tag);
}

static const char *prove_worlds(struct arena *arena, const struct table *t, const struct worlds *w)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        t->routes.v[i].settled = false;
        t->routes.v[i].active = nowhere;
    }
    for (size_t i = 0; i < t->routes.len; i++)
        settle(w, &t->routes.v[i]);
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        const char *violation = NULL;
        if (!is_direct(r) && (is_default(t, r) || r->is_hop || r->is_under))
            violation = prove_recursive(arena, w, r);
        else if (r->is_probe)
            violation = prove_probe(arena, w, r);
        if (violation != NULL)
            return violation;
    }
    return NULL;
}

/* In which of the 64 worlds from `first` on WAN k is in the set whose number is the world's. */
static uint64_t member(size_t k, unsigned first)
{
    static const uint64_t within[WORLDS_LOG2] = {
        0xaaaaaaaaaaaaaaaa, 0xcccccccccccccccc, 0xf0f0f0f0f0f0f0f0,
        0xff00ff00ff00ff00, 0xffff0000ffff0000, 0xffffffff00000000,
    };
    if (k < WORLDS_LOG2)
        return within[k];
    return (first >> k & 1u) != 0 ? everywhere : nowhere;
}

/* Every set of WANs that is up, the others being down; then all are up, and every set has a dead
 * path. Mixed failures need no worlds of their own: a link that fails takes routes away from the
 * other WANs, and a gateway that resolves through one of those is a violation already. */
static const char *prove_failures(struct arena *arena, const struct table *t)
{
    const char *violation = NULL;
    for (unsigned first = 0; first >> t->wans.len == 0 && violation == NULL; first += WORLDS) {
        struct worlds links = {0}, paths = {0};
        for (size_t k = 0; k < t->wans.len; k++) {
            links.up[k] = paths.dead[k] = member(k, first);
            paths.up[k] = everywhere;
        }
        violation = prove_worlds(arena, t, &links);
        if (violation == NULL)
            violation = prove_worlds(arena, t, &paths);
    }
    return violation;
}

/* Is a dead path noticed: by the route itself, or by every route of its WAN that it may resolve
 * through? That it resolves through no other is proved apart. */
static bool is_checked(const struct route *r)
{
    bool any = false;
    for (size_t i = 0; i < r->candidates.len && !r->checked; i++) {
        const struct route *through = r->candidates.v[i];
        if (through->owner != r->owner || through->connected)
            continue;
        if (!is_checked(through))
            return false;
        any = true;
    }
    return r->checked || any;
}

/* Every default must notice a dead path by itself, in every table (facts 1.2.6). */
static const char *prove_checks(struct arena *arena, const struct table *t)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        const char *tag = r->item->tag;
        bool many = r->dst.len != 128 || r->is_under || r->is_probe;
        if (is_default(t, r) && is_of(tag_of(r->item), "tunnel"))
            return arena_printf(arena, "%s sends the internet into a tunnel", tag);
        if ((is_default(t, r) || r->is_under) && !r->blackhole && !r->point_to_point &&
            !is_checked(r))
            return arena_printf(arena, "%s has no check-gateway", tag);
        if (!ipv6_is_set(r->gateway) && r->gateway_interface != NULL && !r->point_to_point &&
            many && !r->connected)
            return arena_printf(arena, "%s sends more than one address to an interface", tag);
    }
    return NULL;
}

/* --- tunnels that take every destination --- */

/* Is the WAN such a tunnel itself? Its probes lead into an interface of WireGuard. */
static bool is_tunnel(const struct ros_config *config, const struct table *t, size_t owner)
{
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (r->owner == owner && r->point_to_point &&
            has_interface(config, ROS_INTERFACE_WIREGUARD, r->gateway_interface))
            return true;
    }
    return false;
}

static const char *prove_tunnel(struct arena *arena, const struct ros_config *config,
                                const struct table *t, const struct ros_item *peer)
{
    const char *text = ros_item_get(peer, "endpoint-address"), *why;
    uint32_t endpoint;
    bool ways = false, hole = false;
    if (text == NULL || !value_ipv4(arena, text, &endpoint, &why))
        return arena_printf(arena, "%s takes every destination and ends nowhere", peer->tag);
    for (size_t i = 0; i < t->routes.len; i++) {
        const struct route *r = &t->routes.v[i];
        if (!r->in_main || r->dst.len != 128 || !ipv6_equal(r->dst.addr, mapped(endpoint)))
            continue;
        if (!r->blackhole && is_tunnel(config, t, r->owner))
            return arena_printf(arena, "%s leads the far end of a tunnel into a tunnel",
                                r->item->tag);
        ways |= !r->blackhole;
        hole |= r->blackhole;
    }
    return ways && hole ? NULL
                        : arena_printf(arena, "%s could be reached through itself", peer->tag);
}

static const char *prove_tunnels(struct arena *arena, const struct ros_config *config,
                                 const struct table *t)
{
    const char *violation = NULL;
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_WIREGUARD_PEERS].len && violation == NULL;
         i++) {
        const struct ros_item *peer = config->rows[ROS_INTERFACE_WIREGUARD_PEERS].v[i];
        if (strcmp(ros_item_get(peer, "allowed-address"), "0.0.0.0/0") == 0)
            violation = prove_tunnel(arena, config, t, peer);
    }
    return violation;
}

static const char *prove_family(struct arena *arena, const struct ros_config *config,
                                const struct family *family)
{
    struct table t = {.family = family};
    t.routes.cap = config->rows[family->menu].len + config->rows[ROS_IP_ADDRESS].len;
    t.routes.v = arena_alloc_raw(arena, t.routes.cap * sizeof(t.routes.v[0]));
    for (size_t i = 0; i < config->rows[family->menu].len; i++)
        add_route(arena, &t, config, config->rows[family->menu].v[i]);
    for (size_t i = 0; family == &ipv4 && i < config->rows[ROS_IP_ADDRESS].len; i++)
        add_connected(arena, &t, config->rows[ROS_IP_ADDRESS].v[i]);
    ENSURE(t.wans.len < WANS_MAX);
    find_neighbours(arena, &t);
    const char *violation = prove_checks(arena, &t);
    if (violation == NULL && family == &ipv4)
        violation = prove_tunnels(arena, config, &t);
    return violation != NULL ? violation : prove_failures(arena, &t);
}

const char *ros_prove_routing(struct arena *arena, const struct ros_config *config)
{
    const char *violation = prove_family(arena, config, &ipv4);
    return violation != NULL ? violation : prove_family(arena, config, &ipv6);
}
