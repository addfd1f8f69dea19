/*
 * fuzz_secrets.c - any bytes as the file of --secrets: a list in which each name is found, or a
 * refusal that shows no line of it.
 *
 * Only secret_list.c of the command is linked; what it asks the others for is here.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../cmd/rosc/secret_list.h"
#include "base/bug.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

const char out_of_memory[] = "out of memory";
static const uint8_t *bytes;
static size_t count;
static char said[10000];

void say(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(said, sizeof(said), fmt, ap);
    va_end(ap);
}

enum exit_code io_failed(const char *why)
{
    say("%s", why);
    return EXIT_IO;
}

const char *file_read(const char *path, size_t max, char **ret_bytes, size_t *ret_len)
{
    (void)path;
    size_t len = count < max ? count : max;
    char *copy = malloc(len + 1);
    if (copy == NULL)
        return out_of_memory;
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    *ret_bytes = copy;
    *ret_len = len;
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct secret_list list;
    bytes = data;
    count = size;
    said[0] = '\0';
    if (secret_list_read("list", &list) == EXIT_FINE) {
        ENSURE(said[0] == '\0');
        for (size_t i = 0; i < list.count; i++)
            ENSURE(secret_list_get(&list, list.v[i].name) == list.v[i].value &&
                   strchr(list.v[i].value, '\n') == NULL);
        ENSURE(secret_list_get(&list, "") == NULL);
        secret_list_release(&list);
        return 0;
    }
    ENSURE(said[0] != '\0');
    ENSURE(strstr(said, "SECRETMARK") == NULL || strstr(said, "twice") != NULL); /* a name */
    return 0;
}
