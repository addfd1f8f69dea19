/* inputs.c - writes the input of every case as a file of its own, for tests that are no C programs.
 *
 *     inputs FOLDER     FOLDER/AREA-NAME.yaml for tests/cases/AREA/NAME.txt
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "support/report.h"
#include "support/sections.h"
#include "support/snippet.h"

/* "tests/cases/AREA/NAME.txt" -> "FOLDER/AREA-NAME.yaml" */
static const char *target(struct arena *arena, const char *folder, const char *path)
{
    const char *area = path + strlen("tests/cases/");
    const char *name = strchr(area, '/') + 1;
    return arena_printf(arena, "%s/%.*s-%.*s.yaml", folder, (int)(name - 1 - area), area,
                        (int)(strlen(name) - strlen(".txt")), name);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: inputs FOLDER\n", stderr);
        return 64;
    }
    struct report report = report_new();
    struct arena *arena = arena_new();
    struct file_list files = files_like(arena, "tests/cases/*/*.txt");
    for (size_t i = 0; i < files.v.len; i++) {
        const char *path = files.v.v[i];
        const char *file = arena_printf(arena, "%s/%s", ROSC_TOP, path);
        struct sections sections = sections_parse(arena, read_whole(arena, file, NULL));
        struct input input = {0};
        report_begin(&report);
        FILE *out = fopen(target(arena, argv[1], path), "wb");
        if (!out || sections.v.len == 0 ||
            !snippet_of(arena, "in", sections.v.v[0].name, sections.v.v[0].text, false, &input) ||
            fwrite(input.bytes, 1, input.len, out) != input.len)
            report_fail(&report, path, "its input cannot be written");
        if (out && fclose(out) != 0)
            report_fail(&report, path, "its input cannot be written");
        report_end(&report);
    }
    arena_free(arena);
    return report_close(&report);
}
