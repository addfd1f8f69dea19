/*
 * internal.h - what the files of this folder share; private to it.
 *
 * decode.c    objects: which keys a mapping may have, and what becomes of those it has not
 * field.c     one field: a value, a list, a record, named records
 * scalar.c    one scalar by its type, from the file, a preset or a default alike
 * variant.c   `preset` and `kind`
 * finding.c, finding_key.c   the words of every finding
 * repair.c    what a refused value was most likely meant to be
 * sure.c      is it certainly that?
 * phrase.c    what a field takes, in words
 * trap.c      what YAML 1.1 makes of a plain text
 * mask.c      what is shown as asterisks
 * secret.c    secrets by reference or in the clear
 * format.c    values back to text (for `show`)
 */
#ifndef ROSC_SCHEMA_INTERNAL_H
#define ROSC_SCHEMA_INTERNAL_H

#include "base/arena.h"
#include "schema/schema.h"

/* The keys that lead to a value, for messages; lives on the stack of the decoder. */
struct at {
    const struct at *up;    /* NULL: the root */
    const char *name;       /* the key; NULL: the root */
    const struct node *key; /* its node, NULL when it is not in the file */
};

/* "wans.lte.vlan"; `key` (may be NULL) is added at the end. */
const char *at_path(struct arena *arena, const struct at *at, const char *key);

/* --- decode.c --- */

/* One mapping on its way into a struct. */
struct reading {
    struct decode *ctx;
    const struct at *at;
    const struct record *record;
    const struct node *node; /* a mapping, or NULL: all defaults */
    struct object *obj;
    const struct variant *kind; /* NULL: none, or not known after a finding */
    bool kind_unsure;      /* `kind` or `preset` was reported: what its keys are is not known */
    bool kind_from_preset; /* the preset's values count for the kind's keys too */
    VEC(const struct field *) missing;
    bool kind_missing;
    VEC(const char *) meant; /* known keys that misspelt ones were probably meant to be */
};

/* Decodes a mapping (or all defaults for NULL) into a struct whose first member `obj` has its name
 * and key set. */
void object_decode(struct decode *ctx, const struct at *at, const struct record *record,
                   const struct node *node, struct object *obj);

/* The field called `key`, NULL when the record (may be NULL) has none. */
const struct field *record_field(const struct record *record, const char *key);

/* --- field.c --- */

/* Reads the value of a field that is in the file. False when something about it was reported; then
 * the field holds what it held before. */
bool field_read(struct decode *ctx, const struct at *at, const struct field *field,
                const struct node *value, void *dest);

/* Sets a field from our own text: a default or a preset's value (node: the preset's word, or NULL).
 */
void field_set(struct arena *arena, const struct field *field, const char *text,
               const struct node *node, void *dest);

/* --- secret.c --- */

/* Reads a FIELD_SECRET_VALUE, masks what must not be shown, and leaves it in ctx->secrets too. */
bool secret_read(struct decode *ctx, const struct at *at, const struct field *field,
                 const struct node *value, struct secret **ret_secret);

/* --- scalar.c --- */

/* Size of one value of a scalar type; a BUG for the others. */
size_t scalar_size(enum field_type type);

/* Text to a value of the field's type in *ret. False with a reason. */
bool scalar_read(struct arena *arena, const struct field *field, const char *text,
                 const struct node *node, void *ret, const char **ret_why);

/* True for the types whose values are free text or names. */
bool scalar_is_text(enum field_type type);

/* The word that `text` is: itself, or for `on` and `off` any spelling of that boolean. NULL: none.
 */
const struct word *word_find(const struct field *field, const char *text);

/* --- variant.c --- */

/* Reads `preset` and `kind` of a mapping into reading->obj->preset and reading->kind. */
void variant_read(struct reading *reading);

const struct variant *variant_find(struct variant_set set, const char *word);

/* The value a preset (may be NULL) has for a key, NULL: none. */
const char *preset_text(const struct preset *preset, const char *key);

/* The default that a kind (may be NULL) has for a common key, NULL: none. */
const char *variant_text(const struct variant *kind, const char *key);

/* Must the key be given because the preset (may be NULL) needs it? */
bool preset_needs(const struct preset *preset, const char *key);

/* --- sure.c --- */

/* Is `fix`, which repair_scalar() made of `text` (`list`: a list), the same value in another
 * spelling? */
bool repair_is_sure(const struct field *field, const char *text, const char *fix, bool list);

/* Can the text stand without quotes wherever a value may? */
bool text_is_plain(const char *text);

/* --- finding.c, finding_key.c --- */

/* So many findings that nobody reads suggestions any more? */
bool finding_many(const struct decode *ctx);

/* The word that `word` is probably meant to be, NULL: none is near. */
const char *finding_suggest(struct decode *ctx, const char *word, const char *const *words,
                            size_t count);

/* Says of the finding's help that its edit, of the scalar `value`, is certainly what is meant
 * (diag_sure()), unless a variable is in the scalar: then the text of the file is not its value. */
void finding_sure(struct diag *d, const struct node *value);

/* `text` as it would replace a scalar: quoted as that one is. */
const char *finding_as_written(struct arena *arena, const struct node *scalar, const char *text);

void finding_no_value(struct decode *ctx, const char *name, const struct node *key,
                      const struct node *value);
/* An item of a list with nothing behind its '-'. */
void finding_no_item(struct decode *ctx, const char *name, const struct node *item);
void finding_wrong_type(struct decode *ctx, const char *name, const char *takes,
                        const struct node *value);
/* A mapping or list where one scalar belongs; a list or value where a record, or named ones,
 * belong. */
void finding_no_scalar(struct decode *ctx, const struct at *at, const struct field *field,
                       const struct node *value);
void finding_no_record(struct decode *ctx, const struct at *at, const struct field *field,
                       const struct node *value);
void finding_bad_scalar(struct decode *ctx, const struct at *at, const struct field *field,
                        const struct node *value, const char *why);
void finding_bad_word(struct decode *ctx, const char *name, const struct node *value,
                      const char *const *words, size_t count);
void finding_bad_name(struct decode *ctx, const struct field *map, const struct node *key,
                      const char *why);
void finding_trap(struct decode *ctx, const struct node *scalar, const char *reading);
void finding_not_ascii(struct decode *ctx, const char *name, const struct node *scalar);
void finding_count(struct decode *ctx, const struct at *at, const struct field *field,
                   const struct node *value, size_t count);
void finding_missing(struct reading *reading);
/* A key that the record does not have; NULL or the known key it was probably meant to be. */
const char *finding_unknown_key(struct reading *reading, const struct node_pair *pair);
void finding_key_ignored(struct reading *reading, const struct node *key,
                         const struct variant *owner);

/* A mapping with a name for each entry where a key of one entry stands, or a key of the site:
 * wrongly indented. */
void finding_displaced(struct decode *ctx, const struct field *map, const struct node *key,
                       bool of_root);

/* --- repair.c --- */

/* A text that the field takes and the user most likely meant, or NULL. *ret_list: it is a list of
 * the flow form, so no quotes belong around it. */
const char *repair_scalar(struct arena *arena, const struct field *field, const char *text,
                          bool *ret_list);

/* The text without typographic quotes and dashes and no-break spaces; NULL when it has none. */
const char *repair_dressed(struct arena *arena, const char *text);

/* --- phrase.c --- */

/* One value of the type ("a number from 1 to 200"), or several ("addresses"). */
const char *phrase_one(struct arena *arena, const struct field *field);
const char *phrase_many(enum field_type type);

/* What a field takes, for a reference: a list or one, a mapping, or one of many. */
const char *phrase_takes(struct arena *arena, const struct field *field);

/* What a reference calls the section of a mapping: "lans.NAME.dhcp", where `path` is that of the
 * record which has the field; NULL: its values are told where the field is. */
const char *field_section(struct arena *arena, const struct field *field, const char *path);

/* "a, b or c" (`last` is "or" or "and"). */
const char *phrase_join(struct arena *arena, const char *const *words, size_t count,
                        const char *last);

/* The words that one value of a field can be; `none`, which stands for a whole list, is no such
 * word. */
struct word_list {
    VEC(const char *) w;
};
struct word_list phrase_words(struct arena *arena, const struct field *field);

/* A mapping, list or value. */
const char *phrase_node(const struct node *node);

/* The user's text, cut where it is very long. */
const char *phrase_shown(struct arena *arena, const char *text);

/* --- trap.c --- */

/* What a YAML 1.1 reader takes a plain scalar for ("a boolean"), NULL when it is text, or a plain
 * decimal number. */
const char *yaml_trap(const char *text);

/* --- mask.c --- */

/* Masks every scalar at and below a node. */
void mask_all(struct arena *arena, const struct node *node);

/* Masks the values of the secret fields of a record (may be NULL) that a mapping has. */
void mask_fields(struct arena *arena, const struct record *record, const struct node *map);

/* Masks the value of a FIELD_SECRET_VALUE: all of it but the names of a variable or a file. */
void mask_secret(struct arena *arena, const struct node *value);

/* Has the record a secret among its own fields? Then what stands in its place may be that secret.
 */
bool record_has_secret(const struct record *record);

/* Is a secret that the record (may be NULL) requires missing? Then an unknown key may hold it. */
bool record_lacks_secret(const struct record *record, const struct node *map);

/* For what is not decoded: masks the values of keys that sound like secrets, at any depth. `key` is
 * the node's own key, or NULL. */
void mask_suspects(struct arena *arena, const char *key, const struct node *node);

/* --- format.c --- */

/* The value at `src` of a scalar or FIELD_LIST field as YAML text, NULL when it is the type's
 * "absent". */
const char *field_format(struct arena *arena, const struct field *field, const void *src);

/* Text of a default or preset as its items: "[a, b]" are two, "a" is one, "[]" none. Quotes are
 * taken off. */
struct word_list field_split(struct arena *arena, const char *text);

/* Vectors of any element type, by the layout that base/vec.h promises. */
struct raw_vec {
    void *v;
    size_t len, cap;
};
struct raw_vec raw_vec_get(const void *vec);
void *raw_vec_push(struct arena *arena, void *vec, size_t size);

#endif
