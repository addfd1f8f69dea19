/* lint_firewall.c - what reaches the router: raw and input rules, its services, its resolver (facts
 * 7, 14.23, 14.1). Chains of their own are not followed: with a jump these rules are silent. */
#include <string.h>

#include "lint/internal.h"

#define FILTER "/ip firewall filter"
#define SIDES "in-interface in-interface-list"

static bool is_drop(const struct ros_row *row)
{
    return lint_adds(row) &&
           (ros_row_is(row, "action", "drop") || ros_row_is(row, "action", "reject") ||
            ros_row_is(row, "action", "tarpit"));
}

static bool is_accept(const struct ros_row *row)
{
    return lint_adds(row) &&
           (ros_row_arg(row, "action") == NULL || ros_row_is(row, "action", "accept"));
}

/* --- raw --- */

enum { MAX_GATEWAYS = 64 };

/* First hops of default routes and of routes to probes, by address. */
struct gateways {
    struct {
        uint32_t addr;
        const struct lint_route *route;
    } v[MAX_GATEWAYS];
    size_t len;
};

static void collect_gateways(const struct lint *l, struct gateways *ret_gateways)
{
    struct gateways g = {.len = 0};
    for (size_t i = 0; i < l->routes.len && g.len < MAX_GATEWAYS; i++) {
        const struct lint_route *route = l->routes.v[i];
        const struct lint_host *to = lint_host(l, route->host);
        const struct lint_iface *iface = lint_iface(l, route->iface);
        bool probe = to != NULL && to->users.len > 0;
        const char *why;
        if (route->v6 || route->address == NULL || lint_via(l, route) != NULL ||
            (!route->is_default && !probe) || (iface != NULL && iface->lan) ||
            !value_ipv4(l->arena, route->address, &g.v[g.len].addr, &why))
            continue;
        g.v[g.len++].route = route;
    }
    *ret_gateways = g;
}

static const struct lint_route *gateway_within(const struct lint *l, const struct gateways *g,
                                               const char *text)
{
    struct ipv4_range range;
    const char *why;
    if (text == NULL || !value_ipv4_set(l->arena, text, &range, &why))
        return NULL;
    for (size_t i = 0; i < g->len; i++)
        if (range.lo <= g->v[i].addr && g->v[i].addr <= range.hi)
            return g->v[i].route;
    return NULL;
}

static void report_raw(struct lint *l, const struct ros_row *rule, struct span at,
                       const struct lint_route *route)
{
    struct diag *d = diag_add(l->diags, DIAG_RAW_OWN_GATEWAY, at,
                              "raw drops what the gateway '%s' of a WAN sends", route->address);
    diag_place(d, route->gateway->at, "the gateway");
    if (rule->at.off != at.off)
        diag_place(d, lint_at(rule, "src-address-list"),
                   "dropped here, before connections are "
                   "known");
    diag_note(d, "symptom: no lease, no answers to check-gateway, a WAN behind CGNAT or a modem "
                 "stays dead: raw stands before connection tracking, so 'established' is no help");
    diag_help(d, at, NULL, "take the range that holds the gateway out of the list");
}

/* Each list is looked through once. */
void lint_raw_own_gateway(struct lint *l)
{
    struct gateways gateways;
    struct lint_map lists = {0};
    bool spared = false;
    collect_gateways(l, &gateways);
    LINT_EACH (l, "/ip firewall raw", rule) {
        enum lint_side side = lint_side(l, rule, "in");
        const char *list = ros_row_get(rule, "src-address-list");
        const struct ros_row_arg *src = ros_row_arg(rule, "src-address");
        if (!ros_row_is(rule, "chain", "prerouting") || rule->loose)
            continue;
        spared |=
            (is_accept(rule) && lint_lacks(rule, "protocol")) || ros_row_is(rule, "action", "jump");
        if (spared || !ros_row_is(rule, "action", "drop") || !lint_adds(rule) ||
            (side != LINT_SIDE_WAN && side != LINT_SIDE_ANY) ||
            !lint_only(rule, "src-address src-address-list " SIDES))
            continue;
        const struct lint_route *route =
            gateway_within(l, &gateways, src == NULL ? NULL : src->text);
        if (route != NULL && list == NULL)
            report_raw(l, rule, src->at, route);
        if (list != NULL && src == NULL)
            *lint_map_at(l->arena, &lists, list) = (void *)rule;
    }
    LINT_EACH (l, "/ip firewall address-list", row) {
        const char *list = ros_row_get(row, "list");
        const struct ros_row *rule = list == NULL ? NULL : lint_map_get(&lists, list);
        const struct lint_route *route =
            rule == NULL || !lint_adds(row) || row->loose
                ? NULL
                : gateway_within(l, &gateways, ros_row_get(row, "address"));
        if (route != NULL)
            report_raw(l, rule, lint_at(row, "address"), route);
    }
}

/* --- input --- */

struct input {
    const struct ros_row *closes; /* the first that drops what nobody named */
    const struct ros_row *last;   /* the last rule of the chain */
    bool unsure;                  /* jumps, conditions */
    bool lets_in;                 /* some rule accepts new connections */
};

/* Only replies, or what is no service: ICMP and routing protocols. */
static bool accepts_new(const struct ros_row *row)
{
    const char *state = ros_row_get(row, "connection-state");
    const char *protocol = ros_row_get(row, "protocol");
    bool old = state != NULL && *state != '!' && strstr(state, "new") == NULL;
    bool service = protocol == NULL || strcmp(protocol, "tcp") == 0 ||
                   strcmp(protocol, "udp") == 0 || *protocol == '!';
    return !old && service && !ros_row_is(row, "dst-address", "127.0.0.1");
}

/* Drops new packets of whoever is not named: all of them, of a protocol, or of who is in no list.
 */
static bool drops_strangers(const struct ros_row *row)
{
    const char *state = ros_row_get_or(row, "connection-state", "new");
    const char *list = ros_row_get_or(row, "src-address-list", "!");
    const char *address = ros_row_get_or(row, "src-address", "!");
    return is_drop(row) && *list == '!' && *address == '!' &&
           lint_lacks(row, "dst-port limit dst-limit") && strstr(state, "new") != NULL;
}

/* Some raw rule drops what comes from a WAN, and nobody knows what is left. */
static bool raw_closes(const struct lint *l)
{
    LINT_EACH (l, "/ip firewall raw", row)
        if (is_drop(row) && lint_side(l, row, "in") != LINT_SIDE_LAN &&
            lint_lacks(row, "src-address src-address-list"))
            return true;
    return false;
}

static struct input look_at_input(const struct lint *l)
{
    struct input in = {.unsure = lint_touched(l, FILTER, "disabled")};
    LINT_EACH (l, FILTER, row) {
        if (!ros_row_is(row, "chain", "input") || strcmp(row->command, "add") != 0)
            continue;
        in.unsure |= row->loose || ros_row_is(row, "action", "jump") ||
                     ros_row_arg(row, "place-before") != NULL;
        if (!lint_adds(row))
            continue;
        in.last = row;
        in.lets_in |= is_accept(row) && accepts_new(row);
        if (in.closes == NULL && drops_strangers(row))
            in.closes = row;
    }
    return in;
}

/* Where the text shows the first WAN that an address is given to; false: nowhere. */
static bool first_wan(const struct lint *l, struct span *ret_at)
{
    for (size_t i = 0; i < l->iface_order.len; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        if (!iface->wan || (iface->dhcp == NULL && iface->kind != LINT_KIND_POINT))
            continue;
        if (iface->dhcp == NULL && iface->row == NULL)
            continue;
        *ret_at =
            iface->dhcp != NULL ? lint_at(iface->dhcp, "interface") : lint_at(iface->row, "name");
        return true;
    }
    return false;
}

/* A whole export of a router that hides a LAN behind its WAN. */
void lint_input_open(struct lint *l)
{
    struct input in = look_at_input(l);
    struct span wan;
    bool nat = false;
    LINT_EACH (l, "/ip firewall nat", row)
        nat |= lint_adds(row) && ros_row_is(row, "action", "masquerade") &&
               lint_side(l, row, "out") == LINT_SIDE_WAN;
    if (!l->whole || in.unsure || in.closes != NULL || !nat || !first_wan(l, &wan) || raw_closes(l))
        return;
    struct diag *d =
        diag_add(l->diags, DIAG_INPUT_OPEN, in.last != NULL ? in.last->at : wan,
                 in.last != NULL ? "the input chain ends without dropping what comes from the WAN"
                                 : "no rule keeps the WAN from the router itself");
    if (in.last != NULL)
        diag_place(d, wan, "a WAN");
    diag_note(d,
              "symptom: everybody on the internet reaches WinBox, SSH and the DNS of the router: "
              "a packet that no rule matches is accepted");
    diag_help(d, wan, NULL, "end the chain with: chain=input action=drop in-interface-list=!LAN");
}

void lint_input_lockout(struct lint *l)
{
    struct input in = look_at_input(l);
    if (!l->set_up || in.unsure || in.last == NULL || in.last != in.closes || in.lets_in ||
        !lint_only(in.last, "") || !ros_row_is(in.last, "action", "drop"))
        return;
    struct diag *d = diag_add(l->diags, DIAG_INPUT_LOCKOUT, lint_at(in.last, "action"),
                              "the input chain drops everything new, from the LAN too");
    diag_note(d, "symptom: the session that pastes this survives, but nobody can log in again "
                 "except by MAC; hosts get no DNS from the router");
    bool lan = lint_list(l, "LAN") != NULL;
    diag_help(d, lint_at(in.last, "action"), lan ? "action=drop in-interface-list=!LAN" : NULL,
              "drop only what does not come from the LAN%s", lan ? "" : ": in-interface-list=!LAN");
}

/* --- services --- */

struct service {
    const char *name;
    unsigned port;
    bool closed; /* switched off, or only for some addresses */
};

static void read_services(const struct lint *l, struct service *services, size_t count)
{
    LINT_EACH (l, "/ip service", row) {
        const char *name = row->selected;
        for (size_t i = 0; i < row->where.len; i++)
            if (strcmp(row->where.v[i].name, "name") == 0)
                name = row->where.v[i].text;
        for (size_t i = 0; i < count; i++) {
            if (name != NULL && !ros_names_have(name, services[i].name, strlen(services[i].name)))
                continue;
            services[i].closed |= name == NULL || lint_yes(row, "disabled") ||
                                  strcmp(row->command, "disable") == 0 ||
                                  !lint_lacks(row, "address available-from");
            if (!lint_number(l, row, "port", services[i].port, &services[i].port))
                services[i].closed = true;
        }
    }
}

static const struct service *service_in(const struct lint *l, const struct service *services,
                                        size_t count, const char *ports)
{
    struct port_set set;
    const char *why;
    if (ports == NULL || !value_ports(l->arena, ports, &set, &why))
        return NULL;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < set.r.len; k++)
            if (!services[i].closed && set.r.v[k].lo <= services[i].port &&
                services[i].port <= set.r.v[k].hi)
                return &services[i];
    return NULL;
}

/* A rule for the WANs, or for any interface of a router that has WANs and has not dropped them
 * before. */
void lint_input_service_open(struct lint *l)
{
    struct service services[] = {{"winbox", 8291, false}, {"ssh", 22, false}, {"telnet", 23, false},
                                 {"ftp", 21, false},      {"www", 80, false}, {"api", 8728, false},
                                 {"api-ssl", 8729, false}};
    size_t count = ARRAY_LEN(services);
    read_services(l, services, count);
    bool closed = l->wans == 0 || raw_closes(l);
    LINT_EACH (l, FILTER, row) {
        enum lint_side side = lint_side(l, row, "in");
        if (!ros_row_is(row, "chain", "input"))
            continue;
        closed |= ros_row_is(row, "action", "jump") || row->loose ||
                  (side != LINT_SIDE_LAN && drops_strangers(row));
        if (closed || !is_accept(row) || !ros_row_is(row, "protocol", "tcp") ||
            !lint_only(row, "protocol dst-port connection-state " SIDES) ||
            (side != LINT_SIDE_WAN && side != LINT_SIDE_ANY))
            continue;
        const struct service *open = service_in(l, services, count, ros_row_get(row, "dst-port"));
        if (open == NULL)
            continue;
        struct diag *d = diag_add(l->diags, DIAG_INPUT_SERVICE_OPEN, lint_at(row, "dst-port"),
                                  "'%s' (port %u) is open to the internet", open->name, open->port);
        diag_note(d, "symptom: passwords are tried day and night, and every hole of the service is "
                     "one of the router");
        diag_help(d, row->at, NULL,
                  "accept it from the LAN or a tunnel (in-interface-list=LAN), or from a "
                  "src-address-list");
    }
}

/* Below 7.14 the router's own default configuration has the rule: there the version is what is
 * wrong, not the file. */
void lint_input6_source_port(struct lint *l)
{
    if (lint_before(l, 14))
        return;
    LINT_EACH (l, "/ipv6 firewall filter", row) {
        const struct ros_row_arg *arg = ros_row_arg(row, "port");
        if (arg == NULL || arg->text == NULL || row->loose || !is_accept(row) ||
            !ros_row_is(row, "chain", "input") || !ros_row_is(row, "protocol", "udp") ||
            !lint_lacks(row, "src-address src-address-list dst-port") ||
            strncmp(arg->text, "33434-", 6) != 0)
            continue;
        struct diag *d = diag_add(l->diags, DIAG_INPUT6_SOURCE_PORT, arg->at,
                                  "any UDP packet from source port %s gets in", arg->text);
        diag_note(d, "symptom: whoever chooses his source port reaches every UDP service of the "
                     "router (CVE-2023-47310); an upgrade does not change rules that exist");
        diag_help(d, arg->at, arena_printf(l->arena, "dst-port=%s", arg->text),
                  "match the destination port");
    }
}

/* --- the router's resolver --- */

/* Is there any other source of DNS servers than /ip dhcp-client? */
static bool has_servers(const struct lint *l)
{
    LINT_EACH (l, "/ip dns", row)
        if (strcmp(row->command, "set") == 0 &&
            (row->loose || !lint_lacks(row, "use-doh-server") ||
             (ros_row_arg(row, "servers") != NULL && !ros_row_is(row, "servers", ""))))
            return true;
    LINT_EACH (l, "/interface pppoe-client", row)
        if (lint_adds(row) && ros_row_arg(row, "use-peer-dns") != NULL &&
            !lint_no(row, "use-peer-dns"))
            return true;
    return lint_menu(l, "/interface lte")->rows.len > 0 ||
           lint_menu(l, "/ipv6 dhcp-client")->rows.len > 0 ||
           lint_menu(l, "/interface l2tp-client")->rows.len > 0 ||
           lint_touched(l, "/ip dhcp-client", "use-peer-dns");
}

void lint_dns_no_server(struct lint *l)
{
    const struct ros_row *first = NULL, *second = NULL;
    if (!l->set_up || l->scripted || has_servers(l))
        return;
    LINT_EACH (l, "/ip dhcp-client", row) {
        if (!lint_adds(row))
            continue;
        if (!lint_no(row, "use-peer-dns") || row->loose)
            return;
        if (first == NULL)
            first = row;
        else if (second == NULL)
            second = row;
    }
    if (first == NULL)
        return;
    struct diag *d = diag_add(l->diags, DIAG_DNS_NO_SERVER, lint_at(first, "use-peer-dns"),
                              "no DNS server is left: the clients refuse theirs, and /ip dns has "
                              "none");
    if (second != NULL)
        diag_place(d, lint_at(second, "use-peer-dns"), "and here");
    diag_note(d, "symptom: the router resolves no name: NTP, fetch, cloud, address lists by name, "
                 "and every host that asks the router; hosts with a resolver of their own hide it");
    diag_help(d, first->at, NULL,
              "set servers that are no probe: /ip dns set "
              "servers=1.0.0.1,149.112.112.112");
}
