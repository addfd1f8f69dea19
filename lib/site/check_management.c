/* check_management.c - who reaches the router's own services: somebody, and not everybody. */
#include <string.h>

#include "site/check.h"

static const char *const too_open =
    "the router's services would answer nearly everybody on the internet, where passwords are "
    "guessed and "
    "holes are tried all day; name the sources, or come in by a VPN";

static void check_open(const struct check *c)
{
    const struct management *m = &c->site->management;
    for (size_t i = 0; i < m->from.len; i++) {
        const struct endpoint *e = &m->from.v[i];
        if (e->node == NULL || check_silent(c, e->node->span))
            continue;
        if (endpoint_is_open(e)) {
            struct diag *d = diag_add(c->diags, DIAG_MANAGEMENT_OPEN, e->node->span,
                                      "'%s' opens the router's services to the internet",
                                      span_text(c->arena, e->node->span));
            diag_note(d, "%s", too_open);
            continue;
        }
        const struct address_list *list =
            e->kind == ENDPOINT_LIST && e->name != NULL ? site_list(c->site, e->name) : NULL;
        for (size_t k = 0; list != NULL && k < list->value.len; k++) {
            const struct address_entry *entry = &list->value.v[k];
            if (entry->host != NULL || entry->node == NULL ||
                entry->range.hi - entry->range.lo <= 0xffffff || check_silent(c, entry->node->span))
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_MANAGEMENT_OPEN, entry->node->span,
                         "'%s' in list '%s' opens the router's services to the internet",
                         ipv4_range_str(c->arena, entry->range), list->obj.name);
            diag_place(d, e->node->span, "the list is a source of management");
            diag_note(d, "%s", too_open);
        }
    }
}

static void check_nobody(const struct check *c)
{
    const struct management *m = &c->site->management;
    bool lan = false, tunnel = false, remote = false, on = false, remote_on = false;
    for (size_t i = 0; i < m->from.len; i++) {
        enum endpoint_kind kind = m->from.v[i].kind;
        lan |= kind == ENDPOINT_LAN;
        tunnel |= kind == ENDPOINT_TUNNEL;
        remote |= kind != ENDPOINT_LAN && kind != ENDPOINT_TUNNEL;
    }
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(c->site, i);
        on |= s.on;
        remote_on |= s.on && s.remote;
    }

    struct span from = check_span(&m->obj, "from");
    struct span services = check_span(&m->obj, "services");
    const struct node *wans = node_key(c->site->obj.node, "wans");
    struct diag *d;
    if (m->obj.bad || check_silent(c, from) || check_silent(c, services))
        return;
    if (m->from.len == 0 && check_has(&m->obj, "from")) {
        d = diag_add(c->diags, DIAG_MANAGEMENT_NOBODY, from,
                     "nobody could reach the router's services: 'management.from' is empty");
        diag_help(d, from, "[lan]", "keep a way in");
    } else if (!on && check_has(&m->obj, "services")) {
        d = diag_add(c->diags, DIAG_MANAGEMENT_NOBODY, services,
                     "nobody could reach the router: all of its services are off");
        diag_help(d, services, NULL, "leave winbox or ssh on");
    } else if (lan && !tunnel && !remote && c->site->lans.len == 0) {
        if (c->diags->errors > 0 || (from.src == NULL && wans == NULL))
            return;
        d = diag_add(
            c->diags, DIAG_MANAGEMENT_NOBODY, from.src != NULL ? from : wans->span,
            "nobody could reach the router's services: they are open to LANs, and there is none");
        diag_help(d, from.src != NULL ? from : wans->span, NULL,
                  "add a LAN, or name sources in 'management.from'");
    } else if (remote && !lan && !tunnel && on && !remote_on) {
        d = diag_add(
            c->diags, DIAG_MANAGEMENT_NOBODY, from,
            "nobody could reach the router's services: those that are on are for LANs and tunnels "
            "only");
        diag_place(d, services, "none of ssh, winbox, www-ssl and api-ssl is on");
    } else {
        return;
    }
    diag_note(d, "the last input rule drops what is left, and the next change would need the "
                 "router's serial "
                 "port or reset button");
}

void check_management(const struct check *c)
{
    check_open(c);
    check_nobody(c);
}

void check_services(const struct check *c)
{
    static const struct {
        const char *key, *instead;
    } clear[] = {{"www", "www-ssl"}, {"api", "api-ssl"}, {"telnet", "ssh"}, {"ftp", "ssh (sftp)"}};
    const struct object *obj = &c->site->management.services.obj;
    for (size_t i = 0; i < c->diags->v.len; i++)
        if (c->diags->v.v[i]->id == DIAG_MANAGEMENT_NOBODY)
            return; /* the services will change anyway */
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(c->site, i);
        for (size_t k = 0; k < ARRAY_LEN(clear); k++) {
            if (strcmp(s.name, clear[k].key) != 0 || !s.on || !check_has(obj, s.name))
                continue;
            struct span at = check_span(obj, s.name);
            if (check_silent(c, at))
                continue;
            struct diag *d = diag_add(c->diags, DIAG_SERVICE_CLEARTEXT, at,
                                      "service '%s' sends passwords in the clear", s.name);
            diag_note(d,
                      "anyone on the way, on the LAN too, can read the login; %s does the same job "
                      "encrypted",
                      clear[k].instead);
        }
    }
}
