/*
 * fuzz_parse.c - any bytes as a script. Strict: refused with a place in it, or its canonical text
 * means the same and is its own canonical text. Recovering: every byte belongs to a token or is
 * layout, every span lies in the text and inside the one around it, errors have their places, and a
 * text without an error is read as the strict reader does.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "fuzz/target.h"
#include "ros/config.h"
#include "ros/parse.h"
#include "ros/read.h"

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

static void run_strict(struct arena *arena, const char *text)
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

/* --- what is read in spite of errors --- */

static void check_code(const struct ros_code *code, size_t from, size_t end);

static void check_term(const struct ros_term *term, size_t from, size_t end)
{
    ENSURE(term->off >= from && (size_t)term->off + term->len <= end);
    end = (size_t)term->off + term->len;
    if (term->code != NULL)
        check_code(term->code, term->off, end);
    if (term->script != NULL)
        check_code(term->script, term->off, end);
    for (size_t i = 0; i < term->terms.len; i++)
        check_term(term->terms.v[i], term->off, end);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            check_term(term->parts.v[i].value, term->off, end);
}

/* Statements stand one behind the other, between `from` and `end`. */
static void check_code(const struct ros_code *code, size_t from, size_t end)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        ENSURE(stmt->off >= from && (size_t)stmt->off + stmt->len <= end);
        ENSURE(stmt->path != NULL);
        from = (size_t)stmt->off + stmt->len;
        if (stmt->body != NULL)
            check_code(stmt->body, stmt->off, from);
        for (size_t k = 0; k < stmt->terms.len; k++)
            check_term(stmt->terms.v[k], stmt->off, from);
    }
}

static void check_errors(const struct ros_text *text, size_t end)
{
    ENSURE(text->errors.len <= text->error_count);
    for (size_t i = 0; i < text->errors.len; i++) {
        const struct ros_parse_error *error = &text->errors.v[i];
        ENSURE(error->off <= end && error->off + error->len <= end && error->reason != NULL);
        ENSURE(strcmp(error->reason, "a byte that belongs to nothing") != 0);
        ENSURE(error->other == ROS_NOWHERE || error->other < end);
    }
}

static void run_all(struct arena *arena, const uint8_t *data, size_t size)
{
    const struct source *source;
    struct ros_text all, quick;
    struct ros_parse_error error;
    if (!source_load_script(arena, diags_new(arena), "x.rsc", (const char *)data, size, &source))
        return;
    ros_parse_tokens(arena, source, &all);
    check_code(all.code, 0, source->len);
    check_errors(&all, source->len);
    ros_parse_all(arena, source, &quick);
    ENSURE(quick.error_count == all.error_count);
    ENSURE(ros_code_difference(arena, quick.code, all.code) == NULL);
    struct arena *scratch = arena_new();
    if (scratch == NULL)
        return;
    struct ros_stream *stream = ros_stream_new(arena, scratch, source);
    struct ros_stmt stmt;
    size_t count = 0;
    for (; ros_stream_next(stream, &stmt); count++)
        ENSURE(stmt.kind == all.code->stmts.v[count].kind);
    ENSURE(count == all.code->stmts.len);
    arena_free(scratch);
    bool prompts = memchr(source->text, '@', source->len) != NULL;
    if (!ros_parse(arena, source->text, &quick, &error))
        ENSURE(all.error_count > 0 || prompts || strstr(source->text, "-- [Q") != NULL);
    else if (all.error_count > 0 && !prompts)
        ENSURE(strcmp(all.errors.v[0].reason, "a string that does not end") == 0);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    if (memchr(data, '\0', size) != NULL)
        return;
    run_strict(arena, arena_strndup(arena, (const char *)data, size));
    run_all(arena, data, size);
}

FUZZ_TARGET(run)
