/* tables_wan.c - `wans`: the keys that every kind of WAN has. The kinds' own keys are in lib/wan.
 */
#include "site/tables.h"

static const struct word probe_words[] = {
    {"none", 0, .doc = "no probe: only a dead cable or a lost lease is noticed"},
};

static const struct word mss_words[] = {
    {"auto", MSS_AUTO,
     .doc = "MTU minus 40 where `mtu` is below 1500, 1360 behind an lte-modem, else no clamp"},
    {"off", MSS_OFF, .doc = "no clamp"},
};

static const struct word nat_words[] = {
    {"auto", NAT_AUTO, .doc = "src-nat on a static WAN, else masquerade"},
    {"masquerade", NAT_MASQUERADE, .doc = "the address the interface has at the moment"},
    {"src-nat", NAT_SRC_NAT,
     .doc = "the WAN's fixed address; connections survive a link that flaps"},
    {"none", NAT_NONE, .doc = "no translation: what is behind the WAN knows the way back"},
};

static const struct field wan_fields[] = {
    ROW(struct wan, port, const char *, "port", FIELD_IFNAME, .flags = FIELD_DEFAULT_NAME,
        .doc = "The port by its RouterOS default-name; either this or `interface`.",
        .sample = "ether1"),
    ROW(struct wan, interface, const char *, "interface", FIELD_IFNAME,
        .doc = "An interface that exists on the router, by its name; either this or `port`.",
        .sample = "lte1"),
    ROW(struct wan, ifname, const char *, "name", FIELD_IFNAME, .def_doc = "PORT-NAME",
        .doc = "The new name of the port.", .sample = "ether1-starlink"),
    LATER("vlan", 0, "The VLAN that carries this WAN on its port."),
    ROW(struct wan, mac, struct mac_addr, "mac", FIELD_MAC, .def_doc = "the port's own",
        .doc = "The MAC address the port shows, for a provider that has locked the line to one.",
        .sample = "02:00:00:00:00:01"),
    ROW(struct wan, mtu, int32_t, "mtu", FIELD_INT, .min = 576, .max = 9200,
        .def_doc = "the router's setting is left", .doc = "The port's MTU.", .sample = "1500"),
    ROW(struct wan, distance, int32_t, "distance", FIELD_INT, .flags = FIELD_REQUIRED, .min = 1,
        .max = 200,
        .doc = "The failover order: the lowest distance that is up carries the traffic; no two "
               "WANs share one.",
        .sample = "1"),
    ROW(struct wan, probes.v, uint32_t *, "probes", FIELD_IPV4,
        .flags = FIELD_REQUIRED | FIELD_LIST | FIELD_NONE, WORDS(probe_words), .min_items = 1,
        .max_items = 4,
        .doc = "Hosts out on the internet that are pinged through this WAN: it is up while any of "
               "them "
               "answers, and they are reachable through no other WAN.",
        .sample = "[8.8.8.8, 9.9.9.9]"),
    LATER("weight", 0, "The share of this WAN when routing.mode balances."),
    ROW(struct wan, cgnat, bool, "cgnat", FIELD_BOOL, .def = "no",
        .doc = "The provider translates addresses, so nothing can come in by this WAN and no "
               "forward is "
               "made on it.",
        .sample = "yes"),
    ROW(struct wan, metered, bool, "metered", FIELD_BOOL, .def = "no",
        .doc = "Traffic costs money here: the WAN should stand behind those that are not metered.",
        .sample = "yes"),
    ROW(struct wan, data, struct data_cap *, "data", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &data_record, .def_doc = "not counted",
        .doc =
            "How much data this WAN may use in a month. The router counts what passes its "
            "interface, "
            "the pings of the probes too, and keeps the count over a reboot to within one percent "
            "of the limit; the provider's count decides."),
    ROW(struct wan, mss, int32_t, "mss", FIELD_INT, WORDS(mss_words), .min = 536, .max = 1460,
        .def = "auto",
        .doc = "The largest TCP segment that fits the path, limited in both directions and never "
               "raised.",
        .sample = "1360"),
    ROW(struct wan, nat, int, "nat", FIELD_ENUM, WORDS(nat_words), .def = "auto",
        .doc = "How the addresses of the LANs are translated on this WAN.", .sample = "masquerade"),
};

static const struct preset_value starlink[] = {
    {"kind", "dhcp"},
    {"cgnat", "yes"},
    {"gateway", "100.64.0.1"},
};

static const struct preset_value lte_modem[] = {
    {"kind", "dhcp"}, {"cgnat", "yes"},           {"metered", "yes"},
    {"mss", "1360"},  {"gateway", "192.168.8.1"},
};

static const struct preset presets[] = {
    {"starlink", "A Starlink dish in bypass mode; the dish stays reachable at 192.168.100.1.",
     starlink, ARRAY_LEN(starlink)},
    {"lte-modem", "An LTE stick or router that hands out a private address on a port.", lte_modem,
     ARRAY_LEN(lte_modem)},
};

const struct record wan_record = {
    .title = "WAN",
    .size = sizeof(struct wan),
    FIELDS(wan_fields),
    .presets = presets,
    .npresets = ARRAY_LEN(presets),
    .has_kind = true,
    .kind_offset = FIELD_OFFSET(struct wan, kind, const struct variant *),
    .priv_offset = FIELD_OFFSET(struct wan, priv, void *),
};
