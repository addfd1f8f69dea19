/* folder.c - rosc build over a folder: every site of it, in one process. */
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "site_input.h"

/* The sites of a folder: their file names, sorted by what stands before the ending. */
struct site_files {
    char **name;
    size_t count, cap;
};

struct tally {
    size_t built, wrong, failed;
    enum exit_code worst;
};

bool is_folder(const char *path)
{
    struct stat st;
    return strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* How much of a file name stands before .yaml or .yml; 0: it is no site, or hidden. */
static size_t stem_len(const char *name)
{
    static const char *const endings[] = {".yaml", ".yml"};
    size_t len = strlen(name);
    for (size_t i = 0; name[0] != '.' && i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t ending = strlen(endings[i]);
        if (len > ending && strcmp(name + len - ending, endings[i]) == 0)
            return len - ending;
    }
    return 0;
}

/* "DIR/NAME" with the first `len` bytes of the name, and an ending. NULL: out of memory. */
static char *path_in(const char *dir, const char *name, size_t len, const char *ending)
{
    char *path;
    return asprintf(&path, "%s/%.*s%s", dir, (int)len, name, ending) < 0 ? NULL : path;
}

static bool same_stem(const char *a, const char *b)
{
    size_t len = stem_len(a);
    return len == stem_len(b) && memcmp(a, b, len) == 0;
}

/* By stem, so that two files that would become the same script are neighbours. */
static int compare_names(const void *a, const void *b)
{
    const char *left = *(char *const *)a, *right = *(char *const *)b;
    size_t nleft = stem_len(left), nright = stem_len(right);
    int order = memcmp(left, right, nleft < nright ? nleft : nright);
    if (order != 0)
        return order;
    return nleft != nright ? (nleft < nright ? -1 : 1) : strcmp(left, right);
}

static void site_files_free(struct site_files *files)
{
    for (size_t i = 0; i < files->count; i++)
        free(files->name[i]);
    free(files->name);
}

static bool site_files_add(struct site_files *files, const char *name)
{
    if (files->count == files->cap) {
        size_t cap = files->cap > 0 ? files->cap * 2 : 64;
        char **more = realloc(files->name, cap * sizeof(*more));
        if (!more)
            return false;
        files->name = more;
        files->cap = cap;
    }
    char *copy = strdup(name);
    if (!copy)
        return false;
    files->name[files->count++] = copy;
    return true;
}

/* Adds what lies in the open folder: 0, or an errno. */
static int site_files_fill(struct site_files *files, const char *dir, DIR *stream)
{
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(stream)) != NULL) {
        if (stem_len(entry->d_name) == 0)
            continue;
        char *path = path_in(dir, entry->d_name, strlen(entry->d_name), "");
        if (!path)
            return ENOMEM;
        bool folder = is_folder(path);
        free(path);
        if (!folder && !site_files_add(files, entry->d_name))
            return ENOMEM;
    }
    return errno;
}

static enum exit_code site_files_read(struct site_files *files, const char *dir)
{
    DIR *stream = opendir(dir);
    int error = errno;
    if (stream) {
        error = site_files_fill(files, dir, stream);
        closedir(stream);
    }
    if (error == ENOMEM) {
        say("out of memory");
        return EXIT_OOM;
    }
    if (!stream || error) {
        say("cannot read '%s': %s", dir, strerror(error));
        return EXIT_IO;
    }
    if (files->count == 0) {
        say("there is no site in '%s': no file there ends in .yaml or .yml", dir);
        return EXIT_INPUT;
    }
    qsort(files->name, files->count, sizeof(*files->name), compare_names);
    return EXIT_FINE;
}

/* A neighbour that would be written to the same file, or NULL. */
static const char *rival(const struct site_files *files, size_t i)
{
    if (i > 0 && same_stem(files->name[i - 1], files->name[i]))
        return files->name[i - 1];
    if (i + 1 < files->count && same_stem(files->name[i], files->name[i + 1]))
        return files->name[i + 1];
    return NULL;
}

static void build_one(const char *in, const char *out, const char *map,
                      const struct rosc_options *options, struct findings *findings,
                      struct tally *tally)
{
    struct rosc_result *result;
    enum exit_code code = site_input(in, rosc_build, options, &result);
    if (code == EXIT_FINE)
        code = findings_finish_map(findings, result, out, map);
    tally->built += code == EXIT_FINE;
    tally->wrong += code == EXIT_INPUT;
    tally->failed += code != EXIT_FINE && code != EXIT_INPUT;
    tally->worst = exit_worse(tally->worst, code);
}

static void build_each(const struct site_files *files, const char *dir, const char *out,
                       const char *map, const struct rosc_options *options,
                       struct findings *findings, struct tally *tally)
{
    for (size_t i = 0; i < files->count && tally->worst != EXIT_OOM; i++) {
        const char *name = files->name[i], *other = rival(files, i);
        size_t stem = stem_len(name);
        if (other) {
            say("'%s' and '%s' would both become '%.*s.rsc': rename one; '%s' was not built", name,
                other, (int)stem, name, name);
            tally->wrong++;
            tally->worst = exit_worse(tally->worst, EXIT_INPUT);
            continue;
        }
        char *from = path_in(dir, name, strlen(name), "");
        char *to = path_in(out, name, stem, ".rsc");
        char *map_to = map ? path_in(map, name, stem, ".map.json") : NULL;
        if (from && to && (map_to || !map)) {
            build_one(from, to, map_to, options, findings, tally);
        } else {
            say("out of memory");
            tally->worst = EXIT_OOM;
        }
        free(from);
        free(to);
        free(map_to);
    }
}

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

enum exit_code folder_build(const char *dir, const char *out, const char *map,
                            const struct rosc_options *options, struct findings *findings)
{
    struct site_files files = {0};
    struct tally tally = {.worst = EXIT_FINE};
    enum exit_code code = site_files_read(&files, dir);
    if (code == EXIT_FINE)
        code = make_folder(out);
    if (code == EXIT_FINE && map)
        code = make_folder(map);
    if (code == EXIT_FINE) {
        build_each(&files, dir, out, map, options, findings, &tally);
        char failed[60] = "";
        if (tally.failed > 0)
            snprintf(failed, sizeof(failed), ", %zu could not be read or written", tally.failed);
        findings_summary(findings, "%zu site%s built, %zu with errors%s", tally.built,
                         tally.built == 1 ? "" : "s", tally.wrong, failed);
        code = tally.worst;
    }
    site_files_free(&files);
    return code;
}
