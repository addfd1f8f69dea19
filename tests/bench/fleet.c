/*
 * fleet.c - a fleet from profiles: rosc over the folder beside the same in Python (peer.py), on one
 * core and on two, and its memory.
 *
 * All run in turns, so that a busy moment of the machine hurts all of them; the best of each
 * counts. Files lie in memory where there is a file system for that: it is the programs that are
 * compared, not the disk. Python does a part of the fleet, at two sizes: what the difference costs
 * is what a site costs, and what it takes to start is counted once, as in a run over all of them.
 */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench.h"
#include "fleet_texts.h"

enum { TURNS = 3, PEER_SITES = 1000, PEER_START = 50, PATH = 400, SMALL = 100, MIDDLE = 1000 };

#define PYTHON "/usr/bin/python3"
#define PEER ROSC_TOP "/tests/bench/peer.py"
#define GENERATOR ROSC_TOP "/tests/bench/fleet.py"

/* Where all of it lies. */
struct place {
    char top[PATH], fleet[PATH], small[PATH], middle[PATH], sites[PATH], out[PATH], peer_out[PATH];
    char schema[PATH], stages[PATH];
};

/* What a Python program costs: to start, and per site. */
struct peer {
    struct cost start, whole;
    double shares[4]; /* of reading, validating, rendering, writing */
};

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    if (remove(path) != 0)
        perror(path);
    return 0;
}

static void remove_tree(const char *path)
{
    struct stat st;
    if (lstat(path, &st) == 0)
        nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static void run_quietly(const char *const *argv)
{
    struct cost cost = {0};
    run_program(argv, &cost);
}

static void make_fleet(const char *folder, size_t sites)
{
    char count[24];
    snprintf(count, sizeof(count), "%zu", sites);
    const char *const argv[] = {PYTHON, GENERATOR, folder, count, NULL};
    run_quietly(argv);
}

static void make_schema(const struct place *p)
{
    char words[PATH * 3];
    snprintf(words, sizeof(words), "'%s' schema > '%s'", ROSC_COMMAND, p->schema);
    const char *const argv[] = {"/bin/sh", "-c", words, NULL};
    run_quietly(argv);
}

static void below(char *ret_path, const char *folder, const char *name)
{
    if (snprintf(ret_path, PATH, "%.*s/%s", PATH - 40, folder, name) < 0)
        give_up(folder);
}

static void make_place(struct place *p, size_t sites)
{
    const char *where = getenv("TMPDIR");
    if (access("/dev/shm", W_OK) == 0)
        where = "/dev/shm";
    snprintf(p->top, PATH, "%.300s/rosc-bench-XXXXXX", where && where[0] ? where : "/tmp");
    if (!mkdtemp(p->top))
        give_up(p->top);
    below(p->fleet, p->top, "fleet");
    below(p->small, p->top, "small");
    below(p->middle, p->top, "middle");
    below(p->out, p->top, "out");
    below(p->peer_out, p->top, "peer");
    below(p->schema, p->top, "schema.json");
    below(p->stages, p->top, "peer.stages");
    below(p->sites, p->fleet, "sites");
    make_fleet(p->fleet, sites);
    make_fleet(p->small, SMALL);
    make_fleet(p->middle, MIDDLE);
    make_schema(p);
}

/* rosc build over a folder of sites; `out` is as the last run left it. */
static void run_rosc(const struct place *p, const char *fleet, const char *form, const char *jobs,
                     struct cost *cost)
{
    char sites[PATH + 8];
    snprintf(sites, sizeof(sites), "%s/sites", fleet);
    const char *const argv[] = {ROSC_COMMAND, "build",  "--project", fleet,    sites, "-O",
                                p->out,       "--form", form,        "--jobs", jobs,  NULL};
    run_program(argv, cost);
}

static void run_rosc_anew(const struct place *p, const char *fleet, const char *form,
                          const char *jobs, struct cost *cost)
{
    remove_tree(p->out);
    run_rosc(p, fleet, form, jobs, cost);
}

static void run_check(const struct place *p, const char *jobs, struct cost *cost)
{
    const char *const argv[] = {ROSC_COMMAND, "check",  "--project", p->fleet,
                                p->sites,     "--jobs", jobs,        NULL};
    run_program(argv, cost);
}

static void run_peer_once(const struct place *p, const char *processes, size_t sites,
                          const char *fresh, struct cost *cost)
{
    char count[24];
    snprintf(count, sizeof(count), "%zu", sites);
    remove_tree(p->peer_out);
    const char *const argv[] = {PYTHON,    PEER,  p->schema, p->fleet, p->peer_out,
                                processes, count, fresh,     NULL};
    run_program(argv, cost);
}

static size_t peer_sites(size_t sites)
{
    return sites < PEER_SITES ? sites : PEER_SITES;
}

static size_t peer_start(size_t sites)
{
    return sites < 2 * PEER_START ? sites / 2 : PEER_START;
}

static void run_peer(const struct place *p, const char *processes, size_t sites, const char *fresh,
                     struct peer *peer)
{
    run_peer_once(p, processes, peer_start(sites), fresh, &peer->start);
    run_peer_once(p, processes, peer_sites(sites), fresh, &peer->whole);
    double stages[4], sum = 0;
    FILE *file = fopen(p->stages, "r");
    if (!file ||
        fscanf(file, "%lf %lf %lf %lf", &stages[0], &stages[1], &stages[2], &stages[3]) != 4)
        give_up(p->stages);
    fclose(file);
    for (int i = 0; i < 4; i++)
        sum += stages[i];
    for (int i = 0; i < 4; i++)
        peer->shares[i] = stages[i] / sum;
}

/* What all sites cost, from what the two numbers of them do. */
static double peer_of_all(double start, double whole, size_t sites)
{
    size_t few = peer_start(sites), many = peer_sites(sites);
    return start + (whole - start) / (double)(many - few) * (double)(sites - few);
}

/* How many of the peer's scripts are rosc's, byte for byte. */
static size_t count_same(const struct place *p, size_t sites)
{
    size_t same = 0;
    for (size_t i = 0; i < sites; i++) {
        char one[PATH + 40], two[PATH + 40];
        snprintf(one, sizeof(one), "%s/s%05zu.rsc", p->out, i);
        snprintf(two, sizeof(two), "%s/s%05zu.rsc", p->peer_out, i);
        struct text a = read_text(one), b = read_text(two);
        same += a.len == b.len && memcmp(a.bytes, b.bytes, a.len) == 0;
        free(a.bytes);
        free(b.bytes);
    }
    return same;
}

struct measured {
    struct cost plain[2], apply[2], check[2], again, small, middle;
    struct peer peer[2], fresh;
    size_t same;
};

static void turn(const struct place *p, size_t sites, struct measured *m)
{
    static const char *const numbers[] = {"1", "2"};
    for (int i = 0; i < 2; i++) {
        run_rosc_anew(p, p->fleet, "plain", numbers[i], &m->plain[i]);
        run_peer(p, numbers[i], sites, NULL, &m->peer[i]);
    }
    m->same = count_same(p, peer_sites(sites));
    run_peer(p, "1", sites, "fresh", &m->fresh);
    run_rosc(p, p->fleet, "plain", "2", &m->again);
    for (int i = 0; i < 2; i++) {
        run_check(p, numbers[i], &m->check[i]);
        run_rosc_anew(p, p->fleet, "apply", numbers[i], &m->apply[i]);
    }
    run_rosc_anew(p, p->small, "plain", "2", &m->small);
    run_rosc_anew(p, p->middle, "plain", "2", &m->middle);
}

static void print_peer(const char *what, const struct peer *peer, const struct cost *beside,
                       const char *target, size_t sites)
{
    double seconds = peer_of_all(peer->start.seconds, peer->whole.seconds, sites);
    row(what, seconds, seconds / beside->seconds, target, (double)peer->whole.peak_kb / 1024, "");
    seconds = peer_of_all(peer->start.cpu, peer->whole.cpu, sites);
    row("  on the cores", seconds, seconds / beside->cpu, "", -1, "");
}

static void print_rosc(const char *what, const struct cost *cost)
{
    row(what, cost->seconds, 1, "", (double)cost->peak_kb / 1024, "");
    row("  on the cores", cost->cpu, 1, "", -1, "");
}

static void print_files(const struct measured *m, size_t sites)
{
    char text[100];
    snprintf(text, sizeof(text), "a fleet of %zu sites, ratios to rosc", sites);
    heading(text, "s");
    print_rosc("rosc build plain, 1 job", &m->plain[0]);
    print_rosc("rosc build plain, 2 jobs", &m->plain[1]);
    print_peer("Python, 1 process", &m->peer[0], &m->plain[0], "target 40", sites);
    print_peer("Python, 2 processes", &m->peer[1], &m->plain[1], "target 40", sites);
    print_peer("Python, 1, profiles for each site", &m->fresh, &m->plain[0], "", sites);
    printf("  Python: from %zu and %zu sites; %zu of its %zu scripts are rosc's bytes; reading "
           "%.0f%%, "
           "schema %.0f%%, rendering %.0f%%, writing %.0f%%\n",
           peer_start(sites), peer_sites(sites), m->same, peer_sites(sites),
           100 * m->peer[0].shares[0], 100 * m->peer[0].shares[1], 100 * m->peer[0].shares[2],
           100 * m->peer[0].shares[3]);
    row("rosc build again, nothing to write", m->again.seconds, -1, "", -1, "");
    row("rosc build apply, 1 job", m->apply[0].seconds, -1, "", -1, "");
    row("rosc build apply, 2 jobs", m->apply[1].seconds, -1, "", -1, "");
    row("rosc check, 1 job", m->check[0].seconds, -1, "", -1, "");
    row("rosc check, 2 jobs", m->check[1].seconds, -1, "", -1, "");
    heading("two cores beside one", "");
    row("rosc build plain", -1, m->plain[0].seconds / m->plain[1].seconds, "target 1.8", -1, "");
    row("rosc build apply", -1, m->apply[0].seconds / m->apply[1].seconds, "target 1.8", -1, "");
    row("rosc check", -1, m->check[0].seconds / m->check[1].seconds, "target 1.8", -1, "");
    heading("most memory, 2 jobs", "");
    row("100 sites", -1, -1, "", (double)m->small.peak_kb / 1024, "");
    row("1000 sites", -1, -1, "", (double)m->middle.peak_kb / 1024, "");
    snprintf(text, sizeof(text), "%zu sites", sites);
    row(text, -1, -1, "", (double)m->plain[1].peak_kb / 1024, "flat");
}

static void print_texts(const struct fleet_texts *t)
{
    char text[100];
    snprintf(text, sizeof(text), "the same, one core, text to text, %.1f MB",
             (double)t->bytes / 1e6);
    heading(text, "s");
    snprintf(text, sizeof(text), "bare events, profiles too (%.1f MB)",
             (double)(t->bytes + t->profiles_bytes) / 1e6);
    row(text, t->events, 1, "", -1, "");
    row("bare events, profiles once", t->events_once, t->events_once / t->events, "", -1, "");
    row("rosc_check / events", t->check, t->check / t->events, "target 2.5", -1, "");
    row("rosc_build plain / events + memcpy", t->plain, t->plain / (t->events + t->copy),
        "target 2.5", -1, "");
    row("rosc_check / events, profiles once", t->check, t->check / t->events_once, "", -1, "");
    row("rosc_build plain / the same + memcpy", t->plain, t->plain / (t->events_once + t->copy), "",
        -1, "");
}

void fleet_measure(size_t sites)
{
    struct place place;
    struct measured measured = {0};
    if (sites < 20) {
        fputs("a fleet to measure has 20 sites or more\n", stderr);
        exit(64);
    }
    make_place(&place, sites);
    for (int i = 0; i < (sites < MIDDLE ? 1 : TURNS); i++)
        turn(&place, sites, &measured);
    print_files(&measured, sites);
    struct fleet_texts texts = fleet_texts_measure(place.fleet);
    print_texts(&texts);
    remove_tree(place.top);
}
