/*
 * report.h - passes and failures of one test program, which ends with "N passed, N failed".
 */
#ifndef ROSC_TESTS_REPORT_H
#define ROSC_TESTS_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct report {
    size_t passed, failed;
    size_t blessed;   /* expectations that were rewritten: a run that did so fails */
    bool bless;       /* ROSC_BLESS=1 */
    bool item_failed; /* the item at hand */
};

/* A fresh report; reads ROSC_BLESS. */
struct report report_new(void);

/* Begin and end of one item (a case, a page, an example): counted as one pass or one failure. */
void report_begin(struct report *r);
void report_end(struct report *r);

/* One failure of the item at hand, told on standard output. */
void report_fail(struct report *r, const char *name, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Fails the item unless the texts are equal; shows where they part. */
bool report_same(struct report *r, const char *name, const char *what, const char *expected,
                 const char *actual);

/* Prints the closing line; the exit code of the program. */
int report_close(const struct report *r);

#endif
