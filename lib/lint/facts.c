/*
 * facts.c - rows by menu, and what interfaces are: which are WANs, which are LANs.
 *
 * A WAN is an interface that is in a list called WAN or one that masquerade leaves by, that has a
 * DHCP client or a session that installs a default route, or that a default route leaves by. A LAN
 * is one that is in a list called LAN or has a DHCP server.
 */
#include <string.h>
#include <strings.h>

#include "lint/internal.h"

/* --- rows by menu --- */

static void index_rows(struct lint *l)
{
    const struct ros_rows *rows = &l->in->rows;
    for (size_t i = 0; i < rows->v.len; i++) {
        const struct ros_row *row = &rows->v.v[i];
        struct lint_menu **menu = (struct lint_menu **)lint_map_at(l->arena, &l->menus, row->path);
        if (*menu == NULL) {
            *menu = ARENA_NEW(l->arena, struct lint_menu);
            (*menu)->path = row->path;
        }
        *VEC_PUSH(l->arena, (*menu)->rows) = row;
        for (size_t k = 0; k < row->args.len && strcmp(row->command, "add") != 0; k++)
            *lint_map_at(l->arena, &l->touched,
                         arena_printf(l->arena, "%s %s", row->path, row->args.v[k].name)) =
                (void *)row;
    }
}

/* --- interfaces --- */

struct lint_iface *lint_iface(const struct lint *l, const char *name)
{
    return name == NULL ? NULL : lint_map_get(&l->ifaces, name);
}

struct lint_list *lint_list(const struct lint *l, const char *name)
{
    return name == NULL ? NULL : lint_map_get(&l->lists, name);
}

static struct lint_iface *make_iface(struct lint *l, const char *name)
{
    struct lint_iface **iface = (struct lint_iface **)lint_map_at(l->arena, &l->ifaces, name);
    if (*iface == NULL) {
        *iface = ARENA_NEW(l->arena, struct lint_iface);
        (*iface)->name = name;
        *VEC_PUSH(l->arena, l->iface_order) = *iface;
    }
    return *iface;
}

static struct lint_list *make_list(struct lint *l, const char *name)
{
    struct lint_list **list = (struct lint_list **)lint_map_at(l->arena, &l->lists, name);
    if (*list == NULL) {
        *list = ARENA_NEW(l->arena, struct lint_list);
        (*list)->name = name;
        (*list)->wan = strcasecmp(name, "WAN") == 0;
    }
    return *list;
}

/* The name that an interface has when nobody named it: ether1, sfp-sfpplus1. */
static bool is_port_name(const char *name)
{
    static const char *const stems[] = {"ether", "sfp", "combo", "qsfp"};
    for (size_t i = 0; i < ARRAY_LEN(stems); i++) {
        size_t len = strlen(stems[i]);
        if (strncmp(name, stems[i], len) == 0 && name[len] != '\0' &&
            strspn(name + len, "0123456789-plusqsf") == strlen(name + len))
            return true;
    }
    return false;
}

static void kinds_of(struct lint *l, const char *path, enum lint_kind kind)
{
    LINT_EACH (l, path, row) {
        const char *name = ros_row_get(row, "name");
        if (name == NULL || row->loose)
            continue;
        struct lint_iface *iface = make_iface(l, name);
        iface->kind = kind;
        iface->row = row;
        iface->carrier = strcmp(row->command, "add") == 0 ? ros_row_get(row, "interface") : NULL;
    }
}

/* A modem may be set without a name: lte1, [ find default-name=lte1 ]. */
static void collect_modems(struct lint *l)
{
    LINT_EACH (l, "/interface lte", row) {
        const char *name = ros_row_get(row, "name");
        if (name == NULL && row->select == ROS_SELECT_NAME)
            name = row->selected;
        for (size_t i = 0; i < row->where.len && name == NULL; i++)
            if (strcmp(row->where.v[i].name, "default-name") == 0)
                name = row->where.v[i].text;
        if (name == NULL || row->loose)
            continue;
        struct lint_iface *iface = make_iface(l, name);
        iface->kind = LINT_KIND_POINT;
        iface->row = row;
        iface->wan = !lint_yes(row, "disabled");
    }
}

static void collect_ifaces(struct lint *l)
{
    static const char *const broadcast[] = {"/interface ethernet", "/interface vlan",
                                            "/interface bridge", "/interface bonding"};
    static const char *const point[] = {"/interface pppoe-client", "/interface l2tp-client",
                                        "/interface pptp-client",  "/interface sstp-client",
                                        "/interface ovpn-client",  "/interface ppp-client",
                                        "/interface lte",          "/interface wireguard",
                                        "/interface gre",          "/interface ipip"};
    for (size_t i = 0; i < ARRAY_LEN(broadcast); i++)
        kinds_of(l, broadcast[i], LINT_KIND_BROADCAST);
    for (size_t i = 0; i < ARRAY_LEN(point); i++)
        kinds_of(l, point[i], LINT_KIND_POINT);
    collect_modems(l);
    LINT_EACH (l, "/interface bridge port", row) {
        const char *name = ros_row_get(row, "interface");
        if (name != NULL && lint_adds(row) && !row->loose)
            make_iface(l, name)->slave = true;
    }
}

/* --- lists --- */

static void collect_lists(struct lint *l)
{
    LINT_EACH (l, "/interface list", row) {
        const char *name = ros_row_get(row, "name");
        if (name != NULL)
            make_list(l, name)->open |= !lint_lacks(row, "include exclude");
    }
    LINT_EACH (l, "/interface list member", row) {
        const char *name = ros_row_get(row, "list"), *member = ros_row_get(row, "interface");
        if (name == NULL || !lint_adds(row))
            continue;
        struct lint_list *list = make_list(l, name);
        if (member == NULL) { /* a variable */
            list->open = true;
            continue;
        }
        struct lint_iface *iface = make_iface(l, member);
        *VEC_PUSH(l->arena, list->members) = iface;
        *VEC_PUSH(l->arena, iface->lists) = list->name;
        *VEC_PUSH(l->arena, iface->members) = row;
        iface->wan |= list->wan;
        iface->lan |= strcasecmp(name, "LAN") == 0;
    }
    LINT_EACH (l, "/ppp profile", row) {
        const char *name = ros_row_get(row, "interface-list");
        if (name != NULL)
            make_list(l, name)->open = true;
    }
}

/* --- who is a WAN --- */

/* srcnat rules that hide the LAN behind a WAN; hairpin rules name both ends. */
static bool is_nat(const struct ros_row *row)
{
    return lint_adds(row) && ros_row_is(row, "chain", "srcnat") &&
           (ros_row_is(row, "action", "masquerade") || ros_row_is(row, "action", "src-nat")) &&
           lint_lacks(row, "dst-address dst-address-list dst-address-type in-interface "
                           "in-interface-list");
}

static void wans_of_nat(struct lint *l)
{
    LINT_EACH (l, "/ip firewall nat", row) {
        const char *name = ros_row_get(row, "out-interface");
        const char *list = ros_row_get(row, "out-interface-list");
        if (!is_nat(row))
            continue;
        if (name != NULL && *name != '!' && strncmp(name, "all-", 4) != 0) {
            struct lint_iface *iface = make_iface(l, name);
            if (iface->nat == NULL)
                iface->nat = row;
        }
        if (list != NULL && lint_list(l, list) != NULL && strcasecmp(list, "LAN") != 0)
            lint_list(l, list)->wan = true;
    }
}

static void wans_of_clients(struct lint *l)
{
    LINT_EACH (l, "/ip dhcp-client", row) {
        const char *name = ros_row_get(row, "interface");
        if (name == NULL || !lint_adds(row) || row->loose)
            continue;
        struct lint_iface *iface = make_iface(l, name);
        if (iface->slave) /* it cannot run there */
            continue;
        iface->dhcp = row;
        bool bridge = iface->row != NULL && strcmp(iface->row->path, "/interface bridge") == 0;
        if (!lint_no(row, "add-default-route") && !bridge) /* an access point has it there */
            iface->wan = true;
    }
    LINT_EACH (l, "/interface pppoe-client", row) {
        const char *name = ros_row_get(row, "name");
        if (name != NULL && lint_adds(row) && !row->loose && lint_yes(row, "add-default-route"))
            make_iface(l, name)->wan = true;
    }
}

static void lans_of_servers(struct lint *l)
{
    LINT_EACH (l, "/ip dhcp-server", row) {
        const char *name = ros_row_get(row, "interface");
        if (name != NULL && lint_adds(row))
            make_iface(l, name)->lan = true;
    }
}

/* The interface of a gateway as it is written, NULL when it is an address alone. */
static const char *gateway_iface(struct lint *l, const char *gateway)
{
    const char *percent = strchr(gateway, '%');
    const char *name = percent == NULL ? gateway : percent + 1;
    name = arena_strndup(l->arena, name, strcspn(name, "@"));
    return percent == NULL && lint_iface(l, name) == NULL && !is_port_name(name) ? NULL : name;
}

static void wans_of_routes(struct lint *l)
{
    LINT_EACH (l, "/ip route", row) {
        const char *gateway = ros_row_get(row, "gateway");
        const char *dst = ros_row_get_or(row, "dst-address", "0.0.0.0/0");
        if (gateway == NULL || !lint_adds(row) || row->loose)
            continue;
        const char *name = gateway_iface(l, gateway);
        if (name == NULL)
            continue;
        struct lint_iface *iface = make_iface(l, name);
        if (strcmp(dst, "0.0.0.0/0") == 0)
            iface->wan = true;
        if (iface->kind == LINT_KIND_UNKNOWN && is_port_name(name))
            iface->kind = LINT_KIND_BROADCAST;
    }
}

/* A list of WANs makes its members such; a LAN is none; what carries a WAN is none itself. */
static void settle_wans(struct lint *l)
{
    for (size_t i = 0; i < l->iface_order.len; i++) {
        struct lint_iface *iface = l->iface_order.v[i];
        for (size_t k = 0; k < iface->lists.len; k++)
            iface->wan |= lint_list(l, iface->lists.v[k])->wan;
        if (iface->kind == LINT_KIND_UNKNOWN && is_port_name(iface->name))
            iface->kind = LINT_KIND_BROADCAST;
        iface->wan |= iface->nat != NULL && iface->dhcp != NULL;
        iface->wan &= !iface->lan && !iface->slave;
    }
    for (size_t i = 0; i < l->iface_order.len; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        struct lint_iface *carrier = lint_iface(l, iface->carrier);
        if (iface->wan && carrier != NULL && carrier->dhcp == NULL)
            carrier->carries = true;
    }
    for (size_t i = 0; i < l->iface_order.len; i++)
        l->wans += l->iface_order.v[i]->wan && !l->iface_order.v[i]->carries;
}

static void note_network(struct lint *l, const char *network, const struct ros_row *row)
{
    void **at = lint_map_at(l->arena, &l->networks, network);
    if (*at == NULL) {
        *at = (void *)row;
        return;
    }
    const char *a = ros_row_get(*at, "interface"), *b = ros_row_get(row, "interface");
    if (a != NULL && b != NULL && strcmp(a, b) != 0 && !row->loose)
        *lint_map_at(l->arena, &l->doubled, network) = (void *)row;
}

static void collect_networks(struct lint *l)
{
    LINT_EACH (l, "/ip address", row) {
        const char *text = ros_row_get(row, "address"), *why;
        struct ipv4_prefix prefix;
        if (text != NULL && strchr(text, '/') == NULL)
            text = arena_printf(l->arena, "%s/32", text);
        if (text == NULL || !lint_adds(row) ||
            (!value_ipv4_ifaddr(l->arena, text, &prefix, &why) &&
             !value_ipv4_network(l->arena, text, &prefix, &why)))
            continue;
        note_network(l, ipv4_prefix_str(l->arena, ipv4_network_of(prefix)), row);
        const char *peer = ros_row_get(row, "network"); /* of a point-to-point address */
        if (peer != NULL && prefix.len == 32)
            note_network(l, arena_printf(l->arena, "%s/32", peer), row);
    }
}

/* Whole: the header of an export, and menus of several kinds below it. */
static void judge_text(struct lint *l)
{
    static const char *const kinds[] = {"/interface",   "/ip address", "/ip dhcp-client",
                                        "/ip firewall", "/system",     "/ip route"};
    size_t seen = 0;
    for (size_t k = 0; k < ARRAY_LEN(kinds); k++) {
        bool found = false;
        for (size_t i = 0; i < l->menus.cap && !found; i++)
            found = l->menus.slots[i].key != NULL &&
                    strncmp(l->menus.slots[i].key, kinds[k], strlen(kinds[k])) == 0;
        seen += found;
    }
    l->whole = l->in->head.found && seen >= 3;
    bool nat = false, route = false, client = false;
    LINT_EACH (l, "/ip firewall nat", row)
        nat |= is_nat(row) && !row->loose;
    LINT_EACH (l, "/ip route", row)
        route |= lint_adds(row) && !row->loose && ros_row_arg(row, "gateway") != NULL;
    LINT_EACH (l, "/ip dhcp-client", row)
        client |= lint_adds(row) && !row->loose;
    l->set_up = l->whole || (nat && route && client);
}

void lint_facts(struct lint *l)
{
    index_rows(l);
    collect_ifaces(l);
    collect_lists(l);
    wans_of_nat(l);
    wans_of_clients(l);
    lans_of_servers(l);
    wans_of_routes(l);
    settle_wans(l);
    collect_networks(l);
    judge_text(l);
}

/* --- sides --- */

/* A list by its members: those of a list nobody knows tell nothing. */
static enum lint_side list_side(const struct lint *l, const char *name)
{
    if (strcasecmp(name, "WAN") == 0 || strcasecmp(name, "!LAN") == 0)
        return LINT_SIDE_WAN;
    if (strcasecmp(name, "LAN") == 0 || strcasecmp(name, "!WAN") == 0)
        return LINT_SIDE_LAN;
    const struct lint_list *list = lint_list(l, name);
    if (list == NULL || list->open || list->members.len == 0)
        return LINT_SIDE_UNKNOWN;
    size_t wan = 0, lan = 0;
    for (size_t i = 0; i < list->members.len; i++) {
        wan += list->members.v[i]->wan;
        lan += list->members.v[i]->lan;
    }
    return wan == list->members.len   ? LINT_SIDE_WAN
           : lan == list->members.len ? LINT_SIDE_LAN
                                      : LINT_SIDE_UNKNOWN;
}

enum lint_side lint_side(const struct lint *l, const struct ros_row *row, const char *which)
{
    const struct ros_row_arg *one =
        ros_row_arg(row, *which == 'i' ? "in-interface" : "out-interface");
    const struct ros_row_arg *list =
        ros_row_arg(row, *which == 'i' ? "in-interface-list" : "out-interface-list");
    if (one != NULL) {
        const struct lint_iface *iface = one->text == NULL ? NULL : lint_iface(l, one->text);
        return iface == NULL ? LINT_SIDE_UNKNOWN
               : iface->wan  ? LINT_SIDE_WAN
               : iface->lan  ? LINT_SIDE_LAN
                             : LINT_SIDE_UNKNOWN;
    }
    if (list != NULL)
        return list->text == NULL ? LINT_SIDE_UNKNOWN : list_side(l, list->text);
    return LINT_SIDE_ANY;
}

static bool in_list(const struct lint *l, const struct lint_iface *iface, const char *name)
{
    const struct lint_list *list = lint_list(l, name);
    if (list == NULL || list->open)
        return true;
    for (size_t i = 0; i < iface->lists.len; i++)
        if (strcmp(iface->lists.v[i], name) == 0)
            return true;
    return false;
}

bool lint_takes(const struct lint *l, const struct ros_row *row, const char *which,
                const struct lint_iface *iface)
{
    const struct ros_row_arg *one =
        ros_row_arg(row, *which == 'i' ? "in-interface" : "out-interface");
    const struct ros_row_arg *list =
        ros_row_arg(row, *which == 'i' ? "in-interface-list" : "out-interface-list");
    if (one != NULL && one->text != NULL)
        return *one->text == '!'                    ? strcmp(one->text + 1, iface->name) != 0
               : strncmp(one->text, "all-", 4) == 0 ? true
                                                    : strcmp(one->text, iface->name) == 0;
    if (list != NULL && list->text != NULL)
        return strcmp(list->text, "all") == 0 || *list->text == '!' ? true
                                                                    : in_list(l, iface, list->text);
    return true;
}
