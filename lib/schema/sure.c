/*
 * sure.c - is the repair of a value certainly what its writer meant?
 *
 * repair.c and suggest() guess, for a help that a person reads. What `rosc check --fix` writes
 * without asking must be the same value in the field's own spelling: another case, other blanks,
 * another word for the same unit. A number without a unit, a range that runs backwards, a network
 * with host bits, a word of another firewall: there two meanings are possible, and a person
 * chooses.
 */
#include <string.h>

#include "base/attr.h"
#include "schema/internal.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The next character that is not in `skip`, and steps over it; '\0' at the end. */
static char next_but(const char **text, const char *skip)
{
    *text += strspn(*text, skip);
    return **text == '\0' ? '\0' : *(*text)++;
}

/* The same characters, without case and those in `skip`? */
static bool same_but(const char *a, const char *b, const char *skip)
{
    for (;;) {
        char ca = next_but(&a, skip), cb = next_but(&b, skip);
        if (lower(ca) != lower(cb))
            return false;
        if (ca == '\0')
            return true;
    }
}

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), n = strlen(end);
    return len >= n && strcmp(text + len - n, end) == 0;
}

/* "10 seconds" is 10s; a bare "10" may be ten of anything, and M is a month to some. */
static bool unit_is_sure(const char *text)
{
    const char *unit = text + strspn(text, "0123456789. ");
    return unit[0] != '\0' && strcmp(unit, "M") != 0;
}

/* GiB is 7 per cent more than GB. */
static bool size_is_sure(const char *text)
{
    return strpbrk(text, "iI") == NULL;
}

/* "7.21.3" and "v7.21 (stable)" are 7.21; "7.22beta3" may mean anything. */
static bool version_is_sure(const char *text)
{
    static const char *const channels[] = {"", "(stable)", "(long-term)"};
    const char *rest = text + strspn(text, "vV");
    rest += strspn(rest, "0123456789.");
    rest += strspn(rest, " ");
    for (size_t i = 0; i < ARRAY_LEN(channels); i++)
        if (strcmp(rest, channels[i]) == 0)
            return true;
    return false;
}

/* A netmask, or blanks around the slash. */
static bool netmask_is_sure(const char *text)
{
    const char *rest = text + strcspn(text, "/ ");
    return strchr(rest, '.') != NULL;
}

/* "10 - 20", "10..20", "10 to 20", and an end that is only the last octet. */
static bool range_is_sure(const char *text, const char *fix)
{
    const char *from_end = strchr(fix, '-');
    size_t start = from_end != NULL ? (size_t)(from_end - fix) : 0;
    return start > 0 && strncmp(text, fix, start) == 0 && strchr(text, ',') == NULL;
}

/* A service by its name; blanks and a comma at the end. "80/tcp" names a protocol too, and a range
 * that runs backwards may be a slip of a digit. */
static bool ports_are_sure(const char *text, const char *fix)
{
    return strchr(text, '/') == NULL &&
           (strpbrk(text, "0123456789") == NULL || same_but(text, fix, " ,"));
}

/* Blanks alone between words are no list for certain: "time server" may be one name, badly typed.
 */
static bool list_is_sure(const struct field *field, const char *text)
{
    bool words = field->type == FIELD_HOST || field->type == FIELD_HOSTNAME ||
                 field->type == FIELD_TEXT || field->type == FIELD_NAME;
    return !words || strchr(text, ',') != NULL;
}

bool repair_is_sure(const struct field *field, const char *text, const char *fix, bool list)
{
    if (list)
        return strcmp(fix, "[]") != 0 && same_but(text, fix, "[], ;") && list_is_sure(field, text);
    if (same_but(text, fix, " "))
        return true;
    switch (field->type) {
    case FIELD_BOOL:
        return field->nwords == 0;
    case FIELD_INT:
        return text[0] != '0' && same_but(text, fix, "_");
    case FIELD_DURATION:
        return unit_is_sure(text);
    case FIELD_SIZE:
        return size_is_sure(text);
    case FIELD_IPV4:
        return ends_with(text, "/32");
    case FIELD_IPV6:
        return ends_with(text, "/128");
    case FIELD_IPV4_IFADDR:
    case FIELD_IPV4_NETWORK:
    case FIELD_ENDPOINT:
    case FIELD_ADDRESS_ENTRY:
        return netmask_is_sure(text);
    case FIELD_IPV4_RANGE:
        return range_is_sure(text, fix);
    case FIELD_PORTS:
        return ports_are_sure(text, fix);
    case FIELD_MAC:
        return same_but(text, fix, "-.: ");
    case FIELD_VERSION:
        return version_is_sure(text);
    case FIELD_NAME:
        return ends_with(text, fix);
    case FIELD_ENUM:
    case FIELD_IFNAME:
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
    return false;
}

bool text_is_plain(const char *text)
{
    static const char extra[] = "._/:+-";
    if (text[0] == '\0' || strchr("-:.", text[0]) != NULL || ends_with(text, ":"))
        return false;
    for (const char *p = text; *p != '\0'; p++) {
        char c = lower(*p);
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && strchr(extra, c) == NULL)
            return false;
    }
    return true;
}
