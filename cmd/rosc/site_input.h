/* site_input.h - sites and RouterOS scripts from files or standard input, for the library's
 * functions. */
#ifndef ROSC_CMD_SITE_INPUT_H
#define ROSC_CMD_SITE_INPUT_H

#include "cmd.h"
#include "extends.h"
#include "secrets.h"
#include "timings.h"

typedef struct rosc_result *site_function(const char *name, const char *text, size_t len,
                                          const struct rosc_options *options);

/* What one thread keeps from one site to the next: the project of their folder, and the files that
 * they extend, each read once. */
struct site_reader {
    struct project project;
    struct extends extends;
    struct rosc_profiles *profiles; /* NULL: for one site */
    struct stopwatch watch;         /* of its thread, for --timings */
};

/* The options of the run for one thread: with its stopwatch, where there is one. */
struct rosc_options site_reader_options(struct site_reader *reader,
                                        const struct rosc_options *options);

/* Adds what the readers' stopwatches have measured to that of the run. */
void site_readers_add_timings(const struct site_reader *readers, size_t count,
                              const struct rosc_options *options);

/* Readers for many sites, one for each thread. NULL: out of memory. Results must be freed before
 * their end. */
struct site_reader *site_readers_new(size_t count);
void site_readers_free(struct site_reader *readers, size_t count);

/* A site that was read, and options that read its secrets and the files that it extends. */
struct site_text {
    char *text;
    size_t len;
    const char *name; /* what messages call it */
    struct site_reader own;
    struct project *project; /* of the reader */
    struct secrets secrets;
    struct rosc_options options;
};

/* Takes --project and --secrets for every site of the run. EXIT_FINE, then site_given_release()
 * ends it; or another code, said. */
enum exit_code site_given(const struct invocation *inv);
void site_given_release(void);

/* How rosc came to a file: a person or a script named it, or it lay in a folder. Of the second kind
 * links lead no further than the project (project.h). */
enum site_way { SITE_NAMED, SITE_FOUND };

/* Reads `path`: NULL, then site_close() ends it; or why not, which lives until the thread's next
 * call. Says nothing: any thread may call it, with a reader of its own. Both structs must stay
 * where they are. */
const char *site_read(struct site_text *site, struct site_reader *reader, const char *path,
                      enum site_way way, const struct rosc_options *options);

/* Reads `path`: EXIT_FINE, then site_close() ends it; or EXIT_IO, said on standard error. The
 * struct must stay where it is. */
enum exit_code site_open(struct site_text *site, const char *path, enum site_way way,
                         const struct rosc_options *options);
void site_close(struct site_text *site);

/* The same, behind a function of the library: its result, or NULL (it is freed) when there was no
 * memory to read what the site names, which the library took for a file that is missing. */
struct rosc_result *site_done(struct site_text *site, struct rosc_result *result);

/* Reads `path` and calls `function` with it. EXIT_FINE and *ret_result (NULL: out of memory), or
 * EXIT_IO, said on standard error. */
enum exit_code site_input(const char *path, site_function *function,
                          const struct rosc_options *options, struct rosc_result **ret_result);

/* A RouterOS script or export that was read. */
struct script_text {
    char *text;
    size_t len;
    const char *name; /* what messages call it */
};

/* Reads `path`: EXIT_FINE, then the caller frees `text`; or EXIT_IO, said. */
enum exit_code script_open(struct script_text *ret_script, const char *path, enum site_way way);

/* False, and said: what `path` (NULL: nothing) leads to is an input of this command line, which the
 * output would replace. */
bool output_spares_inputs(const struct invocation *inv, const char *path);

/* How many operands of the command mean standard input. */
size_t stdin_count(const struct invocation *inv);

#endif
