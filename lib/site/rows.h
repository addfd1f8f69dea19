/*
 * rows.h - lists of rules of which the first that matches decides: what is dead in them, and what
 * contradicts itself.
 *
 * Purpose: one analysis for input rules, forward rules and whatever else is such a list. Must not
 * know what the rules are for: the caller has words and verdicts.
 *
 *     struct rows rows = rows_new(c, "forward rule", ROWS_FORWARD, DIAG_RULE_HIDDEN);
 *     for each rule: rows_add(&rows, (struct row){.obj = &r->obj, .from = ENDPOINTS(r->from),
 * ...}); rows_check(&rows);
 *
 * Invariants
 * 1. Rows stand in the order in which the router asks them. Rows that the router has by itself
 *    (`own`) come first and are never reported, only named.
 * 2. A row with a value that was reported is left out, and so is what the row would hide.
 * 3. One finding per row: hidden, or else the first contradiction.
 */
#ifndef ROSC_SITE_ROWS_H
#define ROSC_SITE_ROWS_H

#include "policy/policy.h"
#include "site/packets.h"

struct row {
    const struct object *obj; /* NULL with `own` */
    struct endpoints from, to;
    const int *protocol;
    size_t nprotocol;
    const struct port_set *port;
    int verdict;      /* rows with one verdict never contradict each other */
    const char *word; /* "accepts": what it does with a packet; equal words, equal action */

    /* Set for what the router has by itself. */
    const char *own;    /* "'management.from'": how it is called */
    struct span at;     /* where it is said, if anywhere */
    const char *note;   /* what it decides */
    const char *remedy; /* what to do when a rule wants it otherwise */
    bool broad;         /* a rule about some of its sources is meant to be stronger, and is not */
};

enum rows_kind {
    ROWS_INPUT,   /* packets for the router */
    ROWS_FORWARD, /* packets that it carries on */
    ROWS_PINS, /* new IPv4 connections of the LANs, before there is a way out: a LAN as destination
                  is its network, and every destination means the internet */
};

struct rows {
    const struct check *c;
    const char *title; /* "input rule" */
    enum rows_kind kind;
    enum diag_id hidden; /* the finding for a row that is never asked */
    struct packets packets;
    struct policy policy;
    VEC(struct row) v; /* row i is rule i of the policy */
};

struct rows rows_new(const struct check *c, const char *title, enum rows_kind kind,
                     enum diag_id hidden);

/* Adds a row behind the others, unless something in it was reported. */
void rows_add(struct rows *rows, struct row row);

/* Reports rows that are never asked, and rows that contradict earlier ones. */
void rows_check(struct rows *rows);

/* Names of takers for a message: "'a'", "'a' and 'b'", "'a', 'b' and 3 more"; the first two become
 * places of the finding. */
const char *rows_names(struct rows *rows, const struct policy_takers *takers);
void rows_places(struct rows *rows, const struct policy_takers *takers, struct diag *d);

#endif
