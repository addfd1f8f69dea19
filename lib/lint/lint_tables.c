/* lint_tables.c - routing tables, the marks that lead to them, and what RouterOS 6 called them
 * (facts 14.13, 14.14, 14.28). */
#include <string.h>

#include "lint/internal.h"

static void v6_argument(struct lint *l, const struct ros_row *row, const char *name,
                        const char *instead)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    if (arg == NULL)
        return;
    struct diag *d = diag_add(l->diags, DIAG_SCRIPT_V6_SYNTAX, arg->at,
                              "routes have no '%s' in RouterOS 7", name);
    diag_note(d, "symptom: the import stops at this statement with 'expected end of command'");
    if (instead != NULL)
        diag_help(d, arg->at, instead, "write it as RouterOS 7 does");
    else
        diag_help(d, arg->at, NULL, "leave it out");
}

/* An export of RouterOS 6 does not come here. */
void lint_v6_syntax(struct lint *l)
{
    LINT_EACH (l, "/ip route", row) {
        const char *mark = ros_row_get(row, "routing-mark"), *type = ros_row_get(row, "type");
        v6_argument(l, row, "routing-mark",
                    mark == NULL ? NULL : arena_printf(l->arena, "routing-table=%s", mark));
        v6_argument(l, row, "type",
                    type != NULL && strcmp(type, "unicast") != 0 ? "blackhole" : NULL);
    }
    LINT_EACH (l, "/ip route rule", row) {
        struct diag *d = diag_add(l->diags, DIAG_SCRIPT_V6_SYNTAX, row->at,
                                  "RouterOS 7 has no menu '/ip route rule'");
        diag_note(d, "symptom: the import stops at this statement with 'bad command name rule'");
        diag_help(d, row->at, NULL, "use /routing rule");
    }
}

/* --- tables --- */

/* Notes who looks packets up in which table. */
static void collect_users(struct lint *l, struct lint_map *users, const char *path,
                          const char *name)
{
    LINT_EACH (l, path, row) {
        const struct ros_row_arg *arg = ros_row_arg(row, name);
        if (arg == NULL || arg->text == NULL || !lint_adds(row))
            continue;
        void **user = lint_map_at(l->arena, users, arg->text);
        if (*user == NULL)
            *user = (void *)arg;
    }
}

/* A table that a mark or a rule leads to; routing filters and BGP use some without fib. */
void lint_table_no_fib(struct lint *l)
{
    struct lint_map users = {0};
    if (lint_touched(l, "/routing table", "fib"))
        return;
    collect_users(l, &users, "/ip firewall mangle", "new-routing-mark");
    collect_users(l, &users, "/routing rule", "table");
    LINT_EACH (l, "/routing table", row) {
        const char *name = ros_row_get(row, "name");
        const struct ros_row_arg *fib = ros_row_arg(row, "fib");
        if (name == NULL || !lint_adds(row) || (fib != NULL && !fib->unset) || row->loose)
            continue;
        const struct ros_row_arg *user = lint_map_get(&users, name);
        if (user == NULL)
            continue;
        struct diag *d = diag_add(l->diags, DIAG_TABLE_NO_FIB, lint_at(row, "name"),
                                  "the table '%s' has no fib: no packet is looked up in it", name);
        diag_place(d, user->at, "packets are sent there");
        diag_note(d, "symptom: the mark has no effect, everything leaves by the main table");
        diag_help(d, lint_at(row, "name"), lint_with(l, ros_row_arg(row, "name"), "fib"),
                  "make it a forwarding table");
    }
}

struct table_names {
    struct lint_map map;
    VEC(const char *) list;
};

static void collect_tables(struct lint *l, struct table_names *names)
{
    static const char *const paths[] = {"/routing table", "/ip vrf"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        LINT_EACH (l, paths[i], row) {
            const char *name = ros_row_get(row, "name");
            if (name == NULL || strcmp(row->command, "add") != 0)
                continue;
            *lint_map_at(l->arena, &names->map, name) = (void *)row;
            *VEC_PUSH(l->arena, names->list) = name;
        }
}

static void check_table(struct lint *l, const struct table_names *names, const struct ros_row *row,
                        const char *name, const char *what)
{
    enum { MAX_NAMES = 256 }; /* for a suggestion */
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    if (arg == NULL || arg->text == NULL || *arg->text == '\0' || !lint_adds(row) || row->loose ||
        strcmp(arg->text, "main") == 0 || *arg->text == '*' ||
        lint_map_get(&names->map, arg->text) != NULL)
        return;
    struct diag *d = diag_add(l->diags, DIAG_MARK_NO_TABLE, arg->at, "%s '%s' is no routing table",
                              what, arg->text);
    diag_note(d, "symptom: RouterOS 7 refuses the row: a routing mark is the name of a table of "
                 "/routing table");
    size_t count = names->list.len < MAX_NAMES ? names->list.len : MAX_NAMES;
    const char *near = suggest(arg->text, names->list.v, count);
    if (near != NULL)
        diag_help(d, arg->at, arena_printf(l->arena, "%s=%s", name, near), "did you mean '%s'?",
                  near);
    else
        diag_help(d, arg->at, NULL, "add it: /routing table add fib name=%s", arg->text);
}

/* The text makes tables itself, or is a whole export. */
void lint_mark_no_table(struct lint *l)
{
    struct table_names names = {0};
    collect_tables(l, &names);
    if ((names.list.len == 0 && !l->whole) || lint_touched(l, "/routing table", "name"))
        return;
    LINT_EACH (l, "/ip firewall mangle", row)
        check_table(l, &names, row, "new-routing-mark", "the routing mark");
    LINT_EACH (l, "/ip route", row)
        check_table(l, &names, row, "routing-table", "the route's table");
    LINT_EACH (l, "/routing rule", row)
        check_table(l, &names, row, "table", "the rule's table");
}

void lint_rp_filter(struct lint *l)
{
    if (l->wans < 2)
        return;
    LINT_EACH (l, "/ip settings", row) {
        const struct ros_row_arg *arg = ros_row_arg(row, "rp-filter");
        if (!ros_row_is(row, "rp-filter", "strict") || row->loose)
            continue;
        struct diag *d = diag_add(l->diags, DIAG_RP_FILTER_STRICT, arg->at,
                                  "rp-filter=strict with %zu WANs", l->wans);
        diag_note(d, "symptom: what comes in by any WAN but the one that the main table prefers is "
                     "dropped without a trace: port forwards and pings by the standby WAN");
        diag_help(d, arg->at, "rp-filter=loose", "accept a source that any route reaches");
    }
}
