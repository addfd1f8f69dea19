/* test_print_export.c - how an export is laid out, line by line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "ros/export.h"
#include "ros/print_export.h"
#include "ros/quote.h"

static const char head[] = "# 2026-01-31 12:00:00 by RouterOS 7.21\n# software id = \n#\n";

static const char *print(struct arena *arena, const struct ros_config *config,
                         enum ros_export_form form, bool sensitive)
{
    struct strbuf out = strbuf_new(arena);
    ros_print_export(&out, config,
                     &(struct ros_export_style){.version = {7, 21},
                                                .form = form,
                                                .show_sensitive = sensitive,
                                                .date = "2026-01-31 12:00:00"});
    assert_memory_equal(out.buf, head, strlen(head));
    return out.buf + strlen(head);
}

static void add_filter(struct ros_config *config, const char *comment)
{
    ros_add(config, ROS_IP_FIREWALL_FILTER, (struct span){0}, comment, ROS("action", "drop"),
            ROS("chain", "forward"), ROS("connection-nat-state", "!dstnat"),
            ROS("connection-state", "new"), ROS("in-interface-list", "WAN"));
}

/* As a router prints MikroTik's own rule: the value goes to the next line, its name stays. */
static void test_wrapping(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct ros_config *config = ros_config_new(arena);
    add_filter(config, "defconf: drop all from WAN not DSTNATed");
    assert_string_equal(print(arena, config, ROS_EXPORT_COMPACT, false),
                        "/ip firewall filter\n"
                        "add action=drop chain=forward comment=\\\n"
                        "    \"defconf: drop all from WAN not DSTNATed\" "
                        "connection-nat-state=!dstnat \\\n"
                        "    connection-state=new in-interface-list=WAN\n");
    assert_string_equal(print(arena, config, ROS_EXPORT_TERSE, false),
                        "/ip firewall filter add action=drop chain=forward "
                        "comment=\"defconf: drop all from WAN not DSTNATed\" "
                        "connection-nat-state=!dstnat connection-state=new "
                        "in-interface-list=WAN\n");
    arena_free(arena);
}

/* What fits on no line is cut inside its quotes, a blank there is \_, and each newline begins a
 * line, in every form. */
static void test_strings(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct ros_config *config = ros_config_new(arena);
    ros_add(config, ROS_SYSTEM_SCRIPT, (struct span){0}, NULL, ROS("name", "a"),
            ROS("policy", "ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon"),
            ROS("source", ":local token\r\n  :put \"x\""));
    assert_string_equal(
        print(arena, config, ROS_EXPORT_COMPACT, false),
        "/system script\n"
        "add name=a policy=\\\n"
        "    ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon source=\":\\\n"
        "    local token\\r\\\n"
        "    \\n  :put \\\"x\\\"\"\n");
    assert_string_equal(
        print(arena, config, ROS_EXPORT_TERSE, false),
        "/system script add name=a policy=ftp,reboot,read,write,policy,test,password,sniff,"
        "sensitive,romon source=\":local token\\r\\\n"
        "    \\n  :put \\\"x\\\"\"\n");
    config = ros_config_new(arena);
    add_filter(config, "one two three four five six seven eight nine ten eleven twelve thirteen "
                       "fourteen");
    assert_string_equal(print(arena, config, ROS_EXPORT_COMPACT, false),
                        "/ip firewall filter\n"
                        "add action=drop chain=forward comment=\"one two three four five six seven "
                        "eight\\\n"
                        "    \\_nine ten eleven twelve thirteen fourteen\" "
                        "connection-nat-state=!dstnat \\\n"
                        "    connection-state=new in-interface-list=WAN\n");
    arena_free(arena);
}

static void test_rows(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct ros_config *config = ros_config_new(arena);
    ros_add(config, ROS_INTERFACE_BRIDGE, (struct span){0}, "rosc:lan/home",
            ROS("name", "bridge-home"));
    ros_add(config, ROS_INTERFACE_BRIDGE_FILTERING, (struct span){0}, NULL,
            ROS("vlan-filtering", "yes"))
        ->select = "bridge-home";
    ros_add(config, ROS_INTERFACE_ETHERNET, (struct span){0}, NULL, ROS("name", "ether1-a"))
        ->select = "ether1";
    ros_add(config, ROS_INTERFACE_WIREGUARD, (struct span){0}, NULL, ROS("name", "wg"),
            ROS("listen-port", "1"), ROS("private-key", "k"));
    ros_add(config, ROS_INTERFACE_BRIDGE_PORT, (struct span){0}, NULL, ROS("bridge", "bridge-home"),
            ROS_PORT("interface", "ether1"));
    ros_add(config, ROS_IP_ADDRESS, (struct span){0}, NULL, ROS("address", "192.168.88.1/24"),
            ROS("interface", "bridge-home"));
    ros_add(config, ROS_IP_ROUTE, (struct span){0}, NULL, ROS_FLAG("blackhole"),
            ROS("distance", "1"), ROS("dst-address", "8.8.8.8/32"));
    ros_add(config, ROS_IP_SERVICE, (struct span){0}, NULL, ROS("disabled", "yes"))->select =
        "telnet";
    const char *text = print(arena, config, ROS_EXPORT_COMPACT, false);
    assert_string_equal(text, "/interface bridge\n"
                              "add comment=rosc:lan/home name=bridge-home vlan-filtering=yes\n"
                              "/interface ethernet\n"
                              "set [ find default-name=ether1 ] name=ether1-a\n"
                              "/interface wireguard\n"
                              "add listen-port=1 mtu=1420 name=wg\n"
                              "/interface bridge port\n"
                              "add bridge=bridge-home interface=ether1-a\n"
                              "/ip address\n"
                              "add address=192.168.88.1/24 interface=bridge-home "
                              "network=192.168.88.0\n"
                              "/ip route\n"
                              "add blackhole dst-address=8.8.8.8/32\n"
                              "/ip service\n"
                              "set telnet disabled=yes\n");
    assert_non_null(strstr(print(arena, config, ROS_EXPORT_COMPACT, true), "private-key=k"));
    assert_non_null(
        strstr(print(arena, config, ROS_EXPORT_VERBOSE, false),
               "add blackhole check-gateway=none comment=\"\" disabled=no distance=1 "));
    arena_free(arena);
}

/* Cut anywhere, a string is read back. */
static void test_cut(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", " ", "\n", "\n\n \n", "a\\b\"c$d?e\x01\xff", "      ", "one two  three   four\r\n five",
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        for (size_t width = 8; width < 24; width++) {
            struct strbuf out = strbuf_new(arena);
            struct ros_text text;
            struct ros_parse_error error;
            strbuf_addstr(&out, "/a b add c=");
            ros_quote_cut(&out, texts[i], (struct ros_quote_cut){width, 4, 1});
            assert_true(ros_parse(arena, out.buf, &text, &error));
            struct ros_rows rows;
            ros_rows_collect(arena, NULL, &text, &rows);
            assert_int_equal(rows.v.len, 1);
            assert_string_equal(ros_row_get(&rows.v.v[0], "c"), texts[i]);
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wrapping),
        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
