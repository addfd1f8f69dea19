/* format.c - values back to YAML text, and our own texts taken apart. */
#include <inttypes.h>
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"
#include "schema/internal.h"

struct raw_vec raw_vec_get(const void *vec)
{
    struct raw_vec raw;
    memcpy(&raw, vec, sizeof(raw));
    return raw;
}

void *raw_vec_push(struct arena *arena, void *vec, size_t size)
{
    struct raw_vec raw = raw_vec_get(vec);
    raw.v = vec_room(arena, raw.v, raw.len, &raw.cap, size);
    raw.len++;
    memcpy(vec, &raw, sizeof(raw));
    return (char *)raw.v + (raw.len - 1) * size;
}

/* One item of field_split(): blanks and quotes around it taken off. */
static const char *trimmed(struct arena *arena, const char *text, size_t len)
{
    while (len > 0 && text[0] == ' ') {
        text++;
        len--;
    }
    while (len > 0 && text[len - 1] == ' ')
        len--;
    if (len >= 2 && (text[0] == '"' || text[0] == '\'') && text[len - 1] == text[0]) {
        text++;
        len -= 2;
    }
    return arena_strndup(arena, text, len);
}

struct word_list field_split(struct arena *arena, const char *text)
{
    struct word_list list = {0};
    size_t len = strlen(text);
    if (text[0] != '[') {
        *VEC_PUSH(arena, list.w) = trimmed(arena, text, len);
        return list;
    }
    ENSURE(text[len - 1] == ']');
    const char *end = text + len - 1;
    for (const char *p = text + 1; p < end;) {
        const char *comma = memchr(p, ',', (size_t)(end - p));
        const char *stop = comma != NULL ? comma : end;
        *VEC_PUSH(arena, list.w) = trimmed(arena, p, (size_t)(stop - p));
        p = stop + 1;
    }
    return list;
}

/* Text as a YAML scalar that everybody reads as that text. */
static const char *yaml_text(struct arena *arena, const char *text)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "._/-";
    static const char digits[] = "0123456789";
    if (text[0] != '\0' && text[strspn(text, plain)] == '\0' && text[0] != '-' &&
        text[strspn(text, digits)] != '\0' && yaml_trap(text) == NULL)
        return text;
    struct strbuf sb = strbuf_new(arena);
    strbuf_addch(&sb, '"');
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '"' || *p == '\\')
            strbuf_addch(&sb, '\\');
        strbuf_addch(&sb, *p);
    }
    strbuf_addch(&sb, '"');
    return strbuf_detach(&sb);
}

static const char *word_of(const struct field *field, int64_t value)
{
    for (size_t i = 0; i < field->nwords; i++)
        if (field->words[i].value == value)
            return field->words[i].text;
    return NULL;
}

static const char *endpoint_text(struct arena *arena, const struct endpoint *e)
{
    const char *word = NULL;
    switch (e->kind) {
    case ENDPOINT_ANY:
        return "any";
    case ENDPOINT_RANGE:
        return ipv4_range_str(arena, e->range);
    case ENDPOINT_WAN:
        word = "wan";
        break;
    case ENDPOINT_LAN:
        word = "lan";
        break;
    case ENDPOINT_LIST:
        word = "list";
        break;
    case ENDPOINT_TUNNEL:
        word = "tunnel";
        break;
    }
    return e->name == NULL ? word : arena_printf(arena, "%s:%s", word, e->name);
}

static const char *text_or_null(struct arena *arena, const void *src)
{
    const char *text = *(const char *const *)src;
    return text == NULL ? NULL : yaml_text(arena, text);
}

static const char *word_or(const struct field *field, int64_t value, const char *otherwise)
{
    const char *word = word_of(field, value);
    return word != NULL ? word : otherwise;
}

static const char *ports_text(struct arena *arena, const struct port_set *ports)
{
    if (ports->r.len == 0)
        return NULL;
    const char *text = ports_str(arena, ports);
    return strchr(text, ',') != NULL ? arena_printf(arena, "\"%s\"", text) : text;
}

/* Where a secret comes from, never what it is. */
static const char *secret_format(struct arena *arena, const struct secret *secret)
{
    if (secret == NULL)
        return NULL;
    if (secret->literal != NULL)
        return "\"********\"";
    return secret->env != NULL
               ? arena_printf(arena, "{ env: %s }", yaml_text(arena, secret->env))
               : arena_printf(arena, "{ file: %s }", yaml_text(arena, secret->file));
}

/* One value; NULL for "absent". */
static const char *scalar_format(struct arena *arena, const struct field *field, const void *src)
{
    switch (field->type) {
    case FIELD_BOOL: {
        bool on = *(const bool *)src;
        return word_or(field, on, on ? "yes" : "no");
    }
    case FIELD_INT: {
        int32_t n = *(const int32_t *)src;
        return word_or(field, n, arena_printf(arena, "%" PRId32, n));
    }
    case FIELD_TEXT:
    case FIELD_NAME:
    case FIELD_IFNAME:
    case FIELD_HOSTNAME:
        return text_or_null(arena, src);
    case FIELD_ENUM:
        return word_of(field, *(const int *)src);
    case FIELD_IPV4: {
        uint32_t addr = *(const uint32_t *)src;
        return word_or(field, addr, addr == 0 ? NULL : ipv4_str(arena, addr));
    }
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV4_NETWORK: {
        const struct ipv4_prefix *p = src;
        return p->len == 0 && p->addr == 0 ? NULL : ipv4_prefix_str(arena, *p);
    }
    case FIELD_IPV4_RANGE: {
        const struct ipv4_range *r = src;
        if (r->hi == 0)
            return NULL;
        return arena_printf(arena, "%s-%s", ipv4_str(arena, r->lo), ipv4_str(arena, r->hi));
    }
    case FIELD_IPV6: {
        const struct ipv6_addr *addr = src;
        return ipv6_is_set(*addr) ? yaml_text(arena, ipv6_str(arena, *addr)) : NULL;
    }
    case FIELD_IPV6_IFADDR:
    case FIELD_IPV6_NETWORK: {
        const struct ipv6_prefix *p = src;
        if (p->len == 0 && (ipv6_is_set(p->addr) || field->nwords > 0))
            return word_of(field, (int64_t)p->addr.lo);
        return p->len == 0 ? NULL : yaml_text(arena, ipv6_prefix_str(arena, *p));
    }
    case FIELD_PORTS:
        return ports_text(arena, src);
    case FIELD_DURATION: {
        int64_t ms = *(const int64_t *)src;
        return word_or(field, ms, duration_str(arena, ms));
    }
    case FIELD_SIZE:
        return size_str(arena, *(const int64_t *)src);
    case FIELD_MAC: {
        const struct mac_addr *mac = src;
        return mac->set ? mac_str(arena, *mac) : NULL;
    }
    case FIELD_VERSION: {
        const struct version *v = src;
        return v->major == 0 ? NULL : arena_printf(arena, "\"%s\"", version_str(arena, *v));
    }
    case FIELD_ENDPOINT:
        return endpoint_text(arena, src);
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST: {
        const struct address_entry *entry = src;
        if (entry->host != NULL)
            return yaml_text(arena, entry->host);
        return entry->range.hi == 0 ? NULL : ipv4_range_str(arena, entry->range);
    }
    case FIELD_SECRET_VALUE:
        return secret_format(arena, *(struct secret *const *)src);
    case FIELD_RECORD:
    case FIELD_MAP:
        break;
    }
    BUG("field '%s' has no text", field->key);
}

const char *field_format(struct arena *arena, const struct field *field, const void *src)
{
    if ((field->flags & FIELD_LIST) == 0)
        return scalar_format(arena, field, src);
    struct raw_vec raw = raw_vec_get(src);
    if (raw.len == 0 && (field->flags & FIELD_NONE) != 0)
        return "none";
    size_t size = scalar_size(field->type);
    struct strbuf sb = strbuf_new(arena);
    strbuf_addch(&sb, '[');
    for (size_t i = 0; i < raw.len; i++) {
        const char *text = scalar_format(arena, field, (const char *)raw.v + i * size);
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ", ", text == NULL ? "" : text);
    }
    strbuf_addch(&sb, ']');
    return strbuf_detach(&sb);
}
