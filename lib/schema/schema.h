/*
 * schema.h - field tables and what is driven by them: decoding, defaults, hints, JSON Schema,
 * `show`, reference.
 *
 * A record is a C struct described by a table of fields. Its first member is a struct object, so
 * every object knows its YAML node and node_get(obj.node, "key") != NULL tells explicit from
 * default.
 *
 * Must not know sites: tables come from lib/site and lib/wan.
 *
 * Invariants
 * 1. Decoding reports and goes on: after an error the field holds its default (or zero), and the
 * object is usable. `object.bad` is set when the value of any of its fields was reported, so later
 * passes can keep quiet.
 * 2. A default is YAML text parsed by the field's own parser: a default that does not parse is a
 * BUG.
 * 3. Nothing is ignored: an unknown key is a finding.
 */
#ifndef ROSC_SCHEMA_SCHEMA_H
#define ROSC_SCHEMA_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diag/diag.h"
#include "value/value.h"
#include "yaml/node.h"

struct strbuf;

/* What a source or destination may be. */
enum endpoint_kind {
    ENDPOINT_ANY,
    ENDPOINT_WAN,    /* every WAN, or the one called `name` */
    ENDPOINT_LAN,    /* every LAN, or the one called `name` */
    ENDPOINT_LIST,   /* the address list `name` */
    ENDPOINT_TUNNEL, /* the tunnel `name` */
    ENDPOINT_RANGE,  /* addresses */
};

struct endpoint {
    enum endpoint_kind kind;
    const char *name; /* NULL: all of the kind */
    struct ipv4_range range;
    const struct node *node; /* NULL: from a default */
};

/* One entry of an address list: addresses or a host name. */
struct address_entry {
    const char *host; /* NULL: `range` counts */
    struct ipv4_range range;
    const struct node *node; /* NULL: from a default */
};

/* What the name of an environment variable looks like. */
#define SECRET_ENV_PATTERN "[A-Za-z_][A-Za-z0-9_]*"

/* A secret of the site: where its text comes from. It is read when a script is built, by whoever
 * called the library; `check` and `show` need none. */
struct field;
struct secret {
    const char *env, *file; /* at most one */
    const char *literal;    /* the text stands in the site itself */
    const char *path;       /* "wans.fibre.password", for messages */
    const struct node *node;
    const struct field
        *field;        /* what it is for: its pattern, if it has one, is asked of the text */
    const char *value; /* the text; NULL until it was read */
};

enum field_type {                     /* C type at the field's offset */
                  FIELD_BOOL,         /* bool */
                  FIELD_INT,          /* int32_t, min..max; `words` give named values */
                  FIELD_TEXT,         /* const char *, at most `max` characters of printable ASCII;
                                         `pattern` may narrow it */
                  FIELD_NAME,         /* const char * */
                  FIELD_IFNAME,       /* const char * */
                  FIELD_HOSTNAME,     /* const char * */
                  FIELD_ENUM,         /* int, a value of `words` */
                  FIELD_IPV4,         /* uint32_t; `words` give named values */
                  FIELD_IPV4_IFADDR,  /* struct ipv4_prefix */
                  FIELD_IPV4_NETWORK, /* struct ipv4_prefix */
                  FIELD_IPV4_RANGE,   /* struct ipv4_range, lo-hi */
                  FIELD_IPV6,         /* struct ipv6_addr */
                  FIELD_IPV6_IFADDR,  /* struct ipv6_prefix; `words` give named values: the value
                                         in the address, length 0 */
                  FIELD_IPV6_NETWORK, /* struct ipv6_prefix; `words` as above */
                  FIELD_PORTS,        /* struct port_set */
                  FIELD_DURATION, /* int64_t milliseconds, min..max in ms; `words` give named values
                                   */
                  FIELD_SIZE,     /* int64_t bytes, min..max */
                  FIELD_MAC,      /* struct mac_addr */
                  FIELD_VERSION,  /* struct version */
                  FIELD_ENDPOINT, /* struct endpoint */
                  FIELD_ADDRESS_ENTRY, /* struct address_entry */
                  FIELD_HOST,          /* struct address_entry: a single address or a host name */
                  FIELD_SECRET_VALUE,  /* struct secret *, NULL when absent: { env: NAME },
                                          { file: PATH }, or the text itself */
                  FIELD_RECORD, /* the sub-record's struct itself; always decoded, absent means all
                                   defaults, unless FIELD_OPTIONAL: then a pointer to it, NULL when
                                   absent */
                  FIELD_MAP,    /* VEC(struct X *): named records; min_items..max_items; see
                                   FIELD_SCALARS */
};

enum field_flags {
    FIELD_REQUIRED = 1 << 0,
    FIELD_LIST = 1 << 1,         /* one or a list: VEC(T) of the type above; min_items..max_items */
    FIELD_SECRET = 1 << 3,       /* scalars in it are masked wherever they are shown */
    FIELD_NONE = 1 << 4,         /* with FIELD_LIST: the word `none` stands for the empty list */
    FIELD_OPTIONAL = 1 << 5,     /* with FIELD_RECORD: pointer, NULL when absent */
    FIELD_HOST_KEYS = 1 << 6,    /* with FIELD_MAP: keys are host names, not names */
    FIELD_DEFAULT_NAME = 1 << 8, /* with FIELD_IFNAME: the default-name of a port, like ether1 */
    FIELD_HEADER_KEYS = 1 << 12, /* with FIELD_MAP: keys are names of HTTP headers */
    FIELD_LITERAL = 1 << 10, /* with FIELD_SECRET_VALUE: the text itself is usual here (an address
                                that may hold a key), so it is no finding */
    FIELD_EMPTY = 1 << 11, /* with FIELD_TEXT: the empty text says "none", as an absent one does */
    FIELD_USUAL = 1 << 14, /* not required, but an entry that an editor starts has it */
    FIELD_AS_WRITTEN = 1 << 13, /* with FIELD_TEXT: a number or a yes is the text that it is */
    FIELD_SCALARS =
        1
        << 7, /* with FIELD_MAP: the entries are the values of `record`'s only field (its `value`),
                 written directly: lists: { admins: [..] }, static: { nas.lan: 192.0.2.1 } */
};

struct word {
    const char *text;
    int64_t value;
    const char *doc;
};

struct record;

struct field {
    const char *key;
    enum field_type type;
    unsigned flags;
    size_t offset;
    const char *def;     /* default as YAML text (flow form for lists), NULL: none */
    const char *def_doc; /* how an absent value is worked out, when `def` cannot say it */
    const struct word *words;
    size_t nwords;
    int64_t min, max; /* FIELD_INT, FIELD_DURATION, FIELD_SIZE; for FIELD_TEXT max characters */
    size_t min_items, max_items; /* FIELD_LIST; 0 max: no limit */
    const char *pattern; /* FIELD_TEXT, FIELD_SECRET_VALUE: a regular expression the whole text must
                            match */
    const char *pattern_doc;       /* what that is in words, for a secret: "a WireGuard key" */
    const char *asked, *asked_doc; /* FIELD_SECRET_VALUE: the same for a router that asks for the
                                      text, when code and no pattern checks it here; written so
                                      that POSIX understands it too */
    const struct record *record;   /* FIELD_RECORD, FIELD_MAP */
    const char *doc;               /* one sentence for reference, schema, hover */
    const char *sample;            /* an example value for the reference */
};

/* A named set of defaults for a record's keys; `text` as in field.def. */
struct preset_value {
    const char *key, *text;
};
struct preset {
    const char *word, *doc;
    const struct preset_value *values;
    size_t nvalues;
    const char *needs; /* a key that must be given beside it, NULL: none */
};

/* A kind of a record: further fields, decoded into a struct of its own (first member struct
 * object). */
struct variant {
    const char *word, *doc;
    const struct record *record; /* NULL: no further fields */
    /* what the common fields default to under this kind; a preset's values come before them */
    const struct preset_value *defaults;
    size_t ndefaults;
    const char *usual; /* a common key that is not required and that an entry of this kind which an
                          editor starts has; NULL: none */
};

struct variant_set {
    const struct variant *const *v;
    size_t len;
};

struct record {
    const char *title; /* "WAN": for messages ("WAN 'lte' has no distance") */
    size_t size;
    const struct field *fields;
    size_t nfields;
    /* presets: the key is called "preset" */
    const struct preset *presets;
    size_t npresets;
    /* kinds: the key is called "kind"; offsets of a const struct variant * and a void * in the
     * struct */
    bool has_kind;
    size_t kind_offset, priv_offset;
};

/* First member of every record's struct. */
struct object {
    const struct node *node;     /* NULL: the record is absent, all defaults */
    const char *name;            /* its key in a FIELD_MAP, else NULL */
    const struct node *key;      /* node of the key it stands under, NULL: the root, or absent */
    const struct preset *preset; /* NULL: none */
    bool bad;                    /* some value in it was reported */
};

struct decode {
    struct arena *arena;
    struct diags *diags;
    struct variant_set kinds; /* of the records with has_kind */
    /* set and used by decoding alone: */
    const struct record *root;
    const struct node *root_node;
    VEC(const struct field *) displaced; /* fields whose keys stand where they do not belong */
    bool lacks_base; /* `extends` is misspelt: what is missing may well be in that file */
    /* left behind: */
    VEC(struct secret *) secrets; /* in the order of the file */
};

/* Offset of member m of T; does not compile when m is not a CT. */
#define FIELD_OFFSET(T, m, CT)                                                                     \
    (sizeof(struct {                                                                               \
         _Static_assert(_Generic(((T *)0)->m, CT : 1, default : 0), #T "." #m " is not a " #CT);   \
         int unused;                                                                               \
     }) * 0 +                                                                                      \
     offsetof(T, m))

/* Decodes `node` (a mapping, or NULL for all defaults) into `object`, whose struct is described by
 * `record`. A node that is no mapping is the finding wrong-type. True when nothing was reported. */
bool schema_decode(struct decode *ctx, const struct record *record, const struct node *node,
                   void *object);

/* Why a text cannot be this secret of a router, without a word of it; NULL: it can. */
const char *secret_unfit(struct arena *arena, const struct secret *secret, const char *text);

/* Text of a secret for a row of the script; before secrets were read (a check) a stand-in. NULL for
 * no secret. */
const char *secret_text(const struct secret *secret);

/* The JSON Schema (2020-12) of a root record, as text ending in a newline. `profile`: of a file
 * that others extend, which may lack anything. */
void schema_json(struct strbuf *out, const struct record *root, struct variant_set kinds,
                 bool profile);

/* The resolved object as YAML, each value followed by its origin in a comment: "# FILE:LINE", "#
 * preset NAME", "# kind NAME",
 * "# default". `resolve` may give the text of a value that only the site's meaning determines
 * (NULL: none); its origin is then "# worked out". Secrets are masked. */
typedef const char *schema_resolve_fn(struct arena *arena, const void *object,
                                      const struct field *field, void *data);
void schema_show(struct arena *arena, struct strbuf *out, const struct record *root,
                 const void *object, schema_resolve_fn *resolve, void *data);

/* What the tables say of a key (describe.c). */
enum schema_what {
    SCHEMA_FIELD,  /* a key with a value: `field` */
    SCHEMA_ENTRY,  /* a name of somebody's choice in the mapping of `field` */
    SCHEMA_PRESET, /* the key `preset` of `record` */
    SCHEMA_KIND,   /* the key `kind` of `record` */
};
struct schema_place {
    enum schema_what what;
    const char *path;            /* "wans.NAME.probes" */
    const struct record *record; /* that has the key; NULL: the field's own entries */
    const struct field *field;
    const struct variant *kind; /* the kind that alone has the key; NULL: all have it */
};

/* A key, and the mapping that it stands in. */
struct schema_step {
    const char *key;
    const struct node *map;
};

/* What the last of `len` keys that lead down from the root is. False: no table has it. */
bool schema_find(struct arena *arena, const struct record *root, struct variant_set kinds,
                 const struct schema_step *steps, size_t len, struct schema_place *ret_place);

/* The record whose keys a mapping may have that stands at a place; NULL: none. */
const struct record *schema_record_of(const struct schema_place *place);

/* The kind of a mapping of a record: by its `kind`, or by its `preset`; NULL: not known. */
const struct variant *schema_kind_of(const struct record *record, struct variant_set kinds,
                                     const struct node *map);

/* A place in words: what it takes, its default, its words. */
void schema_describe(struct strbuf *out, const struct schema_place *place, struct variant_set kinds,
                     bool markdown);

/* The reference of every key as Markdown. */
void schema_reference(struct strbuf *out, const struct record *root, struct variant_set kinds);

/* The same as subsections of a manual page (base/roff.h). */
void schema_manual(struct strbuf *out, const struct record *root, struct variant_set kinds);

#endif
