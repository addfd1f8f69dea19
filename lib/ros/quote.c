/* quote.c - see quote.h. */
#include "ros/quote.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/prompt.h"

/* What a byte is in a script: bare without quotes, plain between them; all others are escaped, and
 * the NUL ends a text. */
enum { PLAIN = 1, BARE = 2, P = PLAIN, B = PLAIN | BARE };

static const unsigned char kinds[256] = {
    /* clang-format off */
    [0x20] = P, P, 0, P, 0, B, P, P, P, P, B, B, B, B, B, B,
    [0x30] = B, B, B, B, B, B, B, B, B, B, B, P, P, P, P, 0,
    [0x40] = B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
    [0x50] = B, B, B, B, B, B, B, B, B, B, B, P, 0, P, P, B,
    [0x60] = P, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
    [0x70] = B, B, B, B, B, B, B, B, B, B, B, P, P, P, P, 0,
    /* clang-format on */
};

/* How many bytes from here on are of a kind. */
static size_t run_of(const char *text, unsigned kind)
{
    const char *at = text;
    while ((kinds[(unsigned char)*at] & kind) != 0)
        at++;
    return (size_t)(at - text);
}

/* The length of a text that stands bare; 0: it does not. */
static size_t bare_len(const char *text)
{
    size_t sign = *text == '!' ? 1 : 0; /* bare only in front of something */
    size_t run = run_of(text + sign, BARE);
    return run > 0 && text[sign + run] == '\0' ? sign + run : 0;
}

bool ros_is_bare(const char *text)
{
    return bare_len(text) > 0;
}

enum { ESCAPE_MAX = 3 };

/* Writes a byte as it stands between quotes, and returns where the next one goes. */
static char *put_char(char *at, char c)
{
    static const char letters[256] = {
        ['"'] = '"',  ['\\'] = '\\', ['$'] = '$',  ['?'] = '?',
        ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't',
    };
    static const char digits[] = "0123456789ABCDEF";
    unsigned char byte = (unsigned char)c;
    if (kinds[byte] != 0) {
        *at++ = c;
        return at;
    }
    *at++ = '\\';
    if (letters[byte] != '\0') {
        *at++ = letters[byte];
        return at;
    }
    *at++ = digits[byte >> 4];
    *at++ = digits[byte & 15];
    return at;
}

/* The same for a byte of a text or for the NUL behind it, where the quote stands. */
static char *put_char_or_end(char *at, char c)
{
    if (c != '\0')
        return put_char(at, c);
    *at = '"';
    return at + 1;
}

static void quote_char(struct strbuf *out, char c)
{
    char *room = strbuf_room(out, ESCAPE_MAX);
    strbuf_wrote(out, (size_t)(put_char(room, c) - room));
}

/* In place of the line break that stands in front of `next` the text goes on in a line of its own.
 * Returns how many bytes of `next` are said with that. */
static size_t break_line(struct strbuf *out, const char *next, size_t indent)
{
    strbuf_addstr(out, "\\\n");
    strbuf_addch_n(out, ' ', indent);
    if (*next != ' ') /* the router skips blanks that begin a line */
        return 0;
    strbuf_addstr(out, "\\_");
    return 1;
}

enum { ONE_LINE = -1 }; /* as an indentation: line breaks stay where they are */

/* With `words` those of prompt.h pass through, else they are bytes like others. */
static void quote(struct strbuf *out, const char *text, int indent, bool words)
{
    strbuf_addch(out, '"');
    for (;;) {
        size_t run = run_of(text, PLAIN);
        char *room = strbuf_room(out, run + ESCAPE_MAX), *at = room + run;
        memcpy(room, text, run);
        text += run;
        size_t word = words ? ros_prompt_len(text) : 0;
        if (word == 0)
            at = put_char_or_end(at, *text);
        strbuf_wrote(out, (size_t)(at - room));
        if (word > 0) {
            ros_prompt_step(out, text, ROS_PROMPT_QUOTE);
            text += word;
            continue;
        }
        if (*text == '\0')
            return;
        bool breaks = indent != ONE_LINE && *text == '\n' && text[1] != '\0';
        text++;
        if (breaks)
            text += break_line(out, text, (size_t)indent);
    }
}

void ros_quote(struct strbuf *out, const char *text)
{
    quote(out, text, ONE_LINE, false);
}

void ros_prompt_quote(struct strbuf *out, const char *text)
{
    quote(out, text, ONE_LINE, true);
}

void ros_quote_lines(struct strbuf *out, const char *text, size_t indent)
{
    quote(out, text, (int)indent, false);
}

void ros_prompt_quote_lines(struct strbuf *out, const char *text, size_t indent)
{
    quote(out, text, (int)indent, true);
}

/* How many characters stand behind the last line break. */
static size_t column(const struct strbuf *out)
{
    size_t n = 0;
    while (n < out->len && out->buf[out->len - 1 - n] != '\n')
        n++;
    return n;
}

/* How much quote_char() will append. */
static size_t quoted_len(char c)
{
    char room[ESCAPE_MAX];
    return (size_t)(put_char(room, c) - room);
}

void ros_quote_cut(struct strbuf *out, const char *text, struct ros_quote_cut cut)
{
    strbuf_addch(out, '"');
    size_t at = column(out);
    for (; *text != '\0'; text++) {
        size_t need = quoted_len(*text) + (text[1] == '\0' ? 1 + cut.tail : 1);
        bool breaks = *text == '\n' || (cut.width > 0 && at + need > cut.width);
        if (breaks) {
            strbuf_addstr(out, "\\\n");
            strbuf_addch_n(out, ' ', cut.indent);
            at = cut.indent;
        }
        if (breaks && *text == ' ') {
            strbuf_addstr(out, "\\_");
            at += 2;
        } else {
            quote_char(out, *text);
            at += quoted_len(*text);
        }
    }
    strbuf_addch(out, '"');
}

void ros_quote_value(struct strbuf *out, const char *text)
{
    size_t len = bare_len(text);
    if (len > 0)
        strbuf_add(out, text, len);
    else
        ros_quote(out, text);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

size_t ros_unescape(const char *s, char *ret_char)
{
    static const char from[] = "\"\\$?nrt_abfv", to[] = "\"\\$?\n\r\t \a\b\f\v";
    int high = hex_digit(s[1]), low = high < 0 ? -1 : hex_digit(s[2]);
    if (low >= 0 && (high | low) != 0) {
        *ret_char = (char)(unsigned char)(high * 16 + low);
        return 3;
    }
    const char *at = s[1] == '\0' ? NULL : strchr(from, s[1]);
    if (at == NULL)
        return 0;
    *ret_char = to[at - from];
    return 2;
}

bool ros_unquote(struct arena *arena, const char **text, const char **ret_text)
{
    const char *s = *text;
    struct strbuf out = strbuf_new(arena);
    if (*s++ != '"')
        return false;
    while (*s != '"') {
        size_t len = 1;
        if (*s == '\0')
            return false;
        if (*s == '$' && s[1] != '"')
            return false;
        if (*s != '\\') {
            strbuf_addch(&out, *s);
        } else if (s[1] == '\n') { /* continuation: blanks of the next line do not count */
            len = 2 + strspn(s + 2, " ");
        } else {
            char c;
            len = ros_unescape(s, &c);
            if (len == 0)
                return false;
            strbuf_addch(&out, c);
        }
        s += len;
    }
    *text = s + 1;
    *ret_text = strbuf_detach(&out);
    return true;
}
