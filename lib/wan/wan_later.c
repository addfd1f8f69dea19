/*
 * wan_later.c - kinds of the language that are not built yet: their word and keys are known, so
 * that a site that uses them is answered with not-yet and their secrets are masked. A kind that
 * gets built moves to a file of its own.
 */
#include "wan/wan_internal.h"

struct wan_later {
    struct object obj;
};

#define LATER(k, secret, d)                                                                        \
    {                                                                                              \
        .key = (k), .type = FIELD_ANYTHING, .flags = FIELD_NOT_YET | (secret), .doc = (d)          \
    }

static const struct field pppoe_fields[] = {
    LATER("user", 0, "The user name of the PPPoE account."),
    LATER("password", FIELD_SECRET, "The password of the PPPoE account."),
    LATER("service", 0, "The PPPoE service name, where the provider wants one."),
};

static const struct record pppoe_record = {
    .title = "WAN",
    .size = sizeof(struct wan_later),
    .fields = pppoe_fields,
    .nfields = ARRAY_LEN(pppoe_fields),
};

const struct wan_kind wan_kind_pppoe = {
    .variant = {.word = "pppoe", .doc = "PPPoE.", .record = &pppoe_record, .not_yet = true},
};

static const struct field lte_fields[] = {
    LATER("apn", 0, "The access point name of the SIM's provider."),
    LATER("pin", FIELD_SECRET, "The PIN of the SIM."),
};

static const struct record lte_record = {
    .title = "WAN",
    .size = sizeof(struct wan_later),
    .fields = lte_fields,
    .nfields = ARRAY_LEN(lte_fields),
};

const struct wan_kind wan_kind_lte = {
    .variant = {.word = "lte",
                .doc = "A modem inside the router.",
                .record = &lte_record,
                .not_yet = true},
};

const struct wan_kind wan_kind_wireguard = {
    .variant = {.word = "wireguard",
                .doc = "The internet through a WireGuard tunnel.",
                .not_yet = true},
};
