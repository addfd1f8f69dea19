/* unparse.c - trees as text, and trees compared; see parse.h. */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "ros/parse.h"
#include "ros/quote.h"

static void unparse_term(struct strbuf *out, const struct ros_term *term);

/* --- canonical text --- */

/* A piece of a string, quoted, without the quotes; `indent` 0: on one line. `guard`: its first
 * letter, if it is one, would belong to the name of the variable before it. */
static void unparse_piece(struct strbuf *out, const char *text, size_t indent, bool guard)
{
    struct strbuf quoted = strbuf_new(out->arena);
    bool letter = (*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') ||
                  (*text >= '0' && *text <= '9');
    if (guard && letter)
        strbuf_addf(out, "\\%02X", (unsigned)(unsigned char)*text++);
    if (indent > 0)
        ros_quote_lines(&quoted, text, indent);
    else
        ros_quote(&quoted, text);
    strbuf_add(out, quoted.buf + 1, quoted.len - 2);
}

static void unparse_string(struct strbuf *out, const struct ros_term *term)
{
    strbuf_addch(out, '"');
    for (size_t i = 0; i < term->parts.len; i++) {
        const struct ros_part *part = &term->parts.v[i];
        switch (part->kind) {
        case ROS_PART_TEXT:
            unparse_piece(out, part->text, 0, i > 0 && part[-1].kind == ROS_PART_VAR);
            break;
        case ROS_PART_VAR:
            strbuf_addf(out, "$%s", part->text);
            break;
        case ROS_PART_SUB:
        case ROS_PART_PAREN:
            strbuf_addch(out, '$');
            unparse_term(out, part->value);
            break;
        }
    }
    strbuf_addch(out, '"');
}

static bool is_bare_name(const char *name)
{
    return name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")] ==
           '\0';
}

static void unparse_terms(struct strbuf *out, const struct ros_term *const *terms, size_t count,
                          const char *between)
{
    for (size_t i = 0; i < count; i++) {
        strbuf_addstr(out, i == 0 ? "" : between);
        unparse_term(out, terms[i]);
    }
}

/* What touches must not grow together: a variable's name stands in quotes. */
static void unparse_concat(struct strbuf *out, const struct ros_term *term)
{
    for (size_t i = 0; i < term->terms.len; i++) {
        const struct ros_term *one = term->terms.v[i];
        if (one->kind != ROS_TERM_VAR) {
            unparse_term(out, one);
            continue;
        }
        strbuf_addch(out, '$');
        ros_quote(out, one->text);
    }
}

static void unparse_term(struct strbuf *out, const struct ros_term *term)
{
    switch (term->kind) {
    case ROS_TERM_WORD:
        strbuf_addstr(out, term->text);
        return;
    case ROS_TERM_STRING:
        unparse_string(out, term);
        return;
    case ROS_TERM_VAR:
        strbuf_addch(out, '$');
        if (is_bare_name(term->text))
            strbuf_addstr(out, term->text);
        else
            ros_quote(out, term->text);
        return;
    case ROS_TERM_SUB:
    case ROS_TERM_BRACE:
        strbuf_addstr(out, term->kind == ROS_TERM_SUB ? "[\n" : "{\n");
        ros_unparse(out, term->code);
        strbuf_addch(out, term->kind == ROS_TERM_SUB ? ']' : '}');
        return;
    case ROS_TERM_PAREN:
        strbuf_addch(out, '(');
        unparse_terms(out, term->terms.v, term->terms.len, " ");
        strbuf_addch(out, ')');
        return;
    case ROS_TERM_CONCAT:
        unparse_concat(out, term);
        return;
    case ROS_TERM_ARG: /* "a< =b" is not "a<=b" */
        strbuf_addf(out, "%s%s%s", term->text, term->op,
                    strcmp(term->op, "<") == 0 || strcmp(term->op, ">") == 0 ? " " : "");
        unparse_term(out, term->terms.v[0]);
        return;
    }
    BUG("term %d", (int)term->kind);
}

static void unparse_stmt(struct strbuf *out, const struct ros_stmt *stmt)
{
    switch (stmt->kind) {
    case ROS_STMT_COMMENT:
        strbuf_addf(out, "#%s", stmt->text);
        return;
    case ROS_STMT_MENU:
        strbuf_addf(out, "%s%s", stmt->sign == '/' ? "/" : "", stmt->path);
        return;
    case ROS_STMT_BAD:
        strbuf_addstr(out, stmt->text);
        return;
    case ROS_STMT_BLOCK:
        strbuf_addstr(out, "{\n");
        ros_unparse(out, stmt->body);
        strbuf_addch(out, '}');
        return;
    case ROS_STMT_COMMAND:
        if (stmt->sign != 0)
            strbuf_addch(out, stmt->sign);
        strbuf_addf(out, "%s%s%s", stmt->path, *stmt->path == '\0' ? "" : " ", stmt->text);
        strbuf_addstr(out, stmt->terms.len > 0 ? " " : "");
        break;
    case ROS_STMT_VALUE:
        break;
    }
    unparse_terms(out, stmt->terms.v, stmt->terms.len, " ");
}

void ros_unparse(struct strbuf *out, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        unparse_stmt(out, &code->stmts.v[i]);
        strbuf_addch(out, '\n');
    }
}

/* --- the same text again --- */

static void retype_piece(struct strbuf *out, const char *raw, size_t len, const char *text)
{
    const char *wrap = memmem(raw, len, "\\n\\\n", 4);
    unparse_piece(out, text, wrap == NULL ? 0 : strspn(wrap + 4, " "), *raw == '\\');
}

void ros_retype(struct strbuf *out, const struct ros_text *text)
{
    size_t at = 0;
    for (size_t i = 0; i < text->tokens.len; i++) {
        const struct ros_token *token = &text->tokens.v[i];
        strbuf_add(out, text->text + at, token->off - at);
        if (token->text != NULL)
            retype_piece(out, text->text + token->off, token->len, token->text);
        else
            strbuf_add(out, text->text + token->off, token->len);
        at = token->off + token->len;
    }
    strbuf_addstr(out, text->text + at);
}

/* --- equal? --- */

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static const char *term_difference(struct arena *arena, const struct ros_term *a,
                                   const struct ros_term *b);

static const char *differ(struct arena *arena, const char *what, size_t a, size_t b)
{
    return arena_printf(arena, "%s at %zu and %zu", what, a, b);
}

static const char *part_difference(struct arena *arena, const struct ros_part *a,
                                   const struct ros_part *b, size_t off_a, size_t off_b)
{
    if (a->kind != b->kind || !same(a->text, b->text))
        return differ(arena, "strings differ", off_a, off_b);
    return a->value == NULL ? NULL : term_difference(arena, a->value, b->value);
}

static const char *inner_difference(struct arena *arena, const struct ros_code *a,
                                    const struct ros_code *b, size_t off_a, size_t off_b)
{
    if ((a == NULL) != (b == NULL))
        return differ(arena, "only one has statements", off_a, off_b);
    return a == NULL ? NULL : ros_code_difference(arena, a, b);
}

static const char *term_difference(struct arena *arena, const struct ros_term *a,
                                   const struct ros_term *b)
{
    if (a->kind != b->kind)
        return differ(arena, "terms of different kinds", a->off, b->off);
    if (!same(a->text, b->text) || strcmp(a->op, b->op) != 0 || a->terms.len != b->terms.len ||
        a->parts.len != b->parts.len)
        return differ(arena, "terms differ", a->off, b->off);
    const char *difference = inner_difference(arena, a->code, b->code, a->off, b->off);
    if (difference == NULL)
        difference = inner_difference(arena, a->script, b->script, a->off, b->off);
    for (size_t i = 0; i < a->terms.len && difference == NULL; i++)
        difference = term_difference(arena, a->terms.v[i], b->terms.v[i]);
    for (size_t i = 0; i < a->parts.len && difference == NULL; i++)
        difference = part_difference(arena, &a->parts.v[i], &b->parts.v[i], a->off, b->off);
    return difference;
}

const char *ros_code_difference(struct arena *arena, const struct ros_code *a,
                                const struct ros_code *b)
{
    if (a->stmts.len != b->stmts.len)
        return arena_printf(arena, "%zu statements against %zu", a->stmts.len, b->stmts.len);
    for (size_t i = 0; i < a->stmts.len; i++) {
        const struct ros_stmt *x = &a->stmts.v[i], *y = &b->stmts.v[i];
        if (x->kind != y->kind || x->sign != y->sign || !same(x->text, y->text) ||
            !same(x->path, y->path) || x->terms.len != y->terms.len)
            return differ(arena, "statements differ", x->off, y->off);
        const char *difference = inner_difference(arena, x->body, y->body, x->off, y->off);
        for (size_t k = 0; k < x->terms.len && difference == NULL; k++)
            difference = term_difference(arena, x->terms.v[k], y->terms.v[k]);
        if (difference != NULL)
            return difference;
    }
    return NULL;
}
