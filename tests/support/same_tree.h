/*
 * same_tree.h - do the two readers of lib/yaml make the same tree of a text?
 */
#ifndef ROSC_TESTS_SAME_TREE_H
#define ROSC_TESTS_SAME_TREE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum tree_answer {
    TREE_LEFT,     /* the quick reader leaves it to the other, or its bytes are no text */
    TREE_SAME,     /* both have the same, and the other finds nothing wrong */
    TREE_DIFFERENT /* the quick reader is wrong */
};

enum tree_answer same_tree(struct arena *arena, const char *text, size_t len);

#endif
