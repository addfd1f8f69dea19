/*
 * goldens.c - examples/NAME.yaml in every form against golden/NAME.FORM.rsc and
 * golden/NAME.show.yaml, byte for byte.
 *
 * ROSC_BLESS=1 rewrites those that differ; such a run still fails. Read a blessed golden as a
 * network engineer would.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"

static const char *const endings[] = {"plain.rsc", "apply.rsc", "remove.rsc", "verify.rsc",
                                      "show.yaml"};

static void check_golden(struct arena *arena, struct report *report, const char *name,
                         const char *ending, const char *actual)
{
    const char *golden = arena_printf(arena, "golden/%s.%s", name, ending);
    const char *path = arena_printf(arena, "%s/%s", ROSC_TOP, golden);
    bool there = access(path, F_OK) == 0;
    const char *expected = there ? read_whole(arena, path, NULL) : "";
    if (there && strcmp(expected, actual) == 0)
        return;
    if (report->bless) {
        write_whole(path, actual);
        report->blessed++;
    } else if (!there) {
        report_fail(report, golden, "is missing; ROSC_BLESS=1 writes it");
    } else {
        report_same(report, golden, "the output", expected, actual);
    }
}

static void check_example(struct report *report, const char *path)
{
    struct arena *arena = arena_new();
    report_begin(report);
    const char *base = path + strlen("examples/");
    const char *name = arena_strndup(arena, base, strlen(base) - strlen(".yaml"));
    struct input input = {0};
    input.bytes = read_whole(arena, arena_printf(arena, "%s/%s", ROSC_TOP, path), &input.len);
    if (input.bytes[0] != '#')
        report_fail(report, path, "the first line is no comment that says what the site is");
    struct site_run run = run_site(arena, report, path, input);
    if (run.diags->errors > 0) {
        report_fail(report, path, "has errors:\n%s", run.messages);
    } else {
        const char *const outputs[] = {run.plain, run.apply, run.remove, run.verify, run.show};
        for (size_t i = 0; i < ARRAY_LEN(endings); i++)
            check_golden(arena, report, name, endings[i], outputs[i] ? outputs[i] : "");
        if (run.prompts_plain)
            check_golden(arena, report, name, "prompts.plain.rsc", run.prompts_plain);
        if (run.prompts && strcmp(name, "managed-farm") == 0) /* one is enough to read */
            check_golden(arena, report, name, "prompts.apply.rsc", run.prompts);
    }
    report_end(report);
    arena_free(arena);
}

/* A golden whose example is gone. */
static void check_strays(struct arena *arena, struct report *report)
{
    report_begin(report);
    struct file_list goldens = files_like(arena, "golden/*");
    for (size_t i = 0; i < goldens.v.len; i++) {
        const char *base = goldens.v.v[i] + strlen("golden/");
        const char *example =
            arena_printf(arena, "%s/examples/%.*s.yaml", ROSC_TOP, (int)strcspn(base, "."), base);
        if (access(example, F_OK) != 0)
            report_fail(report, goldens.v.v[i], "has no example");
    }
    report_end(report);
}

int main(void)
{
    struct report report = report_new();
    struct arena *arena = arena_new();
    struct file_list examples = files_like(arena, "examples/*.yaml");
    for (size_t i = 0; i < examples.v.len; i++)
        check_example(&report, examples.v.v[i]);
    check_strays(arena, &report);
    arena_free(arena);
    return report_close(&report);
}
