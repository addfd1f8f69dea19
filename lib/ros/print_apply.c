/*
 * print_apply.c - the form apply: preflight, converge, sweep, as one { } unit.
 *
 * Locals of the script, all with the prefix rc:
 * - rcGo: 1 to change what differs, 0 only to count it (the first of two passes, when a rollback
 *   has to be armed first)
 * - rcDiff: how many rows differed
 * - rcPlace, rcHave: functions of the menu at hand, see print_place_function() and
 *   print_have_function()
 * - rcId, rcAll, rcPort, rcText: scratch
 *
 * Here is the frame, and which operation is printed by what; the rows are in print_converge.c,
 * those that go in print_sweep.c, and what only some menus need in files of its own
 * (print_preflight.c, print_rollback.c, print_vlan.c). Read beside apply.c.
 */
#include <string.h>

#include "base/bug.h"
#include "ros/print_internal.h"
#include "ros/print_prompt.h"
#include "ros/print_rollback.h"

/* What the text of an operation comes from. */
static void print_mark_op(const struct printer *p, const struct ros_op *op)
{
    switch (op->kind) {
    case ROS_OP_UNIQUE:
        print_mark(p, (struct span){0}, "copies of rows of %s", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_ADD:
    case ROS_OP_CONVERGE:
    case ROS_OP_PLACE:
        print_mark_row(p, op->item);
        return;
    case ROS_OP_EVICT:
        print_mark(p, op->uplink->origin, "the interface of %s leaves bridges, LANs and clients",
                   op->uplink->who);
        return;
    case ROS_OP_LAN:
        print_mark(p, print_place_of(p, ROS_INTERFACE_LIST_MEMBER, "interface", op->interface),
                   "the interface %s of a LAN leaves the list WAN", op->interface);
        return;
    case ROS_OP_RELEASE:
        print_mark_frame(p, "access ports that left the site");
        return;
    case ROS_OP_SWEEP:
        print_mark_sweep(p, op->menu);
        return;
    case ROS_OP_ADOPT:
        print_mark(p, p->config->places.adopt, "rows of the default configuration in %s go",
                   ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_RUN_EARLY:
        print_mark(p, op->run->origin, "run once, early: %s", op->run->early_what);
        return;
    case ROS_OP_RUN:
        print_mark(p, op->run->origin, "run once: %s", op->run->what);
        return;
    case ROS_OP_UNLIST:
        print_mark(p, (struct span){0}, "%s names no list that goes", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_CLEAR:
        print_mark(p, (struct span){0}, "rows of %s go", ros_menu_def(op->menu)->path);
        return;
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break; /* of the form diff */
    }
}

static void print_op(const struct printer *p, const struct ros_op *op)
{
    print_mark_op(p, op);
    switch (op->kind) {
    case ROS_OP_UNIQUE:
        print_unique(p, op->menu);
        return;
    case ROS_OP_CONVERGE:
        print_converge(p, op);
        return;
    case ROS_OP_PLACE:
        print_place(p, op);
        return;
    case ROS_OP_EVICT:
        print_evict(p, op->uplink);
        return;
    case ROS_OP_LAN:
        print_lan(p, op->interface);
        return;
    case ROS_OP_RELEASE:
        print_release(p);
        return;
    case ROS_OP_SWEEP:
        print_sweep(p, op->menu);
        return;
    case ROS_OP_CLEAR:
        print_removal(p, op->menu);
        return;
    case ROS_OP_UNLIST:
        print_unlist(p, op->menu);
        return;
    case ROS_OP_ADOPT:
        print_remove_where(p, op->menu, "comment~\"^defconf\"");
        return;
    case ROS_OP_RUN_EARLY:
        strbuf_addf(p->out, ":if ($rcGo = 1) do={\n%s}\n", op->run->early);
        return;
    case ROS_OP_RUN:
        strbuf_addf(p->out, ":if ($rcGo = 1) do={\n%s}\n", op->run->script);
        return;
    case ROS_OP_ADD:
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break;
    }
    BUG("operation %d in an apply script", (int)op->kind);
}

static const char *op_heading(const struct ros_op *op)
{
    switch (op->kind) {
    case ROS_OP_UNIQUE:
    case ROS_OP_CONVERGE:
    case ROS_OP_PLACE:
        return ros_menu_def(op->menu)->what;
    case ROS_OP_EVICT:
        return "A port that is a WAN leaves bridge and LAN list";
    case ROS_OP_LAN:
        return "What is a LAN is no WAN";
    case ROS_OP_RELEASE:
        return "Access ports that left the site are given back to their bridge";
    case ROS_OP_SWEEP:
        return "Rows that left the site";
    case ROS_OP_CLEAR:
        return "Rows of the site, of its earlier versions, and of other sites";
    case ROS_OP_UNLIST:
        return "Settings that name an interface list which goes";
    case ROS_OP_ADOPT:
        return "Rules of MikroTik's default configuration go, ours stand";
    case ROS_OP_RUN_EARLY:
        return op->run->early_what;
    case ROS_OP_RUN:
        return op->run->what;
    case ROS_OP_ADD:
    case ROS_OP_SET:
    case ROS_OP_REMOVE:
    case ROS_OP_MOVE:
        break;
    }
    return NULL;
}

/* Rows that the script deals with: what safe mode would have to undo (facts 8.4). */
static size_t count_actions(const struct ros_script *script)
{
    size_t count = 0;
    for (size_t i = 0; i < script->ops.len; i++)
        count += script->ops.v[i].kind == ROS_OP_CONVERGE;
    return count;
}

static void print_how_to_run(const struct printer *p)
{
    if (prompts_any(p->config)) {
        print_prompt_note(p);
        strbuf_addstr(
            p->out,
            "# Not through a port that becomes a WAN or moves to another bridge: that session "
            "ends.\n"
            "# A second run with the same answers changes nothing. Rows without a rosc: comment "
            "are\n"
            "# not touched, but for those that can exist only once (a DHCP client of an interface, "
            "a\n"
            "# name) and for the rules of MikroTik's default configuration, unless the site says\n"
            "# apply.adopt: [].\n");
        return;
    }
    strbuf_addstr(
        p->out,
        "# Upload it and run /import FILE, or paste it whole into a terminal, but not through a\n"
        "# port that becomes a WAN or moves to another bridge: that session ends. A second run\n"
        "# changes nothing. Rows without a rosc: comment are not touched, but for those that\n"
        "# can exist only once (a DHCP client of an interface, a name) and for the rules of\n"
        "# MikroTik's default configuration, unless the site says apply.adopt: [].\n");
}

static void print_header(const struct printer *p, const struct ros_script *script)
{
    size_t actions = count_actions(script);
    strbuf_addf(p->out, "# %s: RouterOS 7.%u to 7.%u, form apply, made by rosc\n", p->config->title,
                p->low, p->high);
    print_how_to_run(p);
    strbuf_addf(p->out, "# It deals with %zu rows.%s\n", actions,
                actions > 100 ? " Safe mode undoes no more than 100 actions." : "");
    print_rollback_note(p);
    print_notes(p);
}

static void print_result(const struct printer *p)
{
    print_mark_frame(p, "result");
    strbuf_addstr(p->out, "\n# --- Result\n:if ($rcDiff = 0) do={:put \"rosc: nothing to change\"} "
                          "else={:put \"rosc: done, $rcDiff changes\"}\n");
    if (p->config->rollback_ms == 0)
        return;
    print_mark(p, p->config->places.rollback, "rollback: the words that confirm");
    strbuf_addstr(p->out, ":if ($rcDiff > 0) do={\n");
    print_rollback_closing(p);
    strbuf_addstr(p->out, "}\n");
}

/* Before the first row of a menu: the function that its rows call, if they do. */
static void print_functions(const struct printer *p, const struct ros_script *script, size_t i)
{
    const struct ros_op *op = &script->ops.v[i];
    const struct ros_op *before = i == 0 ? NULL : &script->ops.v[i - 1];
    bool first = before == NULL || before->menu != op->menu ||
                 (before->kind != ROS_OP_CONVERGE && before->kind != ROS_OP_PLACE);
    if (op->kind != ROS_OP_CONVERGE || !first)
        return;
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    if (def->ordered) {
        print_mark(p, (struct span){0}, "function rcPlace for %s", def->path);
        print_place_function(p, op->menu);
    }
    if (op->menu == ROS_INTERFACE_BRIDGE_VLAN) {
        print_mark(p, (struct span){0}, "function rcVlan for %s", def->path);
        print_vlan_function(p);
    }
    if (def->policy == ROS_KEY_SATISFIES) {
        print_mark(p, (struct span){0}, "function rcHave for %s", def->path);
        print_have_function(p, op->item);
    }
}

void print_op_locals(const struct printer *p)
{
    strbuf_addstr(p->out, ":local rcDiff 0\n:local rcId \"\"\n:local rcAll \"\"\n:local rcPort "
                          "\"\"\n:local rcText \"\"\n:local rcPlace \"\"\n:local rcHave \"\"\n");
}

void print_passes(const struct printer *p, const struct ros_script *script)
{
    bool rollback = p->config->rollback_ms != 0;
    if (rollback) {
        print_mark_heading(p, "Two passes");
        strbuf_addstr(p->out, "\n# --- Two passes: the first only counts what differs; then backup "
                              "and rollback, then the changes\n:foreach rcGo in={0;1} do={\n");
        print_mark(p, p->config->places.rollback, "rollback: backup and scheduler");
        strbuf_addstr(p->out, ":if ($rcGo = 1 && $rcDiff > 0) do={\n");
        print_rollback_arm(p);
        strbuf_addstr(p->out, ":set rcDiff 0\n}\n");
    } else {
        print_mark_frame(p, "locals of the script");
        strbuf_addstr(p->out, ":local rcGo 1\n");
    }
    const char *heading = NULL;
    for (size_t i = 0; i < script->ops.len; i++) {
        const char *next = op_heading(&script->ops.v[i]);
        if (heading == NULL || (heading != next && strcmp(heading, next) != 0)) {
            print_mark_heading(p, next);
            strbuf_addf(p->out, "\n# --- %s\n", next);
        }
        heading = next;
        print_functions(p, script, i);
        print_op(p, &script->ops.v[i]);
    }
    if (rollback) {
        print_mark_frame(p, "end of the two passes");
        strbuf_addstr(p->out, "}\n");
    }
    print_result(p);
}

void print_apply(const struct printer *p, const struct ros_script *script)
{
    print_header(p, script);
    print_mark_frame(p, "locals of the script");
    strbuf_addstr(p->out, "{\n");
    print_op_locals(p);
    print_preflight(p);
    if (prompts_any(p->config))
        print_prompts(p);
    print_passes(p, script);
    print_mark_frame(p, "end of the script");
    strbuf_addstr(p->out, "}\n");
    if (prompts_any(p->config))
        print_prompt_tail(p);
    print_rollback_comment(p);
}
