/*
 * define.c - where a name comes from, across the files that a site extends.
 *
 *     via: starlink, wan:starlink        the WAN
 *     lan:home, list:admins, tunnel:hub  the LAN, the list, the tunnel
 *     bridge-home                        the LAN whose ports are that bridge
 *     ${octet}                           the variable
 *     extends: villa.yaml                the file
 *     a key that a profile has too       what it replaces or adds to there
 *
 * What stands in several files has several places, the one that counts first. A probe is an address
 * and is called by no name: its place is where it stands, in the site or a profile.
 */
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "diag/source.h"
#include "lsp/lsp.h"
#include "lsp/uri.h"
#include "schema/schema.h"
#include "site/site.h"
#include "yaml/node.h"

static void add_key(struct arena *arena, struct lsp_keys *keys, const struct node *key)
{
    for (size_t i = 0; i < keys->v.len; i++)
        if (keys->v.v[i]->span.src == key->span.src && keys->v.v[i]->span.off == key->span.off)
            return;
    *VEC_PUSH(arena, keys->v) = key;
}

struct lsp_keys lsp_keys_named(struct arena *arena, const struct node *root,
                               const char *const *path, const char *name)
{
    struct lsp_keys keys = {0};
    for (; root != NULL; root = root->over) {
        const struct node *map = root;
        for (size_t i = 0; path[i] != NULL; i++)
            map = node_get(map, path[i]);
        const struct node *key = node_key(map, name);
        if (key != NULL)
            add_key(arena, &keys, key);
    }
    return keys;
}

/* --- what a scalar names --- */

static const char *const wans[] = {"wans", NULL}, *const lans[] = {"lans", NULL},
                         *const tunnels[] = {"tunnels", NULL}, *const vars[] = {"vars", NULL},
                         *const lists[] = {"firewall", "lists", NULL};

/* "lan:home" is the LAN `home`. */
static struct lsp_keys keys_of_endpoint(struct arena *arena, const struct node *root,
                                        const char *text)
{
    static const struct {
        const char *prefix;
        const char *const *path;
    } kinds[] = {{"wan:", wans}, {"lan:", lans}, {"list:", lists}, {"tunnel:", tunnels}};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        size_t len = strlen(kinds[i].prefix);
        if (strncmp(text, kinds[i].prefix, len) == 0)
            return lsp_keys_named(arena, root, kinds[i].path, text + len);
    }
    return (struct lsp_keys){0};
}

static struct lsp_keys keys_of_value(struct arena *arena, const struct node *root,
                                     const struct field *field, const char *text)
{
    static const char bridge[] = "bridge-";
    if (field->type == FIELD_ENDPOINT)
        return keys_of_endpoint(arena, root, text);
    if (field->type == FIELD_NAME && strcmp(field->key, "via") == 0)
        return lsp_keys_named(arena, root, wans, text);
    if (field->type == FIELD_IFNAME && strncmp(text, bridge, sizeof(bridge) - 1) == 0)
        return lsp_keys_named(arena, root, lans, text + sizeof(bridge) - 1);
    return (struct lsp_keys){0};
}

/* The same key in the site and all that it extends. */
static struct lsp_keys keys_of_key(struct arena *arena, const struct node *root,
                                   const struct lsp_trail *trail)
{
    const char *path[LSP_MAX_STEPS + 1];
    size_t len = 0;
    for (size_t i = 0; i + 1 < trail->len; i++)
        if (trail->v[i].key != NULL)
            path[len++] = trail->v[i].key->text;
    path[len] = NULL;
    return lsp_keys_named(arena, root, path, trail->v[trail->len - 1].key->text);
}

/* A scalar's text as the site has it, its variables replaced. */
static const char *text_of(const struct node *root, const struct lsp_trail *trail)
{
    const struct node *node = root;
    for (size_t i = 0; i < trail->len && node != NULL; i++) {
        const struct node *below = NULL;
        if (trail->v[i].key != NULL)
            below = node_get(node, trail->v[i].key->text);
        for (size_t k = 0; trail->v[i].key == NULL && k < node_count(node); k++)
            if (node_item(node, k)->span.off == trail->v[i].value->span.off)
                below = node_item(node, k);
        node = below;
    }
    return node != NULL && node->kind == NODE_SCALAR ? node->text : trail->scalar->text;
}

/* --- files --- */

/* The file that an item of the document's own `extends` names; NULL: it could not be read. */
static const char *file_of(const struct lsp_document *d, const struct lsp_analysis *a,
                           const struct lsp_trail *trail)
{
    const struct lsp_step *first = &trail->v[0];
    if (a == NULL || trail->scalar == NULL || first->key == NULL ||
        strcmp(first->key->text, "extends") != 0)
        return NULL;
    for (size_t i = 0; i < a->files.len; i++) {
        const struct lsp_file *file = &a->files.v[i];
        if (strcmp(file->from, d->name) == 0 && strcmp(file->path, trail->scalar->text) == 0)
            return file->name;
    }
    return NULL;
}

static void add_file(struct rosc_lsp *s, struct json *w, const char *name)
{
    const struct lsp_document *open = lsp_find_path(s, name);
    const struct text empty = {.bytes = "", .lines = {.v = (size_t[]){0}, .len = 1}};
    json_open(w, NULL, '{');
    json_string(w, "uri", open != NULL ? open->uri : uri_of_path(s->scratch, name));
    lsp_add_range(s, w, "range", &empty, 0, 0);
    json_close(w, '}');
}

static struct lsp_keys keys_at(struct rosc_lsp *s, struct lsp_document *d, const struct node *root,
                               const struct lsp_trail *trail, size_t off)
{
    const char *variable = lsp_variable_at(s, d, trail, off);
    struct schema_place place;
    if (variable != NULL)
        return lsp_keys_named(s->scratch, root, vars, variable);
    if (trail->on_key)
        return keys_of_key(s->scratch, root, trail);
    if (!lsp_place_in_schema(s, trail, root, &place) || place.field == NULL)
        return (struct lsp_keys){0};
    return keys_of_value(s->scratch, root, place.field, text_of(root, trail));
}

bool lsp_definition(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    struct lsp_document *d = lsp_document_of(s, params);
    struct lsp_trail trail;
    size_t off;
    if (d == NULL || !lsp_offset_of(s, d, params, &off))
        return false;
    json_open(w, "result", '[');
    if (lsp_trail_at(s, d, off, &trail)) {
        const struct lsp_analysis *a = lsp_analysis_for(s, d);
        const struct node *root = lsp_whole(a) != NULL ? lsp_whole(a) : lsp_tree(s, d);
        const char *file = file_of(d, a, &trail);
        struct lsp_keys keys = {0};
        if (file != NULL)
            add_file(s, w, file);
        else
            keys = keys_at(s, d, root, &trail, off);
        for (size_t i = 0; i < keys.v.len; i++) {
            struct lsp_source source;
            if (!lsp_source_of(s, keys.v.v[i]->span.src, &source))
                continue;
            json_open(w, NULL, '{');
            lsp_add_location(s, w, keys.v.v[i]->span);
            json_close(w, '}');
        }
    }
    json_close(w, ']');
    return true;
}
