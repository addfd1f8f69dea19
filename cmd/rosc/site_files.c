/* site_files.c - see site_files.h. */
#include "site_files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool is_folder(const char *path)
{
    struct stat st;
    return strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool is_file(const char *path)
{
    struct stat st;
    return strcmp(path, "-") == 0 || (stat(path, &st) == 0 && !S_ISDIR(st.st_mode));
}

const char *const site_endings[] = {".yaml", ".yml", NULL};
const char *const export_endings[] = {".rsc", ".export", ".txt", NULL};

size_t file_stem(const char *name, const char *const *endings)
{
    size_t len = strlen(name);
    for (size_t i = 0; name[0] != '.' && endings[i]; i++) {
        size_t ending = strlen(endings[i]);
        if (len > ending && strcmp(name + len - ending, endings[i]) == 0)
            return len - ending;
    }
    return 0;
}

size_t site_stem(const char *name)
{
    return file_stem(name, site_endings);
}

char *path_joined(const char *dir, const char *name, size_t len, const char *ending)
{
    char *path;
    return asprintf(&path, "%s/%.*s%s", dir, (int)len, name, ending) < 0 ? NULL : path;
}

static bool same_stem(const char *a, const char *b)
{
    size_t len = site_stem(a);
    return len == site_stem(b) && memcmp(a, b, len) == 0;
}

int stem_compare(const char *a, size_t na, const char *b, size_t nb)
{
    int order = memcmp(a, b, na < nb ? na : nb);
    return order != 0 ? order : (na > nb) - (na < nb);
}

/* A file that was found, with its stem: qsort() hands nothing else on. */
struct found {
    char *name;
    size_t stem;
};

/* By stem, so that two files that would become the same script are neighbours. */
static int compare_found(const void *a, const void *b)
{
    const struct found *left = a, *right = b;
    int order = stem_compare(left->name, left->stem, right->name, right->stem);
    return order != 0 ? order : strcmp(left->name, right->name);
}

static bool sort_names(struct site_files *files)
{
    struct found *found = calloc(files->count + 1, sizeof(*found));
    if (!found)
        return false;
    for (size_t i = 0; i < files->count; i++)
        found[i] = (struct found){files->name[i], file_stem(files->name[i], files->endings)};
    qsort(found, files->count, sizeof(*found), compare_found);
    for (size_t i = 0; i < files->count; i++)
        files->name[i] = found[i].name;
    free(found);
    return true;
}

void site_files_free(struct site_files *files)
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
        if (file_stem(entry->d_name, files->endings) == 0)
            continue;
        bool folder = false;
        if (entry->d_type != DT_REG) { /* most file systems tell */
            char *path = path_joined(dir, entry->d_name, strlen(entry->d_name), "");
            if (!path)
                return ENOMEM;
            folder = is_folder(path);
            free(path);
        }
        if (!folder && !site_files_add(files, entry->d_name))
            return ENOMEM;
    }
    return errno != 0 ? errno : sort_names(files) ? 0 : ENOMEM;
}

enum exit_code site_files_read(struct site_files *files, const char *dir)
{
    if (!files->endings)
        files->endings = site_endings;
    DIR *stream = opendir(dir);
    int error = errno;
    if (stream) {
        error = site_files_fill(files, dir, stream);
        closedir(stream);
    }
    if (error == ENOMEM) {
        return io_failed(out_of_memory);
    }
    if (!stream || error) {
        say("cannot read '%s': %s", dir, strerror(error));
        return EXIT_IO;
    }
    if (files->count == 0 && files->endings == site_endings) {
        say("there is no site in '%s': no file there ends in .yaml or .yml", dir);
        return EXIT_INPUT;
    }
    return EXIT_FINE;
}

const char *site_files_rival(const struct site_files *files, size_t i)
{
    if (i > 0 && same_stem(files->name[i - 1], files->name[i]))
        return files->name[i - 1];
    if (i + 1 < files->count && same_stem(files->name[i], files->name[i + 1]))
        return files->name[i + 1];
    return NULL;
}

bool site_files_has(const struct site_files *files, const char *stem, size_t len)
{
    size_t low = 0, high = files->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *name = files->name[middle];
        int order = stem_compare(stem, len, name, site_stem(name));
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}
