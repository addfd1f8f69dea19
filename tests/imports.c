/*
 * imports.c - rosc import, on sites of ours and on routers of others.
 *
 *     imports [FILE...]     these (.yaml, .txt, .rsc), or all of them
 *
 * 1. Every example and every valid case: built, applied to an empty router in memory, exported,
 * imported, built again: the same configuration, row by row and cell by cell, but for secrets.
 * What does not come back must be told by import itself; EXPECTED names those sites.
 * 2. tests/import/NAME.rsc, exports of others: NAME.yaml and NAME.txt beside hold the site and the
 * messages. ROSC_BLESS=1 rewrites those that differ; such a run still fails.
 * 3. Every finding of import is provoked by some of them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "import/import.h"
#include "laws_export.h"
#include "ros/apply.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"

struct imports {
    struct report report;
    bool seen[DIAG_COUNT];
    size_t partly; /* sites that came back in part, and said so */
};

static const char *messages_of(struct arena *arena, struct diags *diags)
{
    struct strbuf out = strbuf_new(arena);
    diags_print_text(&out, diags, &(struct diag_style){0});
    return strbuf_detach(&out);
}

static struct diags *import_text(struct arena *arena, struct imports *all, const char *name,
                                 const char *text, size_t len, struct imported *ret)
{
    struct diags *diags = diags_new(arena);
    import_run(arena, diags, name, text, len, ret);
    for (size_t i = 0; i < diags->v.len; i++)
        all->seen[diags->v.v[i]->id] = true;
    return diags;
}

/* --- our own --- */

static void compile_input(struct arena *arena, const char *name, struct input input,
                          struct compilation *ret)
{
    *ret = (struct compilation){.name = name,
                                .text = input.bytes,
                                .len = input.len,
                                .goal = COMPILE_CONFIG,
                                .read_secret = run_site_secret,
                                .read_secret_data = arena};
    compile(arena, ret);
}

/* The state of an empty router after the site was applied. */
static struct ros_config *router_of(struct arena *arena, const struct ros_config *config)
{
    struct ros_config *router = ros_config_new(arena);
    ros_apply(router, ros_plan_plain(arena, config));
    router->target = config->target;
    return router;
}

/* Secrets that no export shows; they are the same in every row. */
static void blank_secrets(struct ros_config *config)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < config->rows[m].len; i++) {
            struct ros_item *item = config->rows[m].v[i];
            size_t to = 0;
            for (size_t k = 0; k < item->cells.len; k++)
                if (!ros_is_secret(ros_menu_def(item->menu)->args[item->cells.v[k].arg].name))
                    item->cells.v[to++] = item->cells.v[k];
            item->cells.len = to;
        }
}

static const char *compare(struct arena *arena, const struct ros_config *router,
                           const struct ros_config *again)
{
    const unsigned minor = router->target.minor;
    struct ros_config *a = export_visible(arena, router, minor);
    struct ros_config *b = export_visible(arena, router_of(arena, again), minor);
    blank_secrets(a);
    blank_secrets(b);
    return ros_config_difference(arena, a, b);
}

static bool complains(const struct diags *diags)
{
    for (size_t i = 0; i < diags->v.len; i++)
        if (diags->v.v[i]->severity != SEVERITY_NOTE)
            return true;
    return false;
}

static void check_back(struct arena *arena, struct imports *all, const char *name,
                       const struct ros_config *config, bool whole)
{
    struct ros_config *router = router_of(arena, config);
    struct imported imported = {0};
    const char *text = export_text(
        arena, router,
        &(struct ros_export_style){.version = router->target, .date = "2026-01-31 12:00:00"});
    struct diags *diags = import_text(arena, all, "export.rsc", text, strlen(text), &imported);
    if (imported.yaml == NULL) {
        report_fail(&all->report, name, "import gives no site:\n%s", messages_of(arena, diags));
        return;
    }
    const char *difference = compare(arena, router, imported.want);
    if (getenv("ROSC_SHOW") != NULL)
        printf("%s%s", imported.yaml, messages_of(arena, diags));
    if (difference != NULL && !complains(diags))
        report_fail(&all->report, name, "import is silent about a difference: %s\n%s", difference,
                    imported.yaml);
    else if (difference != NULL && whole)
        report_fail(&all->report, name, "does not come back: %s\n%s", difference,
                    messages_of(arena, diags));
    else if (difference == NULL && complains(diags))
        report_fail(&all->report, name, "comes back, but import complains:\n%s",
                    messages_of(arena, diags));
    all->partly += difference != NULL;
}

static void run_own(struct imports *all, const char *path)
{
    struct arena *arena = arena_new();
    size_t len = strlen(path);
    bool is_case = len > 4 && strcmp(path + len - 4, ".txt") == 0;
    const char *file = path[0] == '/' ? path : arena_printf(arena, "%s/%s", ROSC_TOP, path);
    struct input input = {0};
    struct compilation c;
    input.bytes = read_whole(arena, file, &input.len);
    if (is_case) {
        struct sections sections = sections_parse(arena, input.bytes);
        if (sections.v.len == 0 ||
            !snippet_of(arena, "in", sections.v.v[0].name, sections.v.v[0].text, false, &input))
            input.len = 0;
    }
    compile_input(arena, path, input, &c);
    if (c.config != NULL) {
        report_begin(&all->report);
        check_back(arena, all, path, c.config, !is_case);
        report_end(&all->report);
    }
    arena_free(arena);
}

/* --- others' --- */

static void check_golden(struct arena *arena, struct report *report, const char *path,
                         const char *actual)
{
    const char *file = arena_printf(arena, "%s/%s", ROSC_TOP, path);
    const char *expected = access(file, F_OK) == 0 ? read_whole(arena, file, NULL) : "";
    if (strcmp(expected, actual) == 0)
        return;
    if (report->bless) {
        write_whole(file, actual);
        report->blessed++;
    } else {
        report_same(report, path, "the output", expected, actual);
    }
}

static void check_accepted(struct arena *arena, struct report *report, const char *path,
                           const struct imported *imported)
{
    struct compilation c = {
        .name = path, .text = imported->yaml, .len = imported->yaml_len, .goal = COMPILE_CHECK};
    compile(arena, &c);
    if (c.diags->errors > 0)
        report_fail(report, path, "check refuses the site:\n%s", messages_of(arena, c.diags));
}

static void run_foreign(struct imports *all, const char *path)
{
    struct arena *arena = arena_new();
    const char *stem = arena_strndup(arena, path, strlen(path) - strlen(".rsc"));
    size_t len;
    const char *file = path[0] == '/' ? path : arena_printf(arena, "%s/%s", ROSC_TOP, path);
    const char *text = read_whole(arena, file, &len);
    struct imported imported = {0};
    report_begin(&all->report);
    struct diags *diags = import_text(arena, all, path, text, len, &imported);
    if (imported.yaml != NULL)
        check_accepted(arena, &all->report, path, &imported);
    if (path[0] == '/') {
        printf("%s%s", imported.yaml == NULL ? "" : imported.yaml, messages_of(arena, diags));
    } else {
        check_golden(arena, &all->report, arena_printf(arena, "%s.txt", stem),
                     messages_of(arena, diags));
        check_golden(arena, &all->report, arena_printf(arena, "%s.yaml", stem),
                     imported.yaml == NULL ? "" : imported.yaml);
    }
    report_end(&all->report);
    arena_free(arena);
}

static void run_one(struct imports *all, const char *path)
{
    size_t len = strlen(path);
    if (len > 4 && strcmp(path + len - 4, ".rsc") == 0)
        run_foreign(all, path);
    else
        run_own(all, path);
}

static void run_all(struct imports *all)
{
    static const char *const patterns[] = {"examples/*.yaml", "tests/cases/*/*.txt",
                                           "tests/import/*.rsc"};
    struct arena *arena = arena_new();
    for (size_t p = 0; p < ARRAY_LEN(patterns); p++) {
        struct file_list files = files_like(arena, patterns[p]);
        for (size_t i = 0; i < files.v.len; i++)
            run_one(all, files.v.v[i]);
    }
    arena_free(arena);
    report_begin(&all->report);
    for (int id = 0; id < DIAG_COUNT; id++)
        if (strncmp(diag_slug((enum diag_id)id), "import-", 7) == 0 && !all->seen[id])
            report_fail(&all->report, "coverage", "no export provokes '%s'",
                        diag_slug((enum diag_id)id));
    report_end(&all->report);
    printf("%zu sites came back in part, and import said so\n", all->partly);
}

int main(int argc, char **argv)
{
    struct imports all = {.report = report_new()};
    for (int i = 1; i < argc; i++)
        run_one(&all, argv[i]);
    if (argc == 1)
        run_all(&all);
    return report_close(&all.report);
}
