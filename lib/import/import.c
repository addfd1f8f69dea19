/* import.c - see import.h: the order of the topics, and what they share. */
#include "import/import.h"

#include "import/internal.h"

void import_cover(struct importer *im, enum ros_menu menu, size_t index)
{
    im->out->rows[menu][index].covered = true;
}

void import_because(struct importer *im, enum ros_menu menu, size_t index, const char *why)
{
    if (im->out->rows[menu][index].why == NULL)
        im->out->rows[menu][index].why = why;
}

const char *import_tag(const struct ros_item *item, const char *feature)
{
    size_t len = strlen(feature);
    if (item->tag == NULL || strncmp(item->tag, "rosc:", 5) != 0 ||
        strncmp(item->tag + 5, feature, len) != 0 || item->tag[5 + len] != '/')
        return NULL;
    return item->tag + 5 + len + 1;
}

const struct ros_item *import_find(const struct importer *im, enum ros_menu menu,
                                   const char *feature, const char *name)
{
    IMPORT_EACH(im, menu, item)
    {
        const char *rest = import_tag(item, feature);
        if (rest != NULL && strcmp(rest, name) == 0)
            return item;
    }
    return NULL;
}

const struct ros_item *import_by(const struct importer *im, enum ros_menu menu, const char *arg,
                                 const char *text)
{
    IMPORT_EACH(im, menu, item)
    {
        if (text != NULL && import_is(item, arg, text))
            return item;
    }
    return NULL;
}

bool import_is(const struct ros_item *item, const char *arg, const char *text)
{
    const char *have = ros_item_value(item, arg);
    return have != NULL && strcmp(have, text) == 0;
}

bool import_has(const struct importer *im, enum ros_menu menu, const char *feature)
{
    IMPORT_EACH(im, menu, item)
    {
        if (import_tag(item, feature) != NULL)
            return true;
    }
    return false;
}

/* ether1, sfp-sfpplus1, combo1, qsfp28-1-1, ether1-gateway is none. */
static bool is_default_name(const char *name)
{
    static const char *const kinds[] = {"ether", "sfp", "sfp-sfpplus", "sfp28-", "combo", "qsfp"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        size_t len = strlen(kinds[i]);
        if (strncmp(name, kinds[i], len) == 0 && name[len] != '\0' &&
            name[len + strspn(name + len, "0123456789-plus")] == '\0' &&
            strchr("0123456789", name[strlen(name) - 1]) != NULL)
            return true;
    }
    return false;
}

const char *import_port(const struct importer *im, const char *name)
{
    IMPORT_EACH(im, ROS_INTERFACE_ETHERNET, port)
    {
        if (import_is(port, "name", name))
            return port->select;
    }
    IMPORT_EACH(im, ROS_INTERFACE_ETHERNET, port)
    {
        if (ros_item_get(port, "name") == NULL && strcmp(port->select, name) == 0)
            return name;
    }
    return is_default_name(name) ? name : NULL;
}

const char *import_next(struct arena *arena, const char **at)
{
    size_t n = *at == NULL ? 0 : strcspn(*at, ",");
    if (*at == NULL || **at == '\0')
        return NULL;
    const char *name = arena_strndup(arena, *at, n);
    *at += n + ((*at)[n] == ',');
    return name;
}

const char *import_head(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strcspn(text, "/"));
}

/* --- names --- */

enum { NAME_MAX_LEN = 24 };

/* Lower case; what no name may have becomes a hyphen, one at a time. Of what is too long the words
 * that fit. */
static const char *name_of(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    size_t fits = 0;
    for (; *text != '\0' && sb.len <= NAME_MAX_LEN; text++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
        bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
        if (letter || (digit && sb.len > 0)) {
            strbuf_addch(&sb, c);
        } else if (!digit && sb.len > 0 && sb.buf[sb.len - 1] != '-') {
            fits = sb.len;
            strbuf_addch(&sb, '-');
        }
    }
    if (sb.len > NAME_MAX_LEN)
        strbuf_truncate(&sb, fits > 0 && fits <= NAME_MAX_LEN ? fits : NAME_MAX_LEN);
    while (sb.len > 0 && sb.buf[sb.len - 1] == '-')
        strbuf_truncate(&sb, sb.len - 1);
    return strbuf_detach(&sb);
}

static bool is_taken(const struct importer *im, const char *whole)
{
    return draft_get(im->names, whole) != NULL;
}

const char *import_name(struct importer *im, const char *kind, const char *text,
                        const char *otherwise)
{
    const char *base = text == NULL ? "" : name_of(im->arena, text);
    if (*base == '\0')
        base = name_of(im->arena, otherwise);
    const char *name = base;
    for (size_t n = 2; is_taken(im, arena_printf(im->arena, "%s/%s", kind, name)); n++) {
        const char *number = arena_printf(im->arena, "-%zu", n);
        name =
            arena_printf(im->arena, "%.*s%s", (int)(NAME_MAX_LEN - strlen(number)), base, number);
    }
    draft_map(im->arena, im->names, arena_printf(im->arena, "%s/%s", kind, name));
    return name;
}

const char *import_env(struct importer *im, const char *name, const char *what, const char *text)
{
    struct strbuf sb = strbuf_new(im->arena);
    const char *whole = name == NULL ? what : arena_printf(im->arena, "%s_%s", name, what);
    for (const char *c = whole; *c != '\0'; c++)
        strbuf_addch(&sb, *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c == '-' ? '_' : *c);
    *VEC_PUSH(im->arena, im->out->secrets) = (struct import_secret){.env = sb.buf, .text = text};
    return sb.buf;
}

void import_remark(struct importer *im, const char *remark)
{
    for (size_t i = 0; i < im->out->remarks.len; i++)
        if (strcmp(im->out->remarks.v[i], remark) == 0)
            return;
    *VEC_PUSH(im->arena, im->out->remarks) = remark;
}

/* --- sources and destinations --- */

#define NET_BY(list)                                                                               \
    for (size_t i = 0; i < (list).len; i++)                                                        \
        if (strcmp((list).v[i].interface, interface) == 0)                                         \
            return &(list).v[i];                                                                   \
    return NULL

const struct import_net *import_wan(const struct importer *im, const char *interface)
{
    NET_BY(im->wans);
}

const struct import_net *import_lan(const struct importer *im, const char *interface)
{
    NET_BY(im->lans);
}

static const struct import_net *tunnel_by(const struct importer *im, const char *interface)
{
    NET_BY(im->tunnels);
}

static const char *by_interface(struct importer *im, const char *interface)
{
    const struct import_net *net = import_wan(im, interface);
    if (net != NULL)
        return arena_printf(im->arena, "wan:%s", net->name);
    net = import_lan(im, interface);
    if (net != NULL)
        return arena_printf(im->arena, "lan:%s", net->name);
    net = tunnel_by(im, interface);
    return net == NULL ? NULL : arena_printf(im->arena, "tunnel:%s", net->name);
}

/* A list that holds just what the site has of a kind; our own always does. */
static bool list_is(const struct importer *im, const char *list, const char *ours, bool wan)
{
    const size_t len = wan ? im->wans.len : im->lans.len;
    const struct import_net *nets = wan ? im->wans.v : im->lans.v;
    size_t members = 0;
    if (im->out->own)
        return strcmp(list, ours) == 0;
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, member)
    {
        const char *interface = ros_item_get(member, "interface");
        if (!import_is(member, "list", list) || interface == NULL)
            continue;
        members++;
        if ((wan ? import_wan(im, interface) : import_lan(im, interface)) == NULL)
            return false;
    }
    size_t different = 0;
    for (size_t i = 0; i < len; i++) {
        bool first = true;
        for (size_t k = 0; k < i; k++)
            first = first && strcmp(nets[k].interface, nets[i].interface) != 0;
        different += first;
    }
    return members > 0 && members == different;
}

static const char *by_list(const struct importer *im, const char *list)
{
    if (list_is(im, list, "WAN", true))
        return "wan";
    return list_is(im, list, "LAN", false) ? "lan" : NULL;
}

const char *import_endpoint(struct importer *im, const struct ros_item *item, bool from)
{
    const char *address = ros_item_get(item, from ? "src-address" : "dst-address");
    const char *list = ros_item_get(item, from ? "src-address-list" : "dst-address-list");
    const char *interface = ros_item_get(item, from ? "in-interface" : "out-interface");
    const char *interfaces = ros_item_get(item, from ? "in-interface-list" : "out-interface-list");
    const char *const says[] = {address, list, interface, interfaces};
    size_t given = 0;
    for (size_t i = 0; i < ARRAY_LEN(says); i++)
        given += says[i] != NULL;
    if (given == 0)
        return "any";
    if (given > 1)
        return NULL;
    if (address != NULL)
        return *address == '!' ? NULL : address;
    if (list != NULL)
        return *list == '!' ? NULL : arena_printf(im->arena, "list:%s", list);
    return interface != NULL ? by_interface(im, interface) : by_list(im, interfaces);
}

void import_list(struct importer *im, struct draft *map, const char *key, const char *commas)
{
    if (commas == NULL || *commas == '\0')
        return;
    struct draft *list = draft_list(im->arena, map, key);
    for (const char *at = commas, *text; (text = import_next(im->arena, &at)) != NULL;)
        draft_add(im->arena, list, text);
}

const char *import_protocol(const char *word)
{
    static const char *const pairs[][2] = {
        {"tcp", "tcp"},       {"udp", "udp"},     {"icmp", "icmp"}, {"gre", "gre"},
        {"ipsec-esp", "esp"}, {"ipsec-ah", "ah"}, {"sctp", "sctp"}, {"igmp", "igmp"},
        {"ospf", "ospf"},     {"icmpv6", "icmp"},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        if (strcmp(pairs[i][0], word) == 0)
            return pairs[i][1];
    return NULL;
}

/* --- the topics --- */

/* Each WAN of ours has a table with a tag. */
static bool is_own(const struct importer *im)
{
    return import_has(im, ROS_ROUTING_TABLE, "table");
}

static void read_own(struct importer *im)
{
    own_system(im);
    own_wans(im);
    own_lans(im);
    own_tunnels(im);
    own_ipv6(im);
    own_routing(im);
    own_nat(im);
    own_firewall(im);
    import_services(im);
    import_dns(im);
    own_monitoring(im);
    own_notify(im);
}

/* Keys of the root in the order in which people write them. */
static void arrange(struct importer *im)
{
    static const char *const keys[] = {"rosc", "site",       "wans",    "lans",       "routing",
                                       "nat",  "firewall",   "tunnels", "management", "dns",
                                       "ntp",  "monitoring", "apply"};
    draft_put(im->arena, im->out->site, "rosc", "1");
    for (size_t i = 1; i < ARRAY_LEN(keys); i++)
        draft_map(im->arena, im->out->site, keys[i]);
}

struct import *import_site(struct arena *arena, const struct ros_export *export)
{
    struct import *out = ARENA_NEW(arena, struct import);
    struct importer im = {
        .out = out, .arena = arena, .have = export->have, .names = draft_new(arena)};
    *out = (struct import){
        .arena = arena, .export = export, .have = export->have, .site = draft_new(arena)};
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        out->rows[m] = arena_alloc(arena, export->have->rows[m].len * sizeof(struct import_row));
    out->foreign = arena_alloc(arena, export->foreign.len * sizeof(struct import_row));
    out->own = is_own(&im);
    arrange(&im);
    if (out->own)
        read_own(&im);
    else
        import_guess(&im);
    return out;
}
