/* canon.c - see canon.h. */
#include "ros/canon.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "value/value.h"

static const char *canon_bool(const char *text)
{
    if (strcmp(text, "true") == 0)
        return "yes";
    return strcmp(text, "false") == 0 ? "no" : text;
}

/* h:m:s, h:m or d h:m:s as numbers of seconds; "" of them is no such text. */
static bool clock_ms(struct arena *arena, const char *text, int64_t *ret_ms)
{
    const char *why;
    int64_t total = 0, part;
    size_t parts = 0;
    for (const char *at = text;; parts++) {
        size_t len = strcspn(at, ":");
        const char *digits = at;
        while (len > 1 && *digits == '0')
            digits++, len--;
        if (!value_int(arena, arena_strndup(arena, digits, len), 0, 100000000, &part, &why))
            return false;
        total = total * 60 + part;
        at = digits + len;
        if (*at == '\0')
            break;
        at++;
    }
    if (parts > 2 || parts == 1)
        return false;
    *ret_ms = total * 1000;
    return true;
}

/* 90s, 1m30s, 00:01:30 and 90 are one time; a bare number is seconds. */
static const char *canon_time(struct arena *arena, const char *text)
{
    const char *why;
    int64_t ms;
    if (value_duration(arena, text, &ms, &why) || clock_ms(arena, text, &ms))
        return duration_str(arena, ms);
    return text;
}

static const char *canon_upper(struct arena *arena, const char *text)
{
    char *upper = arena_strdup(arena, text);
    for (char *p = upper; *p != '\0'; p++)
        if (*p >= 'a' && *p <= 'z')
            *p = (char)(*p - 'a' + 'A');
    return upper;
}

/* a.b.c.d is a.b.c.d/32 */
static const char *canon_prefix(struct arena *arena, const char *text)
{
    const char *why;
    uint32_t addr;
    return value_ipv4(arena, text, &addr, &why) ? arena_printf(arena, "%s/32", text) : text;
}

/* One address, prefix or range: an address has no length, a range that is a prefix is one. */
static const char *canon_set(struct arena *arena, const char *text)
{
    const char *why;
    struct ipv4_range range;
    return value_ipv4_set(arena, text, &range, &why) ? ipv4_range_str(arena, range) : text;
}

static const char *canon_address(struct arena *arena, const char *text)
{
    if (*text != '!')
        return canon_set(arena, text);
    return arena_printf(arena, "!%s", canon_set(arena, text + 1));
}

static const char *canon_prefix6(struct arena *arena, const char *text)
{
    const char *why;
    struct ipv6_prefix prefix;
    struct ipv6_addr addr;
    if (value_ipv6_network(arena, text, &prefix, &why))
        return ipv6_prefix_str(arena, prefix);
    if (value_ipv6(arena, text, &addr, &why))
        return arena_printf(arena, "%s/128", ipv6_str(arena, addr));
    return text;
}

/* address@main is address: main is where a gateway is looked up. */
static const char *canon_gateway(struct arena *arena, const char *text)
{
    size_t len = strlen(text), tail = strlen("@main");
    if (len > tail && strcmp(text + len - tail, "@main") == 0)
        return arena_strndup(arena, text, len - tail);
    return text;
}

const char *ros_canon(struct arena *arena, enum ros_type type, const char *text)
{
    switch (type) {
    case ROS_TYPE_BOOL:
    case ROS_TYPE_FLAG:
        return canon_bool(text);
    case ROS_TYPE_TIME:
        return canon_time(arena, text);
    case ROS_TYPE_MAC:
        return canon_upper(arena, text);
    case ROS_TYPE_PREFIX:
        return canon_prefix(arena, text);
    case ROS_TYPE_PREFIX6:
        return canon_prefix6(arena, text);
    case ROS_TYPE_ADDRESS:
    case ROS_TYPE_ADDRESS_ENTRY:
        return canon_address(arena, text);
    case ROS_TYPE_GATEWAY:
        return canon_gateway(arena, text);
    case ROS_TYPE_TEXT:
    case ROS_TYPE_NAME:
    case ROS_TYPE_WORD:
    case ROS_TYPE_WORDS:
    case ROS_TYPE_NUM:
    case ROS_TYPE_IFADDR:
    case ROS_TYPE_ADDRESS6:
    case ROS_TYPE_IFADDR6:
    case ROS_TYPE_ADDRESSES:
    case ROS_TYPE_HOSTS:
    case ROS_TYPE_PORTS:
    case ROS_TYPE_MARK:
    case ROS_TYPE_TABLE:
    case ROS_TYPE_INTERFACE:
    case ROS_TYPE_INTERFACES:
    case ROS_TYPE_INTERFACE_LIST:
    case ROS_TYPE_SCRIPT:
        return text;
    }
    return text;
}
