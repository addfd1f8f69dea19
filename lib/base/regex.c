/*
 * regex.c - see regex.h.
 *
 * A pattern is matched where it stands, by trying: what is repeated takes as much as it can, and
 * gives back until the rest matches too. A pattern is matched once or twice a site, so compiling it
 * (a library did that before) took ten times as long as this takes.
 */
#include "base/regex.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "base/bug.h"

enum { STEPS_MAX = 10000 }; /* a few hundred are the most that a pattern of ours can need */

/* How often the piece in front may stand. */
struct times {
    unsigned min, max;
};

/* A group in which matching is: its body has matched, or is being matched, the `count`th time. */
struct group {
    const char *body, *behind;
    struct times times;
    unsigned count;
    const struct group *up; /* the group around it, or NULL */
};

static bool match_items(const char *p, const char *text, const struct group *in, unsigned *steps);

static bool ends_branch(char c)
{
    return c == '\0' || c == '|' || c == ')';
}

static const char *class_end(const char *p)
{
    const char *end = p[1] == '\0' || p[1] == '^' ? NULL : strchr(p + 2, ']');
    if (end == NULL || memchr(p, '\\', (size_t)(end - p)) != NULL)
        BUG("pattern: the class '%s' is none that is understood", p);
    return end + 1;
}

/* Behind the character, class or group at `p`. */
static const char *piece_end(const char *p)
{
    if (*p == '[')
        return class_end(p);
    if (strchr(".^$\\?*+{", *p) != NULL)
        BUG("pattern: '%s' is nothing that is understood", p);
    if (*p != '(')
        return p + 1;
    unsigned open = 0;
    do {
        if (*p == '\0')
            BUG("pattern: a '(' is not closed");
        open = *p == '(' ? open + 1 : *p == ')' ? open - 1 : open;
        p = *p == '[' ? class_end(p) : p + 1;
    } while (open > 0);
    return p;
}

static const char *read_number(const char *p, unsigned *ret_number)
{
    unsigned number = 0;
    if (*p < '0' || *p > '9')
        BUG("pattern: a number is missing at '%s'", p);
    for (; *p >= '0' && *p <= '9'; p++)
        number = number * 10 + (unsigned)(*p - '0');
    *ret_number = number;
    return p;
}

/* Reads what stands behind a piece, if anything, and returns what is behind that. */
static const char *read_times(const char *p, struct times *ret_times)
{
    struct times times = {.min = 1, .max = 1};
    if (*p == '{') {
        p = read_number(p + 1, &times.min);
        times.max = times.min;
        if (*p == ',')
            p = read_number(p + 1, &times.max);
        if (*p != '}')
            BUG("pattern: a '}' is missing at '%s'", p);
        p++;
    } else if (*p == '?' || *p == '*' || *p == '+') {
        times.min = *p == '+';
        times.max = *p == '?' ? 1 : UINT_MAX;
        p++;
    }
    *ret_times = times;
    return p;
}

/* Is `c` the character, or in the class, at `p`? */
static bool is_in(const char *p, char c)
{
    if (c == '\0' || *p != '[')
        return c != '\0' && *p == c;
    for (p++; *p != ']'; p++) {
        if (p[1] == '-' && p[2] != ']') {
            if (c >= p[0] && c <= p[2])
                return true;
            p += 2;
        } else if (*p == c) {
            return true;
        }
    }
    return false;
}

/* One of the branches from `p` on, and then what is behind them. */
static bool match_branches(const char *p, const char *text, const struct group *in, unsigned *steps)
{
    for (;; p++) {
        struct times times;
        if (match_items(p, text, in, steps))
            return true;
        while (!ends_branch(*p))
            p = read_times(piece_end(p), &times);
        if (*p != '|')
            return false;
    }
}

/* The group once more, else what is behind it. */
static bool match_group(const struct group *group, const char *text, unsigned *steps)
{
    struct group once_more = *group;
    once_more.count++;
    if (group->count < group->times.max && match_branches(group->body, text, &once_more, steps))
        return true;
    return group->count >= group->times.min && match_items(group->behind, text, group->up, steps);
}

/* The pieces from `p` to the end of their branch, and then what is behind the group they are in. */
static bool match_items(const char *p, const char *text, const struct group *in, unsigned *steps)
{
    if (++*steps > STEPS_MAX)
        return false;
    if (ends_branch(*p)) {
        if (*p == ')' && in == NULL)
            BUG("pattern: a ')' closes nothing");
        return in != NULL ? match_group(in, text, steps) : *text == '\0';
    }
    struct group group = {.body = p + 1, .up = in};
    group.behind = read_times(piece_end(p), &group.times);
    if (*p == '(')
        return match_group(&group, text, steps);
    unsigned taken = 0;
    while (taken < group.times.max && is_in(p, text[taken]))
        taken++;
    while (taken > group.times.min && !match_items(group.behind, text + taken, in, steps))
        taken--;
    return taken > group.times.min ||
           (taken == group.times.min && match_items(group.behind, text + taken, in, steps));
}

bool regex_match(const char *pattern, const char *text)
{
    unsigned steps = 0;
    return match_branches(pattern, text, NULL, &steps);
}
