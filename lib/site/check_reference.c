/* check_reference.c - names that refer to WANs, LANs and lists; entries that stand twice; lists
 * nobody uses. */
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "site/check.h"

enum { NAMES_SHOWN = 8 };

struct names {
    VEC(const char *) v;
};

static struct names wan_names(const struct check *c)
{
    struct names names = {0};
    for (size_t i = 0; i < c->site->wans.len; i++)
        *VEC_PUSH(c->arena, names.v) = c->site->wans.v[i]->obj.name;
    return names;
}

static struct names lan_names(const struct check *c)
{
    struct names names = {0};
    for (size_t i = 0; i < c->site->lans.len; i++)
        *VEC_PUSH(c->arena, names.v) = c->site->lans.v[i]->obj.name;
    return names;
}

static struct names list_names(const struct check *c)
{
    struct names names = {0};
    for (size_t i = 0; i < c->site->firewall.lists.len; i++)
        *VEC_PUSH(c->arena, names.v) = c->site->firewall.lists.v[i]->obj.name;
    return names;
}

static struct names tunnel_names(const struct check *c)
{
    struct names names = {0};
    for (size_t i = 0; i < c->site->tunnels.len; i++)
        *VEC_PUSH(c->arena, names.v) = c->site->tunnels.v[i]->obj.name;
    return names;
}

static struct endpoint_use use(struct endpoints set, const struct object *obj, const char *key,
                               const char *title)
{
    return (struct endpoint_use){.set = set, .obj = obj, .key = key, .title = title};
}

struct endpoint_uses check_endpoint_uses(const struct check *c)
{
    const struct site *site = c->site;
    struct endpoint_uses uses = {0};
    for (size_t i = 0; i < site->nat.forwards.len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(f->from), &f->obj, "from", "forward");
    }
    for (size_t i = 0; i < site->firewall.input.len; i++) {
        const struct rule *r = site->firewall.input.v[i];
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(r->from), &r->obj, "from", "input rule");
    }
    for (size_t i = 0; i < site->firewall.forward.len; i++) {
        const struct rule *r = site->firewall.forward.v[i];
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(r->from), &r->obj, "from", "forward rule");
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(r->to), &r->obj, "to", "forward rule");
    }
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct rule *r = &site->routing.pins.v[i]->rule;
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(r->from), &r->obj, "from", "pin");
        *VEC_PUSH(c->arena, uses.v) = use(ENDPOINTS(r->to), &r->obj, "to", "pin");
    }
    *VEC_PUSH(c->arena, uses.v) =
        use(ENDPOINTS(site->management.from), &site->management.obj, "from", NULL);
    return uses;
}

/* Is there such a finding inside a node (NULL: anywhere)? */
static bool has_finding(const struct check *c, enum diag_id id, const struct node *node)
{
    for (size_t i = 0; i < c->diags->v.len; i++) {
        const struct diag *d = c->diags->v.v[i];
        struct span at = d->where[0].at;
        if (d->id == id && (node == NULL || (at.src == node->span.src && at.off >= node->span.off &&
                                             at.off < node->span.off + node->span.len)))
            return true;
    }
    return false;
}

/* Is the name, or one like it, a key of the mapping that was refused for another reason? */
static bool was_refused(const struct check *c, const struct object *parent, const struct node *map,
                        const char *name)
{
    if (map == NULL && (parent->bad || c->site->obj.bad || has_finding(c, DIAG_UNKNOWN_KEY, NULL)))
        return true; /* the whole mapping may be there, misspelt or on another level */
    if (map != NULL && (map->kind != NODE_MAP || map->pairs.len == 0) && parent->bad)
        return true; /* what it should hold was asked for */
    if (map != NULL &&
        (has_finding(c, DIAG_DUPLICATE_KEY, map) || has_finding(c, DIAG_NOT_ASCII, map)))
        return true; /* the second of two equal names, or the refused one, was perhaps meant to be
                        it */
    if (node_get(map, name) != NULL)
        return true;
    for (size_t i = 0; map != NULL && map->kind == NODE_MAP && i < map->pairs.len; i++) {
        const struct node *key = map->pairs.v[i].key;
        if (suggest(name, &key->text, 1) != NULL && check_silent(c, key->span))
            return true;
    }
    return false;
}

static void note_names(const struct check *c, struct diag *d, const char *what, struct names names)
{
    struct strbuf sb = strbuf_new(c->arena);
    for (size_t i = 0; i < names.v.len; i++)
        strbuf_addf(&sb, "%s'%s'",
                    i == 0                 ? ""
                    : i + 1 == names.v.len ? " and "
                                           : ", ",
                    names.v.v[i]);
    diag_note(d, "there are %ss %s", what, strbuf_detach(&sb));
}

/* Is the name certainly a misspelt `near`? A short one may be meant to be a name of its own (lab,
 * lan), and one that a variable holds is not what stands at `at`. */
static bool name_is_sure(struct span at, const char *name, const char *near, struct names names)
{
    enum { SURE_LETTERS = 5 };
    return strlen(name) >= SURE_LETTERS && memmem(at.src->text + at.off, at.len, "${", 2) == NULL &&
           suggest_sure(name, near, names.v.v, names.v.len);
}

/* The name should be in the mapping at `key` of `parent`. */
static void unknown_name(const struct check *c, struct span at, const char *what,
                         const char *prefix, const char *name, struct names names,
                         const struct object *parent, const char *key)
{
    if (at.src == NULL || check_silent(c, at) ||
        was_refused(c, parent, node_get(parent->node, key), name))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_UNKNOWN_REFERENCE, at, "the site has no %s '%s'", what, name);
    const char *near = suggest(name, names.v.v, names.v.len);
    if (near != NULL) {
        diag_help(d, at, arena_printf(c->arena, "%s%s", prefix, near), "did you mean '%s'?", near);
        if (name_is_sure(at, name, near, names))
            diag_sure(d);
    } else if (names.v.len == 0) {
        diag_note(d, "it has no %s at all", what);
    } else if (names.v.len == 1) {
        diag_note(d, "the only %s is '%s'", what, names.v.v[0]);
    } else if (names.v.len <= NAMES_SHOWN) {
        note_names(c, d, what, names);
    }
}

static void check_endpoint(const struct check *c, const struct endpoint *e)
{
    const struct site *site = c->site;
    if (e->node == NULL)
        return;
    switch (e->kind) {
    case ENDPOINT_ANY:
    case ENDPOINT_RANGE:
        return;
    case ENDPOINT_WAN:
        if (e->name != NULL && site_wan(site, e->name) == NULL)
            unknown_name(c, e->node->span, "WAN", "wan:", e->name, wan_names(c), &site->obj,
                         "wans");
        return;
    case ENDPOINT_LAN:
        if (e->name != NULL && site_lan(site, e->name) == NULL)
            unknown_name(c, e->node->span, "LAN", "lan:", e->name, lan_names(c), &site->obj,
                         "lans");
        return;
    case ENDPOINT_LIST:
        if (e->name != NULL && site_list(site, e->name) == NULL)
            unknown_name(c, e->node->span, "list", "list:", e->name, list_names(c),
                         &site->firewall.obj, "lists");
        return;
    case ENDPOINT_TUNNEL:
        if (e->name != NULL && site_tunnel(site, e->name) == NULL)
            unknown_name(c, e->node->span, "tunnel", "tunnel:", e->name, tunnel_names(c),
                         &site->obj, "tunnels");
        return;
    }
}

void check_references(const struct check *c)
{
    struct endpoint_uses uses = check_endpoint_uses(c);
    for (size_t i = 0; i < uses.v.len; i++)
        for (size_t k = 0; k < uses.v.v[i].set.len; k++)
            check_endpoint(c, &uses.v.v[i].set.v[k]);

    for (size_t i = 0; i < c->site->nat.forwards.len; i++) {
        const struct forward *f = c->site->nat.forwards.v[i];
        for (size_t k = 0; k < f->via.len; k++)
            if (f->via.v[k] != NULL && site_wan(c->site, f->via.v[k]) == NULL)
                unknown_name(c, check_item(&f->obj, "via", k, f->via.len), "WAN", "", f->via.v[k],
                             wan_names(c), &c->site->obj, "wans");
    }
    for (size_t i = 0; i < c->site->routing.pins.len; i++) {
        const struct pin *pin = c->site->routing.pins.v[i];
        if (pin->via != NULL && site_wan(c->site, pin->via) == NULL)
            unknown_name(c, check_span(&pin->rule.obj, "via"), "WAN", "", pin->via, wan_names(c),
                         &c->site->obj, "wans");
    }
    for (size_t i = 0; i < c->site->lans.len; i++) {
        const struct lan6 *six = c->site->lans.v[i]->ipv6;
        for (size_t k = 0; six != NULL && k < six->via.len; k++)
            if (six->via.v[k] != NULL && site_wan(c->site, six->via.v[k]) == NULL)
                unknown_name(c, check_item(&six->obj, "via", k, six->via.len), "WAN", "",
                             six->via.v[k], wan_names(c), &c->site->obj, "wans");
    }
}

/* --- entries that stand twice --- */

struct item {
    const char *text;
    struct span at;
};
struct items {
    VEC(struct item) v;
};

static int by_text(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int cmp = strcmp(x->text, y->text);
    return cmp != 0 ? cmp : (x->at.off > y->at.off) - (x->at.off < y->at.off);
}

static void add_item(const struct check *c, struct items *items, const char *text, struct span at)
{
    if (text != NULL && at.src != NULL)
        *VEC_PUSH(c->arena, items->v) = (struct item){.text = text, .at = at};
}

static void report_twice(const struct check *c, struct items *items, const char *where)
{
    if (items->v.len < 2)
        return;
    qsort(items->v.v, items->v.len, sizeof(struct item), by_text);
    for (size_t i = 1; i < items->v.len; i++) {
        const struct item *first = &items->v.v[i - 1], *again = &items->v.v[i];
        if (strcmp(first->text, again->text) != 0 || check_silent(c, again->at))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_LIST_DUPLICATE, again->at,
                                  "'%s' stands twice in %s", again->text, where);
        diag_label(d, 0, "and again");
        diag_place(d, first->at, "first here");
    }
}

static const char *endpoint_text(const struct check *c, const struct endpoint *e)
{
    static const char *const words[] = {
        [ENDPOINT_ANY] = "any",   [ENDPOINT_WAN] = "wan",       [ENDPOINT_LAN] = "lan",
        [ENDPOINT_LIST] = "list", [ENDPOINT_TUNNEL] = "tunnel",
    };
    if (e->kind == ENDPOINT_RANGE)
        return ipv4_range_str(c->arena, e->range);
    if (e->name == NULL)
        return words[e->kind];
    return arena_printf(c->arena, "%s:%s", words[e->kind], e->name);
}

static const char *owner_text(const struct check *c, const char *key, const char *title,
                              const char *name)
{
    return arena_printf(c->arena, "'%s' of %s '%s'", key, title, name);
}

/* Most lists have one entry or none, in which nothing stands twice: nothing is made of them. */
static void check_repeated_protocols(const struct check *c, const struct object *obj,
                                     const char *title, const int *v, size_t len)
{
    struct items items = {0};
    if (len < 2)
        return;
    for (size_t i = 0; i < len; i++)
        add_item(c, &items, protocol_str(v[i]), check_item(obj, "protocol", i, len));
    report_twice(c, &items, owner_text(c, "protocol", title, obj->name));
}

static void check_repeated_hosts(const struct check *c, const struct object *obj, const char *key,
                                 const char *where, const uint32_t *v, size_t len)
{
    struct items items = {0};
    for (size_t i = 0; i < len && len > 1; i++)
        if (check_has(obj, key))
            add_item(c, &items, v[i] != 0 ? ipv4_str(c->arena, v[i]) : NULL,
                     check_item(obj, key, i, len));
    report_twice(c, &items, where);
}

static void check_repeated_names(const struct check *c, const struct object *obj, const char *key,
                                 const char *title, const char *const *v, size_t len)
{
    struct items items = {0};
    if (len < 2)
        return;
    for (size_t i = 0; i < len; i++)
        add_item(c, &items, v[i], check_item(obj, key, i, len));
    report_twice(c, &items, owner_text(c, key, title, obj->name));
}

static void check_repeated_entries(const struct check *c, const char *where,
                                   const struct address_entry *v, size_t len)
{
    struct items items = {0};
    for (size_t i = 0; i < len && len > 1; i++)
        if (v[i].node != NULL)
            add_item(c, &items,
                     v[i].host != NULL ? v[i].host : ipv4_range_str(c->arena, v[i].range),
                     v[i].node->span);
    report_twice(c, &items, where);
}

void check_repeated(const struct check *c)
{
    const struct site *site = c->site;
    struct endpoint_uses uses = check_endpoint_uses(c);
    for (size_t i = 0; i < uses.v.len; i++) {
        const struct endpoint_use *u = &uses.v.v[i];
        struct items items = {0};
        if (u->set.len < 2)
            continue;
        for (size_t k = 0; k < u->set.len; k++)
            if (u->set.v[k].node != NULL)
                add_item(c, &items, endpoint_text(c, &u->set.v[k]), u->set.v[k].node->span);
        report_twice(c, &items,
                     u->title != NULL ? owner_text(c, u->key, u->title, u->obj->name)
                                      : "'management.from'");
    }
    for (size_t i = 0; i < site->nat.forwards.len; i++) {
        const struct forward *f = site->nat.forwards.v[i];
        check_repeated_names(c, &f->obj, "via", "forward", f->via.v, f->via.len);
        check_repeated_protocols(c, &f->obj, "forward", f->protocol.v, f->protocol.len);
    }
    for (size_t i = 0; i < site->firewall.input.len; i++) {
        const struct rule *r = site->firewall.input.v[i];
        check_repeated_protocols(c, &r->obj, "input rule", r->protocol.v, r->protocol.len);
    }
    for (size_t i = 0; i < site->firewall.forward.len; i++) {
        const struct rule *r = site->firewall.forward.v[i];
        check_repeated_protocols(c, &r->obj, "forward rule", r->protocol.v, r->protocol.len);
    }
    for (size_t i = 0; i < site->routing.pins.len; i++) {
        const struct rule *r = &site->routing.pins.v[i]->rule;
        check_repeated_protocols(c, &r->obj, "pin", r->protocol.v, r->protocol.len);
    }
    check_repeated_hosts(c, &site->dns.obj, "servers", "'dns.servers'", site->dns.servers.v,
                         site->dns.servers.len);
    check_repeated_entries(c, "'ntp.servers'", site->ntp.servers.v, site->ntp.servers.len);
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        check_repeated_names(c, &lan->obj, "untagged", "LAN", lan->untagged.v, lan->untagged.len);
        check_repeated_names(c, &lan->obj, "tagged", "LAN", lan->tagged.v, lan->tagged.len);
        if (lan->dhcp != NULL && lan->dhcp->dns.len > 1)
            check_repeated_hosts(c, &lan->dhcp->obj, "dns",
                                 owner_text(c, "dhcp.dns", "LAN", lan->obj.name), lan->dhcp->dns.v,
                                 lan->dhcp->dns.len);
        struct items via = {0};
        if (lan->ipv6 == NULL || lan->ipv6->via.len < 2)
            continue;
        for (size_t k = 0; k < lan->ipv6->via.len; k++)
            add_item(c, &via, lan->ipv6->via.v[k],
                     check_item(&lan->ipv6->obj, "via", k, lan->ipv6->via.len));
        report_twice(c, &via, owner_text(c, "ipv6.via", "LAN", lan->obj.name));
    }
}

/* --- address lists --- */

/* Words of rules, which would be looked up as host names. */
static void check_words(const struct check *c, const struct address_list *list)
{
    static const char *const words[] = {"any", "wan", "lan"};
    for (size_t i = 0; i < list->value.len; i++) {
        const struct address_entry *e = &list->value.v[i];
        for (size_t k = 0; k < ARRAY_LEN(words) && e->host != NULL && e->node != NULL; k++) {
            if (strcmp(e->host, words[k]) != 0 || check_silent(c, e->node->span))
                continue;
            struct diag *d = diag_add(c->diags, DIAG_BAD_VALUE, e->node->span,
                                      "list '%s' cannot hold '%s', which is a word of rules",
                                      list->obj.name, e->host);
            diag_note(d,
                      "a list holds addresses, prefixes, ranges and host names; write '%s' where "
                      "the list is "
                      "used, beside it",
                      e->host);
        }
    }
}

/* The list of what is dropped on a WAN is called bogons-NAME on the router. */
static void check_list_name(const struct check *c, const struct address_list *list)
{
    static const char prefix[] = "bogons-";
    const size_t len = sizeof(prefix) - 1;
    if (!c->site->firewall.bogons || strncmp(list->obj.name, prefix, len) != 0)
        return;
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (strcmp(wan->obj.name, list->obj.name + len) != 0)
            continue;
        struct diag *d =
            diag_add(c->diags, DIAG_NAME_RESERVED, list->obj.key->span,
                     "list '%s' has the name of a list that the script makes", list->obj.name);
        diag_place(d, wan->obj.key->span, "for WAN '%s'", wan->obj.name);
        diag_note(d,
                  "bogons-NAME holds what is dropped when it comes in by WAN NAME: the two would "
                  "be one list");
    }
}

void check_lists(const struct check *c)
{
    for (size_t i = 0; i < c->site->firewall.lists.len; i++) {
        const struct address_list *list = c->site->firewall.lists.v[i];
        check_list_name(c, list);
        struct span at = list->obj.node != NULL ? list->obj.node->span : list->obj.key->span;
        if (list->value.len == 0 && !list->obj.bad && !check_silent(c, at)) {
            struct diag *d =
                diag_add(c->diags, DIAG_LIST_EMPTY, at, "list '%s' is empty", list->obj.name);
            diag_note(
                d,
                "a rule that accepts from an empty list accepts nobody, and one that drops drops "
                "nothing");
        }
        check_words(c, list);
        check_repeated_entries(c, arena_printf(c->arena, "list '%s'", list->obj.name),
                               list->value.v, list->value.len);
    }
}

/* A mistyped or refused use leaves a list unused too, so this speaks only when all else is right.
 */
void check_list_use(const struct check *c)
{
    const struct site *site = c->site;
    if (c->diags->errors > 0)
        return;
    struct endpoint_uses uses = check_endpoint_uses(c);
    for (size_t i = 0; i < site->firewall.lists.len; i++) {
        const struct address_list *list = site->firewall.lists.v[i];
        bool used = false;
        for (size_t k = 0; k < uses.v.len && !used; k++)
            for (size_t n = 0; n < uses.v.v[k].set.len && !used; n++) {
                const struct endpoint *e = &uses.v.v[k].set.v[n];
                used = e->kind == ENDPOINT_LIST && e->name != NULL &&
                       strcmp(e->name, list->obj.name) == 0;
            }
        if (used)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_LIST_UNUSED, list->obj.key->span,
                                  "nothing uses list '%s'", list->obj.name);
        diag_note(d, "write 'list:%s' as a source or destination, or remove the list",
                  list->obj.name);
    }
}
