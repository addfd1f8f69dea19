/*
 * json_write.h - JSON text with two blanks per level; private to this folder.
 *
 * Invariant: every opened object or array is closed by the function that opened it, so the text is
 * well formed.
 */
#ifndef ROSC_SCHEMA_JSON_WRITE_H
#define ROSC_SCHEMA_JSON_WRITE_H

#include <stdbool.h>
#include <stdint.h>

struct strbuf;

struct json {
    struct strbuf *out;
    unsigned depth;
    bool fresh; /* the object or array that is open has no member yet */
};

/* key NULL: a member of an array, or the root. */
void json_open(struct json *w, const char *key, char bracket);
void json_close(struct json *w, char bracket);
void json_string(struct json *w, const char *key, const char *text);
void json_int(struct json *w, const char *key, int64_t value);
void json_bool(struct json *w, const char *key, bool value);

#endif
