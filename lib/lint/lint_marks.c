/*
 * lint_marks.c - connection marks and routing marks (facts 5.1, 5.3, 14.15 to 14.18, 14.1).
 *
 * The pattern that works: a mark per WAN for what comes in by it, replies of LAN hosts marked where
 * they come in from the LAN, replies of the router in output, and nothing that goes to the router
 * itself. A rule with a matcher that is not named here is taken for one that knows what it does.
 */
#include <string.h>

#include "lint/internal.h"

#define MANGLE "/ip firewall mangle"

/* What a rule that marks everything from some side may have. */
#define WIDE                                                                                       \
    "in-interface in-interface-list new-connection-mark new-routing-mark passthrough "             \
    "connection-mark connection-state per-connection-classifier nth random"

/* A connection mark and the rules that have to do with it. */
struct mark {
    const char *name;
    const struct ros_row *from_wan, *from_lan; /* the first that sets it for that side */
    const struct ros_row *second_wan;          /* another one, for another WAN */
    const struct ros_row *routes, *replies;    /* mark-routing by it: in prerouting, in output */
    bool used;                                 /* anything else asks for it */
};

struct marks {
    struct lint_map map;
    VEC(struct mark *) order;
    bool jumps;      /* some rule jumps: chains of their own are not followed */
    bool any_output; /* mark-routing in output whatever the connection mark */
};

static struct mark *mark_of(struct lint *l, struct marks *marks, const char *name)
{
    struct mark **mark = (struct mark **)lint_map_at(l->arena, &marks->map, name);
    if (*mark == NULL) {
        *mark = ARENA_NEW(l->arena, struct mark);
        (*mark)->name = name;
        *VEC_PUSH(l->arena, marks->order) = *mark;
    }
    return *mark;
}

static bool marks_routing(const struct ros_row *row, const char *chain)
{
    return lint_adds(row) && !row->loose && ros_row_is(row, "action", "mark-routing") &&
           ros_row_is(row, "chain", chain);
}

/* In-interface of a rule, or its list: what tells one WAN's rule from another's. */
static const char *ingress(const struct ros_row *row)
{
    return ros_row_get_or(row, "in-interface", ros_row_get_or(row, "in-interface-list", ""));
}

/* Accepts or returns what goes to the router or to local networks, so later rules never see it. */
static bool spares_local(const struct ros_row *row)
{
    return lint_adds(row) && ros_row_is(row, "chain", "prerouting") &&
           (ros_row_is(row, "action", "accept") || ros_row_is(row, "action", "return") ||
            ros_row_arg(row, "action") == NULL) &&
           !lint_lacks(row, "dst-address dst-address-list dst-address-type");
}

static void take_setter(struct lint *l, struct marks *marks, const struct ros_row *row, bool spared)
{
    const char *name = ros_row_get(row, "new-connection-mark");
    if (name == NULL || ros_row_is(row, "chain", "output") ||
        ros_row_is(row, "chain", "postrouting"))
        return;
    struct mark *mark = mark_of(l, marks, name);
    enum lint_side side = lint_side(l, row, "in");
    if (side == LINT_SIDE_WAN && mark->from_wan == NULL)
        mark->from_wan = row;
    else if (side == LINT_SIDE_WAN && mark->second_wan == NULL &&
             strcmp(ingress(mark->from_wan), ingress(row)) != 0)
        mark->second_wan = row;
    if ((side == LINT_SIDE_LAN || side == LINT_SIDE_ANY) && mark->from_lan == NULL && !spared &&
        ros_row_is(row, "chain", "prerouting") && lint_only(row, WIDE))
        mark->from_lan = row;
}

static void take_user(struct lint *l, struct marks *marks, const struct ros_row *row)
{
    const char *name = ros_row_get(row, "connection-mark");
    bool routes = marks_routing(row, "prerouting"), replies = marks_routing(row, "output");
    if (replies && (name == NULL || *name == '!'))
        marks->any_output = true;
    if (name == NULL || strcmp(name, "no-mark") == 0)
        return;
    struct mark *mark = mark_of(l, marks, *name == '!' ? name + 1 : name);
    if (routes && mark->routes == NULL)
        mark->routes = row;
    else if (replies && mark->replies == NULL)
        mark->replies = row;
    mark->used |= !routes && !replies;
}

static void collect(struct lint *l, struct marks *marks)
{
    static const char *const others[] = {"/ip firewall filter", "/ip firewall nat", "/queue tree",
                                         "/ipv6 firewall mangle"};
    bool spared = false;
    LINT_EACH (l, MANGLE, row) {
        spared |= spares_local(row);
        marks->jumps |= ros_row_is(row, "action", "jump");
        if (lint_adds(row) && ros_row_is(row, "action", "mark-connection"))
            take_setter(l, marks, row, spared);
        take_user(l, marks, row);
    }
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        LINT_EACH (l, others[i], row)
            take_user(l, marks, row);
}

/* --- one mark, several WANs --- */

static size_t wans_in_list(const struct lint *l, const struct ros_row *row)
{
    const struct lint_list *list = lint_list(l, ros_row_get(row, "in-interface-list"));
    size_t count = 0;
    for (size_t i = 0; list != NULL && i < list->members.len; i++)
        count += list->members.v[i]->wan && !list->members.v[i]->carries;
    return count;
}

/* Two tables cannot follow from one mark. Marks that somebody asks for otherwise (queues, NAT) may
 * mean no WAN; one that nobody asks for at all does nothing. */
void lint_mark_shared(struct lint *l)
{
    struct marks marks = {0};
    collect(l, &marks);
    for (size_t i = 0; i < marks.order.len; i++) {
        const struct mark *mark = marks.order.v[i];
        const struct ros_row *row = mark->from_wan;
        const struct ros_row *user = mark->routes != NULL ? mark->routes : mark->replies;
        if (row == NULL || row->loose || (mark->second_wan == NULL && wans_in_list(l, row) < 2) ||
            (user == NULL && (mark->used || marks.jumps || !l->set_up)))
            continue;
        struct diag *d = diag_add(l->diags, DIAG_MARK_SHARED, lint_at(row, "new-connection-mark"),
                                  "the connection mark '%s' is set for several WANs%s", mark->name,
                                  user == NULL ? ", and nothing asks for it" : "");
        if (mark->second_wan != NULL)
            diag_place(d, lint_at(mark->second_wan, "new-connection-mark"), "for another WAN");
        else
            diag_place(d, lint_at(row, "in-interface-list"), "a list of %zu WANs",
                       wans_in_list(l, row));
        if (user != NULL)
            diag_place(d, lint_at(user, "new-routing-mark"), "all of them are sent here");
        diag_note(d, "symptom: replies to what came in by the other WAN leave by the wrong one, "
                     "with a source that its provider drops; one mark cannot tell two WANs apart");
        diag_help(d, row->at, NULL,
                  "a mark, a routing table and the mark-routing rules for each WAN");
    }
}

/* --- what must not be marked --- */

static void report_local(struct lint *l, const struct ros_row *row, const char *name)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    struct diag *d = diag_add(l->diags, DIAG_MARK_LOCAL, arg->at,
                              "packets to the router itself are marked '%s' too",
                              arg->text != NULL ? arg->text : "");
    diag_note(d, "symptom: hosts of the LAN cannot reach the router (DNS, WinBox) or other local "
                 "networks: the mark is looked at before local addresses are");
    diag_help(d, arg->at, lint_with(l, arg, "dst-address-type=!local"),
              "leave local destinations out");
}

void lint_mark_local(struct lint *l)
{
    struct marks marks = {0};
    collect(l, &marks);
    bool spared = false;
    LINT_EACH (l, MANGLE, row) {
        spared |= spares_local(row);
        enum lint_side side = lint_side(l, row, "in");
        if (!marks_routing(row, "prerouting") || marks.jumps || !lint_only(row, WIDE) || spared ||
            ros_row_arg(row, "new-routing-mark") == NULL ||
            (side != LINT_SIDE_LAN && side != LINT_SIDE_ANY))
            continue;
        const char *name = ros_row_get(row, "connection-mark");
        const struct mark *mark = name == NULL ? NULL : lint_map_get(&marks.map, name);
        if (name == NULL || strcmp(name, "no-mark") == 0)
            report_local(l, row, "new-routing-mark");
        else if (mark != NULL && mark->from_lan != NULL && !mark->from_lan->loose)
            report_local(l, mark->from_lan, "new-connection-mark");
    }
}

/* Accepts everything from the WANs before a mark is looked at. */
static bool spares_wan(const struct lint *l, const struct ros_row *row)
{
    return lint_adds(row) && ros_row_is(row, "chain", "prerouting") &&
           ros_row_is(row, "action", "accept") && lint_side(l, row, "in") != LINT_SIDE_LAN &&
           lint_only(row, "in-interface in-interface-list");
}

void lint_mark_inbound(struct lint *l)
{
    struct marks marks = {0};
    collect(l, &marks);
    bool spared = marks.jumps;
    LINT_EACH (l, MANGLE, row) {
        spared |= spares_wan(l, row);
        const char *name = ros_row_get(row, "connection-mark");
        const struct mark *mark = name == NULL ? NULL : lint_map_get(&marks.map, name);
        if (spared || !marks_routing(row, "prerouting") || mark == NULL || mark->from_wan == NULL ||
            mark->from_wan->loose || !lint_only(row, WIDE) ||
            !lint_lacks(row, "in-interface in-interface-list"))
            continue;
        const struct ros_row_arg *arg = ros_row_arg(row, "connection-mark");
        struct diag *d =
            diag_add(l->diags, DIAG_MARK_INBOUND, arg->at,
                     "packets of '%s' that come in from the WAN are routed back to it", name);
        diag_place(d, lint_at(mark->from_wan, "new-connection-mark"), "set for what a WAN brings");
        diag_note(d, "symptom: port forwards by this WAN never answer: each packet from outside is "
                     "looked up in the WAN's table and leaves by its default route");
        bool lan = lint_list(l, "LAN") != NULL;
        diag_help(d, arg->at, lan ? lint_with(l, arg, "in-interface-list=LAN") : NULL,
                  "mark only what comes in from the LAN%s",
                  lan ? "" : ": in-interface-list=LAN, or in-interface=");
    }
}

void lint_mark_no_output(struct lint *l)
{
    struct marks marks = {0};
    collect(l, &marks);
    for (size_t i = 0; i < marks.order.len && !marks.jumps && !marks.any_output; i++) {
        const struct mark *mark = marks.order.v[i];
        const struct ros_row *row = mark->from_wan;
        if (row == NULL || row->loose || mark->routes == NULL || mark->replies != NULL ||
            mark->second_wan != NULL || ros_row_is(row, "chain", "forward") ||
            !lint_only(row, WIDE))
            continue;
        struct diag *d =
            diag_add(l->diags, DIAG_MARK_NO_OUTPUT, lint_at(mark->routes, "chain"),
                     "replies of the router itself get no routing mark for '%s'", mark->name);
        diag_place(d, lint_at(row, "new-connection-mark"), "set for all that the WAN brings");
        diag_note(d, "symptom: ping, WireGuard or WinBox by this WAN are answered by the other "
                     "one; this rule sees only what LAN hosts answer");
        diag_help(d, mark->routes->at, NULL,
                  "add: chain=output action=mark-routing connection-mark=%s new-routing-mark=%s "
                  "passthrough=no",
                  mark->name, ros_row_get_or(mark->routes, "new-routing-mark", "TABLE"));
    }
}

/* --- fasttrack --- */

static const struct ros_row *first_routing(const struct lint *l)
{
    LINT_EACH (l, MANGLE, row)
        if (marks_routing(row, "prerouting") && ros_row_get(row, "new-routing-mark") != NULL &&
            !ros_row_is(row, "new-routing-mark", "main"))
            return row;
    return NULL;
}

/* A fasttrack rule without any matcher but the state; an earlier rule may take the marked ones out.
 */
void lint_mark_fasttrack(struct lint *l)
{
    const struct ros_row *marked = first_routing(l);
    bool spared = marked == NULL;
    LINT_EACH (l, "/ip firewall filter", row) {
        if (lint_adds(row) && ros_row_is(row, "chain", "forward") &&
            !lint_lacks(row, "connection-mark routing-mark packet-mark"))
            spared = true;
        if (spared || !lint_adds(row) || row->loose ||
            !ros_row_is(row, "action", "fasttrack-connection") ||
            !lint_only(row, "connection-state hw-offload"))
            continue;
        const struct ros_row_arg *arg = ros_row_arg(row, "action");
        struct diag *d = diag_add(l->diags, DIAG_MARK_FASTTRACK, arg->at,
                                  "fasttrack takes connections that have a routing mark");
        diag_place(d, lint_at(marked, "new-routing-mark"), "packets are marked here");
        diag_note(d, "symptom: downloads stall after some packets, or leave by the wrong WAN: "
                     "fasttracked packets skip mangle and are routed by main alone");
        if (!lint_lacks(marked, "connection-mark") &&
            !ros_row_is(marked, "connection-mark", "no-mark"))
            diag_help(d, arg->at, lint_with(l, arg, "connection-mark=no-mark"),
                      "leave marked connections out");
        else
            diag_help(d, arg->at, NULL, "disable the rule, or leave the marked traffic out of it");
    }
}
