/*
 * recover.c - errors of a script, and where reading goes on behind them.
 *
 * Most errors leave the end of the statement in sight: an odd character, an unknown escape. Then
 * the statement is read to its end and is BAD. A bracket or quote that is not closed, or a bracket
 * that closes another one than was opened, would take the rest of the file along. Then reading goes
 * on behind the line in which that bracket or quote stands, at the first line that begins like a
 * statement and is indented no deeper than the one that failed. Text is read twice that way, so
 * there is a limit: beyond it reading goes on behind what was read.
 */
#include <string.h>

#include "base/arena.h"
#include "ros/parse_internal.h"

static void note(struct parser *p, struct ros_parse_error error)
{
    error.level = p->level;
    if (p->out->errors.len < PARSE_MAX_ERRORS)
        *VEC_PUSH(p->pool->arena, p->out->errors) = error;
    p->out->error_count++;
}

bool parse_fault(struct parser *p, size_t off, size_t len, const char *reason, const char *hint)
{
    if (!p->bad)
        note(p, (struct ros_parse_error){
                    .off = off, .len = len, .reason = reason, .hint = hint, .other = ROS_NOWHERE});
    p->bad = true;
    return p->recover;
}

bool parse_too_deep(struct parser *p)
{
    parse_fault(p, p->pos, 1, "brackets are nested too deep", "no script needs more than 200");
    p->blamed = p->pos;
    p->stray = p->depth;
    return false;
}

bool parse_unclosed(struct parser *p, size_t opened, size_t other)
{
    char c = p->text[opened];
    if (!p->bad)
        note(p,
             (struct ros_parse_error){
                 .off = opened,
                 .len = 1,
                 .reason = c == '"' ? "a string that does not end" : "a bracket that is not closed",
                 .hint = c == '"'   ? "close it with '\"'"
                         : c == '(' ? "close it with ')'"
                         : c == '[' ? "close it with ']'"
                                    : "close it with '}'",
                 .other = other,
                 .at_end = p->pos >= p->end,
             });
    p->bad = true;
    p->blamed = opened;
    p->stray = other == ROS_NOWHERE ? 0 : p->depth - 1;
    return false;
}

/* --- lines --- */

/* Words that begin a statement in an export or in a script that people paste. */
static bool is_opening(const char *word, size_t len)
{
    static const char *const words[] = {"add", "set", "remove", "disable", "enable", "move"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
            return true;
    return false;
}

static size_t indent_at(const char *s)
{
    size_t n = 0;
    while (parse_is(s[n], CHAR_BLANK))
        n++;
    return n;
}

/* How deep the line is indented in which the statement begins. */
static size_t own_indent(struct parser *p)
{
    if (p->indent_of != p->from || p->from == 0) {
        size_t off = p->from;
        while (off > 0 && p->text[off - 1] != '\n' && p->text[off - 1] != '\r')
            off--;
        p->indent_of = p->from;
        p->indent = indent_at(p->text + off);
    }
    return p->indent;
}

bool parse_begins(struct parser *p, size_t off)
{
    const char *s = p->text + off;
    size_t indent = indent_at(s), word = 0;
    if (indent > 0 && indent > own_indent(p))
        return false;
    s += indent;
    if (*s == '/' || *s == ':')
        return parse_is(s[1], CHAR_ALNUM);
    while (s[word] >= 'a' && s[word] <= 'z')
        word++;
    return (parse_is(s[word], CHAR_BLANK) && is_opening(s, word)) || *s == '#';
}

/* Is the line end in front of `off` a continuation? */
static bool is_continued(const struct parser *p, size_t off)
{
    while (off > 0 && (p->text[off - 1] == '\n' || p->text[off - 1] == '\r' ||
                       parse_is(p->text[off - 1], CHAR_BLANK)))
        off--;
    return off > 0 && p->text[off - 1] == '\\';
}

/* The first line behind the one of `off` that begins like a statement, or the end. */
static size_t next_beginning(struct parser *p, size_t off)
{
    for (;;) {
        off += strcspn(p->text + off, "\r\n");
        size_t end = parse_line_end(p->text + off);
        if (end == 0)
            return p->end;
        off += end;
        if (parse_begins(p, off) && !is_continued(p, off))
            return off;
    }
}

/* --- statements --- */

void parse_bad(struct parser *p, struct ros_stmt *stmt, size_t tokens, size_t len)
{
    size_t off = stmt->off;
    *stmt = (struct ros_stmt){.kind = ROS_STMT_BAD,
                              .off = (uint32_t)off,
                              .len = (uint32_t)len,
                              .path = "",
                              .text = parse_copy(p, p->text + off, len)};
    p->out->tokens.len = tokens;
    parse_token(p, off, len, NULL);
}

void parse_recover(struct parser *p, struct ros_stmt *stmt)
{
    size_t reached = p->pos, to = next_beginning(p, p->blamed);
    p->rescanned += reached > to ? reached - to : 0;
    if (reached > to && p->rescanned > 2 * p->end)
        to = next_beginning(p, reached);
    if (to < p->end && p->out->errors.len > 0)
        p->out->errors.v[p->out->errors.len - 1].at_end = false; /* there is more of the text */
    size_t end = to > stmt->off ? to : p->end;
    p->pos = end;
    while (end > stmt->off + 1 && (p->text[end - 1] == '\n' || p->text[end - 1] == '\r' ||
                                   parse_is(p->text[end - 1], CHAR_BLANK)))
        end--;
    stmt->len = (uint32_t)(end - stmt->off);
}

/* --- what a terminal prints --- */

/* "[user@name] <SAFE> /ip address> " up to the blank behind it, 0: none. The menu, if it names one,
 * in *ret_menu and *ret_len. */
static size_t prompt_length(const char *s, size_t *ret_menu, size_t *ret_len)
{
    if (*s != '[')
        return 0;
    size_t at = 1, user = strcspn(s + 1, "@[]\"\r\n ");
    if (user == 0 || s[1 + user] != '@')
        return 0;
    at += user + strcspn(s + 1 + user, "[]\r\n");
    if (s[at] != ']')
        return 0;
    at++;
    at += indent_at(s + at);
    bool safe = strncmp(s + at, "<SAFE>", 6) == 0;
    if (safe)
        at += 6 + indent_at(s + at + 6);
    size_t menu = at;
    while (parse_is(s[at], CHAR_MENU) || s[at] == ' ')
        at++;
    if (s[at] == '>' && (at == menu || s[menu] == '/')) {
        *ret_menu = menu;
        *ret_len = at - menu;
        return at + 1;
    }
    return safe ? menu : 0;
}

static bool begins_line(const struct parser *p)
{
    size_t off = p->pos;
    while (off > 0 && parse_is(p->text[off - 1], CHAR_BLANK))
        off--;
    return off == 0 || p->text[off - 1] == '\n' || p->text[off - 1] == '\r';
}

bool parse_prompt(struct parser *p, struct ros_stmt *ret_stmt)
{
    static const char pager[] = "-- [Q quit";
    const char *s = p->text + p->pos;
    size_t menu = 0, len = 0, whole = prompt_length(s, &menu, &len);
    if (strncmp(s, pager, strlen(pager)) == 0)
        whole = strcspn(s, "\r\n");
    if (whole == 0 || !begins_line(p))
        return false;
    *ret_stmt = (struct ros_stmt){.kind = ROS_STMT_COMMENT, .off = (uint32_t)p->pos, .path = ""};
    parse_token(p, p->pos, whole, NULL);
    p->pos += whole;
    if (len <= 1)
        return true;
    struct strbuf *path = &p->pool->path;
    strbuf_truncate(path, 0);
    for (size_t i = 1; i < len; i++) {
        char c = s[menu + i] == '/' ? ' ' : s[menu + i];
        if (c != ' ' || (path->len > 0 && path->buf[path->len - 1] != ' '))
            strbuf_addch(path, c);
    }
    while (path->len > 0 && path->buf[path->len - 1] == ' ')
        strbuf_truncate(path, path->len - 1);
    ret_stmt->kind = ROS_STMT_MENU;
    ret_stmt->sign = '/';
    ret_stmt->len = (uint32_t)whole;
    ret_stmt->path = parse_intern(p, path->buf, path->len);
    return true;
}
