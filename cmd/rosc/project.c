/* project.c - see project.h. */
#include "project.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

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
static char *root_of(const struct project *project)
{
    char site[PATH_MAX], here[PATH_MAX];
    if (project->given != NULL)
        return realpath(project->given, NULL);
    if (project->folder == NULL || realpath(project->folder, site) == NULL)
        return NULL;
    char *own = strdup(site);
    if (own != NULL && !find_repository(site)) {
        bool below = realpath(".", here) != NULL && lies_in(own, here);
        snprintf(site, sizeof(site), "%s", below ? here : own);
    }
    free(own);
    return strdup(site);
}

/* The path of an open file without links: as the kernel has it, or, without /proc, where the name
 * leads as long as that is this file. */
static bool path_of_open(int fd, const char *name, char *ret_path)
{
    char link[40];
    struct stat open, named;
    snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
    ssize_t len = readlink(link, ret_path, PATH_MAX - 1);
    if (len > 0 && ret_path[0] == '/') {
        ret_path[len] = '\0';
        return true;
    }
    return realpath(name, ret_path) != NULL && fstat(fd, &open) == 0 &&
           stat(ret_path, &named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

static const char *lacks_memory(struct project *project)
{
    project->no_memory = true;
    return out_of_memory;
}

/* "No such file or directory" */
static const char *reason(struct project *project, int error)
{
    return error == ENOMEM ? lacks_memory(project) : strerror(error);
}

/* Why the open file may not be read, NULL: it may. */
static const char *refusal(struct project *project, int fd, const char *path)
{
    char real[PATH_MAX];
    struct stat st;
    if (fstat(fd, &st) != 0)
        return reason(project, errno);
    if (project->root == NULL)
        project->root = root_of(project);
    if (project->root == NULL)
        return errno == ENOMEM ? lacks_memory(project) : "the project's folder is not known";
    if (!path_of_open(fd, path, real))
        return "where it lies is not known";
    if (!lies_in(real, project->root)) {
        free(project->why);
        if (asprintf(&project->why, "it lies outside the project '%s'; --project=DIR allows more",
                     project->root) < 0)
            project->why = NULL;
        return project->why != NULL ? project->why : lacks_memory(project);
    }
    return S_ISREG(st.st_mode) ? NULL : "not a regular file";
}

/* Opens for reading what `handle` was opened on; without /proc by its name, when that still is the
 * same file. -1: errno tells. */
static int open_handle(int handle, const char *path)
{
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    char link[40];
    struct stat looked, opened;
    snprintf(link, sizeof(link), "/proc/self/fd/%d", handle);
    int fd = open(link, flags);
    if (fd >= 0 || errno != ENOENT)
        return fd;
    fd = open(path, flags);
    if (fd < 0)
        return -1;
    if (fstat(handle, &looked) == 0 && fstat(fd, &opened) == 0 && looked.st_dev == opened.st_dev &&
        looked.st_ino == opened.st_ino)
        return fd;
    close(fd);
    errno = ENOENT;
    return -1;
}

const char *project_file_read(struct project *project, const char *path, size_t max,
                              char **ret_text, size_t *ret_len)
{
    int handle = open(path, O_PATH | O_CLOEXEC);
    if (handle < 0)
        return reason(project, errno);
    const char *why = refusal(project, handle, path);
    int fd = why == NULL ? open_handle(handle, path) : -1, error = 0;
    if (why == NULL)
        error = fd < 0 ? errno : fd_read_all(fd, max, ret_text, ret_len);
    if (fd >= 0)
        close(fd);
    close(handle);
    return error != 0 ? reason(project, error) : why;
}

static const char *cannot_read(struct project *project, const char *path, const char *why)
{
    char *text;
    if (why == out_of_memory || asprintf(&text, "cannot read '%s': %s", path, why) < 0)
        return lacks_memory(project);
    free(project->why);
    project->why = text;
    return text;
}

const char *project_found_read(struct project *project, const char *path, size_t max,
                               char **ret_text, size_t *ret_len)
{
    struct stat st;
    const char *why = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    if (fd < 0 && errno == ELOOP) {
        why = project_file_read(project, path, max, ret_text, ret_len);
    } else {
        int error = fd < 0 || fstat(fd, &st) != 0 ? errno : 0;
        if (!error && !S_ISREG(st.st_mode))
            why = "not a regular file";
        else if (!error)
            error = fd_read_all(fd, max, ret_text, ret_len);
        if (fd >= 0)
            close(fd);
        why = error != 0 ? reason(project, error) : why;
    }
    return why != NULL ? cannot_read(project, path, why) : NULL;
}

bool project_site(struct project *project, const char *site)
{
    char *folder = folder_of(site);
    bool same = folder != NULL && project->folder != NULL && strcmp(folder, project->folder) == 0;
    if (!same)
        project_release(project);
    else
        free(project->folder);
    project->site = site;
    project->folder = folder;
    project->no_memory = folder == NULL;
    return same;
}

void project_release(struct project *project)
{
    free(project->folder);
    free(project->root);
    free(project->why);
    project->folder = project->root = project->why = NULL;
}
