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
 * every level; its tree hangs at the value. A text with a broken inner script does not parse.
 * 4. ros_unparse(ros_parse(text)) parses to an equal tree and unparses to itself. ros_retype()
 * keeps the layout: a text of our own printer comes back byte for byte.
 */
#ifndef ROSC_ROS_PARSE_H
#define ROSC_ROS_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"

struct arena;
struct strbuf;

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
    size_t off, len;  /* its bytes in the text that was given */
    const char *text; /* WORD; VAR and ARG: the name; STRING without an expansion: the text */
    const char *op;   /* ARG */
    VEC(struct ros_part) parts;         /* STRING */
    VEC(const struct ros_term *) terms; /* PAREN, CONCAT; ARG: the value */
    const struct ros_code *code;        /* SUB, BRACE */
    const struct ros_code *script;      /* STRING that is a script: its tree */
};

enum ros_stmt_kind {
    ROS_STMT_COMMENT, /* # text */
    ROS_STMT_MENU,    /* /ip route: changes the menu for what follows */
    ROS_STMT_COMMAND, /* :name terms, /menu words name terms, name terms */
    ROS_STMT_BLOCK,   /* { statements } */
    ROS_STMT_VALUE,   /* an expression, a call of a function, an element of an array */
};

struct ros_stmt {
    enum ros_stmt_kind kind;
    size_t off, len;  /* its bytes in the text that was given */
    const char *text; /* COMMENT: behind the #; COMMAND: the name */
    char sign;        /* COMMAND: '/', ':' or 0 */
    const char *path; /* MENU, COMMAND: menu words separated by blanks, "" for none */
    VEC(const struct ros_term *) terms;
    const struct ros_code *body; /* BLOCK */
};

struct ros_code {
    VEC(struct ros_stmt) stmts;
};

/* A run of bytes that belongs together: a word, a bracket, a piece of a string. */
struct ros_token {
    size_t off, len;
    const char *text; /* decoded text of a string's piece, else NULL: the bytes count */
};

struct ros_text {
    const char *text; /* as it was given */
    const struct ros_code *code;
    VEC(struct ros_token) tokens; /* in order; those of inner scripts are in their own texts */
};

struct ros_parse_error {
    size_t off;         /* into the text that was given */
    const char *reason; /* lower case, no full stop */
};

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
