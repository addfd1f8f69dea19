/* lex_string.c - strings of RouterOS script: pieces of text and what is expanded between them. */
#include <string.h>

#include "base/arena.h"
#include "ros/parse_internal.h"
#include "ros/quote.h"

/* A string that is being read. */
struct reading {
    size_t opened;    /* its quote */
    size_t from;      /* where the piece of text begins that is being read */
    size_t next_line; /* the first line inside it that looks like a statement, 0: none */
};

static void add_part(struct parser *p, struct ros_part part)
{
    *VEC_PUSH(p->pool->arena, p->pool->parts) = part;
}

/* Ends the piece of text that began at r->from: `plain` when it stands there as it is, else it is
 * in pool->piece. */
static void end_piece(struct parser *p, const struct reading *r, bool plain)
{
    if (p->pos == r->from)
        return;
    struct strbuf *piece = &p->pool->piece;
    const char *text = plain ? parse_intern(p, p->text + r->from, p->pos - r->from)
                             : parse_intern(p, piece->buf, piece->len);
    strbuf_truncate(piece, 0);
    parse_token(p, r->from, p->pos - r->from, text);
    if (*text != '\0')
        add_part(p, (struct ros_part){.kind = ROS_PART_TEXT, .text = text});
}

/* $name, $[...] or $(...) inside a string. The piece before it has ended. */
static bool parse_expansion(struct parser *p)
{
    struct ros_part part = {0};
    char next = p->text[p->pos + 1];
    if (next == '[' || next == '(') {
        struct ros_term *value = parse_alloc(p, sizeof(struct ros_term));
        parse_mark(p);
        part.kind = next == '[' ? ROS_PART_SUB : ROS_PART_PAREN;
        part.value = value;
        if (next == '[' ? !parse_sub(p, value) : !parse_paren(p, value))
            return false;
    } else {
        size_t len = 1;
        while (parse_is(p->text[p->pos + len], CHAR_ALNUM))
            len++;
        if (len == 1 && !parse_fault(p, p->pos, 1, "a '$' without a name",
                                     "write '\\$' for a dollar sign in a string"))
            return false;
        part.kind = ROS_PART_VAR;
        part.text = parse_intern(p, p->text + p->pos + 1, len - 1);
        parse_token(p, p->pos, len, NULL);
        p->pos += len;
    }
    add_part(p, part);
    return true;
}

/* A line end in a string: the next line may look like a statement. */
static void parse_line(struct parser *p, struct reading *r)
{
    size_t len = parse_line_end(p->text + p->pos);
    strbuf_add(&p->pool->piece, p->text + p->pos, len);
    p->pos += len;
    if (p->recover && r->next_line == 0 && parse_begins(p, p->pos))
        r->next_line = p->pos;
}

/* One escape, line end or odd character. */
static bool parse_special(struct parser *p, struct reading *r)
{
    const char *s = p->text + p->pos;
    struct strbuf *piece = &p->pool->piece;
    size_t cut = parse_continuation(s, true);
    if (cut > 0) { /* blanks of the next line do not count */
        p->pos += cut + strspn(s + cut, " \t");
    } else if (*s == '\\') {
        char c = '\\';
        size_t len = ros_unescape(s, &c);
        if (len == 0 && s[1] != '\0' &&
            !parse_fault(p, p->pos, 2, "an unknown escape",
                         "a backslash is written '\\\\' in a string"))
            return false;
        strbuf_addch(piece, c);
        p->pos += len == 0 ? 1 : len;
    } else if (parse_line_end(s) > 0) {
        parse_line(p, r);
    } else {
        if (!parse_is(*s, CHAR_VERBATIM) && *s != '$' &&
            !parse_fault(p, p->pos, 1, "a control character", "remove it"))
            return false;
        strbuf_addch(piece, *s);
        p->pos++;
    }
    return true;
}

/* Is the quote at p->pos rather the first one of the next string, because this one was not closed
 * on its line? */
static bool is_next_quote(const struct parser *p, const struct reading *r)
{
    const char *s = p->text + p->pos;
    return r->next_line > 0 && (s[-1] == '=' || !parse_is(s[1], CHAR_BREAK));
}

/* Pieces up to the closing quote. */
static bool parse_pieces(struct parser *p, struct reading *r)
{
    struct strbuf *piece = &p->pool->piece;
    bool plain = true; /* the piece is the bytes of the text */
    strbuf_truncate(piece, 0);
    for (;;) {
        const char *s = p->text + p->pos;
        size_t run = 0;
        while (parse_is(s[run], CHAR_VERBATIM))
            run++;
        p->pos += run;
        char c = s[run];
        if (c == '"' || (c == '\0' && p->pos >= p->end)) {
            if (!plain)
                strbuf_add(piece, s, run);
            end_piece(p, r, plain);
            return c == '"' || parse_unclosed(p, r->opened, ROS_NOWHERE);
        }
        if (c == '$' && s[run + 1] != '"') {
            if (!plain)
                strbuf_add(piece, s, run);
            end_piece(p, r, plain);
            if (!parse_expansion(p))
                return false;
            strbuf_truncate(piece, 0);
            r->from = p->pos;
            plain = true;
            continue;
        }
        if (plain)
            strbuf_add(piece, p->text + r->from, p->pos - r->from);
        else
            strbuf_add(piece, s, run);
        plain = false;
        if (!parse_special(p, r))
            return false;
    }
}

bool parse_string(struct parser *p, struct ros_term *ret_term)
{
    struct reading r = {.opened = p->pos, .from = p->pos + 1};
    size_t mark = p->pool->parts.len;
    parse_mark(p);
    if (!parse_pieces(p, &r))
        return false;
    if (is_next_quote(p, &r))
        return parse_unclosed(p, r.opened, ROS_NOWHERE);
    parse_mark(p);
    struct ros_term term = {
        .kind = ROS_TERM_STRING, .off = (uint32_t)r.opened, .len = (uint32_t)(p->pos - r.opened)};
    size_t count = p->pool->parts.len - mark;
    if (count > 0) {
        struct ros_part *parts = parse_alloc(p, count * sizeof(*parts));
        memcpy(parts, p->pool->parts.v + mark, count * sizeof(*parts));
        term.parts.v = parts;
        term.parts.len = count;
    }
    p->pool->parts.len = mark;
    if (count == 0)
        term.text = "";
    else if (count == 1 && term.parts.v[0].kind == ROS_PART_TEXT)
        term.text = term.parts.v[0].text;
    *ret_term = term;
    return true;
}
