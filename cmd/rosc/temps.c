/* temps.c - see temps.h. */
#include "temps.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What temporary files are called: this, and letters that nobody else has. */
#define TEMP_BEGIN ".rosc-temp-"
#define TEMP_LETTERS "XXXXXX"

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGXCPU};
enum { ENDING_COUNT = sizeof(ending) / sizeof(ending[0]) };

/* All there are, and how many are being made. Who holds the lock or makes one meets no signal, so
 * the handler gets the lock and sees them made; it keeps it, and no further one is begun while the
 * process ends. */
static struct temp *temps;
static atomic_flag temps_busy = ATOMIC_FLAG_INIT;
static atomic_size_t temps_making;

/* The dispositions to go back to. */
static struct {
    struct sigaction old[ENDING_COUNT];
    bool set[ENDING_COUNT];
    bool whole_run; /* not for one file alone */
} guard;

static void temps_lock(void)
{
    while (atomic_flag_test_and_set_explicit(&temps_busy, memory_order_acquire))
        sched_yield();
}

static void temps_unlock(void)
{
    atomic_flag_clear_explicit(&temps_busy, memory_order_release);
}

static void remove_temps(int sig)
{
    const struct timespec moment = {.tv_nsec = 1000 * 1000};
    temps_lock();
    /* A file system that does not answer must not keep the process alive: what is made on it later
     * the next run finds without a lock. */
    for (int tries = 0; atomic_load(&temps_making) > 0 && tries < 2000; tries++)
        nanosleep(&moment, NULL);
    for (const struct temp *temp = temps; temp != NULL; temp = temp->next)
        if (atomic_load(&temp->made))
            unlink(temp->path);
    raise(sig); /* waits until the handler has returned; then it ends the process */
}

static sigset_t ending_set(void)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < ENDING_COUNT; i++)
        sigaddset(&set, ending[i]);
    return set;
}

/* No signal ends the process from here to the unblocking. */
static sigset_t signals_block(void)
{
    sigset_t set = ending_set(), before;
    pthread_sigmask(SIG_BLOCK, &set, &before);
    return before;
}

static void signals_restore(const sigset_t *before)
{
    pthread_sigmask(SIG_SETMASK, before, NULL);
}

/* A signal that is ignored, as under nohup, stays so. */
static void guard_begin(void)
{
    struct sigaction action = {.sa_handler = remove_temps, .sa_flags = (int)SA_RESETHAND};
    action.sa_mask = ending_set();
    for (size_t i = 0; i < ENDING_COUNT; i++) {
        guard.set[i] = false;
        if (sigaction(ending[i], NULL, &guard.old[i]) == 0 && guard.old[i].sa_handler != SIG_IGN)
            guard.set[i] = sigaction(ending[i], &action, NULL) == 0;
    }
}

static void guard_end(void)
{
    for (size_t i = 0; i < ENDING_COUNT; i++)
        if (guard.set[i])
            sigaction(ending[i], &guard.old[i], NULL);
}

void temps_begin(void)
{
    guard_begin();
    guard.whole_run = true;
}

void temps_end(void)
{
    guard.whole_run = false;
    guard_end();
}

/* Gives it a name beside `path` that is to be filled in: false when that is too long. */
static bool temp_name(struct temp *temp, const char *path)
{
    const char *slash = strrchr(path, '/');
    int folder = slash ? (int)(slash - path + 1) : 0;
    int n = snprintf(temp->path, sizeof(temp->path), "%.*s" TEMP_BEGIN TEMP_LETTERS, folder, path);
    return n >= 0 && (size_t)n < sizeof(temp->path);
}

/* A new temporary file, locked. One that somebody has removed as left behind before it was locked
 * does not count. */
static int temp_make(struct temp *temp)
{
    char *letters = temp->path + strlen(temp->path) - strlen(TEMP_LETTERS);
    for (int tries = 0; tries < 16; tries++) {
        struct stat st;
        memcpy(letters, TEMP_LETTERS, strlen(TEMP_LETTERS));
        int fd = mkostemp(temp->path, O_CLOEXEC);
        if (fd < 0)
            return -1;
        flock(fd, LOCK_EX | LOCK_NB); /* without locks nothing is ever taken for left behind */
        if (fstat(fd, &st) != 0 || st.st_nlink > 0)
            return fd;
        close(fd);
    }
    errno = EBUSY;
    return -1;
}

int temp_open(struct temp *ret_temp, const char *path)
{
    if (!temp_name(ret_temp, path)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    atomic_init(&ret_temp->made, false);
    sigset_t before = signals_block();
    temps_lock();
    ret_temp->next = temps;
    temps = ret_temp;
    atomic_fetch_add(&temps_making, 1);
    temps_unlock();
    if (!guard.whole_run)
        guard_begin();
    int fd = temp_make(ret_temp), error = errno;
    atomic_store(&ret_temp->made, fd >= 0);
    atomic_fetch_sub(&temps_making, 1);
    signals_restore(&before);
    if (fd < 0)
        temp_forget(ret_temp);
    errno = error;
    return fd;
}

void temp_forget(struct temp *temp)
{
    sigset_t before = signals_block();
    temps_lock();
    struct temp **at = &temps;
    while (*at != temp)
        at = &(*at)->next;
    *at = temp->next;
    temps_unlock();
    if (!guard.whole_run)
        guard_end();
    signals_restore(&before);
}

bool temp_remove_left(const char *path, const char *name)
{
    struct stat st;
    size_t begin = strlen(TEMP_BEGIN);
    if (strncmp(name, TEMP_BEGIN, begin) != 0 || strlen(name) != begin + strlen(TEMP_LETTERS))
        return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return false;
    bool left = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_uid == geteuid() &&
                flock(fd, LOCK_EX | LOCK_NB) == 0 && unlink(path) == 0;
    close(fd);
    return left;
}
