/* laws_diff.c - see laws_diff.h. */
#include "laws_diff.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "drift.h"
#include "laws_export.h"
#include "ros/apply.h"
#include "ros/diff.h"
#include "ros/export.h"
#include "ros/normal.h"
#include "ros/print.h"
#include "support/report.h"

struct laws {
    struct arena *arena;
    struct report *report;
    const char *name;
    const struct ros_config *config;
};

/* --- without a text --- */

/* A row that a router always has is there, whether the configuration speaks of it or not, and so is
 * what it has unsaid: nothing, or a port's own name. */
static void stand_row(const struct laws *l, struct ros_config *router, const struct ros_item *want)
{
    struct ros_item *row = NULL;
    for (size_t i = 0; i < router->rows[want->menu].len && row == NULL; i++) {
        const char *select = router->rows[want->menu].v[i]->select;
        if (select == want->select || strcmp(select, want->select) == 0)
            row = router->rows[want->menu].v[i];
    }
    if (row == NULL) {
        row = ARENA_NEW(l->arena, struct ros_item);
        row->menu = want->menu;
        row->select = want->select;
        *VEC_PUSH(l->arena, router->rows[want->menu]) = row;
    }
    for (size_t i = 0; i < want->cells.len; i++) {
        const char *name = ros_menu_def(want->menu)->args[want->cells.v[i].arg].name;
        const char *text = want->cells.v[i].value.text;
        bool unsaid = *text == '\0' || (want->select != NULL && strcmp(text, want->select) == 0);
        if (unsaid && ros_item_get(row, name) == NULL)
            ros_item_set(l->arena, row, ROS(name, text));
    }
}

static void stand(const struct laws *l, struct ros_config *router)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < l->config->rows[m].len; i++)
            if (ros_menu_def((enum ros_menu)m)->kind != ROS_MENU_TAGGED)
                stand_row(l, router, l->config->rows[m].v[i]);
}

/* What a difference leads to is what the apply script leads to, on every row, in every order. */
static const char *diff_difference(const struct laws *l, struct ros_config *router,
                                   const struct ros_config *applied)
{
    /* rows of unordered menus may stand elsewhere: each is looked for */
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        size_t count = applied->rows[m].len, found = 0;
        for (size_t i = 0; i < count && i < router->rows[m].len; i++)
            for (size_t k = 0; k < router->rows[m].len; k++)
                if (ros_item_equal(applied->rows[m].v[i],
                                   router->rows[m].v[def->ordered ? i : k])) {
                    found++;
                    break;
                }
        if (count != router->rows[m].len || found != count)
            return arena_printf(l->arena, "%s: %zu rows, %zu of them right, %zu wanted", def->path,
                                router->rows[m].len, found, count);
    }
    return NULL;
}

void laws_diff_empty(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config)
{
    const struct laws law = {arena, report, name, config}, *l = &law;
    struct ros_config *router = ros_config_new(l->arena);
    struct ros_script *diff = ros_plan_diff(l->arena, l->config, l->config);
    if (diff->ops.len > 0 || ros_diff_count(diff->diff) > 0)
        report_fail(l->report, l->name, "law: diff(c, c) is empty: %zu operations", diff->ops.len);
    ros_apply(router, ros_plan_diff(l->arena, router, l->config));
    stand(l, router);
    const char *difference = diff_difference(l, router, l->config);
    if (difference != NULL)
        report_fail(l->report, l->name, "law: apply(empty, diff(empty, c)) == c: %s", difference);
}

/* From the same router, by the fewest commands. */
static void check_memory(const struct laws *l, struct ros_config *router,
                         const struct ros_config *applied, unsigned seed)
{
    struct ros_config *before = drift_copy(l->arena, router);
    struct ros_script *script = ros_plan_diff(l->arena, router, l->config);
    ros_apply(router, script);
    stand(l, router);
    const char *broken = drift_verdict(l->arena, l->config, before, router);
    if (broken != NULL)
        report_fail(l->report, l->name, "law: apply(d, diff(d, c)) == c on our rows: seed %u: %s",
                    seed, broken);
    broken = diff_difference(l, router, applied);
    if (broken != NULL)
        report_fail(l->report, l->name,
                    "law: apply(d, diff(d, c)) == apply(d, apply(c)): seed %u: %s", seed, broken);
    script = ros_plan_diff(l->arena, router, l->config);
    if (script->ops.len > 0 || ros_diff_count(script->diff) > 0)
        report_fail(l->report, l->name,
                    "law: diff(apply(d, diff(d, c)), c) is empty: seed %u: %zu operations", seed,
                    script->ops.len);
}

/* --- on the way --- */

/* What rows of an ordered menu are, apart from their names: equal ones have one number. */
struct contents {
    VEC(const char *) v;
};

static size_t content_of(const struct laws *l, struct contents *contents,
                         const struct ros_item *row)
{
    struct strbuf sb = strbuf_new(l->arena);
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < def->nargs; i++) {
        const char *name = def->args[i].name, *text = ros_item_value(row, name);
        if (text != NULL && *text != '\0' && strcmp(name, "comment") != 0 &&
            strcmp(name, "log") != 0)
            strbuf_addf(&sb, "%s=%s ", name, text);
    }
    for (size_t i = 0; i < contents->v.len; i++)
        if (strcmp(contents->v.v[i], sb.buf) == 0)
            return i;
    *VEC_PUSH(l->arena, contents->v) = strbuf_detach(&sb);
    return contents->v.len - 1;
}

/* A packet is nothing but the rows that it matches: those of which its number has the bit. The
 * first of them in the chain decides; SIZE_MAX: none does. */
static size_t verdict_of(const struct laws *l, struct contents *contents,
                         const struct ros_config *router, enum ros_menu menu, const char *chain,
                         uint32_t packet)
{
    for (size_t i = 0; i < router->rows[menu].len; i++) {
        const struct ros_item *row = router->rows[menu].v[i];
        const char *in = ros_item_value(row, "chain"), *off = ros_item_value(row, "disabled");
        if (in == NULL || strcmp(in, chain) != 0 || (off != NULL && strcmp(off, "yes") == 0))
            continue;
        size_t content = content_of(l, contents, row);
        if ((((uint32_t)content + 1) * 2654435761u ^ packet * 2246822519u) >> 29 == 0)
            return content;
    }
    return SIZE_MAX;
}

/* Any packet meets its old verdict or its new one after every operation, whatever rows match it. */
static void check_way(const struct laws *l, const struct ros_config *router,
                      const struct ros_config *applied, enum ros_menu menu, const char *chain,
                      unsigned seed)
{
    enum { PACKETS = 32 };
    struct ros_config *state = ros_twin(l->arena, router);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < state->rows[m].len; i++)
            state->rows[m].v[i]->was = router->rows[m].v[i];
    const struct ros_script *script = ros_plan_diff(l->arena, router, l->config);
    struct contents contents = {0};
    size_t old[PACKETS], new[PACKETS];
    for (uint32_t packet = 0; packet < PACKETS; packet++) {
        old[packet] = verdict_of(l, &contents, state, menu, chain, packet);
        new[packet] = verdict_of(l, &contents, applied, menu, chain, packet);
    }
    for (size_t i = 0; i < script->ops.len; i++) {
        ros_apply_op(state, script, &script->ops.v[i]);
        for (uint32_t packet = 0; packet < PACKETS && script->ops.v[i].menu == menu; packet++) {
            size_t now = verdict_of(l, &contents, state, menu, chain, packet);
            if (now != old[packet] && now != new[packet]) {
                report_fail(l->report, l->name,
                            "law: no third verdict on the way: seed %u: %s, %s: operation %zu of "
                            "%zu: %s",
                            seed, ros_menu_def(menu)->path, chain, i + 1, script->ops.len,
                            now == SIZE_MAX ? "none" : contents.v.v[now]);
                return;
            }
        }
    }
}

static void check_ways(const struct laws *l, const struct ros_config *router,
                       const struct ros_config *applied, unsigned seed)
{
    static const struct {
        enum ros_menu menu;
        const char *chain;
    } ways[] = {{ROS_IP_FIREWALL_FILTER, "input"},
                {ROS_IP_FIREWALL_FILTER, "forward"},
                {ROS_IP_FIREWALL_NAT, "dstnat"},
                {ROS_IP_FIREWALL_MANGLE, "prerouting"},
                {ROS_IPV6_FIREWALL_FILTER, "forward"}};
    size_t i = seed % ARRAY_LEN(ways);
    check_way(l, router, applied, ways[i].menu, ways[i].chain, seed);
}

/* --- through an export, and a script --- */

/* Does the row of a script say what an operation does? */
static bool says(const struct ros_row *row, const struct ros_op *op)
{
    static const char *const commands[] = {[ROS_OP_ADD] = "add",
                                           [ROS_OP_SET] = "set",
                                           [ROS_OP_REMOVE] = "remove",
                                           [ROS_OP_MOVE] = "move"};
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    if (strcmp(row->path, def->path) != 0 || strcmp(row->command, commands[op->kind]) != 0)
        return false;
    if (op->kind != ROS_OP_ADD && op->kind != ROS_OP_SET)
        return true;
    size_t count = op->item->cells.len + op->unset.len + op->strip.len;
    for (size_t i = 0; i < op->item->cells.len; i++) {
        const struct ros_cell *cell = &op->item->cells.v[i];
        const char *text = ros_row_get(row, def->args[cell->arg].name);
        if (text == NULL || strcmp(text, cell->value.text) != 0)
            return false;
    }
    for (size_t i = 0; i < op->unset.len; i++)
        if (ros_row_arg(row, def->args[op->unset.v[i]].name) == NULL)
            return false;
    if (op->kind == ROS_OP_ADD && op->before != NULL)
        count += ros_row_arg(row, "place-before") != NULL;
    return row->args.len == count;
}

/* Read back, the commands of the script are its operations, in their order. */
static void check_commands(const struct laws *l, const struct ros_script *script, unsigned seed)
{
    struct strbuf out = strbuf_new(l->arena);
    struct ros_text text;
    struct ros_parse_error error;
    struct ros_rows rows;
    size_t at = 0;
    ros_print(&out, script);
    if (!ros_parse(l->arena, out.buf, &text, &error)) {
        report_fail(l->report, l->name,
                    "law: print(diff(d, c)) parses: seed %u: at %zu: %s\n%.120s", seed, error.off,
                    error.reason, out.buf + error.off);
        return;
    }
    ros_rows_collect(l->arena, NULL, &text, &rows);
    for (size_t i = 0; i < script->ops.len; i++) {
        const struct ros_op *op = &script->ops.v[i];
        if (op->kind == ROS_OP_RUN || op->kind == ROS_OP_RUN_EARLY)
            continue;
        while (at < rows.v.len && !says(&rows.v.v[at], op))
            at++;
        if (at == rows.v.len) {
            report_fail(l->report, l->name,
                        "law: read(print(diff(d, c))) is its operations: seed %u: operation %zu of "
                        "%zu, %s",
                        seed, i + 1, script->ops.len, ros_menu_def(op->menu)->path);
            return;
        }
        at++;
    }
}

/* The router's export is compared, the operations run on what was read. */
static void check_text(const struct laws *l, const struct ros_config *router, unsigned seed)
{
    const struct ros_export_style style = {.version = {7, 22},
                                           .form = seed % 2 == 0 ? ROS_EXPORT_COMPACT
                                                                 : ROS_EXPORT_TERSE,
                                           .show_sensitive = seed % 3 != 0,
                                           .date = "2026-01-31 12:00:00"};
    const char *text = export_text(l->arena, router, &style);
    struct diags *diags = diags_new(l->arena);
    const struct source *source;
    struct ros_export read;
    if (!source_load_script(l->arena, diags, "router.rsc", text, strlen(text), &source) ||
        !ros_export_read(l->arena, diags, source, &read)) {
        report_fail(l->report, l->name, "law: a drifted router's export reads: seed %u", seed);
        return;
    }
    struct ros_diff_how how = {
        .minor = read.head.version.minor, .exported = true, .hides_secrets = read.hides_secrets};
    struct ros_diff *diff = ros_diff(l->arena, read.have, l->config, how);
    check_commands(l, diff->script, seed);
    ros_apply(read.have, diff->script);
    const struct ros_diff *again = ros_diff(l->arena, read.have, l->config, how);
    if (ros_diff_count(again) > 0 || again->script->ops.len > 0)
        report_fail(l->report, l->name,
                    "law: diff(apply(read(export(d)), diff), c) is empty: seed %u: %zu rows, %zu "
                    "operations",
                    seed, ros_diff_count(again), again->script->ops.len);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        if (again->left_alone[m] < diff->left_alone[m])
            report_fail(l->report, l->name, "law: rows of others stay: seed %u: %s", seed,
                        ros_menu_def((enum ros_menu)m)->path);
}

void laws_diff_check(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config, struct ros_config *router,
                     const struct ros_config *applied, unsigned seed)
{
    const struct laws l = {arena, report, name, config};
    enum { TEXT_ROUNDS = 5 }; /* of so many texts each case has enough */
    if (seed < TEXT_ROUNDS)
        check_text(&l, router, seed);
    check_ways(&l, router, applied, seed);
    check_memory(&l, router, applied, seed);
}
