/* fleet_texts.c - see fleet_texts.h. */
#include "fleet_texts.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

#include "bench.h"

enum { TURNS = 5, MAX_PROFILES = 16, MAX_CHAIN = 4, COPY_MAX = 1024 * 1024 };

struct profile {
    char name[256];
    struct text text;
};

struct fleet {
    struct text *site;
    size_t sites;
    struct profile profile[MAX_PROFILES];
    size_t profiles;
};

static bool is_yaml(const char *name)
{
    size_t len = strlen(name);
    return len > 5 && strcmp(name + len - 5, ".yaml") == 0;
}

/* The YAML files of a folder, sorted; the number of them. */
static int list(const char *folder, struct dirent ***ret_entries)
{
    int count = scandir(folder, ret_entries, NULL, alphasort);
    if (count < 0)
        give_up(folder);
    return count;
}

static struct text read_in(const char *folder, const char *name)
{
    char path[1000];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    return read_text(path);
}

static void read_sites(struct fleet *fleet, const char *folder)
{
    struct dirent **entries;
    int count = list(folder, &entries);
    fleet->site = calloc((size_t)count, sizeof(*fleet->site));
    if (!fleet->site)
        give_up("memory");
    for (int i = 0; i < count; i++) {
        if (is_yaml(entries[i]->d_name))
            fleet->site[fleet->sites++] = read_in(folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
}

static void read_profiles(struct fleet *fleet, const char *folder)
{
    struct dirent **entries;
    int count = list(folder, &entries);
    for (int i = 0; i < count; i++) {
        if (is_yaml(entries[i]->d_name) && fleet->profiles < MAX_PROFILES) {
            struct profile *profile = &fleet->profile[fleet->profiles++];
            snprintf(profile->name, sizeof(profile->name), "%s", entries[i]->d_name);
            profile->text = read_in(folder, entries[i]->d_name);
        }
        free(entries[i]);
    }
    free(entries);
}

static const struct profile *find_profile(const struct fleet *fleet, const char *path, size_t len)
{
    const char *slash = memrchr(path, '/', len);
    const char *name = slash ? slash + 1 : path;
    len -= (size_t)(name - path);
    for (size_t i = 0; i < fleet->profiles; i++)
        if (strlen(fleet->profile[i].name) == len && memcmp(fleet->profile[i].name, name, len) == 0)
            return &fleet->profile[i];
    return NULL;
}

/* What a text of fleet.py extends: one file, or none. */
static const struct profile *extended_by(const struct fleet *fleet, const struct text *text)
{
    static const char key[] = "\nextends: ";
    const char *at = strstr(text->bytes, key);
    if (!at)
        return NULL;
    at += strlen(key);
    return find_profile(fleet, at, strcspn(at, "\n"));
}

static double time_events(const struct fleet *fleet, bool once)
{
    double begin = cpu_now();
    for (size_t i = 0; i < fleet->sites; i++) {
        const struct text *text = &fleet->site[i];
        bare_events(text);
        for (const struct profile *p = extended_by(fleet, text); p && !once;
             p = extended_by(fleet, &p->text))
            bare_events(&p->text);
    }
    for (size_t i = 0; once && i < fleet->profiles; i++)
        bare_events(&fleet->profile[i].text);
    return cpu_now() - begin;
}

static size_t profiles_bytes(const struct fleet *fleet)
{
    size_t bytes = 0;
    for (size_t i = 0; i < fleet->sites; i++)
        for (const struct profile *p = extended_by(fleet, &fleet->site[i]); p;
             p = extended_by(fleet, &p->text))
            bytes += p->text.len;
    return bytes;
}

static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    (void)data;
    (void)kind;
    *ret_why = "is not set";
    return getenv(name);
}

static const char *read_file(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    const struct profile *profile = find_profile(data, path, strlen(path));
    (void)from;
    *ret_why = "is not there";
    if (!profile)
        return NULL;
    *ret_name = profile->name;
    *ret_len = profile->text.len;
    return profile->text.bytes;
}

typedef struct rosc_result *site_function(const char *name, const char *text, size_t len,
                                          const struct rosc_options *options);

/* Seconds for all sites; of those, in *ret_copy (may be NULL), what copying the outputs took, which
 * is not in what is returned. */
static double time_calls(struct fleet *fleet, site_function *function, double *ret_copy)
{
    static char copy[COPY_MAX];
    struct rosc_profiles *profiles = rosc_profiles_new();
    struct rosc_options options = {.form = ROSC_FORM_PLAIN,
                                   .read_secret = read_secret,
                                   .read_file = read_file,
                                   .read_file_data = fleet,
                                   .profiles = profiles};
    double begin = cpu_now(), copying = 0;
    for (size_t i = 0; i < fleet->sites; i++) {
        struct rosc_result *result =
            function("site.yaml", fleet->site[i].bytes, fleet->site[i].len, &options);
        if (!result || !rosc_result_ok(result)) {
            fputs(result ? rosc_result_messages(result) : "out of memory\n", stderr);
            exit(1);
        }
        size_t len;
        const char *output = rosc_result_output(result, &len);
        if (ret_copy && output && len <= sizeof(copy)) {
            double before = cpu_now();
            memcpy(copy, output, len);
            __asm__ volatile("" : : "r"(copy) : "memory"); /* the copy is really made */
            copying += cpu_now() - before;
        }
        rosc_result_free(result);
    }
    double seconds = cpu_now() - begin - copying;
    rosc_profiles_free(profiles);
    if (ret_copy)
        *ret_copy = copying;
    return seconds;
}

static void keep_best(double *best, double seconds)
{
    if (*best <= 0 || seconds < *best)
        *best = seconds;
}

struct fleet_texts fleet_texts_measure(const char *folder)
{
    struct fleet fleet = {0};
    char path[500];
    snprintf(path, sizeof(path), "%s/profiles", folder);
    read_profiles(&fleet, path);
    snprintf(path, sizeof(path), "%s/sites", folder);
    read_sites(&fleet, path);
    struct fleet_texts m = {.sites = fleet.sites, .profiles_bytes = profiles_bytes(&fleet)};
    for (size_t i = 0; i < fleet.sites; i++)
        m.bytes += fleet.site[i].len;
    double begin = now(), copy;
    for (int turn = 0; turn < TURNS && (turn == 0 || now() - begin < 30); turn++) {
        keep_best(&m.events, time_events(&fleet, false));
        keep_best(&m.events_once, time_events(&fleet, true));
        keep_best(&m.check, time_calls(&fleet, rosc_check, NULL));
        keep_best(&m.plain, time_calls(&fleet, rosc_build, &copy));
        keep_best(&m.copy, copy);
    }
    for (size_t i = 0; i < fleet.sites; i++)
        free(fleet.site[i].bytes);
    for (size_t i = 0; i < fleet.profiles; i++)
        free(fleet.profile[i].text.bytes);
    free(fleet.site);
    return m;
}
