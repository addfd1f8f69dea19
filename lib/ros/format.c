/* format.c - the statements of a whole text; see format.h. */
#include "ros/format.h"

#include <string.h>

#include "base/arena.h"
#include "ros/format_internal.h"
#include "ros/rows.h"

/* --- lines of the source --- */

size_t format_lines_between(const struct formatter *f, size_t from, size_t to)
{
    size_t lines = 0;
    bool continued = false;
    for (size_t i = from; i < to && lines < 2; i++) {
        char c = f->text[i];
        if (c == '\n' || (c == '\r' && f->text[i + 1] != '\n')) {
            lines += !continued;
            continued = false;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            continued = c == '\\';
        }
    }
    return lines;
}

static size_t end_of(const struct ros_stmt *stmt)
{
    return (size_t)stmt->off + stmt->len;
}

/* How many statements from `i` on stand on one line and stay there: a local that one of them makes
 * is known to a terminal until the end of the line. */
static size_t line_length(const struct formatter *f, const struct ros_code *code, size_t i)
{
    size_t count = 1;
    bool stays = false;
    for (;; count++) {
        const struct ros_stmt *stmt = &code->stmts.v[i + count - 1];
        stays |= (stmt->kind == ROS_STMT_COMMAND && stmt->sign == ':') ||
                 stmt->kind == ROS_STMT_VALUE || stmt->kind == ROS_STMT_BLOCK;
        if (i + count == code->stmts.len || stmt->kind == ROS_STMT_COMMENT ||
            format_lines_between(f, end_of(stmt), stmt[1].off) > 0)
            break;
    }
    return stays ? count : 1;
}

/* --- menus --- */

static bool code_needs_menu(const struct ros_code *code);

static bool term_needs_menu(const struct ros_term *term)
{
    if (term->code != NULL && code_needs_menu(term->code))
        return true;
    for (size_t i = 0; i < term->terms.len; i++)
        if (term_needs_menu(term->terms.v[i]))
            return true;
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL && term_needs_menu(term->parts.v[i].value))
            return true;
    return false;
}

/* May the statement mean something else in another menu? */
static bool needs_menu(const struct ros_stmt *stmt)
{
    switch (stmt->kind) {
    case ROS_STMT_COMMENT:
        return false;
    case ROS_STMT_BAD:
        return true;
    case ROS_STMT_MENU:
        return stmt->sign == 0;
    case ROS_STMT_BLOCK:
        return code_needs_menu(stmt->body);
    case ROS_STMT_COMMAND:
        if (stmt->sign != ':')
            return stmt->sign == 0;
        break;
    case ROS_STMT_VALUE: /* a word may be a command that we do not know */
        if (stmt->terms.v[0]->kind == ROS_TERM_WORD)
            return true;
        break;
    }
    for (size_t i = 0; i < stmt->terms.len; i++)
        if (term_needs_menu(stmt->terms.v[i]))
            return true;
    return false;
}

static bool code_needs_menu(const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++)
        if (needs_menu(&code->stmts.v[i]))
            return true;
    return false;
}

static void print_menu(struct formatter *f, const char *menu)
{
    strbuf_addf(f->out, "%s%s\n", *menu == '\0' ? "/" : "", menu);
    f->printed = menu;
}

/* What follows runs in the menu of the source. */
static void need_menu(struct formatter *f)
{
    if (strcmp(f->printed, f->menu) != 0)
        print_menu(f, f->menu);
}

/* --- statements --- */

/* Is the menu line `i` there for a command below it, which says its menu itself in a terse text?
 * Else it stays: it may be a command that we do not know. */
static bool is_for_command(const struct formatter *f, const struct ros_code *code, size_t i)
{
    for (i++; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind != ROS_STMT_COMMENT)
            return code->stmts.v[i].kind == ROS_STMT_COMMAND && code->stmts.v[i].sign == 0 &&
                   line_length(f, code, i) == 1;
    return false;
}

static void format_menu(struct formatter *f, const struct ros_code *code, size_t i)
{
    const struct ros_stmt *stmt = &code->stmts.v[i];
    f->menu = ros_path_join(f->arena, stmt->sign == '/' ? "" : f->menu, stmt->path);
    if (!f->terse || !is_for_command(f, code, i))
        print_menu(f, f->menu);
}

/* A command that is known by its menu: below the line of that menu, or behind it. */
static void format_command(struct formatter *f, const struct ros_stmt *stmt)
{
    bool relative = stmt->sign == 0;
    const char *path = relative && *stmt->path == '\0'
                           ? f->menu
                           : ros_path_join(f->arena, relative ? f->menu : "", stmt->path);
    if (*path == '\0') {
        if (relative && strcmp(f->printed, "") != 0)
            print_menu(f, "");
        format_stmt(f, stmt, true);
    } else if (f->terse) {
        strbuf_addf(f->out, "%s ", path);
        format_stmt(f, stmt, false);
    } else {
        if (strcmp(f->printed, path) != 0)
            print_menu(f, path);
        format_stmt(f, stmt, false);
    }
    strbuf_addch(f->out, '\n');
}

/* Statements that stay on one line. */
static void format_line(struct formatter *f, const struct ros_stmt *stmts, size_t count)
{
    bool needs = false;
    for (size_t i = 0; i < count; i++)
        needs |= needs_menu(&stmts[i]);
    if (needs)
        need_menu(f);
    f->inline_ = count > 1;
    for (size_t i = 0; i < count; i++) {
        const struct ros_stmt *stmt = &stmts[i];
        strbuf_addstr(f->out, i > 0 ? "; " : "");
        format_stmt(f, stmt, true);
        if (stmt->kind == ROS_STMT_MENU)
            f->menu = f->printed =
                ros_path_join(f->arena, stmt->sign == '/' ? "" : f->menu, stmt->path);
    }
    f->inline_ = false;
    strbuf_addch(f->out, '\n');
}

/* A relative command, or a row with its menu. */
static bool has_menu(const struct ros_stmt *stmt)
{
    return stmt->kind == ROS_STMT_COMMAND &&
           (stmt->sign == 0 || (stmt->sign == '/' && ros_stmt_is_row(stmt)));
}

void ros_format(struct strbuf *out, const struct ros_text *text,
                const struct ros_format_style *style)
{
    struct formatter *f = ARENA_NEW(out->arena, struct formatter);
    *f = (struct formatter){.arena = out->arena,
                            .out = out,
                            .text = text->text,
                            .terse = style->terse,
                            .menu = "",
                            .printed = "",
                            .piece = strbuf_new(out->arena)};
    for (size_t i = 0; i < FORMAT_DEPTH; i++)
        f->tokens[i] = strbuf_new(out->arena);
    const struct ros_code *code = text->code;
    for (size_t i = 0; i < code->stmts.len;) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        size_t count = line_length(f, code, i);
        if (i > 0 && !f->terse && format_lines_between(f, end_of(&stmt[-1]), stmt->off) > 1)
            strbuf_addch(out, '\n');
        if (count == 1 && stmt->kind == ROS_STMT_COMMENT)
            strbuf_addf(out, "#%s\n", stmt->text);
        else if (count == 1 && stmt->kind == ROS_STMT_MENU)
            format_menu(f, code, i);
        else if (count == 1 && has_menu(stmt))
            format_command(f, stmt);
        else
            format_line(f, stmt, count);
        i += count;
    }
}
