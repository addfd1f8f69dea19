/*
 * notify.c - the channels: syslog, Telegram, e-mail, a webhook, ntfy. See notify.h.
 *
 * Each channel is tried on its own, and again for a minute: the default route may still lead into
 * the path that has just died (facts 12.1). One that fails is a line in the log and stops no other.
 *
 * What is known when the script is built (the site's name, tokens) is escaped here for the form it
 * travels in, and quoted once per level when it is printed.
 */
#include "lower/notify.h"

#include <string.h>
#include <strings.h>

#include "lower/escape.h"
#include "ros/print.h"
#include "ros/prompt.h"
#include "ros/quote.h"

/* Names of logging actions: letters and digits only (facts 9). */
#define SYSLOG_ACTION "roscsyslog"

#define NOTIFY_SCRIPT "rosc-notify"

static bool has_fetch(const struct notify *n)
{
    return n->telegram != NULL || n->webhook != NULL || n->ntfy != NULL;
}

bool notify_has_channel(const struct site *site)
{
    return has_fetch(&site->monitoring.notify) || site->monitoring.notify.email != NULL;
}

/* A piece of news: `text` holds of `what` ("WAN fibre", "IPv6 of WAN fibre"). */
struct news {
    const struct wan *wan;
    const char *what;
    const char *state;
    const char *text;
    const char *severity; /* of its line in the log, NULL: it has none */
};

static void tell(struct lower *l, struct strbuf *sb, const struct news *news)
{
    if (news->severity != NULL)
        strbuf_addf(sb, ":log %s \"rosc: %s %s\"\n", news->severity, news->what, news->text);
    if (!notify_has_channel(l->site))
        return;
    strbuf_addf(sb,
                ":global rcOut\n"
                ":if ([:typeof $rcOut] != \"array\") do={:set rcOut [:toarray \"\"]}\n"
                ":set rcOut ($rcOut, \"%s|%s|%s %s\")\n"
                "/system script run " NOTIFY_SCRIPT "\n",
                news->wan->obj.name, news->state, news->what, news->text);
}

static const char *what_of(struct lower *l, const struct wan *wan, bool ipv6)
{
    return arena_printf(l->arena, "%sWAN %s", ipv6 ? "IPv6 of " : "", wan->obj.name);
}

const char *notify_key(struct lower *l, const struct wan *wan, bool ipv6)
{
    return arena_printf(l->arena, "%s%s", wan->obj.name, ipv6 ? "/6" : "");
}

void notify_take_turn(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6)
{
    const char *key = notify_key(l, wan, ipv6);
    if (!notify_outside(&l->site->monitoring.notify))
        return;
    strbuf_addf(
        sb,
        ":if ([:typeof $rcWas] != \"str\" && $rcNow = \"up\") do={:set ($rcWan->\"%s/told\") "
        "\"up\"}\n"
        ":local rcTurn 1\n"
        ":if ([:typeof ($rcWan->\"%s/turn\")] = \"num\") do={:set rcTurn (($rcWan->\"%s/turn\") "
        "+ 1)}\n"
        ":set ($rcWan->\"%s/turn\") $rcTurn\n",
        key, key, key, key);
}

void notify_tell_held(struct lower *l, struct strbuf *sb, const struct wan *wan, bool ipv6)
{
    const struct monitoring *m = &l->site->monitoring;
    const char *key = notify_key(l, wan, ipv6);
    const char *hold = m->hold_ms > 0 ? duration_str(l->arena, m->hold_ms) : NULL;
    if (!notify_outside(&m->notify))
        return;
    if (hold != NULL)
        strbuf_addf(sb, ":delay %s\n", hold);
    strbuf_addf(sb,
                ":if (($rcWan->\"%s/turn\") = $rcTurn && ($rcWan->\"%s/told\") != $rcNow) do={\n"
                ":set ($rcWan->\"%s/told\") $rcNow\n",
                key, key, key);
    tell(l, sb,
         &(struct news){
             .wan = wan,
             .what = what_of(l, wan, ipv6),
             .state = ipv6 ? "ipv6-$rcNow" : "$rcNow",
             .text = hold == NULL ? "is $rcNow"
                                  : arena_printf(l->arena, "has been $rcNow for %s", hold),
             .severity = m->notify.syslog != NULL ? "error" : NULL,
         });
    strbuf_addstr(sb, "}\n");
}

void notify_tell_news(struct lower *l, struct strbuf *sb, const struct wan *wan, const char *state,
                      const char *text)
{
    const struct notify *n = &l->site->monitoring.notify;
    tell(l, sb,
         &(struct news){
             .wan = wan,
             .what = what_of(l, wan, false),
             .state = state,
             .text = text,
             .severity = n->syslog != NULL ? "error"
                         : n->log          ? "warning"
                                           : NULL,
         });
}

/* --- the script that sends --- */

/* One attempt after the other until it worked, or six have failed. */
static void add_attempts(struct strbuf *sb, const char *channel, const char *command)
{
    strbuf_addf(
        sb,
        ":retry command={\n%s} delay=10 max=6 on-error={:log warning \"rosc: %s was not told: "
        "$rcText\"}\n",
        command, channel);
}

/* Certificates are checked where there are any; of a URL that is not known here the router tells.
 */
static const char *certificate_words(struct lower *l, const char *url)
{
    struct strbuf word = strbuf_new(l->arena);
    if (ros_prompt_len(url) == 0)
        return strncmp(url, "http://", 7) == 0 ? "" : " check-certificate=$rcCheck";
    ros_prompt_step(&word, url, ROS_PROMPT_TLS);
    return strbuf_detach(&word);
}

/* `headers` and `data` are RouterOS values, quoted already. */
static void add_fetch(struct lower *l, struct strbuf *sb, const char *channel, const char *url,
                      const char *headers, const char *data)
{
    struct strbuf command = strbuf_new(l->arena);
    strbuf_addstr(&command, "/tool fetch url=");
    ros_prompt_quote(&command, url);
    strbuf_addf(&command,
                " http-method=post http-header-field=%s http-data=%s%s output=none "
                "duration=30s\n",
                headers, data, certificate_words(l, url));
    add_attempts(sb, channel, command.buf);
}

static const char *quoted(struct lower *l, const char *text)
{
    struct strbuf sb = strbuf_new(l->arena);
    ros_prompt_quote(&sb, text);
    return strbuf_detach(&sb);
}

static const char *json(struct lower *l, const char *text)
{
    struct strbuf sb = strbuf_new(l->arena);
    escape_json(&sb, text);
    return strbuf_detach(&sb);
}

static void add_telegram(struct lower *l, struct strbuf *sb, const struct telegram *telegram)
{
    struct strbuf url = strbuf_new(l->arena);
    strbuf_addstr(&url, "https://api.telegram.org/bot");
    escape_url(&url, secret_text(telegram->token));
    strbuf_addstr(&url, "/sendMessage");
    const char *before =
        arena_printf(l->arena, "{\"chat_id\":\"%s\",\"text\":\"%s: ", json(l, telegram->chat),
                     json(l, l->site->info.name));
    add_fetch(l, sb, "telegram", url.buf, quoted(l, "Content-Type: application/json"),
              arena_printf(l->arena, "(%s . $rcText . %s)", quoted(l, before), quoted(l, "\"}")));
}

static bool has_header(const struct webhook *webhook, const char *name)
{
    for (size_t i = 0; i < webhook->header.len; i++)
        if (strcasecmp(webhook->header.v[i]->obj.name, name) == 0)
            return true;
    return false;
}

static void add_header(struct strbuf *list, const char *name, const char *value)
{
    strbuf_addf(list, "%s%s: ", list->len == 0 ? "" : ",", name);
    escape_header(list, value);
}

static void add_webhook(struct lower *l, struct strbuf *sb, const struct webhook *webhook)
{
    struct strbuf headers = strbuf_new(l->arena);
    if (!has_header(webhook, "Content-Type"))
        add_header(&headers, "Content-Type", "application/json");
    for (size_t i = 0; i < webhook->header.len; i++)
        add_header(&headers, webhook->header.v[i]->obj.name,
                   secret_text(webhook->header.v[i]->value));
    const char *before =
        arena_printf(l->arena, "{\"site\":\"%s\",\"wan\":\"", json(l, l->site->info.name));
    add_fetch(l, sb, "the webhook", secret_text(webhook->url), quoted(l, headers.buf),
              arena_printf(l->arena, "(%s . $rcName . %s . $rcState . %s . $rcText . %s)",
                           quoted(l, before), quoted(l, "\",\"state\":\""),
                           quoted(l, "\",\"text\":\""), quoted(l, "\"}")));
}

static void add_ntfy(struct lower *l, struct strbuf *sb, const struct ntfy *ntfy)
{
    struct strbuf headers = strbuf_new(l->arena);
    add_header(&headers, "Content-Type", "text/plain");
    if (ntfy->token != NULL)
        add_header(&headers, "Authorization",
                   arena_printf(l->arena, "Bearer %s", secret_text(ntfy->token)));
    add_header(&headers, "Title", l->site->info.name); /* last: it may end in a backslash */
    add_fetch(l, sb, "ntfy", secret_text(ntfy->url), quoted(l, headers.buf), "$rcText");
}

/* Sending is asynchronous: how it ended is asked for, in a way that does no harm where the version
 * does not tell. One mail after the other, because there is one answer for all. */
static void add_email(struct lower *l, struct strbuf *sb, const struct email *email)
{
    struct strbuf to = strbuf_new(l->arena), command = strbuf_new(l->arena);
    for (size_t i = 0; i < email->to.len; i++)
        strbuf_addf(&to, "%s%s", i == 0 ? "" : ",", email->to.v[i]);
    const char *text = arena_printf(l->arena, "(%s . $rcText)",
                                    quoted(l, arena_printf(l->arena, "%s: ", l->site->info.name)));
    strbuf_addstr(sb, ":local rcDone do={\n"
                      ":local rcWait 0\n"
                      ":local rcIs \"\"\n"
                      ":local rcAsk [:parse \":return [:tostr [/tool e-mail get last-status]]\"]\n"
                      ":do {\n"
                      ":set rcIs [$rcAsk]\n"
                      ":while ($rcIs = \"in-progress\" && $rcWait < 60) do={:delay 1s; :set rcWait "
                      "($rcWait + 1); :set rcIs [$rcAsk]}\n"
                      "} on-error={}\n"
                      ":return $rcIs\n}\n");
    strbuf_addf(&command,
                ":local rcIs [$rcDone]\n"
                "/tool e-mail send to=%s subject=%s body=%s\n"
                ":set rcIs [$rcDone]\n"
                ":if ($rcIs = \"failed\") do={:error \"rosc: the mail was not taken\"}\n",
                quoted(l, to.buf), text, text);
    add_attempts(sb, "e-mail", command.buf);
}

/* The built-in store of 7.19 and later, which small routers (SMIPS) do not have. */
static void add_certificate_choice(struct lower *l, struct strbuf *sb)
{
    strbuf_addstr(sb, ":local rcCheck \"no\"\n");
    if (l->out->target.minor < 19)
        ros_print_version_locals(sb);
    strbuf_addf(sb,
                ":if (%s[/system resource get architecture-name] != \"smips\") do={:set rcCheck "
                "\"yes-without-crl\"}\n",
                l->out->target.minor < 19 ? "$rcMinor >= 19 && " : "");
}

static const char *notify_script(struct lower *l, const struct notify *n)
{
    struct strbuf sb = strbuf_new(l->arena);
    if (has_fetch(n))
        add_certificate_choice(l, &sb);
    strbuf_addstr(&sb, ":global rcOut\n"
                       ":if ([:typeof $rcOut] = \"array\") do={\n"
                       ":local rcAll $rcOut\n"
                       ":set rcOut [:toarray \"\"]\n"
                       ":foreach rcMsg in=$rcAll do={\n"
                       ":local rcAt [:find $rcMsg \"|\"]\n"
                       ":local rcName [:pick $rcMsg 0 $rcAt]\n"
                       ":local rcText [:pick $rcMsg ($rcAt + 1) [:len $rcMsg]]\n"
                       ":set rcAt [:find $rcText \"|\"]\n"
                       ":local rcState [:pick $rcText 0 $rcAt]\n"
                       ":set rcText [:pick $rcText ($rcAt + 1) [:len $rcText]]\n");
    if (n->telegram != NULL)
        add_telegram(l, &sb, n->telegram);
    if (n->webhook != NULL)
        add_webhook(l, &sb, n->webhook);
    if (n->ntfy != NULL)
        add_ntfy(l, &sb, n->ntfy);
    if (n->email != NULL)
        add_email(l, &sb, n->email);
    strbuf_addstr(&sb, "}\n}");
    return strbuf_detach(&sb);
}

/* --- rows --- */

static void add_syslog(struct lower *l, const struct syslog *syslog)
{
    struct span at = lower_span_key(&l->site->monitoring.notify.obj, "syslog");
    ros_add(l->out, ROS_SYSTEM_LOGGING_ACTION, at, "rosc:notify/syslog", ROS("bsd-syslog", "yes"),
            ROS("name", SYSLOG_ACTION), ROS("remote", ipv4_str(l->arena, syslog->server)),
            ROS("remote-log-format", "syslog"), ROS("remote-port", lower_num(l, syslog->port)),
            ROS("target", "remote"));
    ros_add(l->out, ROS_SYSTEM_LOGGING, at, NULL, ROS("action", SYSLOG_ACTION),
            ROS("prefix", l->site->info.name), ROS("topics", "script,error"));
}

static const char *tls_word(enum mail_tls tls)
{
    switch (tls) {
    case MAIL_TLS_ON:
        return "yes";
    case MAIL_TLS_STARTTLS:
        return "starttls";
    case MAIL_TLS_OFF:
        return "no";
    case MAIL_TLS_AUTO:
        break;
    }
    return "starttls";
}

static void add_mail_account(struct lower *l, const struct email *email)
{
    enum mail_tls tls = email_tls(email);
    ros_add(l->out, ROS_TOOL_E_MAIL, lower_span_key(&l->site->monitoring.notify.obj, "email"), NULL,
            ROS("certificate-verification", tls == MAIL_TLS_OFF ? NULL : "yes-without-crl"),
            ROS("from", email->from),
            ROS("password", email->password != NULL ? secret_text(email->password) : ""),
            ROS("port", lower_num(l, email->port)),
            ROS("server", email->server.host != NULL ? email->server.host
                                                     : ipv4_str(l->arena, email->server.range.lo)),
            ROS("tls", tls_word(tls)), ROS("user", email->user != NULL ? email->user : ""));
    *VEC_PUSH(l->arena, l->out->modes) =
        (struct ros_mode){.feature = "email",
                          .who = "monitoring.notify.email sends mails",
                          .origin = lower_span_key(&l->site->monitoring.notify.obj, "email")};
}

/* 7.19 and 7.20 have a store of authorities that is not used unless it is switched on; later
 * versions use it for fetch and e-mail by default (facts 12.1). It may fail: a small router (SMIPS)
 * has no store. `words`: nothing is done when this text is empty on the router; NULL: no question.
 */
static void add_trust(struct lower *l, const char *words)
{
    struct strbuf sb = strbuf_new(l->arena);
    if (l->out->target.minor > 20)
        return;
    ros_print_version_locals(&sb);
    strbuf_addstr(&sb, ":local rcTrust ");
    ros_quote(&sb,
              ":if ([:tostr [/certificate settings get builtin-trust-anchors]] != \"trusted\") "
              "do={/certificate settings set builtin-trust-anchors=trusted}");
    strbuf_addstr(&sb, "\n:if (");
    if (words != NULL)
        strbuf_addf(&sb, "[:len (%s)] > 0 && (", words);
    strbuf_addf(&sb,
                "$rcMinor = 19 || $rcMinor = 20%s) do={:do {:local rcRow [:parse $rcTrust]; "
                "$rcRow} on-error={}}\n",
                words != NULL ? ")" : "");
    *VEC_PUSH(l->arena, l->out->runs) = (struct ros_run){
        .what = "The built-in authorities are trusted, where the router does not do so by itself",
        .script = strbuf_detach(&sb),
        .origin = lower_span_key(&l->site->monitoring.obj, "notify"),
    };
}

/* A URL that only the router will know counts as one. */
static bool is_https(const struct secret *url)
{
    return strncmp(secret_text(url), "http://", 7) != 0;
}

static bool is_asked(const struct secret *url)
{
    return ros_prompt_len(secret_text(url)) > 0;
}

/* The certificate words of the URLs that only the router will know, as an expression that is empty
 * when none is https. */
static const char *asked_words(struct lower *l, const struct notify *n)
{
    struct strbuf sb = strbuf_new(l->arena);
    if (n->webhook != NULL && is_asked(n->webhook->url))
        strbuf_addstr(&sb, certificate_words(l, secret_text(n->webhook->url)));
    if (n->ntfy != NULL && is_asked(n->ntfy->url))
        strbuf_addf(&sb, "%s%s", sb.len > 0 ? " . " : "",
                    certificate_words(l, secret_text(n->ntfy->url)));
    return strbuf_detach(&sb);
}

static void note_certificates(struct lower *l, const struct notify *n)
{
    bool mail = n->email != NULL && email_tls(n->email) != MAIL_TLS_OFF;
    bool sure = n->telegram != NULL || mail ||
                (n->webhook != NULL && !is_asked(n->webhook->url) && is_https(n->webhook->url)) ||
                (n->ntfy != NULL && !is_asked(n->ntfy->url) && is_https(n->ntfy->url));
    bool tls = n->telegram != NULL || (n->webhook != NULL && is_https(n->webhook->url)) ||
               (n->ntfy != NULL && is_https(n->ntfy->url));
    if (!tls && !mail)
        return;
    add_trust(l, sure ? NULL : asked_words(l, n));
    unsigned since = mail ? 21 : 19;
    if (l->out->target.minor < since)
        *VEC_PUSH(l->arena, l->out->notes) = arena_printf(
            l->arena,
            "before RouterOS 7.%u the certificates of %s are not checked: %s, and whoever can "
            "answer "
            "in the server's place reads what is sent",
            since,
            tls && mail ? "all servers that are told"
            : mail      ? "the mail server"
                        : "the servers that are told",
            mail ? "e-mail has no setting for it" : "there are no built-in authorities");
}

void lower_notify(struct lower *l)
{
    const struct notify *n = &l->site->monitoring.notify;
    if (n->syslog != NULL)
        add_syslog(l, n->syslog);
    if (!notify_has_channel(l->site))
        return;
    struct span at = lower_span_key(&l->site->monitoring.obj, "notify");
    bool fetch = has_fetch(n);
    ros_add(l->out, ROS_SYSTEM_SCRIPT, at, "rosc:notify/send",
            ROS("dont-require-permissions", fetch ? "yes" : NULL), ROS("name", NOTIFY_SCRIPT),
            ROS("policy", fetch ? "ftp,read,write,test" : "read,write,test"),
            ROS("source", notify_script(l, n)));
    if (fetch)
        *VEC_PUSH(l->arena, l->out->modes) = (struct ros_mode){
            .feature = "fetch", .who = "monitoring.notify sends over HTTP", .origin = at};
    if (n->email != NULL)
        add_mail_account(l, n->email);
    note_certificates(l, n);
    *VEC_PUSH(l->arena, l->out->notes) = "to try who is told: :global rcOut {\"none|test|this is "
                                         "only a test\"}; /system script run " NOTIFY_SCRIPT;
}
