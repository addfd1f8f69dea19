/*
 * comment.h - comments of a YAML file that speak to rosc; internal to lib/yaml.
 *
 * libyaml drops comments, so they are looked for in the text: a '#' at the beginning of a line or
 * behind a blank, where no quoted or block scalar is. In plain scalars there is no such '#'.
 */
#ifndef ROSC_YAML_COMMENT_H
#define ROSC_YAML_COMMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/diag.h"

/* May the file have any such comment? Nearly none has, and nothing need be remembered then. */
bool yaml_may_direct(const struct source *src);

/* Hands each one to diag_directive(). One that stands behind something is about its own line; one
 * that is alone on its line about the next line that is not alone a comment too. `texts` are the
 * `count` ranges in which a '#' is text, by place. */
void yaml_read_directives(struct diags *diags, const struct source *src, const struct span *texts,
                          size_t count);

#endif
