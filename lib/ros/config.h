/*
 * config.h - a RouterOS configuration as desired state: menus, rows, cells.
 *
 * Purpose: what lowering builds, what a planner turns into a script, what verify proves, what a
 * script is applied to in tests. Must not know what a site is: an export and our own output are the
 * same thing to it.
 *
 * Invariants
 * 1. Rows of a menu stand in the order in which they are added; in ordered menus that order has a
 * meaning.
 * 2. Every row of a TAGGED menu (but those whose key OWNS) carries a unique tag
 * "rosc:FEATURE/NAME[/N]", which is its comment.
 * 3. Cells are sorted as the menu's table, each argument at most once. Values are unquoted text:
 * quoting happens only when a script is printed.
 */
#ifndef ROSC_ROS_CONFIG_H
#define ROSC_ROS_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "diag/source.h"
#include "ros/menu.h"
#include "value/value.h"

struct arena;

enum ros_value_kind {
    ROS_VALUE_TEXT,  /* the text itself */
    ROS_VALUE_PORT,  /* the current name of the Ethernet port whose default-name is the text */
    ROS_VALUE_PORTS, /* several such, joined by commas; the name of the row's bridge is itself */
};

struct ros_value {
    enum ros_value_kind kind;
    const char *text;
};

struct ros_cell {
    int arg; /* index into the menu's table */
    struct ros_value value;
};

/* An argument of a row that menus.def does not have: kept, never touched unless said. */
struct ros_extra {
    const char *name;
    const char *text; /* NULL: unset, or not constant */
};

struct ros_item {
    enum ros_menu menu;
    const char *tag;    /* NULL: FIXED, SETTINGS and OWNS rows */
    const char *select; /* FIXED: the value of the menu's key */
    struct span origin; /* what in the input asked for it; rows of an export: their statement */
    bool last;          /* ordered menus: belongs behind every foreign row (the final drops) */
    bool leased;        /* cells flagged LEASE are written once and then left to the lease script */
    bool trunks; /* bridge VLANs: ports that somebody else put into the bridge are tagged too */
    bool paused; /* the same for cells flagged PAUSE: a script switches the row off and on */
    VEC(struct ros_cell) cells;
    VEC(struct ros_extra) extras; /* rows of an export */
    const struct ros_item *was;   /* copies: what this is a copy of (diff.h) */
    size_t nth;                   /* copies: 1 + the index of that one in its menu; 0: a new row */
};

/* An interface that is a WAN's, or carries WANs: out of its bridge, out of the LAN list. */
struct ros_uplink {
    const char *who;       /* "WAN 'starlink'": for messages of the preflight */
    const char *port;      /* default-name of a port, NULL for what is none */
    const char *interface; /* its name once the script ran, NULL for a port that keeps the name it
                              has */
    bool dhcp;             /* has a DHCP client of ours */
    bool carrier;          /* carries WANs and is none itself: no row of the list WAN */
    struct span origin;    /* what in the input asked for it; so below */
};

/* Something that must be there before anything is changed. */
struct ros_need {
    const char *who;
    const char *port;      /* an Ethernet port by default-name, or */
    const char *interface; /* an interface by name, */
    const char *menu;      /* in this menu: "/interface", or that of a kind */
    struct span origin;
};

/* A VLAN of a LAN: what the preflight looks for where it shall stand. */
struct ros_vlan {
    const char *who;
    const char *name;      /* of the VLAN's interface */
    const char *interface; /* what it stands on */
    const char *id;
    bool made;               /* the interface is a bridge that the script makes */
    bool filters;            /* it is a bridge, and will filter VLANs */
    VEC(const char *) ports; /* by default-name: must be in that bridge already */
    struct span origin;
};

/* A feature that the router's device-mode must allow. */
struct ros_mode {
    const char *feature; /* as /system device-mode calls it */
    const char *who;     /* "monitoring.notify sends over HTTP": for the preflight's message */
    struct span origin;
};

/* Script that runs once, after the rows it speaks of are in place. */
struct ros_run {
    const char *what;   /* for the section comment */
    const char *script; /* statements, one a line, self-contained */
    const char *early_what,
        *early; /* the same for what is not ours yet, before it becomes so; or NULL */
    struct span origin;
};

/* What an answer must look like, beyond printable ASCII of at most 1024 characters. */
struct ros_prompt_rule {
    const char *pattern; /* a regular expression, extended as POSIX has it, for the whole */
    const char *what;    /* in words: "4 to 8 digits" */
};

/* A text that the router asks for, see prompt.h. */
struct ros_prompt {
    const char *name; /* "wans.fibre.password (PPPOE_PASSWORD)" */
    VEC(struct ros_prompt_rule) rules;
    bool url;  /* is a URL: http:// gets a word of warning */
    bool used; /* some row needs it */
};

struct ros_config {
    struct arena *arena;
    const char *title; /* site name, for the header */
    struct version target;
    VEC(struct ros_item *) rows[ROS_MENU_COUNT];
    VEC(struct ros_uplink) uplinks;
    VEC(struct ros_need) needs;
    VEC(struct ros_mode) modes;
    VEC(const char *) lan_interfaces; /* interfaces that are in the LAN list */
    VEC(struct ros_vlan) vlans;
    VEC(const char *) probes;  /* addresses that must have no foreign route */
    VEC(const char *) probes6; /* the same for IPv6; empty: the site has no IPv6 */
    VEC(struct ros_run) runs;
    VEC(struct ros_prompt) prompts; /* number n of prompt.h is the one at n - 1 */
    VEC(const char *) notes;        /* what a reader of the script should know, for the header */
    VEC(const char *)
    services;            /* RouterOS services that the input rules count on being at their port */
    int64_t rollback_ms; /* 0: none */
    bool adopt_defconf;
    struct {
        struct span target, rollback, adopt;
    } places;             /* what in the input asked for these */
    bool closes_ipv6;     /* our IPv6 rules stand, so the default ones can go */
    uint8_t max_distance; /* largest distance of a default route of ours */
};

/* An argument and its text, as lowering writes them. A NULL text leaves the cell out. */
struct ros_pair {
    const char *name;
    struct ros_value value;
};

#define ROS(name, text) ((struct ros_pair){(name), {ROS_VALUE_TEXT, (text)}})
#define ROS_PORT(name, default_name) ((struct ros_pair){(name), {ROS_VALUE_PORT, (default_name)}})
#define ROS_PORTS(name, names) ((struct ros_pair){(name), {ROS_VALUE_PORTS, (names)}})
#define ROS_FLAG(name) ((struct ros_pair){(name), {ROS_VALUE_TEXT, "yes"}})

/* An empty configuration in the arena. */
struct ros_config *ros_config_new(struct arena *arena);

/* Adds a row. `tag` also becomes the comment. Pairs end at ROS_END; an argument the table does not
 * know is a BUG. Use through the macro: ros_add(out, ROS_IP_ROUTE, span, tag, ROS("dst-address",
 * "8.8.8.8/32"), ROS("scope", "10"));
 */
struct ros_item *ros_add_pairs(struct ros_config *config, enum ros_menu menu, struct span origin,
                               const char *tag, const struct ros_pair *pairs, size_t count);
#define ros_add(config, menu, origin, tag, ...)                                                    \
    ros_add_pairs((config), (menu), (origin), (tag), (const struct ros_pair[]){__VA_ARGS__},       \
                  sizeof((const struct ros_pair[]){__VA_ARGS__}) / sizeof(struct ros_pair))

/* Sets one more cell of a row, replacing an earlier one; a NULL text does nothing. */
void ros_item_set(struct arena *arena, struct ros_item *item, struct ros_pair pair);

/* Index of a cell, -1 when the row has none. */
int ros_item_cell(const struct ros_item *item, const char *name);

/* Text of a cell, NULL when the row has none. A ROS_VALUE_PORT gives the default-name. */
const char *ros_item_get(const struct ros_item *item, const char *name);

/* The text of a cell, or the default of the menu's table, or NULL. */
const char *ros_item_value(const struct ros_item *item, const char *name);

/* Is the name of `len` characters among names that are joined by commas (NULL: none)? */
bool ros_names_have(const char *names, const char *name, size_t len);

/* Do two texts mean the same value? Interfaces of a list stand in no order. */
bool ros_values_equal(enum ros_type type, const char *a, const char *b);
/* Does the argument belong to a script of the router once the row is written? */
bool ros_item_left(const struct ros_item *item, const struct ros_arg_def *arg);

/* Rows with equal cells? Cells that the lease script owns are equal to anything; a missing cell
 * equals its default. */
bool ros_item_equal(const struct ros_item *a, const struct ros_item *b);

/* NULL when equal, else a sentence that names the first difference (for tests). */
const char *ros_config_difference(struct arena *arena, const struct ros_config *a,
                                  const struct ros_config *b);

#endif
