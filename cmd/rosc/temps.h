/*
 * temps.h - temporary files: a signal that ends the process takes them away.
 *
 * Each is written beside the file that it will become, by any thread. The lock on one says that its
 * process lives, so that those of a process that was killed can be told from others.
 */
#ifndef ROSC_CMD_TEMPS_H
#define ROSC_CMD_TEMPS_H

#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>

/* One that exists; it must stay where it is until temp_forget(). */
struct temp {
    struct temp *next; /* private to temps.c */
    atomic_bool made;  /* so is this: it is there, and `path` its name */
    char path[PATH_MAX];
};

/* Makes one in the folder of `path`: its descriptor, or -1 with errno. */
int temp_open(struct temp *ret_temp, const char *path);

/* It has another name now, or is gone. */
void temp_forget(struct temp *temp);

/* Around a run that writes many files, from the thread that meets the signals: what is done for
 * each file otherwise is done once. */
void temps_begin(void);
void temps_end(void);

/* Is the file `name`, at `path`, one of a process that was killed? Then it is removed. What another
 * process is writing stays, and so does what is not ours. */
bool temp_remove_left(const char *path, const char *name);

#endif
