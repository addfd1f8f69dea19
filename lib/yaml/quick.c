/*
 * quick.c - see read.h.
 *
 * libyaml takes a dozen allocations and a few copies for a scalar; most of the time of a check went
 * there. Nearly every site needs only a small part of YAML, and that part is read here by recursive
 * descent, straight into nodes. The rule is: when in doubt, leave it. Tabs, CRLF, escapes, texts
 * over several lines, anchors, tags, directives, `? `, repeated keys and every mistake make the
 * functions below return NULL, and libyaml reads the file from its beginning. So the words of every
 * finding come from one place, and what is read here needs no findings.
 *
 * Why it is the same tree (all of this is libyaml's own reading, and tests compare the two):
 * - In a block, a scalar goes on in the next line when that is deeper than the mapping or list it
 *   is in. Here the next token must not be deeper; a scalar that goes on is left.
 * - A list may stand as deep as the key above it, then it ends with the first token there that is
 *   no `- `.
 * - A key is on one line and at most 1024 characters long; longer ones are left.
 *
 * Text of scalars is not copied one by one: there is one copy of the source, in which a NUL is
 * written behind each scalar. It is always free: quotes, line ends and indicators end a scalar.
 */
#include <string.h>

#include "base/arena.h"
#include "diag/source.h"
#include "yaml/read.h"

enum {
    KEY_MAX = 1000,  /* bytes; libyaml takes 1024 characters */
    PAIRS_MAX = 256, /* of one mapping, since each key is compared with those before it */
    NODES = 16,      /* that are made at once */
};

struct quick {
    struct arena *arena;
    const struct source *src;
    struct yaml_texts *texts;    /* or NULL */
    const char *p;               /* where reading is; the text ends with a NUL and has no other */
    const char *line;            /* where its line begins */
    char *copy;                  /* of the text, cut into scalars */
    size_t nodes;                /* so many there are */
    struct node *fresh;          /* the next of those that were made at once */
    VEC(struct node_pair) pairs; /* of all mappings that are being read */
    VEC(const struct node *) items; /* of all lists that are being read */
};

static const struct node *read_block(struct quick *q, unsigned depth);
static const struct node *read_flow(struct quick *q, unsigned depth);

/* --- places
 * --------------------------------------------------------------------------------------------------
 */

static uint32_t offset(const struct quick *q, const char *p)
{
    return (uint32_t)(p - q->src->text);
}

/* How deep the token at hand stands; -1 at the end of the text, which is above everything. */
static int64_t depth_of(const struct quick *q)
{
    return *q->p == '\0' ? -1 : q->p - q->line;
}

static bool is_break(char c)
{
    return c == '\n' || c == '\0';
}

static bool is_gap(char c)
{
    return c == ' ' || is_break(c);
}

/* Goes on to the next token. False: to a tab, a CR or a '#' without a blank in front. */
static bool to_token(struct quick *q)
{
    const char *p = q->p;
    for (;;) {
        while (*p == ' ')
            p++;
        if (*p == '#') {
            if (p > q->src->text && !is_gap(p[-1]))
                return false;
            p = memchr(p, '\n', q->src->len - offset(q, p));
            if (p == NULL)
                p = q->src->text + q->src->len;
        }
        if (*p != '\n')
            break;
        q->line = ++p;
    }
    q->p = p;
    return *p != '\t' && *p != '\r';
}

/* The same, from the end of a value in a block: nothing may stand behind it in its line. */
static bool to_line(struct quick *q)
{
    const char *line = q->line;
    return to_token(q) && (q->line != line || *q->p == '\0');
}

static bool at_item(const struct quick *q)
{
    return *q->p == '-' && is_gap(q->p[1]);
}

/* Is there the ':' of a key, right behind it? */
static bool at_value(const struct quick *q)
{
    return *q->p == ':' && is_gap(q->p[1]);
}

/* --- scalars
 * -------------------------------------------------------------------------------------------------
 */

enum {
    ENDS_BLOCK = 1, /* may end a word, or make it doubtful */
    ENDS_FLOW = 2,  /* the same in brackets and braces */
    NO_WORD = 4,    /* begins no word, or one that is left to libyaml */
};

/* Bytes of characters beyond ASCII are letters: no source has one that YAML would not take. */
static const unsigned char classes[256] = {
    ['\0'] = 7, ['\t'] = 7, ['\n'] = 7, ['\r'] = 7, [' '] = 7, [':'] = 7, [','] = 6, ['['] = 6,
    [']'] = 6,  ['{'] = 6,  ['}'] = 6,  ['?'] = 6,  ['"'] = 4, ['#'] = 4, ['%'] = 4, ['&'] = 4,
    ['\''] = 4, ['*'] = 4,  ['<'] = 4,  ['>'] = 4,  ['!'] = 4, ['|'] = 4, ['@'] = 4, ['`'] = 4,
};

static bool has_class(char c, unsigned char class)
{
    return (classes[(unsigned char)c] & class) != 0;
}

/* The end of the word at `p`, without the blanks behind it; NULL: doubtful. */
static const char *word_end(const char *p, bool flow)
{
    const unsigned char ends = flow ? ENDS_FLOW : ENDS_BLOCK;
    if (has_class(*p, NO_WORD) || (*p == '-' && is_gap(p[1])))
        return NULL;
    for (const char *end = p;;) {
        while (!has_class(*p, ends))
            end = ++p;
        if (*p == ' ') {
            while (*p == ' ')
                p++;
            if (*p == '#')
                return end;
        } else if (*p == ':' && !is_gap(p[1])) {
            if (has_class(p[1], ends) && p[1] != ':')
                return NULL;
            end = ++p;
        } else {
            return *p == '\t' || *p == '\r' || *p == '?' ? NULL : end;
        }
    }
}

/* The closing quote of the text at `p`; NULL: it has escapes, or more than one line. */
static const char *quoted_end(const char *p)
{
    const char quote = *p++;
    while (*p != quote && !is_break(*p) && *p != '\t' && *p != '\r' &&
           (*p != '\\' || quote == '\''))
        p++;
    bool whole = *p == quote && p[1] != quote;
    return whole && (is_gap(p[1]) || strchr(":,]}", p[1]) != NULL) ? p : NULL;
}

static struct node *node_new(struct quick *q, enum node_kind kind, const char *start)
{
    if (q->nodes == YAML_MAX_NODES)
        return NULL;
    if (q->nodes++ % NODES == 0)
        q->fresh = arena_alloc(q->arena, NODES * sizeof(*q->fresh));
    struct node *node = q->fresh++;
    node->kind = kind;
    node->span = (struct span){q->src, offset(q, start), 0};
    return node;
}

/* What stands for nothing, right behind the ':' or '-' at `mark`. */
static const struct node *empty_new(struct quick *q, const char *mark)
{
    struct node *node = node_new(q, NODE_SCALAR, mark + 1);
    if (node == NULL)
        return NULL;
    node->plain = true;
    node->text = "";
    return node;
}

/* The begin or the end of a document. */
static bool at_mark(const struct quick *q)
{
    return q->p == q->line && (strncmp(q->p, "---", 3) == 0 || strncmp(q->p, "...", 3) == 0);
}

/* The word or quoted text at hand. */
static const struct node *read_scalar(struct quick *q, bool flow)
{
    const char *start = q->p;
    bool quoted = *start == '"' || *start == '\'';
    const char *end = quoted ? quoted_end(start) : word_end(start, flow);
    struct node *node = end != NULL && !at_mark(q) ? node_new(q, NODE_SCALAR, start) : NULL;
    if (node == NULL)
        return NULL;
    uint32_t off = offset(q, start);
    q->copy[offset(q, end)] = '\0';
    q->p = quoted ? end + 1 : end;
    node->plain = !quoted;
    node->text = q->copy + off + quoted;
    node->span.len = offset(q, q->p) - off;
    if (quoted && q->texts != NULL)
        *VEC_PUSH(q->arena, q->texts->at) = node->span;
    return node;
}

/* The scalar at hand, and the ':' behind it is next. */
static const struct node *read_key(struct quick *q, bool flow)
{
    const struct node *key = read_scalar(q, flow);
    return key != NULL && at_value(q) && key->span.len <= KEY_MAX ? key : NULL;
}

/* --- mappings and lists
 * --------------------------------------------------------------------------------------
 */

/* Is the key of the newest pair one of the pairs from `first` on, too? */
static bool is_repeated(const struct quick *q, size_t first)
{
    const struct node *key = q->pairs.v[q->pairs.len - 1].key;
    for (size_t i = first; i + 1 < q->pairs.len; i++) {
        const struct node *other = q->pairs.v[i].key;
        if (other->text[0] == key->text[0] && strcmp(other->text, key->text) == 0)
            return true;
    }
    return false;
}

static bool push_pair(struct quick *q, size_t first, const struct node *key,
                      const struct node *value)
{
    if (value == NULL || q->pairs.len - first >= PAIRS_MAX)
        return false;
    *VEC_PUSH(q->arena, q->pairs) = (struct node_pair){.key = key, .value = value};
    return !is_repeated(q, first);
}

/* The pairs from `first` on become the mapping's. */
static const struct node *take_pairs(struct quick *q, struct node *map, size_t first)
{
    size_t count = q->pairs.len - first, size = count * sizeof(*q->pairs.v);
    q->pairs.len = first;
    map->pairs.len = map->pairs.cap = count;
    if (count > 0)
        map->pairs.v = memcpy(arena_alloc_raw(q->arena, size), q->pairs.v + first, size);
    return map;
}

static const struct node *take_items(struct quick *q, struct node *seq, size_t first)
{
    size_t count = q->items.len - first, size = count * sizeof(*q->items.v);
    q->items.len = first;
    seq->items.len = seq->items.cap = count;
    if (count > 0)
        seq->items.v = memcpy(arena_alloc_raw(q->arena, size), q->items.v + first, size);
    return seq;
}

/* --- in brackets and braces: one line or several, whatever their depth
 * --------------------------------------------------------------------------------------------- */

static const struct node *read_flow_value(struct quick *q, unsigned depth)
{
    return *q->p == '[' || *q->p == '{' ? read_flow(q, depth) : read_scalar(q, true);
}

/* One `key: value` behind the others from `first` on, or one item. */
static bool read_flow_part(struct quick *q, bool map, size_t first, unsigned depth)
{
    if (!map) {
        const struct node *item = read_flow_value(q, depth);
        if (item != NULL)
            *VEC_PUSH(q->arena, q->items) = item;
        return item != NULL;
    }
    const struct node *key = read_key(q, true);
    if (key == NULL)
        return false;
    q->p++;
    return to_token(q) && push_pair(q, first, key, read_flow_value(q, depth));
}

static const struct node *read_flow(struct quick *q, unsigned depth)
{
    const bool map = *q->p == '{';
    const char close = map ? '}' : ']';
    size_t first = map ? q->pairs.len : q->items.len;
    struct node *node = node_new(q, map ? NODE_MAP : NODE_SEQ, q->p++);
    if (node == NULL || depth > YAML_MAX_DEPTH || !to_token(q))
        return NULL;
    while (*q->p != close) {
        if (!read_flow_part(q, map, first, depth + 1) || !to_token(q))
            return NULL;
        if (*q->p == close)
            break;
        if (*q->p++ != ',' || !to_token(q))
            return NULL;
    }
    q->p++;
    node->span.len = offset(q, q->p) - node->span.off;
    return map ? take_pairs(q, node, first) : take_items(q, node, first);
}

/* --- in blocks
 * ------------------------------------------------------------------------------------------------
 */

/* The items of a list whose '-' stands at `column`. */
static const struct node *read_list(struct quick *q, int64_t column, unsigned depth)
{
    size_t first = q->items.len;
    struct node *seq = node_new(q, NODE_SEQ, q->p);
    if (seq == NULL || depth > YAML_MAX_DEPTH)
        return NULL;
    while (depth_of(q) == column && at_item(q)) {
        const char *dash = q->p++;
        if (!to_token(q))
            return NULL;
        const struct node *item =
            depth_of(q) > column ? read_block(q, depth + 1) : empty_new(q, dash);
        if (item == NULL || depth_of(q) > column)
            return NULL;
        *VEC_PUSH(q->arena, q->items) = item;
        seq->span.len = item->span.off + item->span.len - seq->span.off;
    }
    return take_items(q, seq, first);
}

/* What stands behind the ':' of a key at `column`. */
static const struct node *read_value(struct quick *q, int64_t column, unsigned depth)
{
    const char *colon = q->p++, *line = q->line;
    if (!to_token(q))
        return NULL;
    if (q->line == line && *q->p != '\0') {
        const struct node *value =
            *q->p == '[' || *q->p == '{' ? read_flow(q, depth) : read_scalar(q, false);
        return value != NULL && to_line(q) ? value : NULL;
    }
    if (depth_of(q) > column)
        return read_block(q, depth);
    return depth_of(q) == column && at_item(q) ? read_list(q, column, depth) : empty_new(q, colon);
}

/* The mapping whose first key, at `column`, was read. */
static const struct node *read_map(struct quick *q, const struct node *key, int64_t column,
                                   unsigned depth)
{
    size_t first = q->pairs.len;
    struct node *map = node_new(q, NODE_MAP, q->src->text + key->span.off);
    if (map == NULL || depth > YAML_MAX_DEPTH)
        return NULL;
    for (;;) {
        const struct node *value = read_value(q, column, depth + 1);
        if (!push_pair(q, first, key, value) || depth_of(q) > column)
            return NULL;
        map->span.len = value->span.off + value->span.len - map->span.off;
        if (depth_of(q) < column)
            return take_pairs(q, map, first);
        key = read_key(q, false);
        if (key == NULL)
            return NULL;
    }
}

/* The mapping, list or value at the token at hand, which begins a line or stands behind a '-'. */
static const struct node *read_block(struct quick *q, unsigned depth)
{
    int64_t column = depth_of(q);
    if (at_item(q))
        return read_list(q, column, depth);
    const struct node *value =
        *q->p == '[' || *q->p == '{' ? read_flow(q, depth) : read_scalar(q, false);
    if (value != NULL && value->kind == NODE_SCALAR && at_value(q))
        return value->span.len <= KEY_MAX ? read_map(q, value, column, depth) : NULL;
    return value != NULL && to_line(q) ? value : NULL;
}

const struct node *yaml_read_quick(struct arena *arena, const struct source *src,
                                   struct yaml_texts *texts)
{
    struct quick *q = ARENA_NEW(arena, struct quick);
    *q = (struct quick){
        .arena = arena, .src = src, .texts = texts, .p = src->text, .line = src->text};
    if (!to_token(q) || *q->p == '\0')
        return NULL;
    if (q->p == q->line && strncmp(q->p, "---\n", 4) == 0) {
        q->p += 3;
        if (!to_token(q) || *q->p == '\0')
            return NULL;
    }
    q->copy = arena_strndup(arena, src->text, src->len);
    const struct node *root = read_block(q, 1);
    return root != NULL && root->kind == NODE_MAP && *q->p == '\0' ? root : NULL;
}
