/* tables_wan.c - `wans`: the keys that every kind of WAN has. The kinds' own keys are in lib/wan.
 */
#include "site/tables.h"

static const struct word probe_words[] = {
    {"none", 0, .doc = "no probe: only a dead cable or a lost lease is noticed"},
};

static const struct word mss_words[] = {
    {"auto", MSS_AUTO,
     .doc = "MTU minus 40 where `mtu` is below 1500, 1360 on kind lte and behind an lte-modem, "
            "else no "
            "clamp"},
    {"off", MSS_OFF, .doc = "no clamp"},
};

static const struct word nat_words[] = {
    {"auto", NAT_AUTO,
     .doc = "src-nat where the site gives the address (static, wireguard), else masquerade"},
    {"masquerade", NAT_MASQUERADE, .doc = "the address the interface has at the moment"},
    {"src-nat", NAT_SRC_NAT,
     .doc = "the WAN's fixed address; connections survive a link that flaps"},
    {"none", NAT_NONE, .doc = "no translation: what is behind the WAN knows the way back"},
};

static const struct word address6_words[] = {
    {"delegated", WAN6_ADDRESS_DELEGATED, .doc = "one of the prefix that the provider delegates"},
    {"dhcp", WAN6_ADDRESS_DHCP, .doc = "the provider hands one out by DHCPv6"},
};

static const struct word prefix6_words[] = {
    {"dhcp", WAN6_PREFIX_DHCP, .doc = "the provider delegates one by DHCPv6"},
    {"none", WAN6_PREFIX_NONE, .doc = "there is none: only LANs with nat66 can use this WAN"},
};

static const struct field wan6_fields[] = {
    ROW(struct wan6, probes.v, struct ipv6_addr *, "probes", FIELD_IPV6,
        .flags = FIELD_REQUIRED | FIELD_LIST, .min_items = 1, .max_items = 4,
        .doc = "Hosts out on the IPv6 internet that are pinged through this WAN, as `probes` of "
               "the WAN are for IPv4.",
        .sample = "[\"2606:4700:4700::1111\", \"2620:fe::fe\"]"),
    ROW(struct wan6, prefix, struct ipv6_prefix, "prefix", FIELD_IPV6_NETWORK, WORDS(prefix6_words),
        .def_doc = "dhcp; none where `address` is fixed",
        .doc = "The prefix whose /64 networks the LANs get: delegated, or one that the provider "
               "routes here.",
        .sample = "dhcp"),
    ROW(struct wan6, hint, int32_t, "hint", FIELD_INT, .min = 48, .max = 64, .def_doc = "56",
        .doc = "The length of the prefix that is asked for by DHCPv6; the provider decides.",
        .sample = "56"),
    ROW(struct wan6, address, struct ipv6_prefix, "address", FIELD_IPV6_IFADDR,
        WORDS(address6_words), .def_doc = "delegated; dhcp where `prefix` is none",
        .doc = "The router's own address on this WAN: its probes, its own traffic and NAT66 leave "
               "with it.",
        .sample = "delegated"),
    ROW(struct wan6, gateway, struct ipv6_addr, "gateway", FIELD_IPV6,
        .def_doc = "with DHCPv6 the router learns it",
        .doc = "The provider's router, beside a fixed `address`: an address of its network, or a "
               "link-local one.",
        .sample = "\"fe80::1\""),
};

static const struct record wan6_record = {
    .title = "IPv6 of a WAN",
    .size = sizeof(struct wan6),
    FIELDS(wan6_fields),
};

static const struct field wan_fields[] = {
    ROW(struct wan, port, const char *, "port", FIELD_IFNAME, .flags = FIELD_DEFAULT_NAME,
        .doc = "The port by its RouterOS default-name; either this or `interface`. Several WANs on "
               "one port differ by VLAN.",
        .sample = "ether1"),
    ROW(struct wan, interface, const char *, "interface", FIELD_IFNAME,
        .doc = "An interface that exists on the router, by its name; either this or `port`.",
        .sample = "lte1"),
    ROW(struct wan, ifname, const char *, "name", FIELD_IFNAME,
        .def_doc = "PORT-NAME, or vlanVID-NAME",
        .doc = "The new name of the port, or of the VLAN where one is given.",
        .sample = "ether1-starlink"),
    ROW(struct wan, vlan, int32_t, "vlan", FIELD_INT, .min = 1, .max = 4094,
        .def_doc = "none: the WAN is untagged",
        .doc = "The VLAN that carries this WAN on its port or interface.", .sample = "835"),
    ROW(struct wan, mac, struct mac_addr, "mac", FIELD_MAC, .def_doc = "the port's own",
        .doc =
            "The MAC address the port shows, for a provider that has locked the line to one; its "
            "VLANs show it too.",
        .sample = "02:00:00:00:00:01"),
    ROW(struct wan, mtu, int32_t, "mtu", FIELD_INT, .min = 576, .max = 9200,
        .def_doc = "the router's setting is left",
        .doc = "The largest packet the WAN takes: the MTU of the port or of the VLAN, of the PPPoE "
               "session, of the modem, of the tunnel. What the port needs for it follows.",
        .sample = "1500"),
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
    ROW(struct wan, weight, int32_t, "weight", FIELD_INT, .min = 1, .max = 10000, .def = "1",
        .doc = "The share of this WAN among those that balance, with routing.mode pcc: WANs of "
               "weight 3 and 1 take three and one of four connections.",
        .sample = "3"),
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
    ROW(struct wan, ipv6, struct wan6 *, "ipv6", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &wan6_record, .def_doc = "no IPv6 on this WAN",
        .doc = "IPv6 on this WAN: docs/ipv6.md tells what there is to choose."),
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

static const struct preset_value fibre_pppoe[] = {
    {"kind", "pppoe"},
    {"mtu", "1492"},
};

#define PRESET(w, v, ...)                                                                          \
    {                                                                                              \
        .word = (w), .values = (v), .nvalues = ARRAY_LEN(v), __VA_ARGS__                           \
    }

static const struct preset presets[] = {
    PRESET("starlink", starlink,
           .doc = "A Starlink dish in bypass mode. It hands out an address of the provider's own "
                  "network, 100.64.0.0/10, so nothing can come in; the dish stays reachable at "
                  "192.168.100.1."),
    PRESET("lte-modem", lte_modem,
           .doc = "An LTE stick or router that hands out a private address on a port. It "
                  "translates addresses itself, so nothing can come in; what the mobile network "
                  "takes is smaller than 1500, and paid for."),
    PRESET("fibre-pppoe", fibre_pppoe,
           .doc = "PPPoE in a VLAN, as it comes out of a fibre line's converter or a VDSL modem. 8 "
                  "bytes of each packet are PPPoE's, which leaves an MTU of 1492 and an MSS of "
                  "1452; the VLAN only the provider knows.",
           .needs = "vlan"),
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
