/* test_ros.c - quoting, parsing, reading back, and what a router makes of a script. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/apply.h"
#include "ros/parse.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/quote.h"
#include "ros/read.h"

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

/* --- quoting --- */

static void quoting(void **state)
{
    static const struct {
        const char *text, *quoted, *value; /* value NULL: the same as quoted */
    } rows[] = {
        {"", "\"\"", NULL},
        {"ether1", "\"ether1\"", "ether1"},
        {"!local", "\"!local\"", "!local"},
        {"!", "\"!\"", NULL},
        {"10.0.0.1/24", "\"10.0.0.1/24\"", "10.0.0.1/24"},
        {"a b", "\"a b\"", NULL},
        {"a=b", "\"a=b\"", NULL},
        {"say \"hi\"", "\"say \\\"hi\\\"\"", NULL},
        {"$[x]", "\"\\$[x]\"", NULL},
        {"C:\\x", "\"C:\\\\x\"", NULL},
        {"what?", "\"what\\?\"", NULL},
        {"a\nb\r\tc", "\"a\\nb\\r\\tc\"", NULL},
        {"caf\xc3\xa9", "\"caf\\C3\\A9\"", NULL},
        {"\x01\x7f", "\"\\01\\7F\"", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct strbuf quoted = strbuf_new(*state), value = strbuf_new(*state);
        ros_quote(&quoted, rows[i].text);
        assert_string_equal(quoted.buf, rows[i].quoted);
        ros_quote_value(&value, rows[i].text);
        assert_string_equal(value.buf, rows[i].value != NULL ? rows[i].value : rows[i].quoted);
        const char *at = quoted.buf, *read = NULL;
        assert_true(ros_unquote(*state, &at, &read));
        assert_string_equal(read, rows[i].text);
        assert_string_equal(at, "");
    }
}

static void quoting_line_by_line(void **state)
{
    struct strbuf out = strbuf_new(*state);
    ros_quote_lines(&out, "one\n  two\nthree\n", 4);
    assert_string_equal(out.buf, "\"one\\n\\\n    \\_ two\\n\\\n    three\\n\"");
    const char *at = out.buf, *read = NULL;
    assert_true(ros_unquote(*state, &at, &read));
    assert_string_equal(read, "one\n  two\nthree\n");
}

static void strings_that_are_no_constant_text(void **state)
{
    static const char *const texts[] = {"\"open",   "bare",     "\"$name\"", "\"$[x]\"",
                                        "\"$(1)\"", "\"\\q\"",  "\"\\\"",    "\"\\4\"",
                                        "\"\\0a\"", "\"\\00\"", "\"\\",      ""};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        const char *at = texts[i], *read = "untouched";
        assert_false(ros_unquote(*state, &at, &read));
        assert_string_equal(read, "untouched");
        assert_ptr_equal(at, texts[i]);
    }
}

/* --- parsing --- */

static struct ros_text parsed(struct arena *arena, const char *text)
{
    struct ros_text out;
    struct ros_parse_error error;
    if (!ros_parse(arena, text, &out, &error))
        fail_msg("at %zu: %s: %s", error.off, error.reason, text);
    return out;
}

/* Canonical texts, in which a statement has a line of its own. */
static void canonical_texts(void **state)
{
    static const struct {
        const char *text, *canonical;
    } rows[] = {
        {"", ""},
        {"# one \\\n#two", "# one \\\n#two\n"},
        {"/ip address\nadd address=1.2.3.4/24;;add\r\n",
         "/ip address\nadd address=1.2.3.4/24\nadd\n"},
        {"/ip/route/add gateway=1.1.1.1", "/ip route add gateway=1.1.1.1\n"},
        {"/ip route add \\\n    gateway= 1.1.1.1 \\  \n  blackhole",
         "/ip route add gateway=1.1.1.1 blackhole\n"},
        {"set [ find default-name=ether1 ] name=wan !comment",
         "set [\nfind default-name=ether1\n] name=wan !comment\n"},
        {":put \"a\\\n    b\\_\\41$c\"", ":put \"ab A$c\"\n"},
        {":put \"$a\\62\"", ":put \"$a\\62\"\n"},
        {":if (!$a&&$b>=-1) do={:put 1} else={}",
         ":if (! $a && $b >= -1) do={\n:put 1\n} else={\n}\n"},
        {":set ($a->\"x y\") {1;\"b\"}", ":set ($a -> \"x y\") {\n1\n\"b\"\n}\n"},
        {":put $\"gateway-address\"", ":put $\"gateway-address\"\n"},
        {":put $\"a\"b", ":put $\"a\"b\n"},
        {"{\n:put 1 }", "{\n:put 1\n}\n"},
        {":put \"$[/ip route get $i gateway] $(1 + 1)\"",
         ":put \"$[\n/ip route get $i gateway\n] $(1 + 1)\"\n"},
        {"/log warning \"x\"", "/log warning \"x\"\n"},
        {"$rcPlace rcTag=\"a\" rcAt=0", "$rcPlace rcTag=\"a\" rcAt=0\n"},
        {"add comment=\"ros\\?\" log-prefix=#VPN", "add comment=\"ros\\?\" log-prefix=#VPN\n"},
        {"add name=\xc3\xa9t\xe9 comment=<AUTO:DHCP>",
         "add name=\xc3\xa9t\xe9 comment=<AUTO:DHCP>\n"},
        {"/ip firewall ..\n.. ..\n../nat add a=b\n.. address\n/ip/..",
         "/ip firewall ..\n.. ..\n.. nat add a=b\n.. address\n/ip ..\n"},
        {"add ssid=\"\" gateway=192.168.80.2%bridge1",
         "add ssid=\"\" gateway=192.168.80.2%bridge1\n"},
        {"find where comment~\"^a\\$\" status!=\"up\" (a=b || !disabled)",
         "find where comment~\"^a\\$\" status!=\"up\" (a = b || ! disabled)\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_text text = parsed(*state, rows[i].text);
        struct strbuf out = strbuf_new(*state), again = strbuf_new(*state);
        ros_unparse(&out, text.code);
        assert_string_equal(out.buf, rows[i].canonical);
        struct ros_text second = parsed(*state, out.buf);
        assert_null(ros_code_difference(*state, text.code, second.code));
        ros_unparse(&again, second.code);
        assert_string_equal(again.buf, out.buf);
    }
}

static void errors_have_a_place(void **state)
{
    static const struct {
        const char *text;
        size_t off;
        const char *reason;
    } rows[] = {
        {":put \"open", 5, "a string that does not end"},
        {":put \"a\\qb\"", 7, "an unknown escape"},
        {":put \"a\\1fb\"", 7, "an unknown escape"},
        {":put \"$-\"", 6, "a '$' without a name"},
        {":put $", 5, "a '$' without a name"},
        {":put )", 5, "a bracket that closes nothing"},
        {"}", 0, "a bracket that closes nothing"},
        {":if (1", 4, "a bracket that is not closed"},
        {"{ :put (1 }", 7, "a bracket that is not closed"},
        {":put (1;2)", 5, "a bracket that is not closed"},
        {"a\n{ :put 1", 2, "a bracket that is not closed"},
        {"[ a }", 4, "a bracket that closes nothing"},
        {"add a=", 4, "an argument without a value"},
        {"add a=;", 4, "an argument without a value"},
        {"add a\\b", 5, "a backslash outside a string"},
        {"add \x01", 4, "a character that no word has"},
        {":", 0, "no command behind ':'"},
        {"/ \"x\"", 0, "no menu behind '/'"},
        {"/ip/add/x", 1, "a menu behind a command"},
        {":parse \"}\"", 8, "a bracket that closes nothing"},
        {"add on-event=\"/x add source=\\\":put \\\\\\\"\\\"\"", 35, "a string that does not end"},
        {":set x \":if (\"\nadd source=$x", 12, "a bracket that is not closed"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_text text;
        struct ros_parse_error error = {0};
        if (ros_parse(*state, rows[i].text, &text, &error))
            fail_msg("parses: %s", rows[i].text);
        if (error.off != rows[i].off || strcmp(error.reason, rows[i].reason) != 0)
            fail_msg("%s: at %zu: %s", rows[i].text, error.off, error.reason);
    }
}

static void nesting_has_a_limit(void **state)
{
    struct strbuf deep = strbuf_new(*state);
    struct ros_text text;
    struct ros_parse_error error = {0};
    strbuf_addch_n(&deep, '{', 100000);
    assert_false(ros_parse(*state, deep.buf, &text, &error));
    assert_string_equal(error.reason, "brackets are nested too deep");
    const char *script = ":put 1";
    for (int i = 0; i < 9; i++) {
        struct strbuf outer = strbuf_new(*state);
        strbuf_addstr(&outer, "add source=");
        ros_quote(&outer, script);
        script = strbuf_detach(&outer);
    }
    assert_false(ros_parse(*state, script, &text, &error));
    assert_non_null(strstr(error.reason, "scripts are nested too deep"));
}

static void count_puts(const struct ros_stmt *stmt, void *data)
{
    if (stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "put") == 0)
        ++*(size_t *)data;
}

static void scripts_in_strings_are_parsed(void **state)
{
    struct ros_text text =
        parsed(*state, ":local s \":put 1\"\n"
                       ":local other \":put (\"\n"
                       "add source=$s on-event=\"add up-script=\\\":put 2\\\"\"\n"
                       "$x [:parse \":if (1) do={:put 3}\"]\n"
                       ":put \"$[:put 4]\"\n");
    size_t puts = 0;
    ros_walk(text.code, count_puts, &puts);
    assert_int_equal(puts, 5);
    assert_null(ros_stmt_arg(&text.code->stmts.v[2], "comment"));
    assert_string_equal(ros_stmt_arg(&text.code->stmts.v[2], "on-event")->text,
                        "add up-script=\":put 2\"");
}

static void trees_differ(void **state)
{
    static const char *const texts[] = {
        ":put 1",        ":put 2",      ":put \"1\"",  ":put $a",         ":put \"$a\"",
        ":put [a]",      ":put {a}",    ":put (a)",    "/put 1",          "put 1",
        ":put 1 2",      ":put a=1",    ":put a~1",    ":put b=1",        ":put 1\n:put 1",
        "{:put 1}",      "# put 1",     "/ip put set", "/ip put",         ":put \"$[a]\"",
        ":put \"$(a)\"", ":put \"$b\"", ":put a\"1\"", ":put \"$a$a\"",   ":log 1",
        ":put [b]",      ":put {a;b}",  ":put (a b)",  ":parse \":put\"", ":parse \":log\"",
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        for (size_t k = 0; k < ARRAY_LEN(texts); k++) {
            struct ros_text a = parsed(*state, texts[i]), b = parsed(*state, texts[k]);
            const char *difference = ros_code_difference(*state, a.code, b.code);
            if ((difference == NULL) != (i == k))
                fail_msg("%s and %s: %s", texts[i], texts[k],
                         difference == NULL ? "equal" : difference);
        }
}

/* --- reading back --- */

static void plain_scripts_are_read(void **state)
{
    struct ros_config *config = ros_config_new(*state);
    struct ros_parse_error error;
    struct ros_text text = parsed(*state, "# Ports\n"
                                          "/interface ethernet\n"
                                          "set [ find default-name=ether1 ] name=wan\n"
                                          "/ip pool add name=p ranges=10.0.0.2-10.0.0.9 "
                                          "comment=\"rosc:lan/x\"\n"
                                          "/ip route\n"
                                          "add blackhole dst-address=8.8.8.8/32\n"
                                          "# once\n"
                                          "{\n:put 1\n}\n");
    assert_true(ros_read_plain(config, &text, &error));
    assert_int_equal(config->rows[ROS_INTERFACE_ETHERNET].len, 1);
    assert_string_equal(config->rows[ROS_INTERFACE_ETHERNET].v[0]->select, "ether1");
    assert_string_equal(config->rows[ROS_IP_POOL].v[0]->tag, "rosc:lan/x");
    assert_string_equal(ros_item_get(config->rows[ROS_IP_ROUTE].v[0], "blackhole"), "yes");
    assert_null(config->rows[ROS_IP_ROUTE].v[0]->tag);
    assert_int_equal(config->runs.len, 1);
    assert_string_equal(config->runs.v[0].what, "once");
    assert_string_equal(config->runs.v[0].script, ":put 1\n");
}

static void what_is_no_plain_script(void **state)
{
    static const struct {
        const char *text;
        size_t off;
        const char *reason;
    } rows[] = {
        {"add a=b", 0, "a menu that is not in the table"},
        {"/ip proxy add a=b", 0, "a menu that is not in the table"},
        {"/ip pool set a=b", 0, "a command that makes no row"},
        {"/ip pool add a=b", 13, "/ip pool has no argument a"},
        {"/ip pool add name", 13, "/ip pool has no argument name"},
        {"/ip pool add name=$x", 13, "neither name=value nor a flag"},
        {"/ip pool add name~x", 13, "neither name=value nor a flag"},
        {"/interface ethernet set", 0, "set without a [ find ]"},
        {"/interface ethernet set ether1 mtu=1500", 24, "no [ find ] by the key of the menu"},
        {":put 1", 0, "a command that makes no row"},
        {"$x", 0, "a value that does nothing"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_config *config = ros_config_new(*state);
        struct ros_text text = parsed(*state, rows[i].text);
        struct ros_parse_error error = {0};
        if (ros_read_plain(config, &text, &error))
            fail_msg("reads: %s", rows[i].text);
        if (error.off != rows[i].off || strcmp(error.reason, rows[i].reason) != 0)
            fail_msg("%s: at %zu: %s", rows[i].text, error.off, error.reason);
    }
}

/* --- what a router makes of it --- */

static struct ros_config *config_new(struct arena *arena)
{
    struct ros_config *config = ros_config_new(arena);
    config->title = "test";
    config->target = (struct version){.major = 7, .minor = 21};
    return config;
}

static struct ros_item *foreign(struct ros_config *router, enum ros_menu menu, const char *name,
                                const char *text, const char *name2, const char *text2)
{
    struct ros_item *row = ros_add(router, menu, (struct span){0}, NULL, ROS("comment", "theirs"));
    ros_item_set(router->arena, row, ROS(name, text));
    if (name2 != NULL)
        ros_item_set(router->arena, row, ROS(name2, text2));
    return row;
}

static size_t apply(struct ros_config *router, const struct ros_config *want)
{
    return ros_apply(router, ros_plan_apply(router->arena, want));
}

#define NOWHERE ((struct span){0})

static void a_row_of_somebody_else_satisfies(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    ros_add(want, ROS_INTERFACE_LIST, NOWHERE, "rosc:list/LAN", ROS("name", "LAN"));
    foreign(router, ROS_INTERFACE_LIST, "name", "LAN", NULL, NULL);
    assert_int_equal(apply(router, want), 0);
    assert_int_equal(router->rows[ROS_INTERFACE_LIST].len, 1);
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_LIST].v[0], "comment"), "theirs");
}

static void a_row_that_can_be_only_once_is_taken(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    ros_add(want, ROS_IP_DHCP_CLIENT, NOWHERE, "rosc:wan/a", ROS("interface", "ether1"),
            ROS("add-default-route", "no"));
    foreign(router, ROS_IP_DHCP_CLIENT, "interface", "ether1", "use-peer-dns", "no");
    assert_int_equal(apply(router, want), 1);
    assert_int_equal(router->rows[ROS_IP_DHCP_CLIENT].len, 1);
    assert_true(
        ros_item_equal(router->rows[ROS_IP_DHCP_CLIENT].v[0], want->rows[ROS_IP_DHCP_CLIENT].v[0]));
    assert_int_equal(apply(router, want), 0);
}

/* A list loses its first entry: the others get other numbers, and none of them is lost. */
static void numbers_may_move(void **state)
{
    static const char *const old[] = {"198.51.100.7", "203.0.113.1", "203.0.113.2"};
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    for (size_t i = 0; i < ARRAY_LEN(old); i++) {
        ros_add(router, ROS_IP_FIREWALL_ADDRESS_LIST, NOWHERE,
                arena_printf(*state, "rosc:list/admins/%zu", i + 1), ROS("list", "admins"),
                ROS("address", old[i]));
        if (i > 0)
            ros_add(want, ROS_IP_FIREWALL_ADDRESS_LIST, NOWHERE,
                    arena_printf(*state, "rosc:list/admins/%zu", i), ROS("list", "admins"),
                    ROS("address", old[i]));
    }
    assert_int_not_equal(apply(router, want), 0);
    assert_null(ros_config_difference(*state, router, want));
    assert_int_equal(apply(router, want), 0);
}

static void rules_go_before_and_behind_theirs(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    static const char *const tags[] = {"rosc:input/a", "rosc:input/b", "rosc:input/drop",
                                       "rosc:forward/drop"};
    for (size_t i = 0; i < ARRAY_LEN(tags); i++)
        ros_add(want, ROS_IP_FIREWALL_FILTER, NOWHERE, tags[i], ROS("action", "drop"),
                ROS("chain", "input"))
            ->last = i >= 2;
    ros_add(router, ROS_IP_FIREWALL_FILTER, NOWHERE, tags[3], ROS("action", "drop"),
            ROS("chain", "input"));
    ros_add(router, ROS_IP_FIREWALL_FILTER, NOWHERE, tags[2], ROS("action", "accept"),
            ROS("chain", "input"));
    foreign(router, ROS_IP_FIREWALL_FILTER, "action", "accept", "chain", "forward");
    ros_add(router, ROS_IP_FIREWALL_FILTER, NOWHERE, tags[1], ROS("action", "drop"),
            ROS("chain", "input"));
    assert_int_not_equal(apply(router, want), 0);
    static const char *const order[] = {"rosc:input/a", "rosc:input/b", "theirs", "rosc:input/drop",
                                        "rosc:forward/drop"};
    assert_int_equal(router->rows[ROS_IP_FIREWALL_FILTER].len, ARRAY_LEN(order));
    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        assert_string_equal(ros_item_get(router->rows[ROS_IP_FIREWALL_FILTER].v[i], "comment"),
                            order[i]);
    assert_int_equal(apply(router, want), 0);
}

static void a_port_takes_its_name_and_leaves_its_bridge(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    ros_add(want, ROS_INTERFACE_ETHERNET, NOWHERE, NULL, ROS("name", "wan"))->select = "ether1";
    *VEC_PUSH(*state, want->uplinks) =
        (struct ros_uplink){.who = "WAN 'a'", .port = "ether1", .interface = "wan"};
    ros_add(want, ROS_INTERFACE_BRIDGE_PORT, NOWHERE, "rosc:lan-port/x/ether2",
            ROS("bridge", "bridge"), ROS_PORT("interface", "ether2"));
    /* ether2 has the name that ether1 shall get */
    ros_add(router, ROS_INTERFACE_ETHERNET, NOWHERE, NULL, ROS("name", "wan"))->select = "ether2";
    foreign(router, ROS_INTERFACE_BRIDGE_PORT, "interface", "ether1", "bridge", "bridge");
    foreign(router, ROS_IP_ROUTE, "gateway", "10.0.0.1%ether1", "dst-address", "10.9.0.0/16");
    foreign(router, ROS_IP_DHCP_CLIENT, "interface", "ether1", NULL, NULL);
    assert_int_not_equal(apply(router, want), 0);
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_ETHERNET].v[0], "name"), "ether2");
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_ETHERNET].v[1], "name"), "wan");
    assert_int_equal(router->rows[ROS_INTERFACE_BRIDGE_PORT].len, 1);
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_BRIDGE_PORT].v[0], "interface"),
                        "ether2");
    assert_string_equal(ros_item_get(router->rows[ROS_IP_ROUTE].v[0], "gateway"), "10.0.0.1%wan");
    assert_int_equal(router->rows[ROS_IP_DHCP_CLIENT].len, 0);
    assert_int_equal(apply(router, want), 0);
}

static void what_left_the_site_is_swept(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    want->adopt_defconf = true;
    ros_add(router, ROS_IP_ROUTE, NOWHERE, "rosc:default/old/1", ROS("dst-address", "0.0.0.0/0"));
    foreign(router, ROS_IP_ROUTE, "dst-address", "10.0.0.0/8", NULL, NULL);
    ros_add(router, ROS_SYSTEM_LOGGING, NOWHERE, NULL, ROS("action", "rosc-syslog"),
            ROS("topics", "error"));
    ros_add(router, ROS_SYSTEM_LOGGING, NOWHERE, NULL, ROS("action", "memory"),
            ROS("topics", "error"));
    ros_item_set(*state,
                 foreign(router, ROS_IP_FIREWALL_NAT, "chain", "srcnat", "action", "accept"),
                 ROS("comment", "defconf: masquerade"));
    assert_int_equal(apply(router, want), 3);
    assert_int_equal(router->rows[ROS_IP_ROUTE].len, 1);
    assert_int_equal(router->rows[ROS_SYSTEM_LOGGING].len, 1);
    assert_int_equal(router->rows[ROS_IP_FIREWALL_NAT].len, 0);
}

static void the_lease_keeps_its_cells(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    ros_add(want, ROS_IP_ROUTE, NOWHERE, "rosc:probe/a/1", ROS("dst-address", "8.8.8.8/32"),
            ROS("gateway", "100.64.0.1%wan"), ROS("disabled", "yes"), ROS("scope", "10"))
        ->leased = true;
    ros_add(router, ROS_IP_ROUTE, NOWHERE, "rosc:probe/a/1", ROS("dst-address", "8.8.8.8/32"),
            ROS("gateway", "100.66.1.1%wan"), ROS("disabled", "no"), ROS("scope", "10"));
    assert_int_equal(apply(router, want), 0);
    ros_item_set(*state, router->rows[ROS_IP_ROUTE].v[0], ROS("scope", "30"));
    assert_int_equal(apply(router, want), 1);
    assert_string_equal(ros_item_get(router->rows[ROS_IP_ROUTE].v[0], "gateway"), "100.66.1.1%wan");
    assert_string_equal(ros_item_get(router->rows[ROS_IP_ROUTE].v[0], "scope"), "10");
}

static void settings_are_set_when_they_differ(void **state)
{
    struct ros_config *want = config_new(*state), *router = config_new(*state);
    ros_add(want, ROS_IP_DNS, NOWHERE, NULL, ROS("allow-remote-requests", "no"),
            ROS("servers", "1.0.0.1"));
    assert_int_equal(apply(router, want), 1);
    assert_int_equal(apply(router, want), 0);
    assert_null(ros_config_difference(*state, router, want));
}

static void menus_are_found_by_path(void **state)
{
    enum ros_menu menu = ROS_MENU_COUNT;
    (void)state;
    assert_true(ros_menu_by_path("/ip firewall filter", &menu));
    assert_int_equal(menu, ROS_IP_FIREWALL_FILTER);
    assert_true(ros_menu_by_path("/ip/firewall/nat", &menu));
    assert_int_equal(menu, ROS_IP_FIREWALL_NAT);
    assert_false(ros_menu_by_path("/ip firewall", &menu));
    assert_false(ros_menu_by_path("/ip firewall nat x", &menu));
    assert_false(ros_menu_by_path("", &menu));
    assert_int_equal(menu, ROS_IP_FIREWALL_NAT);
    /* two menus with one path */
    assert_true(ros_menu_by_path("/interface bridge", &menu));
    assert_int_equal(menu, ROS_INTERFACE_BRIDGE);
    assert_true(ros_menu_by_command("/interface bridge", "set", &menu));
    assert_int_equal(menu, ROS_INTERFACE_BRIDGE_FILTERING);
    assert_true(ros_menu_by_command("/interface bridge", "add", &menu));
    assert_int_equal(menu, ROS_INTERFACE_BRIDGE);
    assert_false(ros_menu_by_command("/interface bridge", "remove", &menu));
    assert_false(ros_menu_by_command("/ip firewall nat", "set", &menu));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(quoting),
        TEST(quoting_line_by_line),
        TEST(strings_that_are_no_constant_text),
        TEST(canonical_texts),
        TEST(errors_have_a_place),
        TEST(nesting_has_a_limit),
        TEST(scripts_in_strings_are_parsed),
        TEST(trees_differ),
        TEST(plain_scripts_are_read),
        TEST(what_is_no_plain_script),
        TEST(a_row_of_somebody_else_satisfies),
        TEST(a_row_that_can_be_only_once_is_taken),
        TEST(numbers_may_move),
        TEST(rules_go_before_and_behind_theirs),
        TEST(a_port_takes_its_name_and_leaves_its_bridge),
        TEST(what_left_the_site_is_swept),
        TEST(the_lease_keeps_its_cells),
        TEST(settings_are_set_when_they_differ),
        TEST(menus_are_found_by_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
