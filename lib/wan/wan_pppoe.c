/*
 * wan_pppoe.c - kind pppoe: a session over a port, a VLAN or an existing interface.
 *
 * The session is an interface of its own, pppoe-NAME, and the next hop of everything that leaves by
 * it (facts 3). All sessions share one PPP profile of ours, because the default one clamps the MSS
 * by rules of its own, beside those of marks.c (facts 6).
 */
#include "base/arena.h"
#include "wan/wan_internal.h"

/* The PPP profile of every PPPoE WAN. */
#define PROFILE "rosc-pppoe"

enum {
    PPPOE_MTU = 1492,
    PPPOE_OVERHEAD = 8,
    PPPOE_MTU_MAX = 1500, /* with RFC 4638, on a carrier that takes 1508 */
};

static const struct field fields[] = {
    WAN_ROW(struct wan_pppoe, user, const char *, "user", FIELD_TEXT, .flags = FIELD_REQUIRED,
            .doc = "The user name of the PPPoE account.", .sample = "u@isp"),
    WAN_ROW(struct wan_pppoe, password, struct secret *, "password", FIELD_SECRET_VALUE,
            .flags = FIELD_REQUIRED, .doc = "The password of the PPPoE account.",
            .sample = "{ env: PPPOE_PASSWORD }"),
    WAN_ROW(struct wan_pppoe, service, const char *, "service", FIELD_TEXT, .flags = FIELD_EMPTY,
            .def_doc = "any",
            .doc = "The PPPoE service to ask for, where the provider offers several.",
            .sample = "internet"),
    WAN_ROW(struct wan_pppoe, ac, const char *, "ac", FIELD_TEXT, .flags = FIELD_EMPTY,
            .def_doc = "any",
            .doc = "The name of the access concentrator to connect to, where several answer.",
            .sample = "bras1"),
};

static const struct record record = {
    .title = "WAN",
    .size = sizeof(struct wan_pppoe),
    .fields = fields,
    .nfields = ARRAY_LEN(fields),
};

static void check_own_mtu(const struct check *c, const struct wan *wan)
{
    struct span at = check_span(&wan->obj, "mtu");
    if (wan->mtu <= PPPOE_MTU_MAX || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_MTU_MSS, at,
                 "MTU %d of WAN '%s' is more than PPPoE takes: at most %d, and %d on most lines",
                 (int)wan->mtu, wan->obj.name, (int)PPPOE_MTU_MAX, (int)PPPOE_MTU);
    diag_note(d,
              "%d bytes of a frame are PPPoE's; a session of 1500 needs a provider that knows "
              "RFC 4638",
              (int)PPPOE_OVERHEAD);
    diag_help(d, at, "1492", "what fits into an ordinary frame");
}

static void check(const struct check *c, const struct wan *wan)
{
    wan_check_nat(c, wan, "that of a PPPoE session can be another one each time it is set up");
    check_own_mtu(c, wan);
}

static void add_profile(struct ros_config *out, struct span at)
{
    if (out->rows[ROS_PPP_PROFILE].len == 0)
        ros_add(out, ROS_PPP_PROFILE, at, "rosc:ppp/" PROFILE, ROS("change-tcp-mss", "no"),
                ROS("name", PROFILE));
}

/* An interface that exists keeps its MTU: somebody has to see to it that a larger frame fits. */
static void note_mtu(struct ros_config *out, const struct wan *wan)
{
    int32_t need = wan_line_mtu(wan);
    if (need != 0 && wan->interface != NULL && wan->vlan == 0)
        *VEC_PUSH(out->arena, out->notes) = arena_printf(
            out->arena, "an MTU of %d on WAN '%s' needs one of %d on %s, which is left as it is",
            (int)wan->mtu, wan->obj.name, (int)need, wan->interface);
}

static void pppoe_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    (void)site;
    const struct wan_pppoe *pppoe = wan_pppoe(wan);
    const char *mtu = arena_printf(out->arena, "%d", (int)wan->mtu);
    add_profile(out, wan->obj.key->span);
    note_mtu(out, wan);
    ros_add(out, ROS_INTERFACE_PPPOE_CLIENT, wan->obj.key->span,
            arena_printf(out->arena, "rosc:wan/%s", wan->obj.name), ROS("ac-name", pppoe->ac),
            ROS("add-default-route", "no"), ROS("disabled", "no"),
            ROS("interface", wan_line(out->arena, wan)), ROS("max-mru", mtu), ROS("max-mtu", mtu),
            ROS("name", wan_interface(out->arena, wan)),
            ROS("password", secret_text(pppoe->password)), ROS("profile", PROFILE),
            ROS("service-name", pppoe->service), ROS("use-peer-dns", "no"),
            ROS("user", pppoe->user));
}

static const struct preset_value defaults[] = {{"mtu", "1492"}};

const struct wan_kind wan_kind_pppoe = {
    .traits = {.variant = {.word = "pppoe",
                           .doc = "A PPPoE session; its interface is called pppoe-NAME.",
                           .record = &record,
                           .usual = "port",
                           .defaults = defaults,
                           .ndefaults = ARRAY_LEN(defaults)},
               .session = "pppoe",
               .overhead = PPPOE_OVERHEAD},
    .check = check,
    .hop = wan_hop_interface,
    .address = wan_no_address,
    .lower = pppoe_lower,
};
