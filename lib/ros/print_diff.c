/*
 * print_diff.c - the form diff: the fewest commands, for the router that was exported.
 *
 * Preflight as in the form apply; then every row that a command speaks of is looked up, before
 * anything is changed: exactly one must be there, and none of those that come. Only then the
 * commands run, as plain as a person would type them. Locals, all with the prefix rc:
 * - rcWrong: the first thing that is not as the export says, "" when there is none
 * - rcDone: how many commands have nothing to do any more: all of them mean a second run
 * - rcRow1, rcRow2, ...: rows that no comment tells from others for as long as the script runs
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/diff.h"
#include "ros/print_internal.h"
#include "ros/print_rollback.h"
#include "ros/quote.h"

/* A row of the router, as commands speak of it. */
struct subject {
    const struct ros_item *row;
    const char *find;  /* the condition, behind "find where" */
    size_t count, nth; /* rows that it finds, and which of them is meant */
    size_t number;     /* of the local that holds it; 0: it is looked up each time */
    bool replaced;     /* its comment will be that of another row too */
};

struct diff_printer {
    const struct printer *p;
    const struct ros_script *script;
    VEC(struct subject) subjects;
    size_t locals;
    size_t decidable; /* commands of which a second run could tell that they ran */
    bool moves;
};

static bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static const char *comment_of(const struct ros_item *row)
{
    const char *comment = ros_item_get(row, "comment");
    return comment != NULL && *comment != '\0' ? comment : NULL;
}

/* --- finding rows --- */

/* Can the console be asked for the argument as it was exported? */
static bool can_ask(const struct printer *p, const struct ros_arg_def *arg)
{
    return arg->type != ROS_TYPE_SCRIPT && !(arg->flags & (ROS_ARG_UNCOMPARED | ROS_ARG_SECRET)) &&
           printer_knows(p, arg);
}

/* Which rows of the router have what `row` has in the arguments that `asked` picks? */
static size_t count_like(const struct ros_config *have, const struct ros_item *row,
                         const bool *asked, size_t *ret_nth)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    size_t count = 0;
    for (size_t i = 0; i < have->rows[row->menu].len; i++) {
        const struct ros_item *other = have->rows[row->menu].v[i];
        bool is_it = true;
        for (size_t k = 0; k < def->nargs && is_it; k++)
            if (asked[k])
                is_it = same(ros_item_value(other, def->args[k].name),
                             ros_item_value(row, def->args[k].name));
        if (other == row)
            *ret_nth = count;
        count += is_it;
    }
    return count;
}

static const char *dynamic(const struct printer *p, enum ros_menu menu)
{
    unsigned flags = ros_menu_def(menu)->flags;
    bool since = (flags & ROS_MENU_DYNAMIC_SINCE_19) != 0 && p->low >= 19;
    return (flags & ROS_MENU_DYNAMIC) || since ? " !dynamic" : "";
}

static const char *find_text(const struct printer *p, const struct ros_item *row, const bool *asked)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    struct strbuf sb = strbuf_new(p->arena);
    struct printer sub = *p;
    sub.out = &sb;
    strbuf_addstr(&sb, dynamic(p, row->menu));
    for (size_t i = 0; i < def->nargs; i++) {
        if (asked[i] && ros_item_get(row, def->args[i].name) != NULL)
            print_condition(&sub, row, def->args[i].name);
        else if (asked[i])
            strbuf_addf(&sb, " %s=\"\"", def->args[i].name);
    }
    return strbuf_detach(&sb);
}

/* All that the console can be asked for of a row: what it has, and which matchers it has not. */
static void ask_all(const struct diff_printer *d, const struct ros_item *row, bool *asked)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        bool there = ros_item_get(row, arg->name) != NULL;
        bool is_left = ros_item_left(row, arg) || (arg->flags & (ROS_ARG_LEASE | ROS_ARG_PAUSE));
        asked[i] = can_ask(d->p, arg) && !is_left && (there || (arg->flags & ROS_ARG_CLEAR)) &&
                   arg->type != ROS_TYPE_FLAG;
    }
}

/* By comment where that is unique, else by the menu's key, else by all that is known. */
static void choose_find(const struct diff_printer *d, struct subject *subject)
{
    enum { MAX_ARGS = 64 };
    const struct ros_item *row = subject->row;
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const struct ros_config *have = d->script->diff->have;
    bool asked[MAX_ARGS] = {false};
    ENSURE(def->nargs <= MAX_ARGS);
    int comment = ros_menu_arg(row->menu, "comment");
    if (comment >= 0 && comment_of(row) != NULL && !subject->replaced) {
        asked[comment] = true;
        subject->count = count_like(have, row, asked, &subject->nth);
        subject->find = find_text(d->p, row, asked);
        if (subject->count == 1)
            return;
        asked[comment] = false;
    }
    bool has_key = def->key[0] != NULL && !subject->replaced;
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++) {
        asked[ros_menu_arg(row->menu, def->key[i])] = true;
        has_key = has_key && ros_item_get(row, def->key[i]) != NULL;
    }
    subject->number = 1; /* a local: what is asked for may change on the way */
    subject->count = has_key ? count_like(have, row, asked, &subject->nth) : 0;
    if (subject->count != 1)
        ask_all(d, row, asked);
    subject->count = count_like(have, row, asked, &subject->nth);
    subject->find = find_text(d->p, row, asked);
}

static struct subject *subject_of(struct diff_printer *d, const struct ros_item *row)
{
    for (size_t i = 0; i < d->subjects.len; i++)
        if (d->subjects.v[i].row == row)
            return &d->subjects.v[i];
    return NULL;
}

/* Will a row of the menu that is not this one get its comment? */
static bool comment_shared(const struct diff_printer *d, const struct ros_item *row)
{
    for (size_t i = 0; i < d->script->ops.len; i++) {
        const struct ros_op *op = &d->script->ops.v[i];
        if ((op->kind == ROS_OP_ADD || op->kind == ROS_OP_SET) && op->menu == row->menu &&
            op->row != row && comment_of(row) != NULL &&
            same(ros_item_get(op->item, "comment"), comment_of(row)))
            return true;
    }
    return false;
}

static void add_subject(struct diff_printer *d, const struct ros_item *row)
{
    if (row == NULL || subject_of(d, row) != NULL)
        return;
    struct subject subject = {.row = row};
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    if (def->kind == ROS_MENU_SETTINGS)
        return;
    if (def->kind == ROS_MENU_TAGGED) {
        subject.replaced = comment_shared(d, row);
        choose_find(d, &subject);
        if (subject.number > 0)
            subject.number = ++d->locals;
    }
    *VEC_PUSH(d->p->arena, d->subjects) = subject;
}

static const char *fixed_find(const struct printer *p, enum ros_menu menu, const char *select)
{
    struct strbuf sb = strbuf_new(p->arena);
    strbuf_addf(&sb, "%s %s=", dynamic(p, menu), ros_menu_def(menu)->key[0]);
    ros_quote(&sb, select);
    return strbuf_detach(&sb);
}

/* What stands for a row in a command. */
static const char *selector(struct diff_printer *d, const struct ros_item *row)
{
    const struct printer *p = d->p;
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    if (def->kind == ROS_MENU_FIXED)
        return arena_printf(p->arena, "[%s find where%s]", def->path,
                            fixed_find(p, row->menu, row->select));
    const struct subject *subject = subject_of(d, row);
    if (subject->number > 0)
        return arena_printf(p->arena, "$rcRow%zu", subject->number);
    return arena_printf(p->arena, "[%s find where%s]", def->path, subject->find);
}

/* --- is the router as the export says? --- */

static void print_wrong(struct diff_printer *d, const char *what)
{
    struct strbuf *out = d->p->out;
    strbuf_addstr(out, ":if ([:len $rcWrong] = 0) do={:set rcWrong ");
    ros_quote(out, what);
    strbuf_addstr(out, "}");
}

static void print_subject_guard(struct diff_printer *d, const struct subject *subject)
{
    struct strbuf *out = d->p->out;
    const char *path = ros_menu_def(subject->row->menu)->path;
    const char *name = ros_item_name(d->p->arena, subject->row);
    if (ros_menu_def(subject->row->menu)->kind == ROS_MENU_FIXED)
        return; /* print_op_guard: the row may not be in the export */
    if (subject->number > 0)
        strbuf_addf(out, ":local rcRow%zu [%s find where%s]\n:if ([:len $rcRow%zu] != %zu) do={",
                    subject->number, path, subject->find, subject->number, subject->count);
    else
        strbuf_addf(out, ":if ([:len [%s find where%s]] != 1) do={", path, subject->find);
    print_wrong(d, arena_printf(d->p->arena, "%s, %s, is not there once", path, name));
    strbuf_addstr(out, "}");
    if (subject->count > 1)
        strbuf_addf(out, " else={:set rcRow%zu [:pick $rcRow%zu %zu]}", subject->number,
                    subject->number, subject->nth);
    strbuf_addch(out, '\n');
}

/* The row that a command leaves, as a condition: "" when the console cannot be asked. */
static const char *result_find(struct diff_printer *d, const struct ros_op *op)
{
    enum { MAX_ARGS = 64 };
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    bool asked[MAX_ARGS] = {false}, cells[MAX_ARGS] = {false}, asks = false;
    struct ros_item *row = ARENA_NEW(d->p->arena, struct ros_item);
    const struct subject *subject = op->row != NULL ? subject_of(d, op->row) : NULL;
    int comment = ros_menu_arg(op->menu, "comment");
    if (op->strip.len > 0 || (op->kind == ROS_OP_SET && op->as == NULL))
        return ""; /* made room for another row, for a while */
    /* the row as it will be */
    *row = *op->item;
    row->cells.v = NULL;
    row->cells.len = row->cells.cap = 0;
    for (size_t i = 0; op->as != NULL && i < op->as->cells.len; i++)
        ros_item_set(
            d->p->arena, row,
            (struct ros_pair){def->args[op->as->cells.v[i].arg].name, op->as->cells.v[i].value});
    for (size_t i = 0; i < op->item->cells.len; i++) {
        const struct ros_cell *cell = &op->item->cells.v[i];
        ros_item_set(d->p->arena, row, (struct ros_pair){def->args[cell->arg].name, cell->value});
        cells[cell->arg] = true;
    }
    ask_all(d, row, asked);
    for (size_t i = 0; i < def->nargs; i++)
        asks = asks || (asked[i] && cells[i]);
    bool by_comment = comment >= 0 && subject != NULL && subject->number == 0 && !cells[comment];
    for (size_t i = 0; i < def->nargs && (by_comment || def->kind == ROS_MENU_FIXED); i++)
        asked[i] = asked[i] && (cells[i] || (by_comment && (int)i == comment));
    if (!asks || op->unset.len > 0)
        return "";
    const char *where = find_text(d->p, row, asked);
    return def->kind == ROS_MENU_FIXED
               ? arena_printf(d->p->arena, "%s%s", fixed_find(d->p, op->menu, op->item->select),
                              where + strlen(dynamic(d->p, op->menu)))
               : where;
}

/* Counts a command that ran already. */
static void print_done_if(struct diff_printer *d, const char *condition)
{
    strbuf_addf(d->p->out, ":if (%s) do={:set rcDone ($rcDone + 1)}\n", condition);
    d->decidable++;
}

static void print_add_guard(struct diff_printer *d, const struct ros_op *op)
{
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    const char *comment = comment_of(op->item), *find = result_find(d, op);
    struct strbuf *out = d->p->out, where = strbuf_new(d->p->arena);
    bool there = false; /* a row of the router has the comment: the new one takes its place */
    for (size_t i = 0; i < d->subjects.len; i++)
        there = there || (d->subjects.v[i].row->menu == op->menu && comment != NULL &&
                          same(comment_of(d->subjects.v[i].row), comment));
    const char *name = comment != NULL ? "comment" : def->key[0];
    if (!there && name != NULL) {
        strbuf_addf(&where, "%s %s=", dynamic(d->p, op->menu), name);
        ros_quote(&where, ros_item_get(op->item, name));
        strbuf_addf(out, ":if ([:len [%s find where%s]] > 0) do={", def->path, where.buf);
        print_wrong(d, arena_printf(d->p->arena, "%s, %s, is there already", def->path,
                                    ros_item_name(d->p->arena, op->item)));
        strbuf_addstr(out, "}\n");
    }
    if (*find != '\0')
        print_done_if(d,
                      arena_printf(d->p->arena, "[:len [%s find where%s]] = 1", def->path, find));
}

static void print_settings_guard(struct diff_printer *d, const struct ros_op *op)
{
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    struct strbuf sb = strbuf_new(d->p->arena);
    struct printer sub = *d->p;
    sub.out = &sb;
    for (size_t i = 0; i < op->item->cells.len; i++) {
        const struct ros_cell *cell = &op->item->cells.v[i];
        if (def->args[cell->arg].flags & ROS_ARG_SECRET)
            return;
        strbuf_addstr(&sb, i == 0 ? "!((" : " || (");
        print_setting_differs(&sub, def->path, &def->args[cell->arg], cell->value.text);
        strbuf_addch(&sb, ')');
    }
    strbuf_addch(&sb, ')');
    if (op->item->cells.len > 0)
        print_done_if(d, sb.buf);
}

/* A bridge that an earlier command of the script makes. */
static bool is_made(const struct diff_printer *d, const struct ros_op *op)
{
    for (size_t i = 0; i < d->script->ops.len; i++) {
        const struct ros_op *add = &d->script->ops.v[i];
        if (add->kind == ROS_OP_ADD && op->menu == ROS_INTERFACE_BRIDGE_FILTERING &&
            add->menu == ROS_INTERFACE_BRIDGE &&
            same(ros_item_get(add->item, "name"), op->item->select))
            return true;
    }
    return false;
}

static void print_op_guard(struct diff_printer *d, const struct ros_op *op)
{
    const struct ros_menu_def *def = op->menu == ROS_MENU_COUNT ? NULL : ros_menu_def(op->menu);
    struct strbuf *out = d->p->out;
    if (op->kind == ROS_OP_ADD) {
        print_add_guard(d, op);
    } else if (op->kind == ROS_OP_SET && def->kind == ROS_MENU_SETTINGS) {
        print_settings_guard(d, op);
    } else if (op->kind == ROS_OP_SET) {
        if (def->kind == ROS_MENU_FIXED && !is_made(d, op)) {
            strbuf_addf(out, ":if ([:len [%s find where%s]] != 1) do={", def->path,
                        fixed_find(d->p, op->menu, op->item->select));
            print_wrong(
                d, arena_printf(d->p->arena, "%s, %s, is not there", def->path, op->item->select));
            strbuf_addstr(out, "}\n");
        }
        const char *find = result_find(d, op);
        if (*find != '\0')
            print_done_if(
                d, arena_printf(d->p->arena, "[:len [%s find where%s]] = 1", def->path, find));
    } else if (op->kind == ROS_OP_REMOVE) {
        const struct subject *subject = subject_of(d, op->row);
        if (subject->count == 1)
            print_done_if(d, arena_printf(d->p->arena, "[:len [%s find where%s]] = 0", def->path,
                                          subject->find));
    }
    d->moves = d->moves || op->kind == ROS_OP_MOVE;
}

static void print_guards(struct diff_printer *d)
{
    struct strbuf *out = d->p->out;
    strbuf_addstr(out, "\n# --- Is the router as the export says?\n:local rcWrong \"\"\n:local "
                       "rcDone 0\n");
    for (size_t i = 0; i < d->subjects.len; i++)
        print_subject_guard(d, &d->subjects.v[i]);
    for (size_t i = 0; i < d->script->ops.len; i++)
        print_op_guard(d, &d->script->ops.v[i]);
    if (!d->moves && d->decidable > 0)
        strbuf_addf(out,
                    ":if ($rcDone = %zu) do={:put \"rosc: nothing to do: the router is as the site "
                    "says\"} else={\n",
                    d->decidable);
    strbuf_addstr(out, ":if ([:len $rcWrong] > 0) do={:error \"rosc: the router is not as the "
                       "export says: $rcWrong. Nothing was changed; take a new export and compare "
                       "again\"}\n");
}

/* --- commands --- */

static void print_set(struct diff_printer *d, const struct ros_op *op)
{
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    struct printer sub = *d->p;
    strbuf_addf(sub.out, "%s set", def->path);
    if (def->kind != ROS_MENU_SETTINGS)
        strbuf_addf(sub.out, " %s", selector(d, def->kind == ROS_MENU_FIXED ? op->item : op->row));
    print_args(&sub, op->item, PRINT_ADD);
    for (size_t i = 0; i < op->unset.len; i++) {
        const struct ros_arg_def *arg = &def->args[op->unset.v[i]];
        strbuf_addf(sub.out, arg->def != NULL ? " %s=" : " !%s", arg->name);
        if (arg->def != NULL)
            ros_quote_value(sub.out, arg->def);
    }
    for (size_t i = 0; i < op->strip.len; i++) {
        const char *name = op->strip.v[i];
        bool is_bool = false;
        for (size_t k = 0; k < op->row->extras.len; k++)
            is_bool = is_bool || (strcmp(op->row->extras.v[k].name, name) == 0 &&
                                  same(op->row->extras.v[k].text, "yes"));
        strbuf_addf(sub.out, is_bool ? " %s=no" : " !%s", name);
    }
    strbuf_addch(sub.out, '\n');
}

static void print_op(struct diff_printer *d, const struct ros_op *op)
{
    struct strbuf *out = d->p->out;
    const char *path = op->menu == ROS_MENU_COUNT ? "" : ros_menu_def(op->menu)->path;
    switch (op->kind) {
    case ROS_OP_ADD:
        strbuf_addf(out, "%s add", path);
        print_args(d->p, op->item, PRINT_ADD);
        if (op->before != NULL)
            strbuf_addf(out, " place-before=%s", selector(d, op->before));
        strbuf_addch(out, '\n');
        return;
    case ROS_OP_SET:
        print_set(d, op);
        return;
    case ROS_OP_REMOVE:
        strbuf_addf(out, "%s remove %s\n", path, selector(d, op->row));
        return;
    case ROS_OP_MOVE:
        strbuf_addf(out, "%s move %s", path, selector(d, op->row));
        if (op->before != NULL)
            strbuf_addf(out, " destination=%s", selector(d, op->before));
        strbuf_addch(out, '\n');
        return;
    case ROS_OP_RUN_EARLY:
        strbuf_addf(out, ":do {\n%s}\n", op->run->early);
        return;
    case ROS_OP_RUN:
        strbuf_addf(out, ":do {\n%s}\n", op->run->script);
        return;
    case ROS_OP_UNIQUE:
    case ROS_OP_CONVERGE:
    case ROS_OP_PLACE:
    case ROS_OP_EVICT:
    case ROS_OP_LAN:
    case ROS_OP_RELEASE:
    case ROS_OP_SWEEP:
    case ROS_OP_CLEAR:
    case ROS_OP_UNLIST:
    case ROS_OP_ADOPT:
        break;
    }
    BUG("operation %d in a diff script", (int)op->kind);
}

static const char *heading_of(const struct ros_op *op)
{
    if (op->kind == ROS_OP_RUN)
        return op->run->what;
    if (op->kind == ROS_OP_RUN_EARLY)
        return op->run->early_what;
    return op->kind == ROS_OP_REMOVE ? "Rows that go, now that the others stand"
                                     : ros_menu_def(op->menu)->what;
}

static size_t count_commands(const struct ros_script *script)
{
    size_t count = 0;
    for (size_t i = 0; i < script->ops.len; i++)
        count += script->ops.v[i].kind != ROS_OP_RUN && script->ops.v[i].kind != ROS_OP_RUN_EARLY;
    return count;
}

static void print_header(const struct printer *p, const struct ros_script *script)
{
    const struct ros_diff *diff = script->diff;
    size_t commands = count_commands(script);
    strbuf_addf(p->out, "# %s: RouterOS 7.%u, form diff, made by rosc\n", p->config->title, p->low);
    strbuf_addf(p->out,
                "# From an export of the router to the site: %zu to add, %zu to change, %zu to "
                "remove, %zu to move,\n# with %zu command%s.%s\n",
                diff->added, diff->changed, diff->removed, diff->moved, commands,
                commands == 1 ? "" : "s",
                commands > 100 ? " Safe mode undoes no more than 100 actions." : "");
    strbuf_addstr(p->out,
                  "# It is for the router as it was exported, and stops before the first change\n"
                  "# when that is another one now. Upload it and run /import FILE, or paste it\n"
                  "# whole into a terminal, but not through a port that becomes a WAN or moves to\n"
                  "# another bridge. A second run says that there is nothing to do.\n");
    print_rollback_note(p);
    print_notes(p);
}

static void print_commands(struct diff_printer *d)
{
    const char *heading = NULL;
    for (size_t i = 0; i < d->script->ops.len; i++) {
        const char *next = heading_of(&d->script->ops.v[i]);
        if (heading == NULL || strcmp(heading, next) != 0)
            strbuf_addf(d->p->out, "\n# --- %s\n", next);
        heading = next;
        print_op(d, &d->script->ops.v[i]);
    }
}

void print_diff(const struct printer *p, const struct ros_script *script)
{
    struct diff_printer d = {.p = p, .script = script};
    print_header(p, script);
    if (script->ops.len == 0) {
        strbuf_addstr(p->out, ":put \"rosc: nothing to do\"\n");
        return;
    }
    for (size_t i = 0; i < script->ops.len; i++) {
        add_subject(&d, script->ops.v[i].row);
        add_subject(&d, script->ops.v[i].before);
    }
    strbuf_addstr(p->out, "{\n:local rcId \"\"\n:local rcAll \"\"\n:local rcPort \"\"\n:local "
                          "rcText \"\"\n");
    print_preflight(p);
    print_refusal(p, arena_printf(p->arena, "$rcMinor != %u", p->low),
                  arena_printf(p->arena,
                               "the export is of RouterOS 7.%u, and the router runs another "
                               "version now; take a new export and compare again",
                               p->low));
    print_guards(&d);
    if (p->config->rollback_ms != 0) {
        strbuf_addstr(p->out, "\n# --- What brings the old state back\n");
        print_rollback_arm(p);
    }
    print_commands(&d);
    strbuf_addf(p->out, "\n# --- Result\n:put \"rosc: done, %zu commands\"\n",
                count_commands(script));
    print_rollback_closing(p);
    if (!d.moves && d.decidable > 0)
        strbuf_addstr(p->out, "}\n");
    strbuf_addstr(p->out, "}\n");
    print_rollback_comment(p);
}
