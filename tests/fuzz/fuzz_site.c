/*
 * fuzz_site.c - any bytes as a site: no crash, no bug, an output or errors but never both, only
 * ASCII in what comes out, and the laws hold.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

#include "app/app.h"
#include "base/arena.h"
#include "laws.h"
#include "support/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void violated(const char *what)
{
    fprintf(stderr, "violated: %s\n", what);
    abort();
}

static void check_ascii(const char *text, const char *what)
{
    for (const char *p = text; *p; p++)
        if (*p != '\n' && (*p < ' ' || *p > '~'))
            violated(what);
}

static void check_result(struct rosc_result *result)
{
    if (!result)
        violated("there is memory");
    size_t len = 0;
    const char *output = rosc_result_output(result, &len);
    if ((output != NULL) != rosc_result_ok(result))
        violated("an output or errors");
    if (output && strlen(output) != len)
        violated("no NUL in the output");
    if (output)
        check_ascii(output, "the output is ASCII");
    /* Excerpts show the input's own lines, so messages are only free of controls. */
    for (const char *p = rosc_result_messages(result); *p; p++)
        if (*p != '\n' && (unsigned char)*p < ' ')
            violated("no control character in messages");
    rosc_result_free(result);
}

static void check_laws(const char *text, size_t size)
{
    struct arena *arena = arena_new();
    struct compilation c = {.name = "site.yaml", .text = text, .len = size, .goal = COMPILE_CHECK};
    struct report report = report_new();
    if (!arena)
        return;
    report_begin(&report);
    compile(arena, &c);
    if (c.config)
        laws_check(arena, &report, c.name, c.config, true);
    if (report.item_failed)
        violated("the laws hold");
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct rosc_options options = {.form = ROSC_FORM_PLAIN};
    check_result(rosc_build("site.yaml", text, size, &options));
    options.form = ROSC_FORM_APPLY;
    check_result(rosc_build("site.yaml", text, size, &options));
    options.secrets_as_prompts = true;
    check_result(rosc_build("site.yaml", text, size, &options));
    options.form = ROSC_FORM_PLAIN;
    check_result(rosc_build("site.yaml", text, size, &options));
    options.form = ROSC_FORM_REMOVE;
    check_result(rosc_build("site.yaml", text, size, &options));
    options.form = ROSC_FORM_VERIFY;
    check_result(rosc_build("site.yaml", text, size, &options));
    check_result(rosc_show("site.yaml", text, size, &options));
    check_laws(text, size);
    return 0;
}
