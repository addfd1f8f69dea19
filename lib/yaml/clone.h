/*
 * clone.h - a tree once more, for a file that many sites extend.
 *
 * A compilation marks secrets in the sources that it reads and hands out nodes that live as long as
 * it does. So a tree that was read for another one is not used itself: it is copied, which costs a
 * fraction of reading the text again.
 */
#ifndef ROSC_YAML_CLONE_H
#define ROSC_YAML_CLONE_H

#include "yaml/node.h"

enum node_clone {
    NODE_CLONE_SHARED, /* the texts stay where they are */
    NODE_CLONE_WHOLE,  /* everything is copied */
};

/* A copy of a tree that yaml_parse() made, in the arena; its places are in `src`, which has the
 * same text as the source of `root`. */
const struct node *node_clone(struct arena *arena, const struct node *root,
                              const struct source *src, enum node_clone how);

#endif
