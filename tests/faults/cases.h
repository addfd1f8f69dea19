/* cases.h - the command lines that faults.h tries, and the folder they run in. */
#ifndef ROSC_TESTS_FAULTS_CASES_H
#define ROSC_TESTS_FAULTS_CASES_H

#include <stdbool.h>
#include <stddef.h>

enum { CASE_OUTPUTS = 6, CASE_WORDS = 12 };

/* Where standard output and error of a run go. */
#define CASE_SAID "said"

struct fault_case {
    const char *name;
    int code;                         /* without a fault */
    const char *argv[CASE_WORDS];     /* NULL behind the last */
    const char *output[CASE_OUTPUTS]; /* files that it writes */
    const char *input;                /* the file on standard input; NULL: nothing */
    bool cleans;                      /* it removes what a run that was killed has left */
};

extern const struct fault_case cases[];
extern const size_t cases_count;

/* Folders in which temporary files may be, besides the current one; NULL behind the last. */
extern const char *const case_folders[];

/* Makes the folder with the inputs and goes there; takes temporary files out of it; removes it. */
void cases_prepare(void);
void cases_sweep(void);
void cases_remove(void);

#endif
