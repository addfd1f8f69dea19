/* tables_site.c - the root of the language, `site` and `apply`. */
#include "site/tables.h"

static const struct word device_modes[] = {
    {"home", DEVICE_MODE_HOME, .doc = "no scheduler, no fetch, no e-mail"},
    {"basic", DEVICE_MODE_BASIC, .doc = "the mode of most boards out of the box since 7.17"},
    {"advanced", DEVICE_MODE_ADVANCED, .doc = "everything but the dangerous tools"},
    {"enterprise", DEVICE_MODE_ENTERPRISE, .doc = "the older name of advanced"},
};

static const struct field info_fields[] = {
    ROW(struct site_info, name, const char *, "name", FIELD_TEXT, .flags = FIELD_REQUIRED,
        .max = 64,
        .doc = "The router's identity: what its prompt, its logs and its neighbours show.",
        .sample = "villa-elounda"),
    ROW(struct site_info, routeros, struct version, "routeros", FIELD_VERSION,
        .flags = FIELD_REQUIRED,
        .doc =
            "The lowest RouterOS version the script must run on, 7.12 to 7.24; every line of it is "
            "valid from there on.",
        .sample = "\"7.21\""),
    ROW(struct site_info, timezone, const char *, "timezone", FIELD_TEXT, .max = 48,
        .pattern = "[A-Z][A-Za-z_]*(/[A-Za-z0-9_+-]+){1,2}",
        .def_doc = "the router's setting is left",
        .doc = "The time zone of the router's clock and so of its logs, as Area/City.",
        .sample = "Europe/Athens"),
    ROW(struct site_info, device_mode, int, "device-mode", FIELD_ENUM, WORDS(device_modes),
        .def_doc = "unknown; the script asks the router before it changes anything",
        .doc = "What the router's device-mode is set to, so that a site it forbids is refused here "
               "and not on the router.",
        .sample = "advanced"),
};

static const struct record info_record = {
    .title = "site",
    .size = sizeof(struct site_info),
    FIELDS(info_fields),
};

static const struct word adopt_words[] = {
    {"defconf", ADOPT_DEFCONF, .doc = "rows of MikroTik's default configuration"},
};

static const struct word rollback_words[] = {
    {"off", 0, .doc = "nothing is saved and nothing is restored"},
};

static const struct field apply_fields[] = {
    ROW(struct apply, rollback_ms, int64_t, "rollback", FIELD_DURATION, WORDS(rollback_words),
        .min = 60 * 1000, .max = 24 * 3600 * INT64_C(1000), .def = "off",
        .doc =
            "How long the router waits for a confirmation before it restores the backup that was "
            "taken ahead of the first change, and restarts with it. A restart in the meantime "
            "begins the time anew.",
        .sample = "10m"),
    ROW(struct apply, adopt.v, int *, "adopt", FIELD_ENUM, .flags = FIELD_LIST, WORDS(adopt_words),
        .max_items = 1, .def = "[defconf]",
        .doc = "Whose rows are taken over where they are in the way; [] takes over none and the "
               "script stops before the first change where one is.",
        .sample = "[defconf]"),
};

const struct record apply_record = {
    .title = "apply",
    .size = sizeof(struct apply),
    FIELDS(apply_fields),
};

static const struct field variable_fields[] = {
    ROW(struct variable, value, const char *, "value", FIELD_TEXT,
        .flags = FIELD_REQUIRED | FIELD_EMPTY | FIELD_AS_WRITTEN, .max = 255,
        .doc = "What stands where ${name} is written.", .sample = "10"),
};

static const struct record variable_record = {
    .title = "variable",
    .size = sizeof(struct variable),
    FIELDS(variable_fields),
};

static const struct field site_fields[] = {
    ROW(struct site, rosc, int32_t, "rosc", FIELD_INT, .flags = FIELD_REQUIRED, .min = 1, .max = 1,
        .doc = "The version of the site language; this one is 1.", .sample = "1"),
    ROW(struct site, extends.v, const char **, "extends", FIELD_TEXT, .flags = FIELD_LIST,
        .max = 1024, .max_items = 16,
        .doc =
            "One or more files whose values this site starts from, each relative to the folder of "
            "the file that names it; mappings merge key by key, the later file over the earlier "
            "one, the site last; `null` removes a key, lists and single values replace.",
        .sample = "../profiles/villa.yaml"),
    ROW(struct site, vars.v, struct variable **, "vars", FIELD_MAP, .flags = FIELD_SCALARS,
        .record = &variable_record,
        .doc = "Texts that ${name} stands for in the values of this file and those it extends; "
               "`$${` is a literal `${`."),
    ROW(struct site, info, struct site_info, "site", FIELD_RECORD, .flags = FIELD_REQUIRED,
        .record = &info_record, .doc = "What the router is called and what it runs."),
    ROW(struct site, wans.v, struct wan **, "wans", FIELD_MAP, .flags = FIELD_REQUIRED,
        .record = &wan_record, .min_items = 1,
        .doc = "The lines to the internet by name, at most eight; `distance` says which one is "
               "preferred."),
    ROW(struct site, lans.v, struct lan **, "lans", FIELD_MAP, .record = &lan_record,
        .doc = "The networks behind the router by name."),
    ROW(struct site, routing, struct routing, "routing", FIELD_RECORD, .record = &routing_record,
        .doc = "How traffic is spread over the WANs."),
    ROW(struct site, nat, struct nat, "nat", FIELD_RECORD, .record = &nat_record,
        .doc = "Forwards from the internet to hosts of the LANs."),
    ROW(struct site, firewall, struct firewall, "firewall", FIELD_RECORD,
        .record = &firewall_record,
        .doc =
            "What may pass beyond what every site allows; a WAN added later inherits all of it."),
    ROW(struct site, tunnels.v, struct tunnel **, "tunnels", FIELD_MAP, .record = &tunnel_record,
        .doc = "VPN tunnels by name, to be used as tunnel:NAME. LANs with full access reach what "
               "is behind them; what comes from a tunnel reaches the router's services only by "
               "`management.from`, and LANs or the internet only by `firewall.forward`."),
    ROW(struct site, management, struct management, "management", FIELD_RECORD,
        .record = &management_record, .doc = "Who may reach the router's own services."),
    ROW(struct site, dns, struct dns, "dns", FIELD_RECORD, .record = &dns_record,
        .doc = "The router's resolvers and what it answers to the LANs."),
    ROW(struct site, ntp, struct ntp, "ntp", FIELD_RECORD, .record = &ntp_record,
        .doc = "Where the router takes its time from."),
    ROW(struct site, monitoring, struct monitoring, "monitoring", FIELD_RECORD,
        .record = &monitoring_record,
        .doc = "How the probes are watched and who is told when a WAN goes or returns."),
    ROW(struct site, apply, struct apply, "apply", FIELD_RECORD, .record = &apply_record,
        .doc = "How the script meets a router that is already configured."),
};

const struct record site_record = {
    .title = "the site",
    .size = sizeof(struct site),
    FIELDS(site_fields),
};
