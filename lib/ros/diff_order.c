/*
 * diff_order.c - the plan of an ordered menu: firewall rules.
 *
 * No packet may meet a verdict that is neither its old nor its new one while the commands run one
 * after the other. Call rows *kept* that stand in both, alike and in the same order among each
 * other; all others are new, or go. Rows that change or move count as both.
 *
 * 1. New rows come first, from the top, each in front of the next kept row. A packet whose first
 *    match is a new row has no match among the rows that stand above it in the target, because
 *    those are there already: its verdict is the new one. Any other meets what it met before.
 * 2. Then rows go, from the bottom. Now the first match of a packet is a row of the target, and so
 *    the first of those: its new verdict; or a row that will go. Then that one was its first match
 *    before, too: a kept row above it would match first, and of those that go the upper ones are
 *    still there. So it is the old verdict.
 *
 * Chains are decided apart: a row that only moves past rows of other chains is kept, and moves,
 * where its own chain loses no row.
 *
 * A row that changes or moves costs two commands that way, and needs only one where it is the only
 * row of its chain that differs: one command is one step. So does one of which only the comment or
 * the log changes. Where rows do nothing but change places, they go to their index one by one from
 * the top, when that takes fewer commands: rows above the index are as they shall be, those below
 * as they were, and what went up does not match what is decided below (docs/architecture.md,
 * "Order").
 *
 * Rows of others never move: of ours the longest sequence that stands in the target's order between
 * them is kept.
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "ros/diff_internal.h"

static bool same(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* --- finding rows again --- */

static bool is_cosmetic(const char *name)
{
    return strcmp(name, "comment") == 0 || strcmp(name, "log") == 0;
}

/* Does a packet notice the difference between the two? */
static bool matters(const struct planner *p, const struct ros_item *had, const struct ros_item *row)
{
    const struct ros_menu_def *def = ros_menu_def(row->menu);
    for (size_t i = 0; i < had->extras.len; i++)
        if (planner_strips(row, &had->extras.v[i]))
            return true;
    for (size_t i = 0; i < def->nargs; i++)
        if (!is_cosmetic(def->args[i].name) && planner_differs(p, had, row, &def->args[i]))
            return true;
    return false;
}

static bool is_alike(const struct planner *p, const struct ros_item *had,
                     const struct ros_item *row)
{
    return planner_is_ours(had) && !matters(p, had, row);
}

static bool has_tag(const struct planner *p, const struct ros_item *had, const struct ros_item *row)
{
    (void)p;
    return same(ros_item_get(had, "comment"), ros_item_get(row, "comment"));
}

/* Rows of the target that an apply script would make anew are found among those that go. */
static void match(struct planner *p, enum ros_menu menu,
                  bool (*is_it)(const struct planner *, const struct ros_item *,
                                const struct ros_item *))
{
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        struct ros_item *row = p->target->rows[menu].v[i];
        for (size_t k = 0; k < p->twins[menu].len && row->nth == 0; k++) {
            struct twin *twin = &p->twins[menu].v[k];
            if (twin->target != NULL || !is_it(p, twin->base, row))
                continue;
            twin->target = row;
            row->nth = k + 1;
        }
    }
}

/* --- what stays where it is --- */

struct kept {
    size_t best,
        from; /* length of the sequence that ends here, and the one before; SIZE_MAX: none */
    struct twin *twin;
    size_t position; /* in the router's menu */
};

/* Is the row of that chain? NULL: any. */
static bool is_in(const struct ros_item *row, const char *chain)
{
    return chain == NULL || same(ros_item_get(row, "chain"), chain);
}

/* Does the row stay where it is, whatever else moves? Rows of others do; within a chain those that
 * need not move in the whole menu. */
static bool is_fixed(const struct twin *twin, const char *chain)
{
    if (twin == NULL || twin->target == NULL || !is_in(twin->base, chain) ||
        !is_in(twin->target, chain))
        return false;
    return !planner_is_ours(twin->target) || (chain != NULL && !twin->moved);
}

/* How many of those stand above each row of the router. */
static size_t *fixed_above(struct planner *p, enum ros_menu menu, const char *chain)
{
    size_t count = p->twins[menu].len, above = 0;
    size_t *result = arena_alloc(p->arena, (count + 1) * sizeof(*result));
    for (size_t i = 0; i < count; i++) {
        result[i] = above;
        above += is_fixed(&p->twins[menu].v[i], chain);
    }
    return result;
}

static void mark(struct twin *twin, const char *chain, bool out)
{
    if (chain == NULL)
        twin->moved = out;
    else
        twin->crossed = out;
}

/* The longest sequence of rows of ours that need not move: in the whole menu, or within a chain. */
static void find_moved(struct planner *p, enum ros_menu menu, const char *chain)
{
    const size_t *above = fixed_above(p, menu, chain);
    VEC(struct kept) rows = {0};
    size_t fixed = 0, last = SIZE_MAX;
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        struct ros_item *row = p->target->rows[menu].v[i];
        struct twin *twin = planner_twin(p, row);
        if (!is_in(row, chain))
            continue;
        if (is_fixed(twin, chain)) {
            fixed++;
            continue;
        }
        if (twin == NULL)
            continue;
        mark(twin, chain, true);
        if (above[row->nth - 1] != fixed || !is_in(twin->base, chain))
            continue;
        struct kept kept = {.best = 1, .from = SIZE_MAX, .twin = twin, .position = row->nth};
        for (size_t k = 0; k < rows.len; k++)
            if (rows.v[k].position < kept.position && rows.v[k].best >= kept.best) {
                kept.best = rows.v[k].best + 1;
                kept.from = k;
            }
        *VEC_PUSH(p->arena, rows) = kept;
        if (last == SIZE_MAX || kept.best > rows.v[last].best)
            last = rows.len - 1;
    }
    for (; last != SIZE_MAX; last = rows.v[last].from)
        mark(rows.v[last].twin, chain, false);
}

void order_match(struct planner *p, enum ros_menu menu)
{
    match(p, menu, is_alike);
    match(p, menu, has_tag);
    find_moved(p, menu, NULL);
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        const char *chain = ros_item_get(p->target->rows[menu].v[i], "chain");
        bool seen = false;
        for (size_t k = 0; k < i && !seen; k++)
            seen = is_in(p->target->rows[menu].v[k], chain);
        if (!seen)
            find_moved(p, menu, chain == NULL ? "" : chain);
    }
}

/* --- the plan --- */

struct chain {
    const char *name;
    size_t events; /* rows that are not kept; one that leaves for another chain counts in both */
    size_t comes, changes; /* those of them that are new, and that change where they are */
};

struct chains {
    VEC(struct chain) v;
};

static struct chain *chain_of(struct planner *p, struct chains *chains, const struct ros_item *row)
{
    const char *name = ros_item_get(row, "chain");
    for (size_t i = 0; i < chains->v.len; i++)
        if (same(chains->v.v[i].name, name))
            return &chains->v.v[i];
    struct chain *chain = VEC_PUSH(p->arena, chains->v);
    chain->name = name;
    return chain;
}

/* Does the chain have rows that go, now or behind the one that replaces them? */
static bool loses_rows(const struct chain *chain)
{
    bool one_change = chain->events == 1 && chain->changes == 1; /* in place */
    return chain->events > chain->comes && !one_change;
}

/* A row that moves past rows of other chains alone must not move past one of its own that is about
 * to go either: where there are any, it is replaced like those that cross. */
static void stop_moves(struct planner *p, enum ros_menu menu, struct chains *chains)
{
    bool *stops = arena_alloc(p->arena, (p->twins[menu].len + 1) * sizeof(*stops));
    for (size_t i = 0; i < p->twins[menu].len; i++) {
        const struct twin *twin = &p->twins[menu].v[i];
        stops[i] = twin->target != NULL && twin->moved && !twin->crossed &&
                   loses_rows(chain_of(p, chains, twin->target));
    }
    for (size_t i = 0; i < p->twins[menu].len; i++) {
        struct twin *twin = &p->twins[menu].v[i];
        if (!stops[i])
            continue;
        twin->crossed = true;
        if (!matters(p, twin->state, twin->target))
            chain_of(p, chains, twin->target)->events++;
    }
}

/* Counts what happens to the chains. True: rows do nothing but change places. */
static bool count_events(struct planner *p, enum ros_menu menu, struct chains *chains)
{
    bool only_moves = true;
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        const struct ros_item *row = p->target->rows[menu].v[i];
        const struct twin *twin = planner_twin(p, row);
        bool differs = twin == NULL || matters(p, twin->state, row);
        only_moves = only_moves && !differs;
        if (differs || twin->crossed)
            chain_of(p, chains, row)->events++;
        chain_of(p, chains, row)->comes += twin == NULL;
        chain_of(p, chains, row)->changes += twin != NULL && !twin->crossed && differs;
        if (differs && twin != NULL &&
            !same(ros_item_get(twin->state, "chain"), ros_item_get(row, "chain")))
            chain_of(p, chains, twin->state)->events++;
    }
    for (size_t i = 0; i < p->twins[menu].len; i++)
        if (p->twins[menu].v[i].target == NULL) {
            chain_of(p, chains, p->twins[menu].v[i].state)->events++;
            only_moves = false;
        }
    stop_moves(p, menu, chains);
    return only_moves;
}

/* How many rows move when each goes to its index from the top; SIZE_MAX: one of somebody else
 * would. With `run` they do. */
static size_t move_by_index(struct planner *p, enum ros_menu menu, bool run)
{
    size_t count = p->target->rows[menu].len, moves = 0;
    size_t *order = arena_alloc(p->arena, (count + 1) * sizeof(*order)); /* of nth */
    for (size_t i = 0; i < count; i++)
        order[i] = i + 1;
    for (size_t i = 0; i < count; i++) {
        const struct ros_item *row = p->target->rows[menu].v[i];
        size_t at = i;
        while (order[at] != row->nth)
            at++;
        if (at == i)
            continue;
        if (!planner_is_ours(row))
            return SIZE_MAX;
        moves++;
        if (run) {
            struct ros_op *op = planner_op(p, ROS_OP_MOVE, menu);
            op->row = p->twins[menu].v[row->nth - 1].base->was;
            op->before = p->twins[menu].v[order[i] - 1].base->was;
            planner_run(p, op);
        }
        for (; at > i; at--)
            order[at] = order[at - 1];
        order[i] = row->nth;
    }
    return moves;
}

/* How many commands it takes otherwise. */
static size_t move_cost(struct planner *p, enum ros_menu menu, struct chains *chains)
{
    size_t cost = 0;
    for (size_t i = 0; i < p->twins[menu].len; i++) {
        const struct twin *twin = &p->twins[menu].v[i];
        if (twin->moved || (twin->target != NULL && twin->crossed))
            cost += !twin->crossed || chain_of(p, chains, twin->target)->events == 1 ? 1 : 2;
    }
    return cost;
}

static void set_all(struct planner *p, enum ros_menu menu)
{
    for (size_t i = 0; i < p->target->rows[menu].len; i++)
        planner_set(p, planner_twin(p, p->target->rows[menu].v[i]));
}

/* The rows that a new one takes the place of: those that change or move in company. */
static void find_replaced(struct planner *p, enum ros_menu menu, struct chains *chains)
{
    for (size_t i = 0; i < p->target->rows[menu].len; i++) {
        const struct ros_item *row = p->target->rows[menu].v[i];
        struct twin *twin = planner_twin(p, row);
        if (twin == NULL)
            continue;
        bool differs = matters(p, twin->state, row);
        bool alone = chain_of(p, chains, row)->events == 1 &&
                     same(ros_item_get(twin->state, "chain"), ros_item_get(row, "chain"));
        twin->replaced = (differs && (twin->crossed || !alone)) || (twin->crossed && !alone);
    }
}

/* A row of the target that is on the router, and whose place it is already; NULL: neither. */
static const struct twin *standing(struct planner *p, const struct ros_item *row)
{
    const struct twin *twin = planner_twin(p, row);
    return twin == NULL || twin->replaced || twin->moved ? NULL : twin;
}

/* Does the row stand above one that it shall stand below of? Those are never mixed with the
 * opposite, or one of the rows between would not be kept. */
static bool goes_down(struct planner *p, enum ros_menu menu, size_t at)
{
    const struct ros_item *row = p->target->rows[menu].v[at];
    for (size_t i = 0; i < at; i++) {
        const struct ros_item *other = p->target->rows[menu].v[i];
        if (standing(p, other) != NULL && other->nth > row->nth)
            return true;
    }
    return false;
}

/* Moves the row at an index of the target in front of the next one that is at its place. */
static void move_one(struct planner *p, enum ros_menu menu, size_t at)
{
    struct twin *twin = planner_twin(p, p->target->rows[menu].v[at]);
    const struct ros_item *before = NULL;
    for (size_t i = at + 1; i < p->target->rows[menu].len && before == NULL; i++)
        if (standing(p, p->target->rows[menu].v[i]) != NULL)
            before = standing(p, p->target->rows[menu].v[i])->base->was;
    struct ros_op *op = planner_op(p, ROS_OP_MOVE, menu);
    op->row = twin->base->was;
    op->before = before;
    planner_run(p, op);
}

/* Rows that move and are not replaced. Up from the top, then down from the bottom: rows of one
 * chain that keep their order among each other keep it all the while. */
static void move_rest(struct planner *p, enum ros_menu menu)
{
    size_t count = p->target->rows[menu].len;
    bool *down = arena_alloc(p->arena, (count + 1) * sizeof(*down));
    for (size_t i = 0; i < count; i++) {
        const struct twin *twin = planner_twin(p, p->target->rows[menu].v[i]);
        down[i] = twin != NULL && twin->moved && !twin->replaced && goes_down(p, menu, i);
    }
    for (size_t i = 0; i < count; i++) {
        struct twin *twin = planner_twin(p, p->target->rows[menu].v[i]);
        if (twin != NULL && twin->moved && !twin->replaced && !down[i])
            move_one(p, menu, i);
    }
    /* those are at their place now */
    for (size_t i = 0; i < count; i++) {
        struct twin *twin = planner_twin(p, p->target->rows[menu].v[i]);
        if (twin != NULL && !twin->replaced && !down[i])
            twin->moved = false;
    }
    for (size_t i = count; i > 0; i--)
        if (down[i - 1]) {
            move_one(p, menu, i - 1);
            planner_twin(p, p->target->rows[menu].v[i - 1])->moved = false;
        }
}

void order_plan(struct planner *p, enum ros_menu menu)
{
    struct chains chains = {0};
    size_t count = p->target->rows[menu].len;
    bool only_moves = count_events(p, menu, &chains);
    size_t cost = move_cost(p, menu, &chains);
    if (only_moves && cost > 0 && move_by_index(p, menu, false) <= cost) {
        move_by_index(p, menu, true);
        set_all(p, menu);
        return;
    }
    find_replaced(p, menu, &chains);
    move_rest(p, menu);
    /* the next row below each row of the target that is there */
    const struct ros_item **next = arena_alloc(p->arena, (count + 1) * sizeof(struct ros_item *));
    next[count] = NULL;
    for (size_t i = count; i > 0; i--) {
        const struct twin *twin = standing(p, p->target->rows[menu].v[i - 1]);
        next[i - 1] = twin != NULL ? twin->base->was : next[i];
    }
    for (size_t i = 0; i < count; i++) {
        struct ros_item *row = p->target->rows[menu].v[i];
        struct twin *twin = planner_twin(p, row);
        if (twin == NULL || twin->replaced)
            planner_add(p, row, next[i + 1]);
        else
            planner_set(p, twin);
    }
}
