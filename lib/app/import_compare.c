/*
 * import_compare.c - the configuration of an imported site beside the export it came from.
 *
 * Of an export of ours every tagged row has to have its like. Of anybody's a row may be done by
 * other rows; there the compared arguments are those that carry its meaning (proofs).
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/import_work.h"
#include "base/arena.h"
#include "diag/diag.h"
#include "ros/canon.h"
#include "ros/print_export.h"

/* Is the argument of a row that is in an export of this version? */
static bool is_shown(const struct import_work *r, const struct ros_arg_def *arg)
{
    unsigned minor = r->import->export->head.version.minor;
    bool known = minor == 0 || ((arg->since == 0 || minor >= arg->since) &&
                                (arg->until == 0 || minor <= arg->until));
    return known && (!ros_is_secret(arg->name));
}

static const char *canonical(const struct import_work *r, const struct ros_item *item,
                             const struct ros_arg_def *arg)
{
    const char *text = ros_item_value(item, arg->name);
    if (text == NULL && strcmp(arg->name, "action") == 0)
        return "accept"; /* of every firewall menu */
    return text == NULL ? NULL : ros_canon(r->arena, arg->type, text);
}

/* Ports by the names they have. */
static const char *named(const struct import_work *r, const struct ros_item *item,
                         const struct ros_arg_def *arg)
{
    int cell = ros_item_cell(item, arg->name);
    if (cell < 0 || item->cells.v[cell].value.kind == ROS_VALUE_TEXT)
        return canonical(r, item, arg);
    return ros_port_names(r->arena, r->import->have, item->cells.v[cell].value.text);
}

static const char *other_value(const struct import_work *r, const char *arg)
{
    return arena_printf(r->arena, "the site would have another '%s'", arg);
}

/* Settings of somebody else: what the export says of them. NULL: the site says the same. */
static const char *setting_difference(const struct import_work *r, const struct ros_item *have,
                                      const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (size_t i = 0; i < have->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[have->cells.v[i].arg];
        const char *a = canonical(r, have, arg), *b = named(r, want, arg);
        if (strcmp(arg->name, "comment") != 0 && !ros_is_secret(arg->name) &&
            !ros_values_equal(arg->type, a, b))
            return other_value(r, arg->name);
    }
    for (size_t i = 0; i < have->extras.len; i++)
        if (strcmp(have->extras.v[i].name, "disable-running-check") != 0) /* of virtual ports */
            return arena_printf(r->arena, "the site has no key for '%s'", have->extras.v[i].name);
    return NULL;
}

/* NULL: the same; else what differs. */
static const char *difference(const struct import_work *r, const struct ros_item *have,
                              const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    if (!r->import->own && def->kind != ROS_MENU_TAGGED)
        return setting_difference(r, have, want);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        bool comment = strcmp(arg->name, "comment") == 0 && have->tag == NULL;
        bool unset = def->kind != ROS_MENU_TAGGED && ros_item_get(want, arg->name) == NULL;
        if (comment || unset || !is_shown(r, arg) || ros_item_left(want, arg))
            continue;
        const char *a = canonical(r, have, arg), *b = named(r, want, arg);
        if (!ros_values_equal(arg->type, a, b))
            return other_value(r, arg->name);
    }
    return NULL;
}

/* --- finding the like of a row: a list may have a million --- */

/* A row of `want` by the hash of what it is looked up by. */
struct entry {
    uint64_t hash;
    size_t at;
};

struct table {
    struct entry *v; /* sorted */
    size_t len;
};

static uint64_t hash_text(uint64_t hash, const char *text)
{
    for (const char *c = text == NULL ? "" : text; *c != '\0'; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    return (hash ^ 0xff) * 1099511628211u;
}

static int by_hash(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

typedef uint64_t hash_fn(const struct import_work *r, const struct ros_item *item,
                         const char *const *args);

/* The rows of a menu of `want` by that hash. */
static struct table table_of(const struct import_work *r, enum ros_menu menu, hash_fn *hash,
                             const char *const *args)
{
    struct table table = {.len = r->want->rows[menu].len};
    table.v = arena_alloc(r->arena, table.len * sizeof(struct entry));
    for (size_t i = 0; i < table.len; i++)
        table.v[i] = (struct entry){hash(r, r->want->rows[menu].v[i], args), i};
    if (table.len > 1)
        qsort(table.v, table.len, sizeof(table.v[0]), by_hash);
    return table;
}

/* The first entry that has at least this hash. */
static size_t table_find(const struct table *table, uint64_t hash)
{
    size_t lo = 0, hi = table->len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (table->v[mid].hash < hash)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* By the arguments named, up to four. */
static uint64_t hash_args(const struct import_work *r, const struct ros_item *item,
                          const char *const *args)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < 4 && args[i] != NULL; i++) {
        int arg = ros_menu_arg(item->menu, args[i]);
        if (arg >= 0) /* default-name is a key, and no argument */
            hash = hash_text(hash, named(r, item, &ros_menu_def(item->menu)->args[arg]));
    }
    return hash;
}

/* By its tag, its select, or nothing. */
static uint64_t hash_name(const struct import_work *r, const struct ros_item *item,
                          const char *const *args)
{
    (void)r;
    (void)args;
    return hash_text(14695981039346656037u,
                     ros_menu_def(item->menu)->kind == ROS_MENU_FIXED ? item->select : item->tag);
}

/* Which rows of `want` were met, and how to find them. */
struct met {
    bool *v;
    size_t next; /* behind the last one: rows of an export stand in the order of ours */
    struct table by_name, by_key;
};

/* The next row of `want` that `have` would become and that was not met yet; false: none. */
static bool find_like(const struct import_work *r, const struct met *met,
                      const struct ros_item *have, size_t *ret_at)
{
    const struct ros_menu_def *def = ros_menu_def(have->menu);
    const bool named_row = def->kind != ROS_MENU_TAGGED || have->tag != NULL;
    const struct table *table = named_row ? &met->by_name : &met->by_key;
    if (!named_row && def->key[0] == NULL)
        return false;
    const char *const keys[4] = {def->key[0], def->key[1], NULL, NULL};
    uint64_t hash = named_row ? hash_name(r, have, NULL) : hash_args(r, have, keys);
    for (size_t i = table_find(table, hash); i < table->len && table->v[i].hash == hash; i++)
        if (!met->v[table->v[i].at]) {
            *ret_at = table->v[i].at;
            return true;
        }
    return false;
}

static void compare_row(struct import_work *r, struct met *met, enum ros_menu menu, size_t index)
{
    const struct ros_item *have = r->import->have->rows[menu].v[index];
    struct import_row *row = &r->import->rows[menu][index];
    const struct ros_menu_def *def = ros_menu_def(menu);
    size_t at;
    if (r->import->own && have->tag != NULL)
        row->covered = false; /* only its like in the built site counts */
    if (!find_like(r, met, have, &at))
        return;
    const char *why = difference(r, have, r->want->rows[menu].v[at]);
    bool key_does = have->tag == NULL && def->policy == ROS_KEY_SATISFIES;
    if (why == NULL && def->ordered && have->tag != NULL && at < met->next) {
        row->why = "it stands in another order";
    } else if (why == NULL || key_does) {
        row->covered = true;
    } else if (have->tag == NULL && def->kind == ROS_MENU_TAGGED) {
        return;
    } else if (row->why == NULL && !row->covered) {
        row->why = why;
    }
    met->v[at] = true;
    met->next = at + 1;
}

/* What a row of somebody else's and the row that does its job have in common, by menu. */
static const struct {
    enum ros_menu menu;
    const char *args[4];
    bool all; /* of every row that is covered; else of those that are `exact` */
} proofs[] = {
    {ROS_IP_ADDRESS, {"address"}, true},
    {ROS_IP_POOL, {"ranges"}, true},
    {ROS_IP_DHCP_SERVER, {"lease-time"}, true},
    {ROS_IP_DHCP_SERVER_LEASE, {"address", "mac-address"}, true},
    {ROS_IP_DHCP_SERVER_NETWORK, {"address", "domain"}, true},
    {ROS_IP_DNS_STATIC, {"name", "address"}, true},
    {ROS_IP_FIREWALL_ADDRESS_LIST, {"address"}, true},
    {ROS_INTERFACE_PPPOE_CLIENT, {"user"}, true},
    {ROS_INTERFACE_WIREGUARD, {"listen-port"}, true},
    {ROS_INTERFACE_WIREGUARD_PEERS, {"public-key", "endpoint-address"}, true},
    {ROS_INTERFACE_VLAN, {"vlan-id"}, true},
    {ROS_IP_FIREWALL_NAT, {"protocol", "dst-port", "to-addresses"}, false},
    {ROS_IP_FIREWALL_FILTER, {"chain", "protocol", "dst-port", "src-address"}, false},
    {ROS_IP_FIREWALL_MANGLE, {"protocol", "dst-port", "src-address"}, false},
};

/* MikroTik's own rows stay where the site says nothing: its names of the router, its network. */
static bool is_kept(const struct ros_item *item)
{
    const char *comment = ros_item_get(item, "comment");
    return comment != NULL && strncmp(comment, "defconf", 7) == 0 &&
           item->menu == ROS_IP_DNS_STATIC;
}

/* What was read as one thing may have been refused, or changed, on the way through the compiler. */
static void prove(struct import_work *r)
{
    for (size_t p = 0; p < ARRAY_LEN(proofs); p++) {
        const enum ros_menu menu = proofs[p].menu;
        const struct table table = table_of(r, menu, hash_args, proofs[p].args);
        for (size_t i = 0; i < r->import->have->rows[menu].len; i++) {
            const struct ros_item *have = r->import->have->rows[menu].v[i];
            struct import_row *row = &r->import->rows[menu][i];
            if (!row->covered || !(proofs[p].all || row->exact) || is_kept(have))
                continue;
            uint64_t hash = hash_args(r, have, proofs[p].args);
            size_t at = table_find(&table, hash);
            if (at < table.len && table.v[at].hash == hash)
                continue;
            row->covered = false;
            row->why = "the site does not come to do it: see what was left out";
        }
    }
}

/* Rows that the site makes and the export does not have: of an export of ours nothing may be
 * silent. */
static void report_missing(struct import_work *r, enum ros_menu menu, const struct met *met)
{
    size_t missing = 0;
    const struct ros_item *first = NULL;
    for (size_t i = 0; i < r->want->rows[menu].len; i++) {
        const struct ros_item *want = r->want->rows[menu].v[i];
        if (met->v[i] || (ros_menu_def(menu)->kind != ROS_MENU_TAGGED && want->cells.len == 0))
            continue;
        if (missing++ == 0)
            first = want;
    }
    if (missing == 0 || !r->import->own)
        return;
    const char *tag = first->tag != NULL ? first->tag : first->select != NULL ? first->select : "";
    diag_add(r->diags, DIAG_IMPORT_DIFFERS, (struct span){0},
             "the site would make %zu %s of %s that the export does not have%s%s%s", missing,
             missing == 1 ? "row" : "rows", ros_menu_def(menu)->path,
             *tag == '\0' ? "" : ", the first one '", tag, *tag == '\0' ? "" : "'");
}

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* All services of a router are on but the one that needs a certificate. */
static bool is_service_default(const struct ros_item *want)
{
    bool on = same_text(ros_item_get(want, "disabled"), "no");
    return want->menu == ROS_IP_SERVICE && on == !same_text(want->select, "www-ssl");
}

/* A row of settings that says nothing but defaults leaves no trace in an export. */
static void pass_defaults(const struct import_work *r, enum ros_menu menu, struct met *met)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    for (size_t i = 0; i < r->want->rows[menu].len && def->kind != ROS_MENU_TAGGED; i++) {
        const struct ros_item *want = r->want->rows[menu].v[i];
        bool says = false;
        for (size_t k = 0; k < want->cells.len; k++) {
            const struct ros_arg_def *arg = &def->args[want->cells.v[k].arg];
            says |= is_shown(r, arg) && !same_text(arg->def, want->cells.v[k].value.text);
        }
        met->v[i] |= !says || is_service_default(want);
    }
}

void import_compare(struct import_work *r)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        enum ros_menu menu = (enum ros_menu)m;
        const struct ros_menu_def *def = ros_menu_def(menu);
        const char *const keys[4] = {def->key[0], def->key[1], NULL, NULL};
        struct met met = {
            .v = arena_alloc(r->arena, r->want->rows[m].len + 1),
            .by_name = table_of(r, menu, hash_name, NULL),
            .by_key = table_of(r, menu, hash_args, keys),
        };
        for (size_t i = 0; i < r->import->have->rows[m].len; i++)
            compare_row(r, &met, menu, i);
        pass_defaults(r, menu, &met);
        report_missing(r, menu, &met);
    }
    if (!r->import->own)
        prove(r);
}
