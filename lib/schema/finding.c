/* finding.c - the words of the findings about values; finding_key.c has those about keys. */
#include <string.h>

#include "base/attr.h"
#include "base/strbuf.h"
#include "schema/internal.h"

/* Where a value is, or its key where the value is nothing. */
static struct span place_of(const struct node *key, const struct node *value)
{
    return value->span.len > 0 || key == NULL ? value->span : key->span;
}

void finding_sure(struct diag *d, const struct node *value)
{
    if (!value->varied)
        diag_sure(d);
}

const char *finding_as_written(struct arena *arena, const struct node *scalar, const char *text)
{
    return scalar->plain ? text : arena_printf(arena, "\"%s\"", text);
}

bool finding_many(const struct decode *ctx)
{
    return diags_many(ctx->diags);
}

const char *finding_suggest(struct decode *ctx, const char *word, const char *const *words,
                            size_t count)
{
    return finding_many(ctx) ? NULL : suggest(word, words, count);
}

void finding_no_value(struct decode *ctx, const char *name, const struct node *key,
                      const struct node *value)
{
    struct diag *d =
        diag_add(ctx->diags, DIAG_BAD_VALUE, place_of(key, value), "'%s' has no value", name);
    diag_help(d, place_of(key, value), NULL, "give it a value, or leave the key out");
}

void finding_no_item(struct decode *ctx, const char *name, const struct node *item)
{
    struct span at = item->span;
    if (at.len == 0 && at.off > 0 && at.src->text[at.off - 1] == '-')
        at = (struct span){at.src, at.off - 1, 1};
    struct diag *d =
        diag_add(ctx->diags, DIAG_BAD_VALUE, at, "an item in the list of '%s' is empty", name);
    diag_help(d, at, NULL, "give it a value, or take it out");
}

void finding_wrong_type(struct decode *ctx, const char *name, const char *takes,
                        const struct node *value)
{
    const char *is = phrase_node(value);
    if (name == NULL)
        diag_add(ctx->diags, DIAG_WRONG_TYPE, value->span, "a site is %s, not %s", takes, is);
    else
        diag_add(ctx->diags, DIAG_WRONG_TYPE, value->span, "'%s' takes %s, not %s",
                 phrase_shown(ctx->arena, name), takes, is);
}

/* The only item of a list with one, the list itself of several as one text: what else could `[443]`
 * mean? */
static const char *one_of_list(struct decode *ctx, const struct field *field,
                               const struct node *list)
{
    struct strbuf sb = strbuf_new(ctx->arena);
    for (size_t i = 0; i < list->items.len; i++) {
        const struct node *item = list->items.v[i];
        if (item->kind != NODE_SCALAR || (i > 0 && field->type != FIELD_PORTS))
            return NULL;
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",", item->text);
    }
    struct port_set ports;
    const char *why;
    const char *text = strbuf_detach(&sb);
    if (list->items.len == 0 || source_secret_at(list->span.src, list->span.off + 1))
        return NULL;
    if (list->items.len == 1)
        return text;
    return value_ports(ctx->arena, text, &ports, &why) ? arena_printf(ctx->arena, "\"%s\"", text)
                                                       : NULL;
}

void finding_no_scalar(struct decode *ctx, const struct at *at, const struct field *field,
                       const struct node *value)
{
    struct arena *arena = ctx->arena;
    bool item = (field->flags & FIELD_LIST) != 0;
    const char *takes = item ? arena_printf(arena, "%s in its list", phrase_many(field->type))
                             : phrase_one(arena, field);
    struct diag *d = diag_add(ctx->diags, DIAG_WRONG_TYPE, value->span, "'%s' takes %s, not %s",
                              phrase_shown(arena, at->name), takes, phrase_node(value));
    bool secret = field->type == FIELD_SECRET_VALUE || (field->flags & FIELD_SECRET) != 0;
    const char *fix =
        value->kind == NODE_SEQ && !item && !secret ? one_of_list(ctx, field, value) : NULL;
    bool one_line = memchr(value->span.src->text + value->span.off, '\n', value->span.len) == NULL;
    if (fix == NULL)
        return;
    diag_help(d, value->span, one_line ? fix : NULL, "write %s", fix);
    const struct node *only = value->items.len == 1 ? value->items.v[0] : NULL;
    if (one_line && only != NULL && !only->varied && (only->plain || text_is_plain(fix)))
        diag_sure(d);
}

void finding_no_record(struct decode *ctx, const struct at *at, const struct field *field,
                       const struct node *value)
{
    struct arena *arena = ctx->arena;
    const char *name = phrase_shown(arena, at->name);
    bool named = field->type == FIELD_MAP;
    const char *takes =
        !named ? "a mapping of keys"
               : arena_printf(arena, "a mapping with a name for each %s", field->record->title);
    struct diag *d = diag_add(ctx->diags, DIAG_WRONG_TYPE, value->span, "'%s' takes %s, not %s",
                              name, takes, phrase_node(value));
    bool on;
    const char *why;
    if (value->kind == NODE_SEQ && named)
        diag_help(d, value->span, NULL, "give each %s a name of its own: 'NAME:' instead of '-'",
                  field->record->title);
    else if (value->kind == NODE_SCALAR && (field->flags & FIELD_OPTIONAL) != 0 &&
             value_bool(arena, value->text, &on, &why)) {
        bool required = false;
        for (size_t i = 0; i < field->record->nfields; i++)
            required |= (field->record->fields[i].flags & FIELD_REQUIRED) != 0;
        if (on && !required) {
            diag_help(d, value->span, "{}", "all its keys have defaults");
            finding_sure(d, value);
        } else if (!on) {
            diag_help(d, value->span, NULL, "leave '%s' out", name);
        }
    }
}

void finding_bad_word(struct decode *ctx, const char *name, const struct node *value,
                      const char *const *words, size_t count)
{
    struct diag *d = diag_add(ctx->diags, DIAG_BAD_VALUE, value->span, "'%s' takes %s, not '%s'",
                              name, phrase_join(ctx->arena, words, count, "or"),
                              phrase_shown(ctx->arena, value->text));
    const char *meant = finding_suggest(ctx, value->text, words, count);
    if (meant == NULL)
        return;
    diag_help(d, value->span, finding_as_written(ctx->arena, value, meant), "did you mean '%s'?",
              meant);
    if (suggest_sure(value->text, meant, words, count))
        finding_sure(d, value);
}

/* A value that is well formed and only outside the field's bounds. */
static bool out_of_bounds(struct arena *arena, const struct field *field, const char *text)
{
    int64_t value;
    const char *why;
    if (field->type == FIELD_INT && field->max != 0)
        return value_int(arena, text, 0, INT64_MAX, &value, &why);
    if (field->type == FIELD_DURATION && field->max != 0)
        return value_duration(arena, text, &value, &why);
    if (field->type == FIELD_SIZE && field->max != 0)
        return value_size(arena, text, &value, &why);
    return false;
}

/* The words that a value of the field may have been meant to be. */
static struct word_list candidates(struct arena *arena, const struct field *field)
{
    static const char *const endpoints[] = {"any", "wan", "lan"};
    struct word_list words = phrase_words(arena, field);
    if ((field->flags & FIELD_NONE) != 0)
        *VEC_PUSH(arena, words.w) = "none";
    for (size_t i = 0; field->type == FIELD_ENDPOINT && i < ARRAY_LEN(endpoints); i++)
        *VEC_PUSH(arena, words.w) = endpoints[i];
    return words;
}

/* 'guests' where 'lan:guests' is meant: the name of a LAN, list or WAN of the site. */
static const char *endpoint_meant(struct decode *ctx, const char *text)
{
    const struct node *firewall = node_get(ctx->root_node, "firewall");
    const struct {
        const char *prefix;
        const struct node *names;
    } all[] = {
        {"lan", node_get(ctx->root_node, "lans")},
        {"list", node_get(firewall, "lists")},
        {"wan", node_get(ctx->root_node, "wans")},
    };
    const char *colon = strchr(text, ':');
    const char *name = colon != NULL ? colon + 1 : text;
    const char *meant = NULL;
    for (size_t i = 0; i < ARRAY_LEN(all); i++) {
        if (node_get(all[i].names, name) == NULL)
            continue;
        if (meant != NULL)
            return NULL; /* two things have that name */
        meant = arena_printf(ctx->arena, "%s:%s", all[i].prefix, name);
    }
    return meant;
}

/* "-1.1.1.1" is a text to YAML, and what follows it goes on with the text. */
static void help_with_dash(struct diag *d, const struct field *field, const struct node *value)
{
    if ((field->flags & FIELD_LIST) != 0 && value->plain)
        diag_help(d, value->span, NULL,
                  "an item of a list begins with '- ', with a space behind '-'");
}

/* Is the repair certainly what is meant, and does it need no quotes where it would have none? */
static bool is_sure(struct arena *arena, const struct field *field, const struct node *value,
                    const char *fix, bool list)
{
    const char *undressed = repair_dressed(arena, value->text);
    const char *text = undressed != NULL ? undressed : value->text;
    bool fits = list || !value->plain || text_is_plain(fix);
    return fits && repair_is_sure(field, text, fix, list);
}

void finding_bad_scalar(struct decode *ctx, const struct at *at, const struct field *field,
                        const struct node *value, const char *why)
{
    struct arena *arena = ctx->arena;
    const char *name = phrase_shown(arena, at->name);
    bool secret = (field->flags & FIELD_SECRET) != 0;
    const char *text = secret ? "***" : phrase_shown(arena, value->text);
    bool words_only = field->type == FIELD_ENUM || (field->type == FIELD_BOOL && field->nwords > 0);
    const char *takes = phrase_one(arena, field);
    struct span place = place_of(at->key, value);
    struct diag *d;
    if (words_only || out_of_bounds(arena, field, value->text)) {
        d = diag_add(ctx->diags, DIAG_BAD_VALUE, place, "'%s' takes %s, not '%s'", name, takes,
                     text);
    } else {
        d = diag_add(ctx->diags, DIAG_BAD_VALUE, place, "bad value '%s' for '%s': %s", text, name,
                     secret ? "it is not what this key takes" : why);
        diag_label(d, 0, "takes %s", takes);
    }
    if (secret)
        return;
    struct word_list words = candidates(arena, field);
    const char *meant = finding_suggest(ctx, value->text, words.w.v, words.w.len);
    if (meant != NULL && strcmp(meant, value->text) == 0)
        meant = NULL; /* a word in the wrong place */
    bool list = false;
    const char *fix = meant == NULL ? repair_scalar(arena, field, value->text, &list) : NULL;
    const char *ref =
        field->type == FIELD_ENDPOINT && fix == NULL ? endpoint_meant(ctx, value->text) : NULL;
    if (ref != NULL)
        meant = ref;
    if (meant != NULL)
        diag_help(d, value->span, finding_as_written(arena, value, meant), "did you mean '%s'?",
                  meant);
    else if (fix != NULL)
        diag_help(d, value->span, list ? fix : finding_as_written(arena, value, fix), "write %s",
                  fix);
    if (meant != NULL ? ref == NULL && suggest_sure(value->text, meant, words.w.v, words.w.len)
                      : fix != NULL && is_sure(arena, field, value, fix, list))
        finding_sure(d, value);
    if (meant != NULL || fix != NULL)
        return;
    if (strstr(value->text, " - ") != NULL || (value->text[0] == '-' && value->text[1] != ' '))
        help_with_dash(d, field, value);
}

/* A name made right by lower case and hyphens; NULL when that does not help. */
static const char *right_name(struct arena *arena, const char *text, bool host)
{
    const char *why;
    char *name = arena_strdup(arena, text);
    for (char *p = name; *p != '\0'; p++) {
        if (*p >= 'A' && *p <= 'Z')
            *p = (char)(*p - 'A' + 'a');
        else if (*p == '_' || *p == ' ' || (*p == '.' && !host))
            *p = '-';
    }
    if (strcmp(name, text) == 0)
        return NULL;
    return (host ? value_hostname(arena, name, &why) : value_name(arena, name, &why)) ? name : NULL;
}

void finding_bad_name(struct decode *ctx, const struct field *map, const struct node *key,
                      const char *why)
{
    const char *text = phrase_shown(ctx->arena, key->text);
    bool host = (map->flags & FIELD_HOST_KEYS) != 0, header = (map->flags & FIELD_HEADER_KEYS) != 0;
    struct diag *d = diag_add(ctx->diags, DIAG_BAD_NAME, key->span, "'%s' is no name for a %s: %s",
                              text, host ? "host" : map->record->title, why);
    const char *fix = header ? NULL : right_name(ctx->arena, key->text, host);
    if (!host && !header)
        diag_note(d, "a name is a letter a-z and up to 23 more letters, digits or hyphens");
    if (fix != NULL) {
        diag_help(d, key->span, fix, "call it %s", fix);
        finding_sure(d, key);
    }
}

void finding_trap(struct decode *ctx, const struct node *scalar, const char *reading)
{
    const char *fix = arena_printf(ctx->arena, "\"%s\"", scalar->text);
    struct diag *d = diag_add(ctx->diags, DIAG_YAML_TRAP, scalar->span,
                              "'%s' is %s to other YAML readers: quote it",
                              phrase_shown(ctx->arena, scalar->text), reading);
    diag_help(d, scalar->span, fix, "write it as a text");
    if (strcmp(reading, "no value at all") != 0)
        finding_sure(d, scalar);
}

void finding_not_ascii(struct decode *ctx, const char *name, const struct node *scalar)
{
    struct diag *d;
    if (name == NULL)
        d = diag_add(ctx->diags, DIAG_NOT_ASCII, scalar->span,
                     "the name '%s' is not ASCII: RouterOS cannot hold it",
                     phrase_shown(ctx->arena, scalar->text));
    else
        d = diag_add(ctx->diags, DIAG_NOT_ASCII, scalar->span,
                     "the value of '%s' is not ASCII: RouterOS cannot hold it",
                     phrase_shown(ctx->arena, name));
    const char *plain = repair_dressed(ctx->arena, scalar->text);
    const char *why;
    if (plain != NULL && value_text(ctx->arena, plain, strlen(plain), &why))
        diag_help(d, scalar->span,
                  scalar->plain && yaml_trap(plain) == NULL
                      ? plain
                      : arena_printf(ctx->arena, "\"%s\"", plain),
                  "write it with the characters of a keyboard");
}

void finding_count(struct decode *ctx, const struct at *at, const struct field *field,
                   const struct node *value, size_t count)
{
    struct arena *arena = ctx->arena;
    bool map = field->type == FIELD_MAP;
    const char *what = map ? "entries" : phrase_many(field->type);
    const char *takes;
    if (field->max_items == 0)
        takes = arena_printf(arena, "at least %zu", field->min_items);
    else if (field->min_items == 0)
        takes = arena_printf(arena, "at most %zu", field->max_items);
    else if (field->min_items == field->max_items)
        takes = arena_printf(arena, "%zu", field->min_items);
    else
        takes = arena_printf(arena, "%zu to %zu", field->min_items, field->max_items);
    if (field->max_items == 0 && count == 0)
        diag_add(ctx->diags, DIAG_BAD_VALUE, place_of(at->key, value), "'%s' is empty", at->name);
    else
        diag_add(ctx->diags, DIAG_BAD_VALUE, place_of(at->key, value), "'%s' takes %s %s, not %zu",
                 at->name, takes, what, count);
}
