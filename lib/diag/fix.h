/*
 * fix.h - the edits that findings are sure of, made to a text, and what is told of them.
 *
 * Purpose: from findings to bytes. Which edits are sure is said where a finding is reported
 * (diag_fix(), diag_sure()); whether the edited text is better is for the caller to find out, who
 * can look at it again. Owns nothing: all memory is the arena's.
 *
 * Invariants
 * 1. Bytes outside the edits stay as they are, a byte-order mark and line breaks included.
 * 2. An edit lies within one line and makes no other line: line N of the text stays line N.
 * 3. Edits of one call do not overlap, and are sorted by place.
 */
#ifndef ROSC_DIAG_FIX_H
#define ROSC_DIAG_FIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "diag/diag.h"

struct strbuf;

/* `len` bytes at `off` of a source's text become `text`. */
struct fix_edit {
    uint32_t off, len;
    const char *text;
    const struct diag *diag;
    int64_t moved; /* by how much the edits in front of it move what follows them */
};

struct fix_edits {
    VEC(struct fix_edit) v;
};

/* Answers true for an edit that shall not be made. */
typedef bool fix_skip(const struct fix_edit *edit, void *data);

/* The edits that are sure and lie in the source called `name`. Of two that overlap the first one is
 * taken. */
void fix_collect(struct arena *arena, const struct diags *diags, const char *name, fix_skip *skip,
                 void *data, struct fix_edits *ret_edits);

/* The file `bytes`, whose text begins behind `skipped` bytes, with the first `count` edits made:
 * *ret_len bytes and a NUL. */
const char *fix_apply(struct arena *arena, const char *bytes, size_t len, uint32_t skipped,
                      const struct fix_edits *edits, size_t count, size_t *ret_len);

/* Where the byte at `off` is after the first `count` edits; inside of one: where that begins. */
uint32_t fix_moved(const struct fix_edits *edits, size_t count, uint32_t off);

enum fix_outcome {
    FIX_MADE,     /* the text has it */
    FIX_PROPOSED, /* it would have: only a difference was asked for */
    FIX_REFUSED,  /* it would not have made the text better */
};

/* What became of an edit, for people and programs. */
struct diag_fixed {
    enum diag_id id;
    enum fix_outcome outcome;
    const char *file;
    uint32_t line, col;    /* of the edit, when it was made */
    const char *from, *to; /* NULL: a secret */
    const char *why;       /* FIX_REFUSED: why; else NULL */
};

/* Tells of an edit; the outcome is left to the caller. Copies what it keeps. */
void diag_fixed_of(struct arena *arena, const struct fix_edit *edit, struct diag_fixed *ret_fixed);

/* "fixed", "would-fix" or "refused". */
const char *fix_outcome_str(enum fix_outcome outcome);

/* "fixed: site.yaml:12:5 unknown-key: 'prot' -> 'port'", in ASCII, without a line break. */
const char *diag_fixed_line(struct arena *arena, const struct diag_fixed *fixed);

/* The same bytes as printable ASCII: a file name must not speak to the terminal. */
const char *fix_ascii(struct arena *arena, const char *text);

/* A text and what edits made of it as a unified diff with three lines of context, which
 * `patch -p1` and `git apply` take: a/NAME and b/NAME. Hunks that show a line for which `secret`
 * (one entry per line) is true are left out; returns how many changed lines are in those. Appends
 * nothing when no line differs. */
size_t fix_diff(struct strbuf *out, const char *name, const char *old_text, size_t old_len,
                const char *new_text, size_t new_len, const bool *secret);

/* How many lines a text has, its last one counted when it is not empty. */
size_t fix_lines(const char *text, size_t len);

#endif
