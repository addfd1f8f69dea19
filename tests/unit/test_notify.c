/*
 * test_notify.c - what is sent out: escaping by form, URLs, and the innermost texts of a whole
 * script.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "lower/escape.h"
#include "ros/parse.h"
#include "site/site.h"

static int setup(void **state)
{
    *state = arena_new();
    return 0;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

struct row {
    const char *in, *out;
};

static void run_rows(struct arena *arena, void (*escape)(struct strbuf *, const char *),
                     const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct strbuf out = strbuf_new(arena);
        strbuf_addstr(&out, "<");
        escape(&out, rows[i].in);
        assert_string_equal(out.buf + 1, rows[i].out);
    }
}

static void json_texts(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"villa", "villa"},
        {"a\"b", "a\\\"b"},
        {"a\\b", "a\\\\b"},
        {"\\\"", "\\\\\\\""},
        {"$x & 100%, [a] {b} /c 'd'", "$x & 100%, [a] {b} /c 'd'"},
        {"a\nb\tc\x7f", "a\\u000ab\\u0009c\\u007f"},
    };
    run_rows(*state, escape_json, rows, ARRAY_LEN(rows));
}

static void url_texts(void **state)
{
    static const struct row rows[] = {
        {"123456:AbC-dEf_1.~", "123456:AbC-dEf_1.~"},
        {"a b", "a%20b"},
        {"/?#&=+%", "%2F%3F%23%26%3D%2B%25"},
        {"\"$[]\\{}", "%22%24%5B%5D%5C%7B%7D"},
        {"\xc3\xa9", "%C3%A9"},
    };
    run_rows(*state, escape_url, rows, ARRAY_LEN(rows));
}

static void header_texts(void **state)
{
    static const struct row rows[] = {
        {"Bearer abc", "Bearer abc"},
        {"a, b,c", "a\\, b\\,c"},
        {"\"a\" $b", "\"a\" $b"},
    };
    run_rows(*state, escape_header, rows, ARRAY_LEN(rows));
}

static void urls(void **state)
{
    static const struct {
        const char *text, *host, *bad; /* host NULL: refused */
        uint32_t addr;
        bool tls;
    } rows[] = {
        {.text = "https://ntfy.sh/a", .host = "ntfy.sh", .tls = true},
        {.text = "http://ntfy.sh:8080?x", .host = "ntfy.sh"},
        {.text = "https://10.0.0.5:443/a?b=c&d=$e#f%20g",
         .host = "10.0.0.5",
         .tls = true,
         .addr = 0x0a000005},
        {.text = "https://a.example/x@y:z", .host = "a.example", .tls = true},
        {.text = "ntfy.sh/a", .bad = "it does not begin with https:// or http://"},
        {.text = "HTTPS://ntfy.sh/a", .bad = "it does not begin with https:// or http://"},
        {.text = "ftp://ntfy.sh/a", .bad = "it does not begin with https:// or http://"},
        {.text = "https://", .bad = "it names no host"},
        {.text = "https://:80/a", .bad = "it names no host"},
        {.text = "https://a b", .bad = "it holds a blank; write %20"},
        {.text = "https://u:p@a.example/",
         .bad = "it holds a name before '@'; send a login in a header"},
        {.text = "https://a.example:/x", .bad = "what follows the ':' behind the host is no port"},
        {.text = "https://a.example:65536/x",
         .bad = "what follows the ':' behind the host is no port"},
        {.text = "https://10.0.0.300/",
         .bad = "what follows the slashes is neither a host name nor an address"},
        {.text = "https://a_b.example/",
         .bad = "what follows the slashes is neither a host name nor an address"},
        {.text = "https://a.example/\"x",
         .bad = "it holds a quote, a bracket or another character "
                "that has to be percent-encoded"},
        {.text = "https://a.example/{x}",
         .bad = "it holds a quote, a bracket or another character "
                "that has to be percent-encoded"},
        {.text = "https://a.example/\xc3\xa9",
         .bad = "it holds a character that is no printable ASCII; percent-encode it"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct url url = {0};
        const char *why = NULL;
        assert_int_equal(url_read(*state, rows[i].text, &url, &why), rows[i].host != NULL);
        if (rows[i].host == NULL) {
            assert_string_equal(why, rows[i].bad);
            continue;
        }
        assert_int_equal(url.host_len, strlen(rows[i].host));
        assert_memory_equal(url.host, rows[i].host, url.host_len);
        assert_int_equal(url.addr, rows[i].addr);
        assert_int_equal(url.tls, rows[i].tls);
    }
}

/* --- a whole script, taken apart again --- */

static const char *const nasty[] = {
    "villa",
    "a\"b",
    "a\\",
    "\\\"",
    "$[/system reboot]",
    "$x {y} $(1+1)",
    "a;b}{]\"; :put 1",
    "a,b, c",
    "100% & ?x=#y",
    "\\n\\u0041\\\\",
    "[:parse \"x\"]",
    "'`~!@^*()_+|<>",
};

/* Every secret is the text at hand. */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    (void)kind;
    (void)name;
    (void)ret_why;
    return data;
}

static const char *yaml_quoted(struct arena *arena, const char *text)
{
    struct strbuf out = strbuf_new(arena);
    for (; *text != '\0'; text++)
        strbuf_addf(&out, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    return strbuf_detach(&out);
}

static const char *script_with(struct arena *arena, const char *text)
{
    const char *site = arena_printf(
        arena,
        "rosc: 1\n"
        "site: { name: \"%s\", routeros: \"7.12\" }\n"
        "wans: { a: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] } }\n"
        "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
        "monitoring: { notify: {\n"
        "  telegram: { token: { env: X }, chat: \"1\" },\n"
        "  email: { server: smtp.example.com, from: a@b.c, to: d@e.f, user: u, password: { env: X "
        "} },\n"
        "  webhook: { url: https://hooks.example.com/x, header: { X-Key: { env: X } } },\n"
        "  ntfy: { url: https://ntfy.sh/x, token: { env: X } } } }\n",
        yaml_quoted(arena, text));
    struct compilation c = {
        .name = "site.yaml",
        .text = site,
        .len = strlen(site),
        .goal = COMPILE_BUILD,
        .form = ROSC_FORM_PLAIN,
        .read_secret = read_secret,
        .read_secret_data = arena_strdup(arena, text),
    };
    compile(arena, &c);
    assert_int_equal(c.diags->errors, 0);
    return c.output;
}

struct sent {
    VEC(const struct ros_stmt *) v;
    struct arena *arena;
};

static void collect(struct sent *sent, const struct ros_code *code);

static void collect_term(struct sent *sent, const struct ros_term *term)
{
    for (size_t i = 0; i < term->terms.len; i++)
        collect_term(sent, term->terms.v[i]);
    if (term->code != NULL)
        collect(sent, term->code);
    if (term->script != NULL)
        collect(sent, term->script);
}

/* The commands fetch and set of e-mail, at whatever level. */
static void collect(struct sent *sent, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        bool is_fetch = stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "fetch") == 0;
        bool is_set = stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "set") == 0 &&
                      ros_stmt_arg(stmt, "password") != NULL;
        if (is_fetch || is_set)
            *VEC_PUSH(sent->arena, sent->v) = stmt;
        if (stmt->body != NULL)
            collect(sent, stmt->body);
        for (size_t k = 0; k < stmt->terms.len; k++)
            collect_term(sent, stmt->terms.v[k]);
    }
}

/* The texts of an expression, without what comes in between. */
static const char *texts_of(struct arena *arena, const struct ros_term *term)
{
    struct strbuf out = strbuf_new(arena);
    if (term->text != NULL && term->kind == ROS_TERM_STRING)
        strbuf_addstr(&out, term->text);
    for (size_t i = 0; i < term->terms.len; i++)
        strbuf_addstr(&out, texts_of(arena, term->terms.v[i]));
    return strbuf_detach(&out);
}

/* The JSON string behind `key`, decoded. */
static const char *json_of(struct arena *arena, const char *json, const char *key)
{
    const char *p = strstr(json, arena_printf(arena, "\"%s\":\"", key));
    struct strbuf out = strbuf_new(arena);
    assert_non_null(p);
    for (p += strlen(key) + 4; *p != '"'; p++) {
        assert_int_not_equal(*p, '\0');
        if (*p == '\\') {
            p++;
            assert_true(*p == '"' || *p == '\\');
        }
        strbuf_addch(&out, *p);
    }
    return strbuf_detach(&out);
}

/* The value of header `name` in a list, decoded. */
static const char *header_of(struct arena *arena, const char *list, const char *name)
{
    const char *p = strstr(list, arena_printf(arena, "%s: ", name));
    struct strbuf out = strbuf_new(arena);
    assert_non_null(p);
    for (p += strlen(name) + 2; *p != '\0' && *p != ','; p++) {
        if (*p == '\\' && p[1] == ',')
            p++;
        strbuf_addch(&out, *p);
    }
    return strbuf_detach(&out);
}

static void expect_fetch(struct arena *arena, const struct ros_stmt *stmt, const char *text)
{
    const char *url = ros_stmt_arg(stmt, "url")->text;
    const char *headers = texts_of(arena, ros_stmt_arg(stmt, "http-header-field"));
    const char *data = texts_of(arena, ros_stmt_arg(stmt, "http-data"));
    if (strstr(url, "telegram") != NULL) {
        struct strbuf token = strbuf_new(arena);
        escape_url(&token, text);
        assert_string_equal(
            url, arena_printf(arena, "https://api.telegram.org/bot%s/sendMessage", token.buf));
        assert_string_equal(json_of(arena, data, "text"), arena_printf(arena, "%s: ", text));
    } else if (strstr(url, "hooks") != NULL) {
        assert_string_equal(json_of(arena, data, "site"), text);
        assert_string_equal(header_of(arena, headers, "X-Key"), text);
    } else {
        assert_string_equal(header_of(arena, headers, "Title"), text);
        bool told_apart = text[strlen(text) - 1] != '\\'; /* escape.h says why */
        if (told_apart)
            assert_string_equal(header_of(arena, headers, "Authorization"),
                                arena_printf(arena, "Bearer %s", text));
    }
}

static void innermost_texts(void **state)
{
    struct arena *arena = *state;
    for (size_t i = 0; i < ARRAY_LEN(nasty); i++) {
        struct ros_text text;
        struct ros_parse_error error;
        assert_true(ros_parse(arena, script_with(arena, nasty[i]), &text, &error));
        struct sent sent = {.arena = arena};
        collect(&sent, text.code);
        size_t fetches = 0;
        for (size_t k = 0; k < sent.v.len; k++) {
            if (strcmp(sent.v.v[k]->text, "fetch") == 0) {
                expect_fetch(arena, sent.v.v[k], nasty[i]);
                fetches++;
            } else {
                assert_string_equal(ros_stmt_arg(sent.v.v[k], "password")->text, nasty[i]);
            }
        }
        assert_int_equal(fetches, 3);
        assert_int_equal(sent.v.len, 5); /* the account is spelt for two groups of versions */
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(json_texts), TEST(url_texts), TEST(header_texts), TEST(urls), TEST(innermost_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
