/*
 * own_monitoring.c - how probes are watched and who is told, for a site of ours.
 *
 * Part of it stands only in the text of our scripts; what is looked for there is what
 * lib/lower/monitoring.c, usage.c and notify.c write. Where they change, the comparison of the
 * built site with the export tells (lib/app/import.c).
 */
#include "import/own.h"
#include "ros/quote.h"

/* What stands between `before` and the next character of `ends`; NULL: nothing does. */
static const char *between(struct arena *arena, const char *text, const char *before,
                           const char *ends)
{
    const char *at = text == NULL ? NULL : strstr(text, before);
    if (at == NULL)
        return NULL;
    at += strlen(before);
    size_t len = strcspn(at, ends);
    return at[len] == '\0' ? NULL : arena_strndup(arena, at, len);
}

/* --- monitoring --- */

static void read_script(struct importer *im, struct draft *map, const char *source)
{
    struct draft *notify = draft_map(im->arena, map, "notify");
    const char *hold = between(im->arena, source, " has been $rcNow for ", "\"");
    if (hold == NULL && strstr(source, " is $rcNow\"") != NULL)
        hold = "0s";
    if (hold != NULL)
        draft_guess(im->arena, map, "hold", hold);
    if (strstr(source, " is down\"}") == NULL)
        draft_guess(im->arena, notify, "log", "no");
    if (strstr(source, "reply-dst-address~") == NULL)
        draft_guess(im->arena, map, "purge", "no");
}

static void read_use(struct importer *im, struct draft *map, const char *source)
{
    const char *hold = between(im->arena, source, "/away\")) >= ", ")");
    const char *after =
        between(im->arena, source, " is metered and has carried the site for ", "\"");
    if (after == NULL)
        return;
    draft_put(im->arena, map, "metered-after", after);
    if (hold != NULL)
        draft_guess(im->arena, map, "hold", hold);
}

void own_monitoring(struct importer *im)
{
    struct draft *map = draft_map(im->arena, im->out->site, "monitoring");
    IMPORT_EACH(im, ROS_TOOL_NETWATCH, item)
    {
        if (import_tag(item, "probe") == NULL || draft_get(map, "interval") != NULL)
            continue;
        draft_guess(im->arena, map, "interval", ros_item_value(item, "interval"));
        draft_guess(im->arena, map, "timeout", ros_item_value(item, "timeout"));
    }
    IMPORT_EACH(im, ROS_SYSTEM_SCRIPT, item)
    {
        const char *source = ros_item_get(item, "source");
        if (source != NULL && import_tag(item, "wan") != NULL)
            read_script(im, map, source);
        if (source != NULL && import_tag(item, "use") != NULL)
            read_use(im, map, source);
    }
}

/* --- channels --- */

/* One attempt of the script that sends. */
struct fetch {
    const char *url, *headers;
    const char *data; /* its first constant piece, NULL: none */
    const char *channel;
};

/* The quoted string behind `name`, NULL: it is none. */
static const char *string_behind(struct arena *arena, const char *text, const char *name)
{
    const char *at = strstr(text, name), *value;
    if (at == NULL)
        return NULL;
    at += strlen(name);
    at += *at == '(';
    return ros_unquote(arena, &at, &value) ? value : NULL;
}

/* Reads the attempt at *at and moves behind it. False: there is none. */
static bool next_fetch(struct arena *arena, const char **at, struct fetch *ret_fetch)
{
    static const char begins[] = "/tool fetch url=", ends[] = "on-error={:log warning \"rosc: ";
    const char *from = strstr(*at, begins), *to = from == NULL ? NULL : strstr(from, ends);
    if (to == NULL)
        return false;
    const char *text = arena_strndup(arena, from, (size_t)(to - from));
    *ret_fetch = (struct fetch){
        .url = string_behind(arena, text, begins),
        .headers = string_behind(arena, text, " http-header-field="),
        .data = string_behind(arena, text, " http-data="),
        .channel = arena_strndup(arena, to + strlen(ends), strcspn(to + strlen(ends), ":")),
    };
    *at = to + strlen(ends);
    return ret_fetch->url != NULL && ret_fetch->headers != NULL;
}

static int hex(char c)
{
    const char *digits = "0123456789ABCDEF", *at = c == '\0' ? NULL : strchr(digits, c);
    return at == NULL ? -1 : (int)(at - digits);
}

static const char *url_decoded(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    for (; *text != '\0'; text++) {
        if (*text == '%' && hex(text[1]) >= 0 && hex(text[2]) >= 0) {
            strbuf_addch(&sb, (char)(hex(text[1]) * 16 + hex(text[2])));
            text += 2;
        } else {
            strbuf_addch(&sb, *text);
        }
    }
    return strbuf_detach(&sb);
}

/* Up to the quote that ends a JSON string. */
static const char *json_decoded(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    for (; *text != '\0' && *text != '"'; text++) {
        if (*text == '\\' && text[1] != '\0')
            text++;
        strbuf_addch(&sb, *text);
    }
    return strbuf_detach(&sb);
}

static void put_telegram(struct importer *im, struct draft *notify, const struct fetch *fetch)
{
    static const char before[] = "https://api.telegram.org/bot", chat[] = "{\"chat_id\":\"";
    const char *end = strstr(fetch->url, "/sendMessage");
    if (strncmp(fetch->url, before, strlen(before)) != 0 || end == NULL || fetch->data == NULL ||
        strncmp(fetch->data, chat, strlen(chat)) != 0)
        return;
    const char *from = fetch->url + strlen(before);
    const char *token = arena_strndup(im->arena, from, (size_t)(end - from));
    struct draft *map = draft_map(im->arena, notify, "telegram");
    map->flow = true;
    draft_secret(im->arena, map, "token",
                 import_env(im, NULL, "telegram_token", url_decoded(im->arena, token)));
    draft_text(im->arena, map, "chat", json_decoded(im->arena, fetch->data + strlen(chat)));
}

/* The next entry of a header list; a comma inside one is written \, */
static const char *next_header(struct arena *arena, const char **at)
{
    struct strbuf sb = strbuf_new(arena);
    if (**at == '\0')
        return NULL;
    for (; **at != '\0' && **at != ','; (*at)++) {
        if (**at == '\\' && (*at)[1] == ',')
            (*at)++;
        strbuf_addch(&sb, **at);
    }
    *at += **at == ',';
    return strbuf_detach(&sb);
}

static void put_webhook(struct importer *im, struct draft *notify, const struct fetch *fetch)
{
    struct draft *map = draft_map(im->arena, notify, "webhook");
    draft_secret(im->arena, map, "url", import_env(im, NULL, "webhook_url", fetch->url));
    for (const char *at = fetch->headers, *entry; (entry = next_header(im->arena, &at)) != NULL;) {
        const char *why, *colon = strstr(entry, ": ");
        if (colon == NULL || strcmp(entry, "Content-Type: application/json") == 0)
            continue;
        const char *name = arena_strndup(im->arena, entry, (size_t)(colon - entry));
        if (!value_header(im->arena, name, &why))
            continue;
        draft_secret(im->arena, draft_map(im->arena, map, "header"), name,
                     import_env(im, "webhook", name, colon + 2));
    }
}

static void put_ntfy(struct importer *im, struct draft *notify, const struct fetch *fetch)
{
    static const char bearer[] = "Authorization: Bearer ";
    struct draft *map = draft_map(im->arena, notify, "ntfy");
    map->flow = true;
    draft_secret(im->arena, map, "url", import_env(im, NULL, "ntfy_url", fetch->url));
    for (const char *at = fetch->headers, *entry; (entry = next_header(im->arena, &at)) != NULL;)
        if (strncmp(entry, bearer, strlen(bearer)) == 0)
            draft_secret(im->arena, map, "token",
                         import_env(im, NULL, "ntfy_token", entry + strlen(bearer)));
}

static void put_email(struct importer *im, struct draft *notify, const char *source)
{
    const char *to = string_behind(im->arena, source, "/tool e-mail send to=");
    if (to == NULL || im->have->rows[ROS_TOOL_E_MAIL].len == 0)
        return;
    const struct ros_item *account = im->have->rows[ROS_TOOL_E_MAIL].v[0];
    const char *tls = cell(account, "tls"), *user = cell(account, "user");
    struct draft *map = draft_map(im->arena, notify, "email");
    draft_put(im->arena, map, "server", cell(account, "server"));
    draft_guess(im->arena, map, "port", cell(account, "port"));
    draft_text(im->arena, map, "from", cell(account, "from"));
    import_list(im, map, "to", to);
    if (tls != NULL)
        draft_guess(im->arena, map, "tls",
                    strcmp(tls, "yes") == 0  ? "on"
                    : strcmp(tls, "no") == 0 ? "off"
                                             : tls);
    if (user == NULL || *user == '\0')
        return;
    draft_text(im->arena, map, "user", user);
    draft_secret(im->arena, map, "password",
                 import_env(im, NULL, "smtp_password", cell(account, "password")));
}

void own_notify(struct importer *im)
{
    struct draft *notify =
        draft_map(im->arena, draft_map(im->arena, im->out->site, "monitoring"), "notify");
    const struct ros_item *action = import_find(im, ROS_SYSTEM_LOGGING_ACTION, "notify", "syslog");
    const char *source = cell(import_find(im, ROS_SYSTEM_SCRIPT, "notify", "send"), "source");
    struct fetch fetch;
    if (action != NULL) {
        struct draft *syslog = draft_map(im->arena, notify, "syslog");
        syslog->flow = true;
        draft_put(im->arena, syslog, "server", cell(action, "remote"));
        draft_guess(im->arena, syslog, "port", ros_item_value(action, "remote-port"));
    }
    if (source == NULL)
        return;
    for (const char *at = source; next_fetch(im->arena, &at, &fetch);) {
        if (strcmp(fetch.channel, "telegram was not told") == 0)
            put_telegram(im, notify, &fetch);
        else if (strcmp(fetch.channel, "the webhook was not told") == 0)
            put_webhook(im, notify, &fetch);
        else if (strcmp(fetch.channel, "ntfy was not told") == 0)
            put_ntfy(im, notify, &fetch);
    }
    put_email(im, notify, source);
}
