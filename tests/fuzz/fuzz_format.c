/*
 * fuzz_format.c - any bytes as a script to be formatted: what parses means the same afterwards, in
 * both layouts, and formatting it again changes nothing.
 */
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "fuzz/target.h"
#include "ros/format.h"
#include "support/same_script.h"

static const struct source *load(struct arena *arena, const char *text, size_t len)
{
    const struct source *source = NULL;
    source_load_script(arena, diags_new(arena), "x.rsc", text, len, &source);
    return source;
}

static void check(struct arena *arena, const struct source *source, const struct ros_text *text,
                  bool terse)
{
    const struct ros_format_style style = {.terse = terse};
    struct strbuf once = strbuf_new(arena), twice = strbuf_new(arena);
    struct ros_text again;
    ros_format(&once, text, &style);
    const struct source *result = load(arena, once.buf, once.len);
    if ((unsigned char)*once.buf >= 0x80) /* may look like a byte order mark */
        return;
    ENSURE(result != NULL);
    const char *difference = script_difference(arena, source, result);
    if (difference != NULL)
        BUG("%s in:\n%s", difference, once.buf);
    ros_parse_all(arena, result, &again);
    ros_format(&twice, &again, &style);
    if (strcmp(once.buf, twice.buf) != 0)
        BUG("formatted twice:\n%s\n----\n%s", once.buf, twice.buf);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    const struct source *source = load(arena, (const char *)data, size);
    struct ros_text text;
    if (source == NULL)
        return;
    ros_parse_all(arena, source, &text);
    if (text.error_count > 0)
        return;
    check(arena, source, &text, false);
    check(arena, source, &text, true);
}

FUZZ_TARGET(run)
