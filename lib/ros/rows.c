/* rows.c - see rows.h. */
#include "ros/rows.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"

struct collector {
    struct arena *arena;
    struct ros_rows *rows;
    const char *menu, *words, *joined; /* the last two paths that were joined, and the result */
};

/* Where a statement stands. */
struct place {
    const char *path;   /* the menu that relative commands run in, "" for the root */
    const char *status; /* the comment line in front, NULL: none */
    bool loose;
};

const char *ros_term_constant(const struct ros_term *term)
{
    return term->kind == ROS_TERM_WORD || term->kind == ROS_TERM_STRING ? term->text : NULL;
}

static struct span span_of(const struct collector *c, size_t off, size_t len)
{
    return (struct span){c->rows->source, (uint32_t)off, (uint32_t)len};
}

const char *ros_path_join(struct arena *arena, const char *menu, const char *words)
{
    struct strbuf path = strbuf_new(arena);
    strbuf_addstr(&path, menu);
    for (const char *word = words; *word != '\0';) {
        size_t len = strcspn(word, " ");
        if (len == 2 && memcmp(word, "..", 2) == 0) {
            const char *last = strrchr(path.buf, ' ');
            strbuf_truncate(&path, last == NULL ? 0 : (size_t)(last - path.buf));
        } else {
            strbuf_addstr(&path, path.len == 0 ? "/" : " ");
            strbuf_add(&path, word, len);
        }
        word += len + (word[len] == ' ');
    }
    return strbuf_detach(&path);
}

/* The menu of a statement, absolute. Where menus stand in front of each command, the one before
 * mostly was the same. */
static const char *menu_of(struct collector *c, const struct place *place,
                           const struct ros_stmt *stmt)
{
    const char *menu = stmt->sign == '/' ? "" : place->path;
    if (*stmt->path == '\0')
        return menu;
    if (c->joined == NULL || c->menu != menu || strcmp(c->words, stmt->path) != 0) {
        c->menu = menu;
        c->words = stmt->path;
        c->joined = ros_path_join(c->arena, menu, stmt->path);
    }
    return c->joined;
}

/* A name that begins with a dot gets what stands before the dot of the name before it. */
static const char *whole_name(struct collector *c, const struct ros_row *row, const char *name)
{
    if (*name != '.')
        return name;
    for (size_t i = row->args.len; i > 0; i--) {
        const char *before = row->args.v[i - 1].name, *dot = strchr(before, '.');
        if (dot != NULL)
            return arena_printf(c->arena, "%.*s%s", (int)(dot - before), before, name);
    }
    return name + 1;
}

/* One argument of a row, or of a find. False: the term is none. */
static bool read_arg(struct collector *c, const struct ros_row *row, const struct ros_term *term,
                     struct ros_row_arg *ret_arg)
{
    struct ros_row_arg arg = {.at = span_of(c, term->off, term->len)};
    if (term->kind == ROS_TERM_ARG && strcmp(term->op, "=") == 0) {
        arg.name = whole_name(c, row, term->text);
        arg.value = term->terms.v[0];
        arg.value_at = span_of(c, arg.value->off, arg.value->len);
        arg.text = ros_term_constant(arg.value);
    } else if (term->kind == ROS_TERM_WORD && *term->text == '!' && term->text[1] != '\0') {
        arg.name = term->text + 1;
        arg.unset = true;
    } else if (term->kind == ROS_TERM_WORD) {
        arg.name = term->text;
        arg.text = "yes";
        arg.flag = true;
    } else {
        return false;
    }
    *ret_arg = arg;
    return true;
}

static void read_find(struct collector *c, struct ros_row *row, const struct ros_stmt *find)
{
    static const struct ros_row none;
    struct ros_row_arg arg;
    row->select = ROS_SELECT_FIND;
    for (size_t i = 0; i < find->terms.len; i++) {
        bool is_where =
            find->terms.v[i]->kind == ROS_TERM_WORD && strcmp(find->terms.v[i]->text, "where") == 0;
        if (!is_where && read_arg(c, &none, find->terms.v[i], &arg))
            *VEC_PUSH(c->arena, row->where) = arg;
    }
}

static bool is_number(const char *text)
{
    if (*text == '*')
        return text[1] != '\0';
    return *text != '\0' && text[strspn(text, "0123456789,")] == '\0';
}

/* What a command other than add works on: its first term, when that is no argument. True: the term
 * is the selector. */
static bool read_select(struct collector *c, struct ros_row *row, const struct ros_term *term)
{
    if (term->kind == ROS_TERM_ARG)
        return false;
    if (term->kind == ROS_TERM_SUB) {
        row->select = ROS_SELECT_OTHER;
        if (term->code->stmts.len == 1 && term->code->stmts.v[0].kind == ROS_STMT_COMMAND &&
            strcmp(term->code->stmts.v[0].text, "find") == 0)
            read_find(c, row, &term->code->stmts.v[0]);
        return true;
    }
    const char *text = ros_term_constant(term);
    if (text != NULL && *text == '!') /* set !keepalive: in a menu of settings */
        return false;
    row->select = text == NULL      ? ROS_SELECT_OTHER
                  : is_number(text) ? ROS_SELECT_NUMBER
                                    : ROS_SELECT_NAME;
    row->selected = text;
    return true;
}

static void read_row(struct collector *c, const struct place *place, const struct ros_stmt *stmt)
{
    struct ros_row row = {
        .path = menu_of(c, place, stmt),
        .command = stmt->text,
        .at = span_of(c, stmt->off, stmt->len),
        .status = place->status,
        .loose = place->loose,
        .stmt = stmt,
    };
    struct ros_row_arg arg;
    row.args.cap = stmt->terms.len;
    row.args.v = arena_alloc_raw(c->arena, stmt->terms.len * sizeof(arg));
    for (size_t i = 0; i < stmt->terms.len; i++) {
        bool first = i == 0 && strcmp(stmt->text, "add") != 0;
        if (first && read_select(c, &row, stmt->terms.v[i]))
            continue;
        if (read_arg(c, &row, stmt->terms.v[i], &arg))
            *VEC_PUSH(c->arena, row.args) = arg;
    }
    *VEC_PUSH(c->arena, c->rows->v) = row;
}

static void read_code(struct collector *c, struct place place, const struct ros_code *code);

static void read_terms(struct collector *c, const struct place *place, const struct ros_term *term)
{
    struct place inside = {.path = place->path, .loose = true};
    if (term->code != NULL)
        read_code(c, inside, term->code);
    for (size_t i = 0; i < term->terms.len; i++)
        read_terms(c, place, term->terms.v[i]);
}

bool ros_stmt_is_row(const struct ros_stmt *stmt)
{
    static const char *const commands[] = {"add",     "set",    "remove", "unset",
                                           "disable", "enable", "move",   "comment"};
    if (stmt->kind != ROS_STMT_COMMAND || stmt->sign == ':')
        return false;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        if (strcmp(stmt->text, commands[i]) == 0)
            return true;
    return false;
}

/* The menu of the place changes with a menu line, for the rest of the block. */
static void read_code(struct collector *c, struct place place, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        struct place inside = {.path = place.path, .loose = true};
        if (stmt->kind == ROS_STMT_COMMENT) {
            place.status = *stmt->text == ' ' ? stmt->text + 1 : stmt->text;
            continue;
        }
        if (stmt->kind == ROS_STMT_BAD) {
            place.status = NULL;
            continue;
        }
        if (stmt->kind == ROS_STMT_MENU)
            place.path = menu_of(c, &place, stmt);
        if (ros_stmt_is_row(stmt))
            read_row(c, &place, stmt);
        if (stmt->body != NULL)
            read_code(c, inside, stmt->body);
        inside.path = stmt->kind == ROS_STMT_COMMAND ? menu_of(c, &place, stmt) : place.path;
        for (size_t k = 0; k < stmt->terms.len; k++)
            if (stmt->terms.v[k]->code != NULL || stmt->terms.v[k]->terms.len > 0)
                read_terms(c, &inside, stmt->terms.v[k]);
        if (stmt->kind != ROS_STMT_MENU) /* a status line may stand in front of the menu line */
            place.status = NULL;
    }
}

void ros_rows_collect(struct arena *arena, const struct source *source, const struct ros_text *text,
                      struct ros_rows *ret_rows)
{
    struct ros_rows rows = {.source = source};
    rows.v.cap = text->code->stmts.len; /* nearly every statement of an export is a row */
    rows.v.v = arena_alloc_raw(arena, rows.v.cap * sizeof(struct ros_row));
    struct collector c = {.arena = arena, .rows = &rows};
    read_code(&c, (struct place){.path = ""}, text->code);
    *ret_rows = rows;
}

const struct ros_row_arg *ros_row_arg(const struct ros_row *row, const char *name)
{
    for (size_t i = row->args.len; i > 0; i--)
        if (strcmp(row->args.v[i - 1].name, name) == 0)
            return &row->args.v[i - 1];
    return NULL;
}

const char *ros_row_get(const struct ros_row *row, const char *name)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    return arg == NULL ? NULL : arg->text;
}

const char *ros_row_get_or(const struct ros_row *row, const char *name, const char *otherwise)
{
    const char *text = ros_row_get(row, name);
    return text == NULL ? otherwise : text;
}

bool ros_row_is(const struct ros_row *row, const char *name, const char *text)
{
    const char *have = ros_row_get(row, name);
    return have != NULL && strcmp(have, text) == 0;
}

bool ros_row_adds(const struct ros_row *row, const char *path)
{
    return strcmp(row->command, "add") == 0 && strcmp(row->path, path) == 0;
}
