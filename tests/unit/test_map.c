/* test_map.c - marks of a script, their JSON and comments, positions in messages, and where. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "ros/map.h"
#include "ros/print.h"

#define NOWHERE ((struct span){0})

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

static const struct source *source_of(struct arena *arena, const char *name, const char *text)
{
    const struct source *src = NULL;
    assert_true(source_load(arena, diags_new(arena), name, text, strlen(text), &src));
    return src;
}

/* --- marks --- */

static void add(struct ros_map *map, struct strbuf *out, struct span at, const char *what,
                const struct ros_item *item)
{
    ros_map_add(map, out, (struct ros_map_mark){.at = at, .what = what, .item = item});
}

static void marks_that_say_the_same_are_one(void **state)
{
    struct strbuf out = strbuf_new(*state);
    struct ros_map map = {0};
    const struct source *src = source_of(*state, "a.yaml", "a: b\n");
    struct ros_item row = {.tag = "rosc:a/b"};
    add(&map, &out, NOWHERE, "head", NULL);
    add(&map, &out, NOWHERE, "nothing is printed under this", NULL);
    add(&map, &out, NOWHERE, "top", NULL);
    strbuf_addstr(&out, "one\n");
    add(&map, &out, (struct span){src, 0, 1}, "rosc:a/b", &row);
    strbuf_addstr(&out, "two\n");
    add(&map, &out, (struct span){src, 0, 1}, "rosc:a/b", &row);
    strbuf_addstr(&out, "three\n");
    add(&map, &out, (struct span){src, 3, 1}, "rosc:a/b", &row);
    strbuf_addstr(&out, "four\n");
    add(&map, &out, NOWHERE, "zero long at the end of it", NULL);
    add(&map, &out, (struct span){src, 3, 1}, "rosc:a/b", &row);
    strbuf_addstr(&out, "five\n");
    static const size_t offsets[] = {0, 4, 14};
    assert_int_equal(map.marks.len, ARRAY_LEN(offsets));
    for (size_t i = 0; i < ARRAY_LEN(offsets); i++)
        assert_int_equal(map.marks.v[i].off, offsets[i]);
    assert_string_equal(ros_map_at(&map, 0)->what, "top");
    assert_string_equal(ros_map_at(&map, 3)->what, "top");
    assert_int_equal(ros_map_at(&map, 4)->at.off, 0);
    assert_int_equal(ros_map_at(&map, 13)->at.off, 0);
    assert_int_equal(ros_map_at(&map, 14)->at.off, 3);
    assert_int_equal(ros_map_at(&map, 1000)->at.off, 3);
}

static void annotations_stand_where_lines_begin(void **state)
{
    struct strbuf out = strbuf_new(*state);
    struct ros_map map = {.annotate = true};
    /* a name that would end the comment, or speak to a terminal */
    const struct source *src =
        source_of(*state, "some/where/a\nb\x1b\xc3\xa9.yaml", "a: b\nc: d\n");
    struct ros_item row = {.tag = "rosc:a/b"}, other = {.tag = "rosc:c/d"};
    struct span first = {src, 0, 1}, second = {src, 8, 1};
    add(&map, &out, NOWHERE, "head", NULL);
    strbuf_addstr(&out, "head\n");
    add(&map, &out, first, "rosc:a/b", &row);
    strbuf_addstr(&out, "row\n");
    add(&map, &out, first, "rosc:c/d", &other);
    strbuf_addstr(&out, "row of the same place, ");
    add(&map, &out, second, "rosc:c/d", &other);
    strbuf_addstr(&out, "in a line\n");
    add(&map, &out, second, "rosc:c/d", &other);
    strbuf_addstr(&out, "begins a line\n");
    add(&map, &out, NOWHERE, "rosc:a/b", &row);
    strbuf_addstr(&out, "default\n");
    add(&map, &out, NOWHERE, "rosc:c/d", &other);
    strbuf_addstr(&out, "default too\n");
    add(&map, &out, second, "rosc:c/d", &other);
    strbuf_addstr(&out, "row\n");
    add(&map, &out, NOWHERE, "frame", NULL);
    strbuf_addstr(&out, "frame\n");
    assert_string_equal(out.buf, "head\n"
                                 "# a?b???.yaml:1:1\n"
                                 "row\n"
                                 "row of the same place, in a line\n"
                                 "# a?b???.yaml:2:4\n"
                                 "begins a line\n"
                                 "# by default\n"
                                 "default\n"
                                 "default too\n"
                                 "# a?b???.yaml:2:4\n"
                                 "row\n"
                                 "frame\n");
}

static void rows_have_names(void **state)
{
    struct ros_config *c = ros_config_new(*state);
    struct ros_item *port = ros_add(c, ROS_INTERFACE_ETHERNET, NOWHERE, NULL, ROS("name", "wan"));
    port->select = "ether1";
    assert_string_equal(ros_map_row(*state, port), "/interface ethernet ether1");
    assert_string_equal(
        ros_map_row(*state, ros_add(c, ROS_IP_DNS, NOWHERE, NULL, ROS("servers", "1.0.0.1"))),
        "/ip dns");
    assert_string_equal(ros_map_row(*state, ros_add(c, ROS_IP_ROUTE, NOWHERE, "rosc:probe/a/1",
                                                    ROS("dst-address", "8.8.8.8/32"))),
                        "rosc:probe/a/1");
    assert_string_equal(ros_map_row(*state, ros_add(c, ROS_SYSTEM_LOGGING, NOWHERE, NULL,
                                                    ROS("action", "roscsyslog"))),
                        "/system logging roscsyslog");
}

/* --- JSON --- */

static void a_map_is_json(void **state)
{
    static const char script[] = "# head\nadd a;add b;\nset c=d";
    struct ros_map map = {0};
    struct strbuf out = strbuf_new(*state), json = strbuf_new(*state);
    const struct source *src = source_of(*state, "x", "a: b\nc:\n  d: e\n\nf: g\n");
    struct ros_item row = {.tag = "rosc:a/b", .menu = ROS_IP_ROUTE};
    add(&map, &out, NOWHERE, "head", NULL);
    strbuf_add(&out, script, 7);
    add(&map, &out, (struct span){src, 0, 1}, "rosc:a/b", &row);
    strbuf_add(&out, script + 7, 6);
    add(&map, &out, (struct span){src, 5, 11}, "a \"frame\"", NULL); /* ends behind blank lines */
    strbuf_add(&out, script + 13, 7);
    strbuf_addstr(&out, "set c=d\n");
    struct compilation c = {.name = "a\"\\\t\xc3\xa9\xf0\x9f\x98\x80\xff.yaml",
                            .form = ROSC_FORM_PLAIN,
                            .map = &map,
                            .output = out.buf,
                            .output_len = out.len};
    map_json(&json, &c);
    assert_string_equal(
        json.buf,
        "{\n"
        "  \"version\": 1,\n"
        "  \"site\": \"a\\\"\\\\\\t\\u00e9\\ud83d\\ude00\\ufffd.yaml\",\n"
        "  \"form\": \"plain\",\n"
        "  \"lines\": 3,\n"
        "  \"entries\": [\n"
        "    {\"script\": {\"line\": 1, \"column\": 1, \"end_line\": 1, \"end_column\": 7}, "
        "\"yaml\": null, \"what\": \"head\"},\n"
        "    {\"script\": {\"line\": 2, \"column\": 1, \"end_line\": 2, \"end_column\": 7}, "
        "\"yaml\": {\"file\": \"x\", \"line\": 1, \"column\": 1, \"end_line\": 1, \"end_column\": "
        "2}, "
        "\"what\": \"rosc:a/b\", \"menu\": \"/ip route\"},\n"
        "    {\"script\": {\"line\": 2, \"column\": 7, \"end_line\": 3, \"end_column\": 8}, "
        "\"yaml\": {\"file\": \"x\", \"line\": 2, \"column\": 1, \"end_line\": 3, \"end_column\": "
        "7}, "
        "\"what\": \"a \\\"frame\\\"\"}\n"
        "  ]\n"
        "}\n");
}

/* --- positions --- */

static void positions_are_read(void **state)
{
    static const struct {
        const char *message;
        uint32_t line, column; /* line UINT32_MAX: there is none */
    } rows[] = {
        {"expected end of command (line 41 column 12)", 41, 12},
        {"Script Error: bad command name this (line 1 column 1)", 1, 1},
        {"(line 41 column 12)", 41, 12},
        {"line 41 column 12", 41, 12},
        {"line 41, column 12", 41, 12},
        {"Line 41 Col 12", 41, 12},
        {"failure: already have such address (/ip/address/add; line 5)", 5, 0},
        {"line 41", 41, 0},
        {"41:12", 41, 12},
        {" 41:12\n", 41, 12},
        {"(41:12)", 41, 12},
        {"41", 41, 0},
        {"syntax error (line 3 column 9) at line 41 column 12", 41, 12}, /* the last one counts */
        {"deadline 7", UINT32_MAX, 0},
        {"deadline 7 (line 8)", 8, 0},
        {"line 2 of online 7", 2, 0},
        {"line 41 column x", 41, 0},
        {"0", 0, 0},
        {"line 000", 0, 0},
        {"99999999999999999999999:1", 1000000000, 1},
        {"line 99999999999999999999999", 1000000000, 0},
        {"", UINT32_MAX, 0},
        {"-1", UINT32_MAX, 0},
        {"41:", UINT32_MAX, 0},
        {":41", UINT32_MAX, 0},
        {"41 12", UINT32_MAX, 0},
        {"expected end of command", UINT32_MAX, 0},
        {"line", UINT32_MAX, 0},
        {"line forty", UINT32_MAX, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct position at = {.line = 7, .column = 7};
        bool ok = position_read(*state, rows[i].message, &at);
        if (ok != (rows[i].line != UINT32_MAX))
            fail_msg("'%s': %s", rows[i].message, ok ? "a position" : "no position");
        if (ok && (at.line != rows[i].line || at.column != rows[i].column))
            fail_msg("'%s': %u:%u", rows[i].message, (unsigned)at.line, (unsigned)at.column);
        if (!ok && (at.line != 7 || at.column != 7))
            fail_msg("'%s': touched the position", rows[i].message);
    }
}

/* --- where --- */

#define SITE_HEAD                                                                                  \
    "rosc: 1\n"                                                                                    \
    "site: { name: villa, routeros: \"7.18\" }\n"                                                  \
    "wans:\n"                                                                                      \
    "  a: { kind: pppoe, port: ether1, user: u, password: { env: PASS }, distance: 1,\n"           \
    "       probes: [8.8.8.8, 9.9.9.9] }\n"                                                        \
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"   \
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
static const char plain_site[] = SITE_HEAD;
static const char notify_site[] =
    SITE_HEAD "monitoring: { notify: { webhook: { url: { env: HOOK } } } }\n";
static const char literal_site[] =
    SITE_HEAD "monitoring: { notify: { ntfy: { url: \"https://ntfy.example/hidden-topic\" } } }\n";

/* A reader whose answer for HOOK is `data`; every other secret is "hunter2". */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    (void)kind;
    *ret_why = "is not set";
    return strcmp(name, "HOOK") == 0 ? data : "hunter2";
}

static struct rosc_result *where(const char *site, const char *position, const char *hook,
                                 enum rosc_form form)
{
    static char value[64];
    struct rosc_options options = {.form = form};
    if (hook != NULL) {
        strncpy(value, hook, sizeof(value) - 1);
        options.read_secret = read_secret;
        options.read_secret_data = value;
    }
    return rosc_where("dir/site.yaml", site, strlen(site), position, &options);
}

static void expect(const char *site, const char *position, enum rosc_form form, const char *has)
{
    struct rosc_result *r = where(site, position, NULL, form);
    const char *text =
        rosc_result_output(r, NULL) != NULL ? rosc_result_output(r, NULL) : rosc_result_messages(r);
    if (strstr(text, has) == NULL)
        fail_msg("'%s': no '%s' in\n%s", position, has, text);
    if (strstr(text, "hunter2") != NULL || strstr(text, SECRET_STAND_IN) != NULL ||
        strstr(text, "hidden-topic") != NULL)
        fail_msg("'%s': a secret in\n%s", position, text);
    rosc_result_free(r);
}

/* The line of the built script that has `text`, as a position; freed by the arena. */
static const char *line_with(struct arena *arena, const char *site, enum rosc_form form,
                             const char *text)
{
    struct rosc_options options = {
        .form = form, .read_secret = read_secret, .read_secret_data = (void *)(size_t) "http://x/"};
    struct rosc_result *r = rosc_build("dir/site.yaml", site, strlen(site), &options);
    const char *script = rosc_result_output(r, NULL);
    assert_non_null(script);
    const char *at = strstr(script, text);
    assert_non_null(at);
    unsigned line = 1, column = 1;
    for (const char *c = script; c < at; c++) {
        column = *c == '\n' ? 1 : column + 1;
        line += *c == '\n';
    }
    rosc_result_free(r);
    return arena_printf(arena, "%u:%u", line, column);
}

static void where_shows_both_lines(void **state)
{
    const char *position = line_with(*state, plain_site, ROSC_FORM_PLAIN, "rosc:default/b/2");
    struct rosc_result *r = where(plain_site, position, NULL, ROSC_FORM_PLAIN);
    assert_string_equal(position, "184:14");
    assert_string_equal(
        rosc_result_output(r, NULL),
        "note: line 184 column 14 is about the row rosc:default/b/2 of /ip route\n"
        "   --> dir/site.yaml:6:51\n"
        "    |\n"
        "  6 |   b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
        "208.67.222.222] }\n"
        "    |                                                   ^ asks for it\n"
        "    |\n"
        "   ::: form plain:184:14\n"
        "    |\n"
        "184 | add comment=\"rosc:default/b/2\" check-gateway=ping distance=2 "
        "dst-address=0.0.0.0/0 gateway=208.67.2...\n"
        "    |              ^\n"
        "    |\n"
        "    = meant: /ip route add comment=\"rosc:default/b/2\" check-gateway=ping distance=2 "
        "dst-address=0.0.0.0/0 gateway=208.67.222.222 routing-table=main scope=30 "
        "target-scope=11\n");
    rosc_result_free(r);
}

static void where_says_what_it_cannot_know(void **state)
{
    const char *secret = line_with(*state, plain_site, ROSC_FORM_PLAIN, "password=");
    expect(plain_site, secret, ROSC_FORM_PLAIN, "the line holds a secret");
    expect(plain_site, secret, ROSC_FORM_PLAIN, "password=***");
    expect(plain_site, "3", ROSC_FORM_APPLY, "no router complains about a comment");
    expect(plain_site, "line 11 column 900", ROSC_FORM_APPLY, "the line ends at column 1:");
    expect(plain_site, "11", ROSC_FORM_APPLY, "no key of the site asks for this line");
    expect(plain_site, "99999", ROSC_FORM_APPLY, "error: there is no line 99999: the script of");
    expect(plain_site, "nothing", ROSC_FORM_APPLY, "error: there is no line in the message");
    expect("rosc: 1\n", "1", ROSC_FORM_APPLY, "there is no script to look at");
    expect(plain_site, line_with(*state, plain_site, ROSC_FORM_APPLY, "rosc:input/invalid"),
           ROSC_FORM_APPLY, "no key of the site asks for this row");
    const char *swept = line_with(*state, plain_site, ROSC_FORM_APPLY, "\"rosc:default/b/2\";");
    expect(plain_site, swept, ROSC_FORM_APPLY, "is about the row rosc:default/b/2 of /ip route");
    expect(plain_site, swept, ROSC_FORM_APPLY, "the row is only named here");
    const char *topic = line_with(*state, literal_site, ROSC_FORM_APPLY, "/tool fetch");
    expect(literal_site, topic, ROSC_FORM_APPLY, "rosc:notify/send");
}

static void where_looks_into_scripts_that_are_named(void **state)
{
    (void)state;
    expect(notify_site, "error in script rosc-notify (line 2 column 1)", ROSC_FORM_APPLY,
           "line 2 column 1 of the script rosc-notify is about the row rosc:notify/send");
    expect(notify_site, "error in script rosc-notify (line 2 column 1)", ROSC_FORM_APPLY,
           "::: script rosc-notify:2:1\n");
    expect(notify_site, "rosc-notify: line 9999", ROSC_FORM_APPLY,
           "there is no line 9999: the script rosc-notify of this site has ");
    expect(notify_site, "rosc-notify2 (line 10)", ROSC_FORM_APPLY, "--> form apply:10");
}

/* Whether a URL is http or https decides on lines of the script. */
static void where_counts_lines_as_build_does(void **state)
{
    static const char *const hooks[] = {"http://h.example/x", "https://h.example/x"};
    for (size_t i = 0; i < ARRAY_LEN(hooks); i++) {
        struct rosc_options options = {.read_secret = read_secret,
                                       .read_secret_data = (void *)(size_t)hooks[i]};
        struct rosc_result *b =
            rosc_build("dir/site.yaml", notify_site, strlen(notify_site), &options);
        const char *script = rosc_result_output(b, NULL);
        assert_non_null(script);
        unsigned lines = 0;
        for (; *script != '\0'; script++)
            lines += *script == '\n';
        rosc_result_free(b);
        struct rosc_result *w = where(notify_site, "99999", hooks[i], ROSC_FORM_APPLY);
        assert_non_null(
            strstr(rosc_result_messages(w), arena_printf(*state, " has %u lines", lines)));
        rosc_result_free(w);
    }
    expect(notify_site, "10", ROSC_FORM_APPLY, "is not at hand and is taken for https");
}

static void where_knows_annotated_scripts(void **state)
{
    struct rosc_options options = {.annotate = true, .read_secret = read_secret};
    struct rosc_result *b = rosc_build("site.yaml", plain_site, strlen(plain_site), &options);
    const char *script = rosc_result_output(b, NULL), *at = strstr(script, "\"rosc:table/b\"");
    assert_non_null(at);
    unsigned line = 1;
    for (; script < at; script++)
        line += *script == '\n';
    rosc_result_free(b);
    struct rosc_result *w = rosc_where("site.yaml", plain_site, strlen(plain_site),
                                       arena_printf(*state, "%u", line), &options);
    assert_non_null(strstr(rosc_result_output(w, NULL), "rosc:table/b"));
    rosc_result_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(marks_that_say_the_same_are_one, setup, teardown),
        cmocka_unit_test_setup_teardown(annotations_stand_where_lines_begin, setup, teardown),
        cmocka_unit_test_setup_teardown(rows_have_names, setup, teardown),
        cmocka_unit_test_setup_teardown(a_map_is_json, setup, teardown),
        cmocka_unit_test_setup_teardown(positions_are_read, setup, teardown),
        cmocka_unit_test_setup_teardown(where_shows_both_lines, setup, teardown),
        cmocka_unit_test_setup_teardown(where_says_what_it_cannot_know, setup, teardown),
        cmocka_unit_test_setup_teardown(where_looks_into_scripts_that_are_named, setup, teardown),
        cmocka_unit_test_setup_teardown(where_counts_lines_as_build_does, setup, teardown),
        cmocka_unit_test_setup_teardown(where_knows_annotated_scripts, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
