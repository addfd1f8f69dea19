/* json.c - see json.h. */
#include "base/json.h"

#include <inttypes.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

/* One character beyond ASCII; two escapes when it is beyond the first plane. */
static void add_escaped(struct strbuf *out, uint32_t cp)
{
    if (cp > 0xFFFF) {
        cp -= 0x10000;
        strbuf_addf(out, "\\u%04x", (unsigned)(0xD800 + (cp >> 10)));
        cp = 0xDC00 + (cp & 0x3FF);
    }
    strbuf_addf(out, "\\u%04x", (unsigned)cp);
}

static void add_ascii(struct strbuf *out, char c)
{
    switch (c) {
    case '"':
        strbuf_addstr(out, "\\\"");
        break;
    case '\\':
        strbuf_addstr(out, "\\\\");
        break;
    case '\n':
        strbuf_addstr(out, "\\n");
        break;
    case '\t':
        strbuf_addstr(out, "\\t");
        break;
    default:
        if ((unsigned char)c < 0x20 || c == 0x7F)
            add_escaped(out, (unsigned char)c);
        else
            strbuf_addch(out, c);
    }
}

void json_add_text(struct strbuf *out, const char *text)
{
    strbuf_addch(out, '"');
    for (size_t left = strlen(text); left > 0;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(text, left, &cp);
        if (n == 1)
            add_ascii(out, *text);
        else
            add_escaped(out, n == 0 ? 0xFFFD : cp);
        n = n == 0 ? 1 : n;
        text += n;
        left -= n;
    }
    strbuf_addch(out, '"');
}

static void new_line(struct json *w)
{
    if (w->compact)
        return;
    strbuf_addch(w->out, '\n');
    strbuf_addch_n(w->out, ' ', 2 * (size_t)w->depth);
}

static void begin(struct json *w, const char *key)
{
    if (w->depth > 0) {
        if (!w->fresh)
            strbuf_addch(w->out, ',');
        new_line(w);
    }
    w->fresh = false;
    if (key != NULL) {
        json_add_text(w->out, key);
        strbuf_addstr(w->out, w->compact ? ":" : ": ");
    }
}

void json_open(struct json *w, const char *key, char bracket)
{
    begin(w, key);
    strbuf_addch(w->out, bracket);
    w->depth++;
    w->fresh = true;
}

void json_close(struct json *w, char bracket)
{
    w->depth--;
    if (!w->fresh)
        new_line(w);
    strbuf_addch(w->out, bracket);
    w->fresh = false;
}

void json_string(struct json *w, const char *key, const char *text)
{
    begin(w, key);
    json_add_text(w->out, text);
}

void json_int(struct json *w, const char *key, int64_t value)
{
    begin(w, key);
    strbuf_addf(w->out, "%" PRId64, value);
}

void json_bool(struct json *w, const char *key, bool value)
{
    begin(w, key);
    strbuf_addstr(w->out, value ? "true" : "false");
}

void json_null(struct json *w, const char *key)
{
    begin(w, key);
    strbuf_addstr(w->out, "null");
}

void json_raw(struct json *w, const char *key, const char *value)
{
    begin(w, key);
    strbuf_addstr(w->out, value);
}
