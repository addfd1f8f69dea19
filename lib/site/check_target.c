/* check_target.c - what the router must be able to do: version, device-mode, times. */
#include "site/check.h"

void check_targets(const struct check *c)
{
    static const struct version lowest = {7, 12}, highest = {7, 24};
    struct version v = c->site->info.routeros;
    struct span at = check_span(&c->site->info.obj, "routeros");
    if (v.major == 0 || check_silent(c, at))
        return;
    if (version_cmp(v, lowest) >= 0 && version_cmp(v, highest) <= 0)
        return;
    bool old = version_cmp(v, lowest) < 0;
    struct diag *d = diag_add(c->diags, DIAG_VERSION_UNSUPPORTED, at,
                              "RouterOS %s is %s: scripts are made for 7.12 to 7.24",
                              version_str(c->arena, v), old ? "too old" : "not known yet");
    if (old)
        diag_note(d, "recursive routes, DHCP and netwatch differ too much before 7.12, and those "
                     "versions have "
                     "known holes: upgrade the router");
    else
        diag_note(d, "the script is valid from the version given here to 7.24; name the lowest one "
                     "it must run "
                     "on");
}

/* What device-mode home forbids (facts 13), and what of it the site needs. */
static void report_mode(const struct check *c, struct span at, const char *key, const char *needs,
                        const char *why)
{
    if (check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_DEVICE_MODE, at,
                              "'%s' needs %s, which device-mode 'home' forbids", key, needs);
    diag_place(d, check_span(&c->site->info.obj, "device-mode"), "the router's device-mode");
    diag_note(d, "%s", why);
}

static void report_channel(const struct check *c, const char *key, const char *needs)
{
    const struct object *notify = &c->site->monitoring.notify.obj;
    const struct node *node = node_key(notify->node, key);
    if (node != NULL)
        report_mode(c, node->span, arena_printf(c->arena, "monitoring.notify.%s", key), needs,
                    "nobody would ever be told; syslog is not forbidden");
}

void check_device_mode(const struct check *c)
{
    const struct site *site = c->site;
    const struct notify *n = &site->monitoring.notify;
    if (site->info.device_mode != DEVICE_MODE_HOME)
        return;
    if (site->apply.rollback_ms != 0)
        report_mode(c, check_span(&site->apply.obj, "rollback"), "apply.rollback", "the scheduler",
                    "the entry that restores the backup would never run: the router would stay "
                    "with a configuration nobody confirmed");
    if (n->telegram != NULL)
        report_channel(c, "telegram", "fetch");
    if (n->webhook != NULL)
        report_channel(c, "webhook", "fetch");
    if (n->ntfy != NULL)
        report_channel(c, "ntfy", "fetch");
    if (n->email != NULL)
        report_channel(c, "email", "e-mail");
}

void check_timing(const struct check *c)
{
    const struct monitoring *m = &c->site->monitoring;
    bool own = check_has(&m->obj, "timeout");
    struct span timeout = check_span(&m->obj, "timeout"),
                interval = check_span(&m->obj, "interval");
    struct span at = own ? timeout : interval;
    if (m->timeout_ms <= m->interval_ms || check_silent(c, timeout) || check_silent(c, interval))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_TIMING, at, "probes are pinged every %s, and an answer may take %s",
                 duration_str(c->arena, m->interval_ms), duration_str(c->arena, m->timeout_ms));
    diag_label(d, 0, own ? "longer than the interval" : "shorter than the timeout");
    if (own && check_has(&m->obj, "interval"))
        diag_place(d, interval, "the interval");
    diag_note(d, "the next round would begin before this one has its verdict; the default is 1s in "
                 "every 10s");
}

/* --- routing.check --- */

static bool check_timers_known(const struct check *c)
{
    static const struct version first = {7, 21};
    const struct object *routing = &c->site->routing.obj;
    struct span at = check_key_span(routing, "check");
    struct span target = check_span(&c->site->info.obj, "routeros");
    struct version v = c->site->info.routeros;
    if (v.major == 0 || version_cmp(v, first) >= 0)
        return true;
    if (check_silent(c, at) || check_silent(c, target))
        return false;
    struct diag *d = diag_add(c->diags, DIAG_VERSION_NEEDED, at,
                              "'routing.check' needs RouterOS 7.21, and the script must run on %s",
                              version_str(c->arena, v));
    diag_place(d, target, "the lowest version");
    diag_note(d, "older versions ping every 10s and give up after two pings without an answer, and "
                 "nothing changes that");
    return false;
}

static void check_timers_fit(const struct check *c, const struct routing_check *timers)
{
    struct span timeout = check_span(&timers->obj, "timeout"),
                interval = check_span(&timers->obj, "interval");
    if (timers->timeout_ms <= timers->interval_ms || check_silent(c, timeout) ||
        check_silent(c, interval))
        return;
    struct diag *d = diag_add(
        c->diags, DIAG_TIMING, timeout, "gateways are pinged every %s, and an answer may take %s",
        duration_str(c->arena, timers->interval_ms), duration_str(c->arena, timers->timeout_ms));
    diag_label(d, 0, "longer than the interval");
    diag_place(d, interval, "the interval");
    diag_note(d, "the next ping would go out before this one has its verdict; without 'timeout' it "
                 "is never longer than the interval");
}

/* The first probe that is a public resolver: they answer as many pings as they like (facts 1.2.9).
 */
static void check_timers_polite(const struct check *c, const struct routing_check *timers)
{
    struct span at = check_span(&timers->obj, "interval");
    if (timers->interval_ms >= 1000 || check_silent(c, at))
        return;
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        for (size_t k = 0; k < wan->probes.len; k++) {
            const char *who = resolver_operator(wan->probes.v[k]);
            if (who == NULL)
                continue;
            struct diag *d =
                diag_add(c->diags, DIAG_CHECK_FAST, at, "probe '%s' of %s would be pinged every %s",
                         ipv4_str(c->arena, wan->probes.v[k]), who,
                         duration_str(c->arena, timers->interval_ms));
            diag_place(d, check_item(&wan->obj, "probes", k, wan->probes.len), "a public resolver");
            diag_note(d, "public resolvers drop pings that come faster than about one a second, "
                         "and a WAN that works is given up; ask for this only with probes of your "
                         "own");
            diag_help(d, at, "1s", "a dead path is noticed in two seconds then");
            return;
        }
    }
}

void check_gateway_timers(const struct check *c)
{
    const struct routing_check *timers = c->site->routing.check;
    if (timers == NULL || timers->obj.bad || !check_timers_known(c))
        return;
    check_timers_fit(c, timers);
    check_timers_polite(c, timers);
}
