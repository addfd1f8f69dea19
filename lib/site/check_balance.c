/* check_balance.c - routing.mode, hash and weights: WANs that carry the load together. */
#include "base/strbuf.h"
#include "site/check.h"

static const char *mode_str(int mode)
{
    switch ((enum routing_mode)mode) {
    case MODE_FAILOVER:
        return "failover";
    case MODE_PCC:
        return "pcc";
    case MODE_ECMP:
        return "ecmp";
    }
    return "";
}

/* Was the mode understood? */
static bool mode_is_sure(const struct check *c)
{
    const struct object *obj = &c->site->routing.obj;
    return !obj->bad && !check_silent(c, check_span(obj, "mode"));
}

static void check_hash(const struct check *c)
{
    const struct routing *routing = &c->site->routing;
    struct span at = check_key_span(&routing->obj, "hash");
    if (routing->mode == MODE_PCC || !check_has(&routing->obj, "hash") || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_KEY_IGNORED, at, "'hash' of routing has no effect with mode '%s'",
                 mode_str(routing->mode));
    if (check_has(&routing->obj, "mode"))
        diag_place(d, check_span(&routing->obj, "mode"), "the mode");
    diag_note(d, "it says which connections of pcc go by one WAN; %s",
              routing->mode == MODE_ECMP ? "what ecmp hashes is a setting of the whole router"
                                         : "with failover the best WAN carries all of them");
}

static void check_weight(const struct check *c, const struct wan *wan)
{
    const struct routing *routing = &c->site->routing;
    struct span at = check_key_span(&wan->obj, "weight");
    if (!check_has(&wan->obj, "weight") || check_silent(c, at) ||
        check_silent(c, check_span(&wan->obj, "weight")))
        return;
    if (routing->mode == MODE_PCC && !wan->metered)
        return;
    struct diag *d = diag_add(c->diags, DIAG_WEIGHT_UNUSED, at,
                              "the weight of WAN '%s' has no effect", wan->obj.name);
    if (routing->mode == MODE_PCC) {
        diag_place(d, check_span(&wan->obj, "metered"), "the WAN is metered");
        diag_note(d, "a metered WAN takes no share of the load: it stands by");
        return;
    }
    if (check_has(&routing->obj, "mode"))
        diag_place(d, check_span(&routing->obj, "mode"), "the mode");
    diag_note(d, routing->mode == MODE_ECMP
                     ? "ecmp gives every WAN the same share; 'mode: pcc' knows weights"
                     : "the best WAN carries all of the load; 'routing: { mode: pcc }' shares it");
}

/* The weights that come nearest and fit, "'a' 16 and 'b' 1". */
static const char *nearest(const struct check *c, int64_t all)
{
    struct strbuf sb = strbuf_new(c->arena);
    const struct site *site = c->site;
    for (size_t i = 0; i < site->wans.len; i++) {
        const int64_t slots = wan_slots(site, site->wans.v[i]);
        const int64_t fit = (slots * (MAX_SLOTS / 4) + all / 2) / all;
        if (slots > 0)
            strbuf_addf(&sb, "%s'%s' %d", sb.len == 0 ? "" : ", ", site->wans.v[i]->obj.name,
                        (int)(fit > 0 ? fit : 1));
    }
    return strbuf_detach(&sb);
}

static void check_sum(const struct check *c)
{
    const struct wan *heaviest = NULL;
    int64_t all = 0;
    for (size_t i = 0; i < c->site->wans.len; i++) {
        const struct wan *wan = c->site->wans.v[i];
        if (check_silent(c, check_span(&wan->obj, "weight")))
            return;
        if (wan_is_balanced(c->site, wan) && (heaviest == NULL || wan->weight > heaviest->weight))
            heaviest = wan;
        all += wan_slots(c->site, wan);
    }
    if (all <= MAX_SLOTS)
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_WEIGHT_SUM, check_span(&heaviest->obj, "weight"),
                 "the weights need %lld rules, and %d are the most", (long long)all, MAX_SLOTS);
    diag_label(d, 0, "the largest one");
    diag_note(d, "pcc has one rule per part of the whole, and each new connection is compared with "
                 "them one after the other; weights are shares, not speeds");
    diag_help(d, check_span(&heaviest->obj, "weight"), NULL, "about the same shares: %s",
              nearest(c, all));
}

static void check_partners(const struct check *c)
{
    const struct site *site = c->site;
    const struct wan *only = NULL;
    size_t count = 0;
    for (size_t i = 0; i < site->wans.len; i++) {
        if (site->wans.v[i]->obj.bad)
            return;
        if (!wan_is_balanced(site, site->wans.v[i]))
            continue;
        only = site->wans.v[i];
        count++;
    }
    if (count > 1 || site->wans.len == 0 || site->obj.bad)
        return;
    struct diag *d = diag_add(c->diags, DIAG_BALANCE_ALONE, check_span(&site->routing.obj, "mode"),
                              "%s has %s to share the load over", mode_str(site->routing.mode),
                              count == 0 ? "no WAN" : "only one WAN");
    if (only != NULL && site->wans.len > 1)
        diag_place(d, only->obj.key->span, "the only one that is not metered");
    diag_note(d, "metered WANs take no share; with fewer than two others the mode is 'failover'");
    diag_help(d, check_span(&site->routing.obj, "mode"), "failover", "say what it is");
}

void check_balance(const struct check *c)
{
    if (!mode_is_sure(c))
        return;
    check_hash(c);
    for (size_t i = 0; i < c->site->wans.len; i++)
        check_weight(c, c->site->wans.v[i]);
    if (c->site->routing.mode == MODE_PCC)
        check_sum(c);
    if (c->site->routing.mode != MODE_FAILOVER)
        check_partners(c);
}
