/*
 * diag.h - findings, collected and printed later.
 *
 * Purpose: passes report and continue; printing happens once, in the order of the places. Must not
 * know what is being checked. Slugs, severities and titles are in diag.def; the explain page of a
 * slug is docs/diagnostics/SLUG.txt.
 *
 *     struct diag *d = diag_add(diags, DIAG_PROBE_SHARED, node->span, "two WANs probe ... '%s'",
 * ip); diag_label(d, 0, "and again by WAN 'lte'"); diag_place(d, first->span, "first used by WAN
 * 'fibre'"); diag_note(d, "RouterOS keeps one active /32 route per probe, so ..."); diag_help(d,
 * node->span, "9.9.9.9", "give 'lte' a probe of its own");
 *
 * Invariants
 * 1. A message stands alone without the excerpt: lower case, no full stop, what is wrong first, the
 * user's values in single quotes.
 * 2. Messages are ASCII: bytes of the input that are not printable ASCII are escaped as \xHH (diag
 * does it), and masked where the input marks them secret (the caller passes text through
 * span_text()).
 * 3. A finding with the same id and the same primary place as an earlier one is dropped.
 */
#ifndef ROSC_DIAG_DIAG_H
#define ROSC_DIAG_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "base/vec.h"
#include "diag/source.h"

struct strbuf;

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

enum diag_id {
#define DIAG(id, slug, severity, title) DIAG_##id,
#include "diag/diag.def"
#undef DIAG
    DIAG_COUNT
};

struct diag_place {
    struct span at;
    const char *label; /* NULL: no text beside the marks */
};

struct diag {
    struct diags *diags;
    enum diag_id id;
    enum severity severity;
    bool promoted; /* a warning that was made an error */
    const char *msg;
    const char *note;           /* NULL or the background, printed as "= note:" */
    const char *help;           /* NULL or what to do */
    struct span fix_at;         /* with fix: the bytes that `fix` replaces */
    const char *fix;            /* NULL: help is words only */
    bool sure;                  /* the fix is certainly what is meant; see diag_sure() */
    struct diag_place where[3]; /* where[0] is the primary place; src NULL ends the list */
    size_t serial;              /* order of reporting */
};

struct diag_index;
struct allowance;

struct diags {
    struct arena *arena;
    struct diag_index *index; /* of places, for invariant 3 */
    VEC(struct diag *) v;
    size_t reported; /* all that ever were: the next one's serial */
    size_t errors, warnings;
    size_t allowed; /* findings that were taken out because somebody allows them (allow.h) */
    VEC(struct allowance) allowances;
};

/* An empty collection in the arena. */
struct diags *diags_new(struct arena *arena);

/* Adds a finding of diag.def's severity. Never NULL. */
struct diag *diag_add(struct diags *diags, enum diag_id id, struct span at, const char *fmt, ...)
    PRINTF_LIKE(4, 5);

/* Have there been so many that nobody reads suggestions any more? They cost more than findings. */
bool diags_many(const struct diags *diags);

/* Label of place `i` (0: the primary one). */
void diag_label(struct diag *diag, size_t i, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* A second or third place; a fourth is ignored. An empty span is ignored too. */
void diag_place(struct diag *diag, struct span at, const char *fmt, ...) PRINTF_LIKE(3, 4);

void diag_note(struct diag *diag, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Help in words; with `fix` (may be NULL) the bytes at `at` would be replaced by it, and the edited
 * line is shown. `fix` is plain text, not a format. */
void diag_help(struct diag *diag, struct span at, const char *fix, const char *fmt, ...)
    PRINTF_LIKE(4, 5);

/* The same for an edit that needs nobody's judgement: with it the site says what its writer
 * certainly meant, or loses what is without effect. `rosc check --fix` makes it. What puts an
 * example in ("9.9.9.9"), chooses between two meanings or changes what a valid site does is
 * diag_help(). */
void diag_fix(struct diag *diag, struct span at, const char *fix, const char *fmt, ...)
    PRINTF_LIKE(4, 5);

/* Says that of the edit which diag_help() has shown, where only the case at hand tells. Without an
 * edit it says nothing. */
void diag_sure(struct diag *diag);

/* Slug, title and default severity of an id; id of a slug (false: no such slug). */
const char *diag_slug(enum diag_id id);
const char *diag_title(enum diag_id id);
enum severity diag_severity(enum diag_id id);
bool diag_by_slug(const char *slug, enum diag_id *ret_id);

/* "error", "warning" or "note". */
const char *severity_str(enum severity severity);

struct diag_style {
    bool colour;      /* ANSI colours */
    size_t max_shown; /* findings printed before "and N more"; 0 means 50 */
    const char *tail; /* appended to the summary, e.g. "nothing was written"; may be NULL */
    const char *name; /* of the input; the summary says it when nothing else does; may be NULL */
};

/* Prints every finding, sorted by source, place and order of reporting, in the look of
 * ../../docs (diagnostics): message, arrow, excerpt with carets, notes, help with the edited line,
 * and one summary line: "error: 1 error, 2 warnings; TAIL (rosc explain SLUG)", or "error: NAME: 1
 * error..." when all findings stand in files that the input extends. Prints nothing when there are
 * no findings. */
void diags_print_text(struct strbuf *out, const struct diags *diags,
                      const struct diag_style *style);

/* Best match for a misspelt word among `words`, or NULL when none is near enough: Damerau distance
 * at most a third of the longer length (one for up to 4 letters), and never more than 3; ties go to
 * the first. Comparison ignores case. */
const char *suggest(const char *word, const char *const *words, size_t count);

/* Is `meant`, which suggest() found among `words`, the only one it could be? One letter is off, two
 * in a word of six or more, but no digit; and every other word is further off by two at least, by
 * one when the letters only stand in another order. A difference in case alone is sure. */
bool suggest_sure(const char *word, const char *meant, const char *const *words, size_t count);

/* Damerau-Levenshtein distance (optimal string alignment), case ignored; words longer than 63 bytes
 * are compared by their first 63. */
size_t suggest_distance(const char *a, const char *b);

#endif
