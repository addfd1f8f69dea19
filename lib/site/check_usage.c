/* check_usage.c - what is watched on WANs that cost money: `metered-after` and `data`. */
#include "site/check.h"

static void report_nobody(const struct check *c, struct span at, const char *key)
{
    struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, at, "'%s' tells nobody", key);
    diag_place(d, check_span(&c->site->monitoring.notify.obj, "log"), "not even the log is told");
    diag_note(d, "give 'monitoring.notify' a channel, or leave its 'log' on");
}

void check_metered_after(const struct check *c)
{
    const struct site *site = c->site;
    const struct monitoring *m = &site->monitoring;
    const struct node *key = node_key(m->obj.node, "metered-after");
    bool metered = false;
    if (m->metered_after_ms == 0 || key == NULL || check_silent(c, key->span) ||
        check_silent(c, node_get(m->obj.node, "metered-after")->span))
        return;
    for (size_t i = 0; i < site->wans.len; i++) {
        const struct wan *wan = site->wans.v[i];
        if (wan_metered_watched(site, wan) || wan->obj.bad)
            metered = true;
    }
    if (!metered && site->wans.len > 0) {
        struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, key->span,
                                  "'metered-after' has no effect: no WAN with probes is metered");
        diag_note(d,
                  "say 'metered: yes' at the WAN whose traffic costs money; the preset lte-modem "
                  "does");
    } else if (!notify_anybody(&m->notify)) {
        report_nobody(c, key->span, "metered-after");
    }
}

/* At the limit the site would be off the internet, by its own doing. */
static void report_stop(const struct check *c, const struct wan *wan)
{
    struct span at = check_span(&wan->data->obj, "at-limit");
    struct diag *d =
        diag_add(c->diags, DIAG_DATA_STOP, at,
                 "WAN '%s' would stop at its limit, and there is no other", wan->obj.name);
    diag_note(d, "the site would be off the internet until the next month begins");
    diag_help(d, at, "tell", "be told, or add a WAN that takes over");
}

static void check_wan_data(const struct check *c, const struct wan *wan)
{
    const struct node *key = node_key(wan->obj.node, "data");
    if (key == NULL || wan->data == NULL || wan->data->obj.bad || check_silent(c, key->span))
        return;
    if (!wan_data_counted(wan)) {
        if (wan->obj.bad || node_get(wan->obj.node, "probes") == NULL)
            return;
        struct diag *d = diag_add(c->diags, DIAG_KEY_IGNORED, key->span,
                                  "'data' of WAN '%s' has no effect without probes", wan->obj.name);
        diag_place(d, check_span(&wan->obj, "probes"), "no probe");
        diag_note(d, "the data is counted by a script that the netwatch of a probe runs");
    } else if (wan->data->at_limit == AT_LIMIT_STOP && c->site->wans.len == 1) {
        report_stop(c, wan);
    } else if (wan->data->at_limit == AT_LIMIT_TELL &&
               !notify_anybody(&c->site->monitoring.notify)) {
        report_nobody(c, key->span, "data");
    }
}

void check_data(const struct check *c)
{
    for (size_t i = 0; i < c->site->wans.len; i++)
        check_wan_data(c, c->site->wans.v[i]);
}
