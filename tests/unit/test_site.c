/* test_site.c - derived facts of a site, and a corpus of wrong sites: one finding each, at the
 * right place. */
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
#include "site/check.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

#define FIBRE                                                                                      \
    "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, "      \
    "distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
#define LTE                                                                                        \
    "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
#define HOME "  home: { interface: bridge, address: 192.168.88.1/24 }\n"

struct fixture {
    struct arena *arena;
    struct diags *diags;
    const struct site *site;
};

static bool has_block(const char *text, const char *key)
{
    size_t len = strlen(key);
    for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, len) == 0)
            return true;
        if (*line == '\0')
            return false;
    }
    return false;
}

/* Decodes and checks; blocks the text does not have come behind it. End with done(). */
static struct fixture load(const char *text)
{
    static const struct {
        const char *key, *text;
    } blocks[] = {
        {"rosc:", "rosc: 1\n"},
        {"site:", "site: { name: example, routeros: \"7.21\" }\n"},
        {"wans:", "wans:\n" FIBRE LTE},
        {"lans:", "lans:\n" HOME},
    };
    struct fixture f = {.arena = arena_new()};
    f.diags = diags_new(f.arena);
    struct strbuf whole = strbuf_new(f.arena);
    strbuf_addstr(&whole, text);
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
        if (!has_block(text, blocks[i].key))
            strbuf_addstr(&whole, blocks[i].text);
    const struct source *source;
    const struct node *root;
    assert_true(source_load(f.arena, f.diags, "test.yaml", whole.buf, whole.len, &source));
    assert_true(yaml_parse(f.arena, f.diags, source, &root));
    struct decode decode = {.arena = f.arena, .diags = f.diags, .kinds = wan_variants};
    f.site = site_decode(&decode, root);
    site_check(f.arena, f.diags, f.site);
    wan_check(f.arena, f.diags, f.site);
    return f;
}

static void done(struct fixture *f)
{
    arena_free(f->arena);
}

static uint32_t ip(const char *text)
{
    struct arena *arena = arena_new();
    uint32_t addr;
    const char *why;
    assert_true(value_ipv4(arena, text, &addr, &why));
    arena_free(arena);
    return addr;
}

/* --- derived facts --- */

static void test_presets(void **state)
{
    (void)state;
    struct fixture f =
        load("wans:\n  s: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8] }\n"
             "  m: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1], "
             "gateway: 192.168.1.1, cgnat: no }\n");
    assert_int_equal(f.diags->v.len, 0);
    const struct wan *s = site_wan(f.site, "s"), *m = site_wan(f.site, "m");
    assert_true(s->cgnat);
    assert_false(s->metered);
    assert_int_equal(wan_dhcp(s)->gateway, ip("100.64.0.1"));
    assert_int_equal(wan_mss(s), 0);
    assert_false(m->cgnat);
    assert_true(m->metered);
    assert_int_equal(wan_dhcp(m)->gateway, ip("192.168.1.1"));
    assert_int_equal(wan_mss(m), 1360);
    assert_null(wan_static(m));
    assert_null(site_wan(f.site, "x"));
    done(&f);
}

static void test_mss(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        int32_t mss;
    } rows[] = {
        {"kind: dhcp", 0},
        {"kind: dhcp, mtu: 1500", 0},
        {"kind: dhcp, mtu: 1492", 1452},
        {"kind: dhcp, mtu: 1492, mss: off", 0},
        {"kind: dhcp, mss: 1400", 1400},
        {"preset: lte-modem", 1360},
        {"preset: lte-modem, mss: auto", 1360},
        {"preset: lte-modem, mss: auto, mtu: 1300", 1260},
        {"preset: lte-modem, mss: off", 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char text[256];
        snprintf(text, sizeof(text),
                 "wans:\n  a: { %s, port: ether1, distance: 1, probes: [8.8.8.8] }\n",
                 rows[i].keys);
        struct fixture f = load(text);
        assert_int_equal(f.diags->v.len, 0);
        assert_int_equal(wan_mss(f.site->wans.v[0]), rows[i].mss);
        done(&f);
    }
}

static void test_interfaces(void **state)
{
    (void)state;
    struct fixture f = load(
        "wans:\n" FIBRE "  lte: { kind: dhcp, interface: lte1, distance: 2, probes: [1.1.1.1] }\n"
        "  c: { kind: dhcp, port: ether3, name: up, distance: 3, probes: [4.2.2.1] }\n"
        "lans:\n" HOME "  b: { ports: [ether4], address: 10.0.0.1/24 }\n");
    assert_int_equal(f.diags->v.len, 0);
    assert_string_equal(wan_interface(f.arena, f.site->wans.v[0]), "ether1-fibre");
    assert_string_equal(wan_interface(f.arena, f.site->wans.v[1]), "lte1");
    assert_string_equal(wan_interface(f.arena, f.site->wans.v[2]), "up");
    assert_string_equal(lan_interface(f.arena, f.site->lans.v[0]), "bridge");
    assert_string_equal(lan_interface(f.arena, f.site->lans.v[1]), "bridge-b");
    assert_ptr_equal(site_lan_of(f.site, ip("10.0.0.200")), f.site->lans.v[1]);
    assert_null(site_lan_of(f.site, ip("10.0.1.1")));
    done(&f);
}

static void test_dns_default(void **state)
{
    (void)state;
    static const struct {
        const char *probes, *first, *second;
    } rows[] = {
        {"5.5.5.5", "1.0.0.1", "149.112.112.112"},
        {"1.0.0.1", "149.112.112.112", "8.8.4.4"},
        {"149.112.112.112", "1.0.0.1", "8.8.4.4"},
        /* Cloudflare stands first, so its other address is passed over */
        {"149.112.112.112, 8.8.4.4, 208.67.220.220", "1.0.0.1", "9.9.9.9"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char text[256];
        snprintf(text, sizeof(text),
                 "wans:\n  a: { kind: dhcp, port: ether1, distance: 1, probes: [%s] }\n",
                 rows[i].probes);
        struct fixture f = load(text);
        struct dns_servers servers = site_dns_servers(f.arena, f.site);
        assert_int_equal(servers.v.len, 2);
        assert_int_equal(servers.v.v[0], ip(rows[i].first));
        assert_int_equal(servers.v.v[1], ip(rows[i].second));
        done(&f);
    }
    struct fixture f = load("dns: { servers: 9.9.9.10 }\n");
    struct dns_servers servers = site_dns_servers(f.arena, f.site);
    assert_int_equal(servers.v.len, 1);
    assert_int_equal(servers.v.v[0], ip("9.9.9.10"));
    done(&f);
}

static void test_operators(void **state)
{
    (void)state;
    static const struct {
        const char *addr, *name;
    } rows[] = {
        {"8.8.8.8", "Google"},
        {"8.8.4.4", "Google"},
        {"1.1.1.1", "Cloudflare"},
        {"1.0.0.1", "Cloudflare"},
        {"9.9.9.9", "Quad9"},
        {"149.112.112.112", "Quad9"},
        {"208.67.222.222", "OpenDNS"},
        {"208.67.220.220", "OpenDNS"},
        {"4.2.2.6", "Level 3"},
        {"203.0.113.1", NULL},
        {"8.8.9.8", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *name = resolver_operator(ip(rows[i].addr));
        if (rows[i].name == NULL)
            assert_null(name);
        else
            assert_string_equal(name, rows[i].name);
    }
}

static void test_pool_default(void **state)
{
    (void)state;
    static const struct {
        const char *address, *pool;
    } rows[] = {
        {"192.168.88.1/24", "192.168.88.10-192.168.88.254"},
        {"192.168.88.254/24", "192.168.88.10-192.168.88.253"},
        {"192.168.88.100/24", "192.168.88.101-192.168.88.254"},
        {"10.0.0.1/27", "10.0.0.10-10.0.0.30"},
        {"10.0.0.1/29", "10.0.0.2-10.0.0.6"},
        {"10.0.0.1/30", "10.0.0.2"},
        {"10.0.0.2/30", "10.0.0.1"},
        {"10.0.0.1/8", "10.0.0.10-10.255.255.254"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char text[256];
        snprintf(text, sizeof(text), "lans:\n  a: { interface: bridge, address: %s, dhcp: {} }\n",
                 rows[i].address);
        struct fixture f = load(text);
        assert_int_equal(f.diags->v.len, 0);
        assert_string_equal(ipv4_range_str(f.arena, lan_pool(f.site->lans.v[0])), rows[i].pool);
        done(&f);
    }
}

static void test_forward_wans(void **state)
{
    (void)state;
    struct fixture f =
        load("nat:\n  forwards:\n    a: { protocol: tcp, port: 443, to: 192.168.88.20 }\n"
             "    b: { protocol: tcp, port: 444, to: 192.168.88.20, via: fibre }\n");
    assert_int_equal(f.diags->v.len, 0);
    for (size_t i = 0; i < 2; i++) {
        struct wan_list wans = forward_wans(f.arena, f.site, f.site->nat.forwards.v[i]);
        assert_int_equal(wans.v.len, 1);
        assert_string_equal(wans.v.v[0]->obj.name, "fibre");
    }
    done(&f);
}

/* Weights over what they have in common; with ecmp one distance for all that share. */
static void test_shares(void **state)
{
    static const struct {
        int mode;
        int32_t weight[3];
        bool metered[3];
        int32_t slots[3], distance[3];
    } rows[] = {
        {MODE_FAILOVER, {3, 1, 1}, {false, false, true}, {0, 0, 0}, {30, 10, 20}},
        {MODE_PCC, {3, 1, 1}, {false, false, true}, {3, 1, 0}, {30, 10, 20}},
        {MODE_PCC, {100, 50, 75}, {false, false, false}, {4, 2, 3}, {30, 10, 20}},
        {MODE_PCC, {7, 7, 7}, {false, false, false}, {1, 1, 1}, {30, 10, 20}},
        {MODE_PCC, {6, 4, 5}, {false, false, true}, {3, 2, 0}, {30, 10, 20}},
        {MODE_ECMP, {1, 1, 1}, {false, false, true}, {0, 0, 0}, {10, 10, 20}},
        {MODE_ECMP, {1, 1, 1}, {false, true, false}, {0, 0, 0}, {20, 10, 20}},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct wan wans[] = {{.distance = 30}, {.distance = 10}, {.distance = 20}};
        struct wan *list[] = {&wans[0], &wans[1], &wans[2]};
        struct site site = {.wans = {.v = list, .len = 3}, .routing = {.mode = rows[i].mode}};
        for (size_t k = 0; k < ARRAY_LEN(wans); k++) {
            wans[k].weight = rows[i].weight[k];
            wans[k].metered = rows[i].metered[k];
        }
        for (size_t k = 0; k < ARRAY_LEN(wans); k++) {
            assert_int_equal(wan_slots(&site, &wans[k]), rows[i].slots[k]);
            assert_int_equal(wan_distance(&site, &wans[k]), rows[i].distance[k]);
        }
    }
}

static void test_check_timeout(void **state)
{
    static const int64_t rows[][3] = {/* interval, timeout, what is used */
                                      {10000, 0, 1000},
                                      {1000, 0, 1000},
                                      {300, 0, 300},
                                      {300, 200, 200},
                                      {5000, 1, 1}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct routing_check check = {.interval_ms = rows[i][0], .timeout_ms = rows[i][1]};
        assert_int_equal(check_timeout(&check), rows[i][2]);
    }
}

static void test_services(void **state)
{
    (void)state;
    static const char *const order[SERVICE_COUNT] = {"winbox", "ssh",     "www",    "www-ssl",
                                                     "api",    "api-ssl", "telnet", "ftp"};
    struct fixture f = load("management: { services: { www-ssl: on, ssh: off } }\n");
    assert_int_equal(f.diags->v.len, 0);
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(f.site, i);
        assert_string_equal(s.name, order[i]);
        assert_int_equal(s.on, strcmp(s.name, "winbox") == 0 || strcmp(s.name, "www-ssl") == 0);
    }
    done(&f);
}

static void test_ports(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool covers, meets;
    } rows[] = {
        {"443", "443", true, true},
        {"80,443", "443", true, true},
        {"443", "80,443", false, true},
        {"1000-2000", "1500-1600,2000", true, true},
        {"1000-2000", "1500-2001", false, true},
        {"80", "81-90", false, false},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct port_set a, b, any = {0};
        const char *why;
        assert_true(value_ports(arena, rows[i].a, &a, &why));
        assert_true(value_ports(arena, rows[i].b, &b, &why));
        assert_int_equal(port_set_covers(&a, &b), rows[i].covers);
        assert_int_equal(port_set_meets(&a, &b), rows[i].meets);
        assert_true(port_set_covers(&any, &a));
        assert_false(port_set_covers(&a, &any));
    }
    arena_free(arena);
}

/* --- wrong sites: exactly one finding each, at its place; right ones (NULL): none --- */

static const struct {
    const char *slug;
    uint32_t line, column;
    const char *text;
} corpus[] = {
    {NULL, 0, 0, ""},
    {"distance-shared", 3, 53,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 1, probes: [1.1.1.1, "
     "208.67.222.222] }\n"},
    {"port-shared", 3, 35,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether1, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222] }\n"},
    {"port-shared", 3, 88,
     "wans:\n"
     "  fibre: { kind: static, address: 203.0.113.10/29, gateway: 203.0.113.9, "
     "distance: 1, probes: [8.8.8.8, 9.9.9.9], interface: lte1 }\n"
     "  lte: { preset: lte-modem, distance: 2, probes: [1.1.1.1, 208.67.222.222], "
     "interface: lte1 }\n"},
    {"port-shared", 7, 35,
     "lans:\n"
     "  home: { ports: [ether2, ether3], address: 192.168.88.1/24 }\n"},
    {"port-shared", 2, 27,
     "lans:\n"
     "  home: { ports: [ether3, ether3], address: 192.168.88.1/24 }\n"},
    {"port-shared", 3, 19, "lans:\n" HOME "  b: { interface: bridge, address: 192.168.89.1/24 }\n"},
    {"port-shared", 3, 24,
     "lans:\n"
     "  home: { ports: [ether3], address: 192.168.88.1/24 }\n"
     "  b: { ports: [ether4, ether3], address: 192.168.89.1/24 }\n"},
    {"port-shared", 3, 19,
     "lans:\n"
     "  home: { ports: [ether3], address: 192.168.88.1/24 }\n"
     "  b: { interface: bridge-home, address: 192.168.89.1/24 }\n"},
    {"port-shared", 2, 22,
     "lans:\n"
     "  home: { interface: ether1-fibre, address: 192.168.88.1/24 }\n"},
    {"port-shared", 6, 32,
     "lans:\n"
     "  home: { interface: ether1, address: 192.168.88.1/24 }\n"},
    {"name-shared", 3, 97,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: up }\n"
     "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222], name: up }\n"},
    {"name-shared", 2, 135,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: ether2 }\n" LTE},
    {"name-shared", 2, 135,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: ether2-lte }\n" LTE},
    {"name-shared", 2, 135,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: bridge-home }\n" LTE "lans:\n"
     "  home: { ports: [ether3], address: 192.168.88.1/24 }\n"},
    {NULL, 0, 0,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: ether1 }\n" LTE},
    {"name-reserved", 2, 135,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], name: all }\n" LTE},
    {"name-reserved", 2, 3,
     "wans:\n"
     "  a23456789012345678901234: { preset: starlink, port: sfp-sfpplus1, distance: "
     "1, probes: [8.8.8.8] }\n" LTE},
    {"probe-shared", 3, 74,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "8.8.8.8] }\n"},
    {"probe-shared", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 8.8.8.8] }\n" LTE},
    {"probe-shared", 2, 128,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9, 8.8.8.8] }\n" LTE},
    {"probe-not-public", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 10.1.2.3] }\n" LTE},
    {"probe-not-public", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 224.0.0.1] }\n" LTE},
    {"probe-not-public", 2, 109,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: 192.0.2.1 }\n" LTE},
    {"probe-local", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 192.168.88.7] }\n" LTE},
    {"probe-local", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 203.0.113.9] }\n" LTE},
    {"probe-local", 2, 119,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 203.0.113.12] }\n" LTE},
    {"probe-local", 3, 74,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "192.168.8.1] }\n"},
    {"probe-in-use", 1, 35, "dns: { servers: [149.112.112.112, 8.8.8.8] }\n"},
    {"probe-in-use", 1, 17, "ntp: { servers: 9.9.9.9 }\n"},
    {"probe-in-use", 1, 43, "monitoring: { notify: { syslog: { server: 1.1.1.1 } } }\n"},
    {"probe-in-use", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { dns: [8.8.8.8, "
     "8.8.4.4] } }\n"},
    {"probe-one-operator", 2, 109,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 8.8.4.4] }\n" LTE},
    {"probe-none", 2, 109,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: none }\n" LTE},
    {"gateway-outside", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-outside", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "192.168.88.1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-own", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.10, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-own", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.8, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-own", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.15, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-own", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 198.51.100.6/30, gateway: "
     "198.51.100.6, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {NULL, 0, 0,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 198.51.100.6/31, gateway: "
     "198.51.100.7, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-bad", 2, 75,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "224.0.0.1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"gateway-bad", 3, 100,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222], gateway: 127.0.0.1 }\n"},
    {"missing-key", 2, 3,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, distance: 1, "
     "probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"networks-overlap", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 203.0.113.11/24 }\n"},
    {"networks-overlap", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.8.1/24 }\n"},
    {"networks-overlap", 3, 32,
     "lans:\n" HOME "  b: { interface: b2, address: 192.168.88.5/25 }\n"},
    {"networks-overlap", 5, 39,
     "wans:\n"
     "  s: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8] }\n" LTE "lans:\n"
     "  home: { interface: bridge, address: 192.168.100.5/24 }\n"},
    {"networks-overlap", 3, 95,
     "wans:\n" FIBRE "  lte: { port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222], kind: "
     "static, address: 203.0.113.10/29, gateway: 203.0.113.9 }\n"},
    {"metered-first", 3, 53,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 3, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"mtu-mss", 2, 145,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], mtu: 1400, mss: 1400 }\n" LTE},
    {"mtu-mss", 3, 96,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222], mtu: 1300 }\n"},
    {"too-many-wans", 10, 3,
     "wans:\n"
     "  w1: { preset: starlink, port: ether1, distance: 1, probes: [5.5.5.1] }\n"
     "  w2: { preset: starlink, port: ether2, distance: 2, probes: [5.5.5.2] }\n"
     "  w3: { preset: starlink, port: ether3, distance: 3, probes: [5.5.5.3] }\n"
     "  w4: { preset: starlink, port: ether4, distance: 4, probes: [5.5.5.4] }\n"
     "  w5: { preset: starlink, port: ether5, distance: 5, probes: [5.5.5.5] }\n"
     "  w6: { preset: starlink, port: ether6, distance: 6, probes: [5.5.5.6] }\n"
     "  w7: { preset: starlink, port: ether7, distance: 7, probes: [5.5.5.7] }\n"
     "  w8: { preset: starlink, port: ether8, distance: 8, probes: [5.5.5.8] }\n"
     "  w9: { preset: starlink, port: ether9, distance: 9, probes: [5.5.5.9] }\n"},
    {"nat-no-address", 3, 96,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222], nat: src-nat }\n"},
    {"exclusive-keys", 2, 3,
     "wans:\n"
     "  fibre: { kind: static, address: 203.0.113.10/29, gateway: 203.0.113.9, "
     "distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"exclusive-keys", 2, 129,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], interface: lte1 }\n" LTE},
    {"exclusive-keys", 2, 3,
     "lans:\n"
     "  home: { address: 192.168.88.1/24 }\n"},
    {"unknown-key", 3, 29,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, prot: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222] }\n"},
    {"key-ignored", 3, 94,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, distance: 2, probes: [1.1.1.1, 208.67.222.222], "
     "interface: lte1, name: x }\n"},
    {"key-ignored", 3, 94,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, distance: 2, probes: [1.1.1.1, 208.67.222.222], "
     "interface: lte1, mtu: 1420 }\n"},
    {"key-ignored", 3, 91,
     "wans:\n" FIBRE "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222], address: 10.0.0.1/24 }\n"},
    {"key-ignored", 2, 129,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], user: x }\n" LTE},
    {"secret-literal", 2, 110,
     "wans:\n"
     "  fibre: { kind: pppoe, port: ether1, distance: 1, probes: [8.8.8.8, "
     "9.9.9.9], user: x, mtu: 1480, password: y }\n" LTE},
    {"port-shared", 3, 35,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], vlan: 7 }\n"
     "  lte: { preset: lte-modem, port: ether1, vlan: 7, distance: 2, probes: [1.1.1.1] }\n"},
    {"pool-bad", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { pool: "
     "192.168.89.10-192.168.89.20 } }\n"},
    {"pool-bad", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { pool: "
     "192.168.88.1-192.168.88.20 } }\n"},
    {"pool-bad", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { pool: "
     "192.168.88.10-192.168.88.255 } }\n"},
    {"pool-bad", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { pool: "
     "192.168.88.0-192.168.88.20 } }\n"},
    {"bad-value", 2, 70,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { pool: "
     "192.168.88.20-192.168.88.10 } }\n"},
    {"pool-bad", 2, 62,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/31, dhcp: {} }\n"},
    {NULL, 0, 0,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/30, dhcp: {} }\n"},
    {"lease-bad", 2, 114,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { leases: { nas: "
     "{ mac: 02:00:00:00:00:02, address: 192.168.89.5 } } } }\n"},
    {"lease-bad", 2, 114,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { leases: { nas: "
     "{ mac: 02:00:00:00:00:02, address: 192.168.88.1 } } } }\n"},
    {"lease-bad", 2, 141,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { leases: { nas: "
     "{ mac: 02:00:00:00:00:02, address: 192.168.88.5 }, tv: { mac: "
     "02:00:00:00:00:02, address: 192.168.88.6 } } } }\n"},
    {"lease-bad", 2, 169,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { leases: { nas: "
     "{ mac: 02:00:00:00:00:02, address: 192.168.88.5 }, tv: { mac: "
     "02:00:00:00:00:03, address: 192.168.88.5 } } } }\n"},
    {"bad-value", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 224.168.88.1/24 }\n"},
    {"bad-value", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 10.0.0.1/4 }\n"},
    {"server-own", 1, 18, "dns: { servers: [192.168.88.1] }\n"},
    {"server-own", 1, 18, "ntp: { servers: [192.168.88.1] }\n"},
    {"server-own", 1, 18, "dns: { servers: [127.0.0.1] }\n"},
    {"dns-not-served", 3, 15,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { lease: 1h } }\n"
     "dns: { serve: off }\n"},
    {NULL, 0, 0,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.1/24, dhcp: { dns: 8.8.4.4 } "
     "}\n"
     "dns: { serve: off }\n"},
    {"forward-outside", 3, 42,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.89.20 }\n"},
    {"forward-outside", 3, 42,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.1 }\n"},
    {"forward-outside", 3, 42,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.255 }\n"},
    {"forward-shared", 4, 38,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20 }\n"
     "    b: { protocol: [tcp, udp], port: 440-450, to: 192.168.88.21 }\n"},
    {NULL, 0, 0,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, from: 10.0.0.0/8 }\n"
     "    b: { protocol: tcp, port: 443, to: 192.168.88.21, from: 11.0.0.0/8 }\n"},
    {NULL, 0, 0,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20 }\n"
     "    b: { protocol: udp, port: 443, to: 192.168.88.21 }\n"},
    {"forward-service", 3, 33,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 22, to: 192.168.88.20 }\n"},
    {"forward-service", 3, 33,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: udp, port: 51820, to: 192.168.88.20 }\n"
     "firewall: { input: { wg: { protocol: udp, port: 51820, from: wan } } }\n"},
    {"forward-cgnat", 3, 70,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, via: [fibre, lte] }\n"},
    {"forward-cgnat", 6, 5,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9], cgnat: yes }\n" LTE "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20 }\n"},
    {"unknown-reference", 3, 62,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, via: fiber }\n"},
    {"unknown-reference", 3, 63,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, from: list:admins }\n"},
    {"forward-ports", 3, 72,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 5000-5003, to: 192.168.88.20, to-port: "
     "6000-6003 }\n"},
    {"forward-ports", 3, 67,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 5000, to: 192.168.88.20, to-port:"
     " \"6000,6001\" }\n"},
    {"rule-direction", 3, 63,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, from: wan }\n"},
    {"rule-direction", 3, 63,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, from: lan }\n"},
    {"list-duplicate", 3, 70,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, via: [fibre, fibre] }\n"},
    {"list-duplicate", 3, 28,
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: [tcp, tcp], port: 443, to: 192.168.88.20 }\n"},
    {"port-no-protocol", 3, 16,
     "firewall:\n"
     "  input:\n"
     "    a: { port: 51820, from: wan }\n"},
    {"port-no-protocol", 3, 16,
     "firewall:\n"
     "  input:\n"
     "    a: { port: 51820, protocol: gre, from: wan }\n"},
    {"port-no-protocol", 3, 16,
     "firewall:\n"
     "  input:\n"
     "    a: { port: 51820, protocol: [udp, icmp], from: wan }\n"},
    {"rule-direction", 3, 25,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: wan, to: wan:fibre }\n"},
    {"rule-direction", 3, 30,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: lan:home, to: lan:home }\n"},
    {"rule-direction", 3, 25,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: wan, to: 192.168.88.1 }\n"},
    {"rule-hidden", 4, 5,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: wan, protocol: tcp, port: 1000-2000 }\n"
     "    b: { from: wan:lte, protocol: tcp, port: 1500, action: drop }\n"},
    {"rule-hidden", 4, 5,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: gre }\n"
     "    b: { protocol: gre, from: 198.51.100.0/24 }\n"},
    {NULL, 0, 0,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: gre, from: 198.51.100.0/24 }\n"
     "    b: { protocol: gre }\n"},
    {"unknown-reference", 3, 16,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: lan:hom, to: wan }\n"},
    {"unknown-reference", 3, 30,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: lan:home, to: wan:starlink }\n"},
    {"list-unused", 1, 22, "firewall: { lists: { admins: 198.51.100.7 } }\n"},
    {"list-empty", 1, 30,
     "firewall: { lists: { admins: [] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {"list-duplicate", 1, 57,
     "firewall: { lists: { admins: [198.51.100.7, 10.0.0.0/8, 198.51.100.7] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {"unknown-reference", 2, 27,
     "firewall: { lists: { admins: [198.51.100.7] } }\n"
     "management: { from: [lan, list:admin] }\n"},
    {"management-nobody", 1, 21, "management: { from: [] }\n"},
    {"management-nobody", 1, 25, "management: { services: { winbox: no, ssh: no } }\n"},
    {"management-nobody", 4, 1, "lans: {}\n"},
    {"management-nobody", 1, 21,
     "management: { from: 198.51.100.7, services: { winbox: no, ssh: no, api: yes } "
     "}\n"},
    {"management-open", 1, 27, "management: { from: [lan, any] }\n"},
    {"management-open", 1, 27, "management: { from: [lan, wan:fibre] }\n"},
    {"management-open", 1, 27, "management: { from: [lan, 0.0.0.0/0] }\n"},
    {"management-open", 1, 31,
     "firewall: { lists: { admins: [198.0.0.0/7] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {NULL, 0, 0, "management: { from: [lan, 10.0.0.0/8] }\n"},
    {"service-open", 3, 31,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: tcp, port: 22, from: wan }\n"},
    {"service-open", 3, 5,
     "firewall:\n"
     "  input:\n"
     "    a: { from: wan }\n"},
    {"service-open", 3, 31,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: udp, port: 53 }\n"},
    {NULL, 0, 0,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: tcp, port: 80, from: lan }\n"},
    {"rule-hidden", 3, 5,
     "firewall:\n"
     "  input:\n"
     "    a: { protocol: tcp, port: 22, from: lan }\n"},
    {"default-accept", 1, 31, "firewall: { default: { input: accept } }\n"},
    {"default-accept", 1, 33, "firewall: { default: { forward: accept } }\n"},
    {"ipv6-off", 1, 19, "firewall: { ipv6: off }\n"},
    {"service-cleartext", 1, 35, "management: { services: { telnet: yes } }\n"},
    {"version-unsupported", 1, 34, "site: { name: example, routeros: \"7.11\" }\n"},
    {"version-unsupported", 1, 34, "site: { name: example, routeros: \"7.30\" }\n"},
    {"device-mode", 2, 20,
     "site: { name: example, routeros: \"7.21\", device-mode: home }\n"
     "apply: { rollback: 10m }\n"},
    {"timing", 1, 38, "monitoring: { interval: 2s, timeout: 5s }\n"},
    {"timing", 1, 24, "monitoring: { timeout: 15s }\n"},
    {"wrong-type", 1, 7, "wans: [a]\n"},
    {"bad-value", 1, 7, "wans: {}\n"},
    {"wrong-type", 1, 7, "lans: [a]\n"},
    {"unknown-reference", 3, 16,
     "firewall:\n"
     "  forward:\n"
     "    a: { from: tunnel:office }\n"},
    {"bad-value", 2, 98,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
     "203.0.113.9, distance: 0, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"bad-value", 2, 49,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, address: 203.0.113.8/29, gateway: "
     "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n" LTE},
    {"bad-value", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.300/24 }\n"},
    {"bad-value", 2, 39,
     "lans:\n"
     "  home: { interface: bridge, address: 192.168.88.300/24, dhcp: { pool: "
     "192.168.88.10-192.168.88.20, leases: { nas: { mac: 02:00:00:00:00:02, "
     "address: 192.168.88.5 } } } }\n"
     "nat:\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20 }\n"},
    {"bad-name", 1, 22,
     "firewall: { lists: { Admins: [198.51.100.7] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {"missing-key", 2, 3,
     "wans:\n"
     "  fibre: { kind: static, port: ether1, probes: [8.8.8.8] }\n" LTE},
    {"bad-value", 1, 27,
     "management: { from: [lan, lst:admins] }\n"
     "firewall: { lists: { admins: [198.51.100.7] } }\n"},
    {"missing-key", 1, 1,
     "wans:\n"
     "  w1: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, "
     "9.9.9.9] }\n"
     "  w2: { preset: starlink, port: ether2, distance: 2, probes: [1.1.1.1, "
     "208.67.222.222] }\n"
     "  w3: { preset: starlink, port: ether3, distance: 3, probes: [8.8.4.4, "
     "1.0.0.1] }\n"
     "  w4: { preset: starlink, port: ether4, distance: 4, probes: "
     "[149.112.112.112, 208.67.220.220] }\n"},
    {"rule-direction", 1, 27, "management: { from: [lan, 224.0.0.5] }\n"},
    {"bad-value", 1, 45,
     "firewall: { lists: { admins: [198.51.100.7, wan] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {"port-no-protocol", 4, 16,
     "firewall:\n"
     "  input:\n"
     "    a: { port: 5, protocol: tcp, from: wan }\n"
     "    b: { port: 5 }\n"},
    {"unknown-key", 2, 3,
     "nat:\n"
     "  hairpn: yes\n"
     "  forwards:\n"
     "    web: { protocol: tcp, port: 443, to: 192.168.88.20, from: lan }\n"},
    {"unknown-key", 3, 23,
     "firewall:\n"
     "  input:\n"
     "    a: { port: 51820, protcol: udp, from: wan }\n"},
    {"unknown-key", 1, 13,
     "firewall: { list: { admins: [198.51.100.7] } }\n"
     "management: { from: [lan, list:admins] }\n"},
    {"bad-value", 1, 35, "monitoring: { notify: { syslog: { server: } } }\n"},
};

static void test_corpus(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(corpus); i++) {
        struct fixture f = load(corpus[i].text);
        struct strbuf messages = strbuf_new(f.arena);
        struct diag_style style = {0};
        diags_print_text(&messages, f.diags, &style);
        size_t expected = corpus[i].slug == NULL ? 0 : 1;
        if (f.diags->v.len != expected)
            fail_msg("%s\nexpected %s, got:\n%s", corpus[i].text,
                     expected == 0 ? "nothing" : corpus[i].slug, messages.buf);
        if (expected == 0) {
            done(&f);
            continue;
        }
        const struct diag *d = f.diags->v.v[0];
        uint32_t line = 0, column = 0;
        source_position(d->where[0].at.src, d->where[0].at.off, &line, &column);
        if (strcmp(diag_slug(d->id), corpus[i].slug) != 0 || line != corpus[i].line ||
            column != corpus[i].column)
            fail_msg("%s\nexpected %s at %u:%u, got:\n%s", corpus[i].text, corpus[i].slug,
                     corpus[i].line, corpus[i].column, messages.buf);
        done(&f);
    }
}

/* More rows than any site has are refused before anything is compared pairwise. */
static void test_bounds(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct strbuf text = strbuf_new(arena);
    strbuf_addstr(&text, "firewall:\n  input:\n");
    for (int i = 0; i < 1001; i++)
        strbuf_addf(&text, "    r%d: { protocol: gre }\n", i);
    struct fixture f = load(text.buf);
    assert_int_equal(f.diags->v.len, 1);
    assert_int_equal(f.diags->v.v[0]->id, DIAG_TOO_LARGE);
    done(&f);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_presets),       cmocka_unit_test(test_mss),
        cmocka_unit_test(test_interfaces),    cmocka_unit_test(test_dns_default),
        cmocka_unit_test(test_operators),     cmocka_unit_test(test_pool_default),
        cmocka_unit_test(test_forward_wans),  cmocka_unit_test(test_services),
        cmocka_unit_test(test_ports),         cmocka_unit_test(test_corpus),
        cmocka_unit_test(test_bounds),        cmocka_unit_test(test_shares),
        cmocka_unit_test(test_check_timeout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
