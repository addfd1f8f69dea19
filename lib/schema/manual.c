/*
 * manual.c - the reference of every key as a manual page: what reference.c says, for a terminal
 * without a network.
 */
#include <string.h>

#include "base/roff.h"
#include "base/strbuf.h"
#include "schema/internal.h"

struct manual {
    struct arena *arena;
    struct strbuf *out;
    struct variant_set kinds;
};

/* .TP, the key, and how it may be filled in parentheses. */
static void add_key(struct manual *m, const char *key, const char *takes, const char *absent)
{
    strbuf_addstr(m->out, ".TP\n");
    roff_macro(m->out, "B", key);
    roff_paragraph(m->out, arena_printf(m->arena, "Takes %s%s%s.", takes,
                                        absent[0] == '\0' ? "" : "; ", absent));
}

/* A paragraph within the entry of a key. */
static void add_more(struct manual *m, const char *text)
{
    strbuf_addstr(m->out, ".br\n");
    roff_paragraph(m->out, text);
}

static void add_field(struct manual *m, const struct field *field)
{
    const char *absent = "";
    if ((field->flags & FIELD_REQUIRED) != 0)
        absent = "required";
    else if (field->def != NULL)
        absent = arena_printf(m->arena, "default: %s", field->def);
    else if (field->def_doc != NULL)
        absent = arena_printf(m->arena, "absent: %s", field->def_doc);
    add_key(m, field->key, phrase_takes(m->arena, field), absent);
    if (field->doc != NULL)
        add_more(m, field->doc);
    for (size_t i = 0; i < field->nwords; i++)
        if (field->words[i].doc != NULL)
            add_more(m,
                     arena_printf(m->arena, "%s: %s", field->words[i].text, field->words[i].doc));
    if (field->sample != NULL)
        add_more(m, arena_printf(m->arena, "Example: %s: %s", field->key, field->sample));
}

/* `preset` and `kind`, which no table has. */
static void add_choices(struct manual *m, const struct record *record)
{
    struct word_list words = {0}, kinds = {0};
    for (size_t i = 0; i < record->npresets; i++)
        *VEC_PUSH(m->arena, words.w) = record->presets[i].word;
    if (words.w.len > 0)
        add_key(m, "preset", phrase_join(m->arena, words.w.v, words.w.len, "or"), "default: none");
    for (size_t i = 0; i < record->npresets; i++) {
        const struct preset *preset = &record->presets[i];
        struct strbuf text = strbuf_new(m->arena);
        strbuf_addf(&text, "%s: %s", preset->word, preset->doc);
        for (size_t k = 0; k < preset->nvalues; k++)
            strbuf_addf(&text, "%s%s: %s", k == 0 ? " It sets " : ", ", preset->values[k].key,
                        preset->values[k].text);
        strbuf_addstr(&text, preset->nvalues > 0 ? "." : "");
        if (preset->needs != NULL)
            strbuf_addf(&text, " %s must be given.", preset->needs);
        add_more(m, strbuf_detach(&text));
    }
    for (size_t i = 0; record->has_kind && i < m->kinds.len; i++)
        *VEC_PUSH(m->arena, kinds.w) = m->kinds.v[i]->word;
    if (kinds.w.len > 0) {
        add_key(m, "kind", phrase_join(m->arena, kinds.w.v, kinds.w.len, "or"),
                words.w.len > 0 ? "required, unless the preset says it" : "required");
        add_more(m, "Which further keys there are, see below.");
    }
}

static void add_inner(struct manual *m, const struct record *record, const char *path);

static void add_kinds(struct manual *m, const struct record *record, const char *path)
{
    for (size_t i = 0; record->has_kind && i < m->kinds.len; i++) {
        const struct variant *kind = m->kinds.v[i];
        roff_macro(m->out, "SS", arena_printf(m->arena, "%s of kind %s", path, kind->word));
        struct strbuf text = strbuf_new(m->arena);
        strbuf_addstr(&text, kind->doc);
        for (size_t k = 0; k < kind->ndefaults; k++)
            strbuf_addf(&text, "%s%s: %s", k == 0 ? " It defaults to " : ", ",
                        kind->defaults[k].key, kind->defaults[k].text);
        strbuf_addstr(&text, kind->ndefaults > 0 ? "." : "");
        roff_paragraph(m->out, strbuf_detach(&text));
        if (kind->record == NULL)
            continue;
        for (size_t k = 0; k < kind->record->nfields; k++)
            add_field(m, &kind->record->fields[k]);
        add_inner(m, kind->record, path);
    }
}

static void add_fields(struct manual *m, const struct record *record, const char *path)
{
    add_choices(m, record);
    for (size_t i = 0; i < record->nfields; i++)
        add_field(m, &record->fields[i]);
    add_kinds(m, record, path);
    add_inner(m, record, path);
}

/* A section for each mapping in a record. */
static void add_inner(struct manual *m, const struct record *record, const char *path)
{
    for (size_t i = 0; i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        const char *inner = field_section(m->arena, field, path);
        if (inner == NULL)
            continue;
        roff_macro(m->out, "SS", inner);
        if (field->doc != NULL)
            roff_paragraph(m->out, field->doc);
        add_fields(m, field->record, inner);
    }
}

void schema_manual(struct strbuf *out, const struct record *root, struct variant_set kinds)
{
    struct manual m = {.arena = out->arena, .out = out, .kinds = kinds};
    roff_macro(out, "SS", "The file");
    add_fields(&m, root, "");
}
