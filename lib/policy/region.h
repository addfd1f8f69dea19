/*
 * region.h - sets of packets, exactly.
 *
 * Purpose: what a rule matches, as a union of boxes: one interval of numbers per thing that a rule
 * can ask about a packet. Must not know what the numbers mean, nor rules: who builds the regions
 * numbers interfaces, addresses and protocols, and may number what is no number (a host name that
 * the router will look up is a point beyond the addresses).
 *
 *     struct region rule = region_of(arena, region_box_any());
 *     region_cut(arena, &rule, &earlier);          what is left for it
 *     if (region_is_empty(&rule)) ...              never reached
 *
 * Invariants
 * 1. A point is in a region when it is in one of its boxes. Boxes may overlap; lo <= hi in each
 *    dimension.
 * 2. Work and memory are bounded: a region that would need more than REGION_MAX_BOXES becomes
 *    unknown. An unknown region has no boxes, and what is made of it is unknown.
 * 3. Every predicate is true only when it is certain: of an unknown region all of them are false.
 * 4. Nothing is approximated: without unknown regions each operation is right for every point
 *    (tests/unit/test_region.c asks them all).
 */
#ifndef ROSC_POLICY_REGION_H
#define ROSC_POLICY_REGION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

enum region_dim {
    REGION_IN,       /* interface it comes in by */
    REGION_SOURCE,   /* address it comes from */
    REGION_OUT,      /* interface it leaves by */
    REGION_TARGET,   /* address it goes to */
    REGION_PROTOCOL, /* IP protocol */
    REGION_PORT,     /* destination port */
    REGION_FAMILY,   /* 4 or 6 */
    REGION_DIMS
};

enum { REGION_MAX_BOXES = 1024 };
#define REGION_TOP UINT64_MAX /* the last number of every dimension */

struct region_box {
    uint64_t lo[REGION_DIMS], hi[REGION_DIMS]; /* both included */
};

struct region {
    VEC(struct region_box) box;
    struct region_box hull; /* around all boxes that were ever added: a quick no */
    bool unknown;
};

struct region_point {
    uint64_t at[REGION_DIMS];
};

/* Everything, and everything with one dimension narrowed to lo..hi. */
struct region_box region_box_any(void);
struct region_box region_box_in(enum region_dim dim, uint64_t lo, uint64_t hi);

/* The region of one box, and one more box for a region. */
struct region region_of(struct arena *arena, struct region_box box);
void region_add(struct arena *arena, struct region *r, struct region_box box);

/* r becomes a copy of `from`; r's memory is used again. */
void region_copy(struct arena *arena, struct region *r, const struct region *from);

/* What is in both. */
struct region region_intersect(struct arena *arena, const struct region *a, const struct region *b);

/* Takes everything of `b` out of `r`. */
void region_cut(struct arena *arena, struct region *r, const struct region *b);

bool region_is_empty(const struct region *r);
bool region_is_whole(const struct region *r); /* one box of everything */
bool region_has(const struct region *r, const struct region_point *p);
bool region_near(const struct region *a, const struct region *b);  /* do the hulls meet? */
bool region_meets(const struct region *a, const struct region *b); /* is something in both? */
bool region_covers(struct arena *arena, const struct region *outer, const struct region *inner);
bool region_equal(struct arena *arena, const struct region *a, const struct region *b);

/* Do a and b differ in this dimension alone: is every box of both the same in all others? */
bool region_differ_in(const struct region *a, const struct region *b, enum region_dim dim);

#endif
