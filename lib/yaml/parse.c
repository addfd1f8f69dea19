/* parse.c - see node.h: which reader reads a file, and what its comments say. Looking into a tree
 * is in access.c. */
#include "yaml/comment.h"
#include "yaml/read.h"

bool yaml_parse(struct arena *arena, struct diags *diags, const struct source *src,
                const struct node **ret_root)
{
    struct yaml_texts texts = {0};
    bool directed = yaml_may_direct(src);
    const struct node *root = yaml_read_quick(arena, src, directed ? &texts : NULL);
    if (root == NULL) {
        texts = (struct yaml_texts){0};
        if (!yaml_read_events(arena, diags, src, directed ? &texts : NULL, &root))
            return false;
    }
    if (directed)
        yaml_read_directives(diags, src, texts.at.v, texts.at.len);
    *ret_root = root;
    return true;
}
