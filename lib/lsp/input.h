/*
 * input.h - what a client's message says; the only user of jansson, which reads the JSON.
 *
 * jansson refuses what is not UTF-8, ends at 2048 levels, and frees all of a value that it could
 * not finish. What it has no limit for is the number of values, each of which needs a multiple of
 * its text: that is counted first. And when memory runs out it may lose a letter and go on, so its
 * allocations are watched (json_set_alloc_funcs(), which is the process's: the functions that were
 * there are still the ones that are called).
 *
 * Every function may be asked about NULL, which is nothing.
 */
#ifndef ROSC_LSP_INPUT_H
#define ROSC_LSP_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input;

enum { INPUT_MAX_VALUES = 400 * 1000 };

enum input_outcome { INPUT_FINE, INPUT_NO_JSON, INPUT_TOO_MANY, INPUT_OOM };

/* Reads an object or a list. The caller frees it: input_free(). */
enum input_outcome input_read(const char *text, size_t len, struct input **ret_input);
void input_free(struct input *input);

/* The member of an object; NULL: there is none, or it is no object. */
const struct input *input_get(const struct input *object, const char *key);

/* The items of a list; of what is no list there are none. */
size_t input_count(const struct input *list);
const struct input *input_item(const struct input *list, size_t i);

/* The text of a string, which may have NULs in it; NULL: it is none. */
const char *input_text(const struct input *input, size_t *ret_len);

/* The same for a member that is a name of something; one with a NUL is none. */
const char *input_word(const struct input *object, const char *key);

/* False: it is no integer. */
bool input_int(const struct input *input, int64_t *ret_number);

bool input_is_object(const struct input *input);
bool input_is_list(const struct input *input);
bool input_is_null(const struct input *input);
bool input_is_true(const struct input *input);
bool input_equal(const struct input *a, const struct input *b);

/* As JSON, in ASCII: to be freed. NULL: out of memory. */
char *input_json(const struct input *input);

#endif
