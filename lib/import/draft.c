/* draft.c - see draft.h. */
#include "import/draft.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/strbuf.h"

enum { LINE = 110 };

struct draft *draft_new(struct arena *arena)
{
    return ARENA_NEW(arena, struct draft);
}

/* --- keys by hash, for maps that have many --- */

enum { FEW_KEYS = 32 };

static size_t hash(const char *key)
{
    size_t h = 14695981039346656037u;
    for (; *key != '\0'; key++)
        h = (h ^ (unsigned char)*key) * 1099511628211u;
    return h;
}

/* The slot of a key: its own, or a free one. There is always one free. */
static struct draft **slot_of(const struct draft *map, const char *key)
{
    size_t at = hash(key) & (map->slots - 1);
    while (map->by_key[at] != NULL && strcmp(map->by_key[at]->key, key) != 0)
        at = (at + 1) & (map->slots - 1);
    return &map->by_key[at];
}

/* Notes the newest kid; at most half of the slots are taken. */
static void index_kid(struct arena *arena, struct draft *map)
{
    size_t count = map->kids.len;
    if (count <= FEW_KEYS)
        return;
    size_t from = count - 1;
    if (2 * count > map->slots) {
        map->slots = map->slots == 0 ? (size_t)FEW_KEYS * 4 : map->slots * 2;
        map->by_key = arena_alloc(arena, map->slots * sizeof(struct draft *));
        from = 0;
    }
    for (size_t i = from; i < count; i++)
        if (map->kids.v[i]->key != NULL)
            *slot_of(map, map->kids.v[i]->key) = map->kids.v[i];
}

struct draft *draft_get(const struct draft *map, const char *key)
{
    if (map->slots > 0)
        return *slot_of(map, key);
    for (size_t i = 0; i < map->kids.len; i++)
        if (map->kids.v[i]->key != NULL && strcmp(map->kids.v[i]->key, key) == 0)
            return map->kids.v[i];
    return NULL;
}

static struct draft *add(struct arena *arena, struct draft *parent, enum draft_kind kind,
                         const char *key)
{
    struct draft *node = ARENA_NEW(arena, struct draft);
    node->kind = kind;
    node->key = key;
    node->parent = parent;
    *VEC_PUSH(arena, parent->kids) = node;
    index_kid(arena, parent);
    return node;
}

struct draft *draft_map(struct arena *arena, struct draft *map, const char *key)
{
    struct draft *have = draft_get(map, key);
    return have != NULL ? have : add(arena, map, DRAFT_MAP, key);
}

struct draft *draft_put(struct arena *arena, struct draft *map, const char *key, const char *text)
{
    if (text == NULL)
        return NULL;
    struct draft *node = draft_get(map, key);
    if (node == NULL)
        node = add(arena, map, DRAFT_SCALAR, key);
    node->text = text;
    return node;
}

struct draft *draft_text(struct arena *arena, struct draft *map, const char *key, const char *text)
{
    struct draft *node = draft_put(arena, map, key, text);
    if (node != NULL)
        node->quoted = true;
    return node;
}

struct draft *draft_guess(struct arena *arena, struct draft *map, const char *key, const char *text)
{
    struct draft *node = draft_put(arena, map, key, text);
    if (node != NULL)
        node->guess = true;
    return node;
}

struct draft *draft_secret(struct arena *arena, struct draft *map, const char *key,
                           const char *name)
{
    struct draft *node = draft_put(arena, map, key, name);
    node->secret = true;
    return node;
}

struct draft *draft_list(struct arena *arena, struct draft *map, const char *key)
{
    struct draft *have = draft_get(map, key);
    return have != NULL ? have : add(arena, map, DRAFT_LIST, key);
}

struct draft *draft_add(struct arena *arena, struct draft *list, const char *text)
{
    for (size_t i = list->kids.len; i > 0 && list->kids.len < 64; i--)
        if (strcmp(list->kids.v[i - 1]->text, text) == 0)
            return list->kids.v[i - 1];
    struct draft *node = add(arena, list, DRAFT_SCALAR, NULL);
    node->text = text;
    return node;
}

static bool is_out(const struct draft *node)
{
    return node->gone || node->dropped != NULL;
}

bool draft_is_empty(const struct draft *node)
{
    if (node->kind == DRAFT_SCALAR || node->keep)
        return false;
    for (size_t i = 0; i < node->kids.len; i++)
        if (!node->kids.v[i]->gone && !draft_is_empty(node->kids.v[i]))
            return false;
    return true;
}

/* --- text --- */

struct printer {
    struct strbuf *out;
    uint32_t line;
};

static void newline(struct printer *p)
{
    strbuf_addch(p->out, '\n');
    p->line++;
}

/* Letters, digits and what stands for itself inside a plain scalar wherever it is. */
static bool is_plain(const char *text)
{
    static const char *const words[] = {"null", "y", "n", "~"};
    static const char others[] = "._/@%+-";
    bool word = (*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') ||
                (*text >= '0' && *text <= '9') || *text == '/';
    for (const char *c = text; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                      (*c >= '0' && *c <= '9') || strchr(others, *c) != NULL;
        bool colon = *c == ':' && c > text && c[1] != '\0' && c[1] != ':' && c[-1] != ':';
        word = word && (letter || colon);
    }
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        word = word && strcmp(words[i], text) != 0;
    return word;
}

/* Words that YAML 1.1 takes for booleans, and what begins like a number. */
static bool is_trap(const char *text)
{
    static const char *const words[] = {"yes", "no", "on", "off", "true", "false"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcasecmp(words[i], text) == 0)
            return true;
    return text[strspn(text, "0123456789.:_eExXoO+-")] == '\0';
}

static void print_text(struct strbuf *out, const char *text, bool quoted)
{
    if (is_plain(text) && !(quoted && is_trap(text))) {
        strbuf_addstr(out, text);
        return;
    }
    strbuf_addch(out, '"');
    for (const char *c = text; *c != '\0'; c++) {
        unsigned char byte = (unsigned char)*c;
        if (byte < 0x20 || byte > 0x7e)
            strbuf_addf(out, "\\x%02X", byte);
        else if (byte == '"' || byte == '\\')
            strbuf_addf(out, "\\%c", byte);
        else
            strbuf_addch(out, *c);
    }
    strbuf_addch(out, '"');
}

static void print_value(struct strbuf *out, const struct draft *node);

static void print_flow(struct strbuf *out, const struct draft *node, char open, char close)
{
    bool first = true;
    strbuf_addch(out, open);
    for (size_t i = 0; i < node->kids.len; i++) {
        const struct draft *kid = node->kids.v[i];
        if (is_out(kid) || draft_is_empty(kid))
            continue;
        strbuf_addstr(out, first ? (open == '{' ? " " : "") : ", ");
        first = false;
        if (kid->key != NULL) {
            print_text(out, kid->key, true);
            strbuf_addstr(out, ": ");
        }
        print_value(out, kid);
    }
    strbuf_addstr(out, open == '{' && !first ? " " : "");
    strbuf_addch(out, close);
}

static void print_value(struct strbuf *out, const struct draft *node)
{
    switch (node->kind) {
    case DRAFT_MAP:
        print_flow(out, node, '{', '}');
        return;
    case DRAFT_LIST:
        print_flow(out, node, '[', ']');
        return;
    case DRAFT_SCALAR:
        if (node->secret)
            strbuf_addstr(out, "{ env: ");
        print_text(out, node->text, node->quoted);
        if (node->secret)
            strbuf_addstr(out, " }");
        return;
    }
}

static void print_node(struct printer *p, struct draft *node, size_t indent);

static void print_kids(struct printer *p, struct draft *map, size_t indent)
{
    for (size_t i = 0; i < map->kids.len; i++)
        print_node(p, map->kids.v[i], indent);
}

/* One line that begins with '#' for each of the lines from `from` on. */
static void comment_out(struct printer *p, size_t from, size_t indent)
{
    struct strbuf lines = strbuf_new(p->out->arena);
    for (size_t at = from; at < p->out->len;) {
        const char *line = p->out->buf + at;
        size_t len = strcspn(line, "\n");
        size_t blanks = len < indent ? len : indent;
        strbuf_add(&lines, line, blanks);
        strbuf_addstr(&lines, "# ");
        strbuf_add(&lines, line + blanks, len - blanks);
        strbuf_addch(&lines, '\n');
        at += len + 1;
    }
    strbuf_truncate(p->out, from);
    strbuf_add(p->out, lines.buf, lines.len);
}

static size_t count_lines(const char *text, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += text[i] == '\n';
    return n;
}

static void print_comment(struct printer *p, size_t indent, const char *text)
{
    size_t from = p->out->len;
    draft_comment(p->out, indent, text);
    p->line += (uint32_t)count_lines(p->out->buf + from, p->out->len - from);
}

/* A list that is too long for a line: its elements one below the other, as YAML's own lists. */
static void print_long_list(struct printer *p, struct draft *node, size_t indent)
{
    newline(p);
    for (size_t i = 0; i < node->kids.len; i++) {
        struct draft *kid = node->kids.v[i];
        if (is_out(kid))
            continue;
        kid->line = kid->last_line = p->line;
        strbuf_addch_n(p->out, ' ', indent + 2);
        strbuf_addstr(p->out, "- ");
        print_value(p->out, kid);
        newline(p);
    }
}

static bool has_block(const struct draft *node)
{
    if (node->kind == DRAFT_MAP && (!node->flow || node->dropped != NULL))
        return true;
    for (size_t i = 0; i < node->kids.len; i++)
        if (node->kids.v[i]->note != NULL || node->kids.v[i]->dropped != NULL ||
            (node->kids.v[i]->kind == DRAFT_MAP && has_block(node->kids.v[i])))
            return true;
    return false;
}

/* A mapping of which nothing is left but comments is one itself: a key without a value is an error.
 */
static bool is_all_dropped(const struct draft *node)
{
    if (node->kind == DRAFT_SCALAR || node->keep)
        return false;
    for (size_t i = 0; i < node->kids.len; i++)
        if (!is_out(node->kids.v[i]) && !draft_is_empty(node->kids.v[i]) &&
            !is_all_dropped(node->kids.v[i]))
            return false;
    return true;
}

static void print_body(struct printer *p, struct draft *node, size_t indent)
{
    struct strbuf flat = strbuf_new(p->out->arena);
    strbuf_addch_n(p->out, ' ', indent);
    print_text(p->out, node->key, true);
    strbuf_addch(p->out, ':');
    bool empty = node->kind == DRAFT_MAP;
    for (size_t i = 0; i < node->kids.len; i++)
        empty = empty && (is_out(node->kids.v[i]) || draft_is_empty(node->kids.v[i]));
    bool block = node->kind == DRAFT_MAP && (!empty || is_all_dropped(node)) && has_block(node);
    if (!block)
        print_value(&flat, node);
    size_t width = indent + strlen(node->key) + 2 + flat.len;
    if (block || (node->kind == DRAFT_MAP && !empty && width > LINE)) {
        newline(p);
        print_kids(p, node, indent + 2);
    } else if (node->kind == DRAFT_LIST && width > LINE) {
        print_long_list(p, node, indent);
    } else {
        strbuf_addf(p->out, " %s", flat.buf);
        newline(p);
    }
}

static void print_node(struct printer *p, struct draft *node, size_t indent)
{
    if (node->gone || draft_is_empty(node))
        return;
    if (node->note != NULL)
        print_comment(p, indent, node->note);
    if (node->dropped != NULL)
        print_comment(p, indent, node->dropped);
    size_t from = p->out->len;
    node->line = p->line;
    print_body(p, node, indent);
    node->last_line = p->line - 1;
    bool nested =
        node->parent != NULL && node->parent->parent != NULL && is_all_dropped(node->parent);
    if (node->dropped != NULL || (is_all_dropped(node) && !nested))
        comment_out(p, from, indent);
}

void draft_print(struct strbuf *out, struct draft *root)
{
    struct printer p = {.out = out, .line = 1 + (uint32_t)count_lines(out->buf, out->len)};
    print_kids(&p, root, 0);
}

void draft_comment(struct strbuf *out, size_t indent, const char *text)
{
    enum { WIDTH = 100 };
    size_t at = 0;
    for (const char *word = text; *word != '\0';) {
        size_t len = strcspn(word, " ");
        if (at == 0 || at + 1 + len > WIDTH) {
            if (at > 0)
                strbuf_addch(out, '\n');
            strbuf_addch_n(out, ' ', indent);
            strbuf_addch(out, '#');
            at = indent + 1;
        }
        strbuf_addch(out, ' ');
        for (size_t i = 0; i < len; i++)
            strbuf_addch(out, word[i] >= 0x20 && word[i] <= 0x7e ? word[i] : '?');
        at += 1 + len;
        word += len;
        word += strspn(word, " ");
    }
    if (at > 0)
        strbuf_addch(out, '\n');
}

struct draft *draft_at(struct draft *root, uint32_t line)
{
    for (size_t i = 0; i < root->kids.len; i++) {
        struct draft *kid = root->kids.v[i];
        if (is_out(kid) || draft_is_empty(kid) || line < kid->line || line > kid->last_line)
            continue;
        struct draft *inner = kid->kind == DRAFT_SCALAR ? NULL : draft_at(kid, line);
        return inner != NULL ? inner : kid;
    }
    return NULL;
}
