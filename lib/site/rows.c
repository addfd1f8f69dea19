/* rows.c - see rows.h. */
#include "site/rows.h"

#include <string.h>

#include "base/bug.h"
#include "base/strbuf.h"

enum { NAMED = 2 }; /* rows in one message; a finding has three places */

static struct region impossible(struct rows *rows)
{
    switch (rows->kind) {
    case ROWS_INPUT:
        return packets_impossible(&rows->packets, false);
    case ROWS_FORWARD:
        return packets_impossible(&rows->packets, true);
    case ROWS_PINS:
        return packets_unpinned(&rows->packets);
    }
    BUG("rows of kind %d", (int)rows->kind);
}

struct rows rows_new(const struct check *c, const char *title, enum rows_kind kind,
                     enum diag_id hidden)
{
    struct rows rows = {.c = c, .title = title, .kind = kind, .hidden = hidden};
    rows.packets = packets_new(c->arena, c->site);
    rows.policy = policy_new(c->arena);
    rows.policy.impossible = impossible(&rows);
    return rows;
}

void rows_add(struct rows *rows, struct row row)
{
    struct packets *p = &rows->packets;
    if (row.obj != NULL && row.obj->bad)
        return;
    const struct region parts[POLICY_PARTS] = {
        [POLICY_FROM] = packets_from(p, row.from),
        [POLICY_TO] = rows->kind == ROWS_PINS ? packets_beyond(p, row.to) : packets_to(p, row.to),
        [POLICY_SERVICE] = packets_service(p, row.protocol, row.nprotocol, row.port),
    };
    policy_add(&rows->policy, parts, row.verdict);
    *VEC_PUSH(rows->c->arena, rows->v) = row;
}

static const char *row_name(struct rows *rows, size_t i)
{
    const struct row *row = &rows->v.v[i];
    return row->own != NULL ? row->own : arena_printf(rows->c->arena, "'%s'", row->obj->name);
}

static struct span row_place(const struct row *row)
{
    return row->own != NULL ? row->at : row->obj->key->span;
}

const char *rows_names(struct rows *rows, const struct policy_takers *takers)
{
    struct strbuf sb = strbuf_new(rows->c->arena);
    size_t len = takers->v.len, named = len > NAMED ? NAMED : len;
    for (size_t i = 0; i < named; i++)
        strbuf_addf(&sb, "%s%s",
                    i == 0                           ? ""
                    : i + 1 == named && named == len ? " and "
                                                     : ", ",
                    row_name(rows, takers->v.v[i]));
    if (len > named)
        strbuf_addf(&sb, " and %zu more", len - named);
    return strbuf_detach(&sb);
}

void rows_places(struct rows *rows, const struct policy_takers *takers, struct diag *d)
{
    for (size_t i = 0; i < takers->v.len && i < NAMED; i++) {
        const struct row *row = &rows->v.v[takers->v.v[i]];
        diag_place(d, row_place(row), "%s", takers->v.len == 1 ? "comes first" : "takes a part");
    }
}

static bool same_word(const struct rows *rows, const struct policy_takers *takers, size_t i)
{
    for (size_t k = 0; k < takers->v.len; k++)
        if (strcmp(rows->v.v[takers->v.v[k]].word, rows->v.v[i].word) != 0)
            return false;
    return true;
}

static void report_hidden(struct rows *rows, size_t i, const struct policy_takers *all)
{
    const struct row *row = &rows->v.v[i];
    struct policy_takers takers = policy_least(&rows->policy, &rows->policy.rules.v[i].all, all);
    const struct row *first = &rows->v.v[takers.v.v[0]];
    bool same = same_word(rows, &takers, i);
    struct diag *d = diag_add(rows->c->diags, rows->hidden, row->obj->key->span,
                              "%s '%s' never applies: %s %s all of it", rows->title, row->obj->name,
                              rows_names(rows, &takers), takers.v.len == 1 ? "takes" : "take");
    rows_places(rows, &takers, d);
    if (first->own != NULL)
        diag_note(d, "%s, ahead of the %ss; %s", first->note, rows->title,
                  same ? "this one can be removed" : first->remedy);
    else
        diag_note(d,
                  same ? "the first %s that matches decides; the later one can be removed"
                       : "the first %s that matches decides; put the narrower %s first",
                  rows->title, rows->title);
}

/* Does a row say by itself which services it is about, and not just all of them? */
static bool names_services(const struct row *row, enum region_dim dim)
{
    return dim == REGION_PORT ? row->port->r.len > 0 : row->nprotocol > 0;
}

/* What the router has by itself comes first, which the file does not show. A rule against it is
 * late when it is about the very services, or about sources that are opened only among others. */
static bool is_late(struct rows *rows, size_t own, size_t later, struct region_box *ret_example)
{
    const struct row *first = &rows->v.v[own], *row = &rows->v.v[later];
    const struct region *a = &rows->policy.rules.v[own].part[POLICY_FROM];
    const struct region *b = &rows->policy.rules.v[later].part[POLICY_FROM];
    bool ports = first->port->r.len > 0;
    if (first->verdict == row->verdict || !region_covers(rows->c->arena, a, b))
        return false;
    if (!names_services(row, ports ? REGION_PORT : REGION_PROTOCOL) &&
        (!first->broad || region_covers(rows->c->arena, b, a)))
        return false;
    return policy_shared(&rows->policy, own, later, ret_example);
}

static void report_late(struct rows *rows, size_t own, size_t later,
                        const struct region_box *example)
{
    const struct row *first = &rows->v.v[own], *row = &rows->v.v[later];
    struct diag *d =
        diag_add(rows->c->diags, DIAG_RULE_CONFLICT, row->obj->key->span,
                 "%s '%s' comes too late for %s: %s %s it", rows->title, row->obj->name,
                 packets_words(&rows->packets, example), first->own, first->word);
    diag_place(d, first->at, "comes first");
    diag_note(d, "%s, ahead of the %ss; %s", first->note, rows->title, first->remedy);
}

static const char *key_of(enum region_dim dim)
{
    switch (dim) {
    case REGION_IN:
    case REGION_SOURCE:
        return "from";
    case REGION_OUT:
    case REGION_TARGET:
        return "to";
    case REGION_PROTOCOL:
        return "protocol";
    case REGION_PORT:
        return "port";
    case REGION_FAMILY:
    case REGION_DIMS:
        break;
    }
    return "from";
}

static void report_crossed(struct rows *rows, size_t i, size_t later,
                           const struct policy_cross *cross)
{
    const struct row *first = &rows->v.v[i], *row = &rows->v.v[later];
    const char *key = key_of(cross->dim);
    struct diag *d =
        diag_add(rows->c->diags, DIAG_RULE_CONFLICT, check_span(row->obj, key),
                 "%ss '%s' and '%s' contradict each other about %s", rows->title, first->obj->name,
                 row->obj->name, packets_words(&rows->packets, &cross->example));
    diag_label(d, 0, "'%s' %s", row->obj->name, row->word);
    diag_place(d, check_span(first->obj, key), "'%s' %s, and comes first", first->obj->name,
               first->word);
    diag_note(
        d,
        "both overlap in '%s' and are the same in all else, so neither is an exception of the "
        "other: leave the common part to one of them",
        key);
}

static void check_row(struct rows *rows, size_t i)
{
    struct policy_takers takers;
    if (policy_hidden(&rows->policy, i, &takers)) {
        report_hidden(rows, i, &takers);
        return;
    }
    for (size_t k = 0; k < i; k++) {
        struct policy_cross cross;
        struct region_box example;
        if (rows->v.v[k].own != NULL) {
            if (!is_late(rows, k, i, &example))
                continue;
            report_late(rows, k, i, &example);
            return;
        }
        if (policy_crossed(&rows->policy, k, i, &cross)) {
            report_crossed(rows, k, i, &cross);
            return;
        }
    }
}

void rows_check(struct rows *rows)
{
    for (size_t i = 1; i < rows->v.len; i++) {
        const struct object *obj = rows->v.v[i].obj;
        if (rows->v.v[i].own == NULL && !check_silent(rows->c, obj->node->span) &&
            !check_silent(rows->c, obj->key->span))
            check_row(rows, i);
    }
}
