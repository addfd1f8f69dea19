/* show.c - the resolved site: every value, and where it comes from. */
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "schema/schema.h"
#include "site/site.h"
#include "value/value.h"
#include "wan/wan_kind.h"

static const char *resolve_wan(struct arena *arena, const struct wan *wan, const char *key)
{
    if (strcmp(key, "name") == 0 && (wan->port || wan->vlan) && !wan->ifname)
        return wan_line(arena, wan);
    if (strcmp(key, "listen") == 0 && wan_wireguard(wan) && wan_wireguard(wan)->listen == 0)
        return arena_printf(arena, "%d", (int)wan_listen(wan));
    if (strcmp(key, "mss") == 0 && wan->mss == MSS_AUTO) {
        int32_t mss = wan_mss(wan);
        return mss > 0 ? arena_printf(arena, "%d", (int)mss) : "off";
    }
    if (strcmp(key, "nat") == 0 && wan->nat == NAT_AUTO)
        return wan_kind_of(wan)->address(arena, wan) != NULL ? "src-nat" : "masquerade";
    return NULL;
}

static const char *resolve_wan6(struct arena *arena, const struct wan6 *six, const char *key)
{
    if (strcmp(key, "hint") == 0 && wan6_hint(six) != 0 && six->hint == 0)
        return arena_printf(arena, "%d", (int)wan6_hint(six));
    if (strcmp(key, "prefix") == 0 && node_get(six->obj.node, key) == NULL)
        return wan6_prefix(six) == WAN6_NONE ? "none" : "dhcp";
    if (strcmp(key, "address") == 0 && node_get(six->obj.node, key) == NULL)
        return wan6_address(six) == WAN6_DELEGATED ? "delegated" : "dhcp";
    return NULL;
}

static const char *wan_names(struct arena *arena, struct wan_list wans)
{
    struct strbuf out = strbuf_new(arena);
    strbuf_addch(&out, '[');
    for (size_t i = 0; i < wans.v.len; i++)
        strbuf_addf(&out, "%s%s", i > 0 ? ", " : "", wans.v.v[i]->obj.name);
    strbuf_addch(&out, ']');
    return strbuf_detach(&out);
}

static const char *resolve_dhcp(struct arena *arena, const struct lan *lan, const char *key)
{
    if (strcmp(key, "pool") != 0 || lan->dhcp->pool.lo != 0)
        return NULL;
    struct ipv4_range pool = lan_pool(lan);
    return arena_printf(arena, "%s-%s", ipv4_str(arena, pool.lo), ipv4_str(arena, pool.hi));
}

static const char *resolve_forward(struct arena *arena, const struct site *site,
                                   const struct forward *forward, const char *key)
{
    if (strcmp(key, "to-port") == 0 && forward->to_port.r.len == 0)
        return ports_str(arena, &forward->port);
    if (strcmp(key, "via") == 0 && forward->via.len == 0)
        return wan_names(arena, forward_wans(arena, site, forward));
    return NULL;
}

static const char *resolve_tunnel(struct arena *arena, const struct site *site,
                                  const struct tunnel *tunnel, const void *object, const char *key)
{
    if (object == tunnel && strcmp(key, "listen") == 0 && tunnel->listen == 0)
        return arena_printf(arena, "%d", (int)tunnel_port(site, tunnel));
    for (size_t i = 0; i < tunnel->peers.len; i++) {
        const struct peer *peer = tunnel->peers.v[i];
        if (object == peer && strcmp(key, "keepalive") == 0 &&
            peer->keepalive_ms == TUNNEL_KEEPALIVE_AUTO)
            return peer_keepalive(peer) > 0 ? duration_str(arena, peer_keepalive(peer)) : "off";
    }
    return NULL;
}

static const char *resolve_dns_servers(struct arena *arena, const struct site *site)
{
    struct dns_servers servers = site_dns_servers(arena, site);
    struct strbuf out = strbuf_new(arena);
    strbuf_addch(&out, '[');
    for (size_t i = 0; i < servers.v.len; i++)
        strbuf_addf(&out, "%s%s", i > 0 ? ", " : "", ipv4_str(arena, servers.v.v[i]));
    strbuf_addch(&out, ']');
    return strbuf_detach(&out);
}

/* Values that only the whole site determines (a schema_resolve_fn); `data` is the site. */
static const char *resolve(struct arena *arena, const void *object, const struct field *field,
                           void *data)
{
    const struct site *site = *(const struct site **)data;
    for (size_t i = 0; i < site->wans.len; i++)
        if (object == site->wans.v[i] || object == site->wans.v[i]->priv)
            return resolve_wan(arena, site->wans.v[i], field->key);
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->dhcp && object == site->lans.v[i]->dhcp)
            return resolve_dhcp(arena, site->lans.v[i], field->key);
    for (size_t i = 0; i < site->wans.len; i++)
        if (site->wans.v[i]->ipv6 && object == site->wans.v[i]->ipv6)
            return resolve_wan6(arena, site->wans.v[i]->ipv6, field->key);
    for (size_t i = 0; i < site->lans.len; i++)
        if (site->lans.v[i]->ipv6 && object == site->lans.v[i]->ipv6 &&
            strcmp(field->key, "via") == 0 && site->lans.v[i]->ipv6->via.len == 0)
            return wan_names(arena, lan6_wans(arena, site, site->lans.v[i]));
    for (size_t i = 0; i < site->nat.forwards.len; i++)
        if (object == site->nat.forwards.v[i])
            return resolve_forward(arena, site, site->nat.forwards.v[i], field->key);
    for (size_t i = 0; i < site->tunnels.len; i++) {
        const char *text = resolve_tunnel(arena, site, site->tunnels.v[i], object, field->key);
        if (text != NULL)
            return text;
    }
    const struct routing_check *check = site->routing.check;
    if (check && object == check && strcmp(field->key, "timeout") == 0 && check->timeout_ms == 0)
        return duration_str(arena, check_timeout(check));
    if (object == &site->dns && strcmp(field->key, "servers") == 0 && site->dns.servers.len == 0)
        return resolve_dns_servers(arena, site);
    return NULL;
}

/* What a reader of the values would not guess: a probe belongs to its WAN alone. */
static void probes_note(struct arena *arena, struct strbuf *out, const struct site *site)
{
    struct strbuf list = strbuf_new(arena);
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        for (size_t k = 0; k < wan->probes.len; k++)
            strbuf_addf(&list, "#   %-15s by '%s' only\n", ipv4_str(arena, wan->probes.v[k]),
                        wan->obj.name);
        for (size_t k = 0; wan->ipv6 && k < wan->ipv6->probes.len; k++)
            strbuf_addf(&list, "#   %-15s by '%s' only\n", ipv6_str(arena, wan->ipv6->probes.v[k]),
                        wan->obj.name);
    }
    if (list.len == 0)
        return;
    strbuf_addstr(out,
                  "# Probes are reached through their own WAN, and by nobody while it is down:\n");
    strbuf_add(out, list.buf, list.len);
}

/* Who carries how much of what the LANs open. */
static void shares_note(struct arena *arena, struct strbuf *out, const struct site *site)
{
    int32_t all = 0;
    if (site->routing.mode == MODE_FAILOVER)
        return;
    for (size_t i = 0; i < site->wans.len; i++)
        all += site->routing.mode == MODE_ECMP ? wan_is_balanced(site, site->wans.v[i])
                                               : wan_slots(site, site->wans.v[i]);
    strbuf_addstr(out, "# New connections of the LANs, while all WANs are up:\n");
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        const int32_t own = site->routing.mode == MODE_ECMP ? 1 : wan_slots(site, wan);
        const char *share = arena_printf(arena, "%d of %d", (int)own, (int)all);
        strbuf_addf(out, "#   %-15s by '%s'\n",
                    wan_is_balanced(site, wan) ? share : "none, stands by", wan->obj.name);
    }
}

void show_site(struct arena *arena, struct strbuf *out, const struct site *site)
{
    probes_note(arena, out, site);
    shares_note(arena, out, site);
    schema_show(arena, out, &site_record, site, resolve, &site);
}
