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
            *VEC_PUSH(p->pool->arena, p->pool->words) = (struct parse_word){text, len};
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
            *VEC_PUSH(p->pool->arena, p->scripts) = value->text;
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
        *VEC_PUSH(p->pool->arena, p->locals) =
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
    const struct ros_term **v = parse_alloc(p, count * sizeof(const struct ros_term *));
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
        if (parse_is(c, CHAR_BREAK) && c != '\\')
            return true;
        struct ros_term *term;
        if (!parse_term(p, &term))
            return false;
        *VEC_PUSH(p->pool->arena, p->pool->terms) = term;
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
    if (parse_is_closer(p->text[p->pos])) {
        ok = parse_wrong_closer(p, opened);
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
    if (opened != ROS_NOWHERE || p->stray == 0 || !parse_is_closer(p->text[p->pos]))
        return false;
    p->stray--;
    return true;
}

/* What was pushed since `mark` is the code; that of the whole text stays where it grew. */
static void take_stmts(struct parser *p, size_t mark, struct ros_code *code)
{
    size_t count = p->pool->stmts.len - mark;
    if (count == 0)
        return;
    if (p->depth == 0 && p->level == 0) {
        code->stmts.v = p->pool->stmts.v;
        code->stmts.len = code->stmts.cap = count;
        return;
    }
    code->stmts.v = parse_alloc(p, count * sizeof(struct ros_stmt));
    memcpy(code->stmts.v, p->pool->stmts.v + mark, count * sizeof(struct ros_stmt));
    code->stmts.len = code->stmts.cap = count;
    p->pool->stmts.len = mark;
}

enum next { NEXT_STMT, NEXT_END, NEXT_FAIL };

/* The next statement up to `closer`. */
static enum next parse_next(struct parser *p, char closer, size_t opened, struct ros_stmt *ret_stmt)
{
    for (;;) {
        parse_blanks(p, true);
        char c = p->text[p->pos];
        if (opened == ROS_NOWHERE)
            p->from = p->pos;
        if (c == ';') {
            parse_mark(p);
        } else if (c == '\0' && p->pos >= p->end) {
            if (opened == ROS_NOWHERE)
                return NEXT_END;
            parse_unclosed(p, opened, ROS_NOWHERE);
            return NEXT_FAIL;
        } else if (c == closer) {
            return NEXT_END;
        } else if (is_stray(p, opened)) {
            *ret_stmt = (struct ros_stmt){.off = (uint32_t)p->pos++};
            parse_bad(p, ret_stmt, p->out->tokens.len, 1);
            return NEXT_STMT;
        } else if (p->recover && p->level == 0 && (c == '[' || c == '-') &&
                   parse_prompt(p, ret_stmt)) {
            if (ret_stmt->kind == ROS_STMT_MENU)
                return NEXT_STMT;
        } else {
            return parse_any(p, opened, ret_stmt) ? NEXT_STMT : NEXT_FAIL;
        }
    }
}

bool parse_code(struct parser *p, char closer, size_t opened, const struct ros_code **ret_code)
{
    struct ros_code *code = parse_alloc(p, sizeof(*code));
    size_t mark = p->pool->stmts.len;
    *code = (struct ros_code){0};
    for (;;) {
        struct ros_stmt stmt;
        enum next next = parse_next(p, closer, opened, &stmt);
        if (next == NEXT_FAIL)
            return false;
        if (next == NEXT_END)
            break;
        *VEC_PUSH(p->pool->arena, p->pool->stmts) = stmt;
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

static struct parse_pool *pool_new(struct arena *arena, size_t stmts)
{
    struct parse_pool *pool = ARENA_NEW(arena, struct parse_pool);
    pool->arena = arena;
    pool->piece = strbuf_new(arena);
    pool->path = strbuf_new(arena);
    pool->stmts.cap = stmts; /* what is not needed is not touched */
    pool->stmts.v = arena_alloc_raw(arena, stmts * sizeof(struct ros_stmt));
    (void)VEC_PUSH(arena, pool->terms); /* so that they are somewhere */
    (void)VEC_PUSH(arena, pool->words);
    (void)VEC_PUSH(arena, pool->parts);
    pool->terms.len = pool->words.len = pool->parts.len = 0;
    return pool;
}

static bool parse_text(struct arena *arena, const char *text, size_t len, bool recover, bool tokens,
                       struct ros_text *out)
{
    enum { LINE = 64 }; /* a statement of an export is longer on the average */
    *out = (struct ros_text){.text = text};
    struct parser p = {.arena = arena,
                       .pool = pool_new(arena, len / LINE + 4),
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

/* --- statement by statement --- */

struct ros_stream {
    struct parser parser;
    struct ros_text text;
};

struct ros_stream *ros_stream_new(struct arena *arena, struct arena *scratch,
                                  const struct source *source)
{
    struct ros_stream *stream = ARENA_NEW(arena, struct ros_stream);
    stream->text.text = source->text;
    stream->parser = (struct parser){.arena = scratch,
                                     .pool = pool_new(arena, 4),
                                     .text = source->text,
                                     .end = source->len,
                                     .recover = true,
                                     .out = &stream->text};
    return stream;
}

bool ros_stream_next(struct ros_stream *stream, struct ros_stmt *ret_stmt)
{
    struct parser *p = &stream->parser;
    arena_reset(p->arena);
    p->pool->chars_left = p->pool->objects_left = 0;
    p->pool->turn++;
    if (parse_next(p, '\0', ROS_NOWHERE, ret_stmt) != NEXT_STMT)
        return false;
    parse_locals(p);
    p->locals.len = p->scripts.len = 0;
    return true;
}

const struct ros_text *ros_stream_text(const struct ros_stream *stream)
{
    return &stream->text;
}
