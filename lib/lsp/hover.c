/*
 * hover.c - what a key is, by the field tables, and what it emits, by the map of the script.
 *
 * The script is the one for reading (form plain), made with stand-ins for secrets, which are
 * masked. A row is shown at the key, or the item of a list, that its place in the map is in; one
 * that every site has is shown nowhere.
 */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "lsp/lsp.h"
#include "ros/menu.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

enum {
    ROWS_SHOWN = 12,
    ROW_SHOWN = 240, /* characters of a row */
};

/* The bytes of a file that are asked about. */
struct asked {
    const char *name;
    uint32_t off, end;
};

static bool is_asked(const struct asked *asked, const struct ros_map_mark *mark)
{
    return mark->item != NULL && mark->at.src != NULL &&
           strcmp(mark->at.src->name, asked->name) == 0 && mark->at.off >= asked->off &&
           mark->at.off < asked->end;
}

/* The text of a mark in one line, secrets masked. */
static const char *row_text(struct arena *arena, const char *text, size_t len)
{
    const char *newline = memchr(text, '\n', len);
    bool cut = newline != NULL && newline + 1 < text + len;
    if (newline != NULL)
        len = (size_t)(newline - text);
    while (len > 0 && (text[len - 1] == '\\' || text[len - 1] == ' '))
        len--;
    char *row = arena_strndup(arena, text, len);
    for (char *at = row; (at = strstr(at, SECRET_STAND_IN)) != NULL;)
        memset(at, '*', strlen(SECRET_STAND_IN));
    if (len > ROW_SHOWN)
        row[ROW_SHOWN] = '\0';
    return cut || len > ROW_SHOWN ? arena_printf(arena, "%s ...", row) : row;
}

/* The rows that come from there, each menu above its own. Returns how many there are. */
static size_t add_rows(struct strbuf *out, const struct lsp_analysis *a, const struct asked *asked)
{
    size_t rows = 0;
    const char *menu = "";
    for (size_t i = 0; i < a->map.marks.len; i++) {
        const struct ros_map_mark *mark = &a->map.marks.v[i];
        size_t end = i + 1 < a->map.marks.len ? a->map.marks.v[i + 1].off : a->c.output_len;
        if (!is_asked(asked, mark) || ++rows > ROWS_SHOWN)
            continue;
        const char *path = ros_menu_def(mark->item->menu)->path;
        if (strcmp(path, menu) != 0)
            strbuf_addf(out, "%s\n", path);
        menu = path;
        strbuf_addf(out, "%s\n", row_text(out->arena, a->c.output + mark->off, end - mark->off));
    }
    return rows;
}

static void add_emitted(struct rosc_lsp *s, struct strbuf *out, const struct lsp_analysis *a,
                        const struct asked *asked)
{
    if (a->c.output == NULL) {
        strbuf_addstr(out, "\nThere is no script while the site has errors.\n");
        return;
    }
    struct strbuf text = strbuf_new(s->scratch);
    size_t rows = add_rows(&text, a, asked);
    if (rows == 0)
        return;
    strbuf_addf(out, "\nIn the script, %zu row%s:\n\n", rows, rows == 1 ? "" : "s");
    if (s->client.markdown)
        strbuf_addstr(out, "```routeros\n");
    strbuf_add(out, text.buf, text.len);
    if (s->client.markdown)
        strbuf_addstr(out, "```\n");
    if (rows > ROWS_SHOWN)
        strbuf_addf(out, "\nand %zu more.\n", rows - ROWS_SHOWN);
}

/* A variable's value and where it comes from. False: the site has none of that name. */
static bool add_variable(struct rosc_lsp *s, struct strbuf *out, const struct lsp_analysis *a,
                         const char *name)
{
    const struct node *value = node_get(node_get(lsp_whole(a), "vars"), name);
    if (value == NULL)
        return false;
    const char *file = strrchr(value->span.src->name, '/');
    file = file != NULL ? file + 1 : value->span.src->name;
    const char *text = span_text(s->scratch, value->span);
    strbuf_addf(out, s->client.markdown ? "**`${%s}`** is `%s` (%s:%u)\n" : "${%s} is %s (%s:%u)\n",
                name, text, file, (unsigned)source_line_at(value->span.src, value->span.off));
    return true;
}

/* The key or item that the trail ends in. */
static struct asked asked_of(const struct lsp_document *d, const struct lsp_trail *trail)
{
    const struct lsp_step *last = &trail->v[trail->len - 1];
    struct span value = last->value->span;
    uint32_t off = last->key != NULL ? last->key->span.off : value.off;
    uint32_t end = value.off + value.len;
    return (struct asked){.name = d->name, .off = off, .end = end > off ? end : off + 1};
}

static bool describe(struct rosc_lsp *s, struct lsp_document *d, size_t off,
                     const struct lsp_trail *trail, struct strbuf *out)
{
    const struct lsp_analysis *a = lsp_analysis_for(s, d);
    const char *variable = lsp_variable_at(s, d, trail, off);
    bool found = variable != NULL && add_variable(s, out, a, variable);
    struct schema_place place;
    if (lsp_place_in_schema(s, trail, lsp_whole(a), &place)) {
        if (found)
            strbuf_addch(out, '\n');
        schema_describe(out, &place, wan_variants, s->client.markdown);
        found = true;
    }
    if (found && a != NULL) {
        struct asked asked = asked_of(d, trail);
        add_emitted(s, out, a, &asked);
    }
    return found;
}

bool lsp_hover(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    struct lsp_document *d = lsp_document_of(s, params);
    struct strbuf text = strbuf_new(s->scratch);
    struct lsp_trail trail;
    size_t off;
    if (d == NULL || !lsp_offset_of(s, d, params, &off))
        return false;
    if (!lsp_trail_at(s, d, off, &trail) || !describe(s, d, off, &trail, &text)) {
        json_null(w, "result");
        return true;
    }
    struct span at = trail.on_key ? trail.v[trail.len - 1].key->span : trail.scalar->span;
    size_t begin = at.off + d->tree_source->skipped;
    json_open(w, "result", '{');
    json_open(w, "contents", '{');
    json_string(w, "kind", s->client.markdown ? "markdown" : "plaintext");
    json_string(w, "value", strbuf_detach(&text));
    json_close(w, '}');
    lsp_add_range(s, w, "range", &d->text, begin, begin + at.len);
    json_close(w, '}');
    return true;
}
