/*
 * internal.h - what the rules share: the rows by menu, and what follows from them before any rule
 * looks (facts.c, facts_routes.c, facts_scripts.c).
 */
#ifndef ROSC_LINT_INTERNAL_H
#define ROSC_LINT_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "lint/map.h"
#include "ros/export.h"

/* The rows of one menu, in the order of the text. */
struct lint_menu {
    const char *path;
    VEC(const struct ros_row *) rows;
};

enum lint_kind {
    LINT_KIND_UNKNOWN,
    LINT_KIND_BROADCAST, /* Ethernet port, VLAN, bridge, bond: a next hop there is an address */
    LINT_KIND_POINT,     /* point-to-point: PPP, modem, tunnel */
};

/* An interface that some row names. */
struct lint_iface {
    const char *name;
    enum lint_kind kind;
    const struct ros_row *row;           /* what makes it, NULL: not in the text */
    const struct ros_row *dhcp;          /* its DHCP client that is on */
    const struct ros_row *nat;           /* the first srcnat rule for it by name */
    const char *carrier;                 /* what a VLAN or a PPPoE client stands on */
    VEC(const char *) lists;             /* interface lists that it is in */
    VEC(const struct ros_row *) members; /* their rows */
    bool wan, lan;
    bool slave;   /* a port of a bridge */
    bool carries; /* a WAN stands on it: it is none itself */
};

/* An interface list. */
struct lint_list {
    const char *name;
    VEC(struct lint_iface *) members;
    bool open; /* more members than the rows say: include=, exclude=, a PPP profile puts some in */
    bool wan;
};

/* A route, its gateway taken apart. */
struct lint_route {
    const struct ros_row *row;
    const struct ros_row_arg *gateway; /* NULL: none (blackhole) */
    const char *dst;                   /* "8.8.8.8/32"; NULL: not constant */
    const char *host;                  /* the address of a /32 or /128 */
    const char *address, *iface;       /* of the gateway: 192.0.2.1%ether1 */
    const char *table;
    unsigned scope, target_scope, distance;
    bool is_default, hole, checked, v6;
};

/* An address that host routes lead to, or that is the gateway of routes. */
struct lint_host {
    const char *address;
    VEC(struct lint_route *) routes; /* to it, in main, by a gateway */
    VEC(struct lint_route *) holes;  /* to it, blackholes in main */
    VEC(struct lint_route *) users;  /* whose gateway it is, without %interface */
    bool connected;                  /* in a network of an address of the router */
    bool onlink; /* one of `routes` leads straight to it over a broadcast interface */
    const struct lint_route *best;    /* of `routes`: the smallest effective scope */
    const struct lint_route *checked; /* the first default of main among `users` with a check */
};

enum lint_context {
    LINT_CONTEXT_FILE,
    LINT_CONTEXT_NETWATCH,
    LINT_CONTEXT_SCHEDULER,
    LINT_CONTEXT_SCRIPT,
    LINT_CONTEXT_LEASE,
    LINT_CONTEXT_PPP,
    LINT_CONTEXT_OTHER,
};

/* A script: the text itself, or a string in it. */
struct lint_script {
    enum lint_context context;
    const struct ros_code *code;
    const struct ros_row *row;          /* that it is an argument of; NULL: the text itself */
    const struct ros_row_arg *arg;      /* the argument */
    bool nested;                        /* the row is itself in a string */
    VEC(const struct ros_stmt *) stmts; /* of it, brackets and blocks included, strings not */
    struct ros_rows rows;               /* what it writes */
};

struct lint {
    struct arena *arena;
    struct diags *diags;
    const struct ros_export *in;
    struct version version;  /* 0.0: the text does not tell */
    struct lint_map menus;   /* path -> struct lint_menu */
    struct lint_map touched; /* "PATH ARGUMENT" -> a row that is no add and has the argument */
    struct lint_map ifaces;  /* name -> struct lint_iface */
    VEC(struct lint_iface *) iface_order;
    struct lint_map lists;    /* name -> struct lint_list */
    struct lint_map networks; /* "192.168.88.0/24" -> struct ros_row of /ip address */
    struct lint_map doubled;  /* the same on another interface -> that row */
    VEC(struct lint_route *) routes;
    struct lint_map hosts; /* address -> struct lint_host */
    VEC(struct lint_host *) host_order;
    VEC(struct lint_script *) scripts; /* the text itself is the first */
    size_t wans;                       /* how many there are */
    size_t defaults; /* default routes of main that the text shows, those of clients included */
    bool whole;      /* an export of everything: a menu that it does not have is empty */
    bool set_up; /* whole, or it sets up WANs, routes and NAT: a failover from beginning to end */
    bool scopes_change; /* some statement sets the scopes of routes that are there */
    bool scripted;      /* a script of the text changes routes */
};

/* Reads what comments of the text allow (comments.c). */
void lint_comments(struct lint *l);

/* --- facts --- */

void lint_facts(struct lint *l);
void lint_facts_routes(struct lint *l);
void lint_facts_scripts(struct lint *l);

/* --- rows --- */

/* The rows of a menu; an empty one when the text does not have it. */
const struct lint_menu *lint_menu(const struct lint *l, const char *path);

#define LINT_EACH(l, path, row)                                                                    \
    for (size_t row##_i = 0; row##_i < lint_menu(l, path)->rows.len; row##_i++)                    \
        for (const struct ros_row *row = lint_menu(l, path)->rows.v[row##_i]; row != NULL;         \
             row = NULL)

/* Does the row add something that is on? */
bool lint_adds(const struct ros_row *row);

/* Is the argument there and yes (true)? */
bool lint_yes(const struct ros_row *row, const char *name);

/* The argument is there and no (false). */
bool lint_no(const struct ros_row *row, const char *name);

/* Does some statement other than add give the argument to rows of the menu? Then nobody knows from
 * the text which value a row ends up with. */
bool lint_touched(const struct lint *l, const char *path, const char *name);

/* Has the row no other arguments than these? */
bool lint_only(const struct ros_row *row, const char *names);

/* A number of an argument; `otherwise` when it is absent; false when it is no number. */
bool lint_number(const struct lint *l, const struct ros_row *row, const char *name,
                 unsigned otherwise, unsigned *ret_number);

/* Are all the arguments absent? Names are joined by blanks. */
bool lint_lacks(const struct ros_row *row, const char *names);

/* The place of an argument, of the whole statement when it has none of the name. */
struct span lint_at(const struct ros_row *row, const char *name);

/* The argument as it is written, and one more behind it: for an edit that adds an argument. */
const char *lint_with(const struct lint *l, const struct ros_row_arg *arg, const char *more);

/* Is the version known and below 7.minor? */
bool lint_before(const struct lint *l, unsigned minor);

/* --- interfaces --- */

struct lint_iface *lint_iface(const struct lint *l, const char *name);
struct lint_list *lint_list(const struct lint *l, const char *name);

enum lint_side { LINT_SIDE_ANY, LINT_SIDE_WAN, LINT_SIDE_LAN, LINT_SIDE_UNKNOWN };

/* From which side a rule takes packets (`which` is "in") or to which it sends them ("out"), by its
 * WHICH-interface and WHICH-interface-list. */
enum lint_side lint_side(const struct lint *l, const struct ros_row *row, const char *which);

/* Does a rule's WHICH-interface or WHICH-interface-list take in the interface? Sure or not: a list
 * whose members are not all known does. */
bool lint_takes(const struct lint *l, const struct ros_row *row, const char *which,
                const struct lint_iface *iface);

/* --- routes --- */

/* The host that a route's gateway is reached by, when that takes host routes: NULL for any other.
 */
struct lint_host *lint_via(const struct lint *l, const struct lint_route *route);

struct lint_host *lint_host(const struct lint *l, const char *address);

/* The gateway at the end of a chain of host routes: the first hop. NULL: no end, or several. */
const struct lint_route *lint_last(const struct lint *l, const struct lint_route *route);

/* The first hop's interface, else its address: what tells two WANs apart. */
const char *lint_hop(const struct lint_route *route);

/* --- scripts --- */

/* The path of a statement without its command; "" for a command of the menu it stands in. */
bool lint_stmt_is(const struct ros_stmt *stmt, const char *path, const char *command);

/* Its place, however deep in strings. */
struct span lint_stmt_at(const struct lint *l, const struct ros_stmt *stmt);

/* --- rules --- */

#define RULE(name) void lint_##name(struct lint *l);
#include "lint/rules.def"
#undef RULE

#endif
