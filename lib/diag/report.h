/*
 * report.h - the findings of a run, which may have many inputs, as one text for another program.
 *
 * Purpose: one document per run in the formats json and sarif, lines in the formats gcc and github;
 * the look of each is in docs/machine-formats.md. Works on findings alone: whoever has a struct
 * diags can report. Owns nothing: all memory is the arena's. Must not know what was checked.
 *
 *     struct diag_report *report = diag_report_new(arena, DIAG_FORMAT_JSON, &tool, "check");
 *     diag_report_add(report, "riga.yaml", diags);
 *     diag_report_notice(report, SEVERITY_ERROR, "cannot read 'x.yaml': ...");
 *     const char *text = diag_report_end(report, 74, "a file could not be read or written");
 *
 * Invariants
 * 1. Inputs appear in the order in which they were added, findings as in the text for people.
 * 2. json and sarif are valid JSON in ASCII whatever the inputs hold; each line of gcc and github
 * is one finding or one of its places.
 * 3. What a source masks appears nowhere.
 */
#ifndef ROSC_DIAG_REPORT_H
#define ROSC_DIAG_REPORT_H

#include "base/json.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "diag/fix.h"

enum diag_format {
    DIAG_FORMAT_TEXT,
    DIAG_FORMAT_JSON,
    DIAG_FORMAT_SARIF,
    DIAG_FORMAT_GCC,
    DIAG_FORMAT_GITHUB,
};

/* Findings of one input that are reported; the rest is counted. */
enum { DIAG_REPORT_MAX = 1000 };

/* Who reports. */
struct diag_tool {
    const char *version;
    /* The explain page of a finding, as people read it and without its heading; for sarif. */
    const char *(*page)(struct arena *arena, enum diag_id id);
};

struct diag_report_input {
    const char *name;
    size_t errors, warnings, notes, allowed, promoted, omitted;
};

struct diag_report_notice {
    enum severity severity;
    const char *message;
};

/* What the stages of a run cost; json alone has it. */
struct diag_timing {
    const char *stage;
    int64_t microseconds;
};
struct diag_timings {
    size_t sites, jobs;
    int64_t microseconds; /* of the whole run */
    VEC(struct diag_timing) stages;
};

/* Everything but `format` and `timings` is private to lib/diag. */
struct diag_report {
    enum diag_format format;
    struct arena *arena;
    const struct diag_tool *tool;
    const char *command; /* may be NULL */
    const char *input;   /* the name of the one that is being added */
    struct strbuf out;
    struct json json; /* into `out`; its array of findings is open */
    VEC(struct diag_report_input) inputs;
    VEC(struct diag_report_notice) notices;
    VEC(struct diag_fixed) fixed;
    VEC(const char *) elsewhere;        /* annotations in files that inputs extend, for GitHub */
    const struct diag_timings *timings; /* NULL: nobody asked */
};

/* An empty report of the command `command` (NULL: none), both copied; `tool` must stay. */
struct diag_report *diag_report_new(struct arena *arena, enum diag_format format,
                                    const struct diag_tool *tool, const char *command);

/* Adds an input with its findings; they may be released afterwards. */
void diag_report_add(struct diag_report *report, const char *name, const struct diags *diags);

/* Adds what is said about the run and not about a place in an input: a file that cannot be read.
 * Copied; bytes that are not printable ASCII are escaped. */
void diag_report_notice(struct diag_report *report, enum severity severity, const char *message);

/* Adds what became of an edit; copied. In formats that have no room of their
 * own for it, it is a notice. */
void diag_report_fixed(struct diag_report *report, const struct diag_fixed *fixed);

/* The text of the whole report; nothing may be added afterwards. */
const char *diag_report_end(struct diag_report *report, int code, const char *meaning);

#endif
