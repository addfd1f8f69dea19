/*
 * json.h - JSON text with two blanks per level, or with none.
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

/* jansson, which reads what clients send (lib/lsp), has functions of these names: no program with
 * both may take one for the other. */
#define json_string rosc_json_string
#define json_null rosc_json_null

struct json {
    struct strbuf *out;
    unsigned depth;
    bool fresh;   /* the object or array that is open has no member yet */
    bool compact; /* no blanks and no line breaks: for messages between programs */
};

/* key NULL: a member of an array, or the root. */
void json_open(struct json *w, const char *key, char bracket);
void json_close(struct json *w, char bracket);
void json_string(struct json *w, const char *key, const char *text);
void json_int(struct json *w, const char *key, int64_t value);
void json_bool(struct json *w, const char *key, bool value);
void json_null(struct json *w, const char *key);

/* A value that is JSON already. */
void json_raw(struct json *w, const char *key, const char *value);

/* A string alone, in its quotes, for text whose layout is not this writer's. */
void json_add_text(struct strbuf *out, const char *text);

#endif
