/*
 * excerpt.c - see excerpt.h.
 *
 * A line is laid out as cells, one per character, and a view chooses the columns that are shown.
 * Only the part of a line near its marks is laid out: a line may be 4 MiB long.
 */
#include "diag/excerpt.h"

#include <stdio.h>
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/utf8.h"

enum {
    TAB_STOP = 4,
    MAX_COLUMNS = 120,  /* a line up to here is shown whole */
    VIEW_COLUMNS = 100, /* of a longer one */
    VIEW_BEFORE = 30,   /* columns in front of the first mark */
    DOTS = 3,           /* "..." where something is left out */
    NEAR_BYTES = 60,    /* marks of a long line this near share a view */
    SLICE_BEFORE = 1000,
    SLICE_AFTER = 2000,
    ROW_COLUMNS = MAX_COLUMNS + 2 * DOTS + 2, /* one column behind the end for a caret */
};

static const char *const paints[] = {
    [PAINT_ERROR] = "\033[1;31m", [PAINT_WARNING] = "\033[1;33m", [PAINT_NOTE] = "\033[1;32m",
    [PAINT_HELP] = "\033[1;36m",  [PAINT_GUTTER] = "\033[1;34m",  [PAINT_STRONG] = "\033[1m",
};

static void paint_begin(const struct pen *pen, enum paint paint)
{
    if (pen->colour)
        strbuf_addstr(pen->out, paints[paint]);
}

static void paint_end(const struct pen *pen)
{
    if (pen->colour)
        strbuf_addstr(pen->out, "\033[0m");
}

void pen_paint(const struct pen *pen, enum paint paint, const char *text)
{
    paint_begin(pen, paint);
    strbuf_addstr(pen->out, text);
    paint_end(pen);
}

/* --- cells
 * ----------------------------------------------------------------------------------------------------
 */

enum cell_form { CELL_PLAIN, CELL_BLANK, CELL_STARS, CELL_BYTE, CELL_CODE_POINT };

struct cell {
    const char *text;
    uint32_t cp;  /* or the byte of CELL_BYTE */
    uint32_t off; /* in the source */
    uint32_t col;
    uint8_t len, width;
    enum cell_form form;
};

struct layout {
    VEC(struct cell) cells;
    uint32_t width;
    bool cut_left, cut_right; /* the line has more than was laid out */
};

/* The cell of the character at `text`, to be shown at column `col`. */
static struct cell cell_of(const char *text, size_t left, uint32_t col, bool secret)
{
    struct cell c = {.text = text, .col = col, .form = CELL_PLAIN};
    c.len = (uint8_t)utf8_decode(text, left, &c.cp);
    if (c.len == 0) {
        c.len = 1;
        c.cp = (unsigned char)*text;
        c.form = CELL_BYTE;
        c.width = 4;
    } else if (c.cp == '\t') {
        c.form = CELL_BLANK;
        c.width = (uint8_t)(TAB_STOP - col % TAB_STOP);
    } else if (utf8_unsafe(c.cp)) {
        c.form = CELL_CODE_POINT;
        c.width = c.cp > 0xFFFF ? 9 : 8;
    } else {
        c.width = (uint8_t)utf8_width(c.cp);
    }
    if (secret) {
        c.width = c.form == CELL_PLAIN || c.form == CELL_BLANK ? c.width : 1;
        c.form = CELL_STARS;
    }
    return c;
}

static void cell_print(struct strbuf *out, const struct cell *c)
{
    switch (c->form) {
    case CELL_PLAIN:
        strbuf_add(out, c->text, c->len);
        break;
    case CELL_BLANK:
        strbuf_addch_n(out, ' ', c->width);
        break;
    case CELL_STARS:
        strbuf_addch_n(out, '*', c->width);
        break;
    case CELL_BYTE:
        strbuf_addf(out, "<%02X>", (unsigned)c->cp);
        break;
    case CELL_CODE_POINT:
        strbuf_addf(out, "<U+%04X>", (unsigned)c->cp);
        break;
    }
}

void pen_safe_text(const struct pen *pen, const char *text)
{
    for (size_t left = strlen(text); left > 0;) {
        struct cell c = cell_of(text, left, 0, false);
        if (c.form == CELL_BLANK)
            c.form = CELL_CODE_POINT;
        cell_print(pen->out, &c);
        text += c.len;
        left -= c.len;
    }
}

static void layout_add_text(struct arena *arena, struct layout *l, const char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        struct cell c = cell_of(text + i, len - i, l->width, false);
        *VEC_PUSH(arena, l->cells) = c;
        l->width += c.width;
        i += c.len;
    }
}

static void layout_add_source(struct arena *arena, struct layout *l, const struct source *src,
                              uint32_t from, uint32_t to)
{
    for (uint32_t off = from; off < to;) {
        bool secret = source_secret_at(src, off);
        struct cell c = cell_of(src->text + off, to - off, l->width, secret);
        c.off = off;
        *VEC_PUSH(arena, l->cells) = c;
        l->width += c.width;
        off += c.len;
    }
}

/* First column of the character that holds byte `off`; the end of the line for a byte behind it. */
static uint32_t layout_column(const struct layout *l, uint32_t off)
{
    for (size_t i = 0; i < l->cells.len; i++)
        if (l->cells.v[i].off + l->cells.v[i].len > off)
            return l->cells.v[i].col;
    return l->width;
}

/* --- views
 * ----------------------------------------------------------------------------------------------------
 */

struct view {
    uint32_t from, to; /* columns of the layout that are shown */
    bool left, right;  /* "..." at the ends */
};

/* Columns at the start of a character, so that a wide one is not cut in half. */
static uint32_t round_up_to_cell(const struct layout *l, uint32_t col)
{
    for (size_t i = 0; i < l->cells.len; i++)
        if (l->cells.v[i].col >= col && l->cells.v[i].width > 0)
            return l->cells.v[i].col;
    return l->width;
}

/* A view that shows the columns from..to and what is around them. */
static struct view view_choose(const struct layout *l, uint32_t from, uint32_t to)
{
    if (!l->cut_left && !l->cut_right && l->width <= MAX_COLUMNS)
        return (struct view){.to = l->width};

    uint32_t start = from > VIEW_BEFORE ? from - VIEW_BEFORE : 0;
    if (to >
        start + VIEW_COLUMNS) { /* the marks are long: show as much of them as there is room for */
        uint32_t last = to - VIEW_COLUMNS, least = from > 4 ? from - 4 : 0;
        start = last < least ? last : least;
    }
    if (!l->cut_right && start + VIEW_COLUMNS > l->width)
        start = l->width > VIEW_COLUMNS ? l->width - VIEW_COLUMNS : 0;
    struct view view = {.from = round_up_to_cell(l, start)};
    view.to = view.from + VIEW_COLUMNS < l->width
                  ? round_up_to_cell(l, view.from + VIEW_COLUMNS - 1)
                  : l->width;
    view.left = view.from > 0 || l->cut_left;
    view.right = view.to < l->width || l->cut_right;
    return view;
}

/* A column of the layout as a column of the row, kept inside the view. */
static uint32_t view_column(const struct view *view, uint32_t col)
{
    if (col < view->from)
        col = view->from;
    if (col > view->to)
        col = view->to;
    return col - view->from + (view->left ? DOTS : 0);
}

/* --- rows
 * -----------------------------------------------------------------------------------------------------
 */

static void end_row(const struct pen *pen)
{
    size_t len = pen->out->len;
    while (len > 0 && pen->out->buf[len - 1] == ' ')
        len--;
    strbuf_truncate(pen->out, len);
    strbuf_addch(pen->out, '\n');
}

static void begin_row(const struct pen *pen, const char *number)
{
    paint_begin(pen, PAINT_GUTTER);
    strbuf_addf(pen->out, "%*s |", (int)pen->gutter, number);
    paint_end(pen);
    strbuf_addch(pen->out, ' ');
}

void pen_bar(const struct pen *pen)
{
    begin_row(pen, "");
    end_row(pen);
}

static void skipped_row(const struct pen *pen)
{
    paint_begin(pen, PAINT_GUTTER);
    strbuf_addf(pen->out, "%*s :", (int)pen->gutter, "");
    paint_end(pen);
    strbuf_addch(pen->out, '\n');
}

static void text_row(const struct pen *pen, uint32_t line, const struct layout *l,
                     const struct view *view)
{
    char number[16];
    snprintf(number, sizeof(number), "%u", (unsigned)line);
    begin_row(pen, number);
    if (view->left)
        strbuf_addstr(pen->out, "...");
    for (size_t i = 0; i < l->cells.len; i++) {
        const struct cell *c = &l->cells.v[i];
        bool of_cut_one = c->width == 0 && view->left && c->col == view->from;
        if (c->col >= view->from && c->col + c->width <= view->to && !of_cut_one)
            cell_print(pen->out, c);
    }
    if (view->right)
        strbuf_addstr(pen->out, "...");
    end_row(pen);
}

/* A mark in columns of the row. */
struct placed {
    const struct mark *mark;
    uint32_t from, to;
};

static enum paint placed_paint(const struct pen *pen, const struct placed *p)
{
    return p->mark->primary ? pen->primary : PAINT_GUTTER;
}

/* Goes to column `col` of a row that has `at` columns so far. */
static uint32_t pad_to(const struct pen *pen, uint32_t at, uint32_t col)
{
    if (col > at)
        strbuf_addch_n(pen->out, ' ', col - at);
    return col > at ? col : at;
}

/* The row of carets and dashes, with the label of the last mark behind it. */
static void marks_row(const struct pen *pen, const struct placed *placed, size_t n)
{
    int8_t owner[ROW_COLUMNS];
    memset(owner, -1, sizeof(owner));
    uint32_t end = 0;
    for (int pass = 0; pass < 2; pass++) { /* carets go over dashes */
        for (size_t i = 0; i < n; i++) {
            if (placed[i].mark->primary != (pass == 1))
                continue;
            ENSURE(placed[i].to <= ROW_COLUMNS);
            memset(owner + placed[i].from, (int)i, placed[i].to - placed[i].from);
            end = placed[i].to > end ? placed[i].to : end;
        }
    }
    begin_row(pen, "");
    uint32_t col = 0;
    while (col < end) {
        if (owner[col] < 0) {
            strbuf_addch(pen->out, ' ');
            col++;
            continue;
        }
        const struct placed *p = &placed[owner[col]];
        paint_begin(pen, placed_paint(pen, p));
        for (int8_t same = owner[col]; col < end && owner[col] == same; col++)
            strbuf_addch(pen->out, p->mark->primary ? '^' : '-');
        paint_end(pen);
    }
    const struct placed *last = &placed[n - 1];
    if (last->mark->label != NULL) {
        strbuf_addch(pen->out, ' ');
        pen_paint(pen, placed_paint(pen, last), last->mark->label);
    }
    end_row(pen);
}

/* A row with "|" under the first `n` labelled marks and, when given, the label of one more. */
static void hanging_row(const struct pen *pen, const struct placed *placed, size_t n,
                        const struct placed *labelled)
{
    uint32_t at = 0;
    begin_row(pen, "");
    for (size_t i = 0; i < n; i++) {
        const struct placed *p = &placed[i];
        bool hidden = labelled != NULL && p->from >= labelled->from;
        if (p->mark->label == NULL || hidden || (at > 0 && p->from < at))
            continue;
        at = pad_to(pen, at, p->from);
        pen_paint(pen, placed_paint(pen, p), "|");
        at++;
    }
    if (labelled != NULL) {
        pad_to(pen, at, labelled->from);
        pen_paint(pen, placed_paint(pen, labelled), labelled->mark->label);
    }
    end_row(pen);
}

/* Labels of all marks but the last hang below the row of marks, the right one first. */
static void hanging_labels(const struct pen *pen, const struct placed *placed, size_t n)
{
    bool first = true;
    for (size_t i = n - 1; i-- > 0;) {
        if (placed[i].mark->label == NULL)
            continue;
        if (first)
            hanging_row(pen, placed, i + 1, NULL);
        first = false;
        hanging_row(pen, placed, i, &placed[i]);
    }
}

/* --- lines
 * ----------------------------------------------------------------------------------------------------
 */

/* The bytes of a mark on its first line. */
static void clamp_to_line(struct span line, struct span at, uint32_t *ret_from, uint32_t *ret_to)
{
    uint32_t end = line.off + line.len;
    uint32_t from = at.off < end ? at.off : end;
    uint32_t to = from;
    if (at.len <= end - from) {
        to = from + at.len;
    } else {
        to = end;
        while (to > from && (line.src->text[to - 1] == ' ' || line.src->text[to - 1] == '\t'))
            to--;
    }
    *ret_from = from;
    *ret_to = to;
}

/* Is the line short enough to be shown whole? */
static bool fits(struct span line)
{
    if (line.len > SLICE_BEFORE)
        return false;
    uint32_t width = 0;
    for (uint32_t i = 0; i < line.len && width <= MAX_COLUMNS;) {
        struct cell c = cell_of(line.src->text + line.off + i, line.len - i, width, false);
        width += c.width;
        i += c.len;
    }
    return width <= MAX_COLUMNS;
}

/* Lays out the part of a line around the bytes from..to. */
static struct layout layout_near(struct arena *arena, struct span line, uint32_t from, uint32_t to)
{
    uint32_t start = line.off, end = line.off + line.len;
    if (from - start > SLICE_BEFORE) {
        start = from - SLICE_BEFORE;
        while (start > line.off && utf8_continues(line.src->text[start]))
            start--;
    }
    if (to - from > SLICE_AFTER)
        to = from + SLICE_AFTER;
    if (end - to > SLICE_AFTER) {
        end = to + SLICE_AFTER;
        while (end > to && utf8_continues(line.src->text[end]))
            end--;
    }
    struct layout l = {.cut_left = start > line.off, .cut_right = end < line.off + line.len};
    layout_add_source(arena, &l, line.src, start, end);
    return l;
}

/* One row of text and the rows of its marks; `marks` are sorted by place. */
static void print_row_group(const struct pen *pen, uint32_t number, struct span line,
                            const struct mark *marks, size_t n)
{
    uint32_t from[EXCERPT_MAX_MARKS], to[EXCERPT_MAX_MARKS], first = UINT32_MAX, last = 0;
    for (size_t i = 0; i < n; i++) {
        clamp_to_line(line, marks[i].at, &from[i], &to[i]);
        first = from[i] < first ? from[i] : first;
        last = to[i] > last ? to[i] : last;
    }
    struct layout l = layout_near(pen->out->arena, line, first, last);
    struct view view = view_choose(&l, layout_column(&l, first), layout_column(&l, last));

    struct placed placed[EXCERPT_MAX_MARKS];
    for (size_t i = 0; i < n; i++) {
        struct placed *p = &placed[i];
        p->mark = &marks[i];
        p->from = view_column(&view, layout_column(&l, from[i]));
        p->to = view_column(&view, layout_column(&l, to[i]));
        if (p->to == p->from && to[i] > from[i] && p->from > 0)
            p->from--; /* a combining character: mark what it combines with */
        if (p->to <= p->from)
            p->to = p->from + 1;
    }
    text_row(pen, number, &l, &view);
    marks_row(pen, placed, n);
    hanging_labels(pen, placed, n);
}

static void sort_marks(struct mark *marks, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        for (size_t j = i; j > 0 && marks[j].at.off < marks[j - 1].at.off; j--) {
            struct mark swap = marks[j];
            marks[j] = marks[j - 1];
            marks[j - 1] = swap;
        }
    }
}

void excerpt_print(const struct pen *pen, const struct mark *unsorted, size_t count)
{
    struct mark marks[EXCERPT_MAX_MARKS];
    uint32_t lines[EXCERPT_MAX_MARKS];
    ENSURE(count > 0 && count <= EXCERPT_MAX_MARKS);
    memcpy(marks, unsorted, count * sizeof(marks[0]));
    sort_marks(marks, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t col = 0;
        source_position(marks[i].at.src, marks[i].at.off, &lines[i], &col);
    }
    for (size_t i = 0; i < count;) {
        struct span line = source_line(marks[i].at.src, lines[i]);
        bool whole = fits(line);
        size_t n = 1;
        while (i + n < count && lines[i + n] == lines[i] &&
               (whole || marks[i + n].at.off - marks[i].at.off <= NEAR_BYTES))
            n++;
        if (i > 0 && lines[i] > lines[i - 1] + 1)
            skipped_row(pen);
        print_row_group(pen, lines[i], line, &marks[i], n);
        i += n;
    }
}

/* One line of the edited text, its columns from..to underlined (nothing when to is 0). */
static void edited_row(const struct pen *pen, uint32_t number, const struct layout *l,
                       uint32_t from, uint32_t to)
{
    struct view view = view_choose(l, from, to);
    text_row(pen, number, l, &view);
    if (to == 0)
        return;
    uint32_t start = view_column(&view, from), end = view_column(&view, to);
    begin_row(pen, "");
    pad_to(pen, 0, start);
    paint_begin(pen, PAINT_NOTE);
    strbuf_addch_n(pen->out, '~', end > start ? end - start : 1);
    paint_end(pen);
    end_row(pen);
}

void excerpt_edited(const struct pen *pen, struct span at, const char *fix)
{
    const struct source *src = at.src;
    struct arena *arena = pen->out->arena;
    uint32_t first = 0, last = 0, col = 0;
    source_position(src, at.off, &first, &col);
    source_position(src, at.off + at.len, &last, &col);
    struct span head = source_line(src, first), tail = source_line(src, last);
    uint32_t head_from = head.off, tail_to = tail.off + tail.len;
    if (at.off - head_from > SLICE_BEFORE)
        head_from = at.off - SLICE_BEFORE;
    while (head_from > head.off && utf8_continues(src->text[head_from]))
        head_from--;
    uint32_t behind = at.off + at.len < tail_to ? at.off + at.len : tail_to;
    if (tail_to - behind > SLICE_AFTER)
        tail_to = behind + SLICE_AFTER;

    const char *segment = fix;
    for (uint32_t number = first;; number++) {
        size_t len = strcspn(segment, "\n");
        bool is_last = segment[len] == '\0';
        size_t blanks = number > first ? strspn(segment, " ") : 0;
        struct layout l = {0};
        if (number == first) {
            l.cut_left = head_from > head.off;
            layout_add_source(arena, &l, src, head_from, at.off);
        }
        uint32_t from = l.width + (uint32_t)blanks;
        layout_add_text(arena, &l, segment, len);
        uint32_t to = l.width;
        if (is_last) {
            l.cut_right = tail_to < tail.off + tail.len;
            layout_add_source(arena, &l, src, behind, tail_to);
        }
        if (to == from && number == first)
            to = from + 1; /* something went away */
        edited_row(pen, number, &l, from, to > from ? to : 0);
        if (is_last)
            break;
        segment += len + 1;
    }
}
