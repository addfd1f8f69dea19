/*
 * cases.c - the one-file cases, tests/cases/AREA/NAME.txt (tests/README.md has the format).
 *
 *     cases [FILE...]      these, or all of them; only a run of all of them demands a case for
 * every finding
 *
 * ROSC_BLESS=1 rewrites the expectations that differ; such a run still fails.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"
#include "support/snippet.h"

struct cases {
    struct report report;
    bool seen[DIAG_COUNT]; /* findings that some case provoked */
};

struct one_case {
    struct arena *arena;
    struct report *report;
    const char *path;
    struct sections sections;
    bool rewritten;
};

/* An exact expectation; `actual` NULL: there is no such output. */
static void expect_exact(struct one_case *c, const struct section *section, const char *actual)
{
    if (!actual) {
        report_fail(c->report, c->path, "no %s: the site has errors", section->name);
        return;
    }
    const char *text = one_newline(c->arena, actual);
    if (strcmp(section->text, text) == 0)
        return;
    if (c->report->bless) {
        section_set(&c->sections, section->name, text);
        c->rewritten = true;
        c->report->blessed++;
        return;
    }
    report_same(c->report, c->path, section->name, section->text, text);
}

/* Each line of the section occurs, one behind the other (has), or none occurs anywhere (lacks). */
static void expect_lines(struct one_case *c, const struct section *section, const char *actual,
                         bool has)
{
    if (!actual) {
        report_fail(c->report, c->path, "no output for '%s': the site has errors", section->name);
        return;
    }
    const char *from = actual;
    for (const char *line = section->text; *line;) {
        size_t len = strcspn(line, "\n");
        const char *want = arena_strndup(c->arena, line, len);
        const char *found = len > 0 ? strstr(from, want) : NULL;
        if (has && len > 0 && !found)
            report_fail(c->report, c->path, "'%s': %s: %s", section->name,
                        strstr(actual, want) ? "out of order" : "missing", want);
        if (!has && found)
            report_fail(c->report, c->path, "'%s': is there: %s", section->name, want);
        if (has && found)
            from = found + len;
        line += len + (line[len] == '\n');
    }
}

/* "plain has" -> plain's text and " has" behind it. False: no such output. */
static bool output_named(const struct site_run *run, const char *name, const char **ret_text,
                         const char **ret_rest)
{
    const struct {
        const char *name, *text;
    } outputs[] = {
        {"messages", run->messages},   {"slugs", run->slugs},
        {"plain", run->plain},         {"apply", run->apply},
        {"prompts", run->prompts},     {"prompts-plain", run->prompts_plain},
        {"show", run->show},           {"remove", run->remove},
        {"verify", run->verify},       {"diff", run->diff},
        {"diff-json", run->diff_json}, {"diff-script", run->diff_script},
    };
    for (size_t i = 0; i < ARRAY_LEN(outputs); i++) {
        size_t n = strlen(outputs[i].name);
        if (strncmp(name, outputs[i].name, n) != 0 || (name[n] != '\0' && name[n] != ' '))
            continue;
        *ret_text = outputs[i].text;
        *ret_rest = name + n;
        return true;
    }
    return false;
}

static void expect_section(struct one_case *c, const struct section *section,
                           const struct site_run *run)
{
    const char *actual, *rest;
    if (!output_named(run, section->name, &actual, &rest))
        report_fail(c->report, c->path, "nothing is known about a section '%s'", section->name);
    else if (*rest == '\0')
        expect_exact(c, section, actual);
    else if (strcmp(rest, " has") == 0 || strcmp(rest, " lacks") == 0)
        expect_lines(c, section, actual, strcmp(rest, " has") == 0);
    else
        report_fail(c->report, c->path, "nothing is known about a section '%s'", section->name);
}

static void run_sections(struct one_case *c, struct cases *all)
{
    struct input input = {0};
    if (c->sections.v.len == 0 || !snippet_of(c->arena, "in", c->sections.v.v[0].name,
                                              c->sections.v.v[0].text, false, &input)) {
        report_fail(c->report, c->path, "the first section is no input");
        return;
    }
    if (c->sections.intro[0] == '\0')
        report_fail(c->report, c->path, "no sentence says what the case is about");
    for (size_t i = 1; i < c->sections.v.len; i++)
        snippet_file(c->arena, c->sections.v.v[i].name, c->sections.v.v[i].text, &input);
    struct site_run run = run_site(c->arena, c->report, c->path, input);
    for (size_t i = 0; i < run.diags->v.len; i++)
        all->seen[run.diags->v.v[i]->id] = true;
    for (size_t i = 1; i < c->sections.v.len; i++)
        if (strncmp(c->sections.v.v[i].name, "file ", 5) != 0 &&
            strncmp(c->sections.v.v[i].name, "site ", 5) != 0)
            expect_section(c, &c->sections.v.v[i], &run);
    /* Findings nobody expects are a failure: silence means a clean site. */
    if (!section_get(&c->sections, "messages") && !section_get(&c->sections, "slugs"))
        report_same(c->report, c->path, "findings", "", run.slugs);
}

static void run_case(struct cases *all, const char *path)
{
    struct one_case c = {.arena = arena_new(), .report = &all->report, .path = path};
    const char *file = path[0] == '/' ? path : arena_printf(c.arena, "%s/%s", ROSC_TOP, path);
    c.sections = sections_parse(c.arena, read_whole(c.arena, file, NULL));
    report_begin(&all->report);
    run_sections(&c, all);
    if (c.rewritten)
        write_whole(file, sections_format(c.arena, &c.sections));
    report_end(&all->report);
    arena_free(c.arena);
}

/* Every finding has a case that provokes it; tests/imports looks after those of import. */
static void check_coverage(struct cases *all)
{
    report_begin(&all->report);
    for (int id = 0; id < DIAG_COUNT; id++)
        if (!all->seen[id] && strncmp(diag_slug((enum diag_id)id), "import-", 7) != 0)
            report_fail(&all->report, "coverage", "no case provokes '%s'",
                        diag_slug((enum diag_id)id));
    report_end(&all->report);
}

int main(int argc, char **argv)
{
    struct cases all = {.report = report_new()};
    for (int i = 1; i < argc; i++)
        run_case(&all, argv[i]);
    if (argc == 1) {
        struct arena *arena = arena_new();
        struct file_list files = files_like(arena, "tests/cases/*/*.txt");
        for (size_t i = 0; i < files.v.len; i++)
            run_case(&all, files.v.v[i]);
        arena_free(arena);
        check_coverage(&all);
    }
    return report_close(&all.report);
}
