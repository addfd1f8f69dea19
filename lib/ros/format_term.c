/* format_term.c - statements and terms in their canonical layout; see format.h. */
#include <string.h>

#include "base/attr.h"
#include "base/bug.h"
#include "ros/format_internal.h"
#include "ros/quote.h"
#include "ros/rows.h"

static void put_term(struct formatter *f, const struct ros_term *term, bool block);

/* --- strings and names --- */

static bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static void put_var(struct formatter *f, const char *name, char next)
{
    bool bare = !is_alnum(next);
    for (const char *c = name; *c != '\0'; c++)
        bare = bare && is_alnum(*c);
    strbuf_addch(f->out, '$');
    if (bare)
        strbuf_addstr(f->out, name);
    else
        ros_quote(f->out, name);
}

/* A piece of a string without the quotes; behind a variable its first letter would be the name's.
 */
static void put_piece(struct formatter *f, const char *text, bool behind_var)
{
    struct strbuf quoted = strbuf_new(f->arena);
    if (behind_var && is_alnum(*text))
        strbuf_addf(f->out, "\\%02X", (unsigned)(unsigned char)*text++);
    ros_quote(&quoted, text);
    strbuf_add(f->out, quoted.buf + 1, quoted.len - 2);
}

static void put_string(struct formatter *f, const struct ros_term *term)
{
    strbuf_addch(f->out, '"');
    for (size_t i = 0; i < term->parts.len; i++) {
        const struct ros_part *part = &term->parts.v[i];
        switch (part->kind) {
        case ROS_PART_TEXT:
            put_piece(f, part->text, i > 0 && part[-1].kind == ROS_PART_VAR);
            break;
        case ROS_PART_VAR:
            strbuf_addf(f->out, "$%s", part->text);
            break;
        case ROS_PART_SUB:
        case ROS_PART_PAREN:
            strbuf_addch(f->out, '$');
            put_term(f, part->value, false);
            break;
        }
    }
    strbuf_addch(f->out, '"');
}

/* --- brackets --- */

static void new_line(struct formatter *f)
{
    strbuf_addch(f->out, '\n');
    strbuf_addch_n(f->out, ' ', f->depth * FORMAT_INDENT);
}

/* Statements on lines of their own, between brackets. */
static void put_lines(struct formatter *f, const struct ros_code *code)
{
    bool outer = f->inline_;
    f->inline_ = false;
    f->depth++;
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (i > 0 && !f->terse &&
            format_lines_between(f, stmt[-1].off + stmt[-1].len, stmt->off) > 1)
            strbuf_addch(f->out, '\n');
        new_line(f);
        format_stmt(f, stmt, true);
    }
    f->depth--;
    f->inline_ = outer;
    new_line(f);
}

static bool has_comment(const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind == ROS_STMT_COMMENT)
            return true;
    return false;
}

/* An array is a list of values in one line, in which no statement may be wrapped. */
static bool is_array(const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind != ROS_STMT_VALUE)
            return false;
    return true;
}

static void put_inline(struct formatter *f, const struct ros_code *code, const char *between)
{
    bool outer = f->inline_;
    f->inline_ = true;
    for (size_t i = 0; i < code->stmts.len; i++) {
        strbuf_addstr(f->out, i > 0 ? between : "");
        format_stmt(f, &code->stmts.v[i], true);
    }
    f->inline_ = outer;
}

static void put_code(struct formatter *f, const struct ros_term *term, bool block)
{
    bool sub = term->kind == ROS_TERM_SUB;
    strbuf_addch(f->out, sub ? '[' : '{');
    if (has_comment(term->code) ||
        (!sub && term->code->stmts.len > 0 && (block || !is_array(term->code))))
        put_lines(f, term->code);
    else
        put_inline(f, term->code, sub ? "; " : ";");
    strbuf_addch(f->out, sub ? ']' : '}');
}

/* --- terms --- */

/* The first byte of a term as it is printed. */
static char first_byte(const struct ros_term *term)
{
    switch (term->kind) {
    case ROS_TERM_WORD:
    case ROS_TERM_ARG:
        return *term->text;
    case ROS_TERM_CONCAT:
        return first_byte(term->terms.v[0]);
    case ROS_TERM_STRING:
    case ROS_TERM_VAR:
    case ROS_TERM_SUB:
    case ROS_TERM_BRACE:
    case ROS_TERM_PAREN:
        break;
    }
    return '\0';
}

/* Terms of an expression: those that touched touch, there may be a meaning in it. */
static void put_terms(struct formatter *f, const struct ros_term *term)
{
    for (size_t i = 0; i < term->terms.len; i++) {
        const struct ros_term *one = term->terms.v[i];
        const struct ros_term *next = i + 1 < term->terms.len ? term->terms.v[i + 1] : NULL;
        bool touches = next != NULL && one->off + one->len == next->off;
        if (one->kind == ROS_TERM_VAR)
            put_var(f, one->text, touches ? first_byte(next) : '\0');
        else
            put_term(f, one, false);
        if (next != NULL && !touches)
            strbuf_addch(f->out, ' ');
    }
}

static bool is_block_arg(const char *name)
{
    return strcmp(name, "do") == 0 || strcmp(name, "else") == 0 || strcmp(name, "on-error") == 0;
}

/* `block`: braces hold statements, whatever they look like. */
static void put_term(struct formatter *f, const struct ros_term *term, bool block)
{
    switch (term->kind) {
    case ROS_TERM_WORD:
        strbuf_addstr(f->out, term->text);
        return;
    case ROS_TERM_STRING:
        put_string(f, term);
        return;
    case ROS_TERM_VAR:
        put_var(f, term->text, '\0');
        return;
    case ROS_TERM_SUB:
    case ROS_TERM_BRACE:
        put_code(f, term, block);
        return;
    case ROS_TERM_PAREN:
        strbuf_addch(f->out, '(');
        put_terms(f, term);
        strbuf_addch(f->out, ')');
        return;
    case ROS_TERM_CONCAT:
        put_terms(f, term);
        return;
    case ROS_TERM_ARG: /* "a< =b" is not "a<=b" */
        strbuf_addf(f->out, "%s%s%s", term->text, term->op,
                    strchr("<>", term->op[0]) != NULL && first_byte(term->terms.v[0]) == '=' ? " "
                                                                                             : "");
        put_term(f, term->terms.v[0], is_block_arg(term->text));
        return;
    }
    BUG("term %d", (int)term->kind);
}

/* --- the arguments of a statement --- */

static size_t column(const struct formatter *f)
{
    size_t n = 0;
    while (n < f->out->len && f->out->buf[f->out->len - 1 - n] != '\n')
        n++;
    return n;
}

static size_t wrap_indent(const struct formatter *f)
{
    return (f->depth + 1) * FORMAT_INDENT;
}

static void wrap(struct formatter *f, const char *end)
{
    strbuf_addf(f->out, "%s\n", end);
    strbuf_addch_n(f->out, ' ', wrap_indent(f));
}

/* The value of a row's argument, quoted by the one rule. Only outside of blocks it is cut, as a
 * router does it. */
static void put_value(struct formatter *f, const struct ros_term *value, size_t tail)
{
    const char *text = ros_term_constant(value);
    struct strbuf *piece = &f->piece;
    strbuf_truncate(piece, 0);
    bool id = value->kind == ROS_TERM_STRING && *text == '*'; /* bare it is a number of a row */
    if (id)
        ros_quote(piece, text);
    else
        ros_quote_value(piece, text);
    bool cuts = f->depth == 0 &&
                (strchr(text, '\n') != NULL || wrap_indent(f) + piece->len + tail > FORMAT_WIDTH);
    if (!format_flat(f) && cuts) {
        if (column(f) + strlen("\"\\") > FORMAT_WIDTH)
            wrap(f, "\\");
        ros_quote_cut(f->out, text, (struct ros_quote_cut){FORMAT_WIDTH, FORMAT_INDENT, tail});
        return;
    }
    if (!format_flat(f) && column(f) + piece->len + tail > FORMAT_WIDTH &&
        wrap_indent(f) + piece->len + tail <= FORMAT_WIDTH)
        wrap(f, "\\");
    strbuf_add(f->out, piece->buf, piece->len);
}

static bool is_constant_arg(const struct ros_term *term)
{
    return term->kind == ROS_TERM_ARG && strcmp(term->op, "=") == 0 &&
           ros_term_constant(term->terms.v[0]) != NULL;
}

/* source={...} of a row: the router keeps its bytes. */
static bool is_raw_arg(const struct ros_term *term)
{
    return term->kind == ROS_TERM_ARG && term->terms.v[0]->kind == ROS_TERM_BRACE &&
           !is_block_arg(term->text);
}

static void put_raw(struct formatter *f, const struct ros_term *term)
{
    const struct ros_term *value = term->terms.v[0];
    const char *raw = f->text + value->off;
    strbuf_addf(f->out, "%s%s", term->text, term->op);
    for (size_t i = 0; i < value->len; i++)
        if (raw[i] != '\r' || (i + 1 < value->len && raw[i + 1] != '\n'))
            strbuf_addch(f->out, raw[i] == '\r' ? '\n' : raw[i]);
}

/* A term that is not cut. */
static void put_whole(struct formatter *f, const struct ros_stmt *stmt, size_t i, bool row)
{
    const struct ros_term *term = stmt->terms.v[i];
    if (row && is_raw_arg(term)) {
        put_raw(f, term);
    } else if (row && i == 0 && term->kind == ROS_TERM_SUB && !has_comment(term->code)) {
        strbuf_addstr(f->out, "[ ");
        put_inline(f, term->code, "; ");
        strbuf_addstr(f->out, " ]");
    } else {
        put_term(f, term, i == 0 && stmt->sign == ':' && strcmp(stmt->text, "do") == 0);
    }
}

/* " " and a token of which `len` bytes must fit on the line, or on the next one. */
static void put_gap(struct formatter *f, size_t len)
{
    size_t at = format_flat(f) ? 0 : column(f);
    if (!format_flat(f) && at + 1 + len > FORMAT_WIDTH && at > wrap_indent(f))
        wrap(f, " \\");
    else
        strbuf_addch(f->out, ' ');
}

/* A term onto the line, or onto the next one when it does not fit. */
static void put_token(struct formatter *f, const struct ros_stmt *stmt, size_t i, bool row)
{
    const struct ros_term *term = stmt->terms.v[i];
    size_t tail = i + 1 < stmt->terms.len ? strlen(" \\") : 0;
    if (row && is_constant_arg(term)) {
        put_gap(f, strlen(term->text) + strlen("=\\"));
        strbuf_addf(f->out, "%s=", term->text);
        put_value(f, term->terms.v[0], tail);
        return;
    }
    if (format_flat(f)) {
        put_gap(f, 0);
        put_whole(f, stmt, i, row);
        return;
    }
    struct strbuf *out = f->out, *token = &f->tokens[f->depth];
    strbuf_truncate(token, 0);
    f->out = token;
    put_whole(f, stmt, i, row);
    f->out = out;
    const char *line = memchr(token->buf, '\n', token->len);
    put_gap(f, line == NULL ? token->len + tail : (size_t)(line - token->buf));
    strbuf_add(f->out, token->buf, token->len);
}

/* Lists of terms without a command: nothing stands in front of the first. */
static void put_value_stmt(struct formatter *f, const struct ros_stmt *stmt)
{
    put_whole(f, stmt, 0, false);
    for (size_t i = 1; i < stmt->terms.len; i++)
        put_token(f, stmt, i, false);
}

void format_stmt(struct formatter *f, const struct ros_stmt *stmt, bool menu)
{
    switch (stmt->kind) {
    case ROS_STMT_COMMENT:
        strbuf_addf(f->out, "#%s", stmt->text);
        return;
    case ROS_STMT_MENU:
        strbuf_addf(f->out, "%s%s", stmt->sign == '/' ? "/" : "", stmt->path);
        return;
    case ROS_STMT_BLOCK:
        strbuf_addch(f->out, '{');
        if (stmt->body->stmts.len > 0)
            put_lines(f, stmt->body);
        strbuf_addch(f->out, '}');
        return;
    case ROS_STMT_VALUE:
        put_value_stmt(f, stmt);
        return;
    case ROS_STMT_BAD:
        strbuf_addstr(f->out, stmt->text);
        return;
    case ROS_STMT_COMMAND:
        break;
    }
    if (menu && stmt->sign != 0)
        strbuf_addch(f->out, stmt->sign);
    if (menu && *stmt->path != '\0')
        strbuf_addf(f->out, "%s ", stmt->path);
    strbuf_addstr(f->out, stmt->text);
    bool row = ros_stmt_is_row(stmt);
    for (size_t i = 0; i < stmt->terms.len; i++)
        put_token(f, stmt, i, row);
}
