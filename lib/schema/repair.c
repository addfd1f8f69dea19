/*
 * repair.c - what a refused value was most likely meant to be.
 *
 * Guesses are cheap here because each one is read by the field's own parser before it is offered:
 * what comes out always compiles. Where two answers are possible there is none.
 */
#include <string.h>

#include "base/attr.h"
#include "base/strbuf.h"
#include "schema/internal.h"

struct pair {
    const char *from, *to;
};

static const char *looked_up(const struct pair *pairs, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(pairs[i].from, text) == 0)
            return pairs[i].to;
    return NULL;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static const char *lowered(struct arena *arena, const char *text)
{
    char *copy = arena_strdup(arena, text);
    for (char *p = copy; *p != '\0'; p++)
        *p = lower(*p);
    return copy;
}

/* --- text that a keyboard or a web page has dressed up --- */

static const struct pair dressed[] = {
    {"\xe2\x80\x9c", ""},  {"\xe2\x80\x9d", ""},  {"\xe2\x80\x9e", ""},
    {"\xe2\x80\x98", ""},  {"\xe2\x80\x99", ""},  {"\xe2\x80\x93", "-"},
    {"\xe2\x80\x94", "-"}, {"\xe2\x88\x92", "-"}, {"\xc2\xa0", " "},
};

const char *repair_dressed(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    bool any = false;
    while (*text != '\0') {
        size_t i = 0;
        while (i < ARRAY_LEN(dressed) &&
               strncmp(text, dressed[i].from, strlen(dressed[i].from)) != 0)
            i++;
        if (i == ARRAY_LEN(dressed)) {
            strbuf_addch(&sb, *text++);
            continue;
        }
        any = true;
        strbuf_addstr(&sb, dressed[i].to);
        text += strlen(dressed[i].from);
    }
    if (!any)
        return NULL;
    const char *out = strbuf_detach(&sb);
    out += strspn(out, " ");
    size_t len = strlen(out);
    while (len > 0 && out[len - 1] == ' ')
        len--;
    return len > 0 ? arena_strndup(arena, out, len) : NULL;
}

/* --- by type --- */

static const char *without(struct arena *arena, const char *text, const char *set)
{
    struct strbuf sb = strbuf_new(arena);
    for (; *text != '\0'; text++)
        if (strchr(set, *text) == NULL)
            strbuf_addch(&sb, *text);
    return strbuf_detach(&sb);
}

/* `text` with the first `from` in it made `to`; NULL when there is none. */
static const char *replaced(struct arena *arena, const char *text, const char *from, const char *to)
{
    const char *at = strstr(text, from);
    if (at == NULL)
        return NULL;
    return arena_printf(arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

static const char *a_bool(const char *text)
{
    static const struct pair words[] = {
        {"y", "yes"}, {"1", "yes"}, {"enable", "yes"}, {"enabled", "yes"},
        {"n", "no"},  {"0", "no"},  {"disable", "no"}, {"disabled", "no"},
    };
    return looked_up(words, ARRAY_LEN(words), text);
}

/* Words of RouterOS, iptables and other tools. Only what the field takes is offered. */
static const char *a_word(struct arena *arena, const struct field *field, const char *text)
{
    static const struct pair words[] = {
        {"allow", "accept"},   {"permit", "accept"},   {"pass", "accept"},     {"deny", "drop"},
        {"block", "drop"},     {"discard", "drop"},    {"blackhole", "drop"},  {"snat", "src-nat"},
        {"srcnat", "src-nat"}, {"src_nat", "src-nat"}, {"masq", "masquerade"}, {"1", "icmp"},
        {"6", "tcp"},          {"17", "udp"},          {"47", "gre"},          {"yes", "lan"},
        {"on", "lan"},         {"true", "lan"},        {"no", "none"},         {"off", "none"},
        {"none", "none"},
    };
    const char *word = looked_up(words, ARRAY_LEN(words), text);
    bool list = (field->flags & FIELD_LIST) != 0;
    if (list && field->min_items == 0 && word != NULL && strcmp(word, "none") == 0)
        return "[]";
    if (word == NULL && list &&
        (strcmp(text, "tcp/udp") == 0 || strcmp(text, "tcp,udp") == 0 ||
         strcmp(text, "both") == 0 || strcmp(text, "tcp+udp") == 0))
        return "[tcp, udp]";
    return word != NULL ? word : lowered(arena, text);
}

/* "10 seconds", "1min", "12H", "0.5s" and a bare number. */
static const char *a_duration(struct arena *arena, const char *text)
{
    static const struct pair units[] = {
        {"", "s"},        {"msec", "ms"}, {"sec", "s"},   {"secs", "s"},   {"second", "s"},
        {"seconds", "s"}, {"min", "m"},   {"mins", "m"},  {"minute", "m"}, {"minutes", "m"},
        {"hr", "h"},      {"hrs", "h"},   {"hour", "h"},  {"hours", "h"},  {"day", "d"},
        {"days", "d"},    {"week", "w"},  {"weeks", "w"}, {"s", "s"},      {"m", "m"},
        {"h", "h"},       {"d", "d"},     {"w", "w"},     {"ms", "ms"},
    };
    static const char digits[] = "0123456789";
    size_t n = strspn(text, digits);
    if (n == 0)
        return NULL;
    if (strcmp(text + n, ".5s") == 0 && n == 1 && text[0] == '0')
        return "500ms";
    const char *rest = text + n;
    while (*rest == ' ')
        rest++;
    const char *unit = looked_up(units, ARRAY_LEN(units), lowered(arena, rest));
    return unit == NULL ? NULL : arena_printf(arena, "%.*s%s", (int)n, text, unit);
}

static const char *a_size(struct arena *arena, const char *text)
{
    static const struct pair units[] = {
        {"kb", "kB"}, {"k", "kB"},     {"mb", "MB"},  {"m", "MB"},   {"mbyte", "MB"}, {"gb", "GB"},
        {"g", "GB"},  {"gbyte", "GB"}, {"gib", "GB"}, {"mib", "MB"}, {"tb", "TB"},    {"t", "TB"},
    };
    size_t n = strspn(text, "0123456789");
    const char *rest = text + n + strspn(text + n, " ");
    const char *unit = n == 0 ? NULL : looked_up(units, ARRAY_LEN(units), lowered(arena, rest));
    return unit == NULL ? NULL : arena_printf(arena, "%.*s%s", (int)n, text, unit);
}

/* lo-hi with the ends the right way round. */
static const char *turned(struct arena *arena, const char *text)
{
    const char *dash = strchr(text, '-');
    if (dash == NULL || strchr(dash + 1, '-') != NULL || strchr(text, ',') != NULL)
        return NULL;
    return arena_printf(arena, "%s-%.*s", dash + 1, (int)(dash - text), text);
}

/* "192.168.88.10-99": the end takes the start's first octets. */
static const char *a_whole_end(struct arena *arena, const char *text)
{
    static const char digits[] = "0123456789";
    const char *dash = strchr(text, '-');
    if (dash == NULL || dash[1] == '\0' || dash[1 + strspn(dash + 1, digits)] != '\0')
        return NULL;
    const char *dot = dash;
    while (dot > text && *dot != '.')
        dot--;
    return dot == text
               ? NULL
               : arena_printf(arena, "%s%s", arena_printf(arena, "%.*s-", (int)(dash - text), text),
                              arena_printf(arena, "%.*s%s", (int)(dot + 1 - text), text, dash + 1));
}

static const char *a_range(struct arena *arena, const char *text)
{
    const char *tight = without(arena, text, " ");
    static const char *const between[] = {"..", "to", "--", ","};
    for (size_t i = 0; i < ARRAY_LEN(between); i++)
        if (strchr(tight, '-') == NULL || i == 2)
            if (strstr(tight, between[i]) != NULL)
                return replaced(arena, tight, between[i], "-");
    const char *whole = a_whole_end(arena, tight);
    if (whole != NULL)
        return whole;
    struct ipv4_range range;
    const char *why;
    return value_ipv4_range(arena, tight, &range, &why) ? tight : turned(arena, tight);
}

static const char *a_port(struct arena *arena, const char *text)
{
    static const struct pair names[] = {
        {"http", "80"}, {"https", "443"},   {"ssh", "22"},    {"smtp", "25"},
        {"dns", "53"},  {"rdp", "3389"},    {"ftp", "21"},    {"imaps", "993"},
        {"ntp", "123"}, {"winbox", "8291"}, {"telnet", "23"}, {"wireguard", "51820"},
    };
    const char *number = looked_up(names, ARRAY_LEN(names), lowered(arena, text));
    if (number != NULL)
        return number;
    const char *tight = without(arena, text, " ");
    const char *slash = strchr(tight, '/');
    if (slash != NULL)
        return arena_strndup(arena, tight, (size_t)(slash - tight));
    size_t len = strlen(tight);
    if (len > 0 && tight[len - 1] == ',')
        return arena_strndup(arena, tight, len - 1);
    return strcmp(tight, text) != 0 ? tight : turned(arena, text);
}

/* Twelve hexadecimal digits with hyphens, dots or nothing between them. */
static const char *a_mac(struct arena *arena, const char *text)
{
    const char *digits = without(arena, text, "-.: ");
    if (strlen(digits) != 12)
        return NULL;
    struct strbuf sb = strbuf_new(arena);
    for (size_t i = 0; i < 12; i += 2)
        strbuf_addf(&sb, "%s%.2s", i == 0 ? "" : ":", digits + i);
    return strbuf_detach(&sb);
}

/* The first two numbers: "v7.21.3 (stable)" is 7.21. */
static const char *a_version(struct arena *arena, const char *text)
{
    static const char digits[] = "0123456789";
    size_t start = text[0] == 'v' || text[0] == 'V' ? 1 : 0;
    size_t n = start + strspn(text + start, digits);
    if (text[n] != '.')
        return NULL;
    n++;
    n += strspn(text + n, digits);
    return arena_strndup(arena, text + start, n - start);
}

static const char *a_netmask(struct arena *arena, const char *text)
{
    const char *slash = strpbrk(text, "/ ");
    uint32_t mask;
    const char *why;
    if (slash == NULL)
        return NULL;
    const char *last = slash + strspn(slash, "/ ");
    if (!value_ipv4(arena, last, &mask, &why))
        return without(arena, text, " ");
    unsigned len = 0;
    while (len < 32 && (mask & (UINT32_C(1) << (31 - len))) != 0)
        len++;
    if (len < 32 && (mask << len) != 0)
        return NULL;
    return arena_printf(arena, "%.*s/%u", (int)(slash - text), text, len);
}

static const char *a_network(struct arena *arena, const char *text)
{
    struct ipv4_prefix p;
    const char *why;
    if (value_ipv4_ifaddr(arena, text, &p, &why))
        return ipv4_prefix_str(arena, ipv4_network_of(p));
    const char *netmask = a_netmask(arena, text);
    return netmask != NULL ? netmask : without(arena, text, " ");
}

static const char *a_port_name(struct arena *arena, const char *text)
{
    static const char digits[] = "0123456789";
    if (text[strspn(text, digits)] == '\0')
        return arena_printf(arena, "ether%s", text);
    return lowered(arena, without(arena, text, " "));
}

static const char *an_int(struct arena *arena, const char *text)
{
    const char *plain = without(arena, text, "_");
    while (plain[0] == '0' && plain[1] != '\0')
        plain++;
    return plain;
}

static const char *without_length(struct arena *arena, const char *text)
{
    const char *slash = strchr(text, '/');
    return slash == NULL ? without(arena, text, " ")
                         : arena_strndup(arena, text, (size_t)(slash - text));
}

static const char *guess(struct arena *arena, const struct field *field, const char *text)
{
    switch (field->type) {
    case FIELD_BOOL:
        return field->nwords > 0 ? a_word(arena, field, text) : a_bool(lowered(arena, text));
    case FIELD_ENUM:
        return a_word(arena, field, lowered(arena, text));
    case FIELD_INT:
        return an_int(arena, text);
    case FIELD_DURATION:
        return a_duration(arena, text);
    case FIELD_SIZE:
        return a_size(arena, text);
    case FIELD_IPV4:
        return without_length(arena, text);
    case FIELD_IPV4_IFADDR:
        return a_netmask(arena, text);
    case FIELD_IPV4_RANGE:
        return a_range(arena, text);
    case FIELD_IPV4_NETWORK:
    case FIELD_ENDPOINT:
    case FIELD_ADDRESS_ENTRY:
        return a_network(arena, text);
    case FIELD_PORTS:
        return a_port(arena, text);
    case FIELD_MAC:
        return a_mac(arena, text);
    case FIELD_VERSION:
        return a_version(arena, text);
    case FIELD_IFNAME:
        return (field->flags & FIELD_DEFAULT_NAME) != 0 ? a_port_name(arena, text) : NULL;
    case FIELD_NAME:
        return strncmp(text, "wan:", 4) == 0 ? text + 4 : NULL;
    case FIELD_IPV6:
        return without_length(arena, text);
    case FIELD_TEXT:
    case FIELD_HOSTNAME:
    case FIELD_HOST:
    case FIELD_IPV6_IFADDR:
    case FIELD_IPV6_NETWORK:
    case FIELD_RECORD:
    case FIELD_MAP:
    case FIELD_SECRET_VALUE:
        break;
    }
    return NULL;
}

static bool reads(struct arena *arena, const struct field *field, const char *text)
{
    union {
        char bytes[64];
        void *align;
    } value;
    const char *why;
    return scalar_size(field->type) <= sizeof(value) &&
           scalar_read(arena, field, text, NULL, &value, &why);
}

/* "a, b" and "a b" where a list is taken: "[a, b]". */
static const char *a_list(struct arena *arena, const struct field *field, const char *text)
{
    if ((field->flags & FIELD_LIST) == 0 || strpbrk(text, ", ;") == NULL)
        return NULL;
    struct word_list items = {0};
    for (const char *p = text; *p != '\0';) {
        p += strspn(p, ", ;");
        size_t n = strcspn(p, ", ;");
        if (n == 0)
            break;
        const char *item = arena_strndup(arena, p, n);
        if (!reads(arena, field, item))
            return NULL;
        *VEC_PUSH(arena, items.w) = item;
        p += n;
    }
    if (items.w.len < 2 || (field->max_items > 0 && items.w.len > field->max_items))
        return NULL;
    struct strbuf sb = strbuf_new(arena);
    for (size_t i = 0; i < items.w.len; i++)
        strbuf_addf(&sb, "%s%s", i == 0 ? "[" : ", ", items.w.v[i]);
    strbuf_addch(&sb, ']');
    return strbuf_detach(&sb);
}

const char *repair_scalar(struct arena *arena, const struct field *field, const char *text,
                          bool *ret_list)
{
    const char *undressed = repair_dressed(arena, text);
    if (undressed != NULL && reads(arena, field, undressed)) {
        *ret_list = false;
        return undressed;
    }
    const char *list = a_list(arena, field, text);
    if (list != NULL) {
        *ret_list = true;
        return list;
    }
    const char *fix = guess(arena, field, undressed != NULL ? undressed : text);
    if (fix == NULL || strcmp(fix, text) == 0)
        return NULL;
    *ret_list = fix[0] == '[';
    return *ret_list || reads(arena, field, fix) ? fix : NULL;
}
