/*
 * test_schema.c - decoding, JSON Schema, show and reference over a small language of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "schema/schema.h"

/* --- the language --- */

struct line {
    struct object obj;
    const struct variant *kind;
    void *priv;
    const char *port;
    int32_t weight;
    VEC(uint32_t) probes;
    int64_t wait;
    bool flag;
    struct ipv4_prefix net;
    struct ipv4_range pool;
    struct port_set ports;
    struct mac_addr mac;
    struct version version;
};

struct plain {
    struct object obj;
    uint32_t gate;
};

struct fixed {
    struct object obj;
    struct ipv4_prefix address;
    uint32_t gate;
};

struct box {
    struct object obj;
    const char *label;
    bool lit;
};

struct list {
    struct object obj;
    VEC(struct address_entry) value;
};

struct host {
    struct object obj;
    uint32_t value;
};

struct radio {
    struct object obj;
    const char *pin;
};

struct root {
    struct object obj;
    int32_t version;
    const char *label, *owner, *zone, *key;
    struct secret *token, *hook, *code;
    int mode;
    struct box box;
    struct box *spare;
    VEC(struct line *) lines;
    VEC(struct list *) lists;
    VEC(struct host *) hosts;
    VEC(struct endpoint) from;
    struct address_entry server;
};

/* The last arguments are the type and designated initialisers. */
#define ROW(t, m, ct, k, ...)                                                                      \
    {                                                                                              \
        .key = (k), .offset = FIELD_OFFSET(t, m, ct), .type = __VA_ARGS__                          \
    }
#define FIELDS(f) .fields = (f), .nfields = ARRAY_LEN(f)
#define WORDS(w) .words = (w), .nwords = ARRAY_LEN(w)

static const struct word wait_words[] = {{.text = "off", .value = 0, .doc = "never"}};
static const struct word probe_words[] = {{.text = "none", .doc = "no probe"}};
static const struct word mode_words[] = {
    {.text = "fast", .value = 4, .doc = "as fast as it goes"},
    {.text = "slow", .value = 7, .doc = "slowly"},
};

static const struct field line_fields[] = {
    ROW(struct line, port, const char *, "port", FIELD_IFNAME, .flags = FIELD_REQUIRED,
        .sample = "ether1"),
    ROW(struct line, weight, int32_t, "weight", FIELD_INT, .min = 1, .max = 9, .def = "3"),
    ROW(struct line, probes.v, uint32_t *, "probes", FIELD_IPV4,
        .flags = FIELD_LIST | FIELD_NONE | FIELD_REQUIRED, WORDS(probe_words), .min_items = 1,
        .max_items = 2, .sample = "[8.8.8.8]"),
    ROW(struct line, wait, int64_t, "wait", FIELD_DURATION, WORDS(wait_words), .min = 1000,
        .max = 3600000, .def = "5s", .doc = "How long."),
    ROW(struct line, flag, bool, "flag", FIELD_BOOL, .def = "no"),
    ROW(struct line, net, struct ipv4_prefix, "net", FIELD_IPV4_NETWORK),
    ROW(struct line, pool, struct ipv4_range, "pool", FIELD_IPV4_RANGE),
    ROW(struct line, ports, struct port_set, "ports", FIELD_PORTS),
    ROW(struct line, mac, struct mac_addr, "mac", FIELD_MAC),
    ROW(struct line, version, struct version, "version", FIELD_VERSION),
};

static const struct preset_value dish_values[] = {
    {"kind", "plain"}, {"flag", "yes"}, {"gate", "100.64.0.1"}};
static const struct preset presets[] = {
    {.word = "dish", .doc = "A dish.", .values = dish_values, .nvalues = ARRAY_LEN(dish_values)},
    {.word = "pipe", .doc = "A pipe."},
};

static const struct record line_record = {
    .title = "line",
    .size = sizeof(struct line),
    FIELDS(line_fields),
    .presets = presets,
    .npresets = ARRAY_LEN(presets),
    .has_kind = true,
    .kind_offset = FIELD_OFFSET(struct line, kind, const struct variant *),
    .priv_offset = FIELD_OFFSET(struct line, priv, void *),
};

static const struct field plain_fields[] = {
    ROW(struct plain, gate, uint32_t, "gate", FIELD_IPV4),
};
static const struct record plain_record = {"line", sizeof(struct plain), FIELDS(plain_fields)};
static const struct field fixed_fields[] = {
    ROW(struct fixed, address, struct ipv4_prefix, "address", FIELD_IPV4_IFADDR,
        .flags = FIELD_REQUIRED, .sample = "203.0.113.10/29"),
    ROW(struct fixed, gate, uint32_t, "gate", FIELD_IPV4, .flags = FIELD_REQUIRED),
};
static const struct record fixed_record = {"line", sizeof(struct fixed), FIELDS(fixed_fields)};
static const struct field radio_fields[] = {
    ROW(struct radio, pin, const char *, "pin", FIELD_TEXT, .flags = FIELD_SECRET,
        .pattern = "[0-9]+"),
};
static const struct record radio_record = {"line", sizeof(struct radio), FIELDS(radio_fields)};

static const struct variant plain = {.word = "plain", .doc = "By itself.", .record = &plain_record};
static const struct variant fixed = {.word = "fixed", .doc = "Given.", .record = &fixed_record};
static const struct variant radio = {.word = "radio", .doc = "By air.", .record = &radio_record};
static const struct variant *const kind_table[] = {&plain, &fixed, &radio};
static const struct variant_set kinds = {kind_table, ARRAY_LEN(kind_table)};

static const struct field box_fields[] = {
    ROW(struct box, label, const char *, "label", FIELD_TEXT, .flags = FIELD_REQUIRED,
        .sample = "x"),
    ROW(struct box, lit, bool, "lit", FIELD_BOOL, .def = "yes"),
};
static const struct record box_record = {"box", sizeof(struct box), FIELDS(box_fields)};

static const struct field list_fields[] = {
    ROW(struct list, value.v, struct address_entry *, "value", FIELD_ADDRESS_ENTRY,
        .flags = FIELD_LIST),
};
static const struct record list_record = {"list", sizeof(struct list), FIELDS(list_fields)};
static const struct field host_fields[] = {
    ROW(struct host, value, uint32_t, "value", FIELD_IPV4),
};
static const struct record host_record = {"host", sizeof(struct host), FIELDS(host_fields)};

static const struct field root_fields[] = {
    ROW(struct root, version, int32_t, "version", FIELD_INT, .flags = FIELD_REQUIRED, .min = 1,
        .max = 1, .doc = "Says \"one\".", .sample = "1"),
    ROW(struct root, label, const char *, "label", FIELD_TEXT, .max = 20, .def = "\"a b\""),
    ROW(struct root, owner, const char *, "owner", FIELD_NAME),
    ROW(struct root, zone, const char *, "zone", FIELD_TEXT, .pattern = "[A-Z][a-z]+/[A-Z][a-z]+",
        .def_doc = "left", .sample = "Europe/Athens"),
    ROW(struct root, key, const char *, "key", FIELD_TEXT, .flags = FIELD_SECRET),
    ROW(struct root, token, struct secret *, "token", FIELD_SECRET_VALUE),
    ROW(struct root, hook, struct secret *, "hook", FIELD_SECRET_VALUE, .flags = FIELD_LITERAL),
    ROW(struct root, code, struct secret *, "code", FIELD_SECRET_VALUE, .pattern = "[0-9]{4}",
        .pattern_doc = "4 digits"),
    ROW(struct root, mode, int, "mode", FIELD_ENUM, WORDS(mode_words), .def = "slow",
        .doc = "The pace."),
    ROW(struct root, box, struct box, "box", FIELD_RECORD, .record = &box_record),
    ROW(struct root, spare, struct box *, "spare", FIELD_RECORD, .flags = FIELD_OPTIONAL,
        .record = &box_record),
    ROW(struct root, lines.v, struct line **, "lines", FIELD_MAP, .record = &line_record,
        .min_items = 1),
    ROW(struct root, lists.v, struct list **, "lists", FIELD_MAP, .flags = FIELD_SCALARS,
        .record = &list_record),
    ROW(struct root, hosts.v, struct host **, "hosts", FIELD_MAP,
        .flags = FIELD_SCALARS | FIELD_HOST_KEYS, .record = &host_record),
    ROW(struct root, from.v, struct endpoint *, "from", FIELD_ENDPOINT, .flags = FIELD_LIST,
        .def = "[lan, wan:dish]"),
    ROW(struct root, server, struct address_entry, "server", FIELD_HOST, .def = "time.example.com"),
};
static const struct record root_record = {"the thing", sizeof(struct root), FIELDS(root_fields)};

/* --- helpers --- */

static int setup(void **state)
{
    *state = arena_new();
    return *state == NULL;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

static struct diags *decode(struct arena *arena, const char *yaml, struct root **ret_root)
{
    struct diags *diags = diags_new(arena);
    const struct source *src;
    const struct node *node;
    assert_true(source_load(arena, diags, "t.yaml", yaml, strlen(yaml), &src));
    assert_true(yaml_parse(arena, diags, src, &node));
    assert_int_equal(diags->v.len, 0);
    struct decode ctx = {.arena = arena, .diags = diags, .kinds = kinds};
    *ret_root = ARENA_NEW(arena, struct root);
    bool ok = schema_decode(&ctx, &root_record, node, *ret_root);
    assert_int_equal(ok, diags->v.len == 0);
    return diags;
}

/* Decodes what must be right. */
static struct root *decode_good(struct arena *arena, const char *yaml)
{
    struct root *root;
    struct diags *diags = decode(arena, yaml, &root);
    if (diags->v.len > 0)
        fail_msg("%s\nunexpected: %s", yaml, diags->v.v[0]->msg);
    assert_false(root->obj.bad);
    return root;
}

/* A text with exactly one finding. `at` is the marked text, at `line`:`col`. */
struct wrong {
    const char *yaml;
    enum diag_id id;
    unsigned line, col;
    const char *at, *msg;
    const char *fix; /* NULL: none */
};

static void check_wrong(struct arena *arena, const struct wrong *w)
{
    struct root *root;
    struct diags *diags = decode(arena, w->yaml, &root);
    if (diags->v.len != 1)
        fail_msg("%s\n%zu findings%s%s%s%s", w->yaml, diags->v.len,
                 diags->v.len > 0 ? ", first: " : "", diags->v.len > 0 ? diags->v.v[0]->msg : "",
                 diags->v.len > 1 ? ", then: " : "", diags->v.len > 1 ? diags->v.v[1]->msg : "");
    const struct diag *d = diags->v.v[0];
    if (d->id != w->id || strcmp(d->msg, w->msg) != 0)
        fail_msg("%s\nexpected: %s [%s]\ngot:      %s [%s]", w->yaml, w->msg, diag_slug(w->id),
                 d->msg, diag_slug(d->id));
    uint32_t line, col;
    struct span at = d->where[0].at;
    source_position(at.src, at.off, &line, &col);
    const char *marked = span_text(arena, at);
    if (line != w->line || col != w->col || strcmp(marked, w->at) != 0)
        fail_msg("%s\n%s\nexpected at %u:%u '%s'\ngot      at %u:%u '%s'", w->yaml, w->msg, w->line,
                 w->col, w->at, (unsigned)line, (unsigned)col, marked);
    if ((w->fix == NULL) != (d->fix == NULL) || (w->fix != NULL && strcmp(w->fix, d->fix) != 0))
        fail_msg("%s\n%s\nexpected fix '%s', got '%s'", w->yaml, w->msg,
                 w->fix == NULL ? "(none)" : w->fix, d->fix == NULL ? "(none)" : d->fix);
}

static void check_wrongs(void **state, const struct wrong *w, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_wrong(*state, &w[i]);
}

#define V "version: 1\n"
#define L V "lines: { a: { preset: dish, port: e1, probes: none, "

/* --- tests --- */

static void good_values(void **state)
{
    struct arena *a = *state;
    struct root *r =
        decode_good(a, V "label: x y\n"
                         "owner: \"yes\"\n"
                         "zone: Europe/Riga\n"
                         "mode: fast\n"
                         "box: { label: l, lit: Off }\n"
                         "from: [any, lan:home, list:x, 10.0.0.0/8, 10.0.0.1-10.0.0.3]\n"
                         "server: 10.0.0.1\n"
                         "lists: { l: [1.2.3.4, 10.0.0.0/8, h.example.com], m: x }\n"
                         "hosts: { nas.lan: 192.168.88.5 }\n"
                         "lines:\n"
                         "  one:\n"
                         "    kind: fixed\n"
                         "    port: ether1\n"
                         "    weight: 9\n"
                         "    probes: [8.8.8.8, 9.9.9.9]\n"
                         "    wait: no\n"
                         "    net: 10.0.0.0/8\n"
                         "    pool: 10.0.0.1-10.0.0.9\n"
                         "    ports: 80,443\n"
                         "    mac: 02:00:00:00:00:01\n"
                         "    version: 7.21\n"
                         "    address: 203.0.113.10/29\n"
                         "    gate: 203.0.113.9\n"
                         "  two: { preset: dish, port: e2, probes: 8.8.4.4, flag: no }\n"
                         "  three: { preset: pipe, kind: plain, port: e3, probes: none }\n");
    assert_string_equal(r->label, "x y");
    assert_string_equal(r->owner, "yes");
    assert_int_equal(r->mode, 4);
    assert_string_equal(r->box.label, "l");
    assert_false(r->box.lit);
    assert_null(r->spare);
    assert_int_equal(r->from.len, 5);
    assert_int_equal(r->from.v[0].kind, ENDPOINT_ANY);
    assert_int_equal(r->from.v[1].kind, ENDPOINT_LAN);
    assert_string_equal(r->from.v[1].name, "home");
    assert_int_equal(r->from.v[3].kind, ENDPOINT_RANGE);
    assert_int_equal(r->from.v[3].range.hi, 0x0AFFFFFF);
    assert_string_equal(span_text(a, r->from.v[4].node->span), "10.0.0.1-10.0.0.3");
    assert_null(r->server.host);
    assert_int_equal(r->lists.len, 2);
    assert_string_equal(r->lists.v[0]->obj.name, "l");
    assert_int_equal(r->lists.v[0]->value.len, 3);
    assert_string_equal(r->lists.v[0]->value.v[2].host, "h.example.com");
    assert_int_equal(r->hosts.v[0]->value, 0xC0A85805);
    assert_int_equal(r->lines.len, 3);

    const struct line *one = r->lines.v[0], *two = r->lines.v[1], *three = r->lines.v[2];
    const struct fixed *priv = one->priv;
    assert_string_equal(one->obj.name, "one");
    assert_string_equal(span_text(a, one->obj.key->span), "one");
    assert_ptr_equal(one->kind, &fixed);
    assert_ptr_equal(priv->obj.node, one->obj.node);
    assert_int_equal(priv->gate, 0xCB007109);
    assert_int_equal(one->weight, 9);
    assert_int_equal(one->probes.len, 2);
    assert_true(one->wait == 0);
    assert_int_equal(one->ports.r.len, 2);
    assert_int_equal(one->version.minor, 21);
    assert_ptr_equal(two->obj.preset, &presets[0]);
    assert_ptr_equal(two->kind, &plain);
    assert_false(two->flag); /* explicit wins over the preset */
    assert_int_equal(two->weight, 3);
    assert_int_equal(((const struct plain *)two->priv)->gate, 0x64400001);
    assert_int_equal(three->probes.len, 0);
    assert_int_equal(((const struct plain *)three->priv)->gate, 0);
}

static void defaults(void **state)
{
    struct root *r = decode_good(*state, V);
    assert_string_equal(r->label, "a b");
    assert_null(r->owner);
    assert_int_equal(r->mode, 7);
    assert_null(r->box.obj.node);
    assert_true(r->box.lit);
    assert_null(r->box.label);
    assert_int_equal(r->from.len, 2);
    assert_string_equal(r->from.v[1].name, "dish");
    assert_null(r->from.v[1].node);
    assert_string_equal(r->server.host, "time.example.com");

    struct decode ctx = {.arena = *state, .diags = diags_new(*state), .kinds = kinds};
    struct root absent = {0};
    assert_true(schema_decode(&ctx, &root_record, NULL, &absent));
    assert_int_equal(absent.mode, 7);
}

static void preset_of_another_kind(void **state)
{
    struct root *root;
    struct diags *diags = decode(
        *state, V "lines: { a: { preset: dish, kind: fixed, port: e, probes: none } }\n", &root);
    assert_int_equal(diags->v.len, 1);
    assert_string_equal(diags->v.v[0]->msg, "line 'a' has no 'address' and no 'gate'");
    assert_string_equal(diags->v.v[0]->help,
                        "add for example `address: 203.0.113.10/29` and `gate:`");
    assert_true(root->lines.v[0]->flag);
    assert_true(root->lines.v[0]->obj.bad);
    assert_true(((const struct fixed *)root->lines.v[0]->priv)->obj.bad);
}

static void keys(void **state)
{
    static const struct wrong rows[] = {
        {V "lable: x\n", DIAG_UNKNOWN_KEY, 2, 1, "lable", "the thing has no key 'lable'", "label"},
        {V "\"lable\": x\n", DIAG_UNKNOWN_KEY, 2, 1, "\"lable\"", "the thing has no key 'lable'",
         "\"label\""},
        {V "colour: x\n", DIAG_UNKNOWN_KEY, 2, 1, "colour", "the thing has no key 'colour'", NULL},
        {V "lable: x\nlabel: y\n", DIAG_UNKNOWN_KEY, 2, 1, "lable", "the thing has no key 'lable'",
         NULL},
        {V "soom: x\n", DIAG_UNKNOWN_KEY, 2, 1, "soom", "the thing has no key 'soom'", NULL},
        /* a misspelt required key is not missing as well */
        {"verson: 1\n", DIAG_UNKNOWN_KEY, 1, 1, "verson", "the thing has no key 'verson'",
         "version"},
        {V "lines: { a: { knd: plain, port: e1, probes: none } }\n", DIAG_UNKNOWN_KEY, 2, 15, "knd",
         "line 'a' has no key 'knd'", "kind"},
        {L "gte: 1.2.3.4 } }\n", DIAG_UNKNOWN_KEY, 2, 53, "gte", "line 'a' has no key 'gte'",
         "gate"},
        {L "address: 1.2.3.4/24 } }\n", DIAG_KEY_IGNORED, 2, 53, "address",
         "'address' has no effect on a line of kind 'plain'", NULL},
        {L "pin: 1234 } }\n", DIAG_KEY_IGNORED, 2, 53, "pin",
         "'pin' has no effect on a line of kind 'plain'", NULL},
        {"label: x\n", DIAG_MISSING_KEY, 1, 1, "l", "the thing has no 'version'", NULL},
        {V "box: { lit: yes }\n", DIAG_MISSING_KEY, 2, 1, "box", "box has no 'label'", NULL},
        {V "lines: { a: { kind: plain, probes: none } }\n", DIAG_MISSING_KEY, 2, 10, "a",
         "line 'a' has no 'port'", NULL},
        {V "lines: { a: {} }\n", DIAG_MISSING_KEY, 2, 10, "a",
         "line 'a' has no 'kind', no 'port' and no 'probes'", NULL},
        /* keys of any kind may be right while the kind is not known */
        {V "lines: { a: { port: e, probes: none, address: x, gate: y, pin: z } }\n",
         DIAG_MISSING_KEY, 2, 10, "a", "line 'a' has no 'kind'", NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

static void kinds_and_presets(void **state)
{
    static const struct wrong rows[] = {
        {V "lines: { a: { preset: dsih, port: e, probes: none, gate: 1.2.3.4 } }\n", DIAG_BAD_VALUE,
         2, 23, "dsih", "'preset' takes dish or pipe, not 'dsih'", "dish"},
        {V "lines: { a: { kind: fixd, port: e, probes: none, pin: 1 } }\n", DIAG_BAD_VALUE, 2, 21,
         "fixd", "'kind' takes plain, fixed or radio, not 'fixd'", "fixed"},
        {V "lines: { a: { kind: [plain], port: e, probes: none } }\n", DIAG_WRONG_TYPE, 2, 21,
         "[plain]", "'kind' takes a word, not a list", NULL},
        {V "lines: { a: { kind: , port: e, probes: none } }\n", DIAG_BAD_VALUE, 2, 15, "kind",
         "'kind' has no value", NULL},
        {V "lines: { a: { preset: pipe, port: e, probes: none } }\n", DIAG_MISSING_KEY, 2, 10, "a",
         "line 'a' has no 'kind'", NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

static void types(void **state)
{
    static const struct wrong rows[] = {
        {V "box: x\n", DIAG_WRONG_TYPE, 2, 6, "x",
         "'box' takes a mapping of keys, not a single value", NULL},
        {V "box:\n", DIAG_BAD_VALUE, 2, 1, "box", "'box' has no value", NULL},
        {V "spare: [x]\n", DIAG_WRONG_TYPE, 2, 8, "[x]",
         "'spare' takes a mapping of keys, not a list", NULL},
        {V "lines: [x]\n", DIAG_WRONG_TYPE, 2, 8, "[x]",
         "'lines' takes a mapping with a name for each line, not a list", NULL},
        {V "lines: { a: x }\n", DIAG_WRONG_TYPE, 2, 13, "x",
         "'a' takes a mapping of keys, not a single value", NULL},
        {V "lines: {}\n", DIAG_BAD_VALUE, 2, 8, "{}", "'lines' is empty", NULL},
        {V "label: [x]\n", DIAG_WRONG_TYPE, 2, 8, "[x]", "'label' takes a text, not a list", "x"},
        {V "mode: { x: y }\n", DIAG_WRONG_TYPE, 2, 7, "{ x: y }",
         "'mode' takes fast or slow, not a mapping", NULL},
        {V "label:\n", DIAG_BAD_VALUE, 2, 1, "label", "'label' has no value", NULL},
        {V "label: \"\"\n", DIAG_BAD_VALUE, 2, 8, "\"\"", "bad value '' for 'label': it is empty",
         NULL},
        {V "from: { a: b }\n", DIAG_WRONG_TYPE, 2, 7, "{ a: b }",
         "'from' takes a list of sources or destinations, not a mapping", NULL},
        {V "from: [lan, [wan]]\n", DIAG_WRONG_TYPE, 2, 13, "[wan]",
         "'from' takes sources or destinations in its list, not a list", NULL},
        {V "lists: { a: { b: c } }\n", DIAG_WRONG_TYPE, 2, 13, "{ b: c }",
         "'a' takes a list of addresses or host names, not a mapping", NULL},
        {V "lists: { a: }\n", DIAG_BAD_VALUE, 2, 10, "a", "'a' has no value", NULL},
        {V "lines: { a: { kind: plain, port: e, probes: [] } }\n", DIAG_BAD_VALUE, 2, 45, "[]",
         "'probes' takes 1 to 2 addresses, not 0", NULL},
        {V "lines: { a: { kind: plain, port: e, probes: [1.1.1.1, 2.2.2.2, 3.3.3.3] } }\n",
         DIAG_BAD_VALUE, 2, 45, "[1.1.1.1, 2.2.2.2, 3.3.3.3]",
         "'probes' takes 1 to 2 addresses, not 3", NULL},
        {V "lines: { a: { kind: plain, port: e, probes: [none] } }\n", DIAG_BAD_VALUE, 2, 46,
         "none", "bad value 'none' for 'probes': 'none' stands alone, not in a list", NULL},
        {V "lines:\n  a:\n    kind: plain\n    port: e\n    probes:\n      -\n", DIAG_BAD_VALUE, 7,
         7, "-", "an item in the list of 'probes' is empty", NULL},
        {"[a]\n", DIAG_WRONG_TYPE, 1, 1, "[a]", "a site is a mapping of keys, not a list", NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

static void scalars(void **state)
{
    static const struct wrong rows[] = {
        {"version: 2\n", DIAG_BAD_VALUE, 1, 10, "2", "'version' takes 1, not '2'", NULL},
        {"version: one\n", DIAG_BAD_VALUE, 1, 10, "one",
         "bad value 'one' for 'version': 'one' is no whole number", NULL},
        {L "weight: 10 } }\n", DIAG_BAD_VALUE, 2, 61, "10",
         "'weight' takes a number from 1 to 9, not '10'", NULL},
        {L "weight: 07 } }\n", DIAG_BAD_VALUE, 2, 61, "07",
         "bad value '07' for 'weight': a number with a leading zero: YAML 1.1 would read 07 as 7",
         "7"},
        {L "wait: 2h } }\n", DIAG_BAD_VALUE, 2, 59, "2h",
         "'wait' takes off or a duration from 1s to 1h, not '2h'", NULL},
        {L "wait: 10 } }\n", DIAG_BAD_VALUE, 2, 59, "10",
         "bad value '10' for 'wait': '10' has no unit: write 10s or 10m", "10s"},
        {L "wait: \"10\" } }\n", DIAG_BAD_VALUE, 2, 59, "\"10\"",
         "bad value '10' for 'wait': '10' has no unit: write 10s or 10m", "\"10s\""},
        {L "wait: of } }\n", DIAG_BAD_VALUE, 2, 59, "of",
         "bad value 'of' for 'wait': 'of' is no duration: write it like 10s, 5m, 12h or 1d", "off"},
        {L "flag: y } }\n", DIAG_BAD_VALUE, 2, 59, "y",
         "bad value 'y' for 'flag': 'y' is neither yes nor no", "yes"},
        {L "net: 10.0.0.1/24 } }\n", DIAG_BAD_VALUE, 2, 58, "10.0.0.1/24",
         "bad value '10.0.0.1/24' for 'net': 10.0.0.1/24 has host bits: the network is 10.0.0.0/24",
         "10.0.0.0/24"},
        {L "pool: 10.0.0.9-10.0.0.1 } }\n", DIAG_BAD_VALUE, 2, 59, "10.0.0.9-10.0.0.1",
         "bad value '10.0.0.9-10.0.0.1' for 'pool': the range is reversed: 10.0.0.9 is above "
         "10.0.0.1",
         "10.0.0.1-10.0.0.9"},
        {L "ports: 22:22 } }\n", DIAG_BAD_VALUE, 2, 60, "22:22",
         "bad value '22:22' for 'ports': '22:22' is no port (YAML 1.1 would read it as a number in "
         "base 60)",
         NULL},
        {L "version: 7.21.3 } }\n", DIAG_BAD_VALUE, 2, 62, "7.21.3",
         "bad value '7.21.3' for 'version': the patch level is left out: write 7.21", "7.21"},
        {L "mac: 01:00:5e:00:00:01 } }\n", DIAG_BAD_VALUE, 2, 58, "01:00:5e:00:00:01",
         "bad value '01:00:5e:00:00:01' for 'mac': it is a multicast address: the first octet of a "
         "card is even",
         NULL},
        {L "gate: 300.1.2.3 } }\n", DIAG_BAD_VALUE, 2, 59, "300.1.2.3",
         "bad value '300.1.2.3' for 'gate': octet 300 is above 255", NULL},
        {V "mode: fsat\n", DIAG_BAD_VALUE, 2, 7, "fsat", "'mode' takes fast or slow, not 'fsat'",
         "fast"},
        {V "zone: here\n", DIAG_BAD_VALUE, 2, 7, "here",
         "bad value 'here' for 'zone': it does not look like Europe/Athens", NULL},
        {V "label: abcdefghijklmnopqrstuvwxyz\n", DIAG_BAD_VALUE, 2, 8,
         "abcdefghijklmnopqrstuvwxyz",
         "bad value 'abcdefghijklmnopqrstuvwxyz' for 'label': it has 26 characters, at most 20 are "
         "possible",
         NULL},
        {V "label: \"a\\nb\"\n", DIAG_BAD_VALUE, 2, 8, "\"a\\nb\"",
         "bad value 'a\\x0ab' for 'label': it holds a line break", NULL},
        {V "label: caf\xC3\xA9\n", DIAG_NOT_ASCII, 2, 8, "caf\xC3\xA9",
         "the value of 'label' is not ASCII: RouterOS cannot hold it", NULL},
        {V "server: 300.1.2.3\n", DIAG_BAD_VALUE, 2, 9, "300.1.2.3",
         "bad value '300.1.2.3' for 'server': octet 300 is above 255", NULL},
        {V "server: 10.0.0.0/8\n", DIAG_BAD_VALUE, 2, 9, "10.0.0.0/8",
         "bad value '10.0.0.0/8' for 'server': a single address is needed, without '/8'", NULL},
        {V "server: a b\n", DIAG_BAD_VALUE, 2, 9, "a b",
         "bad value 'a b' for 'server': there is a blank in it: only letters, digits, '-' and '.'",
         NULL},
        {V "lists: { a: [x, 1.2.3.300] }\n", DIAG_BAD_VALUE, 2, 17, "1.2.3.300",
         "bad value '1.2.3.300' for 'a': octet 300 is above 255", NULL},
        {V "hosts: { nas: x }\n", DIAG_BAD_VALUE, 2, 15, "x",
         "bad value 'x' for 'nas': 'x' is no address", NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

static void endpoints(void **state)
{
    static const struct wrong rows[] = {
        {V "from: [any, lna]\n", DIAG_BAD_VALUE, 2, 13, "lna",
         "bad value 'lna' for 'from': it is neither an address nor any, wan, wan:NAME, lan, "
         "lan:NAME, list:NAME or tunnel:NAME",
         "lan"},
        {V "from: tunnel\n", DIAG_BAD_VALUE, 2, 7, "tunnel",
         "bad value 'tunnel' for 'from': 'tunnel' needs a name: tunnel:NAME", NULL},
        {V "from: list\n", DIAG_BAD_VALUE, 2, 7, "list",
         "bad value 'list' for 'from': 'list' needs a name: list:NAME", NULL},
        {V "from: any:x\n", DIAG_BAD_VALUE, 2, 7, "any:x",
         "bad value 'any:x' for 'from': 'any' takes no name", NULL},
        {V "from: \"wan:\"\n", DIAG_BAD_VALUE, 2, 7, "\"wan:\"",
         "bad value 'wan:' for 'from': '' is no name: it is empty", "\"wan\""},
        {V "from: wan:Dish\n", DIAG_BAD_VALUE, 2, 7, "wan:Dish",
         "bad value 'wan:Dish' for 'from': 'Dish' is no name: 'D' has no place in it: only a-z, "
         "0-9 "
         "and '-'",
         NULL},
        {V "from: 10.0.0.1/24\n", DIAG_BAD_VALUE, 2, 7, "10.0.0.1/24",
         "bad value '10.0.0.1/24' for 'from': 10.0.0.1/24 has host bits: the network is "
         "10.0.0.0/24",
         "10.0.0.0/24"},
        {V "from: 300.1.2.3\n", DIAG_BAD_VALUE, 2, 7, "300.1.2.3",
         "bad value '300.1.2.3' for 'from': octet 300 is above 255", NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

static void names(void **state)
{
    static const struct wrong rows[] = {
        {V "lists: { Star_Link: x }\n", DIAG_BAD_NAME, 2, 10, "Star_Link",
         "'Star_Link' is no name for a list: 'S' has no place in it: only a-z, 0-9 and '-'",
         "star-link"},
        {V "lists: { 2nd: x }\n", DIAG_BAD_NAME, 2, 10, "2nd",
         "'2nd' is no name for a list: a name begins with a letter", NULL},
        {V "lists: { \"a\\\"b\": x }\n", DIAG_BAD_NAME, 2, 10, "\"a\\\"b\"",
         "'a\"b' is no name for a list: '\"' has no place in it: only a-z, 0-9 and '-'", NULL},
        {V "hosts: { nas_1.lan: 1.2.3.4 }\n", DIAG_BAD_NAME, 2, 10, "nas_1.lan",
         "'nas_1.lan' is no name for a host: '_' stands only at the start of a part", "nas-1.lan"},
        {V "lists: { caf\xC3\xA9: x }\n", DIAG_NOT_ASCII, 2, 10, "caf\xC3\xA9",
         "the name 'caf\\xc3\\xa9' is not ASCII: RouterOS cannot hold it", NULL},
        {V "lists: { on: x }\n", DIAG_YAML_TRAP, 2, 10, "on",
         "'on' is a boolean to other YAML readers: quote it", "\"on\""},
        {V "hosts: { no: 1.2.3.4 }\n", DIAG_YAML_TRAP, 2, 10, "no",
         "'no' is a boolean to other YAML readers: quote it", "\"no\""},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
    decode_good(*state, V "lists: { \"on\": x }\n");
}

static void traps(void **state)
{
    static const struct {
        const char *text, *reading; /* NULL: text to everybody */
    } rows[] = {
        {"yes", "a boolean"},
        {"No", "a boolean"},
        {"ON", "a boolean"},
        {"off", "a boolean"},
        {"True", "a boolean"},
        {"false", "a boolean"},
        {"null", "no value at all"},
        {"~", "no value at all"},
        {"010", "a number"},
        {"0x1F", "a number"},
        {"1_000", "a number"},
        {"22:22", "a number in base 60"},
        {"1:30:00", "a number in base 60"},
        {"1e3", "a number"},
        {"7.20", "a number"},
        {"-0.5", "a number"},
        {".inf", "a number"},
        {"2024-01-31", "a date"},
        {"y", NULL},
        {"n", NULL},
        {"12", NULL},
        {"0", NULL},
        {"yes sir", NULL},
        {"1.2.3.4", NULL},
        {"22:75", NULL},
        {"02:00:00:00:00:0a", NULL},
        {"e3", NULL},
        {"0xyz", NULL},
        {"_1", NULL},
        {"-", NULL},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *quoted = arena_printf(a, "\"%s\"", rows[i].text);
        decode_good(a, arena_printf(a, V "label: %s\n", quoted));
        if (strcmp(rows[i].text, "-") == 0)
            continue;
        const char *yaml = arena_printf(a, V "label: %s\n", rows[i].text);
        if (rows[i].reading == NULL) {
            assert_string_equal(decode_good(a, yaml)->label, rows[i].text);
            continue;
        }
        const struct wrong w = {
            .yaml = yaml,
            .id = DIAG_YAML_TRAP,
            .line = 2,
            .col = 8,
            .at = rows[i].text,
            .msg = arena_printf(a, "'%s' is %s to other YAML readers: quote it", rows[i].text,
                                rows[i].reading),
            .fix = quoted,
        };
        check_wrong(a, &w);
    }
}

static void after_errors(void **state)
{
    struct root *r;
    struct diags *diags =
        decode(*state,
               "version: 1\n"
               "mode: x\n"
               "from: [lan, x]\n"
               "lines: { a: { kind: x, port: e, weight: 99, probes: 1.2.3.400 },\n"
               "         b: { kind: plain, port: e, probes: none } }\n",
               &r);
    assert_int_equal(diags->v.len, 5);
    assert_true(r->obj.bad);
    assert_int_equal(r->mode, 7);
    assert_int_equal(r->from.len, 2); /* the default */
    assert_string_equal(r->from.v[1].name, "dish");
    assert_true(r->lines.v[0]->obj.bad);
    assert_null(r->lines.v[0]->kind);
    assert_null(r->lines.v[0]->priv);
    assert_int_equal(r->lines.v[0]->weight, 3);
    assert_int_equal(r->lines.v[0]->probes.len, 0);
    assert_false(r->lines.v[1]->obj.bad);
}

static struct decode secret_context(struct arena *arena)
{
    return (struct decode){.arena = arena, .diags = diags_new(arena), .kinds = kinds};
}

static struct root *decode_secrets(struct decode *ctx, const char *yaml)
{
    const struct source *src;
    const struct node *node;
    assert_true(source_load(ctx->arena, ctx->diags, "t.yaml", yaml, strlen(yaml), &src));
    assert_true(yaml_parse(ctx->arena, ctx->diags, src, &node));
    struct root *root = ARENA_NEW(ctx->arena, struct root);
    schema_decode(ctx, &root_record, node, root);
    return root;
}

/* A variable, a file, the text itself; each is left behind for whoever reads it. */
static void secret_references(void **state)
{
    struct decode ctx = secret_context(*state);
    struct root *r = decode_secrets(&ctx, V "token: { env: A_1 }\ncode: { file: a/b.txt }\n"
                                            "hook: https://x.example.com/hunter2\n");
    assert_int_equal(ctx.diags->v.len, 0);
    assert_int_equal(ctx.secrets.len, 3);
    assert_string_equal(r->token->env, "A_1");
    assert_null(r->token->file);
    assert_null(r->token->literal);
    assert_string_equal(r->token->path, "token");
    assert_string_equal(secret_text(r->token), "secret"); /* not read yet: a stand-in */
    assert_string_equal(r->code->file, "a/b.txt");
    assert_string_equal(r->hook->literal, "https://x.example.com/hunter2");
    assert_string_equal(secret_text(r->hook), "https://x.example.com/hunter2");
    assert_null(secret_text(NULL));
    r->token->value = "hunter2";
    assert_string_equal(secret_text(r->token), "hunter2");

    struct strbuf out = strbuf_new(*state);
    schema_show(*state, &out, &root_record, r, NULL, NULL);
    assert_non_null(strstr(out.buf, "token: { env: A_1 }"));
    assert_non_null(strstr(out.buf, "code: { file: a/b.txt }"));
    assert_null(strstr(out.buf, "hunter2"));

    ctx = secret_context(*state);
    r = decode_secrets(&ctx, V);
    assert_null(r->token);
    assert_int_equal(ctx.secrets.len, 0);
}

static void secret_findings(void **state)
{
    static const struct wrong rows[] = {
        {V "token: hunter2\n", DIAG_SECRET_LITERAL, 2, 8, "*******",
         "the secret 'token' stands in the site", "{ env: TOKEN }"},
        {V "token: {}\n", DIAG_BAD_VALUE, 2, 1, "token",
         "secret 'token' names neither 'env' nor 'file'", NULL},
        {V "token: { env: A, file: b }\n", DIAG_BAD_VALUE, 2, 1, "token",
         "secret 'token' names both 'env' and 'file'", NULL},
        {V "token: { evn: A }\n", DIAG_UNKNOWN_KEY, 2, 10, "evn", "secret has no key 'evn'", "env"},
        {V "token: { env: 1A }\n", DIAG_BAD_VALUE, 2, 15, "1A",
         "bad value '1A' for 'env': it does not look like WIFI_PASSWORD", NULL},
        {V "token: [a]\n", DIAG_WRONG_TYPE, 2, 8, "[*]",
         "'token' takes a secret: { env: NAME }, { file: PATH } or the text itself, not a list",
         NULL},
        {V "token:\n", DIAG_BAD_VALUE, 2, 1, "token", "'token' has no value", NULL},
        {V "token: \"a\\nb\"\n", DIAG_BAD_VALUE, 2, 8, "******",
         "bad secret for 'token': it has a character that is no printable ASCII", NULL},
        {V "code: 123\n", DIAG_BAD_VALUE, 2, 7, "***", "bad secret for 'code': it is not 4 digits",
         NULL},
    };
    check_wrongs(state, rows, ARRAY_LEN(rows));
}

/* What was read from a variable or a file. */
static void secret_fitness(void **state)
{
    static const struct field plain_field = {.key = "token", .type = FIELD_SECRET_VALUE};
    static const struct field code_field = {.key = "code",
                                            .type = FIELD_SECRET_VALUE,
                                            .pattern = "[0-9]{4}",
                                            .pattern_doc = "4 digits"};
    const struct secret plain_secret = {.field = &plain_field}, code = {.field = &code_field};
    char *big = arena_alloc(*state, 1026);
    memset(big, 'x', 1025);
    assert_string_equal(secret_unfit(*state, &plain_secret, big),
                        "it is longer than 1024 characters");
    big[1024] = '\0';
    assert_null(secret_unfit(*state, &plain_secret, big));
    assert_null(secret_unfit(*state, &plain_secret, "a\"b$c\\d ["));
    assert_string_equal(secret_unfit(*state, &plain_secret, ""), "it is empty");
    assert_non_null(secret_unfit(*state, &plain_secret, "a\nb"));
    assert_non_null(secret_unfit(*state, &plain_secret, "\xc3\xa9"));
    assert_null(secret_unfit(*state, &code, "0123"));
    assert_string_equal(secret_unfit(*state, &code, "12345"), "it is not 4 digits");
}

/* Wherever a secret stands, and whatever is wrong around it, no message shows it. */
static void secrets(void **state)
{
    static const char *const texts[] = {
        V "key: hunter2\nmode: x\n",
        V "key: [hunter2]\n",
        V "key: \"hunter2\\n\"\n",
        V "keys: hunter2\n",
        V "vualt: { token: hunter2 }\n",
        V "box: [{ passphrase: hunter2 }]\n",
        V "lines: { a: { kind: radio, port: e, probes: none, pin: hunter2 } }\n",
        V "lines: { a: { kind: plain, port: e, probes: none, pin: hunter2 } }\n",
        V "lines: { a: { kind: x, port: e, probes: none, pin: hunter2 } }\n",
        V "lines: { a: [ { pin: hunter2 } ] }\n",
        V "mode: { secret: hunter2 }\n",
        V "token: hunter2\n",
        V "token: [hunter2]\n",
        V "token: { env: A, value: hunter2 }\n",
        V "token: { literal: { x: hunter2 } }\n",
        V "code: hunter2\n",
        "[{ api-token: hunter2 }]\n",
    };
    struct arena *a = *state;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct root *root;
        struct diags *diags = decode(a, texts[i], &root);
        assert_true(diags->v.len > 0);
        struct strbuf out = strbuf_new(a);
        diags_print_text(&out, diags, &(struct diag_style){0});
        if (strstr(out.buf, "hunter2") != NULL)
            fail_msg("a secret is shown:\n%s", out.buf);
    }
}

/* --- JSON Schema --- */

/* A minimal reader: well-formed JSON, nothing behind it. */
struct reader {
    const char *p;
    unsigned depth;
};

static bool json_value(struct reader *r);

static void json_blank(struct reader *r)
{
    r->p += strspn(r->p, " \n");
}

static bool json_text(struct reader *r)
{
    if (*r->p++ != '"')
        return false;
    for (; *r->p != '"'; r->p++) {
        if ((unsigned char)*r->p < 0x20)
            return false;
        if (*r->p == '\\' && strchr("\"\\/bfnrtu", *++r->p) == NULL)
            return false;
    }
    r->p++;
    return true;
}

static bool json_members(struct reader *r, char close)
{
    r->p++;
    json_blank(r);
    if (*r->p == close) {
        r->p++;
        return true;
    }
    for (;;) {
        json_blank(r);
        if (close == '}') {
            if (!json_text(r))
                return false;
            json_blank(r);
            if (*r->p++ != ':')
                return false;
        }
        if (!json_value(r))
            return false;
        json_blank(r);
        if (*r->p == close) {
            r->p++;
            return true;
        }
        if (*r->p++ != ',')
            return false;
    }
}

static bool json_value(struct reader *r)
{
    static const char *const words[] = {"true", "false", "null"};
    if (++r->depth > 100)
        return false;
    json_blank(r);
    bool ok = false;
    if (*r->p == '{' || *r->p == '[') {
        ok = json_members(r, *r->p == '{' ? '}' : ']');
    } else if (*r->p == '"') {
        ok = json_text(r);
    } else if (strspn(r->p, "-0123456789") > 0) {
        r->p += strspn(r->p, "-0123456789.");
        ok = true;
    } else {
        for (size_t i = 0; i < ARRAY_LEN(words) && !ok; i++) {
            ok = strncmp(r->p, words[i], strlen(words[i])) == 0;
            r->p += ok ? strlen(words[i]) : 0;
        }
    }
    r->depth--;
    return ok;
}

static void json_is_well_formed(void **state)
{
    struct strbuf out = strbuf_new(*state), again = strbuf_new(*state);
    schema_json(&out, &root_record, kinds, false);
    schema_json(&again, &root_record, kinds, false);
    assert_string_equal(out.buf, again.buf);
    struct reader r = {.p = out.buf};
    bool ok = json_value(&r);
    if (!ok || strcmp(r.p, "\n") != 0)
        fail_msg("no JSON at: %.60s", r.p);

    static const char *const parts[] = {
        "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"",
        "\"description\": \"Says \\\"one\\\".\\n",
        "\"additionalProperties\": false",
        "\"pattern\": \"^(?:[A-Z][a-z]+/[A-Z][a-z]+)$|",
        "\"default\": \"slow\"",
        "\"minProperties\": 1",
        "\"const\": \"fixed\"",
        "fast: as fast as it goes.",
        "\"default\": [\n        \"lan\",\n        \"wan:dish\"\n      ]",
    };
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (strstr(out.buf, parts[i]) == NULL)
            fail_msg("not in the schema: %s", parts[i]);
}

/* --- show and reference --- */

static const char *resolve(struct arena *arena, const void *object, const struct field *field,
                           void *data)
{
    assert_string_equal(data, "data");
    (void)object;
    return strcmp(field->key, "zone") == 0 ? arena_printf(arena, "Europe/Riga") : NULL;
}

static void show(void **state)
{
    static char data[] = "data";
    static const char yaml[] =
        V "owner: \"yes\"\n"
          "key: hunter2\n"
          "spare: { label: \"a: b\" }\n"
          "from: []\n"
          "lists: { l: [1.2.3.4, 10.0.0.0/8] }\n"
          "lines:\n"
          "  a: { preset: dish, port: e1, probes: none, ports: \"80,443\" }\n";
    static const char expected[] = "version: 1                  # t.yaml:1\n"
                                   "label: \"a b\"                # default\n"
                                   "owner: \"yes\"                # t.yaml:2\n"
                                   "zone: Europe/Riga           # worked out\n"
                                   "key: \"********\"             # t.yaml:3\n"
                                   "mode: slow                  # default\n"
                                   "box:\n"
                                   "  lit: yes                  # default\n"
                                   "spare:\n"
                                   "  label: \"a: b\"             # t.yaml:4\n"
                                   "  lit: yes                  # default\n"
                                   "lines:\n"
                                   "  a:\n"
                                   "    preset: dish            # t.yaml:8\n"
                                   "    kind: plain             # preset dish\n"
                                   "    port: e1                # t.yaml:8\n"
                                   "    weight: 3               # default\n"
                                   "    probes: none            # t.yaml:8\n"
                                   "    wait: 5s                # default\n"
                                   "    flag: yes               # preset dish\n"
                                   "    ports: \"80,443\"         # t.yaml:8\n"
                                   "    gate: 100.64.0.1        # preset dish\n"
                                   "lists:\n"
                                   "  l: [1.2.3.4, 10.0.0.0/8]  # t.yaml:6\n"
                                   "hosts: {}                   # default\n"
                                   "from: []                    # t.yaml:5\n"
                                   "server: time.example.com    # default\n";
    struct arena *a = *state;
    struct strbuf out = strbuf_new(a);
    schema_show(a, &out, &root_record, decode_good(a, yaml), resolve, data);
    assert_string_equal(out.buf, expected);
}

static void reference(void **state)
{
    struct strbuf out = strbuf_new(*state);
    schema_reference(&out, &root_record, kinds);
    static const char *const parts[] = {
        "| `version` | 1 | required | Says \"one\". | `1` |\n",
        "| `mode` | fast or slow | `slow` | The pace.<br>`fast`: as fast as it goes<br>`slow`: ",
        "| `zone` | a text | left |  | `Europe/Athens` |\n",
        "## `box`\n",
        "## `lines.NAME`\n",
        "- `dish`: A dish. It sets `kind: plain`, `flag: yes`, `gate: 100.64.0.1`.\n",
        "| `kind` | plain, fixed or radio | required, unless the preset says it |",
        "| `probes` | an IPv4 address, or a list of up to 2, or none | required |",
        "### `lines.NAME`, kind `fixed`\n\nGiven.\n",
        "### `lines.NAME`, kind `radio`\n\nBy air.\n",
        "| `hosts` | a mapping from host names to an IPv4 address |",
    };
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (strstr(out.buf, parts[i]) == NULL)
            fail_msg("not in the reference: %s\n%s", parts[i], out.buf);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(good_values),
        TEST(defaults),
        TEST(preset_of_another_kind),
        TEST(keys),
        TEST(kinds_and_presets),
        TEST(types),
        TEST(scalars),
        TEST(endpoints),
        TEST(names),
        TEST(traps),
        TEST(after_errors),
        TEST(secrets),
        TEST(secret_references),
        TEST(secret_findings),
        TEST(secret_fitness),
        TEST(json_is_well_formed),
        TEST(show),
        TEST(reference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
