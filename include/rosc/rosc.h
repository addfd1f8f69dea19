/*
 * rosc.h - the public interface of librosc: text in, text and messages out.
 *
 * The library opens no files, prints nothing, keeps no state between calls and reads neither the
 * environment, the clock nor the locale. It is safe to call from several threads at once. The one
 * exception is a bug of its own: it says so on standard error and ends the process with code 70,
 * because a compiler that found itself wrong must not hand out a script.
 */
#ifndef ROSC_H
#define ROSC_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ROSC_VERSION "0.1.0"
#define ROSC_DATE "2026-11-22" /* of this version: manual pages and packages bear it */

#if defined(__GNUC__)
#define ROSC_API __attribute__((visibility("default")))
#else
#define ROSC_API
#endif

/* Forms of the script, see README: what a router does with it differs. */
enum rosc_form {
    ROSC_FORM_APPLY = 0,  /* preflight, converge, sweep: for a router in any state */
    ROSC_FORM_PLAIN = 1,  /* menus and add lines: for reading and for a blank router */
    ROSC_FORM_REMOVE = 2, /* takes away every row that is ours; needs no secrets */
    ROSC_FORM_VERIFY = 3, /* looks whether all is as it should be, changes nothing; no secrets */
};

/* How messages are written; docs/machine-formats.md has them. json and sarif are documents, gcc and
 * github lines. */
enum rosc_format {
    ROSC_FORMAT_TEXT = 0, /* for a person */
    ROSC_FORMAT_JSON = 1,
    ROSC_FORMAT_SARIF = 2,  /* SARIF 2.1.0 */
    ROSC_FORMAT_GCC = 3,    /* FILE:LINE:COLUMN: error: MESSAGE [SLUG] */
    ROSC_FORMAT_GITHUB = 4, /* workflow commands of GitHub Actions */
    ROSC_FORMAT_NONE = 5,   /* not at all: the result will be added to a rosc_report */
};

/* Where the text of a secret comes from, as the site says it. */
enum rosc_secret_kind {
    ROSC_SECRET_ENV = 0,  /* { env: NAME }: the name of an environment variable */
    ROSC_SECRET_FILE = 1, /* { file: PATH }: a path, as it is written in the site */
};

/* Reads a secret for the library, which itself opens nothing. Returns its text, NUL-terminated, or
 * NULL and a reason in *ret_why ("is not set"), worded to stand behind the name. Both must stay
 * valid until the library's function returns. A line break at the end is not part of a secret.
 * Called once for each different kind and name, and only by rosc_build() for a form that holds
 * secrets; for URLs by rosc_where() too. */
typedef const char *rosc_read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                                     const char **ret_why);

/* Reads a file that a site extends, for the library, which itself opens nothing. `path` as it is
 * written in the file called `from` (the name of the input, or what *ret_name was for another).
 * Returns its `*ret_len` bytes and in *ret_name what messages call it, one name for one file; or
 * NULL and a reason in *ret_why ("cannot be read: No such file or directory"), worded to stand
 * behind the path. All must stay valid until the library's function returns. */
typedef const char *rosc_read_file(void *data, const char *from, const char *path,
                                   const char **ret_name, size_t *ret_len, const char **ret_why);

/* The files that sites extend, for many sites: one that was read before with the same name and
 * bytes is not read as YAML again. Results are the same with it and without. For one thread at a
 * time; a result that was made with it must be freed first. */
struct rosc_profiles;

/* Empty ones. NULL when there is no memory. */
ROSC_API struct rosc_profiles *rosc_profiles_new(void);

/* Frees them; NULL is allowed. */
ROSC_API void rosc_profiles_free(struct rosc_profiles *profiles);

/* What a compilation does, in its order. */
enum rosc_stage {
    ROSC_STAGE_PARSE = 0,  /* bytes, and YAML */
    ROSC_STAGE_MERGE = 1,  /* what the site extends, and variables */
    ROSC_STAGE_SCHEMA = 2, /* each value by itself */
    ROSC_STAGE_CHECK = 3,  /* what values mean together; secrets */
    ROSC_STAGE_LOWER = 4,  /* the rows of the router */
    ROSC_STAGE_VERIFY = 5, /* the proof of them */
    ROSC_STAGE_PRINT = 6,  /* the output, and its map */
    ROSC_STAGE_REPORT = 7, /* the messages */
};
enum { ROSC_STAGES = ROSC_STAGE_REPORT + 1 };

/* A stage begins, and ends when another does or when the library's function returns; for who wants
 * to know what they cost, since the library reads no clock. Parsing is begun again for each file
 * that the site extends. */
typedef void rosc_on_stage(void *data, enum rosc_stage stage);

struct rosc_options {
    enum rosc_form form;
    /* ANSI colours in the messages. */
    bool colour;
    /* Said in the summary when there are errors: "nothing was written". May be NULL. */
    const char *tail;
    /* The site is one of many that are told of in one text: when all of its findings stand in files
     * that it extends, the summary names the site, and they have no place in it, so that they are
     * word for word those of the other sites. */
    bool one_of_many;
    /* Reads the site's secrets; with NULL a site that names any cannot be built. */
    rosc_read_secret *read_secret;
    void *read_secret_data;
    /* Reads the files that the site extends; with NULL a site that names any is an error. */
    rosc_read_file *read_file;
    void *read_file_data;
    /* What rosc_result_messages() holds. */
    enum rosc_format format;
    /* rosc_build() also makes a map of the script, see rosc_result_map(). */
    bool map;
    /* The script says in comments which place of the site each row comes from: "# site.yaml:21:5".
     */
    bool annotate;
    /* rosc_build(), rosc_where(): the script asks for the site's secrets on the router, and holds
     * none; it is for /import only. None is read then, and literals are asked for too. Without
     * effect on forms that need no secrets. */
    bool secrets_as_prompts;
    /* Warnings count as errors: there is no output then. */
    bool warnings_are_errors;
    /* Slugs of findings that are not reported. An unknown one, and one of an error, is without
     * effect. */
    const char *const *allow;
    size_t allow_len;
    /* ANSI colours in the output, where that is for people. */
    bool output_colour;
    /* Of rosc_build(), rosc_check() and rosc_show(); may be NULL. */
    struct rosc_profiles *profiles;
    /* Told of each stage of rosc_build() and rosc_check(); may be NULL. */
    rosc_on_stage *on_stage;
    void *on_stage_data;
};

/* The outcome of one call. Owned by the caller: rosc_result_free(). */
struct rosc_result;

/* Compiles a site. `name` is what messages call the input ("site.yaml"), `text` its `len` bytes,
 * `options` may be NULL for the defaults. Never fails for what is wrong with the input: that is in
 * the result. NULL only when there is no memory. */
ROSC_API struct rosc_result *rosc_build(const char *name, const char *text, size_t len,
                                        const struct rosc_options *options);

/* As rosc_build(), without an output. */
ROSC_API struct rosc_result *rosc_check(const char *name, const char *text, size_t len,
                                        const struct rosc_options *options);

/* What caused a place of the script that rosc_build() makes of this site with these options:
 * `position` is a router's message that has a line and perhaps a column in it ("expected end of
 * command (line 41 column 12)"), or these alone: "41:12", "41". The output shows the line of the
 * site, the line of the script, and what it is for. Secrets are not needed and not shown; the
 * reader, if there is one, is asked only for URLs, whose scheme decides on lines. Errors: those of
 * the site, a position without a line, a line that the script does not have. */
ROSC_API struct rosc_result *rosc_where(const char *name, const char *text, size_t len,
                                        const char *position, const struct rosc_options *options);

/* What rosc_fix() puts out. */
enum rosc_fix_view {
    ROSC_FIX_TEXT = 0, /* the whole text, with the fixes made */
    ROSC_FIX_DIFF = 1, /* a unified diff that makes them, for `patch -p1` and `git apply` */
};

/* As rosc_check(), after every finding of the text itself (not of files that it extends) for which
 * there is an edit that is certainly meant has been mended. Bytes elsewhere stay as they are. An
 * edit that would not make the text better is not made. There is always an output, also when errors
 * remain: the text, which may be unchanged, or the diff, which is empty when nothing is to be
 * mended. The messages say what was mended, then what remains. A diff shows no line with a secret:
 * a change beside one is left out of it, and the messages say so. */
ROSC_API struct rosc_result *rosc_fix(const char *name, const char *text, size_t len,
                                      enum rosc_fix_view view, const struct rosc_options *options);

/* How many edits a result of rosc_fix() has made, or would make; of others 0. */
ROSC_API size_t rosc_result_fixes(const struct rosc_result *result);

/* The resolved site as YAML, each value with its origin. */
ROSC_API struct rosc_result *rosc_show(const char *name, const char *text, size_t len,
                                       const struct rosc_options *options);

/* The mistakes in anybody's RouterOS configuration: an export, or a script that somebody wrote.
 * There is no output, only messages. */
ROSC_API struct rosc_result *rosc_lint(const char *name, const char *text, size_t len,
                                       const struct rosc_options *options);

/* A RouterOS script in its canonical layout, as a router would print it; it means the same, and
 * formatting it again changes nothing. `terse`: a command a line with its menu, nothing wrapped, as
 * /export terse. No output when it does not parse. */
ROSC_API struct rosc_result *rosc_fmt(const char *name, const char *text, size_t len, bool terse,
                                      const struct rosc_options *options);

/* A site description out of a router's /export: as far as it is understood, and in the messages and
 * at its end a list of what is not. It is accepted by rosc_check(). No output where there is none
 * to be made: no export at all, or no WAN in it. Secrets are neither read nor written.
 */
ROSC_API struct rosc_result *rosc_import(const char *name, const char *text, size_t len,
                                         const struct rosc_options *options);

/* Views of a difference. */
enum rosc_diff_view {
    ROSC_DIFF_TEXT = 0,   /* for people */
    ROSC_DIFF_JSON = 1,   /* for programs; README tells the members */
    ROSC_DIFF_SCRIPT = 2, /* the fewest commands that lead from the router to the site */
};

/* A file: what messages call it, and its bytes. */
struct rosc_file {
    const char *name, *text;
    size_t len;
};

/* What would change on the router whose /export this is. A secret that options->read_secret cannot
 * give is no error unless the script needs it: the router's is taken for equal. Differences are no
 * errors either, see rosc_result_changes(). */
ROSC_API struct rosc_result *rosc_diff(const struct rosc_file *site, const struct rosc_file *router,
                                       enum rosc_diff_view view,
                                       const struct rosc_options *options);

/* The same without an output: that the router differs is a warning at the site's name. */
ROSC_API struct rosc_result *rosc_drift(const struct rosc_file *site,
                                        const struct rosc_file *router,
                                        const struct rosc_options *options);

/* Rows that differ, of a result of rosc_diff() or rosc_drift(); of others all 0. */
struct rosc_changes {
    size_t added, changed, removed, moved;
    size_t left_alone; /* rows of others that nothing happens to */
    bool partial;      /* the export has rows of one menu only, as one of a part of the router */
};
ROSC_API struct rosc_changes rosc_result_changes(const struct rosc_result *result);

/* The JSON Schema (2020-12) of the site language. It carries what yaml-language-server and VS Code
 * read beside that: descriptions in Markdown, snippets, messages. `profile`: of a file that sites
 * extend, which may lack what every site has. */
ROSC_API struct rosc_result *rosc_schema(bool profile);

/* The reference of every key as Markdown. */
ROSC_API struct rosc_result *rosc_reference(void);

/* The site language as a manual page, rosc.yaml(5), for man and mandoc. */
ROSC_API struct rosc_result *rosc_manual(void);

/* The page of a finding by its slug, or the list of all slugs for NULL. No output when the slug is
 * unknown; then the messages say so and may suggest another. */
ROSC_API struct rosc_result *rosc_explain(const char *slug);

/* A commented starting site with one WAN per preset in `presets` ("starlink,lte-modem"; NULL: these
 * two). Its first line tells yaml-language-server where the JSON Schema lies, `schema` (a path or a
 * URL; NULL: no such line). */
ROSC_API struct rosc_result *rosc_init(const char *presets, const char *schema);

/* True when there were no errors; warnings do not count. */
ROSC_API bool rosc_result_ok(const struct rosc_result *result);
ROSC_API size_t rosc_result_errors(const struct rosc_result *result);
ROSC_API size_t rosc_result_warnings(const struct rosc_result *result);

/* How many findings of that slug were not reported because `allow` of the options has it. */
ROSC_API size_t rosc_result_allowed(const struct rosc_result *result, const char *slug);

/* The output, NUL-terminated, `*ret_len` bytes (ret_len may be NULL); NULL when there is none:
 * never half of one. */
ROSC_API const char *rosc_result_output(const struct rosc_result *result, size_t *ret_len);

/* Has the output the text of a secret in it, or may it? Then it is for few eyes. */
ROSC_API bool rosc_result_holds_secrets(const struct rosc_result *result);

/* Forgets the output, for who only wanted to compare it. */
ROSC_API void rosc_result_drop_output(struct rosc_result *result);

/* The second output of rosc_build() with options.map: JSON that ties each line of the script to the
 * place of the site that caused it, in the form that README describes. NULL when there is none. */
ROSC_API const char *rosc_result_map(const struct rosc_result *result, size_t *ret_len);

/* Messages in the format of the options; "" when there are none and the format is no document. */
ROSC_API const char *rosc_result_messages(const struct rosc_result *result);

/* Frees a result; NULL is allowed. */
ROSC_API void rosc_result_free(struct rosc_result *result);

/* What sites must not have in common: one name, one address in tunnels, one network where a tunnel
 * leads to both. Made of results, which may be freed at once; some hundred bytes a site are kept.
 */
struct rosc_fleet;

/* An empty fleet. NULL when there is no memory. */
ROSC_API struct rosc_fleet *rosc_fleet_new(void);

/* Adds the site of a result of rosc_check(), rosc_build() or rosc_show(); one with errors is left
 * out. Findings come in the order in which sites are added. False when memory ran out: then the
 * fleet is good for nothing but rosc_fleet_free(). */
ROSC_API bool rosc_fleet_add(struct rosc_fleet *fleet, const struct rosc_result *result);

/* What the sites have in common and must not, as messages of a result; `name` is what a document
 * calls the fleet. To be called once. NULL when memory ran out. */
ROSC_API struct rosc_result *rosc_fleet_finish(struct rosc_fleet *fleet, const char *name,
                                               const struct rosc_options *options);

/* Frees a fleet; NULL is allowed. */
ROSC_API void rosc_fleet_free(struct rosc_fleet *fleet);

/* The findings of several results as one text: one document in json and sarif. */
struct rosc_report;

/* An empty report. `command` (may be NULL) is what a document says was run: "check". NULL when
 * there is no memory. */
ROSC_API struct rosc_report *rosc_report_new(enum rosc_format format, const char *command);

/* Adds the findings of a result, which may be freed afterwards; with ROSC_FORMAT_NONE in the
 * options of its call nothing is printed twice. Inputs appear in the order in which they are added.
 * False when memory ran out: then the report is good for nothing but rosc_report_free(). */
ROSC_API bool rosc_report_add(struct rosc_report *report, const struct rosc_result *result);

/* Adds what went wrong outside the inputs, "cannot read 'x.yaml': ..."; or, with `error` false,
 * what is merely said. False as above. */
ROSC_API bool rosc_report_notice(struct rosc_report *report, bool error, const char *message);

/* What the stages of a run cost. */
struct rosc_timing {
    const char *stage; /* "parsing" */
    long long microseconds;
};
struct rosc_timings {
    size_t sites, jobs;
    long long microseconds; /* from the beginning of the run to now */
    const struct rosc_timing *stages;
    size_t stages_len;
};

/* Adds what the run has cost, for json; in other formats it is without effect. At most once. False
 * as above. */
ROSC_API bool rosc_report_timings(struct rosc_report *report, const struct rosc_timings *timings);

/* Ends the report: its text, which lives as long as the report. `exit_code` is told in documents.
 * NULL when memory ran out. */
ROSC_API const char *rosc_report_end(struct rosc_report *report, int exit_code);

/* Frees a report; NULL is allowed. */
ROSC_API void rosc_report_free(struct rosc_report *report);

/* A language server: what editors ask of sites, in the Language Server Protocol 3.17. It opens no
 * stream: bytes of the client go in, bytes to the client come out. Documents come from the client,
 * so what is checked is what is being written; findings are those of rosc_check(). A server is for
 * one thread at a time. */
struct rosc_lsp;

/* Tells the data of options.read_file that a document is going to be read, whose file would be
 * `site` (NULL: it is none and reads nothing); or, with both NULL, that what was read may go. */
typedef void rosc_lsp_reads(void *read_file_data, const char *site);

/* What became of it. */
enum rosc_lsp_state {
    ROSC_LSP_RUNNING = 0,
    ROSC_LSP_ENDED = 1, /* the client has said "exit" */
    ROSC_LSP_OOM = 2,   /* memory ran out: nothing but rosc_lsp_free() may follow */
};

/* A server at its beginning. Of the options `read_file`, `warnings_are_errors` and `allow` count;
 * what they point to must stay. `reads` may be NULL. NULL when there is no memory. */
ROSC_API struct rosc_lsp *rosc_lsp_new(const struct rosc_options *options, rosc_lsp_reads *reads);

/* Takes bytes of the client: the messages that are whole are answered, whatever is wrong with them.
 * Memory is bounded by the texts that the client has open, and those are bounded too. */
ROSC_API enum rosc_lsp_state rosc_lsp_feed(struct rosc_lsp *lsp, const char *bytes, size_t len);

/* What is to be sent to the client; it is forgotten by the next rosc_lsp_feed(). */
ROSC_API const char *rosc_lsp_output(const struct rosc_lsp *lsp, size_t *ret_len);

/* The exit code that the protocol asks for at the end: 0 when "shutdown" came first, else 1. */
ROSC_API int rosc_lsp_exit_code(const struct rosc_lsp *lsp);

/* Frees a server; NULL is allowed. */
ROSC_API void rosc_lsp_free(struct rosc_lsp *lsp);

#ifdef __cplusplus
}
#endif

#endif
