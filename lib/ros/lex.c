/* lex.c - the characters of RouterOS script: blanks and words. */
#include <string.h>

#include "base/arena.h"
#include "ros/parse_internal.h"

/* enum parse_class of each byte. What a router keeps in any encoding, 0x80 and above, is a word. */
const unsigned char parse_class[256] = {
    16,  0,   0,   0,   0,   0,   0,   0,   0,   176, 16,  0,   0,   16,  0,   0,   0,   0,   0,
    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   176, 131, 0,   129, 0,   129,
    131, 129, 128, 144, 129, 131, 131, 197, 133, 197, 205, 205, 205, 205, 205, 205, 205, 205, 205,
    205, 129, 144, 131, 131, 131, 129, 129, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205,
    205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 128, 16,  144, 131,
    133, 129, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205, 205,
    205, 205, 205, 205, 205, 205, 205, 205, 205, 128, 131, 144, 131, 0,   129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129, 129,
    129, 129, 129, 129, 129, 129, 129, 129, 129,

};

size_t parse_line_end(const char *s)
{
    if (s[0] == '\r' && s[1] == '\n')
        return 2;
    return s[0] == '\n' || s[0] == '\r' ? 1 : 0;
}

size_t parse_continuation(const char *s, bool in_string)
{
    if (*s != '\\')
        return 0;
    size_t blanks = 0;
    while (!in_string && parse_is(s[1 + blanks], CHAR_BLANK))
        blanks++;
    size_t end = parse_line_end(s + 1 + blanks);
    return end == 0 ? 0 : 1 + blanks + end;
}

void parse_blanks(struct parser *p, bool lines)
{
    for (;;) {
        const char *s = p->text + p->pos;
        size_t len = 0;
        while (parse_is(s[len], CHAR_BLANK))
            len++;
        if (len == 0 && *s == '\\')
            len = parse_continuation(s, false);
        if (len == 0 && lines)
            len = parse_line_end(s);
        if (len == 0)
            return;
        p->pos += len;
    }
}

void parse_token(struct parser *p, size_t off, size_t len, const char *text)
{
    if (p->keep_tokens && len > 0)
        *VEC_PUSH(p->arena, p->out->tokens) =
            (struct ros_token){(uint32_t)off, (uint32_t)len, text};
}

void parse_mark(struct parser *p)
{
    parse_token(p, p->pos, 1, NULL);
    p->pos++;
}

/* --- copies --- */

const char *parse_copy(struct parser *p, const char *text, size_t len)
{
    enum { CHUNK = 16 * 1024 };
    struct parse_pool *pool = p->pool;
    if (len >= CHUNK / 4)
        return arena_strndup(p->arena, text, len);
    if (pool->chars_left <= len) {
        pool->chars = arena_alloc_raw(p->arena, CHUNK);
        pool->chars_left = CHUNK;
    }
    char *copy = pool->chars;
    memcpy(copy, text, len);
    copy[len] = '\0';
    pool->chars += len + 1;
    pool->chars_left -= len + 1;
    return copy;
}

void *parse_alloc(struct parser *p, size_t size)
{
    enum { CHUNK = 64 * 1024 };
    struct parse_pool *pool = p->pool;
    size = (size + sizeof(void *) - 1) / sizeof(void *) * sizeof(void *);
    if (size >= CHUNK / 4)
        return arena_alloc_raw(p->arena, size);
    if (pool->objects_left < size) {
        pool->objects = arena_alloc_raw(p->arena, CHUNK);
        pool->objects_left = CHUNK;
    }
    void *object = pool->objects;
    pool->objects += size;
    pool->objects_left -= size;
    return object;
}

/* Names and most values are few, and stand close together. */
const char *parse_intern(struct parser *p, const char *text, size_t len)
{
    enum { LONGEST = 48 };
    if (len > LONGEST)
        return parse_copy(p, text, len);
    size_t hash = len;
    for (size_t i = 0; i < len; i++)
        hash = hash * 31 + (unsigned char)text[i];
    struct parse_name *name = &p->pool->names[(hash ^ hash >> 10) % PARSE_NAMES];
    if (name->text == NULL || name->len != len || name->turn != p->pool->turn ||
        memcmp(name->text, text, len) != 0)
        *name = (struct parse_name){parse_copy(p, text, len), (uint32_t)len, p->pool->turn};
    return name->text;
}

/* --- words --- */

const char *parse_word(struct parser *p, bool expression)
{
    const char *s = p->text + p->pos;
    size_t len = 0;
    if (expression)
        while (parse_is(s[len], CHAR_WORD) && !parse_is(s[len], CHAR_OPERATOR) &&
               (s[len] != '-' || s[len + 1] != '>'))
            len++;
    else
        while (parse_is(s[len], CHAR_WORD))
            len++;
    if (len == 0)
        return "";
    parse_token(p, p->pos, len, NULL);
    p->pos += len;
    return parse_intern(p, s, len);
}

const char *parse_operator(struct parser *p)
{
    static const char *const operators[] = {"->", "<=", ">=", "!=", "!~", "&&", "||",
                                            "<<", ">>", "=",  "<",  ">",  "!",  "~",
                                            "&",  "|",  "^",  ",",  "+"};
    const char *s = p->text + p->pos;
    if (!parse_is(*s, CHAR_OPERATOR) && *s != '-')
        return "";
    for (size_t i = 0; i < ARRAY_LEN(operators); i++) {
        size_t len = strlen(operators[i]);
        if (strncmp(s, operators[i], len) != 0)
            continue;
        parse_token(p, p->pos, len, NULL);
        p->pos += len;
        return operators[i];
    }
    return "";
}

/* The operator between an argument's name and its value, NULL: none. */
static const char *arg_operator(const char *s)
{
    switch (s[0]) {
    case '=':
        return "=";
    case '~':
        return "~";
    case '!':
        return s[1] == '=' ? "!=" : s[1] == '~' ? "!~" : NULL;
    case '<':
        return s[1] == '=' ? "<=" : "<";
    case '>':
        return s[1] == '=' ? ">=" : ">";
    }
    return NULL;
}

bool parse_arg_name(struct parser *p, const char **ret_name, const char **ret_op)
{
    const char *s = p->text + p->pos;
    size_t len = 0;
    while (parse_is(s[len], CHAR_NAME))
        len++;
    const char *op = len > 0 ? arg_operator(s + len) : NULL;
    if (op == NULL)
        return false;
    size_t more = op[1] == '\0' ? 1 : 2;
    parse_token(p, p->pos, len + more, NULL);
    p->pos += len + more;
    *ret_name = parse_intern(p, s, len);
    *ret_op = op;
    return true;
}
