/* report.c - passes and failures of one test program. */
#include "support/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct report report_new(void)
{
    const char *bless = getenv("ROSC_BLESS");
    return (struct report){.bless = bless && strcmp(bless, "1") == 0};
}

void report_begin(struct report *r)
{
    r->item_failed = false;
}

void report_end(struct report *r)
{
    if (r->item_failed)
        r->failed++;
    else
        r->passed++;
}

void report_fail(struct report *r, const char *name, const char *fmt, ...)
{
    r->item_failed = true;
    va_list ap;
    va_start(ap, fmt);
    printf("FAIL %s: ", name);
    vprintf(fmt, ap);
    putchar('\n');
    va_end(ap);
}

static size_t line_length(const char *text)
{
    return strcspn(text, "\n");
}

/* A few lines of a text, each behind a sign. */
static void print_lines(char sign, const char *text, int count)
{
    for (int i = 0; i < count && *text; i++) {
        size_t len = line_length(text);
        printf("    %c %.*s\n", sign, (int)len, text);
        text += len + (text[len] == '\n');
    }
}

bool report_same(struct report *r, const char *name, const char *what, const char *expected,
                 const char *actual)
{
    if (strcmp(expected, actual) == 0)
        return true;
    size_t line = 1;
    for (;;) {
        size_t len = line_length(expected);
        if (len != line_length(actual) || strncmp(expected, actual, len) != 0 || !expected[len] ||
            !actual[len])
            break;
        expected += len + 1;
        actual += len + 1;
        line++;
    }
    report_fail(r, name, "%s differs from line %zu on (- expected, + actual)", what, line);
    print_lines('-', expected, 4);
    print_lines('+', actual, 4);
    return false;
}

int report_close(const struct report *r)
{
    if (r->blessed > 0)
        printf("%zu expectations were rewritten: read them, then run again without ROSC_BLESS\n",
               r->blessed);
    printf("%zu passed, %zu failed\n", r->passed, r->failed + (r->blessed > 0));
    return r->failed > 0 || r->blessed > 0;
}
