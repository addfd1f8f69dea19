/*
 * allow.h - which findings stand: what somebody allows with a reason, and warnings that count as
 * errors.
 *
 * Purpose: the last word on severity, once everything has been looked at. A reader hands comments
 * to diag_directive(), the compiler calls diags_settle() in front of its gate. Must not know how
 * comments look in a language, nor who allows what.
 *
 *     # rosc: allow list-unused because the support team fills it in
 *
 * Invariants
 * 1. An error is never allowed: what has no right script stays without one.
 * 2. Every allowance in a file was needed, or is a finding; unless there are errors, because then
 *    not everything was looked at.
 * 3. Nothing that is wrong with an allowance is an error: it is without effect, and that shows.
 */
#ifndef ROSC_DIAG_ALLOW_H
#define ROSC_DIAG_ALLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/diag.h"

/* A comment that allows one finding on one line. */
struct allowance {
    struct span at; /* the slug in the comment */
    enum diag_id id;
    uint32_t line;
    size_t first; /* which of the allowances stands for the comment: it has one for each line that
                     it is about */
    bool used;    /* of that one */
};

/* What the caller of a compilation wants. All zero: what the files say, and no more. */
struct diag_policy {
    bool warnings_are_errors;
    bool allow[DIAG_COUNT];  /* everywhere; true for an error is without effect */
    bool unsure[DIAG_COUNT]; /* not looked for this time: no allowance of it is unused */
    size_t used[DIAG_COUNT]; /* set by diags_settle(): how many findings `allow` took out */
};

/* Does the comment speak to rosc? "#", blanks, "rosc:". `len` bytes are there, the first is '#'. */
bool is_directive(const char *comment, size_t len);

/* Reads a comment, from its '#' to the end of the line. "rosc: allow SLUG because REASON" allows
 * the finding where its primary place begins on one of the lines `line` to `last` of that source;
 * what only looks like it is reported, and any other comment left alone. */
void diag_directive(struct diags *diags, struct span comment, uint32_t line, uint32_t last);

/* Takes out what is allowed, reports allowances that nothing needed, makes errors of warnings when
 * the policy says so, and counts again. To be called once, when all findings are there. */
void diags_settle(struct diags *diags, struct diag_policy *policy);

#endif
