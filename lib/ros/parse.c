/* parse.c - statements and terms; see parse.h. */
#include "ros/parse.h"

#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "ros/parse_internal.h"

static bool is_one_of(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(text, words[i]) == 0)
            return true;
    return false;
}

/* Words that are commands in every menu that has them: what stands before is the menu. */
static bool is_command(const char *word, size_t len)
{
    static const char *const words[] = {
        "add",   "set",   "comment", "disable", "edit",        "enable",  "export",
        "find",  "flush", "get",     "import",  "load",        "monitor", "move",
        "ping",  "print", "run",     "save",    "release",     "remove",  "renew",
        "reset", "unset", "upgrade", "install", "make-static", "download"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (*word == *words[i] && strncmp(word, words[i], len) == 0 && words[i][len] == '\0')
            return true;
    return false;
}

/* Arguments whose text is a script. */
static bool is_script_arg(const char *name)
{
    static const char *const names[] = {
        "script",  "source",   "on-event",   "up-script",    "down-script",   "test-script",
        "on-up",   "on-down",  "on-login",   "on-logout",    "on-master",     "on-backup",
        "on-fail", "on-error", "on-success", "lease-script", "binding-script"};
    size_t len = strlen(name);
    bool maybe = strncmp(name, "on-", 3) == 0 || strcmp(name, "source") == 0 ||
                 (len >= 6 && memcmp(name + len - 6, "script", 6) == 0);
    return maybe && is_one_of(name, names, ARRAY_LEN(names));
}

/* The terms that were pushed since `mark`, as a list of their own. */
static void take_terms(struct parser *p, size_t mark, struct ros_term *term)
{
    size_t count = p->pool->terms.len - mark;
    const struct ros_term **v = arena_alloc_raw(p->arena, count * sizeof(const struct ros_term *));
    if (count > 0)
        memcpy(v, p->pool->terms.v + mark, count * sizeof(const struct ros_term *));
    p->pool->terms.len = mark;
    term->terms.v = v;
    term->terms.len = count;
}

/* An opening bracket: past it. */
static bool enter(struct parser *p)
{
    if (p->depth >= PARSE_MAX_DEPTH)
        return parse_too_deep(p);
    p->open[p->depth++] = p->text[p->pos];
    parse_mark(p);
    return true;
}

/* --- brackets that close --- */

static bool is_closer(char c)
{
    return c == ')' || c == ']' || c == '}';
}

/* A closing bracket that is not the one expected: of the bracket at `opened`, or ROS_NOWHERE. Where
 * an outer bracket waits for it, the inner one was not closed. Else it is one too many. */
static bool wrong_closer(struct parser *p, size_t opened)
{
    char c = p->text[p->pos], opener = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (memchr(p->open, opener, p->depth) != NULL)
        return parse_unclosed(p, opened, p->pos);
    if (!parse_fault(p, p->pos, 1, "a bracket that closes nothing",
                     "remove it, or look for the bracket that it should close"))
        return false;
    parse_mark(p);
    return true;
}

/* --- terms --- */

static bool parse_var(struct parser *p, struct ros_term *ret_term)
{
    static const char no_name[] = "a '$' without a name";
    struct ros_term term = {.kind = ROS_TERM_VAR, .off = (uint32_t)p->pos, .text = ""};
    const char *s = p->text + p->pos + 1;
    if (*s == '"') {
        struct ros_term name;
        parse_mark(p);
        if (!parse_string(p, &name))
            return false;
        if (name.text != NULL)
            term.text = name.text;
        if (*term.text == '\0' && !parse_fault(p, term.off, 1, no_name, NULL))
            return false;
    } else {
        size_t len = 0;
        while (parse_is(s[len], CHAR_ALNUM))
            len++;
        if (len == 0 && !parse_fault(p, term.off, 1, no_name, NULL))
            return false;
        term.text = parse_intern(p, s, len);
        parse_token(p, p->pos, len + 1, NULL);
        p->pos += len + 1;
    }
    term.len = (uint32_t)p->pos - term.off;
    *ret_term = term;
    return true;
}

/* [...] or {...} */
static bool parse_enclosed(struct parser *p, enum ros_term_kind kind, char closer,
                           struct ros_term *ret_term)
{
    struct ros_term term = {.kind = kind, .off = (uint32_t)p->pos};
    if (!enter(p) || !parse_code(p, closer, term.off, &term.code))
        return false;
    p->depth--;
    term.len = (uint32_t)p->pos - term.off;
    *ret_term = term;
    return true;
}

bool parse_sub(struct parser *p, struct ros_term *ret_term)
{
    return parse_enclosed(p, ROS_TERM_SUB, ']', ret_term);
}

/* A word, an operator, or what is neither. */
static bool parse_plain(struct parser *p, bool expression, struct ros_term *term)
{
    char c = p->text[p->pos];
    *term = (struct ros_term){.kind = ROS_TERM_WORD, .off = (uint32_t)p->pos};
    term->text = expression ? parse_operator(p) : "";
    if (*term->text == '\0')
        term->text = parse_word(p, expression);
    if (*term->text == '\0') {
        bool ok = c == '\\' ? parse_fault(p, p->pos, 1, "a backslash outside a string",
                                          "it may stand at the end of a line only")
                            : parse_fault(p, p->pos, 1, "a character that no word has",
                                          "write the value in quotes");
        if (!ok)
            return false;
        parse_mark(p);
    }
    term->len = (uint32_t)p->pos - term->off;
    return true;
}

/* One atom, into a new term. Words and operators are told apart only in an expression. */
static bool parse_atom(struct parser *p, bool expression, struct ros_term **ret_term)
{
    struct ros_term *term = arena_alloc_raw(p->arena, sizeof(*term));
    *ret_term = term;
    switch (p->text[p->pos]) {
    case '"':
        return parse_string(p, term);
    case '$':
        return parse_var(p, term);
    case '[':
        return parse_sub(p, term);
    case '{':
        return parse_enclosed(p, ROS_TERM_BRACE, '}', term);
    case '(':
        return parse_paren(p, term);
    }
    return parse_plain(p, expression, term);
}

bool parse_paren(struct parser *p, struct ros_term *ret_term)
{
    struct ros_term term = {.kind = ROS_TERM_PAREN, .off = (uint32_t)p->pos};
    size_t mark = p->pool->terms.len;
    if (!enter(p))
        return false;
    for (;;) {
        parse_blanks(p, true);
        char c = p->text[p->pos];
        if (c == ')')
            break;
        if (c == ';' || (c == '\0' && p->pos >= p->end))
            return parse_unclosed(p, term.off, c == ';' ? p->pos : ROS_NOWHERE);
        if (is_closer(c)) {
            if (!wrong_closer(p, term.off))
                return false;
            continue;
        }
        struct ros_term *atom;
        if (!parse_atom(p, true, &atom))
            return false;
        *VEC_PUSH(p->arena, p->pool->terms) = atom;
    }
    parse_mark(p);
    p->depth--;
    take_terms(p, mark, &term);
    term.len = (uint32_t)p->pos - term.off;
    *ret_term = term;
    return true;
}

/* Does a term end here? */
static bool at_break(const struct parser *p)
{
    return parse_is(p->text[p->pos], CHAR_BREAK);
}

/* Atoms that touch are one term. */
static bool parse_value(struct parser *p, struct ros_term **ret_term)
{
    struct ros_term *first;
    if (!parse_atom(p, false, &first))
        return false;
    if (at_break(p)) {
        *ret_term = first;
        return true;
    }
    size_t mark = p->pool->terms.len;
    struct ros_term *all = ARENA_NEW(p->arena, struct ros_term);
    *all = (struct ros_term){.kind = ROS_TERM_CONCAT, .off = first->off};
    *VEC_PUSH(p->arena, p->pool->terms) = first;
    while (!at_break(p)) {
        struct ros_term *next;
        if (!parse_atom(p, false, &next))
            return false;
        *VEC_PUSH(p->arena, p->pool->terms) = next;
    }
    take_terms(p, mark, all);
    all->len = (uint32_t)p->pos - all->off;
    *ret_term = all;
    return true;
}

/* An argument and room for the list of its one value. */
struct arg {
    struct ros_term term;
    const struct ros_term *value;
};

static bool parse_term(struct parser *p, struct ros_term **ret_term)
{
    size_t off = p->pos;
    const char *name, *op;
    if (!parse_arg_name(p, &name, &op))
        return parse_value(p, ret_term);
    struct ros_term *value = NULL;
    parse_blanks(p, false);
    if (at_break(p) && p->text[p->pos] != '\\') {
        if (!parse_fault(p, off, p->pos - off, "an argument without a value",
                         "an empty value is written \"\""))
            return false;
        value = ARENA_NEW(p->arena, struct ros_term);
        *value = (struct ros_term){.kind = ROS_TERM_WORD, .off = (uint32_t)p->pos, .text = ""};
    } else if (!parse_value(p, &value)) {
        return false;
    }
    struct arg *arg = arena_alloc_raw(p->arena, sizeof(*arg));
    arg->term = (struct ros_term){.kind = ROS_TERM_ARG,
                                  .off = (uint32_t)off,
                                  .len = (uint32_t)(p->pos - off),
                                  .text = name,
                                  .op = op};
    arg->value = value;
    arg->term.terms.v = &arg->value;
    arg->term.terms.len = 1;
    *ret_term = &arg->term;
    return true;
}

/* --- statements --- */

struct statement {
    struct ros_stmt *stmt;
    const struct ros_term *const *terms; /* on the pool's stack */
    size_t count;
    const struct parse_word *words; /* the leading words, taken apart at '/' */
    size_t word_count;
    size_t from; /* how many terms they are */
};

static bool is_plain_word(const struct ros_term *term, bool slashes)
{
    if (term->kind != ROS_TERM_WORD)
        return false;
    const char *text = term->text;
    bool begins = true; /* a name, or ".." in place of one */
    for (; *text != '\0'; text++) {
        if (begins && text[0] == '.' && text[1] == '.' && (text[2] == '\0' || text[2] == '/'))
            text++;
        else if (!parse_is(*text, CHAR_MENU) || (*text == '/' && !slashes))
            return false;
        begins = *text == '/';
    }
    return true;
}

static bool ends_in_command(const struct parser *p, size_t mark)
{
    const struct parse_pool *pool = p->pool;
    return pool->words.len > mark && is_command(pool->words.v[pool->words.len - 1].text,
                                                pool->words.v[pool->words.len - 1].len);
}

static bool add_words(struct parser *p, size_t mark, const struct ros_term *term)
{
    for (const char *text = term->text; *text != '\0';) {
        size_t len = strcspn(text, "/");
        if (ends_in_command(p, mark) && len > 0)
            return parse_fault(p, term->off, term->len, "a menu behind a command", NULL);
        if (len > 0)
            *VEC_PUSH(p->arena, p->pool->words) = (struct parse_word){text, len};
        text += len + (text[len] == '/');
    }
    return true;
}

/* Leading words up to the one that is a command, in *ret_found: there is one. */
static bool find_command(struct parser *p, struct statement *s, bool *ret_found)
{
    size_t mark = p->pool->words.len;
    *ret_found = false;
    for (; s->from < s->count && !*ret_found; s->from++) {
        const struct ros_term *term = s->terms[s->from];
        bool up = s->stmt->sign == 0 && s->from == 0 &&
                  strncmp(term->text == NULL ? "" : term->text, "../", 3) == 0;
        if (!is_plain_word(term, s->stmt->sign == '/' || up))
            break;
        if (!add_words(p, mark, term))
            return false;
        *ret_found = ends_in_command(p, mark);
    }
    s->words = p->pool->words.v + mark;
    s->word_count = p->pool->words.len - mark;
    p->pool->words.len = mark; /* they stand until the next statement begins */
    return true;
}

static const char *join_words(struct parser *p, const struct statement *s, size_t count)
{
    if (count == 0)
        return "";
    struct strbuf *path = &p->pool->path;
    strbuf_truncate(path, 0);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            strbuf_addch(path, ' ');
        strbuf_add(path, s->words[i].text, s->words[i].len);
    }
    return parse_intern(p, path->buf, path->len);
}

/* Finds the scripts in the terms of a statement; locals are looked up at the end. */
static bool note_scripts(struct parser *p, const struct ros_stmt *stmt)
{
    size_t count = stmt->terms.len;
    for (size_t i = 0; i < count; i++) {
        const struct ros_term *term = stmt->terms.v[i];
        if (term->kind != ROS_TERM_ARG || strcmp(term->op, "=") != 0 || !is_script_arg(term->text))
            continue;
        struct ros_term *value = (struct ros_term *)term->terms.v[0];
        if (value->kind == ROS_TERM_VAR)
            *VEC_PUSH(p->arena, p->scripts) = value->text;
        else if (!parse_script(p, value))
            return false;
    }
    if (stmt->kind != ROS_STMT_COMMAND || count == 0)
        return true;
    const char *command = stmt->text;
    struct ros_term *first = (struct ros_term *)stmt->terms.v[0];
    if (strcmp(command, "parse") == 0 || strcmp(command, "execute") == 0) {
        bool wrapped = first->kind == ROS_TERM_PAREN && first->terms.len == 1;
        return parse_script(p, wrapped ? (struct ros_term *)first->terms.v[0] : first);
    }
    bool sets = strcmp(command, "set") == 0 || strcmp(command, "local") == 0 ||
                strcmp(command, "global") == 0;
    if (sets && count == 2 && first->kind == ROS_TERM_WORD)
        *VEC_PUSH(p->arena, p->locals) =
            (struct parse_local){first->text, (struct ros_term *)stmt->terms.v[1]};
    return true;
}

/* Menu, command and arguments of a statement that does not begin with ':'. */
static bool classify_words(struct parser *p, struct statement *s)
{
    struct ros_stmt *stmt = s->stmt;
    bool found;
    if (!find_command(p, s, &found))
        return false;
    bool up = stmt->sign == 0 && s->word_count > 0 && s->words[0].len == 2 &&
              memcmp(s->words[0].text, "..", 2) == 0;
    if (found || (stmt->sign == '/' && s->word_count > 0 && s->from < s->count)) {
        const struct parse_word *last = &s->words[s->word_count - 1];
        stmt->text = parse_intern(p, last->text, last->len);
        stmt->path = join_words(p, s, s->word_count - 1);
    } else if ((stmt->sign == '/' || up) && s->from == s->count) {
        stmt->kind = ROS_STMT_MENU;
        stmt->path = join_words(p, s, s->word_count);
    } else if (stmt->sign == '/') {
        return parse_fault(p, stmt->off, 1, "no menu behind '/'", NULL);
    } else {
        stmt->kind = ROS_STMT_VALUE;
        s->from = 0;
    }
    return true;
}

/* Says what the terms are: menu, command, arguments. */
static bool classify(struct parser *p, struct statement *s)
{
    struct ros_stmt *stmt = s->stmt;
    stmt->path = "";
    stmt->kind = ROS_STMT_COMMAND;
    if (stmt->sign == ':') {
        if (s->count == 0 || !is_plain_word(s->terms[0], false))
            return parse_fault(p, stmt->off, 1, "no command behind ':'", NULL);
        stmt->text = s->terms[0]->text;
        s->from = 1;
    } else if (!classify_words(p, s)) {
        return false;
    }
    size_t count = s->count - s->from;
    if (count == 0)
        return true;
    const struct ros_term **v = arena_alloc_raw(p->arena, count * sizeof(const struct ros_term *));
    memcpy(v, s->terms + s->from, count * sizeof(const struct ros_term *));
    stmt->terms.v = v;
    stmt->terms.len = count;
    return p->bad || note_scripts(p, stmt);
}

static void parse_comment(struct parser *p, struct ros_stmt *stmt)
{
    size_t len = strcspn(p->text + p->pos, "\r\n");
    stmt->kind = ROS_STMT_COMMENT;
    stmt->text = parse_intern(p, p->text + p->pos + 1, len - 1);
    stmt->path = "";
    stmt->len = (uint32_t)len;
    parse_token(p, p->pos, len, NULL);
    p->pos += len;
}

/* The terms of a statement, onto the stack. A closing bracket ends it, one that closes nothing does
 * not. */
static bool parse_terms(struct parser *p, struct ros_stmt *stmt)
{
    char sign = p->text[p->pos];
    if (sign == '/' || sign == ':') {
        stmt->sign = sign;
        parse_mark(p);
    }
    for (;;) {
        parse_blanks(p, false);
        char c = p->text[p->pos];
        if (at_break(p) && c != '\\')
            return true;
        struct ros_term *term;
        if (!parse_term(p, &term))
            return false;
        *VEC_PUSH(p->arena, p->pool->terms) = term;
    }
}

static bool parse_stmt(struct parser *p, struct ros_stmt *stmt)
{
    if (p->text[p->pos] == '#') {
        parse_comment(p, stmt);
        return true;
    }
    size_t mark = p->pool->terms.len;
    if (!parse_terms(p, stmt))
        return false;
    struct statement s = {
        .stmt = stmt, .terms = p->pool->terms.v + mark, .count = p->pool->terms.len - mark};
    const struct ros_term *last = s.count == 0 ? NULL : s.terms[s.count - 1];
    stmt->len = last == NULL ? (uint32_t)p->pos - stmt->off : last->off + last->len - stmt->off;
    bool ok = true;
    if (stmt->sign == 0 && s.count == 1 && last->kind == ROS_TERM_BRACE) {
        stmt->kind = ROS_STMT_BLOCK;
        stmt->path = "";
        stmt->body = last->code;
    } else {
        ok = classify(p, &s);
    }
    p->pool->terms.len = mark;
    return ok;
}

/* A statement, or what stands where one should be. False: strict, or no end of it in sight. */
static bool parse_any(struct parser *p, size_t opened, struct ros_stmt *stmt)
{
    struct parse_pool *pool = p->pool;
    size_t terms = pool->terms.len, stmts = pool->stmts.len, parts = pool->parts.len;
    size_t tokens = p->out->tokens.len;
    bool outer_bad = p->bad;
    *stmt = (struct ros_stmt){.off = (uint32_t)p->pos};
    p->bad = false;
    bool ok;
    if (is_closer(p->text[p->pos])) {
        ok = wrong_closer(p, opened);
        stmt->len = 1;
    } else {
        ok = parse_stmt(p, stmt);
    }
    if (!ok && !(p->recover && opened == ROS_NOWHERE))
        return false;
    if (!ok) {
        pool->terms.len = terms;
        pool->stmts.len = stmts;
        pool->parts.len = parts;
        p->depth = 0;
        parse_recover(p, stmt);
    }
    if (p->bad)
        parse_bad(p, stmt, tokens, stmt->len);
    p->bad = outer_bad;
    return true;
}

/* A closing bracket that an error before left over. */
static bool is_stray(struct parser *p, size_t opened)
{
    if (opened != ROS_NOWHERE || p->stray == 0 || !is_closer(p->text[p->pos]))
        return false;
    p->stray--;
    return true;
}

/* What was pushed since `mark` is the code; that of a whole text grew where it is. */
static void take_stmts(struct parser *p, size_t mark, struct ros_code *code)
{
    size_t count = p->pool->stmts.len - mark;
    if (count == 0)
        return;
    code->stmts.v = arena_alloc_raw(p->arena, count * sizeof(struct ros_stmt));
    memcpy(code->stmts.v, p->pool->stmts.v + mark, count * sizeof(struct ros_stmt));
    code->stmts.len = code->stmts.cap = count;
    p->pool->stmts.len = mark;
}

bool parse_code(struct parser *p, char closer, size_t opened, const struct ros_code **ret_code)
{
    struct ros_code *code = ARENA_NEW(p->arena, struct ros_code);
    size_t mark = p->pool->stmts.len;
    for (;;) {
        parse_blanks(p, true);
        char c = p->text[p->pos];
        struct ros_stmt stmt;
        if (opened == ROS_NOWHERE)
            p->from = p->pos;
        if (c == ';') {
            parse_mark(p);
            continue;
        }
        if (c == '\0' && p->pos >= p->end) {
            if (opened != ROS_NOWHERE)
                return parse_unclosed(p, opened, ROS_NOWHERE);
            break;
        }
        if (c == closer)
            break;
        if (is_stray(p, opened)) {
            stmt = (struct ros_stmt){.off = (uint32_t)p->pos++};
            parse_bad(p, &stmt, p->out->tokens.len, 1);
        } else if (p->recover && p->level == 0 && parse_prompt(p, &stmt)) {
            if (stmt.kind != ROS_STMT_MENU)
                continue;
        } else if (!parse_any(p, opened, &stmt)) {
            return false;
        }
        *VEC_PUSH(p->arena, p->pool->stmts) = stmt;
    }
    if (closer != '\0')
        parse_mark(p);
    take_stmts(p, mark, code);
    *ret_code = code;
    return true;
}

/* Invariant 1: what stands between tokens is layout. */
static bool check_cover(struct parser *p)
{
    const struct ros_text *text = p->out;
    p->pos = 0;
    for (size_t i = 0; i <= text->tokens.len; i++) {
        size_t next = i < text->tokens.len ? text->tokens.v[i].off : p->end;
        if (p->pos < next) /* a piece of a string may begin with a blank */
            parse_blanks(p, true);
        if (p->pos != next) {
            p->bad = false;
            parse_fault(p, p->pos, 1, "a byte that belongs to nothing", NULL);
            return false;
        }
        if (i < text->tokens.len)
            p->pos += text->tokens.v[i].len;
    }
    return true;
}

bool parse_whole(struct parser *p)
{
    return parse_code(p, '\0', ROS_NOWHERE, &p->out->code) && parse_locals(p) &&
           (!p->keep_tokens || check_cover(p));
}

static bool parse_text(struct arena *arena, const char *text, size_t len, bool recover, bool tokens,
                       struct ros_text *out)
{
    struct parse_pool *pool = ARENA_NEW(arena, struct parse_pool);
    pool->piece = strbuf_new(arena);
    pool->path = strbuf_new(arena);
    *out = (struct ros_text){.text = text};
    struct parser p = {.arena = arena,
                       .pool = pool,
                       .text = text,
                       .end = len,
                       .recover = recover,
                       .keep_tokens = tokens,
                       .out = out};
    return parse_whole(&p);
}

bool ros_parse(struct arena *arena, const char *text, struct ros_text *ret_text,
               struct ros_parse_error *ret_error)
{
    struct ros_text out;
    if (!parse_text(arena, text, strlen(text), false, true, &out)) {
        *ret_error = out.errors.v[0];
        return false;
    }
    *ret_text = out;
    return true;
}

void ros_parse_all(struct arena *arena, const struct source *source, struct ros_text *ret_text)
{
    parse_text(arena, source->text, source->len, true, false, ret_text);
}

void ros_parse_tokens(struct arena *arena, const struct source *source, struct ros_text *ret_text)
{
    parse_text(arena, source->text, source->len, true, true, ret_text);
}
