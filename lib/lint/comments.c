/*
 * comments.c - what comments of a script allow: "# rosc: allow SLUG because REASON".
 *
 * RouterOS knows a comment where a statement may begin, so it stands on the line above, or behind a
 * ';'. It is about the statement: about all lines over which an export has wrapped it, but not
 * about those of a block. In a script inside a string a line end is an escape, and all of it may be
 * one line of the text.
 */
#include <string.h>

#include "diag/allow.h"
#include "lint/internal.h"

static void read_code(struct lint *l, const struct ros_code *code);

static void read_term(struct lint *l, const struct ros_term *term)
{
    if (term->code != NULL)
        read_code(l, term->code);
    if (term->script != NULL)
        read_code(l, term->script);
    for (size_t i = 0; i < term->terms.len; i++)
        read_term(l, term->terms.v[i]);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            read_term(l, term->parts.v[i].value);
}

/* Does a line of the script end in these bytes of the text? */
static bool breaks_line(const char *text, size_t from, size_t to)
{
    static const char *const escapes[] = {"\\n", "\\r", "\\0A", "\\0D"};
    for (size_t i = from; i < to; i++) {
        if (text[i] == '\n' || text[i] == '\r')
            return true;
        for (size_t n = 0; n < ARRAY_LEN(escapes); n++)
            if (strncmp(text + i, escapes[n], strlen(escapes[n])) == 0)
                return true;
    }
    return false;
}

/* The statement that a comment is about: the one that it stands behind, else the next; NULL: there
 * is none. */
static const struct ros_stmt *subject(const struct lint *l, const struct ros_code *code, size_t i)
{
    const struct ros_stmt *before = i > 0 ? &code->stmts.v[i - 1] : NULL;
    if (before != NULL && before->kind != ROS_STMT_COMMENT &&
        !breaks_line(l->in->text.text, before->off + before->len, code->stmts.v[i].off))
        return before;
    for (i++; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind != ROS_STMT_COMMENT)
            return &code->stmts.v[i];
    return NULL;
}

/* The last of the lines that continue `line`. */
static uint32_t last_line(const struct source *source, uint32_t line)
{
    for (;; line++) {
        struct span text = source_line(source, line);
        if (line >= source->lines.len || text.len == 0 ||
            source->text[text.off + text.len - 1] != '\\')
            return line;
    }
}

static void read_comment(struct lint *l, const struct ros_code *code, size_t i)
{
    const struct source *source = l->in->source;
    struct span comment = lint_stmt_at(l, &code->stmts.v[i]);
    if (comment.len == 0 || !is_directive(source->text + comment.off, comment.len))
        return;
    const struct ros_stmt *stmt = subject(l, code, i);
    uint32_t line =
        stmt != NULL ? source_line_at(source, stmt->off) : source_line_at(source, comment.off) + 1;
    diag_directive(l->diags, comment, line, last_line(source, line));
}

static void read_code(struct lint *l, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (stmt->kind == ROS_STMT_COMMENT)
            read_comment(l, code, i);
        if (stmt->body != NULL)
            read_code(l, stmt->body);
        for (size_t k = 0; k < stmt->terms.len; k++)
            read_term(l, stmt->terms.v[k]);
    }
}

void lint_comments(struct lint *l)
{
    read_code(l, l->in->text.code);
}
