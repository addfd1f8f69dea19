/*
 * value.h - scalars: text to value and back.
 *
 * The only place where integers are parsed. Must not know keys or the site.
 *
 * Every parser: `text` in, true and *ret_x set when it is exactly one such value (no blanks around
 * it), else false, *ret_x untouched and *ret_why a phrase for a message ("octet 300 is above 255"),
 * in the arena or static. Every printer returns text in the arena, in the form RouterOS prints.
 * IPv4 addresses are host-order uint32_t; 0 stands for "absent" in the model (0.0.0.0 is no host).
 */
#ifndef ROSC_VALUE_VALUE_H
#define ROSC_VALUE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

struct arena;

/* An address with a length: a network (host bits zero), or an interface address (host bits kept).
 */
struct ipv4_prefix {
    uint32_t addr;
    uint8_t len; /* 0..32 */
};

/* lo..hi, both included, lo <= hi. A single address has lo == hi. */
struct ipv4_range {
    uint32_t lo, hi;
};

/* 128 bits, host order in each half. All zero: absent, as :: is no host. */
struct ipv6_addr {
    uint64_t hi, lo;
};

/* An address with a length, as struct ipv4_prefix. */
struct ipv6_prefix {
    struct ipv6_addr addr;
    uint8_t len; /* 0..128 */
};

struct port_range {
    uint16_t lo, hi;
};

/* As written: order kept, no merging. */
struct port_set {
    VEC(struct port_range) r;
};

struct mac_addr {
    uint8_t b[6];
    bool set; /* false: absent */
};

/* A RouterOS version without its patch level: 7.21. */
struct version {
    uint16_t major, minor;
};

/* on/off, yes/no, true/false in lower, UPPER or Capitalised spelling. */
bool value_bool(struct arena *a, const char *text, bool *ret_bool, const char **ret_why);

/* Decimal without sign or leading zero ("010" is refused: YAML 1.1 reads it as octal), min..max. */
bool value_int(struct arena *a, const char *text, int64_t min, int64_t max, int64_t *ret_int,
               const char **ret_why);

/* Dotted quad; no octet with a leading zero. */
bool value_ipv4(struct arena *a, const char *text, uint32_t *ret_addr, const char **ret_why);

/* a.b.c.d/len. value_ipv4_network refuses host bits (and says which network was meant);
 * value_ipv4_ifaddr keeps them and refuses the network and broadcast address for len <= 30. Both
 * need the length. */
bool value_ipv4_network(struct arena *a, const char *text, struct ipv4_prefix *ret_prefix,
                        const char **ret_why);
bool value_ipv4_ifaddr(struct arena *a, const char *text, struct ipv4_prefix *ret_prefix,
                       const char **ret_why);

/* a.b.c.d-e.f.g.h with lo <= hi ("reversed" is named as such). */
bool value_ipv4_range(struct arena *a, const char *text, struct ipv4_range *ret_range,
                      const char **ret_why);

/* An address, a network or a range, as the range it covers. */
bool value_ipv4_set(struct arena *a, const char *text, struct ipv4_range *ret_range,
                    const char **ret_why);

/* RFC 4291 in any of its forms: 2001:db8::1, ::ffff:192.0.2.1. No brackets, no interface. */
bool value_ipv6(struct arena *a, const char *text, struct ipv6_addr *ret_addr,
                const char **ret_why);

/* address/len. value_ipv6_network refuses host bits; value_ipv6_ifaddr keeps them and refuses the
 * subnet-router address for len <= 126. */
bool value_ipv6_network(struct arena *a, const char *text, struct ipv6_prefix *ret_prefix,
                        const char **ret_why);
bool value_ipv6_ifaddr(struct arena *a, const char *text, struct ipv6_prefix *ret_prefix,
                       const char **ret_why);

/* 443 | 80,443 | 1000-2000 | any mix; 1..65535, at most 15 items (RouterOS takes no more in one
 * rule). */
bool value_ports(struct arena *a, const char *text, struct port_set *ret_ports,
                 const char **ret_why);

/* 500ms 10s 5m 12h 1d 1w, also joined (1h30m). Result in milliseconds. A bare number is refused:
 * say the unit. */
bool value_duration(struct arena *a, const char *text, int64_t *ret_ms, const char **ret_why);

/* 500MB 50GB 1TB (and kB): units of 1000. Result in bytes; a bare number is refused. */
bool value_size(struct arena *a, const char *text, int64_t *ret_bytes, const char **ret_why);

/* aa:bb:cc:dd:ee:ff in any case; multicast and all-zero are refused. */
bool value_mac(struct arena *a, const char *text, struct mac_addr *ret_mac, const char **ret_why);

/* 7.12 .. 7.24: "7.21". A patch level is refused with a hint to leave it out. Range is the
 * caller's. */
bool value_version(struct arena *a, const char *text, struct version *ret_version,
                   const char **ret_why);

/* [a-z][a-z0-9-]{0,23}: names of things in the language. */
bool value_name(struct arena *a, const char *text, const char **ret_why);

/* A RouterOS interface or port name: 1..31 of letters, digits, . _ - / and no other. */
bool value_ifname(struct arena *a, const char *text, const char **ret_why);

/* A DNS host name: labels of letters, digits and inner hyphens (also _ at a label's start), 1..63
 * each, 253 in all; an all-numeric last label is refused, so a bad address is never taken for a
 * name. */
bool value_hostname(struct arena *a, const char *text, const char **ret_why);

/* The name of an HTTP header: 1..64 characters of a token (RFC 9110). */
bool value_header(struct arena *a, const char *text, const char **ret_why);

/* Printable ASCII (0x20..0x7e), 1..max bytes. */
bool value_text(struct arena *a, const char *text, size_t max, const char **ret_why);

int version_cmp(struct version a, struct version b);

const char *ipv4_str(struct arena *a, uint32_t addr);
const char *ipv4_prefix_str(struct arena *a, struct ipv4_prefix p); /* as given, host bits kept */
const char *ipv4_range_str(struct arena *a,
                           struct ipv4_range r); /* address, prefix where it is one, else lo-hi */
const char *ports_str(struct arena *a, const struct port_set *ports); /* 80,443,1000-2000 */
const char *duration_str(struct arena *a, int64_t ms);                /* 1w2d3h4m5s6ms, "0s" */
const char *size_str(struct arena *a, int64_t bytes);                 /* 50GB; whole kB only */
const char *mac_str(struct arena *a, struct mac_addr mac);            /* upper case */
const char *version_str(struct arena *a, struct version v);

/* The network of an address and its hosts: "192.168.88.0/24 (192.168.88.1 to .254)". */
const char *ipv4_hosts_str(struct arena *a, struct ipv4_prefix p);

struct ipv4_prefix ipv4_network_of(struct ipv4_prefix p); /* host bits cleared */
struct ipv4_range ipv4_prefix_range(struct ipv4_prefix p);
bool ipv4_range_contains(struct ipv4_range outer, struct ipv4_range inner);
bool ipv4_range_overlaps(struct ipv4_range a, struct ipv4_range b);
bool ipv4_prefix_contains(struct ipv4_prefix p, uint32_t addr);
/* The range as a prefix; false when it is none. */
bool ipv4_range_prefix(struct ipv4_range r, struct ipv4_prefix *ret_prefix);

/* Not a public unicast address: this-net, private, shared (100.64/10), loopback, link-local, IETF,
 * documentation, benchmarking, multicast, reserved. *ret_what names the block ("private (RFC
 * 1918)"). For probes, gateways. */
bool ipv4_is_reserved(uint32_t addr, const char **ret_what);

/* Canonical text (RFC 5952). */
const char *ipv6_str(struct arena *a, struct ipv6_addr addr);
const char *ipv6_prefix_str(struct arena *a, struct ipv6_prefix p); /* as given, host bits kept */

bool ipv6_is_set(struct ipv6_addr addr);
bool ipv6_equal(struct ipv6_addr a, struct ipv6_addr b);
struct ipv6_prefix ipv6_network_of(struct ipv6_prefix p); /* host bits cleared */
bool ipv6_prefix_contains(struct ipv6_prefix p, struct ipv6_addr addr);
bool ipv6_prefix_overlaps(struct ipv6_prefix a, struct ipv6_prefix b);
bool ipv6_is_link_local(struct ipv6_addr addr);   /* fe80::/10 */
bool ipv6_is_unique_local(struct ipv6_addr addr); /* fc00::/7 */

/* Not a public unicast address; *ret_what names the block. For probes. */
bool ipv6_is_reserved(struct ipv6_addr addr, const char **ret_what);

#endif
