/* number.c - booleans, integers, versions. */
#include "value/value.h"

#include <inttypes.h>
#include <string.h>

#include "base/text.h"
#include "value/scan.h"

bool value_bool(struct arena *a, const char *text, bool *ret_bool, const char **ret_why)
{
    static const struct {
        const char *text;
        bool value;
    } words[] = {
        {"on", true},     {"On", true},     {"ON", true},     {"off", false}, {"Off", false},
        {"OFF", false},   {"yes", true},    {"Yes", true},    {"YES", true},  {"no", false},
        {"No", false},    {"NO", false},    {"true", true},   {"True", true}, {"TRUE", true},
        {"false", false}, {"False", false}, {"FALSE", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (text_same(text, words[i].text)) {
            *ret_bool = words[i].value;
            return true;
        }
    }
    if (text[0] == '\0')
        return scan_fail(a, ret_why, "it is empty");
    return scan_fail(a, ret_why, "'%s' is neither yes nor no", scan_shown(a, text));
}

/* A number with leading zeros: what YAML 1.1 makes of it, where it makes something of it. */
static bool leading_zero(struct arena *a, const char *text, const char **ret_why)
{
    uint64_t octal = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p > '7' || octal > UINT32_MAX)
            return scan_fail(a, ret_why, "a number with a leading zero");
        octal = octal * 8 + (uint64_t)(*p - '0');
    }
    return scan_fail(a, ret_why, "a number with a leading zero: YAML 1.1 would read %s as %" PRIu64,
                     scan_shown(a, text), octal);
}

bool value_int(struct arena *a, const char *text, int64_t min, int64_t max, int64_t *ret_int,
               const char **ret_why)
{
    uint64_t value;
    size_t digits = scan_digits(text, &value);
    bool whole = digits > 0 && text[digits] == '\0';
    if (!whole && !scan_solid(a, text, ret_why))
        return false;
    if (text[0] == '-' && scan_digits(text + 1, &value) > 0)
        return scan_fail(a, ret_why, "a number has no sign here");
    if (!whole)
        return scan_fail(a, ret_why, "'%s' is no whole number", scan_shown(a, text));
    if (digits > 1 && text[0] == '0')
        return leading_zero(a, text, ret_why);
    if (max < 0 || value > (uint64_t)max)
        return scan_fail(a, ret_why, "%s is above %" PRId64, scan_shown(a, text), max);
    if (min > 0 && value < (uint64_t)min)
        return scan_fail(a, ret_why, "%s is below %" PRId64, text, min);
    *ret_int = (int64_t)value;
    return true;
}

bool value_version(struct arena *a, const char *text, struct version *ret_version,
                   const char **ret_why)
{
    if (!scan_solid(a, text, ret_why))
        return false;
    if ((text[0] == 'v' || text[0] == 'V') && scan_is_digit(text[1]))
        return scan_fail(a, ret_why, "write it without the '%c': %s", text[0],
                         scan_shown(a, text + 1));
    uint64_t major, minor;
    size_t n = scan_digits(text, &major);
    if (n == 0)
        return scan_fail(a, ret_why, "'%s' is no version: write it like 7.21", scan_shown(a, text));
    if (text[n] == '\0')
        return scan_fail(a, ret_why, "the second number is missing: write it like %.*s.21",
                         n > 5 ? 5 : (int)n, text);
    const char *p = text + n + 1;
    size_t m = text[n] == '.' ? scan_digits(p, &minor) : 0;
    if (m == 0)
        return scan_fail(a, ret_why, "'%s' is no version: write it like 7.21", scan_shown(a, text));
    if ((n > 1 && text[0] == '0') || (m > 1 && p[0] == '0'))
        return scan_fail(a, ret_why, "a number of the version has a leading zero");
    if (n > 4 || m > 4)
        return scan_fail(a, ret_why, "there is no version '%s'", scan_shown(a, text));
    if (p[m] == '.' && scan_is_digit(p[m + 1]))
        return scan_fail(a, ret_why, "the patch level is left out: write %.*s", (int)(n + 1 + m),
                         text);
    if (strncmp(p + m, "rc", 2) == 0 || strncmp(p + m, "beta", 4) == 0 ||
        strncmp(p + m, "alpha", 5) == 0)
        return scan_fail(a, ret_why, "it is a test version: write %.*s", (int)(n + 1 + m), text);
    if (p[m] != '\0')
        return scan_fail(a, ret_why, "'%s' is no version: write it like 7.21", scan_shown(a, text));
    *ret_version = (struct version){.major = (uint16_t)major, .minor = (uint16_t)minor};
    return true;
}

int version_cmp(struct version a, struct version b)
{
    if (a.major != b.major)
        return a.major < b.major ? -1 : 1;
    return a.minor == b.minor ? 0 : a.minor < b.minor ? -1 : 1;
}

const char *version_str(struct arena *a, struct version v)
{
    return arena_printf(a, "%u.%u", (unsigned)v.major, (unsigned)v.minor);
}
