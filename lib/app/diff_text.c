/* diff_text.c - a difference for people: what a plan looks like. */
#include <string.h>

#include "app/diff_view.h"
#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "ros/diff.h"
#include "ros/export.h"

/* --- what both views say --- */

const char *view_text(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    for (const char *p = text; *p != '\0'; p++) {
        if (*p >= ' ' && *p <= '~')
            strbuf_addch(&sb, *p);
        else
            strbuf_addf(&sb, "\\x%02X", (unsigned char)*p);
    }
    return strbuf_detach(&sb);
}

static size_t count_lines(const char *text)
{
    size_t lines = *text != '\0';
    for (const char *p = text; *p != '\0'; p++)
        lines += *p == '\n' && p[1] != '\0';
    return lines;
}

const char *view_value(struct arena *arena, const char *text, bool secret, bool script)
{
    if (text == NULL)
        return secret ? "(hidden)" : "(not set)";
    if (secret)
        return "********";
    if (*text == '\0')
        return "\"\"";
    if (script) {
        size_t lines = count_lines(text);
        return arena_printf(arena, "(script, %zu line%s)", lines, lines == 1 ? "" : "s");
    }
    return view_text(arena, text);
}

const char *view_script_change(struct arena *arena, const char *old, const char *now)
{
    size_t same = 0, lines = 1, tail_old = strlen(old), tail_now = strlen(now);
    if (*old == '\0' || *now == '\0')
        return arena_printf(arena, "%s -> %s", view_value(arena, old, false, true),
                            view_value(arena, now, false, true));
    while (old[same] != '\0' && old[same] == now[same])
        lines += now[same++] == '\n';
    while (tail_old > same && tail_now > same && old[tail_old - 1] == now[tail_now - 1])
        tail_old--, tail_now--;
    size_t last = lines;
    for (size_t i = same; i < tail_now; i++)
        last += now[i] == '\n' && i + 1 < tail_now;
    if (lines == last)
        return arena_printf(arena, "line %zu of %zu", lines, count_lines(now));
    return arena_printf(arena, "lines %zu to %zu of %zu", lines, last, count_lines(now));
}

unsigned view_line(const struct source *source, struct span at)
{
    uint32_t line, col;
    if (at.src == NULL || at.src != source)
        return 0;
    source_position(at.src, at.off, &line, &col);
    return line;
}

const struct source *view_site(const struct diff_view *v, const struct ros_change *change)
{
    const struct source *from = change->row != NULL ? change->row->origin.src : NULL;
    return from == v->router->source ? NULL : from;
}

size_t view_left_alone(const struct diff_view *v)
{
    size_t count = v->router->foreign.len;
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        count += v->diff->left_alone[m];
    return count;
}

const char *view_why(const struct ros_change *change)
{
    switch (change->why) {
    case ROS_GONE_LEFT:
        return "left the site";
    case ROS_GONE_DEFCONF:
        return "of MikroTik's default configuration";
    case ROS_GONE_WAY:
        return "in the way of the site";
    }
    BUG("reason %d", (int)change->why);
}

/* --- text --- */

enum { RED = 31, GREEN = 32, YELLOW = 33, CYAN = 36 };

static void paint(const struct diff_view *v, int colour, const char *text)
{
    if (v->colour)
        strbuf_addf(v->out, "\033[%dm%s\033[0m", colour, text);
    else
        strbuf_addstr(v->out, text);
}

/* " (site.yaml:21, export.rsc:88; WHY)" */
static void print_places(const struct diff_view *v, const struct ros_change *change)
{
    const struct source *from = view_site(v, change);
    unsigned site = from != NULL ? view_line(from, change->row->origin) : 0;
    unsigned router = change->had != NULL ? view_line(v->router->source, change->had->origin) : 0;
    const char *why = change->row == NULL ? view_why(change) : NULL;
    if (site == 0 && router == 0 && why == NULL)
        return;
    strbuf_addstr(v->out, " (");
    if (site > 0)
        strbuf_addf(v->out, "%s:%u", view_text(v->arena, from->name), site);
    if (router > 0)
        strbuf_addf(v->out, "%s%s:%u", site > 0 ? ", " : "",
                    view_text(v->arena, v->router->source->name), router);
    if (why != NULL)
        strbuf_addf(v->out, "%s%s", router > 0 ? "; " : "", why);
    strbuf_addch(v->out, ')');
}

static bool is_script(const struct ros_arg_def *arg)
{
    return arg != NULL && arg->type == ROS_TYPE_SCRIPT;
}

/* The values of a row that comes. */
static void print_values(const struct diff_view *v, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    strbuf_addstr(v->out, "     ");
    for (size_t i = 0; i < row->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[row->cells.v[i].arg];
        if (strcmp(arg->name, "comment") == 0)
            continue;
        strbuf_addf(v->out, " %s", arg->name);
        if (arg->type != ROS_TYPE_FLAG)
            strbuf_addf(v->out, "=%s",
                        view_value(v->arena, row->cells.v[i].value.text,
                                   (arg->flags & ROS_ARG_SECRET) != 0, is_script(arg)));
    }
    strbuf_addch(v->out, '\n');
}

static void print_cell(const struct diff_view *v, const struct ros_cell_change *cell)
{
    bool script = is_script(cell->arg);
    strbuf_addf(v->out, "      %s: ", view_text(v->arena, cell->name));
    if (script && cell->old != NULL && cell->now != NULL)
        strbuf_addf(v->out, "%s\n", view_script_change(v->arena, cell->old, cell->now));
    else
        strbuf_addf(v->out, "%s -> %s\n", view_value(v->arena, cell->old, cell->secret, script),
                    view_value(v->arena, cell->now, cell->secret, script));
}

static void print_change(const struct diff_view *v, const struct ros_change *change)
{
    bool standing = ros_menu_def(change->menu)->kind != ROS_MENU_TAGGED;
    const struct ros_item *named = change->had != NULL ? change->had : change->row;
    strbuf_addstr(v->out, "  ");
    if (change->row == NULL)
        paint(v, RED, "-");
    else if (change->had == NULL && !standing)
        paint(v, GREEN, "+");
    else if (change->cells.len > 0)
        paint(v, YELLOW, "~");
    else
        paint(v, CYAN, ">");
    strbuf_addf(v->out, " %s", view_text(v->arena, ros_item_name(v->arena, named)));
    print_places(v, change);
    strbuf_addch(v->out, '\n');
    if (change->row != NULL && change->had == NULL && !standing)
        print_values(v, change->row);
    for (size_t i = 0; i < change->cells.len; i++)
        print_cell(v, &change->cells.v[i]);
    if (change->moved)
        strbuf_addf(
            v->out, "      moves %s%s\n", change->before != NULL ? "in front of " : "to the end",
            change->before != NULL ? view_text(v->arena, ros_item_name(v->arena, change->before))
                                   : "");
}

static void print_menu(const struct diff_view *v, enum ros_menu menu)
{
    const struct ros_diff *diff = v->diff;
    size_t alone = diff->left_alone[menu];
    if (diff->changes[menu].len == 0)
        return;
    strbuf_addstr(v->out, ros_menu_def(menu)->path);
    if (alone > 0)
        strbuf_addf(v->out, "  (%zu row%s of others left alone)", alone, alone == 1 ? "" : "s");
    strbuf_addch(v->out, '\n');
    for (size_t i = 0; i < diff->changes[menu].len; i++)
        print_change(v, &diff->changes[menu].v[i]);
    strbuf_addch(v->out, '\n');
}

void diff_print_text(const struct diff_view *v)
{
    const struct ros_diff *diff = v->diff;
    size_t alone = view_left_alone(v);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        print_menu(v, (enum ros_menu)m);
    if (ros_diff_count(diff) == 0)
        strbuf_addstr(v->out, "no differences: the router is as the site says");
    else
        strbuf_addf(v->out, "%zu to add, %zu to change, %zu to remove, %zu to move", diff->added,
                    diff->changed, diff->removed, diff->moved);
    strbuf_addf(v->out, "; %zu row%s of others %s left alone\n", alone, alone == 1 ? "" : "s",
                alone == 1 ? "is" : "are");
}
