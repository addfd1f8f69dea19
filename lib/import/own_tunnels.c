/* own_tunnels.c - the tunnels of a site of ours. */
#include "import/internal.h"

static void put_peer(struct importer *im, struct draft *peers, const char *tunnel, const char *name,
                     const struct ros_item *item)
{
    const char *why, *endpoint = ros_item_get(item, "endpoint-address");
    const char *shared = ros_item_get(item, "preshared-key");
    if (!value_name(im->arena, name, &why))
        return;
    struct draft *peer = draft_map(im->arena, peers, name);
    const char *keepalive = ros_item_get(item, "persistent-keepalive");
    peer->origin = item->origin;
    draft_text(im->arena, peer, "public-key", ros_item_get(item, "public-key"));
    if (shared != NULL && *shared != '\0')
        draft_secret(im->arena, peer, "preshared-key",
                     import_env(im, arena_printf(im->arena, "tunnel_%s_%s", tunnel, name),
                                "preshared_key", shared));
    else
        import_remark(im, arena_printf(im->arena,
                                       "an export hides preshared keys: where peer '%s' of tunnel "
                                       "'%s' has one, add 'preshared-key: { env: NAME }'",
                                       name, tunnel));
    if (endpoint != NULL && *endpoint != '\0') {
        draft_put(im->arena, peer, "endpoint", endpoint);
        draft_guess(im->arena, peer, "port", ros_item_get(item, "endpoint-port"));
    }
    import_list(im, peer, "allowed", ros_item_get(item, "allowed-address"));
    if (keepalive != NULL)
        draft_guess(im->arena, peer, "keepalive", strcmp(keepalive, "0s") == 0 ? "off" : keepalive);
}

static void read_tunnel(struct importer *im, const char *name, const struct ros_item *item)
{
    struct draft *tunnel =
        draft_map(im->arena, draft_map(im->arena, im->out->site, "tunnels"), name);
    const struct ros_item *address = import_find(im, ROS_IP_ADDRESS, "tunnel", name);
    const char *interface = ros_item_get(item, "name");
    tunnel->origin = item->origin;
    draft_guess(im->arena, tunnel, "listen", ros_item_value(item, "listen-port"));
    draft_secret(im->arena, tunnel, "private-key",
                 import_env(im, arena_printf(im->arena, "tunnel_%s", name), "key",
                            ros_item_get(item, "private-key")));
    draft_put(im->arena, tunnel, "address",
              address == NULL ? NULL : ros_item_get(address, "address"));
    draft_guess(im->arena, tunnel, "mtu", ros_item_value(item, "mtu"));
    struct draft *peers = draft_map(im->arena, tunnel, "peers");
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD_PEERS, peer)
    {
        const char *rest = import_tag(peer, "tunnel-peer");
        if (rest != NULL && strcmp(import_head(im->arena, rest), name) == 0 &&
            strlen(rest) > strlen(name))
            put_peer(im, peers, name, rest + strlen(name) + 1, peer);
    }
    *VEC_PUSH(im->arena, im->tunnels) = (struct import_net){
        .name = name, .interface = interface == NULL ? "" : interface, .node = tunnel};
}

void own_tunnels(struct importer *im)
{
    IMPORT_EACH(im, ROS_INTERFACE_WIREGUARD, item)
    {
        const char *why, *name = import_tag(item, "tunnel");
        if (name != NULL && value_name(im->arena, name, &why))
            read_tunnel(im, name, item);
    }
}
