/* folder_check.c - rosc check over sites and folders of them; see folder.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch.h"
#include "folder.h"
#include "progress.h"
#include "site_input.h"

struct input {
    char *path;
    bool of_fleet; /* it lies in a folder that was named */
};

struct check {
    const struct rosc_options *options;
    struct findings *findings;
    struct input *inputs;
    size_t count, wrong, unread;
    struct rosc_fleet *fleet;    /* NULL: no folder was named */
    struct site_reader *readers; /* one for each job */
    struct progress progress;
    enum exit_code worst;
};

/* --- what is to be checked --- */

static enum exit_code add_input(struct check *c, char *path, bool of_fleet)
{
    struct input *more = path ? realloc(c->inputs, (c->count + 1) * sizeof(*more)) : NULL;
    if (!more) {
        free(path);
        return io_failed(out_of_memory);
    }
    c->inputs = more;
    c->inputs[c->count++] = (struct input){path, of_fleet};
    return EXIT_FINE;
}

static enum exit_code add_folder(struct check *c, const char *dir)
{
    struct site_files files = {0};
    enum exit_code code = site_files_read(&files, dir);
    for (size_t i = 0; code == EXIT_FINE && i < files.count; i++) {
        const char *name = files.name[i];
        code = add_input(c, path_joined(dir, name, strlen(name), ""), true);
    }
    site_files_free(&files);
    if (code == EXIT_FINE && !c->fleet && !(c->fleet = rosc_fleet_new()))
        code = io_failed(out_of_memory);
    return code;
}

/* A folder that cannot be read is said, and what else was named is checked. */
static void add_inputs(struct check *c, const char *const *paths, size_t count)
{
    for (size_t i = 0; i < count && c->worst != EXIT_OOM; i++) {
        enum exit_code code =
            is_folder(paths[i]) ? add_folder(c, paths[i]) : add_input(c, strdup(paths[i]), false);
        c->worst = exit_worse(c->worst, code);
    }
}

/* --- checking --- */

static void check_work(void *data, size_t worker, size_t i, struct outcome *outcome)
{
    const struct check *c = data;
    struct site_text site;
    struct site_reader *reader = &c->readers[worker];
    const struct rosc_options options = site_reader_options(reader, c->options);
    const char *why = site_read(&site, reader, c->inputs[i].path,
                                c->inputs[i].of_fleet ? SITE_FOUND : SITE_NAMED, &options);
    if (why) {
        outcome_unread(outcome, why);
        return;
    }
    outcome->result = site_done(&site, rosc_check(site.name, site.text, site.len, &site.options));
    stopwatch_stop(&reader->watch);
}

static bool check_take(void *data, size_t i, struct outcome *outcome)
{
    struct check *c = data;
    enum exit_code code = outcome->code;
    stopwatch_go(timings_of(c->options), TIMING_LIBRARY + ROSC_STAGE_REPORT);
    if (code != EXIT_FINE || !outcome->result || rosc_result_messages(outcome->result)[0])
        progress_hide(&c->progress);
    if (code == EXIT_FINE) {
        code = findings_tell(c->findings, outcome->result);
        if (code == EXIT_FINE && c->inputs[i].of_fleet &&
            !rosc_fleet_add(c->fleet, outcome->result))
            code = io_failed(out_of_memory);
    } else {
        say("%s", outcome->why ? outcome->why : out_of_memory);
    }
    c->wrong += code == EXIT_INPUT;
    c->unread += code == EXIT_IO;
    c->worst = exit_worse(c->worst, code);
    progress_step(&c->progress, i + 1);
    stopwatch_stop(timings_of(c->options));
    return code != EXIT_OOM;
}

/* "3 sites, 1 with errors, 1 could not be read" */
static void summary(const struct check *c)
{
    char with_errors[40] = "", not_read[60] = "";
    if (c->wrong > 0)
        snprintf(with_errors, sizeof(with_errors), ", %zu with errors", c->wrong);
    if (c->unread > 0)
        snprintf(not_read, sizeof(not_read), ", %zu could not be read", c->unread);
    const char *fine = c->count == 1 ? ", fine"
                       : c->fleet    ? ", all fine"
                                     : ", all fine, each by itself"; /* a folder's are compared */
    findings_summary(c->findings, "%zu site%s%s%s%s", c->count, c->count == 1 ? "" : "s",
                     with_errors, not_read, c->worst == EXIT_FINE ? fine : "");
}

/* What the folders are called in messages: the one, or that there are several. */
static const char *fleet_name(const char *const *paths, size_t count)
{
    const char *name = NULL;
    for (size_t i = 0; i < count; i++)
        if (is_folder(paths[i])) {
            if (name)
                return "sites of several folders";
            name = paths[i];
        }
    return name;
}

static void check_all(struct check *c, const char *const *paths, size_t count, size_t jobs)
{
    const struct batch batch = {
        .count = c->count, .jobs = jobs, .work = check_work, .take = check_take, .data = c};
    stopwatch_run(timings_of(c->options), c->count, jobs);
    c->progress = progress_begin(c->options->format == ROSC_FORMAT_TEXT, c->count);
    batch_run(&batch);
    progress_hide(&c->progress);
    site_readers_add_timings(c->readers, jobs, c->options);
    if (c->worst == EXIT_OOM)
        return;
    if (c->fleet) {
        enum exit_code code =
            fleet_tell(c->fleet, fleet_name(paths, count), c->options, c->findings);
        c->worst = exit_worse(c->worst, code);
    }
    if (c->count > 0)
        summary(c);
}

enum exit_code folder_check(const char *const *paths, size_t count, size_t jobs,
                            const struct rosc_options *options, struct findings *findings)
{
    struct rosc_options many = *options;
    struct check c = {.options = &many, .findings = findings};
    add_inputs(&c, paths, count);
    many.one_of_many = c.count > 1;
    if (c.worst != EXIT_OOM && !(c.readers = site_readers_new(jobs)))
        c.worst = io_failed(out_of_memory);
    if (c.worst != EXIT_OOM)
        check_all(&c, paths, count, jobs);
    site_readers_free(c.readers, jobs);
    for (size_t i = 0; i < c.count; i++)
        free(c.inputs[i].path);
    free(c.inputs);
    rosc_fleet_free(c.fleet);
    return c.worst;
}

enum exit_code fleet_tell(struct rosc_fleet *fleet, const char *name,
                          const struct rosc_options *options, struct findings *findings)
{
    struct rosc_options own = *options;
    own.tail = NULL; /* of each site alone it was said what was written */
    own.one_of_many = false;
    stopwatch_go(timings_of(options), TIMING_LIBRARY + ROSC_STAGE_REPORT);
    struct rosc_result *result = rosc_fleet_finish(fleet, name, &own);
    enum exit_code code = findings_tell(findings, result);
    rosc_result_free(result);
    stopwatch_stop(timings_of(options));
    return code;
}
