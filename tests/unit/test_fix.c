/* test_fix.c - lib/diag/fix.h: which edits are made, where bytes are afterwards, and the diff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/fix.h"

static bool skip_none(const struct fix_edit *edit, void *data)
{
    (void)edit;
    (void)data;
    return false;
}

/* A source of that text, and findings to fill in. */
struct bench {
    struct arena *arena;
    struct diags *diags;
    const struct source *src;
};

static struct bench bench_of(const char *text)
{
    struct bench b = {.arena = arena_new()};
    b.diags = diags_new(b.arena);
    assert_true(source_load(b.arena, b.diags, "x", text, strlen(text), &b.src));
    return b;
}

static struct diag *edit(struct bench *b, uint32_t off, uint32_t len, const char *to)
{
    struct diag *d =
        diag_add(b->diags, DIAG_BAD_VALUE, (struct span){b->src, off, len}, "%u", (unsigned)off);
    diag_fix(d, (struct span){b->src, off, len}, to, "so");
    return d;
}

static const char *applied(struct bench *b, struct fix_edits *ret_edits)
{
    size_t len;
    fix_collect(b->arena, b->diags, "x", skip_none, NULL, ret_edits);
    return fix_apply(b->arena, b->src->text, b->src->len, 0, ret_edits, ret_edits->v.len, &len);
}

static void test_edits(void **state)
{
    (void)state;
    struct bench b = bench_of("one two\nthree\n");
    struct fix_edits edits;
    edit(&b, 8, 5, "3");
    edit(&b, 0, 3, "ones");
    edit(&b, 2, 3, "no");    /* overlaps what is there */
    edit(&b, 4, 6, "lines"); /* over a line break */
    diag_help(edit(&b, 4, 3, "2"), (struct span){b.src, 4, 3}, "2", "only proposed");
    assert_string_equal(applied(&b, &edits), "ones two\n3\n");
    assert_int_equal(edits.v.len, 2);
    assert_int_equal(fix_moved(&edits, 2, 0), 0);
    assert_int_equal(fix_moved(&edits, 2, 2), 0); /* inside of an edit */
    assert_int_equal(fix_moved(&edits, 2, 3), 4);
    assert_int_equal(fix_moved(&edits, 2, 8), 9);
    assert_int_equal(fix_moved(&edits, 2, 13), 10);
    assert_int_equal(fix_moved(&edits, 1, 13), 14);
    arena_free(b.arena);
}

static void test_sure(void **state)
{
    (void)state;
    static const char *const words[] = {"port", "probes", "from", "mtu", "mss", "nat66", "static"};
    static const struct {
        const char *word, *meant;
        bool sure;
    } rows[] = {
        {"prot", "port", true},     {"probs", "probes", true}, {"form", "from", true},
        {"mts", "mtu", false},      {"nat64", "nat66", false}, {"PORT", "port", true},
        {"statci", "static", true}, {"stati", "static", true}, {"sttc", "static", false},
        {"pt", "port", false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        assert_int_equal(
            suggest_sure(rows[i].word, rows[i].meant, words, sizeof(words) / sizeof(words[0])),
            rows[i].sure);
}

static const char *diff(struct arena *arena, const char *name, const char *a, const char *b,
                        const bool *secret, size_t hidden)
{
    struct strbuf out = strbuf_new(arena);
    assert_int_equal(fix_diff(&out, name, a, strlen(a), b, strlen(b), secret), hidden);
    return strbuf_detach(&out);
}

static void test_diff(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    bool none[20] = {false}, secret[20] = {false};
    assert_string_equal(diff(arena, "x", "a\n", "a\n", none, 0), "");
    assert_string_equal(diff(arena, "./x", "a\nb", "a\nc", none, 0),
                        "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n"
                        "+c\n\\ No newline at end of file\n");
    assert_string_equal(diff(arena, "x y", "a\n,", "a\n", none, 0),
                        "--- a/x y\t\n+++ b/x y\t\n@@ -1,2 +1,1 @@\n a\n-,\n"
                        "\\ No newline at end of file\n");
    assert_string_equal(diff(arena, "/t/\"\n", "a\n", "b\n", none, 0),
                        "--- \"a/t/\\\"\\012\"\n+++ \"b/t/\\\"\\012\"\n@@ -1,1 +1,1 @@\n-a\n+b\n");
    secret[9] = true; /* three lines behind the second change, four behind the first */
    assert_string_equal(diff(arena, "x", "1\n2\n3\n4\n5\n6\n7\n8\n9\ns\n1\n2\n3\n4\n5\n",
                             "1\n2\n3\n4\n5\n6\nA\n8\n9\ns\n1\n2\n3\n4\nB\n", secret, 1),
                        "--- a/x\n+++ b/x\n@@ -12,4 +12,4 @@\n 2\n 3\n 4\n-5\n+B\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edits),
        cmocka_unit_test(test_sure),
        cmocka_unit_test(test_diff),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
