/* notify.c - who is told, and of what; see site.h. */
#include <string.h>

#include "base/arena.h"
#include "site/site.h"

enum mail_tls email_tls(const struct email *email)
{
    if (email->tls != MAIL_TLS_AUTO)
        return (enum mail_tls)email->tls;
    return email->port == 465 ? MAIL_TLS_ON : MAIL_TLS_STARTTLS;
}

/* Characters that stand in no URL as they are (RFC 3986), and those of other forms of it that fetch
 * would have to take apart. */
static const char *odd_character(const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == ' ')
            return "it holds a blank; write %20";
        if ((unsigned char)*text < 0x20 || (unsigned char)*text > 0x7e)
            return "it holds a character that is no printable ASCII; percent-encode it";
        if (strchr("\"<>\\^`{|}", *text) != NULL)
            return "it holds a quote, a bracket or another character that has to be "
                   "percent-encoded";
    }
    return NULL;
}

static bool read_host(struct arena *arena, struct url *url, const char **ret_why)
{
    const char *host = arena_strndup(arena, url->host, url->host_len);
    const char *why;
    if (url->host_len == 0) {
        *ret_why = "it names no host";
        return false;
    }
    if (host[strspn(host, "0123456789.")] == '\0' ? !value_ipv4(arena, host, &url->addr, &why)
                                                  : !value_hostname(arena, host, &why)) {
        *ret_why = "what follows the slashes is neither a host name nor an address";
        return false;
    }
    return true;
}

bool url_read(struct arena *arena, const char *text, struct url *ret_url, const char **ret_why)
{
    struct url url = {.tls = strncmp(text, "https://", 8) == 0};
    *ret_why = odd_character(text);
    if (*ret_why != NULL)
        return false;
    if (!url.tls && strncmp(text, "http://", 7) != 0) {
        *ret_why = "it does not begin with https:// or http://";
        return false;
    }
    url.host = text + (url.tls ? 8 : 7);
    size_t authority = strcspn(url.host, "/?#");
    url.host_len = strcspn(url.host, ":/?#");
    if (memchr(url.host, '@', authority) != NULL) {
        *ret_why = "it holds a name before '@'; send a login in a header";
        return false;
    }
    const char *port = url.host + url.host_len;
    if (*port == ':') {
        int64_t number;
        size_t len = authority - url.host_len - 1;
        const char *why;
        if (!value_int(arena, arena_strndup(arena, port + 1, len), 1, 65535, &number, &why)) {
            *ret_why = "what follows the ':' behind the host is no port";
            return false;
        }
    }
    if (!read_host(arena, &url, ret_why))
        return false;
    *ret_url = url;
    return true;
}

bool url_known(struct arena *arena, const struct secret *url, struct url *ret_url)
{
    const char *why;
    return url != NULL && url->literal != NULL && url_read(arena, url->literal, ret_url, &why);
}

bool notify_outside(const struct notify *notify)
{
    return notify->syslog != NULL || notify->telegram != NULL || notify->email != NULL ||
           notify->webhook != NULL || notify->ntfy != NULL;
}

bool notify_anybody(const struct notify *notify)
{
    return notify->log || notify_outside(notify);
}

/* The watch runs with the WAN's first netwatch. */
bool wan_metered_watched(const struct site *site, const struct wan *wan)
{
    return site->monitoring.metered_after_ms > 0 && wan->metered && wan->probes.len > 0;
}

bool wan_data_counted(const struct wan *wan)
{
    return wan->data != NULL && wan->probes.len > 0;
}

bool wan_data_stops(const struct wan *wan)
{
    return wan_data_counted(wan) && wan->data->at_limit == AT_LIMIT_STOP;
}
