/* comment.c - see comment.h. */
#include "yaml/comment.h"

#include <string.h>

#include "diag/allow.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The next '#' from `off` on that could begin a comment; the end of the text when there is none. */
static uint32_t next_hash(const struct source *src, uint32_t off)
{
    while (off < src->len) {
        const char *p = memchr(src->text + off, '#', src->len - off);
        if (p == NULL)
            break;
        off = (uint32_t)(p - src->text);
        if (off == 0 || is_blank(p[-1]) || p[-1] == '\n')
            return off;
        off++;
    }
    return src->len;
}

bool yaml_may_direct(const struct source *src)
{
    for (uint32_t off = 0; (off = next_hash(src, off)) < src->len; off++)
        if (is_directive(src->text + off, src->len - off))
            return true;
    return false;
}

/* The line as a range behind its blanks. */
static struct span line_text(const struct source *src, uint32_t line)
{
    struct span at = source_line(src, line);
    while (at.len > 0 && is_blank(src->text[at.off])) {
        at.off++;
        at.len--;
    }
    return at;
}

/* The first line behind `line` that is more than a comment. */
static uint32_t line_below(const struct source *src, uint32_t line)
{
    do
        line++;
    while (line <= src->lines.len && src->text[line_text(src, line).off] == '#');
    return line;
}

void yaml_read_directives(struct diags *diags, const struct source *src, const struct span *texts,
                          size_t count)
{
    size_t text = 0;
    uint32_t below = 0; /* what the block of comments looked at last is about */
    for (uint32_t off = 0; (off = next_hash(src, off)) < src->len;) {
        while (text < count && texts[text].off + texts[text].len <= off)
            text++;
        if (text < count && texts[text].off <= off) {
            off = texts[text].off + texts[text].len;
            continue;
        }
        uint32_t line = source_line_at(src, off);
        struct span whole = line_text(src, line);
        struct span comment = {src, off, whole.off + whole.len - off};
        if (is_directive(src->text + off, comment.len)) {
            bool is_alone = whole.off == off;
            if (is_alone && line >= below) /* else it is one of the same block */
                below = line_below(src, line);
            uint32_t about = is_alone ? below : line;
            diag_directive(diags, comment, about, about);
        }
        off += comment.len > 0 ? comment.len : 1;
    }
}
