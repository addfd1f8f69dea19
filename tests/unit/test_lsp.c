/* test_lsp.c - the language server from inside: bytes, places, addresses, and what is not done
 * twice. tests/lsp has the sessions of a client. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <rosc/rosc.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "lsp/frame.h"
#include "lsp/input.h"
#include "lsp/text.h"
#include "lsp/uri.h"

/* --- text.h --- */

/* The place of a byte, and the byte of that place. */
static void check_place(const struct text *text, enum text_unit unit, size_t off, uint32_t line,
                        uint32_t at)
{
    struct text_place place = text_place_of(text, unit, off);
    assert_int_equal(place.line, line);
    assert_int_equal(place.unit, at);
    assert_int_equal(text_offset(text, unit, place), off);
}

static void test_places(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    static const char bytes[] = "a\xC3\xA9\xF0\x9F\x9B\xB0z\r\nb\rc\n\nd";
    struct text text;
    text_index(arena, &text, bytes, strlen(bytes));
    assert_int_equal(text.lines.len, 5);
    check_place(&text, TEXT_UTF16, 3, 0, 2);
    check_place(&text, TEXT_UTF16, 7, 0, 4);
    check_place(&text, TEXT_UTF8, 7, 0, 7);
    check_place(&text, TEXT_UTF16, 10, 1, 0);
    check_place(&text, TEXT_UTF16, 12, 2, 0);
    check_place(&text, TEXT_UTF16, 14, 3, 0);
    check_place(&text, TEXT_UTF16, 16, 4, 1);
    /* inside of a character, behind the end of a line, of the text */
    assert_int_equal(text_offset(&text, TEXT_UTF16, (struct text_place){0, 3}), 3);
    assert_int_equal(text_offset(&text, TEXT_UTF8, (struct text_place){0, 2}), 1);
    assert_int_equal(text_offset(&text, TEXT_UTF16, (struct text_place){0, 99}), 8);
    assert_int_equal(text_offset(&text, TEXT_UTF16, (struct text_place){1, 99}), 11);
    assert_int_equal(text_offset(&text, TEXT_UTF16, (struct text_place){99, 0}), 16);
    assert_int_equal(text_place_of(&text, TEXT_UTF16, 999).line, 4);
    text_index(arena, &text, "", 0);
    check_place(&text, TEXT_UTF16, 0, 0, 0);
    text_index(arena, &text, "\xFF\xC3", 2); /* no UTF-8: a unit a byte */
    check_place(&text, TEXT_UTF16, 2, 0, 2);
    arena_free(arena);
}

/* In long lines marks are used: each place is the same as by counting. */
static void test_long_lines(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct strbuf sb = strbuf_new(arena);
    for (size_t line = 0; line < 3; line++) {
        for (size_t i = 0; i < 4000; i++)
            strbuf_addstr(&sb, i % 5 == 0 ? "\xF0\x9F\x9B\xB0" : i % 3 == 0 ? "\xC3\xA9" : "ab");
        strbuf_addstr(&sb, line == 1 ? "\nshort\n" : "\r\n");
    }
    struct text text;
    text_index(arena, &text, sb.buf, sb.len);
    assert_true(text.marks.len > 10);
    for (size_t off = 0, line = 0, units = 0; off < sb.len;) {
        unsigned char c = (unsigned char)sb.buf[off];
        check_place(&text, TEXT_UTF16, off, (uint32_t)line, (uint32_t)units);
        check_place(&text, TEXT_UTF8, off, (uint32_t)line, (uint32_t)(off - text.lines.v[line]));
        if (c == '\r')
            off++;
        line += sb.buf[off] == '\n';
        units = sb.buf[off] == '\n' ? 0 : units + (c >= 0xF0 ? 2 : 1);
        off += c >= 0xF0 ? 4 : c >= 0xC0 ? 2 : 1;
    }
    arena_free(arena);
}

/* --- uri.h --- */

static void check_path(struct arena *arena, const char *uri, const char *want)
{
    const char *path = uri_to_path(arena, uri);
    if (want == NULL)
        assert_null(path);
    else
        assert_string_equal(path, want);
}

static void test_addresses(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    check_path(arena, "file:///home/a%20b/%C3%A9%25.yaml", "/home/a b/\xC3\xA9%.yaml");
    check_path(arena, "FILE://localhost/x", "/x");
    check_path(arena, "file:/x/y", "/x/y");
    check_path(arena, "file:///a/./b//c/../d%2Fe?q#f", "/a/b/d/e");
    check_path(arena, "file:///../..", "/");
    check_path(arena, "file:///c%3A/x", "/c:/x");
    check_path(arena, "file://server/x", NULL);
    check_path(arena, "file:///a%00b", NULL);
    check_path(arena, "file:///a%2", NULL);
    check_path(arena, "file:///a%zz", NULL);
    check_path(arena, "file:", NULL);
    check_path(arena, "untitled:Untitled-1", NULL);
    check_path(arena, "", NULL);
    assert_string_equal(uri_of_path(arena, "/a b/\xC3\xA9%:#.yaml"),
                        "file:///a%20b/%C3%A9%25%3A%23.yaml");
    arena_free(arena);
}

/* --- frame.h --- */

/* What comes out of a stream in pieces of `piece` bytes: bodies, '?' for garbage, '!' for what is
 * too long. */
static const char *frames(struct arena *arena, const char *bytes, size_t len, size_t piece)
{
    struct frame frame = {0};
    struct strbuf out = strbuf_new(arena);
    for (size_t at = 0; at < len; at += piece) {
        const char *text = bytes + at;
        size_t n = piece < len - at ? piece : len - at;
        enum frame_event event;
        while ((event = frame_read(&frame, &text, &n)) != FRAME_MORE) {
            assert_int_not_equal(event, FRAME_OOM);
            if (event == FRAME_MESSAGE)
                strbuf_addf(&out, "[%.*s]", (int)frame.body_len, frame.body);
            else
                strbuf_addch(&out, event == FRAME_GARBAGE ? '?' : '!');
        }
        assert_int_equal(n, 0);
    }
    frame_release(&frame);
    return strbuf_detach(&out);
}

static void check_frames(const char *bytes, size_t len, const char *want)
{
    struct arena *arena = arena_new();
    const size_t pieces[] = {len, 1, 2, 3, 7};
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++)
        assert_string_equal(frames(arena, bytes, len, pieces[i]), want);
    arena_free(arena);
}

#define FRAMES(bytes, want) check_frames(bytes, sizeof(bytes) - 1, want)

static void test_frames(void **state)
{
    (void)state;
    FRAMES("Content-Length: 2\r\n\r\n{}Content-Length:0\r\n\r\ncontent-length:  1 \n\nx",
           "[{}][][x]");
    FRAMES("Content-Type: a\r\nContent-Length: 1\r\nX-Y: z\r\n\r\na", "[a]");
    FRAMES("Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "[ab]"); /* the last one counts */
    FRAMES("hello\r\n\r\n\n\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("Content-Length: x\r\n\r\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("Content-Length: -1\r\n\r\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("Content-Length: 1 2\r\n\r\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("Content-Length: 99999999999999999999999999\r\n\r\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("x}Content-Length: 1\r\n\r\na", "?[a]"); /* the end of a message longer than it said */
    FRAMES("\0\r\n\0Content-Length: 1\r\n\r\nContent-Length: 1\r\n\r\na", "?[a]");
    FRAMES("Content-Length", "");
}

static void test_long_frames(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct strbuf sb = strbuf_new(arena);
    size_t len = FRAME_MAX + 1;
    strbuf_addf(&sb, "Content-Length: %zu\r\n\r\n", len);
    strbuf_addch_n(&sb, 'x', len);
    strbuf_addch_n(&sb, 'y', 3 * FRAME_LINE + 1); /* a line that is no header */
    strbuf_addstr(&sb, "\nContent-Length: 1\r\n\r\na");
    assert_string_equal(frames(arena, sb.buf, sb.len, sb.len), "!?[a]");
    assert_string_equal(frames(arena, sb.buf, sb.len, 4093), "!?[a]");
    /* a line that is too long may end in what counts */
    sb = strbuf_new(arena);
    strbuf_addch_n(&sb, 'y', FRAME_LINE - 8);
    strbuf_addstr(&sb, "Content-Length: 1\r\n\r\na");
    assert_string_equal(frames(arena, sb.buf, sb.len, sb.len), "?[a]");
    arena_free(arena);
}

/* --- input.h --- */

static void test_input(void **state)
{
    (void)state;
    struct input *input;
    static const char text[] = "{\"a\":[1,\"x\\u0000y\",null,true,2.5],\"b\":\"z\"}";
    assert_int_equal(input_read(text, strlen(text), &input), INPUT_FINE);
    const struct input *list = input_get(input, "a");
    int64_t number = 0;
    size_t len = 0;
    assert_int_equal(input_count(list), 5);
    assert_true(input_int(input_item(list, 0), &number) && number == 1);
    assert_false(input_int(input_item(list, 4), &number));
    assert_non_null(input_text(input_item(list, 1), &len));
    assert_int_equal(len, 3);
    assert_string_equal(input_word(input, "b"), "z");
    assert_null(input_word(input, "c"));
    assert_null(input_get(list, "a"));
    assert_null(input_get(NULL, "a"));
    assert_null(input_item(list, 5));
    input_free(input);
    static const char *const wrong[] = {
        "", "{", "[1", "1", "{\"a\":}", "[] x", "\"\xFF\"", "[1e999]", "{\"\\u0000\":1}"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        assert_int_equal(input_read(wrong[i], strlen(wrong[i]), &input), INPUT_NO_JSON);
}

/* --- what is not done twice --- */

static size_t reads, sites;

static void count_sites(void *data, const char *site)
{
    (void)data;
    sites += site != NULL;
}

static const char *read_profile(void *data, const char *from, const char *path,
                                const char **ret_name, size_t *ret_len, const char **ret_why)
{
    static const char text[] = "lans: { home: { interface: bridge, address: 10.0.0.1/24 } }\n";
    (void)data;
    (void)ret_why;
    assert_string_equal(from, "/sites/a.yaml");
    assert_string_equal(path, "./p.yaml");
    reads++;
    *ret_name = "/sites/./p.yaml";
    *ret_len = strlen(text);
    return text;
}

/* Sends messages and answers how many came back whose text has `word`. */
static size_t send(struct rosc_lsp *lsp, const char *word, const char *const *messages,
                   size_t count)
{
    struct arena *arena = arena_new();
    struct strbuf sb = strbuf_new(arena);
    for (size_t i = 0; i < count; i++)
        strbuf_addf(&sb, "Content-Length: %zu\r\n\r\n%s", strlen(messages[i]), messages[i]);
    assert_int_equal(rosc_lsp_feed(lsp, sb.buf, sb.len), ROSC_LSP_RUNNING);
    arena_free(arena);
    size_t len, found = 0;
    for (const char *at = rosc_lsp_output(lsp, &len); (at = strstr(at, word)) != NULL; at++)
        found++;
    return found;
}

#define SEND(word, ...)                                                                            \
    send(lsp, word, (const char *const[]){__VA_ARGS__},                                            \
         ARRAY_LEN(((const char *const[]){__VA_ARGS__})))

#define DOCUMENT "\"textDocument\":{\"uri\":\"file:///sites/a.yaml\",\"version\":"
#define CHANGE(version, text)                                                                      \
    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{" DOCUMENT version     \
    "},\"contentChanges\":[{\"text\":\"" text "\"}]}}"
#define SITE                                                                                       \
    "rosc: 1\\nextends: ./p.yaml\\nsite: { name: a, routeros: '7.21' }\\n"                         \
    "wans: { a: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] } }\\n"

static void test_once(void **state)
{
    (void)state;
    static const char hello[] = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\","
                                "\"params\":{\"capabilities\":{}}}";
    static const char open[] =
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{" DOCUMENT
        "1,\"languageId\":\"yaml\",\"text\":\"" SITE "\"}}}";
    static const char hover[] =
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/hover\","
        "\"params\":{" DOCUMENT "1},\"position\":{\"line\":3,\"character\":1}}}";
    static const char save[] = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didSave\","
                               "\"params\":{" DOCUMENT "1}}}";
    const struct rosc_options options = {.read_file = read_profile};
    struct rosc_lsp *lsp = rosc_lsp_new(&options, count_sites);
    reads = sites = 0;
    assert_int_equal(SEND("publishDiagnostics", hello, open), 1);
    assert_int_equal(sites, 1);
    assert_int_equal(reads, 1);
    assert_int_equal(SEND("In the script", hover, hover, hover), 3);
    assert_int_equal(SEND("publishDiagnostics", hover), 0);
    assert_int_equal(sites, 1);
    /* several edits that came together are looked at once, and told once */
    assert_int_equal(SEND("publishDiagnostics", CHANGE("2", "rosc: 2\\n"), CHANGE("3", SITE)), 1);
    assert_int_equal(sites, 2);
    /* a profile may have changed on disk: it is read again, and nothing is told */
    assert_int_equal(SEND("publishDiagnostics", save), 0);
    assert_int_equal(reads, 3);
    rosc_lsp_free(lsp);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),      cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_long_lines),  cmocka_unit_test(test_frames),
        cmocka_unit_test(test_long_frames), cmocka_unit_test(test_input),
        cmocka_unit_test(test_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
