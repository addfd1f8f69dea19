/*
 * profiles.c - struct rosc_profiles: files that many sites extend, read as YAML once.
 *
 * What is kept is a copy of source and tree in an arena of its own; a compilation gets a copy of
 * that, which shares nothing but texts. Only a file about which nothing was said is kept: findings
 * and comments that allow some are those of each compilation.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "diag/source.h"
#include "yaml/clone.h"
#include "yaml/node.h"

/* More than any fleet has; the rest is read each time, so that memory stays bounded. */
enum { MAX_KEPT = 256, MAX_KEPT_BYTES = 256 * 1024 };

struct kept {
    const char *bytes; /* as they were handed in */
    size_t len;
    const struct source *source;
    const struct node *root;
};

struct rosc_profiles {
    struct arena *arena;
    struct kept kept[MAX_KEPT];
    size_t count;
    bool full; /* or there was no memory for more */
};

struct rosc_profiles *rosc_profiles_new(void)
{
    struct rosc_profiles *profiles = calloc(1, sizeof(*profiles));
    if (profiles == NULL)
        return NULL;
    profiles->arena = arena_new();
    if (profiles->arena != NULL)
        return profiles;
    free(profiles);
    return NULL;
}

void rosc_profiles_free(struct rosc_profiles *profiles)
{
    if (profiles == NULL)
        return;
    arena_free(profiles->arena);
    free(profiles);
}

static const struct kept *find(const struct rosc_profiles *profiles, const char *name,
                               const char *text, size_t len)
{
    for (size_t i = 0; i < profiles->count; i++) {
        const struct kept *kept = &profiles->kept[i];
        if (kept->len == len && strcmp(kept->source->name, name) == 0 &&
            memcmp(kept->bytes, text, len) == 0)
            return kept;
    }
    return NULL;
}

/* Keeps a file that was read. Without memory nothing more is kept, which changes no result. */
static void keep(struct rosc_profiles *profiles, const char *text, size_t len,
                 const struct node *root)
{
    jmp_buf oom;
    if (profiles->count == MAX_KEPT || len > MAX_KEPT_BYTES || profiles->full)
        return;
    if (setjmp(oom) != 0) {
        arena_on_oom(profiles->arena, NULL);
        profiles->full = true;
        return;
    }
    arena_on_oom(profiles->arena, &oom);
    const struct source *source = source_copy(profiles->arena, root->span.src, false);
    profiles->kept[profiles->count] = (struct kept){
        .bytes = arena_strndup(profiles->arena, text, len),
        .len = len,
        .source = source,
        .root = node_clone(profiles->arena, root, source, NODE_CLONE_WHOLE),
    };
    profiles->count++;
    arena_on_oom(profiles->arena, NULL);
}

bool profile_read(struct compilation *c, const char *name, const char *text, size_t len,
                  const struct node **ret_root)
{
    struct arena *arena = c->diags->arena;
    const struct source *source;
    const struct kept *kept = c->profiles != NULL ? find(c->profiles, name, text, len) : NULL;
    if (kept != NULL) {
        source = source_copy(arena, kept->source, true);
        *ret_root = node_clone(arena, kept->root, source, NODE_CLONE_SHARED);
        return true;
    }
    compile_stage(c, ROSC_STAGE_PARSE);
    size_t reported = c->diags->reported, allowances = c->diags->allowances.len;
    if (!source_load(arena, c->diags, name, text, len, &source) ||
        !yaml_parse(arena, c->diags, source, ret_root))
        return false;
    if (c->profiles != NULL && c->diags->reported == reported &&
        c->diags->allowances.len == allowances)
        keep(c->profiles, text, len, *ret_root);
    compile_stage(c, ROSC_STAGE_MERGE);
    return true;
}
