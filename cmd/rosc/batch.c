/* batch.c - see batch.h. */
#include "batch.h"

#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "value/value.h"

enum { SLOTS_PER_JOB = 4 };

struct slot {
    struct outcome outcome;
    bool ready;
};

/* Site i lies in slot i modulo their number; those from `taken` on and below `next` are begun. */
struct pool {
    const struct batch *batch;
    pthread_mutex_t lock;
    pthread_cond_t ready, room;
    struct slot *slots;
    size_t nslots, next, done, taken;
    size_t idle;    /* workers that wait for room */
    size_t workers; /* that have begun: each takes its number here */
    bool stop;
};

void outcome_unread(struct outcome *outcome, const char *why)
{
    outcome->why = why == out_of_memory ? NULL : strdup(why);
    outcome->code = outcome->why ? EXIT_IO : EXIT_OOM;
}

void outcome_unwritten(struct outcome *outcome, const char *why)
{
    if (!why)
        return;
    outcome->why = why == out_of_memory ? NULL : strdup(why);
    outcome->written = outcome->why ? EXIT_IO : EXIT_OOM;
}

void outcome_release(struct outcome *outcome)
{
    rosc_result_free(outcome->result);
    free(outcome->why);
    *outcome = (struct outcome){0};
}

/* The next site to begin; false: there is none. The lock is held. */
static bool next_site(struct pool *pool, size_t *ret_i)
{
    while (!pool->stop && pool->next < pool->batch->count &&
           pool->next - pool->taken >= pool->nslots) {
        pool->idle++;
        pthread_cond_wait(&pool->room, &pool->lock);
        pool->idle--;
    }
    if (pool->stop || pool->next >= pool->batch->count)
        return false;
    *ret_i = pool->next++;
    return true;
}

static void *worker(void *data)
{
    struct pool *pool = data;
    size_t i;
    pthread_mutex_lock(&pool->lock);
    const size_t number = pool->workers++;
    while (next_site(pool, &i)) {
        pthread_mutex_unlock(&pool->lock);
        struct outcome outcome = {0};
        pool->batch->work(pool->batch->data, number, i, &outcome);
        pthread_mutex_lock(&pool->lock);
        pool->slots[i % pool->nslots] = (struct slot){.outcome = outcome, .ready = true};
        pool->done++;
        /* Who takes them is not woken for each; all slots are done once no more can begin. */
        if (pool->done - pool->taken >= pool->nslots / 2 || pool->done == pool->batch->count)
            pthread_cond_signal(&pool->ready);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* Starts up to `jobs` workers, which meet no signal: those are the caller's. How many run. */
static size_t start_workers(struct pool *pool, pthread_t *threads, size_t jobs)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    size_t started = 0;
    while (started < jobs && pthread_create(&threads[started], NULL, worker, pool) == 0)
        started++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

/* Takes every site over as it comes in order. */
static void take_all(struct pool *pool)
{
    const struct batch *batch = pool->batch;
    pthread_mutex_lock(&pool->lock);
    while (!pool->stop && pool->taken < batch->count) {
        struct slot *slot = &pool->slots[pool->taken % pool->nslots];
        while (!slot->ready) {
            if (pool->idle > 0)
                pthread_cond_broadcast(&pool->room);
            pthread_cond_wait(&pool->ready, &pool->lock);
        }
        pthread_mutex_unlock(&pool->lock);
        bool more = batch->take(batch->data, pool->taken, &slot->outcome);
        outcome_release(&slot->outcome);
        pthread_mutex_lock(&pool->lock);
        slot->ready = false;
        pool->taken++;
        pool->stop = !more;
        if (pool->idle > 0 && pool->next - pool->taken <= pool->nslots / 2)
            pthread_cond_broadcast(&pool->room);
    }
    pthread_cond_broadcast(&pool->room);
    pthread_mutex_unlock(&pool->lock);
}

static void run_alone(const struct batch *batch)
{
    bool more = true;
    for (size_t i = 0; i < batch->count && more; i++) {
        struct outcome outcome = {0};
        batch->work(batch->data, 0, i, &outcome);
        more = batch->take(batch->data, i, &outcome);
        outcome_release(&outcome);
    }
}

/* Memory that a result gives back is kept for the next: of threads but the first the C library
 * hands it to the system each time, and takes it back page by page. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
    mallopt(M_TOP_PAD, 1024 * 1024);
#endif
}

/* False: no thread could be started. */
static bool run_pool(const struct batch *batch, size_t jobs)
{
    struct pool pool = {.batch = batch, .nslots = jobs * SLOTS_PER_JOB};
    pthread_t threads[BATCH_MAX_JOBS];
    pool.slots = calloc(pool.nslots, sizeof(*pool.slots));
    if (!pool.slots)
        return false;
    keep_memory();
    pthread_mutex_init(&pool.lock, NULL);
    pthread_cond_init(&pool.ready, NULL);
    pthread_cond_init(&pool.room, NULL);
    size_t started = start_workers(&pool, threads, jobs);
    if (started > 0)
        take_all(&pool);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < pool.nslots; i++)
        outcome_release(&pool.slots[i].outcome);
    pthread_cond_destroy(&pool.room);
    pthread_cond_destroy(&pool.ready);
    pthread_mutex_destroy(&pool.lock);
    free(pool.slots);
    return started > 0;
}

void batch_run(const struct batch *batch)
{
    size_t jobs = batch->jobs < batch->count ? batch->jobs : batch->count;
    jobs = jobs < BATCH_MAX_JOBS ? jobs : BATCH_MAX_JOBS;
    if (jobs < 2 || !run_pool(batch, jobs))
        run_alone(batch);
}

static size_t cores(void)
{
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > 0 ? (size_t)count : 1;
}

enum exit_code batch_jobs(const char *text, size_t *ret_jobs)
{
    int64_t jobs = 0;
    const char *why = NULL;
    if (!text) {
        *ret_jobs = cores();
        return EXIT_FINE;
    }
    struct arena *arena = arena_new();
    jmp_buf oom;
    if (!arena || setjmp(oom)) {
        arena_free(arena);
        return io_failed(out_of_memory);
    }
    arena_on_oom(arena, &oom);
    bool ok = value_int(arena, text, 1, BATCH_MAX_JOBS, &jobs, &why);
    arena_free(arena);
    if (!ok) {
        say("--jobs is a number from 1 to %d, not '%s'", (int)BATCH_MAX_JOBS, text);
        return EXIT_USAGE;
    }
    *ret_jobs = (size_t)jobs;
    return EXIT_FINE;
}
