/*
 * rosc.h - the public interface of librosc: text in, text and messages out.
 *
 * The library opens no files, prints nothing, keeps no state between calls and reads neither the
 * environment, the clock nor the locale. It is safe to call from several threads at once. The one
 * exception is a bug of its own: it says so on standard error and ends the process with code 70,
 * because a compiler that found itself wrong must not hand out a script.
 */
#ifndef ROSC_H
#define ROSC_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ROSC_VERSION "0.1.0"

#if defined(__GNUC__)
#define ROSC_API __attribute__((visibility("default")))
#else
#define ROSC_API
#endif

/* Forms of the script, see README: what a router does with it differs. */
enum rosc_form {
    ROSC_FORM_APPLY = 0,  /* preflight, converge, sweep: for a router in any state */
    ROSC_FORM_PLAIN = 1,  /* menus and add lines: for reading and for a blank router */
    ROSC_FORM_REMOVE = 2, /* takes away every row that is ours; needs no secrets */
    ROSC_FORM_VERIFY = 3, /* looks whether all is as it should be, changes nothing; no secrets */
};

/* Where the text of a secret comes from, as the site says it. */
enum rosc_secret_kind {
    ROSC_SECRET_ENV = 0,  /* { env: NAME }: the name of an environment variable */
    ROSC_SECRET_FILE = 1, /* { file: PATH }: a path, as it is written in the site */
};

/* Reads a secret for the library, which itself opens nothing. Returns its text, NUL-terminated, or
 * NULL and a reason in *ret_why ("is not set"), worded to stand behind the name. Both must stay
 * valid until the library's function returns. A line break at the end is not part of a secret.
 * Called once for each different kind and name, and only by rosc_build() for a form that holds
 * secrets. */
typedef const char *rosc_read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                                     const char **ret_why);

struct rosc_options {
    enum rosc_form form;
    /* ANSI colours in the messages. */
    bool colour;
    /* Said in the summary when there are errors: "nothing was written". May be NULL. */
    const char *tail;
    /* Reads the site's secrets; with NULL a site that names any cannot be built. */
    rosc_read_secret *read_secret;
    void *read_secret_data;
};

/* The outcome of one call. Owned by the caller: rosc_result_free(). */
struct rosc_result;

/* Compiles a site. `name` is what messages call the input ("site.yaml"), `text` its `len` bytes,
 * `options` may be NULL for the defaults. Never fails for what is wrong with the input: that is in
 * the result. NULL only when there is no memory. */
ROSC_API struct rosc_result *rosc_build(const char *name, const char *text, size_t len,
                                        const struct rosc_options *options);

/* As rosc_build(), without an output. */
ROSC_API struct rosc_result *rosc_check(const char *name, const char *text, size_t len,
                                        const struct rosc_options *options);

/* The resolved site as YAML, each value with its origin. */
ROSC_API struct rosc_result *rosc_show(const char *name, const char *text, size_t len,
                                       const struct rosc_options *options);

/* The JSON Schema (2020-12) of the site language. */
ROSC_API struct rosc_result *rosc_schema(void);

/* The reference of every key as Markdown. */
ROSC_API struct rosc_result *rosc_reference(void);

/* The page of a finding by its slug, or the list of all slugs for NULL. No output when the slug is
 * unknown; then the messages say so and may suggest another. */
ROSC_API struct rosc_result *rosc_explain(const char *slug);

/* A commented starting site with one WAN per preset in `presets` ("starlink,lte-modem"; NULL: these
 * two). */
ROSC_API struct rosc_result *rosc_init(const char *presets);

/* True when there were no errors; warnings do not count. */
ROSC_API bool rosc_result_ok(const struct rosc_result *result);
ROSC_API size_t rosc_result_errors(const struct rosc_result *result);
ROSC_API size_t rosc_result_warnings(const struct rosc_result *result);

/* The output, NUL-terminated, `*ret_len` bytes (ret_len may be NULL); NULL when there is none:
 * never half of one. */
ROSC_API const char *rosc_result_output(const struct rosc_result *result, size_t *ret_len);

/* Messages as text for a person, "" when there are none. */
ROSC_API const char *rosc_result_messages(const struct rosc_result *result);

/* Frees a result; NULL is allowed. */
ROSC_API void rosc_result_free(struct rosc_result *result);

#ifdef __cplusplus
}
#endif

#endif
