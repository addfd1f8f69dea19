/* own_ipv6.c - IPv6 of the WANs and LANs of a site of ours. */
#include "import/own.h"

static void put_probes(struct importer *im, struct draft *six, const char *wan)
{
    for (size_t n = 1;; n++) {
        const struct ros_item *route =
            import_find(im, ROS_IPV6_ROUTE, "probe6", arena_printf(im->arena, "%s/%zu", wan, n));
        const char *host = cell(route, "dst-address");
        if (host == NULL)
            return;
        draft_add(im->arena, draft_list(im->arena, six, "probes"),
                  arena_strndup(im->arena, host, strcspn(host, "/")));
    }
}

/* The gateway stands in the probe's route, in front of the interface. */
static void put_fixed(struct importer *im, struct draft *six, const char *wan,
                      const struct ros_item *address)
{
    const struct ros_item *route =
        import_find(im, ROS_IPV6_ROUTE, "probe6", arena_printf(im->arena, "%s/1", wan));
    const char *hop = cell(route, "gateway");
    draft_put(im->arena, six, "address", cell(address, "address"));
    if (hop != NULL && strchr(hop, '%') != NULL)
        draft_put(im->arena, six, "gateway", arena_strndup(im->arena, hop, strcspn(hop, "%")));
}

static void put_client(struct importer *im, struct draft *six, const struct ros_item *client)
{
    const char *request = cell(client, "request"), *hint = cell(client, "prefix-hint");
    bool prefix = request != NULL && strstr(request, "prefix") != NULL;
    if (request != NULL && strstr(request, "address") != NULL)
        draft_guess(im->arena, six, "address", "dhcp");
    draft_guess(im->arena, six, "prefix", prefix ? "dhcp" : "none");
    if (prefix && hint != NULL && strchr(hint, '/') != NULL)
        draft_guess(im->arena, six, "hint", strchr(hint, '/') + 1);
}

static void read_wan(struct importer *im, const struct import_net *wan)
{
    const struct ros_item *nd = import_find(im, ROS_IPV6_ND, "wan6", wan->name);
    const struct ros_item *client = import_find(im, ROS_IPV6_DHCP_CLIENT, "wan6", wan->name);
    const struct ros_item *address = import_find(im, ROS_IPV6_ADDRESS, "wan6", wan->name);
    const struct ros_item *pool = import_find(im, ROS_IPV6_POOL, "wan6", wan->name);
    if (nd == NULL && client == NULL && address == NULL)
        return;
    struct draft *six = draft_map(im->arena, wan->node, "ipv6");
    put_probes(im, six, wan->name);
    if (address != NULL)
        put_fixed(im, six, wan->name, address);
    if (client != NULL)
        put_client(im, six, client);
    if (pool != NULL)
        draft_put(im->arena, six, "prefix", cell(pool, "prefix"));
}

/* WANs behind "LAN/" in the tags of a menu. */
static void put_via(struct importer *im, struct draft *six, const char *lan, enum ros_menu menu,
                    const char *feature)
{
    IMPORT_EACH(im, menu, item)
    {
        const char *rest = import_tag(item, feature);
        size_t len = strlen(lan);
        if (rest == NULL || strncmp(rest, lan, len) != 0 || rest[len] != '/')
            continue;
        struct draft *via = draft_list(im->arena, six, "via");
        via->guess = true;
        draft_add(im->arena, via, rest + len + 1);
    }
}

static void read_lan(struct importer *im, const struct import_net *lan)
{
    const struct ros_item *fixed = import_find(im, ROS_IPV6_ADDRESS, "lan6", lan->name);
    if (import_find(im, ROS_IPV6_ND, "lan6", lan->name) == NULL)
        return;
    struct draft *six = draft_map(im->arena, lan->node, "ipv6");
    six->flow = six->keep = true;
    if (fixed != NULL) {
        draft_put(im->arena, six, "failover", "nat66");
        draft_put(im->arena, six, "address", cell(fixed, "address"));
        put_via(im, six, lan->name, ROS_IPV6_FIREWALL_NAT, "nat66");
    } else {
        put_via(im, six, lan->name, ROS_IPV6_ADDRESS, "lan6");
    }
}

void own_ipv6(struct importer *im)
{
    for (size_t i = 0; i < im->wans.len; i++)
        read_wan(im, &im->wans.v[i]);
    for (size_t i = 0; i < im->lans.len; i++)
        read_lan(im, &im->lans.v[i]);
}
