/*
 * json_types.h - the values of one field in JSON Schema, and what an editor says of the field;
 * private to this folder.
 *
 * Beside what JSON Schema has, the schema carries what yaml-language-server and VS Code read of it:
 * markdownDescription, enumDescriptions, defaultSnippets, errorMessage. Every other reader passes
 * over them.
 */
#ifndef ROSC_SCHEMA_JSON_TYPES_H
#define ROSC_SCHEMA_JSON_TYPES_H

#include "base/json.h"
#include "schema/internal.h"

/* A text with a variable: what it will be is not known here. */
#define JSON_VARIABLE "\\$\\{[a-z0-9-]+\\}"

/* One value of a field, as members of the object that is open. `in_list`: an item of a list, where
 * `none` has no place; `or_null`: or the null that takes a profile's value away. */
void json_scalar(struct json *w, const struct field *field, bool in_list, bool or_null);

/* The value of a FIELD_LIST: one, or a list. */
void json_list(struct json *w, const struct field *field, bool or_null);

/* "required": [key], as a member of the open object. */
void json_required(struct json *w, const char *key);

/* What the keys of named records look like. */
const char *json_key_pattern(unsigned flags);

/* Is the value one of the field's words and nothing else? */
bool json_is_choice(const struct field *field);

/* The words that one value may be; those of a whole list only outside of one. */
struct word_list json_words(struct arena *arena, const struct field *field, bool in_list);

/* --- json_hints.c --- */

/* What a word of the field means, NULL: nobody says. */
const char *json_word_doc(const struct field *field, const char *word);

/* title, description, default and examples of a field, as members of the open object. `path` is
 * where it stands: "wans.NAME.port". */
void json_describe(struct json *w, const struct field *field, const char *path);

/* defaultSnippets of a mapping of named records: an entry to start from, one for each preset and
 * each kind where it has those. */
void json_entry_snippets(struct json *w, const struct field *map, struct variant_set kinds);

/* defaultSnippets of a secret: from where it is read. */
void json_secret_snippets(struct json *w);

#endif
