/*
 * map_json.c - the map of a script as JSON, an entry a line: which lines and columns of the script
 * come from which place of the site.
 *
 * Lines and columns count from 1, end_column is one behind the last character, and the line break
 * belongs to its line. Entries are in order, meet without a gap, and cover every line. ASCII,
 * whatever the site is called.
 */
#include <stdint.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/source.h"
#include "ros/map.h"
#include "ros/menu.h"

const char *form_str(enum rosc_form form)
{
    switch (form) {
    case ROSC_FORM_APPLY:
        return "apply";
    case ROSC_FORM_PLAIN:
        return "plain";
    case ROSC_FORM_REMOVE:
        return "remove";
    case ROSC_FORM_VERIFY:
        return "verify";
    }
    return "apply";
}

/* A range as people count. */
struct range {
    uint32_t line, column, end_line, end_column;
};

static void add_range(struct strbuf *out, struct range r)
{
    strbuf_addf(out, "\"line\": %u, \"column\": %u, \"end_line\": %u, \"end_column\": %u}",
                (unsigned)r.line, (unsigned)r.column, (unsigned)r.end_line, (unsigned)r.end_column);
}

static void add_place(struct strbuf *out, struct span at)
{
    struct range r;
    if (at.src == NULL) {
        strbuf_addstr(out, "\"yaml\": null");
        return;
    }
    while (at.len > 0 && strchr(" \t\r\n", at.src->text[at.off + at.len - 1]) != NULL)
        at.len--; /* a mapping ends where the next key begins */
    source_position(at.src, at.off, &r.line, &r.column);
    source_position(at.src, at.off + at.len, &r.end_line, &r.end_column);
    strbuf_addstr(out, "\"yaml\": {\"file\": ");
    json_add_text(out, at.src->name);
    strbuf_addstr(out, ", ");
    add_range(out, r);
}

/* Goes on from the position of one byte of the script to that of a later one. */
struct walker {
    const char *text;
    size_t off, line_begins;
    uint32_t line;
};

static void walk(struct walker *w, size_t off)
{
    for (; w->off < off; w->off++)
        if (w->text[w->off] == '\n') {
            w->line++;
            w->line_begins = w->off + 1;
        }
}

/* The range from where the walker stands to `end`, a line break at its end not counted. */
static struct range walk_range(struct walker *w, size_t end)
{
    struct range r = {.line = w->line, .column = (uint32_t)(w->off - w->line_begins) + 1};
    walk(w, end - 1);
    bool breaks = w->text[w->off] == '\n';
    r.end_line = w->line;
    r.end_column = (uint32_t)(w->off - w->line_begins) + (breaks ? 1 : 2);
    walk(w, end);
    return r;
}

static void add_entry(struct strbuf *out, const struct ros_map_mark *mark, struct range script)
{
    strbuf_addstr(out, "    {\"script\": {");
    add_range(out, script);
    strbuf_addstr(out, ", ");
    add_place(out, mark->at);
    strbuf_addstr(out, ", \"what\": ");
    json_add_text(out, mark->what);
    if (mark->item != NULL) {
        strbuf_addstr(out, ", \"menu\": ");
        json_add_text(out, ros_menu_def(mark->item->menu)->path);
    }
    strbuf_addch(out, '}');
}

void map_json(struct strbuf *out, const struct compilation *c)
{
    struct walker w = {.text = c->output, .line = 1}, last = w;
    walk(&last, c->output_len);
    strbuf_addstr(out, "{\n  \"version\": 1,\n  \"site\": ");
    json_add_text(out, c->name);
    strbuf_addf(out, ",\n  \"form\": \"%s\",\n  \"lines\": %u,\n  \"entries\": [\n",
                form_str(c->form), (unsigned)last.line - 1);
    for (size_t i = 0; i < c->map->marks.len; i++) {
        bool ends = i + 1 == c->map->marks.len;
        struct range r = walk_range(&w, ends ? c->output_len : c->map->marks.v[i + 1].off);
        add_entry(out, &c->map->marks.v[i], r);
        strbuf_addstr(out, ends ? "\n" : ",\n");
    }
    strbuf_addstr(out, "  ]\n}\n");
}
