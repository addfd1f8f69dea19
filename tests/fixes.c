/*
 * fixes.c - rosc_fix() on every case and every example of an explain page: what it mends is mended,
 * nothing else changes, and no file gets worse.
 *
 *     fixes [FILE...]      these cases, or all cases and pages; only then the slugs are counted
 */
#include <stdio.h>
#include <string.h>

#include "app/app.h"
#include "app/explain_pages.h"
#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"
#include "support/snippet.h"

/* Findings of which some case or page must be mended: else this test would see nothing. */
static const enum diag_id mended[] = {
    DIAG_UNKNOWN_KEY,   DIAG_BAD_VALUE,         DIAG_WRONG_TYPE,      DIAG_YAML_TRAP,
    DIAG_BAD_NAME,      DIAG_UNKNOWN_REFERENCE, DIAG_YAML_SYNTAX,     DIAG_YAML_TAB,
    DIAG_BAD_CHARACTER, DIAG_ALLOW_UNKNOWN,     DIAG_ALLOW_MALFORMED,
};

/* Pages whose wrong example, mended, compiles to what the right one does. */
static const char *const same_as_right[] = {"unknown-key", "yaml-trap"};

struct fixes {
    struct report report;
    bool seen[DIAG_COUNT];
    bool same[DIAG_COUNT]; /* pages: mended, it is the right example */
};

static struct rosc_result *fix(struct input *input, const char *text, size_t len,
                               enum rosc_fix_view view)
{
    const struct rosc_options options = {.read_file = run_site_file, .read_file_data = input};
    return rosc_fix("site.yaml", text, len, view, &options);
}

static struct rosc_result *check(struct input *input, const char *text, size_t len)
{
    const struct rosc_options options = {.read_file = run_site_file, .read_file_data = input};
    return rosc_check("site.yaml", text, len, &options);
}

static bool same_bytes(const char *a, size_t alen, const char *b, size_t blen)
{
    return alen == blen && memcmp(a, b, alen) == 0;
}

/* Could the text be read at all? If not, mending it uncovers what stands behind. */
static bool was_read(const struct rosc_result *result)
{
    for (size_t i = 0; i < result->diags->v.len; i++)
        switch (result->diags->v.v[i]->id) {
        case DIAG_BAD_CHARACTER:
        case DIAG_YAML_SYNTAX:
        case DIAG_YAML_TAB:
            return false;
        default: /* the others are of texts that can be read */
            break;
        }
    return true;
}

static bool line_was_fixed(const struct rosc_result *fixed, size_t line)
{
    for (size_t i = 0; i < fixed->fixed.len; i++)
        if (fixed->fixed.v[i].outcome == FIX_MADE && fixed->fixed.v[i].line == line)
            return true;
    return false;
}

/* A line that no fix names is as it was. */
static void expect_rest_unchanged(struct report *report, const char *name, struct input input,
                                  const struct rosc_result *fixed)
{
    const char *a = input.bytes, *a_end = a + input.len;
    const char *b = fixed->output, *b_end = b + fixed->output_len;
    for (size_t line = 1; a < a_end; line++) {
        const char *a_stop = memchr(a, '\n', (size_t)(a_end - a));
        const char *b_stop = memchr(b, '\n', (size_t)(b_end - b));
        a_stop = a_stop ? a_stop + 1 : a_end;
        b_stop = b_stop ? b_stop + 1 : b_end;
        bool same = same_bytes(a, (size_t)(a_stop - a), b, (size_t)(b_stop - b));
        if (same == line_was_fixed(fixed, line))
            report_fail(report, name, "line %zu %s", line,
                        same ? "is said to be mended and is as it was" : "has changed unsaid");
        a = a_stop;
        b = b_stop;
    }
    if (b != b_end)
        report_fail(report, name, "the mended text has more lines");
}

/* Does a finding of that kind stand there? */
static bool stands_at(const struct diags *diags, const struct diag_fixed *fixed)
{
    for (size_t i = 0; i < diags->v.len; i++) {
        const struct diag *d = diags->v.v[i];
        struct span at = d->where[0].at;
        uint32_t line = 0, col = 0;
        if (at.src && strcmp(at.src->name, fixed->file) == 0)
            source_position(at.src, at.off, &line, &col);
        if (d->id == fixed->id && line == fixed->line && col == fixed->col)
            return true;
    }
    return false;
}

/* Each finding that was mended is gone, and there are no more errors than before. */
static void expect_gone(struct report *report, const char *name, const struct rosc_result *before,
                        const struct rosc_result *after, const struct rosc_result *fixed)
{
    for (size_t i = 0; i < fixed->fixed.len; i++)
        if (fixed->fixed.v[i].outcome == FIX_MADE && stands_at(after->diags, &fixed->fixed.v[i]))
            report_fail(report, name, "'%s' still stands at %u:%u", diag_slug(fixed->fixed.v[i].id),
                        (unsigned)fixed->fixed.v[i].line, (unsigned)fixed->fixed.v[i].col);
    if (was_read(before) && rosc_result_errors(after) > rosc_result_errors(before))
        report_fail(report, name, "%zu errors before, %zu after", rosc_result_errors(before),
                    rosc_result_errors(after));
}

/* The same text with a byte-order mark and CRLF. */
static struct input dos(struct arena *arena, const char *text, size_t len)
{
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, "\xef\xbb\xbf");
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '\n')
            strbuf_addch(&sb, '\r');
        strbuf_addch(&sb, text[i]);
    }
    struct input input = {.len = sb.len};
    input.bytes = strbuf_detach(&sb);
    return input;
}

static void expect_same_in_dos(struct arena *arena, struct report *report, const char *name,
                               struct input input, const struct rosc_result *fixed)
{
    if (memchr(input.bytes, '\r', input.len) || memcmp(input.bytes, "\xef\xbb\xbf", 3) == 0)
        return;
    struct input had = dos(arena, input.bytes, input.len);
    struct input want = dos(arena, fixed->output, fixed->output_len);
    struct rosc_result *got = fix(&input, had.bytes, had.len, ROSC_FIX_TEXT);
    if (!same_bytes(got->output, got->output_len, want.bytes, want.len))
        report_fail(report, name, "with CRLF and a byte-order mark it is mended differently:\n%s",
                    got->output);
    rosc_result_free(got);
}

/* Mends an input; the result, and what is left then in *ret_after. */
static struct rosc_result *mend(struct fixes *all, struct arena *arena, const char *name,
                                struct input *input, struct rosc_result **ret_after)
{
    struct report *report = &all->report;
    struct rosc_result *before = check(input, input->bytes, input->len);
    struct rosc_result *fixed = fix(input, input->bytes, input->len, ROSC_FIX_TEXT);
    struct rosc_result *after = check(input, fixed->output, fixed->output_len);
    struct rosc_result *again = fix(input, fixed->output, fixed->output_len, ROSC_FIX_TEXT);
    struct rosc_result *diff = fix(input, input->bytes, input->len, ROSC_FIX_DIFF);
    for (size_t i = 0; i < fixed->fixed.len; i++)
        all->seen[fixed->fixed.v[i].id] |= fixed->fixed.v[i].outcome == FIX_MADE;

    expect_rest_unchanged(report, name, *input, fixed);
    expect_gone(report, name, before, after, fixed);
    expect_same_in_dos(arena, report, name, *input, fixed);
    if (!same_bytes(fixed->output, fixed->output_len, again->output, again->output_len))
        report_fail(report, name, "a second run mends more");
    if (rosc_result_fixes(diff) != rosc_result_fixes(fixed))
        report_fail(report, name, "the diff makes %zu fixes, not %zu", rosc_result_fixes(diff),
                    rosc_result_fixes(fixed));
    if (rosc_result_fixes(fixed) == 0 && diff->output_len > 0)
        report_fail(report, name, "a diff, and nothing to mend");
    rosc_result_free(diff);
    rosc_result_free(again);
    rosc_result_free(before);
    *ret_after = after;
    return fixed;
}

static void run_case(struct fixes *all, const char *path)
{
    struct arena *arena = arena_new();
    const char *file = path[0] == '/' ? path : arena_printf(arena, "%s/%s", ROSC_TOP, path);
    struct sections sections = sections_parse(arena, read_whole(arena, file, NULL));
    struct input input = {0};
    report_begin(&all->report);
    if (sections.v.len == 0 ||
        !snippet_of(arena, "in", sections.v.v[0].name, sections.v.v[0].text, false, &input))
        report_fail(&all->report, path, "the first section is no input");
    for (size_t i = 1; i < sections.v.len; i++)
        snippet_file(arena, sections.v.v[i].name, sections.v.v[i].text, &input);
    if (!input.script && input.bytes) {
        struct rosc_result *after;
        rosc_result_free(mend(all, arena, path, &input, &after));
        rosc_result_free(after);
    }
    report_end(&all->report);
    arena_free(arena);
}

/* The script that a text compiles to; NULL: none. */
static const char *plain_of(struct arena *arena, struct input *input, const char *text, size_t len)
{
    const struct rosc_options options = {
        .form = ROSC_FORM_PLAIN,
        .read_file = run_site_file,
        .read_file_data = input,
        .read_secret = run_site_secret,
        .read_secret_data = arena,
    };
    struct rosc_result *result = rosc_build("site.yaml", text, len, &options);
    const char *output = rosc_result_output(result, NULL);
    output = output ? arena_strdup(arena, output) : NULL;
    rosc_result_free(result);
    return output;
}

/* A page's wrong example has one finding: once that is mended, it has no error, and none like it. A
 * warning may come up that was kept quiet: a list with a bad name is not looked at, and unused. */
static void run_wrong(struct fixes *all, struct arena *arena, enum diag_id id, struct input wrong,
                      struct input right)
{
    const char *slug = diag_slug(id);
    struct rosc_result *after;
    struct rosc_result *fixed = mend(all, arena, slug, &wrong, &after);
    bool clean = rosc_result_ok(after);
    for (size_t i = 0; i < after->diags->v.len; i++)
        clean = clean && after->diags->v.v[i]->id != id;
    if (rosc_result_fixes(fixed) > 0 && !clean)
        report_fail(&all->report, slug, "mended, and not clean:\n%s", rosc_result_messages(after));
    const char *got = plain_of(arena, &wrong, fixed->output, fixed->output_len);
    const char *want = right.bytes ? plain_of(arena, &right, right.bytes, right.len) : NULL;
    if (rosc_result_fixes(fixed) > 0 && got && want && strcmp(got, want) == 0)
        all->same[id] = true;
    rosc_result_free(fixed);
    rosc_result_free(after);
}

static void run_page(struct fixes *all, enum diag_id id, const char *text)
{
    struct arena *arena = arena_new();
    struct sections page = sections_parse(arena, text);
    struct input files = {0}, right = {0};
    for (size_t i = 0; i < page.v.len; i++)
        snippet_of(arena, "right", page.v.v[i].name, page.v.v[i].text, true, &right);
    report_begin(&all->report);
    for (size_t i = 0; i < page.v.len; i++) {
        const struct section *s = &page.v.v[i];
        struct input wrong = {0};
        if (snippet_file(arena, s->name, s->text, &files) ||
            !snippet_of(arena, "wrong", s->name, s->text, true, &wrong) || wrong.script)
            continue;
        wrong.files.v = files.files.v;
        wrong.files.len = files.files.len;
        run_wrong(all, arena, id, wrong, right);
    }
    report_end(&all->report);
    arena_free(arena);
}

static void expect_seen(struct fixes *all)
{
    report_begin(&all->report);
    for (size_t i = 0; i < ARRAY_LEN(mended); i++)
        if (!all->seen[mended[i]])
            report_fail(&all->report, diag_slug(mended[i]), "nothing of it was ever mended");
    for (size_t i = 0; i < ARRAY_LEN(same_as_right); i++) {
        enum diag_id id;
        if (!diag_by_slug(same_as_right[i], &id) || !all->same[id])
            report_fail(&all->report, same_as_right[i],
                        "the wrong example, mended, compiles to something else than the right one");
    }
    report_end(&all->report);
}

int main(int argc, char **argv)
{
    struct fixes all = {.report = report_new()};
    for (int i = 1; i < argc; i++)
        run_case(&all, argv[i]);
    if (argc > 1)
        return report_close(&all.report);
    struct arena *arena = arena_new();
    struct file_list files = files_like(arena, "tests/cases/*/*.txt");
    for (size_t i = 0; i < files.v.len; i++)
        run_case(&all, files.v.v[i]);
    arena_free(arena);
    for (int id = 0; id < DIAG_COUNT; id++) {
        const char *text = explain_page_text(diag_slug((enum diag_id)id));
        if (text)
            run_page(&all, (enum diag_id)id, text);
    }
    expect_seen(&all);
    return report_close(&all.report);
}
