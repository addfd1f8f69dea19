/* test_yaml.c - the located tree: spans, the subset of YAML, limits, the wording of syntax errors.
 */
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
#include "yaml/node.h"

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

/* Parses text that loads. */
static bool parse_bytes(struct arena *arena, const char *text, size_t len, struct diags **ret_diags,
                        const struct node **ret_root)
{
    const struct source *src = NULL;
    *ret_diags = diags_new(arena);
    assert_true(source_load(arena, *ret_diags, "t.yaml", text, len, &src));
    *ret_root = NULL;
    bool ok = yaml_parse(arena, *ret_diags, src, ret_root);
    assert_true(ok == (*ret_root != NULL));
    assert_true(ok || (*ret_diags)->errors > 0);
    return ok;
}

static bool parse(struct arena *arena, const char *text, struct diags **ret_diags,
                  const struct node **ret_root)
{
    return parse_bytes(arena, text, strlen(text), ret_diags, ret_root);
}

/* Parses text without a fault. */
static const struct node *tree(struct arena *arena, const char *text)
{
    struct diags *diags = NULL;
    const struct node *root = NULL;
    if (!parse(arena, text, &diags, &root) || diags->v.len > 0)
        fail_msg("'%s': %s", text, diags->v.v[0]->msg);
    return root;
}

static void write_node(struct strbuf *out, const struct node *node)
{
    const char *sep = "";
    switch (node->kind) {
    case NODE_SCALAR:
        strbuf_addf(out, node->plain ? "%s" : "'%s'", node->text);
        break;
    case NODE_MAP:
        strbuf_addch(out, '{');
        for (size_t i = 0; i < node->pairs.len; i++, sep = ",") {
            strbuf_addstr(out, sep);
            write_node(out, node->pairs.v[i].key);
            strbuf_addch(out, ':');
            write_node(out, node->pairs.v[i].value);
        }
        strbuf_addch(out, '}');
        break;
    case NODE_SEQ:
        strbuf_addch(out, '[');
        for (size_t i = 0; i < node->items.len; i++, sep = ",") {
            strbuf_addstr(out, sep);
            write_node(out, node->items.v[i]);
        }
        strbuf_addch(out, ']');
        break;
    }
}

static void trees(void **state)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"a: 1\nb: [x, 'y']\n", "{a:1,b:[x,'y']}"},
        {"a:\nb:\n", "{a:,b:}"},
        {"a: null\nb: ~\nc: yes\nd: 010\n", "{a:null,b:~,c:yes,d:010}"},
        {"- 1\n-\n- - 2\n", "[1,,[2]]"},
        {"a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a:'x\ny\n',b:'x y'}"},
        {"[a: b, c]", "[{a:b},c]"},
        {"? a\n: b\n", "{a:b}"},
        {"---\na: 1\n...\n", "{a:1}"},
        {"'': x\n", "{'':x}"},
        {"a: \"\\x41\\u00e9\"\r\n", "{a:'A\xC3\xA9'}"},
        {"just text", "just text"},
        {"\xEF\xBB\xBF# bom\na: 1", "{a:1}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct strbuf out = strbuf_new(*state);
        write_node(&out, tree(*state, rows[i].text));
        assert_string_equal(out.buf, rows[i].want);
    }
}

/* The span's source form; for a mapping or list as well. */
static void assert_span(void **state, const struct node *node, const char *want)
{
    assert_non_null(node);
    assert_string_equal(span_text(*state, node->span), want);
}

static void spans_are_bytes_of_the_source_form(void **state)
{
    const struct node *root =
        tree(*state, "\xEF\xBB\xBF\xD0\xBA\xD0\xBB\xD1\x8E\xD1\x87: \xC3\xA9\xE2\x82\xAC  # x\r\n"
                     "quoted: \"a \\\" \xF0\x9F\x98\x80\"   \r\n"
                     "single: 'it''s'\r\n"
                     "block: |\r\n  one\r\n  two\r\n\r\n# comment\r\n"
                     "flow: [ 1, {x: y}, \"z\" ] # c\r\n"
                     "map:\r\n  a: 1\r\n  b:   # nothing\r\n\r\n"
                     "list:\r\n- 1\r\n- x y # c\r\n"
                     "long: one\r\n  two\r\n"
                     "last: \xE2\x82\xAC");
    assert_span(state, node_get(root, "\xD0\xBA\xD0\xBB\xD1\x8E\xD1\x87"), "\xC3\xA9\xE2\x82\xAC");
    assert_span(state, node_key(root, "\xD0\xBA\xD0\xBB\xD1\x8E\xD1\x87"),
                "\xD0\xBA\xD0\xBB\xD1\x8E\xD1\x87");
    assert_span(state, node_get(root, "quoted"), "\"a \\\" \xF0\x9F\x98\x80\"");
    assert_span(state, node_get(root, "single"), "'it''s'");
    assert_span(state, node_get(root, "block"), "|\r\n  one\r\n  two");
    assert_span(state, node_get(root, "flow"), "[ 1, {x: y}, \"z\" ]");
    assert_span(state, node_item(node_get(root, "flow"), 1), "{x: y}");
    assert_span(state, node_get(root, "map"), "a: 1\r\n  b:");
    assert_span(state, node_get(root, "list"), "- 1\r\n- x y");
    assert_span(state, node_item(node_get(root, "list"), 1), "x y");
    assert_span(state, node_get(root, "long"), "one\r\n  two");
    assert_span(state, node_get(root, "last"), "\xE2\x82\xAC");
    const struct node *b_key = node_key(node_get(root, "map"), "b");
    const struct node *b = node_get(node_get(root, "map"), "b");
    assert_int_equal(b->span.len, 0);
    assert_int_equal(b->span.off, b_key->span.off + 2); /* just behind the colon */
    assert_int_equal(node_span_of(node_get(root, "map"), "b").off, b_key->span.off);
}

static void access_takes_what_is_absent(void **state)
{
    const struct node *root = tree(*state, "a: 1\nl: [x, y]\n");
    assert_null(node_get(root, "b"));
    assert_null(node_get(NULL, "b"));
    assert_null(node_key(node_get(root, "a"), "b"));
    assert_null(node_span_of(NULL, "b").src);
    assert_int_equal(node_span_of(root, "b").off, root->span.off);
    assert_int_equal(node_count(NULL), 0);
    assert_int_equal(node_count(node_get(root, "a")), 1);
    assert_int_equal(node_count(node_get(root, "l")), 2);
    assert_ptr_equal(node_item(node_get(root, "a"), 0), node_get(root, "a"));
    assert_null(node_item(node_get(root, "a"), 1));
    assert_null(node_item(node_get(root, "l"), 2));
    assert_null(node_item(NULL, 0));
}

static void each_fault_has_one_finding_at_its_place(void **state)
{
    static const struct {
        const char *text;
        bool usable;
        enum diag_id id;
        uint32_t off, len;
        const char *says;
    } rows[] = {
        {"", false, DIAG_EMPTY_FILE, 0, 0, "no site"},
        {"# only\n\n", false, DIAG_EMPTY_FILE, 0, 0, "no site"},
        {"---\n", false, DIAG_EMPTY_FILE, 0, 0, "no site"},
        {"a: 1\nb: 2\na: 3\n", true, DIAG_DUPLICATE_KEY, 10, 1, "key 'a' stands twice"},
        {"a: {x: 1, \"x\": 2}\n", true, DIAG_DUPLICATE_KEY, 10, 3, "key 'x'"},
        {"a: &x 1\n", true, DIAG_YAML_FEATURE, 3, 2, "anchors"},
        {"a: !!str 1\n", true, DIAG_YAML_FEATURE, 3, 5, "tags"},
        {"a: ! 1\n", true, DIAG_YAML_FEATURE, 3, 1, "tags"},
        {"&x a: 1\n", true, DIAG_YAML_FEATURE, 0, 2, "anchors"},
        {"a: &x\n", true, DIAG_YAML_FEATURE, 3, 2, "anchors"},
        {"a: &x\n  b: 1\n", true, DIAG_YAML_FEATURE, 3, 2, "anchors"},
        {"\xC3\xA9: *x\n", false, DIAG_YAML_FEATURE, 4, 2, "aliases"},
        {"*x : 1\n", false, DIAG_YAML_FEATURE, 0, 2, "aliases"},
        {"a: *.example.com\n", false, DIAG_YAML_FEATURE, 3, 1, "'*' begins an alias"},
        {"a: !x!y z\n", false, DIAG_YAML_FEATURE, 3, 1, "'!' begins a tag"},
        {"a: 1\n---\nb: 2\n", true, DIAG_YAML_FEATURE, 5, 3, "several documents"},
        {"%YAML 1.1\n---\na: 1\n", true, DIAG_YAML_FEATURE, 0, 9, "directives"},
        {"%YAML 3.0\n---\na: 1\n", false, DIAG_YAML_FEATURE, 0, 1, "directive"},
        {"a:\n\tb: 1\n", false, DIAG_YAML_TAB, 3, 1, "a tab in the indentation"},
        {"a: 1\n\tb: 1\n", false, DIAG_YAML_TAB, 5, 1, "a tab in the indentation"},
        {"a:\n  b: 1\n \t\tc: 1\n", false, DIAG_YAML_TAB, 11, 2, "a tab in the indentation"},
        {"a:\n-\tb: 1\n", false, DIAG_YAML_TAB, 4, 1, "only a space"},
        {"a: \"x\\0y\"\n", true, DIAG_BAD_CHARACTER, 3, 6, "NUL"},
        {"[a]: 1\n", false, DIAG_YAML_SYNTAX, 0, 3, "a list where a key"},
        {"? {a: 1}\n: 1\n", false, DIAG_YAML_SYNTAX, 2, 6, "a mapping where a key"},
        {": 1\n", false, DIAG_YAML_SYNTAX, 0, 1, "a key was expected"},
        {"?\n: 1\n", false, DIAG_YAML_SYNTAX, 1, 0, "without a key"},
        {"a: [&x,1]\n", true, DIAG_YAML_FEATURE, 4, 2, "anchors"},
        {"a: [!x,1]\n", true, DIAG_YAML_FEATURE, 4, 2, "tags"},
        {"a: &x:b\n", true, DIAG_YAML_FEATURE, 3, 2, "anchors"},
        {"a: !<x,y> b\n", true, DIAG_YAML_FEATURE, 3, 6, "tags"},
        {"a: \"x\n\nb: 1\n", false, DIAG_YAML_SYNTAX, 3, 1, "never closed"},
        {"a: 'x\n", false, DIAG_YAML_SYNTAX, 3, 1, "never closed"},
        {"a: [1, 2\nb: 1\n", false, DIAG_YAML_SYNTAX, 3, 1, "not closed"},
        {"a: {b: 1\n  c: 2}\n", false, DIAG_YAML_SYNTAX, 12, 1, "is missing"},
        {"a: \"x\nb: \"y\"\n", false, DIAG_YAML_SYNTAX, 3, 1, "not closed"},
        {"a:\n  b: { <<: { c: 1 } }\n", false, DIAG_YAML_FEATURE, 10, 2, "merge keys"},
        {"a:\n\xC2\xA0\xC2\xA0x: 1\n\xC2\xA0\xC2\xA0y: 2\n  z: 3\n", false, DIAG_BAD_CHARACTER, 12,
         4, "no-break space"},
        {"// a\nb: 1\n", false, DIAG_YAML_SYNTAX, 0, 2, "a comment"},
        {"a: [1, 2", false, DIAG_YAML_SYNTAX, 3, 1, "not closed"},
        {"a: {b: 2\n\n", false, DIAG_YAML_SYNTAX, 3, 1, "not closed"},
        {"a: b: c\n", false, DIAG_YAML_SYNTAX, 4, 1, "second ':'"},
        {"a: 1\n  b: 2\n", false, DIAG_YAML_SYNTAX, 7, 2, "a key in the middle"},
        {"a: x\nbcd\ne: f\n", false, DIAG_YAML_SYNTAX, 5, 3, "a key without a ':'"},
        {"a: x\nb:c\ne: f\n", false, DIAG_YAML_SYNTAX, 5, 3, "a key without a ':'"},
        {"a: \"x\" y\n", false, DIAG_YAML_SYNTAX, 7, 1, "text behind"},
        {"a:\n  b: 1\n c: 1\n", false, DIAG_YAML_SYNTAX, 11, 1, "a key was expected"},
        {"a:\n  - b\n  c: 1\n", false, DIAG_YAML_SYNTAX, 11, 1, "a list item was expected"},
        {"a: @b\n", false, DIAG_YAML_SYNTAX, 3, 1, "cannot begin a value"},
        {"a: - b\n", false, DIAG_YAML_SYNTAX, 3, 1, "a list item '-'"},
        {"a: [b, , c]\n", false, DIAG_YAML_SYNTAX, 7, 1, "nothing in front"},
        {"a: \"\\q\"\n", false, DIAG_YAML_SYNTAX, 4, 1, "an escape"},
        {"a: | b\n  c\n", false, DIAG_YAML_SYNTAX, 5, 1, "text on the line"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct diags *diags = NULL;
        const struct node *root = NULL;
        bool usable = parse(*state, rows[i].text, &diags, &root);
        const struct diag *d = diags->v.len > 0 ? diags->v.v[0] : NULL;
        if (usable != rows[i].usable || diags->v.len != 1 || d->id != rows[i].id ||
            d->where[0].at.off != rows[i].off || d->where[0].at.len != rows[i].len ||
            strstr(d->msg, rows[i].says) == NULL)
            fail_msg("row %zu '%s': usable %d, %zu findings, [%s] at %u+%u: %s", i, rows[i].text,
                     usable, diags->v.len, d ? diag_slug(d->id) : "", d ? d->where[0].at.off : 0,
                     d ? d->where[0].at.len : 0, d ? d->msg : "");
    }
}

static void second_places_lead_to_the_first(void **state)
{
    struct diags *diags = NULL;
    const struct node *root = NULL;
    assert_true(parse(*state, "\xC3\xA9: 1\nb: 2\n\xC3\xA9: 3\n", &diags, &root));
    assert_int_equal(diags->v.v[0]->where[1].at.off, 0);
    assert_int_equal(diags->v.v[0]->where[1].at.len, 2);
    assert_int_equal(root->pairs.len, 2);
    assert_string_equal(node_get(root, "\xC3\xA9")->text, "1"); /* the first one stands */

    assert_false(parse(*state, "\xC3\xA9: [1\nb: 2\n", &diags, &root));
    assert_int_equal(diags->v.v[0]->where[1].at.off, 8);
    assert_string_equal(diags->v.v[0]->where[1].label, "is still open here");

    assert_false(parse(*state, "a:\n  name:foo\n  x: 1\n", &diags, &root));
    assert_string_equal(diags->v.v[0]->fix, ": ");
    assert_int_equal(diags->v.v[0]->fix_at.off, 9);
}

static void several_faults_are_all_reported(void **state)
{
    struct diags *diags = NULL;
    const struct node *root = NULL;
    assert_false(parse(*state, "a: &x 1\na: 2\nb: *x\nc: [*x, !t y]\nd: \"\\0\"\n", &diags, &root));
    assert_int_equal(diags->v.len, 4); /* the aliases are the other end of the anchor */
}

static void many_duplicates_in_a_large_mapping(void **state)
{
    struct strbuf text = strbuf_new(*state);
    for (int i = 0; i < 100; i++)
        strbuf_addf(&text, "k%d: %d\n", i % 40, i);
    struct diags *diags = NULL;
    const struct node *root = NULL;
    assert_true(parse(*state, text.buf, &diags, &root));
    assert_int_equal(diags->v.len, 60);
    assert_int_equal(root->pairs.len, 40);
    for (size_t i = 0; i < 40; i++) {
        char want[16];
        snprintf(want, sizeof(want), "%zu", i);
        assert_string_equal(root->pairs.v[i].value->text, want);
    }
    for (size_t i = 0; i < diags->v.len; i++)
        assert_true(diags->v.v[i]->where[1].at.off < diags->v.v[i]->where[0].at.off);
}

static const char *repeated(struct arena *arena, const char *text, size_t n)
{
    struct strbuf sb = strbuf_new(arena);
    while (n-- > 0)
        strbuf_addstr(&sb, text);
    return strbuf_detach(&sb);
}

static void depth_is_bounded(void **state)
{
    struct diags *diags = NULL;
    const struct node *root = NULL;
    assert_true(parse(*state,
                      arena_printf(*state, "%s%s", repeated(*state, "[", YAML_MAX_DEPTH),
                                   repeated(*state, "]", YAML_MAX_DEPTH)),
                      &diags, &root));
    assert_false(parse(*state,
                       arena_printf(*state, "%s%s", repeated(*state, "[", YAML_MAX_DEPTH + 1),
                                    repeated(*state, "]", YAML_MAX_DEPTH + 1)),
                       &diags, &root));
    assert_int_equal(diags->v.len, 1);
    assert_int_equal(diags->v.v[0]->id, DIAG_TOO_LARGE);
    assert_int_equal(diags->v.v[0]->where[0].at.off, YAML_MAX_DEPTH);

    static const char *const nests[] = {"[", "{a: ", "[\n", "{\"a\": ", "- "};
    for (size_t i = 0; i < ARRAY_LEN(nests); i++) {
        assert_false(parse(*state, repeated(*state, nests[i], 60000), &diags, &root));
        assert_int_equal(diags->v.len, 1);
        assert_int_equal(diags->v.v[0]->id, DIAG_TOO_LARGE);
    }
}

static void the_number_of_nodes_is_bounded(void **state)
{
    struct diags *diags = NULL;
    const struct node *root = NULL;
    struct strbuf text = strbuf_new(*state);
    for (int i = 0; i < YAML_MAX_NODES / 2; i++)
        strbuf_addf(&text, "key%d: v\n", i);
    assert_false(parse_bytes(*state, text.buf, text.len, &diags, &root));
    assert_int_equal(diags->v.len, 1);
    assert_int_equal(diags->v.v[0]->id, DIAG_TOO_LARGE);
    size_t less = text.len - strlen("key99999: v\n");
    assert_true(parse_bytes(*state, text.buf, less, &diags, &root));
    assert_int_equal(diags->v.len, 0);
    assert_int_equal(root->pairs.len, YAML_MAX_NODES / 2 - 1);
}

static void billion_laughs_are_not_expanded(void **state)
{
    struct strbuf text = strbuf_new(*state);
    strbuf_addstr(&text, "a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
        strbuf_addf(&text, "a%d: &a%d [", i, i);
        for (int j = 0; j < 9; j++)
            strbuf_addf(&text, "%s*a%d", j > 0 ? ", " : "", i - 1);
        strbuf_addstr(&text, "]\n");
    }
    struct diags *diags = NULL;
    const struct node *root = NULL;
    assert_false(parse(*state, text.buf, &diags, &root));
    assert_int_equal(diags->v.len, 5); /* of the anchors */
    for (size_t i = 0; i < diags->v.len; i++)
        assert_int_equal(diags->v.v[i]->id, DIAG_YAML_FEATURE);
    assert_string_equal(diags->v.v[4]->note, "and 5 more anchors");

    assert_false(parse(*state, "[*a, *a, *a, *a, *a, *a, *a]\n", &diags, &root));
    assert_int_equal(diags->v.len, 5);
    assert_string_equal(diags->v.v[4]->note, "and 2 more aliases");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
        T(trees),
        T(spans_are_bytes_of_the_source_form),
        T(access_takes_what_is_absent),
        T(each_fault_has_one_finding_at_its_place),
        T(second_places_lead_to_the_first),
        T(several_faults_are_all_reported),
        T(many_duplicates_in_a_large_mapping),
        T(depth_is_bounded),
        T(the_number_of_nodes_is_bounded),
        T(billion_laughs_are_not_expanded),
#undef T
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
