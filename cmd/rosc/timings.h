/*
 * timings.h - --timings: what the stages of a run cost.
 *
 * A stopwatch is always in one stage, or stands. Each worker has one of its own, which the library
 * and whoever reads and writes files switch; at the end all are added up. Without --timings none
 * is started, and each switch costs a comparison.
 */
#ifndef ROSC_CMD_TIMINGS_H
#define ROSC_CMD_TIMINGS_H

#include <stdint.h>

#include "findings.h"

/* Those between the two are the library's, in its order. */
enum timing {
    TIMING_READ,
    TIMING_LIBRARY,
    TIMING_WRITE = TIMING_LIBRARY + ROSC_STAGES,
    TIMING_COUNT,
};

struct stopwatch {
    bool runs;
    enum timing stage;
    int64_t since; /* nanoseconds */
    int64_t spent[TIMING_COUNT];
    /* of the run's own alone */
    int64_t begun;
    size_t sites, jobs;
};

/* Starts the one of a run and lets the library switch it, when the command line has --timings. */
void timings_begin(struct stopwatch *watch, const struct invocation *inv,
                   struct rosc_options *options);

/* The run has that many sites, which up to so many jobs share. */
void stopwatch_run(struct stopwatch *watch, size_t sites, size_t jobs);

/* That of the options; NULL: there is no --timings. */
struct stopwatch *timings_of(const struct rosc_options *options);

/* The stage is `stage` from now on; NULL is no watch. */
void stopwatch_go(struct stopwatch *watch, enum timing stage);

/* The same for a part of what is done; returns the stage that goes on behind it. */
enum timing stopwatch_into(struct stopwatch *watch, enum timing stage);

/* It stands from now on. */
void stopwatch_stop(struct stopwatch *watch);

/* Adds what another one has measured. */
void stopwatch_add(struct stopwatch *watch, const struct stopwatch *other);

/* Reports the run that ends now, of as many sites and jobs: a table on standard error, a member of
 * the document in json, a notice in other formats. EXIT_FINE, or EXIT_OOM. */
enum exit_code timings_tell(struct stopwatch *watch, struct findings *findings);

#endif
