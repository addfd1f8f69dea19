/* finding_key.c - the words of the findings about keys: unknown, missing, of no effect, misplaced.
 */
#include <string.h>

#include "base/attr.h"
#include "schema/internal.h"

enum { KNOWN_KEYS_SHOWN = 12 }; /* records with more keys do not list them */

static bool was_meant(const struct reading *r, const char *key)
{
    for (size_t i = 0; i < r->meant.len; i++)
        if (strcmp(r->meant.v[i], key) == 0)
            return true;
    return false;
}

/* Where a finding about a whole mapping stands: its key, or the first byte of the file's own
 * mapping. */
static struct span object_place(const struct reading *r)
{
    if (r->obj->key != NULL)
        return r->obj->key->span;
    struct span at = r->node->span;
    at.len = at.len > 0 ? 1 : 0;
    return at;
}

/* "`kind: dhcp`" or, where there are presets, "`kind: dhcp` or `preset: starlink`". */
static const char *kind_sample(const struct reading *r)
{
    const char *word = "WORD";
    for (size_t i = r->ctx->kinds.len; i-- > 0;)
        word = r->ctx->kinds.v[i]->word;
    if (r->record->npresets == 0)
        return arena_printf(r->ctx->arena, "`kind: %s`", word);
    return arena_printf(r->ctx->arena, "`kind: %s` (or `preset: %s`)", word,
                        r->record->presets[0].word);
}

/* Does the key stand somewhere else in the file, where it was reported? Of a record: any of its
 * own. */
static bool is_displaced(const struct decode *ctx, const struct field *field)
{
    const struct record *record = field->record;
    for (size_t i = 0; i < ctx->displaced.len; i++) {
        const struct field *d = ctx->displaced.v[i];
        if (d == field || (field->type == FIELD_RECORD && d >= record->fields &&
                           d < record->fields + record->nfields))
            return true;
    }
    return false;
}

/* Is the sample the only value there is? */
static bool sample_is_all(const struct reading *r)
{
    const struct field *field = r->missing.len == 1 && !r->kind_missing ? r->missing.v[0] : NULL;
    return field != NULL &&
           (field->sample == NULL || (field->type == FIELD_INT && field->min == field->max));
}

void finding_missing(struct reading *r)
{
    struct arena *arena = r->ctx->arena;
    struct word_list keys = {0};
    struct word_list samples = {0};
    if (r->ctx->lacks_base)
        return;
    if (r->kind_missing && !was_meant(r, "kind") && !was_meant(r, "preset")) {
        *VEC_PUSH(arena, keys.w) = "'kind'";
        *VEC_PUSH(arena, samples.w) = kind_sample(r);
    }
    for (size_t i = 0; i < r->missing.len; i++) {
        const struct field *field = r->missing.v[i];
        if (was_meant(r, field->key) || is_displaced(r->ctx, field))
            continue;
        const char *no = arena_printf(arena, keys.w.len == 0 ? "'%s'" : "no '%s'", field->key);
        *VEC_PUSH(arena, keys.w) = no;
        *VEC_PUSH(arena, samples.w) =
            field->sample != NULL ? arena_printf(arena, "`%s: %s`", field->key, field->sample)
                                  : arena_printf(arena, "`%s:`", field->key);
    }
    if (keys.w.len == 0)
        return;
    const char *name =
        r->obj->name == NULL ? "" : arena_printf(arena, " '%s'", phrase_shown(arena, r->obj->name));
    struct diag *d =
        diag_add(r->ctx->diags, DIAG_MISSING_KEY, object_place(r), "%s%s has no %s",
                 r->record->title, name, phrase_join(arena, keys.w.v, keys.w.len, "and"));
    diag_help(d, object_place(r), NULL, "add %s%s", sample_is_all(r) ? "" : "for example ",
              phrase_join(arena, samples.w.v, samples.w.len, "and"));
}

static void add_keys(struct arena *arena, struct word_list *words, const struct record *record)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++)
        *VEC_PUSH(arena, words->w) = record->fields[i].key;
}

/* The keys a mapping may have. */
static struct word_list known_keys(const struct reading *r)
{
    struct arena *arena = r->ctx->arena;
    struct word_list words = {0};
    if (r->record->npresets > 0)
        *VEC_PUSH(arena, words.w) = "preset";
    if (r->record->has_kind)
        *VEC_PUSH(arena, words.w) = "kind";
    add_keys(arena, &words, r->record);
    if (r->kind != NULL)
        add_keys(arena, &words, r->kind->record);
    for (size_t i = 0; r->kind == NULL && r->record->has_kind && i < r->ctx->kinds.len; i++)
        add_keys(arena, &words, r->ctx->kinds.v[i]->record);
    return words;
}

/* Does the field take this value? */
static bool takes(struct decode *ctx, const struct field *field, const struct node *value)
{
    union {
        char bytes[64];
        void *align;
    } one;
    const char *why;
    if (value->kind == NODE_MAP || (value->kind == NODE_SEQ && (field->flags & FIELD_LIST) == 0))
        return false;
    for (size_t i = 0; i < node_count(value); i++) {
        const struct node *item = node_item(value, i);
        struct ipv4_prefix network;
        if (item->kind == NODE_SCALAR && field->type == FIELD_IPV4_IFADDR &&
            value_ipv4_network(ctx->arena, item->text, &network, &why))
            continue; /* the next finding then */
        if (item->kind != NODE_SCALAR ||
            !scalar_read(ctx->arena, field, item->text, NULL, &one, &why))
            return false;
    }
    return node_count(value) > 0;
}

/* Is the key `kind` or `preset`, and the value one of its words? */
static bool key_is_kind(const struct reading *r, const char *key, const struct node *value)
{
    if (value->kind != NODE_SCALAR)
        return false;
    if (strcmp(key, "kind") == 0 && r->record->has_kind)
        return variant_find(r->ctx->kinds, value->text) != NULL;
    for (size_t i = 0; strcmp(key, "preset") == 0 && i < r->record->npresets; i++)
        if (strcmp(r->record->presets[i].word, value->text) == 0)
            return true;
    return false;
}

/* The one key that is missing here and takes the value: 'gw: 198.51.100.1' is the gateway. */
static void find_missing(struct reading *r, const struct record *record, const struct node *value,
                         size_t *count, const char **ret_key)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        bool strict = field->type == FIELD_INT || field->type == FIELD_IPV4 ||
                      field->type == FIELD_IPV4_IFADDR || field->type == FIELD_MAC ||
                      field->type == FIELD_PORTS || field->type == FIELD_ENUM ||
                      field->type == FIELD_VERSION || (field->flags & FIELD_DEFAULT_NAME) != 0;
        bool wanted = (field->flags & (FIELD_REQUIRED | FIELD_DEFAULT_NAME)) != 0;
        if (!wanted || !strict || node_get(r->node, field->key) != NULL ||
            was_meant(r, field->key) || !takes(r->ctx, field, value))
            continue;
        ++*count;
        *ret_key = field->key;
    }
}

static const char *key_by_value(struct reading *r, const struct node *value)
{
    size_t count = 0;
    const char *key = NULL;
    find_missing(r, r->record, value, &count, &key);
    if (r->kind_missing && key_is_kind(r, "kind", value))
        return "kind";
    if (r->kind_missing && key_is_kind(r, "preset", value))
        return "preset";
    find_missing(r, r->kind == NULL ? NULL : r->kind->record, value, &count, &key);
    return count == 1 ? key : NULL;
}

/* Is the word the first or last part of a longer one: `chat` of `chat_id`, `keepalive` of
 * `persistent-keepalive`? */
static bool is_part(const char *word, const char *key, bool last)
{
    size_t len = strlen(word), all = strlen(key);
    if (len >= all)
        return false;
    const char *at = last ? key + all - len : key;
    char beside = last ? at[-1] : at[len];
    return strncmp(at, word, len) == 0 && (beside == '-' || beside == '_');
}

/* `user` of `username`: only for a key that has to be there. */
static bool begins(const struct reading *r, const char *word, const char *key)
{
    enum { LEAST = 4 };
    const struct field *field = record_field(r->record, word);
    if (field == NULL && r->kind != NULL)
        field = record_field(r->kind->record, word);
    return field != NULL && (field->flags & FIELD_REQUIRED) != 0 && strlen(word) >= LEAST &&
           strncmp(key, word, strlen(word)) == 0;
}

/* A key that is not there, and is a part of the one that is; NULL: none. */
static const char *key_by_part(const struct reading *r, const char *key, struct word_list keys)
{
    for (int round = 0; round < 3; round++)
        for (size_t i = 0; i < keys.w.len; i++) {
            const char *word = keys.w.v[i];
            bool part = round < 2 ? is_part(word, key, round == 1) : begins(r, word, key);
            if (part && node_get(r->node, word) == NULL && !was_meant(r, word))
                return word;
        }
    return NULL;
}

/* Every place of the language that has the key. */
struct homes {
    struct word_list paths;
    const struct field *field;
};

static void find_homes(struct decode *ctx, struct homes *homes, const struct record *record,
                       const char *path, const char *key)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        const char *inner =
            arena_printf(ctx->arena, "%s%s%s", path, path[0] == '\0' ? "" : ".", field->key);
        if (strcmp(field->key, key) == 0) {
            *VEC_PUSH(ctx->arena, homes->paths.w) = inner;
            homes->field = field;
        }
        bool named = field->type == FIELD_MAP;
        if ((field->type != FIELD_RECORD && !named) || (field->flags & FIELD_SCALARS) != 0)
            continue;
        inner = named ? arena_printf(ctx->arena, "%s.NAME", inner) : inner;
        find_homes(ctx, homes, field->record, inner, key);
        for (size_t k = 0; field->record->has_kind && k < ctx->kinds.len; k++)
            find_homes(ctx, homes, ctx->kinds.v[k]->record, inner, key);
    }
}

/* A key of another place of the language; false when it is of none, or of many. */
static bool help_with_home(struct decode *ctx, struct diag *d, const struct node *key)
{
    enum { FEW = 3 };
    struct homes homes = {0};
    find_homes(ctx, &homes, ctx->root, "", key->text);
    if (homes.paths.w.len == 0 || homes.paths.w.len > FEW)
        return false;
    diag_help(d, key->span, NULL, "'%s' is a key of another place: %s", key->text,
              phrase_join(ctx->arena, homes.paths.w.v, homes.paths.w.len, "or"));
    if (homes.paths.w.len == 1)
        *VEC_PUSH(ctx->arena, ctx->displaced) = homes.field;
    return true;
}

/* "port:ether1" in braces. */
static const char *help_with_space(struct reading *r, struct diag *d, const struct node *key,
                                   struct word_list keys)
{
    const char *colon = strchr(key->text, ':');
    if (colon == NULL || !key->plain)
        return NULL;
    for (size_t i = 0; i < keys.w.len; i++) {
        const char *known = keys.w.v[i];
        size_t len = strlen(known);
        if ((size_t)(colon - key->text) != len || strncmp(known, key->text, len) != 0)
            continue;
        diag_fix(d, (struct span){key->span.src, key->span.off + (uint32_t)len, 1}, ": ",
                 "put a space behind the ':'");
        *VEC_PUSH(r->ctx->arena, r->meant) = known;
        return known;
    }
    return NULL;
}

/* Does the key `meant` take this value? One of a kind that is not known says nothing. */
static bool key_takes(const struct reading *r, const char *meant, const struct node *value)
{
    const struct field *field = record_field(r->record, meant);
    if (field == NULL && r->kind != NULL)
        field = record_field(r->kind->record, meant);
    if (field == NULL)
        return key_is_kind(r, meant, value);
    if (field->type == FIELD_RECORD || field->type == FIELD_MAP)
        return value->kind == NODE_MAP;
    if (field->type == FIELD_SECRET_VALUE)
        return value->kind != NODE_SEQ;
    return takes(r->ctx, field, value);
}

/* Is the key in the same file too? In one that is extended it is what this one would replace. */
static bool stands_beside(const struct node *map, const char *name, const struct node *key)
{
    const struct node_pair *there = node_find(map, name);
    return there != NULL && there->key->span.src == key->span.src;
}

const char *finding_unknown_key(struct reading *r, const struct node_pair *pair)
{
    struct decode *ctx = r->ctx;
    const struct node *key = pair->key;
    const char *shown = phrase_shown(ctx->arena, key->text);
    const char *name = r->obj->name == NULL ? ""
                                            : arena_printf(ctx->arena, " '%s'",
                                                           phrase_shown(ctx->arena, r->obj->name));
    struct diag *d = diag_add(ctx->diags, DIAG_UNKNOWN_KEY, key->span, "%s%s has no key '%s'",
                              r->record->title, name, shown);
    if (finding_many(ctx))
        return NULL;
    struct word_list known = known_keys(r);
    const char *meant = suggest(key->text, known.w.v, known.w.len);
    bool there = meant != NULL && stands_beside(r->node, meant, key);
    if (meant == NULL && help_with_space(r, d, key, known))
        return r->meant.v[r->meant.len - 1];
    if (meant == NULL)
        meant = key_by_part(r, key->text, known);
    if (meant == NULL)
        meant = key_by_value(r, pair->value);
    if (there)
        diag_help(d, key->span, NULL, "'%s' is already there: take this one out", meant);
    else if (meant != NULL)
        diag_help(d, key->span, finding_as_written(ctx->arena, key, meant), "did you mean '%s'?",
                  meant);
    else
        help_with_home(ctx, d, key);
    if (meant != NULL && !there && suggest_sure(key->text, meant, known.w.v, known.w.len) &&
        key_takes(r, meant, pair->value))
        diag_sure(d);
    if (known.w.len > 0 && known.w.len <= KNOWN_KEYS_SHOWN)
        diag_note(d, "the keys here are %s",
                  phrase_join(ctx->arena, known.w.v, known.w.len, "and"));
    return meant;
}

void finding_displaced(struct decode *ctx, const struct field *map, const struct node *key,
                       bool of_root)
{
    struct diag *d =
        diag_add(ctx->diags, DIAG_UNKNOWN_KEY, key->span,
                 "'%s' stands among the names of '%s', and is a key of %s", key->text, map->key,
                 of_root ? "the site" : arena_printf(ctx->arena, "one %s", map->record->title));
    diag_help(d, key->span, NULL, "check the indentation: it stands too far to the %s",
              of_root ? "right" : "left");
}

void finding_key_ignored(struct reading *r, const struct node *key, const struct variant *owner)
{
    struct diag *d = diag_add(r->ctx->diags, DIAG_KEY_IGNORED, key->span,
                              "'%s' has no effect on a %s of kind '%s'", key->text,
                              r->record->title, r->kind == NULL ? "" : r->kind->word);
    diag_label(d, 0, "belongs to kind '%s'", owner->word);
    diag_place(d, node_span_of(r->node, node_key(r->node, "kind") != NULL ? "kind" : "preset"),
               "of kind '%s' here", r->kind == NULL ? "" : r->kind->word);
    diag_help(d, key->span, NULL, "take '%s' out, or change the kind", key->text);
}
