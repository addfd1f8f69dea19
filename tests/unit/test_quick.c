/*
 * test_quick.c - the quick reader of YAML against the one over libyaml: what it reads at all, and
 * that it is never wrong, on the sites of all tests and on what small accidents make of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "support/same_tree.h"
#include "support/sections.h"
#include "support/snippet.h"

enum { MUTANTS = 150, MOST = 64 * 1024 };

/* Fails the test when the readers differ. True: the quick one has read it. */
static bool compare(const char *text, size_t len)
{
    struct arena *arena = arena_new();
    enum tree_answer answer = same_tree(arena, text, len);
    arena_free(arena);
    if (answer == TREE_DIFFERENT)
        fail_msg("the readers differ about:\n%.*s", (int)len, text);
    return answer == TREE_SAME;
}

static void reads(void **state)
{
    static const char *const texts[] = {
        "a: 1\n",
        "a: 1",
        "{a: b}\n",
        "---\na: 1\n",
        "# c\n---\n# d\n  a: 1\n  b:\n",
        "a:\nb:   # nothing\nc:",
        "a:\n  b: x y  z  # c\n  c: a#b\n\n# far out\nd: e\n",
        "a:\n- 1\n-\n-  \n- b: 2\n  c: 3\nd:\n  - - x\n    - y\n  - z: {}\n",
        "a: [1, 'two # 2', \"three\", {four: 5, six: [],}, ]\nb: {\n c: d, # e\nf: g\n}\n",
        "a: fd00::1\nb: [fd00::1, lan:home]\nc: -1\nd: .5\ne: http://x/?y#z\nf: a - b, c [d] {e}\n",
        "extends: ../a.yaml\nb: ...\nc: [..., --x, ---]\n--d: -x\n.e: -f\n",
        "'a b': 'x'\n\"\": y\n",
        "a: \xC3\xBC \xF0\x9F\x98\x80\nb\xC3\xA9: 1\n",
        "a:\n    b\nc:\n  [d]\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (!compare(texts[i], strlen(texts[i])))
            fail_msg("the quick reader leaves:\n%s", texts[i]);
}

/* Where the words of findings come from libyaml's reader, or where YAML is odd. */
static void leaves(void **state)
{
    static const char *const texts[] = {
        "",
        "# nothing\n",
        "a",
        "- a\n",
        "a: 1\r\n",
        "a:\t1\n",
        "a: b\n  c\n",
        "a: 'b\n  c'\n",
        "a: |\n  b\n",
        "a: \"\\n\"\n",
        "a: 'it''s'\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "<<: a\n",
        "? a\n: b\n",
        "a: 1\na: 2\n",
        "a: b: c\n",
        "a: - b\n",
        "a:\n  - b\n c: d\n",
        " a: b\nc: d\n",
        "a: [b\n",
        "a: [b]]\n",
        "a: {b}\n",
        "a: [b: c]\n",
        "a: [b\n  c]\n",
        "a: 'b' c\n",
        "a: 'b'#c\n",
        "a : b\n",
        "a:b\n",
        "a: b\n---\nc: d\n",
        "a: b\n...\n",
        "a: [\n--- ]\n",
        "a: [\n...]\n",
        "---a: b\n",
        "... : b\n",
        "%YAML 1.1\n---\na: b\n",
        "a: [{b:c}, ,]\n",
        "a: {b: [}\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (compare(texts[i], strlen(texts[i])))
            fail_msg("the quick reader takes:\n%s", texts[i]);
}

static void limits(void **state)
{
    static char text[MOST];
    (void)state;
    for (size_t depth = 30; depth <= 34; depth++) { /* 32 are allowed, the mapping is one */
        int len = snprintf(text, sizeof(text), "a: ");
        memset(text + len, '[', depth);
        memset(text + len + depth, ']', depth);
        assert_int_equal(compare(text, (size_t)len + 2 * depth), depth < 32);
    }
    for (size_t wide = 990; wide <= 1040; wide += 10) { /* a key has at most 1024 characters */
        memset(text, 'k', wide);
        memcpy(text + wide, ": 1\n", 4);
        assert_int_equal(compare(text, wide + 4), wide <= 1000);
    }
    for (unsigned keys = 250; keys <= 262; keys++) {
        size_t len = 0;
        for (unsigned i = 0; i < keys; i++)
            len += (size_t)snprintf(text + len, sizeof(text) - len, "k%u: 1\n", i);
        assert_int_equal(compare(text, len), keys <= 256);
    }
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* One accident: a character changed, added or lost, a line doubled, cut off or moved. */
static size_t mutate(char *text, size_t len, uint32_t *seed)
{
    static const char odd[] = "  \n\n::-,,[]{}#'\"?&*!|>%@`\\\t\r.<ab0";
    size_t at = next_random(seed) % (len + 1);
    char c = odd[next_random(seed) % (sizeof(odd) - 1)];
    switch (next_random(seed) % 5) {
    case 0:
        if (at < len)
            text[at] = c;
        return len;
    case 1:
        memmove(text + at + 1, text + at, len - at);
        text[at] = c;
        return len + 1;
    case 2:
        if (at == len)
            return len;
        memmove(text + at, text + at + 1, len - at - 1);
        return len - 1;
    case 3: { /* a piece again, elsewhere */
        size_t n = next_random(seed) % 24, to = next_random(seed) % (len + 1);
        n = n < len - at ? n : len - at;
        char piece[24];
        memcpy(piece, text + at, n);
        memmove(text + to + n, text + to, len - to);
        memcpy(text + to, piece, n);
        return len + n;
    }
    default:
        return at + at / 8 < len ? len : at;
    }
}

/* Compares a text and its mutants. Returns how many of the mutants the quick reader took. */
static size_t compare_mutants(const char *text, size_t len, uint32_t seed)
{
    static char mutant[MOST];
    size_t taken = 0;
    for (int i = 0; i < MUTANTS; i++) {
        size_t now = len;
        memcpy(mutant, text, len);
        for (uint32_t n = 1 + next_random(&seed) % 3; n > 0; n--)
            now = mutate(mutant, now, &seed);
        taken += compare(mutant, now);
    }
    return taken;
}

static void examples(void **state)
{
    struct arena *arena = arena_new();
    struct file_list files = files_like(arena, "examples/*.yaml");
    (void)state;
    assert_true(files.v.len > 5);
    for (size_t i = 0; i < files.v.len; i++) {
        size_t len, taken;
        const char *text =
            read_whole(arena, arena_printf(arena, "%s/%s", ROSC_TOP, files.v.v[i]), &len);
        if (!compare(text, len))
            fail_msg("the quick reader leaves %s", files.v.v[i]);
        taken = compare_mutants(text, len, (uint32_t)i);
        assert_in_range(taken, MUTANTS / 10, MUTANTS - 1);
    }
    arena_free(arena);
}

static void cases(void **state)
{
    struct arena *arena = arena_new();
    struct file_list files = files_like(arena, "tests/cases/*/*.txt");
    size_t taken = 0;
    (void)state;
    for (size_t i = 0; i < files.v.len; i++) {
        struct input input = {0};
        const char *path = arena_printf(arena, "%s/%s", ROSC_TOP, files.v.v[i]);
        struct sections sections = sections_parse(arena, read_whole(arena, path, NULL));
        if (!snippet_of(arena, "in", sections.v.v[0].name, sections.v.v[0].text, false, &input) ||
            input.script || input.len > MOST / 2)
            continue;
        taken += compare(input.bytes, input.len);
        compare_mutants(input.bytes, input.len, (uint32_t)i);
    }
    assert_true(taken > files.v.len / 2);
    arena_free(arena);
}

static void corpus(void **state)
{
    static const char *const folders[] = {"yaml", "site", "where"};
    struct arena *arena = arena_new();
    (void)state;
    for (size_t folder = 0; folder < 3; folder++) {
        struct file_list files =
            files_like(arena, arena_printf(arena, "tests/fuzz/corpus/%s/*", folders[folder]));
        for (size_t i = 0; i < files.v.len; i++) {
            size_t len;
            const char *text =
                read_whole(arena, arena_printf(arena, "%s/%s", ROSC_TOP, files.v.v[i]), &len);
            compare(text, len);
            if (len < MOST / 2)
                compare_mutants(text, len, (uint32_t)i);
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),    cmocka_unit_test(leaves), cmocka_unit_test(limits),
        cmocka_unit_test(examples), cmocka_unit_test(cases),  cmocka_unit_test(corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
