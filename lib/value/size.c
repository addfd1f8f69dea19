/* size.c - amounts of data, kept in bytes; units are those of a bill: GB is 10^9. */
#include "value/value.h"

#include <inttypes.h>
#include <string.h>

#include "value/scan.h"

static const struct unit {
    const char *text;
    int64_t bytes;
} units[] = {
    {"TB", INT64_C(1000000000000)},
    {"GB", INT64_C(1000000000)},
    {"MB", INT64_C(1000000)},
    {"kB", INT64_C(1000)},
};

/* A thousand TB: more than any line carries in a month, and far from the end of int64_t. */
#define LARGEST (1000 * INT64_C(1000000000000))

static bool no_unit(struct arena *a, const char *text, const char *unit, const char **ret_why)
{
    if (*unit == '\0')
        return scan_fail(a, ret_why, "'%s' has no unit: write %sGB or %sMB", scan_shown(a, text),
                         scan_shown(a, text), scan_shown(a, text));
    if (*unit == '.' || *unit == ',')
        return scan_fail(a, ret_why, "a size has no fractions: write it like 1500MB");
    if (strchr(unit, 'i') != NULL)
        return scan_fail(a, ret_why, "sizes count in thousands, as bills do: write it like 50GB");
    return scan_fail(a, ret_why, "'%s' is no size: write it like 500MB, 50GB or 1TB",
                     scan_shown(a, text));
}

bool value_size(struct arena *a, const char *text, int64_t *ret_bytes, const char **ret_why)
{
    uint64_t value;
    if (!scan_solid(a, text, ret_why))
        return false;
    size_t digits = scan_digits(text, &value);
    if (digits == 0)
        return scan_fail(a, ret_why, "'%s' is no size: write it like 500MB, 50GB or 1TB",
                         scan_shown(a, text));
    if (digits > 1 && text[0] == '0')
        return scan_fail(a, ret_why, "a number with a leading zero");
    size_t unit = 0;
    while (unit < ARRAY_LEN(units) && strcmp(units[unit].text, text + digits) != 0)
        unit++;
    if (unit == ARRAY_LEN(units))
        return no_unit(a, text, text + digits, ret_why);
    if (value > (uint64_t)(LARGEST / units[unit].bytes))
        return scan_fail(a, ret_why, "'%s' is more than 1000TB", scan_shown(a, text));
    *ret_bytes = (int64_t)value * units[unit].bytes;
    return true;
}

const char *size_str(struct arena *a, int64_t bytes)
{
    for (size_t i = 0; i < ARRAY_LEN(units); i++)
        if (bytes >= units[i].bytes && bytes % units[i].bytes == 0)
            return arena_printf(a, "%" PRId64 "%s", bytes / units[i].bytes, units[i].text);
    return arena_printf(a, "%" PRId64 "kB", bytes / 1000);
}
