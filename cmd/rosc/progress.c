/* progress.c - see progress.h. */
#include "progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FRAME_MS = 100 };

struct progress progress_begin(bool wanted, size_t total)
{
    const char *ci = getenv("CI"), *term = getenv("TERM");
    bool quiet = (ci && ci[0]) || !term || !term[0] || strcmp(term, "dumb") == 0;
    struct progress progress = {.total = total};
    progress.on = wanted && !quiet && total > 1 && isatty(STDERR_FILENO);
    if (progress.on)
        clock_gettime(CLOCK_MONOTONIC, &progress.last);
    return progress;
}

void progress_step(struct progress *progress, size_t done)
{
    struct timespec now;
    if (!progress->on || clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return;
    long long ms = (now.tv_sec - progress->last.tv_sec) * 1000LL +
                   (now.tv_nsec - progress->last.tv_nsec) / 1000000;
    if (ms < FRAME_MS)
        return;
    fprintf(stderr, "\r\033[K%zu of %zu sites", done, progress->total);
    fflush(stderr);
    progress->last = now;
    progress->shown = true;
}

void progress_hide(struct progress *progress)
{
    if (!progress->shown)
        return;
    fputs("\r\033[K", stderr);
    progress->shown = false;
}
