/* frame.c - see frame.h. */
#include "lsp/frame.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char length_key[] = "Content-Length:";

/* Where in a line the word stands last: garbage in front of it may be the rest of a message. */
static const char *find_key(const char *line)
{
    const char *found = NULL;
    for (const char *at = line; *at != '\0'; at++)
        if (strncasecmp(at, length_key, sizeof(length_key) - 1) == 0)
            found = at;
    return found;
}

/* The number behind the word, and nothing else. */
static bool read_length(const char *at, size_t *ret_len)
{
    size_t len = 0;
    at += sizeof(length_key) - 1;
    at += strspn(at, " \t");
    if (*at < '0' || *at > '9')
        return false;
    for (; *at >= '0' && *at <= '9'; at++) {
        len = len * 10 + (size_t)(*at - '0');
        if (len > FRAME_BELIEVED)
            return false;
    }
    if (at[strspn(at, " \t")] != '\0')
        return false;
    *ret_len = len;
    return true;
}

/* A header as RFC 822 has them: a name, a colon. */
static bool is_header(const char *line)
{
    size_t name = strspn(line, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return name > 0 && line[name] == ':';
}

static enum frame_event garbage(struct frame *f)
{
    if (f->told)
        return FRAME_MORE;
    f->told = true;
    return FRAME_GARBAGE;
}

/* The header has ended. */
static enum frame_event end_header(struct frame *f)
{
    if (!f->has_len)
        return garbage(f);
    f->has_len = f->told = false;
    if (f->body_len > FRAME_MAX) {
        f->skip = f->body_len;
        return FRAME_TOO_LONG;
    }
    f->in_body = true;
    f->have = 0;
    return FRAME_MORE;
}

/* A whole line, its end taken off. FRAME_MORE: go on. */
static enum frame_event take_line(struct frame *f)
{
    if (f->line_len > 0 && f->line[f->line_len - 1] == '\r')
        f->line_len--;
    f->line[f->line_len] = '\0';
    bool binary = strlen(f->line) != f->line_len, empty = f->line_len == 0;
    f->line_len = 0;
    if (empty)
        return end_header(f);
    const char *key = find_key(f->line);
    if (key != NULL && !binary && read_length(key, &f->body_len)) {
        f->has_len = true;
        return key == f->line ? FRAME_MORE : garbage(f);
    }
    return key == NULL && !binary && is_header(f->line) ? FRAME_MORE : garbage(f);
}

static enum frame_event read_header(struct frame *f, const char **bytes, size_t *len)
{
    while (*len > 0) {
        char c = *(*bytes)++;
        (*len)--;
        if (c == '\n') {
            enum frame_event event = take_line(f);
            if (event != FRAME_MORE || f->in_body)
                return event;
        } else if (f->line_len < FRAME_LINE - 1) {
            f->line[f->line_len++] = c;
        } else {
            /* the tail is kept: a header may begin in it */
            memmove(f->line, f->line + FRAME_LINE / 2, FRAME_LINE / 2 - 1);
            f->line_len = FRAME_LINE / 2 - 1;
            f->line[f->line_len++] = c;
            enum frame_event event = garbage(f);
            if (event != FRAME_MORE)
                return event;
        }
    }
    return FRAME_MORE;
}

/* Room grows with what arrives, not with what is announced. */
static bool make_room(struct frame *f, size_t more)
{
    size_t want = f->have + more + 1;
    if (want <= f->cap)
        return true;
    size_t cap = f->cap < 4096 ? 4096 : f->cap;
    while (cap < want)
        cap *= 2;
    char *body = realloc(f->body, cap);
    if (body == NULL)
        return false;
    f->body = body;
    f->cap = cap;
    return true;
}

static enum frame_event read_body(struct frame *f, const char **bytes, size_t *len)
{
    size_t want = f->body_len - f->have, n = *len < want ? *len : want;
    if (!make_room(f, n))
        return FRAME_OOM;
    memcpy(f->body + f->have, *bytes, n);
    f->have += n;
    *bytes += n;
    *len -= n;
    if (f->have < f->body_len)
        return FRAME_MORE;
    f->body[f->have] = '\0';
    f->in_body = false;
    f->done = true;
    return FRAME_MESSAGE;
}

/* The body was used: what only a large one needed goes. */
static void forget_body(struct frame *f)
{
    enum { KEPT = 64 * 1024 };
    f->done = false;
    if (f->cap > KEPT)
        frame_release(f);
}

enum frame_event frame_read(struct frame *frame, const char **bytes, size_t *len)
{
    if (frame->done)
        forget_body(frame);
    for (;;) {
        size_t n = *len < frame->skip ? *len : frame->skip;
        frame->skip -= n;
        *bytes += n;
        *len -= n;
        if (*len == 0 && !(frame->in_body && frame->body_len == frame->have))
            return FRAME_MORE;
        enum frame_event event =
            frame->in_body ? read_body(frame, bytes, len) : read_header(frame, bytes, len);
        if (event != FRAME_MORE)
            return event;
    }
}

void frame_release(struct frame *frame)
{
    free(frame->body);
    frame->body = NULL;
    frame->cap = 0;
}
