/* silence.c - lint is silent where nothing is wrong: every golden, and the configurations of
 * tests/lint, each of which is right in its own way. */
#include <string.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"

static size_t check_folder(struct report *report, const char *pattern)
{
    struct arena *arena = arena_new();
    struct file_list files = files_like(arena, pattern);
    for (size_t i = 0; i < files.v.len; i++) {
        const char *name = files.v.v[i];
        struct input input = {.script = true};
        report_begin(report);
        input.bytes = read_whole(arena, arena_printf(arena, "%s/%s", ROSC_TOP, name), &input.len);
        struct site_run run = run_site(arena, report, name, input);
        if (run.diags->v.len > 0)
            report_fail(report, name, "is not clean:\n%s", run.messages);
        report_end(report);
    }
    size_t count = files.v.len;
    arena_free(arena);
    return count;
}

int main(void)
{
    struct report report = report_new();
    size_t goldens = check_folder(&report, "golden/*.rsc");
    size_t others = check_folder(&report, "tests/lint/*.rsc");
    report_begin(&report);
    if (goldens == 0 || others == 0)
        report_fail(&report, "silence", "no file was found: the test is blind");
    report_end(&report);
    return report_close(&report);
}
