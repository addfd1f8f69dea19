/*
 * source.h - the text of one input file, and places in it.
 *
 * Owns the bytes of an input, its line table and the ranges that must not be shown (secrets). A
 * span is a byte range; line and column are worked out only when something is printed.
 *
 * Invariants
 * 1. A source that loaded is valid UTF-8 without NUL, without control characters but TAB, LF and
 * CRLF, and its only line breaks are LF and CRLF (no lone CR, NEL, LS, PS: libyaml would count them
 * as line breaks and the line table would disagree).
 * 2. A leading byte-order mark is skipped: `text` begins behind it.
 * 3. text[len] == '\0'.
 */
#ifndef ROSC_DIAG_SOURCE_H
#define ROSC_DIAG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

struct arena;
struct diags;

enum {
    SOURCE_MAX_BYTES = 4 * 1024 * 1024,   /* a site fits on a screen; 4 MiB is beyond any fleet */
    SOURCE_MAX_SCRIPT = 64 * 1024 * 1024, /* a router with a list of a million addresses */
};

struct source;

/* `len` bytes at `off`. src == NULL: no place (a finding about a whole command line, say). */
struct span {
    const struct source *src;
    uint32_t off, len;
};

struct source {
    const char *name; /* as the user gave it; "<stdin>" for standard input */
    const char *text;
    uint32_t len;
    uint32_t skipped;         /* bytes of the file in front of `text`: a byte-order mark */
    VEC(uint32_t) lines;      /* offset of each line's first byte; at least one */
    VEC(struct span) secrets; /* shown as asterisks, see source_mask() */
    size_t sorted;            /* so many of them are in order and apart, the others came since */
};

/* Checks the bytes and builds the line table. `bytes` is copied. Reports what is wrong (too large,
 * not UTF-8, NUL, control character, odd line break) at its place and returns false; then
 * *ret_source is untouched unless a place had to be shown, see diags. Empty text loads. */
bool source_load(struct arena *arena, struct diags *diags, const char *name, const char *bytes,
                 size_t len, const struct source **ret_source);

/* The same for RouterOS script. A router keeps bytes and knows no encoding (export format 5), so
 * any byte but NUL is taken, and lines end in LF, CRLF or CR. Invariant 1 does not hold of such a
 * source; printing escapes what is no text. */
bool source_load_script(struct arena *arena, struct diags *diags, const char *name,
                        const char *bytes, size_t len, const struct source **ret_source);

/* The same text as a source of its own, in which nothing is marked yet. Its bytes stay where they
 * are with `shared`, else they are copied. */
const struct source *source_copy(struct arena *arena, const struct source *src, bool shared);

/* Marks a range as secret: printed as '*' of the same width everywhere. The source is otherwise
 * immutable; decoding calls this for the values of secret keys. */
void source_mask(struct arena *arena, struct span secret);

/* Is the byte at `off` in a range that source_mask() named? */
bool source_secret_at(const struct source *src, uint32_t off);

/* 1-based line and column of a byte offset. The column counts characters (code points), as editors
 * and compilers do; a TAB is one character. */
void source_position(const struct source *src, uint32_t off, uint32_t *ret_line, uint32_t *ret_col);

/* The line alone: it costs nothing on long lines. */
uint32_t source_line_at(const struct source *src, uint32_t off);

/* The bytes of line `line` (1-based) without its line break. */
struct span source_line(const struct source *src, uint32_t line);

/* The span's text as a C string in the arena, secrets masked. */
const char *span_text(struct arena *arena, struct span at);

#endif
