/*
 * print_verify_rows.c - the form verify: is the configuration that of the site?
 *
 * Rows are looked up by their tag (by their key, where a row of somebody else is as good as ours),
 * not by all their values: that is what a second run of apply does, which then has nothing to
 * change. The final drops are looked at in full, because an open door shows in nothing else.
 * Secrets are not compared, so the script holds none.
 */
#include <string.h>

#include "base/arena.h"
#include "ros/print_verify.h"
#include "ros/quote.h"

/* --- rows --- */

/* May a script of the router have switched the row off? */
static bool may_be_off(const struct ros_item *item)
{
    int arg = ros_menu_arg(item->menu, "disabled");
    const char *disabled = arg < 0 ? NULL : ros_item_get(item, "disabled");
    return arg < 0 || ros_item_left(item, &ros_menu_def(item->menu)->args[arg]) ||
           (disabled != NULL && strcmp(disabled, "yes") == 0);
}

static const char *dynamic(const struct ros_menu_def *def)
{
    return (def->flags & ROS_MENU_DYNAMIC) ? "!dynamic " : "";
}

/* {"a";"b"} of the tags of a menu's rows, those that must be enabled or the others; false: none. */
static bool print_tags(const struct printer *p, enum ros_menu menu, bool off)
{
    bool first = true;
    for (size_t i = 0; i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        if (may_be_off(item) != off)
            continue;
        strbuf_addstr(p->out, first ? ":foreach rcT in={" : ";");
        ros_quote(p->out, item->tag);
        first = false;
    }
    return !first;
}

static void print_tagged(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    for (int off = 0; off <= 1; off++)
        if (print_tags(p, menu, off == 1))
            strbuf_addf(p->out,
                        "} do={:if ([:len [%s find where %scomment=$rcT%s]] = 0) do={:set rcFound "
                        "($rcFound . \" \" . $rcT)}}\n",
                        def->path, dynamic(def), off == 1 ? "" : " disabled=no");
}

/* A row with the key will do, whoever made it. */
static void print_keyed(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    bool two = def->policy == ROS_KEY_SATISFIES && def->key[1] != NULL;
    strbuf_addstr(p->out, ":foreach rcT in={");
    for (size_t i = 0; i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        strbuf_addstr(p->out, i > 0 ? ";" : "");
        strbuf_addstr(p->out, two ? "{" : "");
        ros_quote(p->out, ros_item_get(item, def->key[0]));
        if (two) {
            strbuf_addch(p->out, ';');
            ros_quote(p->out, ros_item_get(item, def->key[1]));
            strbuf_addch(p->out, '}');
        }
    }
    strbuf_addstr(p->out, "} do={\n");
    if (two)
        strbuf_addf(p->out,
                    ":local rcA ($rcT->0)\n:local rcB ($rcT->1)\n"
                    ":if ([:len [%s find where %s=$rcA %s=$rcB !disabled]] = 0) do={:set rcFound "
                    "($rcFound . "
                    "\" \" . $rcA . \" \" . $rcB . \";\")}\n}\n",
                    def->path, def->key[0], def->key[1]);
    else
        strbuf_addf(p->out,
                    ":if ([:len [%s find where %s=$rcT%s]] = 0) do={:set rcFound ($rcFound . \" "
                    "\" . $rcT)}\n}\n",
                    def->path, def->key[0], menu == ROS_INTERFACE_LIST ? "" : " !disabled");
}

static void print_menu(const struct printer *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    size_t count = p->config->rows[menu].len;
    bool keyed = def->policy == ROS_KEY_SATISFIES || def->policy == ROS_KEY_OWNS;
    print_mark(p, (struct span){0}, "rows of %s are there", def->path);
    print_fact_open(p);
    if (keyed)
        print_keyed(p, menu);
    else
        print_tagged(p, menu);
    strbuf_addstr(p->out, ":if ([:len $rcFound] > 0) do={:set rcFound (\"missing or disabled:\" . "
                          "$rcFound)}\n");
    print_fact_close(p, arena_printf(p->arena, "%s: %zu %s of the site", def->path, count,
                                     count == 1 ? "row" : "rows"));
}

/* --- settings --- */

static bool is_secret(const char *name)
{
    static const char *const secrets[] = {"password", "pin", "private-key", "preshared-key"};
    for (size_t i = 0; i < ARRAY_LEN(secrets); i++)
        if (strcmp(name, secrets[i]) == 0)
            return true;
    return false;
}

/* Appends what differs to rcFound. */
static void print_setting(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (is_secret(arg->name) || !printer_knows(p, arg))
            continue;
        strbuf_addstr(p->out, ":if (");
        print_setting_differs(p, def->path, arg, item->cells.v[i].value.text);
        strbuf_addf(p->out, ") do={:set rcFound ($rcFound . \" %s=\" . [:tostr [%s get %s]])}\n",
                    arg->name, def->path, arg->name);
    }
}

/* A row that the router always has, by its key. */
static void print_standing(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    struct strbuf select = strbuf_new(p->arena);
    strbuf_addf(&select, "%s=", def->key[0]);
    ros_quote(&select, item->select);
    if ((def->flags & ROS_MENU_DYNAMIC_SINCE_19) && p->low >= 19)
        strbuf_addstr(&select, " !dynamic");
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        if (is_secret(arg->name) || !printer_knows(p, arg) || (arg->flags & ROS_ARG_UNCOMPARED))
            continue;
        strbuf_addf(p->out, ":if ([:len [%s find where %s", def->path, select.buf);
        print_condition(p, item, arg->name);
        strbuf_addf(p->out,
                    "]] = 0) do={:set rcFound ($rcFound . \" %s=\" . [:tostr [%s get [:pick [%s "
                    "find where %s] 0] %s]])}\n",
                    arg->name, def->path, def->path, select.buf, arg->name);
    }
}

static void print_settings(const struct printer *p, const struct ros_item *item)
{
    if (ros_menu_def(item->menu)->kind == ROS_MENU_SETTINGS)
        print_setting(p, item);
    else
        print_standing(p, item);
}

/* The same as a function of its own: parsed code sees no locals of ours. */
static void print_settings_alone(const struct printer *p, const struct ros_item *item)
{
    strbuf_addstr(p->out, ":local rcFound \"\"\n");
    print_settings(p, item);
    strbuf_addstr(p->out, ":return $rcFound");
}

static void print_setting_fact(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    print_mark_row(p, item);
    print_fact_open(p);
    if (print_differs(p, item))
        print_by_version(p, item, print_settings_alone, ":set rcFound ($rcFound . [$rcRow])");
    else
        print_settings(p, item);
    strbuf_addstr(p->out, ":if ([:len $rcFound] > 0) do={:set rcFound (\"not as the site says:\" . "
                          "$rcFound)}\n");
    print_fact_close(p, def->kind == ROS_MENU_SETTINGS
                            ? def->path
                            : arena_printf(p->arena, "%s %s", def->path, item->select));
}

/* --- the final drops --- */

static bool is_end_of_chain(const struct ros_config *config, const struct ros_item *item, size_t i)
{
    for (size_t k = i + 1; k < config->rows[item->menu].len; k++)
        if (strcmp(ros_item_get(config->rows[item->menu].v[k], "chain"),
                   ros_item_get(item, "chain")) == 0)
            return false;
    return item->last;
}

static void print_final(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    const char *chain = ros_item_get(item, "chain");
    print_mark_row(p, item);
    print_fact_open(p);
    strbuf_addf(p->out,
                ":set rcId [%s find where !dynamic !disabled chain=%s]\n"
                ":if ([:len $rcId] = 0) do={:set rcFound \"the chain is empty\"} else={\n"
                ":set rcText [:tostr [%s get [:pick $rcId ([:len $rcId] - 1)] comment]]\n"
                ":if ($rcText != ",
                def->path, chain, def->path);
    ros_quote(p->out, item->tag);
    strbuf_addf(p->out,
                ") do={:set rcFound (\"its last rule is '\" . $rcText . \"'\")}\n"
                ":if ([:len [%s find where",
                def->path);
    print_args(p, item, PRINT_FIND);
    strbuf_addstr(
        p->out,
        "]] = 0) do={:set rcFound ($rcFound . \" it is missing, or has other values\")}\n}\n");
    print_fact_close(
        p, arena_printf(p->arena, "%s: the chain %s ends with %s", def->path, chain, item->tag));
}

void print_verify_rows(const struct printer *p)
{
    const struct ros_config *config = p->config;
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        size_t count = config->rows[m].len;
        if (count > 0 && def->kind == ROS_MENU_TAGGED)
            print_menu(p, (enum ros_menu)m);
        for (size_t i = 0; i < count; i++) {
            const struct ros_item *item = config->rows[m].v[i];
            if (def->kind != ROS_MENU_TAGGED)
                print_setting_fact(p, item);
            else if (def->ordered && is_end_of_chain(config, item, i))
                print_final(p, item);
        }
    }
}
