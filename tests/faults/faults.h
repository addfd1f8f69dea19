/*
 * faults.h - the command with a fault at a chosen moment: memory that runs out, a call to the
 * system that fails, a signal in front of one.
 *
 * The linker sends the command's calls here (--wrap, see tests/CMakeLists.txt). The allocations of
 * other libraries (libyaml, PCRE2, the C library's own) come here too, where no sanitizer has taken
 * their place: alloc.c.
 */
#ifndef ROSC_TESTS_FAULTS_H
#define ROSC_TESTS_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

enum fault_kind {
    FAULT_NONE,
    FAULT_ALLOC_ONE,  /* allocation `at` fails */
    FAULT_ALLOC_REST, /* and all behind it */
    FAULT_CALL,       /* call `at` fails with ENOSPC */
    FAULT_KILL,       /* SIGKILL in front of call `at` */
    FAULT_TERM,       /* SIGTERM there */
};

struct fault_plan {
    enum fault_kind kind;
    size_t at; /* from 1 */
};

/* What a process has done since fault_begin(). */
struct fault_counts {
    size_t allocations, calls;
};

/* Counts in `shared` from now on, and does what the plan says. */
void fault_begin(struct fault_counts *shared, struct fault_plan plan);

/* One allocation: does it fail? */
bool fault_allocation(void);

/* One call to the system that may change a file: does it fail? Then errno is set. */
bool fault_call(void);

#endif
