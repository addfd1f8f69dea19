/*
 * snippet.h - inputs as tests and explain pages write them: whole sites, parts of one, bytes,
 * recipes.
 *
 * The forms are documented in docs/diagnostics/README.md.
 */
#ifndef ROSC_TESTS_SNIPPET_H
#define ROSC_TESTS_SNIPPET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"

struct arena;

/* A file beside the input, which it may extend; or another site of its folder. */
struct input_file {
    const char *name, *text;
    bool site;
};

struct input {
    const char *bytes;
    size_t len;
    VEC(struct input_file) files;
    bool script; /* RouterOS script, for lint */
    bool brief;  /* the laws are held on a few drifted routers only: they are another test's */
};

/* Adds the file of a section called "file NAME", or the site of one called "site NAME", completed
 * as snippet_complete() does; false when the name is none of these. */
bool snippet_file(struct arena *arena, const char *name, const char *text, struct input *input);

/* The blocks of the small example site that `text` does not have, added behind it. */
struct input snippet_complete(struct arena *arena, const char *text);

/* The text as it stands; hexadecimal bytes; a recipe. The program ends with a message on a
 * malformed one. */
struct input snippet_whole(const char *text);
struct input snippet_hex(struct arena *arena, const char *text);
struct input snippet_gen(struct arena *arena, const char *text);

/* The input of a section called STEM.yaml, STEM.whole, STEM.hex, STEM.gen or STEM.rsc; false when
 * the name is none of these. `complete_yaml`: STEM.yaml is a part of a site, else it is a whole
 * one. */
bool snippet_of(struct arena *arena, const char *stem, const char *name, const char *text,
                bool complete_yaml, struct input *ret_input);

#endif
