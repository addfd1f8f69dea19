/* laws_export.c - see laws_export.h. */
#include "laws_export.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "drift.h"
#include "ros/export.h"
#include "support/report.h"

const char *export_text(struct arena *arena, const struct ros_config *config,
                        const struct ros_export_style *style)
{
    struct strbuf out = strbuf_new(arena);
    ros_print_export(&out, config, style);
    return strbuf_detach(&out);
}

static bool is_unknown(const struct ros_arg_def *arg, unsigned minor)
{
    return (arg->since != 0 && minor < arg->since) || (arg->until != 0 && minor > arg->until);
}

/* Drops what the version does not know. True: something is left that is no default. */
static bool filter_cells(struct ros_item *item, unsigned minor)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    bool says = false;
    size_t to = 0;
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (is_unknown(arg, minor))
            continue;
        item->cells.v[to++] = item->cells.v[i];
        says |= arg->def == NULL || strcmp(arg->def, item->cells.v[to - 1].value.text) != 0;
    }
    item->cells.len = to;
    return says;
}

struct ros_config *export_visible(struct arena *arena, const struct ros_config *config,
                                  unsigned minor)
{
    struct ros_config *copy = drift_copy(arena, config);
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        size_t to = 0;
        for (size_t i = 0; i < copy->rows[m].len; i++) {
            bool says = filter_cells(copy->rows[m].v[i], minor);
            if (says || ros_menu_def((enum ros_menu)m)->kind == ROS_MENU_TAGGED)
                copy->rows[m].v[to++] = copy->rows[m].v[i];
        }
        copy->rows[m].len = to;
    }
    return copy;
}

static void check_width(struct report *report, const char *name, const char *text)
{
    for (const char *line = text; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        if (len > 79)
            report_fail(report, name, "law: an export's lines are at most 79 wide: %.*s", (int)len,
                        line);
        line += len + (line[len] == '\n');
    }
}

static void check_form(struct arena *arena, struct report *report, const char *name,
                       const struct ros_config *config, const struct ros_export_style *style)
{
    const char *text = export_text(arena, config, style);
    struct diags *diags = diags_new(arena);
    const struct source *source;
    struct ros_export export;
    if (style->form != ROS_EXPORT_TERSE)
        check_width(report, name, text);
    if (!source_load_script(arena, diags, "export.rsc", text, strlen(text), &source) ||
        !ros_export_read(arena, diags, source, &export) || diags->v.len > 0) {
        struct strbuf out = strbuf_new(arena);
        diags_print_text(&out, diags, &(struct diag_style){0});
        report_fail(report, name, "law: an export reads: form %d\n%s", (int)style->form, out.buf);
        return;
    }
    const struct ros_config *visible = export_visible(arena, config, style->version.minor);
    const struct ros_config *have = export_visible(arena, export.have, style->version.minor);
    const char *difference = ros_config_difference(arena, have, visible);
    if (difference != NULL)
        report_fail(report, name, "law: read(print_export(c)) == c: form %d, 7.%u: %s",
                    (int)style->form, (unsigned)style->version.minor, difference);
    if (export.foreign.len > 0)
        report_fail(report, name, "law: an export of ours has no foreign rows: %s %s",
                    export.foreign.v[0]->path, export.foreign.v[0]->command);
}

void laws_export_check(struct arena *arena, struct report *report, const char *name,
                       const struct ros_config *config)
{
    static const enum ros_export_form forms[] = {ROS_EXPORT_COMPACT, ROS_EXPORT_TERSE,
                                                 ROS_EXPORT_VERBOSE};
    const unsigned minors[] = {config->target.minor, ROS_MINOR_LAST};
    for (size_t v = 0; v < ARRAY_LEN(minors); v++)
        for (size_t i = 0; i < ARRAY_LEN(forms); i++)
            check_form(arena, report, name, config,
                       &(struct ros_export_style){.version = {7, (uint16_t)minors[v]},
                                                  .form = forms[i],
                                                  .show_sensitive = true,
                                                  .date = "2026-01-31 12:00:00"});
}
