/* lint_gateways.c - next hops that are no next hop, or not for long (facts 14.9, 14.10, 14.12). */
#include <string.h>

#include "lint/internal.h"

/* A static default by the interface alone, which the text shows to be a broadcast one. Without
 * @table: that is how routes leak between VRFs. */
void lint_gateway_port(struct lint *l)
{
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        const struct lint_iface *iface = lint_iface(l, route->iface);
        if (!route->is_default || route->v6 || route->address != NULL || iface == NULL ||
            iface->kind != LINT_KIND_BROADCAST || route->row->loose ||
            strchr(route->gateway->text, '@') != NULL)
            continue;
        struct diag *d =
            diag_add(l->diags, DIAG_ROUTE_GATEWAY_PORT, route->gateway->at,
                     "the gateway '%s' is an Ethernet-like interface, not an address", iface->name);
        diag_note(d, "symptom: the router asks by ARP for every host of the internet; nothing "
                     "answers unless the provider does proxy ARP");
        diag_help(d, route->gateway->at, NULL, "write the provider's address: gateway=ADDRESS%%%s",
                  iface->name);
    }
}

/* --- a gateway that came by DHCP --- */

/* Is every WAN of the text one that asks by DHCP, and the address in no fixed network? Then it can
 * only be a leased one. */
static const struct lint_iface *leased_by(const struct lint *l, const char *address)
{
    const struct lint_iface *found = NULL;
    const char *why;
    uint32_t addr;
    if (!value_ipv4(l->arena, address, &addr, &why))
        return NULL;
    for (size_t i = 0; i < l->iface_order.len; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        if (!iface->wan || iface->carries)
            continue;
        if (iface->dhcp == NULL)
            return NULL;
        found = iface;
    }
    for (unsigned len = 1; len < 32 && found != NULL; len++) {
        struct ipv4_prefix prefix = {.addr = addr, .len = (uint8_t)len};
        if (lint_map_get(&l->networks, ipv4_prefix_str(l->arena, ipv4_network_of(prefix))) != NULL)
            return NULL;
    }
    return found;
}

/* Only defaults, and routes to their probes. With a script that sets routes the gateway is kept up
 * to date. */
void lint_gateway_leased(struct lint *l)
{
    if (l->scripted || lint_touched(l, "/ip route", "gateway"))
        return;
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        const struct lint_host *to = lint_host(l, route->host);
        bool probe = to != NULL && to->users.len > 0 && !to->connected;
        if (route->v6 || route->address == NULL || route->row->loose ||
            lint_via(l, route) != NULL || (!route->is_default && !probe))
            continue;
        const struct lint_iface *iface = lint_iface(l, route->iface);
        if (iface != NULL && (iface->dhcp == NULL || ros_row_arg(iface->dhcp, "script") != NULL))
            continue;
        const struct lint_iface *lessor = iface;
        if (lessor == NULL && route->iface == NULL)
            lessor = leased_by(l, route->address);
        if (lessor == NULL)
            continue;
        struct diag *d =
            diag_add(l->diags, DIAG_ROUTE_GATEWAY_LEASED, route->gateway->value_at,
                     "the gateway '%s' is fixed, and the WAN gets its own by DHCP", route->address);
        if (iface != NULL || l->wans == 1) /* else: one of several */
            diag_place(d, lint_at(lessor->dhcp, "interface"), "here");
        diag_note(d, "symptom: works until the provider hands out another gateway, then this WAN "
                     "is dead until somebody edits the route");
        diag_help(d, lessor->dhcp->at, NULL,
                  "write the gateway from the DHCP client's script: /ip route set [find where "
                  "comment=...] gateway=$\"gateway-address\"");
    }
}

/* --- one address, two WANs --- */

static void report_twice(struct lint *l, const struct lint_route *route, struct span other,
                         const char *label)
{
    struct diag *d = diag_add(l->diags, DIAG_ROUTE_GATEWAY_TWICE, route->gateway->at,
                              "two WANs have the gateway '%s', and no interface tells them apart",
                              route->address);
    diag_place(d, other, "%s", label);
    diag_note(d, "symptom: both routes leave by one of the interfaces, at random: half of the "
                 "traffic is lost, or the second WAN is never used");
    diag_help(d, route->gateway->at, NULL, "name the interface: gateway=%s%%INTERFACE",
              route->address);
}

/* The first default by this address in another table of one WAN each, or in main at another
 * distance. */
static const struct lint_route *twin_of(const struct lint *l, const struct lint_route *route)
{
    const struct lint_host *host = lint_host(l, route->address);
    for (size_t i = 0; host != NULL && i < host->users.len && i < 64; i++) {
        const struct lint_route *other = host->users.v[i];
        if (other == route || !other->is_default || other->row->loose)
            continue;
        bool tables = strcmp(route->table, "main") != 0 && strcmp(other->table, "main") != 0 &&
                      strcmp(route->table, other->table) != 0;
        bool distances = strcmp(route->table, other->table) == 0 &&
                         route->distance != other->distance && strcmp(route->table, "main") == 0;
        if (tables || distances)
            return other;
        return NULL; /* further ones would be compared with each other */
    }
    return NULL;
}

/* The row of a network that two interfaces have and the address is in; NULL: there is none. */
static const struct ros_row *doubled(const struct lint *l, const char *address)
{
    const char *why;
    uint32_t addr;
    const struct ros_row *row = NULL;
    if (l->doubled.used == 0 || !value_ipv4(l->arena, address, &addr, &why))
        return NULL;
    for (unsigned len = 1; len <= 32 && row == NULL; len++) {
        struct ipv4_prefix prefix = {.addr = addr, .len = (uint8_t)len};
        row = lint_map_get(&l->doubled, ipv4_prefix_str(l->arena, ipv4_network_of(prefix)));
    }
    return row;
}

/* Of at least two WANs. A gateway that has a host route is a probe: other rules look at those. */
void lint_gateway_twice(struct lint *l)
{
    if (l->wans < 2)
        return;
    for (size_t i = 0; i < l->routes.len; i++) {
        const struct lint_route *route = l->routes.v[i];
        if (!route->is_default || route->v6 || route->address == NULL || route->iface != NULL ||
            route->row->loose)
            continue;
        const struct lint_host *host = lint_host(l, route->address);
        const struct ros_row *twin = doubled(l, route->address);
        if (twin != NULL)
            report_twice(l, route, lint_at(twin, "address"), "two interfaces have this network");
        if (host == NULL || host->routes.len > 0 || host->users.v[0] == route || twin != NULL)
            continue;
        const struct lint_route *other = twin_of(l, route);
        if (other != NULL && ros_row_arg(route->row, "pref-src") == NULL)
            report_twice(l, route, other->gateway->at, "the same address for another WAN");
    }
}
