/*
 * alloc.c - allocations that can be refused.
 *
 * Without a sanitizer these are the process's own malloc() and so on, over the C library's: whoever
 * allocates comes here. With one, which brings its own, only the command's calls do (--wrap).
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "faults/faults.h"

#ifdef ROSC_FAULTS_WRAP
#define REAL(name) __real_##name
#define OURS(name) __wrap_##name
#else
#define REAL(name) __libc_##name
#define OURS(name) name
#endif

void *REAL(malloc)(size_t size);
void *REAL(calloc)(size_t count, size_t size);
void *REAL(realloc)(void *old, size_t size);
void *OURS(malloc)(size_t size);
void *OURS(calloc)(size_t count, size_t size);
void *OURS(realloc)(void *old, size_t size);

static void *refused(void)
{
    errno = ENOMEM;
    return NULL;
}

void *OURS(malloc)(size_t size)
{
    return fault_allocation() ? refused() : REAL(malloc)(size);
}

void *OURS(calloc)(size_t count, size_t size)
{
    return fault_allocation() ? refused() : REAL(calloc)(count, size);
}

void *OURS(realloc)(void *old, size_t size)
{
    return fault_allocation() ? refused() : REAL(realloc)(old, size);
}

#ifdef ROSC_FAULTS_WRAP /* what the C library allocates for the command */

char *__real_strdup(const char *text);
char *__real_strndup(const char *text, size_t len);
char *__real_realpath(const char *path, char *resolved);
char *__wrap_strdup(const char *text);
char *__wrap_strndup(const char *text, size_t len);
char *__wrap_realpath(const char *path, char *resolved);

char *__wrap_strdup(const char *text)
{
    return fault_allocation() ? refused() : __real_strdup(text);
}

char *__wrap_strndup(const char *text, size_t len)
{
    return fault_allocation() ? refused() : __real_strndup(text, len);
}

char *__wrap_realpath(const char *path, char *resolved)
{
    return resolved == NULL && fault_allocation() ? refused() : __real_realpath(path, resolved);
}

#endif
