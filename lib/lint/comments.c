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

/* Where the first block in a term begins, at most `end`. */
static uint32_t block_in(const struct ros_term *term, uint32_t end)
{
    if (term->kind == ROS_TERM_BRACE)
        return term->off < end ? term->off : end;
    for (size_t i = 0; i < term->terms.len; i++)
        end = block_in(term->terms.v[i], end);
    return end;
}

/* The last line of a statement that begins on `line`: up to its block, and as far as its lines are
 * continued. All lines of a wrapped script are, so it is the statement's end that counts there. */
static uint32_t last_line(const struct source *source, const struct ros_stmt *stmt, uint32_t line)
{
    uint32_t end = stmt->kind == ROS_STMT_BLOCK ? stmt->off : stmt->off + stmt->len;
    for (size_t i = 0; i < stmt->terms.len; i++)
        end = block_in(stmt->terms.v[i], end);
    uint32_t last = source_line_at(source, end > stmt->off ? end - 1 : stmt->off);
    for (; line < last; line++) {
        struct span text = source_line(source, line);
        if (text.len == 0 || source->text[text.off + text.len - 1] != '\\')
            break;
    }
    return line;
}

static void read_comment(struct lint *l, const struct ros_code *code, size_t i)
{
    const struct source *source = l->in->source;
    struct span comment = lint_stmt_at(l, &code->stmts.v[i]);
    if (comment.len == 0 || !is_directive(source->text + comment.off, comment.len))
        return;
    const struct ros_stmt *stmt = subject(l, code, i);
    uint32_t line = source_line_at(source, stmt != NULL ? stmt->off : comment.off);
    if (stmt != NULL)
        diag_directive(l->diags, comment, line, last_line(source, stmt, line));
    else
        diag_directive(l->diags, comment, line + 1, line + 1);
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
