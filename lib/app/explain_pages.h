/*
 * explain_pages.h - the explain pages, as the build embeds them from docs/diagnostics
 * (cmake/explain_pages.cmake).
 *
 * A page is ASCII text: what the finding is, `-- wrong.yaml --`, why it is wrong with the RouterOS
 * background, and
 * `-- right.yaml --`; docs/diagnostics/README.md has the format.
 */
#ifndef ROSC_APP_EXPLAIN_PAGES_H
#define ROSC_APP_EXPLAIN_PAGES_H

#include <stddef.h>

struct explain_page {
    const char *slug, *text;
};

extern const struct explain_page explain_pages[];
extern const size_t explain_pages_len;

/* The text of a page, NULL when the slug has none. */
const char *explain_page_text(const char *slug);

#endif
