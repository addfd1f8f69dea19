/*
 * policy.h - lists of rules of which the first that matches decides.
 *
 * Purpose: which rule decides what, asked of the list and not of a router: rules that nothing is
 * left for, and rules that disagree by accident. Must not know what rules are for: a verdict is a
 * number, and the caller says what the packets look like.
 *
 * Invariants
 * 1. A rule matches what is in all of its parts. Rules are asked in the order in which they were
 *    added; the first one that matches decides.
 * 2. What cannot happen (`impossible`) is nobody's: it neither keeps a rule alive nor does a rule
 *    take it.
 * 3. Findings are never wrong: what is too large to be worked out (region.h, POLICY_MAX_STEPS) is
 *    no finding. The answers are else exact (tests/unit/test_policy.c asks every packet).
 * 4. Agreement by accident is no finding: only a rule that is never asked, and two rules that
 *    contradict each other where neither is an exception of the other.
 */
#ifndef ROSC_POLICY_POLICY_H
#define ROSC_POLICY_POLICY_H

#include "policy/region.h"

enum { POLICY_MAX_STEPS = 10000000 }; /* pairs of boxes looked at for one list: a blink */

enum policy_part { POLICY_FROM, POLICY_TO, POLICY_SERVICE, POLICY_PARTS };

struct policy_rule {
    struct region part[POLICY_PARTS];
    struct region all; /* of policy_add(), not to be changed */
    int verdict;
};

struct policy {
    struct arena *arena;
    VEC(struct policy_rule) rules;
    struct region impossible;
    struct region rest; /* worked on, again and again */
    size_t steps;
};

/* Indices of rules, in their order. */
struct policy_takers {
    VEC(size_t) v;
};

/* An empty list of rules, with nothing impossible. */
struct policy policy_new(struct arena *arena);

/* Adds a rule behind the others; part[i] may be any region, region_box_any() for what it does not
 * ask about. Returns its index. */
size_t policy_add(struct policy *p, const struct region part[POLICY_PARTS], int verdict);

/* Do the rules before index `before` decide every possible one of these packets, of which there is
 * one at least? Then *ret_takers are exactly those that decide some. */
bool policy_taken(struct policy *p, const struct region *packets, size_t before,
                  struct policy_takers *ret_takers);

/* Is a rule never asked, because earlier ones decide all that it matches? */
bool policy_hidden(struct policy *p, size_t rule, struct policy_takers *ret_takers);

/* Of takers of `packets` as few as are needed to match all of them: one, where one is enough. */
struct policy_takers policy_least(struct policy *p, const struct region *packets,
                                  const struct policy_takers *takers);

/* Are there packets that can happen, that both rules match, and that `first` decides? Then
 * *ret_example has some of them; all packets in it are matched by both. */
bool policy_shared(struct policy *p, size_t first, size_t later, struct region_box *ret_example);

/* Do two rules contradict each other by accident? They have different verdicts, are the same but
 * for one dimension, and overlap there while neither has all of the other: such a rule is no
 * exception of the other one. */
struct policy_cross {
    enum region_dim dim; /* where they overlap */
    struct region_box example;
};
bool policy_crossed(struct policy *p, size_t first, size_t later, struct policy_cross *ret_cross);

#endif
