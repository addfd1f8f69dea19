/* print.c - arguments and version branches; the forms are in print_plain.c and print_apply.c. */
#include "ros/print.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/text.h"
#include "ros/diff.h"
#include "ros/print_internal.h"
#include "ros/quote.h"

/* --- what the text comes from --- */

void print_mark_row(const struct printer *p, const struct ros_item *item)
{
    if (p->map != NULL)
        ros_map_add(p->map, p->out,
                    (struct ros_map_mark){
                        .at = item->origin, .what = ros_map_row(p->arena, item), .item = item});
}

void print_mark(const struct printer *p, struct span at, const char *fmt, ...)
{
    if (p->map == NULL)
        return;
    va_list ap;
    va_start(ap, fmt);
    const char *what = arena_vprintf(p->arena, fmt, ap);
    va_end(ap);
    ros_map_add(p->map, p->out, (struct ros_map_mark){.at = at, .what = what});
}

void print_mark_frame(const struct printer *p, const char *what)
{
    print_mark(p, (struct span){0}, "%s", what);
}

void print_mark_heading(const struct printer *p, const char *heading)
{
    print_mark(p, (struct span){0}, "heading: %s", heading);
}

struct span print_place_of(const struct printer *p, enum ros_menu menu, const char *name,
                           const char *text)
{
    for (size_t i = 0; p->map != NULL && i < p->config->rows[menu].len; i++) {
        const struct ros_item *item = p->config->rows[menu].v[i];
        const char *have = item->select != NULL ? item->select : ros_item_get(item, name);
        if (have != NULL && strcmp(have, text) == 0)
            return item->origin;
    }
    return (struct span){0};
}

/* --- arguments --- */

bool printer_knows(const struct printer *p, const struct ros_arg_def *arg)
{
    return arg->since <= p->low && (arg->until == 0 || arg->until >= p->high);
}

/* In a condition a bare value is typed by the console, text is not; some types compare only as
 * text. */
static bool is_typed(enum ros_type type)
{
    switch (type) {
    case ROS_TYPE_WORD:
    case ROS_TYPE_BOOL:
    case ROS_TYPE_FLAG:
    case ROS_TYPE_NUM:
    case ROS_TYPE_TIME:
    case ROS_TYPE_MAC:
    case ROS_TYPE_PREFIX:
    case ROS_TYPE_ADDRESS:
    case ROS_TYPE_ADDRESS6:
    case ROS_TYPE_PREFIX6:
    case ROS_TYPE_ADDRESSES:
    case ROS_TYPE_TABLE:
    case ROS_TYPE_INTERFACE:
    case ROS_TYPE_INTERFACE_LIST:
    case ROS_TYPE_GATEWAY:
        return true;
    case ROS_TYPE_TEXT:
    case ROS_TYPE_NAME:
    case ROS_TYPE_INTERFACES:
    case ROS_TYPE_WORDS:
    case ROS_TYPE_IFADDR6:
    case ROS_TYPE_IFADDR: /* "address=10.0.0.1/24" would be taken for a network (facts 8.1) */
    case ROS_TYPE_ADDRESS_ENTRY:
    case ROS_TYPE_HOSTS:
    case ROS_TYPE_PORTS:
    case ROS_TYPE_MARK:
    case ROS_TYPE_SCRIPT:
        return false;
    }
    BUG("type %d", (int)type);
}

static bool is_comment(const struct ros_arg_def *arg)
{
    return arg->type == ROS_TYPE_TEXT && text_same(arg->name, "comment");
}

static void print_text(const struct printer *p, const struct ros_arg_def *arg, const char *text,
                       enum print_use use)
{
    bool lines = arg->type == ROS_TYPE_SCRIPT && strchr(text, '\n') != NULL;
    if (lines && p->form == ROS_FORM_APPLY)
        strbuf_addstr(p->out, "$rcText");
    else if (lines)
        ros_quote_lines(p->out, text, 4);
    else if (use == PRINT_FIND && (*text == '!' || !is_typed(arg->type)))
        ros_quote(p->out, text);
    else if (is_comment(arg))
        ros_quote(p->out, text);
    else
        ros_quote_value(p->out, text);
}

static void print_cell(const struct printer *p, const struct ros_arg_def *arg,
                       const struct ros_value *value, enum print_use use)
{
    if (arg->type == ROS_TYPE_FLAG) {
        strbuf_add(p->out, arg->term, arg->name_len + 1u);
        return;
    }
    strbuf_add(p->out, arg->term, arg->name_len + 2u);
    if (value->kind == ROS_VALUE_PORT && p->form == ROS_FORM_APPLY)
        strbuf_addstr(p->out, "$rcPort");
    else
        print_text(p, arg, value->text, use);
}

/* An argument that the row does not have. */
static void print_absent(const struct printer *p, const struct ros_arg_def *arg, enum print_use use)
{
    if (use == PRINT_ADD || !printer_knows(p, arg))
        return;
    if (arg->flags & ROS_ARG_CLEAR)
        strbuf_addf(p->out, use == PRINT_SET ? " !%s" : " %s=\"\"", arg->name);
    else if (arg->def != NULL)
        print_cell(p, arg, &(struct ros_value){ROS_VALUE_TEXT, arg->def}, use);
}

/* What the rows of a menu say of the arguments that they do not have is the same in each of them,
 * and most of what a script looks rows up by: it is put together once. */
struct print_menu {
    int comment; /* its index, -1: the menu has none */
    /* Per use: the text of argument i is from at[i] to at[i + 1]. NULL: not asked for yet. */
    struct print_absent {
        const char *text;
        uint32_t *at;
    } absent[PRINT_USES];
};

static struct print_menu **menus_new(struct arena *arena)
{
    return arena_alloc(arena, ROS_MENU_COUNT * sizeof(struct print_menu *));
}

static struct print_menu *menu_of(const struct printer *p, enum ros_menu menu)
{
    if (p->menus[menu] == NULL) {
        p->menus[menu] = ARENA_NEW(p->arena, struct print_menu);
        p->menus[menu]->comment = ros_menu_arg(menu, "comment");
    }
    return p->menus[menu];
}

static bool is_looked_for(const struct ros_arg_def *arg, enum print_use use)
{
    return use != PRINT_FIND || !(arg->flags & ROS_ARG_UNCOMPARED);
}

static const struct print_absent *absent_of(const struct printer *p, enum ros_menu menu,
                                            enum print_use use)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    struct print_menu *texts = menu_of(p, menu);
    struct print_absent *absent = &texts->absent[use];
    if (absent->at != NULL)
        return absent;
    struct strbuf out = strbuf_new(p->arena);
    struct printer sub = *p;
    sub.out = &out;
    uint32_t *at = arena_alloc(p->arena, (def->nargs + 1) * sizeof(*at));
    for (size_t i = 0; i < def->nargs; i++) {
        if ((int)i != texts->comment && is_looked_for(&def->args[i], use))
            print_absent(&sub, &def->args[i], use);
        at[i + 1] = (uint32_t)out.len;
    }
    *absent = (struct print_absent){.text = strbuf_detach(&out), .at = at};
    return absent;
}

/* The arguments from `first` to the one before `end`, none of which the row has. */
static void print_absences(const struct printer *p, const struct ros_item *item, enum print_use use,
                           size_t first, size_t end)
{
    if (use == PRINT_ADD || first == end)
        return;
    const struct print_absent *absent = absent_of(p, item->menu, use);
    if (!item->leased && !item->paused) {
        strbuf_add(p->out, absent->text + absent->at[first], absent->at[end] - absent->at[first]);
        return;
    }
    for (size_t i = first; i < end; i++)
        if (!ros_item_left(item, &ros_menu_def(item->menu)->args[i]))
            strbuf_add(p->out, absent->text + absent->at[i], absent->at[i + 1] - absent->at[i]);
}

static const struct ros_value *cell_of(const struct ros_item *item, int arg)
{
    for (size_t i = 0; i < item->cells.len; i++)
        if (item->cells.v[i].arg == arg)
            return &item->cells.v[i].value;
    return NULL;
}

void print_args(const struct printer *p, const struct ros_item *item, enum print_use use)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    int comment = menu_of(p, item->menu)->comment;
    const struct ros_value *said = comment < 0 ? NULL : cell_of(item, comment);
    size_t next = 0; /* cells stand in the order of the menu's table */
    if (said != NULL)
        print_cell(p, &def->args[comment], said, use);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_cell *cell = &item->cells.v[i];
        const struct ros_arg_def *arg = &def->args[cell->arg];
        print_absences(p, item, use, next, (size_t)cell->arg);
        next = (size_t)cell->arg + 1;
        bool left = use != PRINT_ADD && ros_item_left(item, arg);
        if (cell->arg != comment && !left && is_looked_for(arg, use) && printer_knows(p, arg))
            print_cell(p, arg, &cell->value, use);
    }
    print_absences(p, item, use, next, def->nargs);
}

void print_condition(const struct printer *p, const struct ros_item *item, const char *name)
{
    int arg = ros_menu_arg(item->menu, name);
    const struct ros_value *value = arg < 0 ? NULL : cell_of(item, arg);
    if (value == NULL)
        BUG("row without its key %s", name);
    print_cell(p, &ros_menu_def(item->menu)->args[arg], value, PRINT_FIND);
}

bool print_differs(const struct printer *p, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        bool never = arg->since > p->high || (arg->until != 0 && arg->until < p->low);
        if (!never && !printer_knows(p, arg))
            return true;
    }
    return (def->flags & ROS_MENU_DYNAMIC_SINCE_19) && p->low < 19 && p->high >= 19;
}

void ros_print_version_locals(struct strbuf *out)
{
    strbuf_addstr(out,
                  ":local rcVersion [/system resource get version]\n"
                  ":local rcRest [:pick $rcVersion ([:find $rcVersion \".\"] + 1) "
                  "[:len $rcVersion]]\n"
                  ":local rcMinor [:tonum [:pick $rcRest 0 2]]\n"
                  ":if ([:typeof $rcMinor] != \"num\") do={:set rcMinor [:tonum [:pick $rcRest 0 "
                  "1]]}\n");
}

/* The last minor version that spells the arguments of a menu as `minor` does, at most `high`. */
static unsigned same_spelling(const struct ros_menu_def *def, unsigned minor, unsigned high)
{
    unsigned next = high + 1; /* the first that may not */
    if ((def->flags & ROS_MENU_DYNAMIC_SINCE_19) && minor < 19 && next > 19)
        next = 19;
    for (size_t i = 0; i < def->nargs; i++) {
        unsigned since = def->args[i].since, behind = def->args[i].until + 1u;
        if (since > minor && since < next)
            next = since;
        if (behind > minor && behind < next)
            next = behind;
    }
    return next - 1;
}

void print_by_version(const struct printer *p, const struct ros_item *item,
                      void (*body)(const struct printer *, const struct ros_item *),
                      const char *call)
{
    unsigned low = p->low;
    while (low <= p->high) {
        const char *text = NULL;
        unsigned high = low;
        for (unsigned minor = low; minor <= p->high; minor = high + 1) {
            struct strbuf one = strbuf_new(p->arena);
            struct printer sub = *p;
            sub.out = &one;
            sub.map = NULL;
            sub.menus = menus_new(p->arena); /* other versions, other texts */
            sub.low = sub.high = minor;
            body(&sub, item);
            if (text != NULL && strcmp(text, one.buf) != 0)
                break;
            text = strbuf_detach(&one);
            high = same_spelling(ros_menu_def(item->menu), minor, p->high);
        }
        const char *from = low > p->low ? arena_printf(p->arena, "$rcMinor >= %u", low) : "";
        const char *to = high < p->high ? arena_printf(p->arena, "$rcMinor <= %u", high) : "";
        strbuf_addf(p->out, ":if (%s%s%s) do={:local rcRow [:parse (", from,
                    *from != '\0' && *to != '\0' ? " && " : "", to);
        ros_quote_lines(p->out, text, 4);
        strbuf_addf(p->out, ")]; %s}\n", call);
        low = high + 1;
    }
}

void print_notes(const struct printer *p)
{
    for (size_t i = 0; i < p->config->notes.len; i++)
        strbuf_addf(p->out, "# Note: %s.\n", p->config->notes.v[i]);
}

static struct printer printer_for(struct strbuf *out, const struct ros_config *config,
                                  enum ros_form form)
{
    return (struct printer){
        .out = out,
        .arena = out->arena,
        .config = config,
        .form = form,
        .low = config->target.minor,
        .high = ROS_MINOR_LAST,
        .menus = menus_new(out->arena),
    };
}

void ros_print_row(struct strbuf *out, const struct ros_config *config, const struct ros_item *item)
{
    const struct printer p = printer_for(out, config, ROS_FORM_PLAIN);
    print_absolute(&p, item);
}

void ros_print(struct strbuf *out, const struct ros_script *script)
{
    ros_print_mapped(out, script, NULL);
}

/* About how long a script will be, so that it need not be moved while it grows. */
static size_t expected_len(const struct ros_script *script)
{
    const size_t frame = 32 * 1024, row = script->form == ROS_FORM_PLAIN ? 256 : 1024;
    return frame + script->ops.len * row;
}

void ros_print_mapped(struct strbuf *out, const struct ros_script *script, struct ros_map *map)
{
    struct printer p = printer_for(out, script->config, script->form);
    ENSURE(map == NULL || (out->len == 0 && map->marks.len == 0));
    p.map = map;
    if (script->diff != NULL && script->diff->minor != 0) /* for the one router that was exported */
        p.low = p.high = script->diff->minor;
    (void)strbuf_room(out, expected_len(script));
    print_mark_frame(&p, "header");
    switch (script->form) {
    case ROS_FORM_PLAIN:
        print_plain(&p, script);
        return;
    case ROS_FORM_APPLY:
        print_apply(&p, script);
        return;
    case ROS_FORM_REMOVE:
        print_remove(&p, script);
        return;
    case ROS_FORM_VERIFY:
        print_verify(&p);
        return;
    case ROS_FORM_DIFF:
        print_diff(&p, script);
        return;
    }
}
