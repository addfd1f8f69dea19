/*
 * mask.c - secrets that no argument says of: in URLs, headers and bodies of requests, and in
 * scripts inside strings, however deep.
 *
 * They are found in the bytes, not in the tree: a statement that does not parse, a string that is
 * no script and an escape of any depth are the same to it. An export wraps its lines in the middle
 * of a word ("\", line end, blanks), so the text is looked at without that, and what is found goes
 * back to its places.
 */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/attr.h"
#include "diag/diag.h"
#include "ros/export.h"

enum {
    WORD_MAX_LEN = 64,
    AUTHORITY_MAX_LEN = 512,
    BOT_MIN_DIGITS = 6,
    TOKEN_MIN_LEN = 8, /* behind "bot123456:" */
    TELEGRAM_LEN = 30, /* a token of Telegram alone has 35 */
};

/* Something was taken out in front of `at`. */
struct cut {
    size_t at, taken;
};

struct scan {
    struct arena *arena;
    const struct source *source;
    const char *text; /* without the wraps */
    size_t len;
    VEC(struct cut) cuts;
};

/* --- wraps --- */

/* The bytes of a wrap at `p`, 0: there is none. */
static size_t wrap_at(const char *p, const char *end)
{
    const char *q = p + 1;
    if (*p != '\\' || q == end)
        return 0;
    if (*q == '\r' && q + 1 < end && q[1] == '\n')
        q++;
    if (*q != '\n' && *q != '\r')
        return 0;
    q++;
    while (q < end && (*q == ' ' || *q == '\t'))
        q++;
    return (size_t)(q - p);
}

static void unwrap(struct scan *s)
{
    const char *p = s->source->text, *end = p + s->source->len;
    if (memchr(p, '\\', s->source->len) == NULL) {
        s->text = p;
        s->len = s->source->len;
        return;
    }
    char *out = arena_alloc(s->arena, s->source->len + 1);
    size_t len = 0, taken = 0;
    while (p < end) {
        size_t wrap = wrap_at(p, end);
        if (wrap > 0) {
            taken += wrap;
            *VEC_PUSH(s->arena, s->cuts) = (struct cut){len, taken};
            p += wrap;
        } else {
            out[len++] = *p++;
        }
    }
    out[len] = '\0';
    s->text = out;
    s->len = len;
}

/* Where a byte of the unwrapped text stands in the source. */
static size_t place(const struct scan *s, size_t at)
{
    size_t lo = 0, hi = s->cuts.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (s->cuts.v[mid].at <= at)
            lo = mid + 1;
        else
            hi = mid;
    }
    return at + (lo > 0 ? s->cuts.v[lo - 1].taken : 0);
}

static void mask(const struct scan *s, size_t from, size_t to)
{
    if (from >= to)
        return;
    size_t begin = place(s, from), last = place(s, to - 1);
    source_mask(s->arena, (struct span){s->source, (uint32_t)begin, (uint32_t)(last + 1 - begin)});
}

/* --- words --- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool in_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '_';
}

static bool one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

/* How many characters of a word stand in front of `at`. */
static size_t word_before(const struct scan *s, size_t at)
{
    size_t n = 0;
    while (n < at && n <= WORD_MAX_LEN && in_word(s->text[at - n - 1]))
        n++;
    return n <= WORD_MAX_LEN ? n : 0;
}

/* Does a name end like that of a secret? `in_query`: it stands in a URL, where short ones do too.
 */
static bool names_secret(const char *word, size_t len, bool in_query)
{
    static const char *const ends[] = {"token",  "password",   "passwd",     "passphrase",
                                       "secret", "apikey",     "api_key",    "api-key",
                                       "pwd",    "access_key", "access-key", "authorization"};
    static const char *const query[] = {"key", "pass", "sig", "signature", "auth", "pin"};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        size_t n = strlen(ends[i]);
        if (len >= n && strncasecmp(word + len - n, ends[i], n) == 0)
            return true;
    }
    for (size_t i = 0; in_query && i < ARRAY_LEN(query); i++)
        if (len == strlen(query[i]) && strncasecmp(word, query[i], len) == 0)
            return true;
    return false;
}

static size_t behind(const struct scan *s, size_t at, const char *set)
{
    while (at < s->len && one_of(s->text[at], set))
        at++;
    return at;
}

/* Masks from `at` up to one of `stops`; a variable is no secret. Returns where that is: what is
 * masked need not be looked at. */
static size_t mask_value(const struct scan *s, size_t at, const char *stops)
{
    size_t end = at;
    while (end < s->len && !one_of(s->text[end], stops))
        end++;
    if (at < s->len && s->text[at] != '$')
        mask(s, at, end);
    return end;
}

/* --- what is looked for; each returns where to go on --- */

static const char value_stops[] = " \t\r\n\"\\&;,}])'<>#";

/* "?token=...", "password=...", and a body of a request that begins with it */
static size_t look_at_equals(const struct scan *s, size_t at)
{
    size_t n = word_before(s, at);
    bool in_query = n > 0 && at > n && one_of(s->text[at - n - 1], "?&");
    if (n == 0 || !names_secret(s->text + at - n, n, in_query))
        return at + 1;
    return mask_value(s, behind(s, at + 1, "\"\\"), value_stops); /* quotes of any depth */
}

/* "Authorization: Bearer ...", and "token": "..." of JSON */
static size_t look_at_name(const struct scan *s, size_t at)
{
    size_t end = at;
    while (end > 0 && one_of(s->text[end - 1], "\"\\"))
        end--;
    size_t n = word_before(s, end);
    if (n == 0 || n == end || !one_of(s->text[end - n - 1], "\",{ ") ||
        !names_secret(s->text + end - n, n, false))
        return at + 1;
    return mask_value(s, behind(s, at + 1, "\"\\ \t"), end < at ? value_stops : "\"\\,\r\n");
}

/* "bot123456789:AA...", or the token of a bot alone */
static void look_at_bot(const struct scan *s, size_t at)
{
    size_t digits = 0, n = 0;
    while (digits < at && digits < WORD_MAX_LEN && is_digit(s->text[at - digits - 1]))
        digits++;
    if (digits < BOT_MIN_DIGITS)
        return;
    while (at + 1 + n < s->len && in_word(s->text[at + 1 + n]))
        n++;
    bool named = at >= digits + 3 && strncasecmp(s->text + at - digits - 3, "bot", 3) == 0;
    if (n >= (size_t)(named ? TOKEN_MIN_LEN : TELEGRAM_LEN))
        mask(s, at + 1, at + 1 + n);
}

/* "://user:password@" */
static void look_at_authority(const struct scan *s, size_t at)
{
    if (at + 2 >= s->len || s->text[at + 1] != '/' || s->text[at + 2] != '/')
        return;
    size_t begin = at + 3, colon = 0, user_end = 0;
    for (size_t i = begin; i < s->len && i < begin + AUTHORITY_MAX_LEN; i++) {
        if (one_of(s->text[i], "/?#\"\\ \t\r\n;)]}"))
            break;
        if (s->text[i] == ':' && colon == 0)
            colon = i + 1;
        if (s->text[i] == '@')
            user_end = i;
    }
    size_t from = colon != 0 && colon <= user_end ? colon : begin;
    if (user_end > 0 && s->text[from] != '$')
        mask(s, from, user_end);
}

void ros_mask_requests(struct arena *arena, const struct source *source)
{
    struct scan s = {.arena = arena, .source = source};
    unwrap(&s);
    for (size_t i = strcspn(s.text, ":="); i < s.len; i += strcspn(s.text + i, ":=")) {
        size_t at = i;
        if (s.text[at] == '=') {
            i = look_at_equals(&s, at);
            continue;
        }
        look_at_bot(&s, at);
        look_at_authority(&s, at);
        i = look_at_name(&s, at);
    }
}
