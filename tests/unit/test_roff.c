/* test_roff.c - text in manual pages is never taken for a command. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/roff.h"
#include "base/strbuf.h"

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

static const char *paragraphs(struct arena *arena, const char *text)
{
    struct strbuf out = strbuf_new(arena);
    roff_paragraphs(&out, text);
    return strbuf_detach(&out);
}

static void test_spelling(void **state)
{
    assert_string_equal(paragraphs(*state, "a-b 'c' \"d\" \\e ^~"),
                        "a\\-b \\(aqc\\(aq \\(dqd\\(dq \\(rse \\(ha\\(ti\n");
    assert_string_equal(paragraphs(*state, "see `a b` and `c"), "see \\fBa b\\fR and \\fBc\\fR\n");
    assert_string_equal(paragraphs(*state, ""), "");
    assert_string_equal(paragraphs(*state, "\n\n"), "");
}

/* What begins with a dot or an apostrophe is text, where a paragraph begins, where one is wrapped,
 * and in a block. */
static void test_no_command(void **state)
{
    assert_string_equal(paragraphs(*state, ".SH x"), "\\&.SH x\n");
    assert_string_equal(paragraphs(*state, "'br"), "\\(aqbr\n");
    assert_string_equal(paragraphs(*state, "a:\n  .so /etc/passwd\n    deeper\n"),
                        "a:\n.PP\n.RS 4\n.nf\n\\&.so /etc/passwd\n  deeper\n.fi\n.RE\n");
    char text[400] = "";
    for (size_t len = 0; len + 5 < sizeof(text); len += 4)
        memcpy(text + len, ".so ", 5);
    const char *out = paragraphs(*state, text);
    for (const char *line = out; *line; line = strchr(line, '\n') + 1) {
        assert_true(line[0] != '.' && line[0] != '\'');
        assert_true(strcspn(line, "\n") <= 80);
    }
}

static void test_paragraphs(void **state)
{
    assert_string_equal(paragraphs(*state, "one\ntwo\n\nthree\n"), "one two\n.PP\nthree\n");
    assert_string_equal(paragraphs(*state, "  x\n\nthree"),
                        ".PP\n.RS 4\n.nf\nx\n.fi\n.RE\n.PP\nthree\n");
    struct strbuf out = strbuf_new(*state);
    roff_macro(&out, "SH", "SEE \"ALSO\"");
    assert_string_equal(strbuf_detach(&out), ".SH \"SEE \\(dqALSO\\(dq\"\n");
}

/* A word that is longer than a line stays whole. */
static void test_long_word(void **state)
{
    char text[200];
    memset(text, 'x', sizeof(text) - 1);
    text[0] = 'a';
    text[1] = ' ';
    text[sizeof(text) - 1] = '\0';
    const char *out = paragraphs(*state, text);
    assert_int_equal(strlen(out), sizeof(text));
    assert_int_equal(out[1], '\n');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_spelling, setup, teardown),
        cmocka_unit_test_setup_teardown(test_no_command, setup, teardown),
        cmocka_unit_test_setup_teardown(test_paragraphs, setup, teardown),
        cmocka_unit_test_setup_teardown(test_long_word, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
