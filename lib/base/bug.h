/*
 * bug.h - errors that are ours.
 *
 * BUG("...") says file, line and what was violated on standard error and ends the process with exit
 * code 70. It is the only place below cmd/ that prints or exits: a compiler that found itself wrong
 * must not write a script.
 */
#ifndef ROSC_BASE_BUG_H
#define ROSC_BASE_BUG_H

#include "base/attr.h"

NORETURN void bug_at(const char *file, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);

#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)

/* BUG unless the condition holds. Stays in release builds. */
#define ENSURE(cond)                                                                               \
    do {                                                                                           \
        if (!(cond))                                                                               \
            BUG("violated: %s", #cond);                                                            \
    } while (0)

#endif
