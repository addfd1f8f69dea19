/* policy.c - see policy.h. */
#include "policy/policy.h"

#include <string.h>

#include "base/arena.h"

enum { LEAST_TRIED = 32 }; /* takers among which the fewest are looked for */

struct policy policy_new(struct arena *arena)
{
    return (struct policy){.arena = arena};
}

/* What is in both; not to be changed, for it may be one of them. */
static struct region in_both(struct policy *p, const struct region *a, const struct region *b)
{
    if (region_is_whole(a))
        return *b;
    return region_is_whole(b) ? *a : region_intersect(p->arena, a, b);
}

size_t policy_add(struct policy *p, const struct region part[POLICY_PARTS], int verdict)
{
    struct policy_rule *rule = VEC_PUSH(p->arena, p->rules);
    memcpy(rule->part, part, sizeof(rule->part));
    rule->verdict = verdict;
    rule->all = in_both(p, &part[POLICY_FROM], &part[POLICY_TO]);
    rule->all = in_both(p, &rule->all, &part[POLICY_SERVICE]);
    return p->rules.len - 1;
}

/* Is there time left to look at these two box by box? */
static bool may_look(struct policy *p, const struct region *a, const struct region *b)
{
    p->steps += region_near(a, b) ? a->box.len * b->box.len : 1;
    return p->steps <= POLICY_MAX_STEPS;
}

/* What of `packets` can happen, into p->rest. */
static bool start(struct policy *p, const struct region *packets)
{
    region_copy(p->arena, &p->rest, packets);
    if (!may_look(p, &p->rest, &p->impossible))
        return false;
    region_cut(p->arena, &p->rest, &p->impossible);
    return p->rest.box.len > 0;
}

/* Takes the rules before index `before` out of p->rest, which is what can happen of some packets;
 * true when nothing is left. */
static bool take(struct policy *p, size_t before, struct policy_takers *takers)
{
    for (size_t i = 0; i < before && p->rest.box.len > 0; i++) {
        const struct region *all = &p->rules.v[i].all;
        if (!may_look(p, &p->rest, all))
            return false;
        if (!region_meets(&p->rest, all))
            continue;
        region_cut(p->arena, &p->rest, all);
        *VEC_PUSH(p->arena, takers->v) = i;
    }
    return region_is_empty(&p->rest);
}

/* A quick look at the corners of what is left: is one of them possible? */
static bool is_alive(const struct policy *p)
{
    for (size_t i = 0; i < p->rest.box.len; i++) {
        struct region_point low, high;
        memcpy(low.at, p->rest.box.v[i].lo, sizeof(low.at));
        memcpy(high.at, p->rest.box.v[i].hi, sizeof(high.at));
        if (!region_has(&p->impossible, &low) || !region_has(&p->impossible, &high))
            return true;
    }
    return false;
}

bool policy_taken(struct policy *p, const struct region *packets, size_t before,
                  struct policy_takers *ret_takers)
{
    struct policy_takers takers = {0}, exact = {0};
    region_copy(p->arena, &p->rest, packets);
    bool taken = take(p, before, &takers);
    if (takers.v.len == 0 || (!taken && (p->rest.unknown || is_alive(p))))
        return false;
    if (!start(p, packets) || !take(p, before, &exact))
        return false;
    *ret_takers = exact;
    return true;
}

/* For rules that are too large to be multiplied out: one rule that has more in every part. */
static bool hidden_by_parts(struct policy *p, size_t rule, struct policy_takers *ret_takers)
{
    const struct policy_rule *later = &p->rules.v[rule];
    for (size_t i = 0; i < rule; i++) {
        const struct policy_rule *first = &p->rules.v[i];
        bool covers = true;
        for (size_t part = 0; part < POLICY_PARTS && covers; part++)
            covers = may_look(p, &first->part[part], &later->part[part]) &&
                     region_covers(p->arena, &first->part[part], &later->part[part]);
        if (!covers)
            continue;
        struct policy_takers takers = {0};
        *VEC_PUSH(p->arena, takers.v) = i;
        *ret_takers = takers;
        return true;
    }
    return false;
}

bool policy_hidden(struct policy *p, size_t rule, struct policy_takers *ret_takers)
{
    const struct region *all = &p->rules.v[rule].all;
    return all->unknown ? hidden_by_parts(p, rule, ret_takers)
                        : policy_taken(p, all, rule, ret_takers);
}

/* Do these takers, without the one at `without`, match all of the packets? */
static bool enough(struct policy *p, const struct region *packets,
                   const struct policy_takers *takers, size_t without)
{
    if (!start(p, packets))
        return false;
    for (size_t i = 0; i < takers->v.len; i++) {
        const struct region *all = &p->rules.v[takers->v.v[i]].all;
        if (i == without)
            continue;
        if (!may_look(p, &p->rest, all))
            return false;
        region_cut(p->arena, &p->rest, all);
    }
    return region_is_empty(&p->rest);
}

static struct policy_takers without(struct policy *p, const struct policy_takers *takers, size_t i)
{
    struct policy_takers rest = {0};
    for (size_t k = 0; k < takers->v.len; k++)
        if (k != i)
            *VEC_PUSH(p->arena, rest.v) = takers->v.v[k];
    return rest;
}

struct policy_takers policy_least(struct policy *p, const struct region *packets,
                                  const struct policy_takers *takers)
{
    struct policy_takers least = *takers;
    if (takers->v.len > LEAST_TRIED)
        return least;
    for (size_t i = 0; i < takers->v.len; i++) { /* one alone, the first of them */
        struct policy_takers one = {0};
        *VEC_PUSH(p->arena, one.v) = takers->v.v[i];
        if (enough(p, packets, &one, SIZE_MAX))
            return one;
    }
    for (size_t i = least.v.len; i-- > 0;)
        if (enough(p, packets, &least, i))
            least = without(p, &least, i);
    return least;
}

bool policy_shared(struct policy *p, size_t first, size_t later, struct region_box *ret_example)
{
    const struct region *a = &p->rules.v[first].all, *b = &p->rules.v[later].all;
    if (!may_look(p, a, b) || !region_meets(a, b))
        return false;
    struct region both = region_intersect(p->arena, a, b);
    if (!start(p, &both))
        return false;
    for (size_t i = 0; i < first; i++) {
        if (!may_look(p, &p->rest, &p->rules.v[i].all))
            return false;
        region_cut(p->arena, &p->rest, &p->rules.v[i].all);
    }
    for (size_t i = 0; i < both.box.len; i++) {
        struct region box = region_of(p->arena, both.box.v[i]);
        if (!region_meets(&box, &p->rest))
            continue;
        *ret_example = both.box.v[i];
        return true;
    }
    return false;
}

/* Do two parts overlap in one dimension, the same in all others, and neither has all of the other?
 */
static bool parts_cross(struct policy *p, const struct region *a, const struct region *b,
                        enum region_dim *ret_dim)
{
    int dim = 0;
    while (dim < REGION_DIMS && !region_differ_in(a, b, (enum region_dim)dim))
        dim++;
    if (dim == REGION_DIMS || !region_meets(a, b) || region_covers(p->arena, a, b) ||
        region_covers(p->arena, b, a))
        return false;
    *ret_dim = (enum region_dim)dim;
    return true;
}

bool policy_crossed(struct policy *p, size_t first, size_t later, struct policy_cross *ret_cross)
{
    const struct policy_rule *a = &p->rules.v[first], *b = &p->rules.v[later];
    struct policy_cross cross;
    size_t crossed = 0;
    if (a->verdict == b->verdict || !region_near(&a->all, &b->all))
        return false;
    for (size_t part = 0; part < POLICY_PARTS; part++) {
        if (!may_look(p, &a->part[part], &b->part[part]))
            return false;
        if (region_equal(p->arena, &a->part[part], &b->part[part]))
            continue;
        if (crossed++ > 0 || !parts_cross(p, &a->part[part], &b->part[part], &cross.dim))
            return false;
    }
    if (crossed == 0 || !policy_shared(p, first, later, &cross.example))
        return false;
    *ret_cross = cross;
    return true;
}
