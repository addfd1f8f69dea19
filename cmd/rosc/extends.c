/* extends.c - see extends.h. */
#include "extends.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Is `path` the folder `root` or in it? Both are resolved. */
static bool lies_in(const char *path, const char *root)
{
    size_t len = strlen(root);
    if (len == 1)
        return true;
    return strncmp(path, root, len) == 0 && (path[len] == '/' || path[len] == '\0');
}

/* The nearest folder from `folder` upwards that holds .git; it is cut in place. */
static bool find_repository(char *folder)
{
    for (;;) {
        char git[PATH_MAX + 8];
        struct stat st;
        snprintf(git, sizeof(git), "%s/.git", folder);
        if (stat(git, &st) == 0)
            return true;
        char *slash = strrchr(folder, '/');
        if (slash == NULL || slash == folder)
            return false;
        *slash = '\0';
    }
}

/* The resolved folder of the project. NULL: out of memory, or a folder that is gone. */
static char *project_of(const struct extends *x)
{
    char site[PATH_MAX], here[PATH_MAX];
    if (x->project != NULL)
        return realpath(x->project, NULL);
    char *folder = folder_of(x->site);
    bool found = folder != NULL && realpath(folder, site) != NULL;
    free(folder);
    if (!found)
        return NULL;
    char *own = strdup(site);
    if (own != NULL && !find_repository(site)) {
        bool below = realpath(".", here) != NULL && lies_in(own, here);
        snprintf(site, sizeof(site), "%s", below ? here : own);
    }
    free(own);
    return strdup(site);
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

/* Why the file may not be read, NULL: it may. */
static const char *refusal(struct extends *x, const char *path)
{
    char real[PATH_MAX];
    struct stat st;
    if (realpath(path, real) == NULL || stat(real, &st) != 0)
        return strerror(errno);
    if (x->root == NULL)
        x->root = project_of(x);
    if (x->root == NULL)
        return "the project's folder is not known";
    if (!lies_in(real, x->root))
        return "it lies outside the project";
    if (!S_ISREG(st.st_mode))
        return "not a regular file";
    return NULL;
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
    if (whole == NULL)
        return NULL;
    shorten(whole);
    file->name = whole;
    const char *why = refusal(x, whole);
    if (why == NULL && file_read(whole, FILE_READ_SITE, &file->text, &file->len) != NULL) {
        file->text = NULL;
        why = strerror(errno);
    }
    if (why != NULL) {
        if (asprintf(&file->why, "cannot be read: %s", why) < 0)
            file->why = NULL;
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
    free(x->root);
    x->root = NULL;
}
