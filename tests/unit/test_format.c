/* rosc fmt: the layout, and what must hold of it: the same meaning, and nothing to do twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/format.h"
#include "ros/parse.h"
#include "support/report.h"
#include "support/same_script.h"
#include "support/sections.h"

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

static const struct source *source_of(struct arena *arena, const char *text, size_t len)
{
    const struct source *source = NULL;
    source_load_script(arena, diags_new(arena), "x.rsc", text, len, &source);
    return source;
}

static const char *formatted(struct arena *arena, const char *text, bool terse)
{
    struct strbuf out = strbuf_new(arena);
    struct ros_text parsed;
    ros_parse_all(arena, source_of(arena, text, strlen(text)), &parsed);
    ros_format(&out, &parsed, &(struct ros_format_style){.terse = terse});
    return strbuf_detach(&out);
}

static void the_layout(void **state)
{
    static const struct {
        const char *text, *pretty, *terse;
    } rows[] = {
        {"", "", ""},
        {"\n\n# x \r\n\r\n\r\n#y", "# x \n\n#y\n", "# x \n#y\n"},
        {"/ip/address/add address=1.1.1.1/24\n/ip address add  address= \"2.2.2.2\"\nadd x=1",
         "/ip address\nadd address=1.1.1.1/24\nadd address=2.2.2.2\n/\nadd x=1\n",
         "/ip address add address=1.1.1.1/24\n/ip address add address=2.2.2.2\nadd x=1\n"},
        {"/ip route\n# s\nset [find default=yes] x=\"\" !y z=\"*1\" u=*2\nprint",
         "/ip route\n# s\nset [ find default=yes ] x=\"\" !y z=\"*1\" u=*2\nprint\n",
         "# s\n/ip route set [ find default=yes ] x=\"\" !y z=\"*1\" u=*2\n/ip route print\n"},
        {"/beep\n/beep\n/log info \"x\"", "/beep\n/beep\n/log info \"x\"\n",
         "/beep\n/beep\n/log info \"x\"\n"},
        {":local a 1; :put $a # x\nadd;add", ":local a 1; :put $a # x\nadd\nadd\n",
         ":local a 1; :put $a # x\nadd\nadd\n"},
        {"/a b;:put 1;add c=1", "/a b; :put 1; add c=1\n", "/a b; :put 1; add c=1\n"},
        {":if ($a=1  and $b->\"x\")\\\n do={}", ":if ($a=1 and $b->\"x\") do={}\n",
         ":if ($a=1 and $b->\"x\") do={}\n"},
        {"{:put 1\n\n\n#c\n:put {1; 2}; :put [:len [x ;y]]}",
         "{\n    :put 1\n\n    #c\n    :put {1;2}\n    :put [:len [x; y]]\n}\n",
         "{\n    :put 1\n    #c\n    :put {1;2}\n    :put [:len [x; y]]\n}\n"},
        {":put $a.$\"b\"c\n:put a< =b\n:put \"$a\\62\"",
         ":put $a.$\"b\"c\n:put a< =b\n:put \"$a\\62\"\n",
         ":put $a.$\"b\"c\n:put a< =b\n:put \"$a\\62\"\n"},
        {"/x\nadd source={ :put 1;\r\n\t:put 2 }", "/x\nadd source={ :put 1;\n\t:put 2 }\n",
         "/x add source={ :put 1;\n\t:put 2 }\n"},
        {"/x\nadd s=\"a\\r\\n  b\"", "/x\nadd s=\"a\\r\\\n    \\n  b\"\n",
         "/x add s=\"a\\r\\n  b\"\n"},
        {"/x y\n..\nz add a=\xe9", "/x y\n/x\n/x z\nadd a=\"\\E9\"\n",
         "/x y\n/x z add a=\"\\E9\"\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_string_equal(formatted(*state, rows[i].text, false), rows[i].pretty);
        assert_string_equal(formatted(*state, rows[i].text, true), rows[i].terse);
    }
}

static void lines_are_79_wide(void **state)
{
    const char *text = formatted(
        *state,
        "/ip firewall filter\n"
        "add action=accept chain=input comment=\"defconf: accept established, related, untracked "
        "and all the rest of it, too\" connection-state=established,related\n"
        "add list=0123456789012345678901234567890123456789012345678901234567890123456789012345\n"
        ":foreach x in=[find where comment~\"aaaaaaaaaaaaaaaaaaaa\" and disabled=no] do={\n"
        ":put (\"aaaaaaaaaaaaaaaaaaaaaaaa\") (\"bbbbbbbbbbbbbbbbbbbbbbbbbbb\") "
        "(\"cccccccccccccccc\")"
        "\n}\n",
        false);
    assert_string_equal(
        text, "/ip firewall filter\n"
              "add action=accept chain=input comment="
              "\"defconf: accept established, related, u\\\n"
              "    ntracked and all the rest of it, too\" connection-state=established,related\n"
              "add list=\"01234567890123456789012345678901234567890123456789012345678901234567\\\n"
              "    89012345\"\n"
              ":foreach x in=[find where comment~\"aaaaaaaaaaaaaaaaaaaa\" and disabled=no] do={\n"
              "    :put (\"aaaaaaaaaaaaaaaaaaaaaaaa\") (\"bbbbbbbbbbbbbbbbbbbbbbbbbbb\") \\\n"
              "        (\"cccccccccccccccc\")\n"
              "}\n");
}

/* --- laws --- */

/* Formats a text that parses; fails with what broke. False: it does not parse. */
static bool check_laws(struct arena *arena, const char *what, const char *text, size_t len)
{
    const struct source *source = source_of(arena, text, len);
    struct ros_text parsed;
    if (source == NULL)
        return false;
    ros_parse_all(arena, source, &parsed);
    if (parsed.error_count > 0)
        return false;
    for (int terse = 0; terse < 2; terse++) {
        struct strbuf once = strbuf_new(arena);
        ros_format(&once, &parsed, &(struct ros_format_style){.terse = terse});
        const struct source *again = source_of(arena, once.buf, once.len);
        const char *difference = script_difference(arena, source, again);
        if (difference != NULL)
            fail_msg("%s: %s:\n%s\n----\n%s", what, difference, text, once.buf);
        const char *twice = formatted(arena, once.buf, terse);
        if (strcmp(once.buf, twice) != 0)
            fail_msg("%s: formatted twice:\n%s\n----\n%s", what, once.buf, twice);
    }
    return true;
}

static void goldens_mean_the_same(void **state)
{
    struct file_list files = files_like(*state, "golden/*.rsc");
    assert_true(files.v.len > 10);
    for (size_t i = 0; i < files.v.len; i++) {
        struct arena *arena = arena_new();
        size_t len;
        const char *path = arena_printf(arena, "%s/%s", ROSC_TOP, files.v.v[i]);
        const char *text = read_whole(arena, path, &len);
        assert_true(check_laws(arena, files.v.v[i], text, len));
        arena_free(arena);
    }
}

/* --- mutants --- */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static size_t line_at(const char *text, size_t len, uint32_t random)
{
    size_t at = random % len;
    while (at > 0 && text[at - 1] != '\n')
        at--;
    return at;
}

/* One small accident: bits that flip, a part that is gone, lines that are twice there or swapped.
 */
static void mutate(char *text, size_t *len, uint32_t *seed)
{
    static const char odd[] = "{}[]()\"\\$;=/#: \n\r!~<>\x80\x01";
    size_t at = next_random(seed) % *len, n = next_random(seed) % 40;
    if (n > *len - at)
        n = *len - at;
    switch (next_random(seed) % 5) {
    case 0:
        text[at] = (char)(text[at] ^ (1 << next_random(seed) % 8));
        break;
    case 1:
        text[at] = odd[next_random(seed) % (sizeof(odd) - 1)];
        break;
    case 2:
        memmove(text + at, text + at + n, *len - at - n);
        *len -= n;
        break;
    case 3: /* there is room for it behind the text */
        at = line_at(text, *len, (uint32_t)at);
        for (n = 0; at + n < *len && text[at + n] != '\n';)
            n++;
        n += at + n < *len;
        memmove(text + at + n, text + at, *len - at);
        *len += n;
        break;
    case 4:
        *len = at + 1;
        break;
    }
    for (size_t i = 0; i < *len; i++)
        if (text[i] == '\0')
            text[i] = '0';
    if (*len == 0 || text[*len - 1] != '\n')
        text[(*len)++] = '\n';
}

/* Reads anything, and what it still understands means the same formatted. */
static void mutated_goldens(void **state)
{
    enum { MUTANTS = 100, ROOM = 64 * 1024 };
    struct file_list files = files_like(*state, "golden/*.rsc");
    size_t understood = 0, all = 0;
    uint32_t seed = 1;
    for (size_t i = 0; i < files.v.len; i++) {
        struct arena *keep = arena_new();
        size_t whole;
        const char *path = arena_printf(keep, "%s/%s", ROSC_TOP, files.v.v[i]);
        const char *golden = read_whole(keep, path, &whole);
        for (size_t k = 0; k < MUTANTS; k++, all++) {
            struct arena *arena = arena_new();
            size_t from = line_at(golden, whole, next_random(&seed));
            size_t len = whole - from < 3000 ? whole - from : 3000;
            char *text = arena_alloc(arena, ROOM);
            memcpy(text, golden + from, len);
            for (size_t m = next_random(&seed) % 3 + 1; m > 0; m--)
                mutate(text, &len, &seed);
            text[len] = '\0';
            understood += check_laws(arena, files.v.v[i], text, len);
            arena_free(arena);
        }
        arena_free(keep);
    }
    assert_true(all > 1000);
    assert_true(understood > all / 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_layout),
        TEST(lines_are_79_wide),
        TEST(goldens_mean_the_same),
        TEST(mutated_goldens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
