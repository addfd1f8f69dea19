/* diff_target.c - what an apply script makes of the router, and which of its rows are which. */
#include <string.h>

#include "base/arena.h"
#include "ros/apply.h"
#include "ros/diff_internal.h"
#include "ros/normal.h"

static bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static bool begins(const char *text, const char *with)
{
    return text != NULL && strncmp(text, with, strlen(with)) == 0;
}

/* --- rows --- */

/* What a row has: of an export also what it leaves out. */
static const char *value_of(const struct planner *p, const struct ros_item *row, const char *arg)
{
    const char *text = ros_item_value(row, arg);
    return text != NULL || !p->how.exported ? text : ros_left_out(row->menu, arg, row->select);
}

bool planner_differs(const struct planner *p, const struct ros_item *a, const struct ros_item *b,
                     const struct ros_arg_def *arg)
{
    const char *x = ros_item_value(a, arg->name), *y = ros_item_value(b, arg->name);
    if (x == NULL || y == NULL) {
        x = value_of(p, a, arg->name);
        y = value_of(p, b, arg->name);
    }
    return !ros_values_equal(arg->type, x == NULL ? "" : x, y == NULL ? "" : y);
}

/* Is it a name that a console could have? A text that was cut or garbled has others. */
static bool names_argument(const char *name)
{
    return *name >= 'a' && *name <= 'z' &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-._")] == '\0';
}

bool planner_strips(const struct ros_item *row, const struct ros_extra *extra)
{
    static const char *const harmless[] = {"log-prefix", "hw-offload"};
    if (!ros_menu_def(row->menu)->ordered || !planner_is_ours(row) || extra->text == NULL ||
        *extra->text == '\0' || strcmp(extra->text, "no") == 0 || !names_argument(extra->name))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(harmless); i++)
        if (strcmp(extra->name, harmless[i]) == 0)
            return false;
    return true;
}

bool planner_is_ours(const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    if (def->kind != ROS_MENU_TAGGED)
        return false;
    if (def->policy == ROS_KEY_OWNS)
        return begins(ros_item_get(row, def->key[0]), "rosc");
    return begins(ros_item_get(row, "comment"), "rosc:");
}

const struct ros_item *planner_want(const struct planner *p, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const char *id = def->policy == ROS_KEY_OWNS ? def->key[0] : "comment";
    for (size_t i = 0; i < p->want->rows[row->menu].len; i++) {
        const struct ros_item *want = p->want->rows[row->menu].v[i];
        bool is_it = def->kind != ROS_MENU_TAGGED
                         ? same(want->select, row->select)
                         : same(ros_item_get(want, id), ros_item_get(row, id));
        if (is_it)
            return want;
    }
    return NULL;
}

/* --- base and target --- */

/* Standing rows that an export does not speak of are there. */
static void fill_in(struct planner *p, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    struct ros_config *base = p->base;
    for (size_t i = 0; i < p->want->rows[menu].len && def->kind != ROS_MENU_TAGGED; i++) {
        const char *select = p->want->rows[menu].v[i]->select;
        bool there = false;
        for (size_t k = 0; k < base->rows[menu].len && !there; k++)
            there = same(base->rows[menu].v[k]->select, select);
        if (there)
            continue;
        struct ros_item *row = ARENA_NEW(p->arena, struct ros_item);
        row->menu = menu;
        row->select = select;
        *VEC_PUSH(p->arena, base->rows[menu]) = row;
    }
}

/* Secrets that an export hides are not asked for. */
static void forget_secrets(struct ros_config *config)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        for (size_t i = 0; i < config->rows[m].len; i++) {
            struct ros_item *row = config->rows[m].v[i];
            size_t to = 0;
            for (size_t k = 0; k < row->cells.len; k++)
                if (!(def->args[row->cells.v[k].arg].flags & ROS_ARG_SECRET))
                    row->cells.v[to++] = row->cells.v[k];
            row->cells.len = to;
        }
    }
}

/* Is `text` what `pattern` says, each `unknown` in it standing for anything? What stands between
 * two of them is looked for from the left: where it can be at all, it is. */
static bool matches(const char *text, const char *pattern, const char *unknown)
{
    const char *gap = strstr(pattern, unknown);
    size_t len = gap != NULL ? (size_t)(gap - pattern) : 0;
    if (gap == NULL)
        return strcmp(text, pattern) == 0;
    if (strncmp(text, pattern, len) != 0)
        return false;
    for (text += len;;) {
        pattern = gap + strlen(unknown);
        gap = strstr(pattern, unknown);
        len = gap != NULL ? (size_t)(gap - pattern) : strlen(pattern);
        if (gap == NULL) /* the rest is its end */
            return strlen(text) >= len && strcmp(text + strlen(text) - len, pattern) == 0;
        while (*text != '\0' && strncmp(text, pattern, len) != 0)
            text++;
        if (strncmp(text, pattern, len) != 0)
            return false;
        text += len;
    }
}

/* Texts that nobody knows are taken from the router. */
static void guess_row(struct planner *p, struct ros_item *want, const struct ros_item *base)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (size_t i = 0; i < want->cells.len; i++) {
        const char **text = &want->cells.v[i].value.text;
        const char *have = ros_item_get(base, def->args[want->cells.v[i].arg].name);
        if (strstr(*text, p->how.unknown) != NULL && have != NULL &&
            matches(have, *text, p->how.unknown))
            *text = have;
    }
}

static void guess(struct planner *p, struct ros_config *want)
{
    for (int m = 0; m < ROS_MENU_COUNT && p->how.unknown != NULL; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        const char *id = def->policy == ROS_KEY_OWNS ? def->key[0] : "comment";
        for (size_t i = 0; i < want->rows[m].len; i++)
            for (size_t k = 0; k < p->base->rows[m].len; k++) {
                struct ros_item *row = want->rows[m].v[i];
                const struct ros_item *base = p->base->rows[m].v[k];
                if (def->kind == ROS_MENU_TAGGED
                        ? same(ros_item_get(row, id), ros_item_get(base, id))
                        : same(row->select, base->select))
                    guess_row(p, row, base);
            }
    }
}

static void unset_cell(struct ros_item *row, const char *name)
{
    int cell = ros_item_cell(row, name);
    if (cell < 0)
        return;
    row->cells.len--;
    for (size_t i = (size_t)cell; i < row->cells.len; i++)
        row->cells.v[i] = row->cells.v[i + 1];
}

/* Is a row of the target new, or somebody else's so far? Of a row that every router has: does the
 * site set anything in it? Then its secrets are set, though nobody knows what they were. */
static bool is_fresh(const struct planner *p, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    const struct ros_item *base = row->nth > 0 ? p->base->rows[row->menu].v[row->nth - 1] : NULL;
    if (base == NULL || def->kind == ROS_MENU_TAGGED)
        return base == NULL || !planner_is_ours(base);
    for (size_t i = 0; i < def->nargs; i++)
        if (!(def->args[i].flags & ROS_ARG_SECRET) && planner_differs(p, base, row, &def->args[i]))
            return true;
    return false;
}

/* What an apply script does not look for: values of another form, and what is set beside; and the
 * secrets. */
static void settle_row(struct planner *p, struct ros_item *row, const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    bool fresh = is_fresh(p, row);
    for (size_t i = 0; i < def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        const char *text = ros_item_get(want, arg->name);
        if ((arg->flags & ROS_ARG_SECRET) && fresh && want->was != NULL)
            text = ros_item_get(want->was, arg->name);
        else if (!(arg->flags & ROS_ARG_UNCOMPARED) || ros_item_left(want, arg))
            continue;
        if (text != NULL && !same(text, ros_item_value(row, arg->name)))
            ros_item_set(p->arena, row, ROS(arg->name, text));
        else if (text == NULL && def->ordered)
            unset_cell(row, arg->name);
    }
    row->origin = want->origin;
}

static void settle(struct planner *p)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        if (p->want->rows[m].len == 0)
            continue;
        for (size_t i = 0; i < p->target->rows[m].len; i++) {
            struct ros_item *row = p->target->rows[m].v[i];
            bool standing = ros_menu_def((enum ros_menu)m)->kind != ROS_MENU_TAGGED;
            const struct ros_item *want =
                standing || planner_is_ours(row) ? planner_want(p, row) : NULL;
            if (want != NULL)
                settle_row(p, row, want);
        }
    }
}

bool planner_same_key(const struct ros_item *a, const struct ros_item *b)
{
    const struct ros_menu_def *def = ros_menu_def(a->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        if (!same(ros_item_value(a, def->key[i]), ros_item_value(b, def->key[i])))
            return false;
    return def->key[0] != NULL;
}

/* A copy of a row of ours goes early in an apply script, and may come again when a later row asks
 * for its key: here it stays and becomes that row. */
static void match_keys(struct planner *p, enum ros_menu menu)
{
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        struct ros_item *row = p->target->rows[menu].v[i];
        for (size_t k = 0; k < p->twins[menu].len && row->nth == 0; k++) {
            struct twin *twin = &p->twins[menu].v[k];
            if (twin->target != NULL || !planner_is_ours(twin->base) ||
                !planner_same_key(twin->base, row))
                continue;
            twin->target = row;
            row->nth = k + 1;
        }
    }
}

static void pair_up(struct planner *p, enum ros_menu menu)
{
    for (size_t i = 0; i < p->base->rows[menu].len; i++) {
        struct twin *twin = VEC_PUSH(p->arena, p->twins[menu]);
        twin->base = p->base->rows[menu].v[i];
        twin->state = p->state->rows[menu].v[i];
        /* operations speak of rows of the router; standing rows may have none */
        twin->state->was = twin->base->was;
    }
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        struct twin *twin = planner_twin(p, p->target->rows[menu].v[i]);
        if (twin != NULL)
            twin->target = p->target->rows[menu].v[i];
    }
}

struct twin *planner_twin(struct planner *p, const struct ros_item *row)
{
    return row->nth == 0 ? NULL : &p->twins[row->menu].v[row->nth - 1];
}

void planner_target(struct planner *p)
{
    struct arena *arena = p->arena;
    struct ros_config *normal = ros_normal_copy(arena, p->diff->want, p->how.minor);
    p->want = normal;
    p->base = ros_normal_copy(arena, p->diff->have, p->how.minor);
    if (p->how.hides_secrets) {
        forget_secrets(normal);
        forget_secrets(p->base);
    }
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        fill_in(p, (enum ros_menu)m);
    guess(p, normal);
    p->target = ros_twin(arena, p->base);
    p->state = ros_twin(arena, p->base);
    ros_apply(p->target, ros_plan_apply(arena, normal));
    settle(p);
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        pair_up(p, (enum ros_menu)m);
        if (ros_menu_def((enum ros_menu)m)->ordered)
            order_match(p, (enum ros_menu)m);
        else if (ros_menu_def((enum ros_menu)m)->kind == ROS_MENU_TAGGED)
            match_keys(p, (enum ros_menu)m);
    }
}
