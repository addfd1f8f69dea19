/*
 * menus.c - lib/ros/menus.def against the published command trees of RouterOS, where they are at
 * hand: the file routeros/commands.tsv in the folder that ROSC_SHARED names, or in ../shared beside
 * the checkout.
 *
 * Every argument must be known to `add` or `set` of its menu in all versions that the table claims,
 * and in none of those that it rules out.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/vec.h"
#include "ros/menu.h"
#include "support/report.h"

enum { SKIPPED = 77, COLUMNS = 5 };

/* One line of the trees. An argument that was away for a while has several. */
struct known {
    const char *menu, *command, *arg;
    unsigned first, last; /* versions that know it, as minor * 100 + patch */
};

struct tree {
    VEC(struct known) v;
    unsigned lowest[ROS_MINOR_LAST + 1], highest[ROS_MINOR_LAST + 1]; /* that were looked at */
};

/* "7.12.2" as 1202. */
static unsigned version_of(struct tree *tree, const char *text)
{
    char *end = NULL;
    unsigned long minor = strncmp(text, "7.", 2) == 0 ? strtoul(text + 2, &end, 10) : 0;
    unsigned long patch = minor > 0 && *end == '.' ? strtoul(end + 1, &end, 10) : 0;
    if (minor == 0 || minor > ROS_MINOR_LAST || patch > 99 || *end != '\0') {
        printf("commands.tsv: '%s' is no version\n", text);
        exit(1);
    }
    unsigned version = (unsigned)(minor * 100 + patch);
    if (tree->lowest[minor] == 0 || version < tree->lowest[minor])
        tree->lowest[minor] = version;
    if (version > tree->highest[minor])
        tree->highest[minor] = version;
    return version;
}

static void read_line(struct arena *arena, struct tree *tree, const char *line)
{
    const char *cells[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++) {
        size_t len = strcspn(line, "\t\n");
        cells[i] = arena_strndup(arena, line, len);
        line += len + (line[len] == '\t');
    }
    *VEC_PUSH(arena, tree->v) = (struct known){
        .menu = cells[0],
        .command = cells[1],
        .arg = cells[2],
        .first = version_of(tree, cells[3]),
        .last = *cells[4] == '\0' ? UINT_MAX : version_of(tree, cells[4]),
    };
}

static bool read_tree(struct arena *arena, struct tree *tree)
{
    const char *shared = getenv("ROSC_SHARED");
    const char *path = arena_printf(arena, "%s/routeros/commands.tsv",
                                    shared != NULL ? shared : ROSC_TOP "/../shared");
    FILE *file = fopen(path, "r");
    char line[1024];
    if (file == NULL)
        return false;
    while (fgets(line, sizeof(line), file) != NULL)
        if (line[0] == '/')
            read_line(arena, tree, line);
    fclose(file);
    return true;
}

/* "/ip firewall nat" as the trees write it. */
static const char *tree_path(struct arena *arena, const char *path)
{
    char *text = arena_strdup(arena, path);
    for (char *c = text; *c != '\0'; c++)
        if (*c == ' ')
            *c = '/';
    return text;
}

/* In every patch level of the minor version that was looked at? */
static bool is_known(const struct tree *tree, const char *menu, const char *arg, unsigned minor)
{
    for (size_t i = 0; i < tree->v.len; i++) {
        const struct known *k = &tree->v.v[i];
        if (strcmp(k->arg, arg) == 0 && strcmp(k->menu, menu) == 0 &&
            (strcmp(k->command, "add") == 0 || strcmp(k->command, "set") == 0) &&
            k->first <= tree->lowest[minor] && tree->highest[minor] <= k->last)
            return true;
    }
    return false;
}

/* default-name and the like can be looked for, and not set. */
static bool is_key_only(const struct ros_menu_def *def, const char *arg)
{
    return def->kind == ROS_MENU_FIXED && strcmp(def->key[0], arg) == 0;
}

static void check_arg(struct report *report, const struct tree *tree,
                      const struct ros_menu_def *def, const char *menu,
                      const struct ros_arg_def *arg)
{
    for (unsigned minor = ROS_MINOR_FIRST; minor <= ROS_MINOR_LAST; minor++) {
        bool claimed = arg->since <= minor && (arg->until == 0 || minor <= arg->until);
        bool known = is_known(tree, menu, arg->name, minor);
        if (claimed != known)
            report_fail(report, def->path, "%s: 7.%u %s it, and the table says otherwise",
                        arg->name, minor, known ? "knows" : "does not know");
    }
}

static void check_menu(struct arena *arena, struct report *report, const struct tree *tree,
                       enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    const char *path = tree_path(arena, def->path);
    report_begin(report);
    for (size_t i = 0; i < def->nargs; i++) {
        if (i > 0 && strcmp(def->args[i - 1].name, def->args[i].name) >= 0)
            report_fail(report, def->path, "%s is out of order", def->args[i].name);
        if (!is_key_only(def, def->args[i].name))
            check_arg(report, tree, def, path, &def->args[i]);
    }
    report_end(report);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct report report = report_new();
    struct tree tree = {0};
    if (!read_tree(arena, &tree)) {
        printf("SKIPPED: no routeros/commands.tsv (ROSC_SHARED names its folder)\n");
        arena_free(arena);
        return SKIPPED;
    }
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        check_menu(arena, &report, &tree, (enum ros_menu)m);
    arena_free(arena);
    return report_close(&report);
}
