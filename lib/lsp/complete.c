/*
 * complete.c - the keys, words and names that may stand at a place, out of the field tables.
 *
 * What is being written cannot be read as a tree most of the time, so this goes by lines: the keys
 * above with less indentation are the way to the place, and a bracket that is open in the line
 * leads one further down.
 */
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "lsp/lsp.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

enum { KIND_PROPERTY = 10, KIND_VALUE = 12, KIND_REFERENCE = 18 };

enum { KEY_MAX = 255 }; /* letters of a name; longer words are none */

/* Where the cursor is. */
struct cursor {
    struct rosc_lsp *s;
    const struct lsp_document *document;
    struct json *w;
    size_t off, word; /* the word that is being written begins at `word` */
    bool comment;     /* it is in a comment */
    size_t line;      /* number of the line */
    size_t indent;    /* of the keys beside it; in a flow mapping SIZE_MAX: none is known */
    size_t value;     /* where the value of the key begins */
    bool blank;       /* a blank is missing in front of it */
    const char *key;  /* the key whose value is being written; NULL: a key is */
    struct schema_step steps[LSP_MAX_STEPS];
    size_t len;
};

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* --- lines --- */

struct line {
    const char *text;
    size_t len, indent; /* of its first character that is no blank */
    bool empty;         /* or a comment */
    bool item;          /* of a list: "- " */
};

static struct line line_at(const struct text *text, size_t number)
{
    size_t off = text->lines.v[number];
    size_t end = number + 1 < text->lines.len ? text->lines.v[number + 1] : text->len;
    struct line line = {.text = text->bytes + off, .len = end - off};
    while (line.len > 0 && strchr("\r\n", line.text[line.len - 1]) != NULL)
        line.len--;
    while (line.indent < line.len && line.text[line.indent] == ' ')
        line.indent++;
    line.empty = line.indent == line.len || line.text[line.indent] == '#';
    line.item = line.indent + 1 < line.len && memcmp(line.text + line.indent, "- ", 2) == 0;
    return line;
}

/* The key that a text begins with, NULL: none. */
static const char *key_of(struct arena *arena, const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && n < KEY_MAX && is_word(text[n]))
        n++;
    bool colon = n < len && text[n] == ':' && (n + 1 == len || text[n + 1] == ' ');
    return n > 0 && colon ? arena_strndup(arena, text, n) : NULL;
}

/* The keys above that lead to a key with this indentation. */
static void read_way(struct cursor *c, size_t indent)
{
    const char *way[LSP_MAX_STEPS];
    size_t len = 0;
    for (size_t i = c->line; i-- > 0 && indent > 0 && len < LSP_MAX_STEPS / 2;) {
        struct line line = line_at(&c->document->text, i);
        if (line.empty || line.item || line.indent >= indent)
            continue;
        indent = line.indent;
        const char *key = key_of(c->s->scratch, line.text + line.indent, line.len - line.indent);
        if (key != NULL)
            way[len++] = key;
    }
    while (len > 0)
        c->steps[c->len++].key = way[--len];
}

/* The line up to the cursor: brackets lead down, a colon makes it a value. */
static void read_line(struct cursor *c, const char *text, size_t len)
{
    size_t begin = 0; /* of the part that the cursor is in */
    while (begin < len && text[begin] == ' ')
        begin++;
    for (size_t i = begin; i < len; i++) {
        const char *key = text[i] == '{' ? key_of(c->s->scratch, text + begin, len - begin) : NULL;
        if (key != NULL && c->len < LSP_MAX_STEPS) {
            c->steps[c->len++].key = key;
            c->indent = SIZE_MAX;
        } else if (text[i] == '}' && c->len > 0) {
            c->len--;
        } else if (text[i] != ',' || c->indent != SIZE_MAX ||
                   memchr(text + begin, '[', i - begin) != NULL) {
            continue;
        }
        begin = i + 1;
        while (begin < len && text[begin] == ' ')
            begin++;
    }
    c->key = key_of(c->s->scratch, text + begin, len - begin);
    if (c->key == NULL || c->len == LSP_MAX_STEPS)
        return;
    c->steps[c->len++].key = c->key;
    c->value = c->off - len + begin + strlen(c->key) + 1;
}

/* Does a comment begin in the `len` bytes? */
static bool has_comment(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (line[i] == '#' && (i == 0 || line[i - 1] == ' '))
            return true;
    return false;
}

static void read_cursor(struct cursor *c)
{
    const struct text *text = &c->document->text;
    c->line = text_place_of(text, TEXT_UTF8, c->off).line;
    size_t begin = text->lines.v[c->line];
    c->word = c->off;
    while (c->word > begin && is_word(text->bytes[c->word - 1]))
        c->word--;
    struct line line = line_at(text, c->line);
    c->indent = line.empty || line.indent > c->off - begin ? c->off - begin : line.indent;
    c->comment = has_comment(line.text, c->off - begin < line.len ? c->off - begin : line.len);
    size_t dash = line.item && line.indent + 2 <= c->off - begin ? line.indent + 2 : 0;
    read_way(c, dash > 0 ? c->indent + 1 : c->indent); /* a list may stand right below its key */
    read_line(c, line.text + dash, c->off - begin - dash);
    if (dash > 0 && c->key == NULL && c->len > 0)
        c->key = c->steps[c->len - 1].key;
}

/* Stands the key beside the cursor? *ret_value: what is behind it, in the arena. */
static bool has_beside(const struct cursor *c, const char *key, const char **ret_value)
{
    const struct text *text = &c->document->text;
    for (int down = 0; down < 2 && c->indent != SIZE_MAX; down++)
        for (size_t i = c->line; down ? ++i < text->lines.len : i-- > 0;) {
            struct line line = line_at(text, i);
            if (line.empty || line.indent > c->indent)
                continue;
            if (line.indent < c->indent)
                break;
            size_t n = strlen(key), rest = line.len - line.indent;
            const char *at = line.text + line.indent;
            if (rest <= n || memcmp(at, key, n) != 0 || at[n] != ':')
                continue;
            at += n + 1;
            at += strspn(at, " ");
            *ret_value = arena_strndup(c->s->scratch, at, strcspn(at, " \r\n#"));
            return true;
        }
    return false;
}

/* --- items --- */

static void add_item(const struct cursor *c, int kind, const char *label, const char *text,
                     const char *doc)
{
    json_open(c->w, NULL, '{');
    json_string(c->w, "label", label);
    json_int(c->w, "kind", kind);
    if (doc != NULL) {
        json_open(c->w, "documentation", '{');
        json_string(c->w, "kind", c->s->client.markdown_help ? "markdown" : "plaintext");
        json_string(c->w, "value", doc);
        json_close(c->w, '}');
    }
    json_open(c->w, "textEdit", '{');
    lsp_add_range(c->s, c->w, "range", &c->document->text, c->word, c->off);
    json_string(c->w, "newText", c->blank ? arena_printf(c->s->scratch, " %s", text) : text);
    json_close(c->w, '}');
    json_close(c->w, '}');
}

static void add_key(const struct cursor *c, const struct schema_place *place, const char *key)
{
    const char *value;
    if (has_beside(c, key, &value))
        return;
    struct strbuf doc = strbuf_new(c->s->scratch);
    schema_describe(&doc, place, wan_variants, c->s->client.markdown_help);
    bool map = schema_record_of(place) != NULL ||
               (place->field != NULL && place->field->type == FIELD_MAP);
    add_item(c, KIND_PROPERTY, key,
             arena_printf(c->s->scratch, map && c->indent != SIZE_MAX ? "%s:" : "%s: ", key),
             strbuf_detach(&doc));
}

static void add_fields(const struct cursor *c, const struct record *record, const char *path,
                       const struct variant *kind)
{
    for (size_t i = 0; record != NULL && i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        const struct schema_place place = {
            .what = SCHEMA_FIELD,
            .path =
                arena_printf(c->s->scratch, "%s%s%s", path, path[0] == '\0' ? "" : ".", field->key),
            .record = record,
            .field = field,
            .kind = kind,
        };
        add_key(c, &place, field->key);
    }
}

/* The kind of the mapping that the cursor is in, by the lines beside it. */
static const struct variant *kind_beside(const struct cursor *c, const struct record *record)
{
    struct node kind = {.kind = NODE_SCALAR}, preset = kind, key_kind = kind, key_preset = kind;
    struct node_pair pairs[2];
    struct node map = {.kind = NODE_MAP, .pairs = {.v = pairs}};
    key_kind.text = "kind";
    key_preset.text = "preset";
    if (has_beside(c, "kind", &kind.text))
        pairs[map.pairs.len++] = (struct node_pair){&key_kind, &kind};
    if (has_beside(c, "preset", &preset.text))
        pairs[map.pairs.len++] = (struct node_pair){&key_preset, &preset};
    return schema_kind_of(record, wan_variants, &map);
}

static void add_keys(const struct cursor *c)
{
    struct schema_place place = {.path = ""};
    bool root = c->len == 0;
    if (!root && !schema_find(c->s->scratch, &site_record, wan_variants, c->steps, c->len, &place))
        return;
    const struct record *record = root ? &site_record : schema_record_of(&place);
    if (record == NULL)
        return;
    if (record->npresets > 0)
        add_key(c,
                &(struct schema_place){.what = SCHEMA_PRESET, .path = "preset", .record = record},
                "preset");
    if (record->has_kind)
        add_key(c, &(struct schema_place){.what = SCHEMA_KIND, .path = "kind", .record = record},
                "kind");
    add_fields(c, record, place.path, NULL);
    const struct variant *kind = record->has_kind ? kind_beside(c, record) : NULL;
    if (kind != NULL)
        add_fields(c, kind->record, place.path, kind);
}

/* --- values --- */

/* The keys below `a`, or below `b` in `a`, as the lines have them: of a text that is no tree while
 * it is written. */
static void add_names_by_line(const struct cursor *c, const char *a, const char *b,
                              const char *prefix)
{
    const struct text *text = &c->document->text;
    const char *want = a;
    size_t outer = 0, inner = SIZE_MAX; /* the keys that are wanted have this indentation */
    bool found = false;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct line line = line_at(text, i);
        if (line.empty)
            continue;
        const char *key = key_of(c->s->scratch, line.text + line.indent, line.len - line.indent);
        if (found && line.indent <= outer)
            break;
        if (!found && key != NULL && strcmp(key, want) == 0 && (want == a) == (line.indent == 0)) {
            outer = line.indent;
            found = b == NULL || want == b;
            want = b;
        } else if (found && key != NULL && line.indent <= inner) {
            const char *name = arena_printf(c->s->scratch, "%s%s", prefix, key);
            inner = line.indent;
            add_item(c, KIND_REFERENCE, name, name, NULL);
        }
    }
}

/* The names in a mapping of the site, each behind a prefix. */
static void add_names(const struct cursor *c, const struct node *root, const char *a, const char *b,
                      const char *prefix)
{
    if (root == NULL) {
        add_names_by_line(c, a, b, prefix);
        return;
    }
    const struct node *map = b != NULL ? node_get(node_get(root, a), b) : node_get(root, a);
    for (size_t i = 0; map != NULL && i < map->pairs.len; i++) {
        const char *name = arena_printf(c->s->scratch, "%s%s", prefix, map->pairs.v[i].key->text);
        add_item(c, KIND_REFERENCE, name, name, NULL);
    }
}

static void add_field_values(const struct cursor *c, const struct field *field,
                             const struct node *root)
{
    for (size_t i = 0; i < field->nwords; i++)
        add_item(c, KIND_VALUE, field->words[i].text, field->words[i].text, field->words[i].doc);
    if (field->type == FIELD_BOOL && field->nwords == 0) {
        add_item(c, KIND_VALUE, "yes", "yes", NULL);
        add_item(c, KIND_VALUE, "no", "no", NULL);
    }
    if (field->type == FIELD_NAME && strcmp(field->key, "via") == 0)
        add_names(c, root, "wans", NULL, "");
    if (field->type == FIELD_ENDPOINT) {
        add_names(c, root, "wans", NULL, "wan:");
        add_names(c, root, "lans", NULL, "lan:");
        add_names(c, root, "firewall", "lists", "list:");
        add_names(c, root, "tunnels", NULL, "tunnel:");
    }
}

static void add_values(struct cursor *c, struct lsp_document *d)
{
    struct schema_place place;
    const struct lsp_analysis *a = lsp_analysis_for(c->s, d);
    const struct node *root = lsp_whole(a) != NULL ? lsp_whole(a) : lsp_tree(c->s, d);
    if (!schema_find(c->s->scratch, &site_record, wan_variants, c->steps, c->len, &place))
        return;
    switch (place.what) {
    case SCHEMA_PRESET:
        for (size_t i = 0; i < place.record->npresets; i++)
            add_item(c, KIND_VALUE, place.record->presets[i].word, place.record->presets[i].word,
                     place.record->presets[i].doc);
        break;
    case SCHEMA_KIND:
        for (size_t i = 0; i < wan_variants.len; i++)
            add_item(c, KIND_VALUE, wan_variants.v[i]->word, wan_variants.v[i]->word,
                     wan_variants.v[i]->doc);
        break;
    case SCHEMA_FIELD:
        add_field_values(c, place.field, root);
        break;
    case SCHEMA_ENTRY:
        break;
    }
}

/* "wan:" and "list:" are a part of the word where such a thing is meant; but the colon of the key
 * is not, behind which a blank has to come. */
static void widen_word(struct cursor *c)
{
    const char *bytes = c->document->text.bytes;
    c->blank = c->word == c->value;
    if (c->word <= c->value || bytes[c->word - 1] != ':')
        return;
    for (c->word--; c->word > c->value && is_word(bytes[c->word - 1]);)
        c->word--;
}

bool lsp_completion(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    struct lsp_document *d = lsp_document_of(s, params);
    size_t off;
    if (d == NULL || !lsp_offset_of(s, d, params, &off))
        return false;
    json_open(w, "result", '[');
    if (d->site || lsp_is_extended(s, d)) {
        struct cursor c = {.s = s, .document = d, .w = w, .off = off};
        read_cursor(&c);
        if (c.comment) {
            /* words of somebody's own */
        } else if (c.key == NULL) {
            add_keys(&c);
        } else {
            widen_word(&c);
            add_values(&c, d);
        }
    }
    json_close(w, ']');
    return true;
}
