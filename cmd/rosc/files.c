/* files.c - reading and writing files, whole or not at all. */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "temps.h"

const char out_of_memory[] = "out of memory";

/* "cannot VERB 'PATH': REASON" */
static const char *failure(const char *verb, const char *path, int error)
{
    static _Thread_local char text[PATH_MAX + 200];
    if (error == ENOMEM)
        return out_of_memory;
    snprintf(text, sizeof(text), "cannot %s '%.1000s%s': %s", verb, path,
             strlen(path) > 1000 ? "..." : "", strerror(error));
    return text;
}

int fd_write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(fd, bytes, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        bytes += n;
        len -= (size_t)n;
    }
    return 0;
}

char *file_beside(const char *file, const char *name)
{
    const char *slash = strrchr(file, '/');
    bool here = !slash || (slash == file + 1 && *file == '.');
    char *path;
    if (name[0] == '/' || here)
        return strdup(name);
    return asprintf(&path, "%.*s/%s", (int)(slash - file), file, name) < 0 ? NULL : path;
}

static void forget_bytes(char *bytes, size_t len)
{
    if (bytes)
        explicit_bzero(bytes, len);
    free(bytes);
}

/* Moves `len` bytes to where there is room for `cap` and a NUL; realloc() would leave them where
 * they were, too. NULL: out of memory, and they are gone. */
static char *move_bytes(char *bytes, size_t len, size_t cap)
{
    char *moved = malloc(cap + 1);
    if (moved && len > 0)
        memcpy(moved, bytes, len);
    forget_bytes(bytes, len);
    return moved;
}

int fd_read_all(int fd, size_t max, char **ret_bytes, size_t *ret_len)
{
    size_t len = 0, cap = 8 * 1024;
    char *bytes = move_bytes(NULL, 0, cap);
    while (bytes && len < max) {
        if (len == cap) {
            cap *= 4;
            bytes = move_bytes(bytes, len, cap);
            continue;
        }
        ssize_t n = read(fd, bytes + len, cap - len < max - len ? cap - len : max - len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            int error = errno;
            forget_bytes(bytes, len);
            return error;
        }
        if (n == 0)
            break;
        len += (size_t)n;
    }
    if (!bytes)
        return ENOMEM;
    bytes[len] = '\0';
    *ret_bytes = bytes;
    *ret_len = len;
    return 0;
}

const char *file_read(const char *path, size_t max, char **ret_bytes, size_t *ret_len)
{
    if (strcmp(path, "-") == 0) {
        int error = fd_read_all(STDIN_FILENO, max, ret_bytes, ret_len);
        return error ? failure("read", "<stdin>", error) : NULL;
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return failure("read", path, errno);
    int error = fd_read_all(fd, max, ret_bytes, ret_len);
    close(fd);
    return error ? failure("read", path, error) : NULL;
}

/* How a file is written, with what the two functions for it add. */
struct manner {
    struct file_manner file;
    bool flush, follow;
};

/* What umask() takes from the mode of a new file. It can only be asked for by changing it, which
 * files_many_begin() does while there is one thread. */
static mode_t mode_mask;
static bool has_mode_mask;

static void find_mode_mask(void)
{
    mode_mask = umask(0);
    umask(mode_mask);
    has_mode_mask = true;
}

/* The mode a new file gets: what everybody else's programs would give it. */
static mode_t new_file_mode(const struct manner *how)
{
    if (!has_mode_mask)
        find_mode_mask();
    return (how->file.owner_only ? 0600 : 0666) & ~mode_mask;
}

void files_many_begin(void)
{
    find_mode_mask();
    temps_begin();
}

void files_many_end(void)
{
    temps_end();
}

/* Fills the temporary file: 0, or an errno. */
static int temp_fill(int fd, const char *bytes, size_t len, const struct stat *old,
                     const struct manner *how)
{
    int error = fd_write_all(fd, bytes, len);
    if (error)
        return error;
    /* Only root can keep a foreign owner; for anybody else the file becomes theirs. */
    if (old && fchown(fd, old->st_uid, old->st_gid) != 0 && errno != EPERM)
        return errno;
    mode_t kept = how->file.owner_only ? 07770 : 07777; /* secrets are never everybody's */
    if (fchmod(fd, old ? old->st_mode & kept : new_file_mode(how)) != 0)
        return errno;
    return how->flush && fsync(fd) != 0 ? errno : 0;
}

/* Gives the finished temporary file its name: 0, or an errno. */
static int temp_publish(const char *temp, const char *path, bool create_only)
{
    if (create_only) {
        /* link() refuses an existing name, also one that appeared meanwhile. */
        if (link(temp, path) != 0)
            return errno;
        unlink(temp);
        return 0;
    }
    return rename(temp, path) != 0 ? errno : 0;
}

static const char *write_beside(const char *path, const char *bytes, size_t len,
                                const struct stat *old, const struct manner *how)
{
    struct temp temp;
    int fd = temp_open(&temp, path);
    if (fd < 0)
        return failure("write", path, errno);
    int error = temp_fill(fd, bytes, len, old, how);
    int lock = fcntl(fd, F_DUPFD_CLOEXEC, 0); /* the file is ours until it has its name */
    if (close(fd) != 0 && !error)
        error = errno;
    if (!error)
        error = temp_publish(temp.path, path, how->file.create_only);
    if (error)
        unlink(temp.path);
    temp_forget(&temp);
    if (lock >= 0)
        close(lock);
    return error ? failure("write", path, error) : NULL;
}

/* A pipe or a device: there is no whole or not at all. */
static const char *write_through(const char *path, const char *bytes, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return failure("write", path, errno);
    int error = fd_write_all(fd, bytes, len);
    if (close(fd) != 0 && !error)
        error = errno;
    return error ? failure("write", path, error) : NULL;
}

/* Writes to what the path leads to: `st` is that. */
static const char *write_target(const char *path, const char *bytes, size_t len,
                                const struct stat *st, const struct manner *how)
{
    /* rename() needs no right to the file itself: ask for it, so that a read-only file stays as it
     * is. */
    if (access(path, W_OK) != 0)
        return failure("write", path, errno);
    static _Thread_local char target[PATH_MAX];
    if (!realpath(path, target))
        return failure("write", path, errno);
    return write_beside(target, bytes, len, st, how);
}

/* Of a file that nobody named nothing is followed: what the name leads to later does not count
 * either, because rename() replaces a link. */
static const char *refuse_planted(const char *path, const struct stat *st)
{
    static _Thread_local char text[PATH_MAX + 200];
    if (S_ISREG(st->st_mode))
        return NULL;
    snprintf(text, sizeof(text),
             "cannot write '%s': it is %s; in a folder of outputs only files "
             "are written: remove it",
             path, S_ISLNK(st->st_mode) ? "a symbolic link" : "no regular file");
    return text;
}

static const char *write_file(const char *path, const char *bytes, size_t len,
                              const struct manner *how)
{
    struct stat st;
    if ((how->follow ? stat(path, &st) : lstat(path, &st)) != 0) {
        if (errno != ENOENT)
            return failure("write", path, errno);
        /* A dangling link would be replaced by a file: say so instead. */
        if (how->follow && lstat(path, &st) == 0)
            return failure("follow the link", path, ENOENT);
        return write_beside(path, bytes, len, NULL, how);
    }
    if (how->file.create_only)
        return failure("create", path, EEXIST);
    if (S_ISDIR(st.st_mode))
        return failure("write", path, EISDIR);
    if (!how->follow) {
        const char *why = refuse_planted(path, &st);
        if (why)
            return why;
        if (access(path, W_OK) != 0)
            return failure("write", path, errno);
        return write_beside(path, bytes, len, &st, how);
    }
    if (!S_ISREG(st.st_mode))
        return write_through(path, bytes, len);
    return write_target(path, bytes, len, &st, how);
}

const char *file_write(const char *path, const char *bytes, size_t len, struct file_manner how)
{
    const struct manner manner = {.file = how, .flush = true, .follow = true};
    return write_file(path, bytes, len, &manner);
}

const char *file_write_one_of_many(const char *path, const char *bytes, size_t len,
                                   struct file_manner how)
{
    const struct manner manner = {.file = how};
    return write_file(path, bytes, len, &manner);
}

/* Has the descriptor exactly these bytes from where it stands? */
static bool fd_holds(int fd, const char *bytes, size_t len)
{
    char buffer[32 * 1024];
    for (;;) {
        ssize_t n = read(fd, buffer, sizeof(buffer));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n == 0 && len == 0;
        if ((size_t)n > len || memcmp(buffer, bytes, (size_t)n) != 0)
            return false;
        bytes += n;
        len -= (size_t)n;
    }
}

enum file_state file_compare(const char *path, const char *bytes, size_t len, bool follow)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (follow ? 0 : O_NOFOLLOW));
    if (fd < 0)
        return errno == ENOENT ? FILE_MISSING : FILE_DIFFERS;
    bool same = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (size_t)st.st_size == len &&
                fd_holds(fd, bytes, len);
    close(fd);
    return same ? FILE_SAME : FILE_DIFFERS;
}

bool file_is(const char *path, const char *other)
{
    struct stat a, b;
    return stat(path, &a) == 0 && stat(other, &b) == 0 && S_ISREG(a.st_mode) &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}
