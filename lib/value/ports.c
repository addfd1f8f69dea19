/* ports.c - ports and sets of them. */
#include "value/value.h"

#include <string.h>

#include "base/strbuf.h"
#include "value/scan.h"

enum { PORTS_MAX = 15 }; /* items of one RouterOS matcher */

/* 22:22 and the like: YAML 1.1 multiplies by 60. */
static bool is_base60(const char *text)
{
    uint64_t number;
    size_t n = scan_digits(text, &number);
    if (n == 0 || text[n] != ':')
        return false;
    while (text[n] == ':') {
        size_t digits = scan_digits(text + n + 1, &number);
        if (digits == 0 || digits > 2 || number > 59)
            return false;
        n += 1 + digits;
    }
    return text[n] == '\0';
}

/* One port at the start of `p`, which is within `text`. */
static bool scan_port(struct arena *a, const char *text, const char *p, uint16_t *ret_port,
                      const char **ret_end, const char **ret_why)
{
    uint64_t value;
    size_t digits = scan_digits(p, &value);
    int shown = digits > 12 ? 12 : (int)digits;
    if (digits == 0 && (*p == ',' || *p == '\0'))
        return scan_fail(a, ret_why, "a port is missing in '%s'", scan_shown(a, text));
    if (is_base60(text))
        return scan_fail(a, ret_why,
                         "'%s' is no port (YAML 1.1 would read it as a number in base 60)",
                         scan_shown(a, text));
    if (digits == 0 || strchr(",-", p[digits]) == NULL)
        return scan_fail(a, ret_why, "'%s' is no port", scan_shown(a, text));
    if (digits > 1 && *p == '0')
        return scan_fail(a, ret_why, "port %.*s has a leading zero", shown, p);
    if (value > 65535)
        return scan_fail(a, ret_why, "port %.*s is above 65535", shown, p);
    if (value == 0)
        return scan_fail(a, ret_why, "there is no port 0");
    *ret_port = (uint16_t)value;
    *ret_end = p + digits;
    return true;
}

bool value_ports(struct arena *a, const char *text, struct port_set *ret_ports,
                 const char **ret_why)
{
    struct port_set set = {0};
    if (!scan_solid(a, text, ret_why))
        return false;
    for (const char *p = text;; p++) {
        uint16_t lo, hi;
        if (!scan_port(a, text, p, &lo, &p, ret_why))
            return false;
        hi = lo;
        if (*p == '-' && !scan_port(a, text, p + 1, &hi, &p, ret_why))
            return false;
        if (lo > hi)
            return scan_fail(a, ret_why, "the range is reversed: %u is above %u", (unsigned)lo,
                             (unsigned)hi);
        if (*p == '-')
            return scan_fail(a, ret_why, "'%s' is no port", scan_shown(a, text));
        if (set.r.len == PORTS_MAX)
            return scan_fail(a, ret_why, "more than %d ports: RouterOS takes no more in one rule",
                             PORTS_MAX);
        *VEC_PUSH(a, set.r) = (struct port_range){.lo = lo, .hi = hi};
        if (*p == '\0')
            break;
    }
    *ret_ports = set;
    return true;
}

const char *ports_str(struct arena *a, const struct port_set *ports)
{
    struct strbuf sb = strbuf_new(a);
    for (size_t i = 0; i < ports->r.len; i++) {
        struct port_range r = ports->r.v[i];
        strbuf_addf(&sb, "%s%u", i == 0 ? "" : ",", (unsigned)r.lo);
        if (r.hi != r.lo)
            strbuf_addf(&sb, "-%u", (unsigned)r.hi);
    }
    return strbuf_detach(&sb);
}
