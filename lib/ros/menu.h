/*
 * menu.h - the table of RouterOS menus (menus.def) as C data.
 *
 * Must not know sites. Everything that prints, compares, checks or parses rows asks this table.
 */
#ifndef ROSC_ROS_MENU_H
#define ROSC_ROS_MENU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The RouterOS 7 minor versions that a script may be written for: a target and everything above it.
 */
enum { ROS_MINOR_FIRST = 12, ROS_MINOR_LAST = 24 };

enum ros_menu {
#define MENU(id, path, kind, ordered, key1, key2, policy, flags, what) ROS_##id,
#define ARG(name, type, since, until, def, flags)
#define END(id)
#include "ros/menus.def"
#undef MENU
#undef ARG
#undef END
    ROS_MENU_COUNT
};

enum ros_menu_kind {
    ROS_MENU_TAGGED,   /* rows are added; ours are known by their comment */
    ROS_MENU_FIXED,    /* rows that the router has; only set */
    ROS_MENU_SETTINGS, /* one row without selector */
};

enum ros_key_policy { ROS_KEY_NONE, ROS_KEY_SATISFIES, ROS_KEY_TAKES, ROS_KEY_OWNS };

enum ros_menu_flags {
    ROS_MENU_DYNAMIC = 1 << 0, /* the router keeps rows of its own here: find needs !dynamic */
    ROS_MENU_DYNAMIC_SINCE_19 = 1 << 1, /* the same from 7.19 on (facts 7.5) */
};

/* How the text of a value is read. verify.c checks each cell against it. */
enum ros_type {
    ROS_TYPE_TEXT,           /* printable ASCII */
    ROS_TYPE_NAME,           /* printable ASCII without blanks, at least one character */
    ROS_TYPE_WORD,           /* one lower-case word */
    ROS_TYPE_WORDS,          /* words joined by commas, the whole may be negated */
    ROS_TYPE_BOOL,           /* yes | no */
    ROS_TYPE_FLAG,           /* present or not */
    ROS_TYPE_NUM,            /* decimal */
    ROS_TYPE_TIME,           /* 1h30m, 200ms */
    ROS_TYPE_MAC,            /* AA:BB:CC:DD:EE:FF */
    ROS_TYPE_IFADDR,         /* a.b.c.d/len with host bits */
    ROS_TYPE_PREFIX,         /* network/len */
    ROS_TYPE_ADDRESS,        /* address, prefix or range, may be negated: a matcher */
    ROS_TYPE_ADDRESS6,       /* IPv6 address or prefix, may be negated: a matcher */
    ROS_TYPE_IFADDR6,        /* IPv6 address/len with host bits */
    ROS_TYPE_PREFIX6,        /* IPv6 network/len */
    ROS_TYPE_ADDRESSES,      /* addresses or ranges joined by commas */
    ROS_TYPE_ADDRESS_ENTRY,  /* address, prefix, range or host name */
    ROS_TYPE_HOSTS,          /* addresses or host names joined by commas */
    ROS_TYPE_PORTS,          /* 80,443,1000-2000 */
    ROS_TYPE_MARK,           /* a connection mark, or no-mark */
    ROS_TYPE_TABLE,          /* a routing table */
    ROS_TYPE_INTERFACE,      /* an interface by name */
    ROS_TYPE_INTERFACES,     /* interfaces joined by commas, in no order */
    ROS_TYPE_INTERFACE_LIST, /* an interface list, may be negated */
    ROS_TYPE_GATEWAY, /* address (IPv4, IPv6), address%interface or point-to-point interface */
    ROS_TYPE_SCRIPT,  /* RouterOS script */
};

enum ros_arg_flags {
    ROS_ARG_CLEAR = 1 << 0, /* unset with !name */
    ROS_ARG_LEASE =
        1 << 1, /* belongs to the lease script once written, in rows with ros_item.leased */
    ROS_ARG_MUST = 1 << 2,       /* add prompts for it, or makes no sense without */
    ROS_ARG_UNCOMPARED = 1 << 3, /* written, never looked for */
    ROS_ARG_PAUSE = 1 << 4,  /* belongs to a script once written, in rows with ros_item.paused */
    ROS_ARG_SECRET = 1 << 5, /* an export leaves it out without show-sensitive (facts 8.5) */
};

struct ros_arg_def {
    const char *name;
    const char *term; /* " NAME=", as it stands in a command */
    uint8_t name_len; /* of `name`; the term has two more */
    enum ros_type type;
    uint8_t since, until; /* minor versions; 0: no bound within what we support */
    const char *def;
    unsigned flags;
};

struct ros_menu_def {
    const char *path; /* words separated by blanks, as an export prints them */
    enum ros_menu_kind kind;
    bool ordered;
    const char *key[2]; /* natural key: argument names, NULL-padded */
    enum ros_key_policy policy;
    unsigned flags;
    const struct ros_arg_def *args; /* sorted by name */
    size_t nargs;
    const char *what; /* heading in a script */
};

const struct ros_menu_def *ros_menu_def(enum ros_menu menu);

/* Index of an argument in the menu's table, -1 when the table does not know it. */
int ros_menu_arg(enum ros_menu menu, const char *name);

/* The same, looked for from the index `from` on first: who asks for one after the other in the
 * order of the table finds each at once. */
int ros_menu_arg_from(enum ros_menu menu, int from, const char *name);

/* Menu by its path, written with blanks or slashes between the words; false when it is not in the
 * table. Of two with one path it is the first. */
bool ros_menu_by_path(const char *path, enum ros_menu *ret_menu);

/* The same for a command: `add` means the menu whose rows are added, `set` one whose rows are set.
 */
bool ros_menu_by_command(const char *path, const char *command, enum ros_menu *ret_menu);

#endif
