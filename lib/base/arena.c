/*
 * arena.c - see arena.h.
 *
 * Objects are cut off the front block; a block is never moved. An object too big for a block gets
 * one of its own, put behind the front one so that the rest of the front block is not lost.
 */
#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"

/* A block is twice the one before, so all of them together are less than twice the last: the C
 * library then keeps the memory for the next compilation instead of giving it back and fetching it
 * again page by page. What is not used costs address space only. */
enum {
    BLOCK_FIRST = 128 * 1024,
    BLOCK_LIMIT = 4 * 1024 * 1024, /* blocks double up to this size */
};

struct block {
    struct block *next;
    size_t used, size; /* of data */
    _Alignas(max_align_t) unsigned char data[];
};

struct arena {
    struct block *blocks; /* the front one is being filled */
    jmp_buf *oom;
};

struct arena *arena_new(void)
{
    return calloc(1, sizeof(struct arena));
}

static void free_blocks(struct block *b)
{
    while (b != NULL) {
        struct block *next = b->next;
        free(b);
        b = next;
    }
}

void arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->blocks);
    free(arena);
}

jmp_buf *arena_on_oom(struct arena *arena, jmp_buf *handler)
{
    jmp_buf *before = arena->oom;
    arena->oom = handler;
    return before;
}

void arena_oom(struct arena *arena)
{
    if (arena->oom == NULL)
        BUG("out of memory, and nobody was named to handle it");
    longjmp(*arena->oom, 1);
}

static struct block *block_new(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        arena_oom(arena);
    struct block *b = malloc(sizeof(*b) + size);
    if (b == NULL)
        arena_oom(arena);
    b->next = NULL;
    b->used = 0;
    b->size = size;
    return b;
}

#ifdef ROSC_ARENA_DEBUG

void *arena_alloc_raw(struct arena *arena, size_t size)
{
    struct block *b = block_new(arena, size);
    b->next = arena->blocks;
    arena->blocks = b;
    return b->data;
}

bool arena_resize(struct arena *arena, void *p, size_t old, size_t size)
{
    (void)arena;
    (void)p;
    return size <= old; /* objects stand alone: nothing to grow into */
}

void arena_reset(struct arena *arena)
{
    free_blocks(arena->blocks);
    arena->blocks = NULL;
}

#else

/* The block that has room for `size` bytes; a new one when the front one has not. */
static struct block *block_with_room(struct arena *arena, size_t size)
{
    struct block *front = arena->blocks;
    if (front != NULL && front->size - front->used >= size)
        return front;

    size_t wanted = BLOCK_FIRST;
    if (front != NULL && front->size >= BLOCK_FIRST)
        wanted = front->size < BLOCK_LIMIT ? front->size * 2 : BLOCK_LIMIT;
    while (wanted < size && wanted < BLOCK_LIMIT)
        wanted *= 2;
    bool own = size > wanted;
    struct block *b = block_new(arena, own ? size : wanted);
    if (own && front != NULL) {
        b->next = front->next;
        front->next = b;
    } else {
        b->next = front;
        arena->blocks = b;
    }
    return b;
}

void *arena_alloc_raw(struct arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        arena_oom(arena);
    size_t rounded = (size + align - 1) / align * align;
    struct block *b = block_with_room(arena, rounded);
    void *p = b->data + b->used;
    b->used += rounded;
    return p;
}

bool arena_resize(struct arena *arena, void *p, size_t old, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    struct block *front = arena->blocks;
    size_t had = (old + align - 1) / align * align;
    if (front == NULL || (unsigned char *)p + had != front->data + front->used)
        return size <= old;
    size_t before = front->used - had;
    if (size > front->size - before)
        return false;
    size_t rounded = (size + align - 1) / align * align;
    front->used = before + (rounded <= front->size - before ? rounded : front->size - before);
    return true;
}

void arena_reset(struct arena *arena)
{
    struct block *front = arena->blocks;
    if (front == NULL)
        return;
    free_blocks(front->next);
    front->next = NULL;
    front->used = 0;
}

#endif

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(arena_alloc_raw(arena, size), 0, size);
}

char *arena_strndup(struct arena *arena, const char *text, size_t len)
{
    char *copy = arena_alloc_raw(arena, len + 1);
    if (len > 0)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

/* Nearly all of them are short: they are put together on the stack. */
const char *arena_vprintf(struct arena *arena, const char *fmt, va_list ap)
{
    char room[200];
    struct strbuf sb = {.arena = arena, .buf = room, .cap = sizeof(room)};
    strbuf_vaddf(&sb, fmt, ap);
    return sb.buf == room ? arena_strndup(arena, room, sb.len) : strbuf_detach(&sb);
}

const char *arena_printf(struct arena *arena, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const char *text = arena_vprintf(arena, fmt, ap);
    va_end(ap);
    return text;
}
