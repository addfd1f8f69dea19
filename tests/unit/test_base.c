/* test_base.c - arena, strbuf, vec, regex, bug. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/regex.h"
#include "base/strbuf.h"
#include "base/vec.h"

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

static bool all_zero(const unsigned char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i] != 0)
            return false;
    return true;
}

static void arena_gives_zeroed_aligned_memory(void **state)
{
    static const size_t sizes[] = {0, 1, 7, 16, 17, 1000, 8191, 9000, 40000, 500000, 3};
    for (size_t round = 0; round < 50; round++) {
        for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
            unsigned char *p = arena_alloc(*state, sizes[i]);
            assert_non_null(p);
            assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
            assert_true(all_zero(p, sizes[i]));
            memset(p, 0xAA, sizes[i]);
        }
    }
}

static void arena_objects_do_not_overlap(void **state)
{
    enum { COUNT = 3000 };
    unsigned char *p[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        p[i] = arena_alloc(*state, i % 97 + 1);
        memset(p[i], (int)(i % 251), i % 97 + 1);
    }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < i % 97 + 1; j++)
            assert_int_equal(p[i][j], i % 251);
}

static void arena_copies_text(void **state)
{
    assert_string_equal(arena_strdup(*state, "abc"), "abc");
    assert_string_equal(arena_strndup(*state, "abc", 2), "ab");
    assert_string_equal(arena_strndup(*state, "abc", 0), "");
    assert_string_equal(arena_printf(*state, "%s-%d", "x", 42), "x-42");
    const char *with_nul = arena_strndup(*state, "a\0b", 3);
    assert_memory_equal(with_nul, "a\0b", 4);
}

/* Whatever an object is made, its neighbours keep their bytes. */
static void arena_objects_are_resized_in_place(void **state)
{
    char *first = arena_alloc_raw(*state, 100);
    memset(first, 'a', 100);
    assert_true(arena_resize(*state, first, 100, 33));
    char *second = arena_alloc_raw(*state, 64);
    memset(second, 'b', 64);
    assert_false(arena_resize(*state, first, 33, 4096)); /* not the newest any more */
    bool grown = arena_resize(*state, second, 64, 200);
    if (grown)
        memset(second, 'b', 200);
    char *third = arena_alloc_raw(*state, 64);
    memset(third, 'c', 64);
    for (size_t i = 0; i < 33; i++)
        assert_int_equal(first[i], 'a');
    for (size_t i = 0; i < (grown ? 200 : 64); i++)
        assert_int_equal(second[i], 'b');
    assert_false(arena_resize(*state, third, 64, 64 * 1024 * 1024)); /* no block has that room */
    assert_true(arena_resize(*state, third, 64, 64));
}

static void arena_free_takes_null(void **state)
{
    (void)state;
    arena_free(NULL);
}

static void arena_jumps_when_memory_is_out(void **state)
{
    jmp_buf handler;
    if (setjmp(handler) == 0) {
        arena_on_oom(*state, &handler);
        arena_alloc(*state, SIZE_MAX - 100);
        fail_msg("the allocation returned");
    }
    if (setjmp(handler) == 0) {
        arena_oom(*state);
    }
    assert_non_null(arena_alloc(*state, 10)); /* still usable */
}

static void strbuf_grows(void **state)
{
    struct strbuf sb = strbuf_new(*state);
    assert_string_equal(sb.buf, "");
    strbuf_truncate(&sb, 0);
    strbuf_addstr(&sb, "");
    assert_int_equal(sb.cap, 0);
    for (int i = 0; i < 1000; i++) {
        strbuf_addf(&sb, "%d,", i % 10);
        assert_int_equal(sb.buf[sb.len], '\0');
    }
    assert_int_equal(sb.len, 2000);
    strbuf_truncate(&sb, 4);
    strbuf_addch(&sb, 'x');
    strbuf_addch_n(&sb, '-', 3);
    strbuf_add(&sb, "yz!", 2);
    assert_string_equal(sb.buf, "0,1,x---yz");
    const char *text = strbuf_detach(&sb);
    assert_int_equal(sb.len, 0);
    strbuf_addstr(&sb, "new");
    assert_string_equal(text, "0,1,x---yz");
    assert_string_equal(sb.buf, "new");
}

static void vec_pushes_zeroed_elements(void **state)
{
    VEC(struct {
        int a;
        const char *b;
    })
    v = {0};
    for (int i = 0; i < 100; i++) {
        assert_null(VEC_PUSH(*state, v)->b);
        v.v[v.len - 1].a = i;
        v.v[v.len - 1].b = "x";
    }
    assert_int_equal(v.len, 100);
    for (int i = 0; i < 100; i++)
        assert_int_equal(v.v[i].a, i);
    v.len = 5;
    assert_null(VEC_PUSH(*state, v)->b);
}

static void regex_matches_the_whole_text(void **state)
{
    (void)state;
    static const struct {
        const char *pattern, *text;
        bool matches;
    } rows[] = {
        {"[a-z]+", "abc", true},
        {"[a-z]+", "abc1", false},
        {"[a-z]+", "1abc", false},
        {"a|bc", "bc", true},
        {"a|ab", "ab", true},
        {"", "", true},
        {"", "x", false},
        {"[a-z]+$", "abc\n", false},
        {"^[a-z]+$", "abc", true},
        {"[a-z][a-z0-9-]{0,23}", "villa-elounda", true},
        {"(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (regex_match(arena, rows[i].pattern, rows[i].text) != rows[i].matches)
            fail_msg("'%s' on '%s'", rows[i].pattern, rows[i].text);
    arena_free(arena);
}

/* Runs `body` in a process of its own; returns its exit code and what it wrote to standard error.
 */
static int in_a_child(void (*body)(void), char *ret_text, size_t size)
{
    int fds[2];
    assert_int_equal(pipe(fds), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        dup2(fds[1], STDERR_FILENO);
        close(fds[0]);
        close(fds[1]);
        body();
        _exit(0);
    }
    close(fds[1]);
    size_t len = 0;
    for (ssize_t n; (n = read(fds[0], ret_text + len, size - 1 - len)) > 0;)
        len += (size_t)n;
    ret_text[len] = '\0';
    close(fds[0]);
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void violate(void)
{
    ENSURE(1 + 1 == 3);
}

static void bad_pattern(void)
{
    regex_match(NULL, "(", "x");
}

static void oom_without_handler(void)
{
    arena_oom(arena_new());
}

static void bugs_end_with_70(void **state)
{
    (void)state;
    char text[4096];
    assert_int_equal(in_a_child(violate, text, sizeof(text)), 70);
    assert_non_null(strstr(text, "rosc: BUG at "));
    assert_non_null(strstr(text, "test_base.c:"));
    assert_non_null(strstr(text, "violated: 1 + 1 == 3"));
    assert_int_equal(in_a_child(bad_pattern, text, sizeof(text)), 70);
    assert_int_equal(in_a_child(oom_without_handler, text, sizeof(text)), 70);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(arena_gives_zeroed_aligned_memory, setup, teardown),
        cmocka_unit_test_setup_teardown(arena_objects_do_not_overlap, setup, teardown),
        cmocka_unit_test_setup_teardown(arena_copies_text, setup, teardown),
        cmocka_unit_test_setup_teardown(arena_objects_are_resized_in_place, setup, teardown),
        cmocka_unit_test(arena_free_takes_null),
        cmocka_unit_test_setup_teardown(arena_jumps_when_memory_is_out, setup, teardown),
        cmocka_unit_test_setup_teardown(strbuf_grows, setup, teardown),
        cmocka_unit_test_setup_teardown(vec_pushes_zeroed_elements, setup, teardown),
        cmocka_unit_test(regex_matches_the_whole_text),
        cmocka_unit_test(bugs_end_with_70),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
