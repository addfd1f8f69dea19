/*
 * sections.h - text files with sections: some lines, then `-- NAME --` and the section's lines,
 * again and again.
 *
 * Invariants
 * 1. A section's text ends with exactly one line break, or is empty: blank lines before the next
 * mark are layout.
 * 2. Writing what was read changes nothing but that layout.
 */
#ifndef ROSC_TESTS_SECTIONS_H
#define ROSC_TESTS_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"

struct arena;

struct section {
    const char *name, *text;
};

struct sections {
    const char *intro; /* the lines before the first mark */
    VEC(struct section) v;
};

/* The whole file, NUL-terminated; the program ends with a message when it cannot be read. */
char *read_whole(struct arena *arena, const char *path, size_t *ret_len);

/* Writes a file; the program ends with a message when that fails. */
void write_whole(const char *path, const char *text);

struct sections sections_parse(struct arena *arena, const char *text);
const char *sections_format(struct arena *arena, const struct sections *s);

/* The section's text, NULL when there is none. */
const char *section_get(const struct sections *s, const char *name);
void section_set(struct sections *s, const char *name, const char *text);

/* Text with exactly one line break at its end; empty stays empty. */
const char *one_newline(struct arena *arena, const char *text);

/* Names of the files that a shell pattern finds below the project's folder, sorted; relative to it.
 */
struct file_list {
    VEC(const char *) v;
};
struct file_list files_like(struct arena *arena, const char *pattern);

#endif
