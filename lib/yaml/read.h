/*
 * read.h - the two readers of a file; internal to lib/yaml and to its tests.
 *
 * yaml_parse() asks the quick one first, and the one over libyaml for everything that the quick one
 * is not sure of. Tests hold them against each other.
 */
#ifndef ROSC_YAML_READ_H
#define ROSC_YAML_READ_H

#include "yaml/node.h"

/* Ranges in which a '#' begins no comment (quoted scalars, the lines of blocks), by place. */
struct yaml_texts {
    VEC(struct span) at;
};

/* The tree over libyaml's events, as yaml_parse() promises it. `texts` (may be NULL) gets what its
 * name says. Reads everything, reports everything (node.c). */
bool yaml_read_events(struct arena *arena, struct diags *diags, const struct source *src,
                      struct yaml_texts *texts, const struct node **ret_root);

/* The same tree, read in one go, of a text that is written the way sites are: block mappings and
 * lists, flow ones, words and quoted texts on one line, comments. NULL: there is something else in
 * it, or something wrong, and nothing was reported; `texts` is to be thrown away (quick.c). */
const struct node *yaml_read_quick(struct arena *arena, const struct source *src,
                                   struct yaml_texts *texts);

#endif
