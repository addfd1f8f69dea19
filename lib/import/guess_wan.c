/*
 * guess_wan.c - the WANs of anybody's router.
 *
 * A WAN is an interface that a default route leaves by: one of a DHCP client, a PPPoE session or a
 * modem, which make their own, or one written by hand. The next hop of that is an address of a
 * network that the router is in, an interface, "address%interface", or, recursively, a host that
 * has a route of its own: then that host is the WAN's probe. A next hop that nothing explains
 * belongs to the only WAN without any.
 */
#include "import/guess.h"

#include <stdlib.h>

enum { DEPTH = 4 };

static struct guess_wan *wan_on(struct guess *g, const char *interface)
{
    for (size_t i = 0; i < g->wans.len; i++)
        if (strcmp(g->wans.v[i].interface, interface) == 0)
            return &g->wans.v[i];
    return NULL;
}

static struct guess_wan *add_wan(struct guess *g, const char *interface, const char *kind,
                                 const struct ros_item *item)
{
    struct guess_wan *have = wan_on(g, interface);
    if (have != NULL)
        return have;
    struct guess_wan *wan = VEC_PUSH(g->im->arena, g->wans);
    *wan = (struct guess_wan){.interface = interface, .kind = kind, .item = item};
    return wan;
}

const char *guess_extra(const struct ros_item *item, const char *name)
{
    for (size_t i = 0; i < item->extras.len; i++)
        if (strcmp(item->extras.v[i].name, name) == 0)
            return item->extras.v[i].text;
    return NULL;
}

bool guess_is_off(const struct ros_item *item)
{
    const char *extra = guess_extra(item, "disabled");
    return import_is(item, "disabled", "yes") || (extra != NULL && strcmp(extra, "yes") == 0);
}

int64_t guess_number(struct arena *arena, const char *text, int64_t otherwise)
{
    const char *why;
    int64_t number;
    return text != NULL && value_int(arena, text, 0, 1000000, &number, &why) ? number : otherwise;
}

/* --- who makes a default route of its own --- */

/* A list of interfaces that is called WAN, or that a masquerade leaves by. */
static bool is_wan_list(const struct importer *im, const char *list)
{
    IMPORT_EACH(im, ROS_IP_FIREWALL_NAT, nat)
    {
        if (import_is(nat, "chain", "srcnat") && import_is(nat, "out-interface-list", list))
            return true;
    }
    return strcmp(list, "WAN") == 0;
}

/* Does something say that the interface leads out? */
static bool leads_out(const struct importer *im, const char *interface)
{
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, member)
    {
        const char *list = ros_item_get(member, "list");
        if (list != NULL && import_is(member, "interface", interface) && is_wan_list(im, list))
            return true;
    }
    IMPORT_EACH(im, ROS_IP_FIREWALL_NAT, nat)
    {
        if (import_is(nat, "chain", "srcnat") && import_is(nat, "out-interface", interface))
            return true;
    }
    return false;
}

static void find_clients(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_DHCP_CLIENT, item)
    {
        const char *interface = ros_item_get(item, "interface");
        bool routes = !import_is(item, "add-default-route", "no");
        if (interface == NULL || guess_is_off(item)) {
            import_because(im, ROS_IP_DHCP_CLIENT, item_i, "it is disabled");
        } else if (routes || leads_out(im, interface)) {
            struct guess_wan *wan = add_wan(g, interface, "dhcp", item);
            wan->menu = ROS_IP_DHCP_CLIENT;
            wan->index = item_i;
            wan->routes = routes;
            wan->distance = guess_number(im->arena, guess_extra(item, "default-route-distance"), 1);
        }
    }
    IMPORT_EACH(im, ROS_INTERFACE_PPPOE_CLIENT, item)
    {
        const char *name = ros_item_get(item, "name");
        if (name == NULL || guess_is_off(item)) {
            import_because(im, ROS_INTERFACE_PPPOE_CLIENT, item_i, "it is disabled");
        } else {
            struct guess_wan *wan = add_wan(g, name, "pppoe", item);
            wan->menu = ROS_INTERFACE_PPPOE_CLIENT;
            wan->index = item_i;
            wan->routes = import_is(item, "add-default-route", "yes");
            wan->distance = guess_number(im->arena, guess_extra(item, "default-route-distance"), 1);
        }
    }
}

/* A modem has an APN profile with a default route unless somebody says otherwise. */
static void find_modems(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_INTERFACE_LTE, item)
    {
        const char *name = ros_item_get(item, "name");
        if (guess_is_off(item))
            continue;
        struct guess_wan *wan = add_wan(g, name != NULL ? name : item->select, "lte", item);
        wan->menu = ROS_INTERFACE_LTE;
        wan->index = item_i;
        wan->routes = true;
        wan->distance = 2;
    }
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, item)
    {
        const char *name = ros_item_get(item, "interface"), *list = ros_item_get(item, "list");
        if (name != NULL && list != NULL && strncmp(name, "lte", 3) == 0 && is_wan_list(im, list) &&
            wan_on(g, name) == NULL) {
            struct guess_wan *wan = add_wan(g, name, "lte", NULL);
            wan->menu = ROS_MENU_COUNT;
            wan->routes = true;
            wan->distance = 2;
        }
    }
}

/* --- routes by hand --- */

static bool is_default(const struct ros_item *route)
{
    const char *to = ros_item_get(route, "dst-address");
    return to == NULL || strcmp(to, "0.0.0.0/0") == 0;
}

static const struct ros_item *host_route(const struct importer *im, const char *host)
{
    const char *to = arena_printf(im->arena, "%s/32", host);
    IMPORT_EACH(im, ROS_IP_ROUTE, route)
    {
        if (import_is(route, "dst-address", to) && ros_item_get(route, "gateway") != NULL &&
            !guess_is_off(route))
            return route;
    }
    return NULL;
}

static const struct ros_item *address_around(const struct importer *im, uint32_t host)
{
    IMPORT_EACH(im, ROS_IP_ADDRESS, item)
    {
        const char *why, *text = ros_item_get(item, "address");
        struct ipv4_prefix prefix;
        if (text != NULL && !guess_is_off(item) &&
            value_ipv4_ifaddr(im->arena, text, &prefix, &why) && prefix.len < 32 &&
            ipv4_prefix_contains(prefix, host))
            return item;
    }
    return NULL;
}

static bool is_interface(const struct importer *im, const char *name)
{
    return import_by(im, ROS_INTERFACE_PPPOE_CLIENT, "name", name) != NULL ||
           import_by(im, ROS_INTERFACE_WIREGUARD, "name", name) != NULL ||
           import_by(im, ROS_INTERFACE_VLAN, "name", name) != NULL ||
           import_port(im, name) != NULL || strncmp(name, "lte", 3) == 0;
}

/* Where a next hop leads, and what is on the way. */
struct hop {
    const char *interface; /* NULL: nothing tells */
    const char *gateway;   /* the last address, NULL: none */
    const char *probe;     /* the first one that has a route of its own */
    const struct ros_item *address;
};

static struct hop follow(const struct importer *im, const char *gateway, int depth)
{
    const char *why, *percent = strchr(gateway, '%');
    uint32_t host;
    struct hop hop = {0};
    if (percent != NULL) {
        hop.gateway = arena_strndup(im->arena, gateway, (size_t)(percent - gateway));
        hop.interface = percent + 1;
        if (value_ipv4(im->arena, hop.gateway, &host, &why))
            hop.address = address_around(im, host);
        return hop;
    }
    if (!value_ipv4(im->arena, gateway, &host, &why)) {
        hop.interface = is_interface(im, gateway) ? gateway : NULL;
        return hop;
    }
    hop.address = address_around(im, host);
    hop.gateway = gateway;
    if (hop.address != NULL) {
        hop.interface = ros_item_get(hop.address, "interface");
        return hop;
    }
    const struct ros_item *route = depth < DEPTH ? host_route(im, gateway) : NULL;
    if (route != NULL) {
        hop = follow(im, ros_item_get(route, "gateway"), depth + 1);
        if (hop.probe == NULL)
            hop.probe = gateway;
    }
    return hop;
}

/* The only WAN that no route by hand leads to yet; NULL: none, or several. */
static struct guess_wan *lonely(struct guess *g)
{
    struct guess_wan *found = NULL;
    for (size_t i = 0; i < g->wans.len; i++)
        if (strcmp(g->wans.v[i].kind, "dhcp") == 0 && !g->wans.v[i].by_hand) {
            if (found != NULL && !g->wans.v[i].routes == !found->routes)
                return NULL;
            if (found == NULL || !g->wans.v[i].routes)
                found = &g->wans.v[i];
        }
    return found;
}

static void add_probe(struct guess *g, struct guess_wan *wan, const char *probe)
{
    for (size_t i = 0; i < wan->probes.len; i++)
        if (strcmp(wan->probes.v[i], probe) == 0)
            return;
    if (wan->probes.len < 4)
        *VEC_PUSH(g->im->arena, wan->probes) = probe;
}

static struct guess_wan *wan_of_hop(struct guess *g, const struct hop *hop, bool last_chance)
{
    if (hop->interface == NULL)
        return last_chance && hop->gateway != NULL ? lonely(g) : NULL;
    struct guess_wan *wan = wan_on(g, hop->interface);
    if (wan != NULL)
        return wan;
    if (import_by(g->im, ROS_INTERFACE_WIREGUARD, "name", hop->interface) != NULL) {
        wan = add_wan(g, hop->interface, "wireguard", NULL);
        wan->menu = ROS_MENU_COUNT;
    } else if (hop->address != NULL && hop->gateway != NULL) {
        wan = add_wan(g, hop->interface, "static", hop->address);
        wan->menu = ROS_IP_ADDRESS;
        while (g->im->have->rows[ROS_IP_ADDRESS].v[wan->index] != hop->address)
            wan->index++;
    }
    return wan;
}

static void read_default(struct guess *g, const struct ros_item *route, size_t index,
                         bool last_chance)
{
    struct importer *im = g->im;
    const char *table = ros_item_value(route, "routing-table");
    bool main = strcmp(table, "main") == 0;
    for (const char *at = ros_item_get(route, "gateway"), *gateway;
         (gateway = import_next(im->arena, &at)) != NULL;) {
        struct hop hop = follow(im, gateway, 0);
        struct guess_wan *wan = wan_of_hop(g, &hop, last_chance);
        if (wan == NULL) {
            if (last_chance)
                import_because(im, ROS_IP_ROUTE, index,
                               "nothing in the export tells by which interface its gateway is "
                               "reached");
            continue;
        }
        if (hop.probe != NULL)
            add_probe(g, wan, hop.probe);
        if (wan->gateway == NULL)
            wan->gateway = hop.gateway;
        import_cover(im, ROS_IP_ROUTE, index);
        if (!main && wan->table == NULL)
            wan->table = table;
        int64_t distance = guess_number(im->arena, ros_item_value(route, "distance"), 1);
        if (main && (!wan->by_hand || distance < wan->distance))
            wan->distance = distance;
        wan->by_hand |= main;
    }
}

/* Routes of a host that is a probe, and their blackhole twins. */
static void cover_probes(struct guess *g)
{
    struct importer *im = g->im;
    for (size_t w = 0; w < g->wans.len; w++)
        for (size_t p = 0; p < g->wans.v[w].probes.len; p++) {
            const char *to = arena_printf(im->arena, "%s/32", g->wans.v[w].probes.v[p]);
            IMPORT_EACH(im, ROS_IP_ROUTE, route)
            {
                if (import_is(route, "dst-address", to))
                    import_cover(im, ROS_IP_ROUTE, route_i);
            }
        }
}

/* A host that is watched and has a route of its own through a WAN is that WAN's probe. */
static void find_watched(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_TOOL_NETWATCH, item)
    {
        const char *host = ros_item_get(item, "host");
        const struct ros_item *route = host == NULL ? NULL : host_route(im, host);
        if (route == NULL || guess_is_off(item))
            continue;
        struct hop hop = follow(im, ros_item_get(route, "gateway"), 0);
        struct guess_wan *wan = wan_of_hop(g, &hop, true);
        if (wan == NULL)
            continue;
        add_probe(g, wan, host);
        import_because(im, ROS_TOOL_NETWATCH, item_i,
                       "the host is a probe of the site; what its scripts do beyond that is not "
                       "read");
        const char *up = ros_item_value(item, "up-script"),
                   *down = ros_item_value(item, "down-script");
        if (*up == '\0' && *down == '\0')
            import_cover(im, ROS_TOOL_NETWATCH, item_i);
    }
}

static void find_routes(struct guess *g)
{
    struct importer *im = g->im;
    for (int round = 0; round < 2; round++) {
        IMPORT_EACH(im, ROS_IP_ROUTE, route)
        {
            if (!is_default(route) || im->out->rows[ROS_IP_ROUTE][route_i].covered)
                continue;
            if (guess_is_off(route))
                import_because(im, ROS_IP_ROUTE, route_i, "it is disabled");
            else if (ros_item_get(route, "gateway") != NULL)
                read_default(g, route, route_i, round == 1);
        }
    }
    find_watched(g);
    cover_probes(g);
}

/* --- order --- */

static int by_distance(const void *a, const void *b)
{
    const struct guess_wan *x = a, *y = b;
    return x->distance != y->distance ? (x->distance < y->distance ? -1 : 1)
                                      : strcmp(x->interface, y->interface);
}

/* A WAN needs a way out: one that has neither a route nor a client that makes it is none. */
static void sort_wans(struct guess *g)
{
    size_t to = 0;
    for (size_t i = 0; i < g->wans.len; i++) {
        if (!g->wans.v[i].by_hand && !g->wans.v[i].routes && g->wans.v[i].table == NULL &&
            !leads_out(g->im, g->wans.v[i].interface))
            continue;
        if (g->wans.v[i].distance < 1)
            g->wans.v[i].distance = 1;
        g->wans.v[to++] = g->wans.v[i];
    }
    g->wans.len = to;
    if (to > 1)
        qsort(g->wans.v, to, sizeof(g->wans.v[0]), by_distance);
    for (size_t i = 1; i < to; i++) {
        if (g->wans.v[i].distance == g->wans.v[i - 1].distance)
            g->shared_distance = true;
        if (g->wans.v[i].distance <= g->wans.v[i - 1].distance)
            g->wans.v[i].distance = g->wans.v[i - 1].distance + 1;
    }
}

void guess_find_wans(struct guess *g)
{
    find_clients(g);
    find_modems(g);
    find_routes(g);
    sort_wans(g);
}
