/* lint_probes.c - the hosts that WANs are judged by: each WAN its own, and used for nothing else
 * (facts 14.5, 14.6, 14.33). A probe is the gateway of a recursive default route. */
#include <string.h>

#include "lint/internal.h"

static bool is_probe(const struct lint *l, const struct lint_host *host)
{
    if (host == NULL || host->routes.len == 0 || host->connected)
        return false;
    for (size_t i = 0; i < host->users.len; i++)
        if (lint_via(l, host->users.v[i]) == host)
            return true;
    return false;
}

/* Routes by two first hops that are known to be different WANs: both with an interface, or both
 * without. Two routes by one WAN (a virtual hop over two probes) are fine. */
void lint_probe_shared(struct lint *l)
{
    for (size_t i = 0; i < l->host_order.len; i++) {
        const struct lint_host *host = l->host_order.v[i];
        if (!is_probe(l, host) || host->routes.v[0]->row->loose)
            continue;
        const struct lint_route *first = host->routes.v[0], *a = lint_last(l, first);
        for (size_t k = 1; k < host->routes.len; k++) {
            const struct lint_route *other = host->routes.v[k], *b = lint_last(l, other);
            if (a == NULL || b == NULL || other->row->loose ||
                (a->iface == NULL) != (b->iface == NULL) || strcmp(lint_hop(a), lint_hop(b)) == 0)
                continue;
            struct diag *d =
                diag_add(l->diags, DIAG_ROUTE_PROBE_SHARED, lint_at(other->row, "dst-address"),
                         "the probe %s is routed by '%s' and by '%s'", host->address, lint_hop(a),
                         lint_hop(b));
            diag_place(d, lint_at(first->row, "dst-address"), "first routed here");
            diag_note(d, "symptom: one of the routes wins, both WANs are judged by that path: when "
                         "it dies both are taken for dead, while it lives the other one for alive");
            diag_help(d, other->row->at, NULL, "give each WAN a probe of its own");
            break;
        }
    }
}

/* --- probes that are asked for more --- */

/* The place of one name among names joined by commas, when it can be told. */
static struct span item_span(const struct ros_row_arg *arg, const char *item, size_t off)
{
    struct span at = arg->value_at;
    const char *source = at.src->text + at.off;
    bool quoted = *source == '"';
    if (strncmp(source + quoted + off, item, strlen(item)) != 0)
        return arg->at;
    at.off += (uint32_t)(off + quoted);
    at.len = (uint32_t)strlen(item);
    return at;
}

static void servers_of(struct lint *l, const struct ros_row *row, const char *name,
                       const char *what)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    if (arg == NULL || arg->text == NULL || row->loose || lint_yes(row, "disabled"))
        return;
    for (size_t off = 0; arg->text[off] != '\0';) {
        size_t len = strcspn(arg->text + off, ",");
        const char *item = arena_strndup(l->arena, arg->text + off, len);
        const struct lint_host *host = lint_host(l, item);
        if (is_probe(l, host)) {
            struct diag *d =
                diag_add(l->diags, DIAG_ROUTE_PROBE_RESOLVER, item_span(arg, item, off),
                         "the %s '%s' is a probe of one WAN", what, item);
            diag_place(d, lint_at(host->routes.v[0]->row, "dst-address"),
                       "its only way is this route");
            diag_note(d, "symptom: when that WAN is dead the server is too, for the router and for "
                         "all hosts, although the other WAN works");
            diag_help(d, row->at, NULL, "use servers that are no probe: 1.0.0.1, 149.112.112.112");
        }
        off += len + (arg->text[off + len] == ',');
    }
}

void lint_probe_resolver(struct lint *l)
{
    LINT_EACH (l, "/ip dns", row)
        servers_of(l, row, "servers", "DNS server");
    LINT_EACH (l, "/ip dhcp-server network", row) {
        servers_of(l, row, "dns-server", "DNS server of the hosts");
        servers_of(l, row, "ntp-server", "NTP server of the hosts");
    }
    LINT_EACH (l, "/system ntp client", row)
        servers_of(l, row, "servers", "NTP server");
    LINT_EACH (l, "/system ntp client servers", row)
        servers_of(l, row, "address", "NTP server");
}

/* --- one operator --- */

/* Who runs a well-known resolver; NULL: not known. */
static const char *owner_of(const char *address)
{
    static const struct {
        const char *address, *owner;
    } known[] = {
        {"8.8.8.8", "Google"},         {"8.8.4.4", "Google"},         {"1.1.1.1", "Cloudflare"},
        {"1.0.0.1", "Cloudflare"},     {"1.1.1.2", "Cloudflare"},     {"1.0.0.2", "Cloudflare"},
        {"1.1.1.3", "Cloudflare"},     {"1.0.0.3", "Cloudflare"},     {"9.9.9.9", "Quad9"},
        {"149.112.112.112", "Quad9"},  {"9.9.9.10", "Quad9"},         {"9.9.9.11", "Quad9"},
        {"208.67.222.222", "OpenDNS"}, {"208.67.220.220", "OpenDNS"}, {"94.140.14.14", "AdGuard"},
        {"94.140.15.15", "AdGuard"},   {"77.88.8.8", "Yandex"},       {"77.88.8.1", "Yandex"},
        {"4.2.2.1", "Lumen"},          {"4.2.2.2", "Lumen"},
    };
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (strcmp(known[i].address, address) == 0)
            return known[i].owner;
    return NULL;
}

/* Every probe is known, all are one operator's, and they are those of at least two WANs. */
void lint_one_operator(struct lint *l)
{
    const struct lint_host *first = NULL, *other = NULL;
    const char *who = NULL;
    for (size_t i = 0; i < l->host_order.len; i++) {
        const struct lint_host *host = l->host_order.v[i];
        if (!is_probe(l, host))
            continue;
        const char *owner = owner_of(host->address);
        if (owner == NULL || host->routes.v[0]->row->loose ||
            (who != NULL && strcmp(who, owner) != 0))
            return;
        who = owner;
        const struct lint_route *a = first == NULL ? NULL : lint_last(l, first->routes.v[0]);
        const struct lint_route *b = lint_last(l, host->routes.v[0]);
        if (a != NULL && b != NULL && strcmp(lint_hop(a), lint_hop(b)) != 0)
            other = host;
        if (first == NULL)
            first = host;
    }
    if (other == NULL)
        return;
    struct diag *d =
        diag_add(l->diags, DIAG_ROUTE_ONE_OPERATOR, lint_at(other->routes.v[0]->row, "dst-address"),
                 "the probes of all WANs belong to %s", who);
    diag_place(d, lint_at(first->routes.v[0]->row, "dst-address"), "the other WAN's");
    diag_note(d, "symptom: when %s does not answer, every WAN is taken for dead at once", who);
    diag_help(d, other->routes.v[0]->row->at, NULL, "probe hosts of different operators");
}
