/* secrets.c - see secrets.h. */
#include "diag/secrets.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/attr.h"
#include "diag/diag.h"

enum {
    WORD_MAX_LEN = 63,
    MASKS_MAX = 1000, /* then all the rest of the text is one secret */
};

static bool contains(const char *key, const char *part)
{
    size_t len = strlen(part);
    for (const char *p = key; *p != '\0'; p++)
        if (strncasecmp(p, part, len) == 0)
            return true;
    return false;
}

bool secret_key(const char *key)
{
    static const char *const parts[] = {"pass", "secret",  "token",  "psk",       "private",
                                        "pwd",  "authori", "apikey", "credential"};
    static const char *const whole[] = {"pin", "key", "url", "chat"};
    static const char *const often[] = {"password", "passphrase", "secret", "token"};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (contains(key, parts[i]))
            return true;
    for (size_t i = 0; i < ARRAY_LEN(whole); i++)
        if (strcasecmp(key, whole[i]) == 0)
            return true;
    size_t len = strlen(key);
    if (len > 4 &&
        (strcasecmp(key + len - 4, "-key") == 0 || strcasecmp(key + len - 4, "_key") == 0))
        return true;
    return len >= 5 && suggest(key, often, ARRAY_LEN(often)) != NULL;
}

/* Keys below which anything may be a secret. */
static bool secret_section(const char *key)
{
    static const char *const words[] = {"telegram", "webhook", "header", "headers"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcasecmp(key, words[i]) == 0)
            return true;
    return false;
}

static bool in_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

/* Length of a word at `text`; 0: none. */
static size_t word_at(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && in_word(text[n]))
        n++;
    return n;
}

/* Behind the ':' or '=' that follows a key at `text + n`; 0: none follows. */
static size_t behind_colon(const char *text, size_t len, size_t n)
{
    if (n < len && (text[n] == '"' || text[n] == '\''))
        n++;
    while (n < len && (text[n] == ' ' || text[n] == '\t'))
        n++;
    return n < len && (text[n] == ':' || text[n] == '=') ? n + 1 : 0;
}

/* Is there nothing in front but what can stand before a key? */
static bool stands_as_key(const char *text, size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '"'))
        at--;
    return at == 0 || text[at - 1] == '{' || text[at - 1] == ',' || text[at - 1] == '-';
}

/* Does the line have a secret, and where does it begin (at its end: on the next lines)? */
static bool secret_in(const char *text, size_t len, size_t *ret_start, bool *ret_section)
{
    for (size_t i = 0; i < len;) {
        size_t n = word_at(text + i, len - i);
        if (n == 0) {
            i++;
            continue;
        }
        size_t value = behind_colon(text, len, i + n);
        if (value == 0 && stands_as_key(text, i) && i + n < len)
            value = i + n; /* its ':' is what is missing */
        char word[WORD_MAX_LEN + 1] = "";
        memcpy(word, text + i, n < WORD_MAX_LEN ? n : WORD_MAX_LEN);
        bool section = value > 0 && secret_section(word);
        if (section || (value > 0 && secret_key(word))) {
            while (value < len && (text[value] == ' ' || text[value] == '\t'))
                value++;
            *ret_section = section;
            *ret_start = value;
            return true;
        }
        i += n;
    }
    return false;
}

/* "key: ..." and "- key: ...": a line of its own, not more of the value above. */
static bool begins_key(const char *text, size_t len)
{
    size_t i = 0;
    while (i < len && (text[i] == ' ' || text[i] == '-'))
        i++;
    size_t n = word_at(text + i, len - i);
    return n > 0 && i + n < len && text[i + n] == ':' &&
           (i + n + 1 == len || text[i + n + 1] == ' ');
}

static size_t indent_of(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && (text[n] == ' ' || text[n] == '\t'))
        n++;
    return n;
}

void secrets_mask(struct arena *arena, const struct source *src)
{
    bool below = false, section = false; /* lines deeper than `indent` belong to a secret */
    size_t indent = 0;
    for (uint32_t line = 1; line <= src->lines.len; line++) {
        struct span at = source_line(src, line);
        const char *text = src->text + at.off;
        size_t in = indent_of(text, at.len);
        if (in == at.len)
            continue;
        if (src->secrets.len > MASKS_MAX) {
            source_mask(arena, (struct span){src, at.off, src->len - at.off});
            return;
        }
        size_t first = in; /* what broke the file may stand in front */
        while (first < at.len && (text[first] == '-' || word_at(text + first, 1) == 0))
            first++;
        below = below && (first > indent || first == at.len);
        if (below && (section || !begins_key(text, at.len))) {
            source_mask(arena, (struct span){src, at.off + (uint32_t)in, at.len - (uint32_t)in});
            continue;
        }
        size_t start = 0;
        if (!secret_in(text, at.len, &start, &section))
            continue;
        if (start < at.len)
            source_mask(arena,
                        (struct span){src, at.off + (uint32_t)start, at.len - (uint32_t)start});
        below = true;
        indent = in;
    }
}
