/*
 * own_rules.c - pins, balancing, forwards, lists and firewall rules of a site of ours.
 *
 * One entry of the site is one row per protocol, source and destination, tagged
 * rosc:FEATURE/NAME[/N]: the sets are put together again.
 */
#include "import/internal.h"

/* What a row says of one side, the address before the interface beside it; NULL: nothing that the
 * language has. */
static const char *side(struct importer *im, const struct ros_item *item, bool from)
{
    const char *address = ros_item_get(item, from ? "src-address" : "dst-address");
    const char *list = ros_item_get(item, from ? "src-address-list" : "dst-address-list");
    if (address != NULL)
        return address;
    if (list != NULL)
        return *list == '!' ? "any" : arena_printf(im->arena, "list:%s", list);
    return import_endpoint(im, item, from);
}

static void add(struct importer *im, struct draft *map, const char *key, const char *text)
{
    if (text != NULL)
        draft_add(im->arena, draft_list(im->arena, map, key), text);
}

/* "any" alone is said by leaving the key out; one element stands without brackets. */
static void tidy(struct importer *im, struct draft *map, const char *key, const char *nothing)
{
    struct draft *list = draft_get(map, key);
    if (list == NULL || list->kids.len != 1)
        return;
    if (strcmp(list->kids.v[0]->text, nothing) == 0) {
        list->gone = true;
        return;
    }
    list->kind = DRAFT_SCALAR;
    list->text = list->kids.v[0]->text;
    list->kids.len = 0;
    (void)im;
}

static void put_protocol(struct importer *im, struct draft *map, const struct ros_item *item)
{
    const char *word = ros_item_get(item, "protocol");
    if (word != NULL)
        add(im, map, "protocol", import_protocol(word) != NULL ? import_protocol(word) : word);
    draft_put(im->arena, map, "port", ros_item_get(item, "dst-port"));
}

/* The node of the thing that the row belongs to, NULL: the name is none. */
static struct draft *node_of(struct importer *im, struct draft *map, const char *rest,
                             const struct ros_item *item)
{
    const char *why, *name = import_head(im->arena, rest);
    if (!value_name(im->arena, name, &why))
        return NULL;
    struct draft *node = draft_map(im->arena, map, name);
    node->flow = true;
    if (node->origin.src == NULL)
        node->origin = item->origin;
    return node;
}

/* --- routing --- */

/* "from-NAME", "only-NAME" */
static const char *mark_wan(const struct importer *im, const char *mark, const char *prefix)
{
    size_t len = strlen(prefix);
    if (mark == NULL || strncmp(mark, prefix, len) != 0)
        return NULL;
    for (size_t i = 0; i < im->wans.len; i++)
        if (strcmp(im->wans.v[i].name, mark + len) == 0)
            return im->wans.v[i].name;
    return NULL;
}

/* A LAN's network stands for the LAN. */
static const char *pin_target(struct importer *im, const struct ros_item *item)
{
    const char *address = ros_item_get(item, "dst-address");
    if (import_is(item, "dst-address-list", "LAN-networks"))
        return "lan";
    for (size_t i = 0; address != NULL && i < im->lans.len; i++)
        if (strcmp(address, ipv4_prefix_str(im->arena, ipv4_network_of(im->lans.v[i].address))) ==
            0)
            return arena_printf(im->arena, "lan:%s", im->lans.v[i].name);
    return side(im, item, false);
}

static void read_pin(struct importer *im, struct draft *pins, const struct ros_item *item)
{
    const char *rest = import_tag(item, "pin"), *mark = ros_item_get(item, "new-connection-mark");
    struct draft *pin = rest == NULL ? NULL : node_of(im, pins, rest, item);
    if (pin == NULL)
        return;
    const char *only = mark_wan(im, mark, "only-"), *via = mark_wan(im, mark, "from-");
    add(im, pin, "from", side(im, item, true));
    add(im, pin, "to", pin_target(im, item));
    put_protocol(im, pin, item);
    draft_put(im->arena, pin, "via", only != NULL ? only : via);
    if (only != NULL)
        draft_put(im->arena, pin, "otherwise", "drop");
}

static void put_mode(struct importer *im, struct draft *routing)
{
    IMPORT_EACH(im, ROS_IP_FIREWALL_MANGLE, item)
    {
        const char *classifier = ros_item_get(item, "per-connection-classifier");
        if (import_tag(item, "balance") == NULL || draft_get(routing, "mode") != NULL)
            continue;
        draft_put(im->arena, routing, "mode", classifier == NULL ? "ecmp" : "pcc");
        if (classifier != NULL)
            draft_guess(im->arena, routing, "hash",
                        arena_strndup(im->arena, classifier, strcspn(classifier, ":")));
    }
}

static void put_check(struct importer *im, struct draft *routing)
{
    static const char *const keys[][2] = {{"interval", "check-gateway-ping-interval"},
                                          {"timeout", "check-gateway-ping-timeout"},
                                          {"count", "check-gateway-ping-count"}};
    if (im->have->rows[ROS_ROUTING_SETTINGS].len == 0)
        return;
    struct draft *check = draft_map(im->arena, routing, "check");
    check->flow = true;
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        draft_guess(im->arena, check, keys[i][0],
                    ros_item_get(im->have->rows[ROS_ROUTING_SETTINGS].v[0], keys[i][1]));
    check->keep = check->kids.len > 0;
}

void own_routing(struct importer *im)
{
    struct draft *routing = draft_map(im->arena, im->out->site, "routing");
    put_mode(im, routing);
    struct draft *pins = draft_map(im->arena, routing, "pins");
    IMPORT_EACH(im, ROS_IP_FIREWALL_MANGLE, item)
    {
        read_pin(im, pins, item);
    }
    for (size_t i = 0; i < pins->kids.len; i++) {
        tidy(im, pins->kids.v[i], "from", "lan");
        tidy(im, pins->kids.v[i], "to", "any");
        tidy(im, pins->kids.v[i], "protocol", "any");
    }
    put_check(im, routing);
}

/* --- NAT --- */

static void read_forward(struct importer *im, struct draft *forwards, const struct ros_item *item,
                         bool hairpin)
{
    const char *rest = import_tag(item, hairpin ? "hairpin" : "forward");
    struct draft *forward = rest == NULL ? NULL : node_of(im, forwards, rest, item);
    if (forward == NULL)
        return;
    const char *interface = ros_item_get(item, "in-interface");
    const struct import_net *wan = interface == NULL ? NULL : import_wan(im, interface);
    bool bare =
        ros_item_get(item, "src-address") == NULL && ros_item_get(item, "src-address-list") == NULL;
    put_protocol(im, forward, item);
    draft_put(im->arena, forward, "to", ros_item_get(item, "to-addresses"));
    draft_put(im->arena, forward, "to-port", ros_item_get(item, "to-ports"));
    if (wan != NULL)
        add(im, forward, "via", wan->name);
    /* for LANs: any that the rows by WAN have named, or LANs alone */
    if (!hairpin)
        add(im, forward, "from", bare ? "any" : side(im, item, true));
    else if (!bare || draft_get(forward, "from") == NULL ||
             strcmp(draft_get(forward, "from")->kids.v[0]->text, "any") != 0)
        add(im, forward, "from", side(im, item, true));
}

void own_nat(struct importer *im)
{
    struct draft *nat = draft_map(im->arena, im->out->site, "nat");
    bool hairpin = import_has(im, ROS_IP_FIREWALL_NAT, "hairpin");
    if (hairpin)
        draft_put(im->arena, nat, "hairpin", "yes");
    struct draft *forwards = draft_map(im->arena, nat, "forwards");
    for (size_t round = 0; round < 2; round++) {
        IMPORT_EACH(im, ROS_IP_FIREWALL_NAT, item)
        {
            read_forward(im, forwards, item, round == 1);
        }
    }
    for (size_t i = 0; i < forwards->kids.len; i++) {
        struct draft *forward = forwards->kids.v[i];
        tidy(im, forward, "from", "any");
        tidy(im, forward, "protocol", "any");
        if (draft_get(forward, "via") != NULL)
            draft_get(forward, "via")->guess = true;
    }
}

/* --- firewall --- */

static void put_lists(struct importer *im, struct draft *firewall)
{
    struct draft *lists = draft_map(im->arena, firewall, "lists");
    IMPORT_EACH(im, ROS_IP_FIREWALL_ADDRESS_LIST, item)
    {
        const char *why, *rest = import_tag(item, "list");
        const char *list = ros_item_get(item, "list"), *address = ros_item_get(item, "address");
        if (rest == NULL || list == NULL || address == NULL ||
            !value_name(im->arena, list, &why)) /* a list that rosc makes has capitals */
            continue;
        struct draft *node = draft_list(im->arena, lists, list);
        if (node->origin.src == NULL)
            node->origin = item->origin;
        draft_add(im->arena, node, address);
    }
}

static void put_rules(struct importer *im, struct draft *firewall, const char *chain)
{
    const char *feature = arena_printf(im->arena, "%s-rule", chain);
    struct draft *rules = draft_map(im->arena, firewall, chain);
    IMPORT_EACH(im, ROS_IP_FIREWALL_FILTER, item)
    {
        const char *rest = import_tag(item, feature);
        struct draft *rule = rest == NULL ? NULL : node_of(im, rules, rest, item);
        if (rule == NULL)
            continue;
        add(im, rule, "from", side(im, item, true));
        if (strcmp(chain, "forward") == 0)
            add(im, rule, "to", side(im, item, false));
        put_protocol(im, rule, item);
        if (!import_is(item, "action", "accept"))
            draft_put(im->arena, rule, "action", ros_item_get(item, "action"));
        if (import_is(item, "log", "yes"))
            draft_put(im->arena, rule, "log", "yes");
    }
    for (size_t i = 0; i < rules->kids.len; i++) {
        tidy(im, rules->kids.v[i], "from", "any");
        tidy(im, rules->kids.v[i], "to", "any");
        tidy(im, rules->kids.v[i], "protocol", "any");
    }
}

static bool has(const struct importer *im, const char *feature, const char *name)
{
    return import_find(im, ROS_IP_FIREWALL_FILTER, feature, name) != NULL;
}

static void put_management(struct importer *im)
{
    struct draft *management = draft_map(im->arena, im->out->site, "management");
    IMPORT_EACH(im, ROS_IP_FIREWALL_FILTER, item)
    {
        const char *rest = import_tag(item, "input");
        if (rest != NULL && strncmp(rest, "management/", 11) == 0)
            add(im, management, "from", side(im, item, true));
    }
    if (draft_get(management, "from") != NULL)
        draft_get(management, "from")->guess = true;
}

void own_firewall(struct importer *im)
{
    struct draft *firewall = draft_map(im->arena, im->out->site, "firewall");
    put_lists(im, firewall);
    put_rules(im, firewall, "input");
    put_rules(im, firewall, "forward");
    struct draft *rest = draft_map(im->arena, firewall, "default");
    rest->flow = true;
    if (!has(im, "input", "drop"))
        draft_put(im->arena, rest, "input", "accept");
    if (!has(im, "forward", "drop"))
        draft_put(im->arena, rest, "forward", "accept");
    if (has(im, "input", "icmp"))
        draft_put(im->arena, firewall, "icmp", "accept");
    else if (!has(im, "input", "icmp-limited"))
        draft_put(im->arena, firewall, "icmp", "drop");
    if (!has(im, "forward", "fasttrack"))
        draft_put(im->arena, firewall, "fasttrack", "off");
    if (!import_has(im, ROS_IP_FIREWALL_FILTER, "input-bogons"))
        draft_guess(im->arena, firewall, "bogons", "no");
    if (!import_has(im, ROS_IPV6_FIREWALL_FILTER, "input6"))
        draft_put(im->arena, firewall, "ipv6", "off");
    put_management(im);
}
