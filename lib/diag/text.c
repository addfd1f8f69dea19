/*
 * text.c - findings as text for a person; the look is that of rustc. See diags_print_text() in
 * diag.h.
 *
 * A finding's lines all share one gutter, as wide as its largest line number.
 */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/excerpt.h"
#include "diag/internal.h"

enum { DEFAULT_SHOWN = 50 };

static enum paint severity_paint(enum severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return PAINT_ERROR;
    case SEVERITY_WARNING:
        return PAINT_WARNING;
    case SEVERITY_NOTE:
        return PAINT_NOTE;
    }
    return PAINT_NOTE;
}

static uint32_t line_of(struct span at)
{
    uint32_t line = 0, col = 0;
    source_position(at.src, at.off, &line, &col);
    return line;
}

static unsigned gutter_of(const struct diag *d)
{
    uint32_t most = 1;
    for (size_t i = 0; i < ARRAY_LEN(d->where) && d->where[i].at.src != NULL; i++) {
        uint32_t line = line_of(d->where[i].at);
        most = line > most ? line : most;
    }
    const char *fix = diag_replacement(d);
    if (fix != NULL) {
        uint32_t line = line_of(d->fix_at);
        for (const char *p = fix; (p = strchr(p, '\n')) != NULL; p++)
            line++;
        most = line > most ? line : most;
    }
    unsigned digits = 1;
    for (; most >= 10; most /= 10)
        digits++;
    return digits;
}

/* "  --> name:line:column" */
static void print_arrow(const struct pen *pen, const char *arrow, struct span at)
{
    uint32_t line = 0, col = 0;
    source_position(at.src, at.off, &line, &col);
    strbuf_addch_n(pen->out, ' ', pen->gutter);
    pen_paint(pen, PAINT_GUTTER, arrow);
    strbuf_addch(pen->out, ' ');
    pen_safe_text(pen, at.src->name);
    strbuf_addf(pen->out, ":%u:%u\n", (unsigned)line, (unsigned)col);
}

/* The places of a finding, those of one source together, the primary one's source first. */
static void print_places(const struct pen *pen, const struct diag *d)
{
    bool done[ARRAY_LEN(d->where)] = {false};
    for (size_t i = 0; i < ARRAY_LEN(d->where) && d->where[i].at.src != NULL; i++) {
        if (done[i])
            continue;
        const struct source *src = d->where[i].at.src;
        struct mark marks[EXCERPT_MAX_MARKS];
        size_t n = 0;
        for (size_t j = i; j < ARRAY_LEN(d->where); j++) {
            if (d->where[j].at.src != src)
                continue;
            done[j] = true;
            marks[n++] = (struct mark){d->where[j].at, d->where[j].label, j == 0};
        }
        if (i > 0)
            pen_bar(pen);
        print_arrow(pen, i == 0 ? "-->" : ":::", d->where[i].at);
        if (src->len == 0)
            continue; /* an empty file has no line to show */
        pen_bar(pen);
        excerpt_print(pen, marks, n);
    }
}

static void print_help(const struct pen *pen, const struct diag *d)
{
    pen_paint(pen, PAINT_HELP, "help");
    strbuf_addf(pen->out, ": %s\n", d->help);
    const char *fix = diag_replacement(d);
    if (fix == NULL)
        return;
    pen_bar(pen);
    excerpt_edited(pen, d->fix_at, fix);
}

void diag_print_text(struct strbuf *out, bool colour, const struct diag *d)
{
    struct pen pen = {.out = out,
                      .colour = colour,
                      .gutter = gutter_of(d),
                      .primary = severity_paint(d->severity)};
    pen_paint(&pen, pen.primary, severity_str(d->severity));
    strbuf_addstr(out, ": ");
    pen_paint(&pen, PAINT_STRONG, d->msg);
    strbuf_addf(out, " [%s]\n", diag_slug(d->id));
    if (d->where[0].at.src != NULL)
        print_places(&pen, d);
    if (d->note != NULL) {
        if (d->where[0].at.src != NULL)
            pen_bar(&pen);
        strbuf_addch_n(out, ' ', pen.gutter + 1);
        pen_paint(&pen, PAINT_GUTTER, "=");
        strbuf_addch(out, ' ');
        pen_paint(&pen, PAINT_STRONG, "note");
        strbuf_addf(out, ": %s\n", d->note);
    }
    if (d->help != NULL)
        print_help(&pen, d);
}

static void add_count(struct strbuf *out, size_t n, const char *noun)
{
    strbuf_addf(out, "%zu %s%s", n, noun, n == 1 ? "" : "s");
}

/* ", 2 of them warnings that count as errors" */
static void add_promoted(struct strbuf *out, const struct diags *diags)
{
    size_t promoted = 0;
    for (size_t i = 0; i < diags->v.len; i++)
        promoted += diags->v.v[i]->promoted;
    if (promoted == 0)
        return;
    strbuf_addf(out, ", %zu of them %s", promoted,
                promoted == 1 ? "a warning that counts as one" : "warnings that count as errors");
}

/* Is every finding in another file than the input of that name, so that none says it? */
static bool all_elsewhere(const struct diags *diags, const char *name)
{
    for (size_t i = 0; i < diags->v.len; i++) {
        const struct source *src = diags->v.v[i]->where[0].at.src;
        if (src == NULL || strcmp(src->name, name) == 0)
            return false;
    }
    return true;
}

/* "error: 1 error, 2 warnings; nothing was written (rosc explain SLUG)" */
static void print_summary(struct strbuf *out, const struct diags *diags,
                          const struct diag_style *style, const struct diag *const *sorted)
{
    if (diags->errors == 0 && diags->warnings == 0)
        return;
    enum severity severity = diags->errors > 0 ? SEVERITY_ERROR : SEVERITY_WARNING;
    struct pen pen = {.out = out, .colour = style->colour};
    pen_paint(&pen, severity_paint(severity), severity_str(severity));
    strbuf_addstr(out, ": ");
    if (style->name != NULL && all_elsewhere(diags, style->name)) {
        pen_safe_text(&pen, style->name);
        strbuf_addstr(out, ": ");
    }
    if (diags->errors > 0)
        add_count(out, diags->errors, "error");
    add_promoted(out, diags);
    if (diags->errors > 0 && diags->warnings > 0)
        strbuf_addstr(out, ", ");
    if (diags->warnings > 0)
        add_count(out, diags->warnings, "warning");
    if (diags->errors > 0 && style->tail != NULL)
        strbuf_addf(out, "; %s", style->tail);

    size_t first = 0;
    while (first + 1 < diags->v.len && sorted[first]->severity != severity)
        first++;
    strbuf_addf(out, " (rosc explain %s)\n", diag_slug(sorted[first]->id));
}

void diags_print_text(struct strbuf *out, const struct diags *diags, const struct diag_style *style)
{
    if (diags->v.len == 0)
        return;
    const struct diag *const *sorted = diags_in_order(out->arena, diags);
    size_t count;
    const struct diag *const *shown = diags_choose(
        out->arena, diags, sorted, style->max_shown > 0 ? style->max_shown : DEFAULT_SHOWN, &count);
    for (size_t i = 0; i < count; i++) {
        diag_print_text(out, style->colour, shown[i]);
        strbuf_addch(out, '\n');
    }
    if (count < diags->v.len)
        strbuf_addf(out, "and %zu more\n\n", diags->v.len - count);
    print_summary(out, diags, style, sorted);
}
