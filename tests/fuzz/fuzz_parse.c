/*
 * fuzz_parse.c - any bytes as a script: refused with a place in it, or its canonical text means the
 * same and is its own canonical text.
 */
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "ros/config.h"
#include "ros/parse.h"
#include "ros/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_same(struct arena *arena, const struct ros_text *a, const char *text)
{
    struct ros_text b;
    struct ros_parse_error error;
    if (!ros_parse(arena, text, &b, &error))
        BUG("at %zu: %s in: %s", error.off, error.reason, text);
    const char *difference = ros_code_difference(arena, a->code, b.code);
    if (difference != NULL)
        BUG("%s: %s", difference, text);
}

static void run(struct arena *arena, const char *text)
{
    struct ros_text parsed;
    struct ros_parse_error error = {0};
    if (!ros_parse(arena, text, &parsed, &error)) {
        ENSURE(error.reason != NULL && *error.reason != '\0' && error.off <= strlen(text));
        return;
    }
    struct strbuf canonical = strbuf_new(arena), again = strbuf_new(arena),
                  retyped = strbuf_new(arena);
    ros_unparse(&canonical, parsed.code);
    check_same(arena, &parsed, canonical.buf);
    struct ros_text second;
    ENSURE(ros_parse(arena, canonical.buf, &second, &error));
    ros_unparse(&again, second.code);
    ENSURE(strcmp(canonical.buf, again.buf) == 0);
    ros_retype(&retyped, &parsed);
    check_same(arena, &parsed, retyped.buf);
    if (!ros_read_plain(ros_config_new(arena), &parsed, &error))
        ENSURE(error.reason != NULL && error.off <= strlen(text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (memchr(data, '\0', size) != NULL)
        return 0;
    struct arena *arena = arena_new();
    if (arena == NULL)
        return 0;
    jmp_buf oom;
    if (setjmp(oom) == 0) {
        arena_on_oom(arena, &oom);
        run(arena, arena_strndup(arena, (const char *)data, size));
    }
    arena_free(arena);
    return 0;
}
