/*
 * rows.h - what a script says, statement by statement, as rows with places.
 *
 * Purpose: between the tree of a script (parse.h), which knows no menus, and a configuration
 * (config.h), which knows only those of menus.def, stands this: every statement that makes, changes
 * or removes something in some menu, whoever wrote it and whether or not menus.def has the menu. An
 * export is nothing but such rows. What reads anybody's configuration (lint, import, diff) reads
 * rows.
 *
 * Invariants
 * 1. Rows stand in the order of the text. A menu line holds for the rest of its block; a path in
 * front of a command for that command alone (export format 9).
 * 2. `path` is absolute, words separated by one blank: "/ip firewall nat", whatever the spelling.
 * 3. Texts are decoded; a text with an expansion ($name, $[...], $(...)), a variable or any other
 * term that only a router can work out is NULL.
 * 4. A dotted name (".ft" behind "security.authentication-types") has its prefix back.
 */
#ifndef ROSC_ROS_ROWS_H
#define ROSC_ROS_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "diag/source.h"
#include "ros/parse.h"

struct arena;

struct ros_row_arg {
    const char *name;
    const char *text; /* decoded; a flag has "yes"; NULL: unset (!name), or not constant */
    bool flag;        /* written without a value: blackhole, fib */
    bool unset;       /* !name */
    struct span at;   /* name and value */
    struct span value_at;
    const struct ros_term *value; /* NULL: flag, unset */
};

enum ros_select {
    ROS_SELECT_NONE,   /* add; set in a menu of settings */
    ROS_SELECT_FIND,   /* [ find name=value ... ]: see `where`; without any it means all rows */
    ROS_SELECT_NAME,   /* set telnet ... */
    ROS_SELECT_NUMBER, /* set 0 ..., set *3 ... */
    ROS_SELECT_OTHER,  /* a variable or a command: only a router knows */
};

struct ros_row {
    const char *path;
    const char *command; /* add, set, remove, disable, enable, move, ... */
    enum ros_select select;
    const char *selected;          /* NAME, NUMBER: as it is written */
    VEC(struct ros_row_arg) where; /* FIND: its conditions that are name=value */
    VEC(struct ros_row_arg) args;
    struct span at;     /* the statement */
    const char *status; /* the comment line in front of it, NULL: none */
    bool loose; /* inside a block, a condition or a loop: may run or not, or more than once */
    const struct ros_stmt *stmt;
};

struct ros_rows {
    const struct source *source;
    VEC(struct ros_row) v;
};

/* Every row of a text that was parsed from `source`. Those of scripts inside strings are not among
 * them. */
void ros_rows_collect(struct arena *arena, const struct source *source, const struct ros_text *text,
                      struct ros_rows *ret_rows);

/* The path of what `words` say in `menu`, both as in ros_row and ros_stmt: "nat" in "/ip firewall"
 * is
 * "/ip firewall nat", ".." is "/ip". */
const char *ros_path_join(struct arena *arena, const char *menu, const char *words);

/* A command that makes, changes or removes a row: its menu can stand in a line of its own. */
bool ros_stmt_is_row(const struct ros_stmt *stmt);

/* The last argument of that name, NULL when the row has none. */
const struct ros_row_arg *ros_row_arg(const struct ros_row *row, const char *name);

/* Its text; NULL when there is none, or when it is unset or not constant. */
const char *ros_row_get(const struct ros_row *row, const char *name);

/* The same, with what the router assumes when the row does not say it. */
const char *ros_row_get_or(const struct ros_row *row, const char *name, const char *otherwise);

/* Does the row have the argument with this text? */
bool ros_row_is(const struct ros_row *row, const char *name, const char *text);

/* Is it a row of the menu that is added? */
bool ros_row_adds(const struct ros_row *row, const char *path);

/* The constant text of a term; NULL: it has none. */
const char *ros_term_constant(const struct ros_term *term);

#endif
