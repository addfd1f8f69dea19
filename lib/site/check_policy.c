/*
 * check_policy.c - rules against each other, against what the router accepts by itself, and against
 * the forwards.
 *
 * The order is the one of lib/lower/firewall.c: what `icmp`, DHCP, `dns.serve` and `management`
 * say comes ahead of the input rules; forward rules come ahead of what lets forwards pass. Only new
 * connections count: established ones are accepted before any rule of the site.
 */
#include <string.h>

#include "site/rows.h"

static const char *const action_words[] = {
    [ACTION_ACCEPT] = "accepts",
    [ACTION_DROP] = "drops",
    [ACTION_REJECT] = "rejects",
};

static void add_rules(struct rows *rows, struct rule *const *v, size_t len)
{
    for (size_t i = 0; i < len; i++)
        rows_add(rows, (struct row){.obj = &v[i]->obj,
                                    .from = ENDPOINTS(v[i]->from),
                                    .to = ENDPOINTS(v[i]->to),
                                    .protocol = v[i]->protocol.v,
                                    .nprotocol = v[i]->protocol.len,
                                    .port = &v[i]->port,
                                    .verdict = v[i]->action == ACTION_ACCEPT,
                                    .word = action_words[v[i]->action]});
}

/* --- what the router accepts by itself --- */

static const struct endpoint lans = {.kind = ENDPOINT_LAN};
static const struct port_set any_port;

/* Where a key says it; nowhere, when it is the default. */
static struct span said(const struct object *obj, const char *key)
{
    return check_has(obj, key) ? check_span(obj, key) : (struct span){0};
}

static struct port_set *one_port(const struct check *c, uint16_t port)
{
    struct port_set *set = ARENA_NEW(c->arena, struct port_set);
    *VEC_PUSH(c->arena, set->r) = (struct port_range){.lo = port, .hi = port};
    return set;
}

static void add_icmp(struct rows *rows)
{
    static const int icmp = PROTOCOL_ICMP;
    const struct firewall *fw = &rows->c->site->firewall;
    rows_add(rows,
             (struct row){.protocol = &icmp,
                          .nprotocol = 1,
                          .port = &any_port,
                          .verdict = fw->icmp != ICMP_DROP,
                          .word = action_words[fw->icmp == ICMP_DROP ? ACTION_DROP : ACTION_ACCEPT],
                          .own = "'firewall.icmp'",
                          .at = said(&fw->obj, "icmp"),
                          .note = "'firewall.icmp' decides about all ICMP toward the router",
                          .remedy = "say it there"});
}

static void add_lan_service(struct rows *rows, size_t nprotocol, uint16_t port, struct row row)
{
    static const int protocols[] = {PROTOCOL_UDP, PROTOCOL_TCP};
    row.from = (struct endpoints){.v = &lans, .len = 1};
    row.protocol = protocols;
    row.nprotocol = nprotocol;
    row.port = one_port(rows->c, port);
    row.verdict = true;
    row.word = action_words[ACTION_ACCEPT];
    rows_add(rows, row);
}

static void add_lan_services(struct rows *rows)
{
    const struct dns *dns = &rows->c->site->dns;
    add_lan_service(rows, 1, 67,
                    (struct row){.own = "the rule for DHCP",
                                 .note = "DHCP is accepted from every LAN",
                                 .remedy = "a LAN without 'dhcp' gets no answer anyway"});
    if (dns->serve && !dns->obj.bad)
        add_lan_service(rows, 2, 53,
                        (struct row){.own = "'dns.serve'",
                                     .at = said(&dns->obj, "serve"),
                                     .note = "'dns.serve' opens DNS to every LAN",
                                     .remedy = "'dns.serve: off' closes it to all of them"});
}

static bool is_remote(const struct endpoint *e)
{
    return e->kind == ENDPOINT_LIST || e->kind == ENDPOINT_RANGE;
}

/* The sources of management that reach every service, or those that reach only the ones that may be
 * opened to lists and prefixes. */
static void add_management(struct rows *rows, bool remote)
{
    const struct check *c = rows->c;
    const struct management *m = &c->site->management;
    static const int tcp = PROTOCOL_TCP;
    struct port_set *ports = ARENA_NEW(c->arena, struct port_set);
    VEC(struct endpoint) from = {0};
    for (size_t i = 0; i < m->from.len; i++)
        if (is_remote(&m->from.v[i]) == remote)
            *VEC_PUSH(c->arena, from) = m->from.v[i];
    for (size_t i = 0; i < SERVICE_COUNT; i++) {
        struct service s = site_service(c->site, i);
        if (s.on && (s.remote || !remote))
            *VEC_PUSH(c->arena, ports->r) = (struct port_range){.lo = s.port, .hi = s.port};
    }
    if (from.len == 0 || ports->r.len == 0 || m->obj.bad || m->services.obj.bad)
        return;
    rows_add(rows, (struct row){.from = ENDPOINTS(from),
                                .protocol = &tcp,
                                .nprotocol = 1,
                                .port = ports,
                                .verdict = true,
                                .word = action_words[ACTION_ACCEPT],
                                .own = "'management.from'",
                                .at = said(&m->obj, "from"),
                                .note = "'management.from' opens the router's services",
                                .remedy = "name there who may",
                                .broad = true});
}

static void check_input(const struct check *c)
{
    const struct firewall *fw = &c->site->firewall;
    if (fw->input.len == 0)
        return;
    struct rows rows = rows_new(c, "input rule", ROWS_INPUT, DIAG_RULE_HIDDEN);
    if (!fw->obj.bad)
        add_icmp(&rows);
    add_lan_services(&rows);
    add_management(&rows, false);
    add_management(&rows, true);
    add_rules(&rows, fw->input.v, fw->input.len);
    rows_check(&rows);
}

/* --- forward rules against the forwards --- */

/* The packets of a forward as the forward chain sees them: for the host, on its own port. */
static struct region translated(struct rows *rows, const struct forward *f)
{
    struct packets *p = &rows->packets;
    const struct site *site = rows->c->site;
    struct region host = region_of(p->arena, packets_to_lan(p, site_lan_of(site, f->to)));
    struct region address = region_of(p->arena, region_box_in(REGION_TARGET, f->to, f->to));
    struct region service = packets_service(p, f->protocol.v, f->protocol.len,
                                            f->to_port.r.len > 0 ? &f->to_port : &f->port);
    struct region r = packets_asked(p, f);
    r = region_intersect(p->arena, &r, &host);
    r = region_intersect(p->arena, &r, &address);
    return region_intersect(p->arena, &r, &service);
}

static void check_blocked(struct rows *rows, const struct forward *f)
{
    const struct check *c = rows->c;
    struct policy_takers takers;
    if (f->obj.bad || site_lan_of(c->site, f->to) == NULL || f->port.r.len == 0 ||
        check_silent(c, f->obj.node->span) || check_silent(c, f->obj.key->span))
        return;
    struct region packets = translated(rows, f);
    if (!policy_taken(&rows->policy, &packets, rows->v.len, &takers))
        return;
    for (size_t i = 0; i < takers.v.len; i++)
        if (rows->policy.rules.v[takers.v.v[i]].verdict)
            return;
    takers = policy_least(&rows->policy, &packets, &takers);
    struct diag *d =
        diag_add(c->diags, DIAG_FORWARD_BLOCKED, f->obj.key->span,
                 "forward '%s' leads nowhere: %s %s %s all of it", f->obj.name,
                 takers.v.len == 1 ? "forward rule" : "forward rules", rows_names(rows, &takers),
                 takers.v.len == 1 ? rows->v.v[takers.v.v[0]].word : "refuse");
    rows_places(rows, &takers, d);
    diag_note(d,
              "forward rules come ahead of what lets a forward pass, and see it as it is after "
              "the translation: for %s, port %s",
              ipv4_str(c->arena, f->to),
              ports_str(c->arena, f->to_port.r.len > 0 ? &f->to_port : &f->port));
}

/* --- LANs that a rule opens --- */

/* Does a rule let a WAN start anything with any host of a LAN, as far as rules before leave it? */
static bool opens(struct rows *rows, size_t i, const struct lan *lan)
{
    struct packets *p = &rows->packets;
    const struct policy_rule *rule = &rows->policy.rules.v[i];
    const struct endpoint from_wan = {.kind = ENDPOINT_WAN};
    struct ipv4_range net = ipv4_prefix_range(lan->address);
    struct region_box box = packets_to_lan(p, lan);
    box.lo[REGION_TARGET] = net.lo;
    box.hi[REGION_TARGET] = net.hi;
    struct region inside = region_of(p->arena, box);
    struct region wan = packets_from(p, (struct endpoints){.v = &from_wan, .len = 1});
    struct policy_takers takers;
    const char *block;
    if (lan->address.len == 0 || !ipv4_is_reserved(net.lo, &block) ||
        !region_covers(p->arena, &rule->part[POLICY_TO], &inside))
        return false;
    struct region packets = region_intersect(p->arena, &rule->all, &inside);
    packets = region_intersect(p->arena, &packets, &wan);
    return packets.box.len > 0 && !policy_taken(&rows->policy, &packets, i, &takers);
}

static void check_open(struct rows *rows)
{
    const struct check *c = rows->c;
    if (c->site->firewall.dflt.forward == ACTION_ACCEPT)
        return; /* said of the default */
    for (size_t i = 0; i < rows->v.len; i++) {
        const struct row *row = &rows->v.v[i];
        if (!row->verdict || row->nprotocol > 0 || row->port->r.len > 0 ||
            !endpoints_open(row->from) || check_silent(c, row->obj->node->span) ||
            check_silent(c, row->obj->key->span))
            continue;
        size_t k = 0;
        while (k < c->site->lans.len && !opens(rows, i, c->site->lans.v[k]))
            k++;
        if (k == c->site->lans.len)
            continue;
        struct diag *d = diag_add(c->diags, DIAG_LAN_OPEN, row->obj->key->span,
                                  "forward rule '%s' opens LAN '%s' to the WANs", row->obj->name,
                                  c->site->lans.v[k]->obj.name);
        diag_note(d, "who shares the provider's segment can send to its hosts, and with IPv6 "
                     "everybody can; NAT is no firewall. What is asked from outside goes by "
                     "'nat.forwards', which needs no rule");
    }
}

static void check_forward(const struct check *c)
{
    const struct firewall *fw = &c->site->firewall;
    if (fw->forward.len == 0)
        return;
    struct rows rows = rows_new(c, "forward rule", ROWS_FORWARD, DIAG_RULE_HIDDEN);
    add_rules(&rows, fw->forward.v, fw->forward.len);
    check_open(&rows);
    rows_check(&rows);
    for (size_t i = 0; i < c->site->nat.forwards.len; i++)
        check_blocked(&rows, c->site->nat.forwards.v[i]);
}

void check_policy(const struct check *c)
{
    check_input(c);
    check_forward(c);
}
