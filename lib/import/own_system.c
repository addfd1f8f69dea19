/* own_system.c - name, version, time zone, time; resolvers and services, which anybody's router
 * has too. */
#include "import/internal.h"

static const struct ros_item *settings(const struct importer *im, enum ros_menu menu)
{
    return im->have->rows[menu].len == 0 ? NULL : im->have->rows[menu].v[0];
}

static const char *setting(const struct importer *im, enum ros_menu menu, const char *arg)
{
    const struct ros_item *item = settings(im, menu);
    return item == NULL ? NULL : ros_item_get(item, arg);
}

/* The script that sends says whether the site was written for routers that check no certificates.
 */
static bool is_for_older(const struct importer *im)
{
    const struct ros_item *send = import_find(im, ROS_SYSTEM_SCRIPT, "notify", "send");
    const char *source = send == NULL ? NULL : ros_item_get(send, "source");
    return source != NULL && strstr(source, "$rcMinor >= 19 && ") != NULL;
}

static void put_version(struct importer *im, struct draft *site)
{
    const struct ros_head *head = &im->out->export->head;
    unsigned minor = head->version.minor;
    if (!head->found || head->version.major != 7) {
        minor = ROS_MINOR_FIRST;
        import_remark(im, "the export does not tell its RouterOS version: 7.12 is the oldest that "
                          "a script is made for");
    } else if (minor < ROS_MINOR_FIRST) {
        minor = ROS_MINOR_FIRST;
        import_remark(im, "the router runs an older RouterOS than any that a script is made for: "
                          "update it to 7.12 or later first");
    } else if (minor > ROS_MINOR_LAST) {
        minor = ROS_MINOR_LAST;
    }
    if (minor >= 19 && is_for_older(im))
        minor = 18;
    draft_text(im->arena, site, "routeros", arena_printf(im->arena, "7.%u", minor));
}

static void put_name(struct importer *im, struct draft *site)
{
    const char *why, *name = setting(im, ROS_SYSTEM_IDENTITY, "name");
    if (name == NULL || !value_text(im->arena, name, 64, &why) || strstr(name, "${") != NULL) {
        name = "router";
        import_remark(im, "the router has no name of its own that a site can have: site.name is "
                          "only a proposal");
    }
    draft_text(im->arena, site, "name", name);
}

static void put_time(struct importer *im, struct draft *site)
{
    const struct ros_item *clock = settings(im, ROS_SYSTEM_CLOCK);
    const struct ros_item *ntp = settings(im, ROS_SYSTEM_NTP_CLIENT);
    struct draft *map = draft_map(im->arena, im->out->site, "ntp");
    if (clock != NULL && ros_item_get(clock, "time-zone-name") != NULL)
        draft_put(im->arena, site, "timezone", ros_item_get(clock, "time-zone-name"));
    if (ntp == NULL || !import_is(ntp, "enabled", "yes") || ros_item_get(ntp, "servers") == NULL)
        return;
    import_list(im, map, "servers", ros_item_get(ntp, "servers"));
    if (draft_get(map, "servers") != NULL)
        draft_get(map, "servers")->guess = true;
}

void own_system(struct importer *im)
{
    struct draft *site = draft_map(im->arena, im->out->site, "site");
    put_name(im, site);
    put_version(im, site);
    put_time(im, site);
}

/* --- both kinds of exports --- */

/* As RouterOS has them when nobody says otherwise; of somebody else's router only what its export
 * says is taken over (NULL: nothing), because a service that runs unasked is nobody's wish. */
static const char *is_on(const struct importer *im, const char *service)
{
    const struct ros_item *row = NULL;
    for (size_t i = 0; i < im->have->rows[ROS_IP_SERVICE].len; i++)
        if (strcmp(im->have->rows[ROS_IP_SERVICE].v[i]->select, service) == 0)
            row = im->have->rows[ROS_IP_SERVICE].v[i];
    if (row != NULL && ros_item_get(row, "disabled") != NULL)
        return import_is(row, "disabled", "no") ? "yes" : "no";
    if (!im->out->own)
        return NULL;
    return strcmp(service, "www-ssl") != 0 ? "yes" : "no";
}

void import_services(struct importer *im)
{
    static const char *const names[] = {"winbox", "ssh",     "www",    "www-ssl",
                                        "api",    "api-ssl", "telnet", "ftp"};
    struct draft *management = draft_map(im->arena, im->out->site, "management");
    struct draft *services = draft_map(im->arena, management, "services");
    services->flow = true;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        draft_guess(im->arena, services, names[i], is_on(im, names[i]));
    if (!im->out->own && im->have->rows[ROS_IP_SERVICE].len < ARRAY_LEN(names) - 1)
        import_remark(im, "services that the export does not mention run on the router; the site "
                          "leaves on winbox and ssh only: see management.services");
    const char *list = setting(im, ROS_TOOL_MAC_SERVER, "allowed-interface-list");
    const char *discovery =
        setting(im, ROS_IP_NEIGHBOR_DISCOVERY_SETTINGS, "discover-interface-list");
    if (list != NULL && strcmp(list, "none") == 0 && discovery != NULL &&
        strcmp(discovery, "none") == 0)
        draft_guess(im->arena, management, "discovery", "off");
}

/* An address record: what else a name can be, a site does not say. */
static bool is_address_record(const struct ros_item *item)
{
    for (size_t i = 0; i < item->extras.len; i++)
        if (strcmp(item->extras.v[i].name, "ttl") != 0 &&
            (strcmp(item->extras.v[i].name, "type") != 0 || item->extras.v[i].text == NULL ||
             strcmp(item->extras.v[i].text, "A") != 0))
            return false;
    return true;
}

static void put_static(struct importer *im, struct draft *dns, const struct ros_item *item,
                       size_t index)
{
    const char *why, *name = ros_item_get(item, "name"), *address = ros_item_get(item, "address");
    uint32_t addr;
    if (name == NULL || address == NULL || !is_address_record(item) ||
        !value_hostname(im->arena, name, &why) || !value_ipv4(im->arena, address, &addr, &why)) {
        import_because(im, ROS_IP_DNS_STATIC, index, "dns.static has names with IPv4 addresses");
        return;
    }
    struct draft *map = draft_map(im->arena, dns, "static");
    if (draft_get(map, name) != NULL) {
        import_because(im, ROS_IP_DNS_STATIC, index, "dns.static has one address for each name");
        return;
    }
    struct draft *node = draft_put(im->arena, map, name, address);
    node->origin = item->origin;
    import_cover(im, ROS_IP_DNS_STATIC, index);
}

void import_dns(struct importer *im)
{
    struct draft *dns = draft_map(im->arena, im->out->site, "dns");
    const char *servers = setting(im, ROS_IP_DNS, "servers");
    const char *remote = setting(im, ROS_IP_DNS, "allow-remote-requests");
    if (servers != NULL && *servers != '\0') {
        import_list(im, dns, "servers", servers);
        draft_get(dns, "servers")->guess = true;
    }
    if (im->have->rows[ROS_IP_DNS].len == 0 || (remote != NULL && strcmp(remote, "no") == 0) ||
        remote == NULL)
        draft_guess(im->arena, dns, "serve", "off");
    IMPORT_EACH(im, ROS_IP_DNS_STATIC, item)
    {
        bool site = !im->out->own || import_tag(item, "dns") != NULL;
        bool defconf =
            import_is(item, "comment", "defconf") && import_is(item, "name", "router.lan");
        if (defconf)
            import_cover(im, ROS_IP_DNS_STATIC, item_i);
        else if (site)
            put_static(im, dns, item, item_i);
    }
}
