/*
 * node.c - see node.h; reading. Looking into a tree is in access.c.
 *
 * Events are read by recursive descent, at most YAML_MAX_DEPTH deep. libyaml's marks count
 * characters; since they come almost in order, a cursor that walks from the last one to the next
 * turns them into bytes.
 *
 * libyaml allocates for itself. The parser and the one event alive at a time are in the reader, and
 * the reader takes the arena's jump out of memory first, so that they are released on every way
 * out.
 */
#include "yaml/node.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "diag/secrets.h"
#include "diag/source.h"
#include "yaml/comment.h"
#include "yaml/syntax.h"

enum { FEATURES_SHOWN = 5 }; /* of one kind; the rest would say the same */
enum { FEW_PAIRS = 16 };     /* up to here looking at every earlier key is quicker than sorting */

/* What may stand in a file any number of times; the others are reported where they stand. */
enum feature { FEATURE_ANCHOR, FEATURE_ALIAS, FEATURE_TAG, FEATURE_MANY, FEATURE_OTHER };

struct features {
    size_t count;
    struct diag *last; /* the last one that was reported */
};

struct reader {
    struct arena *arena;
    struct diags *diags;
    const struct source *src;
    yaml_parser_t parser;
    yaml_event_t event; /* the current one; all zero when it was released */
    bool ascii;         /* then characters are bytes */
    size_t cur_index;   /* the cursor: character `cur_index` begins at byte `cur_off` */
    uint32_t cur_off;
    size_t nodes;
    bool holes;   /* something stood where a key or value should be: the tree is not usable */
    bool anchors; /* one was reported, or a merge key: what uses it is no news */
    struct features features[FEATURE_MANY];
    struct span quoted;     /* the quoted text read last */
    bool directed;          /* the file may have comments for rosc: */
    VEC(struct span) texts; /* where a '#' begins none, by place */
};

/* --- places
 * ---------------------------------------------------------------------------------------------------
 */

static bool continues(const struct source *src, uint32_t off)
{
    return ((unsigned char)src->text[off] & 0xC0) == 0x80;
}

static bool is_ascii(const struct source *src)
{
    unsigned char any = 0;
    for (uint32_t i = 0; i < src->len; i++)
        any |= (unsigned char)src->text[i];
    return any < 0x80;
}

/* Byte offset of the character libyaml's mark points at. */
static uint32_t byte_offset(struct reader *r, const yaml_mark_t *mark)
{
    const struct source *src = r->src;
    if (r->ascii)
        return mark->index < src->len ? (uint32_t)mark->index : src->len;
    while (r->cur_index < mark->index && r->cur_off < src->len) {
        r->cur_off++;
        while (r->cur_off < src->len && continues(src, r->cur_off))
            r->cur_off++;
        r->cur_index++;
    }
    while (r->cur_index > mark->index) {
        r->cur_off--;
        while (continues(src, r->cur_off))
            r->cur_off--;
        r->cur_index--;
    }
    return r->cur_off;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* `end` moved back over blanks and line breaks, not in front of `start`. */
static uint32_t trimmed(const struct source *src, uint32_t start, uint32_t end)
{
    while (end > start && is_space(src->text[end - 1]))
        end--;
    return end;
}

static struct span span_between(const struct reader *r, uint32_t start, uint32_t end)
{
    return (struct span){r->src, start, end > start ? end - start : 0};
}

static uint32_t span_end(struct span at)
{
    return at.off + at.len;
}

/* --- findings
 * -------------------------------------------------------------------------------------------------
 */

static void report_feature(struct reader *r, enum feature feature, struct span at, const char *what,
                           const char *help)
{
    struct features *same = feature < FEATURE_MANY ? &r->features[feature] : NULL;
    if (same != NULL && ++same->count > FEATURES_SHOWN)
        return;
    struct diag *d = diag_add(r->diags, DIAG_YAML_FEATURE, at, "%s not part of the language", what);
    diag_help(d, (struct span){0}, NULL, "%s", help);
    if (same != NULL)
        same->last = d;
}

/* Says how many were not reported. */
static void note_features(struct reader *r)
{
    static const char *const names[FEATURE_MANY] = {"anchor", "alias", "tag"};
    static const char *const plurals[FEATURE_MANY] = {"anchors", "aliases", "tags"};
    for (size_t i = 0; i < FEATURE_MANY; i++) {
        const struct features *f = &r->features[i];
        size_t more = f->count > FEATURES_SHOWN ? f->count - FEATURES_SHOWN : 0;
        if (more > 0)
            diag_note(f->last, "and %zu more %s", more, more == 1 ? names[i] : plurals[i]);
    }
}

static bool in_anchor_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

/* End of the anchor or tag at `off`, as libyaml reads it. */
static uint32_t property_end(const struct source *src, uint32_t off, uint32_t end)
{
    const char *text = src->text;
    bool verbatim = text[off] == '!' && text[off + 1] == '<';
    bool anchor = text[off] == '&';
    off++;
    while (off < end && !is_space(text[off]) && (verbatim || text[off] != ',') &&
           (!anchor || in_anchor_name(text[off])))
        off++;
    return off;
}

/* Reports anchor and tag in front of a node and returns where the node itself begins. */
static uint32_t skip_properties(struct reader *r, uint32_t off, uint32_t end)
{
    const char *text = r->src->text;
    while (off < end && (text[off] == '&' || text[off] == '!')) {
        uint32_t start = off;
        off = property_end(r->src, off, end);
        struct span at = span_between(r, start, off);
        if (text[start] == '&') {
            report_feature(r, FEATURE_ANCHOR, at, "anchors are",
                           "write each value where it counts");
            r->anchors = true;
        } else
            report_feature(r, FEATURE_TAG, at, "tags are",
                           "remove it: a value is read as its key says");
        uint32_t next = off;
        while (next < end && (is_space(text[next]) || text[next] == '#')) {
            if (text[next] == '#')
                while (next < end && text[next] != '\n')
                    next++;
            else
                next++;
        }
        if (next == end)
            break; /* nothing but the properties */
        off = next;
    }
    return off;
}

static void report_parser_error(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    if (p->error == YAML_MEMORY_ERROR)
        arena_oom(r->arena);
    if (p->error == YAML_READER_ERROR) { /* not on text that source_load() let through */
        uint32_t off = p->problem_offset < r->src->len ? (uint32_t)p->problem_offset : r->src->len;
        diag_add(r->diags, DIAG_BAD_CHARACTER, (struct span){r->src, off, 1},
                 "a character that YAML does not allow");
        return;
    }
    struct yaml_error error = {.problem = p->problem,
                               .context = p->context,
                               .problem_off = byte_offset(r, &p->problem_mark),
                               .context_off = byte_offset(r, &p->context_mark),
                               .quoted = r->quoted};
    yaml_report_error(r->diags, r->src, &error);
}

/* Goes to the next event; false when a syntax error, then reported, ended the reading. */
static bool next_event(struct reader *r)
{
    yaml_event_delete(&r->event);
    if (yaml_parser_parse(&r->parser, &r->event))
        return true;
    report_parser_error(r);
    return false;
}

/* --- nodes
 * ----------------------------------------------------------------------------------------------------
 */

static const struct node *read_node(struct reader *r, unsigned depth);

static struct node *node_new(struct reader *r, enum node_kind kind, struct span span)
{
    if (++r->nodes > YAML_MAX_NODES) {
        diag_add(r->diags, DIAG_TOO_LARGE, span, "more than %d keys and values in one file",
                 (int)YAML_MAX_NODES);
        return NULL;
    }
    struct node *node = ARENA_NEW(r->arena, struct node);
    node->kind = kind;
    node->span = span;
    return node;
}

/* Remembers a scalar in which a '#' is text: all of a quoted one, the lines of a block. */
static void add_text(struct reader *r, bool block, struct span at)
{
    if (!r->directed)
        return;
    const char *text = at.src->text;
    while (block && at.len > 0 && text[at.off] != '\n') {
        at.off++;
        at.len--;
    }
    *VEC_PUSH(r->arena, r->texts) = at;
}

static const struct node *read_scalar(struct reader *r)
{
    const yaml_event_t *event = &r->event;
    const char *value = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length;
    yaml_scalar_style_t style = event->data.scalar.style;
    uint32_t end = byte_offset(r, &event->end_mark);
    uint32_t start = skip_properties(r, byte_offset(r, &event->start_mark), end);
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
        end = trimmed(r->src, start, end);
    if (end <= start && style == YAML_PLAIN_SCALAR_STYLE)
        start = end = trimmed(r->src, 0, start); /* `key:` - just behind the colon */

    struct node *node = node_new(r, NODE_SCALAR, span_between(r, start, end));
    if (node == NULL)
        return NULL;
    node->plain = style == YAML_PLAIN_SCALAR_STYLE;
    if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        r->quoted = node->span;
    if (!node->plain)
        add_text(r, style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE,
                 node->span);
    char *text = arena_strndup(r->arena, value, len);
    node->text = text;
    if (memchr(value, '\0', len) != NULL) {
        diag_add(r->diags, DIAG_BAD_CHARACTER, node->span, "a text with a NUL character, '\\0'");
        for (size_t i = 0; i < len; i++)
            if (text[i] == '\0')
                text[i] = '?';
    }
    return node;
}

/* An alias leaves a hole; reading goes on so that the others are reported too. */
static const struct node *read_alias(struct reader *r)
{
    const yaml_event_t *event = &r->event;
    uint32_t start = byte_offset(r, &event->start_mark);
    struct span at = span_between(r, start, byte_offset(r, &event->end_mark));
    if (!r->anchors) /* else it is the other end of what was reported */
        report_feature(r, FEATURE_ALIAS, at, "aliases are", "write the value itself");
    r->holes = true;
    struct node *node = node_new(r, NODE_SCALAR, at);
    if (node != NULL)
        node->text = "";
    return node;
}

struct numbered_key {
    const struct node *key;
    size_t i;
};

static int compare_keys(const void *pa, const void *pb)
{
    const struct numbered_key *a = pa, *b = pb;
    int order = strcmp(a->key->text, b->key->text);
    if (order != 0)
        return order;
    return a->i < b->i ? -1 : 1;
}

static void report_duplicate(struct reader *r, const struct node *first, const struct node *again)
{
    struct diag *d =
        diag_add(r->diags, DIAG_DUPLICATE_KEY, again->span, "key '%s' stands twice", again->text);
    diag_label(d, 0, "and again here");
    diag_place(d, first->span, "first here");
}

/* Sets repeated[i] for each pair whose key an earlier one has, and reports it. */
static bool find_duplicates(struct reader *r, const struct node *map, bool *repeated)
{
    bool any = false;
    size_t n = map->pairs.len;
    if (n <= FEW_PAIRS) {
        for (size_t i = 1; i < n; i++) {
            for (size_t j = 0; j < i && !repeated[i]; j++) {
                repeated[i] = strcmp(map->pairs.v[i].key->text, map->pairs.v[j].key->text) == 0;
                if (repeated[i])
                    report_duplicate(r, map->pairs.v[j].key, map->pairs.v[i].key);
            }
            any = any || repeated[i];
        }
        return any;
    }
    struct numbered_key *keys = arena_alloc(r->arena, n * sizeof(*keys));
    for (size_t i = 0; i < n; i++)
        keys[i] = (struct numbered_key){.key = map->pairs.v[i].key, .i = i};
    qsort(keys, n, sizeof(*keys), compare_keys);
    for (size_t first = 0, i = 1; i < n; i++) {
        if (strcmp(keys[first].key->text, keys[i].key->text) != 0) {
            first = i;
            continue;
        }
        repeated[keys[i].i] = any = true;
        report_duplicate(r, keys[first].key, keys[i].key);
    }
    return any;
}

/* Takes repeated keys out: the first one stands. */
static void drop_duplicates(struct reader *r, struct node *map)
{
    bool few[FEW_PAIRS] = {false};
    bool *repeated = few;
    if (map->pairs.len > FEW_PAIRS)
        repeated = arena_alloc(r->arena, map->pairs.len * sizeof(bool));
    if (!find_duplicates(r, map, repeated))
        return;
    size_t kept = 0;
    for (size_t i = 0; i < map->pairs.len; i++)
        if (!repeated[i])
            map->pairs.v[kept++] = map->pairs.v[i];
    map->pairs.len = kept;
}

/* Can this node be a key? Reports it when not; an alias was reported already. */
static bool check_key(struct reader *r, const struct node *key, bool alias)
{
    if (alias)
        return false;
    if (key->kind != NODE_SCALAR) {
        struct diag *d =
            diag_add(r->diags, DIAG_YAML_SYNTAX, key->span, "a %s where a key must be a word",
                     key->kind == NODE_MAP ? "mapping" : "list");
        diag_help(d, (struct span){0}, NULL, "a text with braces or brackets needs quotes");
        r->holes = true;
        return false;
    }
    if (key->plain && key->text[0] == '\0') {
        diag_add(r->diags, DIAG_YAML_SYNTAX, key->span, "a value without a key");
        r->holes = true;
        return false;
    }
    return true;
}

static bool is_merge(const struct node *key)
{
    return key->kind == NODE_SCALAR && key->plain && strcmp(key->text, "<<") == 0;
}

static bool read_pairs(struct reader *r, struct node *map, bool flow, unsigned depth)
{
    for (;;) {
        if (!next_event(r))
            return false;
        if (r->event.type == YAML_MAPPING_END_EVENT) {
            if (flow && r->src->text[map->span.off] == '{') /* else the `a: b` of `[a: b]` */
                map->span = span_between(r, map->span.off, byte_offset(r, &r->event.end_mark));
            return true;
        }
        bool alias = r->event.type == YAML_ALIAS_EVENT;
        const struct node *key = read_node(r, depth);
        if (key == NULL || !next_event(r))
            return false;
        if (!alias && is_merge(key)) {
            if (!r->anchors)
                report_feature(r, FEATURE_OTHER, key->span, "merge keys are",
                               "write the keys themselves");
            r->anchors = r->holes = true;
        }
        const struct node *value = read_node(r, depth);
        if (value == NULL)
            return false;
        if (span_end(value->span) > span_end(map->span))
            map->span = span_between(r, map->span.off, span_end(value->span));
        if (check_key(r, key, alias))
            *VEC_PUSH(r->arena, map->pairs) = (struct node_pair){.key = key, .value = value};
    }
}

static bool read_items(struct reader *r, struct node *seq, bool flow, unsigned depth)
{
    for (;;) {
        if (!next_event(r))
            return false;
        if (r->event.type == YAML_SEQUENCE_END_EVENT) {
            if (flow)
                seq->span = span_between(r, seq->span.off, byte_offset(r, &r->event.end_mark));
            return true;
        }
        const struct node *item = read_node(r, depth);
        if (item == NULL)
            return false;
        if (span_end(item->span) > span_end(seq->span))
            seq->span = span_between(r, seq->span.off, span_end(item->span));
        *VEC_PUSH(r->arena, seq->items) = item;
    }
}

/* A mapping or list. Its span ends with its last part, or with its
 * bracket. */
static const struct node *read_collection(struct reader *r, unsigned depth)
{
    const yaml_event_t *event = &r->event;
    uint32_t start = skip_properties(r, byte_offset(r, &event->start_mark), r->src->len);
    enum node_kind kind = event->type == YAML_MAPPING_START_EVENT ? NODE_MAP : NODE_SEQ;
    bool flow = kind == NODE_MAP ? event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                                 : event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;

    struct node *node = node_new(r, kind, span_between(r, start, start));
    if (node == NULL)
        return NULL;
    if (depth > YAML_MAX_DEPTH) {
        diag_add(r->diags, DIAG_TOO_LARGE, (struct span){r->src, start, 1},
                 "nested deeper than %d levels", (int)YAML_MAX_DEPTH);
        return NULL;
    }
    if (kind == NODE_SEQ)
        return read_items(r, node, flow, depth + 1) ? node : NULL;
    if (!read_pairs(r, node, flow, depth + 1))
        return NULL;
    drop_duplicates(r, node);
    return node;
}

/* The node that begins with the current event. NULL: reported, and the reading is over. */
static const struct node *read_node(struct reader *r, unsigned depth)
{
    if (r->event.type == YAML_SCALAR_EVENT)
        return read_scalar(r);
    if (r->event.type == YAML_ALIAS_EVENT)
        return read_alias(r);
    return read_collection(r, depth);
}

/* --- documents
 * ------------------------------------------------------------------------------------------------
 */

/* From `start` to the end of its line. */
static struct span line_from(const struct reader *r, uint32_t start)
{
    uint32_t end = start;
    while (end < r->src->len && r->src->text[end] != '\n')
        end++;
    return span_between(r, start, trimmed(r->src, start, end));
}

/* Skips to the first document; false with nothing reported when there is none. */
static bool read_start(struct reader *r, bool *ret_found)
{
    for (;;) {
        if (!next_event(r))
            return false;
        yaml_event_type_t type = r->event.type;
        if (type == YAML_DOCUMENT_START_EVENT) {
            uint32_t start = byte_offset(r, &r->event.start_mark);
            if (r->src->text[start] == '%')
                report_feature(r, FEATURE_OTHER, line_from(r, start), "directives are",
                               "remove the line");
        }
        if (type == YAML_STREAM_START_EVENT)
            continue;
        *ret_found = type == YAML_DOCUMENT_START_EVENT;
        return true;
    }
}

/* Reads behind the first document; another one is a finding, not read. */
static bool read_rest(struct reader *r)
{
    for (;;) {
        if (!next_event(r))
            return false;
        yaml_event_type_t type = r->event.type;
        if (type == YAML_DOCUMENT_START_EVENT) {
            uint32_t start = byte_offset(r, &r->event.start_mark);
            report_feature(r, FEATURE_OTHER, line_from(r, start),
                           "several documents in one file are", "give each site a file of its own");
        }
        if (type == YAML_STREAM_END_EVENT || type == YAML_DOCUMENT_START_EVENT)
            return true;
    }
}

static const struct node *read_root(struct reader *r)
{
    bool found = false;
    const struct node *root = NULL;
    if (!read_start(r, &found))
        return NULL;
    if (found) {
        if (!next_event(r))
            return NULL;
        root = read_node(r, 1);
        if (root == NULL || !read_rest(r) || r->holes)
            return NULL;
    }
    if (root == NULL || (root->kind == NODE_SCALAR && root->plain && root->text[0] == '\0')) {
        struct diag *d = diag_add(r->diags, DIAG_EMPTY_FILE, (struct span){r->src, 0, 0},
                                  "there is no site in the file");
        diag_help(d, (struct span){0}, NULL, "'rosc init' writes one to start from");
        return NULL;
    }
    return root;
}

static void release(struct reader *r)
{
    yaml_event_delete(&r->event);
    yaml_parser_delete(&r->parser);
}

bool yaml_parse(struct arena *arena, struct diags *diags, const struct source *src,
                const struct node **ret_root)
{
    struct reader *const r = ARENA_NEW(arena, struct reader); /* not on the stack: setjmp() */
    r->arena = arena;
    r->diags = diags;
    r->src = src;
    r->ascii = is_ascii(src);
    if (!yaml_parser_initialize(&r->parser))
        arena_oom(arena);
    jmp_buf out_of_memory;
    jmp_buf *const outer = arena_on_oom(arena, &out_of_memory);
    if (setjmp(out_of_memory) != 0) {
        release(r);
        arena_on_oom(arena, outer);
        arena_oom(arena);
    }
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)src->text, src->len);
    size_t before = diags->v.len;
    r->directed = yaml_may_direct(src);
    const struct node *root = read_root(r);
    note_features(r);
    if (diags->v.len > before)
        secrets_mask(arena, src); /* the tree has not everything that will be shown */
    release(r);
    arena_on_oom(arena, outer);
    if (root == NULL)
        return false;
    if (r->directed)
        yaml_read_directives(diags, src, r->texts.v, r->texts.len);
    *ret_root = root;
    return true;
}
