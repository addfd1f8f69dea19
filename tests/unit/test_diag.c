/* test_diag.c - collecting findings, suggestions, the text printer. */
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

static const struct source *load_as(struct arena *arena, const char *name, const char *text)
{
    const struct source *src = NULL;
    struct diags *diags = diags_new(arena);
    if (!source_load(arena, diags, name, text, strlen(text), &src))
        fail_msg("does not load: %s", diags->v.v[0]->msg);
    return src;
}

static const struct source *load(struct arena *arena, const char *text)
{
    return load_as(arena, "site.yaml", text);
}

/* The span of the n-th (from 0) occurrence of `text`. */
static struct span nth(const struct source *src, const char *text, size_t n)
{
    const char *p = strstr(src->text, text);
    for (; n > 0 && p != NULL; n--)
        p = strstr(p + 1, text);
    if (p == NULL)
        fail_msg("'%s' is not in the source", text);
    return (struct span){src, (uint32_t)(p - src->text), (uint32_t)strlen(text)};
}

static struct span at(const struct source *src, const char *text)
{
    return nth(src, text, 0);
}

static const char *print(struct diags *diags, const struct diag_style *style)
{
    struct strbuf out = strbuf_new(diags->arena);
    diags_print_text(&out, diags, style);
    return strbuf_detach(&out);
}

/* Compares the printed findings with `want`, to which the summary line is added. */
static void prints(struct diags *diags, const char *want)
{
    const char *got = print(diags, &(struct diag_style){.tail = "nothing was written"});
    const char *summary = strstr(got, "\n\nerror: ");
    assert_non_null(summary);
    for (const char *next; (next = strstr(summary + 1, "\n\nerror: ")) != NULL;)
        summary = next;
    const char *body = arena_strndup(diags->arena, got, (size_t)(summary - got) + 1);
    if (strcmp(body, want) != 0)
        fail_msg("got\n%swanted\n%s", body, want);
}

static void findings_are_counted_and_deduplicated(void **state)
{
    const struct source *src = load(*state, "a: 1\nb: 2\n");
    struct diags *diags = diags_new(*state);
    for (int i = 0; i < 3; i++) {
        struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "1"), "bad '%d'", i);
        diag_label(d, 0, "x");
        diag_note(d, "y");
    }
    diag_add(diags, DIAG_WRONG_TYPE, at(src, "1"), "other id");
    diag_add(diags, DIAG_BAD_VALUE, at(src, "2"), "other place");
    diag_add(diags, DIAG_PROBE_NONE, at(src, "2"), "a warning");
    diag_add(diags, DIAG_BAD_VALUE, (struct span){0}, "no place");
    diag_add(diags, DIAG_BAD_VALUE, (struct span){0}, "no place either");
    assert_int_equal(diags->errors, 5);
    assert_int_equal(diags->warnings, 1);
    assert_int_equal(diags->v.len, 6);
    assert_string_equal(diags->v.v[0]->msg, "bad '0'");
}

static void many_findings_are_kept_apart(void **state)
{
    enum { COUNT = 5000 };
    char *text = arena_alloc(*state, COUNT + 1);
    memset(text, 'x', COUNT);
    const struct source *src = load(*state, text);
    struct diags *diags = diags_new(*state);
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < COUNT; i++)
            diag_add(diags, DIAG_BAD_VALUE, (struct span){src, i, 1}, "x");
    assert_int_equal(diags->v.len, COUNT);
}

static void slugs_lead_both_ways(void **state)
{
    (void)state;
    for (size_t i = 0; i < DIAG_COUNT; i++) {
        enum diag_id id = DIAG_COUNT;
        assert_true(diag_by_slug(diag_slug((enum diag_id)i), &id));
        assert_int_equal(id, i);
        assert_true(strlen(diag_title(id)) > 0);
    }
    enum diag_id untouched = DIAG_COUNT;
    assert_false(diag_by_slug("no-such-slug", &untouched));
    assert_int_equal(untouched, DIAG_COUNT);
    assert_int_equal(diag_severity(DIAG_PROBE_SHARED), SEVERITY_ERROR);
    assert_int_equal(diag_severity(DIAG_PROBE_NONE), SEVERITY_WARNING);
}

static void messages_are_ascii_and_bounded(void **state)
{
    struct diags *diags = diags_new(*state);
    struct diag *d =
        diag_add(diags, DIAG_BAD_VALUE, (struct span){0}, "bad '%s'", "\xC3\xA9\n\x1B[0m");
    assert_string_equal(d->msg, "bad '\\xc3\\xa9\\x0a\\x1b[0m'");
    char *longest = arena_alloc(*state, 100001);
    memset(longest, 'v', 100000);
    d = diag_add(diags, DIAG_BAD_VALUE, (struct span){0}, "'%s' is long", longest);
    assert_true(strlen(d->msg) < 1000);
    assert_string_equal(d->msg + strlen(d->msg) - 11, "vv' is long");
}

static void distances(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        {"", "", 0},
        {"", "abc", 3},
        {"abc", "", 3},
        {"abc", "abc", 0},
        {"Abc", "aBC", 0},
        {"abc", "abd", 1},
        {"abc", "ab", 1},
        {"ab", "abc", 1},
        {"abc", "acb", 1},
        {"ca", "abc", 3},
        {"probse", "probes", 1},
        {"prot", "port", 1},
        {"distnace", "distance", 1},
        {"kitten", "sitting", 3},
        {"dhcp", "static", 6},
        {"flaw", "lawn", 2},
        {"a", "b", 1},
        {"gateway", "getaway", 2},
        {"0000000000000000000000000000000000000000000000000000000000000000000000001",
         "0000000000000000000000000000000000000000000000000000000000000000000000002", 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (suggest_distance(rows[i].a, rows[i].b) != rows[i].distance ||
            suggest_distance(rows[i].b, rows[i].a) != rows[i].distance)
            fail_msg("'%s' and '%s': %zu", rows[i].a, rows[i].b,
                     suggest_distance(rows[i].a, rows[i].b));
    }
}

static void suggestions_are_near_or_absent(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "preset", "kind", "port", "interface", "name",  "vlan",    "mac",      "mtu", "distance",
        "probes", "nat",  "mss",  "metered",   "cgnat", "gateway", "hostname", "on",  "wan:lte"};
    static const struct {
        const char *word, *want;
    } rows[] = {
        {"ports", "port"},
        {"probs", "probes"},
        {"distnace", "distance"},
        {"Port", "port"},
        {"interfaces", "interface"},
        {"gatway", "gateway"},
        {"metred", "metered"},
        {"hostnam", "hostname"},
        {"wan:lt", "wan:lte"},
        {"prt", "port"},
        {"mut", "mtu"},
        /* no silly ones */
        {"dhcp", NULL},
        {"x", NULL},
        {"", NULL},
        {"password", NULL},
        {"service", NULL},
        {"o", NULL},
        {"pppoe", NULL},
        {"firewall", NULL},
        {"interfacenames", NULL},
        {"weight", NULL},
        {"user", NULL},
        {"zone", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *got = suggest(rows[i].word, keys, ARRAY_LEN(keys));
        if ((got == NULL) != (rows[i].want == NULL) ||
            (got != NULL && strcmp(got, rows[i].want) != 0))
            fail_msg("'%s': got '%s'", rows[i].word, got != NULL ? got : "(none)");
    }
    static const char *const ties[] = {"lan2", "lan1", "lan3"};
    assert_string_equal(suggest("lan", ties, 3), "lan2");
    assert_null(suggest("lan", NULL, 0));
}

static void the_look(void **state)
{
    const struct source *src = load_as(*state, "sites/riga.yaml",
                                       "#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n#\n"
                                       "    probes: [1.1.1.1, 8.8.8.8]\n#\n#\n#\n#\n#\n#\n"
                                       "    probes: [8.8.8.8, 8.8.4.4]\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_PROBE_SHARED, nth(src, "8.8.8.8", 1),
                              "two WANs probe the same address '%s'", "8.8.8.8");
    diag_label(d, 0, "and again by WAN 'lte'");
    diag_place(d, at(src, "8.8.8.8"), "first used by WAN '%s'", "fibre");
    diag_place(d, (struct span){0}, "an empty place is none");
    diag_note(d,
              "RouterOS keeps one active /32 route per probe, so 'lte' would be judged by the path "
              "of 'fibre'");
    diag_help(d, nth(src, "8.8.8.8", 1), "9.9.9.9", "give '%s' a probe of its own", "lte");
    diag_add(diags, DIAG_PROBE_NONE, (struct span){0}, "one");
    diag_add(diags, DIAG_METERED_FIRST, (struct span){0}, "two");
    const char *want =
        "error: two WANs probe the same address '8.8.8.8' [probe-shared]\n"
        "  --> sites/riga.yaml:21:14\n"
        "   |\n"
        "14 |     probes: [1.1.1.1, 8.8.8.8]\n"
        "   |                       ------- first used by WAN 'fibre'\n"
        "   :\n"
        "21 |     probes: [8.8.8.8, 8.8.4.4]\n"
        "   |              ^^^^^^^ and again by WAN 'lte'\n"
        "   |\n"
        "   = note: RouterOS keeps one active /32 route per probe, so 'lte' would be judged by the "
        "path "
        "of 'fibre'\n"
        "help: give 'lte' a probe of its own\n"
        "   |\n"
        "21 |     probes: [9.9.9.9, 8.8.4.4]\n"
        "   |              ~~~~~~~\n"
        "\n"
        "warning: one [probe-none]\n"
        "\n"
        "warning: two [metered-first]\n"
        "\n"
        "error: 1 error, 2 warnings; nothing was written (rosc explain probe-shared)\n";
    assert_string_equal(print(diags, &(struct diag_style){.tail = "nothing was written"}), want);
}

static void nothing_to_say_prints_nothing(void **state)
{
    assert_string_equal(print(diags_new(*state), &(struct diag_style){.tail = "x"}), "");
}

static void warnings_alone_have_a_summary_without_tail(void **state)
{
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_PROBE_NONE, (struct span){0}, "one");
    diag_add(diags, DIAG_METERED_FIRST, (struct span){0}, "two");
    assert_string_equal(print(diags, &(struct diag_style){.tail = "x"}),
                        "warning: one [probe-none]\n\nwarning: two [metered-first]\n\n"
                        "warning: 2 warnings (rosc explain probe-none)\n");
}

static void tabs_and_crlf(void **state)
{
    const struct source *src = load(*state, "a:\r\n\tb:\tvalue  \r\nc: 1\r\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_BAD_VALUE, at(src, "value"), "bad");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:2:5\n"
                  "  |\n"
                  "2 |     b:  value\n"
                  "  |         ^^^^^\n");
}

static void wide_and_combining_characters(void **state)
{
    /* CJK is two columns wide, an emoji too, a combining accent none, Cyrillic one */
    const struct source *src =
        load(*state, "n: \"\xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 \xF0\x9F\x98\x80 "
                     "\xD1\x8F\", k: v\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "k"), "bad");
    diag_label(d, 0, "here");
    diag_place(d, at(src, "\xE5\xAD\x97"), "wide");
    diag_place(d, at(src, "\xCC\x81"), "combining");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:1:17\n"
                  "  |\n"
                  "1 | n: \"\xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 \xF0\x9F\x98\x80 \xD1\x8F\", k: v\n"
                  "  |       -- -        ^ here\n"
                  "  |       |  |\n"
                  "  |       |  combining\n"
                  "  |       wide\n");
}

static void unsafe_characters_are_spelled_out(void **state)
{
    struct diags *diags = diags_new(*state);
    const struct source *none = NULL;
    const char bytes[] = "ok: \x1B]0;x\x07 \x9B\n";
    assert_false(source_load(*state, diags, "a\x1B[2Jb.yaml", bytes, sizeof(bytes) - 1, &none));
    prints(diags, "error: byte 0x9B is not UTF-8 text [bad-encoding]\n"
                  " --> a<U+001B>[2Jb.yaml:1:12\n"
                  "  |\n"
                  "1 | ok: <U+001B>]0;x<U+0007> <9B>\n"
                  "  |                          ^^^^\n"
                  "help: save the file as UTF-8\n");
    const struct source *src = load(*state, "a: x\xE2\x80\xAEy\n");
    diags = diags_new(*state);
    diag_add(diags, DIAG_BAD_VALUE, at(src, "y"), "bad");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:1:6\n"
                  "  |\n"
                  "1 | a: x<U+202E>y\n"
                  "  |             ^\n");
}

static const char *repeated(struct arena *arena, const char *text, size_t n)
{
    struct strbuf sb = strbuf_new(arena);
    while (n-- > 0)
        strbuf_addstr(&sb, text);
    return strbuf_detach(&sb);
}

static void long_lines_are_shown_as_a_window(void **state)
{
    const char *text = arena_printf(*state, "%s TARGET %s", repeated(*state, "0123456789", 20),
                                    repeated(*state, "abcdefghij", 20));
    const struct source *src = load(*state, text);
    struct diags *diags = diags_new(*state);
    diag_label(diag_add(diags, DIAG_BAD_VALUE, at(src, "TARGET"), "bad"), 0, "here");
    diag_label(diag_add(diags, DIAG_BAD_VALUE, (struct span){src, 0, 2}, "start"), 0, "here");
    diag_label(diag_add(diags, DIAG_BAD_VALUE, (struct span){src, src->len - 1, 1}, "end"), 0,
               "here");
    const char *digits = repeated(*state, "0123456789", 9);
    const char *letters = repeated(*state, "abcdefghij", 10);
    prints(diags, arena_printf(*state,
                               "error: start [bad-value]\n"
                               " --> site.yaml:1:1\n"
                               "  |\n"
                               "1 | %s012345678...\n"
                               "  | ^^ here\n"
                               "\n"
                               "error: bad [bad-value]\n"
                               " --> site.yaml:1:202\n"
                               "  |\n"
                               "1 | ...12345678901234567890123456789 TARGET %.62s...\n"
                               "  | %33s^^^^^^ here\n"
                               "\n"
                               "error: end [bad-value]\n"
                               " --> site.yaml:1:408\n"
                               "  |\n"
                               "1 | ...%s\n"
                               "  | %102s^ here\n",
                               digits, letters, "", letters, ""));
}

static void far_places_of_a_long_line_have_a_window_each(void **state)
{
    const char *text = arena_printf(*state, "[FIRST, %s, SECOND]", repeated(*state, "a, ", 200));
    const struct source *src = load(*state, text);
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "SECOND"), "bad");
    diag_label(d, 0, "again");
    diag_place(d, at(src, "FIRST"), "first");
    const char *got = print(diags, &(struct diag_style){0});
    assert_non_null(strstr(got, "\n1 | [FIRST, a, "));
    assert_non_null(strstr(got, "\n  |  ----- first\n1 | ..."));
    assert_non_null(strstr(got, ", SECOND]\n"));
    assert_non_null(strstr(got, "^^^^^^ again\n"));
}

static void three_places_on_one_line(void **state)
{
    const struct source *src = load(*state, "probes: [a1, b2, c3]\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "b2"), "bad");
    diag_label(d, 0, "the second");
    diag_place(d, at(src, "c3"), "the third");
    diag_place(d, at(src, "a1"), "the first");
    diag_place(d, at(src, "probes"), "a fourth is ignored");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:1:14\n"
                  "  |\n"
                  "1 | probes: [a1, b2, c3]\n"
                  "  |          --  ^^  -- the third\n"
                  "  |          |   |\n"
                  "  |          |   the second\n"
                  "  |          the first\n");
}

static void places_inside_each_other(void **state)
{
    const struct source *src = load(*state, "probes: [a1, b2]\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "b2"), "bad");
    diag_place(d, at(src, "[a1, b2]"), "in this list");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:1:14\n"
                  "  |\n"
                  "1 | probes: [a1, b2]\n"
                  "  |         -----^^-\n"
                  "  |         |\n"
                  "  |         in this list\n");
}

static void adjacent_lines_are_not_separated(void **state)
{
    const struct source *src = load(*state, "a: 1\nb: 2\n\nd: 4\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "b"), "bad");
    diag_place(d, at(src, "a"), "first");
    diag_place(d, at(src, "d"), "last");
    prints(diags, "error: bad [bad-value]\n"
                  " --> site.yaml:2:1\n"
                  "  |\n"
                  "1 | a: 1\n"
                  "  | - first\n"
                  "2 | b: 2\n"
                  "  | ^\n"
                  "  :\n"
                  "4 | d: 4\n"
                  "  | - last\n");
}

static void places_in_two_files(void **state)
{
    const struct source *site = load(*state, "wans:\n  fibre: {mtu: 1400}\n");
    const struct source *profile =
        load_as(*state, "profiles/base.yaml", "#\n#\n#\n#\n#\n#\n#\n#\n#\nmtu: 1500\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(site, "1400"), "bad");
    diag_place(d, at(profile, "1500"), "set here first");
    diag_place(d, at(site, "fibre"), "for this WAN");
    prints(diags, "error: bad [bad-value]\n"
                  "  --> site.yaml:2:16\n"
                  "   |\n"
                  " 2 |   fibre: {mtu: 1400}\n"
                  "   |   -----        ^^^^\n"
                  "   |   |\n"
                  "   |   for this WAN\n"
                  "   |\n"
                  "  ::: profiles/base.yaml:10:6\n"
                  "   |\n"
                  "10 | mtu: 1500\n"
                  "   |      ---- set here first\n");
}

static void spans_over_lines_are_marked_on_the_first(void **state)
{
    const struct source *src = load(*state, "lte:  \n  port: x  \n  mac: y\nz: 1");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_BAD_VALUE, at(src, "port: x  \n  mac: y"), "bad");
    diag_add(diags, DIAG_BAD_VALUE, (struct span){src, src->len, 0}, "at the end");
    diag_add(diags, DIAG_BAD_VALUE, (struct span){src, 4, 0}, "behind the colon");
    prints(diags, "error: behind the colon [bad-value]\n"
                  " --> site.yaml:1:5\n"
                  "  |\n"
                  "1 | lte:\n"
                  "  |     ^\n"
                  "\n"
                  "error: bad [bad-value]\n"
                  " --> site.yaml:2:3\n"
                  "  |\n"
                  "2 |   port: x\n"
                  "  |   ^^^^^^^\n"
                  "\n"
                  "error: at the end [bad-value]\n"
                  " --> site.yaml:4:5\n"
                  "  |\n"
                  "4 | z: 1\n"
                  "  |     ^\n");
}

static void fixes_show_the_edited_lines(void **state)
{
    const struct source *src = load(*state, "wans:\n  lte:\n    port: ether2 # x\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_MISSING_KEY, at(src, "lte"), "no distance");
    diag_help(d, (struct span){src, 13, 0}, "    distance: 2\n", "add it");
    d = diag_add(diags, DIAG_BAD_VALUE, at(src, "port"), "remove");
    diag_help(d, at(src, "ether2 "), "", "remove it");
    d = diag_add(diags, DIAG_BAD_VALUE, at(src, "x"), "words only");
    diag_help(d, (struct span){0}, "no place for it", "do something");
    prints(diags, "error: no distance [missing-key]\n"
                  " --> site.yaml:2:3\n"
                  "  |\n"
                  "2 |   lte:\n"
                  "  |   ^^^\n"
                  "help: add it\n"
                  "  |\n"
                  "3 |     distance: 2\n"
                  "  | ~~~~~~~~~~~~~~~\n"
                  "4 |     port: ether2 # x\n"
                  "\n"
                  "error: remove [bad-value]\n"
                  " --> site.yaml:3:5\n"
                  "  |\n"
                  "3 |     port: ether2 # x\n"
                  "  |     ^^^^\n"
                  "help: remove it\n"
                  "  |\n"
                  "3 |     port: # x\n"
                  "  |           ~\n"
                  "\n"
                  "error: words only [bad-value]\n"
                  " --> site.yaml:3:20\n"
                  "  |\n"
                  "3 |     port: ether2 # x\n"
                  "  |                    ^\n"
                  "help: do something\n");
}

static void secrets_are_masked_everywhere(void **state)
{
    const struct source *src = load(*state, "user: u, password: hunter2\xE6\xBC\xA2, pin: 1234\n");
    source_mask(*state, (struct span){src, 19, 10});
    source_mask(*state, at(src, "1234"));
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_BAD_VALUE, at(src, "hunter2"), "bad '%s'",
                              span_text(*state, at(src, "hunter2")));
    diag_help(d, at(src, "user"), "name", "rename");
    prints(diags, "error: bad '*******' [bad-value]\n"
                  " --> site.yaml:1:20\n"
                  "  |\n"
                  "1 | user: u, password: *********, pin: ****\n"
                  "  |                    ^^^^^^^\n"
                  "help: rename\n"
                  "  |\n"
                  "1 | name: u, password: *********, pin: ****\n"
                  "  | ~~~~\n");
}

static void colours(void **state)
{
    const struct source *src = load(*state, "a: 1\n");
    struct diags *diags = diags_new(*state);
    struct diag *d = diag_add(diags, DIAG_PROBE_NONE, at(src, "1"), "bad");
    diag_label(d, 0, "here");
    diag_place(d, at(src, "a"), "there");
    diag_help(d, at(src, "1"), "2", "edit");
    assert_string_equal(print(diags, &(struct diag_style){.colour = true}),
                        "\033[1;33mwarning\033[0m: \033[1mbad\033[0m [probe-none]\n"
                        " \033[1;34m-->\033[0m site.yaml:1:4\n"
                        "\033[1;34m  |\033[0m\n"
                        "\033[1;34m1 |\033[0m a: 1\n"
                        "\033[1;34m  |\033[0m \033[1;34m-\033[0m  \033[1;33m^\033[0m "
                        "\033[1;33mhere\033[0m\n"
                        "\033[1;34m  |\033[0m \033[1;34m|\033[0m\n"
                        "\033[1;34m  |\033[0m \033[1;34mthere\033[0m\n"
                        "\033[1;36mhelp\033[0m: edit\n"
                        "\033[1;34m  |\033[0m\n"
                        "\033[1;34m1 |\033[0m a: 2\n"
                        "\033[1;34m  |\033[0m    \033[1;32m~\033[0m\n"
                        "\n"
                        "\033[1;33mwarning\033[0m: 1 warning (rosc explain probe-none)\n");
}

static void too_many_are_capped_errors_first(void **state)
{
    const struct source *src = load(*state, "abcdefghij\n");
    struct diags *diags = diags_new(*state);
    for (uint32_t i = 0; i < 5; i++)
        diag_add(diags, DIAG_PROBE_NONE, (struct span){src, i, 1}, "w%u", (unsigned)i);
    diag_add(diags, DIAG_BAD_VALUE, (struct span){src, 9, 1}, "e");
    const char *got = print(diags, &(struct diag_style){.max_shown = 2});
    assert_non_null(strstr(got, "warning: w0 "));
    assert_null(strstr(got, "w1"));
    assert_non_null(strstr(got, "error: e [bad-value]\n"));
    assert_non_null(
        strstr(got, "\n\nand 4 more\n\nerror: 1 error, 5 warnings (rosc explain bad-value)\n"));

    diags = diags_new(*state);
    for (uint32_t i = 0; i < 60; i++)
        diag_add(diags, DIAG_BAD_VALUE, (struct span){0}, "number %u.", (unsigned)i);
    got = print(diags, &(struct diag_style){0});
    assert_non_null(strstr(got, "number 49."));
    assert_null(strstr(got, "number 50."));
    assert_non_null(strstr(got, "and 10 more\n"));
}

static void findings_are_sorted_by_place(void **state)
{
    const struct source *src = load(*state, "abc\n"),
                        *other = load_as(*state, "other.yaml", "xyz\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_BAD_VALUE, at(src, "c"), "m4");
    diag_add(diags, DIAG_BAD_VALUE, at(other, "x"), "m5");
    diag_add(diags, DIAG_WRONG_TYPE, at(src, "a"), "m1");
    diag_add(diags, DIAG_BAD_VALUE, at(src, "a"), "m2");
    diag_add(diags, DIAG_BAD_VALUE, at(src, "b"), "m3");
    const char *got = print(diags, &(struct diag_style){0});
    for (int i = 1; i <= 5; i++) {
        got = strstr(got, arena_printf(*state, "m%d", i));
        assert_non_null(got);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
        T(findings_are_counted_and_deduplicated),
        T(many_findings_are_kept_apart),
        T(slugs_lead_both_ways),
        T(messages_are_ascii_and_bounded),
        T(distances),
        T(suggestions_are_near_or_absent),
        T(the_look),
        T(nothing_to_say_prints_nothing),
        T(warnings_alone_have_a_summary_without_tail),
        T(tabs_and_crlf),
        T(wide_and_combining_characters),
        T(unsafe_characters_are_spelled_out),
        T(long_lines_are_shown_as_a_window),
        T(far_places_of_a_long_line_have_a_window_each),
        T(three_places_on_one_line),
        T(places_inside_each_other),
        T(adjacent_lines_are_not_separated),
        T(places_in_two_files),
        T(spans_over_lines_are_marked_on_the_first),
        T(fixes_show_the_edited_lines),
        T(secrets_are_masked_everywhere),
        T(colours),
        T(too_many_are_capped_errors_first),
        T(findings_are_sorted_by_place),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
