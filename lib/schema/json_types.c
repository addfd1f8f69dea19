/*
 * json_types.c - the scalar types in JSON Schema.
 *
 * The patterns are a little wider than lib/value in places where a regular expression would be
 * unreadable (host bits, reversed ranges): what validates may still be a finding, what compiles
 * always validates.
 */
#include "schema/json_types.h"

#include <string.h>

#include "base/attr.h"
#include "base/bug.h"
#include "base/strbuf.h"

#define OCTET "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
#define ADDR "(?:" OCTET "\\.){3}" OCTET
#define LENGTH "(?:3[0-2]|[12]?[0-9])"
#define ADDR6 "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"
#define LENGTH6 "(?:12[0-8]|1[01][0-9]|[1-9]?[0-9])"
#define NAME "[a-z][a-z0-9-]{0,23}"
#define LABEL "[A-Za-z0-9_](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
#define HOST "(?=.{1,253}$)(?:" LABEL "\\.)*(?![0-9]+$)" LABEL
#define PORT "[1-9][0-9]{0,4}(?:-[1-9][0-9]{0,4})?"
#define COUNT "(?:0|[1-9][0-9]*)"
/* A text with a variable: what it will be is not known here. */
#define VARIABLE "\\$\\{[a-z0-9-]+\\}"

static const char *const spelled_true[] = {"on",  "On",   "ON",   "yes", "Yes",
                                           "YES", "true", "True", "TRUE"};
static const char *const spelled_false[] = {"off", "Off",   "OFF",   "no",   "No",
                                            "NO",  "false", "False", "FALSE"};

/* Types that are one pattern; the others are written out in json_definitions(). */
static const struct {
    enum field_type type;
    const char *name, *pattern;
} patterns[] = {
    {FIELD_NAME, "name", "^" NAME "$"},
    {FIELD_IFNAME, "interface", "^[A-Za-z0-9._/-]{1,31}$"},
    {FIELD_HOSTNAME, "hostname", "^" HOST "$"},
    {FIELD_IPV4, "ipv4", "^" ADDR "$"},
    {FIELD_IPV4_IFADDR, "interface-address", "^" ADDR "/" LENGTH "$"},
    {FIELD_IPV4_NETWORK, "network", "^" ADDR "/" LENGTH "$"},
    {FIELD_IPV4_RANGE, "range", "^" ADDR "-" ADDR "$"},
    {FIELD_IPV6, "ipv6", "^" ADDR6 "$"},
    {FIELD_IPV6_IFADDR, "interface-address6", "^" ADDR6 "/" LENGTH6 "$"},
    {FIELD_IPV6_NETWORK, "network6", "^" ADDR6 "/" LENGTH6 "$"},
    {FIELD_DURATION, "duration",
     "^(?=.)(?:" COUNT "w)?(?:" COUNT "d)?(?:" COUNT "h)?(?:" COUNT "m)?(?:" COUNT "s)?(?:" COUNT
     "ms)?$"},
    {FIELD_SIZE, "size", "^" COUNT "[kMGT]B$"},
    {FIELD_MAC, "mac", "^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$"},
    {FIELD_ENDPOINT, "endpoint",
     "^(?:any|wan|lan|(?:wan|lan|list|tunnel):" NAME "|" ADDR "(?:/" LENGTH "|-" ADDR ")?)$"},
    {FIELD_ADDRESS_ENTRY, "address-entry", "^(?:" ADDR "(?:/" LENGTH "|-" ADDR ")?|" HOST ")$"},
    {FIELD_HOST, "host", "^(?:" ADDR "|" HOST ")$"},
};

const char *json_key_pattern(unsigned flags)
{
    if ((flags & FIELD_HEADER_KEYS) != 0)
        return "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$";
    return (flags & FIELD_HOST_KEYS) != 0 ? "^" HOST "$" : "^" NAME "$";
}

static void add_spelled(struct json *w, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        json_string(w, NULL, words[i]);
}

static void add_pattern(struct json *w, const char *pattern)
{
    json_open(w, NULL, '{');
    json_string(w, "type", "string");
    json_string(w, "pattern", pattern);
    json_close(w, '}');
}

/* A mapping with this one key. */
static void add_secret_form(struct json *w, const char *key, const char *pattern)
{
    json_open(w, NULL, '{');
    json_string(w, "type", "object");
    json_bool(w, "additionalProperties", false);
    json_open(w, "required", '[');
    json_string(w, NULL, key);
    json_close(w, ']');
    json_open(w, "properties", '{');
    json_open(w, key, '{');
    json_string(w, "type", "string");
    json_string(w, "pattern", pattern);
    json_close(w, '}');
    json_close(w, '}');
    json_close(w, '}');
}

void json_definitions(struct json *w)
{
    json_open(w, "$defs", '{');
    json_open(w, "boolean", '{');
    json_open(w, "enum", '[');
    json_bool(w, NULL, true);
    json_bool(w, NULL, false);
    add_spelled(w, spelled_true, ARRAY_LEN(spelled_true));
    add_spelled(w, spelled_false, ARRAY_LEN(spelled_false));
    json_close(w, ']');
    json_close(w, '}');

    json_open(w, "ports", '{');
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_string(w, "type", "integer");
    json_int(w, "minimum", 1);
    json_int(w, "maximum", 65535);
    json_close(w, '}');
    add_pattern(w, "^" PORT "(?:," PORT "){0,14}$");
    json_close(w, ']');
    json_close(w, '}');

    json_open(w, "version", '{');
    json_open(w, "anyOf", '[');
    add_pattern(w, "^[0-9]{1,4}\\.[0-9]{1,4}$");
    json_open(w, NULL, '{');
    json_string(w, "type", "number");
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');

    json_open(w, "secret", '{');
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_open(w, "type", '[');
    json_string(w, NULL, "string");
    json_string(w, NULL, "integer");
    json_close(w, ']');
    json_string(w, "pattern", "^[ -~]+$");
    json_close(w, '}');
    add_secret_form(w, "env", "^" SECRET_ENV_PATTERN "$|" VARIABLE);
    add_secret_form(w, "file", "^[ -~]+$");
    json_close(w, ']');
    json_close(w, '}');

    json_open(w, "variable", '{');
    json_string(w, "type", "string");
    json_string(w, "pattern", VARIABLE);
    json_close(w, '}');

    json_open(w, "port-name", '{');
    json_string(w, "type", "string");
    json_string(w, "pattern", "^[a-z][a-z0-9-]{0,29}[0-9]$");
    json_close(w, '}');

    for (size_t i = 0; i < ARRAY_LEN(patterns); i++) {
        json_open(w, patterns[i].name, '{');
        json_string(w, "type", "string");
        json_string(w, "pattern", patterns[i].pattern);
        json_close(w, '}');
    }
    json_close(w, '}');
}

static void add_ref(struct json *w, const char *name)
{
    struct strbuf ref = strbuf_new(w->out->arena);
    strbuf_addf(&ref, "#/$defs/%s", name);
    json_string(w, "$ref", strbuf_detach(&ref));
}

static void add_int(struct json *w, const struct field *field)
{
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_string(w, "type", "integer");
    json_int(w, "minimum", field->min);
    json_int(w, "maximum", field->max != 0 ? field->max : INT32_MAX);
    json_close(w, '}');
    add_pattern(w, "^" COUNT "$");
    json_close(w, ']');
}

static void add_text(struct json *w, const struct field *field)
{
    if (field->pattern == NULL) {
        json_open(w, "type", '[');
        json_string(w, NULL, "string");
        json_string(w, NULL, "integer");
        if ((field->flags & FIELD_AS_WRITTEN) != 0) {
            json_string(w, NULL, "number");
            json_string(w, NULL, "boolean");
        }
        json_close(w, ']');
        json_string(w, "pattern", (field->flags & FIELD_EMPTY) != 0 ? "^[ -~]*$" : "^[ -~]+$");
    } else {
        struct strbuf sb = strbuf_new(w->out->arena);
        strbuf_addf(&sb, "^(?:%s)$", field->pattern);
        json_string(w, "type", "string");
        json_string(w, "pattern", strbuf_detach(&sb));
    }
    if (field->max > 0)
        json_int(w, "maxLength", field->max);
}

/* The type of a field without its words, as members of the open object. */
static void add_type(struct json *w, const struct field *field)
{
    switch (field->type) {
    case FIELD_BOOL:
        add_ref(w, "boolean");
        return;
    case FIELD_INT:
        add_int(w, field);
        return;
    case FIELD_TEXT:
        add_text(w, field);
        return;
    case FIELD_PORTS:
        add_ref(w, "ports");
        return;
    case FIELD_VERSION:
        add_ref(w, "version");
        return;
    case FIELD_SECRET_VALUE:
        add_ref(w, "secret");
        return;
    case FIELD_IFNAME:
        add_ref(w, (field->flags & FIELD_DEFAULT_NAME) != 0 ? "port-name" : "interface");
        return;
    case FIELD_NAME:
    case FIELD_HOSTNAME:
    case FIELD_IPV4:
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV4_NETWORK:
    case FIELD_IPV4_RANGE:
    case FIELD_IPV6:
    case FIELD_IPV6_IFADDR:
    case FIELD_IPV6_NETWORK:
    case FIELD_DURATION:
    case FIELD_SIZE:
    case FIELD_MAC:
    case FIELD_ENDPOINT:
    case FIELD_ADDRESS_ENTRY:
    case FIELD_HOST:
        for (size_t i = 0; i < ARRAY_LEN(patterns); i++)
            if (patterns[i].type == field->type)
                add_ref(w, patterns[i].name);
        return;
    case FIELD_ENUM:
    case FIELD_RECORD:
    case FIELD_MAP:
        break;
    }
    BUG("field '%s' has no scalar type in JSON Schema", field->key);
}

/* `none` stands for a whole list and is no item of one. */
static bool is_none(const struct field *field, const char *text)
{
    return (field->flags & FIELD_NONE) != 0 && strcmp(text, "none") == 0;
}

/* The words of a field; `off` and `on` in every spelling of that boolean. */
static void add_words(struct json *w, const struct field *field, bool in_list)
{
    json_open(w, "enum", '[');
    for (size_t i = 0; i < field->nwords; i++) {
        const char *text = field->words[i].text;
        bool on = strcmp(text, "on") == 0;
        if (is_none(field, text))
            continue;
        if (!on && strcmp(text, "off") != 0) {
            json_string(w, NULL, text);
            continue;
        }
        add_spelled(w, on ? spelled_true : spelled_false, ARRAY_LEN(spelled_true));
        json_bool(w, NULL, on);
    }
    if ((field->flags & FIELD_NONE) != 0 && !in_list)
        json_string(w, NULL, "none");
    json_close(w, ']');
}

static bool has_words(const struct field *field, bool in_list)
{
    if ((field->flags & FIELD_NONE) != 0 && !in_list)
        return true;
    for (size_t i = 0; i < field->nwords; i++)
        if (!is_none(field, field->words[i].text))
            return true;
    return false;
}

static void add_scalar(struct json *w, const struct field *field, bool in_list)
{
    bool words_only = field->type == FIELD_ENUM || (field->type == FIELD_BOOL && field->nwords > 0);
    if (words_only) {
        add_words(w, field, in_list);
        return;
    }
    if (!has_words(field, in_list)) {
        add_type(w, field);
        return;
    }
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_words(w, field, in_list);
    json_close(w, '}');
    json_open(w, NULL, '{');
    add_type(w, field);
    json_close(w, '}');
    json_close(w, ']');
}

/* Does the type itself take every text with a variable? */
static bool takes_variables(const struct field *field)
{
    return field->type == FIELD_SECRET_VALUE ||
           (field->type == FIELD_TEXT && field->pattern == NULL);
}

void json_scalar(struct json *w, const struct field *field, bool in_list)
{
    if (takes_variables(field)) {
        add_scalar(w, field, in_list);
        return;
    }
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    add_scalar(w, field, in_list);
    json_close(w, '}');
    json_open(w, NULL, '{');
    add_ref(w, "variable");
    json_close(w, '}');
    json_close(w, ']');
}
