/* test_allow.c - what is allowed, what counts as an error, and what is said of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/allow.h"
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
    if (!source_load(arena, diags, "s.yaml", text, strlen(text), &src))
        fail_msg("does not load: %s", diags->v.v[0]->msg);
    return src;
}

/* The findings as "slug slug", those that count as errors with a '!'. */
static const char *slugs(const struct diags *diags)
{
    struct strbuf sb = strbuf_new(diags->arena);
    for (size_t i = 0; i < diags->v.len; i++)
        strbuf_addf(&sb, "%s%s%s", i > 0 ? " " : "", diag_slug(diags->v.v[i]->id),
                    diags->v.v[i]->severity == SEVERITY_ERROR ? "!" : "");
    return strbuf_detach(&sb);
}

/* What comes of one comment that is about line 1, with an unused list on that line. */
static const char *comment(struct arena *arena, const char *text)
{
    const struct source *src = load(arena, text);
    struct diags *diags = diags_new(arena);
    diag_add(diags, DIAG_LIST_UNUSED, (struct span){src, 0, 1}, "x");
    diag_directive(diags, (struct span){src, 0, src->len}, 1, 1);
    struct diag_policy policy = {0};
    diags_settle(diags, &policy);
    return slugs(diags);
}

static void comments(void **state)
{
    static const struct {
        const char *text, *slugs;
    } table[] = {
        {"# rosc: allow list-unused because x", ""},
        {"#rosc:allow list-unused because x", ""},
        {"#\t rosc: \t allow\tlist-unused   because\t x y z  ", ""},
        {"# rosc: allow list-unused because because", ""},
        {"# rosc: allow list-unused", "list-unused allow-malformed"},
        {"# rosc: allow list-unused because", "list-unused allow-malformed"},
        {"# rosc: allow list-unused because  \t", "list-unused allow-malformed"},
        {"# rosc: allow list-unused since x", "list-unused allow-malformed"},
        {"# rosc: allow list-unused becausex y", "list-unused allow-malformed"},
        {"# rosc: allow because x", "list-unused allow-malformed"},
        {"# rosc: allow", "list-unused allow-malformed"},
        {"# rosc: allow list-unused,pin-hidden because x", "list-unused allow-malformed"},
        {"# rosc: Allow list-unused because x", "list-unused allow-malformed"},
        {"# rosc: disable list-unused because x", "list-unused allow-malformed"},
        {"# rosc: allow LIST-UNUSED because x", "list-unused allow-unknown"},
        {"# rosc: allow \xc3\xa9 because x", "list-unused allow-unknown"},
        {"# rosc: allow distance-shared because x", "list-unused allow-error"},
        {"# rosc: allow pin-hidden because x", "list-unused allow-unused"},
        {"# rosc: 1", "list-unused"},
        {"# rosc: follow the rules", "list-unused"},
        {"# rosc:", "list-unused"},
        {"# rosc", "list-unused"},
        {"#", "list-unused"},
        {"## rosc: allow list-unused because x", "list-unused"},
        {"# Rosc: allow list-unused because x", "list-unused"},
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        const char *got = comment(*state, table[i].text);
        if (strcmp(got, table[i].slugs) != 0)
            fail_msg("'%s' gives '%s', not '%s'", table[i].text, got, table[i].slugs);
    }
}

static const char policy_text[] = "one\ntwo # rosc: allow list-unused because x\n";

static struct diags *policy_findings(struct arena *arena)
{
    const struct source *src = load(arena, policy_text);
    struct diags *diags = diags_new(arena);
    diag_add(diags, DIAG_LIST_UNUSED, (struct span){src, 0, 3}, "on line 1");
    diag_add(diags, DIAG_LIST_UNUSED, (struct span){src, 4, 3}, "on line 2");
    diag_add(diags, DIAG_PIN_HIDDEN, (struct span){src, 4, 3}, "on line 2");
    diag_add(diags, DIAG_LIST_UNUSED, (struct span){0}, "nowhere");
    diag_directive(diags, (struct span){src, 8, 36}, 2, 2);
    return diags;
}

static void policies(void **state)
{
    struct diags *diags = policy_findings(*state);
    struct diag_policy policy = {0};
    diags_settle(diags, &policy);
    assert_string_equal(slugs(diags), "list-unused pin-hidden list-unused");
    assert_int_equal(diags->allowed, 1);
    assert_int_equal(diags->warnings, 3);

    diags = policy_findings(*state);
    policy = (struct diag_policy){.allow[DIAG_LIST_UNUSED] = true};
    diags_settle(diags, &policy);
    assert_string_equal(slugs(diags), "pin-hidden");
    assert_int_equal(diags->allowed, 3);
    assert_int_equal(policy.used[DIAG_LIST_UNUSED], 2); /* the comment took the other */
    assert_int_equal(diags->warnings, 1);

    diags = policy_findings(*state);
    policy = (struct diag_policy){.warnings_are_errors = true, .allow[DIAG_PIN_HIDDEN] = true};
    diags_settle(diags, &policy);
    assert_string_equal(slugs(diags), "list-unused! list-unused!");
    assert_true(diags->v.v[0]->promoted);
    assert_int_equal(diags->errors, 2);
    assert_int_equal(diags->warnings, 0);
    struct strbuf out = strbuf_new(*state);
    diags_print_text(&out, diags, &(struct diag_style){.tail = "nothing was written"});
    assert_non_null(strstr(out.buf, "\nerror: 2 errors, 2 of them warnings that count as errors; "
                                    "nothing was written (rosc explain list-unused)\n"));
}

static void errors_stand(void **state)
{
    const struct source *src = load(*state, "one # rosc: allow pin-hidden because x\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_PROBE_SHARED, (struct span){src, 0, 3}, "an error");
    diag_directive(diags, (struct span){src, 4, src->len - 5}, 1, 1);
    struct diag_policy policy = {.allow[DIAG_PROBE_SHARED] = true};
    diags_settle(diags, &policy);
    assert_string_equal(slugs(diags), "probe-shared!"); /* and not allow-unused */
    assert_int_equal(policy.used[DIAG_PROBE_SHARED], 0);
}

static void what_was_not_looked_for_is_not_unused(void **state)
{
    const struct source *src = load(*state, "one # rosc: allow notify-cleartext because x\n");
    for (int unsure = 0; unsure < 2; unsure++) {
        struct diags *diags = diags_new(*state);
        diag_directive(diags, (struct span){src, 4, src->len - 5}, 1, 1);
        struct diag_policy policy = {.unsure[DIAG_NOTIFY_CLEARTEXT] = unsure == 1};
        diags_settle(diags, &policy);
        assert_string_equal(slugs(diags), unsure == 1 ? "" : "allow-unused");
    }
}

/* The same slug on the same line of two files. */
static void each_file_has_its_own(void **state)
{
    const struct source *a = load(*state, "# rosc: allow list-unused because x\n");
    const struct source *b = load(*state, "# rosc: allow list-unused because x\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_LIST_UNUSED, (struct span){b, 0, 1}, "x");
    diag_directive(diags, (struct span){a, 0, a->len - 1}, 1, 1);
    diag_directive(diags, (struct span){b, 0, b->len - 1}, 1, 1);
    struct diag_policy policy = {0};
    diags_settle(diags, &policy);
    assert_string_equal(slugs(diags), "allow-unused");
    assert_ptr_equal(diags->v.v[0]->where[0].at.src, a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
        TEST(comments),
        TEST(policies),
        TEST(errors_stand),
        TEST(what_was_not_looked_for_is_not_unused),
        TEST(each_file_has_its_own),
#undef TEST
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
