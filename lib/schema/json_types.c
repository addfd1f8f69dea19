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

static const char *const spelled_true[] = {"on",  "On",   "ON",   "yes", "Yes",
                                           "YES", "true", "True", "TRUE"};
static const char *const spelled_false[] = {"off", "Off",   "OFF",   "no",   "No",
                                            "NO",  "false", "False", "FALSE"};

/* What a text of the type looks like. */
static const struct {
    enum field_type type;
    const char *pattern;
} patterns[] = {
    {FIELD_INT, COUNT},
    {FIELD_NAME, NAME},
    {FIELD_IFNAME, "[A-Za-z0-9._/-]{1,31}"},
    {FIELD_HOSTNAME, HOST},
    {FIELD_IPV4, ADDR},
    {FIELD_IPV4_IFADDR, ADDR "/" LENGTH},
    {FIELD_IPV4_NETWORK, ADDR "/" LENGTH},
    {FIELD_IPV4_RANGE, ADDR "-" ADDR},
    {FIELD_IPV6, ADDR6},
    {FIELD_IPV6_IFADDR, ADDR6 "/" LENGTH6},
    {FIELD_IPV6_NETWORK, ADDR6 "/" LENGTH6},
    {FIELD_PORTS, PORT "(?:," PORT "){0,14}"},
    {FIELD_DURATION, "(?=[0-9])(?:" COUNT "w)?(?:" COUNT "d)?(?:" COUNT "h)?(?:" COUNT
                     "m)?(?:" COUNT "s)?(?:" COUNT "ms)?"},
    {FIELD_SIZE, COUNT "[kMGT]B"},
    {FIELD_MAC, "[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}"},
    {FIELD_VERSION, "[0-9]{1,4}\\.[0-9]{1,4}"},
    {FIELD_ENDPOINT,
     "any|wan|lan|(?:wan|lan|list|tunnel):" NAME "|" ADDR "(?:/" LENGTH "|-" ADDR ")?"},
    {FIELD_ADDRESS_ENTRY, ADDR "(?:/" LENGTH "|-" ADDR ")?|" HOST},
    {FIELD_HOST, ADDR "|" HOST},
};

const char *json_key_pattern(unsigned flags)
{
    if ((flags & FIELD_HEADER_KEYS) != 0)
        return "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$";
    return (flags & FIELD_HOST_KEYS) != 0 ? "^" HOST "$" : "^" NAME "$";
}

/* `none` stands for a whole list and is no item of one. */
static bool is_none(const struct field *field, const char *text)
{
    return (field->flags & FIELD_NONE) != 0 && strcmp(text, "none") == 0;
}

struct word_list json_words(struct arena *arena, const struct field *field, bool in_list)
{
    struct word_list list = {0};
    for (size_t i = 0; i < field->nwords; i++)
        if (!is_none(field, field->words[i].text))
            *VEC_PUSH(arena, list.w) = field->words[i].text;
    if ((field->flags & FIELD_NONE) != 0 && !in_list)
        *VEC_PUSH(arena, list.w) = "none";
    return list;
}

bool json_is_choice(const struct field *field)
{
    return field->type == FIELD_ENUM || (field->type == FIELD_BOOL && field->nwords > 0);
}

/* Is true (or false) among what the field takes, as a boolean of YAML 1.1? */
static bool takes_boolean(const struct field *field, bool value)
{
    if (field->type == FIELD_BOOL && field->nwords == 0)
        return true;
    for (size_t i = 0; i < field->nwords; i++)
        if (strcmp(field->words[i].text, value ? "on" : "off") == 0)
            return true;
    return false;
}

static void add_alternative(struct strbuf *sb, const char *text)
{
    strbuf_addf(sb, "%s%s", sb->len > 0 ? "|" : "", text);
}

static void add_spellings(struct strbuf *sb, const struct field *field)
{
    for (size_t i = 0; i < ARRAY_LEN(spelled_true); i++) {
        if (takes_boolean(field, true))
            add_alternative(sb, spelled_true[i]);
        if (takes_boolean(field, false))
            add_alternative(sb, spelled_false[i]);
    }
}

/* Does the type itself take every text with a variable? */
static bool takes_variables(const struct field *field)
{
    return field->type == FIELD_TEXT && field->pattern == NULL;
}

/* The expression for all texts of a field: its words, its type, a variable. */
static const char *text_pattern(struct arena *arena, const struct field *field, bool in_list)
{
    if (takes_variables(field))
        return (field->flags & FIELD_EMPTY) != 0 ? "^[ -~]*$" : "^[ -~]+$";
    struct strbuf sb = strbuf_new(arena);
    add_spellings(&sb, field);
    struct word_list words = json_words(arena, field, in_list);
    for (size_t i = 0; i < words.w.len && !json_is_choice(field); i++)
        if (strcmp(words.w.v[i], "on") != 0 && strcmp(words.w.v[i], "off") != 0)
            add_alternative(&sb, words.w.v[i]);
    if (field->type == FIELD_IFNAME && (field->flags & FIELD_DEFAULT_NAME) != 0)
        add_alternative(&sb, "[a-z][a-z0-9-]{0,29}[0-9]");
    else if (field->type == FIELD_TEXT)
        add_alternative(&sb, field->pattern);
    else
        for (size_t i = 0; i < ARRAY_LEN(patterns); i++)
            if (patterns[i].type == field->type)
                add_alternative(&sb, patterns[i].pattern);
    if (sb.len == 0)
        return JSON_VARIABLE;
    return arena_printf(arena, "^(?:%s)$|%s", strbuf_detach(&sb), JSON_VARIABLE);
}

static void add_types(struct json *w, const struct field *field, bool or_null)
{
    bool as_written = (field->flags & FIELD_AS_WRITTEN) != 0;
    bool number = field->type == FIELD_VERSION || (field->type == FIELD_TEXT && as_written);
    bool integer = field->type == FIELD_INT || field->type == FIELD_PORTS || takes_variables(field);
    if (!number && !integer && !or_null) {
        json_string(w, "type", "string");
        return;
    }
    json_open(w, "type", '[');
    if (field->type == FIELD_INT)
        json_string(w, NULL, "integer");
    json_string(w, NULL, "string");
    if (integer && field->type != FIELD_INT)
        json_string(w, NULL, "integer");
    if (number)
        json_string(w, NULL, "number");
    if (field->type == FIELD_TEXT && as_written)
        json_string(w, NULL, "boolean");
    if (or_null)
        json_string(w, NULL, "null");
    json_close(w, ']');
}

/* What a value that does not fit is answered with. */
static void add_message(struct json *w, const struct field *field, bool in_list)
{
    struct arena *arena = w->out->arena;
    struct strbuf sb = strbuf_new(arena);
    strbuf_addf(&sb, "expected %s",
                in_list ? phrase_one(arena, field) : phrase_takes(arena, field));
    bool shown = !in_list && field->sample != NULL && !json_is_choice(field) &&
                 field->type != FIELD_BOOL && field->type != FIELD_INT &&
                 field->type != FIELD_SECRET_VALUE;
    if (shown)
        strbuf_addf(&sb, ", like %s", field->sample);
    json_string(w, "errorMessage", strbuf_detach(&sb));
}

/* Every value but a boolean, as members of the open object. One schema and no alternatives: what an
 * editor says of a wrong value is then about this value. */
static void add_text_or_number(struct json *w, const struct field *field, bool in_list,
                               bool or_null)
{
    add_types(w, field, or_null);
    json_string(w, "pattern", text_pattern(w->out->arena, field, in_list));
    if (field->type == FIELD_INT) {
        json_int(w, "minimum", field->min);
        json_int(w, "maximum", field->max != 0 ? field->max : INT32_MAX);
    }
    if (field->type == FIELD_PORTS) {
        json_int(w, "minimum", 1);
        json_int(w, "maximum", 65535);
    }
    if (field->type == FIELD_TEXT && field->max > 0)
        json_int(w, "maxLength", field->max);
    add_message(w, field, in_list);
}

static void add_value(struct json *w, const struct field *field, bool in_list, bool or_null)
{
    bool yes = takes_boolean(field, true), no = takes_boolean(field, false);
    if (!yes && !no) {
        add_text_or_number(w, field, in_list, or_null);
        return;
    }
    json_open(w, "if", '{');
    json_string(w, "type", "boolean");
    json_close(w, '}');
    if (yes != no) {
        json_open(w, "then", '{');
        json_bool(w, "const", yes);
        add_message(w, field, in_list);
        json_close(w, '}');
    }
    json_open(w, "else", '{');
    add_text_or_number(w, field, in_list, or_null);
    json_close(w, '}');
}

/* One of the words with what each means, another spelling of one, or a variable. */
static void add_choice(struct json *w, const struct field *field, bool in_list, bool or_null)
{
    struct word_list words = json_words(w->out->arena, field, in_list);
    bool told = true;
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_open(w, "enum", '[');
    for (size_t i = 0; i < words.w.len; i++) {
        json_string(w, NULL, words.w.v[i]);
        told = told && json_word_doc(field, words.w.v[i]) != NULL;
    }
    json_close(w, ']');
    if (told) {
        json_open(w, "enumDescriptions", '[');
        for (size_t i = 0; i < words.w.len; i++)
            json_string(w, NULL, json_word_doc(field, words.w.v[i]));
        json_close(w, ']');
    }
    add_message(w, field, in_list);
    json_close(w, '}');
    json_open(w, NULL, '{');
    add_value(w, field, in_list, or_null);
    json_close(w, '}');
    json_close(w, ']');
}

void json_required(struct json *w, const char *key)
{
    json_open(w, "required", '[');
    json_string(w, NULL, key);
    json_close(w, ']');
}

/* A mapping with this one key. */
static void add_secret_form(struct json *w, const char *key, const char *pattern, const char *doc,
                            const char *expected)
{
    json_open(w, NULL, '{');
    json_string(w, "type", "object");
    json_bool(w, "additionalProperties", false);
    json_required(w, key);
    json_open(w, "properties", '{');
    json_open(w, key, '{');
    json_string(w, "title", key);
    json_string(w, "description", doc);
    json_string(w, "type", "string");
    json_string(w, "pattern", pattern);
    json_string(w, "errorMessage", expected);
    json_close(w, '}');
    json_close(w, '}');
    json_close(w, '}');
}

static void add_secret(struct json *w, const struct field *field, bool or_null)
{
    json_open(w, "anyOf", '[');
    add_secret_form(w, "env", "^" SECRET_ENV_PATTERN "$|" JSON_VARIABLE,
                    "The environment variable, or the name in the file of --secrets, that `rosc "
                    "build` reads the secret from.",
                    "expected the name of a variable, like PPPOE_PASSWORD");
    add_secret_form(w, "file", "^[ -~]+$",
                    "The file that `rosc build` reads the secret from, relative to the site's "
                    "folder.",
                    "expected the path of a file");
    json_open(w, NULL, '{');
    json_open(w, "type", '[');
    json_string(w, NULL, "string");
    json_string(w, NULL, "integer");
    if (or_null)
        json_string(w, NULL, "null");
    json_close(w, ']');
    json_string(w, "pattern", "^[ -~]+$");
    add_message(w, field, false);
    json_close(w, '}');
    json_close(w, ']');
}

void json_scalar(struct json *w, const struct field *field, bool in_list, bool or_null)
{
    if (field->type == FIELD_SECRET_VALUE)
        add_secret(w, field, or_null);
    else if (json_is_choice(field))
        add_choice(w, field, in_list, or_null);
    else
        add_value(w, field, in_list, or_null);
}

void json_list(struct json *w, const struct field *field, bool or_null)
{
    json_open(w, "anyOf", '[');
    json_open(w, NULL, '{');
    json_scalar(w, field, false, or_null);
    json_close(w, '}');
    json_open(w, NULL, '{');
    /* a list of types, or an editor joins the messages of both alternatives to one of its own */
    json_open(w, "type", '[');
    json_string(w, NULL, "array");
    json_close(w, ']');
    json_open(w, "items", '{');
    json_scalar(w, field, true, false);
    json_close(w, '}');
    if (field->min_items > 0)
        json_int(w, "minItems", (int64_t)field->min_items);
    if (field->max_items > 0)
        json_int(w, "maxItems", (int64_t)field->max_items);
    add_message(w, field, false);
    json_close(w, '}');
    json_close(w, ']');
}
