/* finding.c - the words of every finding of decoding. */
#include <string.h>

#include "base/attr.h"
#include "base/strbuf.h"
#include "schema/internal.h"

enum {
    KNOWN_KEYS_SHOWN = 12, /* records with more keys do not list them */
    SUGGEST_UNTIL = 200,   /* findings after which nobody reads suggestions any more */
};

/* Where a value is, or its key where the value is nothing. */
static struct span place_of(const struct node *key, const struct node *value)
{
    return value->span.len > 0 || key == NULL ? value->span : key->span;
}

/* `text` as it would replace a scalar: quoted as that one is. */
static const char *as_written(struct arena *arena, const struct node *scalar, const char *text)
{
    return scalar->plain ? text : arena_printf(arena, "\"%s\"", text);
}

static const char *suggestion(struct decode *ctx, const char *word, const char *const *words,
                              size_t count)
{
    return ctx->diags->v.len > SUGGEST_UNTIL ? NULL : suggest(word, words, count);
}

void finding_no_value(struct decode *ctx, const char *name, const struct node *key,
                      const struct node *value)
{
    struct diag *d =
        diag_add(ctx->diags, DIAG_BAD_VALUE, place_of(key, value), "'%s' has no value", name);
    diag_help(d, place_of(key, value), NULL, "give it a value, or leave the key out");
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

void finding_bad_word(struct decode *ctx, const char *name, const struct node *value,
                      const char *const *words, size_t count)
{
    struct diag *d = diag_add(ctx->diags, DIAG_BAD_VALUE, value->span, "'%s' takes %s, not '%s'",
                              name, phrase_join(ctx->arena, words, count, "or"),
                              phrase_shown(ctx->arena, value->text));
    const char *meant = suggestion(ctx, value->text, words, count);
    if (meant != NULL)
        diag_help(d, value->span, as_written(ctx->arena, value, meant), "did you mean '%s'?",
                  meant);
}

/* The number at the start of a text, without leading zeros; NULL when it has none or is more than
 * that. */
static const char *plain_number(const char *text)
{
    static const char digits[] = "0123456789";
    size_t n = strspn(text, digits);
    if (n == 0 || text[n] != '\0')
        return NULL;
    while (text[0] == '0' && text[1] != '\0')
        text++;
    return text;
}

/* What the user most likely meant, where that is certain enough to be written; else NULL. */
static const char *repaired(struct arena *arena, const struct field *field, const char *text)
{
    const char *why;
    struct ipv4_prefix p;
    struct version version;
    const char *fix = NULL;
    switch (field->type) {
    case FIELD_INT:
        return text[0] == '0' ? plain_number(text) : NULL;
    case FIELD_DURATION:
        fix = plain_number(text);
        return fix == NULL ? NULL : arena_printf(arena, "%ss", fix);
    case FIELD_IPV4_RANGE: {
        const char *dash = strchr(text, '-');
        uint32_t lo, hi;
        if (dash == NULL ||
            !value_ipv4(arena, arena_strndup(arena, text, (size_t)(dash - text)), &lo, &why) ||
            !value_ipv4(arena, dash + 1, &hi, &why) || lo <= hi)
            return NULL;
        return arena_printf(arena, "%s-%s", ipv4_str(arena, hi), ipv4_str(arena, lo));
    }
    case FIELD_IPV4_NETWORK:
    case FIELD_ENDPOINT:
    case FIELD_ADDRESS_ENTRY:
        if (!value_ipv4_ifaddr(arena, text, &p, &why))
            return NULL;
        return ipv4_prefix_str(arena, ipv4_network_of(p));
    case FIELD_VERSION: {
        const char *dot = strchr(text, '.');
        const char *patch = dot == NULL ? NULL : strchr(dot + 1, '.');
        if (patch == NULL)
            return NULL;
        fix = arena_strndup(arena, text, (size_t)(patch - text));
        return value_version(arena, fix, &version, &why) ? fix : NULL;
    }
    case FIELD_BOOL:
    case FIELD_TEXT:
    case FIELD_NAME:
    case FIELD_IFNAME:
    case FIELD_HOSTNAME:
    case FIELD_ENUM:
    case FIELD_IPV4:
    case FIELD_IPV4_IFADDR:
    case FIELD_PORTS:
    case FIELD_MAC:
    case FIELD_HOST:
    case FIELD_RECORD:
    case FIELD_MAP:
    case FIELD_ANYTHING:
        break;
    }
    return NULL;
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
    const char *meant = suggestion(ctx, value->text, words.w.v, words.w.len);
    if (meant != NULL && strcmp(meant, value->text) == 0)
        meant = NULL; /* a word in the wrong place */
    const char *fix = meant == NULL ? repaired(arena, field, value->text) : NULL;
    if (meant != NULL)
        diag_help(d, value->span, as_written(arena, value, meant), "did you mean '%s'?", meant);
    else if (fix != NULL)
        diag_help(d, value->span, as_written(arena, value, fix), "write %s", fix);
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

void finding_bad_name(struct decode *ctx, const struct record *record, const struct node *key,
                      bool host, const char *why)
{
    const char *text = phrase_shown(ctx->arena, key->text);
    struct diag *d = diag_add(ctx->diags, DIAG_BAD_NAME, key->span, "'%s' is no name for a %s: %s",
                              text, host ? "host" : record->title, why);
    const char *fix = right_name(ctx->arena, key->text, host);
    if (!host)
        diag_note(d, "a name is a letter a-z and up to 23 more letters, digits or hyphens");
    if (fix != NULL)
        diag_help(d, key->span, fix, "call it %s", fix);
}

void finding_trap(struct decode *ctx, const struct node *scalar, const char *reading)
{
    const char *fix = arena_printf(ctx->arena, "\"%s\"", scalar->text);
    struct diag *d = diag_add(ctx->diags, DIAG_YAML_TRAP, scalar->span,
                              "'%s' is %s to other YAML readers: quote it",
                              phrase_shown(ctx->arena, scalar->text), reading);
    diag_help(d, scalar->span, fix, "write it as a text");
}

void finding_not_ascii(struct decode *ctx, const char *name, const struct node *scalar)
{
    if (name == NULL)
        diag_add(ctx->diags, DIAG_NOT_ASCII, scalar->span,
                 "the name '%s' is not ASCII: RouterOS cannot hold it",
                 phrase_shown(ctx->arena, scalar->text));
    else
        diag_add(ctx->diags, DIAG_NOT_ASCII, scalar->span,
                 "the value of '%s' is not ASCII: RouterOS cannot hold it",
                 phrase_shown(ctx->arena, name));
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

void finding_not_yet(struct decode *ctx, struct span at, const char *what)
{
    const char *quote = strchr(what, ' ') != NULL && strchr(what, '$') != NULL ? "" : "'";
    diag_add(ctx->diags, DIAG_NOT_YET, at,
             "%s%s%s is part of the language, but this version does not build it yet", quote, what,
             quote);
}

/* --- keys --- */

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
        if (!r->ctx->kinds.v[i]->not_yet)
            word = r->ctx->kinds.v[i]->word;
    if (r->record->npresets == 0)
        return arena_printf(r->ctx->arena, "`kind: %s`", word);
    return arena_printf(r->ctx->arena, "`kind: %s` (or `preset: %s`)", word,
                        r->record->presets[0].word);
}

void finding_missing(struct reading *r)
{
    struct arena *arena = r->ctx->arena;
    struct word_list keys = {0};
    struct word_list samples = {0};
    if (r->kind_missing && !was_meant(r, "kind") && !was_meant(r, "preset")) {
        *VEC_PUSH(arena, keys.w) = "kind";
        *VEC_PUSH(arena, samples.w) = kind_sample(r);
    }
    for (size_t i = 0; i < r->missing.len; i++) {
        const struct field *field = r->missing.v[i];
        if (was_meant(r, field->key))
            continue;
        const char *no = keys.w.len == 0 ? field->key : arena_printf(arena, "no %s", field->key);
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
    diag_help(d, object_place(r), NULL, "add %s",
              phrase_join(arena, samples.w.v, samples.w.len, "and"));
}

static void add_keys(struct arena *arena, struct word_list *words, const struct record *record,
                     bool later)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++)
        if (later || (record->fields[i].flags & FIELD_NOT_YET) == 0)
            *VEC_PUSH(arena, words->w) = record->fields[i].key;
}

/* The keys a mapping may have, those that come later in the language too if `later`. */
static struct word_list known_keys(const struct reading *r, bool later)
{
    struct arena *arena = r->ctx->arena;
    struct word_list words = {0};
    if (r->record->npresets > 0)
        *VEC_PUSH(arena, words.w) = "preset";
    if (r->record->has_kind)
        *VEC_PUSH(arena, words.w) = "kind";
    add_keys(arena, &words, r->record, later);
    if (r->kind != NULL)
        add_keys(arena, &words, r->kind->record, later);
    for (size_t i = 0; r->kind == NULL && r->record->has_kind && i < r->ctx->kinds.len; i++)
        add_keys(arena, &words, r->ctx->kinds.v[i]->record, later);
    return words;
}

const char *finding_unknown_key(struct reading *r, const struct node *key)
{
    struct decode *ctx = r->ctx;
    const char *shown = phrase_shown(ctx->arena, key->text);
    const char *name = r->obj->name == NULL ? ""
                                            : arena_printf(ctx->arena, " '%s'",
                                                           phrase_shown(ctx->arena, r->obj->name));
    struct diag *d = diag_add(ctx->diags, DIAG_UNKNOWN_KEY, key->span, "%s%s has no key '%s'",
                              r->record->title, name, shown);
    if (ctx->diags->v.len > SUGGEST_UNTIL)
        return NULL;
    struct word_list built = known_keys(r, false);
    struct word_list all = known_keys(r, true);
    const char *meant = suggest(key->text, built.w.v, built.w.len);
    const char *later = meant != NULL ? NULL : suggest(key->text, all.w.v, all.w.len);
    if (meant != NULL && node_get(r->node, meant) == NULL)
        diag_help(d, key->span, as_written(ctx->arena, key, meant), "did you mean '%s'?", meant);
    else if (meant != NULL)
        diag_help(d, key->span, NULL, "'%s' is already there: take this one out", meant);
    else if (later != NULL)
        diag_help(d, key->span, NULL, "did you mean '%s'? This version does not build it yet",
                  later);
    if (built.w.len > 0 && built.w.len <= KNOWN_KEYS_SHOWN)
        diag_note(d, "the keys here are %s",
                  phrase_join(ctx->arena, built.w.v, built.w.len, "and"));
    return meant != NULL ? meant : later;
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
