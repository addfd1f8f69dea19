/*
 * lint_routes.c - recursive default routes: do they resolve, through what, and who notices when the
 * path is dead (facts 1.1, 1.2, 14.1 to 14.4, 14.8, 14.11).
 *
 * A route is recursive here when its gateway is an address without %interface, the text has a host
 * route to it by an address or a point-to-point interface, and no network of the router's own
 * addresses holds it. A gateway that is not all of this may be connected in a way that the text
 * does not show.
 */
#include <string.h>

#include "lint/internal.h"
#include "ros/route.h"

static unsigned effective(const struct lint_route *route)
{
    return ros_effective_scope(route->scope, route->target_scope);
}

/* Is the way to the host one that this route may be judged by? On-link routes (gateway=ether1) to a
 * provider's gateway outside of the own network are common, and their scope is not documented. */
static const struct lint_route *resolver(const struct lint *l, const struct lint_route *route)
{
    const struct lint_host *host = lint_via(l, route);
    if (host == NULL || route->row->loose || l->scopes_change)
        return NULL;
    return host->onlink ? NULL : host->best;
}

/* The effective scope that a route will have when every hop on its way has the target-scope it
 * needs: each level is one above the one below. */
static unsigned mended(const struct lint *l, const struct lint_route *route, unsigned depth)
{
    const struct lint_route *to = depth < 8 ? resolver(l, route) : NULL;
    unsigned need = to != NULL && to->scope < 30 ? mended(l, to, depth + 1) : 0;
    return ros_effective_scope(route->scope,
                               need > route->target_scope ? need : route->target_scope);
}

static void report_probe_scope(struct lint *l, const struct lint_route *route,
                               const struct lint_route *to)
{
    const struct ros_row_arg *dst = ros_row_arg(to->row, "dst-address");
    const struct ros_row_arg *scope = ros_row_arg(to->row, "scope");
    struct diag *d = diag_add(l->diags, DIAG_ROUTE_PROBE_SCOPE, lint_at(to->row, "dst-address"),
                              "the route to the probe %s has scope %u: the route by gateway '%s' "
                              "never becomes active",
                              route->address, to->scope, route->address);
    diag_place(d, route->gateway->at, "this route resolves through target-scope %u at most",
               route->target_scope);
    diag_note(d, "symptom: the default route is inactive (flag I) and there is no internet; a "
                 "gateway is looked up only among routes whose scope is not above target-scope");
    if (scope != NULL)
        diag_help(d, scope->at, "scope=10", "give the probe's route scope 10");
    else
        diag_help(d, dst->at, lint_with(l, dst, "scope=10"), "give the probe's route scope 10");
}

static void report_target_scope(struct lint *l, const struct lint_route *route,
                                const struct lint_route *to)
{
    unsigned need = mended(l, to, 0);
    const struct ros_row_arg *arg = ros_row_arg(route->row, "target-scope");
    const char *fix = arena_printf(l->arena, "target-scope=%u", need);
    struct span at = arg != NULL ? arg->at : route->gateway->at;
    struct diag *d = diag_add(l->diags, DIAG_ROUTE_TARGET_SCOPE, at,
                              "target-scope %u is below the scope %u of the route to '%s': this "
                              "route never becomes active",
                              route->target_scope, effective(to), route->address);
    if (effective(to) == to->scope)
        diag_place(d, to->row->at, "the route to its gateway");
    else
        diag_place(d, to->row->at, "RouterOS 7 takes its scope for %u: one above its target-scope",
                   effective(to));
    diag_note(d, "symptom: the route is inactive (flag I) and nothing goes by it; what worked in "
                 "RouterOS 6 does not resolve in 7");
    diag_help(d, at, arg != NULL ? fix : lint_with(l, route->gateway, fix),
              need == effective(to) ? "raise it to %u"
                                    : "raise it to %u: the route to its gateway needs more as well",
              need);
}

void lint_target_scope(struct lint *l)
{
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i], *to = resolver(l, route);
        if (to == NULL || effective(to) <= route->target_scope)
            continue;
        if (to->scope >= 30)
            report_probe_scope(l, route, to);
        else
            report_target_scope(l, route, to);
    }
}

/* Only where there is another default, or a blackhole, that the gateway could resolve through. */
void lint_target_scope_wide(struct lint *l)
{
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i], *to = resolver(l, route);
        const struct ros_row_arg *arg = ros_row_arg(route->row, "target-scope");
        if (to == NULL || arg == NULL || !route->is_default || route->target_scope < 30 ||
            effective(to) >= 30)
            continue;
        const struct lint_host *host = lint_via(l, route);
        if (l->defaults < 2 && host->holes.len == 0)
            continue;
        const char *fix = arena_printf(l->arena, "target-scope=%u", effective(to));
        struct diag *d =
            diag_add(l->diags, DIAG_ROUTE_TARGET_SCOPE_WIDE, arg->at,
                     "target-scope %u lets the gateway '%s' resolve through other routes too",
                     route->target_scope, route->address);
        diag_place(d, to->row->at, "when this route is gone, ordinary ones of scope 30 take over");
        diag_note(d, "symptom: after the link or the lease is lost this default stays active, by "
                     "the other WAN or into a blackhole");
        diag_help(d, arg->at, fix, "take the smallest that resolves");
    }
}

/* Does something on the way to the first hop ask? */
static bool is_checked(const struct lint *l, const struct lint_route *route)
{
    for (size_t depth = 0; depth < 8; depth++) {
        if (route->checked)
            return true;
        const struct lint_host *host = lint_via(l, route);
        if (host == NULL)
            return false;
        route = host->routes.v[0];
    }
    return true;
}

/* A failover, that is another default, whose routes no script of the text switches. */
void lint_no_check(struct lint *l)
{
    if (l->scripted || l->defaults < 2 || lint_touched(l, "/ip route", "check-gateway"))
        return;
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        const struct lint_host *host = lint_via(l, route);
        if (host == NULL || !route->is_default || route->row->loose || is_checked(l, route))
            continue;
        const struct lint_route *main = host->checked;
        bool other = main != NULL && strcmp(route->table, "main") != 0;
        struct diag *d = diag_add(
            l->diags, other ? DIAG_ROUTE_CHECK_MAIN_ONLY : DIAG_ROUTE_NO_CHECK, route->gateway->at,
            other ? "the gateway '%s' is checked in main, but not in table '%s'"
                  : "the default route by '%s' has no check-gateway",
            route->address, route->table);
        if (other)
            diag_place(d, lint_at(main->row, "check-gateway"), "checked here");
        diag_note(d, other ? "symptom: when the path dies, packets with this routing mark stay on "
                             "the dead WAN; each route is checked for itself"
                           : "symptom: a WAN whose cable and lease are alive and whose path is "
                             "dead stays in use; only a lost link or lease is noticed");
        diag_help(d, route->gateway->at, lint_with(l, route->gateway, "check-gateway=ping"),
                  "let the router ask the probe every ten seconds");
    }
}

void lint_hole_scope(struct lint *l)
{
    for (size_t i = 0; i < l->host_order.len; i++) {
        const struct lint_host *host = l->host_order.v[i];
        for (size_t k = 0; k < host->holes.len && host->users.len > 0; k++) {
            const struct lint_route *hole = host->holes.v[k], *user = host->users.v[0];
            const struct ros_row_arg *scope = ros_row_arg(hole->row, "scope");
            if (scope == NULL || hole->row->loose || effective(hole) > user->target_scope ||
                host->connected)
                continue;
            struct diag *d = diag_add(l->diags, DIAG_ROUTE_HOLE_SCOPE, scope->at,
                                      "the blackhole of the probe %s has a scope that the default "
                                      "route accepts",
                                      host->address);
            diag_place(d, user->gateway->at,
                       "resolves through the blackhole when the probe's "
                       "route is gone");
            diag_note(d, "symptom: after the link is lost the default stays active and discards "
                         "everything instead of leaving it to the other WAN");
            diag_help(d, scope->at, "scope=30", "leave the blackhole at scope 30");
        }
    }
}

/* --- a default route that no probe watches --- */

/* The smallest distance of a recursive default of main; NULL: there is none. */
static const struct lint_route *first_recursive(const struct lint *l)
{
    const struct lint_route *first = NULL;
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        if (route->is_default && !route->v6 && strcmp(route->table, "main") == 0 &&
            lint_via(l, route) != NULL && !route->row->loose &&
            (first == NULL || route->distance < first->distance))
            first = route;
    }
    return first;
}

static bool distance_of_client(const struct lint *l, const struct ros_row *row,
                               unsigned *ret_distance)
{
    const char *tables = ros_row_get(row, "default-route-tables");
    if (tables != NULL && strcmp(tables, "main") != 0 && strcmp(tables, "default") != 0)
        return false;
    return lint_number(l, row, "default-route-distance", 1, ret_distance);
}

static void unprobed(struct lint *l, const struct lint_route *first, const struct ros_row *row,
                     const char *name, const char *what)
{
    unsigned distance;
    const struct ros_row_arg *route = ros_row_arg(row, "add-default-route");
    const struct ros_row_arg *number = ros_row_arg(row, "default-route-distance");
    const struct ros_row_arg *at = number != NULL ? number : route;
    if (!distance_of_client(l, row, &distance) || distance > first->distance)
        return;
    struct diag *d = diag_add(l->diags, DIAG_ROUTE_UNPROBED_WINS,
                              at != NULL ? at->at : lint_at(row, "interface"),
                              "the %s '%s' installs a default route with distance %u that no "
                              "probe watches",
                              what, name, distance);
    diag_place(d, lint_at(first->row, first->row->args.len > 0 ? "gateway" : ""),
               "this recursive route has distance %u", first->distance);
    diag_note(d, "symptom: failover never happens while the link or lease lives: the route that "
                 "nobody checks wins, or shares the load");
    if (route != NULL)
        diag_help(d, route->at, "add-default-route=no", "leave the default to the recursive route");
    else if (number == NULL)
        diag_help(d, lint_at(row, "interface"),
                  lint_with(l, ros_row_arg(row, "interface"), "add-default-route=no"),
                  "leave the default to the recursive route");
    else
        diag_help(d, row->at, NULL, "set add-default-route=no, or a distance of 250");
}

void lint_unprobed_wins(struct lint *l)
{
    const struct lint_route *first = first_recursive(l);
    if (first == NULL)
        return;
    bool dhcp = !lint_touched(l, "/ip dhcp-client", "add-default-route") &&
                !lint_touched(l, "/ip dhcp-client", "default-route-distance");
    for (size_t i = 0; i < l->iface_order.len; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        if (dhcp && iface->dhcp != NULL && !lint_no(iface->dhcp, "add-default-route"))
            unprobed(l, first, iface->dhcp, iface->name, "DHCP client on");
        if (iface->row != NULL && strcmp(iface->row->path, "/interface pppoe-client") == 0 &&
            lint_adds(iface->row) && lint_yes(iface->row, "add-default-route"))
            unprobed(l, first, iface->row, iface->name, "PPPoE client");
    }
}
