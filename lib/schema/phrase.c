/* phrase.c - fields and nodes in words, for findings and the reference. */
#include <inttypes.h>
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"
#include "schema/internal.h"

enum { SHOWN = 60 };

const char *phrase_shown(struct arena *arena, const char *text)
{
    return strlen(text) <= SHOWN ? text : arena_printf(arena, "%.*s...", SHOWN, text);
}

const char *phrase_node(const struct node *node)
{
    switch (node->kind) {
    case NODE_SCALAR:
        return "a single value";
    case NODE_MAP:
        return "a mapping";
    case NODE_SEQ:
        return "a list";
    }
    BUG("node kind %d", (int)node->kind);
}

const char *phrase_join(struct arena *arena, const char *const *words, size_t count,
                        const char *last)
{
    struct strbuf sb = strbuf_new(arena);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && i + 1 == count)
            strbuf_addf(&sb, " %s ", last);
        else if (i > 0)
            strbuf_addstr(&sb, ", ");
        strbuf_addstr(&sb, words[i]);
    }
    return strbuf_detach(&sb);
}

struct word_list phrase_words(struct arena *arena, const struct field *field)
{
    struct word_list list = {0};
    for (size_t i = 0; i < field->nwords; i++) {
        bool none = (field->flags & FIELD_NONE) != 0 && strcmp(field->words[i].text, "none") == 0;
        if (!none)
            *VEC_PUSH(arena, list.w) = field->words[i].text;
    }
    return list;
}

const char *phrase_many(enum field_type type)
{
    switch (type) {
    case FIELD_BOOL:
        return "booleans";
    case FIELD_INT:
        return "numbers";
    case FIELD_TEXT:
        return "texts";
    case FIELD_NAME:
        return "names";
    case FIELD_IFNAME:
        return "interface names";
    case FIELD_HOSTNAME:
        return "host names";
    case FIELD_ENUM:
        return "words";
    case FIELD_IPV4:
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV6:
    case FIELD_IPV6_IFADDR:
        return "addresses";
    case FIELD_IPV4_NETWORK:
    case FIELD_IPV6_NETWORK:
        return "networks";
    case FIELD_IPV4_RANGE:
        return "address ranges";
    case FIELD_PORTS:
        return "ports";
    case FIELD_DURATION:
        return "durations";
    case FIELD_SIZE:
        return "sizes";
    case FIELD_MAC:
        return "MAC addresses";
    case FIELD_VERSION:
        return "versions";
    case FIELD_ENDPOINT:
        return "sources or destinations";
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST:
        return "addresses or host names";
    case FIELD_SECRET_VALUE:
        return "secrets";
    case FIELD_RECORD:
    case FIELD_MAP:
        break;
    }
    return "values";
}

/* The type without its words. */
static const char *phrase_type(struct arena *arena, const struct field *field)
{
    switch (field->type) {
    case FIELD_BOOL:
        return field->nwords > 0 ? NULL : "yes or no";
    case FIELD_INT:
        if (field->max == 0)
            return "a number";
        if (field->min == field->max)
            return arena_printf(arena, "%" PRId64, field->min);
        return arena_printf(arena, "a number from %" PRId64 " to %" PRId64, field->min, field->max);
    case FIELD_TEXT:
        return "a text";
    case FIELD_NAME:
        return "a name";
    case FIELD_IFNAME:
        return (field->flags & FIELD_DEFAULT_NAME) != 0 ? "the default-name of a port"
                                                        : "an interface name";
    case FIELD_HOSTNAME:
        return "a host name";
    case FIELD_ENUM:
        return NULL;
    case FIELD_IPV4:
        return "an IPv4 address";
    case FIELD_IPV4_IFADDR:
        return "an address with its prefix length";
    case FIELD_IPV4_NETWORK:
        return "a network";
    case FIELD_IPV4_RANGE:
        return "a range of addresses";
    case FIELD_IPV6:
        return "an IPv6 address";
    case FIELD_IPV6_IFADDR:
        return "an IPv6 address with its prefix length";
    case FIELD_IPV6_NETWORK:
        return "an IPv6 prefix";
    case FIELD_PORTS:
        return "a port, a range of ports or several with commas between them";
    case FIELD_DURATION:
        if (field->max == 0)
            return "a duration";
        return arena_printf(arena, "a duration from %s to %s", duration_str(arena, field->min),
                            duration_str(arena, field->max));
    case FIELD_SIZE:
        if (field->max == 0)
            return "a size";
        return arena_printf(arena, "a size from %s to %s", size_str(arena, field->min),
                            size_str(arena, field->max));
    case FIELD_MAC:
        return "a MAC address";
    case FIELD_VERSION:
        return "a RouterOS version";
    case FIELD_ENDPOINT:
        return "a source or destination";
    case FIELD_ADDRESS_ENTRY:
        return "an address, a prefix, a range or a host name";
    case FIELD_HOST:
        return "an address or a host name";
    case FIELD_SECRET_VALUE:
        return "a secret: { env: NAME }, { file: PATH } or the text itself";
    case FIELD_RECORD:
    case FIELD_MAP:
        break;
    }
    return "a mapping";
}

const char *phrase_one(struct arena *arena, const struct field *field)
{
    struct word_list words = phrase_words(arena, field);
    const char *type = phrase_type(arena, field);
    if (type != NULL)
        *VEC_PUSH(arena, words.w) = type;
    return phrase_join(arena, words.w.v, words.w.len, "or");
}

const char *phrase_takes(struct arena *arena, const struct field *field)
{
    if (field->type == FIELD_RECORD)
        return "a mapping, below";
    if (field->type == FIELD_MAP && (field->flags & FIELD_SCALARS) != 0)
        return arena_printf(arena, "a mapping from %s to %s",
                            (field->flags & FIELD_HOST_KEYS) != 0     ? "host names"
                            : (field->flags & FIELD_HEADER_KEYS) != 0 ? "names of HTTP headers"
                                                                      : "names",
                            (field->record->fields[0].flags & FIELD_LIST) != 0
                                ? phrase_many(field->record->fields[0].type)
                                : phrase_one(arena, &field->record->fields[0]));
    if (field->type == FIELD_MAP)
        return "a mapping with a name for each, below";
    const char *one = phrase_one(arena, field);
    if ((field->flags & FIELD_LIST) == 0)
        return one;
    const char *none = (field->flags & FIELD_NONE) != 0 ? ", or none" : "";
    if (field->max_items > 1)
        return arena_printf(arena, "%s, or a list of up to %zu%s", one, field->max_items, none);
    return arena_printf(arena, "%s, or a list%s", one, none);
}

const char *field_section(struct arena *arena, const struct field *field, const char *path)
{
    bool named = field->type == FIELD_MAP && (field->flags & FIELD_SCALARS) == 0;
    if (field->type != FIELD_RECORD && !named)
        return NULL;
    return arena_printf(arena, "%s%s%s%s", path, path[0] == '\0' ? "" : ".", field->key,
                        named ? ".NAME" : "");
}
