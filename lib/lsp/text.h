/*
 * text.h - places in a document as editors count them: lines from 0, and in a line the code units
 * of the encoding that client and server agreed on.
 *
 * Lines end where the protocol says: at LF, CRLF and a lone CR, which is one more than struct
 * source knows. Must not know what the text says.
 */
#ifndef ROSC_LSP_TEXT_H
#define ROSC_LSP_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

struct arena;

enum text_unit { TEXT_UTF16, TEXT_UTF8 };

struct text_place {
    uint32_t line, unit;
};

/* So many units lie between the beginning of the line and this byte. */
struct text_mark {
    size_t off, units;
};

/* Bytes that belong to somebody else, and where their lines begin. Long lines have marks, so that
 * many places in one cost no more than many places in many. */
struct text {
    const char *bytes;
    size_t len;
    VEC(size_t) lines;
    VEC(struct text_mark) marks; /* of UTF-16, in order */
};

/* Finds the lines of a text. */
void text_index(struct arena *arena, struct text *ret_text, const char *bytes, size_t len);

/* The byte at a place: behind the end of a line its end, behind the last line the end of the text,
 * inside of a character its first byte. */
size_t text_offset(const struct text *text, enum text_unit unit, struct text_place place);

/* The place of a byte; behind the end that of the end. */
struct text_place text_place_of(const struct text *text, enum text_unit unit, size_t off);

#endif
