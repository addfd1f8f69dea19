/* check_notify.c - who is told: addresses, logins, and whether there is anything to tell. */
#include <string.h>
#include <strings.h>

#include "site/check.h"

/* --- where messages go --- */

static void add_host(const struct check *c, struct notify_hosts *hosts, const char *what,
                     uint32_t addr, struct span at)
{
    if (addr != 0)
        *VEC_PUSH(c->arena, hosts->v) = (struct notify_host){.what = what, .addr = addr, .at = at};
}

static void add_url_host(const struct check *c, struct notify_hosts *hosts, const char *what,
                         const struct secret *secret)
{
    struct url url;
    if (url_known(c->arena, secret, &url))
        add_host(c, hosts, what, url.addr, secret->node->span);
}

struct notify_hosts check_notify_hosts(const struct check *c)
{
    const struct notify *n = &c->site->monitoring.notify;
    struct notify_hosts hosts = {0};
    if (n->syslog != NULL && check_has(&n->syslog->obj, "server"))
        add_host(c, &hosts, "syslog server", n->syslog->server,
                 check_span(&n->syslog->obj, "server"));
    if (n->email != NULL && n->email->server.host == NULL && n->email->server.node != NULL)
        add_host(c, &hosts, "mail server", n->email->server.range.lo, n->email->server.node->span);
    if (n->webhook != NULL)
        add_url_host(c, &hosts, "webhook", n->webhook->url);
    if (n->ntfy != NULL)
        add_url_host(c, &hosts, "ntfy server", n->ntfy->url);
    return hosts;
}

/* --- URLs --- */

static void report_url(const struct check *c, const char *channel, const struct secret *secret,
                       const char *why)
{
    struct diag *d =
        diag_add(c->diags, DIAG_BAD_VALUE, secret->node->span, "bad 'url' of %s: %s", channel, why);
    diag_help(d, (struct span){0}, NULL, "write it like https://host.example.com/path");
}

static void warn_clear(const struct check *c, struct span at, const char *what)
{
    struct diag *d = diag_add(c->diags, DIAG_NOTIFY_CLEARTEXT, at,
                              "%s goes over the internet in the clear", what);
    diag_note(d,
              "whoever is on the way reads it, with the key or password that goes along, and can "
              "use that");
}

/* An address of a private network is on no internet. */
static bool is_private(uint32_t addr)
{
    const char *what;
    return addr != 0 && ipv4_is_reserved(addr, &what);
}

static void check_url(const struct check *c, const char *channel, const struct secret *secret,
                      const char *text)
{
    struct url url = {0};
    const char *why;
    if (secret == NULL || text == NULL || check_silent(c, secret->node->span))
        return;
    if (!url_read(c->arena, text, &url, &why)) {
        report_url(c, channel, secret, why);
        return;
    }
    const char *path = strchr(url.host, '/');
    if (strcmp(channel, "ntfy") == 0 && (path == NULL || path[1] == '\0'))
        report_url(c, channel, secret, "it names no topic, which stands behind the server");
    else if (!url.tls && !is_private(url.addr))
        warn_clear(c, secret->node->span, arena_printf(c->arena, "what %s is told", channel));
}

/* --- e-mail --- */

static void check_login(const struct check *c, const struct email *email)
{
    bool user = check_has(&email->obj, "user"), password = check_has(&email->obj, "password");
    struct span at = check_span(&email->obj, user ? "user" : "password");
    if (user == password || email->obj.bad || check_silent(c, at))
        return;
    struct diag *d = diag_add(c->diags, DIAG_MISSING_KEY, at, "e-mail has a '%s' and no '%s'",
                              user ? "user" : "password", user ? "password" : "user");
    diag_note(d, "the router logs in with both, or with neither");
}

static void check_mail_tls(const struct check *c, const struct email *email)
{
    struct span at = check_span(&email->obj, "tls");
    if (email->tls == MAIL_TLS_OFF && !is_private(email->server.range.lo) && !check_silent(c, at))
        warn_clear(c, at, "mail");
}

/* --- headers --- */

static bool is_key(const char *name)
{
    static const char *const words[] = {"auth", "token", "key", "cookie", "secret"};
    for (const char *p = name; *p != '\0'; p++)
        for (size_t i = 0; i < ARRAY_LEN(words); i++)
            if (strncasecmp(p, words[i], strlen(words[i])) == 0)
                return true;
    return false;
}

static void check_headers(const struct check *c, const struct webhook *webhook)
{
    for (size_t i = 0; i < webhook->header.len; i++) {
        const struct header *header = webhook->header.v[i];
        if (header->value == NULL || header->value->literal == NULL || !is_key(header->obj.name) ||
            check_silent(c, header->value->node->span))
            continue;
        struct diag *d = diag_add(c->diags, DIAG_SECRET_LITERAL, header->value->node->span,
                                  "the secret in header '%s' stands in the site", header->obj.name);
        diag_note(d, "whoever reads the file or its history has it; a site can name an environment "
                     "variable or a file instead, and only 'build' reads it");
        diag_help(d, header->value->node->span, "{ env: WEBHOOK_KEY }",
                  "name an environment variable");
    }
}

void check_notify(const struct check *c)
{
    const struct notify *n = &c->site->monitoring.notify;
    if (n->webhook != NULL) {
        check_url(c, "webhook", n->webhook->url,
                  n->webhook->url != NULL ? n->webhook->url->literal : NULL);
        check_headers(c, n->webhook);
    }
    if (n->ntfy != NULL)
        check_url(c, "ntfy", n->ntfy->url, n->ntfy->url != NULL ? n->ntfy->url->literal : NULL);
    if (n->email != NULL) {
        check_login(c, n->email);
        check_mail_tls(c, n->email);
    }
}

static void check_secret_url(const struct check *c, const char *channel,
                             const struct secret *secret)
{
    if (secret != NULL && secret->literal == NULL)
        check_url(c, channel, secret, secret->value);
}

void site_check_secrets(struct arena *arena, struct diags *diags, const struct site *site)
{
    const struct check c = {.arena = arena, .diags = diags, .site = site};
    const struct notify *n = &site->monitoring.notify;
    if (n->webhook != NULL)
        check_secret_url(&c, "webhook", n->webhook->url);
    if (n->ntfy != NULL)
        check_secret_url(&c, "ntfy", n->ntfy->url);
}
