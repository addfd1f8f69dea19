/* tables_service.c - `dns`, `ntp` and `monitoring`; who is told is in tables_notify.c. */
#include "site/tables.h"

static const struct field host_fields[] = {
    ROW(struct host_entry, value, uint32_t, "value", FIELD_IPV4, .flags = FIELD_REQUIRED,
        .doc = "The address the router answers for this name.", .sample = "192.168.88.5"),
};

static const struct record host_record = {
    .title = "host",
    .size = sizeof(struct host_entry),
    FIELDS(host_fields),
};

static const struct word serve_words[] = {
    {"lan", 1, .doc = "the LANs are answered, the WANs never"},
    {"off", 0, .doc = "nobody is answered"},
};

static const struct field dns_fields[] = {
    ROW(struct dns, servers.v, uint32_t *, "servers", FIELD_IPV4, .flags = FIELD_LIST,
        .min_items = 1, .max_items = 8,
        .def_doc =
            "the first two, of different operators, that are no probe: 1.0.0.1, 149.112.112.112, "
            "8.8.4.4, 208.67.220.220, 1.1.1.1, 9.9.9.9, 8.8.8.8, 208.67.222.222",
        .doc = "The resolvers the router asks; none of them may be a probe.",
        .sample = "[149.112.112.112, 8.8.4.4]"),
    ROW(struct dns, serve, int, "serve", FIELD_ENUM, WORDS(serve_words), .def = "lan",
        .doc = "Who the router answers DNS questions of.", .sample = "lan"),
    ROW(struct dns, statics.v, struct host_entry **, "static", FIELD_MAP,
        .flags = FIELD_SCALARS | FIELD_HOST_KEYS, .record = &host_record,
        .doc = "Host names the router answers itself."),
};

const struct record dns_record = {
    .title = "dns",
    .size = sizeof(struct dns),
    FIELDS(dns_fields),
};

static const struct field ntp_fields[] = {
    ROW(struct ntp, servers.v, struct address_entry *, "servers", FIELD_HOST, .flags = FIELD_LIST,
        .min_items = 1, .max_items = 4, .def = "[time.cloudflare.com]",
        .doc = "The time servers, by address or name; none of them may be a probe.",
        .sample = "[time.cloudflare.com]"),
};

const struct record ntp_record = {
    .title = "ntp",
    .size = sizeof(struct ntp),
    FIELDS(ntp_fields),
};

static const struct field monitoring_fields[] = {
    ROW(struct monitoring, interval_ms, int64_t, "interval", FIELD_DURATION, .min = 1000,
        .max = 3600 * INT64_C(1000), .def = "10s", .doc = "How often each probe is pinged.",
        .sample = "10s"),
    ROW(struct monitoring, timeout_ms, int64_t, "timeout", FIELD_DURATION, .min = 10,
        .max = 60 * 1000, .def = "1s", .doc = "How long an answer of a probe may take.",
        .sample = "1s"),
    ROW(struct monitoring, hold_ms, int64_t, "hold", FIELD_DURATION, .min = 0,
        .max = 3600 * INT64_C(1000), .def = "60s",
        .doc = "How long a change must last before anyone outside is told; the log is immediate.",
        .sample = "60s"),
    ROW(struct monitoring, purge, bool, "purge", FIELD_BOOL, .def = "yes",
        .doc = "Drop connections that are stuck on a WAN that died, so that they start again on a "
               "live one.",
        .sample = "yes"),
    ROW(struct monitoring, notify, struct notify, "notify", FIELD_RECORD, .record = &notify_record,
        .doc = "Who is told when a WAN goes or returns."),
    ROW(struct monitoring, metered_after_ms, int64_t, "metered-after", FIELD_DURATION,
        .min = 60 * 1000, .max = 30 * 86400 * INT64_C(1000), .def_doc = "nobody is told",
        .doc = "Tell everybody once more when a metered WAN has carried the site this long.",
        .sample = "1h"),
};

const struct record monitoring_record = {
    .title = "monitoring",
    .size = sizeof(struct monitoring),
    FIELDS(monitoring_fields),
};
