/*
 * secrets.h - what looks like a secret in a text that cannot be read as a tree.
 *
 * When a file is broken nobody knows what its keys mean, and its lines are shown all the same. So
 * this goes by the words: what stands behind a key that sounds like a secret is masked. It may mask
 * too much. In a file that can be read the tree decides (schema/mask.c).
 */
#ifndef ROSC_DIAG_SECRETS_H
#define ROSC_DIAG_SECRETS_H

#include <stdbool.h>

struct arena;
struct source;

/* Does a key sound like one whose value nobody else should see? Misspelt ones too. */
bool secret_key(const char *key);

/* Masks the values of such keys in the whole text. */
void secrets_mask(struct arena *arena, const struct source *src);

#endif
