/* parse_internal.h - what lex.c and parse.c share. */
#ifndef ROSC_ROS_PARSE_INTERNAL_H
#define ROSC_ROS_PARSE_INTERNAL_H

#include "ros/parse.h"

/* Brackets inside brackets, and scripts inside scripts: more is no script that anybody wrote. */
enum { PARSE_MAX_DEPTH = 200, PARSE_MAX_LEVEL = 8 };

/* A string that a local got, and a local that some script argument is set to. */
struct parse_local {
    const char *name;
    struct ros_term *value;
};

struct parser {
    struct arena *arena;
    const char *text;
    size_t pos;
    unsigned depth, level;
    struct ros_text *out;
    struct ros_parse_error error; /* reason NULL: none so far */
    VEC(struct parse_local) locals;
    VEC(const char *) scripts; /* names of locals that are used as a script */
};

/* --- lex.c --- */

/* Notes the first error; false, so that a caller can return it. */
bool parse_fail(struct parser *p, size_t off, const char *reason);

/* Blanks and continuations; with `lines` line ends too. */
void parse_blanks(struct parser *p, bool lines);

void parse_token(struct parser *p, size_t off, size_t len);

/* One character that stands for itself. */
void parse_mark(struct parser *p);

/* A string that begins here, whole or up to its closing quote. */
bool parse_string(struct parser *p, struct ros_term *ret_term);

/* A run of word characters, as they are in an argument or in an expression. Empty: there is none.
 */
const char *parse_word(struct parser *p, bool expression);

/* An operator of an expression, or "". */
const char *parse_operator(struct parser *p);

/* An argument's name and operator ("name=", "name~", "name!="): true, and behind them; else false
 * and untouched. */
bool parse_arg_name(struct parser *p, const char **ret_name, const char **ret_op);

/* --- parse.c --- */

/* Statements up to `closer` (0: the end), and past it. */
bool parse_code(struct parser *p, char closer, const struct ros_code **ret_code);

/* [...], (...) that begins here. */
bool parse_sub(struct parser *p, struct ros_term *ret_term);
bool parse_paren(struct parser *p, struct ros_term *ret_term);

#endif
