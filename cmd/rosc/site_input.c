/* site_input.c - a site from a file or standard input. */
#include "site_input.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "site_files.h"
#include "timings.h"

/* What the command line says for every site; read by all threads once it is there. */
static struct {
    const char *project;
    struct secret_list list;
    bool has_list;
} given;

/* Standard input can be read once. */
static bool stdin_twice(const struct invocation *inv, const char *secrets)
{
    for (size_t i = 0; strcmp(secrets, "-") == 0 && i < inv->operands; i++)
        if (strcmp(inv->operand[i], "-") == 0)
            return true;
    return false;
}

enum exit_code site_given(const struct invocation *inv)
{
    const char *project = inv->value[OPTION_PROJECT], *secrets = inv->value[OPTION_SECRETS];
    if (project && !is_folder(project)) {
        say("--project names a folder, and '%s' is none", project);
        return EXIT_USAGE;
    }
    given.project = project;
    if (!secrets)
        return EXIT_FINE;
    if (stdin_twice(inv, secrets)) {
        say("standard input ('-') can be read once: give the secrets or the site a file");
        return EXIT_USAGE;
    }
    enum exit_code code = secret_list_read(secrets, &given.list);
    given.has_list = code == EXIT_FINE;
    return code;
}

void site_given_release(void)
{
    secret_list_release(&given.list);
    given.has_list = false;
}

static void reader_end(struct site_reader *reader)
{
    extends_release(&reader->extends);
    project_release(&reader->project);
    rosc_profiles_free(reader->profiles);
}

struct site_reader *site_readers_new(size_t count)
{
    struct site_reader *readers = calloc(count, sizeof(*readers));
    for (size_t i = 0; readers && i < count; i++) {
        readers[i].profiles = rosc_profiles_new();
        if (!readers[i].profiles) {
            site_readers_free(readers, i);
            return NULL;
        }
    }
    return readers;
}

void site_readers_free(struct site_reader *readers, size_t count)
{
    for (size_t i = 0; readers && i < count; i++)
        reader_end(&readers[i]);
    free(readers);
}

struct rosc_options site_reader_options(struct site_reader *reader,
                                        const struct rosc_options *options)
{
    struct rosc_options own = *options;
    if (timings_of(options))
        own.on_stage_data = &reader->watch;
    return own;
}

void site_readers_add_timings(const struct site_reader *readers, size_t count,
                              const struct rosc_options *options)
{
    struct stopwatch *watch = timings_of(options);
    for (size_t i = 0; watch && i < count; i++)
        stopwatch_add(watch, &readers[i].watch);
}

/* Makes the reader ready for the site called `path`. */
static void reader_site(struct site_reader *reader, const char *path)
{
    reader->project.given = given.project;
    reader->extends.project = &reader->project;
    extends_site(&reader->extends, project_site(&reader->project, path));
}

/* Why a file of a folder cannot be read lives longer than what was read for it. */
static const char *lasting(const char *why)
{
    static _Thread_local char text[PATH_MAX + 600];
    if (why == out_of_memory)
        return why;
    snprintf(text, sizeof(text), "%s", why);
    return text;
}

const char *site_read(struct site_text *site, struct site_reader *reader, const char *path,
                      enum site_way way, const struct rosc_options *options)
{
    *site = (struct site_text){
        .project = &reader->project,
        .secrets = {.project = &reader->project, .list = given.has_list ? &given.list : NULL},
        .options = *options,
    };
    reader_site(reader, path);
    reader->extends.watch = timings_of(options);
    stopwatch_go(reader->extends.watch, TIMING_READ);
    const char *why = way == SITE_NAMED ? file_read(path, FILE_READ_SITE, &site->text, &site->len)
                                        : project_found_read(&reader->project, path, FILE_READ_SITE,
                                                             &site->text, &site->len);
    if (why) {
        why = lasting(why);
        project_release(&reader->project);
        return why;
    }
    site->name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    site->options.read_secret = secrets_read_one;
    site->options.read_secret_data = &site->secrets;
    site->options.read_file = extends_read_one;
    site->options.read_file_data = &reader->extends;
    site->options.profiles = reader->profiles;
    return NULL;
}

enum exit_code site_open(struct site_text *site, const char *path, enum site_way way,
                         const struct rosc_options *options)
{
    const char *why = site_read(site, &site->own, path, way, options);
    return why ? io_failed(why) : EXIT_FINE;
}

void site_close(struct site_text *site)
{
    secrets_release(&site->secrets);
    reader_end(&site->own);
    free(site->text);
}

struct rosc_result *site_done(struct site_text *site, struct rosc_result *result)
{
    if (site->project->no_memory) {
        rosc_result_free(result);
        result = NULL;
    }
    site_close(site);
    return result;
}

enum exit_code site_input(const char *path, site_function *function,
                          const struct rosc_options *options, struct rosc_result **ret_result)
{
    struct site_text site;
    enum exit_code code = site_open(&site, path, SITE_NAMED, options);
    if (code != EXIT_FINE)
        return code;
    *ret_result = site_done(&site, function(site.name, site.text, site.len, &site.options));
    return EXIT_FINE;
}

enum exit_code script_open(struct script_text *ret_script, const char *path, enum site_way way)
{
    struct script_text script = {.name = strcmp(path, "-") == 0 ? "<stdin>" : path};
    struct project project = {.given = given.project};
    project_site(&project, path);
    const char *why =
        way == SITE_NAMED
            ? file_read(path, FILE_READ_SCRIPT, &script.text, &script.len)
            : project_found_read(&project, path, FILE_READ_SCRIPT, &script.text, &script.len);
    enum exit_code code = why ? io_failed(why) : EXIT_FINE;
    if (!why)
        *ret_script = script;
    project_release(&project);
    return code;
}

bool output_spares_inputs(const struct invocation *inv, const char *path)
{
    const char *secrets = inv->value[OPTION_SECRETS], *input = NULL;
    for (size_t i = 0; path && i < inv->operands; i++)
        if (file_is(path, inv->operand[i]))
            input = inv->operand[i];
    if (path && secrets && file_is(path, secrets))
        input = secrets;
    if (!input)
        return true;
    say("'%s' would be overwritten by the output, and it is the input '%s': give another name",
        path, input);
    return false;
}

size_t stdin_count(const struct invocation *inv)
{
    size_t count = 0;
    for (size_t i = 0; i < inv->operands; i++)
        count += strcmp(inv->operand[i], "-") == 0;
    return count;
}
