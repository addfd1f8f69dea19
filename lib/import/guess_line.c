/* guess_line.c - the keys of the WANs of anybody's router: name, line, kind, probes. */
#include "import/guess.h"

/* A few words of a comment can be a name; more are a sentence. */
const char *guess_comment(struct importer *im, const struct ros_item *item)
{
    const char *comment = item == NULL ? NULL : ros_item_get(item, "comment");
    size_t blanks = 0, letters = 0;
    if (comment == NULL || strncmp(comment, "defconf", 7) == 0 ||
        strncmp(comment, "rosc:", 5) == 0 || strlen(comment) > 60)
        return NULL;
    for (const char *c = comment; *c != '\0'; c++) {
        blanks += *c == ' ';
        letters += (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z');
    }
    (void)im;
    return blanks > 5 || letters < 2 ? NULL : comment;
}

bool guess_only(const struct ros_item *item, const char *const *names)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < item->cells.len; i++) {
        const char *name = def->args[item->cells.v[i].arg].name;
        bool known = strcmp(name, "comment") == 0 || strcmp(name, "disabled") == 0;
        for (size_t k = 0; names[k] != NULL && !known; k++)
            known = strcmp(names[k], name) == 0;
        if (!known)
            return false;
    }
    for (size_t i = 0; i < item->extras.len; i++) {
        bool known =
            item->extras.v[i].text == NULL || strcmp(item->extras.v[i].name, "log-prefix") == 0;
        for (size_t k = 0; names[k] != NULL && !known; k++)
            known = strcmp(names[k], item->extras.v[i].name) == 0;
        if (!known)
            return false;
    }
    return true;
}

static const struct ros_item *port_row(const struct importer *im, const char *port)
{
    IMPORT_EACH(im, ROS_INTERFACE_ETHERNET, row)
    {
        if (port != NULL && strcmp(row->select, port) == 0)
            return row;
    }
    return NULL;
}

/* What is behind the port in "ether1-starlink"; the whole where it does not begin with the port. */
static const char *own_part(const char *interface, const char *port)
{
    static const char *const prefixes[] = {"pppoe-", "vlan", "wan-", "WAN-", "wg-"};
    size_t len = port == NULL ? 0 : strlen(port);
    if (len > 0 && strncmp(interface, port, len) == 0)
        interface += len;
    for (size_t i = 0; i < ARRAY_LEN(prefixes); i++)
        if (strncmp(interface, prefixes[i], strlen(prefixes[i])) == 0)
            interface += strlen(prefixes[i]);
    return interface + strspn(interface, "0123456789-_. ");
}

static const char *name_wan(struct guess *g, const struct guess_wan *wan, const char *port)
{
    struct importer *im = g->im;
    const char *part = own_part(wan->interface, port);
    const char *comment = guess_comment(im, port_row(im, port));
    if (comment == NULL)
        comment = guess_comment(im, wan->item);
    if (*part == '\0' || strncmp(part, "out", 3) == 0)
        part = comment != NULL                                                      ? comment
               : strcmp(wan->kind, "dhcp") == 0 || strcmp(wan->kind, "static") == 0 ? "wan"
                                                                                    : wan->kind;
    return import_name(im, "wan", part, "wan");
}

/* --- the line --- */

struct line {
    const struct ros_item *vlan;
    size_t vlan_index;
    const char *under; /* what carries it all, NULL: nothing */
    const char *port;  /* the default-name of that, NULL: no port */
};

static struct line line_of(const struct importer *im, const struct guess_wan *wan)
{
    struct line line = {.under = wan->interface};
    if (strcmp(wan->kind, "wireguard") == 0)
        return (struct line){0};
    if (strcmp(wan->kind, "pppoe") == 0)
        line.under = ros_item_get(wan->item, "interface");
    IMPORT_EACH(im, ROS_INTERFACE_VLAN, vlan)
    {
        if (line.vlan == NULL && line.under != NULL && import_is(vlan, "name", line.under)) {
            line.vlan = vlan;
            line.vlan_index = vlan_i;
        }
    }
    if (line.vlan != NULL)
        line.under = ros_item_get(line.vlan, "interface");
    if (line.under != NULL && strcmp(wan->kind, "lte") != 0)
        line.port = import_port(im, line.under);
    return line;
}

static void put_line(struct guess *g, struct guess_wan *wan, const struct line *line)
{
    struct importer *im = g->im;
    const struct ros_item *row = port_row(im, line->port);
    const char *name = row == NULL ? NULL : ros_item_get(row, "name");
    if (line->under == NULL)
        return;
    draft_put(im->arena, wan->node, line->port != NULL ? "port" : "interface",
              line->port != NULL ? line->port : line->under);
    if (line->vlan != NULL) {
        const char *id = ros_item_get(line->vlan, "vlan-id"),
                   *have = ros_item_get(line->vlan, "name");
        draft_put(im->arena, wan->node, "vlan", id);
        if (have != NULL && id != NULL &&
            strcmp(have, arena_printf(im->arena, "vlan%s-%s", id, wan->name)) != 0)
            draft_put(im->arena, wan->node, "name", have);
        draft_guess(im->arena, wan->node, "mtu", ros_item_get(line->vlan, "mtu"));
        import_cover(im, ROS_INTERFACE_VLAN, line->vlan_index);
    } else if (name != NULL && line->port != NULL && strcmp(wan->kind, "pppoe") != 0 &&
               strcmp(name, arena_printf(im->arena, "%s-%s", line->port, wan->name)) != 0) {
        draft_put(im->arena, wan->node, "name", name);
    }
    if (row != NULL)
        draft_guess(im->arena, wan->node, "mac", ros_item_get(row, "mac-address"));
    if (row != NULL && line->vlan == NULL && strcmp(wan->kind, "pppoe") != 0)
        draft_guess(im->arena, wan->node, "mtu", ros_item_get(row, "mtu"));
}

/* --- kinds --- */

/* A route to the dish's own address is what the preset makes. */
static void find_dish(struct guess *g, struct guess_wan *wan)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_ROUTE, route)
    {
        if (import_is(route, "dst-address", "192.168.100.1/32") &&
            import_is(route, "gateway", wan->interface)) {
            struct draft *kind = draft_get(wan->node, "kind");
            if (kind != NULL) {
                kind->key = "preset";
                kind->text = "starlink";
            }
            import_cover(im, ROS_IP_ROUTE, route_i);
        }
    }
}

static void put_dhcp(struct guess *g, struct guess_wan *wan)
{
    static const char *const known[] = {"interface",
                                        "add-default-route",
                                        "default-route-distance",
                                        "use-peer-dns",
                                        "use-peer-ntp",
                                        "script",
                                        "check-gateway",
                                        "allow-reconfigure",
                                        "dhcp-options",
                                        "default-route-tables",
                                        NULL};
    const char *options = guess_cell(wan->item, "dhcp-options");
    if (guess_cell(wan->item, "script") != NULL)
        import_because(g->im, wan->menu, wan->index,
                       "its lease script is not read: the site has one of its own");
    else if (!guess_only(wan->item, known) ||
             (options != NULL && strcmp(options, "hostname,clientid") != 0 &&
              strcmp(options, "clientid,hostname") != 0))
        import_because(g->im, wan->menu, wan->index, "its DHCP options are no keys of a site");
    else
        import_cover(g->im, wan->menu, wan->index);
    find_dish(g, wan);
    draft_put(g->im->arena, wan->node, "gateway", wan->gateway);
}

static void put_pppoe(struct guess *g, struct guess_wan *wan)
{
    struct arena *arena = g->im->arena;
    draft_text(arena, wan->node, "user", guess_cell(wan->item, "user"));
    draft_secret(arena, wan->node, "password",
                 import_env(g->im, wan->name, "password", guess_cell(wan->item, "password")));
    draft_text(arena, wan->node, "service", guess_cell(wan->item, "service-name"));
    draft_text(arena, wan->node, "ac", guess_cell(wan->item, "ac-name"));
    draft_guess(arena, wan->node, "mtu", guess_cell(wan->item, "max-mtu"));
    import_cover(g->im, wan->menu, wan->index);
}

static void put_static(struct guess *g, struct guess_wan *wan)
{
    draft_put(g->im->arena, wan->node, "address", guess_cell(wan->item, "address"));
    draft_put(g->im->arena, wan->node, "gateway", wan->gateway);
    import_cover(g->im, wan->menu, wan->index);
}

/* The APN of the modem's profile; the default profile is only set, not added. */
static void put_lte(struct guess *g, struct guess_wan *wan)
{
    struct importer *im = g->im;
    const char *profile = wan->item == NULL ? NULL : guess_cell(wan->item, "apn-profiles");
    const struct ros_item *apn =
        profile == NULL ? NULL : import_by(im, ROS_INTERFACE_LTE_APN, "name", profile);
    const struct ros_export *export = im->out->export;
    const char *text = guess_cell(apn, "apn");
    for (size_t i = 0; i < export->foreign.len; i++) {
        const struct ros_row *row = export->foreign.v[i];
        if (strcmp(row->path, "/interface lte apn") != 0 || strcmp(row->command, "set") != 0 ||
            apn != NULL)
            continue;
        if (text == NULL)
            text = ros_row_get(row, "apn");
        bool known = true;
        for (size_t k = 0; k < row->args.len; k++)
            known = known && (strcmp(row->args.v[k].name, "apn") == 0 ||
                              strcmp(row->args.v[k].name, "use-network-apn") == 0);
        im->out->foreign[i].covered = known;
    }
    IMPORT_EACH(im, ROS_INTERFACE_LTE_APN, item)
    {
        if (item == apn)
            import_cover(im, ROS_INTERFACE_LTE_APN, item_i);
    }
    draft_text(im->arena, wan->node, "apn", text);
    if (wan->menu != ROS_MENU_COUNT)
        import_cover(im, wan->menu, wan->index);
    import_remark(im, arena_printf(im->arena,
                                   "an export hides the PIN of a SIM: where WAN '%s' has one, add "
                                   "'pin: { env: NAME }'",
                                   wan->name));
}

static void put_wireguard(struct guess *g, struct guess_wan *wan)
{
    struct importer *im = g->im;
    struct draft *peer = draft_map(im->arena, wan->node, "peer");
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD, item)
    {
        if (!import_is(item, "name", wan->interface))
            continue;
        draft_secret(im->arena, wan->node, "private-key",
                     import_env(im, wan->name, "private_key", guess_cell(item, "private-key")));
        draft_guess(im->arena, wan->node, "listen", guess_cell(item, "listen-port"));
        draft_guess(im->arena, wan->node, "mtu", guess_cell(item, "mtu"));
        import_cover(im, ROS_INTERFACE_WIREGUARD, item_i);
    }
    IMPORT_EACH(im, ROS_IP_ADDRESS, item)
    {
        if (import_is(item, "interface", wan->interface)) {
            draft_put(im->arena, wan->node, "address", guess_cell(item, "address"));
            import_cover(im, ROS_IP_ADDRESS, item_i);
        }
    }
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD_PEERS, item)
    {
        if (!import_is(item, "interface", wan->interface) || draft_get(peer, "public-key") != NULL)
            continue;
        draft_text(im->arena, peer, "public-key", guess_cell(item, "public-key"));
        draft_put(im->arena, peer, "endpoint", guess_cell(item, "endpoint-address"));
        draft_guess(im->arena, peer, "port", guess_cell(item, "endpoint-port"));
        import_cover(im, ROS_INTERFACE_WIREGUARD_PEERS, item_i);
    }
}

static void put_kind(struct guess *g, struct guess_wan *wan)
{
    if (strcmp(wan->kind, "dhcp") == 0)
        put_dhcp(g, wan);
    else if (strcmp(wan->kind, "pppoe") == 0)
        put_pppoe(g, wan);
    else if (strcmp(wan->kind, "static") == 0)
        put_static(g, wan);
    else if (strcmp(wan->kind, "lte") == 0)
        put_lte(g, wan);
    else
        put_wireguard(g, wan);
}

/* --- probes --- */

static const struct {
    const char *host, *owner;
} hosts[] = {
    {"8.8.8.8", "Google"},         {"9.9.9.9", "Quad9"},        {"1.1.1.1", "Cloudflare"},
    {"208.67.222.222", "OpenDNS"}, {"64.6.64.6", "Verisign"},   {"185.228.168.9", "CleanBrowsing"},
    {"4.2.2.1", "Level 3"},        {"94.140.14.14", "AdGuard"}, {"76.76.2.0", "ControlD"},
    {"77.88.8.8", "Yandex"},       {"156.154.70.1", "Neustar"}, {"208.67.220.220", "OpenDNS"},
    {"149.112.112.11", "Quad9"},   {"209.244.0.3", "Level 3"},  {"64.6.65.6", "Verisign"},
    {"76.76.10.0", "ControlD"},    {"156.154.71.1", "Neustar"},
};

/* Does the router, or do its hosts, ask it for something else? */
static bool is_used(const struct guess *g, const char *host)
{
    const struct importer *im = g->im;
    const size_t len = strlen(host);
    for (size_t w = 0; w < g->wans.len; w++)
        for (size_t p = 0; p < g->wans.v[w].probes.len; p++)
            if (strcmp(g->wans.v[w].probes.v[p], host) == 0)
                return true;
    IMPORT_EACH(im, ROS_IP_DNS, item)
    {
        if (ros_names_have(ros_item_get(item, "servers"), host, len))
            return true;
    }
    IMPORT_EACH(im, ROS_IP_DHCP_SERVER_NETWORK, item)
    {
        if (ros_names_have(ros_item_get(item, "dns-server"), host, len))
            return true;
    }
    IMPORT_EACH(im, ROS_SYSTEM_NTP_CLIENT, item)
    {
        if (ros_names_have(ros_item_get(item, "servers"), host, len))
            return true;
    }
    return false;
}

static void propose_probes(struct guess *g, struct guess_wan *wan)
{
    const char *owner = NULL;
    for (size_t i = 0; i < ARRAY_LEN(hosts) && wan->probes.len < 2; i++) {
        if (is_used(g, hosts[i].host) || (owner != NULL && strcmp(owner, hosts[i].owner) == 0))
            continue;
        *VEC_PUSH(g->im->arena, wan->probes) = hosts[i].host;
        owner = hosts[i].owner;
    }
    import_remark(g->im, arena_printf(g->im->arena,
                                      "WAN '%s' has no probes in the export: those here are a "
                                      "proposal; they are reached by this WAN alone from then on",
                                      wan->name));
}

static void put_probes(struct guess *g, struct guess_wan *wan)
{
    if (wan->probes.len == 0)
        propose_probes(g, wan);
    for (size_t i = 0; i < wan->probes.len; i++)
        draft_add(g->im->arena, draft_list(g->im->arena, wan->node, "probes"), wan->probes.v[i]);
}

/* --- lists --- */

/* Members are what the site puts into its own lists, whatever theirs are called. */
static void cover_members(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, item)
    {
        const char *interface = ros_item_get(item, "interface");
        const char *list = ros_item_get(item, "list");
        if (interface != NULL && list != NULL && import_wan(im, interface) != NULL &&
            strcmp(list, "LAN") != 0)
            import_cover(im, ROS_INTERFACE_LIST_MEMBER, item_i);
    }
}

void guess_put_wans(struct guess *g)
{
    struct importer *im = g->im;
    struct draft *wans = draft_map(im->arena, im->out->site, "wans");
    for (size_t i = 0; i < g->wans.len; i++) {
        struct guess_wan *wan = &g->wans.v[i];
        struct line line = line_of(im, wan);
        wan->name = name_wan(g, wan, line.port);
        wan->node = draft_map(im->arena, wans, wan->name);
        if (wan->item != NULL)
            wan->node->origin = wan->item->origin;
        draft_put(im->arena, wan->node, "kind", wan->kind);
        put_line(g, wan, &line);
        draft_put(im->arena, wan->node, "distance",
                  arena_printf(im->arena, "%d", (int)wan->distance));
        put_kind(g, wan);
        put_probes(g, wan);
        *VEC_PUSH(im->arena, im->wans) =
            (struct import_net){.name = wan->name, .interface = wan->interface, .node = wan->node};
    }
    cover_members(g);
}
