/* test_value.c - every parser and printer of lib/value, by table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "value/value.h"

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

/* A parser with its printer: the canonical text, or NULL and the reason. */
typedef const char *parse_fn(struct arena *a, const char *text, const char **ret_why);

/* Text in; `out` the canonical text, or with `bad` the exact reason. */
struct row {
    const char *in, *out, *bad;
};

static void run_rows(struct arena *a, parse_fn *parse, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *why = NULL;
        const char *out = parse(a, rows[i].in, &why);
        if (rows[i].bad != NULL) {
            if (out != NULL)
                fail_msg("'%s' was accepted as '%s'", rows[i].in, out);
            if (strcmp(why, rows[i].bad) != 0)
                fail_msg("'%s': expected \"%s\", got \"%s\"", rows[i].in, rows[i].bad, why);
            continue;
        }
        if (out == NULL)
            fail_msg("'%s' was refused: %s", rows[i].in, why);
        else if (strcmp(out, rows[i].out) != 0)
            fail_msg("'%s': expected '%s', got '%s'", rows[i].in, rows[i].out, out);
        assert_null(why);
    }
}

#define ROWS(parse) run_rows(*state, parse, rows, ARRAY_LEN(rows))

/* Each parser leaves its result untouched when it fails. */
#define PARSE(call, untouched)                                                                     \
    do {                                                                                           \
        if (!(call)) {                                                                             \
            assert_true(untouched);                                                                \
            return NULL;                                                                           \
        }                                                                                          \
    } while (0)

static const char *parse_bool(struct arena *a, const char *text, const char **ret_why)
{
    bool value = true;
    PARSE(value_bool(a, text, &value, ret_why), value);
    return value ? "yes" : "no";
}

static void booleans(void **state)
{
    static const struct row rows[] = {
        {.in = "yes", .out = "yes"},
        {.in = "Yes", .out = "yes"},
        {.in = "YES", .out = "yes"},
        {.in = "on", .out = "yes"},
        {.in = "On", .out = "yes"},
        {.in = "ON", .out = "yes"},
        {.in = "true", .out = "yes"},
        {.in = "True", .out = "yes"},
        {.in = "TRUE", .out = "yes"},
        {.in = "no", .out = "no"},
        {.in = "No", .out = "no"},
        {.in = "NO", .out = "no"},
        {.in = "off", .out = "no"},
        {.in = "Off", .out = "no"},
        {.in = "OFF", .out = "no"},
        {.in = "false", .out = "no"},
        {.in = "False", .out = "no"},
        {.in = "FALSE", .out = "no"},
        {.in = "y", .bad = "'y' is neither yes nor no"},
        {.in = "n", .bad = "'n' is neither yes nor no"},
        {.in = "1", .bad = "'1' is neither yes nor no"},
        {.in = "yEs", .bad = "'yEs' is neither yes nor no"},
        {.in = " yes", .bad = "' yes' is neither yes nor no"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_bool);
}

static const char *parse_int(struct arena *a, const char *text, const char **ret_why)
{
    int64_t value = -7;
    PARSE(value_int(a, text, 5, 200, &value, ret_why), value == -7);
    return arena_printf(a, "%d", (int)value);
}

static void integers(void **state)
{
    static const struct row rows[] = {
        {.in = "5", .out = "5"},
        {.in = "200", .out = "200"},
        {.in = "4", .bad = "4 is below 5"},
        {.in = "201", .bad = "201 is above 200"},
        {.in = "99999999999999999999999", .bad = "99999999999999999999999 is above 200"},
        {.in = "010", .bad = "a number with a leading zero: YAML 1.1 would read 010 as 8"},
        {.in = "09", .bad = "a number with a leading zero"},
        {.in = "-5", .bad = "a number has no sign here"},
        {.in = "+5", .bad = "'+5' is no whole number"},
        {.in = "0x10", .bad = "'0x10' is no whole number"},
        {.in = "1e2", .bad = "'1e2' is no whole number"},
        {.in = "7.0", .bad = "'7.0' is no whole number"},
        {.in = "7 ", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_int);

    struct arena *a = *state;
    int64_t value;
    const char *why;
    assert_true(value_int(a, "0", 0, 0, &value, &why));
    assert_int_equal(value, 0);
    assert_false(value_int(a, "1", 0, 0, &value, &why));
    assert_true(value_int(a, "999999999999999999", 0, INT64_MAX, &value, &why));
    assert_true(value == INT64_C(999999999999999999));
}

static const char *parse_ipv4(struct arena *a, const char *text, const char **ret_why)
{
    uint32_t addr = 7;
    PARSE(value_ipv4(a, text, &addr, ret_why), addr == 7);
    return ipv4_str(a, addr);
}

static void addresses(void **state)
{
    static const struct row rows[] = {
        {.in = "192.168.88.1", .out = "192.168.88.1"},
        {.in = "255.255.255.255", .out = "255.255.255.255"},
        {.in = "0.0.0.1", .out = "0.0.0.1"},
        {.in = "0.0.0.0", .bad = "0.0.0.0 is no host"},
        {.in = "300.1.2.3", .bad = "octet 300 is above 255"},
        {.in = "1.2.3.256", .bad = "octet 256 is above 255"},
        {.in = "1.2.3.99999999999999999999", .bad = "octet 999999999 is above 255"},
        {.in = "1.2.03.4", .bad = "octet 03 has a leading zero: some programs read it as octal"},
        {.in = "1.2.3", .bad = "an address has four octets, this one has 3"},
        {.in = "1.2.3.4.5", .bad = "an address has four octets, this one has more"},
        {.in = "1..3.4", .bad = "an octet is empty"},
        {.in = "1.2.3.", .bad = "an octet is empty"},
        {.in = "router", .bad = "'router' is no address"},
        {.in = "1.2.3.4x", .bad = "'1.2.3.4x' is no address"},
        {.in = "1.2.3.4/24", .bad = "a single address is needed, without '/24'"},
        {.in = "1.2.3.4-1.2.3.5", .bad = "a single address is needed, not a range"},
        {.in = "fe80::1", .bad = "an IPv4 address is needed, and 'fe80::1' is none"},
        {.in = "1.2.3.4 ", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_ipv4);
}

static const char *parse_network(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_prefix p = {.len = 99};
    PARSE(value_ipv4_network(a, text, &p, ret_why), p.len == 99);
    return ipv4_prefix_str(a, p);
}

static void networks(void **state)
{
    static const struct row rows[] = {
        {.in = "192.168.88.0/24", .out = "192.168.88.0/24"},
        {.in = "0.0.0.0/0", .out = "0.0.0.0/0"},
        {.in = "10.0.0.1/32", .out = "10.0.0.1/32"},
        {.in = "192.168.88.1/24",
         .bad = "192.168.88.1/24 has host bits: the network is 192.168.88.0/24"},
        {.in = "10.0.0.0/33", .bad = "prefix length 33 is above 32"},
        {.in = "10.0.0.0/4294967304", .bad = "prefix length 4294967304 is above 32"},
        {.in = "10.0.0.0/08", .bad = "the prefix length has a leading zero"},
        {.in = "10.0.0.0/", .bad = "'' is no prefix length"},
        {.in = "10.0.0.0/x", .bad = "'x' is no prefix length"},
        {.in = "10.0.0.0", .bad = "the prefix length is missing: write it like 10.0.0.0/24"},
        {.in = "10.0.0.0/255.0.0.0",
         .bad = "the length is a number of bits, like /24, not a netmask"},
        {.in = "10.0.0.0-10.0.0.9", .bad = "a prefix is needed, not a range"},
        {.in = "0.0.0.0/32", .bad = "0.0.0.0 is no host"},
    };
    ROWS(parse_network);
}

static const char *parse_ifaddr(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_prefix p = {.len = 99};
    PARSE(value_ipv4_ifaddr(a, text, &p, ret_why), p.len == 99);
    return ipv4_prefix_str(a, p);
}

static void interface_addresses(void **state)
{
    static const struct row rows[] = {
        {.in = "192.168.88.1/24", .out = "192.168.88.1/24"},
        {.in = "10.0.0.0/31", .out = "10.0.0.0/31"},
        {.in = "10.0.0.1/31", .out = "10.0.0.1/31"},
        {.in = "10.0.0.1/32", .out = "10.0.0.1/32"},
        {.in = "192.168.88.0/24",
         .bad = "192.168.88.0/24 is the network itself: the first address in it is "
                "192.168.88.1/24"},
        {.in = "192.168.88.255/24",
         .bad = "192.168.88.255/24 is the broadcast address: the last address before it is "
                "192.168.88.254/24"},
        {.in = "10.0.0.1/0", .bad = "prefix length 0 would make every address a neighbour"},
        {.in = "10.0.0.1", .bad = "the prefix length is missing: write it like 10.0.0.1/24"},
        {.in = "10.0.0.1/33", .bad = "prefix length 33 is above 32"},
    };
    ROWS(parse_ifaddr);
}

static const char *parse_range(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_range r = {.lo = 9, .hi = 1};
    PARSE(value_ipv4_range(a, text, &r, ret_why), r.lo == 9 && r.hi == 1);
    return ipv4_range_str(a, r);
}

static const char *parse_set(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv4_range r = {.lo = 9, .hi = 1};
    PARSE(value_ipv4_set(a, text, &r, ret_why), r.lo == 9 && r.hi == 1);
    return ipv4_range_str(a, r);
}

static void ranges(void **state)
{
    static const struct row rows[] = {
        {.in = "192.168.88.10-192.168.88.254", .out = "192.168.88.10-192.168.88.254"},
        {.in = "10.0.0.0-10.0.0.255", .out = "10.0.0.0/24"},
        {.in = "10.0.0.1-10.0.0.1", .out = "10.0.0.1"},
        {.in = "0.0.0.0-255.255.255.255", .out = "0.0.0.0/0"},
        {.in = "192.168.88.254-192.168.88.10",
         .bad = "the range is reversed: 192.168.88.254 is above 192.168.88.10"},
        {.in = "192.168.88.10-254", .bad = "the end of a range is a whole address, not '254'"},
        {.in = "10.0.0.1",
         .bad = "'10.0.0.1' is no range: write it like "
                "192.168.88.10-192.168.88.254"},
        {.in = "10.0.0.1-", .bad = "'' is no address"},
        {.in = "10.0.0.1-10.0.0.2-10.0.0.3", .bad = "'10.0.0.2-10.0.0.3' is no address"},
        {.in = "10.0.0.1 - 10.0.0.2", .bad = "there is a blank in it"},
        {.in = "0.0.0.0-0.0.0.0", .bad = "0.0.0.0 is no host"},
    };
    ROWS(parse_range);
}

static void sets(void **state)
{
    static const struct row rows[] = {
        {.in = "10.0.0.1", .out = "10.0.0.1"},
        {.in = "10.0.0.0/8", .out = "10.0.0.0/8"},
        {.in = "10.0.0.1/32", .out = "10.0.0.1"},
        {.in = "10.0.0.5-10.0.0.9", .out = "10.0.0.5-10.0.0.9"},
        {.in = "10.0.0.9-10.0.0.5", .bad = "the range is reversed: 10.0.0.9 is above 10.0.0.5"},
        {.in = "10.0.0.1/8", .bad = "10.0.0.1/8 has host bits: the network is 10.0.0.0/8"},
        {.in = "300.1.2.3", .bad = "octet 300 is above 255"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_set);
}

static const char *parse_ports(struct arena *a, const char *text, const char **ret_why)
{
    struct port_set set = {.r = {.len = 77}};
    PARSE(value_ports(a, text, &set, ret_why), set.r.len == 77);
    return ports_str(a, &set);
}

static void ports(void **state)
{
    static const struct row rows[] = {
        {.in = "443", .out = "443"},
        {.in = "80,443", .out = "80,443"},
        {.in = "1000-2000", .out = "1000-2000"},
        {.in = "443,80,1-65535", .out = "443,80,1-65535"},
        {.in = "5-5", .out = "5"},
        {.in = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", .out = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15"},
        {.in = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16",
         .bad = "more than 15 ports: RouterOS takes no more in one rule"},
        {.in = "70000", .bad = "port 70000 is above 65535"},
        {.in = "99999999999999999999", .bad = "port 999999999999 is above 65535"},
        {.in = "0", .bad = "there is no port 0"},
        {.in = "2000-1000", .bad = "the range is reversed: 2000 is above 1000"},
        {.in = "22:22",
         .bad = "'22:22' is no port (YAML 1.1 would read it as a number in base 60)"},
        {.in = "22:99", .bad = "'22:99' is no port"},
        {.in = "080", .bad = "port 080 has a leading zero"},
        {.in = "80,", .bad = "a port is missing in '80,'"},
        {.in = ",80", .bad = "a port is missing in ',80'"},
        {.in = "80-", .bad = "a port is missing in '80-'"},
        {.in = "-80", .bad = "'-80' is no port"},
        {.in = "1-2-3", .bad = "'1-2-3' is no port"},
        {.in = "http", .bad = "'http' is no port"},
        {.in = "80, 443", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_ports);
}

static const char *parse_duration(struct arena *a, const char *text, const char **ret_why)
{
    int64_t ms = -7;
    PARSE(value_duration(a, text, &ms, ret_why), ms == -7);
    return duration_str(a, ms);
}

static void durations(void **state)
{
    static const struct row rows[] = {
        {.in = "10s", .out = "10s"},
        {.in = "500ms", .out = "500ms"},
        {.in = "90s", .out = "1m30s"},
        {.in = "1h30m", .out = "1h30m"},
        {.in = "12h", .out = "12h"},
        {.in = "8d", .out = "1w1d"},
        {.in = "1w2d3h4m5s6ms", .out = "1w2d3h4m5s6ms"},
        {.in = "0s", .out = "0s"},
        {.in = "5218w", .out = "5218w"},
        {.in = "10", .bad = "'10' has no unit: write 10s or 10m"},
        {.in = "1h30", .bad = "'1h30' has no unit: write 1h30s or 1h30m"},
        {.in = "10x", .bad = "there is no unit 'x': only ms, s, m, h, d and w"},
        {.in = "10min", .bad = "there is no unit 'min': only ms, s, m, h, d and w"},
        {.in = "30m1h", .bad = "units go from large to small, each once, like 1h30m"},
        {.in = "1m1m", .bad = "units go from large to small, each once, like 1h30m"},
        {.in = "00:10:00", .bad = "a number with a leading zero"},
        {.in = "10:00", .bad = "'10:00' is written as a clock shows it: write it like 10m"},
        {.in = "1.5h", .bad = "a duration has no fractions: write it like 1h30m"},
        {.in = "05s", .bad = "a number with a leading zero"},
        {.in = "5219w", .bad = "'5219w' is longer than a hundred years"},
        {.in = "99999999999999999999s",
         .bad = "'99999999999999999999s' is longer than a hundred years"},
        {.in = "5218w1ms", .bad = "'5218w1ms' is longer than a hundred years"},
        {.in = "soon", .bad = "'soon' is no duration: write it like 10s, 5m, 12h or 1d"},
        {.in = "-1s", .bad = "'-1s' is no duration: write it like 10s, 5m, 12h or 1d"},
        {.in = "10 s", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_duration);
}

static const char *parse_size(struct arena *a, const char *text, const char **ret_why)
{
    int64_t bytes = -7;
    PARSE(value_size(a, text, &bytes, ret_why), bytes == -7);
    return size_str(a, bytes);
}

static void sizes(void **state)
{
    static const struct row rows[] = {
        {.in = "50GB", .out = "50GB"},
        {.in = "500MB", .out = "500MB"},
        {.in = "1500MB", .out = "1500MB"},
        {.in = "2000MB", .out = "2GB"},
        {.in = "1000GB", .out = "1TB"},
        {.in = "1000TB", .out = "1000TB"},
        {.in = "12kB", .out = "12kB"},
        {.in = "0GB", .out = "0kB"},
        {.in = "50", .bad = "'50' has no unit: write 50GB or 50MB"},
        {.in = "1.5GB", .bad = "a size has no fractions: write it like 1500MB"},
        {.in = "1,5GB", .bad = "a size has no fractions: write it like 1500MB"},
        {.in = "50GiB", .bad = "sizes count in thousands, as bills do: write it like 50GB"},
        {.in = "50gb", .bad = "'50gb' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "50Gb", .bad = "'50Gb' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "50GBx", .bad = "'50GBx' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "1GB500MB", .bad = "'1GB500MB' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "050GB", .bad = "a number with a leading zero"},
        {.in = "1001TB", .bad = "'1001TB' is more than 1000TB"},
        {.in = "99999999999999999999kB", .bad = "'99999999999999999999kB' is more than 1000TB"},
        {.in = "-1GB", .bad = "'-1GB' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "GB", .bad = "'GB' is no size: write it like 500MB, 50GB or 1TB"},
        {.in = "50 GB", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_size);
}

static const char *parse_mac(struct arena *a, const char *text, const char **ret_why)
{
    struct mac_addr mac = {0};
    PARSE(value_mac(a, text, &mac, ret_why), !mac.set);
    return mac.set ? mac_str(a, mac) : NULL;
}

static void macs(void **state)
{
    static const struct row rows[] = {
        {.in = "02:00:00:00:00:01", .out = "02:00:00:00:00:01"},
        {.in = "aa:bB:Cc:dd:ee:ff", .out = "AA:BB:CC:DD:EE:FF"},
        {.in = "00:00:00:00:00:00", .bad = "the MAC address of all zeros belongs to nobody"},
        {.in = "01:00:5e:00:00:01",
         .bad = "it is a multicast address: the first octet of a card is even"},
        {.in = "02-00-00-00-00-01", .bad = "a MAC address is written with colons, not hyphens"},
        {.in = "02:00:00:00:00",
         .bad = "'02:00:00:00:00' is no MAC address: write it like 02:00:00:00:00:01"},
        {.in = "02:00:00:00:00:0g",
         .bad = "'02:00:00:00:00:0g' is no MAC address: write it like 02:00:00:00:00:01"},
        {.in = "2:0:0:0:0:1",
         .bad = "'2:0:0:0:0:1' is no MAC address: write it like 02:00:00:00:00:01"},
        {.in = "02:00:00:00:00:01:02", .bad = "a MAC address has six octets, this one has more"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_mac);
}

static const char *parse_version(struct arena *a, const char *text, const char **ret_why)
{
    struct version v = {0};
    PARSE(value_version(a, text, &v, ret_why), v.major == 0);
    return version_str(a, v);
}

static void versions(void **state)
{
    static const struct row rows[] = {
        {.in = "7.21", .out = "7.21"},
        {.in = "6.0", .out = "6.0"},
        {.in = "7.21.3", .bad = "the patch level is left out: write 7.21"},
        {.in = "7.21rc1", .bad = "it is a test version: write 7.21"},
        {.in = "7.21beta2", .bad = "it is a test version: write 7.21"},
        {.in = "7", .bad = "the second number is missing: write it like 7.21"},
        {.in = "7.", .bad = "'7.' is no version: write it like 7.21"},
        {.in = "v7.21", .bad = "write it without the 'v': 7.21"},
        {.in = "7.021", .bad = "a number of the version has a leading zero"},
        {.in = "7.99999", .bad = "there is no version '7.99999'"},
        {.in = "stable", .bad = "'stable' is no version: write it like 7.21"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_version);
    assert_int_equal(version_cmp((struct version){7, 9}, (struct version){7, 21}), -1);
    assert_int_equal(version_cmp((struct version){7, 21}, (struct version){7, 21}), 0);
    assert_int_equal(version_cmp((struct version){8, 0}, (struct version){7, 21}), 1);
}

static const char *parse_name(struct arena *a, const char *text, const char **ret_why)
{
    return value_name(a, text, ret_why) ? text : NULL;
}

static const char *parse_ifname(struct arena *a, const char *text, const char **ret_why)
{
    return value_ifname(a, text, ret_why) ? text : NULL;
}

static const char *parse_hostname(struct arena *a, const char *text, const char **ret_why)
{
    return value_hostname(a, text, ret_why) ? text : NULL;
}

static const char *parse_text(struct arena *a, const char *text, const char **ret_why)
{
    return value_text(a, text, 8, ret_why) ? text : NULL;
}

static void names(void **state)
{
    static const struct row rows[] = {
        {.in = "a", .out = "a"},
        {.in = "starlink-2", .out = "starlink-2"},
        {.in = "abcdefghijklmnopqrstuvwx", .out = "abcdefghijklmnopqrstuvwx"},
        {.in = "abcdefghijklmnopqrstuvwxy", .bad = "it has 25 characters, at most 24 are possible"},
        {.in = "2nd", .bad = "a name begins with a letter"},
        {.in = "-a", .bad = "a name begins with a letter"},
        {.in = "Lte", .bad = "'L' has no place in it: only a-z, 0-9 and '-'"},
        {.in = "star_link", .bad = "'_' has no place in it: only a-z, 0-9 and '-'"},
        {.in = "a b", .bad = "there is a blank in it: only a-z, 0-9 and '-'"},
        {.in = "a\nb", .bad = "it holds a line break"},
        {.in = "a\033b", .bad = "it holds a control character"},
        {.in = "\xC3\xA9", .bad = "it holds a character that is not ASCII"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_name);
}

static void interface_names(void **state)
{
    static const struct row rows[] = {
        {.in = "ether1", .out = "ether1"},
        {.in = "sfp-sfpplus1", .out = "sfp-sfpplus1"},
        {.in = "Bridge_1.20/x", .out = "Bridge_1.20/x"},
        {.in = "abcdefghijklmnopqrstuvwxyz12345", .out = "abcdefghijklmnopqrstuvwxyz12345"},
        {.in = "abcdefghijklmnopqrstuvwxyz123456",
         .bad = "it has 32 characters, at most 31 are possible"},
        {.in = "ether 1",
         .bad = "there is a blank in it: only letters, digits, '.', '_', '-' and '/'"},
        {.in = "ether1;",
         .bad = "';' has no place in it: only letters, digits, '.', '_', '-' and "
                "'/'"},
        {.in = "$x", .bad = "'$' has no place in it: only letters, digits, '.', '_', '-' and '/'"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_ifname);
}

static void host_names(void **state)
{
    static const char label63[] = "a23456789012345678901234567890123456789012345678901234567890123";
    struct arena *a = *state;
    const struct row rows[] = {
        {.in = "vpn.example.com", .out = "vpn.example.com"},
        {.in = "nas", .out = "nas"},
        {.in = "_sip._tcp.example.com", .out = "_sip._tcp.example.com"},
        {.in = "1and1.com", .out = "1and1.com"},
        {.in = label63, .out = label63},
        {.in = arena_printf(a, "%sx.com", label63),
         .bad = "a part between its dots has 64 characters, at most 63 are possible"},
        {.in = arena_printf(a, "%s.%s.%s.%s", label63, label63, label63, label63),
         .bad = "it has 255 characters, at most 253 are possible"},
        {.in = "300.1.2.3", .bad = "the last part of a host name is no number"},
        {.in = "example.com.", .bad = "it ends in a dot"},
        {.in = "a..b", .bad = "a part between its dots is empty"},
        {.in = "-a.b", .bad = "a part between its dots begins or ends with '-'"},
        {.in = "a-.b", .bad = "a part between its dots begins or ends with '-'"},
        {.in = "a_b.c", .bad = "'_' stands only at the start of a part"},
        {.in = "a b", .bad = "there is a blank in it: only letters, digits, '-' and '.'"},
        {.in = "http://x", .bad = "':' has no place in it: only letters, digits, '-' and '.'"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_hostname);
}

static const char *parse_header(struct arena *a, const char *text, const char **ret_why)
{
    return value_header(a, text, ret_why) ? text : NULL;
}

static void header_names(void **state)
{
    static const char label64[] =
        "a234567890123456789012345678901234567890123456789012345678901234";
    struct arena *a = *state;
    const struct row rows[] = {
        {.in = "Authorization", .out = "Authorization"},
        {.in = "X-Api_Key.2", .out = "X-Api_Key.2"},
        {.in = label64, .out = label64},
        {.in = arena_printf(a, "%sx", label64),
         .bad = "it has 65 characters, at most 64 are possible"},
        {.in = "X Tag", .bad = "there is a blank in it: only letters, digits and '-'"},
        {.in = "X:", .bad = "':' has no place in it: only letters, digits and '-'"},
        {.in = "X,Y", .bad = "',' has no place in it: only letters, digits and '-'"},
        {.in = "\"X", .bad = "'\"' has no place in it: only letters, digits and '-'"},
        {.in = "X\nY", .bad = "it holds a line break"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_header);
}

static void texts(void **state)
{
    static const struct row rows[] = {
        {.in = "a b\"$[;", .out = "a b\"$[;"},
        {.in = "12345678", .out = "12345678"},
        {.in = "123456789", .bad = "it has 9 characters, at most 8 are possible"},
        {.in = "a\r", .bad = "it holds a line break"},
        {.in = "a\t", .bad = "it holds a control character"},
        {.in = "a\x7f", .bad = "it holds a control character"},
        {.in = "\xE2\x82\xAC", .bad = "it holds a character that is not ASCII"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_text);
}

static void prefix_arithmetic(void **state)
{
    struct arena *a = *state;
    struct ipv4_prefix p = {.addr = 0xC0A85801, .len = 24}, q;
    assert_string_equal(ipv4_prefix_str(a, ipv4_network_of(p)), "192.168.88.0/24");
    struct ipv4_range r = ipv4_prefix_range(p);
    assert_int_equal(r.lo, 0xC0A85800);
    assert_int_equal(r.hi, 0xC0A858FF);
    assert_true(ipv4_prefix_contains(p, 0xC0A858FF));
    assert_false(ipv4_prefix_contains(p, 0xC0A85900));
    assert_true(ipv4_range_contains(r, (struct ipv4_range){r.lo, r.hi}));
    assert_false(ipv4_range_contains(r, (struct ipv4_range){r.lo, r.hi + 1}));
    assert_true(ipv4_range_overlaps(r, (struct ipv4_range){r.hi, r.hi + 1}));
    assert_false(ipv4_range_overlaps(r, (struct ipv4_range){r.hi + 1, r.hi + 2}));
    assert_true(ipv4_range_prefix(r, &q));
    assert_int_equal(q.len, 24);
    assert_true(ipv4_range_prefix((struct ipv4_range){0, UINT32_MAX}, &q));
    assert_int_equal(q.len, 0);
    assert_true(ipv4_range_prefix((struct ipv4_range){5, 5}, &q));
    assert_int_equal(q.len, 32);
    assert_false(ipv4_range_prefix((struct ipv4_range){1, 2}, &q));
    assert_false(ipv4_range_prefix((struct ipv4_range){0, 2}, &q));
    r = ipv4_prefix_range((struct ipv4_prefix){.addr = 0x0A000001, .len = 0});
    assert_true(r.lo == 0 && r.hi == UINT32_MAX);
    r = ipv4_prefix_range((struct ipv4_prefix){.addr = 0x0A000001, .len = 32});
    assert_true(r.lo == 0x0A000001 && r.hi == r.lo);
}

static void reserved_blocks(void **state)
{
    static const struct {
        const char *addr, *what; /* what NULL: public */
    } rows[] = {
        {"0.1.2.3", "this network (RFC 1122)"},
        {"10.0.0.1", "private (RFC 1918)"},
        {"100.63.255.255", NULL},
        {"100.64.0.1", "shared behind CGNAT (RFC 6598)"},
        {"100.127.255.255", "shared behind CGNAT (RFC 6598)"},
        {"100.128.0.0", NULL},
        {"127.0.0.1", "loopback (RFC 1122)"},
        {"169.254.1.1", "link-local (RFC 3927)"},
        {"172.15.255.255", NULL},
        {"172.16.0.1", "private (RFC 1918)"},
        {"172.32.0.0", NULL},
        {"192.0.0.8", "IETF protocol assignments (RFC 6890)"},
        {"192.0.2.1", "documentation (RFC 5737)"},
        {"192.168.255.255", "private (RFC 1918)"},
        {"198.19.255.255", "benchmarking (RFC 2544)"},
        {"198.51.100.7", "documentation (RFC 5737)"},
        {"203.0.113.9", "documentation (RFC 5737)"},
        {"224.0.0.1", "multicast (RFC 5771)"},
        {"240.0.0.1", "reserved (RFC 1112)"},
        {"255.255.255.255", "reserved (RFC 1112)"},
        {"8.8.8.8", NULL},
        {"9.9.9.9", NULL},
        {"223.255.255.255", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t addr;
        const char *why, *what = NULL;
        assert_true(value_ipv4(*state, rows[i].addr, &addr, &why));
        assert_int_equal(ipv4_is_reserved(addr, &what), rows[i].what != NULL);
        if (rows[i].what == NULL)
            assert_null(what);
        else
            assert_string_equal(what, rows[i].what);
    }
}

static const char *parse_ipv6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_addr addr = {7, 7};
    PARSE(value_ipv6(a, text, &addr, ret_why), addr.hi == 7 && addr.lo == 7);
    return ipv6_str(a, addr);
}

static void addresses6(void **state)
{
    static const struct row rows[] = {
        {.in = "2001:db8::1", .out = "2001:db8::1"},
        {.in = "2001:0DB8:0000:0000:0000:0000:0000:0001", .out = "2001:db8::1"},
        {.in = "::1", .out = "::1"},
        {.in = "1::", .out = "1::"},
        {.in = "1:2:3:4:5:6:7:8", .out = "1:2:3:4:5:6:7:8"},
        {.in = "1:2:3:4:5:6:7::", .out = "1:2:3:4:5:6:7:0"},
        {.in = "::2:3:4:5:6:7:8", .out = "0:2:3:4:5:6:7:8"},
        {.in = "1:0:0:4:0:0:0:8", .out = "1:0:0:4::8"},
        {.in = "1:0:0:4:5:0:0:8", .out = "1::4:5:0:0:8"},
        {.in = "2001:db8:0:1:1:1:1:1", .out = "2001:db8:0:1:1:1:1:1"},
        {.in = "::ffff:192.0.2.1", .out = "::ffff:192.0.2.1"},
        {.in = "::ffff:c000:201", .out = "::ffff:192.0.2.1"},
        {.in = "64:ff9b::192.0.2.33", .out = "64:ff9b::c000:221"},
        {.in = "1:2:3:4:5:6:1.2.3.4", .out = "1:2:3:4:5:6:102:304"},
        {.in = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
         .out = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
        {.in = "::", .bad = ":: is no host"},
        {.in = "0:0:0:0:0:0:0:0", .bad = ":: is no host"},
        {.in = "1:2:3:4:5:6:7", .bad = "it has 7 groups of eight, and no '::'"},
        {.in = "1:2:3:4:5:6:7:8:9", .bad = "it has more than eight groups"},
        {.in = "1:2:3:4::5:6:7:8", .bad = "it has more than eight groups"},
        {.in = "::1:2:3:4:5:6:7:8", .bad = "it has more than eight groups"},
        {.in = "1:2:3:4:5:6:7:1.2.3.4",
         .bad = "four octets stand for the last 32 bits of an address"},
        {.in = "1::1.2.3.4:5", .bad = "four octets stand for the last 32 bits of an address"},
        {.in = "::1.2.3.256", .bad = "octet 256 is above 255"},
        {.in = "1::2::3", .bad = "'::' stands twice in it"},
        {.in = "1:::2", .bad = "there are three colons in a row"},
        {.in = ":::", .bad = "there are three colons in a row"},
        {.in = ":1", .bad = "':1' begins with a single colon"},
        {.in = ":", .bad = "':' begins with a single colon"},
        {.in = "1:", .bad = "it ends in a single colon"},
        {.in = "1::2:", .bad = "it ends in a single colon"},
        {.in = "12345::", .bad = "group '12345' has more than four digits"},
        {.in = "1::g", .bad = "'g' is no IPv6 address"},
        {.in = "1::1x", .bad = "'1::1x' is no IPv6 address"},
        {.in = "[2001:db8::1]", .bad = "an address is written without brackets"},
        {.in = "fe80::1%ether1", .bad = "an address is written without its interface ('%ether1')"},
        {.in = "2001:db8::1/64", .bad = "a single address is needed, without '/64'"},
        {.in = "192.0.2.1", .bad = "an IPv6 address is needed, and '192.0.2.1' is none"},
        {.in = "1:: ", .bad = "there is a blank in it"},
        {.in = "", .bad = "it is empty"},
    };
    ROWS(parse_ipv6);
}

static const char *parse_network6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_prefix p = {.len = 199};
    PARSE(value_ipv6_network(a, text, &p, ret_why), p.len == 199);
    return ipv6_prefix_str(a, p);
}

static void networks6(void **state)
{
    static const struct row rows[] = {
        {.in = "2001:db8::/32", .out = "2001:db8::/32"},
        {.in = "2001:db8:0:100::/56", .out = "2001:db8:0:100::/56"},
        {.in = "::/0", .out = "::/0"},
        {.in = "::/56", .out = "::/56"},
        {.in = "2001:db8::1/128", .out = "2001:db8::1/128"},
        {.in = "2001:db8::1/127",
         .bad = "2001:db8::1/127 has host bits: the network is 2001:db8::/127"},
        {.in = "2001:db8:0:1ff::/56",
         .bad = "2001:db8:0:1ff::/56 has host bits: the network is 2001:db8:0:100::/56"},
        {.in = "2001:db8::/129", .bad = "prefix length 129 is above 128"},
        {.in = "2001:db8::/064", .bad = "the prefix length has a leading zero"},
        {.in = "2001:db8::/", .bad = "'' is no prefix length"},
        {.in = "2001:db8::/x", .bad = "'x' is no prefix length"},
        {.in = "2001:db8::", .bad = "the prefix length is missing: write it like 2001:db8::/64"},
        {.in = "10.0.0.0/8", .bad = "an IPv6 address is needed, and '10.0.0.0/8' is none"},
        {.in = "::/128", .bad = ":: is no host"},
    };
    ROWS(parse_network6);
}

static const char *parse_ifaddr6(struct arena *a, const char *text, const char **ret_why)
{
    struct ipv6_prefix p = {.len = 199};
    PARSE(value_ipv6_ifaddr(a, text, &p, ret_why), p.len == 199);
    return ipv6_prefix_str(a, p);
}

static void interface_addresses6(void **state)
{
    static const struct row rows[] = {
        {.in = "fd00:1::1/64", .out = "fd00:1::1/64"},
        {.in = "2001:db8::/127", .out = "2001:db8::/127"},
        {.in = "2001:db8::5/128", .out = "2001:db8::5/128"},
        {.in = "fd00:1::/64",
         .bad = "fd00:1::/64 is the network itself: the first address in it is fd00:1::1/64"},
        {.in = "fd00:1::1/0", .bad = "prefix length 0 would make every address a neighbour"},
        {.in = "::/64", .bad = ":: is no host"},
        {.in = "fd00:1::1", .bad = "the prefix length is missing: write it like fd00:1::1/64"},
    };
    ROWS(parse_ifaddr6);
}

static struct ipv6_prefix prefix6(struct arena *a, const char *text)
{
    struct ipv6_prefix p;
    const char *why;
    assert_true(value_ipv6_network(a, text, &p, &why));
    return p;
}

/* Prefixes that overlap, in either order, and such that do not. */
static void prefix_arithmetic6(void **state)
{
    static const struct {
        const char *a, *b;
        bool overlap;
    } rows[] = {
        {"2001:db8::/32", "2001:db8:ffff::/48", true},
        {"2001:db8::/32", "2001:db9::/48", false},
        {"::/0", "ff00::/8", true},
        {"2001:db8:0:1::/64", "2001:db8:0:1::/64", true},
        {"2001:db8:0:1::/64", "2001:db8::/64", false},
        {"2001:db8::/65", "2001:db8:0:0:8000::/65", false},
        {"2001:db8::/64", "2001:db8:0:0:8000::/65", true},
        {"2001:db8::1/128", "2001:db8::/127", true},
        {"2001:db8::2/128", "2001:db8::/127", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ipv6_prefix a = prefix6(*state, rows[i].a), b = prefix6(*state, rows[i].b);
        assert_int_equal(ipv6_prefix_overlaps(a, b), rows[i].overlap);
        assert_int_equal(ipv6_prefix_overlaps(b, a), rows[i].overlap);
    }
}

static void reserved_blocks6(void **state)
{
    static const struct {
        const char *addr, *what;
        bool link_local, unique_local;
    } rows[] = {
        {"2606:4700:4700::1111", NULL, false, false},
        {"2001:4860:4860::8888", NULL, false, false},
        {"3ffe::1", NULL, false, false},
        {"fe80::1", "link-local (RFC 4291)", true, false},
        {"febf::1", "link-local (RFC 4291)", true, false},
        {"fec0::1", "site-local, given up (RFC 3879)", false, false},
        {"fc00::1", "unique local (RFC 4193)", false, true},
        {"fdff::1", "unique local (RFC 4193)", false, true},
        {"fe00::1", "not global unicast (RFC 4291)", false, false},
        {"ff02::1", "multicast (RFC 4291)", false, false},
        {"2001:db8:1::1", "documentation (RFC 3849)", false, false},
        {"3fff:fff::1", "documentation (RFC 9637)", false, false},
        {"2001::1", "IETF protocol assignments (RFC 2928)", false, false},
        {"2001:1ff::1", "IETF protocol assignments (RFC 2928)", false, false},
        {"2002:c000:201::1", "6to4, given up (RFC 7526)", false, false},
        {"::1", "not global unicast (RFC 4291)", false, false},
        {"::ffff:8.8.8.8", "not global unicast (RFC 4291)", false, false},
        {"4000::1", "not global unicast (RFC 4291)", false, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ipv6_addr addr;
        const char *why, *what = NULL;
        assert_true(value_ipv6(*state, rows[i].addr, &addr, &why));
        assert_int_equal(ipv6_is_reserved(addr, &what), rows[i].what != NULL);
        if (rows[i].what != NULL)
            assert_string_equal(what, rows[i].what);
        assert_int_equal(ipv6_is_link_local(addr), rows[i].link_local);
        assert_int_equal(ipv6_is_unique_local(addr), rows[i].unique_local);
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(booleans),
        TEST(integers),
        TEST(addresses),
        TEST(networks),
        TEST(interface_addresses),
        TEST(ranges),
        TEST(sets),
        TEST(ports),
        TEST(durations),
        TEST(sizes),
        TEST(macs),
        TEST(versions),
        TEST(names),
        TEST(interface_names),
        TEST(host_names),
        TEST(header_names),
        TEST(texts),
        TEST(prefix_arithmetic),
        TEST(reserved_blocks),
        TEST(addresses6),
        TEST(networks6),
        TEST(interface_addresses6),
        TEST(prefix_arithmetic6),
        TEST(reserved_blocks6),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
