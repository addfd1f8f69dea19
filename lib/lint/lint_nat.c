/* lint_nat.c - source NAT and MSS per WAN (facts 5.5, 6, 14.19 to 14.21). */
#include <string.h>

#include "lint/internal.h"

#define NAT "/ip firewall nat"
#define MANGLE "/ip firewall mangle"

/* Interfaces on which a PPP profile clamps the MSS by itself (change-tcp-mss). */
static bool is_ppp(const struct lint_iface *iface)
{
    static const char *const paths[] = {"/interface pppoe-client", "/interface l2tp-client",
                                        "/interface pptp-client",  "/interface sstp-client",
                                        "/interface ppp-client",   "/interface ovpn-client"};
    for (size_t i = 0; iface != NULL && iface->row != NULL && i < ARRAY_LEN(paths); i++)
        if (strcmp(iface->row->path, paths[i]) == 0)
            return true;
    return false;
}

/* --- NAT --- */

static bool is_source_nat(const struct ros_row *row)
{
    return lint_adds(row) && ros_row_is(row, "chain", "srcnat") &&
           (ros_row_is(row, "action", "masquerade") || ros_row_is(row, "action", "src-nat") ||
            ros_row_is(row, "action", "netmap") || ros_row_is(row, "action", "same"));
}

/* The first rule that hides something behind some WAN by its interface; NULL when the NAT of the
 * text is not all there is to it. */
static const struct ros_row *first_nat(const struct lint *l)
{
    const struct ros_row *first = NULL;
    LINT_EACH (l, NAT, row) {
        if (row->loose || ros_row_is(row, "action", "jump"))
            return NULL;
        if (first == NULL && is_source_nat(row) &&
            !lint_lacks(row, "out-interface out-interface-list") &&
            lint_side(l, row, "out") == LINT_SIDE_WAN)
            first = row;
    }
    return first;
}

/* Has the text a client there, so that the LAN's addresses cannot be known beyond it? */
static const struct ros_row *client_of(const struct lint_iface *iface)
{
    if (iface->dhcp != NULL)
        return iface->dhcp;
    bool pppoe = iface->row != NULL && strcmp(iface->row->path, "/interface pppoe-client") == 0;
    return pppoe && lint_adds(iface->row) ? iface->row : NULL;
}

static bool is_covered(const struct lint *l, const struct lint_iface *iface)
{
    LINT_EACH (l, NAT, row)
        if (is_source_nat(row) && lint_lacks(row, "dst-address dst-address-list") &&
            lint_takes(l, row, "out", iface))
            return true;
    return false;
}

void lint_nat_wan_missed(struct lint *l)
{
    enum { MAX_WANS = 64 }; /* more are no WANs */
    const struct ros_row *nat = first_nat(l);
    for (size_t i = 0; i < l->iface_order.len && nat != NULL && l->wans <= MAX_WANS; i++) {
        const struct lint_iface *iface = l->iface_order.v[i];
        const struct ros_row *client = client_of(iface);
        if (!iface->wan || iface->carries || client == NULL || is_covered(l, iface))
            continue;
        const struct lint_iface *carrier = lint_iface(l, iface->carrier);
        struct diag *d = diag_add(l->diags, DIAG_NAT_WAN_MISSED,
                                  lint_at(client, iface->dhcp != NULL ? "interface" : "name"),
                                  "no srcnat rule covers the WAN '%s'", iface->name);
        if (carrier != NULL && carrier->members.len > 0)
            diag_place(d, carrier->members.v[0]->at, "the list has what it stands on");
        diag_place(d, nat->at, "this rule is for other interfaces");
        diag_note(d, "symptom: no internet for the LAN when this WAN is the active one: packets "
                     "leave with private source addresses");
        if (ros_row_get(nat, "out-interface-list") != NULL)
            diag_help(d, nat->at, NULL,
                      "add it to the list: /interface list member add "
                      "interface=%s list=%s",
                      iface->name, ros_row_get(nat, "out-interface-list"));
        else
            diag_help(d, nat->at, NULL, "add: chain=srcnat action=masquerade out-interface=%s",
                      iface->name);
    }
}

/* --- MSS --- */

static bool is_clamp(const struct ros_row *row)
{
    return lint_adds(row) && ros_row_is(row, "action", "change-mss");
}

/* Some rule that sees packets from a WAN to the LAN. */
static bool clamps_inwards(const struct lint *l)
{
    LINT_EACH (l, MANGLE, row)
        if (ros_row_is(row, "action", "jump") ||
            (is_clamp(row) && lint_lacks(row, "out-interface out-interface-list")))
            return true;
    return false;
}

/* Towards a WAN that no PPP profile clamps already, and no rule at all the other way. */
void lint_mss_one_way(struct lint *l)
{
    if (clamps_inwards(l))
        return;
    LINT_EACH (l, MANGLE, row) {
        const struct lint_iface *iface = lint_iface(l, ros_row_get(row, "out-interface"));
        if (!is_clamp(row) || row->loose || is_ppp(iface) ||
            lint_side(l, row, "out") != LINT_SIDE_WAN)
            continue;
        const char *name = iface != NULL ? "out-interface" : "out-interface-list";
        const struct ros_row_arg *arg = ros_row_arg(row, name);
        struct diag *d = diag_add(l->diags, DIAG_MSS_ONE_WAY, arg->at,
                                  "the MSS is clamped towards '%s' only", arg->text);
        diag_note(d, "symptom: pages load, but uploads, mail with attachments and VPNs hang: the "
                     "MSS of what comes back limits what the hosts send, and nobody lowers it");
        diag_help(d, row->at, NULL,
                  "add the other direction with a number (clamp-to-pmtu does nothing there): "
                  "chain=forward action=change-mss new-mss=1360 passthrough=yes protocol=tcp "
                  "tcp-flags=syn tcp-mss=1361-65535 in-%s=%s",
                  name + strlen("out-"), arg->text);
    }
}

/* A number sets the MSS whatever it was; clamp-to-pmtu only lowers it. */
void lint_mss_raised(struct lint *l)
{
    static const char *const paths[] = {MANGLE, "/ipv6 firewall mangle"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        LINT_EACH (l, paths[i], row) {
            unsigned mss;
            const struct ros_row_arg *arg = ros_row_arg(row, "new-mss");
            if (!is_clamp(row) || row->loose || arg == NULL ||
                ros_row_arg(row, "tcp-mss") != NULL || !lint_number(l, row, "new-mss", 0, &mss) ||
                mss == 0 || mss >= 65535)
                continue;
            const char *more = arena_printf(l->arena, "tcp-mss=%u-65535", mss + 1);
            struct diag *d = diag_add(l->diags, DIAG_MSS_RAISED, arg->at,
                                      "new-mss=%u without tcp-mss also raises a smaller MSS", mss);
            diag_note(d, "symptom: a host behind a tunnel that asks for less gets packets that "
                         "do not fit, and its connections hang");
            diag_help(d, arg->at, lint_with(l, arg, more), "touch only what is above");
        }
}
