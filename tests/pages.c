/* pages.c - the explain pages: every finding has one, and its examples do what it says
 * (docs/diagnostics/README.md). */
#include <stdio.h>
#include <string.h>

#include "app/explain_pages.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"
#include "support/snippet.h"

enum { LINE_MAX_CHARS = 100 };

/* ASCII, short lines: the page is printed on any terminal. */
static void check_layout(struct report *report, const char *slug, const char *text)
{
    size_t line = 1, column = 0;
    for (const char *p = text; *p; p++) {
        if (*p == '\n') {
            line++;
            column = 0;
            continue;
        }
        if (*p < ' ' || *p > '~')
            report_fail(report, slug, "line %zu: byte 0x%02x", line, (unsigned char)*p);
        if (++column == LINE_MAX_CHARS + 1)
            report_fail(report, slug, "line %zu is longer than %d characters", line,
                        LINE_MAX_CHARS);
    }
}

/* The findings of an example are exactly `expected`: one slug, or nothing. */
static void check_example(struct arena *arena, struct report *report, const char *slug,
                          const char *section, struct input input, const char *expected)
{
    input.brief = true; /* the cases hold them */
    struct site_run run = run_site(arena, report, slug, input);
    bool ok = run.diags->v.len == (expected ? 1 : 0);
    if (ok && expected)
        ok = strcmp(diag_slug(run.diags->v.v[0]->id), expected) == 0;
    if (!ok)
        report_fail(report, slug, "%s: expected %s, got:\n%s%s", section,
                    expected ? "only this finding" : "no finding", run.slugs, run.messages);
}

static void add_files(struct arena *arena, struct input *input, const struct input *files)
{
    for (size_t i = 0; i < files->files.len; i++)
        *VEC_PUSH(arena, input->files) = files->files.v[i];
}

/* The same of an export that is imported: what it is about may be counted as not understood too. */
static void check_export(struct arena *arena, struct report *report, const char *slug,
                         const struct section *section, const char *expected)
{
    struct diags *diags = diags_new(arena);
    struct imported imported = {0};
    import_run(arena, diags, "router.rsc", section->text, strlen(section->text), &imported);
    bool found = expected == NULL, others = false;
    for (size_t i = 0; i < diags->v.len; i++) {
        const char *have = diag_slug(diags->v.v[i]->id);
        found |= expected != NULL && strcmp(have, expected) == 0;
        others |= expected == NULL || strncmp(have, "import-", strlen("import-")) != 0;
    }
    struct strbuf out = strbuf_new(arena);
    diags_print_text(&out, diags, &(struct diag_style){0});
    if (!found || others)
        report_fail(report, slug, "%s: expected %s, got:\n%s", section->name,
                    expected ? "this finding" : "no finding", out.buf);
}

/* What lint finds is in its table too. */
static void check_table(struct arena *arena, struct report *report, const char *slug)
{
    const char *table = read_whole(arena, ROSC_TOP "/docs/lint.md", NULL);
    if (strstr(table, arena_printf(arena, "`%s`", slug)) == NULL)
        report_fail(report, slug, "is not in docs/lint.md");
}

static void check_page(struct report *report, const char *slug, const char *text)
{
    struct arena *arena = arena_new();
    check_layout(report, slug, text);
    struct sections page = sections_parse(arena, text);
    struct input files = {0}; /* those ahead of an example are beside it */
    size_t wrong = 0, right = 0;
    for (size_t i = 0; i < page.v.len; i++) {
        const struct section *s = &page.v.v[i];
        struct input input = {0};
        if (snippet_file(arena, s->name, s->text, &files))
            continue;
        if (snippet_of(arena, "wrong", s->name, s->text, true, &input)) {
            wrong++;
            add_files(arena, &input, &files);
            if (input.script)
                check_table(arena, report, slug);
            check_example(arena, report, slug, s->name, input, slug);
        } else if (snippet_of(arena, "right", s->name, s->text, true, &input)) {
            right++;
            add_files(arena, &input, &files);
            check_example(arena, report, slug, s->name, input, NULL);
        } else if (strcmp(s->name, "wrong.export") == 0) {
            wrong++;
            check_export(arena, report, slug, s, slug);
        } else if (strcmp(s->name, "right.export") == 0) {
            right++;
            check_export(arena, report, slug, s, NULL);
        } else if (strcmp(s->name, "why") != 0) {
            report_fail(report, slug, "nothing is known about a section '%s'", s->name);
        }
    }
    const char *why = section_get(&page, "why");
    if (page.intro[0] == '\0' || wrong == 0 || right == 0 || !why || why[0] == '\0')
        report_fail(report, slug, "needs a paragraph, a wrong example, why, a right example");
    arena_free(arena);
}

int main(void)
{
    struct report report = report_new();
    for (int id = 0; id < DIAG_COUNT; id++) {
        const char *slug = diag_slug((enum diag_id)id);
        const char *text = explain_page_text(slug);
        report_begin(&report);
        if (text)
            check_page(&report, slug, text);
        else
            report_fail(&report, slug, "has no page: docs/diagnostics/%s.txt", slug);
        report_end(&report);
    }
    report_begin(&report);
    for (size_t i = 0; i < explain_pages_len; i++) {
        enum diag_id id;
        if (!diag_by_slug(explain_pages[i].slug, &id))
            report_fail(&report, explain_pages[i].slug, "is a page of no finding");
    }
    report_end(&report);
    return report_close(&report);
}
