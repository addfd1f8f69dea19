/* extends.c - see extends.h. */
#include "extends.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "timings.h"

enum { MANY_FILES = 256 }; /* no fleet of profiles: they are not kept for the next site */

/* A file that was read, or could not be, the newest first. */
struct extended {
    struct extended *next;
    char *name; /* as messages call it */
    char *text; /* NULL: see `why` */
    size_t len;
    char *why;
};

static struct extended *add_file(struct extends *x)
{
    struct extended *file = calloc(1, sizeof(*file));
    if (file != NULL) {
        file->next = x->files;
        x->files = file;
        x->count++;
    }
    return file;
}

/* The file of that name, if it was read before; NULL: it was not. */
static const struct extended *find_file(const struct extends *x, const char *name)
{
    const struct extended *file = x->files;
    while (file != NULL && strcmp(file->name, name) != 0)
        file = file->next;
    return file;
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

/* Reads a file, which becomes the owner of its name. NULL: out of memory, which the project knows.
 */
static const struct extended *read_file(struct extends *x, char *name)
{
    struct extended *file = add_file(x);
    if (file == NULL) {
        x->project->no_memory = true;
        free(name);
        return NULL;
    }
    file->name = name;
    enum timing stage = stopwatch_into(x->watch, TIMING_READ);
    const char *why = project_file_read(x->project, name, FILE_READ_SITE, &file->text, &file->len);
    if (why != NULL && asprintf(&file->why, "cannot be read: %s", why) < 0) {
        file->why = NULL;
        x->project->no_memory = true;
    }
    stopwatch_go(x->watch, stage);
    return file;
}

const char *extends_read_one(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    struct extends *x = data;
    char *name = file_beside(strcmp(from, "<stdin>") == 0 ? "-" : from, path);
    *ret_why = "cannot be read: out of memory";
    if (name == NULL) {
        x->project->no_memory = true;
        return NULL;
    }
    shorten(name);
    const struct extended *file = find_file(x, name);
    if (file != NULL)
        free(name);
    else
        file = read_file(x, name);
    if (file == NULL)
        return NULL;
    if (file->text == NULL) {
        *ret_why = file->why != NULL ? file->why : "cannot be read";
        return NULL;
    }
    *ret_name = file->name;
    *ret_len = file->len;
    return file->text;
}

void extends_site(struct extends *x, bool same)
{
    if (!same || x->count > MANY_FILES || x->project->no_memory)
        extends_release(x);
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
    x->count = 0;
}
