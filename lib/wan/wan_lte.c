/*
 * wan_lte.c - kind lte: a modem inside the router.
 *
 * The modem is an interface that the router has, lte1. What it does when it is online comes from an
 * APN profile of ours, which installs no route and no resolver of its own (facts 3).
 */
#include "base/arena.h"
#include "wan/wan_internal.h"

static const struct field fields[] = {
    WAN_ROW(struct wan_lte, apn, const char *, "apn", FIELD_TEXT, .def_doc = "the network's own",
            .pattern = "[A-Za-z0-9]([A-Za-z0-9.-]{0,98}[A-Za-z0-9])?",
            .doc = "The access point name of the SIM's provider.", .sample = "internet"),
    WAN_ROW(struct wan_lte, pin, struct secret *, "pin", FIELD_SECRET_VALUE,
            .pattern = "[0-9]{4,8}", .pattern_doc = "4 to 8 digits", .def_doc = "none",
            .doc = "The PIN of the SIM, where it asks for one.", .sample = "{ env: SIM_PIN }"),
};

static const struct record record = {
    .title = "WAN",
    .size = sizeof(struct wan_lte),
    .fields = fields,
    .nfields = ARRAY_LEN(fields),
};

static void check(const struct check *c, const struct wan *wan)
{
    wan_check_nat(c, wan, "that of a modem changes with every registration");
    struct span at = check_span(&wan->obj, "mtu");
    if (wan->mtu <= 1500 || check_silent(c, at))
        return;
    struct diag *d =
        diag_add(c->diags, DIAG_MTU_MSS, at,
                 "MTU %d of WAN '%s' is more than a mobile network takes: at most 1500",
                 (int)wan->mtu, wan->obj.name);
    diag_note(d, "the network tells the modem what fits; without the key that is followed");
}

static void lte_lower(struct ros_config *out, const struct site *site, const struct wan *wan)
{
    (void)site;
    const struct wan_lte *lte = wan_lte(wan);
    const char *profile = arena_printf(out->arena, "rosc-%s", wan->obj.name);
    ros_add(out, ROS_INTERFACE_LTE_APN, wan->obj.key->span,
            arena_printf(out->arena, "rosc:wan/%s", wan->obj.name), ROS("add-default-route", "no"),
            ROS("apn", lte->apn), ROS("name", profile),
            ROS("use-network-apn", lte->apn == NULL ? "yes" : "no"), ROS("use-peer-dns", "no"));
    struct ros_item *modem =
        ros_add(out, ROS_INTERFACE_LTE, node_span_of(wan->obj.node, "interface"), NULL,
                ROS("apn-profiles", profile), ROS("disabled", "no"),
                ROS("mtu", wan->mtu != 0 ? arena_printf(out->arena, "%d", (int)wan->mtu) : NULL),
                ROS("pin", secret_text(lte->pin)));
    modem->select = wan->interface;
}

static const struct preset_value defaults[] = {{"cgnat", "yes"}, {"metered", "yes"}};

const struct wan_kind wan_kind_lte = {
    .traits = {.variant = {.word = "lte",
                           .doc = "A modem inside the router, by the `interface` it has (lte1).",
                           .record = &record,
                           .usual = "interface",
                           .defaults = defaults,
                           .ndefaults = ARRAY_LEN(defaults)},
               .carrier = WAN_ON_INTERFACE,
               .cellular = true},
    .check = check,
    .hop = wan_hop_interface,
    .address = wan_no_address,
    .lower = lte_lower,
};
