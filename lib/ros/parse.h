/*
 * parse.h - RouterOS script text as a tree, and the tree as text.
 *
 * Reads what print.c writes and what people and exports write in the same language (facts 8.1,
 * export format 9). It knows no menu's arguments: a tree says what is written, not whether a router
 * understands it.
 *
 * Invariants
 * 1. Every byte of a text that parses belongs to a token, or is a blank, a line end, a ';' or a
 * line continuation; everything else is an error with its place.
 * 2. Strings are held decoded. Two trees are equal when they mean the same, whatever the layout and
 * the quoting.
 * 3. A string that is itself a script (source=, on-event=, :parse "...", ...) is parsed too, at
 * every level; its tree hangs at the value.
 * 4. All places are bytes of the text that was given, also those of statements and terms of scripts
 * inside strings, however deep: an escape of the string is one character of the script.
 * 5. ros_unparse(ros_parse(text)) parses to an equal tree and unparses to itself. ros_retype()
 * keeps the layout: a text of our own printer comes back byte for byte.
 *
 * Two ways to read. ros_parse() is strict: a text with an error, also in a script inside a string,
 * is none. ros_parse_all() takes whatever people have: it notes all errors, makes a statement with
 * an error ROS_STMT_BAD and goes on behind it. One mistake is one error, and what is in front of it
 * and behind it is read as if it were not there: where a bracket or a quote is not closed, reading
 * goes on at the next line that begins like a statement. Of a text without an error both make the
 * same tree, with one exception: a string over lines that look like statements, whose closing quote
 * looks like the opening one of the next string, was not closed on its line.
 *
 * Limits: brackets are nested 200 deep, scripts 8; errors are kept up to 1000 (all are counted).
 * Time is linear in the text, whatever is in it: what is read again behind errors is at most twice
 * its length. The tree is some seven bytes for a byte of an export; see tests/bench.
 */
#ifndef ROSC_ROS_PARSE_H
#define ROSC_ROS_PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

struct arena;
struct source;
struct strbuf;

/* A list that is complete; as VEC, but it does not grow. */
#define ROS_LIST(T)                                                                                \
    struct {                                                                                       \
        T *v;                                                                                      \
        size_t len;                                                                                \
    }

enum ros_part_kind {
    ROS_PART_TEXT,  /* text as it is */
    ROS_PART_VAR,   /* $name */
    ROS_PART_SUB,   /* $[command] */
    ROS_PART_PAREN, /* $(expression) */
};

/* A piece of a string. */
struct ros_part {
    enum ros_part_kind kind;
    const char *text;             /* TEXT: decoded; VAR: the name */
    const struct ros_term *value; /* SUB, PAREN: the term as it stands outside a string */
};

enum ros_term_kind {
    ROS_TERM_WORD,   /* text without quotes, also an operator of an expression */
    ROS_TERM_STRING, /* "..." */
    ROS_TERM_VAR,    /* $name or $"name" */
    ROS_TERM_SUB,    /* [statements] */
    ROS_TERM_BRACE,  /* {statements}: a block, or an array whose elements are statements */
    ROS_TERM_PAREN,  /* (expression): its terms in order */
    ROS_TERM_CONCAT, /* terms that touch */
    ROS_TERM_ARG,    /* name=value, name~value and the like */
};

struct ros_term {
    enum ros_term_kind kind;
    uint32_t off, len; /* its bytes in the text that was given */
    char op[4];        /* ARG: "=", "~", "!=", ...; else "" */
    const char *text;  /* WORD; VAR and ARG: the name; STRING without an expansion: the text */
    ROS_LIST(const struct ros_part) parts;        /* STRING */
    ROS_LIST(const struct ros_term *const) terms; /* PAREN, CONCAT; ARG: the value */
    const struct ros_code *code;                  /* SUB, BRACE */
    const struct ros_code *script;                /* STRING that is a script: its tree */
};

enum ros_stmt_kind {
    ROS_STMT_COMMENT, /* # text */
    ROS_STMT_MENU,    /* /ip route: changes the menu for what follows */
    ROS_STMT_COMMAND, /* :name terms, /menu words name terms, name terms */
    ROS_STMT_BLOCK,   /* { statements } */
    ROS_STMT_VALUE,   /* an expression, a call of a function, an element of an array */
    ROS_STMT_BAD,     /* what has an error; only from ros_parse_all() */
};

struct ros_stmt {
    enum ros_stmt_kind kind;
    uint32_t off, len; /* its bytes in the text that was given */
    char sign;         /* COMMAND: '/', ':' or 0; MENU: '/', 0 when it is relative ("..") */
    const char *text;  /* COMMENT: behind the #; COMMAND: the name; BAD: as it is written */
    const char *path;  /* MENU, COMMAND: menu words separated by blanks, "" for none; ".." is one */
    ROS_LIST(const struct ros_term *const) terms;
    const struct ros_code *body; /* BLOCK */
};

struct ros_code {
    VEC(struct ros_stmt) stmts;
};

/* A run of bytes that belongs together: a word, a bracket, a piece of a string. */
struct ros_token {
    uint32_t off, len;
    const char *text; /* decoded text of a string's piece, else NULL: the bytes count */
};

#define ROS_NOWHERE SIZE_MAX

struct ros_parse_error {
    size_t off, len;    /* its bytes in the text that was given */
    const char *reason; /* lower case, no full stop */
    const char *hint;   /* what to do; NULL: nothing better than to look */
    size_t other;   /* the bracket that stands where another one is missing; ROS_NOWHERE: none */
    unsigned level; /* how many strings it is inside: 0 is the text itself */
    bool at_end;    /* the text ends inside a string or a bracket */
};

struct ros_text {
    const char *text; /* as it was given */
    const struct ros_code *code;
    VEC(struct ros_token) tokens;       /* in order; not of ros_parse_all() */
    VEC(struct ros_parse_error) errors; /* in order of their lines; the first 1000 */
    size_t error_count;                 /* all */
};

/* Reads anybody's text. Prompts that were pasted along ("[admin@MikroTik] > ") and what a terminal
 * prints below a long page are layout; a prompt that names a menu is a menu line. */
void ros_parse_all(struct arena *arena, const struct source *source, struct ros_text *ret_text);

/* The same, with tokens: those of a BAD statement are one. */
void ros_parse_tokens(struct arena *arena, const struct source *source, struct ros_text *ret_text);

/* Statement by statement, for a text of any size in the memory of one statement: as
 * ros_parse_all(), but a local is known as a script inside one statement only. `scratch` is the
 * stream's alone; it is emptied by each call, and *ret_stmt is valid until the next one. False: the
 * end. */
struct ros_stream;
struct ros_stream *ros_stream_new(struct arena *arena, struct arena *scratch,
                                  const struct source *source);
bool ros_stream_next(struct ros_stream *stream, struct ros_stmt *ret_stmt);

/* The errors so far. It has no code. */
const struct ros_text *ros_stream_text(const struct ros_stream *stream);

/* False with *ret_error when the text is no script. */
bool ros_parse(struct arena *arena, const char *text, struct ros_text *ret_text,
               struct ros_parse_error *ret_error);

/* Appends a text that parses to `code`: a statement a line, nothing wrapped. */
void ros_unparse(struct strbuf *out, const struct ros_code *code);

/* Appends the text again: layout as it was, strings quoted anew. */
void ros_retype(struct strbuf *out, const struct ros_text *text);

/* NULL when two trees mean the same, else a sentence about the first difference. */
const char *ros_code_difference(struct arena *arena, const struct ros_code *a,
                                const struct ros_code *b);

/* The ARG `name` (with =) of a statement: its value, or NULL. */
const struct ros_term *ros_stmt_arg(const struct ros_stmt *stmt, const char *name);

/* Calls `each` for every statement of `code`, for those inside brackets, and for those of inner
 * scripts. */
void ros_walk(const struct ros_code *code, void (*each)(const struct ros_stmt *, void *),
              void *data);

#endif
