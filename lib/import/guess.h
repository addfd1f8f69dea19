/*
 * guess.h - what the files that read anybody's configuration share.
 *
 * First it is found out what the interfaces are (guess_wan.c), then keys are written for each
 * topic. A row that was looked at and not understood has a reason that a person can use.
 */
#ifndef ROSC_IMPORT_GUESS_H
#define ROSC_IMPORT_GUESS_H

#include "import/internal.h"

struct guess_wan {
    const char *interface; /* L3 */
    const char *kind;
    const struct ros_item *item; /* client, session, modem or address; NULL: none */
    enum ros_menu menu;          /* its menu, ROS_MENU_COUNT: none */
    size_t index;
    int64_t distance;
    bool routes;  /* makes a default route of its own */
    bool by_hand; /* there is one written by hand */
    const char *gateway;
    const char *table; /* the routing table whose default leads there, NULL: none */
    const char *mark;  /* the connection mark that goes with it, NULL: none */
    size_t slots;      /* of a per-connection-classifier */
    const char *name;  /* in the site */
    struct draft *node;
    VEC(const char *) probes;
};

/* An address list that a rule of the site uses. */
struct guess_list {
    const char *list; /* the router's name for it */
    const char *name; /* the site's */
};

struct guess {
    struct importer *im;
    VEC(struct guess_wan) wans;
    VEC(struct guess_list) lists;
    bool shared_distance; /* two defaults at one distance */
};

/* The text of an argument that menus.def does not have, NULL: none. */
const char *guess_extra(const struct ros_item *item, const char *name);

/* The text of a cell; NULL: there is none, or it is empty, or no row. */
static inline const char *guess_cell(const struct ros_item *item, const char *name)
{
    const char *text = item == NULL ? NULL : ros_item_get(item, name);
    return text == NULL || *text == '\0' ? NULL : text;
}

bool guess_is_off(const struct ros_item *item);

/* A number of the export, or `otherwise`. */
int64_t guess_number(struct arena *arena, const char *text, int64_t otherwise);

/* A name out of a comment of a few words, NULL: it has none, or is a sentence. */
const char *guess_comment(struct importer *im, const struct ros_item *item);

/* Has the row only these arguments (NULL-terminated), beside comment and disabled? */
bool guess_only(const struct ros_item *item, const char *const *names);

/* As import_endpoint(), with address lists by the names that the site gives them. An address beside
 * the WANs is the address. */
const char *guess_endpoint(struct guess *g, const struct ros_item *item, bool from);

/* The WAN whose table, or whose connection mark, it is; NULL: none. */
const struct guess_wan *guess_wan_of_table(const struct guess *g, const char *table);

void guess_put_lists(struct guess *g);
void guess_find_wans(struct guess *g);
void guess_put_wans(struct guess *g);
void guess_put_lans(struct guess *g);
void guess_put_tunnels(struct guess *g);
void guess_put_marks(struct guess *g);
void guess_put_nat(struct guess *g);
void guess_put_firewall(struct guess *g);

#endif
