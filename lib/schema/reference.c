/*
 * reference.c - the reference of every key as Markdown: one section per mapping, in the order of
 * the tables.
 */
#include <string.h>

#include "base/strbuf.h"
#include "schema/internal.h"

struct reference {
    struct arena *arena;
    struct strbuf *out;
    struct variant_set kinds;
};

/* Text in a table cell: a bar would end it. */
static void add_cell(struct strbuf *out, const char *text)
{
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '|')
            strbuf_addch(out, '\\');
        strbuf_addch(out, *p == '\n' ? ' ' : *p);
    }
}

static void add_row(struct reference *r, const struct field *field)
{
    struct strbuf *out = r->out;
    strbuf_addf(out, "| `%s` | ", field->key);
    add_cell(out, phrase_takes(r->arena, field));
    strbuf_addstr(out, " | ");
    if ((field->flags & FIELD_REQUIRED) != 0)
        strbuf_addstr(out, "required");
    else if (field->def != NULL)
        strbuf_addf(out, "`%s`", field->def);
    else if (field->def_doc != NULL)
        add_cell(out, field->def_doc);
    strbuf_addstr(out, " | ");
    add_cell(out, field->doc != NULL ? field->doc : "");
    for (size_t i = 0; i < field->nwords; i++) {
        if (field->words[i].doc == NULL)
            continue;
        strbuf_addf(out, "<br>`%s`: ", field->words[i].text);
        add_cell(out, field->words[i].doc);
    }
    strbuf_addstr(out, " | ");
    if (field->sample != NULL) {
        strbuf_addch(out, '`');
        add_cell(out, field->sample);
        strbuf_addch(out, '`');
    }
    strbuf_addstr(out, " |\n");
}

/* The rows of `preset` and `kind`, which no table has. */
static void add_choices(struct reference *r, const struct record *record)
{
    struct word_list words = {0};
    for (size_t i = 0; i < record->npresets; i++)
        *VEC_PUSH(r->arena, words.w) = record->presets[i].word;
    if (words.w.len > 0)
        strbuf_addf(r->out, "| `preset` | %s | none | A named set of defaults. | `%s` |\n",
                    phrase_join(r->arena, words.w.v, words.w.len, "or"), words.w.v[0]);
    struct word_list kinds = {0};
    for (size_t i = 0; record->has_kind && i < r->kinds.len; i++)
        *VEC_PUSH(r->arena, kinds.w) = r->kinds.v[i]->word;
    if (kinds.w.len > 0)
        strbuf_addf(r->out, "| `kind` | %s | required%s | Which further keys there are. | `%s` |\n",
                    phrase_join(r->arena, kinds.w.v, kinds.w.len, "or"),
                    words.w.len > 0 ? ", unless the preset says it" : "", kinds.w.v[0]);
}

static void add_table(struct reference *r, const struct record *record)
{
    strbuf_addstr(r->out, "| key | takes | default | meaning | sample |\n"
                          "|---|---|---|---|---|\n");
    add_choices(r, record);
    for (size_t i = 0; i < record->nfields; i++)
        add_row(r, &record->fields[i]);
    strbuf_addch(r->out, '\n');
}

static void add_presets(struct reference *r, const struct record *record)
{
    if (record->npresets == 0)
        return;
    strbuf_addstr(r->out, "`preset` sets defaults; a key that is written wins:\n\n");
    for (size_t i = 0; i < record->npresets; i++) {
        const struct preset *preset = &record->presets[i];
        strbuf_addf(r->out, "- `%s`: %s", preset->word, preset->doc);
        for (size_t k = 0; k < preset->nvalues; k++)
            strbuf_addf(r->out, "%s`%s: %s`", k == 0 ? " It sets " : ", ", preset->values[k].key,
                        preset->values[k].text);
        strbuf_addstr(r->out, preset->nvalues > 0 ? "." : "");
        if (preset->needs != NULL)
            strbuf_addf(r->out, " `%s` must be given.", preset->needs);
        strbuf_addch(r->out, '\n');
    }
    strbuf_addch(r->out, '\n');
}

static void add_inner(struct reference *r, const struct record *record, const char *path);

static void add_kinds(struct reference *r, const struct record *record, const char *path)
{
    for (size_t i = 0; record->has_kind && i < r->kinds.len; i++) {
        const struct variant *kind = r->kinds.v[i];
        strbuf_addf(r->out, "### `%s`, kind `%s`\n\n%s", path, kind->word, kind->doc);
        for (size_t k = 0; k < kind->ndefaults; k++)
            strbuf_addf(r->out, "%s`%s: %s`", k == 0 ? " It defaults to " : ", ",
                        kind->defaults[k].key, kind->defaults[k].text);
        strbuf_addstr(r->out, kind->ndefaults > 0 ? ".\n\n" : "\n\n");
        if (kind->record == NULL || kind->record->nfields == 0)
            continue;
        add_table(r, kind->record);
        add_inner(r, kind->record, path);
    }
}

static void add_sections(struct reference *r, const struct record *record, const char *path)
{
    add_presets(r, record);
    add_table(r, record);
    add_kinds(r, record, path);
    add_inner(r, record, path);
}

/* A section for each mapping in a record. */
static void add_inner(struct reference *r, const struct record *record, const char *path)
{
    for (size_t i = 0; i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        const char *inner = field_section(r->arena, field, path);
        if (inner == NULL)
            continue;
        strbuf_addf(r->out, "## `%s`\n\n", inner);
        if (field->doc != NULL)
            strbuf_addf(r->out, "%s\n\n", field->doc);
        if (field->type == FIELD_RECORD && field->def_doc != NULL)
            strbuf_addf(r->out, "Absent: %s.\n\n", field->def_doc);
        add_sections(r, field->record, inner);
    }
}

void schema_reference(struct strbuf *out, const struct record *root, struct variant_set kinds)
{
    struct reference r = {.arena = out->arena, .out = out, .kinds = kinds};
    strbuf_addstr(out, "# Every key\n\n");
    add_sections(&r, root, "");
    size_t len = out->len;
    while (len > 1 && out->buf[len - 1] == '\n' && out->buf[len - 2] == '\n')
        len--;
    strbuf_truncate(out, len);
}
