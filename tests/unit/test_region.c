/* test_region.c - sets of packets against a brute-force enumerator: every operation is asked about
 * every point of a small universe, on thousands of random regions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "policy/region.h"

enum { ROUNDS = 4000, ACTIVE = 4, VALUES = 5, POINTS = VALUES * VALUES * VALUES * VALUES };

/* The ends of the dimension, their neighbours, and one in the middle that no box ends at. */
static const uint64_t values[VALUES] = {0, 1, 77, REGION_TOP - 1, REGION_TOP};
static const size_t bounds[] = {0, 1, 3, 4};

struct random {
    uint64_t state;
};

static uint32_t next(struct random *r, uint32_t below)
{
    r->state = r->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(r->state >> 33) % below;
}

/* A round plays in four of the dimensions; the others are whole. */
struct universe {
    enum region_dim dim[ACTIVE];
};

static struct universe random_universe(struct random *r)
{
    struct universe u;
    enum region_dim all[REGION_DIMS];
    for (int d = 0; d < REGION_DIMS; d++)
        all[d] = (enum region_dim)d;
    for (uint32_t i = 0; i < ACTIVE; i++) {
        uint32_t k = i + next(r, REGION_DIMS - i);
        u.dim[i] = all[k];
        all[k] = all[i];
    }
    return u;
}

static struct region_point point_at(const struct universe *u, size_t number)
{
    struct region_point p = {{0}};
    for (size_t i = 0; i < ACTIVE; i++) {
        p.at[u->dim[i]] = values[number % VALUES];
        number /= VALUES;
    }
    return p;
}

static struct region random_region(struct arena *arena, struct random *r, const struct universe *u)
{
    struct region region = {0};
    for (uint32_t n = next(r, 5); n > 0; n--) {
        struct region_box box = region_box_any();
        for (size_t i = 0; i < ACTIVE; i++) {
            uint64_t a = values[bounds[next(r, 4)]], b = values[bounds[next(r, 4)]];
            if (next(r, 3) == 0)
                continue; /* whole in this dimension too */
            box.lo[u->dim[i]] = a < b ? a : b;
            box.hi[u->dim[i]] = a < b ? b : a;
        }
        region_add(arena, &region, box);
    }
    return region;
}

/* Membership by the definition, not by the code that is tested. */
static bool has(const struct region *r, const struct region_point *p)
{
    for (size_t i = 0; i < r->box.len; i++) {
        size_t d = 0;
        while (d < REGION_DIMS && r->box.v[i].lo[d] <= p->at[d] && p->at[d] <= r->box.v[i].hi[d])
            d++;
        if (d == REGION_DIMS)
            return true;
    }
    return false;
}

static void check_round(struct arena *arena, const struct universe *u, const struct region *a,
                        const struct region *b)
{
    struct region both = region_intersect(arena, a, b), rest = {0};
    region_copy(arena, &rest, a);
    region_cut(arena, &rest, b);
    bool a_empty = true, meets = false, covers = true, covered = true;
    for (size_t n = 0; n < POINTS; n++) {
        struct region_point p = point_at(u, n);
        bool in_a = has(a, &p), in_b = has(b, &p);
        assert_int_equal(region_has(a, &p), in_a);
        assert_int_equal(has(&both, &p), in_a && in_b);
        assert_int_equal(has(&rest, &p), in_a && !in_b);
        a_empty &= !in_a;
        meets |= in_a && in_b;
        covers &= in_a || !in_b;
        covered &= in_b || !in_a;
    }
    assert_int_equal(region_is_empty(a), a_empty);
    assert_int_equal(region_is_empty(&rest), covered);
    assert_true(!region_is_whole(a) || covers);
    assert_int_equal(region_meets(a, b), meets);
    assert_int_equal(region_covers(arena, a, b), covers);
    assert_int_equal(region_equal(arena, a, b), covers && covered);
}

static void every_point_agrees(void **state)
{
    (void)state;
    struct random r = {.state = 20};
    size_t met = 0;
    for (size_t i = 0; i < ROUNDS; i++) {
        struct arena *arena = arena_new();
        struct universe u = random_universe(&r);
        struct region a = random_region(arena, &r, &u), b = random_region(arena, &r, &u);
        check_round(arena, &u, &a, &b);
        met += region_meets(&a, &b);
        arena_free(arena);
    }
    assert_in_range(met, ROUNDS / 4, ROUNDS * 9 / 10); /* the rounds are about something */
}

static void one_dimension(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct region low = region_of(arena, region_box_in(REGION_PORT, 1, 5));
    struct region high = region_of(arena, region_box_in(REGION_PORT, 4, 9));
    struct region address = region_of(arena, region_box_in(REGION_SOURCE, 4, 9)), none = {0};
    assert_true(region_differ_in(&low, &high, REGION_PORT));
    assert_false(region_differ_in(&low, &high, REGION_SOURCE));
    assert_false(region_differ_in(&low, &address, REGION_PORT));
    assert_false(region_differ_in(&low, &none, REGION_PORT));
    region_add(arena, &high, region_box_in(REGION_PORT, 20, 30));
    assert_true(region_differ_in(&low, &high, REGION_PORT));
    region_add(arena, &high, region_box_in(REGION_SOURCE, 20, 30));
    assert_false(region_differ_in(&low, &high, REGION_PORT));
    arena_free(arena);
}

/* Too large: unknown, and nothing is certain about it. */
static void bounds_hold(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct region many = {0}, all = region_of(arena, region_box_any()), none = {0};
    for (uint64_t i = 0; i < REGION_MAX_BOXES; i++)
        region_add(arena, &many, region_box_in(REGION_PORT, 2 * i, 2 * i));
    assert_false(many.unknown);
    assert_true(region_is_whole(&all));
    assert_false(region_is_whole(&none));
    assert_false(region_is_whole(&many));
    assert_true(region_covers(arena, &all, &many));
    struct region_box odd = region_box_in(REGION_PORT, 1, 1),
                      even = region_box_in(REGION_PORT, 0, 0);
    struct region rest = {0};
    region_copy(arena, &rest, &all);
    region_cut(arena, &rest, &many); /* as many gaps as boxes */
    assert_false(rest.unknown);
    region_add(arena, &many, odd);
    assert_true(many.unknown);
    assert_false(region_is_empty(&many));
    assert_false(region_covers(arena, &all, &many));
    assert_false(region_covers(arena, &many, &none) && region_is_empty(&many));
    assert_false(region_meets(&many, &all));
    assert_false(region_equal(arena, &many, &many));
    assert_true(region_intersect(arena, &many, &all).unknown);
    struct region cut = region_of(arena, even);
    region_cut(arena, &cut, &many);
    assert_true(cut.unknown);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_point_agrees),
        cmocka_unit_test(one_dimension),
        cmocka_unit_test(bounds_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
