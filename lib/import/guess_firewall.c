/*
 * guess_firewall.c - the filter of anybody's router.
 *
 * Most of a usual firewall is what every site does: established, invalid, ICMP, what the LANs ask
 * the router, what a WAN starts. Such rows are understood when the site's own policy does the same
 * or is narrower toward the WANs; docs/import.md lists them. What is beyond becomes a rule of the
 * site, or is listed. Order matters: a rule that was not understood does not make later ones wrong,
 * but a person has to look at it.
 */
#include "import/guess.h"

struct rule {
    struct guess *g;
    const struct ros_item *item;
    enum ros_menu menu;
    size_t index;
    bool input;
};

static void cover(const struct rule *r)
{
    import_cover(r->g->im, r->menu, r->index);
}

static void because(const struct rule *r, const char *why)
{
    import_because(r->g->im, r->menu, r->index, why);
}

static bool is(const struct rule *r, const char *arg, const char *text)
{
    return import_is(r->item, arg, text);
}

static const char *cell(const struct rule *r, const char *name)
{
    return ros_item_get(r->item, name);
}

/* Is the only thing that the row matches this one? */
static bool matches_only(const struct rule *r, const char *name)
{
    const char *const known[] = {"action", "chain", "log", "reject-with", "hw-offload", name, NULL};
    return guess_only(r->item, known);
}

static bool accepts(const struct rule *r)
{
    return ros_item_get(r->item, "action") == NULL || is(r, "action", "accept");
}

static bool drops(const struct rule *r)
{
    return is(r, "action", "drop") || is(r, "action", "reject");
}

/* Is it MikroTik's own, word for word? The site's adopt: [defconf] takes it over. */
static bool is_defconf(const struct rule *r)
{
    const char *comment = cell(r, "comment");
    return comment != NULL && strncmp(comment, "defconf: ", 9) == 0;
}

/* --- what every site does --- */

static bool is_state(const struct rule *r)
{
    const char *state = cell(r, "connection-state");
    if (is(r, "action", "fasttrack-connection"))
        return true;
    if (state == NULL || !matches_only(r, "connection-state"))
        return false;
    if (drops(r))
        return strcmp(state, "invalid") == 0;
    return accepts(r) && strstr(state, "established") != NULL && strstr(state, "new") == NULL &&
           strstr(state, "invalid") == NULL;
}

/* The last drop: everything, or what comes from a WAN or from no LAN. */
static bool is_final(const struct rule *r)
{
    const char *list = cell(r, "in-interface-list"), *interface = cell(r, "in-interface");
    static const char *const known[] = {"action",
                                        "chain",
                                        "log",
                                        "reject-with",
                                        "in-interface-list",
                                        "in-interface",
                                        "connection-nat-state",
                                        "connection-state",
                                        NULL};
    if (!drops(r) || !guess_only(r->item, known))
        return false;
    bool from_wan =
        (list != NULL && (strcmp(list, "WAN") == 0 || strcmp(list, "!LAN") == 0)) ||
        (interface != NULL && (import_wan(r->g->im, interface) != NULL ||
                               (*interface == '!' && import_lan(r->g->im, interface + 1) != NULL)));
    bool all = list == NULL && interface == NULL && cell(r, "connection-state") == NULL;
    if (r->input)
        return from_wan || all;
    return from_wan || (all && r->g->im->lans.len <= 1);
}

/* Ports that a LAN may ask the router for in every site. */
static bool is_lan_service(const struct rule *r)
{
    const char *from = import_endpoint(r->g->im, r->item, true), *port = cell(r, "dst-port");
    bool lan = from != NULL && strncmp(from, "lan", 3) == 0;
    return accepts(r) && lan &&
           (port == NULL || strcmp(port, "53") == 0 || strcmp(port, "67") == 0 ||
            strcmp(port, "67-68") == 0);
}

static bool is_usual_input(const struct rule *r)
{
    if (is(r, "protocol", "icmp") && accepts(r))
        return matches_only(r, "protocol");
    if (accepts(r) && (is(r, "dst-address", "127.0.0.1") || is(r, "src-address", "127.0.0.1")))
        return true;
    return is_lan_service(r);
}

static bool is_usual_forward(const struct rule *r)
{
    const char *from = import_endpoint(r->g->im, r->item, true);
    const char *to = import_endpoint(r->g->im, r->item, false);
    if (accepts(r) && is(r, "connection-nat-state", "dstnat") && cell(r, "protocol") == NULL)
        return true;
    return accepts(r) && from != NULL && to != NULL && strncmp(from, "lan", 3) == 0 &&
           (strcmp(to, "wan") == 0 || strcmp(to, "any") == 0 || strncmp(to, "wan:", 4) == 0) &&
           cell(r, "protocol") == NULL && cell(r, "dst-port") == NULL && strcmp(from, "lan") == 0;
}

/* --- what becomes a key --- */

static bool is_service_port(const char *port)
{
    static const char *const ports[] = {"22", "8291", "80", "443", "8728", "8729", "23", "21"};
    for (size_t i = 0; i < ARRAY_LEN(ports); i++)
        if (strcmp(ports[i], port) == 0)
            return true;
    return false;
}

/* Only services of the router: then it is about management. */
static bool is_management(const struct rule *r)
{
    const char *ports = cell(r, "dst-port");
    if (!accepts(r) || !is(r, "protocol", "tcp") || ports == NULL)
        return false;
    for (const char *at = ports, *port; (port = import_next(r->g->im->arena, &at)) != NULL;)
        if (!is_service_port(port))
            return false;
    return true;
}

static void put_management(const struct rule *r, const char *from)
{
    struct importer *im = r->g->im;
    struct draft *management = draft_map(im->arena, im->out->site, "management");
    struct draft *list = draft_list(im->arena, management, "from");
    if (list->kids.len == 0)
        draft_add(im->arena, list, "lan");
    list->guess = true;
    draft_add(im->arena, list, from);
    cover(r);
}

static const char *name_rule(const struct rule *r)
{
    struct importer *im = r->g->im;
    const char *comment = guess_comment(im, r->item), *port = cell(r, "dst-port");
    const char *protocol = cell(r, "protocol");
    const char *source = guess_endpoint(r->g, r->item, true), *colon = strchr(source, ':');
    const char *other =
        port != NULL ? arena_printf(im->arena, "%s-%.*s", protocol == NULL ? "port" : protocol,
                                    (int)strspn(port, "0123456789"), port)
                     : arena_printf(im->arena, "%s%s-%s", accepts(r) ? "" : "no-",
                                    protocol == NULL ? "from" : protocol,
                                    colon != NULL ? colon + 1 : source);
    return import_name(im, r->input ? "input" : "forward-rule", comment, other);
}

static void put_rule(const struct rule *r)
{
    static const char *const known[] = {"action",
                                        "chain",
                                        "connection-state",
                                        "dst-address",
                                        "dst-address-list",
                                        "dst-port",
                                        "in-interface",
                                        "in-interface-list",
                                        "log",
                                        "out-interface",
                                        "out-interface-list",
                                        "protocol",
                                        "reject-with",
                                        "src-address",
                                        "src-address-list",
                                        NULL};
    struct importer *im = r->g->im;
    const char *from = guess_endpoint(r->g, r->item, true),
               *to = guess_endpoint(r->g, r->item, false);
    const char *state = cell(r, "connection-state"), *protocol = cell(r, "protocol");
    if (!guess_only(r->item, known) || from == NULL || to == NULL || (!accepts(r) && !drops(r)) ||
        (state != NULL && strcmp(state, "new") != 0) ||
        (protocol != NULL && import_protocol(protocol) == NULL) ||
        (r->input && strcmp(to, "any") != 0)) {
        because(r, "a rule of a site says source, destination, protocol and port, and accepts, "
                   "drops or rejects");
        return;
    }
    if (r->input && is_management(r) && strcmp(from, "any") != 0 && strncmp(from, "wan", 3) != 0) {
        put_management(r, from);
        return;
    }
    struct draft *firewall = draft_map(im->arena, im->out->site, "firewall");
    struct draft *rules = draft_map(im->arena, firewall, r->input ? "input" : "forward");
    struct draft *rule = draft_map(im->arena, rules, name_rule(r));
    rule->flow = true;
    rule->origin = r->item->origin;
    if (strcmp(from, "any") != 0)
        draft_put(im->arena, rule, "from", from);
    if (strcmp(to, "any") != 0)
        draft_put(im->arena, rule, "to", to);
    draft_put(im->arena, rule, "protocol", protocol == NULL ? NULL : import_protocol(protocol));
    draft_put(im->arena, rule, "port", cell(r, "dst-port"));
    if (!accepts(r))
        draft_put(im->arena, rule, "action", cell(r, "action"));
    if (is(r, "log", "yes"))
        draft_put(im->arena, rule, "log", "yes");
    cover(r);
    im->out->rows[r->menu][r->index].exact = true;
}

static void read_rule(const struct rule *r)
{
    bool input = is(r, "chain", "input"), forward = is(r, "chain", "forward");
    if (guess_is_off(r->item))
        because(r, "it is disabled");
    else if (!input && !forward)
        because(r, "a site has rules for what reaches the router and for what crosses it");
    else if (is_defconf(r) || is_state(r) || is_final(r) ||
             (input ? is_usual_input(r) : is_usual_forward(r)))
        cover(r);
    else
        put_rule(r);
}

/* --- address lists --- */

static const char *list_name(struct guess *g, const char *list)
{
    for (size_t i = 0; i < g->lists.len; i++)
        if (strcmp(g->lists.v[i].list, list) == 0)
            return g->lists.v[i].name;
    const char *name = import_name(g->im, "list", list, "list");
    *VEC_PUSH(g->im->arena, g->lists) = (struct guess_list){list, name};
    return name;
}

const char *guess_endpoint(struct guess *g, const struct ros_item *item, bool from)
{
    const char *address = ros_item_get(item, from ? "src-address" : "dst-address");
    const char *list = ros_item_get(item, from ? "src-address-list" : "dst-address-list");
    if (address != NULL && list != NULL)
        return NULL;
    if (address != NULL)
        return *address == '!' ? NULL : address;
    if (list != NULL)
        return *list == '!' ? NULL : arena_printf(g->im->arena, "list:%s", list_name(g, list));
    return import_endpoint(g->im, item, from);
}

static bool is_entry(const struct importer *im, const char *text)
{
    const char *why;
    struct ipv4_range range;
    return value_ipv4_set(im->arena, text, &range, &why) || value_hostname(im->arena, text, &why);
}

void guess_put_lists(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_FIREWALL_ADDRESS_LIST, item)
    {
        const char *list = ros_item_get(item, "list"), *address = ros_item_get(item, "address");
        const char *name = NULL;
        for (size_t i = 0; list != NULL && i < g->lists.len; i++)
            if (strcmp(g->lists.v[i].list, list) == 0)
                name = g->lists.v[i].name;
        if (name == NULL) {
            import_because(im, ROS_IP_FIREWALL_ADDRESS_LIST, item_i,
                           "no rule that was understood uses the list");
        } else if (address == NULL || item->extras.len > 0 || guess_is_off(item) ||
                   !is_entry(im, address)) {
            import_because(im, ROS_IP_FIREWALL_ADDRESS_LIST, item_i,
                           "a list of a site has addresses and host names");
        } else {
            struct draft *firewall = draft_map(im->arena, im->out->site, "firewall");
            struct draft *node =
                draft_list(im->arena, draft_map(im->arena, firewall, "lists"), name);
            if (node->origin.src == NULL)
                node->origin = item->origin;
            draft_add(im->arena, node, address);
            import_cover(im, ROS_IP_FIREWALL_ADDRESS_LIST, item_i);
        }
    }
}

/* --- IPv6 --- */

/* MikroTik's own rules, and the states: the site's closed IPv6 does the same. */
static void read_six(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IPV6_FIREWALL_FILTER, item)
    {
        const struct rule r = {g, item, ROS_IPV6_FIREWALL_FILTER, item_i,
                               import_is(item, "chain", "input")};
        if (is_defconf(&r) || is_state(&r) || (accepts(&r) && is(&r, "protocol", "icmpv6")) ||
            (drops(&r) && is_final(&r)))
            cover(&r);
        else
            because(&r, "IPv6 rules of a site follow from its IPv4 rules");
    }
    const struct ros_export *export = im->out->export;
    for (size_t i = 0; i < export->foreign.len; i++) {
        const char *comment = ros_row_get(export->foreign.v[i], "comment");
        if (strcmp(export->foreign.v[i]->path, "/ipv6 firewall address-list") == 0 &&
            comment != NULL && strncmp(comment, "defconf: ", 9) == 0)
            im->out->foreign[i].covered = true;
    }
}

void guess_put_firewall(struct guess *g)
{
    struct importer *im = g->im;
    (void)draft_map(im->arena, draft_map(im->arena, im->out->site, "firewall"), "lists");
    bool closed = false;
    IMPORT_EACH(im, ROS_IP_FIREWALL_FILTER, item)
    {
        const struct rule r = {g, item, ROS_IP_FIREWALL_FILTER, item_i,
                               import_is(item, "chain", "input")};
        closed |= r.input && !guess_is_off(item) && is_final(&r);
        read_rule(&r);
    }
    read_six(g);
    if (!closed)
        import_remark(im, "the router drops nothing at the end of its input rules; the site drops "
                          "what no rule explains");
    struct draft *management = draft_map(im->arena, im->out->site, "management");
    if (draft_get(management, "from") != NULL)
        import_remark(im, "ports of management.from follow management.services");
}
