/* guess_tunnels.c - WireGuard tunnels of anybody's router that are no WAN. */
#include "import/guess.h"

static const char *name_peer(struct importer *im, const char *tunnel, const struct ros_item *peer)
{
    const char *given = guess_extra(peer, "name"), *comment = guess_comment(im, peer);
    return import_name(im, arena_printf(im->arena, "peer-%s", tunnel),
                       comment != NULL ? comment : given, "peer");
}

static void put_peer(struct importer *im, struct draft *peers, const char *tunnel,
                     const struct ros_item *item, size_t index)
{
    static const char *const known[] = {"interface",
                                        "public-key",
                                        "allowed-address",
                                        "endpoint-address",
                                        "endpoint-port",
                                        "name",
                                        "persistent-keepalive",
                                        "preshared-key",
                                        NULL};
    const char *name = name_peer(im, tunnel, item),
               *endpoint = guess_cell(item, "endpoint-address");
    struct draft *peer = draft_map(im->arena, peers, name);
    peer->origin = item->origin;
    draft_text(im->arena, peer, "public-key", guess_cell(item, "public-key"));
    if (guess_cell(item, "preshared-key") != NULL)
        draft_secret(im->arena, peer, "preshared-key",
                     import_env(im, arena_printf(im->arena, "tunnel_%s_%s", tunnel, name),
                                "preshared_key", guess_cell(item, "preshared-key")));
    if (endpoint != NULL) {
        draft_put(im->arena, peer, "endpoint", endpoint);
        draft_guess(im->arena, peer, "port", guess_cell(item, "endpoint-port"));
    }
    import_list(im, peer, "allowed", guess_cell(item, "allowed-address"));
    const char *keepalive = guess_cell(item, "persistent-keepalive");
    draft_guess(im->arena, peer, "keepalive", keepalive != NULL ? keepalive : "off");
    if (guess_only(item, known))
        import_cover(im, ROS_INTERFACE_WIREGUARD_PEERS, index);
    else
        import_because(im, ROS_INTERFACE_WIREGUARD_PEERS, index,
                       "a peer of a site has keys, an endpoint, networks and a keepalive");
}

/* Routes to what is behind the peers: the site makes them from `allowed`. */
static void cover_routes(struct importer *im, const struct draft *peers, const char *interface)
{
    IMPORT_EACH(im, ROS_IP_ROUTE, route)
    {
        const char *to = guess_cell(route, "dst-address");
        if (to == NULL || !import_is(route, "gateway", interface))
            continue;
        for (size_t i = 0; i < peers->kids.len; i++) {
            const struct draft *allowed = draft_get(peers->kids.v[i], "allowed");
            for (size_t k = 0; allowed != NULL && k < allowed->kids.len; k++)
                if (strcmp(allowed->kids.v[k]->text, to) == 0)
                    import_cover(im, ROS_IP_ROUTE, route_i);
        }
    }
}

static void read_tunnel(struct importer *im, const struct ros_item *item, size_t index)
{
    const char *interface = guess_cell(item, "name"), *part = interface;
    if (strncmp(part, "wg-", 3) == 0)
        part += 3;
    const char *name = import_name(im, "tunnel", part, "tunnel");
    struct draft *tunnel =
        draft_map(im->arena, draft_map(im->arena, im->out->site, "tunnels"), name);
    tunnel->origin = item->origin;
    draft_guess(im->arena, tunnel, "listen", guess_cell(item, "listen-port"));
    draft_secret(im->arena, tunnel, "private-key",
                 import_env(im, arena_printf(im->arena, "tunnel_%s", name), "key",
                            guess_cell(item, "private-key")));
    draft_guess(im->arena, tunnel, "mtu", guess_cell(item, "mtu"));
    IMPORT_EACH(im, ROS_IP_ADDRESS, address)
    {
        if (import_is(address, "interface", interface) && draft_get(tunnel, "address") == NULL) {
            draft_put(im->arena, tunnel, "address", guess_cell(address, "address"));
            import_cover(im, ROS_IP_ADDRESS, address_i);
        }
    }
    struct draft *peers = draft_map(im->arena, tunnel, "peers");
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD_PEERS, peer)
    {
        if (import_is(peer, "interface", interface) && !guess_is_off(peer))
            put_peer(im, peers, name, peer, peer_i);
    }
    import_cover(im, ROS_INTERFACE_WIREGUARD, index);
    cover_routes(im, peers, interface);
    *VEC_PUSH(im->arena, im->tunnels) =
        (struct import_net){.name = name, .interface = interface, .node = tunnel};
    import_remark(im, arena_printf(im->arena,
                                   "an export hides the keys of WireGuard: '%s' gets the one it "
                                   "has from the environment, and preshared keys have to be added",
                                   name));
}

void guess_put_tunnels(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD, item)
    {
        const char *name = guess_cell(item, "name");
        if (name == NULL || import_wan(im, name) != NULL)
            continue;
        if (guess_is_off(item))
            import_because(im, ROS_INTERFACE_WIREGUARD, item_i, "it is disabled");
        else
            read_tunnel(im, item, item_i);
    }
}
