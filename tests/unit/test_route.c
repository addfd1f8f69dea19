/* test_route.c - the routing proof and the other things that the verifier finds, each on a small
 * configuration with one fault in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "ros/route.h"
#include "ros/verify.h"

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

/* --- routes of two WANs --- */

/* One route; NULL: the argument is not given. */
struct row {
    const char *tag, *dst, *gateway, *distance, *scope, *target_scope, *check, *table;
    bool hole;
};

enum { PROBE_A, HOLE_A, PROBE_B, HOLE_B, DEFAULT_A, DEFAULT_B, REPLY_A, ROWS };

static const struct row good[ROWS] = {
    [PROBE_A] = {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1%ether1", NULL, "10", "10", NULL, NULL,
                 false},
    [HOLE_A] = {"rosc:probe-hole/a/1", "8.8.8.8/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    [PROBE_B] = {"rosc:probe/b/1", "1.1.1.1/32", "192.168.8.1%ether2", NULL, "10", "10", NULL, NULL,
                 false},
    [HOLE_B] = {"rosc:probe-hole/b/1", "1.1.1.1/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    [DEFAULT_A] = {"rosc:default/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "11", "ping", "main",
                   false},
    [DEFAULT_B] = {"rosc:default/b/1", "0.0.0.0/0", "1.1.1.1", "2", "30", "11", "ping", "main",
                   false},
    [REPLY_A] = {"rosc:reply/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "11", "ping", "to-a", false},
};

static void add_route_to(struct ros_config *config, enum ros_menu menu, const struct row *row)
{
    ros_add(config, menu, (struct span){0}, row->tag, ROS("dst-address", row->dst),
            ROS("gateway", row->gateway), ROS("distance", row->distance), ROS("scope", row->scope),
            ROS("target-scope", row->target_scope), ROS("check-gateway", row->check),
            ROS("routing-table", row->table), ROS("blackhole", row->hole ? "yes" : NULL));
}

static void add_route(struct ros_config *config, const struct row *row)
{
    add_route_to(config, ROS_IP_ROUTE, row);
}

static struct ros_config *config_of(struct arena *arena, const struct row *rows, size_t count)
{
    struct ros_config *config = ros_config_new(arena);
    config->target = (struct version){.major = 7, .minor = 12};
    ros_add(config, ROS_ROUTING_TABLE, (struct span){0}, "rosc:table/a", ROS_FLAG("fib"),
            ROS("name", "to-a"));
    for (size_t i = 0; i < count; i++)
        if (rows[i].tag != NULL)
            add_route(config, &rows[i]);
    return config;
}

static const char *proof(struct arena *arena, const struct row *rows)
{
    return ros_prove_routing(arena, config_of(arena, rows, ROWS));
}

static void effective_scopes(void **state)
{
    static const struct {
        unsigned scope, target_scope, effective;
    } rows[] = {
        {10, 10, 11}, {10, 11, 12}, {30, 10, 30}, {30, 11, 30},   {30, 30, 31},
        {11, 10, 11}, {0, 0, 1},    {10, 0, 10},  {255, 10, 254}, {254, 10, 254},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        assert_int_equal(ros_effective_scope(rows[i].scope, rows[i].target_scope),
                         rows[i].effective);
}

static void what_we_emit_is_proved(void **state)
{
    assert_null(proof(*state, good));
}

/* --- more WANs than a word has bits for their states --- */

enum { MANY = 8 };

/* Probe, twin and default of each; WAN `bare` has no twin, the default of `lost` takes the probe
 * of the one behind it. MANY: none. */
static const char *proof_of_many(struct arena *arena, size_t bare, size_t lost)
{
    struct ros_config *config = ros_config_new(arena);
    for (size_t i = 0; i < MANY; i++) {
        const char *name = arena_printf(arena, "w%zu/1", i);
        const char *probe = arena_printf(arena, "9.9.9.%zu/32", i);
        struct row rows[] = {
            {arena_printf(arena, "rosc:probe/%s", name), probe,
             arena_printf(arena, "100.64.%zu.1%%ether%zu", i, i), NULL, "10", "10", NULL, NULL,
             false},
            {arena_printf(arena, "rosc:default/%s", name), "0.0.0.0/0",
             arena_printf(arena, "9.9.9.%zu", i == lost ? i + 1 : i),
             arena_printf(arena, "%zu", i + 1), "30", "11", "ping", "main", false},
            {arena_printf(arena, "rosc:probe-hole/%s", name), probe, NULL, "254", NULL, NULL, NULL,
             NULL, true},
        };
        for (size_t k = 0; k < (i == bare ? 2 : 3); k++)
            add_route(config, &rows[k]);
    }
    return ros_prove_routing(arena, config);
}

static void many_wans_are_proved(void **state)
{
    assert_null(proof_of_many(*state, MANY, MANY));
    for (size_t i = 0; i < MANY; i++)
        assert_string_equal(proof_of_many(*state, i, MANY),
                            arena_printf(*state, "rosc:probe/w%zu/1 has no blackhole twin", i));
    for (size_t i = 0; i + 1 < MANY; i++) {
        const char *name = arena_printf(*state, "rosc:default/w%zu/1 ", i);
        assert_memory_equal(proof_of_many(*state, MANY, i), name, strlen(name));
    }
}

/* --- a session without probes, and a tunnel over a line --- */

static const struct row tunnel_rows[] = {
    {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1%ether1", NULL, "10", "10", NULL, NULL, false},
    {"rosc:probe-hole/a/1", "8.8.8.8/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    {"rosc:default/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "11", "ping", "main", false},
    {"rosc:default/s/1", "0.0.0.0/0", "pppoe-s", "2", "30", NULL, NULL, "main", false},
    {"rosc:probe/v/1", "1.1.1.1/32", "wg-v", NULL, "10", "10", NULL, NULL, false},
    {"rosc:probe-hole/v/1", "1.1.1.1/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    {"rosc:default/v/1", "0.0.0.0/0", "1.1.1.1", "3", "30", "11", "ping", "main", false},
    {"rosc:under/a/v/1", "9.0.0.1/32", "8.8.8.8", "1", "30", "11", "ping", "main", false},
    {"rosc:under/s/v/1", "9.0.0.1/32", "pppoe-s", "2", "30", NULL, NULL, "main", false},
    {"rosc:under-hole/v", "9.0.0.1/32", NULL, "254", NULL, NULL, NULL, NULL, true},
};
enum { TUNNEL_ROWS = ARRAY_LEN(tunnel_rows), DEFAULT_S = 3, PROBE_V, UNDER_A = 7, UNDER_S, HOLE_V };

static const char *tunnel_proof(struct arena *arena, size_t at, const struct row *row)
{
    struct row rows[TUNNEL_ROWS];
    memcpy(rows, tunnel_rows, sizeof(rows));
    if (row != NULL)
        rows[at] = *row;
    struct ros_config *c = config_of(arena, rows, TUNNEL_ROWS);
    ros_add(c, ROS_INTERFACE_PPPOE_CLIENT, (struct span){0}, "rosc:wan/s", ROS("name", "pppoe-s"));
    ros_add(c, ROS_INTERFACE_WIREGUARD, (struct span){0}, "rosc:wan/v", ROS("name", "wg-v"));
    ros_add(c, ROS_INTERFACE_WIREGUARD_PEERS, (struct span){0}, "rosc:wan/v",
            ROS("interface", "wg-v"), ROS("allowed-address", "0.0.0.0/0"),
            ROS("endpoint-address", "9.0.0.1"));
    /* a tunnel for management takes some destinations only, and is no matter of the proof */
    ros_add(c, ROS_INTERFACE_WIREGUARD_PEERS, (struct span){0}, "rosc:tunnel/x",
            ROS("interface", "wg-x"), ROS("allowed-address", "10.9.0.0/24"),
            ROS("endpoint-address", "vpn.example.com"));
    return ros_prove_routing(arena, c);
}

static void tunnels_are_proved(void **state)
{
    static const struct {
        size_t at;
        struct row row;
        const char *sentence;
    } faults[] = {
        {DEFAULT_S,
         {"rosc:default/s/1", "0.0.0.0/0", "ether2", "2", "30", NULL, NULL, "main", false},
         "rosc:default/s/1 has no check-gateway"},
        {DEFAULT_S,
         {"rosc:default/s/1", "0.0.0.0/0", "ether2", "2", "30", NULL, "ping", "main", false},
         "rosc:default/s/1 sends more than one address to an interface"},
        {PROBE_V,
         {"rosc:probe/v/1", "1.1.1.1/32", "ether2", NULL, "10", "10", NULL, NULL, false},
         "rosc:probe/v/1 sends more than one address to an interface"},
        {UNDER_A,
         {"rosc:under/a/v/1", "9.0.0.1/32", "8.8.8.8", "1", "30", "11", NULL, "main", false},
         "rosc:under/a/v/1 has no check-gateway"},
        {UNDER_A,
         {"rosc:under/a/v/1", "9.0.0.1/32", "1.1.1.1", "1", "30", "11", "ping", "main", false},
         "rosc:under/a/v/1 resolves through rosc:probe/v/1"},
        {UNDER_S,
         {"rosc:under/v/v/1", "9.0.0.1/32", "wg-v", "2", "30", NULL, NULL, "main", false},
         "rosc:under/v/v/1 leads the far end of a tunnel into a tunnel"},
        {HOLE_V, {0}, "rosc:wan/v could be reached through itself"},
    };
    assert_null(tunnel_proof(*state, 0, NULL));
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        const char *broken = tunnel_proof(*state, faults[i].at, &faults[i].row);
        if (broken == NULL || strcmp(broken, faults[i].sentence) != 0)
            fail_msg("fault %zu: expected '%s', got '%s'", i, faults[i].sentence,
                     broken == NULL ? "nothing" : broken);
    }
}

/* Each with one row that is not as it should be. */
static void faults_are_named(void **state)
{
    static const struct {
        int at;
        struct row row;
        const char *sentence;
    } faults[] = {
        {DEFAULT_A,
         {"rosc:default/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "10", "ping", "main", false},
         "rosc:default/a/1 does not resolve while its WAN is up"},
        {DEFAULT_A,
         {"rosc:default/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "30", "ping", "main", false},
         "rosc:default/a/1 resolves into the blackhole rosc:probe-hole/a/1"},
        {REPLY_A,
         {"rosc:reply/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "10", "ping", "to-a", false},
         "rosc:reply/a/1 does not resolve while its WAN is up"},
        {DEFAULT_B,
         {"rosc:default/b/1", "0.0.0.0/0", "1.1.1.1", "2", "30", "11", NULL, "main", false},
         "rosc:default/b/1 has no check-gateway"},
        {REPLY_A,
         {"rosc:reply/a/1", "0.0.0.0/0", "8.8.8.8", "1", "30", "11", "none", "to-a", false},
         "rosc:reply/a/1 has no check-gateway"},
        {HOLE_B, {0}, "rosc:probe/b/1 has no blackhole twin"},
        {HOLE_A,
         {"rosc:probe-hole/a/1", "8.8.8.8/32", NULL, "254", "10", NULL, NULL, NULL, true},
         "rosc:default/a/1 resolves into the blackhole rosc:probe-hole/a/1"},
        {PROBE_B,
         {"rosc:probe/b/1", "8.8.8.8/32", "192.168.8.1%ether2", "2", "10", "10", NULL, NULL, false},
         "the probe of rosc:probe/a/1 is reached through rosc:probe/b/1"},
        {DEFAULT_B,
         {"rosc:default/b/1", "0.0.0.0/0", "8.8.8.8", "2", "30", "11", "ping", "main", false},
         "rosc:default/b/1 resolves through rosc:probe/a/1"},
        {DEFAULT_B,
         {"rosc:default/b/1", "0.0.0.0/0", "ether2", "2", "30", "11", "ping", "main", false},
         "rosc:default/b/1 sends more than one address to an interface"},
        {PROBE_A,
         {"rosc:probe/a/1", "8.8.8.0/24", "ether1", NULL, "10", "10", NULL, NULL, false},
         "rosc:probe/a/1 sends more than one address to an interface"},
        {PROBE_A,
         {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1", NULL, "10", "10", NULL, NULL, false},
         "rosc:default/a/1 does not resolve while its WAN is up"},
        {PROBE_A,
         {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1%ether1", NULL, NULL, "10", NULL, NULL, false},
         "rosc:default/a/1 does not resolve while its WAN is up"},
    };
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        struct row rows[ROWS];
        memcpy(rows, good, sizeof(rows));
        rows[faults[i].at] = faults[i].row;
        const char *sentence = proof(*state, rows);
        if (sentence == NULL || strcmp(sentence, faults[i].sentence) != 0)
            fail_msg("fault %zu: '%s', not '%s'", i, sentence == NULL ? "" : sentence,
                     faults[i].sentence);
    }
}

/* What is behind a tunnel is sent to its interface, which has one way to go; never the internet,
 * and never a probe while its WAN is down. */
static void tunnels(void **state)
{
    static const struct {
        const char *dst, *distance;
        bool made; /* is there such a WireGuard interface? */
        const char *sentence;
    } rows[] = {
        {"10.50.0.0/16", "1", true, NULL},
        {"10.50.0.0/16", "1", false,
         "rosc:tunnel/hub/1 sends more than one address to an interface"},
        {"0.0.0.0/0", "1", true, "rosc:tunnel/hub/1 sends the internet into a tunnel"},
        {"1.1.1.1/32", "200", true,
         "the probe of rosc:probe/b/1 is reached through rosc:tunnel/hub/1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct row route = {.tag = "rosc:tunnel/hub/1",
                                  .dst = rows[i].dst,
                                  .gateway = "wg-hub",
                                  .distance = rows[i].distance};
        struct ros_config *config = config_of(*state, good, ROWS);
        add_route(config, &route);
        if (rows[i].made)
            ros_add(config, ROS_INTERFACE_WIREGUARD, (struct span){0}, "rosc:tunnel/hub",
                    ROS("name", "wg-hub"));
        const char *sentence = ros_prove_routing(*state, config);
        if (rows[i].sentence == NULL)
            assert_null(sentence);
        else
            assert_string_equal(sentence, rows[i].sentence);
    }
}

/* --- virtual hops --- */

enum { S_PROBE_A, S_HOLE_A, S_PROBE_B, S_HOLE_B, HOP_A, HOP_B, SHARE_A, SHARE_B, SHARE_ROWS };

static const struct row shared[SHARE_ROWS] = {
    [S_PROBE_A] = {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1%ether1", NULL, "10", "10", NULL,
                   NULL, false},
    [S_HOLE_A] = {"rosc:probe-hole/a/1", "8.8.8.8/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    [S_PROBE_B] = {"rosc:probe/b/1", "1.1.1.1/32", "192.168.8.1%ether2", NULL, "10", "10", NULL,
                   NULL, false},
    [S_HOLE_B] = {"rosc:probe-hole/b/1", "1.1.1.1/32", NULL, "254", NULL, NULL, NULL, NULL, true},
    [HOP_A] = {"rosc:hop/a/1", "10.255.255.1/32", "8.8.8.8", NULL, "10", "11", "ping", NULL, false},
    [HOP_B] = {"rosc:hop/b/1", "10.255.255.2/32", "1.1.1.1", NULL, "10", "11", "ping", NULL, false},
    [SHARE_A] = {"rosc:default/a/1", "0.0.0.0/0", "10.255.255.1", "1", "30", "12", NULL, NULL,
                 false},
    [SHARE_B] = {"rosc:default/b/1", "0.0.0.0/0", "10.255.255.2", "1", "30", "12", NULL, NULL,
                 false},
};

static void virtual_hops_are_proved(void **state)
{
    static const struct {
        int at;
        struct row row;
        const char *sentence;
    } faults[] = {
        {HOP_A,
         {"rosc:hop/a/1", "10.255.255.1/32", "8.8.8.8", NULL, "10", "11", NULL, NULL, false},
         "rosc:default/a/1 has no check-gateway"},
        {HOP_A,
         {"rosc:hop/a/1", "10.255.255.1/32", "8.8.8.8", NULL, "10", "10", "ping", NULL, false},
         "rosc:hop/a/1 does not resolve while its WAN is up"},
        {HOP_A,
         {"rosc:hop/a/1", "10.255.255.1/32", "1.1.1.1", NULL, "10", "11", "ping", NULL, false},
         "rosc:hop/a/1 resolves through rosc:probe/b/1"},
        {HOP_B, /* one address for both: each default would lead to both */
         {"rosc:hop/b/1", "10.255.255.1/32", "1.1.1.1", NULL, "10", "11", "ping", NULL, false},
         "rosc:default/b/1 has no check-gateway"},
        {SHARE_A,
         {"rosc:default/a/1", "0.0.0.0/0", "10.255.255.1", "1", "30", "11", NULL, NULL, false},
         "rosc:default/a/1 has no check-gateway"},
        {SHARE_A,
         {"rosc:default/a/1", "0.0.0.0/0", "10.255.255.2", "1", "30", "12", "ping", NULL, false},
         "rosc:default/a/1 resolves through rosc:hop/b/1"},
    };
    assert_null(ros_prove_routing(*state, config_of(*state, shared, SHARE_ROWS)));
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        struct row rows[SHARE_ROWS];
        memcpy(rows, shared, sizeof(rows));
        rows[faults[i].at] = faults[i].row;
        const char *sentence = ros_prove_routing(*state, config_of(*state, rows, SHARE_ROWS));
        if (sentence == NULL || strcmp(sentence, faults[i].sentence) != 0)
            fail_msg("fault %zu: '%s', not '%s'", i, sentence == NULL ? "" : sentence,
                     faults[i].sentence);
    }
}

/* While a hop is down its address must lie in no network that the router is connected to. */
static void a_hop_in_a_network_is_found(void **state)
{
    struct ros_config *config = config_of(*state, shared, SHARE_ROWS);
    ros_add(config, ROS_IP_ADDRESS, (struct span){0}, "rosc:lan/home", ROS("address", "10.0.0.1/8"),
            ROS("interface", "bridge"));
    assert_string_equal(ros_prove_routing(*state, config),
                        "rosc:default/a/1 resolves through rosc:lan/home");
}

/* --- the same for IPv6 --- */

static const struct row good6[ROWS] = {
    [PROBE_A] = {"rosc:probe6/a/1", "2606:4700:4700::1111/128", "fe80::1%ether1", NULL, "10", "10",
                 NULL, NULL, false},
    [HOLE_A] = {"rosc:probe6-hole/a/1", "2606:4700:4700::1111/128", NULL, "254", NULL, NULL, NULL,
                NULL, true},
    [PROBE_B] = {"rosc:probe6/b/1", "2620:fe::fe/128", "pppoe-b", NULL, "10", "10", NULL, NULL,
                 false},
    [HOLE_B] = {"rosc:probe6-hole/b/1", "2620:fe::fe/128", NULL, "254", NULL, NULL, NULL, NULL,
                true},
    [DEFAULT_A] = {"rosc:default6/a/1", "::/0", "2606:4700:4700::1111", "1", "30", "11", "ping",
                   "main", false},
    [DEFAULT_B] = {"rosc:default6/b/1", "::/0", "2620:fe::fe", "2", "30", "11", "ping", "main",
                   false},
    [REPLY_A] = {"rosc:reply6/a/1", "::/0", "2606:4700:4700::1111", "1", "30", "11", "ping", "to-a",
                 false},
};

/* Beside the rows of IPv4, which stay right. */
static const char *proof6(struct arena *arena, const struct row *rows)
{
    struct ros_config *config = config_of(arena, good, ROWS);
    ros_add(config, ROS_INTERFACE_PPPOE_CLIENT, (struct span){0}, "rosc:wan/b",
            ROS("name", "pppoe-b"));
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].tag != NULL)
            add_route_to(config, ROS_IPV6_ROUTE, &rows[i]);
    return ros_prove_routing(arena, config);
}

static void faults_of_ipv6_are_named(void **state)
{
    static const struct {
        int at;
        struct row row;
        const char *sentence;
    } faults[] = {
        {DEFAULT_A,
         {"rosc:default6/a/1", "::/0", "2606:4700:4700::1111", "1", "30", "10", "ping", "main",
          false},
         "rosc:default6/a/1 does not resolve while its WAN is up"},
        {DEFAULT_A,
         {"rosc:default6/a/1", "::/0", "2606:4700:4700::1111", "1", "30", "30", "ping", "main",
          false},
         "rosc:default6/a/1 resolves into the blackhole rosc:probe6-hole/a/1"},
        {DEFAULT_B,
         {"rosc:default6/b/1", "::/0", "2606:4700:4700::1111", "2", "30", "11", "ping", "main",
          false},
         "rosc:default6/b/1 resolves through rosc:probe6/a/1"},
        {REPLY_A,
         {"rosc:reply6/a/1", "::/0", "2606:4700:4700::1111", "1", "30", "11", NULL, "to-a", false},
         "rosc:reply6/a/1 has no check-gateway"},
        {HOLE_B, {0}, "rosc:probe6/b/1 has no blackhole twin"},
        {PROBE_B,
         {"rosc:probe6/b/1", "2606:4700:4700::1111/128", "fe80::2%ether2", "2", "10", "10", NULL,
          NULL, false},
         "the probe of rosc:probe6/a/1 is reached through rosc:probe6/b/1"},
        {PROBE_A,
         {"rosc:probe6/a/1", "2606:4700:4700::/48", "ether1", NULL, "10", "10", NULL, NULL, false},
         "rosc:probe6/a/1 sends more than one address to an interface"},
    };
    assert_null(proof6(*state, good6));
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        struct row rows[ROWS];
        memcpy(rows, good6, sizeof(rows));
        rows[faults[i].at] = faults[i].row;
        const char *sentence = proof6(*state, rows);
        if (sentence == NULL || strcmp(sentence, faults[i].sentence) != 0)
            fail_msg("fault %zu: '%s', not '%s'", i, sentence == NULL ? "" : sentence,
                     faults[i].sentence);
    }
}

/* The rows of the article: its faults are named one after the other, each once the one before is
 * repaired. */
static void the_article_cannot_be_emitted(void **state)
{
    struct row rows[ROWS] = {
        [PROBE_A] = {"rosc:probe/a/1", "8.8.8.8/32", "100.64.0.1", NULL, "10", NULL, NULL, NULL,
                     false},
        [PROBE_B] = {"rosc:probe/b/1", "1.1.1.1/32", "192.168.8.1", NULL, "10", NULL, NULL, NULL,
                     false},
        [DEFAULT_A] = {"rosc:default/a/1", "0.0.0.0/0", "8.8.8.8", "1", NULL, "10", NULL, NULL,
                       false},
        [DEFAULT_B] = {"rosc:default/b/1", "0.0.0.0/0", "1.1.1.1", "2", NULL, "10", NULL, NULL,
                       false},
    };
    assert_string_equal(proof(*state, rows), "rosc:default/a/1 has no check-gateway");
    rows[DEFAULT_A].check = rows[DEFAULT_B].check = "ping";

    /* whose cable it is, the address alone does not say: two dishes hand out the same gateway */
    assert_string_equal(proof(*state, rows), "rosc:probe/a/1 has no blackhole twin");
    rows[PROBE_A].gateway = "100.64.0.1%ether1";
    rows[PROBE_B].gateway = "192.168.8.1%ether2";

    assert_string_equal(proof(*state, rows), "rosc:probe/a/1 has no blackhole twin");
    rows[HOLE_A] = good[HOLE_A];
    rows[HOLE_B] = good[HOLE_B];

    assert_string_equal(proof(*state, rows),
                        "rosc:default/a/1 does not resolve while its WAN is up");
    rows[DEFAULT_A].target_scope = rows[DEFAULT_B].target_scope = "11";
    assert_null(proof(*state, rows));
}

/* --- the verifier --- */

static struct ros_config *good_config(struct arena *arena)
{
    struct ros_config *c = config_of(arena, good, ROWS);
    struct span none = {0};
    ros_add(c, ROS_INTERFACE_LIST, none, "rosc:list/WAN", ROS("name", "WAN"));
    ros_add(c, ROS_INTERFACE_LIST, none, "rosc:list/LAN", ROS("name", "LAN"));
    ros_add(c, ROS_IP_FIREWALL_FILTER, none, "rosc:input/management/1", ROS("action", "accept"),
            ROS("chain", "input"), ROS("in-interface-list", "LAN"), ROS("dst-port", "22"),
            ROS("protocol", "tcp"));
    ros_add(c, ROS_IP_FIREWALL_FILTER, none, "rosc:input/drop", ROS("action", "drop"),
            ROS("chain", "input"))
        ->last = true;
    return c;
}

static void expect_violation(struct arena *arena, const struct ros_config *config,
                             const char *sentence)
{
    const char *found = ros_find_violation(arena, config);
    if (found == NULL || strcmp(found, sentence) != 0)
        fail_msg("'%s', not '%s'", found == NULL ? "" : found, sentence);
}

static void a_good_configuration_has_no_violation(void **state)
{
    assert_null(ros_find_violation(*state, good_config(*state)));
    ros_verify(*state, good_config(*state));
}

static void values_have_their_types(void **state)
{
    static const struct {
        enum ros_menu menu;
        const char *name, *text;
        const char *sentence;
    } rows[] = {
        {ROS_IP_FIREWALL_FILTER, "dst-port", "70000",
         "/ip firewall filter dst-port=70000 is not of its type"},
        {ROS_IP_FIREWALL_FILTER, "src-address", "10.0.0.300",
         "/ip firewall filter src-address=10.0.0.300 is not of its type"},
        {ROS_IP_FIREWALL_FILTER, "log", "maybe",
         "/ip firewall filter log=maybe is not of its type"},
        {ROS_IP_FIREWALL_FILTER, "action", "Drop it",
         "/ip firewall filter action=Drop it is not of its type"},
        {ROS_IP_FIREWALL_FILTER, "comment", "line\nbreak",
         "/ip firewall filter comment=line\nbreak is not of its type"},
        {ROS_IP_FIREWALL_FILTER, "comment", "caf\xc3\xa9",
         "/ip firewall filter comment=caf\xc3\xa9 is not of its type"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_config *c = good_config(*state);
        ros_item_set(*state, c->rows[rows[i].menu].v[0], ROS(rows[i].name, rows[i].text));
        expect_violation(*state, c, rows[i].sentence);
    }
}

static void references_lead_somewhere(void **state)
{
    static const struct {
        enum ros_menu menu;
        const char *name, *text, *sentence;
    } rows[] = {
        {ROS_IP_FIREWALL_FILTER, "in-interface-list", "DMZ",
         "/ip firewall filter in-interface-list=DMZ refers to nothing"},
        {ROS_IP_FIREWALL_FILTER, "src-address-list", "admins",
         "/ip firewall filter src-address-list=admins refers to nothing"},
        {ROS_IP_FIREWALL_FILTER, "connection-mark", "from-a",
         "/ip firewall filter connection-mark=from-a refers to nothing"},
        {ROS_IP_ROUTE, "routing-table", "to-c", "/ip route routing-table=to-c refers to nothing"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct ros_config *c = good_config(*state);
        ros_item_set(*state, c->rows[rows[i].menu].v[0], ROS(rows[i].name, rows[i].text));
        expect_violation(*state, c, rows[i].sentence);
    }
}

static void rows_have_tags_of_their_own(void **state)
{
    struct ros_config *c = good_config(*state);
    ros_add(c, ROS_INTERFACE_LIST, (struct span){0}, "rosc:list/LAN", ROS("name", "LAN2"));
    expect_violation(*state, c, "/interface list: two rows are called rosc:list/LAN");
    c = good_config(*state);
    ros_add(c, ROS_INTERFACE_LIST, (struct span){0}, NULL, ROS("name", "LAN2"));
    expect_violation(*state, c, "/interface list: a row without a tag");
    c = good_config(*state);
    ros_add(c, ROS_INTERFACE_LIST, (struct span){0}, "mine", ROS("name", "LAN2"));
    expect_violation(*state, c, "/interface list: a row without a tag");
}

static void nothing_stands_behind_a_final_drop(void **state)
{
    struct ros_config *c = good_config(*state);
    ros_add(c, ROS_IP_FIREWALL_FILTER, (struct span){0}, "rosc:input/late", ROS("action", "accept"),
            ROS("chain", "input"));
    expect_violation(*state, c, "/ip firewall filter: rosc:input/late stands behind a final drop");
}

static void management_is_let_in(void **state)
{
    struct ros_config *c = ros_config_new(*state);
    c->target = (struct version){.major = 7, .minor = 12};
    ros_add(c, ROS_IP_FIREWALL_FILTER, (struct span){0}, "rosc:input/drop", ROS("action", "drop"),
            ROS("chain", "input"))
        ->last = true;
    expect_violation(*state, c, "input drops everything and accepts no management");
}

static void arguments_that_add_asks_for_are_there(void **state)
{
    struct ros_config *c = good_config(*state);
    ros_add(c, ROS_IP_FIREWALL_ADDRESS_LIST, (struct span){0}, "rosc:list/x/1",
            ROS("list", "admins"));
    expect_violation(*state, c, "/ip firewall address-list: a row without address");
}

static void versions_out_of_range_are_refused(void **state)
{
    struct ros_config *c = good_config(*state);
    c->target = (struct version){.major = 7, .minor = 11};
    assert_non_null(ros_find_violation(*state, c));
    c->target = (struct version){.major = 6, .minor = 20};
    assert_non_null(ros_find_violation(*state, c));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(effective_scopes),
        TEST(what_we_emit_is_proved),
        TEST(many_wans_are_proved),
        TEST(faults_are_named),
        TEST(tunnels),
        TEST(tunnels_are_proved),
        TEST(virtual_hops_are_proved),
        TEST(a_hop_in_a_network_is_found),
        TEST(faults_of_ipv6_are_named),
        TEST(the_article_cannot_be_emitted),
        TEST(a_good_configuration_has_no_violation),
        TEST(values_have_their_types),
        TEST(references_lead_somewhere),
        TEST(rows_have_tags_of_their_own),
        TEST(nothing_stands_behind_a_final_drop),
        TEST(management_is_let_in),
        TEST(arguments_that_add_asks_for_are_there),
        TEST(versions_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
