/* apply.c - see apply.h. Function by function the counterpart of print_apply.c, with the operations
 * of print_remove.c, and as long. */
#include "ros/apply.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"

/* Rows that a find gives, in the order of the menu. */
struct found {
    VEC(struct ros_item *) rows;
};

static bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

static bool is_ours(const char *comment)
{
    return comment != NULL && strncmp(comment, "rosc:", 5) == 0;
}

/* --- names --- */

/* The name that a port has now. */
static const char *port_name(const struct ros_config *c, const char *default_name)
{
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_ETHERNET].len; i++) {
        const struct ros_item *port = c->rows[ROS_INTERFACE_ETHERNET].v[i];
        if (same(port->select, default_name) && ros_item_get(port, "name") != NULL)
            return ros_item_get(port, "name");
    }
    return default_name;
}

static void add_name(struct strbuf *sb, const char *name)
{
    strbuf_addf(sb, "%s%s", sb->len == 0 ? "" : ",", name);
}

/* The names that ports have now; the bridge itself is none. */
static const char *port_names(const struct ros_config *c, const struct ros_item *item, int arg,
                              const char *names)
{
    struct strbuf sb = strbuf_new(c->arena);
    for (const char *at = names; *at != '\0';) {
        size_t n = strcspn(at, ",");
        add_name(&sb, port_name(c, arena_strndup(c->arena, at, n)));
        at += n + (at[n] == ',');
    }
    bool trunks = item->trunks && strcmp(ros_menu_def(item->menu)->args[arg].name, "tagged") == 0;
    for (size_t i = 0; trunks && i < c->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        const struct ros_item *port = c->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (same(ros_item_get(port, "bridge"), ros_item_get(item, "bridge")) &&
            !is_ours(ros_item_get(port, "comment")))
            add_name(&sb, ros_item_get(port, "interface"));
    }
    return strbuf_detach(&sb);
}

/* What the script writes for a cell of `item`; NULL: it has none. */
static const char *text_of(const struct ros_config *c, const struct ros_item *item, int arg)
{
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_value *value = &item->cells.v[i].value;
        if (item->cells.v[i].arg != arg)
            continue;
        if (value->kind == ROS_VALUE_PORTS)
            return port_names(c, item, arg, value->text);
        return value->kind == ROS_VALUE_PORT ? port_name(c, value->text) : value->text;
    }
    return NULL;
}

/* The same for names joined by commas. */
static const char *renamed_among(struct arena *arena, const char *names, const char *from,
                                 const char *to)
{
    struct strbuf sb = strbuf_new(arena);
    if (!ros_names_have(names, from, strlen(from)))
        return NULL;
    for (const char *at = names; *at != '\0';) {
        size_t n = strcspn(at, ",");
        const char *name = arena_strndup(arena, at, n);
        add_name(&sb, strcmp(name, from) == 0 ? to : name);
        at += n + (at[n] == ',');
    }
    return strbuf_detach(&sb);
}

/* `text` with the name `from` in it replaced, or NULL when it does not speak of it. */
static const char *renamed(struct arena *arena, enum ros_type type, const char *text,
                           const char *from, const char *to)
{
    if (type == ROS_TYPE_INTERFACES)
        return renamed_among(arena, text, from, to);
    const char *bare = *text == '!' ? text + 1 : text;
    const char *percent = type == ROS_TYPE_GATEWAY ? strchr(text, '%') : NULL;
    if (percent != NULL)
        bare = percent + 1;
    if (strcmp(bare, from) != 0)
        return NULL;
    return arena_printf(arena, "%.*s%s", (int)(bare - text), text, to);
}

/* May a value of this type name an object of `menu`? */
static bool may_name(enum ros_type type, enum ros_menu menu)
{
    if (menu == ROS_INTERFACE_LIST)
        return type == ROS_TYPE_INTERFACE_LIST;
    if (menu == ROS_ROUTING_TABLE)
        return type == ROS_TYPE_TABLE;
    return type == ROS_TYPE_INTERFACE || type == ROS_TYPE_INTERFACES || type == ROS_TYPE_GATEWAY;
}

/* A router keeps references by number: they follow when the object gets another name. */
static void rename_references(struct ros_config *c, enum ros_menu menu, const char *from,
                              const char *to)
{
    if (from == NULL || to == NULL || strcmp(from, to) == 0)
        return;
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        for (size_t i = 0; i < c->rows[m].len; i++) {
            struct ros_item *row = c->rows[m].v[i];
            for (size_t k = 0; k < row->cells.len; k++) {
                struct ros_cell *cell = &row->cells.v[k];
                enum ros_type type = ros_menu_def((enum ros_menu)m)->args[cell->arg].type;
                const char *text = may_name(type, menu)
                                       ? renamed(c->arena, type, cell->value.text, from, to)
                                       : NULL;
                if (text != NULL)
                    cell->value.text = text;
            }
        }
    }
}

static bool has_references(enum ros_menu menu)
{
    return menu == ROS_INTERFACE_ETHERNET || menu == ROS_INTERFACE_BRIDGE ||
           menu == ROS_INTERFACE_VLAN || menu == ROS_INTERFACE_PPPOE_CLIENT ||
           menu == ROS_INTERFACE_WIREGUARD || menu == ROS_INTERFACE_LIST ||
           menu == ROS_ROUTING_TABLE;
}

/* --- rows --- */

static void unset(struct ros_item *row, int arg)
{
    size_t to = 0;
    for (size_t i = 0; i < row->cells.len; i++)
        if (row->cells.v[i].arg != arg)
            row->cells.v[to++] = row->cells.v[i];
    row->cells.len = to;
}

static void set(struct ros_config *c, struct ros_item *row, int arg, const char *text)
{
    const char *name = ros_menu_def(row->menu)->args[arg].name;
    const char *old = ros_item_get(row, name);
    if (old == NULL && row->menu == ROS_INTERFACE_ETHERNET)
        old = row->select;
    ros_item_set(c->arena, row, ROS(name, text));
    if (has_references(row->menu) && strcmp(name, "name") == 0)
        rename_references(c, row->menu, old, text);
}

/* What is known of a row beside its cells comes from the row that was asked for. */
static void take_over(struct ros_item *row, const struct ros_item *want)
{
    const char *comment = ros_item_get(row, "comment");
    row->tag = is_ours(comment) ? comment : NULL;
    row->origin = want->origin;
    row->last = want->last;
    row->leased = want->leased;
    row->paused = want->paused;
}

static struct ros_item *append(struct ros_config *c, enum ros_menu menu)
{
    struct ros_item *row = ARENA_NEW(c->arena, struct ros_item);
    row->menu = menu;
    *VEC_PUSH(c->arena, c->rows[menu]) = row;
    return row;
}

/* add: PRINT_ADD */
static struct ros_item *add_row(struct ros_config *c, const struct ros_item *want)
{
    struct ros_item *row = append(c, want->menu);
    for (size_t i = 0; i < want->cells.len; i++) {
        int arg = want->cells.v[i].arg;
        const char *name = ros_menu_def(want->menu)->args[arg].name;
        ros_item_set(c->arena, row, ROS(name, text_of(c, want, arg)));
    }
    take_over(row, want);
    return row;
}

static size_t index_of(const struct ros_config *c, const struct ros_item *row)
{
    size_t i = 0;
    while (i < c->rows[row->menu].len && c->rows[row->menu].v[i] != row)
        i++;
    return i;
}

static void remove_row(struct ros_config *c, const struct ros_item *row)
{
    size_t at = index_of(c, row);
    ENSURE(at < c->rows[row->menu].len);
    c->rows[row->menu].len--;
    for (size_t i = at; i < c->rows[row->menu].len; i++)
        c->rows[row->menu].v[i] = c->rows[row->menu].v[i + 1];
}

/* move: in front of `before`, or to the end. */
static void move_row(struct ros_config *c, struct ros_item *row, const struct ros_item *before)
{
    if (row == before)
        return;
    remove_row(c, row);
    size_t at = before == NULL ? c->rows[row->menu].len : index_of(c, before);
    c->rows[row->menu].len++;
    for (size_t i = c->rows[row->menu].len - 1; i > at; i--)
        c->rows[row->menu].v[i] = c->rows[row->menu].v[i - 1];
    c->rows[row->menu].v[at] = row;
}

/* set: PRINT_SET */
static void set_row(struct ros_config *c, struct ros_item *row, const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (int i = 0; i < (int)def->nargs; i++) {
        const char *text = text_of(c, want, i);
        if (ros_item_left(want, &def->args[i]))
            continue;
        if (text != NULL)
            set(c, row, i, text);
        else if ((def->args[i].flags & ROS_ARG_CLEAR) || def->args[i].def != NULL)
            unset(row, i);
    }
    take_over(row, want);
}

/* --- find --- */

/* find: PRINT_FIND */
static bool has_all(const struct ros_config *c, const struct ros_item *row,
                    const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (int i = 0; i < (int)def->nargs; i++) {
        const struct ros_arg_def *arg = &def->args[i];
        const char *text = text_of(c, want, i);
        if (ros_item_left(want, arg) || (arg->flags & ROS_ARG_UNCOMPARED))
            continue;
        if (text == NULL && (arg->flags & ROS_ARG_CLEAR))
            text = "";
        if (text == NULL)
            text = arg->def;
        const char *have = ros_item_value(row, arg->name);
        if (text != NULL && !ros_values_equal(arg->type, have == NULL ? "" : have, text))
            return false;
    }
    return true;
}

static bool has_key(const struct ros_config *c, const struct ros_item *row,
                    const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    for (size_t i = 0; i < ARRAY_LEN(def->key) && def->key[i] != NULL; i++)
        if (!same(ros_item_value(row, def->key[i]),
                  text_of(c, want, ros_menu_arg(want->menu, def->key[i]))))
            return false;
    return true;
}

static bool has_tag(const struct ros_config *c, const struct ros_item *row,
                    const struct ros_item *want)
{
    (void)c;
    return same(ros_item_value(row, "comment"), want->tag);
}

static struct found find(const struct ros_config *c, const struct ros_item *want,
                         bool (*is_meant)(const struct ros_config *, const struct ros_item *,
                                          const struct ros_item *))
{
    struct found found = {0};
    for (size_t i = 0; i < c->rows[want->menu].len; i++)
        if (is_meant(c, c->rows[want->menu].v[i], want))
            *VEC_PUSH(c->arena, found.rows) = c->rows[want->menu].v[i];
    return found;
}

/* --- converge --- */

/* The default configuration's own address, wherever it stands. */
static bool is_default_address(const struct ros_config *c, const struct ros_item *row,
                               const struct ros_item *want)
{
    const char *comment = ros_item_get(row, "comment");
    (void)c;
    return want->menu == ROS_IP_ADDRESS && comment != NULL && strncmp(comment, "defconf", 7) == 0 &&
           same(ros_item_get(row, "address"), ros_item_get(want, "address"));
}

/* Rows that carry a tag and shall not any more: a later row may still find them by their key, else
 * they are swept. */
static void retire(struct ros_config *c, struct found old, const struct ros_item *but)
{
    for (size_t i = 0; i < old.rows.len; i++) {
        struct ros_item *row = old.rows.v[i];
        if (row == but)
            continue;
        row->tag = "rosc:old";
        ros_item_set(c->arena, row, ROS("comment", row->tag));
    }
}

/* A VLAN of ours that left the site, with the interface and the number of `want`. */
static struct found pick_vlan(const struct ros_config *c, const struct ros_config *wanted,
                              const struct ros_item *want)
{
    static const char *const same_args[] = {"interface", "vlan-id"};
    struct found found = {0};
    for (size_t i = 0; i < c->rows[want->menu].len; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        bool is_it = is_ours(ros_item_get(row, "comment"));
        for (size_t k = 0; k < ARRAY_LEN(same_args) && is_it; k++)
            is_it = same(ros_item_value(row, same_args[k]),
                         text_of(c, want, ros_menu_arg(want->menu, same_args[k])));
        for (size_t k = 0; k < wanted->rows[want->menu].len && is_it; k++)
            is_it = !has_tag(c, row, wanted->rows[want->menu].v[k]);
        if (is_it)
            *VEC_PUSH(c->arena, found.rows) = row;
    }
    return found;
}

static struct found pick(struct ros_config *c, const struct ros_config *wanted,
                         const struct ros_item *want)
{
    enum ros_key_policy policy = ros_menu_def(want->menu)->policy;
    if (policy == ROS_KEY_OWNS)
        return find(c, want, has_key);
    struct found tagged = find(c, want, has_tag);
    struct found keyed = {0};
    if (policy == ROS_KEY_TAKES)
        keyed = find(c, want, has_key);
    if (keyed.rows.len == 0 && tagged.rows.len == 0 && want->menu == ROS_INTERFACE_VLAN)
        return pick_vlan(c, wanted, want);
    if (keyed.rows.len == 0)
        return tagged;
    retire(c, tagged, keyed.rows.v[0]);
    return keyed;
}

static void replace(struct ros_config *c, const struct ros_item *want, struct found old)
{
    struct ros_item *row = add_row(c, want);
    if (old.rows.len > 0)
        move_row(c, row, old.rows.v[0]);
    for (size_t i = 0; i < old.rows.len; i++)
        remove_row(c, old.rows.v[i]);
}

/* A WireGuard interface of ours that has the port which `want` asks for gives it up. */
static void free_port(struct ros_config *c, const struct ros_item *want)
{
    for (size_t i = 0; i < c->rows[want->menu].len && want->menu == ROS_INTERFACE_WIREGUARD; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        if (is_ours(ros_item_get(row, "comment")) &&
            same(ros_item_value(row, "listen-port"), ros_item_get(want, "listen-port")) &&
            !same(ros_item_value(row, "name"), ros_item_get(want, "name")))
            set(c, row, ros_menu_arg(want->menu, "disabled"), "yes");
    }
}

/* A VLAN that has the name of another one, not yet, gives it up. */
static void free_vlan_name(struct ros_config *c, const struct ros_item *want, struct found but)
{
    const char *name = ros_item_get(want, "name");
    for (size_t i = 0; want->menu == ROS_INTERFACE_VLAN && i < c->rows[want->menu].len; i++) {
        struct ros_item *row = c->rows[want->menu].v[i];
        bool meant = false;
        for (size_t k = 0; k < but.rows.len; k++)
            meant = meant || but.rows.v[k] == row;
        if (!meant && same(ros_item_get(row, "name"), name))
            set(c, row, ros_menu_arg(want->menu, "name"), arena_printf(c->arena, "%s-old", name));
    }
}

static size_t converge_tagged(struct ros_config *c, const struct ros_config *wanted,
                              const struct ros_item *want)
{
    bool ordered = ros_menu_def(want->menu)->ordered;
    if (find(c, want, has_all).rows.len > 0)
        return 0;
    free_port(c, want);
    struct found old = pick(c, wanted, want);
    free_vlan_name(c, want, old);
    if (ordered)
        replace(c, want, old);
    else if (old.rows.len == 0)
        add_row(c, want);
    for (size_t i = 0; i < old.rows.len && !ordered; i++)
        set_row(c, old.rows.v[i], want);
    return 1;
}

static bool has_tag_and_key(const struct ros_config *c, const struct ros_item *row,
                            const struct ros_item *want)
{
    return has_tag(c, row, want) && has_key(c, row, want);
}

/* The function rcHave of the script. */
static size_t have(struct ros_config *c, const struct ros_script *script,
                   const struct ros_item *want)
{
    if (find(c, want, has_tag_and_key).rows.len > 0)
        return 0;
    struct found rows = find(c, want, has_key), old = find(c, want, has_tag);
    bool ours = rows.rows.len == 0 || is_ours(ros_item_get(rows.rows.v[0], "comment"));
    if (!ours && old.rows.len == 0)
        return 0;
    retire(c, old, NULL);
    if (rows.rows.len == 0 && script->config->adopt_defconf)
        rows = find(c, want, is_default_address);
    if (rows.rows.len == 0)
        add_row(c, want);
    for (size_t i = 0; i < rows.rows.len && ours; i++) {
        for (size_t k = 0; k < want->cells.len; k++)
            set(c, rows.rows.v[i], want->cells.v[k].arg, text_of(c, want, want->cells.v[k].arg));
        take_over(rows.rows.v[i], want);
    }
    return 1;
}

/* The row of a FIXED or SETTINGS menu: a router always has it. */
static struct ros_item *standing_row(struct ros_config *c, const struct ros_item *want)
{
    for (size_t i = 0; i < c->rows[want->menu].len; i++)
        if (same(c->rows[want->menu].v[i]->select, want->select))
            return c->rows[want->menu].v[i];
    struct ros_item *row = append(c, want->menu);
    row->select = want->select;
    return row;
}

/* A port that has the name which `want` asks for gets its own back. */
static void free_name(struct ros_config *c, const struct ros_item *want)
{
    const char *name = ros_item_get(want, "name");
    if (want->menu != ROS_INTERFACE_ETHERNET || name == NULL)
        return;
    for (size_t i = 0; i < c->rows[want->menu].len; i++) {
        struct ros_item *port = c->rows[want->menu].v[i];
        if (!same(port->select, want->select) && same(ros_item_get(port, "name"), name))
            set(c, port, ros_menu_arg(want->menu, "name"), port->select);
    }
}

static size_t converge_standing(struct ros_config *c, const struct ros_item *want)
{
    const struct ros_menu_def *def = ros_menu_def(want->menu);
    struct ros_item *row = standing_row(c, want);
    bool differs = false;
    for (size_t i = 0; i < want->cells.len; i++) {
        int arg = want->cells.v[i].arg;
        differs = differs || !same(ros_item_value(row, def->args[arg].name), text_of(c, want, arg));
    }
    take_over(row, want);
    if (!differs)
        return 0;
    free_name(c, want);
    for (size_t i = 0; i < want->cells.len; i++)
        set(c, row, want->cells.v[i].arg, text_of(c, want, want->cells.v[i].arg));
    return 1;
}

/* The function rcPlace of the script. */
static size_t place(struct ros_config *c, const struct ros_op *op)
{
    struct found own = find(c, op->item, has_tag);
    size_t len = c->rows[op->menu].len;
    size_t to = op->item->last ? len - op->from_end : op->at;
    if (own.rows.len == 0 || (to < len && c->rows[op->menu].v[to] == own.rows.v[0]))
        return 0;
    to += op->item->last;
    move_row(c, own.rows.v[0], to < len ? c->rows[op->menu].v[to] : NULL);
    return 1;
}

static size_t converge(struct ros_config *c, const struct ros_script *script,
                       const struct ros_op *op)
{
    const struct ros_menu_def *def = ros_menu_def(op->menu);
    if (def->kind != ROS_MENU_TAGGED)
        return converge_standing(c, op->item);
    if (def->policy == ROS_KEY_SATISFIES)
        return have(c, script, op->item);
    return converge_tagged(c, script->config, op->item);
}

/* --- removing --- */

struct condition {
    const char *name, *text;
    bool prefix; /* the value begins with the text */
};

static bool holds(const struct ros_item *row, const struct condition *condition)
{
    const char *have = ros_item_value(row, condition->name);
    if (condition->prefix)
        return have != NULL && strncmp(have, condition->text, strlen(condition->text)) == 0;
    return same(have, condition->text);
}

static size_t remove_where(struct ros_config *c, enum ros_menu menu,
                           const struct condition *conditions, size_t count)
{
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        bool all = true;
        for (size_t k = 0; k < count; k++)
            all = all && holds(c->rows[menu].v[i], &conditions[k]);
        if (!all)
            c->rows[menu].v[to++] = c->rows[menu].v[i];
    }
    c->rows[menu].len = to;
    return before - to;
}

static size_t evict(struct ros_config *c, const struct ros_config *wanted,
                    const struct ros_uplink *uplink)
{
    const char *name = uplink->interface != NULL ? uplink->interface : port_name(c, uplink->port);
    const struct condition on[] = {{"interface", name, false}, {"list", "LAN", false}};
    size_t changes = remove_where(c, ROS_INTERFACE_BRIDGE_PORT, on, 1);
    changes += remove_where(c, ROS_INTERFACE_LIST_MEMBER, on, 2);
    const struct condition was_wan[] = {
        on[0], {"list", "WAN", false}, {"comment", "defconf", true}};
    if (uplink->carrier && wanted->adopt_defconf)
        changes += remove_where(c, ROS_INTERFACE_LIST_MEMBER, was_wan, 3);
    return uplink->dhcp ? changes : changes + remove_where(c, ROS_IP_DHCP_CLIENT, on, 1);
}

static size_t leave_wan(struct ros_config *c, const char *interface)
{
    const struct condition on[] = {{"interface", interface, false}, {"list", "WAN", false}};
    return remove_where(c, ROS_INTERFACE_LIST_MEMBER, on, 2);
}

static size_t make_unique(struct ros_config *c, enum ros_menu menu)
{
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        struct ros_item *row = c->rows[menu].v[i];
        const char *tag = ros_item_get(row, "comment");
        bool goes = false;
        for (size_t k = 0; k < to && !goes && is_ours(tag); k++)
            goes = same(ros_item_get(c->rows[menu].v[k], "comment"), tag);
        if (!goes)
            c->rows[menu].v[to++] = row;
    }
    c->rows[menu].len = to;
    return before - to;
}

/* Has one of the wanted rows the same tag and key, as far as they tell rows of this menu apart? */
static bool is_wanted(const struct ros_config *wanted, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < wanted->rows[row->menu].len; i++) {
        const struct ros_item *want = wanted->rows[row->menu].v[i];
        bool by_tag = def->policy != ROS_KEY_OWNS, by_key = def->policy == ROS_KEY_SATISFIES;
        bool is_it = by_tag ? has_tag(wanted, row, want)
                            : same(ros_item_get(row, def->key[0]), ros_item_get(want, def->key[0]));
        if (is_it && (!by_key || has_key(wanted, row, want)))
            return true;
    }
    return false;
}

/* An APN profile that goes is no modem's any more, and the modem is off. */
static void switch_off(struct ros_config *c, const struct ros_item *row)
{
    int arg = ros_menu_arg(ROS_INTERFACE_LTE, "apn-profiles");
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_LTE].len; i++) {
        struct ros_item *modem = c->rows[ROS_INTERFACE_LTE].v[i];
        if (row->menu == ROS_INTERFACE_LTE_APN &&
            same(ros_item_get(modem, "apn-profiles"), ros_item_get(row, "name"))) {
            set(c, modem, arg, "default");
            set(c, modem, ros_menu_arg(ROS_INTERFACE_LTE, "disabled"), "yes");
        }
    }
}

static size_t sweep(struct ros_config *c, const struct ros_config *wanted, enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    bool by_key = def->policy == ROS_KEY_OWNS;
    const struct condition ours = {by_key ? def->key[0] : "comment",
                                   by_key ? "rosc" : "rosc:", true};
    size_t before = c->rows[menu].len, to = 0;
    for (size_t i = 0; i < before; i++) {
        struct ros_item *row = c->rows[menu].v[i];
        if (!holds(row, &ours) || is_wanted(wanted, row))
            c->rows[menu].v[to++] = row;
        else
            switch_off(c, row);
    }
    c->rows[menu].len = to;
    return before - to;
}

/* Ports that were borrowed from a bridge that is not ours are given back, in it. */
static size_t release(struct ros_config *c, const struct ros_config *wanted)
{
    static const struct condition borrowed = {"comment", "rosc:vlan-port/", true};
    size_t changes = 0;
    for (size_t i = 0; i < c->rows[ROS_INTERFACE_BRIDGE_PORT].len; i++) {
        struct ros_item *row = c->rows[ROS_INTERFACE_BRIDGE_PORT].v[i];
        if (!holds(row, &borrowed) || is_wanted(wanted, row))
            continue;
        unset(row, ros_menu_arg(row->menu, "comment"));
        unset(row, ros_menu_arg(row->menu, "frame-types"));
        unset(row, ros_menu_arg(row->menu, "pvid"));
        row->tag = NULL;
        changes++;
    }
    return changes;
}

/* A list of ours goes: settings that name it get their default. */
static size_t unlist(struct ros_config *c, enum ros_menu menu)
{
    bool discovery = menu == ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS;
    const char *name = discovery ? "discover-interface-list" : "allowed-interface-list";
    size_t changes = 0;
    for (size_t i = 0; i < c->rows[menu].len; i++)
        for (size_t k = 0; k < c->rows[ROS_INTERFACE_LIST].len; k++) {
            const struct ros_item *list = c->rows[ROS_INTERFACE_LIST].v[k];
            if (!is_ours(ros_item_get(list, "comment")) ||
                !same(ros_item_get(c->rows[menu].v[i], name), ros_item_get(list, "name")))
                continue;
            ros_item_set(c->arena, c->rows[menu].v[i], ROS(name, discovery ? "static" : "all"));
            changes++;
        }
    return changes;
}

/* --- operations --- */

/* The row that stands for `row` of the router that a diff was made from: itself, or its copy. */
static struct ros_item *row_of(const struct ros_config *c, const struct ros_item *row)
{
    for (size_t i = 0; row != NULL && i < c->rows[row->menu].len; i++)
        if (c->rows[row->menu].v[i] == row || c->rows[row->menu].v[i]->was == row)
            return c->rows[row->menu].v[i];
    ENSURE(row == NULL);
    return NULL;
}

static size_t add(struct ros_config *c, const struct ros_op *op)
{
    if (ros_menu_def(op->menu)->kind != ROS_MENU_TAGGED)
        return converge_standing(c, op->item);
    struct ros_item *row = add_row(c, op->item);
    if (op->before != NULL)
        move_row(c, row, row_of(c, op->before));
    return 1;
}

/* An argument that menus.def does not have is taken away. */
static void strip(struct ros_item *row, const char *name)
{
    size_t to = 0;
    for (size_t i = 0; i < row->extras.len; i++)
        if (strcmp(row->extras.v[i].name, name) != 0)
            row->extras.v[to++] = row->extras.v[i];
    row->extras.len = to;
}

static size_t set_cells(struct ros_config *c, const struct ros_op *op)
{
    struct ros_item *row = op->row != NULL ? row_of(c, op->row) : standing_row(c, op->item);
    for (size_t i = 0; i < op->item->cells.len; i++)
        set(c, row, op->item->cells.v[i].arg, op->item->cells.v[i].value.text);
    for (size_t i = 0; i < op->unset.len; i++)
        unset(row, op->unset.v[i]);
    for (size_t i = 0; i < op->strip.len; i++)
        strip(row, op->strip.v[i]);
    take_over(row, op->item);
    return 1;
}

size_t ros_apply_op(struct ros_config *c, const struct ros_script *script, const struct ros_op *op)
{
    static const struct condition defconf = {"comment", "defconf", true};
    bool leaves = script->form == ROS_FORM_REMOVE; /* then no row is wanted */
    const struct ros_config *wanted = leaves ? ros_config_new(c->arena) : script->config;
    switch (op->kind) {
    case ROS_OP_ADD:
        return add(c, op);
    case ROS_OP_UNIQUE:
        return make_unique(c, op->menu);
    case ROS_OP_CONVERGE:
        return converge(c, script, op);
    case ROS_OP_PLACE:
        return place(c, op);
    case ROS_OP_EVICT:
        return evict(c, script->config, op->uplink);
    case ROS_OP_LAN:
        return leave_wan(c, op->interface);
    case ROS_OP_RELEASE:
        return release(c, wanted);
    case ROS_OP_UNLIST:
        return unlist(c, op->menu);
    case ROS_OP_CLEAR:
    case ROS_OP_SWEEP:
        return sweep(c, wanted, op->menu);
    case ROS_OP_ADOPT:
        return remove_where(c, op->menu, &defconf, 1);
    case ROS_OP_SET:
        return set_cells(c, op);
    case ROS_OP_REMOVE:
        remove_row(c, row_of(c, op->row));
        return 1;
    case ROS_OP_MOVE:
        move_row(c, row_of(c, op->row), row_of(c, op->before));
        return 1;
    case ROS_OP_RUN_EARLY:
    case ROS_OP_RUN:
        return 0;
    }
    BUG("operation %d", (int)op->kind);
}

size_t ros_apply(struct ros_config *config, const struct ros_script *script)
{
    size_t changes = 0;
    for (size_t i = 0; i < script->ops.len; i++)
        changes += ros_apply_op(config, script, &script->ops.v[i]);
    return changes;
}
