/* trap.c - plain texts that YAML 1.1 readers do not take for text. */
#include <string.h>

#include "base/attr.h"
#include "base/text.h"
#include "schema/internal.h"

static bool is_one_of(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_same(text, words[i]))
            return true;
    return false;
}

static bool only(const char *text, const char *set)
{
    return text[strspn(text, set)] == '\0';
}

/* 22:22, 1:30:00.5: numbers in base 60. */
static bool is_base60(const char *text)
{
    static const char digits[] = "0123456789";
    size_t n = strspn(text, "0123456789_");
    if (n == 0 || text[n] != ':' || strchr(digits, text[0]) == NULL)
        return false;
    while (text[n] == ':') {
        size_t part = strspn(text + n + 1, digits);
        if (part == 0 || part > 2 || (part == 2 && text[n + 1] > '5'))
            return false;
        n += 1 + part;
    }
    return text[n] == '\0' || (text[n] == '.' && only(text + n + 1, "0123456789_"));
}

/* 1e3, 7.20, .5, 12_000 and 010, but not 12: that is the same text to everybody. */
static bool is_odd_number(const char *text)
{
    static const char digits[] = "0123456789_";
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'b' || text[1] == 'o'))
        return text[2] != '\0' && only(text + 2, "0123456789abcdefABCDEF_");
    size_t whole = strspn(text, digits);
    if (text[whole] == '\0' && whole > 0 && text[0] != '_')
        return (whole > 1 && text[0] == '0') || strchr(text, '_') != NULL;
    size_t n = whole;
    size_t fraction = 0;
    if (text[n] == '.') {
        fraction = strspn(text + n + 1, digits);
        n += 1 + fraction;
    }
    if (whole + fraction == 0 || text[0] == '_')
        return false;
    if (text[n] == 'e' || text[n] == 'E') {
        n++;
        if (text[n] == '+' || text[n] == '-')
            n++;
        return text[n] != '\0' && only(text + n, "0123456789");
    }
    return text[n] == '\0';
}

/* 2024-01-31 */
static bool is_date(const char *text)
{
    static const char digits[] = "0123456789";
    return strspn(text, digits) == 4 && text[4] == '-' && strspn(text + 5, digits) == 2 &&
           text[7] == '-' && strspn(text + 8, digits) == 2 && text[10] == '\0';
}

const char *yaml_trap(const char *text)
{
    static const char *const booleans[] = {
        "yes", "Yes", "YES", "no",   "No",   "NO",   "on",    "On",    "ON",
        "off", "Off", "OFF", "true", "True", "TRUE", "false", "False", "FALSE",
    };
    static const char *const nulls[] = {"null", "Null", "NULL", "~"};
    static const char *const floats[] = {".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"};

    if (is_one_of(text, booleans, ARRAY_LEN(booleans)))
        return "a boolean";
    if (is_one_of(text, nulls, ARRAY_LEN(nulls)))
        return "no value at all";
    const char *number = text[0] == '-' || text[0] == '+' ? text + 1 : text;
    if (is_base60(number))
        return "a number in base 60";
    if (is_odd_number(number) || is_one_of(number, floats, ARRAY_LEN(floats)))
        return "a number";
    if (is_date(text))
        return "a date";
    return NULL;
}
