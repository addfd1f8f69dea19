/* Reading what people have: errors and what is behind them, places inside strings, limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/parse.h"

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

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static struct ros_text read_all(struct arena *arena, const char *text, size_t len)
{
    struct ros_text out;
    const struct source *source;
    assert_true(source_load_script(arena, diags_new(arena), "x.rsc", text, len, &source));
    ros_parse_all(arena, source, &out);
    return out;
}

/* The kinds of the statements, a letter each: what there is left behind errors. */
static const char *kinds_of(struct arena *arena, const struct ros_text *text)
{
    struct strbuf out = strbuf_new(arena);
    for (size_t i = 0; i < text->code->stmts.len; i++)
        strbuf_addch(&out, "#mc{vX"[text->code->stmts.v[i].kind]);
    return strbuf_detach(&out);
}

static void one_mistake_is_one_error(void **state)
{
    static const struct {
        const char *text, *kinds;
        size_t off, other;
        const char *reason;
    } rows[] = {
        /* what can be read to its end */
        {"add a=\x01\nadd b=1", "Xc", 6, ROS_NOWHERE, "a character that no word has"},
        {"add a=\"x\\qy\\zz\" b=\\1\nadd b=1", "Xc", 8, ROS_NOWHERE, "an unknown escape"},
        {"add a= b\nadd a=\nadd b=1", "cXc", 13, ROS_NOWHERE, "an argument without a value"},
        {"add a\n}\nadd b", "cXc", 6, ROS_NOWHERE, "a bracket that closes nothing"},
        {"{\n:put 1\n:put ]\n:put 2\n}\nadd b", "{c", 14, ROS_NOWHERE,
         "a bracket that closes nothing"},
        {":\nadd b", "Xc", 0, ROS_NOWHERE, "no command behind ':'"},
        /* a string without its end */
        {"/ip address\nadd comment=\"x\nadd comment=\"y\" a=b\nadd c=\"z\"", "mXcc", 24,
         ROS_NOWHERE, "a string that does not end"},
        {"add comment=\"x\nadd comment=\"y z\"\n", "Xc", 12, ROS_NOWHERE,
         "a string that does not end"},
        {"add comment=\"x\nadd comment=y\n/ip route\nadd a=b\n", "Xcmc", 12, ROS_NOWHERE,
         "a string that does not end"},
        {"add comment=\"x", "X", 12, ROS_NOWHERE, "a string that does not end"},
        {"add comment=\"x \\\n    y\nadd b", "Xc", 12, ROS_NOWHERE, "a string that does not end"},
        /* brackets */
        {"set [ find default-name=ether1 name=x\nadd a\n/ip b\nadd c", "Xcmc", 4, ROS_NOWHERE,
         "a bracket that is not closed"},
        {":if ($a = 1 do={\n    add a\n    }\n/ip b\nadd c", "Xmc", 4, ROS_NOWHERE,
         "a bracket that is not closed"},
        {"{\n  :if ($a = 1 do={\n    add a\n  }\n}\n/ip b\nadd c", "Xmc", 8, 35,
         "a bracket that is not closed"},
        {"{\n:put [x\n:put 2\n}\n/ip b\n", "XcXm", 7, 17, "a bracket that is not closed"},
        {":if (1) do={\n/ip b\nadd c\n", "Xmc", 11, ROS_NOWHERE, "a bracket that is not closed"},
        {"  :put (1\n  :put 2\n", "Xc", 7, ROS_NOWHERE, "a bracket that is not closed"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_text text = read_all(*state, rows[i].text, strlen(rows[i].text));
        const char *kinds = kinds_of(*state, &text);
        if (text.error_count != 1 || text.errors.len != 1)
            fail_msg("%zu errors: %s: %s", text.error_count, rows[i].text, kinds);
        const struct ros_parse_error *error = &text.errors.v[0];
        if (error->off != rows[i].off || error->other != rows[i].other ||
            strcmp(error->reason, rows[i].reason) != 0)
            fail_msg("%s: at %zu (%zu): %s", rows[i].text, error->off, error->other, error->reason);
        if (strcmp(kinds, rows[i].kinds) != 0)
            fail_msg("%s: %s", rows[i].text, kinds);
    }
}

static void what_is_no_error(void **state)
{
    static const struct {
        const char *text, *kinds;
    } rows[] = {
        {"[admin@MikroTik] > /ip address add a=b", "c"},
        {"[admin@My Router] /ip firewall/nat> print\r\n[admin@x] <SAFE> add", "mcc"},
        {"[admin@x] > \r-- [Q quit|D dump|down]\radd a", "c"},
        {"{\n[a@b] > :put 1\n}", "{"},
        {":put [x@y] > z", "c"},
        /* a script of many lines is one string, whatever its lines begin with */
        {"add source=\"\n/ip route\nadd a=b\n\" name=x\nadd b", "cc"},
        {"add source=\"/ip route\nadd comment=\\\"a b\\\"\n:put 1\"\nadd b", "cc"},
        {"# x \xff\nadd name=\xe9 a=\"\xf0\x9f\"", "#c"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_text text = read_all(*state, rows[i].text, strlen(rows[i].text));
        if (text.error_count != 0 || strcmp(kinds_of(*state, &text), rows[i].kinds) != 0)
            fail_msg("%s: %s: %s", rows[i].text, kinds_of(*state, &text),
                     text.error_count == 0 ? "no error" : text.errors.v[0].reason);
    }
    struct ros_text text = read_all(*state, "[a@b] /ip firewall/nat > print", 30);
    assert_string_equal(text.code->stmts.v[0].path, "ip firewall nat");
}

static void the_end_of_the_text_is_known(void **state)
{
    static const char *const cut[] = {"add a=\"x", "add a=\"x\\", "{\n  add a", "add [ find",
                                      "add (1"};
    for (size_t i = 0; i < ARRAY_LEN(cut); i++)
        assert_true(read_all(*state, cut[i], strlen(cut[i])).errors.v[0].at_end);
    static const char *const whole[] = {"add a=\x01", "add a=\"x\nadd b", "add (\nadd b"};
    for (size_t i = 0; i < ARRAY_LEN(whole); i++)
        assert_false(read_all(*state, whole[i], strlen(whole[i])).errors.v[0].at_end);
}

/* --- scripts in strings --- */

struct place {
    const char *word;
    size_t off, len, count;
};

static void note_place(const struct ros_stmt *stmt, void *data)
{
    struct place *place = data;
    if (stmt->kind != ROS_STMT_COMMAND || strcmp(stmt->text, place->word) != 0)
        return;
    place->off = stmt->off;
    place->len = stmt->len;
    place->count++;
}

static void inner_places_are_outer_bytes(void **state)
{
    static const struct {
        const char *text, *bytes;
    } rows[] = {
        {"add source=\":put 1\"", ":put 1"},
        {"add source=\"\\r\\n:put \\\"x\\\";\"", ":put \\\"x\\\""},
        {"add source=\"a;\\\n    \\_:pu\\\n  t\\_1\\r\\\n    \\nb\"", ":pu\\\n  t\\_1"},
        {"add on-event=\"add source=\\\":put \\\\\\\"y\\\\\\\"\\\"\"", ":put \\\\\\\"y\\\\\\\""},
        {":local s \"x; :put \\$a\"\nadd source=$s", ":put \\$a"},
        {"add on-event={ :parse \"\\3Aput 1\" }", "\\3Aput 1"},
        {"a [b [:parse \":parse \\\":put 1\\\"\"]]", ":put 1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_text text = read_all(*state, rows[i].text, strlen(rows[i].text));
        struct place place = {.word = "put"};
        ros_walk(text.code, note_place, &place);
        assert_int_equal(text.error_count, 0);
        assert_int_equal(place.count, 1);
        if (place.len != strlen(rows[i].bytes) ||
            memcmp(rows[i].text + place.off, rows[i].bytes, place.len) != 0)
            fail_msg("%s: %.*s", rows[i].text, (int)place.len, rows[i].text + place.off);
    }
}

/* An admin's script with a '}' too many: the row that holds it stays, and the rest of the script.
 */
static void a_broken_script_keeps_its_row(void **state)
{
    const char *script = "/system script\n"
                         "add name=x source=\":if (1) do={\\r\\\n"
                         "    \\n:put 1}}\\r\\\n"
                         "    \\n:put 2\"\n"
                         "add name=y on-event=\":put \\\"a\\\\q\\\"\"\n";
    struct ros_text text = read_all(*state, script, strlen(script));
    assert_string_equal(kinds_of(*state, &text), "mcc");
    assert_int_equal(text.error_count, 2);
    const struct ros_parse_error *error = text.errors.v;
    assert_string_equal(error[0].reason, "a bracket that closes nothing");
    assert_int_equal(error[0].off, strstr(script, "}}") + 1 - script);
    assert_int_equal(error[0].len, 1);
    assert_int_equal(error[0].level, 1);
    assert_string_equal(error[1].reason, "an unknown escape");
    assert_int_equal(error[1].off, strstr(script, "\\\\q") - script);
    assert_int_equal(error[1].len, 3);
    struct place place = {.word = "put"};
    ros_walk(text.code, note_place, &place);
    assert_int_equal(place.count, 2);
    assert_string_equal(ros_stmt_arg(&text.code->stmts.v[1], "name")->text, "x");
    assert_string_equal(ros_stmt_arg(&text.code->stmts.v[2], "on-event")->text, ":put \"a\\q\"");
}

/* --- limits --- */

/* Any amount of what is wrong is read in linear time: a quadratic reader would take hours. */
static void nothing_takes_long(void **state)
{
    static const struct {
        const char *unit;
        size_t errors; /* 0: as many as there are */
    } rows[] = {
        {"{", 1},
        {"(", 1},
        {"[", 1},
        {"}", 0},
        {"\"", 0},
        {"add x=\"\n", 0},
        {"/a {\n", 0},
        {"add [ x\n", 0},
        {"\\", 0},
        {"add a=\n", 0},
        {"a {\n\"\n", 0},
        {"\xfe\xe9", 0},
        {"/a (\n}\n", 0},
        {"{\n(\n", 0},
        {":put \"$[\n", 0},
        {"add source=\"{\n", 0},
        {"[a@b] > {\n", 0},
        {"$\n", 0},
        {"add x=\" \n/a", 0},
        {"\n", 0},
        {"add x=1 ", 0},
        {"x/", 0},
        {"$\"", 0},
        {"\"$(", 0},
        {":local x \"a\"\nadd source=$x\n", 0},
    };
    enum { BYTES = 1000000 };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena *arena = arena_new();
        struct strbuf text = strbuf_new(arena);
        while (text.len < BYTES)
            strbuf_addstr(&text, rows[i].unit);
        struct ros_text out = read_all(arena, text.buf, text.len);
        if (rows[i].errors > 0)
            assert_int_equal(out.error_count, rows[i].errors);
        assert_true(out.errors.len <= 1000);
        arena_free(arena);
    }
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(one_mistake_is_one_error),      TEST(what_is_no_error),
        TEST(the_end_of_the_text_is_known),  TEST(inner_places_are_outer_bytes),
        TEST(a_broken_script_keeps_its_row), TEST(nothing_takes_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
