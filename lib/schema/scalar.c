/*
 * scalar.c - one scalar by its field's type.
 *
 * Pure: text in, value or reason out. Findings are worded by the caller, because our own texts
 * (defaults, presets) come through here too, and a reason there is a BUG.
 */
#include <string.h>

#include "base/attr.h"
#include "base/bug.h"
#include "base/regex.h"
#include "base/text.h"
#include "schema/internal.h"

enum { TEXT_MAX = 255 }; /* of a FIELD_TEXT that does not say */

size_t scalar_size(enum field_type type)
{
    switch (type) {
    case FIELD_BOOL:
        return sizeof(bool);
    case FIELD_INT:
        return sizeof(int32_t);
    case FIELD_TEXT:
    case FIELD_NAME:
    case FIELD_IFNAME:
    case FIELD_HOSTNAME:
        return sizeof(const char *);
    case FIELD_ENUM:
        return sizeof(int);
    case FIELD_IPV4:
        return sizeof(uint32_t);
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV4_NETWORK:
        return sizeof(struct ipv4_prefix);
    case FIELD_IPV4_RANGE:
        return sizeof(struct ipv4_range);
    case FIELD_IPV6:
        return sizeof(struct ipv6_addr);
    case FIELD_IPV6_IFADDR:
    case FIELD_IPV6_NETWORK:
        return sizeof(struct ipv6_prefix);
    case FIELD_PORTS:
        return sizeof(struct port_set);
    case FIELD_DURATION:
    case FIELD_SIZE:
        return sizeof(int64_t);
    case FIELD_MAC:
        return sizeof(struct mac_addr);
    case FIELD_VERSION:
        return sizeof(struct version);
    case FIELD_ENDPOINT:
        return sizeof(struct endpoint);
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST:
        return sizeof(struct address_entry);
    case FIELD_RECORD:
    case FIELD_MAP:
    case FIELD_SECRET_VALUE:
        break;
    }
    BUG("field type %d is no scalar", (int)type);
}

bool scalar_is_text(enum field_type type)
{
    return type == FIELD_TEXT || type == FIELD_NAME || type == FIELD_IFNAME ||
           type == FIELD_HOSTNAME || type == FIELD_ENDPOINT || type == FIELD_ADDRESS_ENTRY ||
           type == FIELD_HOST;
}

const struct word *word_find(const struct field *field, const char *text)
{
    for (size_t i = 0; i < field->nwords; i++)
        if (text_same(field->words[i].text, text))
            return &field->words[i];

    /* only booleans are spelled in many ways: Off, no and false stand for the word `off` */
    static const char letters[] = "oOyYnNtTfF";
    if (field->nwords == 0 || text[0] == '\0' || strchr(letters, text[0]) == NULL)
        return NULL;
    static const char *const spelled[2][8] = {
        {"Off", "OFF", "no", "No", "NO", "false", "False", "FALSE"},
        {"On", "ON", "yes", "Yes", "YES", "true", "True", "TRUE"},
    };
    for (size_t i = 0; i < field->nwords; i++) {
        const char *word = field->words[i].text;
        bool on = strcmp(word, "on") == 0;
        if (!on && strcmp(word, "off") != 0)
            continue;
        for (size_t k = 0; k < ARRAY_LEN(spelled[0]); k++)
            if (strcmp(spelled[on][k], text) == 0)
                return &field->words[i];
    }
    return NULL;
}

/* The value of a word, in the C type of the field. */
static void word_store(const struct field *field, const struct word *word, void *ret)
{
    switch (field->type) {
    case FIELD_BOOL:
        *(bool *)ret = word->value != 0;
        return;
    case FIELD_INT:
        *(int32_t *)ret = (int32_t)word->value;
        return;
    case FIELD_ENUM:
        *(int *)ret = (int)word->value;
        return;
    case FIELD_IPV4:
        *(uint32_t *)ret = (uint32_t)word->value;
        return;
    case FIELD_DURATION:
        *(int64_t *)ret = word->value;
        return;
    case FIELD_IPV6_IFADDR:
    case FIELD_IPV6_NETWORK:
        *(struct ipv6_prefix *)ret = (struct ipv6_prefix){.addr = {.lo = (uint64_t)word->value}};
        return;
    case FIELD_TEXT:
    case FIELD_NAME:
    case FIELD_IFNAME:
    case FIELD_HOSTNAME:
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV4_NETWORK:
    case FIELD_IPV4_RANGE:
    case FIELD_IPV6:
    case FIELD_PORTS:
    case FIELD_SIZE:
    case FIELD_MAC:
    case FIELD_VERSION:
    case FIELD_ENDPOINT:
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST:
    case FIELD_RECORD:
    case FIELD_MAP:
    case FIELD_SECRET_VALUE:
        break;
    }
    BUG("field '%s' cannot have words", field->key);
}

static bool read_int(struct arena *arena, const struct field *field, const char *text, int32_t *ret,
                     const char **ret_why)
{
    int64_t value;
    int64_t max = field->max != 0 ? field->max : INT32_MAX;
    ENSURE(field->min >= 0 && max <= INT32_MAX);
    if (!value_int(arena, text, field->min, max, &value, ret_why))
        return false;
    *ret = (int32_t)value;
    return true;
}

static bool read_duration(struct arena *arena, const struct field *field, const char *text,
                          int64_t *ret, const char **ret_why)
{
    int64_t ms;
    if (!value_duration(arena, text, &ms, ret_why))
        return false;
    if (ms < field->min) {
        *ret_why = arena_printf(arena, "%s is less than %s", phrase_shown(arena, text),
                                duration_str(arena, field->min));
        return false;
    }
    if (field->max != 0 && ms > field->max) {
        *ret_why = arena_printf(arena, "%s is more than %s", phrase_shown(arena, text),
                                duration_str(arena, field->max));
        return false;
    }
    *ret = ms;
    return true;
}

static bool read_size(struct arena *arena, const struct field *field, const char *text,
                      int64_t *ret, const char **ret_why)
{
    int64_t bytes;
    if (!value_size(arena, text, &bytes, ret_why))
        return false;
    if (bytes < field->min) {
        *ret_why = arena_printf(arena, "%s is less than %s", phrase_shown(arena, text),
                                size_str(arena, field->min));
        return false;
    }
    if (field->max != 0 && bytes > field->max) {
        *ret_why = arena_printf(arena, "%s is more than %s", phrase_shown(arena, text),
                                size_str(arena, field->max));
        return false;
    }
    *ret = bytes;
    return true;
}

static bool read_text(struct arena *arena, const struct field *field, const char *text,
                      const char **ret, const char **ret_why)
{
    size_t max = field->max > 0 ? (size_t)field->max : TEXT_MAX;
    if (text[0] == '\0' && (field->flags & FIELD_EMPTY) != 0) {
        *ret = NULL;
        return true;
    }
    if (!value_text(arena, text, max, ret_why))
        return false;
    if (field->pattern != NULL && !regex_match(arena, field->pattern, text)) {
        *ret_why =
            field->pattern_doc != NULL ? arena_printf(arena, "it is not %s", field->pattern_doc)
            : field->sample != NULL ? arena_printf(arena, "it does not look like %s", field->sample)
                                    : "it does not have the right form";
        return false;
    }
    *ret = text;
    return true;
}

/* Only digits, dots and what joins addresses: such a text is meant as an address, however wrong. */
static bool looks_like_address(const char *text)
{
    if (strspn(text, "0123456789") == 0)
        return strchr(text, ':') != NULL;
    return strpbrk(text, "/:") != NULL || text[strspn(text, "0123456789.-")] == '\0';
}

static bool read_endpoint(struct arena *arena, const char *text, struct endpoint *ret,
                          const char **ret_why)
{
    static const struct {
        const char *word;
        enum endpoint_kind kind;
        bool bare, named;
    } forms[] = {
        {"any", ENDPOINT_ANY, .bare = true},
        {"wan", ENDPOINT_WAN, .bare = true, .named = true},
        {"lan", ENDPOINT_LAN, .bare = true, .named = true},
        {"list", ENDPOINT_LIST, .named = true},
        {"tunnel", ENDPOINT_TUNNEL, .named = true},
    };

    size_t len = strcspn(text, ":");
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        if (strlen(forms[i].word) != len || strncmp(forms[i].word, text, len) != 0)
            continue;
        if (text[len] == '\0' && !forms[i].bare) {
            *ret_why = arena_printf(arena, "'%s' needs a name: %s:NAME", text, text);
            return false;
        }
        if (text[len] == ':' && !forms[i].named) {
            *ret_why = "'any' takes no name";
            return false;
        }
        const char *name = text[len] == ':' ? text + len + 1 : NULL;
        if (name != NULL && !value_name(arena, name, ret_why)) {
            *ret_why =
                arena_printf(arena, "'%s' is no name: %s", phrase_shown(arena, name), *ret_why);
            return false;
        }
        *ret = (struct endpoint){.kind = forms[i].kind, .name = name};
        return true;
    }
    struct ipv4_range range;
    if (looks_like_address(text) && text[0] >= '0' && text[0] <= '9') {
        if (!value_ipv4_set(arena, text, &range, ret_why))
            return false;
        *ret = (struct endpoint){.kind = ENDPOINT_RANGE, .range = range};
        return true;
    }
    *ret_why = "it is neither an address nor any, wan, wan:NAME, lan, lan:NAME, list:NAME or "
               "tunnel:NAME";
    return false;
}

static bool read_entry(struct arena *arena, const struct field *field, const char *text,
                       struct address_entry *ret, const char **ret_why)
{
    struct address_entry entry = {0};
    if (!looks_like_address(text)) {
        if (!value_hostname(arena, text, ret_why))
            return false;
        entry.host = text;
    } else if (field->type == FIELD_HOST) {
        if (!value_ipv4(arena, text, &entry.range.lo, ret_why))
            return false;
        entry.range.hi = entry.range.lo;
    } else if (!value_ipv4_set(arena, text, &entry.range, ret_why)) {
        return false;
    }
    *ret = entry;
    return true;
}

/* ether1, sfp-sfpplus2, qsfp28-1-1, wlan1: lower case, a number at the end, no other name behind a
 * number. */
static bool is_default_name(const char *text, const char **ret_why)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    static const char digits[] = "0123456789";
    size_t len = strlen(text);
    const char *why = NULL;
    if (strchr(letters, text[0]) == NULL)
        why = "the default-name of a port begins with a lower-case word, like ether1";
    else if (text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
        why = "the default-name of a port has only a-z, 0-9 and '-', like ether1";
    else if (strchr(digits, text[len - 1]) == NULL)
        why = "the default-name of a port ends in its number, like ether1; what exists under "
              "another name goes under 'interface'";
    for (size_t i = 1; why == NULL && i + 1 < len; i++)
        if (text[i] == '-' && strchr(digits, text[i - 1]) != NULL &&
            strchr(letters, text[i + 1]) != NULL)
            why = "one port by its default-name is needed, like ether1";
    if (why != NULL)
        *ret_why = why;
    return why == NULL;
}

static bool store_text(bool ok, const char *text, const char **ret)
{
    if (ok)
        *ret = text;
    return ok;
}

bool scalar_read(struct arena *arena, const struct field *field, const char *text,
                 const struct node *node, void *ret, const char **ret_why)
{
    const struct word *word = word_find(field, text);
    if (word != NULL) {
        word_store(field, word, ret);
        return true;
    }
    switch (field->type) {
    case FIELD_BOOL:
        if (field->nwords == 0)
            return value_bool(arena, text, ret, ret_why);
        *ret_why = "it is none of its words";
        return false;
    case FIELD_INT:
        return read_int(arena, field, text, ret, ret_why);
    case FIELD_TEXT:
        return read_text(arena, field, text, ret, ret_why);
    case FIELD_NAME:
        return store_text(value_name(arena, text, ret_why), text, ret);
    case FIELD_IFNAME:
        return store_text(
            value_ifname(arena, text, ret_why) &&
                ((field->flags & FIELD_DEFAULT_NAME) == 0 || is_default_name(text, ret_why)),
            text, ret);
    case FIELD_HOSTNAME:
        return store_text(value_hostname(arena, text, ret_why), text, ret);
    case FIELD_ENUM:
        *ret_why = "it is none of its words";
        return false;
    case FIELD_IPV4:
        return value_ipv4(arena, text, ret, ret_why);
    case FIELD_IPV4_IFADDR:
        return value_ipv4_ifaddr(arena, text, ret, ret_why);
    case FIELD_IPV4_NETWORK:
        return value_ipv4_network(arena, text, ret, ret_why);
    case FIELD_IPV4_RANGE:
        return value_ipv4_range(arena, text, ret, ret_why);
    case FIELD_IPV6:
        return value_ipv6(arena, text, ret, ret_why);
    case FIELD_IPV6_IFADDR:
        return value_ipv6_ifaddr(arena, text, ret, ret_why);
    case FIELD_IPV6_NETWORK:
        return value_ipv6_network(arena, text, ret, ret_why);
    case FIELD_PORTS:
        return value_ports(arena, text, ret, ret_why);
    case FIELD_DURATION:
        return read_duration(arena, field, text, ret, ret_why);
    case FIELD_SIZE:
        return read_size(arena, field, text, ret, ret_why);
    case FIELD_MAC:
        return value_mac(arena, text, ret, ret_why);
    case FIELD_VERSION:
        return value_version(arena, text, ret, ret_why);
    case FIELD_ENDPOINT: {
        struct endpoint *endpoint = ret;
        if (!read_endpoint(arena, text, endpoint, ret_why))
            return false;
        endpoint->node = node;
        return true;
    }
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST: {
        struct address_entry *entry = ret;
        if (!read_entry(arena, field, text, entry, ret_why))
            return false;
        entry->node = node;
        return true;
    }
    case FIELD_RECORD:
    case FIELD_MAP:
    case FIELD_SECRET_VALUE:
        break;
    }
    BUG("field '%s' is no scalar", field->key);
}
