/* fix_diff.c - what edits within lines made of a text, as a unified diff; see fix.h. */
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/fix.h"
#include "diag/internal.h"

enum { CONTEXT = 3 };

/* One line with its line break, as far as it has one. */
struct line {
    const char *text;
    size_t len;
};

/* Two texts, read side by side. */
struct pair {
    const char *old_at, *old_end, *new_at, *new_end;
};

static struct line next_line(const char **at, const char *end)
{
    const char *stop = memchr(*at, '\n', (size_t)(end - *at));
    struct line line = {*at, (size_t)((stop != NULL ? stop + 1 : end) - *at)};
    *at += line.len;
    return line;
}

size_t fix_lines(const char *text, size_t len)
{
    size_t lines = 0;
    for (const char *at = text; at < text + len; lines++)
        next_line(&at, text + len);
    return lines;
}

static bool same(struct line a, struct line b)
{
    return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

static void add_line(struct strbuf *out, char sign, struct line line)
{
    if (line.len == 0)
        return; /* all of a last line that no line break ended was taken out */
    strbuf_addch(out, sign);
    strbuf_add(out, line.text, line.len);
    if (line.text[line.len - 1] != '\n')
        strbuf_addstr(out, "\n\\ No newline at end of file\n");
}

/* A name as git and patch read it: in quotes when it has what ends a name there. A tab ends one
 * that has blanks. */
static void add_name(struct strbuf *out, const char *head, char side, const char *name)
{
    bool odd = false;
    for (const char *p = name; *p != '\0'; p++)
        odd = odd || (unsigned char)*p < 0x20 || *p == 0x7F || *p == '"' || *p == '\\';
    strbuf_addf(out, "%s %s%c/", head, odd ? "\"" : "", side);
    for (const char *p = name + strspn(name, "/"); *p != '\0'; p++) {
        if (odd && (*p == '"' || *p == '\\'))
            strbuf_addf(out, "\\%c", *p);
        else if ((unsigned char)*p < 0x20 || *p == 0x7F)
            strbuf_addf(out, "\\%03o", (unsigned)(unsigned char)*p);
        else
            strbuf_addch(out, *p);
    }
    strbuf_addstr(out, odd ? "\"\n" : strchr(name, ' ') != NULL ? "\t\n" : "\n");
}

/* How many of the next `most` lines differ, up to the first that does not. */
static size_t changed_run(struct pair pair, size_t most)
{
    size_t changed = 0;
    while (changed < most &&
           !same(next_line(&pair.old_at, pair.old_end), next_line(&pair.new_at, pair.new_end)))
        changed++;
    return changed;
}

/* Lines [from, to) of both texts, whose first one `pair` is at; moves it behind them. Changed lines
 * that follow each other stand together, as diff writes them. */
static void add_hunk(struct strbuf *out, struct pair *pair, size_t from, size_t to)
{
    struct pair p = *pair;
    size_t new_count = 0;
    for (size_t i = from; i < to; i++)
        new_count += next_line(&p.new_at, p.new_end).len > 0;
    strbuf_addf(out, "@@ -%zu,%zu +%zu,%zu @@\n", from + 1, to - from, from + (new_count > 0),
                new_count);
    p = *pair;
    for (size_t i = from; i < to;) {
        size_t changed = changed_run(p, to - i);
        for (size_t k = 0; k < changed; k++)
            add_line(out, '-', next_line(&p.old_at, p.old_end));
        for (size_t k = 0; k < changed; k++)
            add_line(out, '+', next_line(&p.new_at, p.new_end));
        i += changed;
        if (i < to) {
            add_line(out, ' ', next_line(&p.old_at, p.old_end));
            next_line(&p.new_at, p.new_end);
            i++;
        }
    }
    *pair = p;
}

static void skip_lines(struct pair *pair, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        next_line(&pair->old_at, pair->old_end);
        next_line(&pair->new_at, pair->new_end);
    }
}

static bool any_secret(const bool *secret, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (secret[i])
            return true;
    return false;
}

/* The next hunk: from the context in front of the first change to that behind the last one that is
 * near. False when nothing changes any more. */
static bool next_hunk(struct pair pair, size_t line, size_t lines, size_t *ret_from, size_t *ret_to,
                      size_t *ret_changes)
{
    size_t first = lines, last = 0, changes = 0, start = line;
    for (; line < lines && (changes == 0 || line <= last + 2 * CONTEXT); line++) {
        struct line old_line = next_line(&pair.old_at, pair.old_end);
        struct line new_line = next_line(&pair.new_at, pair.new_end);
        if (same(old_line, new_line))
            continue;
        if (changes++ == 0)
            first = line;
        last = line;
    }
    if (changes == 0)
        return false;
    *ret_from = first - start > CONTEXT ? first - CONTEXT : start;
    *ret_to = lines - last > CONTEXT + 1 ? last + CONTEXT + 1 : lines;
    *ret_changes = changes;
    return true;
}

size_t fix_diff(struct strbuf *out, const char *name, const char *old_text, size_t old_len,
                const char *new_text, size_t new_len, const bool *secret)
{
    size_t lines = fix_lines(old_text, old_len), line = 0, hidden = 0, from, to, changes;
    ENSURE(lines >= fix_lines(new_text, new_len));
    struct pair pair = {old_text, old_text + old_len, new_text, new_text + new_len};
    bool named = false;
    while (next_hunk(pair, line, lines, &from, &to, &changes)) {
        skip_lines(&pair, from - line);
        line = to;
        if (any_secret(secret, from, to)) {
            hidden += changes;
            skip_lines(&pair, to - from);
            continue;
        }
        if (!named) {
            add_name(out, "---", 'a', path_of(name));
            add_name(out, "+++", 'b', path_of(name));
        }
        named = true;
        add_hunk(out, &pair, from, to);
    }
    return hidden;
}
