/* diff_json.c - a difference for programs; README.md tells the members. */
#include <string.h>

#include "app/diff_view.h"
#include "base/arena.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "ros/diff.h"
#include "ros/export.h"

static void write_place(struct json *w, const char *key, const struct source *source, unsigned line,
                        struct arena *arena)
{
    if (line == 0)
        return;
    json_open(w, key, '{');
    json_string(w, "file", view_text(arena, source->name));
    json_int(w, "line", line);
    json_close(w, '}');
}

/* One side of a cell: nothing where the row has no such value, or none that may be shown. */
static void write_side(struct json *w, const struct diff_view *v, const char *key, const char *text,
                       const struct ros_cell_change *cell)
{
    if (text != NULL && !cell->secret && (cell->arg == NULL || cell->arg->type != ROS_TYPE_SCRIPT))
        json_string(w, key, view_text(v->arena, text));
}

static void write_cell(struct json *w, const struct diff_view *v,
                       const struct ros_cell_change *cell)
{
    bool script = cell->arg != NULL && cell->arg->type == ROS_TYPE_SCRIPT;
    json_open(w, NULL, '{');
    json_string(w, "name", view_text(v->arena, cell->name));
    write_side(w, v, "old", cell->old, cell);
    write_side(w, v, "new", cell->now, cell);
    if (cell->secret)
        json_bool(w, "secret", true);
    if (script)
        json_string(w, "script",
                    cell->old != NULL && cell->now != NULL
                        ? view_script_change(v->arena, cell->old, cell->now)
                        : view_value(v->arena, cell->now, false, true));
    json_close(w, '}');
}

/* The values of a row that comes, as cells without an old side. */
static void write_values(struct json *w, const struct diff_view *v, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < row->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[row->cells.v[i].arg];
        const struct ros_cell_change cell = {
            .name = arg->name,
            .arg = arg,
            .now = row->cells.v[i].value.text,
            .secret = (arg->flags & ROS_ARG_SECRET) != 0,
        };
        write_cell(w, v, &cell);
    }
}

static void write_change(struct json *w, const struct diff_view *v, const struct ros_change *change)
{
    bool standing = ros_menu_def(change->menu)->kind != ROS_MENU_TAGGED;
    bool added = change->had == NULL && !standing;
    const struct ros_item *named = change->had != NULL ? change->had : change->row;
    json_open(w, NULL, '{');
    json_string(w, "change",
                change->row == NULL     ? "remove"
                : added                 ? "add"
                : change->cells.len > 0 ? "change"
                                        : "move");
    json_string(w, "row", view_text(v->arena, ros_item_name(v->arena, named)));
    if (change->row != NULL)
        write_place(w, "site", view_site(v, change),
                    view_line(view_site(v, change), change->row->origin), v->arena);
    if (change->had != NULL)
        write_place(w, "export", v->router->source,
                    view_line(v->router->source, change->had->origin), v->arena);
    if (change->row == NULL)
        json_string(w, "why", view_why(change));
    if (change->moved || (added && ros_menu_def(change->menu)->ordered))
        json_string(w, "before",
                    change->before == NULL
                        ? ""
                        : view_text(v->arena, ros_item_name(v->arena, change->before)));
    if (change->row != NULL) {
        json_open(w, "cells", '[');
        if (added)
            write_values(w, v, change->row);
        for (size_t i = 0; i < change->cells.len; i++)
            write_cell(w, v, &change->cells.v[i]);
        json_close(w, ']');
    }
    json_close(w, '}');
}

void diff_print_json(const struct diff_view *v)
{
    const struct ros_diff *diff = v->diff;
    struct json w = {.out = v->out};
    json_open(&w, NULL, '{');
    json_int(&w, "version", 1);
    json_string(&w, "kind", "rosc-diff");
    json_string(&w, "site", view_text(v->arena, v->title));
    if (v->router->head.release != NULL)
        json_string(&w, "routeros", view_text(v->arena, v->router->head.release));
    json_open(&w, "menus", '[');
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        if (diff->changes[m].len == 0)
            continue;
        json_open(&w, NULL, '{');
        json_string(&w, "menu", ros_menu_def((enum ros_menu)m)->path);
        json_int(&w, "left_alone", (int64_t)diff->left_alone[m]);
        json_open(&w, "changes", '[');
        for (size_t i = 0; i < diff->changes[m].len; i++)
            write_change(&w, v, &diff->changes[m].v[i]);
        json_close(&w, ']');
        json_close(&w, '}');
    }
    json_close(&w, ']');
    json_open(&w, "summary", '{');
    json_int(&w, "add", (int64_t)diff->added);
    json_int(&w, "change", (int64_t)diff->changed);
    json_int(&w, "remove", (int64_t)diff->removed);
    json_int(&w, "move", (int64_t)diff->moved);
    json_int(&w, "left_alone", (int64_t)view_left_alone(v));
    json_close(&w, '}');
    json_close(&w, '}');
    strbuf_addch(v->out, '\n');
}
