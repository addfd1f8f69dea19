/* parse_internal.h - what the files of the parser share. */
#ifndef ROSC_ROS_PARSE_INTERNAL_H
#define ROSC_ROS_PARSE_INTERNAL_H

#include "base/strbuf.h"
#include "ros/parse.h"

/* Brackets inside brackets, and scripts inside scripts: more is no script that anybody wrote. */
enum { PARSE_MAX_DEPTH = 200, PARSE_MAX_LEVEL = 8, PARSE_MAX_ERRORS = 1000 };

/* A string that a local got, and a local that some script argument is set to. */
struct parse_local {
    const char *name;
    struct ros_term *value;
};

/* A leading word of a statement: a part of a term that was taken apart at '/'. */
struct parse_word {
    const char *text;
    size_t len;
};

/* A text that was copied lately; see parse_intern(). */
struct parse_name {
    const char *text;
    uint32_t len, turn;
};

enum { PARSE_NAMES = 1024 };

/* What a text and the scripts inside it share. The stacks hold lists that are being made: who makes
 * one notes the length, pushes, and takes what is above it. */
struct parse_pool {
    struct arena *arena; /* of all this; what is parsed is in the parser's own */
    VEC(const struct ros_term *) terms;
    VEC(struct ros_stmt) stmts;
    VEC(struct ros_part) parts;
    VEC(struct parse_word) words;
    struct strbuf piece; /* of a string: decoded so far */
    struct strbuf path;
    char *chars; /* room for copies of text, which need no alignment */
    size_t chars_left;
    char *objects; /* room for what needs that of a pointer */
    size_t objects_left;
    struct parse_name names[PARSE_NAMES];
    uint32_t turn; /* names of another turn are gone */
};

struct parser {
    struct arena *arena;
    struct parse_pool *pool;
    const char *text;
    size_t pos, end;
    char open[PARSE_MAX_DEPTH]; /* the brackets that are open */
    unsigned depth, level;
    bool recover;     /* note an error and go on; else the first one ends it */
    bool keep_tokens; /* fill out->tokens */
    bool bad;         /* the statement that is being parsed has an error */
    struct ros_text *out;
    size_t from;              /* where the statement of the text itself begins, for recovery */
    size_t indent_of, indent; /* of the line of the statement that begins at indent_of */
    size_t blamed;    /* what an error that ends the statement is about: see parse_recover() */
    size_t stray;     /* brackets that such an error left open: their closers follow */
    size_t rescanned; /* bytes that were parsed again behind such errors */
    VEC(struct parse_local) locals;
    VEC(const char *) scripts; /* names of locals that are used as a script */
};

/* --- lex.c --- */

enum parse_class {
    CHAR_WORD = 1,      /* stands in a word */
    CHAR_OPERATOR = 2,  /* ends a word of an expression */
    CHAR_NAME = 4,      /* stands in an argument's name */
    CHAR_ALNUM = 8,     /* stands in a variable's name */
    CHAR_BREAK = 16,    /* ends a term */
    CHAR_BLANK = 32,    /* blank, tab */
    CHAR_MENU = 64,     /* stands in a menu's name, or between two */
    CHAR_VERBATIM = 128 /* stands for itself in a string */
};

extern const unsigned char parse_class[256];

static inline bool parse_is(char c, enum parse_class class)
{
    return (parse_class[(unsigned char)c] & class) != 0;
}

/* Length of a line end here, 0: none. LF, CRLF and CR all count. */
size_t parse_line_end(const char *s);

/* Length of a continuation here: backslash, line end. Outside strings people leave blanks between
 * the two. */
size_t parse_continuation(const char *s, bool in_string);

/* Blanks and continuations; with `lines` line ends too. */
void parse_blanks(struct parser *p, bool lines);

void parse_token(struct parser *p, size_t off, size_t len, const char *text);

/* One character that stands for itself. */
void parse_mark(struct parser *p);

/* Copies of text; of short ones that were met lately the same copy again. */
const char *parse_copy(struct parser *p, const char *text, size_t len);
const char *parse_intern(struct parser *p, const char *text, size_t len);

/* Room for a part of the tree, not set. */
void *parse_alloc(struct parser *p, size_t size);

/* A string that begins here, whole. */
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

/* Statements up to `closer` (0: the end), and past it; `opened`: the bracket. */
bool parse_code(struct parser *p, char closer, size_t opened, const struct ros_code **ret_code);

/* A whole text; `p` has text, end, arena, pool, level and flags. */
bool parse_whole(struct parser *p);

/* --- parse_term.c --- */

/* An argument, or a value; nothing of either begins at a break. */
bool parse_term(struct parser *p, struct ros_term **ret_term);

bool parse_is_closer(char c);

/* A closing bracket that is not the one expected: of the bracket at `opened`, or ROS_NOWHERE. Where
 * an outer bracket waits for it, the inner one was not closed: false. Else it is one too many. */
bool parse_wrong_closer(struct parser *p, size_t opened);

/* [...], (...) that begins here. */
bool parse_sub(struct parser *p, struct ros_term *ret_term);
bool parse_paren(struct parser *p, struct ros_term *ret_term);

/* --- recover.c --- */

/* An error in a statement that can still be read to its end. True: go on (recovering). One
 * statement has one error. */
bool parse_fault(struct parser *p, size_t off, size_t len, const char *reason, const char *hint);

/* Errors that leave no way to tell where the statement ends; always false. A string or bracket that
 * begins at `opened` and does not end; `other`: the bracket that stands there instead, ROS_NOWHERE:
 * none. */
bool parse_unclosed(struct parser *p, size_t opened, size_t other);
bool parse_too_deep(struct parser *p);

/* Does a line begin at `off` as a statement of its own does, no deeper than the one that is being
 * parsed? */
bool parse_begins(struct parser *p, size_t off);

/* Behind an error that ended a statement: that becomes BAD, up to the next line that begins like
 * one. */
void parse_recover(struct parser *p, struct ros_stmt *stmt);

/* The bytes from stmt->off on are no statement. */
void parse_bad(struct parser *p, struct ros_stmt *stmt, size_t tokens, size_t len);

/* What a terminal prints at the start of a line: "[admin@MikroTik] > ". True: past it, and
 * *ret_stmt.kind is MENU when it names one, else COMMENT (and there is no statement). */
bool parse_prompt(struct parser *p, struct ros_stmt *ret_stmt);

/* --- inner.c --- */

/* A string that is a script gets its tree. */
bool parse_script(struct parser *p, struct ros_term *term);

/* The strings of locals that are used as a script. */
bool parse_locals(struct parser *p);

#endif
