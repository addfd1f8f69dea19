/*
 * bench.c - what a site costs, beside what reading its YAML costs: one table from one run.
 *
 * Whole processes are run in turns, so that a busy moment of the machine hurts all of them. A
 * measurement, not a test: the targets stand beside the values and decide nothing.
 *
 *     build/release/tests/bench            from any folder; takes a minute at most
 *     build/release/tests/bench scripts    the large export alone
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench.h"

enum { RUNS = 300, SITES = 1000 };

#define EXAMPLE ROSC_TOP "/examples/starlink-lte.yaml"

static void heading(const char *text, const char *unit)
{
    printf("\n%-38s %10s %7s  %-10s %9s  %s\n", text, unit, "ratio", "", "size", "");
}

/* One line; a negative number and "" leave their column empty. */
static void row(const char *what, double time, double ratio, const char *target, double mb,
                const char *memory_target)
{
    char times[24] = "", ratios[24] = "", mbs[24] = "";
    if (time >= 0)
        snprintf(times, sizeof(times), "%.3f", time);
    if (ratio >= 0)
        snprintf(ratios, sizeof(ratios), "%.2f", ratio);
    if (mb >= 0)
        snprintf(mbs, sizeof(mbs), "%.1f MB", mb);
    printf("%-38s %10s %7s  %-10s %9s  %s\n", what, times, ratios, target, mbs, memory_target);
}

static void one_site(void)
{
    static const char *const nothing[] = {"/bin/true", NULL};
    static const char *const events[] = {ROSC_EVENTS, EXAMPLE, NULL};
    static const char *const check[] = {ROSC_COMMAND, "check", "--color=never", EXAMPLE, NULL};
    static const char *const plain[] = {ROSC_COMMAND, "build", "--form=plain", EXAMPLE, NULL};
    static const char *const apply[] = {ROSC_COMMAND, "build", "--form=apply", EXAMPLE, NULL};
    static const char *const *const programs[] = {nothing, events, check, plain, apply};
    static const char *const names[] = {"/bin/true", "bare libyaml events", "rosc check",
                                        "rosc build, plain", "rosc build, apply"};
    enum { COUNT = sizeof(programs) / sizeof(programs[0]), EVENTS = 1 };
    struct cost cost[COUNT];
    run_programs(programs, COUNT, RUNS, cost);
    heading("one site, a process of its own", "ms");
    for (size_t i = 0; i < COUNT; i++)
        row(names[i], cost[i].seconds * 1e3, cost[i].seconds / cost[EVENTS].seconds,
            i > EVENTS ? "target 2.0" : "", (double)cost[i].peak_kb / 1024,
            i > EVENTS ? "under 8 MB" : "");
    /* On a busy machine starting a process is most of the mean, and hides the rest. */
    for (size_t i = 0; i < COUNT; i++) {
        char name[64];
        snprintf(name, sizeof(name), "%s, best run", names[i]);
        row(name, cost[i].best * 1e3, cost[i].best / cost[EVENTS].best, "", -1, "");
    }
}

static void many_in_memory(const struct corpus *corpus)
{
    struct in_memory m = in_memory_measure(corpus);
    double plain = m.events + m.copy_plain, apply = m.events + m.copy_apply;
    heading("1000 sites in memory, text to text", "s");
    row("bare libyaml events", m.events, 1, "", (double)corpus->bytes / 1e6, "read");
    row("memcpy of the plain scripts", m.copy_plain, -1, "", (double)m.plain_bytes / 1e6,
        "written");
    row("memcpy of the apply scripts", m.copy_apply, -1, "", (double)m.apply_bytes / 1e6,
        "written");
    row("rosc_check / events", m.check, m.check / m.events, "target 2.5", -1, "");
    row("rosc_build plain / events + memcpy", m.plain, m.plain / plain, "target 2.5", -1, "");
    row("rosc_build apply / events + memcpy", m.apply, m.apply / apply, "target 2.5", -1, "");
    row("resident before the first site", -1, -1, "", (double)m.before_kb / 1024, "");
    row("resident after 100 sites", -1, -1, "", (double)m.after_100_kb / 1024, "");
    row("resident after 1000 sites", -1, -1, "", (double)m.after_all_kb / 1024, "no growth");
}

/* FOLDER/site-0001ENDING */
static void site_path(char *ret_path, size_t size, const char *folder, size_t i, const char *ending)
{
    snprintf(ret_path, size, "%s/site-%04zu%s", folder, i, ending);
}

static void write_sites(const struct corpus *corpus, const char *folder)
{
    char path[400];
    if (mkdir(folder, 0700) != 0)
        give_up(folder);
    for (size_t i = 0; i < corpus->count; i++) {
        site_path(path, sizeof(path), folder, i, ".yaml");
        FILE *file = fopen(path, "wb");
        if (!file ||
            fwrite(corpus->site[i].bytes, 1, corpus->site[i].len, file) != corpus->site[i].len ||
            fclose(file) != 0)
            give_up(path);
    }
}

static void remove_sites(const char *folder, size_t count, const char *ending)
{
    char path[400];
    for (size_t i = 0; i < count; i++) {
        site_path(path, sizeof(path), folder, i, ending);
        if (unlink(path) != 0 && errno != ENOENT)
            perror(path);
    }
    if (rmdir(folder) != 0)
        perror(folder);
}

static void many_in_files(const struct corpus *corpus)
{
    const char *where = getenv("TMPDIR");
    char top[300], in[320], out[320];
    snprintf(top, sizeof(top), "%.250s/rosc-bench-XXXXXX", where && where[0] ? where : "/tmp");
    if (!mkdtemp(top))
        give_up(top);
    snprintf(in, sizeof(in), "%s/sites", top);
    snprintf(out, sizeof(out), "%s/scripts", top);
    write_sites(corpus, in);
    const char *const build[] = {ROSC_COMMAND, "build", in, "-O", out, NULL};
    const char *const *const programs[] = {build};
    struct cost cost;
    run_programs(programs, 1, 1, &cost);
    heading("1000 sites in files", "s");
    row("rosc build DIR -O OUT, flushed to disk", cost.seconds, -1, "", -1, "");
    remove_sites(in, corpus->count, ".yaml");
    remove_sites(out, corpus->count, ".rsc");
    if (rmdir(top) != 0)
        perror(top);
}

static void script_row(const char *what, const struct scripts *m, double seconds,
                       const char *target, long kb)
{
    char name[64], kept[40] = "";
    snprintf(name, sizeof(name), "%s, %.0f MB/s", what, (double)m->bytes / 1e6 / seconds);
    if (kb > 0)
        snprintf(kept, sizeof(kept), "%.1f bytes for a byte", (double)kb * 1024 / (double)m->bytes);
    row(name, seconds, seconds / m->count, target, kb > 0 ? (double)kb / 1024 : -1, kept);
}

static void large_export(void)
{
    struct scripts m = scripts_measure();
    heading("an export of 50 MB, ratios to its lines", "CPU s");
    script_row("lines counted by memchr", &m, m.count, "", 0);
    script_row("statement by statement", &m, m.stream, "100 MB/s", 0);
    script_row("as one tree", &m, m.tree, "", m.tree_kb);
    script_row("rows of the tree", &m, m.rows, "", m.rows_kb);
    script_row("formatted", &m, m.format, "", 0);
    script_row("read as an export, whole", &m, m.export, "", 0);
}

/* What the examples name, for this process and those that it starts. */
static void set_secrets(void)
{
    static const char *const secrets[][2] = {
        {"PPPOE_PASSWORD", "password"},
        {"SIM_PIN", "4711"},
        {"VPN_WIREGUARD", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="},
        {"PSK_WIREGUARD", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="},
        {"TUNNEL_KEY", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="},
        {"TUNNEL_PRESHARED_KEY", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="},
        {"TG_TOKEN", "123456:token"},
        {"SMTP_PASSWORD", "mail"},
        {"HOOK", "hook"},
        {"NTFY_TOKEN", "tk_1"},
    };
    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
        setenv(secrets[i][0], secrets[i][1], 1);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "scripts") == 0) {
        large_export();
        return 0;
    }
    set_secrets();
    printf("mean of %d runs per process; best of some turns in memory; ratios are to bare libyaml "
           "events\n",
           RUNS);
    /* First, while this process is small: a child begins with a part of its memory. */
    one_site();
    struct corpus corpus = corpus_make(SITES);
    many_in_memory(&corpus);
    many_in_files(&corpus);
    corpus_free(&corpus);
    large_export();
    return 0;
}
