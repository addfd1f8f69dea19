/* test_policy.c - lists of rules against a brute-force enumerator: the first rule that matches is
 * found for every packet of a small universe, and the verdicts of the analysis are compared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "policy/policy.h"

enum { LISTS = 600, RULES = 7, VALUES = 3, DIMS = 6, PACKETS = 729, NOBODY = RULES };

struct random {
    uint64_t state;
};

static uint32_t next(struct random *r, uint32_t below)
{
    r->state = r->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(r->state >> 33) % below;
}

/* The last value stands for itself and all above it: no box ends there. */
static struct region_point packet(size_t number)
{
    struct region_point p = {{0}};
    for (size_t d = 0; d < DIMS; d++) {
        p.at[d] = number % VALUES;
        number /= VALUES;
    }
    return p;
}

/* One or two boxes in two dimensions; often whole, so that rules cover each other. */
static struct region random_part(struct arena *arena, struct random *r, enum region_dim a,
                                 enum region_dim b)
{
    struct region part = {0};
    for (uint32_t n = 1 + next(r, 4) / 3; n > 0; n--) {
        struct region_box box = region_box_any();
        const enum region_dim dims[] = {a, b};
        for (size_t i = 0; i < 2; i++) {
            uint32_t x = next(r, VALUES), y = next(r, VALUES);
            if (next(r, 5) < 2)
                continue;
            box.lo[dims[i]] = x < y ? x : y;
            box.hi[dims[i]] = (x < y ? y : x) == VALUES - 1 ? REGION_TOP : (x < y ? y : x);
        }
        region_add(arena, &part, box);
    }
    return part;
}

static struct policy random_policy(struct arena *arena, struct random *r)
{
    struct policy p = policy_new(arena);
    if (next(r, 2) == 0)
        p.impossible = random_part(arena, r, REGION_IN, REGION_SOURCE);
    if (p.impossible.box.len > 0 && region_has(&p.impossible, &(struct region_point){{0}}))
        p.impossible = (struct region){0}; /* mostly everything: leave it out */
    for (size_t i = 0; i < RULES; i++) {
        const struct region parts[POLICY_PARTS] = {
            [POLICY_FROM] = random_part(arena, r, REGION_IN, REGION_SOURCE),
            [POLICY_TO] = random_part(arena, r, REGION_OUT, REGION_TARGET),
            [POLICY_SERVICE] = random_part(arena, r, REGION_PROTOCOL, REGION_PORT),
        };
        struct region mine[POLICY_PARTS];
        for (size_t k = 0; k < POLICY_PARTS;
             k++) /* often as in the rule before: the rest differs */
            mine[k] = i > 0 && next(r, 3) > 0 ? p.rules.v[i - 1].part[k] : parts[k];
        policy_add(&p, mine, (int)next(r, 2));
    }
    return p;
}

static bool matches(const struct policy_rule *rule, const struct region_point *p)
{
    for (size_t i = 0; i < POLICY_PARTS; i++)
        if (!region_has(&rule->part[i], p))
            return false;
    return true;
}

/* For each packet: can it happen, which rules match it, which one decides. */
struct truth {
    bool possible[PACKETS];
    bool match[RULES][PACKETS];
    size_t first[PACKETS]; /* NOBODY */
};

static void enumerate(const struct policy *p, struct truth *ret)
{
    for (size_t n = 0; n < PACKETS; n++) {
        struct region_point point = packet(n);
        ret->possible[n] = !region_has(&p->impossible, &point);
        ret->first[n] = NOBODY;
        for (size_t i = RULES; i-- > 0;) {
            ret->match[i][n] = matches(&p->rules.v[i], &point);
            if (ret->match[i][n])
                ret->first[n] = i;
        }
    }
}

static bool has_taker(const struct policy_takers *takers, size_t rule)
{
    for (size_t i = 0; i < takers->v.len; i++)
        if (takers->v.v[i] == rule)
            return true;
    return false;
}

/* Do the takers but one match every possible packet of a rule? */
static bool enough(const struct truth *t, size_t rule, const struct policy_takers *takers,
                   size_t without)
{
    for (size_t n = 0; n < PACKETS; n++) {
        bool matched = !t->match[rule][n] || !t->possible[n];
        for (size_t i = 0; i < takers->v.len && !matched; i++)
            matched = i != without && t->match[takers->v.v[i]][n];
        if (!matched)
            return false;
    }
    return true;
}

static void check_least(struct policy *p, const struct truth *t, size_t rule,
                        const struct policy_takers *takers)
{
    struct policy_takers least = policy_least(p, &p->rules.v[rule].all, takers);
    assert_true(enough(t, rule, &least, SIZE_MAX));
    for (size_t i = 0; i < least.v.len; i++) {
        assert_true(has_taker(takers, least.v.v[i]));
        assert_false(enough(t, rule, &least, i));
    }
}

/* Returns whether the rule is hidden; the takers are the rules that decide a packet of it. */
static bool check_hidden(struct policy *p, const struct truth *t, size_t rule)
{
    bool some = false, hidden = true, decides[RULES] = {false};
    for (size_t n = 0; n < PACKETS; n++) {
        if (!t->match[rule][n] || !t->possible[n])
            continue;
        some = true;
        hidden &= t->first[n] < rule;
        decides[t->first[n]] = true;
    }
    struct policy_takers takers = {0};
    assert_int_equal(policy_hidden(p, rule, &takers), some && hidden);
    if (!some || !hidden)
        return false;
    for (size_t i = 0; i < rule; i++)
        assert_int_equal(has_taker(&takers, i), decides[i]);
    assert_int_equal(has_taker(&takers, rule), false);
    check_least(p, t, rule, &takers);
    return true;
}

static bool part_has(const struct policy *p, size_t rule, size_t part, size_t n)
{
    struct region_point point = packet(n);
    return region_has(&p->rules.v[rule].part[part], &point);
}

/* Is it a rule that contradicts the other by accident, as policy.h says it? Parts that differ must
 * be of one interval or set of them in one dimension. */
static bool is_crossed(const struct policy *p, const struct truth *t, size_t a, size_t b)
{
    size_t crossed = 0;
    for (size_t part = 0; part < POLICY_PARTS; part++) {
        bool both = false, only_a = false, only_b = false;
        for (size_t n = 0; n < PACKETS; n++) {
            bool x = part_has(p, a, part, n), y = part_has(p, b, part, n);
            both |= x && y;
            only_a |= x && !y;
            only_b |= !x && y;
        }
        if (!only_a && !only_b)
            continue;
        bool one = false;
        for (int d = 0; d < REGION_DIMS; d++)
            one |= region_differ_in(&p->rules.v[a].part[part], &p->rules.v[b].part[part],
                                    (enum region_dim)d);
        if (!one || !both || !only_a || !only_b)
            return false;
        crossed++;
    }
    bool decided = false;
    for (size_t n = 0; n < PACKETS; n++)
        decided |= t->possible[n] && t->first[n] == a && t->match[b][n];
    return crossed == 1 && decided && p->rules.v[a].verdict != p->rules.v[b].verdict;
}

static bool in_box(const struct region_box *box, const struct region_point *p)
{
    for (size_t d = 0; d < DIMS; d++)
        if (p->at[d] < box->lo[d] || p->at[d] > box->hi[d])
            return false;
    return true;
}

/* There is an example when there can be; both match all of it, and some is decided by the first. */
static void check_shared(struct policy *p, const struct truth *t, size_t a, size_t b)
{
    struct region_box example;
    bool shown = policy_shared(p, a, b, &example), some = false, inside = false;
    for (size_t n = 0; n < PACKETS; n++) {
        struct region_point point = packet(n);
        bool shared = t->possible[n] && t->match[b][n] && t->first[n] == a;
        some |= shared;
        if (!shown || !in_box(&example, &point))
            continue;
        assert_true(t->match[a][n] && t->match[b][n]);
        inside |= shared;
    }
    assert_int_equal(shown, some);
    assert_int_equal(inside, some);
}

static bool check_crossed(struct policy *p, const struct truth *t, size_t a, size_t b)
{
    struct policy_cross cross;
    bool crossed = policy_crossed(p, a, b, &cross);
    assert_int_equal(crossed, is_crossed(p, t, a, b));
    check_shared(p, t, a, b);
    return crossed;
}

static void every_packet_agrees(void **state)
{
    (void)state;
    struct random r = {.state = 3};
    size_t hidden = 0, together = 0, crossed = 0;
    for (size_t i = 0; i < LISTS; i++) {
        struct arena *arena = arena_new();
        struct policy p = random_policy(arena, &r);
        struct truth truth;
        enumerate(&p, &truth);
        for (size_t b = 0; b < RULES; b++) {
            struct policy_takers takers = {0};
            if (check_hidden(&p, &truth, b)) {
                hidden++;
                policy_hidden(&p, b, &takers);
                together += policy_least(&p, &p.rules.v[b].all, &takers).v.len > 1;
            }
            for (size_t a = 0; a < b; a++)
                crossed += check_crossed(&p, &truth, a, b);
        }
        arena_free(arena);
    }
    /* each kind was there */
    assert_true(hidden > 100);
    assert_true(together > 10);
    assert_true(crossed > 10);
}

static struct region ports(struct arena *arena, uint64_t lo, uint64_t hi)
{
    return region_of(arena, region_box_in(REGION_PORT, lo, hi));
}

static size_t add_ports(struct policy *p, uint64_t lo, uint64_t hi, int verdict)
{
    const struct region any = region_of(p->arena, region_box_any());
    const struct region parts[POLICY_PARTS] = {any, any, ports(p->arena, lo, hi)};
    return policy_add(p, parts, verdict);
}

/* Two rules that together, and neither alone, take what a third one is for. */
static void a_union_hides(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct policy p = policy_new(arena);
    struct policy_takers takers = {0};
    add_ports(&p, 700, 900, 1);
    add_ports(&p, 1, 99, 1);
    add_ports(&p, 100, 200, 1);
    size_t later = add_ports(&p, 50, 150, 2), alive = add_ports(&p, 50, 201, 2);
    assert_true(policy_hidden(&p, later, &takers));
    assert_int_equal(takers.v.len, 2);
    assert_int_equal(takers.v.v[0], 1);
    assert_int_equal(takers.v.v[1], 2);
    assert_false(policy_hidden(&p, alive, &takers));
    assert_false(policy_hidden(&p, 0, &takers));
    arena_free(arena);
}

/* Rules too large to multiply out are compared part by part, and lists that would take too long are
 * left alone. */
static void bounds_hold(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct policy p = policy_new(arena);
    struct region from = {0}, to = {0};
    for (uint64_t i = 0; i < 40; i++) {
        region_add(arena, &from, region_box_in(REGION_SOURCE, 2 * i, 2 * i));
        region_add(arena, &to, region_box_in(REGION_TARGET, 2 * i, 2 * i));
    }
    const struct region wide[POLICY_PARTS] = {from, to, ports(arena, 1, 9)};
    const struct region narrow[POLICY_PARTS] = {from, to, ports(arena, 3, 4)};
    policy_add(&p, wide, 1);
    size_t later = policy_add(&p, narrow, 1), again = policy_add(&p, wide, 2);
    struct policy_takers takers = {0};
    assert_true(p.rules.v[later].all.unknown);
    assert_true(policy_hidden(&p, later, &takers));
    assert_int_equal(takers.v.len, 1);
    assert_int_equal(takers.v.v[0], 0);
    assert_true(policy_hidden(&p, again, &takers));
    p.steps = POLICY_MAX_STEPS;
    assert_false(policy_hidden(&p, again, &takers));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_packet_agrees),
        cmocka_unit_test(a_union_hides),
        cmocka_unit_test(bounds_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
