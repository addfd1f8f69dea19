/*
 * site.h - the typed model of one router's site.
 *
 * Purpose: what the site description means, in C. Filled by schema_decode() from the tables in
 * lib/site, immutable afterwards. Must not know RouterOS rows (lib/ros) nor the WAN kinds
 * (lib/wan): the table of kinds is handed in.
 *
 * Invariants
 * 1. Every object keeps its YAML node, so a meaning error has a caret (object.node, object.key).
 * 2. Order is file order everywhere.
 * 3. Addresses that are absent are 0, texts NULL, prefixes of length 0.
 */
#ifndef ROSC_SITE_SITE_H
#define ROSC_SITE_SITE_H

#include "schema/schema.h"

enum { SITE_MAX_WANS = 8 };

struct site_info {
    struct object obj;
    const char *name;
    struct version routeros;
    const char *timezone; /* NULL: the router's is left */
    int device_mode;      /* enum device_mode */
};
enum device_mode {
    DEVICE_MODE_UNKNOWN,
    DEVICE_MODE_HOME,
    DEVICE_MODE_BASIC,
    DEVICE_MODE_ADVANCED,
    DEVICE_MODE_ENTERPRISE
};

enum wan_nat { NAT_AUTO, NAT_MASQUERADE, NAT_SRC_NAT, NAT_NONE };
enum { MSS_AUTO = -1, MSS_OFF = 0, MSS_LTE = 1360 }; /* else 536..1460 */

/* What a WAN of some kind runs over. */
enum wan_carrier {
    WAN_ON_PORT,      /* a port, an existing interface, or a VLAN of either */
    WAN_ON_INTERFACE, /* an existing interface that is nothing else */
    WAN_ON_WANS,      /* the other WANs */
};

/* What the model knows of a kind, whichever it is: how struct wan_kind (lib/wan) begins. */
struct wan_traits {
    struct variant variant;
    enum wan_carrier carrier;
    const char *session; /* the WAN's own interface is SESSION-NAME over its carrier; NULL: it is
                            the carrier */
    int32_t overhead;    /* bytes that the kind puts before each packet on its carrier */
    bool cellular;       /* the path is a mobile network's */
};

/* Words in wan6.address and wan6.prefix, which then have length 0; 0 when the key is not given. */
enum { WAN6_ADDRESS_DELEGATED = 1, WAN6_ADDRESS_DHCP };
enum { WAN6_PREFIX_DHCP = 1, WAN6_PREFIX_NONE };

struct wan6 { /* wans.NAME.ipv6 */
    struct object obj;
    VEC(struct ipv6_addr) probes;
    struct ipv6_prefix address; /* the router's own; ask wan6_address() */
    struct ipv6_addr gateway;   /* of a fixed address only */
    struct ipv6_prefix prefix;  /* what the LANs get theirs from; ask wan6_prefix() */
    int32_t hint;               /* length of the prefix that is asked for; ask wan6_hint() */
};

enum at_limit { AT_LIMIT_TELL, AT_LIMIT_STOP };

struct data_cap {
    struct object obj;
    int64_t limit;  /* bytes */
    int32_t warn;   /* percent */
    int32_t resets; /* day of the month */
    int at_limit;   /* enum at_limit */
};

struct wan {
    struct object obj;
    const struct variant *kind; /* NULL after an error; else the first member of wan_traits() */
    void *priv;                 /* the kind's own struct, lib/wan */
    const char *port;           /* default-name, or NULL */
    const char *interface;      /* an existing interface, or NULL; exactly one of the two */
    const char *ifname;         /* key `name`: NULL means PORT-NAME, or vlanVID-NAME */
    int32_t vlan;               /* 0: none */
    struct mac_addr mac;
    int32_t mtu; /* 0: left */
    int32_t distance;
    int32_t weight;
    VEC(uint32_t) probes; /* empty: `none` */
    bool cgnat, metered;
    int32_t mss;           /* MSS_* or a number */
    int nat;               /* enum wan_nat */
    struct wan6 *ipv6;     /* NULL: no IPv6 */
    struct data_cap *data; /* NULL: not counted */
};

struct lease {
    struct object obj;
    struct mac_addr mac;
    uint32_t address;
};

enum { DHCP_DNS_ROUTER = 0 }; /* in dhcp.dns: the router's own LAN address */

struct dhcp {
    struct object obj;
    struct ipv4_range pool; /* lo == 0: not given, see lan_pool() */
    int64_t lease_ms;
    VEC(uint32_t) dns;
    const char *domain;
    VEC(struct lease *) leases;
};

enum access { ACCESS_FULL, ACCESS_INTERNET, ACCESS_NONE };

enum lan6_failover { LAN6_DEPRECATE, LAN6_NAT66 };

struct lan6 { /* lans.NAME.ipv6 */
    struct object obj;
    int failover;               /* enum lan6_failover */
    struct ipv6_prefix address; /* nat66: the router's own */
    VEC(const char *) via;      /* empty: see lan6_wans() */
};

struct lan {
    struct object obj;
    const char *interface; /* exactly one of interface and ports */
    VEC(const char *) ports;
    int32_t vlan;                       /* 0: none; only with interface */
    VEC(const char *) untagged, tagged; /* ports of that interface, a bridge */
    struct ipv4_prefix address;         /* the router's own */
    struct dhcp *dhcp;                  /* NULL: none declared */
    int access;
    struct lan6 *ipv6; /* NULL: no IPv6 */
};

enum protocol {
    PROTOCOL_TCP = 1,
    PROTOCOL_UDP,
    PROTOCOL_ICMP,
    PROTOCOL_GRE,
    PROTOCOL_ESP,
    PROTOCOL_AH,
    PROTOCOL_SCTP,
    PROTOCOL_IGMP,
    PROTOCOL_OSPF
};

struct forward {
    struct object obj;
    VEC(int) protocol; /* tcp, udp or both */
    struct port_set port;
    uint32_t to;
    struct port_set to_port;   /* empty: the same */
    VEC(const char *) via;     /* empty: every WAN without cgnat */
    VEC(struct endpoint) from; /* empty: any */
};

enum rule_action { ACTION_ACCEPT, ACTION_DROP, ACTION_REJECT };

struct rule { /* of firewall.input and firewall.forward */
    struct object obj;
    VEC(struct endpoint) from, to; /* empty: any; `to` only in forward */
    VEC(int) protocol;             /* empty: any */
    struct port_set port;
    int action;
    bool log;
};

struct address_list {
    struct object obj;
    VEC(struct address_entry) value;
};

enum icmp_policy { ICMP_LIMITED, ICMP_ACCEPT, ICMP_DROP };

struct firewall_default {
    struct object obj;
    int input, forward; /* ACTION_ACCEPT or ACTION_DROP */
};

struct firewall {
    struct object obj;
    VEC(struct address_list *) lists;
    VEC(struct rule *) input, forward;
    struct firewall_default dflt;
    int icmp;
    int fasttrack; /* 1: auto, 0: off */
    bool bogons;
    int ipv6; /* 1: closed, 0: off */
};

enum tunnel_kind { TUNNEL_WIREGUARD };
enum { TUNNEL_KEEPALIVE_OFF = 0, TUNNEL_KEEPALIVE_AUTO = -1 }; /* else milliseconds */

struct peer {
    struct object obj;
    const char *public_key;
    struct secret *preshared_key;  /* NULL: none */
    struct address_entry endpoint; /* see peer_has_endpoint() */
    int32_t port;                  /* of the endpoint */
    VEC(struct ipv4_prefix) allowed;
    int64_t keepalive_ms; /* TUNNEL_KEEPALIVE_* or a time: peer_keepalive() */
};

struct tunnel {
    struct object obj;
    int kind;       /* enum tunnel_kind */
    int32_t listen; /* 0: not given, see tunnel_port() */
    struct secret *private_key;
    struct ipv4_prefix address; /* the router's own */
    int32_t mtu;
    VEC(struct peer *) peers;
};

struct services { /* RouterOS names and ports: enum service, site_service() */
    struct object obj;
    bool winbox, ssh, www, www_ssl, api, api_ssl, telnet, ftp;
};

struct management {
    struct object obj;
    VEC(struct endpoint) from;
    struct services services;
    int discovery; /* 1: lan, 0: off */
};

struct host_entry {
    struct object obj;
    uint32_t value;
};

struct dns {
    struct object obj;
    VEC(uint32_t) servers; /* empty: site_dns_servers() */
    int serve;             /* 1: lan, 0: off */
    VEC(struct host_entry *) statics;
};

struct ntp {
    struct object obj;
    VEC(struct address_entry) servers;
};

struct syslog {
    struct object obj;
    uint32_t server;
    int32_t port;
};

struct telegram {
    struct object obj;
    struct secret *token;
    const char *chat;
};

enum mail_tls { MAIL_TLS_AUTO, MAIL_TLS_ON, MAIL_TLS_STARTTLS, MAIL_TLS_OFF };

struct email {
    struct object obj;
    struct address_entry server;
    int32_t port;
    const char *from;
    VEC(const char *) to;
    int tls;          /* enum mail_tls, see email_tls() */
    const char *user; /* NULL: none */
    struct secret *password;
};

struct header {
    struct object obj;
    struct secret *value;
};

struct webhook {
    struct object obj;
    struct secret *url;
    VEC(struct header *) header;
};

struct ntfy {
    struct object obj;
    struct secret *url, *token; /* token NULL: none */
};

struct notify { /* a channel that is NULL is not used */
    struct object obj;
    bool log;
    struct syslog *syslog;
    struct telegram *telegram;
    struct email *email;
    struct webhook *webhook;
    struct ntfy *ntfy;
};

struct monitoring {
    struct object obj;
    int64_t interval_ms, timeout_ms, hold_ms;
    bool purge;
    struct notify notify;
    int64_t metered_after_ms; /* 0: not told */
};

enum adopt { ADOPT_DEFCONF = 1 };

struct apply {
    struct object obj;
    int64_t rollback_ms; /* 0: off */
    VEC(int) adopt;      /* enum adopt; empty: nothing is taken over */
};

struct nat {
    struct object obj;
    bool hairpin;
    VEC(struct forward *) forwards;
};

struct pin {
    struct rule rule; /* what it takes; action and log are not used */
    const char *via;
    int otherwise; /* enum pin_otherwise */
};
enum pin_otherwise { OTHERWISE_FAILOVER, OTHERWISE_DROP };

struct routing_check {
    struct object obj;
    int64_t interval_ms, timeout_ms; /* timeout_ms == 0: see check_timeout() */
    int32_t count;
};

enum routing_mode { MODE_FAILOVER, MODE_PCC, MODE_ECMP };

struct routing {
    struct object obj;
    int mode; /* enum routing_mode */
    int hash; /* index of hash_str() */
    VEC(struct pin *) pins;
    struct routing_check *check; /* NULL: the router's timers are left */
};

/* A text that ${name} stands for. */
struct variable {
    struct object obj;
    const char *value;
};

struct site {
    struct object obj;
    int32_t rosc;
    VEC(const char *) extends;
    VEC(struct variable *) vars;
    struct site_info info; /* key `site` */
    VEC(struct wan *) wans;
    VEC(struct lan *) lans;
    struct routing routing;
    struct nat nat;
    struct firewall firewall;
    VEC(struct tunnel *) tunnels;
    struct management management;
    struct dns dns;
    struct ntp ntp;
    struct monitoring monitoring;
    struct apply apply;
};

/* The root table. */
extern const struct record site_record;

/* Decodes a whole site. Never NULL; ctx->diags tells whether it can be used. */
const struct site *site_decode(struct decode *ctx, const struct node *root);

/* Checks that need only the model (lib/site/check_x.c), in the order of their table. */
void site_check(struct arena *arena, struct diags *diags, const struct site *site);

/* What can only be checked once the secrets were read. */
void site_check_secrets(struct arena *arena, struct diags *diags, const struct site *site);

/* --- derived facts, used by checks, lowering and `show` alike --- */

/* WAN, LAN or tunnel by name, NULL when there is none. */
const struct wan *site_wan(const struct site *site, const char *name);
const struct lan *site_lan(const struct site *site, const char *name);
const struct tunnel *site_tunnel(const struct site *site, const char *name);
const struct address_list *site_list(const struct site *site, const char *name);

/* What the WAN's kind is like; one without any special trait after an error. */
const struct wan_traits *wan_traits(const struct wan *wan);

/* The L3 interface of a WAN on the router: pppoe-NAME or wg-NAME for kinds that make one,
 * else wan_line(). */
const char *wan_interface(struct arena *arena, const struct wan *wan);

/* The Ethernet-like interface under it: its VLAN, its `interface`, its `name`, or PORT-NAME. Of a
 * WAN over others: nothing that exists. */
const char *wan_line(struct arena *arena, const struct wan *wan);

/* The name that a port gets from the WAN that is on it without a VLAN; NULL: none is, the port
 * keeps the name it has. */
const char *site_port_name(struct arena *arena, const struct site *site, const char *port);

/* The MTU that the interface under a WAN needs; 0: whatever it has will do. */
int32_t wan_line_mtu(const struct wan *wan);

/* The L3 interface of a LAN: vlanVID-NAME, its `interface`, or bridge-NAME. */
const char *lan_interface(struct arena *arena, const struct lan *lan);

/* The interface of a tunnel: wg-NAME. */
const char *tunnel_interface(struct arena *arena, const struct tunnel *tunnel);

/* The UDP port of a tunnel: `listen`, else the first from 13241 on that no other tunnel has. It is
 * always written, because RouterOS gives each new tunnel the same one. */
int32_t tunnel_port(const struct site *site, const struct tunnel *tunnel);

/* Does the router call the peer, or does the peer call? */
bool peer_has_endpoint(const struct peer *peer);

/* Milliseconds between two keepalives, 0 for none. */
int64_t peer_keepalive(const struct peer *peer);

/* The LAN of whose ports the bridge called `interface` is made, NULL: the site makes none. */
const struct lan *site_bridge(struct arena *arena, const struct site *site, const char *interface);

/* The LAN whose VLAN on `bridge` has the port as an access port, NULL: none has. */
const struct lan *site_access_lan(const struct site *site, const char *bridge, const char *port);

/* Is the port named in `tagged` of a VLAN on `bridge`? */
bool site_is_tagged(const struct site *site, const char *bridge, const char *port);

/* May everybody in a LAN reach the services of the router? */
bool lan_manages(const struct site *site, const struct lan *lan);

/* The pool of a LAN's DHCP server: dhcp.pool, else the larger part of the network beside the
 * router's address, from the network's tenth address on where it is big enough. lo == 0: the
 * network has no room for one. */
struct ipv4_range lan_pool(const struct lan *lan);

/* The LAN whose network holds an address, NULL when none does. */
const struct lan *site_lan_of(const struct site *site, uint32_t addr);

/* The resolvers: dns.servers, else the first two of the documented list, of different operators,
 * that are no probe. */
struct address_pair {
    uint32_t v[2];
};
struct dns_servers {
    VEC(uint32_t) v;
};
struct dns_servers site_dns_servers(struct arena *arena, const struct site *site);

/* The WANs a forward is for: via, else every WAN without cgnat. */
struct wan_list {
    VEC(const struct wan *) v;
};
struct wan_list forward_wans(struct arena *arena, const struct site *site,
                             const struct forward *forward);

/* Does the WAN share the load: a mode that balances, and no metered WAN? */
bool wan_is_balanced(const struct site *site, const struct wan *wan);

/* The distance of a WAN's default in main: its own, with ecmp the lowest of all that share. */
int32_t wan_distance(const struct site *site, const struct wan *wan);

/* pcc: how many slots of the hash are a WAN's, its weight over what all weights have in common; 0
 * for a WAN that does not share. */
int32_t wan_slots(const struct site *site, const struct wan *wan);

/* The most slots there may be: each is a rule that every new connection is compared with. */
enum { MAX_SLOTS = 64 };

/* RouterOS's word for routing.hash. */
const char *hash_str(int hash);

/* How long check-gateway waits for an answer: the given time, else a second or the interval where
 * that is shorter. */
int64_t check_timeout(const struct routing_check *check);

/* Is it any address at all: `any`, or 0.0.0.0/0? */
bool endpoint_is_any(const struct endpoint *e);

/* Does a pin speak of every destination, so that it means the internet and nothing else? */
bool pin_is_anywhere(const struct pin *pin);

/* What is not on the internet: private and shared addresses, link-local, multicast. Behind a WAN
 * they are a modem's or somebody's VPN, and no pin's unless it names them. */
enum { NOT_INTERNET_LEN = 6 };
extern const struct ipv4_prefix not_internet[NOT_INTERNET_LEN];

/* Where the router's own IPv6 address of a WAN comes from, and the prefix for the LANs: fixed in
 * the site, by DHCPv6, or (an address) one of the delegated prefix. */
enum wan6_source { WAN6_NONE, WAN6_FIXED, WAN6_BY_DHCP, WAN6_DELEGATED };
enum wan6_source wan6_address(const struct wan6 *six);
enum wan6_source wan6_prefix(const struct wan6 *six);

/* The length of the prefix that is asked for by DHCPv6, 0: none is. */
int32_t wan6_hint(const struct wan6 *six);

/* The WANs whose IPv6 a LAN uses, best first: via, else every WAN that can serve it (with a prefix
 * of its own, for nat66 with any IPv6). */
struct wan_list lan6_wans(struct arena *arena, const struct site *site, const struct lan *lan);

/* The MSS of a WAN's path in IPv6, whose header is 20 bytes longer; never below that of the
 * smallest MTU that IPv6 knows. 0: no clamp. */
int32_t wan6_mss(const struct wan *wan);
/* Is somebody told when a metered WAN has carried the site for long, and is this one watched? */
bool wan_metered_watched(const struct site *site, const struct wan *wan);

/* Is the WAN's data counted? */
bool wan_data_counted(const struct wan *wan);

/* Does the WAN leave the failover order when its data is used up? */
bool wan_data_stops(const struct wan *wan);

/* How mails are sent: never MAIL_TLS_AUTO, which is TLS from the first byte on port 465 and
 * STARTTLS elsewhere. */
enum mail_tls email_tls(const struct email *email);

/* Where a URL that was taken apart leads; `host` points into the URL. */
struct url {
    bool tls;
    const char *host;
    size_t host_len;
    uint32_t addr; /* the host, when it is an address, else 0 */
};

/* Takes http://HOST[:PORT][/...] apart. False: *ret_why says what is wrong with it, without a word
 * of it. */
bool url_read(struct arena *arena, const char *text, struct url *ret_url, const char **ret_why);

/* The URL of a channel as it stands in the site; false: it comes from elsewhere, or is wrong. */
bool url_known(struct arena *arena, const struct secret *url, struct url *ret_url);

/* Is somebody told who is not looking at the router's log? */
bool notify_outside(const struct notify *notify);

/* Is anybody told at all, in the router's log at least? */
bool notify_anybody(const struct notify *notify);

/* Operator of a well-known public resolver ("Google"), NULL when unknown. */
const char *resolver_operator(uint32_t addr);
const char *resolver_operator6(struct ipv6_addr addr);

/* RouterOS services: name, port, whether on. In the order of `services` in the language. */
struct service {
    const char *name;
    uint16_t port;
    bool on,
        remote; /* remote: may be opened to lists and prefixes (ssh, winbox, www-ssl, api-ssl) */
};
enum { SERVICE_COUNT = 8 };
struct service site_service(const struct site *site, size_t i);

/* The MSS that a WAN's path takes: the given number, with `auto` MTU - 40 below 1500 and MSS_LTE
 * on a mobile network; 0 for no clamp. */
int32_t wan_mss(const struct wan *wan);

#endif
