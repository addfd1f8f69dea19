/* print.c - places and version branches; arguments are in print_args.c, the forms in print_plain.c,
 * print_apply.c and so on. */
#include "ros/print.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/diff.h"
#include "ros/print_internal.h"
#include "ros/print_prompt.h"
#include "ros/prompt.h"
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

/* --- versions --- */

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
            sub.texts = print_texts_new(p->arena); /* other versions, other texts */
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
        print_quoted_lines(p, text);
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
        .texts = print_texts_new(out->arena),
    };
}

void ros_print_row(struct strbuf *out, const struct ros_config *config, const struct ros_item *item)
{
    const struct printer p = printer_for(out, config, ROS_FORM_PLAIN);
    size_t start = out->len;
    print_absolute(&p, item);
    if (prompts_any(config))
        ros_prompts_resolve(out, start, config, NULL);
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

static void print_form(const struct printer *p, const struct ros_script *script)
{
    switch (script->form) {
    case ROS_FORM_PLAIN:
        print_plain(p, script);
        return;
    case ROS_FORM_APPLY:
        print_apply(p, script);
        return;
    case ROS_FORM_REMOVE:
        print_remove(p, script);
        return;
    case ROS_FORM_VERIFY:
        print_verify(p);
        return;
    case ROS_FORM_DIFF:
        print_diff(p, script);
        return;
    }
}

void ros_print_mapped(struct strbuf *out, const struct ros_script *script, struct ros_map *map)
{
    struct printer p = printer_for(out, script->config, script->form);
    size_t start = out->len;
    ENSURE(map == NULL || (out->len == 0 && map->marks.len == 0));
    p.map = map;
    if (script->diff != NULL && script->diff->minor != 0) /* for the one router that was exported */
        p.low = p.high = script->diff->minor;
    (void)strbuf_room(out, expected_len(script));
    print_mark_frame(&p, "header");
    print_form(&p, script);
    if (prompts_any(script->config))
        ros_prompts_resolve(out, start, script->config, map);
}
