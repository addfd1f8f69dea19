/*
 * guess_marks.c - what anybody's router does with marks: answers by the WAN they came in on, the
 * load spread by a hash, hosts that go by a WAN of their own, and the MSS.
 */
#include "import/guess.h"

#include "ros/canon.h"

/* --- which WAN a table or a mark belongs to --- */

const struct guess_wan *guess_wan_of_table(const struct guess *g, const char *table)
{
    for (size_t i = 0; table != NULL && i < g->wans.len; i++)
        if (g->wans.v[i].table != NULL && strcmp(g->wans.v[i].table, table) == 0)
            return &g->wans.v[i];
    return NULL;
}

static struct guess_wan *wan_of_mark(struct guess *g, const char *mark)
{
    for (size_t i = 0; mark != NULL && i < g->wans.len; i++)
        if (g->wans.v[i].mark != NULL && strcmp(g->wans.v[i].mark, mark) == 0)
            return &g->wans.v[i];
    return NULL;
}

/* A rule that routes what has a connection mark ties the mark to the table. */
static void tie_marks(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_IP_FIREWALL_MANGLE, item)
    {
        const char *mark = ros_item_get(item, "connection-mark");
        const char *table = ros_item_get(item, "new-routing-mark");
        if (mark == NULL || table == NULL || !import_is(item, "action", "mark-routing"))
            continue;
        for (size_t i = 0; i < g->wans.len; i++)
            if (g->wans.v[i].table != NULL && strcmp(g->wans.v[i].table, table) == 0)
                g->wans.v[i].mark = mark;
    }
}

/* --- rules --- */

struct rule {
    struct guess *g;
    const struct ros_item *item;
    size_t index;
};

static void cover(const struct rule *r)
{
    import_cover(r->g->im, ROS_IP_FIREWALL_MANGLE, r->index);
}

static void because(const struct rule *r, const char *why)
{
    import_because(r->g->im, ROS_IP_FIREWALL_MANGLE, r->index, why);
}

/* mark-connection: by the WAN it came in, or by its share of a hash. */
static void read_connection(const struct rule *r)
{
    struct importer *im = r->g->im;
    const char *mark = ros_item_get(r->item, "new-connection-mark");
    const char *classifier = ros_item_get(r->item, "per-connection-classifier");
    const char *in = ros_item_get(r->item, "in-interface");
    struct guess_wan *wan = wan_of_mark(r->g, mark);
    if (wan == NULL) {
        because(r, "the connection mark leads to no WAN of the site");
    } else if (classifier != NULL) {
        struct draft *routing = draft_map(im->arena, im->out->site, "routing");
        wan->slots++;
        draft_put(im->arena, routing, "mode", "pcc");
        draft_guess(im->arena, routing, "hash",
                    arena_strndup(im->arena, classifier, strcspn(classifier, ":")));
        cover(r);
    } else if (in != NULL && import_wan(im, in) != NULL &&
               strcmp(import_wan(im, in)->name, wan->name) == 0) {
        cover(r); /* answers leave by the WAN they came in on: of every site */
    } else {
        because(r, "it marks connections by something that no key of a site says");
    }
}

static void put_pin(struct guess *g, const struct guess_wan *wan, const char *from, const char *to,
                    const struct ros_item *item, struct span origin, bool drop)
{
    struct importer *im = g->im;
    struct draft *pins =
        draft_map(im->arena, draft_map(im->arena, im->out->site, "routing"), "pins");
    const char *comment = item == NULL ? NULL : guess_comment(im, item);
    struct draft *pin =
        draft_map(im->arena, pins,
                  import_name(im, "pin", comment, arena_printf(im->arena, "by-%.20s", wan->name)));
    pin->flow = true;
    pin->origin = origin;
    if (from != NULL && strcmp(from, "any") != 0 && strcmp(from, "lan") != 0)
        draft_put(im->arena, pin, "from", from);
    if (to != NULL && strcmp(to, "any") != 0)
        draft_put(im->arena, pin, "to", to);
    if (item != NULL && ros_item_get(item, "protocol") != NULL)
        draft_put(im->arena, pin, "protocol", import_protocol(ros_item_get(item, "protocol")));
    if (item != NULL)
        draft_put(im->arena, pin, "port", ros_item_get(item, "dst-port"));
    draft_put(im->arena, pin, "via", wan->name);
    if (drop)
        draft_put(im->arena, pin, "otherwise", "drop");
}

/* Not to what is local or private: a pin never means that. */
static const char *pin_target(struct guess *g, const struct ros_item *item)
{
    const char *list = ros_item_get(item, "dst-address-list");
    const char *address = ros_item_get(item, "dst-address");
    if ((list != NULL && *list == '!') || (address != NULL && *address == '!'))
        return "any";
    return guess_endpoint(g, item, false);
}

static void read_routing(const struct rule *r)
{
    static const char *const known[] = {
        "action",           "chain",    "connection-mark", "dst-address",       "dst-address-list",
        "dst-address-type", "dst-port", "in-interface",    "in-interface-list", "new-routing-mark",
        "passthrough",      "protocol", "src-address",     "src-address-list",  NULL};
    const char *mark = ros_item_get(r->item, "connection-mark");
    const struct guess_wan *wan =
        guess_wan_of_table(r->g, ros_item_get(r->item, "new-routing-mark"));
    if (wan == NULL) {
        because(r, "the routing mark's table leads to no WAN of the site");
        return;
    }
    if (mark != NULL && strcmp(mark, "no-mark") != 0) {
        cover(r); /* the site routes all that belongs to a WAN */
        return;
    }
    const char *from = guess_endpoint(r->g, r->item, true), *to = pin_target(r->g, r->item);
    if (!import_is(r->item, "chain", "prerouting") || !guess_only(r->item, known) || from == NULL ||
        to == NULL) {
        because(r, "a pin of a site says source, destination, protocol and port");
        return;
    }
    put_pin(r->g, wan, from, to, r->item, r->item->origin, false);
    cover(r);
    r->g->im->out->rows[ROS_IP_FIREWALL_MANGLE][r->index].exact = true;
}

static void read_mss(const struct rule *r)
{
    struct importer *im = r->g->im;
    const char *mss = ros_item_get(r->item, "new-mss");
    const char *out = ros_item_get(r->item, "out-interface");
    const char *in = ros_item_get(r->item, "in-interface");
    const struct import_net *wan = out != NULL ? import_wan(im, out) : NULL;
    if (wan == NULL && in != NULL)
        wan = import_wan(im, in);
    if (mss != NULL && strcmp(mss, "clamp-to-pmtu") == 0) {
        if (wan != NULL || (out == NULL && in == NULL))
            cover(r); /* what `mss: auto` is for */
        else
            because(r, "only WANs and tunnels have their MSS limited");
    } else if (wan != NULL && mss != NULL) {
        draft_guess(im->arena, wan->node, "mss", mss);
        cover(r);
    } else {
        because(r, "only WANs and tunnels have their MSS limited");
    }
}

static void read_rule(const struct rule *r)
{
    const char *action = ros_item_value(r->item, "action");
    if (guess_is_off(r->item))
        because(r, "it is disabled");
    else if (action != NULL && strcmp(action, "mark-connection") == 0)
        read_connection(r);
    else if (action != NULL && strcmp(action, "mark-routing") == 0)
        read_routing(r);
    else if (action != NULL && strcmp(action, "change-mss") == 0)
        read_mss(r);
    else if ((action == NULL || strcmp(action, "accept") == 0) &&
             import_is(r->item, "chain", "prerouting"))
        cover(r); /* what is local goes by no WAN: of every site */
    else
        because(r, "a site has no key for this");
}

/* /routing rule: from an address by a table. */
static void read_routing_rules(struct guess *g)
{
    struct importer *im = g->im;
    const struct ros_export *export = im->out->export;
    for (size_t i = 0; i < export->foreign.len; i++) {
        const struct ros_row *row = export->foreign.v[i];
        struct import_row *state = &im->out->foreign[i];
        const char *source = ros_row_get(row, "src-address"), *to = ros_row_get(row, "dst-address");
        const char *action = ros_row_get_or(row, "action", "lookup");
        const struct guess_wan *wan = guess_wan_of_table(g, ros_row_get(row, "table"));
        if (!ros_row_adds(row, "/routing rule"))
            continue;
        state->why = "a pin of a site goes by a WAN, from an address of a LAN";
        if (wan == NULL || source == NULL || ros_row_is(row, "disabled", "yes") ||
            ros_row_get(row, "interface") != NULL || ros_row_get(row, "routing-mark") != NULL ||
            strncmp(action, "lookup", 6) != 0)
            continue;
        put_pin(g, wan, ros_canon(im->arena, ROS_TYPE_ADDRESS, source), to, NULL, row->at,
                strcmp(action, "lookup-only-in-table") == 0);
        state->covered = true;
    }
}

static void put_weights(struct guess *g)
{
    for (size_t i = 0; i < g->wans.len; i++)
        if (g->wans.v[i].slots > 0)
            draft_guess(g->im->arena, g->wans.v[i].node, "weight",
                        arena_printf(g->im->arena, "%zu", g->wans.v[i].slots));
}

/* Tables of WANs: the site has its own. */
static void cover_tables(struct guess *g)
{
    struct importer *im = g->im;
    IMPORT_EACH(im, ROS_ROUTING_TABLE, table)
    {
        if (guess_wan_of_table(g, ros_item_get(table, "name")) != NULL)
            import_cover(im, ROS_ROUTING_TABLE, table_i);
    }
}

void guess_put_marks(struct guess *g)
{
    struct importer *im = g->im;
    tie_marks(g);
    IMPORT_EACH(im, ROS_IP_FIREWALL_MANGLE, item)
    {
        read_rule(&(struct rule){g, item, item_i});
    }
    read_routing_rules(g);
    put_weights(g);
    cover_tables(g);
    struct draft *routing = draft_map(im->arena, im->out->site, "routing");
    if (g->shared_distance && draft_get(routing, "mode") == NULL)
        draft_put(im->arena, routing, "mode", "ecmp");
}
