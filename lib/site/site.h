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
    const struct variant *kind; /* NULL after an error */
    void *priv;                 /* the kind's own struct, lib/wan */
    const char *port;           /* default-name, or NULL */
    const char *interface;      /* an existing interface, or NULL; exactly one of the two */
    const char *ifname;         /* key `name`: NULL means PORT-NAME */
    struct mac_addr mac;
    int32_t mtu; /* 0: left */
    int32_t distance;
    VEC(uint32_t) probes; /* empty: `none` */
    bool cgnat, metered;
    int32_t mss;           /* MSS_* or a number */
    int nat;               /* enum wan_nat */
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

struct lan {
    struct object obj;
    const char *interface; /* exactly one of interface and ports */
    VEC(const char *) ports;
    struct ipv4_prefix address; /* the router's own */
    struct dhcp *dhcp;          /* NULL: none declared */
    int access;
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

struct routing {
    struct object obj;
    int mode; /* failover only, so far */
};

struct site {
    struct object obj;
    int32_t rosc;
    struct site_info info; /* key `site` */
    VEC(struct wan *) wans;
    VEC(struct lan *) lans;
    struct routing routing;
    struct nat nat;
    struct firewall firewall;
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

/* WAN or LAN by name, NULL when there is none. */
const struct wan *site_wan(const struct site *site, const char *name);
const struct lan *site_lan(const struct site *site, const char *name);
const struct address_list *site_list(const struct site *site, const char *name);

/* The L3 interface of a WAN on the router: its `interface`, its `name`, or PORT-NAME. */
const char *wan_interface(struct arena *arena, const struct wan *wan);

/* The interface of a LAN: its `interface`, or bridge-NAME. */
const char *lan_interface(struct arena *arena, const struct lan *lan);

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
 * behind an LTE modem; 0 for no clamp. */
int32_t wan_mss(const struct wan *wan);

#endif
