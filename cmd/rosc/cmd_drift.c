/* cmd_drift.c - rosc drift: a folder of sites against a folder of exports, one line a site. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "cmd.h"
#include "diff_input.h"
#include "site_files.h"

static const char *const site_endings[] = {".yaml", ".yml", NULL};
static const char *const export_endings[] = {".rsc", ".export", ".txt", NULL};

/* A file of one of the two folders. */
struct file {
    char *name, *stem;
};

struct listing {
    struct file *v;
    size_t count, cap;
};

/* A site, an export, or both. */
struct pair {
    const char *stem, *site, *router; /* names of files; NULL: there is none */
    const char *rival;                /* a second file with the name of one of them */
};

enum state { STATE_SAME, STATE_DIFFERS, STATE_NO_EXPORT, STATE_NO_SITE, STATE_ERROR };

struct outcome {
    enum state state;
    struct rosc_changes changes;
    char *why; /* STATE_ERROR: the first line of what is wrong */
    enum exit_code code;
};

/* --- the folders --- */

static size_t stem_len(const char *name, const char *const *endings)
{
    size_t len = strlen(name);
    for (size_t i = 0; endings[i] && name[0] != '.'; i++) {
        size_t ending = strlen(endings[i]);
        if (len > ending && strcmp(name + len - ending, endings[i]) == 0)
            return len - ending;
    }
    return 0;
}

static bool listing_add(struct listing *list, const char *dir, const char *name,
                        const char *const *endings)
{
    size_t len = stem_len(name, endings);
    if (len == 0)
        return true;
    char *path = path_joined(dir, name, strlen(name), "");
    bool folder = path && is_folder(path);
    free(path);
    if (!path || folder)
        return path != NULL;
    if (list->count == list->cap) {
        size_t cap = list->cap > 0 ? list->cap * 2 : 64;
        struct file *more = realloc(list->v, cap * sizeof(*more));
        if (!more)
            return false;
        list->v = more;
        list->cap = cap;
    }
    struct file file = {.name = strdup(name), .stem = strndup(name, len)};
    list->v[list->count++] = file;
    return file.name && file.stem;
}

static int by_stem(const void *a, const void *b)
{
    const struct file *left = a, *right = b;
    int order = strcmp(left->stem, right->stem);
    return order != 0 ? order : strcmp(left->name, right->name);
}

static enum exit_code listing_read(struct listing *list, const char *dir,
                                   const char *const *endings)
{
    DIR *stream = opendir(dir);
    const struct dirent *entry;
    bool whole = true;
    if (!stream && errno == ENOMEM)
        return io_failed(out_of_memory);
    if (!stream) {
        say("cannot read '%s': %s", dir, strerror(errno));
        return EXIT_IO;
    }
    while (whole && (errno = 0, entry = readdir(stream)) != NULL)
        whole = listing_add(list, dir, entry->d_name, endings);
    int error = errno;
    closedir(stream);
    if (!whole) {
        say("out of memory");
        return EXIT_OOM;
    }
    if (error) {
        say("cannot read '%s': %s", dir, strerror(error));
        return EXIT_IO;
    }
    if (list->count > 1)
        qsort(list->v, list->count, sizeof(*list->v), by_stem);
    return EXIT_FINE;
}

static void listing_free(struct listing *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->v[i].name);
        free(list->v[i].stem);
    }
    free(list->v);
}

/* The files with the stem `stem` from *at on; a second one is a rival. */
static const char *take(const struct listing *list, size_t *at, const char *stem,
                        const char **ret_rival)
{
    const char *name = NULL;
    for (; *at < list->count && strcmp(list->v[*at].stem, stem) == 0; (*at)++) {
        if (name)
            *ret_rival = list->v[*at].name;
        else
            name = list->v[*at].name;
    }
    return name;
}

/* The next pair in the order of names; false: there is none. */
static bool next_pair(const struct listing *sites, size_t *site, const struct listing *routers,
                      size_t *router, struct pair *ret_pair)
{
    struct pair pair = {0};
    const char *a = *site < sites->count ? sites->v[*site].stem : NULL;
    const char *b = *router < routers->count ? routers->v[*router].stem : NULL;
    if (!a && !b)
        return false;
    pair.stem = !b || (a && strcmp(a, b) < 0) ? a : b;
    pair.site = take(sites, site, pair.stem, &pair.rival);
    pair.router = take(routers, router, pair.stem, &pair.rival);
    *ret_pair = pair;
    return true;
}

/* --- comparing --- */

static char *first_line(const char *text)
{
    return strndup(text, strcspn(text, "\n"));
}

static void compare(const char *site, const char *router, const struct rosc_options *options,
                    struct outcome *out)
{
    struct rosc_result *result;
    out->state = STATE_ERROR;
    out->code = diff_input(site, router, ROSC_DIFF_TEXT, SITE_FOUND, options, &result);
    if (out->code != EXIT_FINE) { /* said already */
        out->why = strdup("error: a file could not be read");
        return;
    }
    if (!result) {
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

static void judge(const char *const *dirs, const struct pair *pair,
                  const struct rosc_options *options, struct outcome *out)
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
        char *site = path_joined(dirs[0], pair->site, strlen(pair->site), "");
        char *router = path_joined(dirs[1], pair->router, strlen(pair->router), "");
        if (site && router)
            compare(site, router, options, out);
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
    size_t sites, count[STATE_ERROR + 1];
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

static int width_of(const struct listing *list, int width)
{
    for (size_t i = 0; i < list->count; i++)
        if ((int)strlen(list->v[i].stem) > width && strlen(list->v[i].stem) <= 40)
            width = (int)strlen(list->v[i].stem);
    return width;
}

static void compare_all(const char *const *dirs, const struct listing *sites,
                        const struct listing *routers, bool json, struct tally *tally)
{
    struct rosc_options options = {0};
    struct pair pair;
    size_t site = 0, router = 0;
    int width = width_of(routers, width_of(sites, 0));
    if (json)
        puts("{\n  \"version\": 1,\n  \"kind\": \"rosc-drift\",\n  \"sites\": [");
    for (bool first = true; next_pair(sites, &site, routers, &router, &pair); first = false) {
        struct outcome out;
        judge(dirs, &pair, &options, &out);
        if (out.code == EXIT_OOM) { /* said: there may be no memory to say more */
            tally->worst = out.code;
            return;
        }
        if (json)
            print_object(&pair, &out, first);
        else
            print_line(&pair, &out, width);
        tally->count[out.state]++;
        tally->worst = exit_worse(tally->worst, out.code);
        free(out.why);
    }
    print_end(tally, json);
}

static enum exit_code drift(const struct invocation *inv)
{
    const char *const dirs[] = {inv->operand[0], inv->operand[1]};
    const char *format = inv->value[OPTION_DIFF_FORMAT];
    struct listing sites = {0}, routers = {0};
    struct tally tally = {.worst = EXIT_FINE};
    if (format && strcmp(format, "json") != 0 && strcmp(format, "text") != 0) {
        say("--format is text or json, not '%s'", format);
        return EXIT_USAGE;
    }
    enum exit_code code = listing_read(&sites, dirs[0], site_endings);
    if (code == EXIT_FINE)
        code = listing_read(&routers, dirs[1], export_endings);
    if (code == EXIT_FINE && sites.count == 0) {
        say("there is no site in '%s': no file there ends in .yaml or .yml", dirs[0]);
        code = EXIT_INPUT;
    }
    if (code == EXIT_FINE) {
        compare_all(dirs, &sites, &routers, format && strcmp(format, "json") == 0, &tally);
        code = tally.worst;
        if (fflush(stdout) != 0 || ferror(stdout)) {
            say("cannot write '<stdout>'");
            code = EXIT_IO;
        }
    }
    listing_free(&sites);
    listing_free(&routers);
    return code;
}

static const enum option_id drift_options[] = {OPTION_DIFF_FORMAT, OPTION_SECRETS, OPTION_PROJECT,
                                               OPTION_COLOR, OPTION_HELP};

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
        "Exit code: 0 all are the same, 2 differences, 1 a site or an export is missing or has\n"
        "errors, 74 a file could not be read; the worst of them.",
    .options = drift_options,
    .noptions = ARRAY_LEN(drift_options),
    .min_operands = 2,
    .max_operands = 2,
    .run = drift,
};
