/*
 * import.c - from an export to a site that compiles, and what the export has beyond it.
 *
 * lib/import writes down what it understood. Whether that is right only the compiler knows, so the
 * text goes through it, again and again:
 * - What it refuses is commented out, the innermost key first, with its own words as the reason.
 * - What it would say by itself (defaults) is left out: the configuration stays the same.
 * - The configuration that comes out is compared with the export, row by row.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "import/import.h"
#include "ros/canon.h"
#include "ros/print_export.h"

enum {
    MAX_REPAIRS = 400, /* compilations that take something out */
    MAX_GUESSES = 300, /* and that try whether something is a default */
};

struct run {
    struct arena *arena;
    struct diags *diags;
    struct import *import;
    const struct ros_config *want;
    size_t guesses;
};

/* --- compiling the draft --- */

/* A text for every secret: that of the export, or one that has the form a router takes. */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    const struct import *import = data;
    size_t len = strlen(name);
    (void)kind;
    (void)ret_why;
    for (size_t i = 0; i < import->secrets.len; i++)
        if (strcmp(import->secrets.v[i].env, name) == 0 && import->secrets.v[i].text != NULL)
            return import->secrets.v[i].text;
    if (len > 4 && strcmp(name + len - 4, "_PIN") == 0)
        return "0000";
    if (len > 4 && strcmp(name + len - 4, "_KEY") == 0)
        return "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    return "secret";
}

static void compile_draft(const struct run *r, struct arena *arena, struct compilation *ret)
{
    struct strbuf text = strbuf_new(arena);
    draft_print(&text, r->import->site);
    *ret = (struct compilation){.name = "site",
                                .text = text.buf,
                                .len = text.len,
                                .goal = COMPILE_CONFIG,
                                .read_secret = read_secret,
                                .read_secret_data = r->import};
    compile(arena, ret);
}

/* Takes out what an error is about; its reason goes into the file. False: that cannot be left out.
 */
static bool take_out(const struct run *r, const struct diag *error)
{
    uint32_t line = 0, col;
    if (error->where[0].at.src != NULL)
        source_position(error->where[0].at.src, error->where[0].at.off, &line, &col);
    struct draft *node = draft_at(r->import->site, line);
    if (node == NULL || node->parent == NULL || node->parent == r->import->site)
        return false;
    struct draft *row = node;
    while (row->origin.src == NULL && row->parent != NULL)
        row = row->parent;
    node->dropped = arena_printf(r->arena, "left out: %s [%s]", error->msg, diag_slug(error->id));
    struct diag *d = diag_add(r->diags, DIAG_IMPORT_LEFT_OUT, row->origin,
                              "'%s' of the site is left out: %s", node->key, error->msg);
    diag_note(d, "the line stands in the file as a comment; rosc explain %s tells more",
              diag_slug(error->id));
    return true;
}

/* One compilation in memory of its own. */
struct trial {
    const struct run *run;
    bool (*look)(const struct run *, const struct compilation *);
};

static bool try_draft(const struct trial *trial)
{
    struct arena *scratch = arena_new();
    jmp_buf oom;
    if (scratch == NULL || setjmp(oom)) {
        arena_free(scratch);
        arena_oom(trial->run->arena);
    }
    arena_on_oom(scratch, &oom);
    struct compilation c;
    compile_draft(trial->run, scratch, &c);
    bool result = trial->look(trial->run, &c);
    arena_on_oom(scratch, NULL);
    arena_free(scratch);
    return result;
}

/* True: nothing more is to be done. */
static bool repair_one(const struct run *r, const struct compilation *c)
{
    for (size_t i = 0; i < c->diags->v.len; i++)
        if (c->diags->v.v[i]->severity == SEVERITY_ERROR)
            return !take_out(r, c->diags->v.v[i]);
    return true;
}

static bool is_same(const struct run *r, const struct compilation *c)
{
    return c->diags->errors == 0 &&
           ros_config_difference(c->diags->arena, c->config, r->want) == NULL;
}

/* Leaves out what says no more than the compiler would. */
static void leave_out(struct run *r, struct draft *node)
{
    for (size_t i = 0; i < node->kids.len; i++) {
        struct draft *kid = node->kids.v[i];
        if (kid->gone || kid->dropped != NULL)
            continue;
        if (kid->guess && r->guesses < MAX_GUESSES) {
            r->guesses++;
            kid->gone = true;
            kid->gone = try_draft(&(struct trial){r, is_same});
        }
        if (!kid->gone)
            leave_out(r, kid);
    }
}

/* --- comparing --- */

/* Is the argument of a row that is in an export of this version? */
static bool is_shown(const struct run *r, const struct ros_arg_def *arg)
{
    unsigned minor = r->import->export->head.version.minor;
    bool known = minor == 0 || ((arg->since == 0 || minor >= arg->since) &&
                                (arg->until == 0 || minor <= arg->until));
    return known && (!ros_is_secret(arg->name));
}

static const char *canonical(const struct run *r, const struct ros_item *item,
                             const struct ros_arg_def *arg)
{
    const char *text = ros_item_value(item, arg->name);
    if (text == NULL && strcmp(arg->name, "action") == 0)
        return "accept"; /* of every firewall menu */
    return text == NULL ? NULL : ros_canon(r->arena, arg->type, text);
}

/* Ports by the names they have. */
static const char *named(const struct run *r, const struct ros_item *item,
                         const struct ros_arg_def *arg)
{
    int cell = ros_item_cell(item, arg->name);
    if (cell < 0 || item->cells.v[cell].value.kind == ROS_VALUE_TEXT)
        return canonical(r, item, arg);
    return ros_port_names(r->arena, r->import->have, item->cells.v[cell].value.text);
}

static const char *other_value(const struct run *r, const char *arg)
{
    return arena_printf(r->arena, "the site would have another '%s'", arg);
}

/* Settings of somebody else: what the export says of them. NULL: the site says the same. */
static const char *setting_difference(const struct run *r, const struct ros_item *have,
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
static const char *difference(const struct run *r, const struct ros_item *have,
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

static bool same_key(const struct run *r, const struct ros_item *have, const struct ros_item *want)
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
static bool is_counterpart(const struct run *r, const struct ros_item *have,
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

static void compare_row(struct run *r, struct met *met, enum ros_menu menu, size_t index)
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

static bool is_proved(const struct run *r, const struct ros_item *have, size_t proof)
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
static void prove(struct run *r)
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
static void report_missing(struct run *r, enum ros_menu menu, const struct met *met)
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
static void pass_defaults(const struct run *r, enum ros_menu menu, struct met *met)
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

static void compare(struct run *r)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        enum ros_menu menu = (enum ros_menu)m;
        struct met met = {.v = arena_alloc(r->arena, r->want->rows[m].len + 1)};
        for (size_t i = 0; i < r->import->have->rows[m].len; i++)
            compare_row(r, &met, menu, i);
        pass_defaults(r, menu, &met);
        report_missing(r, menu, &met);
    }
}

/* --- what is left --- */

/* Rows of one menu that are not understood for one reason. */
struct group {
    const char *path, *why;
    struct span first;
    size_t count;
    VEC(uint32_t) lines; /* the first few */
    bool outside;        /* a menu that no site says anything about */
};

struct groups {
    VEC(struct group) v;
};

static void add_to_group(const struct run *r, struct groups *groups, const char *path,
                         const char *why, struct span at, bool outside)
{
    enum { SHOWN = 12 };
    struct group *group = NULL;
    for (size_t i = groups->v.len; i > 0 && group == NULL; i--)
        if (strcmp(groups->v.v[i - 1].path, path) == 0 && strcmp(groups->v.v[i - 1].why, why) == 0)
            group = &groups->v.v[i - 1];
    if (group == NULL) {
        group = VEC_PUSH(r->arena, groups->v);
        *group = (struct group){.path = path, .why = why, .first = at, .outside = outside};
    }
    if (group->count++ < SHOWN && at.src != NULL) {
        uint32_t line, col;
        source_position(at.src, at.off, &line, &col);
        *VEC_PUSH(r->arena, group->lines) = line;
    }
}

static const char *lines_of(const struct run *r, const struct group *group)
{
    struct strbuf sb = strbuf_new(r->arena);
    strbuf_addstr(&sb, group->count == 1 ? "line " : "lines ");
    for (size_t i = 0; i < group->lines.len; i++)
        strbuf_addf(&sb, "%s%u", i == 0 ? "" : ", ", (unsigned)group->lines.v[i]);
    if (group->count > group->lines.len)
        strbuf_addf(&sb, " and %zu more", group->count - group->lines.len);
    return strbuf_detach(&sb);
}

static void collect(struct run *r, struct groups *groups, struct imported *out)
{
    const struct ros_export *export = r->import->export;
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < export->have->rows[m].len; i++) {
            const struct import_row *row = &r->import->rows[m][i];
            const struct ros_item *item = export->have->rows[m].v[i];
            if (m == ROS_INTERFACE_BRIDGE_FILTERING && row->covered)
                continue; /* the row of the bridge is counted */
            out->rows++;
            out->understood += row->covered;
            if (!row->covered)
                add_to_group(r, groups, ros_menu_def((enum ros_menu)m)->path,
                             row->why != NULL    ? row->why
                             : item->tag != NULL ? "the site does not make this row"
                             : r->import->own    ? "it is not the site's own: apply leaves it alone"
                                                 : "no key of a site stands for it",
                             item->origin, false);
        }
    for (size_t i = 0; i < export->foreign.len; i++) {
        enum ros_menu menu;
        const struct ros_row *row = export->foreign.v[i];
        bool known = ros_menu_by_path(row->path, &menu);
        out->rows++;
        out->understood += r->import->foreign[i].covered;
        if (!r->import->foreign[i].covered)
            add_to_group(r, groups, row->path,
                         r->import->foreign[i].why != NULL ? r->import->foreign[i].why
                         : known                           ? "it is no plain row"
                                                           : "a site says nothing about this menu",
                         row->at, !known && r->import->foreign[i].why == NULL);
    }
}

static int by_line(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    return x->first.off < y->first.off ? -1 : x->first.off > y->first.off;
}

static void report(struct run *r, const struct groups *groups)
{
    for (size_t i = 0; i < groups->v.len; i++) {
        const struct group *g = &groups->v.v[i];
        struct diag *d =
            diag_add(r->diags, g->outside ? DIAG_IMPORT_OUTSIDE : DIAG_IMPORT_NOT_UNDERSTOOD,
                     g->first, "%zu %s of %s %s not understood", g->count,
                     g->count == 1 ? "row" : "rows", g->path, g->count == 1 ? "is" : "are");
        diag_note(d, "%s%s%s", g->why, g->count == 1 ? "" : ": ",
                  g->count == 1 ? "" : lines_of(r, g));
    }
}

/* --- the file --- */

static const char *write_file(const struct run *r, const struct groups *groups,
                              const struct imported *out, size_t *ret_len)
{
    const struct ros_head *head = &r->import->export->head;
    struct strbuf sb = strbuf_new(r->arena);
    draft_comment(&sb, 0,
                  arena_printf(r->arena, "A site read from a router's export (RouterOS %s%s%s).",
                               head->found ? head->release : "of unknown version",
                               head->model != NULL ? ", " : "",
                               head->model != NULL ? head->model : ""));
    draft_comment(&sb, 0,
                  arena_printf(r->arena, "Of %zu rows %zu are understood%s", out->rows,
                               out->understood,
                               groups->v.len > 0 ? "; the others are listed at the end." : "."));
    for (size_t i = 0; i < r->import->remarks.len; i++)
        draft_comment(&sb, 0, arena_printf(r->arena, "- %s", r->import->remarks.v[i]));
    draft_print(&sb, r->import->site);
    if (groups->v.len > 0)
        strbuf_addstr(&sb, "\n# Not understood, by line of the export:\n");
    for (size_t i = 0; i < groups->v.len; i++)
        draft_comment(&sb, 0,
                      arena_printf(r->arena, "- %s, %s: %s", groups->v.v[i].path,
                                   lines_of(r, &groups->v.v[i]), groups->v.v[i].why));
    *ret_len = sb.len;
    return strbuf_detach(&sb);
}

static void no_site(const struct run *r, const struct compilation *c)
{
    const struct diag *error = NULL;
    for (size_t i = 0; i < c->diags->v.len && error == NULL; i++)
        if (c->diags->v.v[i]->severity == SEVERITY_ERROR)
            error = c->diags->v.v[i];
    const struct draft *wans = draft_get(r->import->site, "wans"),
                       *lans = draft_get(r->import->site, "lans");
    const char *why = draft_is_empty(wans)   ? "nothing in it is understood as a WAN"
                      : draft_is_empty(lans) ? "beside its WANs it has no LAN"
                      : error == NULL        ? "too much of it is refused"
                                             : error->msg;
    struct diag *d = diag_add(r->diags, DIAG_IMPORT_NO_WAN, r->import->export->head.at,
                              "no site can be made of this export: %s", why);
    diag_note(d, "a site is a router with a way to the internet: a DHCP client, a PPPoE session, a "
                 "modem, or a default route through an address of its own");
}

/* The draft compiles, or an error says why it never will. */
static bool settle(struct run *r)
{
    for (size_t i = 0; i < MAX_REPAIRS; i++)
        if (try_draft(&(struct trial){r, repair_one}))
            break;
    struct compilation c;
    compile_draft(r, r->arena, &c);
    if (c.diags->errors > 0) {
        no_site(r, &c);
        return false;
    }
    r->want = c.config;
    return true;
}

/* What an export shows of secrets is not shown again: cells that hold one, and the script that
 * sends with the tokens of its channels. */
static void mask_secrets(struct arena *arena, const struct ros_export *export)
{
    static const char *const parts[] = {"password",          "passphrase", "secret",
                                        "private-key",       "shared-key", "token",
                                        "authentication-key"};
    for (size_t i = 0; i < export->rows.v.len; i++) {
        const struct ros_row *row = &export->rows.v.v[i];
        bool sends = ros_row_is(row, "comment", "rosc:notify/send");
        for (size_t k = 0; k < row->args.len; k++) {
            const struct ros_row_arg *arg = &row->args.v[k];
            bool hide = ros_is_secret(arg->name) || (sends && strcmp(arg->name, "source") == 0);
            for (size_t p = 0; p < ARRAY_LEN(parts) && !hide; p++)
                hide = strstr(arg->name, parts[p]) != NULL;
            if (hide && arg->value != NULL)
                source_mask(arena, arg->value_at);
        }
    }
}

void import_run(struct arena *arena, struct diags *diags, const char *name, const char *text,
                size_t len, struct imported *ret_imported)
{
    struct run r = {.arena = arena, .diags = diags};
    struct ros_export *export = ARENA_NEW(arena, struct ros_export);
    const struct source *source;
    struct groups groups = {0};
    struct imported out = {0};
    if (!source_load_script(arena, diags, name, text, len, &source) ||
        !ros_export_read(arena, diags, source, export) || diags->errors > 0)
        return;
    mask_secrets(arena, export);
    out.import = r.import = import_site(arena, export);
    if (!settle(&r))
        return;
    leave_out(&r, r.import->site);
    compare(&r);
    if (!r.import->own)
        prove(&r);
    collect(&r, &groups, &out);
    if (groups.v.len > 1)
        qsort(groups.v.v, groups.v.len, sizeof(groups.v.v[0]), by_line);
    report(&r, &groups);
    out.want = r.want;
    out.yaml = write_file(&r, &groups, &out, &out.yaml_len);
    *ret_imported = out;
}

/* --- the public function --- */

struct import_job {
    const char *name, *text;
    size_t len;
    const struct rosc_options *options;
};

static void import_job_run(struct rosc_result *result, void *data)
{
    const struct import_job *job = data;
    struct diags *diags = diags_new(result->arena);
    struct imported imported = {0};
    import_run(result->arena, diags, job->name, job->text, job->len, &imported);
    struct diag_style style = {
        .colour = job->options && job->options->colour,
        .tail = job->options && diags->errors > 0 ? job->options->tail : NULL,
    };
    struct strbuf messages = strbuf_new(result->arena);
    diags_print_text(&messages, diags, &style);
    result->messages = strbuf_detach(&messages);
    result->errors = diags->errors;
    result->warnings = diags->warnings;
    result->output = diags->errors > 0 ? NULL : imported.yaml;
    result->output_len = diags->errors > 0 ? 0 : imported.yaml_len;
}

struct rosc_result *rosc_import(const char *name, const char *text, size_t len,
                                const struct rosc_options *options)
{
    struct import_job job = {.name = name, .text = text, .len = len, .options = options};
    return result_run(import_job_run, &job);
}
