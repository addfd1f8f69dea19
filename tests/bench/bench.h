/*
 * bench.h - what the parts of the measurement share.
 *
 * A measurement and no test: no time and no size decides anything; what cannot be run at all ends
 * the program.
 */
#ifndef ROSC_TESTS_BENCH_H
#define ROSC_TESTS_BENCH_H

#include <stddef.h>

struct text {
    char *bytes; /* NUL-terminated */
    size_t len;
};

struct corpus {
    struct text *site;
    size_t count, bytes;
};

/* What one program cost. */
struct cost {
    double seconds; /* mean wall time of a run, from fork to the end */
    double best;    /* the fastest run */
    double cpu;     /* its seconds on all cores, the least of any run */
    long peak_kb;   /* most memory resident at once, in any run */
};

/* Monotonic seconds. */
double now(void);

/* Seconds of this process on its core: what others do meanwhile does not count. */
double cpu_now(void);

/* Says what failed, with the system's reason, and ends the program. */
_Noreturn void give_up(const char *what);

struct text read_text(const char *path);

/* Reads all events of a text and forgets them: the least that a YAML program must do (bare.c). */
void bare_events(const struct text *text);

/* --- process.c --- */

/* Runs `count` programs `runs` times each, in turns; their output goes nowhere. */
void run_programs(const char *const *const *argv, size_t count, int runs, struct cost *ret_cost);

/* Memory of this process that is resident now, in KB. */
long resident_kb(void);

/* Runs a program once; `cost`, whose `seconds` 0 is none yet, becomes that of its best run. */
void run_program(const char *const *argv, struct cost *cost);

/* --- table.c --- */

void heading(const char *text, const char *unit);

/* One line; a negative number and "" leave their column empty. */
void row(const char *what, double time, double ratio, const char *target, double mb,
         const char *memory_target);

/* --- fleet.c --- */

/* A fleet of sites from profiles, beside the same in Python and beside bare events. */
void fleet_measure(size_t sites);

/* --- corpus.c --- */

/* `count` sites, no two alike: the examples in turns, with other names and addresses. */
struct corpus corpus_make(size_t count);
void corpus_free(struct corpus *corpus);

/* --- memory.c: through librosc, text to text --- */

struct in_memory {
    double events, check, plain, apply; /* seconds for all sites, the best of some turns */
    double copy_plain, copy_apply;      /* a memcpy of every output */
    size_t plain_bytes, apply_bytes;
    long before_kb, after_100_kb, after_all_kb;
};

struct in_memory in_memory_measure(const struct corpus *corpus);

/* --- script.c: a large export --- */

struct scripts {
    size_t bytes, lines, statements;
    double count, stream, tree, rows, format, export; /* seconds, the best of some turns */
    long tree_kb, rows_kb;                            /* what they keep */
};

struct scripts scripts_measure(void);

#endif
