/* facts_routes.c - routes with their gateways taken apart, and the hosts that they lead to or
 * through. */
#include <string.h>

#include "lint/internal.h"
#include "ros/canon.h"
#include "ros/route.h"

struct lint_host *lint_host(const struct lint *l, const char *address)
{
    return address == NULL ? NULL : lint_map_get(&l->hosts, address);
}

static struct lint_host *make_host(struct lint *l, const char *address)
{
    struct lint_host **host = (struct lint_host **)lint_map_at(l->arena, &l->hosts, address);
    if (*host == NULL) {
        *host = ARENA_NEW(l->arena, struct lint_host);
        (*host)->address = address;
        *VEC_PUSH(l->arena, l->host_order) = *host;
    }
    return *host;
}

static bool is_address(const struct lint *l, const char *text, bool v6)
{
    const char *why;
    uint32_t addr;
    struct ipv6_addr addr6;
    return v6 ? value_ipv6(l->arena, text, &addr6, &why) : value_ipv4(l->arena, text, &addr, &why);
}

/* "192.0.2.1%ether1@main"; a list of gateways is taken for none. */
static void take_gateway(struct lint *l, struct lint_route *route)
{
    const char *text = route->gateway->text;
    if (text == NULL || strchr(text, ',') != NULL)
        return;
    text = arena_strndup(l->arena, text, strcspn(text, "@"));
    size_t len = strcspn(text, "%");
    const char *first = arena_strndup(l->arena, text, len);
    bool address = is_address(l, first, route->v6);
    if (address)
        route->address = first;
    if (address && text[len] == '%')
        route->iface = text + len + 1;
    if (!address && text[len] == '\0' && *first != '\0')
        route->iface = first;
}

/* The address of a prefix that is one host. */
static const char *host_of(struct lint *l, const char *dst, bool v6)
{
    const char *slash = strchr(dst, '/');
    if (slash == NULL || strcmp(slash, v6 ? "/128" : "/32") != 0)
        return NULL;
    return arena_strndup(l->arena, dst, (size_t)(slash - dst));
}

static bool read_route(struct lint *l, const struct ros_row *row, bool v6,
                       struct lint_route *ret_route)
{
    struct lint_route route = {.row = row, .v6 = v6};
    const char *any = v6 ? "::/0" : "0.0.0.0/0";
    const struct ros_row_arg *dst = ros_row_arg(row, "dst-address");
    if (!lint_number(l, row, "scope", 30, &route.scope) ||
        !lint_number(l, row, "target-scope", 10, &route.target_scope) ||
        !lint_number(l, row, "distance", 1, &route.distance) || (dst != NULL && dst->text == NULL))
        return false;
    route.dst =
        ros_canon(l->arena, v6 ? ROS_TYPE_PREFIX6 : ROS_TYPE_PREFIX, dst == NULL ? any : dst->text);
    route.host = host_of(l, route.dst, v6);
    route.is_default = strcmp(route.dst, any) == 0;
    const struct ros_row_arg *hole = ros_row_arg(row, "blackhole");
    route.hole = hole != NULL && !hole->unset && !lint_no(row, "blackhole");
    route.checked = !lint_lacks(row, "check-gateway") && !ros_row_is(row, "check-gateway", "none");
    route.table = ros_row_get_or(row, "routing-table", "main");
    route.gateway = ros_row_arg(row, "gateway");
    if (route.gateway != NULL && !route.hole)
        take_gateway(l, &route);
    *ret_route = route;
    return true;
}

/* A probe route may be off until a lease script switches it on: it is one all the same. */
static bool counts(const struct ros_row *row, const struct lint_route *route)
{
    return strcmp(row->command, "add") == 0 &&
           (!lint_yes(row, "disabled") || (route->host != NULL && !route->hole));
}

static void collect(struct lint *l, const char *path, bool v6)
{
    LINT_EACH (l, path, row) {
        struct lint_route route;
        if (strcmp(row->command, "add") != 0 || !read_route(l, row, v6, &route) ||
            !counts(row, &route))
            continue;
        struct lint_route *kept = ARENA_NEW(l->arena, struct lint_route);
        *kept = route;
        *VEC_PUSH(l->arena, l->routes) = kept;
        bool main = strcmp(route.table, "main") == 0;
        if (main && route.host != NULL && route.hole)
            *VEC_PUSH(l->arena, make_host(l, route.host)->holes) = kept;
        else if (main && route.host != NULL && (route.address != NULL || route.iface != NULL))
            *VEC_PUSH(l->arena, make_host(l, route.host)->routes) = kept;
        if (route.address != NULL && route.iface == NULL)
            *VEC_PUSH(l->arena, make_host(l, route.address)->users) = kept;
    }
}

/* In a network of the router's own addresses? One look per prefix length. */
static bool is_connected(const struct lint *l, const char *address)
{
    const char *why;
    uint32_t addr;
    if (!value_ipv4(l->arena, address, &addr, &why))
        return false;
    for (unsigned len = 1; len <= 32; len++) {
        struct ipv4_prefix prefix = {.addr = addr, .len = (uint8_t)len};
        if (lint_map_get(&l->networks, ipv4_prefix_str(l->arena, ipv4_network_of(prefix))) != NULL)
            return true;
    }
    return false;
}

static size_t client_defaults(const struct lint *l)
{
    size_t count = 0;
    for (size_t i = 0; i < l->iface_order.len; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        count += iface->dhcp != NULL && !lint_no(iface->dhcp, "add-default-route");
        count += iface->row != NULL && strcmp(iface->row->path, "/interface pppoe-client") == 0 &&
                 lint_adds(iface->row) && lint_yes(iface->row, "add-default-route");
        count +=
            iface->row != NULL && iface->wan && strcmp(iface->row->path, "/interface lte") == 0;
    }
    return count;
}

static void judge_host(const struct lint *l, struct lint_host *host)
{
    for (size_t i = 0; i < host->routes.len; i++) {
        const struct lint_route *route = host->routes.v[i];
        const struct lint_iface *iface = lint_iface(l, route->iface);
        host->onlink |= route->address == NULL && (iface == NULL || iface->kind != LINT_KIND_POINT);
        if (host->best == NULL ||
            ros_effective_scope(route->scope, route->target_scope) <
                ros_effective_scope(host->best->scope, host->best->target_scope))
            host->best = route;
    }
    for (size_t i = 0; i < host->users.len && host->checked == NULL; i++) {
        const struct lint_route *user = host->users.v[i];
        if (user->is_default && user->checked && strcmp(user->table, "main") == 0)
            host->checked = user;
    }
}

void lint_facts_routes(struct lint *l)
{
    collect(l, "/ip route", false);
    collect(l, "/ipv6 route", true);
    for (size_t i = 0; i < l->host_order.len; i++) {
        struct lint_host *host = l->host_order.v[i];
        if (host->users.len > 0 && host->routes.len > 0) {
            host->connected = is_connected(l, host->address);
            judge_host(l, host);
        }
    }
    l->scopes_change =
        lint_touched(l, "/ip route", "target-scope") || lint_touched(l, "/ip route", "scope");
    l->defaults = client_defaults(l);
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        l->defaults += route->is_default && !route->v6 && !route->hole && !route->row->loose &&
                       strcmp(route->table, "main") == 0;
    }
}

struct lint_host *lint_via(const struct lint *l, const struct lint_route *route)
{
    if (route->address == NULL || route->iface != NULL)
        return NULL;
    struct lint_host *host = lint_host(l, route->address);
    return host == NULL || host->routes.len == 0 || host->connected ? NULL : host;
}

const struct lint_route *lint_last(const struct lint *l, const struct lint_route *route)
{
    for (size_t depth = 0; depth < 8; depth++) {
        const struct lint_host *host = lint_via(l, route);
        if (host == NULL)
            return route->address == NULL && route->iface == NULL ? NULL : route;
        route = host->routes.v[0];
    }
    return NULL;
}

const char *lint_hop(const struct lint_route *route)
{
    return route->iface != NULL ? route->iface : route->address;
}
