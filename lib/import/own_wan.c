/*
 * own_wan.c - the WANs of a site of ours: kind, line, probes, what the kind has.
 *
 * Cells that belong to a lease script (gateway of a probe that is enabled) say what the lease
 * brought, not what the site says; they are not taken over.
 */
#include "import/own.h"

struct own {
    struct importer *im;
    const char *name;
    struct draft *node;
    const struct ros_item *line;    /* the row of its VLAN, NULL: none */
    const struct ros_item *session; /* DHCP client, PPPoE, APN, WireGuard or address */
    const char *interface;
    const char *kind;
    const char *preset; /* NULL: none */
};

static const struct ros_item *find(const struct own *o, enum ros_menu menu, const char *feature)
{
    return import_find(o->im, menu, feature, o->name);
}

static const struct ros_item *nth(const struct own *o, enum ros_menu menu, const char *feature,
                                  size_t n)
{
    return import_find(o->im, menu, feature, arena_printf(o->im->arena, "%s/%zu", o->name, n));
}

static struct draft *put(struct own *o, const char *key, const char *text)
{
    return draft_put(o->im->arena, o->node, key, text);
}

static struct draft *guess(struct own *o, const char *key, const char *text)
{
    return draft_guess(o->im->arena, o->node, key, text);
}

static void find_kind(struct own *o)
{
    static const struct {
        enum ros_menu menu;
        const char *kind;
    } kinds[] = {
        {ROS_IP_DHCP_CLIENT, "dhcp"},   {ROS_INTERFACE_PPPOE_CLIENT, "pppoe"},
        {ROS_INTERFACE_LTE_APN, "lte"}, {ROS_INTERFACE_WIREGUARD, "wireguard"},
        {ROS_IP_ADDRESS, "static"},
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds) && o->session == NULL; i++) {
        o->session = find(o, kinds[i].menu, "wan");
        o->kind = o->session == NULL ? NULL : kinds[i].kind;
    }
    o->interface = cell(find(o, ROS_INTERFACE_LIST_MEMBER, "wan"), "interface");
    if (o->interface == NULL && o->kind != NULL && strcmp(o->kind, "pppoe") != 0 &&
        strcmp(o->kind, "wireguard") != 0)
        o->interface = cell(o->session, "interface");
    if (o->interface == NULL)
        o->interface = cell(o->session, "name");
}

static bool is(const struct own *o, const char *kind)
{
    return o->kind != NULL && strcmp(o->kind, kind) == 0;
}

/* --- the first hop --- */

/* The gateway that the site names, NULL: the lease has brought another one since, or none. */
static const char *gateway(const struct own *o)
{
    const struct ros_item *route = nth(o, ROS_IP_ROUTE, "probe", 1);
    if (route == NULL)
        route = nth(o, ROS_IP_ROUTE, "reply", 1);
    const char *hop = cell(route, "gateway");
    const char *percent = hop == NULL ? NULL : strchr(hop, '%');
    if (percent == NULL || (is(o, "dhcp") && !import_is(route, "disabled", "yes")))
        return NULL;
    const char *address = arena_strndup(o->im->arena, hop, (size_t)(percent - hop));
    return strcmp(address, "192.0.2.1") == 0 ? NULL : address;
}

/* A dish has a route of its own; of two dishes only the first. */
static bool has_dish(const struct importer *im)
{
    return import_has(im, ROS_IP_ROUTE, "dish");
}

static void find_preset(struct own *o)
{
    const char *hop = gateway(o),
               *mss = cell(find(o, ROS_IP_FIREWALL_MANGLE, "mss-out"), "new-mss");
    if (!is(o, "dhcp"))
        return;
    if (find(o, ROS_IP_ROUTE, "dish") != NULL ||
        (hop != NULL && strcmp(hop, "100.64.0.1") == 0 && has_dish(o->im)))
        o->preset = "starlink";
    else if (mss != NULL && strcmp(mss, "1360") == 0)
        o->preset = "lte-modem";
}

/* --- the line --- */

/* The interface under the session, and the VLAN on it. */
static const char *find_line(struct own *o)
{
    const char *line = is(o, "pppoe") ? cell(o->session, "interface") : o->interface;
    if (is(o, "wireguard"))
        return NULL;
    o->line = find(o, ROS_INTERFACE_VLAN, "wan");
    return o->line != NULL ? cell(o->line, "interface") : line;
}

static const struct ros_item *port_row(const struct own *o, const char *port)
{
    for (size_t i = 0; port != NULL && i < o->im->have->rows[ROS_INTERFACE_ETHERNET].len; i++)
        if (strcmp(o->im->have->rows[ROS_INTERFACE_ETHERNET].v[i]->select, port) == 0)
            return o->im->have->rows[ROS_INTERFACE_ETHERNET].v[i];
    return NULL;
}

static void put_names(struct own *o, const char *line, const char *port)
{
    const char *name;
    if (o->line != NULL)
        name = arena_printf(o->im->arena, "vlan%s-%s", cell(o->line, "vlan-id"), o->name);
    else
        name = arena_printf(o->im->arena, "%s-%s", port, o->name);
    const char *have = o->line != NULL ? cell(o->line, "name") : line;
    if (have != NULL && strcmp(name, have) != 0)
        put(o, "name", have);
}

static void put_line(struct own *o)
{
    const char *under = find_line(o);
    const char *port = under == NULL || is(o, "lte") ? NULL : import_port(o->im, under);
    const struct ros_item *row = port_row(o, port);
    const char *given = cell(row, "name");
    bool renamed = given != NULL;
    if (under == NULL)
        return;
    /* it keeps its name because a WAN without a tag is on it: for this one it is an interface */
    if (o->line != NULL && renamed && strcmp(given, port) == 0)
        port = NULL;
    if (port != NULL && (renamed || o->line != NULL)) {
        put(o, "port", port);
        if (o->line != NULL)
            put(o, "vlan", cell(o->line, "vlan-id"));
        put_names(o, under, port);
        guess(o, "mac", cell(row, "mac-address"));
    } else {
        put(o, "interface", under);
        if (o->line != NULL) {
            put(o, "vlan", cell(o->line, "vlan-id"));
            put_names(o, under, under);
        }
    }
    if (o->line != NULL && !is(o, "pppoe"))
        guess(o, "mtu", cell(o->line, "mtu"));
    else if (!is(o, "pppoe") && !is(o, "lte"))
        guess(o, "mtu", cell(row, "mtu"));
}

/* --- what the kinds have --- */

static const char *secret(struct own *o, const struct ros_item *item, const char *cell_name,
                          const char *what)
{
    return import_env(o->im, o->name, what, cell(item, cell_name));
}

static void put_dhcp(struct own *o)
{
    const char *option = arena_printf(o->im->arena, "rosc-hostname-%s", o->name);
    const char *value = cell(import_by(o->im, ROS_IP_DHCP_CLIENT_OPTION, "name", option), "value");
    guess(o, "gateway", gateway(o));
    if (value != NULL && strlen(value) > 2)
        put(o, "hostname", arena_strndup(o->im->arena, value + 1, strlen(value) - 2));
}

static void put_pppoe(struct own *o)
{
    draft_text(o->im->arena, o->node, "user", cell(o->session, "user"));
    draft_secret(o->im->arena, o->node, "password", secret(o, o->session, "password", "password"));
    draft_text(o->im->arena, o->node, "service", cell(o->session, "service-name"));
    draft_text(o->im->arena, o->node, "ac", cell(o->session, "ac-name"));
    guess(o, "mtu", cell(o->session, "max-mtu"));
}

static void put_lte(struct own *o)
{
    const struct ros_item *modem = NULL;
    for (size_t i = 0; i < o->im->have->rows[ROS_INTERFACE_LTE].len; i++)
        if (strcmp(o->im->have->rows[ROS_INTERFACE_LTE].v[i]->select, o->interface) == 0)
            modem = o->im->have->rows[ROS_INTERFACE_LTE].v[i];
    if (import_is(o->session, "use-network-apn", "no"))
        put(o, "apn", cell(o->session, "apn"));
    guess(o, "mtu", cell(modem, "mtu"));
    if (cell(modem, "pin") != NULL && *cell(modem, "pin") != '\0')
        draft_secret(o->im->arena, o->node, "pin", secret(o, modem, "pin", "pin"));
    else
        import_remark(o->im, arena_printf(o->im->arena,
                                          "an export hides the PIN of a SIM: where WAN '%s' has "
                                          "one, add 'pin: { env: NAME }'",
                                          o->name));
}

static void put_wireguard(struct own *o)
{
    const struct ros_item *peer = find(o, ROS_INTERFACE_WIREGUARD_PEERS, "wan");
    struct draft *map;
    draft_secret(o->im->arena, o->node, "private-key",
                 secret(o, o->session, "private-key", "private_key"));
    put(o, "address", cell(find(o, ROS_IP_ADDRESS, "wan"), "address"));
    guess(o, "listen", cell(o->session, "listen-port"));
    guess(o, "mtu", cell(o->session, "mtu"));
    if (peer == NULL)
        return;
    map = draft_map(o->im->arena, o->node, "peer");
    draft_text(o->im->arena, map, "public-key", cell(peer, "public-key"));
    if (cell(peer, "preshared-key") != NULL && *cell(peer, "preshared-key") != '\0')
        draft_secret(o->im->arena, map, "preshared-key",
                     secret(o, peer, "preshared-key", "preshared_key"));
    else
        import_remark(o->im, arena_printf(o->im->arena,
                                          "an export hides preshared keys: where the peer of WAN "
                                          "'%s' has one, add 'preshared-key: { env: NAME }'",
                                          o->name));
    draft_put(o->im->arena, map, "endpoint", cell(peer, "endpoint-address"));
    draft_guess(o->im->arena, map, "port", cell(peer, "endpoint-port"));
    draft_guess(o->im->arena, map, "keepalive", cell(peer, "persistent-keepalive"));
}

static void put_kind(struct own *o)
{
    if (is(o, "dhcp"))
        put_dhcp(o);
    if (is(o, "static")) {
        put(o, "address", cell(o->session, "address"));
        put(o, "gateway", gateway(o));
    }
    if (is(o, "pppoe"))
        put_pppoe(o);
    if (is(o, "lte"))
        put_lte(o);
    if (is(o, "wireguard"))
        put_wireguard(o);
}

/* --- what all have --- */

static void put_probes(struct own *o)
{
    struct draft *list = NULL;
    for (size_t n = 1;; n++) {
        const char *host = cell(nth(o, ROS_IP_ROUTE, "probe", n), "dst-address");
        if (host == NULL)
            break;
        if (list == NULL)
            list = draft_list(o->im->arena, o->node, "probes");
        draft_add(o->im->arena, list, arena_strndup(o->im->arena, host, strcspn(host, "/")));
    }
    if (list == NULL)
        put(o, "probes", "none");
}

/* Rows of the hash that are this WAN's: its weight. */
static size_t slots(const struct own *o)
{
    size_t n = 0;
    while (nth(o, ROS_IP_FIREWALL_MANGLE, "balance", n + 1) != NULL)
        n++;
    return n;
}

static bool balances(const struct own *o)
{
    return slots(o) > 0 || find(o, ROS_IP_FIREWALL_MANGLE, "balance") != NULL;
}

/* A WAN is known to cost money where it stands by while others share, and where its use is told. */
static const char *metered(const struct own *o)
{
    const struct ros_item *use = find(o, ROS_SYSTEM_SCRIPT, "use");
    const char *source = cell(use, "source");
    bool told = source != NULL && strstr(source, "is metered and has carried") != NULL;
    bool shared = import_has(o->im, ROS_IP_FIREWALL_MANGLE, "balance");
    return told || (shared && !balances(o)) ? "yes" : balances(o) ? "no" : NULL;
}

static void put_mss(struct own *o)
{
    const char *mss = cell(find(o, ROS_IP_FIREWALL_MANGLE, "mss-out"), "new-mss");
    guess(o, "mss", mss == NULL ? "off" : mss);
}

static void put_nat(struct own *o)
{
    const char *action = cell(find(o, ROS_IP_FIREWALL_NAT, "nat"), "action");
    guess(o, "nat", action == NULL ? "none" : action);
}

/* --- data: the numbers stand in the script --- */

/* The number behind `text`, NULL: it is not there. */
static const char *number_behind(struct arena *arena, const char *source, const char *text)
{
    const char *at = source == NULL ? NULL : strstr(source, text);
    if (at == NULL)
        return NULL;
    at += strlen(text);
    return arena_strndup(arena, at, strspn(at, "0123456789"));
}

static int64_t int_of(struct arena *arena, const char *digits)
{
    const char *why;
    int64_t number;
    return digits != NULL && value_int(arena, digits, 1, INT64_MAX, &number, &why) ? number : 0;
}

static void put_data(struct own *o)
{
    struct arena *arena = o->im->arena;
    const char *source = cell(find(o, ROS_SYSTEM_SCRIPT, "use"), "source");
    const char *warn = number_behind(arena, source, ":local rcLevel 0\n:if ($rcUsed >= ");
    const char *limit = number_behind(arena, source, "do={:set rcLevel 1}\n:if ($rcUsed >= ");
    const char *day = number_behind(arena, source, "[:pick $rcDate 8 10])] < ");
    int64_t bytes = int_of(arena, limit);
    if (warn == NULL || day == NULL || bytes < 100)
        return;
    struct draft *map = draft_map(arena, o->node, "data");
    map->flow = true;
    draft_put(arena, map, "limit", size_str(arena, bytes));
    draft_guess(arena, map, "warn",
                arena_printf(arena, "%d", (int)(int_of(arena, warn) / (bytes / 100))));
    draft_guess(arena, map, "resets", arena_printf(arena, "%d", (int)int_of(arena, day) - 100));
    if (strstr(source, ":if ($rcLevel = 2) do={/ip route disable") != NULL)
        draft_put(arena, map, "at-limit", "stop");
}

/* --- one WAN --- */

static struct import_net read_wan(struct own *o)
{
    const struct ros_item *route = nth(o, ROS_IP_ROUTE, "default", 1);
    const char *distance = route == NULL ? "1" : ros_item_value(route, "distance");
    find_kind(o);
    find_preset(o);
    if (o->preset != NULL)
        put(o, "preset", o->preset);
    else
        put(o, "kind", o->kind);
    put_line(o);
    put(o, "distance", distance);
    put_kind(o);
    put_probes(o);
    if (slots(o) > 0)
        guess(o, "weight", arena_printf(o->im->arena, "%zu", slots(o)));
    guess(o, "metered", metered(o));
    put_mss(o);
    put_nat(o);
    put_data(o);
    return (struct import_net){.name = o->name,
                               .interface = o->interface == NULL ? "" : o->interface,
                               .node = o->node,
                               .distance = distance};
}

/* With ecmp the WANs that share stand at one distance; the language wants each at its own. */
static void part_distances(struct importer *im)
{
    for (size_t i = 0; i < im->wans.len; i++) {
        int64_t mine = int_of(im->arena, im->wans.v[i].distance);
        for (size_t k = 0; k < im->wans.len; k++) {
            if (k == i || strcmp(im->wans.v[k].distance, im->wans.v[i].distance) != 0 || k > i)
                continue;
            mine++; /* and look at all of them again */
            im->wans.v[i].distance = arena_printf(im->arena, "%d", (int)mine);
            k = (size_t)-1;
        }
        draft_put(im->arena, im->wans.v[i].node, "distance", im->wans.v[i].distance);
    }
}

void own_wans(struct importer *im)
{
    struct draft *wans = draft_map(im->arena, im->out->site, "wans");
    IMPORT_EACH(im, ROS_ROUTING_TABLE, table)
    {
        const char *why, *name = import_tag(table, "table");
        if (name != NULL && value_name(im->arena, name, &why) && draft_get(wans, name) == NULL) {
            struct own o = {.im = im, .name = name, .node = draft_map(im->arena, wans, name)};
            o.node->origin = table->origin;
            *VEC_PUSH(im->arena, im->wans) = read_wan(&o);
        }
    }
    part_distances(im);
}
