/* escape.c - see escape.h. */
#include "lower/escape.h"

#include <string.h>

#include "base/strbuf.h"
#include "ros/prompt.h"

/* Lets a word for what only the router will know through, with a step more. Its length; 0: there is
 * none. */
static size_t pass(struct strbuf *out, const char *text, enum ros_prompt_step step)
{
    size_t len = ros_prompt_len(text);
    if (len > 0)
        ros_prompt_step(out, text, step);
    return len;
}

void escape_json(struct strbuf *out, const char *text)
{
    for (size_t len; *text != '\0'; text += len > 0 ? len : 1) {
        unsigned char byte = (unsigned char)*text;
        len = pass(out, text, ROS_PROMPT_JSON);
        if (len > 0)
            continue;
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
    for (size_t len; *text != '\0'; text += len > 0 ? len : 1) {
        len = pass(out, text, ROS_PROMPT_PERCENT);
        if (len > 0)
            continue;
        if (strchr(plain, *text) != NULL)
            strbuf_addch(out, *text);
        else
            strbuf_addf(out, "%%%02X", (unsigned char)*text);
    }
}

void escape_header(struct strbuf *out, const char *text)
{
    for (size_t len; *text != '\0'; text += len > 0 ? len : 1) {
        len = pass(out, text, ROS_PROMPT_HEADER);
        if (len > 0)
            continue;
        if (*text == ',')
            strbuf_addch(out, '\\');
        strbuf_addch(out, *text);
    }
}
