/*
 * internal.h - what the printers of findings share; private to this folder.
 *
 * Purpose: which findings are printed and in what order, and where they are in numbers. A printer
 * (text.c, print_*.c) decides nothing of that itself, so all formats tell of the same findings.
 */
#ifndef ROSC_DIAG_INTERNAL_H
#define ROSC_DIAG_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diag/diag.h"

struct diag_report;
struct strbuf;

/* All findings, sorted by source (in the order in which they were first reported), place and order
 * of reporting. */
const struct diag *const *diags_in_order(struct arena *arena, const struct diags *diags);

/* At most `max` of the sorted ones: errors go first, because many warnings must not hide them, but
 * what is left stays in order. */
const struct diag *const *diags_choose(struct arena *arena, const struct diags *diags,
                                       const struct diag *const *sorted, size_t max,
                                       size_t *ret_count);

/* Printable ASCII of any bytes (diag.h, invariant 2), cut in the middle when it is very long: the
 * text itself, or a copy (diag.c). */
const char *ascii_of(struct arena *arena, const char *text);

/* One finding as text, with its line break, without an empty line behind it (text.c). */
void diag_print_text(struct strbuf *out, bool colour, const struct diag *d);

/* A span in numbers that begin with 1; the end is the first character behind it. Columns count
 * characters (code points). */
struct extent {
    uint32_t line, col, end_line, end_col;
};
struct extent extent_of(struct span at);

/* The text that a finding would put at fix_at; NULL when it has none, or one that repeats a secret
 * which stands there. */
const char *diag_replacement(const struct diag *d);

/* "machine-applicable" or "maybe": may a program make the edit by itself? */
const char *applicability_of(const struct diag *d);

/* The name of a source as other programs find it: without "./" in front. */
const char *path_of(const char *name);

/* The findings of one input, added to what the report has (print_*.c); `chosen` has `count`. */
void print_json_findings(struct diag_report *report, const struct diag *const *chosen,
                         size_t count);
void print_sarif_findings(struct diag_report *report, const struct diag *const *chosen,
                          size_t count);
void print_gcc_findings(struct strbuf *out, const struct diag *const *chosen, size_t count);
void print_github_findings(struct diag_report *report, const struct diag *const *chosen,
                           size_t count);

/* What stands in front of the findings, and behind them. */
void print_json_begin(struct diag_report *report);
void print_json_end(struct diag_report *report, int code, const char *meaning);
void print_sarif_begin(struct diag_report *report);
void print_sarif_end(struct diag_report *report, int code, const char *meaning);

/* A notice as a line of its own. */
void print_gcc_notice(struct strbuf *out, enum severity severity, const char *message);
void print_github_notice(struct strbuf *out, enum severity severity, const char *message);

#endif
