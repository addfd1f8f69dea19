/*
 * findings.h - how a command says what it found: --format, -W, --allow, and where it goes.
 *
 * Every command that reads sites, exports or scripts reports through this:
 *
 *     struct findings findings;
 *     if (!findings_begin(&findings, inv, &options, stdout_taken))
 *         return EXIT_USAGE;
 *     ... site_input(path, rosc_check, &options, &result);
 *     code = findings_finish(&findings, result, NULL, false);
 *     return findings_end(&findings, code);
 *
 * Text for people goes to standard error at once. In every other format the run makes one text,
 * written at its end: to standard output, or, when the command's own output goes there, to standard
 * error, and then nothing else does. What goes wrong outside of the inputs is in it too (say()).
 */
#ifndef ROSC_CMD_FINDINGS_H
#define ROSC_CMD_FINDINGS_H

#include "cmd.h"
#include "repeats.h"

struct findings {
    const struct invocation *inv;
    struct rosc_report *report; /* NULL: text for people */
    bool stdout_taken;
    size_t *allowed; /* per value of --allow, how many findings it took out */
    struct repeats repeats;
};

/* Reads --format, --warnings and --allow; `options` gets what the library's functions need for
 * them. `stdout_taken`: the
 * command's own output goes to standard output. EXIT_FINE, or another code, said on standard
 * error. */
enum exit_code findings_begin(struct findings *ret_findings, const struct invocation *inv,
                              struct rosc_options *options, bool stdout_taken);

/* True when the output of a command goes to standard output by its option -o. */
bool findings_output_is_stdout(const struct invocation *inv);

/* Reports what a result found and writes its output, if any, as result_finish() does. Frees it;
 * NULL is out of memory. */
enum exit_code findings_finish(struct findings *findings, struct rosc_result *result,
                               const char *path, bool create_only);

/* The same with the result's map, written to `map` (NULL: not at all). */
enum exit_code findings_finish_map(struct findings *findings, struct rosc_result *result,
                                   const char *path, const char *map);

/* Reports what a result found, and no more: the result stays. To people what another site's result
 * said word for word is not said again (repeats.h). EXIT_FINE, EXIT_INPUT when there were errors,
 * or EXIT_OOM, which `result` NULL is. */
enum exit_code findings_tell(struct findings *findings, const struct rosc_result *result);

/* Takes a result into the report, if there is one, and counts what --allow took out; says nothing
 * to people. False: out of memory. */
bool findings_add(struct findings *findings, const struct rosc_result *result);

/* Something worth saying that is nobody's mistake: "rosc: ..." on standard error, a notice in the
 * report. */
void findings_note(const struct findings *findings, const char *fmt, ...) SAY_FORMAT_AT(2, 3);

/* A line for people about the whole run, "3 sites, all fine": on standard error, and nowhere in the
 * other formats, which have counts. */
void findings_summary(const struct findings *findings, const char *fmt, ...) SAY_FORMAT_AT(2, 3);

/* Writes the report of the run that ends with `code`, and says which --allow nothing needed; when
 * there were errors nobody knows. Returns that code, or a worse one. */
enum exit_code findings_end(struct findings *findings, enum exit_code code);

/* Ends it without a word, for a command that reports in its own way. */
void findings_forget(struct findings *findings);

#endif
