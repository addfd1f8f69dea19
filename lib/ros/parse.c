/* parse.c - statements and terms; see parse.h. */
#include "ros/parse.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/parse_internal.h"

static bool is_one_of(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(text, words[i]) == 0)
            return true;
    return false;
}

/* Words that are commands in every menu that has them: what stands before is the menu. */
static bool is_command(const char *word)
{
    static const char *const words[] = {
        "add",   "comment", "disable", "edit",        "enable",  "export",  "find",
        "flush", "get",     "import",  "load",        "monitor", "move",    "ping",
        "print", "run",     "save",    "release",     "remove",  "renew",   "reset",
        "set",   "unset",   "upgrade", "make-static", "install", "download"};
    return is_one_of(word, words, ARRAY_LEN(words));
}

/* Arguments whose text is a script. */
static bool is_script_arg(const char *name)
{
    static const char *const names[] = {"script",      "source",      "on-event",    "up-script",
                                        "down-script", "test-script", "on-up",       "on-down",
                                        "on-login",    "on-logout",   "lease-script"};
    return is_one_of(name, names, ARRAY_LEN(names));
}

static bool enter(struct parser *p)
{
    if (p->depth >= PARSE_MAX_DEPTH)
        return parse_fail(p, p->pos, "brackets are nested too deep");
    p->depth++;
    return true;
}

/* --- terms --- */

static bool parse_var(struct parser *p, struct ros_term *ret_term)
{
    struct ros_term term = {.kind = ROS_TERM_VAR, .off = p->pos};
    const char *s = p->text + p->pos + 1;
    if (*s == '"') {
        struct ros_term name;
        parse_mark(p);
        if (!parse_string(p, &name))
            return false;
        if (name.text == NULL || *name.text == '\0')
            return parse_fail(p, term.off, "a '$' without a name");
        term.text = name.text;
    } else {
        size_t len = strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        if (len == 0)
            return parse_fail(p, term.off, "a '$' without a name");
        term.text = arena_strndup(p->arena, s, len);
        parse_token(p, p->pos, len + 1);
        p->pos += len + 1;
    }
    term.len = p->pos - term.off;
    *ret_term = term;
    return true;
}

/* [...] or {...} */
static bool parse_enclosed(struct parser *p, enum ros_term_kind kind, char closer,
                           struct ros_term *ret_term)
{
    struct ros_term term = {.kind = kind, .off = p->pos};
    if (!enter(p))
        return false;
    parse_mark(p);
    if (!parse_code(p, closer, &term.code))
        return false;
    p->depth--;
    term.len = p->pos - term.off;
    *ret_term = term;
    return true;
}

bool parse_sub(struct parser *p, struct ros_term *ret_term)
{
    return parse_enclosed(p, ROS_TERM_SUB, ']', ret_term);
}

/* One atom, into a new term. Words and operators are told apart only in an expression. */
static bool parse_atom(struct parser *p, bool expression, struct ros_term **ret_term)
{
    struct ros_term *term = ARENA_NEW(p->arena, struct ros_term);
    bool ok = true;
    char c = p->text[p->pos];
    term->off = p->pos;
    if (c == '"') {
        ok = parse_string(p, term);
    } else if (c == '$') {
        ok = parse_var(p, term);
    } else if (c == '[') {
        ok = parse_sub(p, term);
    } else if (c == '{') {
        ok = parse_enclosed(p, ROS_TERM_BRACE, '}', term);
    } else if (c == '(') {
        ok = parse_paren(p, term);
    } else {
        term->kind = ROS_TERM_WORD;
        term->text = expression ? parse_operator(p) : "";
        if (*term->text == '\0')
            term->text = parse_word(p, expression);
        if (*term->text == '\0')
            return parse_fail(p, p->pos,
                              c == '\0'   ? "the text ends inside a bracket"
                              : c == '\\' ? "a backslash outside a string"
                              : c != '\0' && strchr(")]}", c) != NULL
                                  ? "a bracket that closes nothing"
                                  : "a character that no word has");
        term->len = p->pos - term->off;
    }
    *ret_term = term;
    return ok;
}

bool parse_paren(struct parser *p, struct ros_term *ret_term)
{
    struct ros_term term = {.kind = ROS_TERM_PAREN, .off = p->pos};
    if (!enter(p))
        return false;
    parse_mark(p);
    for (;;) {
        parse_blanks(p, true);
        if (p->text[p->pos] == ')')
            break;
        struct ros_term *atom = NULL;
        if (!parse_atom(p, true, &atom))
            return false;
        *VEC_PUSH(p->arena, term.terms) = atom;
    }
    parse_mark(p);
    p->depth--;
    term.len = p->pos - term.off;
    *ret_term = term;
    return true;
}

/* Does a term end here? */
static bool at_break(const struct parser *p)
{
    return p->text[p->pos] == '\0' || strchr(" \t\r\n;)]}\\", p->text[p->pos]) != NULL;
}

/* Atoms that touch are one term. */
static bool parse_value(struct parser *p, struct ros_term **ret_term)
{
    struct ros_term *first = NULL;
    if (!parse_atom(p, false, &first))
        return false;
    if (at_break(p)) {
        *ret_term = first;
        return true;
    }
    struct ros_term *all = ARENA_NEW(p->arena, struct ros_term);
    *all = (struct ros_term){.kind = ROS_TERM_CONCAT, .off = first->off};
    *VEC_PUSH(p->arena, all->terms) = first;
    while (!at_break(p)) {
        struct ros_term *next = NULL;
        if (!parse_atom(p, false, &next))
            return false;
        *VEC_PUSH(p->arena, all->terms) = next;
    }
    all->len = p->pos - all->off;
    *ret_term = all;
    return true;
}

static bool parse_term(struct parser *p, struct ros_term **ret_term)
{
    size_t off = p->pos;
    const char *name, *op;
    if (!parse_arg_name(p, &name, &op))
        return parse_value(p, ret_term);
    struct ros_term *value;
    parse_blanks(p, false);
    if (at_break(p))
        return parse_fail(p, off, "an argument without a value");
    if (!parse_value(p, &value))
        return false;
    struct ros_term *term = ARENA_NEW(p->arena, struct ros_term);
    *term = (struct ros_term){.kind = ROS_TERM_ARG, .off = off, .text = name, .op = op};
    *VEC_PUSH(p->arena, term->terms) = value;
    term->len = p->pos - off;
    *ret_term = term;
    return true;
}

/* --- inner scripts --- */

static bool parse_text(struct arena *arena, const char *text, unsigned level,
                       struct ros_text *ret_text, struct ros_parse_error *ret_error);

/* A string that is a script gets its tree. */
static bool parse_script(struct parser *p, struct ros_term *term)
{
    struct ros_text inner;
    struct ros_parse_error error;
    if (term->kind != ROS_TERM_STRING || term->text == NULL || term->script != NULL)
        return true;
    if (p->level + 1 >= PARSE_MAX_LEVEL)
        return parse_fail(p, term->off, "scripts are nested too deep");
    if (!parse_text(p->arena, term->text, p->level + 1, &inner, &error))
        return parse_fail(p, term->off,
                          arena_printf(p->arena, "the script in this string: %s, at its byte %zu",
                                       error.reason, error.off));
    term->script = inner.code;
    return true;
}

static bool parse_locals(struct parser *p)
{
    for (size_t i = 0; i < p->locals.len; i++)
        if (is_one_of(p->locals.v[i].name, p->scripts.v, p->scripts.len) &&
            !parse_script(p, p->locals.v[i].value))
            return false;
    return true;
}

/* --- statements --- */

struct statement {
    struct ros_stmt *stmt;
    VEC(struct ros_term *) terms;
    VEC(const char *) words; /* the leading words, taken apart at '/' */
    size_t from;             /* how many terms they are */
};

static bool is_plain_word(const struct ros_term *term, bool slashes)
{
    static const char chars[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/";
    return term->kind == ROS_TERM_WORD && term->text[strspn(term->text, chars)] == '\0' &&
           (slashes || strchr(term->text, '/') == NULL);
}

static bool ends_in_command(const struct statement *s)
{
    return s->words.len > 0 && is_command(s->words.v[s->words.len - 1]);
}

static bool add_words(struct parser *p, struct statement *s, const struct ros_term *term)
{
    for (const char *text = term->text; *text != '\0';) {
        size_t len = strcspn(text, "/");
        if (ends_in_command(s) && len > 0)
            return parse_fail(p, term->off, "a menu behind a command");
        if (len > 0)
            *VEC_PUSH(p->arena, s->words) = arena_strndup(p->arena, text, len);
        text += len + (text[len] == '/');
    }
    return true;
}

/* Leading words up to the one that is a command. True: there is one. */
static bool find_command(struct parser *p, struct statement *s)
{
    for (; s->from < s->terms.len; s->from++) {
        const struct ros_term *term = s->terms.v[s->from];
        if (!is_plain_word(term, s->stmt->sign == '/'))
            return false;
        if (!add_words(p, s, term))
            return false;
        if (ends_in_command(s)) {
            s->from++;
            return true;
        }
    }
    return false;
}

static const char *join_words(struct parser *p, const struct statement *s, size_t count)
{
    struct strbuf path = strbuf_new(p->arena);
    for (size_t i = 0; i < count; i++)
        strbuf_addf(&path, "%s%s", i == 0 ? "" : " ", s->words.v[i]);
    return strbuf_detach(&path);
}

/* Finds the scripts in the terms of a statement; locals are looked up at the end. */
static bool note_scripts(struct parser *p, const struct statement *s)
{
    size_t count = s->terms.len - s->from;
    for (size_t i = s->from; i < s->terms.len; i++) {
        const struct ros_term *term = s->terms.v[i];
        if (term->kind != ROS_TERM_ARG || strcmp(term->op, "=") != 0 || !is_script_arg(term->text))
            continue;
        struct ros_term *value = (struct ros_term *)term->terms.v[0];
        if (value->kind == ROS_TERM_VAR)
            *VEC_PUSH(p->arena, p->scripts) = value->text;
        else if (!parse_script(p, value))
            return false;
    }
    if (s->stmt->kind != ROS_STMT_COMMAND || count == 0)
        return true;
    const char *command = s->stmt->text;
    struct ros_term *first = s->terms.v[s->from];
    if (strcmp(command, "parse") == 0 || strcmp(command, "execute") == 0) {
        bool wrapped = first->kind == ROS_TERM_PAREN && first->terms.len == 1;
        return parse_script(p, wrapped ? (struct ros_term *)first->terms.v[0] : first);
    }
    bool sets = strcmp(command, "set") == 0 || strcmp(command, "local") == 0 ||
                strcmp(command, "global") == 0;
    if (sets && count == 2 && first->kind == ROS_TERM_WORD)
        *VEC_PUSH(p->arena, p->locals) = (struct parse_local){first->text, s->terms.v[s->from + 1]};
    return true;
}

/* Says what the terms are: menu, command, arguments. */
static bool classify(struct parser *p, struct statement *s)
{
    struct ros_stmt *stmt = s->stmt;
    bool found = stmt->sign != ':' && find_command(p, s);
    if (p->error.reason != NULL)
        return false;
    stmt->path = "";
    stmt->kind = ROS_STMT_COMMAND;
    if (stmt->sign == ':') {
        if (s->terms.len == 0 || !is_plain_word(s->terms.v[0], false))
            return parse_fail(p, stmt->off, "no command behind ':'");
        stmt->text = s->terms.v[0]->text;
        s->from = 1;
    } else if (found || (stmt->sign == '/' && s->words.len > 0 && s->from < s->terms.len)) {
        stmt->text = s->words.v[s->words.len - 1];
        stmt->path = join_words(p, s, s->words.len - 1);
    } else if (stmt->sign == '/') {
        if (s->from < s->terms.len)
            return parse_fail(p, stmt->off, "no menu behind '/'");
        stmt->kind = ROS_STMT_MENU;
        stmt->path = join_words(p, s, s->words.len);
    } else {
        stmt->kind = ROS_STMT_VALUE;
        s->from = 0;
    }
    for (size_t i = s->from; i < s->terms.len; i++)
        *VEC_PUSH(p->arena, stmt->terms) = s->terms.v[i];
    return note_scripts(p, s);
}

static void parse_comment(struct parser *p, struct ros_stmt *stmt)
{
    size_t len = strcspn(p->text + p->pos, "\r\n");
    stmt->kind = ROS_STMT_COMMENT;
    stmt->text = arena_strndup(p->arena, p->text + p->pos + 1, len - 1);
    parse_token(p, p->pos, len);
    p->pos += len;
}

static bool parse_terms(struct parser *p, struct statement *s)
{
    char sign = p->text[p->pos];
    if (sign == '/' || sign == ':') {
        s->stmt->sign = sign;
        parse_mark(p);
    }
    for (;;) {
        parse_blanks(p, false);
        if (at_break(p) && p->text[p->pos] != '\\')
            return true;
        struct ros_term *term;
        if (!parse_term(p, &term))
            return false;
        *VEC_PUSH(p->arena, s->terms) = term;
    }
}

static bool parse_stmt(struct parser *p, struct ros_stmt *stmt)
{
    stmt->off = p->pos;
    if (p->text[p->pos] == '#') {
        parse_comment(p, stmt);
        stmt->len = p->pos - stmt->off;
        return true;
    }
    struct statement s = {.stmt = stmt};
    if (!parse_terms(p, &s))
        return false;
    stmt->len = s.terms.len == 0
                    ? p->pos - stmt->off
                    : s.terms.v[s.terms.len - 1]->off + s.terms.v[s.terms.len - 1]->len - stmt->off;
    if (stmt->sign == 0 && s.terms.len == 1 && s.terms.v[0]->kind == ROS_TERM_BRACE) {
        stmt->kind = ROS_STMT_BLOCK;
        stmt->body = s.terms.v[0]->code;
        return true;
    }
    return classify(p, &s);
}

bool parse_code(struct parser *p, char closer, const struct ros_code **ret_code)
{
    struct ros_code *code = ARENA_NEW(p->arena, struct ros_code);
    size_t opened = p->pos;
    for (;;) {
        parse_blanks(p, true);
        char c = p->text[p->pos];
        if (c == ';') {
            parse_mark(p);
            continue;
        }
        if (c == closer)
            break;
        if (c == '\0')
            return parse_fail(p, opened - 1, "a bracket that is not closed");
        if (strchr(")]}", c) != NULL)
            return parse_fail(p, p->pos, "a bracket that closes nothing");
        struct ros_stmt stmt = {0};
        if (!parse_stmt(p, &stmt))
            return false;
        *VEC_PUSH(p->arena, code->stmts) = stmt;
    }
    if (closer != '\0')
        parse_mark(p);
    *ret_code = code;
    return true;
}

/* Invariant 1: what stands between tokens is layout. */
static bool check_cover(struct parser *p, const struct ros_text *text)
{
    size_t end = strlen(text->text);
    p->pos = 0;
    for (size_t i = 0; i <= text->tokens.len; i++) {
        size_t next = i < text->tokens.len ? text->tokens.v[i].off : end;
        if (p->pos < next) /* a piece of a string may begin with a blank */
            parse_blanks(p, true);
        if (p->pos != next)
            return parse_fail(p, p->pos, "a byte that belongs to nothing");
        if (i < text->tokens.len)
            p->pos += text->tokens.v[i].len;
    }
    return true;
}

static bool parse_text(struct arena *arena, const char *text, unsigned level,
                       struct ros_text *ret_text, struct ros_parse_error *ret_error)
{
    struct ros_text out = {.text = text};
    struct parser p = {.arena = arena, .text = text, .level = level, .out = &out};
    if (parse_code(&p, '\0', &out.code) && parse_locals(&p) && check_cover(&p, &out)) {
        *ret_text = out;
        return true;
    }
    *ret_error = p.error;
    return false;
}

bool ros_parse(struct arena *arena, const char *text, struct ros_text *ret_text,
               struct ros_parse_error *ret_error)
{
    return parse_text(arena, text, 0, ret_text, ret_error);
}

const struct ros_term *ros_stmt_arg(const struct ros_stmt *stmt, const char *name)
{
    for (size_t i = 0; i < stmt->terms.len; i++)
        if (stmt->terms.v[i]->kind == ROS_TERM_ARG && strcmp(stmt->terms.v[i]->op, "=") == 0 &&
            strcmp(stmt->terms.v[i]->text, name) == 0)
            return stmt->terms.v[i]->terms.v[0];
    return NULL;
}

static void walk_term(const struct ros_term *term, void (*each)(const struct ros_stmt *, void *),
                      void *data)
{
    if (term->code != NULL)
        ros_walk(term->code, each, data);
    if (term->script != NULL)
        ros_walk(term->script, each, data);
    for (size_t i = 0; i < term->terms.len; i++)
        walk_term(term->terms.v[i], each, data);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            walk_term(term->parts.v[i].value, each, data);
}

void ros_walk(const struct ros_code *code, void (*each)(const struct ros_stmt *, void *),
              void *data)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        each(stmt, data);
        if (stmt->body != NULL)
            ros_walk(stmt->body, each, data);
        for (size_t k = 0; k < stmt->terms.len; k++)
            walk_term(stmt->terms.v[k], each, data);
    }
}
