/* clip.c - see clip.h. */
#include "fleet/clip.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/diag.h"

enum {
    KEPT_BEFORE = 400, /* bytes of a line; a site fits on a screen */
    KEPT_BEHIND = 120,
};

/* The first bytes of a span, whole characters. */
static struct span first_bytes(struct span at, uint32_t most)
{
    if (at.len <= most)
        return at;
    at.len = most;
    while (at.len > 0 && ((unsigned char)at.src->text[at.off + at.len] & 0xC0) == 0x80)
        at.len--;
    return at;
}

struct clip clip_of(struct arena *arena, const char *file, struct span at)
{
    struct clip clip = {.file = file};
    if (at.src == NULL)
        return clip;
    uint32_t col;
    source_position(at.src, at.off, &clip.line, &col);
    struct span line = source_line(at.src, clip.line);
    uint32_t end = line.off + line.len;
    at.len = at.off + at.len > end ? end - at.off : at.len;
    struct span before = {at.src, line.off, at.off - line.off};
    struct span behind = {at.src, at.off + at.len, end - at.off - at.len};
    if (before.len > KEPT_BEFORE) {
        clip.blanks = col - 1;
        before.len = 0;
    }
    const char *head = span_text(arena, before);
    const char *text = span_text(arena, first_bytes(at, KEPT_BEFORE));
    const char *tail = span_text(arena, first_bytes(behind, KEPT_BEHIND));
    clip.off = (uint32_t)strlen(head);
    clip.len = (uint32_t)strlen(text);
    clip.text = arena_printf(arena, "%s%s%s", head, text, tail);
    return clip;
}

struct span clip_span(struct arena *arena, const struct clip *clip)
{
    if (clip->text == NULL)
        return (struct span){0};
    struct strbuf text = strbuf_new(arena);
    strbuf_addch_n(&text, '\n', clip->line - 1);
    strbuf_addch_n(&text, ' ', clip->blanks);
    uint32_t off = (uint32_t)text.len + clip->off;
    strbuf_addstr(&text, clip->text);
    size_t len = text.len;
    const struct source *source = NULL;
    bool loaded =
        source_load(arena, diags_new(arena), clip->file, strbuf_detach(&text), len, &source);
    ENSURE(loaded); /* it is a part of one that did */
    return (struct span){source, off, clip->len};
}
