/*
 * source.c - see source.h.
 *
 * Loading looks for what makes the bytes no text at all first (NUL, not UTF-8): that is one
 * finding, and nothing else is said, since junk would otherwise give hundreds. A text gets at most
 * one finding per kind of bad character, with their number.
 */
#include "diag/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/secrets.h"
#include "diag/utf8.h"

enum { MANY_CONTROLS = 8 }; /* from here on it is no text: the other kinds are noise */

/* Kinds of characters that may not stand in a source. */
enum bad_kind { BAD_CONTROL, BAD_CR, BAD_BREAK, BAD_NONCHARACTER, BAD_KIND_COUNT };

struct bad {
    size_t count;
    uint32_t off, cp;
    uint8_t len;
};

static struct source *source_new(struct arena *arena, const char *name, const char *bytes,
                                 size_t len, char line_end)
{
    struct source *src = ARENA_NEW(arena, struct source);
    src->name = arena_strdup(arena, name);
    src->text = arena_strndup(arena, bytes, len);
    src->len = (uint32_t)len;

    const char *end = src->text + len;
    *VEC_PUSH(arena, src->lines) = 0;
    for (const char *p = src->text; (p = memchr(p, line_end, (size_t)(end - p))) != NULL; p++)
        *VEC_PUSH(arena, src->lines) = (uint32_t)(p + 1 - src->text);
    return src;
}

static bool report_utf16(struct diags *diags, const struct source *src)
{
    const unsigned char *b = (const unsigned char *)src->text;
    bool bom = src->len >= 2 && ((b[0] == 0xFF && b[1] == 0xFE) || (b[0] == 0xFE && b[1] == 0xFF));
    bool zeros = src->len >= 4 && ((b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0) ||
                                   (b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0));
    if (!bom && !zeros)
        return false;
    struct diag *d = diag_add(diags, DIAG_BAD_ENCODING, (struct span){src, 0, 2},
                              "the file is UTF-16 text, not UTF-8");
    diag_help(d, (struct span){0}, NULL, "save the file as UTF-8");
    return true;
}

/* The first byte from `off` on that is neither printable ASCII nor a line feed; eight at a time,
 * since nearly all of a file is. */
static uint32_t skip_plain(const struct source *src, uint32_t off)
{
    const uint64_t ones = 0x0101010101010101U, tops = ones << 7;
    for (uint64_t w; src->len - off >= sizeof(w); off += (uint32_t)sizeof(w)) {
        memcpy(&w, src->text + off, sizeof(w));
        /* 0x0A becomes 0x2A: a byte that is not zero, or not below 0x80, carries into its top */
        const uint64_t feeds = w ^ (ones * '\n');
        w |= (~(((feeds & ~tops) + ~tops) | feeds) & tops) >> 2;
        /* a byte at 0x80 or above, below 0x20, or 0x7F */
        if (((w | (w - ones * 0x20) | (w + ones)) & tops) != 0)
            break;
    }
    while (off < src->len &&
           ((src->text[off] >= 0x20 && src->text[off] < 0x7F) || src->text[off] == '\n'))
        off++;
    return off;
}

/* Reports the first thing, from `off` on, that makes the bytes no text at all. */
static bool report_not_text(struct diags *diags, const struct source *src, uint32_t off)
{
    for (; (off = skip_plain(src, off)) < src->len;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(src->text + off, src->len - off, &cp);
        if (n > 0 && cp != 0) {
            off += (uint32_t)n;
            continue;
        }
        if (report_utf16(diags, src))
            return true;
        struct span at = {src, off, 1};
        if (n > 0) {
            struct diag *d = diag_add(diags, DIAG_BAD_CHARACTER, at,
                                      "a NUL byte stands here: the file is no text");
            diag_label(d, 0, "byte 0x00");
            return true;
        }
        unsigned byte = (unsigned char)src->text[off];
        struct diag *d =
            diag_add(diags, DIAG_BAD_ENCODING, at, "byte 0x%02X is not UTF-8 text", byte);
        diag_help(d, (struct span){0}, NULL, "save the file as UTF-8");
        return true;
    }
    return false;
}

/* The kind of a character, or BAD_KIND_COUNT when it may stand in a source. */
static enum bad_kind bad_kind_of(const struct source *src, uint32_t off, uint32_t cp)
{
    if (cp == '\t' || cp == '\n')
        return BAD_KIND_COUNT;
    if (cp == '\r')
        return src->text[off + 1] == '\n' ? BAD_KIND_COUNT : BAD_CR;
    if (cp == 0x85 || cp == 0x2028 || cp == 0x2029)
        return BAD_BREAK;
    if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
        return BAD_CONTROL;
    if (cp == 0xFEFF || cp == 0xFFFE || cp == 0xFFFF)
        return BAD_NONCHARACTER;
    return BAD_KIND_COUNT;
}

static const char *break_name(uint32_t cp)
{
    if (cp == 0x85)
        return "next line";
    return cp == 0x2028 ? "line separator" : "paragraph separator";
}

static void report_bad(struct diags *diags, const struct source *src, enum bad_kind kind,
                       const struct bad *bad)
{
    struct span at = {src, bad->off, bad->len};
    struct span fix_at =
        bad->count == 1 ? at : (struct span){0}; /* an edit that leaves others is no help */
    struct diag *d = NULL;
    switch (kind) {
    case BAD_CONTROL:
        d = diag_add(diags, DIAG_BAD_CHARACTER, at, "a control character, U+%04X, stands here",
                     (unsigned)bad->cp);
        diag_help(d, fix_at, "", "remove it");
        break;
    case BAD_CR:
        d = diag_add(diags, DIAG_BAD_CHARACTER, at, "a carriage return without a line feed");
        diag_help(d, (struct span){0}, NULL, "save the file with LF or CRLF line ends");
        break;
    case BAD_BREAK:
        d = diag_add(diags, DIAG_BAD_CHARACTER, at,
                     "a %s, U+%04X, which YAML would take for a line break", break_name(bad->cp),
                     (unsigned)bad->cp);
        diag_help(d, fix_at, " ", "put a space or a real line break there");
        break;
    case BAD_NONCHARACTER:
        if (bad->cp == 0xFEFF)
            d = diag_add(diags, DIAG_BAD_CHARACTER, at,
                         "a byte-order mark, U+FEFF, in the middle of the file");
        else
            d = diag_add(diags, DIAG_BAD_CHARACTER, at, "U+%04X stands here, which is no character",
                         (unsigned)bad->cp);
        diag_help(d, fix_at, "", "remove it");
        if (bad->cp == 0xFEFF)
            diag_sure(d); /* it has no width and means nothing */
        break;
    case BAD_KIND_COUNT:
        return;
    }
    if (bad->count > 1)
        diag_note(d, "the first of %zu such places", bad->count);
}

/* Reports the characters from `off` on that may not stand in a source. */
static bool report_bad_characters(struct diags *diags, const struct source *src, uint32_t off)
{
    struct bad bad[BAD_KIND_COUNT] = {0};
    size_t kinds = 0;
    for (; (off = skip_plain(src, off)) < src->len;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(src->text + off, src->len - off, &cp);
        enum bad_kind kind = bad_kind_of(src, off, cp);
        if (kind != BAD_KIND_COUNT) {
            if (bad[kind].count++ == 0) {
                bad[kind] = (struct bad){.count = 1, .off = off, .cp = cp, .len = (uint8_t)n};
                kinds++;
            }
        }
        off += (uint32_t)n;
    }
    if (bad[BAD_CONTROL].count >= MANY_CONTROLS) {
        report_bad(diags, src, BAD_CONTROL, &bad[BAD_CONTROL]);
        return true;
    }
    for (int kind = 0; kind < BAD_KIND_COUNT; kind++)
        if (bad[kind].count > 0)
            report_bad(diags, src, (enum bad_kind)kind, &bad[kind]);
    return kinds > 0;
}

/* Steps over a byte-order mark: its length, 0 for none. */
static uint32_t skip_bom(const char **bytes, size_t *len)
{
    if (*len < 3 || memcmp(*bytes, "\xEF\xBB\xBF", 3) != 0)
        return 0;
    *bytes += 3;
    *len -= 3;
    return 3;
}

static bool fits(struct arena *arena, struct diags *diags, const char *name, size_t len, size_t max)
{
    if (len <= max)
        return true;
    const struct source *none = source_new(arena, name, "", 0, '\n');
    diag_add(diags, DIAG_TOO_LARGE, (struct span){none, 0, 0}, "the file is larger than %zu bytes",
             max);
    return false;
}

bool source_load(struct arena *arena, struct diags *diags, const char *name, const char *bytes,
                 size_t len, const struct source **ret_source)
{
    uint32_t skipped = skip_bom(&bytes, &len);
    if (!fits(arena, diags, name, len, SOURCE_MAX_BYTES))
        return false;
    struct source *src = source_new(arena, name, bytes, len, '\n');
    src->skipped = skipped;
    uint32_t plain = skip_plain(src, 0);
    if (report_not_text(diags, src, plain) || report_bad_characters(diags, src, plain)) {
        secrets_mask(arena, src);
        return false;
    }
    *ret_source = src;
    return true;
}

bool source_load_script(struct arena *arena, struct diags *diags, const char *name,
                        const char *bytes, size_t len, const struct source **ret_source)
{
    uint32_t skipped = skip_bom(&bytes, &len);
    if (!fits(arena, diags, name, len, SOURCE_MAX_SCRIPT))
        return false;
    bool only_cr = memchr(bytes, '\n', len) == NULL && memchr(bytes, '\r', len) != NULL;
    struct source *src = source_new(arena, name, bytes, len, only_cr ? '\r' : '\n');
    src->skipped = skipped;
    if (report_utf16(diags, src))
        return false;
    const char *nul = memchr(src->text, '\0', len);
    if (nul != NULL) {
        struct span at = {src, (uint32_t)(nul - src->text), 1};
        struct diag *d = diag_add(diags, DIAG_BAD_CHARACTER, at,
                                  "a NUL byte stands here: the file is no script");
        diag_label(d, 0, "byte 0x00");
        diag_help(d, (struct span){0}, NULL,
                  "a script is what /export prints; a .backup file of a router is none");
        return false;
    }
    *ret_source = src;
    return true;
}

void source_mask(struct arena *arena, struct span secret)
{
    if (secret.src == NULL || secret.len == 0)
        return;
    struct source *src = (struct source *)secret.src; /* the one thing that changes after loading */
    *VEC_PUSH(arena, src->secrets) = secret;
}

const struct source *source_copy(struct arena *arena, const struct source *src, bool shared)
{
    struct source *copy = ARENA_NEW(arena, struct source);
    *copy = *src;
    copy->secrets.v = NULL;
    copy->secrets.len = copy->secrets.cap = copy->sorted = 0;
    if (shared)
        return copy;
    copy->name = arena_strdup(arena, src->name);
    copy->text = arena_strndup(arena, src->text, src->len);
    copy->lines.v = arena_alloc_raw(arena, src->lines.len * sizeof(*copy->lines.v));
    memcpy(copy->lines.v, src->lines.v, src->lines.len * sizeof(*copy->lines.v));
    copy->lines.cap = src->lines.len;
    return copy;
}

/* Index of the line that holds `off`. */
static size_t line_index(const struct source *src, uint32_t off)
{
    size_t lo = 0, hi = src->lines.len;
    while (hi - lo > 1) {
        size_t mid = lo + (hi - lo) / 2;
        if (src->lines.v[mid] <= off)
            lo = mid;
        else
            hi = mid;
    }
    return lo;
}

void source_position(const struct source *src, uint32_t off, uint32_t *ret_line, uint32_t *ret_col)
{
    if (off > src->len)
        off = src->len;
    size_t line = line_index(src, off);
    uint32_t col = 1;
    for (uint32_t i = src->lines.v[line]; i < off; i++)
        col += !utf8_continues(src->text[i]);
    *ret_line = (uint32_t)line + 1;
    *ret_col = col;
}

uint32_t source_line_at(const struct source *src, uint32_t off)
{
    return (uint32_t)line_index(src, off) + 1;
}

struct span source_line(const struct source *src, uint32_t line)
{
    if (line == 0 || line > src->lines.len)
        return (struct span){src, src->len, 0};
    uint32_t start = src->lines.v[line - 1];
    uint32_t end = src->len;
    if (line < src->lines.len) {
        end = src->lines.v[line] - 1;
        if (end > start && src->text[end - 1] == '\r')
            end--;
    }
    return (struct span){src, start, end - start};
}

static int compare_spans(const void *pa, const void *pb)
{
    const struct span *a = pa, *b = pb;
    return (a->off > b->off) - (a->off < b->off);
}

/* Orders the secrets and joins those that overlap. */
static void sort_secrets(struct source *src)
{
    struct span *v = src->secrets.v;
    size_t kept = 0;
    qsort(v, src->secrets.len, sizeof(*v), compare_spans);
    for (size_t i = 1; i < src->secrets.len; i++) {
        uint32_t end = v[kept].off + v[kept].len, other = v[i].off + v[i].len;
        if (v[i].off > end)
            v[++kept] = v[i];
        else if (other > end)
            v[kept].len = other - v[kept].off;
    }
    src->secrets.len = src->sorted = kept + 1;
}

bool source_secret_at(const struct source *src, uint32_t off)
{
    /* a file may have a million, and each byte of an excerpt asks; they come many at a time */
    if (src->secrets.len - src->sorted > 64 + src->sorted / 4)
        sort_secrets((struct source *)src);
    size_t lo = 0, hi = src->sorted;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (src->secrets.v[mid].off <= off)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo > 0 && off - src->secrets.v[lo - 1].off < src->secrets.v[lo - 1].len)
        return true;
    for (size_t i = src->sorted; i < src->secrets.len; i++)
        if (off - src->secrets.v[i].off < src->secrets.v[i].len) /* wraps when in front of it */
            return true;
    return false;
}

const char *span_text(struct arena *arena, struct span at)
{
    if (at.src == NULL || at.off >= at.src->len)
        return "";
    if (at.len > at.src->len - at.off)
        at.len = at.src->len - at.off;
    const char *text = at.src->text + at.off;
    if (at.src->secrets.len == 0)
        return arena_strndup(arena, text, at.len);

    struct strbuf sb = strbuf_new(arena);
    for (uint32_t i = 0; i < at.len;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(text + i, at.len - i, &cp);
        if (source_secret_at(at.src, at.off + i))
            strbuf_addch_n(&sb, '*', n == 0 ? 1 : utf8_width(cp));
        else
            strbuf_add(&sb, text + i, n == 0 ? 1 : n);
        i += n == 0 ? 1 : (uint32_t)n;
    }
    return strbuf_detach(&sb);
}
