/* lint_scripts.c - how a script is written: numbers, variables, sweeps, rollbacks (facts 8, 10,
 * 14.29 to 14.31). */
#include <string.h>

#include "lint/internal.h"

static struct span place_of(const struct lint *l, size_t off, size_t len)
{
    return (struct span){l->in->source, (uint32_t)off, (uint32_t)len};
}

/* --- by number --- */

static bool is_number(const char *text)
{
    return text != NULL && *text != '\0' && text[strspn(text, "0123456789,")] == '\0';
}

/* Menus whose rows come and go; an export itself says "set 0" of those that stand (a serial port).
 */
static bool has_changing_rows(const char *path)
{
    static const char *const stems[] = {"/ip firewall", "/ipv6 firewall",  "/ip route",
                                        "/ipv6 route",  "/routing rule",   "/queue simple",
                                        "/queue tree",  "/interface list", "/ip address"};
    for (size_t i = 0; i < ARRAY_LEN(stems); i++)
        if (strncmp(path, stems[i], strlen(stems[i])) == 0)
            return true;
    return false;
}

static void report_number(struct lint *l, struct span at, const char *command, const char *number)
{
    struct diag *d = diag_add(l->diags, DIAG_SCRIPT_NUMBER, at,
                              "'%s' names a row by its number '%s'", command, number);
    diag_note(d,
              "symptom: another row is changed, or the script stops with 'no such item': numbers "
              "are those of the last print in the same session, and place-before=0 fails on an "
              "empty list");
    diag_help(d, at, NULL, "name it by its comment: [find where comment=\"...\"]");
}

void lint_script_number(struct lint *l)
{
    for (size_t i = 0; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        for (size_t k = 0; k < script->rows.v.len; k++) {
            const struct ros_row *row = &script->rows.v.v[k];
            const struct ros_row_arg *before = ros_row_arg(row, "place-before");
            const struct ros_row_arg *numbers = ros_row_arg(row, "numbers");
            if (before != NULL && is_number(before->text))
                report_number(l, before->at, "place-before", before->text);
            if (!has_changing_rows(row->path))
                continue;
            if (row->select == ROS_SELECT_NUMBER && is_number(row->selected))
                report_number(l, row->at, row->command, row->selected);
            if (numbers != NULL && is_number(numbers->text))
                report_number(l, numbers->at, row->command, numbers->text);
        }
    }
}

/* --- locals outside of blocks --- */

/* The first use of one of the variables in a term, NULL: none. */
static const struct ros_term *use_in(const struct lint_map *names, const struct ros_term *term);

static const struct ros_term *use_in_code(const struct lint_map *names, const struct ros_code *code)
{
    const struct ros_term *found = NULL;
    for (size_t i = 0; code != NULL && i < code->stmts.len && found == NULL; i++) {
        found = use_in_code(names, code->stmts.v[i].body);
        for (size_t k = 0; k < code->stmts.v[i].terms.len && found == NULL; k++)
            found = use_in(names, code->stmts.v[i].terms.v[k]);
    }
    return found;
}

static const struct ros_term *use_in(const struct lint_map *names, const struct ros_term *term)
{
    if (term->kind == ROS_TERM_VAR && lint_map_get(names, term->text) != NULL)
        return term;
    const struct ros_term *found = use_in_code(names, term->code);
    for (size_t i = 0; i < term->terms.len && found == NULL; i++)
        found = use_in(names, term->terms.v[i]);
    for (size_t i = 0; i < term->parts.len && found == NULL; i++) {
        const struct ros_part *part = &term->parts.v[i];
        if (part->kind == ROS_PART_VAR && lint_map_get(names, part->text) != NULL)
            return term;
        if (part->value != NULL)
            found = use_in(names, part->value);
    }
    return found;
}

/* The name of the variable that a term uses, for the message. */
static const struct ros_stmt *declared(const struct lint_map *names, const struct ros_term *use)
{
    if (use->kind == ROS_TERM_VAR)
        return lint_map_get(names, use->text);
    for (size_t i = 0; i < use->parts.len; i++)
        if (use->parts.v[i].kind == ROS_PART_VAR &&
            lint_map_get(names, use->parts.v[i].text) != NULL)
            return lint_map_get(names, use->parts.v[i].text);
    return NULL;
}

/* Used by a line that adds a row: a text of commands only is the source of a script, which runs as
 * a whole. One finding, at the first: the rest has the same cure. */
void lint_script_top_local(struct lint *l)
{
    struct lint_map names = {0};
    const struct ros_code *code = l->in->text.code;
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        const struct ros_term *use = NULL;
        bool adds =
            stmt->kind == ROS_STMT_COMMAND && stmt->sign != ':' && strcmp(stmt->text, "add") == 0;
        for (size_t k = 0; adds && names.used > 0 && k < stmt->terms.len && use == NULL; k++)
            use = use_in(&names, stmt->terms.v[k]);
        const struct ros_stmt *local = use == NULL ? NULL : declared(&names, use);
        if (local != NULL) {
            struct diag *d =
                diag_add(l->diags, DIAG_SCRIPT_TOP_LOCAL, place_of(l, local->off, local->len),
                         "the local variable '%s' is used by a later line and stands in no block",
                         ros_term_constant(local->terms.v[0]));
            diag_place(d, place_of(l, use->off, use->len), "empty here");
            diag_note(d, "symptom: pasted, or imported with verbose=yes, each line runs for itself "
                         "and the variable is empty in the next one");
            diag_help(d, place_of(l, local->off, local->len), NULL,
                      "put braces around all that uses it: { ... }");
            return;
        }
        if (stmt->kind == ROS_STMT_COMMAND && stmt->sign == ':' && stmt->terms.len > 0 &&
            strcmp(stmt->text, "local") == 0 && ros_term_constant(stmt->terms.v[0]) != NULL)
            *lint_map_at(l->arena, &names, ros_term_constant(stmt->terms.v[0])) = (void *)stmt;
    }
}

/* --- find --- */

/* Is the variable called like an argument of the rows that are looked through? */
static bool is_shadowed(const struct lint *l, const struct ros_stmt *find,
                        const struct ros_term *condition)
{
    const char *name = condition->terms.v[0]->text;
    enum ros_menu menu;
    if (strcmp(condition->text, name) == 0)
        return true;
    return *find->path != '\0' &&
           ros_menu_by_path(arena_printf(l->arena, "/%s", find->path), &menu) &&
           ros_menu_arg(menu, name) >= 0;
}

void lint_script_find_shadow(struct lint *l)
{
    for (size_t i = 0; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        for (size_t k = 0; k < script->stmts.len; k++) {
            const struct ros_stmt *find = script->stmts.v[k];
            if (find->kind != ROS_STMT_COMMAND || find->sign == ':' ||
                strcmp(find->text, "find") != 0)
                continue;
            for (size_t t = 0; t < find->terms.len; t++) {
                const struct ros_term *term = find->terms.v[t];
                if (term->kind != ROS_TERM_ARG || term->terms.v[0]->kind != ROS_TERM_VAR ||
                    !is_shadowed(l, find, term))
                    continue;
                struct span at = place_of(l, term->off, term->len);
                const char *name = term->terms.v[0]->text;
                struct diag *d =
                    diag_add(l->diags, DIAG_SCRIPT_FIND_SHADOW, at,
                             "in find '$%s' is the row's own '%s', not the variable", name, name);
                diag_note(d, "symptom: find gives every row, and all of them are changed");
                diag_help(d, at, NULL, "give the variable another name: myName");
            }
        }
    }
}

/* Only where configuration stands: connections and logs may be swept. */
static bool finds_all(const struct ros_row *row)
{
    enum ros_menu menu;
    if (strcmp(row->command, "remove") != 0 || row->select != ROS_SELECT_FIND ||
        !ros_menu_by_path(row->path, &menu))
        return false;
    const struct ros_stmt *find = &row->stmt->terms.v[0]->code->stmts.v[0];
    if (*find->path != '\0' && strcmp(find->path, row->path + 1) != 0)
        return false;
    for (size_t i = 0; i < find->terms.len; i++) {
        const struct ros_term *term = find->terms.v[i];
        const char *text = ros_term_constant(term);
        bool word = text != NULL && (strcmp(text, "where") == 0 || strcmp(text, "!dynamic") == 0);
        if (!word && (term->kind != ROS_TERM_ARG || strcmp(term->text, "dynamic") != 0))
            return false;
    }
    return true;
}

void lint_script_sweep(struct lint *l)
{
    for (size_t i = 0; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        for (size_t k = 0; k < script->rows.v.len; k++) {
            const struct ros_row *row = &script->rows.v.v[k];
            if (!finds_all(row))
                continue;
            struct span at = row->at;
            struct diag *d =
                diag_add(l->diags, DIAG_SCRIPT_SWEEP, at, "every row of %s is removed", row->path);
            diag_note(d, "symptom: what somebody else added is gone too, and until the rows are "
                         "added again the router forwards without them");
            diag_help(d, at, NULL,
                      "mark what is yours and find that: [find where "
                      "comment~\"^mine:\"]");
        }
    }
}

/* --- bytes --- */

/* Of an export never: it writes such bytes as \XX. One finding, at the first. */
void lint_script_not_ascii(struct lint *l)
{
    const struct ros_code *code = l->in->text.code;
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        for (size_t at = stmt->off; at < stmt->off + stmt->len; at++) {
            if (stmt->kind == ROS_STMT_COMMENT || (unsigned char)l->in->text.text[at] < 0x80)
                continue;
            struct span place = {l->in->source, (uint32_t)at, 1};
            while (((unsigned char)l->in->text.text[at + place.len] & 0xC0U) == 0x80U)
                place.len++;
            struct diag *d =
                diag_add(l->diags, DIAG_SCRIPT_NOT_ASCII, place, "a character that is not ASCII");
            diag_note(d, "symptom: garbage in the log and in WinBox, and no 'find comment=' that "
                         "somebody types matches it: RouterOS keeps bytes and knows no encoding");
            diag_help(d, place, NULL, "write it in ASCII");
            return;
        }
    }
}

/* --- rollback --- */

static const struct ros_stmt *statement(const struct lint_script *script, const char *path,
                                        const char *command)
{
    for (size_t i = 0; i < script->stmts.len; i++)
        if (lint_stmt_is(script->stmts.v[i], path, command))
            return script->stmts.v[i];
    return NULL;
}

void lint_rollback_password(struct lint *l)
{
    for (size_t i = 1; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        const struct ros_stmt *load = statement(script, "system backup", "load");
        if (load == NULL || ros_stmt_arg(load, "password") != NULL)
            continue;
        struct span at = lint_stmt_at(l, load);
        struct diag *d = diag_add(l->diags, DIAG_ROLLBACK_PASSWORD, at,
                                  "'/system backup load' without password");
        diag_note(d, "symptom: nothing is ever restored: 'missing value(s) of argument(s) "
                     "password', since nobody is there to be asked");
        diag_help(d, at, NULL, "add password=\"\" for a backup that is not encrypted");
    }
}

/* A timer that comes again. */
static bool repeats(const struct ros_row *row)
{
    const char *interval = ros_row_get(row, "interval");
    return interval != NULL && strcmp(interval, "0s") != 0 && strcmp(interval, "0") != 0 &&
           strcmp(interval, "00:00:00") != 0;
}

void lint_rollback_repeats(struct lint *l)
{
    for (size_t i = 1; i < l->scripts.len; i++) {
        const struct lint_script *script = l->scripts.v[i];
        const struct ros_stmt *load = statement(script, "system backup", "load");
        if (script->context != LINT_CONTEXT_SCHEDULER || !repeats(script->row) || load == NULL ||
            statement(script, "system scheduler", "remove") != NULL ||
            statement(script, "system scheduler", "disable") != NULL ||
            statement(script, "system scheduler", "set") != NULL)
            continue;
        struct span at = lint_stmt_at(l, load);
        struct diag *d = diag_add(l->diags, DIAG_ROLLBACK_REPEATS, at,
                                  "the rollback does not remove its own timer");
        diag_place(d, lint_at(script->row, "interval"), "and it comes again");
        diag_note(d, "symptom: if the backup holds the timer too, or cannot be loaded, the router "
                     "restores and reboots again and again");
        diag_help(d, at, NULL, "begin with: /system scheduler remove [find where name=...]");
    }
}
