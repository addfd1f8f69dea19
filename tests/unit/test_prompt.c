/*
 * test_prompt.c - texts that only the router will know: their words, the rules for answers, and
 * that no key with a secret is without its question.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <regex.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/attr.h"
#include "base/regex.h"
#include "base/strbuf.h"
#include "lower/escape.h"
#include "ros/map.h"
#include "ros/prompt.h"
#include "ros/quote.h"
#include "schema/schema.h"
#include "site/site.h"
#include "support/sections.h"
#include "wan/wan_kind.h"

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

/* --- words --- */

static void each_escape_takes_its_step(void **state)
{
    struct strbuf url = strbuf_new(*state), inner = strbuf_new(*state), outer = strbuf_new(*state);
    strbuf_addstr(&url, "https://x/bot");
    escape_url(&url, ros_prompt_word(*state, 12));
    assert_string_equal(url.buf, "https://x/bot\00112u\002");
    ros_prompt_quote(&inner, url.buf);
    ros_prompt_quote_lines(&outer, inner.buf, 4);
    assert_string_equal(outer.buf, "\"\\\"https://x/bot\00112uqq\002\\\"\"");

    struct strbuf all = strbuf_new(*state);
    escape_json(&all, "a\"\0011\002\"");
    escape_header(&all, ",\0012\002\0013u\002");
    assert_string_equal(all.buf, "a\\\"\0011j\002\\\"\\,\0012h\002\0013uh\002");
}

static void a_line_of_its_own_keeps_a_word(void **state)
{
    struct strbuf out = strbuf_new(*state);
    ros_prompt_quote_lines(&out, "a\n\0011\002 b\n c", 2);
    assert_string_equal(out.buf, "\"a\\n\\\n  \0011q\002 b\\n\\\n  \\_c\"");
}

/* Text of a router may hold any bytes: it never becomes a question. */
static void text_of_a_router_has_no_words(void **state)
{
    struct strbuf out = strbuf_new(*state), lines = strbuf_new(*state);
    ros_quote(&out, "\0011\002");
    assert_string_equal(out.buf, "\"\\011\\02\"");
    ros_quote_lines(&lines, "\0011q\002", 4);
    assert_string_equal(lines.buf, "\"\\011q\\02\"");
    assert_int_equal(ros_prompt_len("\0011"), 0);
    assert_int_equal(ros_prompt_len("1\002"), 0);
    assert_int_equal(ros_prompt_len(""), 0);
    assert_int_equal(ros_prompt_len("\0011\002\0012\002"), 3);
}

static void words_become_variables(void **state)
{
    struct ros_config *config = ros_config_new(*state);
    struct ros_map map = {0};
    struct strbuf out = strbuf_new(*state);
    strbuf_addstr(&out, "\0011\002");
    ros_map_add(&map, &out, (struct ros_map_mark){.what = "one"});
    strbuf_addstr(&out, "x=\"\0011q\002,\00120uhjqq\002\" ");
    ros_map_add(&map, &out, (struct ros_map_mark){.what = "two"});
    strbuf_addstr(&out, "\0013tq\002");
    ros_prompts_resolve(&out, 3, config, &map);
    assert_string_equal(out.buf, "\0011\002x=\"$rcKey1,$rcKey20PercentHeaderJsonText\" $rcKey3Tls");
    assert_int_equal(map.marks.v[0].off, 3);
    assert_string_equal(out.buf + map.marks.v[1].off, "$rcKey3Tls");
}

/* --- questions --- */

static struct compilation compile_example(struct arena *arena, const char *name)
{
    struct compilation c = {.name = name, .goal = COMPILE_BUILD, .asks = true};
    c.text = read_whole(arena, arena_printf(arena, "%s/examples/%s.yaml", ROSC_TOP, name), &c.len);
    compile(arena, &c);
    assert_non_null(c.output);
    return c;
}

static bool is_asked(const struct compilation *c, const struct field *field)
{
    for (size_t i = 0; i < c->decode->secrets.len; i++)
        if (c->decode->secrets.v[i]->field == field)
            return true;
    return false;
}

/* How many secrets a record and those in it have; each must have its question in the example. */
static size_t count_secrets(const struct compilation *c, const struct record *record)
{
    size_t count = 0;
    for (size_t i = 0; i < record->nfields; i++) {
        const struct field *field = &record->fields[i];
        if (field->type == FIELD_SECRET_VALUE) {
            if (!is_asked(c, field))
                fail_msg("'%s' of a %s is in no question", field->key, record->title);
            count++;
        }
        if (field->record != NULL)
            count += count_secrets(c, field->record);
    }
    return count;
}

static void every_secret_of_the_language_is_asked_for(void **state)
{
    const struct compilation c = compile_example(*state, "every-key");
    size_t count = count_secrets(&c, &site_record);
    for (size_t i = 0; i < wan_variants.len; i++)
        count += count_secrets(&c, wan_variants.v[i]->record);
    assert_int_equal(count, 12);
    for (size_t i = 0; i < c.config->prompts.len; i++)
        if (!c.config->prompts.v[i].used)
            fail_msg("%s goes into no row", c.config->prompts.v[i].name);
}

/* --- rules for answers --- */

/* As the console matches: extended POSIX. It must agree with the compiler's own. */
static bool matches(struct arena *arena, const char *pattern, const char *text)
{
    regex_t compiled;
    const char *whole = arena_printf(arena, "^(%s)$", pattern);
    assert_int_equal(regcomp(&compiled, whole, REG_EXTENDED | REG_NOSUB), 0);
    bool match = regexec(&compiled, text, 0, NULL, 0) == 0;
    regfree(&compiled);
    assert_int_equal(match, regex_match(arena, pattern, text));
    return match;
}

static const struct field *field_at(const struct compilation *c, const char *path)
{
    for (size_t i = 0; i < c->decode->secrets.len; i++)
        if (strcmp(c->decode->secrets.v[i]->path, path) == 0)
            return c->decode->secrets.v[i]->field;
    fail_msg("no secret %s", path);
    return NULL;
}

static void rules_say_what_the_compiler_says(void **state)
{
    static const struct {
        const char *text;
        bool only_router; /* a pattern cannot say what is wrong */
    } urls[] = {
        {"https://ntfy.sh/a", false},
        {"http://ntfy.sh:8080?x", false},
        {"https://10.0.0.5:443/a?b=c&d=$e#f%20g", false},
        {"https://a.example/x@y:z;(w),[v]*+!'~_-.", false},
        {"ntfy.sh/a", false},
        {"HTTPS://ntfy.sh/a", false},
        {"ftp://ntfy.sh/a", false},
        {"https://", false},
        {"https://:80/a", false},
        {"https://a b", false},
        {"https://u:p@a.example/", false},
        {"https://a.example:/x", false},
        {"https://a.example:0/x", false},
        {"https://a_b.example/", false},
        {"https://-a.example/", false},
        {"https://a.example/\"x", false},
        {"https://a.example/{x}", false},
        {"https://a.example/\\", false},
        {"https://a.example/^`|<>", false},
        {"https://a.example:65536/x", true},
        {"https://10.0.0.300/", true},
        {"https://a..example/", true},
    };
    const struct compilation c = compile_example(*state, "every-key");
    const char *webhook = field_at(&c, "monitoring.notify.webhook.url")->asked;
    for (size_t i = 0; i < ARRAY_LEN(urls); i++) {
        struct url url;
        const char *why;
        bool good = url_read(*state, urls[i].text, &url, &why);
        if (matches(*state, webhook, urls[i].text) != (good || urls[i].only_router))
            fail_msg("%s: %s", urls[i].text, good ? "is refused" : "is taken");
    }
    const char *topic = field_at(&c, "monitoring.notify.ntfy.url")->asked;
    assert_true(matches(*state, topic, "https://ntfy.sh/villa-7f3a"));
    assert_true(matches(*state, topic, "http://10.0.0.5:8080/[x]?y"));
    assert_false(matches(*state, topic, "https://ntfy.sh/"));
    assert_false(matches(*state, topic, "https://ntfy.sh"));
    assert_false(matches(*state, topic, "https://ntfy.sh?x"));

    const char *pin = field_at(&c, "wans.mobile.pin")->pattern;
    assert_true(matches(*state, pin, "0042"));
    assert_false(matches(*state, pin, "004"));
    assert_false(matches(*state, pin, "123456789"));
    const char *key = field_at(&c, "wans.vpn.private-key")->pattern;
    assert_true(matches(*state, key, "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="));
    assert_false(matches(*state, key, "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBml="));
    assert_false(matches(*state, key, "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_escape_takes_its_step, setup, teardown),
        cmocka_unit_test_setup_teardown(a_line_of_its_own_keeps_a_word, setup, teardown),
        cmocka_unit_test_setup_teardown(text_of_a_router_has_no_words, setup, teardown),
        cmocka_unit_test_setup_teardown(words_become_variables, setup, teardown),
        cmocka_unit_test_setup_teardown(every_secret_of_the_language_is_asked_for, setup, teardown),
        cmocka_unit_test_setup_teardown(rules_say_what_the_compiler_says, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
