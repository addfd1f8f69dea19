/* text.c - see text.h. */
#include "lsp/text.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* The character at `off`: how many bytes, and how many units. A byte that is no UTF-8 is one. */
static size_t character(const struct text *text, size_t off, enum text_unit unit, size_t *ret_units)
{
    uint32_t cp = 0;
    size_t n = utf8_decode(text->bytes + off, text->len - off, &cp);
    if (n == 0)
        n = 1;
    *ret_units = unit == TEXT_UTF8 ? n : cp > 0xFFFF ? 2 : 1;
    return n;
}

/* Where a line ends, its line break not counted. */
static size_t line_end(const struct text *text, size_t line)
{
    if (line + 1 >= text->lines.len)
        return text->len;
    size_t end = text->lines.v[line + 1] - 1;
    if (text->bytes[end] == '\n' && end > text->lines.v[line] && text->bytes[end - 1] == '\r')
        end--;
    return end;
}

/* Marks in a line that ends at `end`. */
static void mark_line(struct arena *arena, struct text *text, size_t off, size_t end)
{
    enum { APART = 1024 };
    size_t units = 0, marked = off;
    while (off < end) {
        size_t n;
        off += character(text, off, TEXT_UTF16, &n);
        units += n;
        if (off - marked < APART)
            continue;
        *VEC_PUSH(arena, text->marks) = (struct text_mark){off, units};
        marked = off;
    }
}

void text_index(struct arena *arena, struct text *ret_text, const char *bytes, size_t len)
{
    enum { LONG = 4096 };
    struct text text = {.bytes = bytes, .len = len};
    *VEC_PUSH(arena, text.lines) = 0;
    for (size_t i = 0; i < len; i++) {
        bool pair = bytes[i] == '\r' && i + 1 < len && bytes[i + 1] == '\n';
        if (bytes[i] == '\n' || (bytes[i] == '\r' && !pair))
            *VEC_PUSH(arena, text.lines) = i + 1;
    }
    for (size_t i = 0; i < text.lines.len; i++) {
        size_t end = line_end(&text, i);
        if (end - text.lines.v[i] > LONG)
            mark_line(arena, &text, text.lines.v[i], end);
    }
    *ret_text = text;
}

/* The last mark of a line that is not behind a byte and a number of units; where none is, the
 * line's beginning. */
static struct text_mark find_mark(const struct text *text, size_t line, size_t off, size_t units)
{
    size_t lo = 0, hi = text->marks.len, begin = text->lines.v[line];
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        const struct text_mark *mark = &text->marks.v[mid];
        bool front = mark->off < begin || (mark->off <= off && mark->units <= units);
        if (front)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo == 0 || text->marks.v[lo - 1].off < begin)
        return (struct text_mark){.off = begin};
    return text->marks.v[lo - 1];
}

size_t text_offset(const struct text *text, enum text_unit unit, struct text_place place)
{
    if (place.line >= text->lines.len)
        return text->len;
    size_t begin = text->lines.v[place.line], end = line_end(text, place.line);
    if (unit == TEXT_UTF8) { /* a unit is a byte */
        size_t off = place.unit < end - begin ? begin + place.unit : end;
        while (off > begin && off < end && utf8_continues(text->bytes[off]))
            off--;
        return off;
    }
    struct text_mark at = find_mark(text, place.line, end, place.unit);
    while (at.units < place.unit && at.off < end) {
        size_t units;
        size_t n = character(text, at.off, unit, &units);
        if (at.units + units > place.unit)
            break;
        at.units += units;
        at.off += n;
    }
    return at.off;
}

struct text_place text_place_of(const struct text *text, enum text_unit unit, size_t off)
{
    if (off > text->len)
        off = text->len;
    size_t lo = 0, hi = text->lines.len;
    while (hi - lo > 1) {
        size_t mid = lo + (hi - lo) / 2;
        if (text->lines.v[mid] <= off)
            lo = mid;
        else
            hi = mid;
    }
    if (unit == TEXT_UTF8)
        return (struct text_place){(uint32_t)lo, (uint32_t)(off - text->lines.v[lo])};
    struct text_mark at = find_mark(text, lo, off, SIZE_MAX);
    while (at.off < off) {
        size_t units;
        at.off += character(text, at.off, unit, &units);
        if (at.off <= off)
            at.units += units;
    }
    return (struct text_place){(uint32_t)lo, (uint32_t)at.units};
}
