/* tables_notify.c - `monitoring.notify`: who is told when a WAN goes or returns. */
#include "site/tables.h"

static const struct field syslog_fields[] = {
    ROW(struct syslog, server, uint32_t, "server", FIELD_IPV4, .flags = FIELD_REQUIRED,
        .doc = "The address of the syslog server.", .sample = "192.168.88.9"),
    ROW(struct syslog, port, int32_t, "port", FIELD_INT, .min = 1, .max = 65535, .def = "514",
        .doc = "The UDP port of the syslog server.", .sample = "514"),
};

static const struct record syslog_record = {
    .title = "syslog",
    .size = sizeof(struct syslog),
    FIELDS(syslog_fields),
};

static const struct field telegram_fields[] = {
    ROW(struct telegram, token, struct secret *, "token", FIELD_SECRET_VALUE,
        .flags = FIELD_REQUIRED, .doc = "The token of the bot, as BotFather gave it.",
        .sample = "{ env: TG_TOKEN }"),
    ROW(struct telegram, chat, const char *, "chat", FIELD_TEXT, .flags = FIELD_REQUIRED,
        .pattern = "-?[1-9][0-9]{0,18}|@[A-Za-z][A-Za-z0-9_]{3,31}",
        .doc =
            "The chat, group or channel the bot writes to: its number in quotes (that of a group "
            "begins with '-'), or the @name of a public channel.",
        .sample = "\"-100123\""),
};

static const struct record telegram_record = {
    .title = "telegram",
    .size = sizeof(struct telegram),
    FIELDS(telegram_fields),
};

/* An address that every mail server takes as it stands: no quotes, no comments. */
#define MAIL "[A-Za-z0-9._+=/-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?"

static const struct word tls_words[] = {
    {"auto", MAIL_TLS_AUTO, .doc = "TLS from the first byte on port 465, STARTTLS on any other"},
    {"on", MAIL_TLS_ON, .doc = "TLS from the first byte"},
    {"starttls", MAIL_TLS_STARTTLS, .doc = "TLS once the server was greeted; without it no mail"},
    {"off", MAIL_TLS_OFF, .doc = "in the clear: only for a server in a network of your own"},
};

static const struct field email_fields[] = {
    ROW(struct email, server, struct address_entry, "server", FIELD_HOST, .flags = FIELD_REQUIRED,
        .doc = "The mail server that takes the router's mails.", .sample = "smtp.example.com"),
    ROW(struct email, port, int32_t, "port", FIELD_INT, .min = 1, .max = 65535, .def = "587",
        .doc = "The TCP port of the mail server.", .sample = "587"),
    ROW(struct email, from, const char *, "from", FIELD_TEXT, .flags = FIELD_REQUIRED,
        .pattern = MAIL, .doc = "The sender of the mails.", .sample = "router@example.com"),
    ROW(struct email, to.v, const char **, "to", FIELD_TEXT, .flags = FIELD_REQUIRED | FIELD_LIST,
        .min_items = 1, .max_items = 8, .pattern = MAIL, .doc = "Who gets the mails.",
        .sample = "[ops@example.com]"),
    ROW(struct email, tls, int, "tls", FIELD_ENUM, WORDS(tls_words), .def = "auto",
        .doc = "How the way to the server is protected.", .sample = "starttls"),
    ROW(struct email, user, const char *, "user", FIELD_TEXT, .max = 255, .def_doc = "no login",
        .doc = "The name the router logs in with.", .sample = "router@example.com"),
    ROW(struct email, password, struct secret *, "password", FIELD_SECRET_VALUE,
        .doc = "The password that belongs to `user`.", .sample = "{ env: SMTP_PASSWORD }"),
};

static const struct record email_record = {
    .title = "email",
    .size = sizeof(struct email),
    FIELDS(email_fields),
};

static const struct field header_fields[] = {
    ROW(struct header, value, struct secret *, "value", FIELD_SECRET_VALUE,
        .flags = FIELD_REQUIRED | FIELD_LITERAL, .doc = "What the header says.",
        .sample = "{ env: HOOK }"),
};

static const struct record header_record = {
    .title = "header",
    .size = sizeof(struct header),
    FIELDS(header_fields),
};

/* What url_read() takes, as far as a pattern can say it. */
#define URL_CHARACTER "[]A-Za-z0-9._~:/?#[@!$&'()*+,;=%-]"
#define URL_SERVER "https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[1-9][0-9]{0,4})?"

static const struct field webhook_fields[] = {
    ROW(struct webhook, url, struct secret *, "url", FIELD_SECRET_VALUE,
        .flags = FIELD_REQUIRED | FIELD_LITERAL, .asked = URL_SERVER "([/?#]" URL_CHARACTER "*)?",
        .asked_doc = "a URL like https://host.example.com/path",
        .doc =
            "Where JSON with `site`, `wan`, `state` and `text` is posted to; a state is up, down, "
            "ipv6-up, ipv6-down, metered, data-warning, data-limit or data-reset. Blanks and the "
            "like are percent-encoded already.",
        .sample = "https://hooks.example.com/x"),
    ROW(struct webhook, header.v, struct header **, "header", FIELD_MAP,
        .flags = FIELD_SCALARS | FIELD_HEADER_KEYS, .max_items = 8, .record = &header_record,
        .doc = "HTTP headers that go along, each a text or a secret."),
};

static const struct record webhook_record = {
    .title = "webhook",
    .size = sizeof(struct webhook),
    FIELDS(webhook_fields),
};

static const struct field ntfy_fields[] = {
    ROW(struct ntfy, url, struct secret *, "url", FIELD_SECRET_VALUE,
        .flags = FIELD_REQUIRED | FIELD_LITERAL, .asked = URL_SERVER "/" URL_CHARACTER "+",
        .asked_doc = "the URL of a topic, like https://ntfy.sh/villa-7f3a",
        .doc = "The topic: the server's address and the topic's name.",
        .sample = "https://ntfy.sh/villa-7f3a"),
    ROW(struct ntfy, token, struct secret *, "token", FIELD_SECRET_VALUE, .def_doc = "none",
        .doc = "The access token, for a topic that is protected.", .sample = "{ env: NTFY_TOKEN }"),
};

static const struct record ntfy_record = {
    .title = "ntfy",
    .size = sizeof(struct ntfy),
    FIELDS(ntfy_fields),
};

static const struct field notify_fields[] = {
    ROW(struct notify, log, bool, "log", FIELD_BOOL, .def = "yes",
        .doc = "Write each change of a WAN to the router's log at once.", .sample = "yes"),
    ROW(struct notify, syslog, struct syslog *, "syslog", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &syslog_record, .def_doc = "none",
        .doc = "A syslog server that is told of changes."),
    ROW(struct notify, telegram, struct telegram *, "telegram", FIELD_RECORD,
        .flags = FIELD_OPTIONAL, .record = &telegram_record, .def_doc = "none",
        .doc = "A Telegram chat that is told of changes."),
    ROW(struct notify, email, struct email *, "email", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &email_record, .def_doc = "none",
        .doc =
            "Mail addresses that are told of changes. The router has one mail account: it becomes "
            "this one."),
    ROW(struct notify, webhook, struct webhook *, "webhook", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &webhook_record, .def_doc = "none",
        .doc = "An HTTP address that is told of changes."),
    ROW(struct notify, ntfy, struct ntfy *, "ntfy", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &ntfy_record, .def_doc = "none",
        .doc = "A topic of ntfy.sh, or of an ntfy server of your own, that is told of changes."),
};

const struct record notify_record = {
    .title = "notify",
    .size = sizeof(struct notify),
    FIELDS(notify_fields),
};
