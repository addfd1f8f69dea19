/*
 * print_plain.c - the form plain: menus and add lines, as a careful engineer writes them.
 *
 * No find but the one that names a port or a service by its key; the lease bodies once at the end.
 */
#include "base/arena.h"
#include "base/bug.h"
#include "ros/print_internal.h"
#include "ros/print_prompt.h"
#include "ros/quote.h"

/* The command of a row, in the menu of the section. */
static void print_command(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    switch (def->kind) {
    case ROS_MENU_TAGGED:
        strbuf_addstr(p->out, "add");
        break;
    case ROS_MENU_FIXED:
        strbuf_addf(p->out, "set [ find %s=", def->key[0]);
        ros_quote_value(p->out, item->select);
        if ((def->flags & ROS_MENU_DYNAMIC_SINCE_19) && p->low >= 19)
            strbuf_addstr(p->out, " !dynamic");
        strbuf_addstr(p->out, " ]");
        break;
    case ROS_MENU_SETTINGS:
        strbuf_addstr(p->out, "set");
        break;
    }
    print_args(p, item, PRINT_ADD);
}

void print_absolute(const struct printer *p, const struct ros_item *item)
{
    strbuf_addf(p->out, "%s ", ros_menu_def(item->menu)->path);
    print_command(p, item);
}

/* Rows from op i on that are spelt by version, in one block: the locals of a block end with it.
 * Returns the index behind them. */
static size_t print_rows_by_version(const struct printer *p, const struct ros_script *script,
                                    size_t i)
{
    enum ros_menu menu = script->ops.v[i].menu;
    print_mark_frame(p, "the router's version, for rows that depend on it");
    strbuf_addstr(p->out, "{\n");
    ros_print_version_locals(p->out);
    for (; i < script->ops.len && script->ops.v[i].kind == ROS_OP_ADD &&
           script->ops.v[i].menu == menu && print_differs(p, script->ops.v[i].item);
         i++) {
        print_mark_row(p, script->ops.v[i].item);
        print_by_version(p, script->ops.v[i].item, print_absolute, "$rcRow");
    }
    print_mark_frame(p, "the router's version, for rows that depend on it");
    strbuf_addstr(p->out, "}\n");
    return i;
}

/* Rows from op i on; returns the index behind what was printed. */
static size_t print_rows(const struct printer *p, const struct ros_script *script, size_t i)
{
    if (print_differs(p, script->ops.v[i].item))
        return print_rows_by_version(p, script, i);
    print_mark_row(p, script->ops.v[i].item);
    print_command(p, script->ops.v[i].item);
    strbuf_addch(p->out, '\n');
    return i + 1;
}

static void print_header(const struct printer *p)
{
    strbuf_addf(p->out, "# %s: RouterOS 7.%u to 7.%u, form plain, made by rosc\n", p->config->title,
                p->low, p->high);
    strbuf_addstr(p->out,
                  "# For reading, and for a router without configuration: it only adds. For a\n"
                  "# router in any other state use the form apply.\n");
    if (prompts_any(p->config))
        print_prompt_note(p);
    print_notes(p);
}

void print_plain(const struct printer *p, const struct ros_script *script)
{
    enum ros_menu menu = ROS_MENU_COUNT;
    bool asks = prompts_any(p->config);
    print_header(p);
    if (asks) { /* one unit: answers are locals of a block */
        print_mark_frame(p, "begin of the script");
        strbuf_addstr(p->out, "{\n");
        print_prompts(p);
    }
    for (size_t i = 0; i < script->ops.len;) {
        const struct ros_op *op = &script->ops.v[i];
        switch (op->kind) {
        case ROS_OP_ADD:
            if (op->menu != menu) {
                menu = op->menu;
                print_mark_heading(p, ros_menu_def(menu)->what);
                strbuf_addf(p->out, "\n# %s\n", ros_menu_def(menu)->what);
                print_mark(p, op->item->origin, "menu of the rows that follow");
                strbuf_addf(p->out, "%s\n", ros_menu_def(menu)->path);
            }
            i = print_rows(p, script, i);
            break;
        case ROS_OP_RUN:
            print_mark_heading(p, op->run->what);
            strbuf_addf(p->out, "\n# %s\n", op->run->what);
            print_mark(p, op->run->origin, "run once: %s", op->run->what);
            strbuf_addf(p->out, "{\n%s}\n", op->run->script);
            i++;
            break;
        case ROS_OP_RUN_EARLY:
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
        case ROS_OP_SET:
        case ROS_OP_REMOVE:
        case ROS_OP_MOVE:
            BUG("operation %d in a plain script", (int)op->kind);
        }
    }
    if (!asks)
        return;
    print_mark_frame(p, "end of the script");
    strbuf_addstr(p->out, "}\n");
    print_prompt_tail(p);
}
