/* process.c - whole programs: time from fork to the end, and peak memory. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

/* Never returns: the child becomes the program. */
static _Noreturn void become(const char *const *argv)
{
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0 || dup2(nowhere, STDERR_FILENO) < 0)
        _exit(127);
    /* execv() takes the words as writable and does not write. */
    union {
        const char *const *words;
        char *const *argv;
    } program = {.words = argv};
    execv(argv[0], program.argv);
    _exit(127);
}

static struct cost run_once(const char *const *argv)
{
    int status;
    struct rusage usage;
    double begin = now();
    /* A true fork: after vfork the peak of the child would be that of this process. */
    pid_t child = fork();
    if (child == 0)
        become(argv);
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        give_up(argv[0]);
    double seconds = now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "%s %s does not end well (status %d)\n", argv[0], argv[1] ? argv[1] : "",
                status);
        exit(1);
    }
    double cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                 (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    return (struct cost){
        .seconds = seconds, .best = seconds, .cpu = cpu, .peak_kb = usage.ru_maxrss};
}

void run_programs(const char *const *const *argv, size_t count, int runs, struct cost *ret_cost)
{
    for (size_t i = 0; i < count; i++)
        ret_cost[i] = (struct cost){0};
    for (int run = 0; run < runs; run++) {
        for (size_t i = 0; i < count; i++) {
            struct cost cost = run_once(argv[i]);
            ret_cost[i].seconds += cost.seconds / runs;
            if (run == 0 || cost.best < ret_cost[i].best)
                ret_cost[i].best = cost.best;
            if (run == 0 || cost.cpu < ret_cost[i].cpu)
                ret_cost[i].cpu = cost.cpu;
            if (cost.peak_kb > ret_cost[i].peak_kb)
                ret_cost[i].peak_kb = cost.peak_kb;
        }
    }
}

void run_program(const char *const *argv, struct cost *cost)
{
    struct cost once = run_once(argv);
    if (cost->seconds <= 0 || once.cpu < cost->cpu)
        cost->cpu = once.cpu;
    if (cost->seconds <= 0 || once.seconds < cost->seconds) {
        cost->seconds = once.seconds;
        cost->best = once.best;
    }
    if (once.peak_kb > cost->peak_kb)
        cost->peak_kb = once.peak_kb;
}

long resident_kb(void)
{
    long whole, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%ld %ld", &whole, &resident) != 2)
        give_up("/proc/self/statm");
    fclose(file);
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}
