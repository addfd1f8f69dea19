/* laws.c - the equations that hold for every valid site. */
#include "laws.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "drift.h"
#include "laws_diff.h"
#include "laws_export.h"
#include "ros/apply.h"
#include "ros/map.h"
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
    const struct ros_script *plain, *apply, *remove, *verify;
    unsigned rounds; /* drifted routers that are tried */
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

static void check_empty(const struct laws *l)
{
    struct ros_config *router = ros_config_new(l->arena);
    ros_apply(router, l->plain);
    expect_equal(l, "apply(empty, plain(c)) == c", router);
    expect_changes(l, "apply(plain(c)) changes nothing", ros_apply(router, l->apply), 0);
    expect_equal(l, "apply(c, apply(c)) == c", router);
    router->target = l->config->target;
    laws_export_check(l->arena, l->report, l->name, router);

    router = ros_config_new(l->arena);
    ros_apply(router, l->apply);
    expect_equal(l, "apply(empty, apply(c)) == c", router);
    expect_changes(l, "a second run changes nothing", ros_apply(router, l->apply), 0);
    expect_equal(l, "a second run leaves c", router);
}

/* From a router that holds an earlier site's rows and somebody else's. */
static void check_drifted(const struct laws *l)
{
    for (unsigned seed = 0; seed < l->rounds; seed++) {
        struct ros_config *router = drift_from(l->arena, l->config, seed);
        struct ros_config *before = drift_copy(l->arena, router);
        struct ros_config *other = drift_copy(l->arena, router);
        ros_apply(router, l->apply);
        laws_diff_check(l->arena, l->report, l->name, l->config, other, router, seed);
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

/* apply(apply(d, apply(c)), remove(c)): no row of ours is left, and theirs are as they were before
 * we came. So it is on a router that an earlier site was applied to, and nothing since. */
static void check_removed(const struct laws *l)
{
    for (unsigned seed = 0; seed < l->rounds; seed++) {
        struct ros_config *router = drift_from(l->arena, l->config, seed);
        struct ros_config *before = drift_copy(l->arena, router);
        bool applied = seed % 3 != 0;
        if (applied)
            ros_apply(router, l->apply);
        size_t changes = ros_apply(router, l->remove);
        const char *broken = drift_removed(l->arena, l->config, applied, before, router);
        if (broken != NULL)
            report_fail(l->report, l->name, "law: remove(c) leaves no row of ours: seed %u: %s",
                        seed, broken);
        if (applied && changes == 0)
            report_fail(l->report, l->name, "law: remove(c) counts its changes: seed %u", seed);
        expect_changes(l, "a second removal changes nothing", ros_apply(router, l->remove), 0);
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

/* Commands that change nothing. */
static void check_statement(const struct ros_stmt *stmt, void *data)
{
    static const char *const looks[] = {"find", "get", "ping"};
    static const char *const says[] = {"local", "set",   "if",     "foreach", "do",    "put",
                                       "parse", "error", "len",    "pick",    "tostr", "return",
                                       "tonum", "find",  "typeof", "resolve", "totime"};
    const struct laws *l = data;
    bool fine = stmt->kind != ROS_STMT_COMMAND && stmt->kind != ROS_STMT_MENU;
    for (size_t i = 0; i < ARRAY_LEN(looks) && stmt->sign != ':'; i++)
        fine = fine || (stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, looks[i]) == 0);
    for (size_t i = 0; i < ARRAY_LEN(says) && stmt->sign == ':'; i++)
        fine = fine || strcmp(stmt->text, says[i]) == 0;
    if (!fine)
        report_fail(l->report, l->name, "law: verify(c) only looks: not by %s %s",
                    stmt->path == NULL ? "" : stmt->path, stmt->text == NULL ? "" : stmt->text);
}

static void check_reads_only(const struct laws *l, const struct ros_text *text)
{
    struct laws copy = *l;
    ros_walk(text->code, check_statement, &copy);
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

/* --- what the text comes from --- */

static bool has_mark(const struct ros_map *map, const struct ros_item *item)
{
    for (size_t i = 0; i < map->marks.len; i++)
        if (map->marks.v[i].item == item)
            return true;
    return false;
}

/* Every byte has a mark, and every row that the script speaks of has one of its own, which says its
 * place. */
static void check_marks(const struct laws *l, const struct ros_script *script,
                        const struct ros_map *map, size_t len)
{
    static const char *const names[] = {[ROS_FORM_PLAIN] = "plain",
                                        [ROS_FORM_APPLY] = "apply",
                                        [ROS_FORM_REMOVE] = "remove",
                                        [ROS_FORM_VERIFY] = "verify"};
    const char *form = names[script->form];
    for (size_t i = 0; i < map->marks.len; i++) {
        const struct ros_map_mark *mark = &map->marks.v[i];
        bool first = i == 0;
        if (first ? mark->off != 0 : mark->off <= mark[-1].off || mark->off >= len)
            report_fail(l->report, l->name, "law: map(%s): mark %zu of %s at %zu", form, i,
                        mark->what, mark->off);
        if (mark->item != NULL &&
            (mark->at.src != mark->item->origin.src || mark->at.off != mark->item->origin.off))
            report_fail(l->report, l->name, "law: map(%s): %s has another place", form, mark->what);
    }
    bool has_rows = script->form == ROS_FORM_PLAIN || script->form == ROS_FORM_APPLY;
    for (int m = 0; has_rows && m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < l->config->rows[m].len; i++)
            if (!has_mark(map, l->config->rows[m].v[i]))
                report_fail(l->report, l->name, "law: map(%s): no line is about %s", form,
                            ros_map_row(l->arena, l->config->rows[m].v[i]));
}

/* "# by default", or "# " and the name, line and column of a place. */
static bool is_annotation(const char *line, const struct ros_map *map)
{
    if (strncmp(line, "# by default\n", 13) == 0)
        return true;
    for (size_t i = 0; i < map->marks.len; i++) {
        const struct source *src = map->marks.v[i].at.src;
        if (src == NULL)
            continue;
        const char *slash = strrchr(src->name, '/'), *base = slash ? slash + 1 : src->name;
        size_t len = strlen(base);
        if (strncmp(line, "# ", 2) != 0 || strncmp(line + 2, base, len) != 0)
            continue;
        size_t digits = strspn(line + 2 + len, "0123456789:");
        return digits > 0 && line[2 + len] == ':' && line[2 + len + digits] == '\n';
    }
    return false;
}

static const char *without_annotations(const struct laws *l, const char *text,
                                       const struct ros_map *map, size_t *ret_count)
{
    struct strbuf out = strbuf_new(l->arena);
    *ret_count = 0;
    for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1) {
        if (is_annotation(line, map))
            ++*ret_count;
        else
            strbuf_add(&out, line, strcspn(line, "\n") + 1);
    }
    return strbuf_detach(&out);
}

static void count_comment(const struct ros_stmt *stmt, void *data)
{
    *(size_t *)data += stmt->kind == ROS_STMT_COMMENT;
}

static size_t comments(const struct ros_text *text)
{
    size_t count = 0;
    ros_walk(text->code, count_comment, &count);
    return count;
}

/* A map changes no byte; annotations are comments, and without them the text is the same. */
static void check_map(const struct laws *l, const char *form, const struct ros_script *script)
{
    const char *plain = print(l, script);
    struct ros_map map = {0}, places = {.annotate = true};
    struct strbuf mapped = strbuf_new(l->arena), annotated = strbuf_new(l->arena);
    ros_print_mapped(&mapped, script, &map);
    report_same(l->report, l->name, arena_printf(l->arena, "law: %s with a map", form), plain,
                mapped.buf);
    check_marks(l, script, &map, mapped.len);

    ros_print_mapped(&annotated, script, &places);
    check_marks(l, script, &places, annotated.len);
    size_t count;
    const char *bare = without_annotations(l, annotated.buf, &places, &count);
    report_same(l->report, l->name, arena_printf(l->arena, "law: %s without its annotations", form),
                plain, bare);
    struct ros_text text, text_annotated;
    if (parse(l, form, plain, &text) && parse(l, "annotated", annotated.buf, &text_annotated) &&
        comments(&text) + count != comments(&text_annotated))
        report_fail(l->report, l->name, "law: annotations of %s are comments: %zu, not %zu", form,
                    comments(&text_annotated) - comments(&text), count);
}

/* How many drifted routers. The sanitizers look at every line of the code in a few of them. */
static unsigned rounds_of(bool brief)
{
#if defined(__SANITIZE_ADDRESS__)
    (void)brief;
    return 2;
#else
    return brief ? 2 : 12;
#endif
}

void laws_check(struct arena *arena, struct report *report, const char *name,
                const struct ros_config *config, bool brief)
{
    const struct laws l = {
        .arena = arena,
        .report = report,
        .name = name,
        .config = config,
        .rounds = rounds_of(brief),
        .plain = ros_plan_plain(arena, config),
        .apply = ros_plan_apply(arena, config),
        .remove = ros_plan_remove(arena, config),
        .verify = ros_plan_verify(arena, config),
    };
    struct ros_text text;
    expect_equal(&l, "c == c", config);
    check_empty(&l);
    laws_diff_empty(arena, report, name, config);
    check_drifted(&l);
    if (check_text(&l, "plain", l.plain, &text))
        check_read(&l, &text);
    check_text(&l, "apply", l.apply, &text);
    check_map(&l, "plain", l.plain);
    check_map(&l, "apply", l.apply);
    check_removed(&l);
    check_text(&l, "remove", l.remove, &text);
    check_map(&l, "remove", l.remove);
    if (check_text(&l, "verify", l.verify, &text))
        check_reads_only(&l, &text);
    check_map(&l, "verify", l.verify);
}

void laws_check_text(struct arena *arena, struct report *report, const char *name,
                     const struct ros_config *config, const struct ros_script *script)
{
    const struct laws l = {.arena = arena, .report = report, .name = name, .config = config};
    struct ros_text text;
    check_text(&l, "a script that asks", script, &text);
    check_map(&l, "a script that asks", script);
}
