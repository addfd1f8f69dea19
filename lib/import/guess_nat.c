/* guess_nat.c - NAT of anybody's router: translation on the WANs, forwards, hairpin. */
#include "import/guess.h"

struct rule {
    struct guess *g;
    const struct ros_item *item;
    size_t index;
};

static void cover(const struct rule *r)
{
    import_cover(r->g->im, ROS_IP_FIREWALL_NAT, r->index);
}

static void because(const struct rule *r, const char *why)
{
    import_because(r->g->im, ROS_IP_FIREWALL_NAT, r->index, why);
}

static const char *cell(const struct rule *r, const char *name)
{
    return ros_item_get(r->item, name);
}

/* --- out --- */

/* Does the rule speak of this WAN? */
static bool leaves_by(const struct rule *r, const struct import_net *wan)
{
    const char *interface = cell(r, "out-interface"), *list = cell(r, "out-interface-list");
    const struct importer *im = r->g->im;
    if (interface != NULL)
        return strcmp(interface, wan->interface) == 0;
    if (list == NULL)
        return true;
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, member)
    {
        if (import_is(member, "list", list) && import_is(member, "interface", wan->interface))
            return true;
    }
    return false;
}

static const struct import_net *lan_of_network(const struct importer *im, const char *network)
{
    for (size_t i = 0; network != NULL && i < im->lans.len; i++)
        if (strcmp(network, ipv4_prefix_str(im->arena, ipv4_network_of(im->lans.v[i].address))) ==
            0)
            return &im->lans.v[i];
    return NULL;
}

/* From a LAN to the same LAN: a host that used the public address. */
static bool is_hairpin(const struct rule *r)
{
    const struct importer *im = r->g->im;
    const char *out = cell(r, "out-interface");
    if (lan_of_network(im, cell(r, "src-address")) == NULL)
        return false;
    return cell(r, "dst-address") != NULL || (out != NULL && import_lan(im, out) != NULL);
}

static void read_source(const struct rule *r)
{
    static const char *const known[] = {"action",
                                        "chain",
                                        "out-interface",
                                        "out-interface-list",
                                        "ipsec-policy",
                                        "src-address",
                                        "to-addresses",
                                        "dst-address",
                                        NULL};
    struct importer *im = r->g->im;
    const char *source = cell(r, "src-address");
    bool masquerades = import_is(r->item, "action", "masquerade"), any = false;
    if (is_hairpin(r)) {
        draft_put(im->arena, draft_map(im->arena, im->out->site, "nat"), "hairpin", "yes");
        cover(r);
        return;
    }
    if (!guess_only(r->item, known) || (source != NULL && lan_of_network(im, source) == NULL) ||
        cell(r, "dst-address") != NULL) {
        because(r, "a site translates everything that leaves by a WAN, or nothing");
        return;
    }
    for (size_t i = 0; i < im->wans.len; i++) {
        if (!leaves_by(r, &im->wans.v[i]))
            continue;
        any = true;
        draft_guess(im->arena, im->wans.v[i].node, "nat", masquerades ? "masquerade" : "src-nat");
    }
    if (any)
        cover(r);
    else
        because(r, "it leaves by no WAN of the site");
}

/* --- in --- */

/* The WAN whose own address it is, NULL: none. */
static const struct guess_wan *wan_of_address(const struct guess *g, const char *address)
{
    for (size_t i = 0; i < g->wans.len; i++) {
        const char *own =
            g->wans.v[i].item == NULL ? NULL : ros_item_get(g->wans.v[i].item, "address");
        size_t len = strlen(address);
        if (own != NULL && strcmp(g->wans.v[i].kind, "static") == 0 &&
            strncmp(own, address, len) == 0 && own[len] == '/')
            return &g->wans.v[i];
    }
    return NULL;
}

/* By which WANs it comes in. False: by something else. */
static bool put_via(const struct rule *r, struct draft *forward)
{
    struct importer *im = r->g->im;
    const char *interface = cell(r, "in-interface"), *address = cell(r, "dst-address");
    const char *list = cell(r, "in-interface-list");
    const char *via = NULL;
    if (interface != NULL)
        via = import_wan(im, interface) == NULL ? NULL : import_wan(im, interface)->name;
    else if (address != NULL)
        via = wan_of_address(r->g, address) == NULL ? NULL : wan_of_address(r->g, address)->name;
    else if (list != NULL && strcmp(list, "WAN") != 0 && import_endpoint(im, r->item, true) == NULL)
        return false;
    if (via == NULL && (interface != NULL || address != NULL))
        return false;
    if (via != NULL)
        draft_guess(im->arena, forward, "via", via);
    return true;
}

static const char *name_forward(const struct rule *r)
{
    struct importer *im = r->g->im;
    const char *comment = guess_comment(im, r->item), *port = cell(r, "dst-port");
    return import_name(im, "forward", comment,
                       arena_printf(im->arena, "%s-%.*s", ros_item_value(r->item, "protocol"),
                                    (int)strspn(port, "0123456789"), port));
}

/* Who may use it: an address or a list beside the interface it comes in by. */
static bool put_from(const struct rule *r, struct draft *forward)
{
    const char *address = cell(r, "src-address"), *list = cell(r, "src-address-list");
    if (address == NULL && list == NULL)
        return true;
    const char *from = guess_endpoint(r->g, r->item, true);
    if (from == NULL)
        return false;
    draft_put(r->g->im->arena, forward, "from", from);
    return true;
}

static bool is_forward(const struct rule *r)
{
    static const char *const known[] = {"action",
                                        "chain",
                                        "dst-address",
                                        "dst-port",
                                        "dst-address-type",
                                        "in-interface",
                                        "in-interface-list",
                                        "protocol",
                                        "src-address",
                                        "src-address-list",
                                        "to-addresses",
                                        "to-ports",
                                        NULL};
    const char *why, *to = cell(r, "to-addresses"), *protocol = cell(r, "protocol");
    uint32_t addr;
    bool tcp = protocol != NULL && (strcmp(protocol, "tcp") == 0 || strcmp(protocol, "udp") == 0);
    bool type =
        cell(r, "dst-address-type") == NULL || import_is(r->item, "dst-address-type", "local");
    return tcp && type && to != NULL && value_ipv4(r->g->im->arena, to, &addr, &why) &&
           cell(r, "dst-port") != NULL && guess_only(r->item, known);
}

static void read_destination(const struct rule *r)
{
    struct importer *im = r->g->im;
    if (!is_forward(r)) {
        because(r, "a forward of a site has a protocol, ports, and one host of a LAN");
        return;
    }
    struct draft *forwards =
        draft_map(im->arena, draft_map(im->arena, im->out->site, "nat"), "forwards");
    struct draft *forward = draft_new(im->arena);
    forward->flow = true;
    forward->origin = r->item->origin;
    draft_put(im->arena, forward, "protocol", cell(r, "protocol"));
    draft_put(im->arena, forward, "port", cell(r, "dst-port"));
    draft_put(im->arena, forward, "to", cell(r, "to-addresses"));
    if (cell(r, "to-ports") != NULL && strcmp(cell(r, "to-ports"), cell(r, "dst-port")) != 0)
        draft_put(im->arena, forward, "to-port", cell(r, "to-ports"));
    if (!put_via(r, forward) || !put_from(r, forward)) {
        because(r, "a forward of a site comes in by WANs, from an address or a list");
        return;
    }
    struct draft *node = draft_map(im->arena, forwards, name_forward(r));
    forward->key = node->key;
    forward->parent = forwards;
    *node = *forward;
    for (size_t i = 0; i < node->kids.len; i++)
        node->kids.v[i]->parent = node;
    cover(r);
    im->out->rows[ROS_IP_FIREWALL_NAT][r->index].exact = true;
}

static void read_rule(const struct rule *r)
{
    const char *action = ros_item_value(r->item, "action");
    bool source = import_is(r->item, "chain", "srcnat");
    if (guess_is_off(r->item))
        because(r, "it is disabled");
    else if (source && action != NULL &&
             (strcmp(action, "masquerade") == 0 || strcmp(action, "src-nat") == 0))
        read_source(r);
    else if (!source && action != NULL &&
             (strcmp(action, "dst-nat") == 0 || strcmp(action, "netmap") == 0))
        read_destination(r);
    else
        because(r, "a site has no key for this");
}

void guess_put_nat(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_FIREWALL_NAT, item)
    {
        read_rule(&(struct rule){g, item, item_i});
    }
    for (size_t i = 0; i < im->wans.len; i++)
        if (draft_get(im->wans.v[i].node, "nat") == NULL) {
            draft_put(im->arena, im->wans.v[i].node, "nat", "none");
            import_remark(im, arena_printf(im->arena,
                                           "nothing in the export translates what leaves by WAN "
                                           "'%s': so 'nat: none'",
                                           im->wans.v[i].name));
        }
}
