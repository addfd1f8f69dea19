/* laws.c - the equations that hold for every valid site. */
#include "laws.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "drift.h"
#include "ros/apply.h"
#include "ros/diff.h"
#include "ros/parse.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/read.h"
#include "support/report.h"

struct laws {
    struct arena *arena;
    struct report *report;
    const char *name;
    const struct ros_config *config;
    const struct ros_script *plain, *apply;
};

/* The law of configurations that are equal row by row. */
static void expect_equal(const struct laws *l, const char *law, const struct ros_config *have)
{
    const char *difference = ros_config_difference(l->arena, have, l->config);
    if (difference != NULL)
        report_fail(l->report, l->name, "law: %s: %s", law, difference);
}

static void expect_changes(const struct laws *l, const char *law, size_t changes, size_t expected)
{
    if (changes != expected)
        report_fail(l->report, l->name, "law: %s: %zu changes, not %zu", law, changes, expected);
}

/* --- what a router makes of it --- */

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

static void check_empty(const struct laws *l)
{
    struct ros_config *router = ros_config_new(l->arena);
    ros_apply(router, l->plain);
    expect_equal(l, "apply(empty, plain(c)) == c", router);
    expect_changes(l, "apply(plain(c)) changes nothing", ros_apply(router, l->apply), 0);
    expect_equal(l, "apply(c, apply(c)) == c", router);

    router = ros_config_new(l->arena);
    ros_apply(router, l->apply);
    expect_equal(l, "apply(empty, apply(c)) == c", router);
    expect_changes(l, "a second run changes nothing", ros_apply(router, l->apply), 0);
    expect_equal(l, "a second run leaves c", router);
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

static void check_diff_empty(const struct laws *l)
{
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
static void check_diff(const struct laws *l, struct ros_config *router,
                       const struct ros_config *before, const struct ros_config *applied,
                       unsigned seed)
{
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

/* From a router that holds an earlier site's rows and somebody else's. */
static void check_drifted(const struct laws *l)
{
    enum { ROUNDS = 12 };
    for (unsigned seed = 0; seed < ROUNDS; seed++) {
        struct ros_config *router = drift_from(l->arena, l->config, seed);
        struct ros_config *before = drift_copy(l->arena, router);
        struct ros_config *other = drift_copy(l->arena, router);
        ros_apply(router, l->apply);
        check_diff(l, other, before, router, seed);
        const char *broken = drift_verdict(l->arena, l->config, before, router);
        if (broken != NULL)
            report_fail(l->report, l->name, "law: apply(d, apply(c)) == c on our rows: seed %u: %s",
                        seed, broken);
        struct ros_config *once = drift_copy(l->arena, router);
        size_t changes = ros_apply(router, l->apply);
        const char *difference = ros_config_difference(l->arena, once, router);
        if (changes > 0 || difference != NULL)
            report_fail(l->report, l->name,
                        "law: a second run changes nothing: seed %u: %zu changes: %s", seed,
                        changes, difference == NULL ? "no row differs" : difference);
    }
}

/* --- text --- */

static const char *print(const struct laws *l, const struct ros_script *script)
{
    struct strbuf out = strbuf_new(l->arena);
    ros_print(&out, script);
    return strbuf_detach(&out);
}

static bool parse(const struct laws *l, const char *form, const char *text, struct ros_text *ret)
{
    struct ros_parse_error error;
    if (ros_parse(l->arena, text, ret, &error))
        return true;
    report_fail(l->report, l->name, "law: print(s) parses: %s: at %zu: %s\n%.120s", form, error.off,
                error.reason, text + error.off);
    return false;
}

/* print is a fixed point of parse and print, in the layout of the printer and in the canonical one.
 */
static bool check_text(const struct laws *l, const char *form, const struct ros_script *script,
                       struct ros_text *ret_text)
{
    const char *text = print(l, script);
    if (strcmp(text, print(l, script)) != 0)
        report_fail(l->report, l->name, "law: %s: printed twice, two texts", form);
    if (!parse(l, form, text, ret_text))
        return false;
    struct strbuf again = strbuf_new(l->arena);
    ros_retype(&again, ret_text);
    report_same(l->report, l->name, arena_printf(l->arena, "law: retype(parse(%s))", form), text,
                again.buf);

    struct strbuf canonical = strbuf_new(l->arena), twice = strbuf_new(l->arena);
    struct ros_text tree;
    ros_unparse(&canonical, ret_text->code);
    if (!parse(l, "its canonical text", canonical.buf, &tree))
        return false;
    const char *difference = ros_code_difference(l->arena, ret_text->code, tree.code);
    if (difference != NULL)
        report_fail(l->report, l->name, "law: parse(unparse(parse(%s))): %s", form, difference);
    ros_unparse(&twice, tree.code);
    report_same(l->report, l->name, arena_printf(l->arena, "law: unparse twice (%s)", form),
                canonical.buf, twice.buf);
    return true;
}

/* The configuration without the cells that no version from the target on knows: they are not
 * printed. */
static const struct ros_config *without_unknown(const struct laws *l)
{
    struct ros_config *known = drift_copy(l->arena, l->config);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < known->rows[m].len; i++) {
            struct ros_item *row = known->rows[m].v[i];
            size_t to = 0;
            for (size_t k = 0; k < row->cells.len; k++) {
                unsigned until = ros_menu_def(row->menu)->args[row->cells.v[k].arg].until;
                if (until == 0 || until >= l->config->target.minor)
                    row->cells.v[to++] = row->cells.v[k];
            }
            row->cells.len = to;
        }
    return known;
}

/* parse(print(plain(c))) == plain(c): read back as rows, and printed again. */
static void check_read(const struct laws *l, const struct ros_text *text)
{
    struct ros_config *read = ros_config_new(l->arena);
    struct ros_parse_error error;
    if (!ros_read_plain(read, text, &error)) {
        report_fail(l->report, l->name, "law: plain(c) reads back: at %zu: %s\n%.120s", error.off,
                    error.reason, text->text + error.off);
        return;
    }
    read->title = l->config->title;
    read->target = l->config->target;
    read->notes.v = l->config->notes.v;
    read->notes.len = l->config->notes.len;
    const char *difference = ros_config_difference(l->arena, read, without_unknown(l));
    if (difference != NULL)
        report_fail(l->report, l->name, "law: parse(print(plain(c))) == plain(c): %s", difference);
    report_same(l->report, l->name, "law: print(parse(print(plain(c))))", text->text,
                print(l, ros_plan_plain(l->arena, read)));
}

void laws_check(struct arena *arena, struct report *report, const char *name,
                const struct ros_config *config)
{
    const struct laws l = {
        .arena = arena,
        .report = report,
        .name = name,
        .config = config,
        .plain = ros_plan_plain(arena, config),
        .apply = ros_plan_apply(arena, config),
    };
    struct ros_text text;
    expect_equal(&l, "c == c", config);
    check_empty(&l);
    check_diff_empty(&l);
    check_drifted(&l);
    if (check_text(&l, "plain", l.plain, &text))
        check_read(&l, &text);
    check_text(&l, "apply", l.apply, &text);
}
