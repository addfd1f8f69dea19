/*
 * print_internal.h - what the forms of the printer share. Only for lib/ros/print*.c.
 */
#ifndef ROSC_ROS_PRINT_INTERNAL_H
#define ROSC_ROS_PRINT_INTERNAL_H

#include "base/attr.h"
#include "base/strbuf.h"
#include "ros/map.h"
#include "ros/plan.h"
#include "ros/print.h"

/* Where the arguments of a row are printed. */
enum print_use {
    PRINT_ADD, /* add name=value: what the row has */
    PRINT_SET, /* set name=value: what it has, and what it must not have is unset or put back to its
                  default */
    PRINT_FIND, /* where name=value: the same as conditions */
    PRINT_USES,
};

/* Texts that are used more than once (print_args.c). They hold for a form and a range of versions:
 * who prints for others needs others. */
struct print_texts;
struct print_texts *print_texts_new(struct arena *arena);

struct printer {
    struct strbuf *out;
    struct arena *arena;
    const struct ros_config *config;
    enum ros_form form;
    unsigned low, high;  /* minor versions that the text being printed is for */
    struct ros_map *map; /* NULL: nobody asks */
    struct print_texts *texts;
};

/* What is printed from here on comes from a row. At the beginning of a line it must be where a
 * statement may begin: a comment may come first. */
void print_mark_row(const struct printer *p, const struct ros_item *item);

/* What is printed from here on is a part of the script's frame, which `at` (src NULL: nothing in
 * the input) asked for. */
void print_mark(const struct printer *p, struct span at, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* The same for what is in every script of the form. */
void print_mark_frame(const struct printer *p, const char *what);

/* The heading of a section. */
void print_mark_heading(const struct printer *p, const char *heading);

/* The place of the row of a menu whose argument `name` is `text`; of its key, for FIXED rows. */
struct span print_place_of(const struct printer *p, enum ros_menu menu, const char *name,
                           const char *text);

/* Does every version that the text is for know the argument? */
bool printer_knows(const struct printer *p, const struct ros_arg_def *arg);

/* A text in quotes; with line breaks each line is one of its own. Words of prompt.h pass through.
 */
void print_quoted(const struct printer *p, const char *text);
void print_quoted_lines(const struct printer *p, const char *text);

/* Prints " name=value" for the arguments of a row; the comment stands first. */
void print_args(const struct printer *p, const struct ros_item *item, enum print_use use);

/* Prints the one argument `name` of the row as a condition: " name=value". */
void print_condition(const struct printer *p, const struct ros_item *item, const char *name);

/* Must the row be spelt differently for parts of the printer's versions? */
bool print_differs(const struct printer *p, const struct ros_item *item);

/* Calls `body` once per group of versions for which it prints the same text, wrapped in a test of
 * $rcMinor and hidden in
 * [:parse], because a word that a version does not know would stop the whole script there. `call`
 * is what runs the parsed code, with $rcRow. */
void print_by_version(const struct printer *p, const struct ros_item *item,
                      void (*body)(const struct printer *, const struct ros_item *),
                      const char *call);

/* Prints the notes of the configuration as comments. */
void print_notes(const struct printer *p);

/* The command that makes a row, with its menu. */
void print_absolute(const struct printer *p, const struct ros_item *item);

void print_plain(const struct printer *p, const struct ros_script *script);
void print_apply(const struct printer *p, const struct ros_script *script);
void print_remove(const struct printer *p, const struct ros_script *script);
void print_diff(const struct printer *p, const struct ros_script *script);
void print_verify(const struct printer *p);

/* Prints a statement that puts the current name of a port into the local rcPort. */
void print_port(const struct printer *p, const char *default_name);

/* print_preflight.c: the part of an apply script before the first change. */
void print_preflight(const struct printer *p);

/* :if (CONDITION) do={:error "rosc: MESSAGE"} */
void print_refusal(const struct printer *p, const char *condition, const char *message);

/* print_preflight.c: refuses versions that the script is not for; rcVersion and rcMinor. */
void print_version(const struct printer *p);

/* print_apply.c: the operations of the script, behind the preflight: once, or, with a rollback,
 * twice, and the result. */
void print_passes(const struct printer *p, const struct ros_script *script);

/* print_apply.c: the locals that the operations use. */
void print_op_locals(const struct printer *p);

/* print_sweep.c: what has to be done before the row $rcI of a menu goes. */
void print_switch_off(const struct printer *p, enum ros_menu menu);

/* print_sweep.c: rows that go, an operation each. */
void print_evict(const struct printer *p, const struct ros_uplink *uplink);
void print_lan(const struct printer *p, const char *interface);
void print_unique(const struct printer *p, enum ros_menu menu);
void print_sweep(const struct printer *p, enum ros_menu menu);
void print_mark_sweep(const struct printer *p, enum ros_menu menu);

/* print_sweep.c: removes the rows that `where`, in the words of find, gives; never dynamic ones. */
void print_remove_where(const struct printer *p, enum ros_menu menu, const char *where);

/* print_converge.c: rows that the site wants. The two functions stand in front of the rows of a
 * menu that call them: rcPlace where it is ordered, rcHave where its policy is SATISFIES. */
void print_converge(const struct printer *p, const struct ros_op *op);
void print_place(const struct printer *p, const struct ros_op *op);
void print_place_function(const struct printer *p, enum ros_menu menu);
void print_have_function(const struct printer *p, const struct ros_item *like);

/* print_converge.c: "not as wanted", as an expression, for one argument of a settings menu. */
void print_setting_differs(const struct printer *p, const char *path, const struct ros_arg_def *arg,
                           const char *text);

/* print_remove.c: the operations of that form. */
void print_removal(const struct printer *p, enum ros_menu menu);
void print_unlist(const struct printer *p, enum ros_menu menu);

/* print_converge.c: what stands between them is run only in the pass that changes; the difference
 * is counted in both. */
void print_change_open(const struct printer *p);
void print_change_close(const struct printer *p);

/* print_vlan.c: the VLAN table of bridges, in the form apply. */
void print_vlan_function(const struct printer *p);
void print_vlan(const struct printer *p, const struct ros_item *item);
void print_release(const struct printer *p);
void print_vlan_preflight(const struct printer *p);

/* If `name` will be that of a VLAN's interface: " && the interface $rcOn is not that VLAN under
 * another name". */
void print_vlan_elsewhere(const struct printer *p, const char *name);

#endif
