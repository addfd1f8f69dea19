/* normal.c - see normal.h. */
#include "ros/normal.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/canon.h"

/* --- values --- */

struct words {
    VEC(const char *) v;
};

static struct words split(struct arena *arena, const char *text)
{
    struct words words = {0};
    while (*text != '\0') {
        size_t n = strcspn(text, ",");
        *VEC_PUSH(arena, words.v) = arena_strndup(arena, text, n);
        text += n + (text[n] == ',');
    }
    return words;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *join_sorted(struct arena *arena, struct words *words)
{
    struct strbuf sb = strbuf_new(arena);
    if (words->v.len > 1)
        qsort(words->v.v, words->v.len, sizeof(*words->v.v), by_text);
    for (size_t i = 0; i < words->v.len; i++)
        strbuf_addf(&sb, "%s%s", i == 0 ? "" : ",", words->v.v[i]);
    return strbuf_detach(&sb);
}

/* Words, ports: a set; a '!' in front negates the whole. */
static const char *normal_set(struct arena *arena, const char *text)
{
    bool negated = *text == '!';
    if (strchr(text, ',') == NULL)
        return text;
    struct words words = split(arena, text + negated);
    const char *sorted = join_sorted(arena, &words);
    return negated ? arena_printf(arena, "!%s", sorted) : sorted;
}

/* Policies are a set too; an export may name those that are not given. */
static const char *normal_policy(struct arena *arena, const char *text)
{
    struct words words = split(arena, text);
    size_t to = 0;
    for (size_t i = 0; i < words.v.len; i++)
        if (words.v.v[i][0] != '!')
            words.v.v[to++] = words.v.v[i];
    words.v.len = to;
    return join_sorted(arena, &words);
}

/* Networks that a peer may use: a set, hosts with their length. */
static const char *normal_networks(struct arena *arena, const char *text)
{
    struct words words = split(arena, text);
    for (size_t i = 0; i < words.v.len; i++) {
        bool six = strchr(words.v.v[i], ':') != NULL;
        words.v.v[i] = ros_canon(arena, six ? ROS_TYPE_PREFIX6 : ROS_TYPE_PREFIX, words.v.v[i]);
    }
    return join_sorted(arena, &words);
}

/* Lines end in \n, wherever the script was written. */
static const char *normal_script(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    if (strchr(text, '\r') == NULL)
        return text;
    for (const char *p = text; *p != '\0'; p++)
        if (*p != '\r' || p[1] != '\n')
            strbuf_addch(&sb, *p);
    return strbuf_detach(&sb);
}

/* Values that the console gives back in another form (UNCOMPARED in menus.def): 10,5:packet is
 * 10/1s,5:packet, 85 is 85% or 85.0%, 3m20s-10m a pair of times. */
static const char *normal_odd(struct arena *arena, const char *text)
{
    const char *second = strstr(text, "/1s,"), *dash = strchr(text, '-');
    size_t len = strlen(text);
    if (second != NULL)
        return arena_printf(arena, "%.*s%s", (int)(second - text), text, second + strlen("/1s"));
    if (len > 1 && text[len - 1] == '%') {
        const char *dot = strstr(text, ".0%");
        return arena_strndup(arena, text, dot != NULL ? (size_t)(dot - text) : len - 1);
    }
    if (dash != NULL)
        return arena_printf(
            arena, "%s-%s",
            ros_canon(arena, ROS_TYPE_TIME, arena_strndup(arena, text, (size_t)(dash - text))),
            ros_canon(arena, ROS_TYPE_TIME, dash + 1));
    return strchr(text, ',') == NULL && strspn(text, "0123456789") != len
               ? ros_canon(arena, ROS_TYPE_TIME, text)
               : text;
}

const char *ros_normal(struct arena *arena, enum ros_menu menu, const struct ros_arg_def *arg,
                       const char *text)
{
    if (menu == ROS_INTERFACE_WIREGUARD_PEERS && strcmp(arg->name, "allowed-address") == 0)
        return normal_networks(arena, text);
    if (menu == ROS_SYSTEM_SCRIPT && strcmp(arg->name, "policy") == 0)
        return normal_policy(arena, text);
    text = ros_canon(arena, arg->type, text);
    if (arg->type == ROS_TYPE_SCRIPT)
        return normal_script(arena, text);
    if (arg->type == ROS_TYPE_WORDS || arg->type == ROS_TYPE_PORTS)
        return normal_set(arena, text);
    if ((arg->flags & ROS_ARG_UNCOMPARED) && arg->type != ROS_TYPE_TIME)
        return normal_odd(arena, text);
    return text;
}

/* --- defaults --- */

const char *ros_left_out(enum ros_menu menu, const char *arg, const char *select)
{
    static const struct {
        enum ros_menu menu;
        const char *arg, *select, *text;
    } known[] = {
        {ROS_INTERFACE_ETHERNET, "mtu", NULL, "1500"},
        {ROS_INTERFACE_BRIDGE_PORT, "frame-types", NULL, "admit-all"},
        {ROS_INTERFACE_WIREGUARD_PEERS, "endpoint-port", NULL, "0"},
        {ROS_INTERFACE_WIREGUARD_PEERS, "persistent-keepalive", NULL, "0s"},
        {ROS_IP_FIREWALL_MANGLE, "action", NULL, "accept"},
        {ROS_IP_FIREWALL_NAT, "action", NULL, "accept"},
        {ROS_IP_FIREWALL_FILTER, "action", NULL, "accept"},
        {ROS_IPV6_FIREWALL_MANGLE, "action", NULL, "accept"},
        {ROS_IPV6_FIREWALL_NAT, "action", NULL, "accept"},
        {ROS_IPV6_FIREWALL_FILTER, "action", NULL, "accept"},
        {ROS_IP_FIREWALL_MANGLE, "passthrough", NULL, "yes"},
        {ROS_IPV6_FIREWALL_MANGLE, "passthrough", NULL, "yes"},
        {ROS_IP_FIREWALL_FILTER, "reject-with", NULL, "icmp-network-unreachable"},
        {ROS_IPV6_FIREWALL_FILTER, "reject-with", NULL, "icmp-no-route"},
        {ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS, "discover-interface-list", NULL, "static"},
        {ROS_TOOL_MAC_SERVER, "allowed-interface-list", NULL, "all"},
        {ROS_TOOL_MAC_SERVER_MAC_WINBOX, "allowed-interface-list", NULL, "all"},
        {ROS_IP_SERVICE, "disabled", "www-ssl", "yes"},
        {ROS_IP_SERVICE, "disabled", NULL, "no"},
        {ROS_IP_SERVICE, "port", "telnet", "23"},
        {ROS_IP_SERVICE, "port", "ftp", "21"},
        {ROS_IP_SERVICE, "port", "www", "80"},
        {ROS_IP_SERVICE, "port", "ssh", "22"},
        {ROS_IP_SERVICE, "port", "www-ssl", "443"},
        {ROS_IP_SERVICE, "port", "api", "8728"},
        {ROS_IP_SERVICE, "port", "winbox", "8291"},
        {ROS_IP_SERVICE, "port", "api-ssl", "8729"},
        {ROS_SYSTEM_IDENTITY, "name", NULL, "MikroTik"},
        {ROS_SYSTEM_CLOCK, "time-zone-autodetect", NULL, "yes"},
        {ROS_SYSTEM_NTP_CLIENT, "enabled", NULL, "no"},
        {ROS_SYSTEM_NTP_CLIENT, "servers", NULL, ""},
        {ROS_IPV6_ND, "advertise-dns", NULL, "yes"},
        {ROS_IPV6_ND, "ra-lifetime", NULL, "30m"},
        {ROS_IPV6_ND_PREFIX, "preferred-lifetime", NULL, "1w"},
        {ROS_IPV6_ND_PREFIX, "valid-lifetime", NULL, "4w2d"},
        {ROS_TOOL_E_MAIL, "port", NULL, "25"},
        {ROS_TOOL_E_MAIL, "tls", NULL, "no"},
        {ROS_TOOL_E_MAIL, "user", NULL, ""},
        {ROS_TOOL_E_MAIL, "certificate-verification", NULL, "yes"},
    };
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (known[i].menu == menu && strcmp(known[i].arg, arg) == 0 &&
            (known[i].select == NULL || (select != NULL && strcmp(select, known[i].select) == 0)))
            return known[i].text;
    return NULL;
}

bool ros_version_knows(const struct ros_arg_def *arg, unsigned minor)
{
    return minor == 0 || (arg->since <= minor && (arg->until == 0 || arg->until >= minor));
}

/* --- copies --- */

static struct ros_item *copy_row(struct arena *arena, const struct ros_item *row)
{
    struct ros_item *copy = ARENA_NEW(arena, struct ros_item);
    *copy = *row;
    copy->cells.v = NULL;
    copy->cells.len = copy->cells.cap = 0;
    copy->extras.v = NULL;
    copy->extras.len = copy->extras.cap = 0;
    for (size_t i = 0; i < row->extras.len; i++)
        *VEC_PUSH(arena, copy->extras) = row->extras.v[i];
    return copy;
}

/* All of a configuration but its rows. */
static struct ros_config *copy_frame(struct arena *arena, const struct ros_config *config)
{
    struct ros_config *copy = ARENA_NEW(arena, struct ros_config);
    *copy = *config;
    copy->arena = arena;
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        copy->rows[m].v = NULL;
        copy->rows[m].len = copy->rows[m].cap = 0;
    }
    return copy;
}

struct ros_config *ros_normal_copy(struct arena *arena, const struct ros_config *config,
                                   unsigned minor)
{
    struct ros_config *copy = copy_frame(arena, config);
    for (int m = 0; m < ROS_MENU_COUNT; m++) {
        const struct ros_menu_def *def = ros_menu_def((enum ros_menu)m);
        for (size_t i = 0; i < config->rows[m].len; i++) {
            const struct ros_item *row = config->rows[m].v[i];
            struct ros_item *to = copy_row(arena, row);
            for (size_t k = 0; k < row->cells.len; k++) {
                struct ros_cell cell = row->cells.v[k];
                const struct ros_arg_def *arg = &def->args[cell.arg];
                if (!ros_version_knows(arg, minor))
                    continue;
                if (cell.value.kind == ROS_VALUE_TEXT)
                    cell.value.text = ros_normal(arena, (enum ros_menu)m, arg, cell.value.text);
                *VEC_PUSH(arena, to->cells) = cell;
            }
            to->was = row;
            to->nth = i + 1;
            *VEC_PUSH(arena, copy->rows[m]) = to;
        }
    }
    return copy;
}

struct ros_config *ros_twin(struct arena *arena, const struct ros_config *config)
{
    struct ros_config *copy = copy_frame(arena, config);
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < config->rows[m].len; i++) {
            const struct ros_item *row = config->rows[m].v[i];
            struct ros_item *to = copy_row(arena, row);
            for (size_t k = 0; k < row->cells.len; k++)
                *VEC_PUSH(arena, to->cells) = row->cells.v[k];
            to->nth = i + 1;
            *VEC_PUSH(arena, copy->rows[m]) = to;
        }
    return copy;
}
