/* parse_term.c - the terms of a statement: words, strings, brackets, arguments. */
#include <string.h>

#include "base/arena.h"
#include "ros/parse_internal.h"

/* The terms that were pushed since `mark`, as a list of their own. */
static void take_terms(struct parser *p, size_t mark, struct ros_term *term)
{
    size_t count = p->pool->terms.len - mark;
    const struct ros_term **v = parse_alloc(p, count * sizeof(const struct ros_term *));
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

bool parse_is_closer(char c)
{
    return c == ')' || c == ']' || c == '}';
}

bool parse_wrong_closer(struct parser *p, size_t opened)
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
    struct ros_term *term = parse_alloc(p, sizeof(*term));
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
        if (parse_is_closer(c)) {
            if (!parse_wrong_closer(p, term.off))
                return false;
            continue;
        }
        struct ros_term *atom;
        if (!parse_atom(p, true, &atom))
            return false;
        *VEC_PUSH(p->pool->arena, p->pool->terms) = atom;
    }
    parse_mark(p);
    p->depth--;
    take_terms(p, mark, &term);
    term.len = (uint32_t)p->pos - term.off;
    *ret_term = term;
    return true;
}

/* Atoms that touch are one term. */
static bool parse_value(struct parser *p, struct ros_term **ret_term)
{
    struct ros_term *first;
    if (!parse_atom(p, false, &first))
        return false;
    if (parse_is(p->text[p->pos], CHAR_BREAK)) {
        *ret_term = first;
        return true;
    }
    size_t mark = p->pool->terms.len;
    struct ros_term *all = parse_alloc(p, sizeof(struct ros_term));
    *all = (struct ros_term){.kind = ROS_TERM_CONCAT, .off = first->off};
    *VEC_PUSH(p->pool->arena, p->pool->terms) = first;
    while (!parse_is(p->text[p->pos], CHAR_BREAK)) {
        struct ros_term *next;
        if (!parse_atom(p, false, &next))
            return false;
        *VEC_PUSH(p->pool->arena, p->pool->terms) = next;
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

bool parse_term(struct parser *p, struct ros_term **ret_term)
{
    size_t off = p->pos;
    const char *name, *op;
    if (!parse_arg_name(p, &name, &op))
        return parse_value(p, ret_term);
    struct ros_term *value = NULL;
    parse_blanks(p, false);
    if (parse_is(p->text[p->pos], CHAR_BREAK) && p->text[p->pos] != '\\') {
        if (!parse_fault(p, off, p->pos - off, "an argument without a value",
                         "an empty value is written \"\""))
            return false;
        value = parse_alloc(p, sizeof(struct ros_term));
        *value = (struct ros_term){.kind = ROS_TERM_WORD, .off = (uint32_t)p->pos, .text = ""};
    } else if (!parse_value(p, &value)) {
        return false;
    }
    struct arg *arg = parse_alloc(p, sizeof(*arg));
    arg->term = (struct ros_term){
        .kind = ROS_TERM_ARG, .off = (uint32_t)off, .len = (uint32_t)(p->pos - off), .text = name};
    memcpy(arg->term.op, op, op[1] == '\0' ? 2 : 3);
    arg->value = value;
    arg->term.terms.v = &arg->value;
    arg->term.terms.len = 1;
    *ret_term = &arg->term;
    return true;
}
