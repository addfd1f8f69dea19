/* explain.c - the page of a finding, or the list of them all. */
#include <string.h>

#include "app/app.h"
#include "app/explain_pages.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"

const char *explain_page_text(const char *slug)
{
    for (size_t i = 0; i < explain_pages_len; i++)
        if (strcmp(explain_pages[i].slug, slug) == 0)
            return explain_pages[i].text;
    return NULL;
}

/* One line per finding, in the order of diag.def: the order in which a site is looked at. */
static void explain_list(struct strbuf *out)
{
    for (int id = 0; id < DIAG_COUNT; id++)
        strbuf_addf(out, "%-20s %-8s %s\n", diag_slug((enum diag_id)id),
                    severity_str(diag_severity((enum diag_id)id)), diag_title((enum diag_id)id));
}

/* Is the line a mark of the page format, `-- NAME --`? */
static bool is_mark(const char *line, size_t len)
{
    return len > 6 && strncmp(line, "-- ", 3) == 0 && strncmp(line + len - 3, " --", 3) == 0;
}

/* A page as people read it: marks as words, examples indented. */
static void add_page(struct strbuf *out, const char *page)
{
    bool example = false;
    while (*page) {
        size_t len = strcspn(page, "\n");
        if (is_mark(page, len)) {
            example = strncmp(page + 3, "why", 3) != 0;
            if (example)
                strbuf_addstr(out,
                              strncmp(page + 3, "right", 5) == 0 ? "right:\n\n" : "wrong:\n\n");
        } else {
            if (example && len > 0)
                strbuf_addstr(out, "    ");
            strbuf_add(out, page, len);
            strbuf_addch(out, '\n');
        }
        page += len + (page[len] == '\n');
    }
}

const char *explain_body(struct arena *arena, enum diag_id id)
{
    struct strbuf out = strbuf_new(arena);
    const char *page = explain_page_text(diag_slug(id));
    add_page(&out, page ? page : "");
    return strbuf_detach(&out);
}

static void unknown_slug(struct rosc_result *result, const char *slug)
{
    const char *slugs[DIAG_COUNT];
    for (int id = 0; id < DIAG_COUNT; id++)
        slugs[id] = diag_slug((enum diag_id)id);
    const char *near = suggest(slug, slugs, DIAG_COUNT);
    const char *message =
        near ? arena_printf(result->arena, "no finding is called '%s'; did you mean '%s'?", slug,
                            near)
             : arena_printf(result->arena, "no finding is called '%s'; 'rosc explain' lists them",
                            slug);
    result_error(result, message);
}

static void explain_job(struct rosc_result *result, void *data)
{
    const char *slug = *(const char **)data;
    struct strbuf out = strbuf_new(result->arena);
    enum diag_id id;
    if (!slug) {
        explain_list(&out);
    } else if (!diag_by_slug(slug, &id)) {
        unknown_slug(result, slug);
        return;
    } else {
        strbuf_addf(&out, "%s: %s [%s]\n\n%s", severity_str(diag_severity(id)), diag_title(id),
                    diag_slug(id), explain_body(result->arena, id));
    }
    result_take(result, &out);
}

struct rosc_result *rosc_explain(const char *slug)
{
    return result_run(explain_job, &slug);
}
