/* input.c - see input.h. `struct input` is jansson's json_t under a name of ours. */
#include "lsp/input.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

static const json_t *json_of(const struct input *input)
{
    return (const json_t *)input;
}

/* Counts what stands between values, outside of strings. */
static bool too_many(const char *text, size_t len)
{
    size_t count = 0;
    bool quoted = false;
    for (size_t i = 0; i < len; i++) {
        if (quoted && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && (text[i] == ',' || text[i] == '[' || text[i] == '{'))
            count++;
    }
    return count > INPUT_MAX_VALUES;
}

/* jansson's own malloc(), and whether this thread met its end. */
static _Atomic(json_malloc_t) whole_malloc;
static _Thread_local bool starved;

static void *watched_malloc(size_t size)
{
    const json_malloc_t get = whole_malloc;
    void *memory = get(size);
    starved = starved || memory == NULL;
    return memory;
}

/* Puts that function in front of the one that is there, which goes on being used. */
static void watch_memory(void)
{
    json_malloc_t get;
    json_free_t give_back;
    json_get_alloc_funcs(&get, &give_back);
    if (get != watched_malloc) {
        whole_malloc = get;
        json_set_alloc_funcs(watched_malloc, give_back);
    }
    starved = false;
}

enum input_outcome input_read(const char *text, size_t len, struct input **ret_input)
{
    json_error_t error;
    if (too_many(text, len))
        return INPUT_TOO_MANY;
    watch_memory();
    json_t *json = json_loadb(text, len, JSON_ALLOW_NUL, &error);
    if (starved) {
        json_decref(json);
        return INPUT_OOM;
    }
    if (json == NULL)
        return INPUT_NO_JSON;
    *ret_input = (struct input *)json;
    return INPUT_FINE;
}

void input_free(struct input *input)
{
    json_decref((json_t *)input);
}

const struct input *input_get(const struct input *object, const char *key)
{
    return (const struct input *)json_object_get(json_of(object), key);
}

size_t input_count(const struct input *list)
{
    return json_array_size(json_of(list));
}

const struct input *input_item(const struct input *list, size_t i)
{
    return (const struct input *)json_array_get(json_of(list), i);
}

const char *input_text(const struct input *input, size_t *ret_len)
{
    const char *text = json_string_value(json_of(input));
    if (text != NULL)
        *ret_len = json_string_length(json_of(input));
    return text;
}

const char *input_word(const struct input *object, const char *key)
{
    size_t len = 0;
    const char *text = input_text(input_get(object, key), &len);
    return text != NULL && strlen(text) == len ? text : NULL;
}

bool input_int(const struct input *input, int64_t *ret_number)
{
    if (!json_is_integer(json_of(input)))
        return false;
    *ret_number = json_integer_value(json_of(input));
    return true;
}

bool input_is_object(const struct input *input)
{
    return json_is_object(json_of(input));
}

bool input_is_list(const struct input *input)
{
    return json_is_array(json_of(input));
}

bool input_is_null(const struct input *input)
{
    return json_is_null(json_of(input));
}

bool input_is_true(const struct input *input)
{
    return json_is_true(json_of(input));
}

bool input_equal(const struct input *a, const struct input *b)
{
    return json_equal(json_of(a), json_of(b)) != 0;
}

char *input_json(const struct input *input)
{
    const size_t flags = JSON_ENCODE_ANY | JSON_ENSURE_ASCII | JSON_COMPACT;
    watch_memory();
    size_t len = json_dumpb(json_of(input), NULL, 0, flags);
    char *json = starved ? NULL : malloc(len + 1); /* not jansson's, which may be another one */
    if (json == NULL)
        return NULL;
    json[json_dumpb(json_of(input), json, len, flags)] = '\0';
    if (!starved)
        return json;
    free(json);
    return NULL;
}
