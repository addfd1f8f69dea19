/* field.c - the value of one key: a scalar, a list, a record, or named records. */
#include <string.h>

#include "base/bug.h"
#include "schema/internal.h"

/* Room for one value of any scalar type. */
union scalar {
    bool boolean;
    int32_t i32;
    int word;
    int64_t i64;
    const char *text;
    uint32_t addr;
    struct ipv4_prefix prefix;
    struct ipv4_range range;
    struct ipv6_addr addr6;
    struct ipv6_prefix prefix6;
    struct port_set ports;
    struct mac_addr mac;
    struct version version;
    struct endpoint endpoint;
    struct address_entry entry;
};

static bool is_empty(const struct node *value)
{
    return value->kind == NODE_SCALAR && value->plain && value->text[0] == '\0';
}

static bool is_ascii(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text >= 0x80)
            return false;
    return true;
}

/* Findings about the text itself, whatever it should be. False when there was one. */
static bool text_ok(struct decode *ctx, const struct at *at, const struct field *field,
                    const struct node *value)
{
    if (scalar_is_text(field->type) && !is_ascii(value->text)) {
        finding_not_ascii(ctx, at->name, value);
        return false;
    }
    if (!value->plain || (field->flags & FIELD_AS_WRITTEN) != 0 ||
        (field->type != FIELD_TEXT && field->type != FIELD_NAME))
        return true;
    const char *why;
    const char *trap = yaml_trap(value->text);
    if (trap == NULL || (field->type == FIELD_NAME && !value_name(ctx->arena, value->text, &why)))
        return true;
    finding_trap(ctx, value, trap);
    return false;
}

/* What other readers take a name of the router's or the network's for; NULL: for what it is. */
static const char *trap_of(const struct field *field, const struct node *value)
{
    static const char digits[] = "0123456789";
    if (!value->plain || (field->type != FIELD_IFNAME && field->type != FIELD_HOSTNAME &&
                          field->type != FIELD_ADDRESS_ENTRY && field->type != FIELD_HOST))
        return NULL;
    if (field->type == FIELD_IFNAME && value->text[strspn(value->text, digits)] == '\0')
        return "a number";
    return yaml_trap(value->text);
}

static bool read_scalar(struct decode *ctx, const struct at *at, const struct field *field,
                        const struct node *value, void *dest)
{
    if (value->reported)
        return false;
    if (is_empty(value)) {
        finding_no_value(ctx, at->name, at->key, value);
        return false;
    }
    if (value->kind != NODE_SCALAR) {
        mask_suspects(ctx->arena, NULL, value);
        finding_no_scalar(ctx, at, field, value);
        return false;
    }
    if (!text_ok(ctx, at, field, value))
        return false;
    const char *why = NULL;
    if (scalar_read(ctx->arena, field, value->text, value, dest, &why)) {
        const char *trap = trap_of(field, value);
        if (trap == NULL)
            return true;
        finding_trap(ctx, value, trap);
        return false;
    }
    finding_bad_scalar(ctx, at, field, value, why);
    return false;
}

static bool is_none(const struct field *field, const struct node *item)
{
    return (field->flags & FIELD_NONE) != 0 && item->kind == NODE_SCALAR &&
           strcmp(item->text, "none") == 0;
}

static bool read_list(struct decode *ctx, const struct at *at, const struct field *field,
                      const struct node *value, void *dest)
{
    if (is_none(field, value))
        return true;
    if (value->reported)
        return false;
    if (value->kind == NODE_MAP) {
        mask_suspects(ctx->arena, NULL, value);
        finding_wrong_type(ctx, at->name,
                           arena_printf(ctx->arena, "a list of %s", phrase_many(field->type)),
                           value);
        return false;
    }
    size_t count = node_count(value);
    if (count < field->min_items || (field->max_items > 0 && count > field->max_items)) {
        finding_count(ctx, at, field, value, count);
        return false;
    }
    struct raw_vec vec = {0};
    size_t size = scalar_size(field->type);
    bool ok = true;
    for (size_t i = 0; i < count; i++) {
        const struct node *item = node_item(value, i);
        union scalar one;
        memset(&one, 0, sizeof(one));
        if (is_none(field, item)) {
            finding_bad_scalar(ctx, at, field, item, "'none' stands alone, not in a list");
            ok = false;
        } else if (is_empty(item) && value->kind == NODE_SEQ) {
            finding_no_item(ctx, at->name, item);
            ok = false;
        } else if (!read_scalar(ctx, at, field, item, &one)) {
            ok = false;
        } else {
            memcpy(raw_vec_push(ctx->arena, &vec, size), &one, size);
        }
    }
    if (ok)
        memcpy(dest, &vec, sizeof(vec));
    return ok;
}

/* `value` as a mapping; else a finding and NULL. */
static const struct node *mapping_of(struct decode *ctx, const struct at *at,
                                     const struct field *field, const struct node *value)
{
    if (value->kind == NODE_MAP)
        return value;
    if (record_has_secret(field->record)) /* a URL with its token, say, in place of its mapping */
        mask_all(ctx->arena, value);
    else
        mask_suspects(ctx->arena, NULL, value);
    if (value->reported)
        return NULL;
    if (is_empty(value))
        finding_no_value(ctx, at->name, at->key, value);
    else
        finding_no_record(ctx, at, field, value);
    return NULL;
}

/* A wrong value still leaves a usable object: all defaults. */
static bool read_record(struct decode *ctx, const struct at *at, const struct field *field,
                        const struct node *value, void *dest)
{
    struct object *obj = dest;
    if ((field->flags & FIELD_OPTIONAL) != 0) {
        obj = arena_alloc(ctx->arena, field->record->size);
        memcpy(dest, &obj, sizeof(obj));
    }
    const struct node *map = mapping_of(ctx, at, field, value);
    object_decode(ctx, at, field->record, map, obj);
    if (map == NULL)
        obj->bad = true;
    return map != NULL;
}

/* The name of an entry. The entry is read even when its name is wrong. */
static bool read_name(struct decode *ctx, const struct field *field, const struct node *key)
{
    const char *why;
    if (!is_ascii(key->text)) {
        finding_not_ascii(ctx, NULL, key);
        return false;
    }
    bool ok = (field->flags & FIELD_HOST_KEYS) != 0 ? value_hostname(ctx->arena, key->text, &why)
              : (field->flags & FIELD_HEADER_KEYS) != 0 ? value_header(ctx->arena, key->text, &why)
                                                        : value_name(ctx->arena, key->text, &why);
    if (!ok) {
        finding_bad_name(ctx, field, key, why);
        return false;
    }
    const char *trap = key->plain ? yaml_trap(key->text) : NULL;
    if (trap != NULL) {
        finding_trap(ctx, key, trap);
        return false;
    }
    return true;
}

static void read_entry(struct decode *ctx, const struct at *at, const struct field *field,
                       const struct node *value, struct object *obj)
{
    if ((field->flags & FIELD_SCALARS) == 0) {
        const struct field entry = {.type = FIELD_RECORD, .record = field->record};
        const struct node *map = mapping_of(ctx, at, &entry, value);
        object_decode(ctx, at, field->record, map, obj);
        obj->bad = obj->bad || map == NULL;
        return;
    }
    const struct field *only = &field->record->fields[0];
    obj->node = value;
    if (!field_read(ctx, at, only, value, (char *)obj + only->offset))
        obj->bad = true;
}

/* The field of one entry of a map, or of its kinds. */
static const struct field *entry_field(const struct decode *ctx, const struct field *map,
                                       const char *key)
{
    const struct field *field = record_field(map->record, key);
    for (size_t i = 0; field == NULL && map->record->has_kind && i < ctx->kinds.len; i++)
        field = record_field(ctx->kinds.v[i]->record, key);
    return field;
}

/* Wrongly indented: a key of one entry among the names, or a section of the site. Reports it. */
static bool is_displaced(struct decode *ctx, const struct field *map, const struct node_pair *pair)
{
    const char *key = pair->key->text;
    if ((map->flags & FIELD_SCALARS) != 0)
        return false;
    const struct field *inner = entry_field(ctx, map, key);
    const struct field *section = record_field(ctx->root, key);
    const struct node *value = pair->value;
    bool leaf = inner != NULL && inner->type != FIELD_RECORD && inner->type != FIELD_MAP &&
                value->kind != NODE_MAP && !is_empty(value);
    bool whole =
        section != NULL && value->kind == NODE_MAP && value->pairs.len > 0 && inner == NULL;
    for (size_t i = 0; whole && i < value->pairs.len; i++)
        whole = entry_field(ctx, map, value->pairs.v[i].key->text) == NULL;
    if (!leaf && !whole)
        return false;
    finding_displaced(ctx, map, pair->key, !leaf);
    *VEC_PUSH(ctx->arena, ctx->displaced) = leaf ? inner : section;
    return true;
}

static bool read_map(struct decode *ctx, const struct at *at, const struct field *field,
                     const struct node *value, void *dest)
{
    const struct node *map = mapping_of(ctx, at, field, value);
    if (map == NULL)
        return false;
    bool ok = true;
    bool *displaced = arena_alloc(ctx->arena, (map->pairs.len + 1) * sizeof(bool));
    for (size_t i = 0; i < map->pairs.len; i++) /* first: an entry then misses no key of these */
        displaced[i] = is_displaced(ctx, field, &map->pairs.v[i]);
    for (size_t i = 0; i < map->pairs.len; i++) {
        const struct node_pair *pair = &map->pairs.v[i];
        if (displaced[i]) {
            mask_suspects(ctx->arena, pair->key->text, pair->value);
            ok = false;
            continue;
        }
        struct object *obj = arena_alloc(ctx->arena, field->record->size);
        struct at inner = {.up = at, .name = pair->key->text, .key = pair->key};
        obj->name = pair->key->text;
        obj->key = pair->key;
        bool named = read_name(ctx, field, pair->key);
        read_entry(ctx, &inner, field, pair->value, obj);
        obj->bad = obj->bad || !named;
        ok = ok && named;
        memcpy(raw_vec_push(ctx->arena, dest, sizeof(obj)), &obj, sizeof(obj));
    }
    if (map->pairs.len < field->min_items ||
        (field->max_items > 0 && map->pairs.len > field->max_items)) {
        finding_count(ctx, at, field, value, map->pairs.len);
        return false;
    }
    return ok;
}

bool field_read(struct decode *ctx, const struct at *at, const struct field *field,
                const struct node *value, void *dest)
{
    if (field->type == FIELD_RECORD)
        return read_record(ctx, at, field, value, dest);
    if (field->type == FIELD_MAP)
        return read_map(ctx, at, field, value, dest);
    if (field->type == FIELD_SECRET_VALUE)
        return secret_read(ctx, at, field, value, dest);
    if ((field->flags & FIELD_LIST) != 0)
        return read_list(ctx, at, field, value, dest);
    return read_scalar(ctx, at, field, value, dest);
}

void field_set(struct arena *arena, const struct field *field, const char *text,
               const struct node *node, void *dest)
{
    const char *why = NULL;
    bool bare = text[0] != '[' && text[0] != '"' && text[0] != '\'';
    if (bare && (field->flags & FIELD_LIST) == 0) { /* most of them: nothing to take apart */
        if (!scalar_read(arena, field, text, node, dest, &why))
            BUG("default '%s' of '%s': %s", text, field->key, why);
        return;
    }
    struct word_list items = field_split(arena, text);
    if ((field->flags & FIELD_LIST) == 0) {
        if (items.w.len != 1 || !scalar_read(arena, field, items.w.v[0], node, dest, &why))
            BUG("default '%s' of '%s': %s", text, field->key, why);
        return;
    }
    struct raw_vec vec = {0};
    bool none = (field->flags & FIELD_NONE) != 0 && strcmp(text, "none") == 0;
    for (size_t i = 0; !none && i < items.w.len; i++) {
        union scalar one;
        memset(&one, 0, sizeof(one));
        if (!scalar_read(arena, field, items.w.v[i], node, &one, &why))
            BUG("default '%s' of '%s': %s", text, field->key, why);
        size_t size = scalar_size(field->type);
        memcpy(raw_vec_push(arena, &vec, size), &one, size);
    }
    memcpy(dest, &vec, sizeof(vec));
}
