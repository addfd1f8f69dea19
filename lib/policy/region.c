/* region.c - see region.h. */
#include "policy/region.h"

#include <string.h>

#include "base/arena.h"

struct region_box region_box_any(void)
{
    struct region_box box = {{0}, {0}};
    for (size_t d = 0; d < REGION_DIMS; d++)
        box.hi[d] = REGION_TOP;
    return box;
}

struct region_box region_box_in(enum region_dim dim, uint64_t lo, uint64_t hi)
{
    struct region_box box = region_box_any();
    box.lo[dim] = lo;
    box.hi[dim] = hi;
    return box;
}

static void give_up(struct region *r)
{
    r->box.len = 0;
    r->unknown = true;
}

static void widen(struct region_box *hull, const struct region_box *box)
{
    for (size_t d = 0; d < REGION_DIMS; d++) {
        if (box->lo[d] < hull->lo[d])
            hull->lo[d] = box->lo[d];
        if (box->hi[d] > hull->hi[d])
            hull->hi[d] = box->hi[d];
    }
}

/* Without a word to the hull: for pieces of what it is around already. */
static void push(struct arena *arena, struct region *r, const struct region_box *box)
{
    if (r->unknown)
        return;
    if (r->box.len == REGION_MAX_BOXES)
        give_up(r);
    else
        *VEC_PUSH(arena, r->box) = *box;
}

void region_add(struct arena *arena, struct region *r, struct region_box box)
{
    if (r->box.len == 0)
        r->hull = box;
    else
        widen(&r->hull, &box);
    push(arena, r, &box);
}

struct region region_of(struct arena *arena, struct region_box box)
{
    struct region r = {0};
    region_add(arena, &r, box);
    return r;
}

void region_copy(struct arena *arena, struct region *r, const struct region *from)
{
    r->box.len = 0;
    r->unknown = from->unknown;
    for (size_t i = 0; i < from->box.len; i++)
        push(arena, r, &from->box.v[i]);
    r->hull = from->hull;
}

static bool boxes_meet(const struct region_box *a, const struct region_box *b)
{
    for (size_t d = 0; d < REGION_DIMS; d++)
        if (a->hi[d] < b->lo[d] || b->hi[d] < a->lo[d])
            return false;
    return true;
}

static struct region_box common(const struct region_box *a, const struct region_box *b)
{
    struct region_box box;
    for (size_t d = 0; d < REGION_DIMS; d++) {
        box.lo[d] = a->lo[d] > b->lo[d] ? a->lo[d] : b->lo[d];
        box.hi[d] = a->hi[d] < b->hi[d] ? a->hi[d] : b->hi[d];
    }
    return box;
}

struct region region_intersect(struct arena *arena, const struct region *a, const struct region *b)
{
    struct region r = {.unknown = a->unknown || b->unknown};
    for (size_t i = 0; i < a->box.len && !r.unknown; i++)
        for (size_t k = 0; k < b->box.len && !r.unknown; k++)
            if (boxes_meet(&a->box.v[i], &b->box.v[k]))
                region_add(arena, &r, common(&a->box.v[i], &b->box.v[k]));
    return r;
}

/* What of `box` is outside of `hole`, which meets it: a slice below and above in each dimension, of
 * what the dimensions before have left. */
static void push_rest(struct arena *arena, struct region *r, struct region_box box,
                      const struct region_box *hole)
{
    for (size_t d = 0; d < REGION_DIMS; d++) {
        if (box.lo[d] < hole->lo[d]) {
            struct region_box slice = box;
            slice.hi[d] = hole->lo[d] - 1;
            push(arena, r, &slice);
            box.lo[d] = hole->lo[d];
        }
        if (box.hi[d] > hole->hi[d]) {
            struct region_box slice = box;
            slice.lo[d] = hole->hi[d] + 1;
            push(arena, r, &slice);
            box.hi[d] = hole->hi[d];
        }
    }
}

void region_cut(struct arena *arena, struct region *r, const struct region *b)
{
    if (b->unknown)
        give_up(r);
    for (size_t k = 0; k < b->box.len && r->box.len > 0; k++) {
        const struct region_box *hole = &b->box.v[k];
        /* From the end: what moves to slot i, and the pieces behind it, are outside the hole. */
        for (size_t i = r->box.len; i-- > 0 && !r->unknown;) {
            if (!boxes_meet(&r->box.v[i], hole))
                continue;
            struct region_box box = r->box.v[i];
            r->box.v[i] = r->box.v[--r->box.len];
            push_rest(arena, r, box, hole);
        }
    }
}

bool region_is_empty(const struct region *r)
{
    return !r->unknown && r->box.len == 0;
}

bool region_is_whole(const struct region *r)
{
    if (r->box.len != 1)
        return false;
    for (size_t d = 0; d < REGION_DIMS; d++)
        if (r->box.v[0].lo[d] != 0 || r->box.v[0].hi[d] != REGION_TOP)
            return false;
    return true;
}

bool region_has(const struct region *r, const struct region_point *p)
{
    struct region_box box;
    memcpy(box.lo, p->at, sizeof(p->at));
    memcpy(box.hi, p->at, sizeof(p->at));
    for (size_t i = 0; i < r->box.len; i++)
        if (boxes_meet(&r->box.v[i], &box))
            return true;
    return false;
}

bool region_near(const struct region *a, const struct region *b)
{
    return a->box.len > 0 && b->box.len > 0 && boxes_meet(&a->hull, &b->hull);
}

bool region_meets(const struct region *a, const struct region *b)
{
    if (!region_near(a, b))
        return false;
    for (size_t i = 0; i < a->box.len; i++)
        for (size_t k = 0; k < b->box.len; k++)
            if (boxes_meet(&a->box.v[i], &b->box.v[k]))
                return true;
    return false;
}

bool region_covers(struct arena *arena, const struct region *outer, const struct region *inner)
{
    struct region rest = {0};
    region_copy(arena, &rest, inner);
    region_cut(arena, &rest, outer);
    return region_is_empty(&rest);
}

bool region_equal(struct arena *arena, const struct region *a, const struct region *b)
{
    return region_covers(arena, a, b) && region_covers(arena, b, a);
}

static bool same_but(const struct region_box *a, const struct region_box *b, enum region_dim dim)
{
    for (size_t d = 0; d < REGION_DIMS; d++)
        if (d != (size_t)dim && (a->lo[d] != b->lo[d] || a->hi[d] != b->hi[d]))
            return false;
    return true;
}

bool region_differ_in(const struct region *a, const struct region *b, enum region_dim dim)
{
    if (a->box.len == 0 || b->box.len == 0)
        return false;
    for (size_t i = 1; i < a->box.len; i++)
        if (!same_but(&a->box.v[0], &a->box.v[i], dim))
            return false;
    for (size_t i = 0; i < b->box.len; i++)
        if (!same_but(&a->box.v[0], &b->box.v[i], dim))
            return false;
    return true;
}
