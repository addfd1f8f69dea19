/*
 * cmd.h - the commands of rosc, their options, and what they share.
 *
 * Purpose: everything a person at a terminal meets: options, files, colours, exit codes. Works
 * through <rosc/rosc.h> alone. Messages go to standard error, results to standard output.
 */
#ifndef ROSC_CMD_CMD_H
#define ROSC_CMD_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include <rosc/rosc.h>

#include "files.h"

enum exit_code {
    EXIT_FINE = 0,
    EXIT_INPUT = 1, /* errors in the input */
    EXIT_DIFFERENCES = 2,
    EXIT_USAGE = 64,
    EXIT_BUG = 70,
    EXIT_OOM = 71,
    EXIT_IO = 74,
};

/* What each means, in the order of the numbers (options.c). */
struct exit_meaning {
    enum exit_code code;
    const char *meaning;
};
extern const struct exit_meaning exit_meanings[];
extern const size_t exit_meanings_len;

/* Every option of every command; a command lists those it takes. */
enum option_id {
    OPTION_ALLOW,
    OPTION_ANNOTATE,
    OPTION_CHECK,
    OPTION_COLOR,
    OPTION_DIFF,
    OPTION_DIFF_FORMAT,
    OPTION_DRIFT_FORMAT,
    OPTION_FIX,
    OPTION_FORCE,
    OPTION_FORM,
    OPTION_FORMAT,
    OPTION_HELP,
    OPTION_JOBS,
    OPTION_MAP,
    OPTION_OUTPUT,
    OPTION_OUTPUT_DIR,
    OPTION_PRESET,
    OPTION_PROFILE,
    OPTION_PROJECT,
    OPTION_QUIET,
    OPTION_SCRIPT,
    OPTION_SECRETS,
    OPTION_SECRETS_AS_PROMPTS,
    OPTION_STDIO,
    OPTION_TERSE,
    OPTION_TIMINGS,
    OPTION_WARNINGS,
    OPTION_WRITE,
    OPTION_COUNT
};

struct option {
    const char *name; /* without the dashes */
    char letter;      /* '\0': none */
    const char *arg;  /* what its value is called in the help; NULL: a flag */
    const char *help;
    bool many;         /* may be given several times, with a value each: see struct values */
    const char *words; /* all values that it can have, for completion; NULL: see completion.h */
};

/* The values of an option that may be given several times. */
struct values {
    const char **v;
    size_t len;
};

struct command;

/* A command line that was understood. */
struct invocation {
    const struct command *command;
    const char *value[OPTION_COUNT]; /* NULL: not given; a flag that was given holds "" */
    struct values values[OPTION_COUNT];
    const char **operand;
    size_t operands;
    bool colour;
};

struct command {
    const char *name;
    const char *args;    /* as in "rosc NAME ARGS" */
    const char *summary; /* one line, for the list */
    const char *help;    /* paragraphs */
    const enum option_id *options;
    size_t noptions;
    size_t min_operands, max_operands; /* max 0 with min 0: none */
    enum exit_code (*run)(const struct invocation *inv);
};

extern const struct command cmd_build, cmd_check, cmd_diff, cmd_drift, cmd_explain, cmd_fmt,
    cmd_import, cmd_init, cmd_lint, cmd_lsp, cmd_reference, cmd_schema, cmd_show, cmd_where;
extern const struct command cmd_completion, cmd_man;

/* The commands, in the order of the help (main.c). */
extern const struct command *const commands[];
extern const size_t commands_len;

/* --- options.c --- */

/* Reads the words behind the command's name. On failure says why on standard error and returns
 * EXIT_USAGE or EXIT_OOM; `argv` is reordered in place. */
enum exit_code options_parse(const struct command *command, int argc, char **argv,
                             struct invocation *ret_inv);

/* What the table says of an option. */
const struct option *option_of(enum option_id id);

/* Frees what options_parse() allocated. */
void options_free(struct invocation *inv);

/* Help of one command, and the list of them all. */
void help_command(const struct command *command);
void help_commands(void);

/* The command of that name; on failure NULL, said on standard error with a suggestion. */
const struct command *command_find(const char *name);

/* --- cmd_build.c --- */

/* The form of --form (NULL: the default). On failure says why on standard error. */
bool form_by_name(const char *name, enum rosc_form *ret_form);

/* Does --secrets-as-prompts, if it is given, go together with the form and with --secrets? A script
 * that asks reads no secrets, and only some forms need any. Else says why not on standard error. */
bool prompts_fit(const struct invocation *inv, enum rosc_form form);

/* --- common.c --- */

#if defined(__GNUC__)
#define SAY_FORMAT_AT(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define SAY_FORMAT_AT(fmt, args)
#endif
#define SAY_FORMAT SAY_FORMAT_AT(1, 2)

/* "rosc: ..." on standard error; while findings are reported in a machine format, a notice of that
 * report (findings.h). */
void say(const char *fmt, ...) SAY_FORMAT;

/* Says why a file could not be read or written (files.h): EXIT_IO, or EXIT_OOM. */
enum exit_code io_failed(const char *why);

/* Where say() puts what goes wrong; NULL: standard error. */
void say_into(struct rosc_report *report);

/* Writes text to `path` ("-" or NULL: standard output); says what goes wrong. */
enum exit_code output_write(const char *path, const char *text, size_t len, struct file_manner how);

/* Writes a result: its messages on standard error, its output to `path` ("-" or NULL: standard
 * output). Frees it. NULL is out of memory. */
enum exit_code result_finish(struct rosc_result *result, const char *path, bool create_only);

/* The same, and the result's map, if there is one, to `map` (NULL: nowhere) once the output is
 * written. */
enum exit_code result_finish_map(struct rosc_result *result, const char *path, const char *map);

/* Writes text on standard output and makes sure that it arrived. */
enum exit_code stdout_write(const char *text, size_t len);

/* The worse of two outcomes, for a command over several inputs. */
enum exit_code exit_worse(enum exit_code a, enum exit_code b);

#endif
