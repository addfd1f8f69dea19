/* lint_netwatch.c - netwatch: what it asks, when, and what its scripts may do (facts 4, 14.7, 14.24
 * to 14.27). */
#include <string.h>
#include <strings.h>

#include "lint/internal.h"

#define NETWATCH "/tool netwatch"

/* Left at what the router assumes, which export verbose writes down. */
static bool is_left(const struct ros_row *row, const char *name, const char *assumed)
{
    return ros_row_arg(row, name) == NULL || ros_row_is(row, name, assumed);
}

/* An edit that sets an argument, whether the row has it or not. */
static void help_set(const struct lint *l, struct diag *d, const struct ros_row *row,
                     const struct ros_row_arg *anchor, const char *name, const char *set,
                     const char *help)
{
    const struct ros_row_arg *arg = ros_row_arg(row, name);
    diag_help(d, arg != NULL ? arg->at : anchor->at, arg != NULL ? set : lint_with(l, anchor, set),
              "%s", help);
}

/* The pinned host of a row: a public address with a /32 route of its own. NULL: not pinned. */
static const struct lint_host *pinned(const struct lint *l, const struct ros_row *row)
{
    const char *address = ros_row_get(row, "host"), *why, *what;
    uint32_t addr;
    const struct lint_host *host = lint_host(l, address);
    if (host == NULL || !lint_adds(row) || row->loose || host->routes.len == 0 ||
        !value_ipv4(l->arena, address, &addr, &why) || ipv4_is_reserved(addr, &what))
        return NULL;
    return host;
}

/* The destinations of routing rules, single hosts without their length. */
static struct lint_map ruled_hosts(const struct lint *l)
{
    struct lint_map map = {0};
    LINT_EACH (l, "/routing rule", row) {
        const char *dst = ros_row_get(row, "dst-address");
        if (dst != NULL)
            *lint_map_at(l->arena, &map, arena_strndup(l->arena, dst, strcspn(dst, "/"))) =
                (void *)row;
    }
    return map;
}

/* There is another way out, and nothing holds the host's packets when its own way is gone. */
void lint_netwatch_leaks(struct lint *l)
{
    struct lint_map ruled = ruled_hosts(l);
    LINT_EACH (l, NETWATCH, row) {
        const struct lint_host *host = pinned(l, row);
        if (host == NULL || host->holes.len > 0 || l->defaults < 2 ||
            ros_row_arg(row, "src-address") != NULL || lint_map_get(&ruled, host->address) != NULL)
            continue;
        const struct ros_row *route = host->routes.v[0]->row;
        struct diag *d = diag_add(l->diags, DIAG_NETWATCH_LEAKS, lint_at(row, "host"),
                                  "netwatch asks '%s', which answers by another WAN when its own "
                                  "is gone",
                                  host->address);
        diag_place(d, lint_at(route, "dst-address"), "no blackhole stands behind this route");
        diag_note(d, "symptom: with the cable or the lease gone the route is inactive, the ping "
                     "leaves by the other WAN, and netwatch says 'up' for a WAN that is unplugged");
        diag_help(d, route->at, NULL, "add: /ip route add blackhole distance=254 dst-address=%s/32",
                  host->address);
    }
}

/* A modem by its menu or by the name that somebody gave its interface. */
static bool is_modem(const struct lint *l, const char *name)
{
    static const char *const words[] = {"lte", "4g", "5g", "gsm", "modem"};
    const struct lint_iface *iface = lint_iface(l, name);
    if (iface != NULL && iface->row != NULL && strcmp(iface->row->path, "/interface lte") == 0)
        return true;
    for (size_t i = 0; name != NULL && i < ARRAY_LEN(words); i++)
        if (strcasestr(name, words[i]) != NULL)
            return true;
    return false;
}

void lint_netwatch_thresholds(struct lint *l)
{
    LINT_EACH (l, NETWATCH, row) {
        const struct lint_host *host = pinned(l, row);
        const struct ros_row_arg *type = ros_row_arg(row, "type");
        const struct lint_route *last =
            host == NULL || host->routes.len != 1 ? NULL : lint_last(l, host->routes.v[0]);
        if (last == NULL || !ros_row_is(row, "type", "icmp") || !is_modem(l, last->iface) ||
            !is_left(row, "thr-avg", "100ms"))
            continue;
        struct diag *d =
            diag_add(l->diags, DIAG_NETWATCH_THRESHOLDS, type->at,
                     "'%s' is down as soon as an answer takes 100 ms on average", host->address);
        diag_place(d, lint_at(host->routes.v[0]->row, "gateway"), "it is asked by a modem");
        diag_note(d, "symptom: 'down' most of the time on LTE or satellite, although the line "
                     "works: thr-avg is 100ms when nobody sets it");
        help_set(l, d, row, type, "thr-avg", "thr-avg=1s", "allow what a modem needs");
    }
}

/* Does one of the row's scripts change routes? */
static bool acts_on_routes(const struct lint *l, const struct ros_row *row)
{
    for (size_t i = 0; i < row->args.len; i++) {
        const struct ros_row_arg *arg = &row->args.v[i];
        if (arg->value == NULL || arg->value->script == NULL)
            continue;
        struct ros_text text = {.code = arg->value->script};
        struct ros_rows rows;
        ros_rows_collect(l->arena, l->in->source, &text, &rows);
        for (size_t k = 0; k < rows.v.len; k++)
            if (strcmp(rows.v.v[k].path, "/ip route") == 0)
                return true;
    }
    return false;
}

/* Rows that watch a WAN; a camera may well be unwatched for five minutes. */
void lint_netwatch_silent_start(struct lint *l)
{
    if (lint_before(l, 9))
        return;
    LINT_EACH (l, NETWATCH, row) {
        const struct ros_row_arg *host = ros_row_arg(row, "host");
        if (host == NULL || !lint_adds(row) || row->loose || !is_left(row, "startup-delay", "5m") ||
            (pinned(l, row) == NULL && !acts_on_routes(l, row)))
            continue;
        struct diag *d = diag_add(l->diags, DIAG_NETWATCH_SILENT_START, host->at,
                                  "netwatch asks nothing for five minutes after each start");
        diag_note(d, "symptom: a WAN that is dead after a power cut is noticed five minutes late: "
                     "startup-delay is 5m when nobody sets it");
        help_set(l, d, row, host, "startup-delay", "startup-delay=30s", "say when to begin");
    }
}

/* --- what the scripts may do --- */

static const char *hook_name(enum lint_context context)
{
    return context == LINT_CONTEXT_PPP ? "PPP" : "netwatch";
}

void lint_hook_fetch(struct lint *l)
{
    if (lint_before(l, 13))
        return;
    for (size_t i = 1; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        if (script->context != LINT_CONTEXT_NETWATCH && script->context != LINT_CONTEXT_PPP)
            continue;
        for (size_t k = 0; k < script->stmts.len; k++) {
            if (!lint_stmt_is(script->stmts.v[k], "tool", "fetch"))
                continue;
            struct span at = lint_stmt_at(l, script->stmts.v[k]);
            struct diag *d = diag_add(l->diags, DIAG_HOOK_FETCH, at,
                                      "fetch in a script that %s runs", hook_name(script->context));
            diag_note(d, "symptom: nobody is told: fetch needs the policy ftp since 7.13, and such "
                         "scripts have read, write, test and reboot only");
            diag_help(d, at, NULL,
                      "let a scheduler look at the state each minute and fetch, or send by syslog "
                      "or e-mail");
            break;
        }
    }
}

/* The name behind /system script run; NULL when it is not constant. */
static const char *run_name(const struct ros_stmt *stmt)
{
    if (!lint_stmt_is(stmt, "system script", "run") || stmt->terms.len == 0)
        return NULL;
    const struct ros_term *term = stmt->terms.v[0];
    if (term->kind == ROS_TERM_ARG)
        term = term->terms.v[0];
    return ros_term_constant(term);
}

/* name -> the script that a row of /system script holds */
static struct lint_map scripts_by_name(const struct lint *l)
{
    struct lint_map map = {0};
    for (size_t i = 1; i < l->scripts.len; i++) {
        struct lint_script *script = l->scripts.v[i];
        const char *name = script->context == LINT_CONTEXT_SCRIPT && !script->nested
                               ? ros_row_get(script->row, "name")
                               : NULL;
        if (name != NULL)
            *lint_map_at(l->arena, &map, name) = script;
    }
    return map;
}

/* Has a script policies that netwatch has not? Without the argument it has all. */
static bool has_more(const char *policy)
{
    static const char *const granted[] = {"read", "write", "test", "reboot"};
    for (const char *at = policy; at != NULL && *at != '\0';) {
        size_t len = strcspn(at, ",");
        bool found = *at == '!';
        for (size_t i = 0; i < ARRAY_LEN(granted) && !found; i++)
            found = strlen(granted[i]) == len && strncmp(granted[i], at, len) == 0;
        if (!found)
            return true;
        at += len + (at[len] == ',');
    }
    return policy == NULL;
}

static void check_run(struct lint *l, enum lint_context caller, const struct ros_stmt *run,
                      const struct lint_script *called, const char *name)
{
    const struct ros_row_arg *policy = ros_row_arg(called->row, "policy");
    if (called->row->loose || strcmp(called->row->command, "add") != 0 ||
        lint_yes(called->row, "dont-require-permissions") ||
        (policy != NULL && policy->text == NULL) || !has_more(policy == NULL ? NULL : policy->text))
        return;
    struct diag *d =
        diag_add(l->diags, DIAG_HOOK_SCRIPT_POLICY, lint_stmt_at(l, run),
                 "%s cannot run the script '%s': it has more policies", hook_name(caller), name);
    diag_place(d, policy != NULL ? policy->at : lint_at(called->row, "name"),
               policy != NULL ? "more than read, write, test and reboot"
                              : "a script without policy= has all of them");
    diag_note(d, "symptom: nothing happens when the state changes; the log says 'not enough "
                 "permissions'");
    if (policy != NULL)
        diag_help(d, policy->at, "policy=read,write,test",
                  "take from the script what it does not "
                  "need");
    else
        diag_help(d, lint_at(called->row, "name"),
                  lint_with(l, ros_row_arg(called->row, "name"), "policy=read,write,test"),
                  "take from the script what it does not need");
}

void lint_hook_script_policy(struct lint *l)
{
    struct lint_map names = scripts_by_name(l);
    for (size_t i = 1; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        if (script->context != LINT_CONTEXT_NETWATCH)
            continue;
        for (size_t k = 0; k < script->stmts.len; k++) {
            const char *name = run_name(script->stmts.v[k]);
            const struct lint_script *called = name == NULL ? NULL : lint_map_get(&names, name);
            if (called != NULL)
                check_run(l, script->context, script->stmts.v[k], called, name);
        }
    }
}

/* --- globals --- */

/* The globals that scripts of a context name, with the statement: inline and called ones. */
static void globals_in(struct lint *l, const struct lint_script *script,
                       const struct lint_map *names, struct lint_map *globals, unsigned depth)
{
    for (size_t k = 0; k < script->stmts.len; k++) {
        const struct ros_stmt *stmt = script->stmts.v[k];
        const char *run = run_name(stmt);
        const struct lint_script *called = run == NULL ? NULL : lint_map_get(names, run);
        if (called != NULL && depth < 2)
            globals_in(l, called, names, globals, depth + 1);
        if (stmt->kind != ROS_STMT_COMMAND || stmt->sign != ':' || stmt->terms.len == 0 ||
            strcmp(stmt->text, "global") != 0)
            continue;
        const char *name = ros_term_constant(stmt->terms.v[0]);
        if (name != NULL)
            *lint_map_at(l->arena, globals, name) = (void *)stmt;
    }
}

void lint_script_globals(struct lint *l)
{
    struct lint_map names = scripts_by_name(l), watch = {0}, timed = {0};
    for (size_t i = 1; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        if (script->context == LINT_CONTEXT_NETWATCH)
            globals_in(l, script, &names, &watch, 0);
        if (script->context == LINT_CONTEXT_SCHEDULER)
            globals_in(l, script, &names, &timed, 0);
    }
    for (size_t i = 0; i < watch.cap; i++) {
        const struct ros_stmt *stmt = watch.slots[i].value;
        const struct ros_stmt *other =
            stmt == NULL ? NULL : lint_map_get(&timed, watch.slots[i].key);
        if (other == NULL)
            continue;
        struct span at = lint_stmt_at(l, stmt);
        struct diag *d =
            diag_add(l->diags, DIAG_SCRIPT_GLOBALS, at,
                     "netwatch and the scheduler do not share the global '%s'", watch.slots[i].key);
        diag_place(d, lint_stmt_at(l, other), "and here");
        diag_note(d, "symptom: the variable is empty on the other side: netwatch runs its scripts "
                     "as the system's own user, whose globals nobody else sees");
        diag_help(d, at, NULL,
                  "keep the state where both can read it: in a comment, or in netwatch's own "
                  "status");
    }
}
