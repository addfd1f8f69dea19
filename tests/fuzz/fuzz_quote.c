/*
 * fuzz_quote.c - any text as a value of a script: quoted, put into a script, that script quoted
 * again and so on, it is read back exactly, at every level.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "fuzz/target.h"
#include "ros/parse.h"
#include "ros/quote.h"

static void check_ascii(const char *text, bool lines)
{
    for (; *text != '\0'; text++)
        ENSURE((*text >= ' ' && *text <= '~') || (lines && *text == '\n'));
}

/* The one string is the text again, and nothing is behind it. */
static void check_string(struct arena *arena, const char *quoted, const char *text)
{
    const char *read = NULL;
    ENSURE(ros_unquote(arena, &quoted, &read));
    ENSURE(*quoted == '\0' && strcmp(read, text) == 0);
}

/* The script is one command with one argument, whose text is returned. */
static const char *only_argument(struct arena *arena, const char *script)
{
    struct ros_text parsed;
    struct ros_parse_error error;
    ENSURE(ros_parse(arena, script, &parsed, &error));
    ENSURE(parsed.code->stmts.len == 1 && parsed.code->stmts.v[0].terms.len == 1);
    const struct ros_term *value = ros_stmt_arg(&parsed.code->stmts.v[0], "comment");
    ENSURE(value != NULL && value->text != NULL);
    return value->text;
}

static void check_value(struct arena *arena, const char *text)
{
    struct strbuf quoted = strbuf_new(arena), lines = strbuf_new(arena), value = strbuf_new(arena);
    ros_quote(&quoted, text);
    check_ascii(quoted.buf, false);
    check_string(arena, quoted.buf, text);
    ros_quote_lines(&lines, text, 4);
    check_ascii(lines.buf, true);
    check_string(arena, lines.buf, text);
    ros_quote_value(&value, text);
    ENSURE(ros_is_bare(text) == (*value.buf != '"'));
    ENSURE(strcmp(only_argument(arena, arena_printf(arena, "add comment=%s", value.buf)), text) ==
           0);
    ENSURE(strcmp(only_argument(arena, arena_printf(arena, "add comment=%s", lines.buf)), text) ==
           0);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    enum { LEVELS = 4, MOST = 4000 };
    if (size > MOST || memchr(data, '\0', size) != NULL)
        return; /* scalars have no NUL, see yaml/node.h */
    const char *text = arena_strndup(arena, (const char *)data, size);
    for (int level = 0; level < LEVELS; level++) {
        check_value(arena, text);
        struct strbuf outer = strbuf_new(arena);
        strbuf_addstr(&outer, "add comment=");
        ros_quote(&outer, text);
        text = strbuf_detach(&outer);
    }
}

FUZZ_TARGET(run)
