/* duration.c - spans of time, kept in milliseconds. */
#include "value/value.h"

#include <inttypes.h>
#include <string.h>

#include "base/strbuf.h"
#include "value/scan.h"

static const struct unit {
    const char *text;
    int64_t ms;
} units[] = {
    {"w", INT64_C(604800000)}, {"d", INT64_C(86400000)}, {"h", INT64_C(3600000)},
    {"m", INT64_C(60000)},     {"s", INT64_C(1000)},     {"ms", INT64_C(1)},
};

/* A hundred years: longer than any router, and far from the end of int64_t. */
#define LONGEST (INT64_C(5218) * INT64_C(604800000))

/* Index of the unit that the letters at `p` are; ARRAY_LEN(units) when they are none. */
static size_t unit_at(const char *p, size_t len)
{
    for (size_t i = 0; i < ARRAY_LEN(units); i++)
        if (strlen(units[i].text) == len && strncmp(p, units[i].text, len) == 0)
            return i;
    return ARRAY_LEN(units);
}

/* What is wrong where no unit stands behind the digits. */
static bool no_unit(struct arena *a, const char *text, const char *p, const char **ret_why)
{
    if (*p == '\0')
        return scan_fail(a, ret_why, "'%s' has no unit: write %ss or %sm", scan_shown(a, text),
                         scan_shown(a, text), scan_shown(a, text));
    if (*p == ':')
        return scan_fail(a, ret_why, "'%s' is written as a clock shows it: write it like 10m",
                         scan_shown(a, text));
    if (*p == '.')
        return scan_fail(a, ret_why, "a duration has no fractions: write it like 1h30m");
    return scan_fail(a, ret_why, "'%s' is no duration: write it like 10s, 5m, 12h or 1d",
                     scan_shown(a, text));
}

bool value_duration(struct arena *a, const char *text, int64_t *ret_ms, const char **ret_why)
{
    if (!scan_solid(a, text, ret_why))
        return false;
    int64_t total = 0;
    size_t next = 0; /* units before it were used or passed */
    for (const char *p = text; *p != '\0';) {
        uint64_t value;
        size_t digits = scan_digits(p, &value);
        if (digits == 0)
            return scan_fail(a, ret_why, "'%s' is no duration: write it like 10s, 5m, 12h or 1d",
                             scan_shown(a, text));
        if (digits > 1 && *p == '0')
            return scan_fail(a, ret_why, "a number with a leading zero");
        p += digits;
        size_t letters = 0;
        while (scan_is_alpha(p[letters]))
            letters++;
        if (letters == 0)
            return no_unit(a, text, p, ret_why);
        size_t unit = unit_at(p, letters);
        if (unit == ARRAY_LEN(units))
            return scan_fail(a, ret_why, "there is no unit '%.*s': only ms, s, m, h, d and w",
                             letters > 12 ? 12 : (int)letters, p);
        if (unit < next)
            return scan_fail(a, ret_why, "units go from large to small, each once, like 1h30m");
        if (value > (uint64_t)(LONGEST / units[unit].ms) ||
            total > LONGEST - (int64_t)value * units[unit].ms)
            return scan_fail(a, ret_why, "'%s' is longer than a hundred years",
                             scan_shown(a, text));
        total += (int64_t)value * units[unit].ms;
        next = unit + 1;
        p += letters;
    }
    *ret_ms = total;
    return true;
}

const char *duration_str(struct arena *a, int64_t ms)
{
    if (ms <= 0)
        return "0s";
    struct strbuf sb = strbuf_new(a);
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        if (ms >= units[i].ms)
            strbuf_addf(&sb, "%" PRId64 "%s", ms / units[i].ms, units[i].text);
        ms %= units[i].ms;
    }
    return strbuf_detach(&sb);
}
