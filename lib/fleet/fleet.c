/* fleet.c - the facts of one site; see fleet.h. */
#include "fleet/fleet.h"

#include <string.h>

#include "base/arena.h"
#include "diag/allow.h"
#include "site/site.h"
#include "yaml/node.h"

enum diag_id fleet_finding_id(enum fleet_finding kind)
{
    static const enum diag_id ids[FLEET_FINDINGS] = {
        [FLEET_NAME] = DIAG_SITE_NAME_SHARED,
        [FLEET_ADDRESS] = DIAG_TUNNEL_ADDRESS_SHARED,
        [FLEET_REPEATED] = DIAG_TUNNEL_ADDRESS_REPEATED,
        [FLEET_LANS] = DIAG_TUNNEL_LANS_OVERLAP,
    };
    return ids[kind];
}

struct fleet *fleet_new(struct arena *arena)
{
    struct fleet *fleet = ARENA_NEW(arena, struct fleet);
    fleet->arena = arena;
    return fleet;
}

/* The site that is being added. */
struct adding {
    struct fleet *fleet;
    const struct site *site;
    const struct diags *diags;
    const char *file;
    size_t index;
};

/* Notes down which findings a comment on the line of the place allows; of errors that is without
 * effect. */
static void find_allowed(const struct adding *a, struct fact *fact, struct span at)
{
    for (size_t i = 0; at.src != NULL && i < a->diags->allowances.len; i++) {
        const struct allowance *allowance = &a->diags->allowances.v[i];
        if (allowance->at.src != at.src || allowance->line != source_line_at(at.src, at.off))
            continue;
        for (size_t kind = 0; kind < FLEET_FINDINGS; kind++)
            if (fleet_finding_id((enum fleet_finding)kind) == allowance->id)
                fact->allowed[kind] = diag_severity(allowance->id) != SEVERITY_ERROR;
    }
}

/* A key of the site's own file, by its value; NULL: there is none, or it stands elsewhere. */
static const struct node *own_key(const struct adding *a, const char *key)
{
    const struct node *node = node_key(a->site->obj.node, key);
    return node != NULL && strcmp(node->span.src->name, a->file) == 0 ? node : NULL;
}

/* Where the value of a key is told: itself, or what the site has in its own file to get it: the
 * variables, when there is one in the value, else what it extends. */
static struct fact *fact_of(const struct adding *a, const char *name, const struct object *obj,
                            const char *key)
{
    const struct node *value = node_get(obj->node, key);
    struct span at = node_span_of(obj->node, key);
    struct arena *arena = a->fleet->arena;
    struct fact *fact = ARENA_NEW(arena, struct fact);
    fact->site = a->index;
    fact->name = arena_strdup(arena, name);
    find_allowed(a, fact, at);
    const struct node *why = value != NULL && value->varied ? own_key(a, "vars") : NULL;
    why = why != NULL ? why : own_key(a, "extends");
    if (at.src != NULL && strcmp(at.src->name, a->file) != 0 && why != NULL) {
        fact->from =
            arena_printf(arena, "%s:%u", at.src->name, (unsigned)source_line_at(at.src, at.off));
        at = why->span;
    }
    const char *file = at.src == NULL || strcmp(at.src->name, a->file) == 0
                           ? a->file
                           : arena_strdup(arena, at.src->name);
    fact->at = clip_of(arena, file, at);
    return fact;
}

static void add_address(const struct adding *a, const struct tunnel *tunnel, struct fact *fact,
                        const char *peer)
{
    *VEC_PUSH(a->fleet->arena, a->fleet->addresses) =
        (struct fleet_address){fact, tunnel->address.addr, peer};
}

/* What the site sends to a peer that it calls, and its networks that the peer's others may send
 * to. */
static void add_called(const struct adding *a, const struct peer *peer, const char *key,
                       struct fact *const *lans)
{
    struct fleet *fleet = a->fleet;
    for (size_t i = 0; i < peer->allowed.len; i++)
        *VEC_PUSH(fleet->arena, fleet->routes) =
            (struct fleet_route){.peer = key, .network = peer->allowed.v[i]};
    for (size_t i = 0; i < a->site->lans.len; i++)
        if (lans[i] != NULL)
            *VEC_PUSH(fleet->arena, fleet->lans) =
                (struct fleet_lan){lans[i], a->site->lans.v[i]->address, key};
}

static void add_tunnel(const struct adding *a, const struct tunnel *tunnel,
                       struct fact *const *lans)
{
    struct fact *fact = fact_of(a, tunnel->obj.name, &tunnel->obj, "address");
    bool calls = false;
    for (size_t i = 0; i < tunnel->peers.len; i++) {
        const struct peer *peer = tunnel->peers.v[i];
        if (!peer_has_endpoint(peer))
            continue;
        const char *key = arena_strdup(a->fleet->arena, peer->public_key);
        add_address(a, tunnel, fact, key);
        add_called(a, peer, key, lans);
        calls = true;
    }
    if (!calls)
        add_address(a, tunnel, fact, NULL);
}

void fleet_add(struct fleet *fleet, const char *name, const struct site *site,
               const struct diags *diags)
{
    struct arena *arena = fleet->arena;
    const struct adding a = {
        .fleet = fleet,
        .site = site,
        .diags = diags,
        .file = arena_strdup(arena, name),
        .index = fleet->files.len,
    };
    *VEC_PUSH(arena, fleet->files) = a.file;
    *VEC_PUSH(arena, fleet->names) = fact_of(&a, site->info.name, &site->info.obj, "name");
    if (site->tunnels.len == 0)
        return;
    struct fact **lans = arena_alloc(arena, site->lans.len * sizeof(struct fact *));
    for (size_t i = 0; i < site->lans.len; i++) {
        const struct lan *lan = site->lans.v[i];
        if (lan->access == ACCESS_FULL) /* others never enter a tunnel */
            lans[i] = fact_of(&a, lan->obj.name, &lan->obj, "address");
    }
    for (size_t i = 0; i < site->tunnels.len; i++)
        add_tunnel(&a, site->tunnels.v[i], lans);
}
