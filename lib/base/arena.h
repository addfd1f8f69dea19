/*
 * arena.h - one arena per compilation.
 *
 * Owns every object that outlives a function; there is no free in passes. Must not know what is
 * stored in it.
 *
 * Invariants
 * 1. Memory comes zeroed and aligned for any type, and lives until arena_free().
 * 2. An allocation never returns NULL. When the system has no memory left the arena jumps to the
 *    handler set by arena_on_oom(); without a handler it is a BUG.
 * 3. Built with ROSC_ARENA_DEBUG each object is a malloc of its own, so the address sanitizer sees
 *    an overrun of any single object.
 */
#ifndef ROSC_BASE_ARENA_H
#define ROSC_BASE_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct arena;

/* A new arena, or NULL when there is no memory for it. Ends with arena_free(). */
struct arena *arena_new(void);

/* Frees the arena and everything in it; NULL is allowed. */
void arena_free(struct arena *arena);

/* Gives up everything in it, and keeps some of the memory for what comes next. */
void arena_reset(struct arena *arena);

/* Where to go when memory runs out: `handler` must stay valid (its frame alive) until it is
 * replaced or the arena is freed. longjmp is called with value 1. Returns the handler before, or
 * NULL: who holds memory of another library's puts its own in front, releases, and hands on. */
jmp_buf *arena_on_oom(struct arena *arena, jmp_buf *handler);

/* Takes the out-of-memory path; for code that met a NULL from a library's own allocation. */
NORETURN void arena_oom(struct arena *arena);

/* `size` zeroed bytes; size 0 gives a valid pointer to nothing. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same without zeroing, for bytes that are all written next. */
void *arena_alloc_raw(struct arena *arena, size_t size);

/* Makes an object of `old` bytes one of `size`, where it is: larger, when it is the newest of the
 * arena and there is room behind it (what is added is not set), smaller always. False: it stays as
 * it was. */
bool arena_resize(struct arena *arena, void *p, size_t old, size_t size);

/* Copies of text, always NUL-terminated. arena_strndup copies exactly `len` bytes. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t len);

/* printf into the arena. */
const char *arena_printf(struct arena *arena, const char *fmt, ...) PRINTF_LIKE(2, 3);
const char *arena_vprintf(struct arena *arena, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);

/* One zeroed T. */
#define ARENA_NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))

#endif
