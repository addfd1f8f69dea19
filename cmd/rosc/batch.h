/*
 * batch.h - many sites on several threads, handed over one after the other in their order.
 *
 * The work is done by workers, as many as there are jobs: each reads a site, compiles it and writes
 * its files. Everything that prints or counts is done by the caller's thread, site by site in
 * order, so what a run says depends on neither the number of jobs nor their speed. No more than a
 * few results for each job exist at a time, however many sites there are.
 */
#ifndef ROSC_CMD_BATCH_H
#define ROSC_CMD_BATCH_H

#include "cmd.h"

enum { BATCH_MAX_JOBS = 256 };

/* What a worker made of one site. */
struct outcome {
    struct rosc_result *result; /* NULL with EXIT_FINE: out of memory */
    enum exit_code code;        /* EXIT_FINE: there is a result; else why not */
    char *why;                  /* of EXIT_IO */
    bool same, map_same;        /* the files held what the result has */
    enum exit_code written;     /* else: EXIT_FINE, or why not */
};

struct batch {
    size_t count;
    size_t jobs;
    /* Does site `i`; in the thread of `worker`, a number below `jobs`, so it may print nothing. */
    void (*work)(void *data, size_t worker, size_t i, struct outcome *ret_outcome);
    /* Takes what became of site `i` over; in the caller's thread and in order. False: stop. */
    bool (*take)(void *data, size_t i, struct outcome *outcome);
    void *data;
};

/* Runs the batch to its end, or until `take` wants no more. */
void batch_run(const struct batch *batch);

/* The number of --jobs (NULL: as many as there are cores for this process). EXIT_FINE, or another
 * code, said on standard error. */
enum exit_code batch_jobs(const char *text, size_t *ret_jobs);

/* A site that could not be read. */
void outcome_unread(struct outcome *outcome, const char *why);

/* What became of writing its files; `why` NULL: they are written. */
void outcome_unwritten(struct outcome *outcome, const char *why);

/* Frees what an outcome holds. */
void outcome_release(struct outcome *outcome);

#endif
