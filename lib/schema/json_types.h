/* json_types.h - scalar types in JSON Schema; private to this folder. */
#ifndef ROSC_SCHEMA_JSON_TYPES_H
#define ROSC_SCHEMA_JSON_TYPES_H

#include "base/json.h"
#include "schema/schema.h"

/* "$defs" with one entry per scalar type. */
void json_definitions(struct json *w);

/* One value of a field, as members of the object that is open. `in_list`: an item of a list, where
 * `none` has no place. */
void json_scalar(struct json *w, const struct field *field, bool in_list);

/* What the keys of named records look like. */
const char *json_key_pattern(unsigned flags);

#endif
