/* strbuf.c - see strbuf.h. */
#include "base/strbuf.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

enum { FIRST_CAP = 64 };

/* Never written: cap 0 makes the first addition allocate. */
static char *shared_empty(void)
{
    static const char empty[1] = "";
    return (char *)empty;
}

struct strbuf strbuf_new(struct arena *arena)
{
    return (struct strbuf){.arena = arena, .buf = shared_empty()};
}

void strbuf_grow(struct strbuf *sb, size_t more)
{
    if (more >= SIZE_MAX / 4 - sb->len)
        arena_oom(sb->arena);
    size_t need = sb->len + more + 1;
    size_t cap = sb->cap > 0 ? sb->cap * 2 : FIRST_CAP;
    if (cap < need)
        cap = need;
    if (sb->cap > 0 && arena_resize(sb->arena, sb->buf, sb->cap, cap)) {
        sb->cap = cap;
        return;
    }
    char *buf = arena_alloc_raw(sb->arena, cap);
    memcpy(buf, sb->buf, sb->len);
    buf[sb->len] = '\0';
    sb->buf = buf;
    sb->cap = cap;
}

void strbuf_addch_n(struct strbuf *sb, char c, size_t n)
{
    if (n == 0)
        return;
    memset(strbuf_room(sb, n), c, n);
    strbuf_wrote(sb, n);
}

void strbuf_addu(struct strbuf *sb, size_t number)
{
    char digits[24];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    strbuf_add(sb, digits + at, sizeof(digits) - at);
}

static void add_signed(struct strbuf *sb, int number)
{
    if (number < 0)
        strbuf_addch(sb, '-');
    strbuf_addu(sb, number < 0 ? 0 - (size_t)number : (size_t)number);
}

/* What is left of a format, by the C library. */
static void add_formatted(struct strbuf *sb, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);
static void add_formatted(struct strbuf *sb, const char *fmt, va_list ap)
{
    va_list again;
    va_copy(again, ap);
    char *at = strbuf_room(sb, 120); /* most pieces fit at once */
    size_t room = sb->cap - sb->len;
    int len = vsnprintf(at, room, fmt, ap);
    ENSURE(len >= 0);
    if ((size_t)len >= room)
        vsnprintf(strbuf_room(sb, (size_t)len), (size_t)len + 1, fmt, again);
    strbuf_wrote(sb, (size_t)len);
    va_end(again);
}

/* Text, %s, %%, %d, %u, %zu and %c are added here, because printing scripts is little else and the
 * C library takes half of the time for it; anything else is left to it. */
void strbuf_vaddf(struct strbuf *sb, const char *fmt, va_list ap)
{
    for (const char *next; (next = strchr(fmt, '%')) != NULL; fmt += 2) {
        strbuf_add(sb, fmt, (size_t)(next - fmt));
        fmt = next;
        if (fmt[1] == 's') {
            const char *text = va_arg(ap, const char *);
            strbuf_addstr(sb, text != NULL ? text : "(null)");
        } else if (fmt[1] == '%') {
            strbuf_addch(sb, '%');
        } else if (fmt[1] == 'c') {
            strbuf_addch(sb, (char)va_arg(ap, int));
        } else if (fmt[1] == 'd') {
            add_signed(sb, va_arg(ap, int));
        } else if (fmt[1] == 'u') {
            strbuf_addu(sb, va_arg(ap, unsigned));
        } else if (fmt[1] == 'z' && fmt[2] == 'u') {
            strbuf_addu(sb, va_arg(ap, size_t));
            fmt++;
        } else {
            add_formatted(sb, fmt, ap);
            return;
        }
    }
    strbuf_addstr(sb, fmt);
}

void strbuf_addf(struct strbuf *sb, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    strbuf_vaddf(sb, fmt, ap);
    va_end(ap);
}

void strbuf_truncate(struct strbuf *sb, size_t len)
{
    ENSURE(len <= sb->len);
    if (len == sb->len)
        return;
    sb->len = len;
    sb->buf[len] = '\0';
}

const char *strbuf_detach(struct strbuf *sb)
{
    const char *text = sb->buf;
    if (sb->cap > 0)
        (void)arena_resize(sb->arena, sb->buf, sb->cap, sb->len + 1); /* the rest goes back */
    *sb = strbuf_new(sb->arena);
    return text;
}
