/* menu.c - menus.def read three times: argument tables, menu table, look-ups. */
#include "ros/menu.h"

#include <string.h>

#include "base/attr.h"
#include "base/bug.h"

enum { DYNAMIC = ROS_MENU_DYNAMIC, DYNAMIC_SINCE_19 = ROS_MENU_DYNAMIC_SINCE_19 };
enum {
    CLEAR = ROS_ARG_CLEAR,
    LEASE = ROS_ARG_LEASE,
    MUST = ROS_ARG_MUST,
    UNCOMPARED = ROS_ARG_UNCOMPARED,
    PAUSE = ROS_ARG_PAUSE,
    SECRET = ROS_ARG_SECRET,
};

#define MENU(id, path, kind, ordered, key1, key2, policy, flags, what)                             \
    static const struct ros_arg_def args_##id[] = {
#define ARG(name, type, since, until, def, flags)                                                  \
    {name, " " name "=", sizeof(name) - 1, ROS_TYPE_##type, since, until, def, flags},
#define END(id)                                                                                    \
    }                                                                                              \
    ;
#include "ros/menus.def"
#undef MENU
#undef ARG
#undef END

static const struct ros_menu_def menus[] = {
#define MENU(id, path, kind, ordered, key1, key2, policy, flags, what)                             \
    [ROS_##id] = {path,      ROS_MENU_##kind,      ordered, {key1, key2}, ROS_KEY_##policy, flags, \
                  args_##id, ARRAY_LEN(args_##id), what},
#define ARG(name, type, since, until, def, flags)
#define END(id)
#include "ros/menus.def"
#undef MENU
#undef ARG
#undef END
};

const struct ros_menu_def *ros_menu_def(enum ros_menu menu)
{
    ENSURE((size_t)menu < ARRAY_LEN(menus));
    return &menus[menu];
}

/* Who asks writes the name as a literal, as menus.def does, and linkers keep one of each: mostly it
 * is the same text, not only an equal one. Else the order of the names ends the search. */
static int arg_between(const struct ros_menu_def *def, size_t from, size_t end, const char *name)
{
    for (size_t i = from; i < end; i++)
        if (def->args[i].name == name)
            return (int)i;
    for (size_t i = from; i < end; i++) {
        const char *have = def->args[i].name;
        if (have[0] < name[0])
            continue;
        int order = strcmp(have, name);
        if (order >= 0)
            return order == 0 ? (int)i : -1;
    }
    return -1;
}

int ros_menu_arg(enum ros_menu menu, const char *name)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    return arg_between(def, 0, def->nargs, name);
}

int ros_menu_arg_from(enum ros_menu menu, int from, const char *name)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    int arg = arg_between(def, (size_t)from, def->nargs, name);
    return arg >= 0 ? arg : arg_between(def, 0, (size_t)from, name);
}

static bool same_path(const char *a, const char *b)
{
    for (; *a != '\0' && *b != '\0'; a++, b++) {
        bool sep_a = *a == ' ' || *a == '/', sep_b = *b == ' ' || *b == '/';
        if (sep_a != sep_b || (!sep_a && *a != *b))
            return false;
    }
    return *a == *b;
}

bool ros_menu_by_command(const char *path, const char *command, enum ros_menu *ret_menu)
{
    bool adds = strcmp(command, "add") == 0, sets = strcmp(command, "set") == 0;
    for (size_t i = 0; i < ARRAY_LEN(menus); i++) {
        bool fits = menus[i].kind == ROS_MENU_TAGGED ? adds : sets;
        if (fits && same_path(menus[i].path, path)) {
            *ret_menu = (enum ros_menu)i;
            return true;
        }
    }
    return false;
}

bool ros_menu_by_path(const char *path, enum ros_menu *ret_menu)
{
    for (size_t i = 0; i < ARRAY_LEN(menus); i++) {
        if (same_path(menus[i].path, path)) {
            *ret_menu = (enum ros_menu)i;
            return true;
        }
    }
    return false;
}
