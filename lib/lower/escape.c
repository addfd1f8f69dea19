/* escape.c - see escape.h. */
#include "lower/escape.h"

#include <string.h>

#include "base/strbuf.h"

void escape_json(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (*text == '"' || *text == '\\')
            strbuf_addf(out, "\\%c", *text);
        else if (byte < 0x20 || byte == 0x7f)
            strbuf_addf(out, "\\u%04x", byte);
        else
            strbuf_addch(out, *text);
    }
}

void escape_url(struct strbuf *out, const char *text)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:";
    for (; *text != '\0'; text++) {
        if (strchr(plain, *text) != NULL)
            strbuf_addch(out, *text);
        else
            strbuf_addf(out, "%%%02X", (unsigned char)*text);
    }
}

void escape_header(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == ',')
            strbuf_addch(out, '\\');
        strbuf_addch(out, *text);
    }
}
