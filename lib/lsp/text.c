/* text.c - see text.h. */
#include "lsp/text.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

void text_index(struct arena *arena, struct text *ret_text, const char *bytes, size_t len)
{
    struct text text = {.bytes = bytes, .len = len};
    *VEC_PUSH(arena, text.lines) = 0;
    for (size_t i = 0; i < len; i++) {
        bool pair = bytes[i] == '\r' && i + 1 < len && bytes[i + 1] == '\n';
        if (bytes[i] == '\n' || (bytes[i] == '\r' && !pair))
            *VEC_PUSH(arena, text.lines) = i + 1;
    }
    *ret_text = text;
}

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

size_t text_offset(const struct text *text, enum text_unit unit, struct text_place place)
{
    if (place.line >= text->lines.len)
        return text->len;
    size_t off = text->lines.v[place.line], end = line_end(text, place.line);
    for (size_t left = place.unit; left > 0 && off < end;) {
        size_t units;
        size_t n = character(text, off, unit, &units);
        if (units > left)
            break;
        left -= units;
        off += n;
    }
    return off;
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
    struct text_place place = {.line = (uint32_t)lo};
    for (size_t at = text->lines.v[lo]; at < off;) {
        size_t units;
        at += character(text, at, unit, &units);
        if (at <= off)
            place.unit += (uint32_t)units;
    }
    return place;
}
