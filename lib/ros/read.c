/* read.c - see read.h. */
#include "ros/read.h"

#include <string.h>

#include "base/arena.h"

struct reader {
    struct ros_config *config;
    const struct ros_text *text;
    struct ros_parse_error *error;
    const char *path;    /* the menu that relative commands run in, NULL: none yet */
    const char *comment; /* the last one, NULL: other statements followed */
};

static bool fail(struct reader *r, size_t off, const char *reason)
{
    *r->error = (struct ros_parse_error){.off = off, .reason = reason};
    return false;
}

/* The constant text of a term, NULL: it is none. */
static const char *constant(const struct ros_term *term)
{
    return term->kind == ROS_TERM_WORD || term->kind == ROS_TERM_STRING ? term->text : NULL;
}

static bool read_cell(struct reader *r, struct ros_item *row, const struct ros_term *term)
{
    const char *path = ros_menu_def(row->menu)->path;
    bool flag = term->kind == ROS_TERM_WORD;
    const char *text = flag ? "yes" : NULL;
    if (term->kind == ROS_TERM_ARG && strcmp(term->op, "=") == 0)
        text = constant(term->terms.v[0]);
    if (text == NULL)
        return fail(r, term->off, "neither name=value nor a flag");
    int arg = ros_menu_arg(row->menu, term->text);
    bool is_flag = arg >= 0 && ros_menu_def(row->menu)->args[arg].type == ROS_TYPE_FLAG;
    if (arg < 0 || is_flag != flag)
        return fail(r, term->off,
                    arena_printf(r->config->arena, "%s has no argument %s", path, term->text));
    ros_item_set(r->config->arena, row, ROS(term->text, text));
    return true;
}

/* [ find key=value !dynamic ]: the row of a FIXED menu. */
static bool read_select(struct reader *r, struct ros_item *row, const struct ros_term *term)
{
    const char *key = ros_menu_def(row->menu)->key[0];
    if (term->kind == ROS_TERM_SUB && term->code->stmts.len == 1) {
        const struct ros_stmt *stmt = &term->code->stmts.v[0];
        const struct ros_term *value = ros_stmt_arg(stmt, key);
        bool finds = stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "find") == 0;
        row->select = finds && value != NULL ? constant(value) : NULL;
    }
    return row->select != NULL || fail(r, term->off, "no [ find ] by the key of the menu");
}

static void read_tag(struct ros_item *row)
{
    const char *comment = ros_item_get(row, "comment");
    row->tag = comment != NULL && strncmp(comment, "rosc:", 5) == 0 ? comment : NULL;
}

/* A command that makes a row. */
static bool read_row(struct reader *r, const struct ros_stmt *stmt, const char *path,
                     struct ros_item **ret_row)
{
    struct ros_item *row = ARENA_NEW(r->config->arena, struct ros_item);
    const char *menu = path == NULL ? "" : arena_printf(r->config->arena, "/%s", path);
    if (!ros_menu_by_path(menu, &row->menu))
        return fail(r, stmt->off, "a menu that is not in the table");
    if (!ros_menu_by_command(menu, stmt->text, &row->menu))
        return fail(r, stmt->off, "a command that makes no row");
    enum ros_menu_kind kind = ros_menu_def(row->menu)->kind;
    for (size_t i = 0; i < stmt->terms.len; i++) {
        bool selects = kind == ROS_MENU_FIXED && i == 0;
        if (selects ? !read_select(r, row, stmt->terms.v[i]) : !read_cell(r, row, stmt->terms.v[i]))
            return false;
    }
    if (kind == ROS_MENU_FIXED && row->select == NULL)
        return fail(r, stmt->off, "set without a [ find ]");
    read_tag(row);
    *ret_row = row;
    return true;
}

static void add_row(struct reader *r, struct ros_item *row)
{
    *VEC_PUSH(r->config->arena, r->config->rows[row->menu]) = row;
}

/* --- blocks --- */

struct parsed {
    struct arena *arena;
    VEC(const struct ros_stmt *) stmts; /* commands inside [:parse ("...")] */
};

static void collect_parsed(const struct ros_stmt *stmt, void *data)
{
    struct parsed *parsed = data;
    if (stmt->kind != ROS_STMT_COMMAND || strcmp(stmt->text, "parse") != 0 || stmt->terms.len == 0)
        return;
    const struct ros_term *term = stmt->terms.v[0];
    if (term->kind == ROS_TERM_PAREN && term->terms.len == 1)
        term = term->terms.v[0];
    if (term->script == NULL)
        return;
    const struct ros_code *code = term->script;
    for (size_t i = 0; i < code->stmts.len; i++)
        *VEC_PUSH(parsed->arena, parsed->stmts) = &code->stmts.v[i];
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Are these spellings of one row? */
static bool is_same_row(const struct ros_item *a, const struct ros_item *b)
{
    return a->menu == b->menu && same_text(a->tag, b->tag) && same_text(a->select, b->select);
}

/* Rows that are spelt by version, the spellings of one row one after the other: their cells
 * together. */
static bool read_spellings(struct reader *r, const struct parsed *parsed, size_t off)
{
    struct ros_item *row = NULL;
    for (size_t i = 0; i < parsed->stmts.len; i++) {
        const struct ros_stmt *stmt = parsed->stmts.v[i];
        struct ros_item *one;
        if (stmt->kind != ROS_STMT_COMMAND || stmt->sign != '/')
            return fail(r, off, "a parsed string that is no row");
        if (!read_row(r, stmt, stmt->path, &one)) {
            r->error->off = off;
            return false;
        }
        if (row == NULL || !is_same_row(row, one)) {
            add_row(r, one);
            row = one;
            continue;
        }
        for (size_t k = 0; k < one->cells.len; k++) {
            const struct ros_cell *cell = &one->cells.v[k];
            ros_item_set(r->config->arena, row,
                         ROS(ros_menu_def(row->menu)->args[cell->arg].name, cell->value.text));
        }
    }
    return true;
}

/* Text of a block without its braces and the line ends next to them. */
static const char *block_text(const struct reader *r, const struct ros_stmt *stmt)
{
    size_t depth = 0, end = 0;
    size_t from = stmt->off + 1;
    for (size_t i = 0; i < r->text->tokens.len && end == 0; i++) {
        const struct ros_token *token = &r->text->tokens.v[i];
        if (token->off < stmt->off || token->len != 1 || token->text != NULL)
            continue;
        char c = r->text->text[token->off];
        depth += c == '{';
        if (c == '}' && --depth == 0)
            end = token->off;
    }
    if (r->text->text[from] == '\n')
        from++;
    return arena_strndup(r->config->arena, r->text->text + from, end - from);
}

static bool read_block(struct reader *r, const struct ros_stmt *stmt)
{
    struct parsed parsed = {.arena = r->config->arena};
    ros_walk(stmt->body, collect_parsed, &parsed);
    if (parsed.stmts.len > 0)
        return read_spellings(r, &parsed, stmt->off);
    *VEC_PUSH(r->config->arena, r->config->runs) = (struct ros_run){
        .what = r->comment == NULL ? "" : r->comment,
        .script = block_text(r, stmt),
    };
    return true;
}

static bool read_stmt(struct reader *r, const struct ros_stmt *stmt)
{
    struct ros_item *row;
    switch (stmt->kind) {
    case ROS_STMT_COMMENT:
        r->comment = *stmt->text == ' ' ? stmt->text + 1 : stmt->text;
        return true;
    case ROS_STMT_MENU:
        r->path = stmt->path;
        return true;
    case ROS_STMT_COMMAND:
        if (stmt->sign == ':' || (stmt->sign == 0 && *stmt->path != '\0'))
            return fail(r, stmt->off, "a command that makes no row");
        if (!read_row(r, stmt, stmt->sign == '/' ? stmt->path : r->path, &row))
            return false;
        add_row(r, row);
        return true;
    case ROS_STMT_BLOCK:
        return read_block(r, stmt);
    case ROS_STMT_VALUE:
    case ROS_STMT_BAD:
        break;
    }
    return fail(r, stmt->off, "a value that does nothing");
}

bool ros_read_plain(struct ros_config *config, const struct ros_text *text,
                    struct ros_parse_error *ret_error)
{
    struct reader r = {.config = config, .text = text, .error = ret_error};
    for (size_t i = 0; i < text->code->stmts.len; i++) {
        const struct ros_stmt *stmt = &text->code->stmts.v[i];
        if (!read_stmt(&r, stmt))
            return false;
        if (stmt->kind != ROS_STMT_COMMENT)
            r.comment = NULL;
    }
    return true;
}
