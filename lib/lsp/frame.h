/*
 * frame.h - messages out of a stream: header lines, an empty one, and as many bytes as they say.
 *
 * Purpose: what a client sends is bytes that nobody has looked at. Whatever they are, reading goes
 * on: a header that is none is told once and passed over, up to the next line that says how long a
 * message is; a message that is too long is told and its bytes are thrown away.
 *
 * Invariants
 * 1. No more memory is held than a header line and the bytes of one message that have arrived,
 * rounded up; at most FRAME_MAX and FRAME_LINE.
 * 2. How the bytes are cut into pieces on their way changes nothing.
 */
#ifndef ROSC_LSP_FRAME_H
#define ROSC_LSP_FRAME_H

#include <stdbool.h>
#include <stddef.h>

enum {
    FRAME_MAX = 24 * 1024 * 1024, /* the largest site, its characters written as escapes */
    FRAME_LINE = 4096,
    FRAME_BELIEVED = 1024 * 1024 * 1024, /* nobody means more: such a header is garbage */
};

enum frame_event {
    FRAME_MORE,     /* all bytes are used up */
    FRAME_MESSAGE,  /* body and body_len, until the next call */
    FRAME_GARBAGE,  /* what came was no header */
    FRAME_TOO_LONG, /* a message that is longer than FRAME_MAX, and is passed over */
    FRAME_OOM,
};

/* Zeroed, it is at the beginning of a stream. */
struct frame {
    char line[FRAME_LINE];
    size_t line_len;
    bool has_len; /* a line said how long the message is: `body_len` */
    bool told;    /* garbage was told, and no header has come since */
    bool in_body; /* the header has ended */
    bool done;    /* the body was handed out */
    size_t skip;  /* bytes that are still to be thrown away */
    char *body;   /* NULL, or `cap` bytes of which `have` are there */
    size_t body_len, have, cap;
};

/* Takes bytes off the front of `*bytes` until something happens. */
enum frame_event frame_read(struct frame *frame, const char **bytes, size_t *len);

/* Frees what it holds. */
void frame_release(struct frame *frame);

#endif
