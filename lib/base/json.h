/*
 * json.h - JSON text with two blanks per level.
 *
 * Purpose: the one writer of JSON: schemas, findings, whatever a program reads next. What it writes
 * is ASCII and valid whatever bytes it is given: a character beyond ASCII becomes \uXXXX, a byte
 * that is not UTF-8 becomes \ufffd.
 *
 * Invariants
 * 1. Every opened object or array is closed by the one that opened it, so the text is well formed.
 * 2. There is no line break behind the root: the caller adds it.
 */
#ifndef ROSC_BASE_JSON_H
#define ROSC_BASE_JSON_H

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
void json_null(struct json *w, const char *key);

/* A string alone, in its quotes, for text whose layout is not this writer's. */
void json_add_text(struct strbuf *out, const char *text);

#endif
