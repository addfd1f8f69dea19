/* test_formats.c - findings in machine formats: what is escaped, counted, left out; the JSON writer
 * below them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/report.h"
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

static const char *no_page(struct arena *arena, enum diag_id id)
{
    (void)arena;
    (void)id;
    return "First line\nand second.\n\nwrong:\n\n    x: 1\n";
}

static const struct diag_tool tool = {.version = "1.2.3", .page = no_page};

static const struct source *load(struct arena *arena, const char *name, const char *text)
{
    const struct source *src = NULL;
    struct diags *diags = diags_new(arena);
    if (!source_load(arena, diags, name, text, strlen(text), &src))
        fail_msg("does not load: %s", diags->v.v[0]->msg);
    return src;
}

static struct span at(const struct source *src, const char *text)
{
    const char *p = strstr(src->text, text);
    if (p == NULL)
        fail_msg("'%s' is not in the source", text);
    return (struct span){src, (uint32_t)(p - src->text), (uint32_t)strlen(text)};
}

/* A report of these findings and nothing else. */
static const char *report(struct diags *diags, enum diag_format format)
{
    struct diag_report *r = diag_report_new(diags->arena, format, &tool, "check");
    diag_report_add(r, "site.yaml", diags);
    return diag_report_end(r, 1, "errors in the input");
}

static void has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fail_msg("no '%s' in\n%s", part, text);
}

static void lacks(const char *text, const char *part)
{
    if (strstr(text, part) != NULL)
        fail_msg("there is '%s' in\n%s", part, text);
}

static const char *quoted(struct arena *arena, const char *text)
{
    struct strbuf out = strbuf_new(arena);
    struct json w = {.out = &out};
    json_string(&w, NULL, text);
    return strbuf_detach(&out);
}

static void json_is_ascii_whatever_the_bytes(void **state)
{
    static const struct {
        const char *text, *json;
    } table[] = {
        {"", "\"\""},
        {"a\"b\\c/d", "\"a\\\"b\\\\c/d\""},
        {"\n\r\t\b\x01\x1b\x7f", "\"\\n\\u000d\\t\\u0008\\u0001\\u001b\\u007f\""},
        {"\xc3\xa9", "\"\\u00e9\""},
        {"\xe6\x97\xa5", "\"\\u65e5\""},
        {"\xf0\x9f\x98\x80", "\"\\ud83d\\ude00\""},
        {"\xf4\x8f\xbf\xbf", "\"\\udbff\\udfff\""},
        {"caf\xe9", "\"caf\\ufffd\""},                              /* Latin-1 */
        {"\xc3", "\"\\ufffd\""},                                    /* cut off */
        {"\xed\xa0\x80", "\"\\ufffd\\ufffd\\ufffd\""},              /* a surrogate */
        {"\xc0\x80", "\"\\ufffd\\ufffd\""},                         /* overlong */
        {"\xf4\x90\x80\x80x", "\"\\ufffd\\ufffd\\ufffd\\ufffdx\""}, /* beyond U+10FFFF */
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++)
        assert_string_equal(quoted(*state, table[i].text), table[i].json);
}

static void json_nests(void **state)
{
    struct strbuf out = strbuf_new(*state);
    struct json w = {.out = &out};
    json_open(&w, NULL, '{');
    json_open(&w, "empty", '[');
    json_close(&w, ']');
    json_open(&w, "list", '[');
    json_int(&w, NULL, -1);
    json_bool(&w, NULL, true);
    json_null(&w, NULL);
    json_close(&w, ']');
    json_null(&w, "none");
    json_close(&w, '}');
    assert_string_equal(strbuf_detach(&out),
                        "{\n  \"empty\": [],\n  \"list\": [\n    -1,\n    true,\n"
                        "    null\n  ],\n  \"none\": null\n}");
}

/* Two places, a tab, characters of several bytes in front. */
static struct diags *some(struct arena *arena, const char *name)
{
    const struct source *src = load(arena, name, "a:\n\t\xe6\x97\xa5\xc3\xa9 one\nb: two\n");
    struct diags *diags = diags_new(arena);
    struct diag *d = diag_add(diags, DIAG_PROBE_SHARED, at(src, "two"), "again 'two', 100%%");
    diag_label(d, 0, "here");
    diag_place(d, at(src, "one"), "first, here: 50%%");
    diag_note(d, "the note");
    diag_help(d, at(src, "two"), "three\nfour", "write three");
    return diags;
}

static void gcc_is_one_line_a_place(void **state)
{
    assert_string_equal(report(some(*state, "s.yaml"), DIAG_FORMAT_GCC),
                        "s.yaml:3:4: error: again 'two', 100% [probe-shared]\n"
                        "s.yaml:2:5: note: first, here: 50%\n");
    /* a name cannot break out of its line */
    const char *text = report(some(*state, "x\ny\x1b[31m.yaml"), DIAG_FORMAT_GCC);
    has(text, "x<U+000A>y<U+001B>[31m.yaml:3:4: error: again");
}

static void github_escapes_properties_more_than_messages(void **state)
{
    assert_string_equal(report(some(*state, "./a, b:\n50%.yaml"), DIAG_FORMAT_GITHUB),
                        "::error file=a%2C b%3A%0A50%25.yaml,line=3,endLine=3,col=4,endColumn=7,"
                        "title=rosc probe-shared::again 'two', 100%25"
                        "%0Asee: first, here: 50%25 (a, b:%0A50%25.yaml:2:5)"
                        "%0Anote: the note%0Ahelp: write three\n");
}

static void a_place_of_several_lines_has_no_columns_for_github(void **state)
{
    const struct source *src = load(*state, "s.yaml", "a: [1,\n  2]\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_LIST_UNUSED, at(src, "[1,\n  2]"), "x");
    assert_string_equal(report(diags, DIAG_FORMAT_GITHUB),
                        "::warning file=s.yaml,line=1,endLine=2,title=rosc list-unused::x\n");
    has(report(diags, DIAG_FORMAT_JSON), "\"end_line\": 2,\n          \"end_column\": 5,");
}

static void a_finding_without_a_place(void **state)
{
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_SECRET_MISSING, (struct span){0}, "nowhere");
    assert_string_equal(report(diags, DIAG_FORMAT_GCC), "rosc: error: nowhere [secret-missing]\n");
    assert_string_equal(report(diags, DIAG_FORMAT_GITHUB),
                        "::error title=rosc secret-missing::nowhere\n");
    has(report(diags, DIAG_FORMAT_JSON), "\"input\": \"site.yaml\",");
    has(report(diags, DIAG_FORMAT_JSON), "\"places\": [],");
    const char *sarif = report(diags, DIAG_FORMAT_SARIF);
    has(sarif, "\"uri\": \"site.yaml\"");
    lacks(sarif, "startLine");
}

static void json_counts_bytes_of_the_file_and_characters(void **state)
{
    const char *text = report(some(*state, "s\xff.yaml"), DIAG_FORMAT_JSON);
    has(text, "\"file\": \"s\\ufffd.yaml\",\n          \"offset\": 17,\n          \"length\": 3,\n"
              "          \"line\": 3,\n          \"column\": 4,\n");
    has(text, "\"offset\": 10,\n          \"length\": 3,\n          \"line\": 2,\n"
              "          \"column\": 5,\n");
    has(text, "\"text\": \"three\\nfour\"");
    has(text, "\"rendered\": \"error: again 'two', 100% [probe-shared]\\n");

    const struct source *src = load(*state, "bom.yaml",
                                    "\xEF\xBB\xBF"
                                    "a: 1\r\n");
    struct diags *diags = diags_new(*state);
    diag_add(diags, DIAG_LIST_UNUSED, at(src, "1"), "x");
    has(report(diags, DIAG_FORMAT_JSON), "\"offset\": 6,\n          \"length\": 1,\n"
                                         "          \"line\": 1,\n          \"column\": 4,\n");
}

static void sarif_uris(void **state)
{
    static const struct {
        const char *name, *uri;
    } table[] = {
        {"sites/riga.yaml", "sites/riga.yaml"},
        {"./sites/riga.yaml", "sites/riga.yaml"},
        {"../riga.yaml", "../riga.yaml"},
        {"/etc/a b.yaml", "file:///etc/a%20b.yaml"},
        {"c:d?e#f%g.yaml", "c%3Ad%3Fe%23f%25g.yaml"},
        {"\xc3\xa9\xff.yaml", "%C3%A9%FF.yaml"},
        {"<stdin>", "%3Cstdin%3E"},
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        const char *text = report(some(*state, table[i].name), DIAG_FORMAT_SARIF);
        has(text, arena_printf(*state, "\"uri\": \"%s\"", table[i].uri));
    }
}

static void sarif_rules_are_the_pages(void **state)
{
    const char *text = report(some(*state, "s.yaml"), DIAG_FORMAT_SARIF);
    has(text, "\"fullDescription\": {\n                \"text\": \"First line and second.\"");
    has(text, "\"help\": {\n                \"text\": \"First line\\nand second.\\n\\nwrong:");
    has(text, arena_printf(*state, "\"ruleIndex\": %d,", (int)DIAG_PROBE_SHARED));
    has(text, "\"text\": \"again 'two', 100%\\nnote: the note\\nhelp: write three\"");
    size_t rules = 0;
    for (const char *p = text; (p = strstr(p, "\"shortDescription\"")) != NULL; p++)
        rules++;
    assert_int_equal(rules, DIAG_COUNT);
}

/* A secret is masked wherever it could stand, and an edit that repeats it is not proposed. */
static void secrets_are_masked(void **state)
{
    const struct source *src = load(*state, "s.yaml", "password: hunter2 # x\n");
    struct span secret = at(src, "hunter2");
    source_mask(*state, secret);
    struct diags *diags = diags_new(*state);
    struct diag *d =
        diag_add(diags, DIAG_YAML_TRAP, secret, "'%s'", span_text(diags->arena, secret));
    diag_help(d, secret, "\"hunter2\"", "quote it");
    d = diag_add(diags, DIAG_SECRET_LITERAL, secret, "a secret");
    diag_help(d, secret, "{ env: PASSWORD }", "name it");
    for (int format = DIAG_FORMAT_TEXT; format <= DIAG_FORMAT_GITHUB; format++)
        lacks(report(diags, (enum diag_format)format), "hunter2");
    const char *text = report(diags, DIAG_FORMAT_JSON);
    has(text, "\"replacement\": null");
    has(text, "\"text\": \"{ env: PASSWORD }\"");
}

static void many_findings_are_cut_and_counted(void **state)
{
    const struct source *src = load(*state, "s.yaml", "a\n");
    struct diags *diags = diags_new(*state);
    for (int i = 0; i < DIAG_REPORT_MAX + 5; i++)
        diag_add(diags, DIAG_SECRET_LITERAL, (struct span){0}, "warning %d", i);
    diag_add(diags, DIAG_PROBE_SHARED, at(src, "a"), "the error");
    const char *text = report(diags, DIAG_FORMAT_JSON);
    has(text, "the error");
    has(text, "\"omitted\": 6");
    has(text, "'site.yaml' has 6 more findings");
    has(report(diags, DIAG_FORMAT_GCC), "rosc: note: 'site.yaml' has 6 more findings\n");
}

static void several_inputs_and_notices(void **state)
{
    struct arena *arena = *state;
    for (int format = DIAG_FORMAT_TEXT; format <= DIAG_FORMAT_GITHUB; format++) {
        struct diag_report *r = diag_report_new(arena, (enum diag_format)format, &tool, NULL);
        diag_report_add(r, "b.yaml", some(arena, "b.yaml"));
        diag_report_notice(r, SEVERITY_ERROR, "cannot read 'x\ny\xff'");
        diag_report_add(r, "a.yaml", some(arena, "a.yaml"));
        const char *text = diag_report_end(r, 74, "a file");
        assert_true(strstr(text, "b.yaml") < strstr(text, "a.yaml"));
        has(text, format == DIAG_FORMAT_JSON || format == DIAG_FORMAT_SARIF
                      ? "cannot read 'x\\\\x0ay\\\\xff'"
                      : "cannot read 'x\\x0ay\\xff'");
    }
    struct diag_report *r = diag_report_new(arena, DIAG_FORMAT_SARIF, &tool, NULL);
    has(diag_report_end(r, 0, "fine"), "\"executionSuccessful\": true");
    r = diag_report_new(arena, DIAG_FORMAT_SARIF, &tool, NULL);
    diag_report_notice(r, SEVERITY_ERROR, "x");
    has(diag_report_end(r, 74, "x"), "\"executionSuccessful\": false");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
        TEST(json_is_ascii_whatever_the_bytes),
        TEST(json_nests),
        TEST(gcc_is_one_line_a_place),
        TEST(github_escapes_properties_more_than_messages),
        TEST(a_place_of_several_lines_has_no_columns_for_github),
        TEST(a_finding_without_a_place),
        TEST(json_counts_bytes_of_the_file_and_characters),
        TEST(sarif_uris),
        TEST(sarif_rules_are_the_pages),
        TEST(secrets_are_masked),
        TEST(many_findings_are_cut_and_counted),
        TEST(several_inputs_and_notices),
#undef TEST
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
