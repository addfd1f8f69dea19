/*
 * progress.h - how far a run over many sites has come: one line on a terminal, and nowhere else.
 *
 * Never where standard error is no terminal, in a machine format, on a dumb terminal, or where CI
 * is set: there it would only fill a log.
 */
#ifndef ROSC_CMD_PROGRESS_H
#define ROSC_CMD_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
    bool on, shown;
    size_t total;
    struct timespec last; /* when it was drawn */
};

/* `wanted` false: there will be none whatever standard error is. */
struct progress progress_begin(bool wanted, size_t total);

/* `done` of them are; draws the line anew ten times a second. */
void progress_step(struct progress *progress, size_t done);

/* Takes the line away, ahead of whatever else is printed. */
void progress_hide(struct progress *progress);

#endif
