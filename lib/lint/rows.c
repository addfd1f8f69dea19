/* rows.c - questions about one row, and about all rows of a menu. */
#include <string.h>

#include "lint/internal.h"

const struct lint_menu *lint_menu(const struct lint *l, const char *path)
{
    static const struct lint_menu none;
    const struct lint_menu *menu = lint_map_get(&l->menus, path);
    return menu == NULL ? &none : menu;
}

bool lint_yes(const struct ros_row *row, const char *name)
{
    const char *text = ros_row_get(row, name);
    return text != NULL && (strcmp(text, "yes") == 0 || strcmp(text, "true") == 0);
}

bool lint_no(const struct ros_row *row, const char *name)
{
    const char *text = ros_row_get(row, name);
    return text != NULL && (strcmp(text, "no") == 0 || strcmp(text, "false") == 0);
}

bool lint_adds(const struct ros_row *row)
{
    return strcmp(row->command, "add") == 0 && !lint_yes(row, "disabled");
}

bool lint_touched(const struct lint *l, const char *path, const char *name)
{
    return lint_map_get(&l->touched, arena_printf(l->arena, "%s %s", path, name)) != NULL;
}

bool lint_number(const struct lint *l, const struct ros_row *row, const char *name,
                 unsigned otherwise, unsigned *ret_number)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    const char *why;
    int64_t number;
    if (arg == NULL || arg->unset) {
        *ret_number = otherwise;
        return true;
    }
    if (arg->text == NULL || !value_int(l->arena, arg->text, 0, 1000000, &number, &why))
        return false;
    *ret_number = (unsigned)number;
    return true;
}

/* Is the name among names joined by blanks? */
static bool is_among(const char *names, const char *name)
{
    size_t len = strlen(name);
    for (const char *at = strstr(names, name); at != NULL && len > 0; at = strstr(at + 1, name))
        if ((at == names || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' '))
            return true;
    return false;
}

bool lint_lacks(const struct ros_row *row, const char *names)
{
    for (size_t i = 0; i < row->args.len; i++)
        if (!row->args.v[i].unset && is_among(names, row->args.v[i].name))
            return false;
    return true;
}

bool lint_only(const struct ros_row *row, const char *names)
{
    static const char always[] = "action chain comment disabled log log-prefix place-before";
    for (size_t i = 0; i < row->args.len; i++) {
        const struct ros_row_arg *arg = &row->args.v[i];
        if (!arg->unset && !is_among(always, arg->name) && !is_among(names, arg->name))
            return false;
    }
    return true;
}

struct span lint_at(const struct ros_row *row, const char *name)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    return arg == NULL ? row->at : arg->at;
}

const char *lint_with(const struct lint *l, const struct ros_row_arg *arg, const char *more)
{
    return arena_printf(l->arena, "%.*s %s", (int)arg->at.len, arg->at.src->text + arg->at.off,
                        more);
}

bool lint_before(const struct lint *l, unsigned minor)
{
    return l->version.major == 7 && l->version.minor < minor;
}
