/* cmd_drift.c - rosc drift: a folder of sites against a folder of exports, one line a site. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "cmd.h"
#include "diff_input.h"
#include "findings.h"
#include "site_files.h"

/* A site, an export, or both. */
struct pair {
    char *stem;
    const char *site, *router; /* names of files; NULL: there is none */
    const char *rival;         /* a second file with the name of one of them */
};

enum state { STATE_SAME, STATE_DIFFERS, STATE_NO_EXPORT, STATE_NO_SITE, STATE_ERROR };

struct outcome {
    enum state state;
    struct rosc_changes changes;
    char *why; /* STATE_ERROR: the first line of what is wrong */
    enum exit_code code;
};

/* --- the folders --- */

/* Where a walk through a folder stands. */
struct walk {
    const struct site_files *files;
    size_t at;
};

/* The next name and its stem; NULL at the end. */
static const char *next_name(const struct walk *walk, size_t *ret_stem)
{
    if (walk->at == walk->files->count)
        return NULL;
    const char *name = walk->files->name[walk->at];
    *ret_stem = file_stem(name, walk->files->endings);
    return name;
}

/* The next file if it has the stem; a second one is a rival. */
static const char *take(struct walk *walk, const char *stem, const char **ret_rival)
{
    const char *name, *taken = NULL;
    size_t len;
    while ((name = next_name(walk, &len)) != NULL &&
           stem_compare(name, len, stem, strlen(stem)) == 0) {
        if (taken)
            *ret_rival = name;
        else
            taken = name;
        walk->at++;
    }
    return taken;
}

/* The next pair in the order of names; false: there is none, or no memory. */
static bool next_pair(struct walk *sites, struct walk *routers, struct pair *ret_pair)
{
    size_t na = 0, nb = 0;
    const char *a = next_name(sites, &na), *b = next_name(routers, &nb);
    if (!a && !b)
        return false;
    bool site_first = !b || (a && stem_compare(a, na, b, nb) < 0);
    struct pair pair = {.stem = site_first ? strndup(a, na) : strndup(b, nb)};
    if (!pair.stem)
        return false;
    pair.site = take(sites, pair.stem, &pair.rival);
    pair.router = take(routers, pair.stem, &pair.rival);
    *ret_pair = pair;
    return true;
}

/* --- comparing --- */

enum view { VIEW_LINES, VIEW_JSON, VIEW_FINDINGS };

struct run {
    const char *dirs[2]; /* sites, exports */
    enum view view;
    struct rosc_options options;
    struct findings findings;
    struct site_files sites, routers;
};

static char *first_line(const char *text)
{
    return strndup(text, strcspn(text, "\n"));
}

static void compare(struct run *run, const char *site, const char *router, struct outcome *out)
{
    struct rosc_result *result;
    out->state = STATE_ERROR;
    out->code = drift_input(site, router, &run->options, &result);
    if (out->code != EXIT_FINE) { /* said already */
        out->why = strdup("error: a file could not be read");
        return;
    }
    if (!result || !findings_add(&run->findings, result)) {
        rosc_result_free(result);
        out->code = io_failed(out_of_memory);
        return;
    }
    if (!rosc_result_ok(result)) {
        out->code = EXIT_INPUT;
        out->why = first_line(rosc_result_messages(result));
    } else {
        out->changes = rosc_result_changes(result);
        out->state = diff_count(result) > 0 ? STATE_DIFFERS : STATE_SAME;
        out->code = out->state == STATE_DIFFERS ? EXIT_DIFFERENCES : EXIT_FINE;
    }
    rosc_result_free(result);
}

static void judge(struct run *run, const struct pair *pair, struct outcome *out)
{
    *out = (struct outcome){.code = EXIT_INPUT};
    if (pair->rival) {
        out->state = STATE_ERROR;
        if (asprintf(&out->why, "'%s' has the same name without its ending: remove one of them",
                     pair->rival) < 0)
            out->why = NULL;
    } else if (!pair->router) {
        out->state = STATE_NO_EXPORT;
    } else if (!pair->site) {
        out->state = STATE_NO_SITE;
    } else {
        char *site = path_joined(run->dirs[0], pair->site, strlen(pair->site), "");
        char *router = path_joined(run->dirs[1], pair->router, strlen(pair->router), "");
        if (site && router)
            compare(run, site, router, out);
        else
            *out = (struct outcome){.state = STATE_ERROR, .code = io_failed(out_of_memory)};
        free(site);
        free(router);
    }
}

/* --- output --- */

static void print_line(const struct pair *pair, const struct outcome *out, int width)
{
    const struct rosc_changes *c = &out->changes;
    size_t count = c->added + c->changed + c->removed + c->moved;
    printf("%-*s  ", width, pair->stem);
    switch (out->state) {
    case STATE_SAME:
        puts("same");
        break;
    case STATE_DIFFERS:
        printf("%zu difference%s: +%zu ~%zu -%zu >%zu%s\n", count, count == 1 ? "" : "s", c->added,
               c->changed, c->removed, c->moved,
               c->partial ? " (is this an export of the whole router?)" : "");
        break;
    case STATE_NO_EXPORT:
        puts("no export");
        break;
    case STATE_NO_SITE:
        puts("no site for this export");
        break;
    case STATE_ERROR:
        printf("%s\n", out->why ? out->why : "error: out of memory");
        break;
    }
}

/* One text as a string of JSON. */
static void print_quoted(const char *text)
{
    struct arena *arena = arena_new();
    jmp_buf handler;
    if (!arena || setjmp(handler) != 0) {
        arena_free(arena);
        exit((int)io_failed(out_of_memory));
    }
    struct strbuf sb = strbuf_new(arena);
    arena_on_oom(arena, &handler);
    json_add_text(&sb, text);
    fputs(sb.buf, stdout);
    arena_free(arena);
}

static void print_member(const char *name, const char *text)
{
    if (!text)
        return;
    printf(", \"%s\": ", name);
    print_quoted(text);
}

static const char *state_word(enum state state)
{
    switch (state) {
    case STATE_SAME:
        return "same";
    case STATE_DIFFERS:
        return "differs";
    case STATE_NO_EXPORT:
        return "no-export";
    case STATE_NO_SITE:
        return "no-site";
    case STATE_ERROR:
        return "error";
    }
    return "error";
}

static void print_object(const struct pair *pair, const struct outcome *out, bool first)
{
    const struct rosc_changes *c = &out->changes;
    printf("%s    { \"name\": ", first ? "" : ",\n");
    print_quoted(pair->stem);
    print_member("state", state_word(out->state));
    print_member("site", pair->site);
    print_member("export", pair->router);
    if (out->state == STATE_SAME || out->state == STATE_DIFFERS)
        printf(", \"add\": %zu, \"change\": %zu, \"remove\": %zu, \"move\": %zu, \"left_alone\": "
               "%zu",
               c->added, c->changed, c->removed, c->moved, c->left_alone);
    if (out->changes.partial)
        fputs(", \"partial\": true", stdout);
    print_member("why", out->why);
    fputs(" }", stdout);
}

struct tally {
    size_t count[STATE_ERROR + 1];
    enum exit_code worst;
};

static void print_end(const struct tally *tally, bool json)
{
    if (json)
        printf("\n  ],\n  \"summary\": { \"same\": %zu, \"differs\": %zu, \"no_export\": %zu, "
               "\"no_site\": %zu, \"error\": %zu }\n}\n",
               tally->count[STATE_SAME], tally->count[STATE_DIFFERS], tally->count[STATE_NO_EXPORT],
               tally->count[STATE_NO_SITE], tally->count[STATE_ERROR]);
    else
        printf("%zu compared: %zu the same, %zu with differences; %zu without an export, %zu "
               "without a site, %zu with errors\n",
               tally->count[STATE_SAME] + tally->count[STATE_DIFFERS], tally->count[STATE_SAME],
               tally->count[STATE_DIFFERS], tally->count[STATE_NO_EXPORT],
               tally->count[STATE_NO_SITE], tally->count[STATE_ERROR]);
}

static int width_of(const struct site_files *files, int width)
{
    for (size_t i = 0; i < files->count; i++) {
        int len = (int)file_stem(files->name[i], files->endings);
        if (len > width && len <= 40)
            width = len;
    }
    return width;
}

/* What is wrong with a pair and stands in no file of it, for the report of findings. */
static void report_state(const struct run *run, const struct pair *pair, const struct outcome *out)
{
    switch (out->state) {
    case STATE_NO_EXPORT:
        say("'%s/%s' has no export in '%s'", run->dirs[0], pair->site, run->dirs[1]);
        return;
    case STATE_NO_SITE:
        say("'%s/%s' has no site in '%s'", run->dirs[1], pair->router, run->dirs[0]);
        return;
    case STATE_ERROR:
        if (pair->rival)
            say("'%s': %s", pair->stem, out->why ? out->why : out_of_memory);
        return;
    case STATE_SAME:
    case STATE_DIFFERS:
        return;
    }
}

static void compare_all(struct run *run, struct tally *tally)
{
    struct walk sites = {.files = &run->sites}, routers = {.files = &run->routers};
    struct pair pair;
    int width = width_of(&run->routers, width_of(&run->sites, 0));
    if (run->view == VIEW_JSON)
        puts("{\n  \"version\": 1,\n  \"kind\": \"rosc-drift\",\n  \"sites\": [");
    for (bool first = true; next_pair(&sites, &routers, &pair); first = false) {
        struct outcome out;
        judge(run, &pair, &out);
        if (out.code == EXIT_OOM) { /* said: there may be no memory to say more */
            tally->worst = out.code;
            free(pair.stem);
            return;
        }
        if (run->view == VIEW_JSON)
            print_object(&pair, &out, first);
        else if (run->view == VIEW_LINES)
            print_line(&pair, &out, width);
        else
            report_state(run, &pair, &out);
        tally->count[out.state]++;
        tally->worst = exit_worse(tally->worst, out.code);
        free(out.why);
        free(pair.stem);
    }
    if (sites.at + routers.at < run->sites.count + run->routers.count) {
        tally->worst = io_failed(out_of_memory);
        return;
    }
    if (run->view != VIEW_FINDINGS)
        print_end(tally, run->view == VIEW_JSON);
}

static enum exit_code drift_folders(struct run *run)
{
    struct tally tally = {.worst = EXIT_FINE};
    enum exit_code code = site_files_read(&run->sites, run->dirs[0]);
    if (code == EXIT_FINE)
        code = site_files_read(&run->routers, run->dirs[1]);
    if (code != EXIT_FINE)
        return code;
    compare_all(run, &tally);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        say("cannot write '<stdout>'");
        return EXIT_IO;
    }
    return tally.worst;
}

/* Lines and JSON are the command's own; the other formats are those of findings. */
static enum exit_code drift(const struct invocation *inv)
{
    const char *format = inv->value[OPTION_DRIFT_FORMAT];
    struct run run = {.dirs = {inv->operand[0], inv->operand[1]},
                      .routers.endings = export_endings};
    struct invocation own = *inv;
    if (format && strcmp(format, "json") == 0)
        run.view = VIEW_JSON;
    else if (format && strcmp(format, "text") != 0)
        run.view = VIEW_FINDINGS;
    own.value[OPTION_FORMAT] = run.view == VIEW_FINDINGS ? format : NULL;
    enum exit_code code = findings_begin(&run.findings, &own, &run.options, false);
    if (code != EXIT_FINE)
        return code;
    code = drift_folders(&run);
    site_files_free(&run.sites);
    site_files_free(&run.routers);
    return findings_end(&run.findings, code);
}

static const enum option_id drift_options[] = {OPTION_DRIFT_FORMAT, OPTION_WARNINGS, OPTION_ALLOW,
                                               OPTION_SECRETS,      OPTION_PROJECT,  OPTION_COLOR,
                                               OPTION_HELP};

const struct command cmd_drift = {
    .name = "drift",
    .args = "SITES EXPORTS",
    .summary = "compare a folder of sites with a folder of exports, one line a site",
    .help =
        "Compares each NAME.yaml or NAME.yml of the folder SITES with NAME.rsc, NAME.export or\n"
        "NAME.txt of the folder EXPORTS, as 'rosc diff' does, and prints one line for each:\n\n"
        "  riga   same\n"
        "  villa  3 differences: +1 ~2 -0 >0\n"
        "  yard   no export\n\n"
        "The numbers are rows that come, change, go and move. Hidden files are left out. What has\n"
        "errors keeps nothing else from being compared. 'rosc diff' tells the rest about one.\n\n"
        "--format sarif, gcc or github reports findings as every command does: that a router "
        "differs\n"
        "(router-differs) at its site's name, and what 'rosc diff' finds about either file. "
        "--allow\n"
        "leaves a finding out; the exit code still says that routers differ.\n\n"
        "Exit code: 0 all are the same, 2 differences, 1 a site or an export is missing or has\n"
        "errors, 74 a file could not be read; the worst of them.",
    .options = drift_options,
    .noptions = ARRAY_LEN(drift_options),
    .min_operands = 2,
    .max_operands = 2,
    .run = drift,
};
