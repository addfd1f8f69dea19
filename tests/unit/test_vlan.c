/* test_vlan.c - the VLAN table of bridges: its proof, and what a router makes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "ros/apply.h"
#include "ros/plan.h"
#include "ros/vlan.h"

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

/* A bridge `br` that has VLAN 20 with ether3 tagged and the access port ether4. */
struct site {
    struct ros_config *config;
    struct ros_item *trunk, *access, *vlan, *row, *filter;
};

static struct site site_of(struct arena *arena, bool borrowed)
{
    struct ros_config *c = ros_config_new(arena);
    struct site s = {.config = c};
    c->target = (struct version){.major = 7, .minor = 12};
    if (!borrowed)
        s.trunk = ros_add(c, ROS_INTERFACE_BRIDGE_PORT, NOWHERE, "rosc:lan-port/shop/ether3",
                          ROS("bridge", "br"), ROS_PORT("interface", "ether3"));
    s.access = ros_add(c, ROS_INTERFACE_BRIDGE_PORT, NOWHERE,
                       borrowed ? "rosc:vlan-port/guests/ether4" : "rosc:lan-port/shop/ether4",
                       ROS("bridge", "br"), ROS_PORT("interface", "ether4"), ROS("pvid", "20"),
                       ROS("frame-types", "admit-only-untagged-and-priority-tagged"));
    s.vlan = ros_add(c, ROS_INTERFACE_VLAN, NOWHERE, "rosc:lan/guests", ROS("interface", "br"),
                     ROS("name", "vlan20-guests"), ROS("vlan-id", "20"));
    s.row = ros_add(c, ROS_INTERFACE_BRIDGE_VLAN, NOWHERE, "rosc:lan/guests", ROS("bridge", "br"),
                    ROS_PORTS("tagged", borrowed ? "br" : "br,ether3"),
                    ROS_PORTS("untagged", "ether4"), ROS("vlan-ids", "20"));
    s.row->trunks = borrowed;
    s.filter =
        ros_add(c, ROS_INTERFACE_BRIDGE_FILTERING, NOWHERE, NULL, ROS("vlan-filtering", "yes"));
    s.filter->select = "br";
    return s;
}

/* --- proof --- */

static void the_table_is_proved(void **state)
{
    static const struct {
        enum { ACCESS, TRUNK, VLAN, ROW, FILTER } of;
        const char *arg, *value, *violation; /* NULL: none */
    } rows[] = {
        {ROW, "tagged", "ether3,br", NULL},
        {ACCESS, "frame-types", "admit-all", NULL},
        {ROW, "tagged", "ether3", "VLAN 20 would not reach the router: br is not tagged in it"},
        {VLAN, "vlan-id", "30", "VLAN 30 would not reach the router: br is not tagged in it"},
        {ROW, "untagged", "ether5", "port ether4 has pvid 20 and is not untagged there"},
        {ACCESS, "pvid", "1", "port ether4 is untagged in VLAN 20 and has pvid 1"},
        {TRUNK, "pvid", "30", "port ether3 has pvid 30 and is not untagged there"},
        {ROW, "untagged", "ether4,ether3", "port ether3 is untagged in VLAN 20 and has pvid 1"},
        {ROW, "tagged", "br,ether3,ether4", "port ether4 is tagged in VLAN 20 and admits no tag"},
        {FILTER, "vlan-filtering", "no", "br has a table for VLAN 20 and does not filter"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct site s = site_of(*state, false);
        struct ros_item *const items[] = {s.access, s.trunk, s.vlan, s.row, s.filter};
        assert_null(ros_prove_vlans(*state, s.config));
        ros_item_set(*state, items[rows[i].of], ROS(rows[i].arg, rows[i].value));
        const char *violation = ros_prove_vlans(*state, s.config);
        if (rows[i].violation == NULL)
            assert_null(violation);
        else
            assert_string_equal(violation, rows[i].violation);
    }
}

static void vlan_one_is_left_alone(void **state)
{
    struct site s = site_of(*state, false);
    ros_item_set(*state, s.vlan, ROS("vlan-id", "1"));
    ros_item_set(*state, s.row, ROS("vlan-ids", "1"));
    ros_item_set(*state, s.access, ROS("pvid", "1"));
    ros_item_set(*state, s.access, ROS("frame-types", "admit-all"));
    assert_string_equal(ros_prove_vlans(*state, s.config), "VLAN 1 of br is not ours to set");
}

static void a_bridge_that_does_not_filter_needs_no_table(void **state)
{
    struct site s = site_of(*state, false);
    s.config->rows[ROS_INTERFACE_BRIDGE_VLAN].len = 0;
    s.config->rows[ROS_INTERFACE_BRIDGE_FILTERING].len = 0;
    ros_item_set(*state, s.access, ROS("pvid", "1"));
    assert_null(ros_prove_vlans(*state, s.config));
}

/* --- lists of interfaces --- */

static void names_in_any_order(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool equal;
    } rows[] = {
        {"", "", true},           {"br", "br", true},         {"br,ether3", "ether3,br", true},
        {"br", "", false},        {"br,ether3", "br", false}, {"ether3", "ether33", false},
        {"a,b,c", "c,a,b", true}, {"a,b,c", "c,a,d", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_int_equal(ros_values_equal(ROS_TYPE_INTERFACES, rows[i].a, rows[i].b),
                         rows[i].equal);
        assert_int_equal(ros_values_equal(ROS_TYPE_INTERFACES, rows[i].b, rows[i].a),
                         rows[i].equal);
    }
    assert_false(ros_values_equal(ROS_TYPE_WORDS, "a,b", "b,a"));
}

/* --- on a router --- */

static size_t apply(struct ros_config *router, const struct ros_config *want)
{
    return ros_apply(router, ros_plan_apply(want->arena, want));
}

static struct ros_item *add_port(struct ros_config *router, const char *name)
{
    return ros_add(router, ROS_INTERFACE_BRIDGE_PORT, NOWHERE, NULL, ROS("bridge", "br"),
                   ROS("comment", "theirs"), ROS("interface", name));
}

static const struct ros_item *only_row(const struct ros_config *router, enum ros_menu menu)
{
    assert_int_equal(router->rows[menu].len, 1);
    return router->rows[menu].v[0];
}

static void ports_of_a_bridge_that_exists_are_collected(void **state)
{
    struct site s = site_of(*state, true);
    struct ros_config *router = ros_config_new(*state);
    struct ros_item *renamed =
        ros_add(router, ROS_INTERFACE_ETHERNET, NOWHERE, NULL, ROS("name", "room4"));
    renamed->select = "ether4";
    add_port(router, "ether3");
    add_port(router, "room4");
    add_port(router, "wlan1");
    assert_int_not_equal(apply(router, s.config), 0);
    const struct ros_item *row = only_row(router, ROS_INTERFACE_BRIDGE_VLAN);
    assert_string_equal(ros_item_get(row, "tagged"), "br,ether3,wlan1");
    assert_string_equal(ros_item_get(row, "untagged"), "room4");
    assert_int_equal(apply(router, s.config), 0);

    /* in another order it is the same, with another port it is not */
    ros_item_set(*state, router->rows[ROS_INTERFACE_BRIDGE_VLAN].v[0],
                 ROS("tagged", "wlan1,br,ether3"));
    assert_int_equal(apply(router, s.config), 0);
    add_port(router, "ether5");
    assert_int_equal(apply(router, s.config), 1);
    assert_string_equal(ros_item_get(row, "tagged"), "br,ether3,wlan1,ether5");
}

static void borrowed_ports_are_given_back(void **state)
{
    struct site s = site_of(*state, true);
    struct ros_config *router = ros_config_new(*state), *none = ros_config_new(*state);
    add_port(router, "ether4");
    apply(router, s.config);
    const struct ros_item *port = only_row(router, ROS_INTERFACE_BRIDGE_PORT);
    assert_string_equal(port->tag, "rosc:vlan-port/guests/ether4");
    assert_string_equal(ros_item_get(port, "pvid"), "20");

    assert_int_not_equal(apply(router, none), 0);
    port = only_row(router, ROS_INTERFACE_BRIDGE_PORT);
    assert_null(ros_item_get(port, "comment"));
    assert_string_equal(ros_item_value(port, "pvid"), "1");
    assert_string_equal(ros_item_get(port, "bridge"), "br");
    assert_int_equal(router->rows[ROS_INTERFACE_BRIDGE_VLAN].len, 0);
    assert_int_equal(router->rows[ROS_INTERFACE_VLAN].len, 0);
    assert_int_equal(apply(router, none), 0);
}

static void a_vlan_made_by_hand_becomes_ours(void **state)
{
    struct site s = site_of(*state, false);
    struct ros_config *router = ros_config_new(*state);
    ros_add(router, ROS_INTERFACE_VLAN, NOWHERE, NULL, ROS("interface", "br"),
            ROS("name", "guestlan"), ROS("vlan-id", "20"));
    ros_add(router, ROS_INTERFACE_VLAN, NOWHERE, NULL, ROS("interface", "br2"),
            ROS("name", "vlan20-guests"), ROS("vlan-id", "20"));
    ros_add(router, ROS_IP_ADDRESS, NOWHERE, NULL, ROS("address", "10.20.0.1/24"),
            ROS("interface", "guestlan"));
    apply(router, s.config);
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_VLAN].v[0], "name"),
                        "vlan20-guests");
    assert_string_equal(ros_item_get(router->rows[ROS_INTERFACE_VLAN].v[1], "name"),
                        "vlan20-guests-old");
    assert_string_equal(ros_item_get(only_row(router, ROS_IP_ADDRESS), "interface"),
                        "vlan20-guests");
    assert_int_equal(apply(router, s.config), 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_table_is_proved),
        TEST(vlan_one_is_left_alone),
        TEST(a_bridge_that_does_not_filter_needs_no_table),
        TEST(names_in_any_order),
        TEST(ports_of_a_bridge_that_exists_are_collected),
        TEST(borrowed_ports_are_given_back),
        TEST(a_vlan_made_by_hand_becomes_ours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
