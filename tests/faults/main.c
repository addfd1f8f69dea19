/*
 * main.c - every command with a fault at every moment.
 *
 *     faults [CASE...]      ROSC_FAULTS=all: each moment, not some of them spread over the run
 *
 * A process that the linker calls instead of the command's main(): it starts the command as a child
 * again and again. What must hold:
 *
 *     memory      the command ends with 71 and says "out of memory" once, or does what it does
 *                 without the fault
 *     a call      it ends with 74, or 1 (a file that the site names), and says why; or as without
 *     a signal    it dies of it; SIGTERM leaves no temporary file, and one of SIGKILL has its name
 *     always      each output is what it was before or what it becomes without the fault
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults/cases.h"
#include "faults/faults.h"

int __real_main(int argc, char **argv);
int __wrap_main(int argc, char **argv);

/* With a sanitizer a process takes ten times as long, and what it looks for is memory. */
#ifdef ROSC_FAULTS_WRAP
enum { SAMPLES = 10 };
#else
enum { SAMPLES = 24 };
#endif

static size_t passed, failed;
static struct fault_counts *shared;

/* What a run left behind. */
struct run {
    int status;               /* of waitpid() */
    char *said;               /* standard output, then standard error */
    char *file[CASE_OUTPUTS]; /* NULL: is not there */
    size_t temps;
};

static void die(const char *what)
{
    perror(what);
    exit(1);
}

/* A file's bytes as a string, NULL when there is none; the caller frees them. */
static char *slurp(const char *path)
{
    int fd = open(path, O_RDONLY);
    struct stat st;
    if (fd < 0)
        return NULL;
    if (fstat(fd, &st) != 0)
        die(path);
    char *text = malloc((size_t)st.st_size + 1);
    ssize_t len = text ? read(fd, text, (size_t)st.st_size) : -1;
    if (len != st.st_size)
        die(path);
    text[len] = '\0';
    close(fd);
    return text;
}

static void spill(const char *path, const char *text)
{
    unlink(path);
    if (!text)
        return;
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text))
        die(path);
    close(fd);
}

static void child(const struct fault_case *c, struct fault_plan plan)
{
    int in = open(c->input ? c->input : "/dev/null", O_RDONLY),
        out = open(CASE_SAID, O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0)
        _exit(99);
    /* both streams write to one file, at its end */
    if (fcntl(1, F_SETFL, O_APPEND) != 0 || fcntl(2, F_SETFL, O_APPEND) != 0)
        _exit(99);
    alarm(60);
    char *argv[CASE_WORDS]; /* which the command reorders */
    int argc = 0;
    for (; c->argv[argc]; argc++)
        argv[argc] = (char *)c->argv[argc];
    argv[argc] = NULL;
    fault_begin(shared, plan);
    exit(__real_main(argc, argv));
}

static size_t count_temps(const char *dir)
{
    DIR *stream = opendir(dir);
    size_t count = 0;
    const struct dirent *entry;
    while (stream && (entry = readdir(stream)) != NULL)
        count += strncmp(entry->d_name, ".rosc-temp-", 11) == 0;
    if (stream)
        closedir(stream);
    return count;
}

static size_t count_all_temps(void)
{
    size_t count = count_temps(".");
    for (size_t i = 0; case_folders[i]; i++)
        count += count_temps(case_folders[i]);
    return count;
}

static struct run run_case(const struct fault_case *c, struct fault_plan plan)
{
    struct run run = {0};
    *shared = (struct fault_counts){0};
    fflush(stdout);
    pid_t pid = fork();
    if (pid < 0)
        die("fork");
    if (pid == 0)
        child(c, plan);
    if (waitpid(pid, &run.status, 0) != pid)
        die("waitpid");
    run.said = slurp(CASE_SAID);
    for (size_t i = 0; i < CASE_OUTPUTS && c->output[i]; i++)
        run.file[i] = slurp(c->output[i]);
    run.temps = count_all_temps();
    return run;
}

static void run_free(struct run *run)
{
    free(run->said);
    for (size_t i = 0; i < CASE_OUTPUTS; i++)
        free(run->file[i]);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static size_t occurrences(const char *text, const char *word)
{
    size_t count = 0;
    for (; (text = strstr(text, word)) != NULL; text++)
        count++;
    return count;
}

static bool exited(const struct run *run, int code)
{
    return WIFEXITED(run->status) && WEXITSTATUS(run->status) == code;
}

/* Once; a document says what its code means besides. */
static bool told(const char *said)
{
    size_t count = occurrences(said, "out of memory");
    return count == 1 || (count == 2 && said[0] == '{');
}

/* What is wrong with how a run with a fault ended, NULL: nothing. */
static const char *wrong_end(const struct run *run, const struct run *good, struct fault_plan plan)
{
    bool as_good = run->status == good->status && same(run->said, good->said);
    switch (plan.kind) {
    case FAULT_NONE:
        return NULL;
    case FAULT_ALLOC_ONE:
    case FAULT_ALLOC_REST:
        if (exited(run, 71))
            return told(run->said) ? NULL : "71, and it is not said once";
        return as_good ? NULL : "neither 71 nor as without the fault";
    case FAULT_CALL:
        if (exited(run, 74) || exited(run, 1))
            return as_good || strstr(run->said, "No space left on device") ||
                           strstr(run->said, "cannot write '<stdout>'")
                       ? NULL
                       : "74, and the reason is not said";
        return as_good || run->status == good->status ? NULL : "neither 74 nor as without";
    case FAULT_KILL:
        return WIFSIGNALED(run->status) && WTERMSIG(run->status) == SIGKILL ? NULL : "not killed";
    case FAULT_TERM:
        return WIFSIGNALED(run->status) && WTERMSIG(run->status) == SIGTERM ? NULL : "not ended";
    }
    return NULL;
}

static const char *wrong_files(const struct fault_case *c, const struct run *run,
                               const struct run *good, char *const *before, struct fault_plan plan)
{
    for (size_t i = 0; i < CASE_OUTPUTS && c->output[i]; i++)
        if (!same(run->file[i], before[i]) && !same(run->file[i], good->file[i]))
            return "an output is neither old nor new";
    if (run->temps > 0 && plan.kind != FAULT_KILL)
        return "a temporary file is left";
    return run->temps > 1 ? "two temporary files are left" : NULL;
}

static void reset(const struct fault_case *c, char *const *before, size_t temps)
{
    for (size_t i = 0; i < CASE_OUTPUTS && c->output[i]; i++)
        spill(c->output[i], before[i]);
    if (temps > 0)
        cases_sweep();
}

static void try_fault(const struct fault_case *c, const struct run *good, char *const *before,
                      struct fault_plan plan)
{
    static const char *const kinds[] = {"none", "allocation", "allocations from",
                                        "call", "SIGKILL at", "SIGTERM at"};
    struct run run = run_case(c, plan);
    const char *wrong = wrong_end(&run, good, plan);
    if (!wrong)
        wrong = wrong_files(c, &run, good, before, plan);
    passed += !wrong;
    failed += wrong != NULL;
    if (wrong)
        printf("FAIL %s, %s %zu: %s (status %x): %.400s\n", c->name, kinds[plan.kind], plan.at,
               wrong, (unsigned)run.status, run.said);
    if (plan.kind == FAULT_KILL && run.temps > 0 && c->cleans) {
        struct run again = run_case(c, (struct fault_plan){0});
        bool clean = again.temps == 0 && strstr(again.said, "a run that was killed");
        passed += clean;
        failed += !clean;
        if (!clean)
            printf("FAIL %s: what SIGKILL at %zu left is there after the next run\n", c->name,
                   plan.at);
        run_free(&again);
    }
    reset(c, before, run.temps);
    run_free(&run);
}

/* Each of `total` moments, or the first and some spread over the rest. */
static void try_faults(const struct fault_case *c, const struct run *good, char *const *before,
                       enum fault_kind kind, size_t total)
{
    const char *how = getenv("ROSC_FAULTS");
    bool all = how && strcmp(how, "all") == 0;
    size_t step = all ? 1 : total / SAMPLES + 1;
    for (size_t at = 1; at <= total; at += all || at < 8 ? 1 : step)
        try_fault(c, good, before, (struct fault_plan){.kind = kind, .at = at});
}

static void try_case(const struct fault_case *c)
{
    char *before[CASE_OUTPUTS] = {0};
    for (size_t i = 0; i < CASE_OUTPUTS && c->output[i]; i++)
        before[i] = slurp(c->output[i]);
    struct run good = run_case(c, (struct fault_plan){0});
    const struct fault_counts counts = *shared;
    reset(c, before, good.temps);
    if (!exited(&good, c->code)) {
        printf("FAIL %s: without a fault, status %x: %.400s\n", c->name, (unsigned)good.status,
               good.said);
        failed++;
    } else {
        printf("%s: %zu allocations, %zu calls\n", c->name, counts.allocations, counts.calls);
        try_faults(c, &good, before, FAULT_ALLOC_ONE, counts.allocations);
        try_faults(c, &good, before, FAULT_ALLOC_REST, counts.allocations);
        try_faults(c, &good, before, FAULT_CALL, counts.calls);
#ifndef ROSC_FAULTS_WRAP
        try_faults(c, &good, before, FAULT_KILL, counts.calls);
        try_faults(c, &good, before, FAULT_TERM, counts.calls);
#endif
    }
    run_free(&good);
    for (size_t i = 0; i < CASE_OUTPUTS; i++)
        free(before[i]);
}

static bool wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return true;
    return argc < 2;
}

int __wrap_main(int argc, char **argv)
{
    shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        die("mmap");
    cases_prepare();
    for (size_t i = 0; i < cases_count; i++)
        if (wanted(cases[i].name, argc, argv))
            try_case(&cases[i]);
    cases_remove();
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
