/*
 * import_compare.c - the configuration of an imported site beside the export it came from.
 *
 * Of an export of ours every tagged row has to have its like. Of anybody's a row may be done by
 * other rows; there the compared arguments are those that carry its meaning (proofs).
 */
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
    return have->extras.len == 0
               ? NULL
               : arena_printf(r->arena, "the site has no key for '%s'", have->extras.v[0].name);
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

static bool same_key(const struct import_work *r, const struct ros_item *have,
                     const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++) {
        const struct ros_arg_def *arg = &def->args[ros_menu_arg(want->menu, def->key[i])];
        const char *a = canonical(r, have, arg), *b = named(r, want, arg);
        if (a == NULL || b == NULL || strcmp(a, b) != 0)
            return false;
    }
    return def->key[0] != NULL;
}

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* Is `want` the row that `have` would become? */
static bool is_counterpart(const struct import_work *r, const struct ros_item *have,
                           const struct ros_item *want)
{
    switch (ros_menu_def(want->menu)->kind) {
    case ROS_MENU_SETTINGS:
        return true;
    case ROS_MENU_FIXED:
        return same_text(have->select, want->select);
    case ROS_MENU_TAGGED:
        break;
    }
    if (have->tag != NULL)
        return same_text(have->tag, want->tag) &&
               (ros_menu_arg(want->menu, "comment") >= 0 || same_key(r, have, want));
    return same_key(r, have, want);
}

/* Which rows of `want` were met. */
struct met {
    bool *v;
    size_t next; /* where to look first: rows of an export stand in the order of ours */
};

static void compare_row(struct import_work *r, struct met *met, enum ros_menu menu, size_t index)
{
    const struct ros_item *have = r->import->have->rows[menu].v[index];
    struct import_row *row = &r->import->rows[menu][index];
    const struct ros_menu_def *def = ros_menu_def(menu);
    const size_t len = r->want->rows[menu].len;
    for (size_t k = 0; k < len; k++) {
        size_t at = (met->next + k) % len;
        const struct ros_item *want = r->want->rows[menu].v[at];
        if (met->v[at] || !is_counterpart(r, have, want))
            continue;
        const char *why = difference(r, have, want);
        bool key_does = have->tag == NULL && def->policy == ROS_KEY_SATISFIES;
        if (why == NULL && def->ordered && have->tag != NULL && at < met->next) {
            row->why = "it stands in another order";
        } else if (why == NULL || key_does) {
            row->covered = true;
        } else if (have->tag != NULL || def->kind != ROS_MENU_TAGGED) {
            if (row->why == NULL && !row->covered)
                row->why = why;
        } else {
            continue;
        }
        met->v[at] = true;
        met->next = at + 1;
        return;
    }
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

static bool is_proved(const struct import_work *r, const struct ros_item *have, size_t proof)
{
    const enum ros_menu menu = proofs[proof].menu;
    for (size_t i = 0; i < r->want->rows[menu].len; i++) {
        const struct ros_item *want = r->want->rows[menu].v[i];
        bool same = true;
        for (size_t k = 0; k < ARRAY_LEN(proofs[proof].args) && same; k++) {
            const char *name = proofs[proof].args[k];
            if (name == NULL)
                continue;
            const struct ros_arg_def *arg = &ros_menu_def(menu)->args[ros_menu_arg(menu, name)];
            const char *a = canonical(r, have, arg), *b = named(r, want, arg);
            same = ros_values_equal(arg->type, a == NULL ? "" : a, b == NULL ? "" : b);
        }
        if (same)
            return true;
    }
    return false;
}

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
        for (size_t i = 0; i < r->import->have->rows[menu].len; i++) {
            const struct ros_item *have = r->import->have->rows[menu].v[i];
            struct import_row *row = &r->import->rows[menu][i];
            if (!row->covered || !(proofs[p].all || row->exact) || is_kept(have) ||
                is_proved(r, have, p))
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
        struct met met = {.v = arena_alloc(r->arena, r->want->rows[m].len + 1)};
        for (size_t i = 0; i < r->import->have->rows[m].len; i++)
            compare_row(r, &met, menu, i);
        pass_defaults(r, menu, &met);
        report_missing(r, menu, &met);
    }
    if (!r->import->own)
        prove(r);
}
