/*
 * site_parts.h - a fuzz input that is several files: the text of a case (tests/README.md), with its
 * sections `in.yaml` and `file NAME`.
 */
#ifndef ROSC_TESTS_FUZZ_SITE_PARTS_H
#define ROSC_TESTS_FUZZ_SITE_PARTS_H

#include <rosc/rosc.h>

#include "base/arena.h"
#include "support/sections.h"

struct site_parts {
    struct arena *arena;
    struct sections sections;
    size_t reads;
};

/* The files of `size` bytes; a NUL ends them. */
struct site_parts site_parts_of(struct arena *arena, const void *data, size_t size);

/* The text of the section `in.yaml`, "" when there is none. */
const char *site_parts_site(const struct site_parts *parts);

/* What every secret is that is no key. */
#define SECRET "123456:hunter2"

/* A rosc_read_file and a rosc_read_secret; `data` is the struct site_parts. A secret named K... is
 * a key, any other one a word. */
const char *site_parts_file(void *data, const char *from, const char *path, const char **ret_name,
                            size_t *ret_len, const char **ret_why);
const char *site_parts_secret(void *data, enum rosc_secret_kind kind, const char *name,
                              const char **ret_why);

/* Ends the program unless `text` is lines of printable text, with `ascii` of ASCII. */
void check_lines(const char *text, bool ascii);

/* The same unless the result has an output or errors, and both are lines. Frees it. */
void check_result(struct rosc_result *result);

#endif
