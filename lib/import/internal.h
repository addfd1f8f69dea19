/*
 * internal.h - what the files of lib/import share.
 */
#ifndef ROSC_IMPORT_INTERNAL_H
#define ROSC_IMPORT_INTERNAL_H

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "import/import.h"

/* A WAN, LAN or tunnel of the draft. */
struct import_net {
    const char *name;
    const char *interface; /* its L3 interface */
    struct ipv4_prefix address;
    struct draft *node;
    const char *distance; /* WANs */
};

struct importer {
    struct import *out;
    struct arena *arena;
    const struct ros_config *have;
    VEC(struct import_net) wans, lans, tunnels;
    struct draft *names; /* those taken, of all kinds, as keys: "KIND/NAME" */
};

/* Calls its body with `item` for every row of a menu. */
#define IMPORT_EACH(im, menu, item)                                                                \
    for (size_t item##_i = 0; item##_i < (im)->have->rows[menu].len; item##_i++)                   \
        for (const struct ros_item *item = (im)->have->rows[menu].v[item##_i]; item != NULL;       \
             item = NULL)

/* The site is responsible for the row; `import_because` says why it is not. By index in `have`. */
void import_cover(struct importer *im, enum ros_menu menu, size_t index);
void import_because(struct importer *im, enum ros_menu menu, size_t index, const char *why);

/* What stands behind "rosc:FEATURE/" in the row's tag; NULL: another tag, or none. */
const char *import_tag(const struct ros_item *item, const char *feature);

/* The first row with the tag "rosc:FEATURE/NAME", NULL: none. */
const struct ros_item *import_find(const struct importer *im, enum ros_menu menu,
                                   const char *feature, const char *name);

/* The first row whose cell has this text. */
const struct ros_item *import_by(const struct importer *im, enum ros_menu menu, const char *arg,
                                 const char *text);

/* Is the cell (or its default) this text? */
bool import_is(const struct ros_item *item, const char *arg, const char *text);

/* Are there any rows with that feature? */
bool import_has(const struct importer *im, enum ros_menu menu, const char *feature);

/* Default-name of the port that is called `name`; NULL: `name` is no port. */
const char *import_port(const struct importer *im, const char *name);

/* The next name of a comma list, NULL at its end; *at moves behind it. */
const char *import_next(struct arena *arena, const char **at);

/* The text before the first '/'. */
const char *import_head(struct arena *arena, const char *text);

/* A name for a thing of that kind ("wan"): made of `text`, with `otherwise` where nothing of it can
 * stay; nothing else of the kind has it. */
const char *import_name(struct importer *im, const char *kind, const char *text,
                        const char *otherwise);

/* The name of an environment variable for a secret, and its text where it is known: PPPOE_PASSWORD.
 */
const char *import_env(struct importer *im, const char *name, const char *what, const char *text);

/* A remark for the head of the file. */
void import_remark(struct importer *im, const char *remark);

const struct import_net *import_wan(const struct importer *im, const char *interface);
const struct import_net *import_lan(const struct importer *im, const char *interface);

/* Where a rule's packets come from (`from`: in-interface, src-address, ...) or go to, as the
 * language says it; NULL: it cannot. "any" when the row does not say. */
const char *import_endpoint(struct importer *im, const struct ros_item *item, bool from);

/* Writes a list; one element stands alone. */
void import_list(struct importer *im, struct draft *map, const char *key, const char *commas);

/* RouterOS's word for a protocol in the language, NULL: none. */
const char *import_protocol(const char *word);

/* --- our own configuration --- */
void own_system(struct importer *im);
void own_wans(struct importer *im);
void own_lans(struct importer *im);
void own_routing(struct importer *im);
void own_nat(struct importer *im);
void own_firewall(struct importer *im);
void own_tunnels(struct importer *im);
void own_monitoring(struct importer *im);
void own_notify(struct importer *im);
void own_ipv6(struct importer *im);

/* --- anybody's (guess.c) --- */
void import_guess(struct importer *im);

/* --- both --- */

/* A bridge that a LAN names, and its ports, are understood: the site leaves them as they are. */
void import_keep_bridge(struct importer *im, const char *bridge);
void import_services(struct importer *im);
void import_dns(struct importer *im);

#endif
