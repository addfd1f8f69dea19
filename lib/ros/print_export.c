/* print_export.c - see print_export.h. */
#include "ros/print_export.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/quote.h"

enum { WIDTH = 79, INDENT = 4 };

/* Menus as an export has them: what creates names first, then the alphabet. A test holds that none
 * is missing. */
static const enum ros_menu order[] = {
    ROS_INTERFACE_BRIDGE,
    ROS_INTERFACE_BRIDGE_FILTERING, /* of a bridge that has no row of its own */
    ROS_INTERFACE_ETHERNET,
    ROS_INTERFACE_WIREGUARD,
    ROS_INTERFACE_VLAN,
    ROS_INTERFACE_LIST,
    ROS_INTERFACE_LTE_APN,
    ROS_INTERFACE_LTE,
    ROS_IP_DHCP_CLIENT_OPTION,
    ROS_IP_POOL,
    ROS_IP_DHCP_SERVER,
    ROS_IPV6_POOL,
    ROS_PPP_PROFILE,
    ROS_INTERFACE_PPPOE_CLIENT,
    ROS_ROUTING_TABLE,
    ROS_SYSTEM_LOGGING_ACTION,
    ROS_INTERFACE_BRIDGE_PORT,
    ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS,
    ROS_INTERFACE_BRIDGE_VLAN,
    ROS_INTERFACE_LIST_MEMBER,
    ROS_INTERFACE_WIREGUARD_PEERS,
    ROS_IP_ADDRESS,
    ROS_IP_DHCP_CLIENT,
    ROS_IP_DHCP_SERVER_LEASE,
    ROS_IP_DHCP_SERVER_NETWORK,
    ROS_IP_DNS,
    ROS_IP_DNS_STATIC,
    ROS_IP_FIREWALL_ADDRESS_LIST,
    ROS_IP_FIREWALL_FILTER,
    ROS_IP_FIREWALL_MANGLE,
    ROS_IP_FIREWALL_NAT,
    ROS_IP_ROUTE,
    ROS_IP_SERVICE,
    ROS_IPV6_ROUTE,
    ROS_IPV6_ADDRESS,
    ROS_IPV6_DHCP_CLIENT,
    ROS_IPV6_FIREWALL_FILTER,
    ROS_IPV6_FIREWALL_MANGLE,
    ROS_IPV6_FIREWALL_NAT,
    ROS_IPV6_ND,
    ROS_IPV6_ND_PREFIX,
    ROS_ROUTING_SETTINGS,
    ROS_SYSTEM_CLOCK,
    ROS_SYSTEM_IDENTITY,
    ROS_SYSTEM_LOGGING,
    ROS_SYSTEM_NTP_CLIENT,
    ROS_SYSTEM_SCRIPT,
    ROS_TOOL_E_MAIL,
    ROS_TOOL_MAC_SERVER,
    ROS_TOOL_MAC_SERVER_MAC_WINBOX,
    ROS_TOOL_NETWATCH,
};
_Static_assert(ARRAY_LEN(order) == ROS_MENU_COUNT, "every menu of menus.def has its place");

struct word {
    const char *name;
    const char *text; /* NULL: a flag, or unset */
    bool unset;
};

/* One statement, before it is laid out. */
struct statement {
    VEC(struct word) words;
};

struct exporter {
    struct strbuf *out;
    struct arena *arena;
    const struct ros_config *config;
    const struct ros_export_style *style;
};

bool ros_is_secret(const char *argument)
{
    static const char *const names[] = {"password", "private-key", "preshared-key",
                                        "pin",      "secret",      "passphrase"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(names[i], argument) == 0)
            return true;
    return false;
}

/* --- what a row says --- */

static const char *port_name(const struct ros_config *config, const char *default_name)
{
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_ETHERNET].len; i++) {
        const struct ros_item *port = config->rows[ROS_INTERFACE_ETHERNET].v[i];
        if (strcmp(port->select, default_name) == 0 && ros_item_get(port, "name") != NULL)
            return ros_item_get(port, "name");
    }
    return default_name;
}

const char *ros_port_names(struct arena *arena, const struct ros_config *config, const char *names)
{
    struct strbuf sb = strbuf_new(arena);
    for (const char *at = names; *at != '\0';) {
        size_t n = strcspn(at, ",");
        strbuf_addf(&sb, "%s%s", sb.len == 0 ? "" : ",",
                    port_name(config, arena_strndup(arena, at, n)));
        at += n + (at[n] == ',');
    }
    return strbuf_detach(&sb);
}

static const char *text_of(const struct exporter *e, const struct ros_value *value)
{
    switch (value->kind) {
    case ROS_VALUE_TEXT:
        return value->text;
    case ROS_VALUE_PORT:
        return port_name(e->config, value->text);
    case ROS_VALUE_PORTS:
        return ros_port_names(e->arena, e->config, value->text);
    }
    return value->text;
}

static bool knows(const struct exporter *e, const struct ros_arg_def *arg)
{
    unsigned minor = e->style->version.minor;
    return (arg->since == 0 || minor >= arg->since) && (arg->until == 0 || minor <= arg->until);
}

static bool is_hidden(const struct exporter *e, const char *name)
{
    return !e->style->show_sensitive && ros_is_secret(name);
}

/* Arguments stand in the order of the alphabet. */
static void add_word(const struct exporter *e, struct statement *s, struct word word)
{
    size_t at = s->words.len;
    (void)VEC_PUSH(e->arena, s->words);
    for (; at > 0 && strcmp(s->words.v[at - 1].name, word.name) > 0; at--)
        s->words.v[at] = s->words.v[at - 1];
    s->words.v[at] = word;
}

static void add_cell(const struct exporter *e, struct statement *s, const struct ros_item *item,
                     const struct ros_arg_def *arg)
{
    bool verbose = e->style->form == ROS_EXPORT_VERBOSE;
    int cell = ros_item_cell(item, arg->name);
    const char *text = cell < 0 ? NULL : text_of(e, &item->cells.v[cell].value);
    bool apart = item->menu == ROS_SYSTEM_NTP_CLIENT && strcmp(arg->name, "servers") == 0;
    if (!knows(e, arg) || is_hidden(e, arg->name) || apart)
        return;
    if (arg->type == ROS_TYPE_FLAG) {
        if (text != NULL && strcmp(text, "yes") == 0)
            add_word(e, s, (struct word){.name = arg->name});
        return;
    }
    if (text == NULL && verbose && arg->def == NULL && (arg->flags & ROS_ARG_CLEAR) != 0)
        add_word(e, s, (struct word){.name = arg->name, .unset = true});
    /* Printed always, default or not (export format 7). */
    bool always = verbose || (item->menu == ROS_INTERFACE_WIREGUARD && arg->type == ROS_TYPE_NUM);
    if (text == NULL && always)
        text = arg->def;
    if (text == NULL || (!always && arg->def != NULL && strcmp(arg->def, text) == 0))
        return;
    add_word(e, s, (struct word){.name = arg->name, .text = text});
}

static const struct ros_item *filtering_of(const struct ros_config *config, const char *bridge)
{
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE_FILTERING].len; i++) {
        const struct ros_item *row = config->rows[ROS_INTERFACE_BRIDGE_FILTERING].v[i];
        if (bridge != NULL && strcmp(row->select, bridge) == 0)
            return row;
    }
    return NULL;
}

static bool has_bridge(const struct ros_config *config, const char *name)
{
    for (size_t i = 0; i < config->rows[ROS_INTERFACE_BRIDGE].len; i++) {
        const char *have = ros_item_get(config->rows[ROS_INTERFACE_BRIDGE].v[i], "name");
        if (have != NULL && strcmp(have, name) == 0)
            return true;
    }
    return false;
}

/* What is no cell: extras, the network of an address, the filtering of a bridge. */
static void add_more(const struct exporter *e, struct statement *s, const struct ros_item *item)
{
    const char *why, *address = ros_item_get(item, "address");
    bool has_network = false;
    for (size_t i = 0; i < item->extras.len; i++) {
        const struct ros_extra *extra = &item->extras.v[i];
        if (is_hidden(e, extra->name) ||
            (item->menu == ROS_INTERFACE_BRIDGE && strcmp(extra->name, "vlan-filtering") == 0))
            continue;
        has_network |= strcmp(extra->name, "network") == 0;
        add_word(
            e, s,
            (struct word){.name = extra->name, .text = extra->text, .unset = extra->text == NULL});
    }
    struct ipv4_prefix prefix;
    if (item->menu == ROS_IP_ADDRESS && !has_network && address != NULL &&
        value_ipv4_ifaddr(e->arena, address, &prefix, &why))
        add_word(e, s,
                 (struct word){.name = "network",
                               .text = ipv4_str(e->arena, ipv4_network_of(prefix).addr)});
    if (item->menu == ROS_INTERFACE_BRIDGE) {
        const struct ros_item *row = filtering_of(e->config, ros_item_get(item, "name"));
        if (row != NULL || e->style->form == ROS_EXPORT_VERBOSE)
            add_word(
                e, s,
                (struct word){.name = "vlan-filtering",
                              .text = row == NULL ? "no" : ros_item_value(row, "vlan-filtering")});
    }
}

/* --- layout --- */

static size_t column(const struct exporter *e)
{
    size_t n = 0;
    while (n < e->out->len && e->out->buf[e->out->len - 1 - n] != '\n')
        n++;
    return n;
}

static void break_line(const struct exporter *e, const char *end)
{
    strbuf_addf(e->out, "%s\n", end);
    strbuf_addch_n(e->out, ' ', INDENT);
}

/* The value behind "name=". Never cut but inside quotes; moved to the next line where it fits
 * there. */
static void print_value(const struct exporter *e, const char *text, bool more)
{
    const size_t tail = more ? strlen(" \\") : 0;
    struct strbuf sb = strbuf_new(e->arena);
    bool wraps = e->style->form != ROS_EXPORT_TERSE;
    ros_quote_value(&sb, text);
    if (strchr(text, '\n') != NULL || (wraps && INDENT + sb.len + tail > WIDTH)) {
        if (wraps && column(e) + strlen("\"\\") > WIDTH)
            break_line(e, "\\");
        ros_quote_cut(e->out, text,
                      (struct ros_quote_cut){wraps ? WIDTH : 0, INDENT, wraps ? tail : 0});
        return;
    }
    if (wraps && column(e) + sb.len + tail > WIDTH)
        break_line(e, "\\");
    strbuf_add(e->out, sb.buf, sb.len);
}

static void print_word(const struct exporter *e, const struct word *word, bool more)
{
    const char *name = arena_printf(e->arena, "%s%s%s", word->unset ? "!" : "", word->name,
                                    word->text != NULL ? "=" : "");
    size_t tail = word->text != NULL ? strlen("\\") : more ? strlen(" \\") : 0;
    if (e->style->form != ROS_EXPORT_TERSE && column(e) + 1 + strlen(name) + tail > WIDTH)
        break_line(e, " \\");
    else
        strbuf_addch(e->out, ' ');
    strbuf_addstr(e->out, name);
    if (word->text != NULL)
        print_value(e, word->text, more);
}

static void print_command(const struct exporter *e, const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    switch (def->kind) {
    case ROS_MENU_TAGGED:
        strbuf_addstr(e->out, "add");
        return;
    case ROS_MENU_SETTINGS:
        strbuf_addstr(e->out, "set");
        return;
    case ROS_MENU_FIXED:
        break;
    }
    strbuf_addstr(e->out, "set ");
    bool port = item->menu == ROS_INTERFACE_ETHERNET || item->menu == ROS_INTERFACE_LTE;
    if (port)
        strbuf_addstr(e->out, "[ find default-name=");
    ros_quote_value(e->out, item->select);
    if (port)
        strbuf_addstr(e->out, " ]");
}

/* What the statement says of the row; false: nothing, and so there is none. */
static bool read_item(const struct exporter *e, const struct ros_item *item,
                      struct statement *ret_statement)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    struct statement s = {0};
    for (size_t i = 0; i < def->nargs; i++)
        if (def->kind != ROS_MENU_FIXED || item->menu == ROS_INTERFACE_ETHERNET ||
            strcmp(def->args[i].name, def->key[0]) != 0)
            add_cell(e, &s, item, &def->args[i]);
    add_more(e, &s, item);
    if (def->kind != ROS_MENU_TAGGED && s.words.len == 0)
        return false;
    *ret_statement = s;
    return true;
}

static void print_menu(const struct exporter *e, enum ros_menu menu)
{
    const char *path = ros_menu_def(menu)->path;
    bool terse = e->style->form == ROS_EXPORT_TERSE, opened = false;
    for (size_t i = 0; i < e->config->rows[menu].len; i++) {
        const struct ros_item *item = e->config->rows[menu].v[i];
        struct statement s;
        if (menu == ROS_INTERFACE_BRIDGE_FILTERING && has_bridge(e->config, item->select))
            continue;
        if (!read_item(e, item, &s))
            continue;
        if (terse)
            strbuf_addf(e->out, "%s ", path);
        else if (!opened)
            strbuf_addf(e->out, "%s\n", path);
        opened = true;
        print_command(e, item);
        for (size_t k = 0; k < s.words.len; k++)
            print_word(e, &s.words.v[k], k + 1 < s.words.len);
        strbuf_addch(e->out, '\n');
    }
}

/* The servers of the time client: a menu of their own. */
static void print_time_servers(const struct exporter *e)
{
    static const char path[] = "/system ntp client servers";
    const bool terse = e->style->form == ROS_EXPORT_TERSE;
    const char *at = NULL;
    if (e->config->rows[ROS_SYSTEM_NTP_CLIENT].len > 0)
        at = ros_item_get(e->config->rows[ROS_SYSTEM_NTP_CLIENT].v[0], "servers");
    if (at != NULL && *at != '\0' && !terse)
        strbuf_addf(e->out, "%s\n", path);
    while (at != NULL && *at != '\0') {
        size_t n = strcspn(at, ",");
        strbuf_addf(e->out, "%s%sadd address=%.*s\n", terse ? path : "", terse ? " " : "", (int)n,
                    at);
        at += n + (at[n] == ',');
    }
}

void ros_print_export(struct strbuf *out, const struct ros_config *config,
                      const struct ros_export_style *style)
{
    const struct exporter e = {
        .out = out, .arena = config->arena, .config = config, .style = style};
    strbuf_addf(out, "# %s by RouterOS %u.%u\n# software id = \n#\n", style->date,
                (unsigned)style->version.major, (unsigned)style->version.minor);
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        print_menu(&e, order[i]);
        if (order[i] == ROS_SYSTEM_NTP_CLIENT)
            print_time_servers(&e);
    }
}
