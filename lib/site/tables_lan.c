/* tables_lan.c - `lans`. */
#include "site/tables.h"

static const struct field lease_fields[] = {
    ROW(struct lease, mac, struct mac_addr, "mac", FIELD_MAC, .flags = FIELD_REQUIRED,
        .doc = "The host's MAC address.", .sample = "02:00:00:00:00:02"),
    ROW(struct lease, address, uint32_t, "address", FIELD_IPV4, .flags = FIELD_REQUIRED,
        .doc = "The address this host always gets.", .sample = "192.168.88.5"),
};

static const struct record lease_record = {
    .title = "lease",
    .size = sizeof(struct lease),
    FIELDS(lease_fields),
};

static const struct word dns_words[] = {
    {"router", DHCP_DNS_ROUTER, .doc = "the router's own address in this LAN"},
};

static const struct field dhcp_fields[] = {
    ROW(struct dhcp, pool, struct ipv4_range, "pool", FIELD_IPV4_RANGE,
        .def_doc =
            "the larger part of the network beside the router's address, from its tenth address on",
        .doc = "The addresses handed out, from-to.", .sample = "192.168.88.10-192.168.88.254"),
    ROW(struct dhcp, lease_ms, int64_t, "lease", FIELD_DURATION, .min = 60 * 1000,
        .max = 28 * 24 * 3600 * INT64_C(1000), .def = "12h",
        .doc = "How long a host may keep its address without asking again.", .sample = "12h"),
    ROW(struct dhcp, dns.v, uint32_t *, "dns", FIELD_IPV4, .flags = FIELD_LIST, WORDS(dns_words),
        .min_items = 1, .max_items = 4, .def = "router",
        .doc = "The resolvers the hosts are told to use.", .sample = "router"),
    ROW(struct dhcp, domain, const char *, "domain", FIELD_HOSTNAME, .def_doc = "none is sent",
        .doc = "The domain the hosts are told they are in.", .sample = "lan"),
    ROW(struct dhcp, leases.v, struct lease **, "leases", FIELD_MAP, .record = &lease_record,
        .doc = "Hosts that always get the same address, by name."),
};

static const struct record dhcp_record = {
    .title = "DHCP server",
    .size = sizeof(struct dhcp),
    FIELDS(dhcp_fields),
};

static const struct word access_words[] = {
    {"full", ACCESS_FULL,
     .doc = "the internet, the other LANs with full access, and what is behind the tunnels"},
    {"internet", ACCESS_INTERNET,
     .doc = "the internet only: a guest network; that is whatever lies behind a WAN, so "
            "the pages of a modem or dish are in reach"},
    {"none", ACCESS_NONE,
     .doc = "nothing beyond the LAN; the router still answers its DHCP and DNS"},
};

static const struct word failover6_words[] = {
    {"deprecate", LAN6_DEPRECATE,
     .doc = "the hosts have addresses of the best WAN's prefix; when another WAN takes over, those "
            "are withdrawn and the other WAN's announced"},
    {"nat66", LAN6_NAT66,
     .doc = "the hosts keep one private address for good, which every WAN translates to its own"},
};

static const struct field lan6_fields[] = {
    ROW(struct lan6, failover, int, "failover", FIELD_ENUM, WORDS(failover6_words),
        .def = "deprecate", .doc = "What happens to the hosts' addresses when the WAN changes.",
        .sample = "deprecate"),
    ROW(struct lan6, address, struct ipv6_prefix, "address", FIELD_IPV6_IFADDR,
        .def_doc = "nat66 needs one, deprecate takes it from the WANs' prefixes",
        .doc = "The router's own address in this LAN with nat66: a /64 of a random unique local "
               "prefix (fd..), made once and kept.",
        .sample = "\"fd5a:1c2e:77f0:10::1/64\""),
    ROW(struct lan6, via.v, const char **, "via", FIELD_NAME, .flags = FIELD_LIST, .min_items = 1,
        .def_doc = "every WAN with a prefix; with nat66 every WAN with ipv6",
        .doc = "The WANs that carry the IPv6 of this LAN; over any other it is refused.",
        .sample = "[starlink]"),
};

static const struct record lan6_record = {
    .title = "IPv6 of a LAN",
    .size = sizeof(struct lan6),
    FIELDS(lan6_fields),
};

static const struct field lan_fields[] = {
    ROW(struct lan, interface, const char *, "interface", FIELD_IFNAME, .flags = FIELD_USUAL,
        .doc = "An interface that exists on the router, by its name; either this or `ports`.",
        .sample = "bridge"),
    ROW(struct lan, ports.v, const char **, "ports", FIELD_IFNAME,
        .flags = FIELD_LIST | FIELD_DEFAULT_NAME, .min_items = 1,
        .doc =
            "The ports, by default-name, of a bridge called bridge-NAME that is made for this LAN; "
            "either this or `interface`.",
        .sample = "[ether3, ether4]"),
    ROW(struct lan, vlan, int32_t, "vlan", FIELD_INT, .min = 1, .max = 4094,
        .def_doc = "none: frames without a tag",
        .doc = "The VLAN that carries this LAN on its `interface`, as `vlanVID-NAME`. On a bridge "
               "it is tagged on all ports that are no access port of a VLAN.",
        .sample = "20"),
    ROW(struct lan, untagged.v, const char **, "untagged", FIELD_IFNAME,
        .flags = FIELD_LIST | FIELD_DEFAULT_NAME, .min_items = 1, .def_doc = "none",
        .doc = "The access ports of the VLAN, by default-name: ports of the bridge whose hosts "
               "know of no VLAN.",
        .sample = "[ether4]"),
    ROW(struct lan, tagged.v, const char **, "tagged", FIELD_IFNAME,
        .flags = FIELD_LIST | FIELD_DEFAULT_NAME, .min_items = 1,
        .def_doc = "all ports of the bridge that are no access port of a VLAN",
        .doc = "The only ports of the bridge that carry the VLAN with its tag, by default-name.",
        .sample = "[ether5]"),
    ROW(struct lan, address, struct ipv4_prefix, "address", FIELD_IPV4_IFADDR,
        .flags = FIELD_REQUIRED,
        .doc = "The router's own address in this LAN, with the length of the network.",
        .sample = "192.168.88.1/24"),
    ROW(struct lan, dhcp, struct dhcp *, "dhcp", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &dhcp_record, .def_doc = "no server is made; one that exists is left",
        .doc = "A DHCP server on this LAN."),
    ROW(struct lan, access, int, "access", FIELD_ENUM, WORDS(access_words), .def = "full",
        .doc = "What the hosts of this LAN may reach.", .sample = "full"),
    ROW(struct lan, ipv6, struct lan6 *, "ipv6", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &lan6_record, .def_doc = "no IPv6 in this LAN",
        .doc = "IPv6 in this LAN: docs/ipv6.md tells what there is to choose."),
};

const struct record lan_record = {
    .title = "LAN",
    .size = sizeof(struct lan),
    FIELDS(lan_fields),
};
