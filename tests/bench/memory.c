/* memory.c - many sites in one process through librosc, text to text. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

#include "bench.h"

enum { TURNS = 5, COPY_MAX = 4 * 1024 * 1024 };
static const double enough_seconds = 15; /* no further turn begins after these */

typedef struct rosc_result *site_function(const char *name, const char *text, size_t len,
                                          const struct rosc_options *options);

/* The examples name variables only; bench.c has set them. */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    (void)data;
    (void)kind;
    *ret_why = "is not set";
    return getenv(name);
}

static struct rosc_result *call(site_function *function, const struct text *site,
                                enum rosc_form form)
{
    struct rosc_options options = {.form = form, .read_secret = read_secret};
    struct rosc_result *result = function("bench.yaml", site->bytes, site->len, &options);
    if (!result || !rosc_result_ok(result)) {
        fputs(result ? rosc_result_messages(result) : "out of memory\n", stderr);
        exit(1);
    }
    return result;
}

/* Seconds for all sites. */
static double time_calls(const struct corpus *corpus, site_function *function, enum rosc_form form)
{
    double begin = now();
    for (size_t i = 0; i < corpus->count; i++)
        rosc_result_free(call(function, &corpus->site[i], form));
    return now() - begin;
}

static double time_events(const struct corpus *corpus)
{
    double begin = now();
    for (size_t i = 0; i < corpus->count; i++)
        bare_events(&corpus->site[i]);
    return now() - begin;
}

/* Seconds that it takes to copy every output once, into memory that is there already: the least
 * that handing it on could cost. */
static double time_copies(const struct corpus *corpus, enum rosc_form form, size_t *ret_bytes)
{
    static char copy[COPY_MAX];
    double seconds = 0;
    size_t bytes = 0;
    memset(copy, 1, sizeof(copy));
    for (size_t i = 0; i < corpus->count; i++) {
        struct rosc_result *result = call(rosc_build, &corpus->site[i], form);
        size_t len;
        const char *output = rosc_result_output(result, &len);
        if (len > sizeof(copy)) {
            fputs("a script is larger than COPY_MAX\n", stderr);
            exit(1);
        }
        double begin = now();
        memcpy(copy, output, len);
        __asm__ volatile("" : : "r"(copy) : "memory"); /* the copy is really made */
        seconds += now() - begin;
        bytes += len;
        rosc_result_free(result);
    }
    *ret_bytes = bytes;
    return seconds;
}

static void keep_best(double *best, double seconds)
{
    if (*best <= 0 || seconds < *best)
        *best = seconds;
}

struct in_memory in_memory_measure(const struct corpus *corpus)
{
    struct in_memory m = {.before_kb = resident_kb()};
    double begin = now();
    for (size_t i = 0; i < corpus->count; i++) {
        rosc_result_free(call(rosc_build, &corpus->site[i], ROSC_FORM_APPLY));
        if (i + 1 == 100)
            m.after_100_kb = resident_kb();
    }
    m.after_all_kb = resident_kb();
    m.copy_plain = time_copies(corpus, ROSC_FORM_PLAIN, &m.plain_bytes);
    m.copy_apply = time_copies(corpus, ROSC_FORM_APPLY, &m.apply_bytes);
    for (int turn = 0; turn < TURNS && (turn == 0 || now() - begin < enough_seconds); turn++) {
        keep_best(&m.events, time_events(corpus));
        keep_best(&m.check, time_calls(corpus, rosc_check, ROSC_FORM_APPLY));
        keep_best(&m.plain, time_calls(corpus, rosc_build, ROSC_FORM_PLAIN));
        keep_best(&m.apply, time_calls(corpus, rosc_build, ROSC_FORM_APPLY));
    }
    return m;
}
