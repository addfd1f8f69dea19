/* quote.c - see quote.h. */
#include "ros/quote.h"

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "ros/prompt.h"

/* What a byte is in a script: B stands without quotes, P for itself within them; all others are
 * escaped, and the NUL ends a text. */
enum { P = 1, B = 3 };

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

/* The length of a text, and what all of its bytes are. */
static size_t measure(const char *text, unsigned *ret_kind)
{
    const char *at = text;
    unsigned kind = B;
    for (; *at != '\0'; at++)
        kind &= kinds[(unsigned char)*at];
    *ret_kind = kind;
    return (size_t)(at - text);
}

bool ros_is_bare(const char *text)
{
    unsigned kind;
    if (*text == '!')
        text++;
    return measure(text, &kind) > 0 && kind == B;
}

static void quote_char(struct strbuf *out, char c)
{
    unsigned char byte = (unsigned char)c;
    switch (c) {
    case '"':
    case '\\':
    case '$':
    case '?':
        strbuf_addch(out, '\\');
        strbuf_addch(out, c);
        return;
    case '\n':
        strbuf_addstr(out, "\\n");
        return;
    case '\r':
        strbuf_addstr(out, "\\r");
        return;
    case '\t':
        strbuf_addstr(out, "\\t");
        return;
    }
    if (byte < 0x20 || byte > 0x7e)
        strbuf_addf(out, "\\%02X", byte);
    else
        strbuf_addch(out, c);
}

/* How many bytes from here on stand for themselves. */
static size_t plain_run(const char *text)
{
    const char *at = text;
    while (kinds[(unsigned char)*at] != 0)
        at++;
    return (size_t)(at - text);
}

/* A text of `len` bytes between quotes; `plain`: each stands for itself. */
static void quote_measured(struct strbuf *out, const char *text, size_t len, bool plain)
{
    char *at = strbuf_room(out, len + 2);
    at[0] = '"';
    size_t run = plain ? len : plain_run(text);
    memcpy(at + 1, text, run);
    strbuf_wrote(out, 1 + run);
    while (text[run] != '\0') {
        text += run;
        size_t prompt = ros_prompt_len(text);
        if (prompt > 0)
            ros_prompt_step(out, text, ROS_PROMPT_QUOTE);
        else
            quote_char(out, *text);
        text += prompt > 0 ? prompt : 1;
        run = plain_run(text);
        strbuf_add(out, text, run);
    }
    strbuf_addch(out, '"');
}

void ros_quote(struct strbuf *out, const char *text)
{
    unsigned kind;
    size_t len = measure(text, &kind);
    quote_measured(out, text, len, kind != 0);
}

void ros_quote_lines(struct strbuf *out, const char *text, size_t indent)
{
    bool begins = false;
    strbuf_addch(out, '"');
    for (; *text != '\0'; text++) {
        size_t run = begins ? 0 : plain_run(text);
        strbuf_add(out, text, run);
        text += run;
        if (*text == '\0')
            break;
        size_t prompt = ros_prompt_len(text);
        if (prompt > 0) {
            ros_prompt_step(out, text, ROS_PROMPT_QUOTE);
            text += prompt - 1;
            begins = false;
            continue;
        }
        if (begins && *text == ' ')
            strbuf_addstr(out, "\\_");
        else
            quote_char(out, *text);
        begins = *text == '\n' && text[1] != '\0';
        if (begins) {
            strbuf_addstr(out, "\\\n");
            strbuf_addch_n(out, ' ', indent);
        }
    }
    strbuf_addch(out, '"');
}

/* How many characters stand behind the last line break. */
static size_t column(const struct strbuf *out)
{
    size_t n = 0;
    while (n < out->len && out->buf[out->len - 1 - n] != '\n')
        n++;
    return n;
}

/* What quote_char() will append. */
static size_t quoted_len(char c)
{
    static const char two[] = "\"\\$?\n\r\t";
    unsigned char byte = (unsigned char)c;
    if (c != '\0' && strchr(two, c) != NULL)
        return 2;
    return byte < 0x20 || byte > 0x7e ? 3 : 1;
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
    unsigned kind;
    size_t sign = *text == '!' ? 1 : 0; /* bare only in front of something */
    size_t len = measure(text + sign, &kind);
    if (len > 0 && kind == B)
        strbuf_add(out, text, sign + len);
    else
        quote_measured(out, text, sign + len, kind != 0);
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
