/* tables_policy.c - `routing`, `nat`, `firewall` and `management`. */
#include "site/tables.h"

static const struct word mode_words[] = {
    {"failover", MODE_FAILOVER, .doc = "the best WAN that is up carries everything"},
    {"pcc", MODE_PCC,
     .doc = "the WANs that are not metered share the connections of the LANs by their weight"},
    {"ecmp", MODE_ECMP,
     .doc = "the WANs that are not metered stand at one distance and share the load evenly"},
};

static const struct word hash_words[] = {
    {"both-addresses", 0, .doc = "all between one host and one server: safe for banks and shops"},
    {"both-addresses-and-ports", 1, .doc = "each connection by itself: the most even spread"},
    {"both-ports", 2, .doc = "the two ports"},
    {"dst-address", 3, .doc = "the server"},
    {"dst-address-and-port", 4, .doc = "the server and its port"},
    {"dst-port", 5, .doc = "the server's port"},
    {"src-address", 6, .doc = "the host: all it does goes by one WAN"},
    {"src-address-and-port", 7, .doc = "the host and its port"},
    {"src-port", 8, .doc = "the host's port"},
};

static const struct word forward_protocols[] = {
    {"tcp", PROTOCOL_TCP, .doc = "TCP"},
    {"udp", PROTOCOL_UDP, .doc = "UDP"},
};

static const struct field forward_fields[] = {
    ROW(struct forward, protocol.v, int *, "protocol", FIELD_ENUM,
        .flags = FIELD_REQUIRED | FIELD_LIST, WORDS(forward_protocols), .min_items = 1,
        .max_items = 2, .doc = "The protocol that is asked for, or a list of both.",
        .sample = "tcp"),
    ROW(struct forward, port, struct port_set, "port", FIELD_PORTS, .flags = FIELD_REQUIRED,
        .doc = "The ports that are asked for from outside.", .sample = "443"),
    ROW(struct forward, to, uint32_t, "to", FIELD_IPV4, .flags = FIELD_REQUIRED,
        .doc = "The host of a LAN that answers.", .sample = "192.168.88.20"),
    ROW(struct forward, to_port, struct port_set, "to-port", FIELD_PORTS,
        .def_doc = "the same as `port`",
        .doc = "The port the host answers on, where it differs from `port`.", .sample = "8443"),
    ROW(struct forward, via.v, const char **, "via", FIELD_NAME, .flags = FIELD_LIST,
        .min_items = 1, .def_doc = "every WAN without cgnat",
        .doc =
            "The WANs by which the forward is reached; answers leave by the one the question came "
            "in on.",
        .sample = "[fibre]"),
    ROW(struct forward, from.v, struct endpoint *, "from", FIELD_ENDPOINT, .flags = FIELD_LIST,
        .min_items = 1, .def_doc = "any", .doc = "Who may use the forward.", .sample = "any"),
};

static const struct record forward_record = {
    .title = "forward",
    .size = sizeof(struct forward),
    FIELDS(forward_fields),
};

static const struct field nat_fields[] = {
    ROW(struct nat, hairpin, bool, "hairpin", FIELD_BOOL, .def = "no",
        .doc = "Hosts of the LANs reach the forwards by the WAN's address too.", .sample = "yes"),
    ROW(struct nat, forwards.v, struct forward **, "forwards", FIELD_MAP, .record = &forward_record,
        .doc = "Ports of the WANs that hosts of the LANs answer, by name."),
};

const struct record nat_record = {
    .title = "nat",
    .size = sizeof(struct nat),
    FIELDS(nat_fields),
};

static const struct field list_fields[] = {
    ROW(struct address_list, value.v, struct address_entry *, "value", FIELD_ADDRESS_ENTRY,
        .flags = FIELD_LIST | FIELD_REQUIRED,
        .doc =
            "Addresses, prefixes, ranges or host names; RouterOS looks the names up again as their "
            "lifetime ends.",
        .sample = "[198.51.100.7, 203.0.113.0/24, vpn.example.com]"),
};

static const struct record list_record = {
    .title = "list",
    .size = sizeof(struct address_list),
    FIELDS(list_fields),
};

static const struct word protocol_words[] = {
    {"tcp", PROTOCOL_TCP, .doc = "TCP"},       {"udp", PROTOCOL_UDP, .doc = "UDP"},
    {"icmp", PROTOCOL_ICMP, .doc = "ICMP"},    {"gre", PROTOCOL_GRE, .doc = "GRE"},
    {"esp", PROTOCOL_ESP, .doc = "IPsec ESP"}, {"ah", PROTOCOL_AH, .doc = "IPsec AH"},
    {"sctp", PROTOCOL_SCTP, .doc = "SCTP"},    {"igmp", PROTOCOL_IGMP, .doc = "IGMP"},
    {"ospf", PROTOCOL_OSPF, .doc = "OSPF"},
};

static const struct word action_words[] = {
    {"accept", ACTION_ACCEPT, .doc = "let it pass"},
    {"drop", ACTION_DROP, .doc = "discard it without a word"},
    {"reject", ACTION_REJECT, .doc = "refuse it with an answer"},
};

#define RULE_FROM                                                                                  \
    ROW(struct rule, from.v, struct endpoint *, "from", FIELD_ENDPOINT,                            \
        .flags = FIELD_LIST | FIELD_USUAL, .min_items = 1, .def_doc = "any",                       \
        .doc = "Where the packets come from.", .sample = "wan")
#define RULE_REST                                                                                  \
    ROW(struct rule, protocol.v, int *, "protocol", FIELD_ENUM, .flags = FIELD_LIST,               \
        WORDS(protocol_words), .min_items = 1, .def_doc = "any",                                   \
        .doc = "The protocol, or a list of them.", .sample = "udp"),                               \
        ROW(struct rule, port, struct port_set, "port", FIELD_PORTS, .def_doc = "any",             \
            .doc = "The destination ports; they need a protocol that has ports.",                  \
            .sample = "51820"),                                                                    \
        ROW(struct rule, action, int, "action", FIELD_ENUM, WORDS(action_words), .def = "accept",  \
            .doc = "What is done with the packets that match.", .sample = "accept"),               \
        ROW(struct rule, log, bool, "log", FIELD_BOOL, .def = "no",                                \
            .doc = "Write a log line for each new connection.", .sample = "yes")

static const struct field input_fields[] = {RULE_FROM, RULE_REST};

static const struct record input_record = {
    .title = "input rule",
    .size = sizeof(struct rule),
    FIELDS(input_fields),
};

static const struct field forward_rule_fields[] = {
    RULE_FROM,
    ROW(struct rule, to.v, struct endpoint *, "to", FIELD_ENDPOINT, .flags = FIELD_LIST,
        .min_items = 1, .def_doc = "any", .doc = "Where the packets go to.", .sample = "lan:home"),
    RULE_REST,
};

static const struct record forward_rule_record = {
    .title = "forward rule",
    .size = sizeof(struct rule),
    FIELDS(forward_rule_fields),
};

static const struct word default_words[] = {
    {"drop", ACTION_DROP, .doc = "discard it"},
    {"accept", ACTION_ACCEPT, .doc = "let it pass; a warning says what that opens"},
};

static const struct field default_fields[] = {
    ROW(struct firewall_default, input, int, "input", FIELD_ENUM, WORDS(default_words),
        .def = "drop", .doc = "What happens to packets for the router that nothing above explains.",
        .sample = "drop"),
    ROW(struct firewall_default, forward, int, "forward", FIELD_ENUM, WORDS(default_words),
        .def = "drop",
        .doc = "What happens to connections that a WAN starts and no forward explains, or a tunnel "
               "and no rule.",
        .sample = "drop"),
};

static const struct record default_record = {
    .title = "default",
    .size = sizeof(struct firewall_default),
    FIELDS(default_fields),
};

static const struct word icmp_words[] = {
    {"limited", ICMP_LIMITED, .doc = "answered at a bounded rate"},
    {"accept", ICMP_ACCEPT, .doc = "always answered"},
    {"drop", ICMP_DROP, .doc = "answered to nobody, LANs included"},
};

static const struct word fasttrack_words[] = {
    {"auto", 1, .doc = "connections without a mark are fasttracked, marked ones never"},
    {"off", 0, .doc = "no connection is fasttracked"},
};

static const struct word ipv6_words[] = {
    {"closed", 1, .doc = "the same policy as for IPv4"},
    {"off", 0, .doc = "nothing is emitted for IPv6"},
};

static const struct field firewall_fields[] = {
    ROW(struct firewall, lists.v, struct address_list **, "lists", FIELD_MAP,
        .flags = FIELD_SCALARS, .record = &list_record,
        .doc = "Address lists by name, to be used as list:NAME."),
    ROW(struct firewall, input.v, struct rule **, "input", FIELD_MAP, .record = &input_record,
        .doc = "What may reach the router beside its services, by name, in order."),
    ROW(struct firewall, forward.v, struct rule **, "forward", FIELD_MAP,
        .record = &forward_rule_record,
        .doc = "What may pass through the router beside what `access` and the forwards say, by "
               "name, in "
               "order."),
    ROW(struct firewall, dflt, struct firewall_default, "default", FIELD_RECORD,
        .record = &default_record, .doc = "What happens to packets that no rule is about."),
    ROW(struct firewall, icmp, int, "icmp", FIELD_ENUM, WORDS(icmp_words), .def = "limited",
        .doc = "ICMP toward the router.", .sample = "limited"),
    ROW(struct firewall, fasttrack, int, "fasttrack", FIELD_ENUM, WORDS(fasttrack_words),
        .def = "auto",
        .doc = "The short way through the router for established connections; what must follow a "
               "WAN is "
               "kept off it.",
        .sample = "auto"),
    ROW(struct firewall, bogons, bool, "bogons", FIELD_BOOL, .def = "yes",
        .doc = "Drop what enters a WAN from addresses that cannot be there; whatever the site "
               "itself names "
               "is spared.",
        .sample = "yes"),
    ROW(struct firewall, ipv6, int, "ipv6", FIELD_ENUM, WORDS(ipv6_words), .def = "closed",
        .doc = "The same policy for IPv6, so that a WAN's IPv6 is never an open door.",
        .sample = "closed"),
};

const struct record firewall_record = {
    .title = "firewall",
    .size = sizeof(struct firewall),
    FIELDS(firewall_fields),
};

static const struct word otherwise_words[] = {
    {"failover", OTHERWISE_FAILOVER, .doc = "the best WAN that is up takes it meanwhile"},
    {"drop", OTHERWISE_DROP, .doc = "it goes by this WAN or not at all"},
};

static const struct field pin_fields[] = {
    ROW(struct pin, rule.from.v, struct endpoint *, "from", FIELD_ENDPOINT,
        .flags = FIELD_LIST | FIELD_USUAL, .min_items = 1, .def_doc = "any host of a LAN",
        .doc = "Whose traffic: hosts of the LANs.", .sample = "192.168.88.64/27"),
    ROW(struct pin, rule.to.v, struct endpoint *, "to", FIELD_ENDPOINT, .flags = FIELD_LIST,
        .min_items = 1, .def_doc = "any host on the internet",
        .doc = "Where it goes to. Private addresses are meant only where they are named, networks "
               "of the LANs never.",
        .sample = "any"),
    ROW(struct pin, rule.protocol.v, int *, "protocol", FIELD_ENUM, .flags = FIELD_LIST,
        WORDS(protocol_words), .min_items = 1, .def_doc = "any",
        .doc = "The protocol, or a list of them.", .sample = "udp"),
    ROW(struct pin, rule.port, struct port_set, "port", FIELD_PORTS, .def_doc = "any",
        .doc = "The destination ports; they need a protocol that has ports.", .sample = "5060"),
    ROW(struct pin, via, const char *, "via", FIELD_NAME, .flags = FIELD_REQUIRED,
        .doc = "The WAN that the traffic goes by, by its name.", .sample = "fibre"),
    ROW(struct pin, otherwise, int, "otherwise", FIELD_ENUM, WORDS(otherwise_words),
        .def = "failover", .doc = "What becomes of it while that WAN is down.",
        .sample = "failover"),
};

static const struct record pin_record = {
    .title = "pin",
    .size = sizeof(struct pin),
    FIELDS(pin_fields),
};

static const struct field check_fields[] = {
    ROW(struct routing_check, interval_ms, int64_t, "interval", FIELD_DURATION, .min = 100,
        .max = 600 * INT64_C(1000), .def = "10s", .doc = "How often each gateway is pinged.",
        .sample = "10s"),
    ROW(struct routing_check, timeout_ms, int64_t, "timeout", FIELD_DURATION, .min = 1, .max = 1000,
        .def_doc = "1s, or the interval where that is shorter",
        .doc = "How long an answer may take.", .sample = "1s"),
    ROW(struct routing_check, count, int32_t, "count", FIELD_INT, .min = 1, .max = 20, .def = "2",
        .doc = "How many pings in a row must fail.", .sample = "2"),
};

static const struct record check_record = {
    .title = "check",
    .size = sizeof(struct routing_check),
    FIELDS(check_fields),
};

static const struct field routing_fields[] = {
    ROW(struct routing, mode, int, "mode", FIELD_ENUM, WORDS(mode_words), .def = "failover",
        .doc = "How the WANs are used together; traffic that a pin takes, and answers to what came "
               "in by a WAN, keep to their WAN in every mode.",
        .sample = "failover"),
    ROW(struct routing, hash, int, "hash", FIELD_ENUM, WORDS(hash_words), .def = "both-addresses",
        .doc = "With pcc: connections that are equal in this go by one WAN.",
        .sample = "both-addresses"),
    ROW(struct routing, pins.v, struct pin **, "pins", FIELD_MAP, .record = &pin_record,
        .doc = "Traffic that goes by a WAN of its own, by name; the first pin that matches "
               "decides."),
    ROW(struct routing, check, struct routing_check *, "check", FIELD_RECORD,
        .flags = FIELD_OPTIONAL, .record = &check_record, .def_doc = "the router's timers are left",
        .doc = "The timers of RouterOS's own check of a gateway, which moves the traffic; 7.21 and "
               "later."),
};

const struct record routing_record = {
    .title = "routing",
    .size = sizeof(struct routing),
    FIELDS(routing_fields),
};

#define SERVICE(member, k, dflt, d)                                                                \
    ROW(struct services, member, bool, k, FIELD_BOOL, .def = (dflt), .doc = (d), .sample = (dflt))

static const struct field service_fields[] = {
    SERVICE(winbox, "winbox", "yes", "WinBox, TCP 8291."),
    SERVICE(ssh, "ssh", "yes", "SSH, TCP 22."),
    SERVICE(www, "www", "no", "WebFig over HTTP, TCP 80, in the clear."),
    SERVICE(www_ssl, "www-ssl", "no",
            "WebFig over HTTPS, TCP 443; the router needs a certificate."),
    SERVICE(api, "api", "no", "The API, TCP 8728, in the clear."),
    SERVICE(api_ssl, "api-ssl", "no",
            "The API over TLS, TCP 8729; the router needs a certificate."),
    SERVICE(telnet, "telnet", "no", "Telnet, TCP 23, in the clear."),
    SERVICE(ftp, "ftp", "no", "FTP, TCP 21, in the clear."),
};

static const struct record services_record = {
    .title = "services",
    .size = sizeof(struct services),
    FIELDS(service_fields),
};

static const struct word discovery_words[] = {
    {"lan", 1,
     .doc = "on the LANs only, but not on those without full `access` that `from` does not let in"},
    {"off", 0, .doc = "nowhere"},
};

static const struct field management_fields[] = {
    ROW(struct management, from.v, struct endpoint *, "from", FIELD_ENDPOINT, .flags = FIELD_LIST,
        .def = "[lan]",
        .doc = "Who may reach the router's services; lan is every LAN, whatever its `access`; "
               "tunnel:NAME is who comes by that tunnel; lists "
               "and prefixes reach ssh, winbox, www-ssl "
               "and "
               "api-ssl from any interface, the WANs too.",
        .sample = "[lan, list:admins]"),
    ROW(struct management, services, struct services, "services", FIELD_RECORD,
        .record = &services_record, .doc = "Which of the router's services run."),
    ROW(struct management, discovery, int, "discovery", FIELD_ENUM, WORDS(discovery_words),
        .def = "lan", .doc = "Neighbour discovery and access by MAC address.", .sample = "lan"),
};

const struct record management_record = {
    .title = "management",
    .size = sizeof(struct management),
    FIELDS(management_fields),
};
