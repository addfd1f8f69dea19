/* extends.c - see extends.h. */
#include "extends.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"

/* A file that was read, the newest first. */
struct extended {
    struct extended *next;
    char *name; /* as messages call it */
    char *text;
    size_t len;
    char *why;
};

/* The folder of a path: "." when it names none. NULL: out of memory. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return strdup(".");
    return slash == path ? strdup("/") : strndup(path, (size_t)(slash - path));
}

static struct extended *add_file(struct extends *x)
{
    struct extended *file = calloc(1, sizeof(*file));
    if (file != NULL) {
        file->next = x->files;
        x->files = file;
    }
    return file;
}

/* The path of a file as the one called `from` names it. NULL: out of memory. */
static char *path_from(const char *from, const char *path)
{
    char *folder = folder_of(from), *whole = NULL;
    if (path[0] == '/' || folder == NULL || strcmp(folder, ".") == 0)
        whole = strdup(path);
    else if (asprintf(&whole, "%s/%s", folder, path) < 0)
        whole = NULL;
    free(folder);
    return whole;
}

/* "a/b/../c" is "a/c": one name for one file, as far as the text tells. */
static void shorten(char *path)
{
    char *up;
    while ((up = strstr(path + 1, "/../")) != NULL) {
        char *start = up;
        while (start > path && start[-1] != '/')
            start--;
        if (start == up || strncmp(start, "../", 3) == 0 || strncmp(start, "./", 2) == 0)
            return;
        memmove(start, up + 4, strlen(up + 4) + 1);
    }
}

const char *extends_read_one(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    struct extends *x = data;
    struct extended *file = add_file(x);
    char *whole = file != NULL ? path_from(strcmp(from, "<stdin>") == 0 ? "-" : from, path) : NULL;
    *ret_why = "cannot be read: out of memory";
    if (whole == NULL) {
        x->project->no_memory = true;
        return NULL;
    }
    shorten(whole);
    file->name = whole;
    const char *why = project_file_read(x->project, whole, FILE_READ_SITE, &file->text, &file->len);
    if (why != NULL) {
        if (asprintf(&file->why, "cannot be read: %s", why) < 0) {
            file->why = NULL;
            x->project->no_memory = true;
        }
        *ret_why = file->why != NULL ? file->why : "cannot be read";
        return NULL;
    }
    *ret_name = whole;
    *ret_len = file->len;
    return file->text;
}

void extends_release(struct extends *x)
{
    while (x->files != NULL) {
        struct extended *file = x->files;
        x->files = file->next;
        free(file->name);
        free(file->text);
        free(file->why);
        free(file);
    }
}
