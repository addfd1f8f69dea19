/* calls.c - calls to the system that can be refused, and what faults.h declares. */
#include "faults/faults.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

static struct fault_counts *counts; /* NULL: not begun */
static struct fault_plan plan;
static atomic_size_t allocations, calls;

void fault_begin(struct fault_counts *shared, struct fault_plan what)
{
    plan = what;
    counts = shared;
}

bool fault_allocation(void)
{
    if (!counts)
        return false;
    size_t n = atomic_fetch_add(&allocations, 1) + 1;
    counts->allocations = n;
    return (plan.kind == FAULT_ALLOC_ONE && n == plan.at) ||
           (plan.kind == FAULT_ALLOC_REST && n >= plan.at);
}

bool fault_call(void)
{
    if (!counts)
        return false;
    size_t n = atomic_fetch_add(&calls, 1) + 1;
    counts->calls = n;
    if (n != plan.at)
        return false;
    if (plan.kind == FAULT_KILL)
        kill(getpid(), SIGKILL);
    if (plan.kind == FAULT_TERM)
        kill(getpid(), SIGTERM);
    errno = ENOSPC;
    return plan.kind == FAULT_CALL;
}

/* Declares both names of a call and counts it. */
#define CALL(type, name, params, args)                                                             \
    type __real_##name params;                                                                     \
    type __wrap_##name params;                                                                     \
    type __wrap_##name params                                                                      \
    {                                                                                              \
        return fault_call() ? (type)-1 : __real_##name args;                                       \
    }

CALL(ssize_t, write, (int fd, const void *bytes, size_t len), (fd, bytes, len))
CALL(ssize_t, read, (int fd, void *bytes, size_t len), (fd, bytes, len))
CALL(int, mkostemp, (char *name, int flags), (name, flags))
CALL(int, flock, (int fd, int how), (fd, how))
CALL(int, fsync, (int fd), (fd))
CALL(int, fchmod, (int fd, mode_t mode), (fd, mode))
CALL(int, fchown, (int fd, uid_t user, gid_t group), (fd, user, group))
CALL(int, rename, (const char *from, const char *to), (from, to))
CALL(int, link, (const char *from, const char *to), (from, to))
CALL(int, mkdir, (const char *path, mode_t mode), (path, mode))
CALL(int, fstat, (int fd, struct stat *st), (fd, st))

int __real_close(int fd);
int __wrap_close(int fd);
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*run)(void *),
                          void *data);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*run)(void *),
                          void *data);

int __wrap_close(int fd) /* it is closed all the same, as by the system */
{
    bool failed = fault_call();
    int ret = __real_close(fd);
    errno = failed ? ENOSPC : errno;
    return failed ? -1 : ret;
}

int __wrap_open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list ap;
        va_start(ap, flags);
        mode = va_arg(ap, mode_t);
        va_end(ap);
    }
    return fault_call() ? -1 : __real_open(path, flags, mode);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*run)(void *),
                          void *data)
{
    return fault_allocation() ? EAGAIN : __real_pthread_create(thread, attr, run, data);
}
