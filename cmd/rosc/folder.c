/* folder.c - rosc build over a folder; see folder.h. */
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "batch.h"
#include "files.h"
#include "progress.h"
#include "site_input.h"
#include "temps.h"

struct tally {
    size_t built, same, wrong, failed, stale;
    enum exit_code worst;
};

struct build {
    const char *dir;
    const struct folder_output *output;
    const struct rosc_options *options;
    struct findings *findings;
    struct site_files files;
    struct rosc_fleet *fleet;
    struct site_reader *readers; /* one for each job */
    struct progress progress;
    struct tally tally;
};

/* The files of one site. */
struct paths {
    char *site, *script, *map; /* map NULL: there is none */
};

static void paths_free(struct paths *paths)
{
    free(paths->site);
    free(paths->script);
    free(paths->map);
}

/* False: out of memory. */
static bool paths_of(const struct build *b, size_t i, struct paths *ret_paths)
{
    const char *name = b->files.name[i], *maps = b->output->maps;
    size_t stem = site_stem(name);
    struct paths paths = {
        .site = path_joined(b->dir, name, strlen(name), ""),
        .script = path_joined(b->output->scripts, name, stem, ".rsc"),
        .map = maps ? path_joined(maps, name, stem, ".map.json") : NULL,
    };
    if (paths.site && paths.script && (paths.map || !maps)) {
        *ret_paths = paths;
        return true;
    }
    paths_free(&paths);
    return false;
}

/* --- in the workers --- */

static void compile_site(const struct build *b, struct site_reader *reader,
                         const struct paths *paths, struct outcome *outcome)
{
    struct site_text site;
    const struct rosc_options options = site_reader_options(reader, b->options);
    const char *why = site_read(&site, reader, paths->site, SITE_FOUND, &options), *text;
    if (why) {
        outcome_unread(outcome, why);
        return;
    }
    outcome->result = site_done(&site, rosc_build(site.name, site.text, site.len, &site.options));
    size_t len, map_len;
    if (!outcome->result || !(text = rosc_result_output(outcome->result, &len)))
        return;
    const char *map = rosc_result_map(outcome->result, &map_len);
    stopwatch_go(timings_of(&options), TIMING_WRITE);
    outcome->same = file_compare(paths->script, text, len, false) == FILE_SAME;
    outcome->map_same =
        !paths->map || !map || file_compare(paths->map, map, map_len, false) == FILE_SAME;
    if (b->output->check)
        return;
    const struct file_manner script = {.owner_only = rosc_result_holds_secrets(outcome->result)};
    why = NULL;
    if (!outcome->same)
        why = file_write_one_of_many(paths->script, text, len, script);
    if (!why && !outcome->map_same)
        why = file_write_one_of_many(paths->map, map, map_len, (struct file_manner){0});
    outcome_unwritten(outcome, why);
}

static void build_work(void *data, size_t worker, size_t i, struct outcome *outcome)
{
    const struct build *b = data;
    struct paths paths;
    if (site_files_rival(&b->files, i))
        outcome->code = EXIT_INPUT;
    else if (paths_of(b, i, &paths)) {
        compile_site(b, &b->readers[worker], &paths, outcome);
        stopwatch_stop(&b->readers[worker].watch);
        paths_free(&paths);
    }
}

/* --- in order --- */

/* Counts what was written, or says what would change. */
static enum exit_code tell_outputs(struct build *b, size_t i, const struct outcome *outcome)
{
    struct paths paths;
    if (outcome->same && outcome->map_same) {
        b->tally.same++;
        return EXIT_FINE;
    }
    if (!b->output->check) {
        b->tally.built += outcome->written == EXIT_FINE;
        if (outcome->written != EXIT_FINE) {
            progress_hide(&b->progress);
            say("%s", outcome->why ? outcome->why : out_of_memory);
        }
        return outcome->written;
    }
    if (!paths_of(b, i, &paths)) {
        return io_failed(out_of_memory);
    }
    progress_hide(&b->progress);
    if (!outcome->same)
        findings_note(b->findings, "'%s' would change", paths.script);
    if (!outcome->map_same)
        findings_note(b->findings, "'%s' would change", paths.map);
    b->tally.built++;
    paths_free(&paths);
    return EXIT_DIFFERENCES;
}

/* Reports one site. */
static enum exit_code finish_site(struct build *b, size_t i, const struct outcome *outcome)
{
    if (outcome->result && rosc_result_messages(outcome->result)[0])
        progress_hide(&b->progress);
    enum exit_code code = findings_tell(b->findings, outcome->result);
    if (code != EXIT_FINE)
        return code;
    if (!rosc_fleet_add(b->fleet, outcome->result)) {
        return io_failed(out_of_memory);
    }
    return tell_outputs(b, i, outcome);
}

static void say_rival(struct build *b, size_t i)
{
    const char *name = b->files.name[i];
    say("'%s' and '%s' would both become '%.*s.rsc': rename one; '%s' was not built", name,
        site_files_rival(&b->files, i), (int)site_stem(name), name, name);
}

static bool build_take(void *data, size_t i, struct outcome *outcome)
{
    struct build *b = data;
    enum exit_code code = outcome->code;
    stopwatch_go(timings_of(b->options), TIMING_LIBRARY + ROSC_STAGE_REPORT);
    if (code == EXIT_FINE) {
        code = finish_site(b, i, outcome);
    } else {
        progress_hide(&b->progress);
        if (code == EXIT_INPUT)
            say_rival(b, i);
        else
            say("%s", outcome->why ? outcome->why : out_of_memory);
    }
    b->tally.wrong += code == EXIT_INPUT;
    b->tally.failed += code == EXIT_IO;
    b->tally.worst = exit_worse(b->tally.worst, code);
    progress_step(&b->progress, i + 1);
    stopwatch_stop(timings_of(b->options));
    return code != EXIT_OOM;
}

/* --- what no site makes any more --- */

/* Does the first line of the file say that rosc made it? */
static bool made_by_rosc(const char *path)
{
    static const char words[] = ", made by rosc\n";
    char line[512];
    FILE *file = fopen(path, "rbe");
    bool made = file && fgets(line, sizeof(line), file) && line[0] == '#' && strstr(line, words);
    if (file)
        fclose(file);
    return made;
}

/* Is it a script of rosc's without a site? */
static bool is_stale(const struct build *b, const char *name, const char *path)
{
    size_t len = strlen(name), ending = strlen(".rsc");
    struct stat st;
    if (name[0] == '.' || len <= ending || strcmp(name + len - ending, ".rsc") != 0 ||
        site_files_has(&b->files, name, len - ending))
        return false;
    return lstat(path, &st) == 0 && S_ISREG(st.st_mode) && made_by_rosc(path);
}

static int entry_compare(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* One entry of the folder of scripts or of that of maps. False: out of memory. */
static bool look_at_output(struct build *b, const char *dir, const char *name, bool scripts)
{
    char *path = path_joined(dir, name, strlen(name), "");
    if (!path)
        return false;
    if (!b->output->check && temp_remove_left(path, name))
        findings_note(b->findings, "removed '%s', which a run that was killed has left", path);
    if (scripts && is_stale(b, name, path)) {
        findings_note(b->findings, "'%s' is stale: there is no site of that name in '%s'", path,
                      b->dir);
        b->tally.stale++;
    }
    free(path);
    return true;
}

/* Looks for what no site makes: stale scripts, and temporary files of runs that were killed. */
static enum exit_code look_over(struct build *b, const char *dir, bool scripts)
{
    struct dirent **entries;
    int count = scandir(dir, &entries, NULL, entry_compare);
    bool whole = count >= 0 || errno != ENOMEM;
    for (int i = 0; i < count; i++) {
        whole = whole && look_at_output(b, dir, entries[i]->d_name, scripts);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    if (whole)
        return EXIT_FINE;
    return io_failed(out_of_memory);
}

static enum exit_code look_over_outputs(struct build *b)
{
    const struct folder_output *output = b->output;
    enum exit_code code = look_over(b, output->scripts, true);
    if (code == EXIT_FINE && output->maps && strcmp(output->maps, output->scripts) != 0)
        code = look_over(b, output->maps, false);
    return code;
}

/* --- the whole folder --- */

static enum exit_code make_folder(const char *path)
{
    int error = mkdir(path, 0777) == 0 ? 0 : errno;
    if (error == EEXIST)
        error = is_folder(path) ? 0 : ENOTDIR;
    if (!error)
        return EXIT_FINE;
    say("cannot write into '%s': %s", path, strerror(error));
    return EXIT_IO;
}

static enum exit_code make_folders(const struct folder_output *output)
{
    if (output->check)
        return EXIT_FINE;
    enum exit_code code = make_folder(output->scripts);
    return code == EXIT_FINE && output->maps ? make_folder(output->maps) : code;
}

/* ", 3 unchanged"; nothing for none. */
static const char *counted(char *buffer, size_t size, size_t count, const char *what)
{
    buffer[0] = '\0';
    if (count > 0)
        snprintf(buffer, size, ", %zu %s", count, what);
    return buffer;
}

static void summary(const struct build *b)
{
    char same[40], failed[60], stale[40];
    const struct tally *t = &b->tally;
    findings_summary(b->findings, "%zu site%s %s%s, %zu with errors%s%s", t->built,
                     t->built == 1 ? "" : "s", b->output->check ? "would be built" : "built",
                     counted(same, sizeof(same), t->same, "unchanged"), t->wrong,
                     counted(failed, sizeof(failed), t->failed, "could not be read or written"),
                     counted(stale, sizeof(stale), t->stale, "stale"));
}

static void build_all(struct build *b)
{
    bool text = b->options->format == ROSC_FORMAT_TEXT;
    stopwatch_run(timings_of(b->options), b->files.count, b->output->jobs);
    const struct batch batch = {
        .count = b->files.count,
        .jobs = b->output->jobs,
        .work = build_work,
        .take = build_take,
        .data = b,
    };
    b->progress = progress_begin(text, b->files.count);
    files_many_begin();
    batch_run(&batch);
    files_many_end();
    progress_hide(&b->progress);
    if (b->tally.worst == EXIT_OOM)
        return;
    site_readers_add_timings(b->readers, b->output->jobs, b->options);
    enum exit_code code = fleet_tell(b->fleet, b->dir, b->options, b->findings);
    if (code != EXIT_OOM)
        code = exit_worse(code, look_over_outputs(b));
    b->tally.worst = exit_worse(b->tally.worst, code);
    if (b->tally.worst != EXIT_OOM)
        summary(b);
}

enum exit_code folder_build(const char *dir, const struct folder_output *output,
                            const struct rosc_options *options, struct findings *findings)
{
    struct rosc_options many = *options;
    many.one_of_many = true;
    struct build b = {.dir = dir, .output = output, .options = &many, .findings = findings};
    enum exit_code code = site_files_read(&b.files, dir);
    if (code == EXIT_FINE)
        code = make_folders(output);
    if (code == EXIT_FINE &&
        (!(b.fleet = rosc_fleet_new()) || !(b.readers = site_readers_new(output->jobs))))
        code = io_failed(out_of_memory);
    if (code == EXIT_FINE) {
        build_all(&b);
        code = b.tally.worst;
    }
    site_readers_free(b.readers, output->jobs);
    rosc_fleet_free(b.fleet);
    site_files_free(&b.files);
    return code;
}
