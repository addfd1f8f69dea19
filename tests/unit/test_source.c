/* test_source.c - loading, lines, columns, masking. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"

static int setup(void **state)
{
    *state = arena_new();
    return *state == NULL;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

static const struct source *load(struct arena *arena, const char *text)
{
    const struct source *src = NULL;
    struct diags *diags = diags_new(arena);
    assert_true(source_load(arena, diags, "t.yaml", text, strlen(text), &src));
    assert_int_equal(diags->v.len, 0);
    return src;
}

static void good_texts_load(void **state)
{
    static const char *const texts[] = {
        "",          "a: 1",       "a: 1\n",       "a: 1\r\nb: 2\r\n",
        "\t# tab\n", "\xC3\xA9\n", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        const struct source *src = load(*state, texts[i]);
        assert_string_equal(src->text, texts[i]);
        assert_string_equal(src->name, "t.yaml");
    }
    assert_string_equal(load(*state, "\xEF\xBB\xBF"
                                     "a: 1")
                            ->text,
                        "a: 1");
}

static void bad_texts_give_one_finding_at_the_place(void **state)
{
    static const struct {
        const char *bytes;
        size_t len;
        enum diag_id id;
        uint32_t off, at_len;
        const char *says;
    } rows[] = {
        {"a\0b", 3, DIAG_BAD_CHARACTER, 1, 1, "NUL"},
        {"ab\xE9 c\xE9", 6, DIAG_BAD_ENCODING, 2, 1, "0xE9"},
        {"\xC0\x80", 2, DIAG_BAD_ENCODING, 0, 1, "0xC0"},         /* overlong */
        {"\xE0\x9F\xBF", 3, DIAG_BAD_ENCODING, 0, 1, "0xE0"},     /* overlong */
        {"\xED\xA0\x80", 3, DIAG_BAD_ENCODING, 0, 1, "0xED"},     /* surrogate */
        {"\xF4\x90\x80\x80", 4, DIAG_BAD_ENCODING, 0, 1, "0xF4"}, /* above U+10FFFF */
        {"a\xE2\x82", 3, DIAG_BAD_ENCODING, 1, 1, "0xE2"},        /* cut off */
        {"a\x1B[31m", 6, DIAG_BAD_CHARACTER, 1, 1, "U+001B"},
        {"a\x7F", 2, DIAG_BAD_CHARACTER, 1, 1, "U+007F"},
        {"a\xC2\x9B", 3, DIAG_BAD_CHARACTER, 1, 2, "U+009B"},
        {"a: 1\rb: 2\rc: 3\n", 15, DIAG_BAD_CHARACTER, 4, 1, "carriage return"},
        {"a\r", 2, DIAG_BAD_CHARACTER, 1, 1, "carriage return"},
        {"a\xC2\x85", 3, DIAG_BAD_CHARACTER, 1, 2, "next line"},
        {"a\xE2\x80\xA8", 4, DIAG_BAD_CHARACTER, 1, 3, "line separator"},
        {"a\xE2\x80\xA9", 4, DIAG_BAD_CHARACTER, 1, 3, "paragraph separator"},
        {"a\n\xEF\xBB\xBF", 5, DIAG_BAD_CHARACTER, 2, 3, "byte-order mark"},
        {"a\xEF\xBF\xBF", 4, DIAG_BAD_CHARACTER, 1, 3, "U+FFFF"},
        {"\xFF\xFE\x61\x00", 4, DIAG_BAD_ENCODING, 0, 2, "UTF-16"},
        {"a\0:\0", 4, DIAG_BAD_ENCODING, 0, 2, "UTF-16"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct source *src = NULL;
        struct diags *diags = diags_new(*state);
        assert_false(source_load(*state, diags, "t.yaml", rows[i].bytes, rows[i].len, &src));
        assert_null(src);
        assert_int_equal(diags->v.len, 1);
        const struct diag *d = diags->v.v[0];
        assert_int_equal(d->id, rows[i].id);
        assert_int_equal(d->where[0].at.off, rows[i].off);
        assert_int_equal(d->where[0].at.len, rows[i].at_len);
        if (strstr(d->msg, rows[i].says) == NULL)
            fail_msg("'%s' does not say '%s'", d->msg, rows[i].says);
    }
}

static void kinds_of_bad_characters_are_told_apart(void **state)
{
    const struct source *src = NULL;
    struct diags *diags = diags_new(*state);
    static const char text[] = "a\x01"
                               "b\x02"
                               "c\rd\xE2\x80\xA8"
                               "e\n";
    assert_false(source_load(*state, diags, "t.yaml", text, sizeof(text) - 1, &src));
    assert_int_equal(diags->v.len, 3);
    assert_string_equal(diags->v.v[0]->note, "the first of 2 such places");
}

static void junk_gives_one_finding_that_is_safe_to_print(void **state)
{
    enum { SIZE = 1 << 20 };
    char *junk = arena_alloc(*state, SIZE);
    uint32_t x = 12345;
    for (int text_like = 0; text_like < 2; text_like++) {
        for (size_t i = 0; i < SIZE; i++) {
            x = x * 1664525U + 1013904223U;
            junk[i] = text_like ? (char)(1 + (x >> 24) % 31) : (char)(x >> 24);
        }
        const struct source *src = NULL;
        struct diags *diags = diags_new(*state);
        assert_false(source_load(*state, diags, "t.yaml", junk, SIZE, &src));
        assert_int_equal(diags->v.len, 1);
        struct strbuf out = strbuf_new(*state);
        diags_print_text(&out, diags, &(struct diag_style){0});
        assert_true(out.len < 2000);
        for (size_t i = 0; i < out.len; i++)
            assert_true(out.buf[i] == '\n' || (unsigned char)out.buf[i] >= 0x20);
    }
}

static void too_large_a_text_is_refused(void **state)
{
    size_t len = SOURCE_MAX_BYTES + 1;
    char *text = arena_alloc(*state, len);
    memset(text, 'a', len);
    const struct source *src = NULL;
    struct diags *diags = diags_new(*state);
    assert_false(source_load(*state, diags, "t.yaml", text, len, &src));
    assert_int_equal(diags->v.len, 1);
    assert_int_equal(diags->v.v[0]->id, DIAG_TOO_LARGE);
    assert_true(source_load(*state, diags, "t.yaml", text, len - 1, &src));
}

static void positions_count_characters(void **state)
{
    const struct source *src = load(*state, "a\xC3\xA9z\r\n\n\tb\xE2\x82\xAC!");
    static const struct {
        uint32_t off, line, col;
    } rows[] = {{0, 1, 1}, {1, 1, 2}, {3, 1, 3},  {4, 1, 4},  {6, 2, 1},  {7, 3, 1},
                {8, 3, 2}, {9, 3, 3}, {12, 3, 4}, {13, 3, 5}, {999, 3, 5}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t line = 0, col = 0;
        source_position(src, rows[i].off, &line, &col);
        assert_int_equal(line, rows[i].line);
        assert_int_equal(col, rows[i].col);
    }
    assert_int_equal(src->lines.len, 3);
    static const char *const lines[] = {"a\xC3\xA9z", "", "\tb\xE2\x82\xAC!", ""};
    for (uint32_t i = 0; i < ARRAY_LEN(lines); i++)
        assert_string_equal(span_text(*state, source_line(src, i + 1)), lines[i]);
}

static void secrets_are_masked_with_their_width(void **state)
{
    const struct source *src = load(*state, "pw: h\xC3\xA9\xE6\xBC\xA2!x # y");
    source_mask(*state, (struct span){src, 4, 7});
    source_mask(*state, (struct span){0});
    assert_string_equal(span_text(*state, (struct span){src, 0, src->len}), "pw: *****x # y");
    assert_string_equal(span_text(*state, (struct span){src, 4, 3}), "**");
    assert_string_equal(span_text(*state, (struct span){src, 900, 3}), "");
    assert_string_equal(span_text(*state, (struct span){0}), "");
    assert_false(source_secret_at(src, 3));
    assert_true(source_secret_at(src, 4));
    assert_false(source_secret_at(src, 11));
}

/* In any order, side by side, one in the other, and asked for in between. */
static void many_secrets_are_found(void **state)
{
    enum { LEN = 5000, MASKS = 1200 };
    char *text = arena_alloc(*state, LEN + 1);
    bool secret[LEN] = {false};
    const struct source *src;
    struct diags *diags = diags_new(*state);
    memset(text, 'x', LEN);
    text[LEN] = '\0';
    assert_true(source_load(*state, diags, "s", text, LEN, &src));
    uint32_t random = 1;
    for (size_t n = 0; n < MASKS; n++) {
        random = random * 1664525U + 1013904223U;
        uint32_t off = (random >> 8) % (LEN - 20), len = 1 + (random >> 4) % 7;
        source_mask(*state, (struct span){src, off, len});
        for (uint32_t i = off; i < off + len; i++)
            secret[i] = true;
        for (uint32_t i = 0; n % 97 == 0 && i < LEN; i++)
            assert_int_equal(source_secret_at(src, i), secret[i]);
    }
    for (uint32_t i = 0; i < LEN; i++)
        assert_int_equal(source_secret_at(src, i), secret[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(good_texts_load, setup, teardown),
        cmocka_unit_test_setup_teardown(bad_texts_give_one_finding_at_the_place, setup, teardown),
        cmocka_unit_test_setup_teardown(kinds_of_bad_characters_are_told_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(junk_gives_one_finding_that_is_safe_to_print, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(too_large_a_text_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(positions_count_characters, setup, teardown),
        cmocka_unit_test_setup_teardown(secrets_are_masked_with_their_width, setup, teardown),
        cmocka_unit_test_setup_teardown(many_secrets_are_found, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
