/* lex.c - the characters of RouterOS script: blanks, words, strings. */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/parse_internal.h"
#include "ros/quote.h"

bool parse_fail(struct parser *p, size_t off, const char *reason)
{
    if (p->error.reason == NULL)
        p->error = (struct ros_parse_error){.off = off, .reason = reason};
    return false;
}

static bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Length of a line end here, 0: none. LF, CRLF and CR all count. */
static size_t line_end(const char *s)
{
    if (s[0] == '\r' && s[1] == '\n')
        return 2;
    return s[0] == '\n' || s[0] == '\r' ? 1 : 0;
}

/* Length of a continuation here: backslash, line end. Outside strings people leave blanks between
 * the two. */
static size_t continuation(const char *s, bool in_string)
{
    if (*s != '\\')
        return 0;
    size_t blanks = in_string ? 0 : strspn(s + 1, " \t");
    size_t end = line_end(s + 1 + blanks);
    return end == 0 ? 0 : 1 + blanks + end;
}

void parse_blanks(struct parser *p, bool lines)
{
    for (;;) {
        const char *s = p->text + p->pos;
        size_t len = strspn(s, " \t");
        if (len == 0)
            len = continuation(s, false);
        if (len == 0 && lines)
            len = line_end(s);
        if (len == 0)
            return;
        p->pos += len;
    }
}

static void add_token(struct parser *p, size_t off, size_t len, const char *text)
{
    if (len > 0)
        *VEC_PUSH(p->arena, p->out->tokens) = (struct ros_token){off, len, text};
}

void parse_token(struct parser *p, size_t off, size_t len)
{
    add_token(p, off, len, NULL);
}

void parse_mark(struct parser *p)
{
    add_token(p, p->pos, 1, NULL);
    p->pos++;
}

/* --- strings --- */

/* Ends the piece of text that began at `from`. */
static void end_piece(struct parser *p, struct ros_term *term, struct strbuf *piece, size_t from)
{
    if (p->pos == from)
        return;
    const char *text = strbuf_detach(piece);
    add_token(p, from, p->pos - from, text);
    if (*text != '\0')
        *VEC_PUSH(p->arena, term->parts) = (struct ros_part){.kind = ROS_PART_TEXT, .text = text};
}

/* $name, $[...] or $(...) inside a string. */
static bool parse_expansion(struct parser *p, struct ros_term *term)
{
    struct ros_part part = {0};
    struct ros_term *value = ARENA_NEW(p->arena, struct ros_term);
    char next = p->text[p->pos + 1];
    if (next == '[' || next == '(') {
        parse_mark(p);
        part.kind = next == '[' ? ROS_PART_SUB : ROS_PART_PAREN;
        part.value = value;
        if (next == '[' ? !parse_sub(p, value) : !parse_paren(p, value))
            return false;
    } else {
        size_t len = 1;
        while (is_alnum(p->text[p->pos + len]))
            len++;
        if (len == 1)
            return parse_fail(p, p->pos, "a '$' without a name");
        part.kind = ROS_PART_VAR;
        part.text = arena_strndup(p->arena, p->text + p->pos + 1, len - 1);
        parse_token(p, p->pos, len);
        p->pos += len;
    }
    *VEC_PUSH(p->arena, term->parts) = part;
    return true;
}

/* One character or escape of a string's text. */
static bool parse_string_char(struct parser *p, struct strbuf *piece)
{
    const char *s = p->text + p->pos;
    size_t cut = continuation(s, true);
    if (*s != '\\') {
        unsigned char c = (unsigned char)*s;
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f)
            return parse_fail(p, p->pos, "a control character");
        strbuf_addch(piece, *s);
        p->pos++;
    } else if (cut > 0) { /* blanks of the next line do not count */
        p->pos += cut + strspn(s + cut, " \t");
    } else {
        char c;
        size_t len = ros_unescape(s, &c);
        if (len == 0)
            return parse_fail(p, p->pos, "an unknown escape");
        strbuf_addch(piece, c);
        p->pos += len;
    }
    return true;
}

bool parse_string(struct parser *p, struct ros_term *ret_term)
{
    struct ros_term term = {.kind = ROS_TERM_STRING, .off = p->pos};
    struct strbuf piece = strbuf_new(p->arena);
    parse_mark(p);
    size_t from = p->pos;
    for (;;) {
        const char *s = p->text + p->pos;
        if (*s == '\0')
            return parse_fail(p, term.off, "a string that does not end");
        if (*s == '"')
            break;
        if (*s == '$' && s[1] != '"') {
            end_piece(p, &term, &piece, from);
            if (!parse_expansion(p, &term))
                return false;
            from = p->pos;
        } else if (!parse_string_char(p, &piece)) {
            return false;
        }
    }
    end_piece(p, &term, &piece, from);
    parse_mark(p);
    term.len = p->pos - term.off;
    if (term.parts.len == 0)
        term.text = "";
    else if (term.parts.len == 1 && term.parts.v[0].kind == ROS_PART_TEXT)
        term.text = term.parts.v[0].text;
    *ret_term = term;
    return true;
}

/* --- words --- */

static bool is_word_char(char c)
{
    return c > ' ' && c < 0x7f && strchr(";()[]{}\"$\\", c) == NULL;
}

static bool is_operator_char(char c)
{
    return c != '\0' && strchr("=<>!~&|^,+", c) != NULL;
}

const char *parse_word(struct parser *p, bool expression)
{
    const char *s = p->text + p->pos;
    size_t len = 0;
    while (is_word_char(s[len]) &&
           !(expression && (is_operator_char(s[len]) || strncmp(s + len, "->", 2) == 0)))
        len++;
    parse_token(p, p->pos, len);
    p->pos += len;
    return arena_strndup(p->arena, s, len);
}

const char *parse_operator(struct parser *p)
{
    static const char *const operators[] = {"->", "<=", ">=", "!=", "!~", "&&", "||",
                                            "<<", ">>", "=",  "<",  ">",  "!",  "~",
                                            "&",  "|",  "^",  ",",  "+"};
    for (size_t i = 0; i < ARRAY_LEN(operators); i++) {
        size_t len = strlen(operators[i]);
        if (strncmp(p->text + p->pos, operators[i], len) != 0)
            continue;
        parse_token(p, p->pos, len);
        p->pos += len;
        return operators[i];
    }
    return "";
}

bool parse_arg_name(struct parser *p, const char **ret_name, const char **ret_op)
{
    static const char *const operators[] = {"!=", "!~", "<=", ">=", "=", "~", "<", ">"};
    const char *s = p->text + p->pos;
    size_t len = 0;
    while (is_alnum(s[len]) || (s[len] != '\0' && strchr("-_./", s[len]) != NULL))
        len++;
    for (size_t i = 0; i < ARRAY_LEN(operators) && len > 0; i++) {
        size_t more = strlen(operators[i]);
        if (strncmp(s + len, operators[i], more) != 0)
            continue;
        parse_token(p, p->pos, len + more);
        p->pos += len + more;
        *ret_name = arena_strndup(p->arena, s, len);
        *ret_op = operators[i];
        return true;
    }
    return false;
}
