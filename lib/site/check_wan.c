/* check_wan.c - WANs among each other: keys, order, interfaces, MTU. What needs addresses is in
 * lib/wan. */
#include <string.h>

#include "site/check.h"
#include "site/tables.h"

/* Is anything about the object reported, so that what seems to be missing may be there, misspelt?
 */
static bool doubtful(const struct check *c, const struct object *obj)
{
    return obj->bad || obj->node == NULL || obj->node->kind != NODE_MAP ||
           check_silent(c, obj->node->span) || check_silent(c, obj->key->span);
}

/* Exactly one of two keys. */
static void exactly_one(const struct check *c, const struct object *obj, const char *title,
                        const char *a, const char *b, const char *why)
{
    bool has_a = check_has(obj, a), has_b = check_has(obj, b);
    if (has_a != has_b || doubtful(c, obj))
        return;
    struct diag *d;
    if (has_a) {
        struct span first = check_key_span(obj, a), second = check_key_span(obj, b);
        if (first.off > second.off) {
            struct span swap = first;
            first = second;
            second = swap;
        }
        d = diag_add(c->diags, DIAG_EXCLUSIVE_KEYS, second, "%s '%s' has both '%s' and '%s'", title,
                     obj->name, a, b);
        diag_label(d, 0, "keep one of them");
        diag_place(d, first, "the other one");
    } else {
        d = diag_add(c->diags, DIAG_EXCLUSIVE_KEYS, obj->key->span,
                     "%s '%s' has neither '%s' nor '%s'", title, obj->name, a, b);
    }
    diag_note(d, "%s", why);
}

void check_wan_keys(const struct check *c)
{
    static const char *const of_port[] = {"name", "mac", "mtu"};
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        exactly_one(c, &wan->obj, "WAN", "port", "interface",
                    "'port' is a port by its default-name, which the script renames and sets up; "
                    "'interface' is one that exists and is used as it is");
        if (!check_has(&wan->obj, "interface") || check_has(&wan->obj, "port"))
            continue;
        for (size_t k = 0; k < ARRAY_LEN(of_port); k++) {
            const struct node *key = node_key(wan->obj.node, of_port[k]);
            if (key == NULL || check_silent(c, key->span))
                continue;
            struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, key->span,
                                      "'%s' of WAN '%s' has no effect beside 'interface'",
                                      of_port[k], wan->obj.name);
            diag_place(d, check_key_span(&wan->obj, "interface"),
                       "an interface that exists is left as it is");
            diag_note(d,
                      "'%s' sets up a port; give 'port' instead of 'interface', or set it on the "
                      "interface itself%s",
                      of_port[k], strcmp(of_port[k], "mtu") == 0 ? " and give 'mss' here" : "");
        }
    }
}

void check_lan_keys(const struct check *c)
{
    for (size_t i = 0; i < c->site->lans.len; i++)
        exactly_one(
            c, &c->site->lans.v[i]->obj, "LAN", "interface", "ports",
            "'interface' is one that exists on the router; of 'ports' a bridge of its own is made");
}

void check_wan_count(const struct check *c)
{
    const struct site *site = c->site;
    if (site->wans.len <= SITE_MAX_WANS)
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_TOO_MANY_WANS, site->wans.v[SITE_MAX_WANS]->obj.key->span,
                 "the site has %zu WANs, and %d is the most", site->wans.len, SITE_MAX_WANS);
    diag_label(d, 0, "the first one too many");
    diag_note(d, "each WAN brings a routing table, marks and rules of its own");
}

static bool distance_taken(const struct site *site, int32_t distance)
{
    for (size_t i = 0; i < site->wans.len; i++)
        if (site->wans.v[i]->distance == distance)
            return true;
    return false;
}

void check_distances(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 1; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        struct span at = check_span(&wan->obj, "distance");
        size_t k = 0;
        while (k < i && site->wans.v[k]->distance != wan->distance)
            k++;
        if (k == i || wan->distance == 0 || check_silent(c, at))
            continue;
        const struct wan *first = site->wans.v[k];
        struct diag *d =
            diag_add(c->diags, DIAG_DISTANCE_SHARED, at, "WANs '%s' and '%s' both have distance %d",
                     first->obj.name, wan->obj.name, (int)wan->distance);
        diag_label(d, 0, "and again by WAN '%s'", wan->obj.name);
        diag_place(d, check_span(&first->obj, "distance"), "first used by WAN '%s'",
                   first->obj.name);
        diag_note(
            d,
            "RouterOS spreads connections over default routes of one distance (ECMP), so neither "
            "WAN would stand behind the other");
        int32_t next = wan->distance;
        while (next <= 200 && distance_taken(site, next))
            next++;
        if (next <= 200)
            diag_help(d, at, arena_printf(c->arena, "%d", (int)next), "put '%s' behind '%s'",
                      wan->obj.name, first->obj.name);
    }
}

void check_metered(const struct check *c)
{
    const struct site *site = c->site;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        const struct wan *better = NULL; /* the first unmetered one that stands behind it */
        struct span at = check_span(&wan->obj, "distance");
        if (!wan->metered || wan->distance == 0 || check_silent(c, at))
            continue;
        for (size_t k = 0; k < site->wans.len; k++) {
            const struct wan *w = site->wans.v[k];
            if (!w->metered && wan_distance(site, w) > wan->distance &&
                (better == NULL || w->distance < better->distance))
                better = w;
        }
        if (better == NULL || check_silent(c, check_span(&better->obj, "distance")))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_METERED_FIRST, at,
                                  "metered WAN '%s' is preferred over '%s', which is not metered",
                                  wan->obj.name, better->obj.name);
        diag_label(d, 0, "used first");
        diag_place(d, check_span(&better->obj, "distance"), "used only when '%s' is down",
                   wan->obj.name);
        diag_note(d, "the lowest distance carries all traffic: the metered WAN would be paid for "
                     "all the time");
    }
}

void check_mtu(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (wan->mss <= 0 || wan->mtu == 0 || wan->mss <= wan->mtu - 40)
            continue;
        struct span mtu = check_span(&wan->obj, "mtu");
        bool own = check_has(&wan->obj, "mss");
        struct span at = own ? check_span(&wan->obj, "mss") : mtu;
        if (check_silent(c, at))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_MTU_MSS, at,
                                  "MSS %d of WAN '%s' does not fit its MTU %d: at most %d does",
                                  (int)wan->mss, wan->obj.name, (int)wan->mtu, (int)wan->mtu - 40);
        if (own)
            diag_place(d, mtu, "the MTU");
        else
            diag_place(d, check_span(&wan->obj, "mss"), "the preset says mss %d", (int)wan->mss);
        diag_note(
            d, "a segment of the MSS and 40 bytes of headers make one packet; above the MTU it is "
               "fragmented or lost");
        if (own && wan->mtu - 40 >= 536)
            diag_help(d, at, arena_printf(c->arena, "%d", (int)wan->mtu - 40), "let it fit");
    }
}
