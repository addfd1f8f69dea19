/* json_write.c - see json_write.h. */
#include "schema/json_write.h"

#include <inttypes.h>

#include "base/strbuf.h"

static void add_quoted(struct strbuf *out, const char *text)
{
    strbuf_addch(out, '"');
    for (const char *p = text; *p != '\0'; p++) {
        unsigned char c = (unsigned char)*p;
        if (c == '"' || c == '\\')
            strbuf_addf(out, "\\%c", *p);
        else if (c < 0x20)
            strbuf_addf(out, "\\u%04x", c);
        else
            strbuf_addch(out, *p);
    }
    strbuf_addch(out, '"');
}

static void begin(struct json *w, const char *key)
{
    if (w->depth > 0) {
        strbuf_addstr(w->out, w->fresh ? "\n" : ",\n");
        strbuf_addch_n(w->out, ' ', 2 * (size_t)w->depth);
    }
    w->fresh = false;
    if (key != NULL) {
        add_quoted(w->out, key);
        strbuf_addstr(w->out, ": ");
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
    if (!w->fresh) {
        strbuf_addch(w->out, '\n');
        strbuf_addch_n(w->out, ' ', 2 * (size_t)w->depth);
    }
    strbuf_addch(w->out, bracket);
    w->fresh = false;
}

void json_string(struct json *w, const char *key, const char *text)
{
    begin(w, key);
    add_quoted(w->out, text);
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
