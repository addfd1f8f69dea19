/* variant.c - `preset` and `kind`, the two keys that decide what the others mean. */
#include <string.h>

#include "base/bug.h"
#include "base/text.h"
#include "schema/internal.h"

const char *preset_text(const struct preset *preset, const char *key)
{
    for (size_t i = 0; preset != NULL && i < preset->nvalues; i++)
        if (text_same(preset->values[i].key, key))
            return preset->values[i].text;
    return NULL;
}

const char *variant_text(const struct variant *kind, const char *key)
{
    for (size_t i = 0; kind != NULL && i < kind->ndefaults; i++)
        if (text_same(kind->defaults[i].key, key))
            return kind->defaults[i].text;
    return NULL;
}

bool preset_needs(const struct preset *preset, const char *key)
{
    return preset != NULL && preset->needs != NULL && text_same(preset->needs, key);
}

const struct variant *variant_find(struct variant_set set, const char *word)
{
    for (size_t i = 0; i < set.len; i++)
        if (text_same(set.v[i]->word, word))
            return set.v[i];
    return NULL;
}

/* The text of `key` where it is one: NULL when absent or reported. */
static const char *word_text(struct reading *r, const char *key, const struct node *value)
{
    if (value->kind != NODE_SCALAR) {
        finding_wrong_type(r->ctx, key, "a word", value);
    } else if (value->plain && value->text[0] == '\0') {
        finding_no_value(r->ctx, key, node_key(r->node, key), value);
    } else {
        return value->text;
    }
    r->obj->bad = true;
    r->kind_unsure = true;
    return NULL;
}

static void read_preset(struct reading *r)
{
    const struct record *record = r->record;
    const struct node *value = node_get(r->node, "preset");
    const char *text = value == NULL ? NULL : word_text(r, "preset", value);
    if (text == NULL)
        return;
    struct word_list words = {0};
    for (size_t i = 0; i < record->npresets; i++) {
        if (text_same(record->presets[i].word, text)) {
            r->obj->preset = &record->presets[i];
            return;
        }
        *VEC_PUSH(r->ctx->arena, words.w) = record->presets[i].word;
    }
    finding_bad_word(r->ctx, "preset", value, words.w.v, words.w.len);
    r->obj->bad = true;
    r->kind_unsure = true;
}

/* An explicit kind. */
static void read_kind(struct reading *r, const struct node *value)
{
    struct decode *ctx = r->ctx;
    const char *text = word_text(r, "kind", value);
    if (text == NULL)
        return;
    const struct variant *kind = variant_find(ctx->kinds, text);
    if (kind != NULL) {
        r->kind = kind;
        r->kind_unsure = false; /* whatever the preset was meant to be */
        return;
    }
    r->obj->bad = true;
    r->kind_unsure = true;
    struct word_list words = {0};
    for (size_t i = 0; i < ctx->kinds.len; i++)
        *VEC_PUSH(ctx->arena, words.w) = ctx->kinds.v[i]->word;
    finding_bad_word(ctx, "kind", value, words.w.v, words.w.len);
}

void variant_read(struct reading *r)
{
    if (r->node == NULL)
        return;
    if (r->record->npresets > 0)
        read_preset(r);
    if (!r->record->has_kind)
        return;
    const char *preset_word = preset_text(r->obj->preset, "kind");
    const struct node *value = node_get(r->node, "kind");
    if (value != NULL) {
        read_kind(r, value);
    } else if (preset_word != NULL) {
        r->kind = variant_find(r->ctx->kinds, preset_word);
        if (r->kind == NULL)
            BUG("preset '%s' has the kind '%s'", r->obj->preset->word, preset_word);
    } else if (!r->kind_unsure) {
        r->kind_missing = true;
        r->kind_unsure = true;
    }
    /* the preset's values speak of its own kind: static under a DHCP preset gets no gateway from it
     */
    r->kind_from_preset =
        r->kind != NULL && preset_word != NULL && strcmp(r->kind->word, preset_word) == 0;
}
