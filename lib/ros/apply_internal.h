/*
 * apply_internal.h - what apply*.c of this folder share. Only for them.
 *
 * Owns the steps out of which operations are made: what a router's find, add, set, move and remove
 * do to a state, and what a script's text stands for when it runs. Must not know why a row is
 * wanted: that is apply_converge.c (print_converge.c in the script), apply_sweep.c (print_sweep.c,
 * print_remove.c) and apply_diff.c (print_diff.c); apply.c says which operation calls which.
 *
 * Invariants
 * 1. Rows change through the functions below only, so what refers to an object follows its name.
 * 2. A row's `tag` is its comment when that is one of ours, else NULL.
 * 3. Nothing here fails; new texts and rows come from the state's arena.
 */
#ifndef ROSC_ROS_APPLY_INTERNAL_H
#define ROSC_ROS_APPLY_INTERNAL_H

#include <string.h>

#include "ros/plan.h"

/* Rows that a find gives, in the order of the menu. */
struct found {
    VEC(struct ros_item *) rows;
};

static inline bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static inline bool is_ours(const char *comment)
{
    return comment != NULL && strncmp(comment, "rosc:", 5) == 0;
}

/* --- apply_names.c --- */

/* The name that a port has now. */
const char *apply_port_name(const struct ros_config *c, const char *default_name);

/* What the script writes for a cell of `item`; NULL: it has none. */
const char *apply_text_of(const struct ros_config *c, const struct ros_item *item, int arg);

/* A router keeps references by number: they follow when an object of such a menu is renamed. */
bool apply_has_references(enum ros_menu menu);
void apply_rename_references(struct ros_config *c, enum ros_menu menu, const char *from,
                             const char *to);

/* --- apply_rows.c --- */

/* The rows of want's menu that `is_meant` holds of, called with the state, a row and `want`. */
struct found apply_find(const struct ros_config *c, const struct ros_item *want,
                        bool (*is_meant)(const struct ros_config *, const struct ros_item *,
                                         const struct ros_item *));

/* For apply_find(): has the row all values of `want` (PRINT_FIND), its key, its tag? */
bool apply_has_all(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want);
bool apply_has_key(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want);
bool apply_has_tag(const struct ros_config *c, const struct ros_item *row,
                   const struct ros_item *want);

void apply_unset(struct ros_item *row, int arg);
void apply_set(struct ros_config *c, struct ros_item *row, int arg, const char *text);

/* What is known of a row beside its cells comes from the row that was asked for. */
void apply_take_over(struct ros_item *row, const struct ros_item *want);

/* An empty row at the end; one with the cells of `want` (PRINT_ADD). */
struct ros_item *apply_append(struct ros_config *c, enum ros_menu menu);
struct ros_item *apply_add_row(struct ros_config *c, const struct ros_item *want);

/* Sets what `want` has and takes away what it must not have (PRINT_SET). */
void apply_set_row(struct ros_config *c, struct ros_item *row, const struct ros_item *want);

void apply_remove_row(struct ros_config *c, const struct ros_item *row);

/* In front of `before`, NULL: to the end. */
void apply_move_row(struct ros_config *c, struct ros_item *row, const struct ros_item *before);

/* --- operations: each returns the number of changes, as the script counts them --- */

/* apply_converge.c */
size_t apply_converge(struct ros_config *c, const struct ros_script *script,
                      const struct ros_op *op);
size_t apply_converge_standing(struct ros_config *c, const struct ros_item *want);
size_t apply_place(struct ros_config *c, const struct ros_op *op);

/* The row of a FIXED or SETTINGS menu: a router always has it, so it is made when it is not there.
 */
struct ros_item *apply_standing_row(struct ros_config *c, const struct ros_item *want);

/* apply_sweep.c */
size_t apply_adopt(struct ros_config *c, enum ros_menu menu);
size_t apply_evict(struct ros_config *c, const struct ros_config *wanted,
                   const struct ros_uplink *uplink);
size_t apply_leave_wan(struct ros_config *c, const char *interface);
size_t apply_make_unique(struct ros_config *c, enum ros_menu menu);
size_t apply_release(struct ros_config *c, const struct ros_config *wanted);
size_t apply_sweep(struct ros_config *c, const struct ros_config *wanted, enum ros_menu menu);
size_t apply_unlist(struct ros_config *c, enum ros_menu menu);

/* apply_diff.c */
size_t apply_add(struct ros_config *c, const struct ros_op *op);
size_t apply_set_cells(struct ros_config *c, const struct ros_op *op);

/* The row that stands for `row` of the router that a diff was made from: itself, or its copy; NULL
 * for NULL. */
struct ros_item *apply_row_of(const struct ros_config *c, const struct ros_item *row);

#endif
