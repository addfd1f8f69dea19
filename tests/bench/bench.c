/*
 * bench.c - what a site costs, beside what reading its YAML costs: one table from one run.
 *
 * Whole processes are run in turns, so that a busy moment of the machine hurts all of them. A
 * measurement, not a test: the targets stand beside the values and decide nothing.
 *
 *     build/release/tests/bench               from any folder; takes two minutes or three
 *     build/release/tests/bench scripts       the large export alone
 *     build/release/tests/bench fleet [COUNT] the fleet alone
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

enum { RUNS = 300, SITES = 1000, FLEET = 10000 };

#define EXAMPLE ROSC_TOP "/examples/starlink-lte.yaml"

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
    if (argc > 1 && strcmp(argv[1], "fleet") == 0) {
        fleet_measure(argc > 2 ? (size_t)strtoul(argv[2], NULL, 10) : FLEET);
        return 0;
    }
    printf("mean of %d runs per process; best of some turns in memory; ratios are to bare libyaml "
           "events\n",
           RUNS);
    /* First, while this process is small: a child begins with a part of its memory. */
    one_site();
    struct corpus corpus = corpus_make(SITES);
    many_in_memory(&corpus);
    corpus_free(&corpus);
    fleet_measure(FLEET);
    large_export();
    return 0;
}
