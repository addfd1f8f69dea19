/*
 * strbuf.h - growing text in an arena.
 *
 * Invariants
 * 1. buf is never NULL and buf[len] == '\0'; a fresh strbuf points at a shared empty string (cap
 * 0).
 * 2. The memory belongs to the arena: there is nothing to release. Growth doubles.
 * 3. Text may hold any bytes; only strbuf_detach() promises a C string.
 */
#ifndef ROSC_BASE_STRBUF_H
#define ROSC_BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include "base/attr.h"

struct arena;

struct strbuf {
    struct arena *arena;
    char *buf;
    size_t len, cap;
};

/* An empty buffer whose memory will come from `arena`. */
struct strbuf strbuf_new(struct arena *arena);

/* Room for `more` bytes and the NUL behind them; growing is the slow part of what follows. */
void strbuf_grow(struct strbuf *sb, size_t more);

/* Where up to `more` bytes may be written; strbuf_wrote() then says how many were. */
static inline char *strbuf_room(struct strbuf *sb, size_t more)
{
    if (sb->cap - sb->len <= more)
        strbuf_grow(sb, more);
    return sb->buf + sb->len;
}

static inline void strbuf_wrote(struct strbuf *sb, size_t len)
{
    sb->len += len;
    sb->buf[sb->len] = '\0';
}

static inline void strbuf_addch(struct strbuf *sb, char c)
{
    *strbuf_room(sb, 1) = c;
    strbuf_wrote(sb, 1);
}

static inline void strbuf_add(struct strbuf *sb, const void *bytes, size_t len)
{
    if (len == 0)
        return;
    memcpy(strbuf_room(sb, len), bytes, len);
    strbuf_wrote(sb, len);
}

/* Of a literal the length is known when this is compiled. */
static inline void strbuf_addstr(struct strbuf *sb, const char *text)
{
    strbuf_add(sb, text, strlen(text));
}

void strbuf_addch_n(struct strbuf *sb, char c, size_t n);

/* A number in decimal. */
void strbuf_addu(struct strbuf *sb, size_t number);
void strbuf_addf(struct strbuf *sb, const char *fmt, ...) PRINTF_LIKE(2, 3);
void strbuf_vaddf(struct strbuf *sb, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);

/* Cuts the text back to `len` bytes (no longer than it is). */
void strbuf_truncate(struct strbuf *sb, size_t len);

/* The text as a C string owned by the arena; the buffer starts again empty. */
const char *strbuf_detach(struct strbuf *sb);

#endif
