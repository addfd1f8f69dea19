/* verify.c - see verify.h. */
#include "ros/verify.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/text.h"
#include "ros/prompt.h"
#include "ros/route.h"
#include "ros/vlan.h"

/* --- 1: types --- */

/* What a byte may be part of: text, a name, words. */
enum { TEXT = 1, NAME = 2, WORDS = 4, S = TEXT, G = TEXT | NAME, W = TEXT | NAME | WORDS };

static const unsigned char kinds[256] = {
    /* clang-format off */
    [0x20] = S, G, G, G, G, G, G, G, G, G, G, G, W, W, G, G,
    [0x30] = W, W, W, W, W, W, W, W, W, W, G, G, G, G, G, G,
    [0x40] = G, G, G, G, G, G, G, G, G, G, G, G, G, G, G, G,
    [0x50] = G, G, G, G, G, G, G, G, G, G, G, G, G, G, G, G,
    [0x60] = G, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
    [0x70] = W, W, W, W, W, W, W, W, W, W, W, G, G, G, G, 0,
    /* clang-format on */
};

static bool is_all(const char *text, unsigned kind)
{
    while ((kinds[(unsigned char)*text] & kind) != 0) /* the NUL is of none */
        text++;
    return *text == '\0';
}

/* Printable but for the words for answers (prompt.h): what only the router will know is looked at
 * there. */
static bool is_printable_with_words(const char *text, char also)
{
    for (size_t len; *text != '\0'; text += len) {
        bool fits = *text == also || (*text >= 0x20 && *text <= 0x7e);
        len = fits ? 1 : ros_prompt_len(text);
        if (len == 0)
            return false;
    }
    return true;
}

static bool is_ascii(const char *text)
{
    return is_all(text, TEXT) || is_printable_with_words(text, ' ');
}

/* Scripts have line feeds, and nothing else below a blank. They are long: the loop has no branch,
 * so that compilers look at many bytes at once. */
static bool is_script(const char *text)
{
    size_t len = strlen(text);
    unsigned char strange = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        strange |= (unsigned char)((byte < 0x20 || byte > 0x7e) & (byte != '\n'));
    }
    return strange == 0 || is_printable_with_words(text, '\n');
}

static bool is_words(const char *text)
{
    if (*text == '!')
        text++;
    return *text != '\0' && is_all(text, WORDS);
}

static bool is_number(struct arena *arena, const char *text)
{
    int64_t n;
    const char *why;
    return value_int(arena, text, 0, UINT32_MAX, &n, &why);
}

static bool is_address(struct arena *arena, const char *text)
{
    struct ipv4_range range;
    const char *why;
    return value_ipv4_set(arena, *text == '!' ? text + 1 : text, &range, &why);
}

static bool is_prefix(struct arena *arena, const char *text)
{
    struct ipv4_prefix prefix;
    const char *why;
    return value_ipv4_network(arena, text, &prefix, &why);
}

static bool is_ifaddr(struct arena *arena, const char *text)
{
    struct ipv4_prefix prefix;
    const char *why;
    return value_ipv4_ifaddr(arena, text, &prefix, &why);
}

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), n = strlen(end);
    return len >= n && strcmp(text + len - n, end) == 0;
}

static bool is_host(struct arena *arena, const char *text)
{
    const char *why;
    return is_address(arena, text) || value_hostname(arena, text, &why);
}

static bool is_list_of(struct arena *arena, const char *text,
                       bool (*is)(struct arena *, const char *))
{
    for (;;) {
        size_t len = strcspn(text, ",");
        if (!is(arena, arena_strndup(arena, text, len)))
            return false;
        if (text[len] == '\0')
            return true;
        text += len + 1;
    }
}

static bool is_address6(struct arena *arena, const char *text)
{
    struct ipv6_addr addr;
    struct ipv6_prefix prefix;
    const char *why;
    if (*text == '!')
        text++;
    return strchr(text, '/') != NULL ? value_ipv6_network(arena, text, &prefix, &why)
                                     : value_ipv6(arena, text, &addr, &why);
}

static bool is_prefix6(struct arena *arena, const char *text)
{
    struct ipv6_prefix prefix;
    const char *why;
    return value_ipv6_network(arena, text, &prefix, &why);
}

static bool is_ifaddr6(struct arena *arena, const char *text)
{
    struct ipv6_prefix prefix;
    const char *why;
    return value_ipv6_ifaddr(arena, text, &prefix, &why);
}

static bool is_hop(struct arena *arena, const char *text)
{
    uint32_t addr;
    struct ipv6_addr addr6;
    const char *why;
    return value_ipv4(arena, text, &addr, &why) || value_ipv6(arena, text, &addr6, &why);
}

static bool is_gateway(struct arena *arena, const char *text)
{
    const char *why, *percent = strchr(text, '%');
    if (percent == NULL)
        return is_hop(arena, text) || value_ifname(arena, text, &why);
    return is_hop(arena, arena_strndup(arena, text, (size_t)(percent - text))) &&
           value_ifname(arena, percent + 1, &why);
}

static bool is_name(struct arena *arena, const char *text)
{
    (void)arena;
    return *text != '\0' && is_all(text, NAME);
}

static bool has_type(struct arena *arena, enum ros_type type, const char *text)
{
    struct port_set ports;
    struct mac_addr mac;
    int64_t ms;
    const char *why;
    switch (type) {
    case ROS_TYPE_TEXT:
        return is_ascii(text);
    case ROS_TYPE_NAME:
    case ROS_TYPE_MARK:
    case ROS_TYPE_TABLE:
    case ROS_TYPE_INTERFACE:
    case ROS_TYPE_INTERFACE_LIST:
        return is_name(arena, text);
    case ROS_TYPE_INTERFACES:
        return is_list_of(arena, text, is_name);
    case ROS_TYPE_WORD:
    case ROS_TYPE_WORDS:
        return is_words(text);
    case ROS_TYPE_BOOL:
        return text_same(text, "yes") || text_same(text, "no");
    case ROS_TYPE_FLAG:
        return text_same(text, "yes");
    case ROS_TYPE_NUM:
        return is_number(arena, text);
    case ROS_TYPE_TIME:
        return value_duration(arena, text, &ms, &why);
    case ROS_TYPE_MAC:
        return value_mac(arena, text, &mac, &why);
    case ROS_TYPE_IFADDR:
        return is_ifaddr(arena, text);
    case ROS_TYPE_PREFIX:
        return is_prefix(arena, text);
    case ROS_TYPE_ADDRESS:
        return is_address(arena, text);
    case ROS_TYPE_ADDRESS6:
        return is_address6(arena, text);
    case ROS_TYPE_IFADDR6:
        return is_ifaddr6(arena, text);
    case ROS_TYPE_PREFIX6:
        return is_prefix6(arena, text);
    case ROS_TYPE_ADDRESSES:
        return is_list_of(arena, text, is_address) || is_address6(arena, text);
    case ROS_TYPE_ADDRESS_ENTRY: /* a router gives 10.0.0.1/32 back as 10.0.0.1 (facts 9) */
        return is_host(arena, text) && !ends_with(text, "/32");
    case ROS_TYPE_HOSTS:
        return is_list_of(arena, text, is_host);
    case ROS_TYPE_PORTS:
        return value_ports(arena, text, &ports, &why);
    case ROS_TYPE_GATEWAY:
        return is_gateway(arena, text);
    case ROS_TYPE_SCRIPT:
        return is_script(text);
    }
    BUG("type %d", (int)type);
}

/* Is there a supported version from the target on that knows the argument? */
static bool is_known(const struct ros_config *config, const struct ros_arg_def *arg)
{
    return arg->since <= ROS_MINOR_LAST && (arg->until == 0 || arg->until >= ROS_MINOR_FIRST) &&
           config->target.major == 7 && config->target.minor >= ROS_MINOR_FIRST &&
           config->target.minor <= ROS_MINOR_LAST;
}

/* The first argument that a row must have and has not; NULL: there is none. */
static const struct ros_arg_def *missing_arg(const struct ros_item *item)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0, cell = 0; i < def->nargs; i++) { /* cells stand in the same order */
        if (cell < item->cells.len && item->cells.v[cell].arg == (int)i)
            cell++;
        else if (def->args[i].flags & ROS_ARG_MUST)
            return &def->args[i];
    }
    return NULL;
}

/* --- 2: references --- */

static bool has_row(const struct ros_config *config, enum ros_menu menu, const char *arg,
                    const char *text)
{
    int index = ros_menu_arg(menu, arg);
    for (size_t i = 0; i < config->rows[menu].len; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        for (size_t k = 0; k < item->cells.len; k++)
            if (item->cells.v[k].arg == index && text_same(item->cells.v[k].value.text, text))
                return true;
    }
    return false;
}

static bool is_list_name(const struct ros_config *config, const char *text)
{
    return text_same(text, "none") || text_same(text, "all") ||
           has_row(config, ROS_INTERFACE_LIST, "name", text);
}

static bool refers_well(const struct ros_config *config, const struct ros_arg_def *arg,
                        const char *text)
{
    const char *name = *text == '!' ? text + 1 : text;
    if (arg->type == ROS_TYPE_INTERFACE_LIST)
        return is_list_name(config, name);
    if (arg->type == ROS_TYPE_TABLE)
        return text_same(name, "main") || has_row(config, ROS_ROUTING_TABLE, "name", name);
    if (arg->type != ROS_TYPE_NAME && arg->type != ROS_TYPE_MARK)
        return true; /* the arguments below have these types */
    if (text_same(arg->name, "src-address-list") || text_same(arg->name, "dst-address-list"))
        return has_row(config, ROS_IP_FIREWALL_ADDRESS_LIST, "list", name);
    if (text_same(arg->name, "from-pool"))
        return has_row(config, ROS_IPV6_DHCP_CLIENT, "pool-name", name) ||
               has_row(config, ROS_IPV6_POOL, "name", name);
    if (text_same(arg->name, "address-pool"))
        return has_row(config, ROS_IP_POOL, "name", name);
    if (text_same(arg->name, "connection-mark"))
        return text_same(name, "no-mark") ||
               has_row(config, ROS_IP_FIREWALL_MANGLE, "new-connection-mark", name) ||
               has_row(config, ROS_IPV6_FIREWALL_MANGLE, "new-connection-mark", name);
    return true;
}

/* --- cells --- */

enum { SEEN = 256 };

/* Cells that were found right. Many rows say the same by the same literal: whether that is right
 * depends on the argument and the text alone, so it is looked at once. */
struct seen {
    const struct ros_arg_def *arg;
    const char *text;
};

static struct seen *seen_at(struct seen *seen, const struct ros_arg_def *arg, const char *text)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)arg ^ ((uint64_t)(uintptr_t)text << 20)) *
                     UINT64_C(0x9e3779b97f4a7c15);
    return &seen[mixed >> 56];
}

static const char *check_cells(struct arena *arena, const struct ros_config *config,
                               const struct ros_item *item, struct seen *seen)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_arg_def *arg = &def->args[item->cells.v[i].arg];
        const char *text = item->cells.v[i].value.text;
        struct seen *right = seen_at(seen, arg, text);
        if (right->arg == arg && right->text == text)
            continue;
        if (!is_known(config, arg))
            return arena_printf(arena, "%s %s is not known to 7.%u", def->path, arg->name,
                                (unsigned)config->target.minor);
        if (!has_type(arena, arg->type, text))
            return arena_printf(arena, "%s %s=%s is not of its type", def->path, arg->name, text);
        if (!refers_well(config, arg, text))
            return arena_printf(arena, "%s %s=%s refers to nothing", def->path, arg->name, text);
        *right = (struct seen){.arg = arg, .text = text};
    }
    const struct ros_arg_def *missing = missing_arg(item);
    return missing == NULL ? NULL
                           : arena_printf(arena, "%s: a row without %s", def->path, missing->name);
}

/* --- 3: tags and order --- */

/* Eight bytes a step. */
static size_t hash_of(const char *text)
{
    uint64_t hash = 0, word;
    for (size_t len = strlen(text); len > 0;) {
        size_t step = len < sizeof(word) ? len : sizeof(word);
        word = 0;
        memcpy(&word, text, step);
        hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 32;
        text += step;
        len -= step;
    }
    return (size_t)hash;
}

/* A name that two rows of the menu have, NULL when there is none. */
static const char *repeated_id(struct arena *arena, const struct ros_config *config,
                               enum ros_menu menu)
{
    size_t count = config->rows[menu].len, slots = 4;
    if (count < 2)
        return NULL;
    while (slots < 2 * count)
        slots *= 2;
    const char **seen = arena_alloc(arena, slots * sizeof(*seen));
    for (size_t i = 0; i < count; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        const char *id = item->tag != NULL ? item->tag : item->select;
        if (id == NULL)
            continue;
        size_t at = hash_of(id) & (slots - 1);
        for (; seen[at] != NULL; at = (at + 1) & (slots - 1))
            if (strcmp(seen[at], id) == 0)
                return id;
        seen[at] = id;
    }
    return NULL;
}

static const char *check_identity(struct arena *arena, const struct ros_config *config,
                                  enum ros_menu menu)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    for (size_t i = 0; i < config->rows[menu].len; i++) {
        const struct ros_item *item = config->rows[menu].v[i];
        const char *id = item->tag != NULL ? item->tag : item->select;
        bool tagged = def->kind == ROS_MENU_TAGGED && def->policy != ROS_KEY_OWNS;
        if (tagged && (item->tag == NULL || strncmp(item->tag, "rosc:", 5) != 0))
            return arena_printf(arena, "%s: a row without a tag", def->path);
        if (i > 0 && config->rows[menu].v[i - 1]->last && !item->last)
            return arena_printf(arena, "%s: %s stands behind a final drop", def->path, id);
    }
    const char *id = repeated_id(arena, config, menu);
    return id == NULL ? NULL : arena_printf(arena, "%s: two rows are called %s", def->path, id);
}

/* --- 5: management --- */

static const char *check_management(const struct ros_config *config)
{
    bool drops = false, accepts = false;
    for (size_t i = 0; i < config->rows[ROS_IP_FIREWALL_FILTER].len; i++) {
        const struct ros_item *item = config->rows[ROS_IP_FIREWALL_FILTER].v[i];
        if (strcmp(ros_item_get(item, "chain"), "input") != 0)
            continue;
        if (strncmp(item->tag, "rosc:input/management", 21) == 0)
            accepts = !drops;
        if (item->last)
            drops = true;
    }
    return drops && !accepts ? "input drops everything and accepts no management" : NULL;
}

const char *ros_find_violation(struct arena *arena, const struct ros_config *config)
{
    const char *violation = NULL;
    struct seen seen[SEEN] = {{.arg = NULL}};
    for (int m = 0; m < ROS_MENU_COUNT && violation == NULL; m++) {
        violation = check_identity(arena, config, (enum ros_menu)m);
        for (size_t i = 0; i < config->rows[m].len && violation == NULL; i++)
            violation = check_cells(arena, config, config->rows[m].v[i], seen);
    }
    if (violation == NULL)
        violation = ros_prove_routing(arena, config);
    if (violation == NULL)
        violation = ros_prove_vlans(arena, config);
    return violation != NULL ? violation : check_management(config);
}

void ros_verify(struct arena *arena, const struct ros_config *config)
{
    const char *violation = ros_find_violation(arena, config);
    if (violation != NULL)
        BUG("the result is not right: %s", violation);
}
