/* uri.c - see uri.h. */
#include "lsp/uri.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/strbuf.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* False: an escape that is none, or one of a NUL. */
static bool decode(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text != '%') {
            strbuf_addch(out, *text);
            continue;
        }
        int high = hex_digit(text[1]), low = high < 0 ? -1 : hex_digit(text[2]);
        if (low < 0 || (high == 0 && low == 0))
            return false;
        strbuf_addch(out, (char)(high * 16 + low));
        text += 2;
    }
    return true;
}

const char *path_normal(struct arena *arena, const char *path)
{
    if (path[0] != '/')
        return path;
    struct strbuf out = strbuf_new(arena);
    while (*path != '\0') {
        path += strspn(path, "/");
        size_t len = strcspn(path, "/");
        if (len == 2 && memcmp(path, "..", 2) == 0) {
            while (out.len > 0 && out.buf[out.len - 1] != '/')
                strbuf_truncate(&out, out.len - 1);
            if (out.len > 0)
                strbuf_truncate(&out, out.len - 1);
        } else if (len > 0 && !(len == 1 && path[0] == '.')) {
            strbuf_addch(&out, '/');
            strbuf_add(&out, path, len);
        }
        path += len;
    }
    return out.len == 0 ? "/" : strbuf_detach(&out);
}

const char *uri_to_path(struct arena *arena, const char *uri)
{
    if (strncasecmp(uri, "file:", 5) != 0)
        return NULL;
    uri += 5;
    if (uri[0] == '/' && uri[1] == '/') {
        uri += 2;
        if (strncasecmp(uri, "localhost/", 10) == 0)
            uri += 9;
    }
    if (uri[0] != '/')
        return NULL;
    struct strbuf out = strbuf_new(arena);
    if (!decode(&out, arena_strndup(arena, uri, strcspn(uri, "?#"))))
        return NULL;
    return path_normal(arena, strbuf_detach(&out));
}

const char *uri_of_path(struct arena *arena, const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "-._~/";
    struct strbuf out = strbuf_new(arena);
    strbuf_addstr(&out, "file://");
    for (; *path != '\0'; path++) {
        if (strchr(plain, *path) != NULL)
            strbuf_addch(&out, *path);
        else
            strbuf_addf(&out, "%%%02X", (unsigned)(unsigned char)*path);
    }
    return strbuf_detach(&out);
}
