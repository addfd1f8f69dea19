/*
 * vars.h - ${name} in the scalars of a tree.
 *
 * Replaced after parsing, so no value can change the structure: what comes in is text of the scalar
 * it stands in, whatever characters it has. `$${` is a literal `${`. Keys have no variables.
 */
#ifndef ROSC_YAML_VARS_H
#define ROSC_YAML_VARS_H

#include "yaml/node.h"

/* The tree with every ${name} replaced by the scalar `name` of the mapping `vars` (NULL: there is
 * none). A name that it lacks, a ${ that does not end and a variable in a key or in `vars` itself
 * are findings (unknown-variable, bad-variable); a variable of the file `own` that nothing names is
 * the finding unused-variable. `vars` itself is left as it is. */
const struct node *node_substitute(struct arena *arena, struct diags *diags,
                                   const struct node *root, const struct node *vars,
                                   const struct source *own);

#endif
