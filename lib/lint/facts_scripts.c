/* facts_scripts.c - the scripts of a text: itself, and every string that is one. */
#include <string.h>

#include "lint/internal.h"

static void walk_code(struct lint *l, struct lint_script *script, const struct ros_code *code);

static void walk_term(struct lint *l, struct lint_script *script, const struct ros_term *term)
{
    if (term->code != NULL)
        walk_code(l, script, term->code);
    for (size_t i = 0; i < term->terms.len; i++)
        walk_term(l, script, term->terms.v[i]);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            walk_term(l, script, term->parts.v[i].value);
}

static void walk_code(struct lint *l, struct lint_script *script, const struct ros_code *code)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (stmt->kind != ROS_STMT_COMMENT)
            *VEC_PUSH(l->arena, script->stmts) = stmt;
        if (stmt->body != NULL)
            walk_code(l, script, stmt->body);
        for (size_t k = 0; k < stmt->terms.len; k++)
            walk_term(l, script, stmt->terms.v[k]);
    }
}

static enum lint_context context_of(const char *path)
{
    static const struct {
        const char *path;
        enum lint_context context;
    } paths[] = {
        {"/tool netwatch", LINT_CONTEXT_NETWATCH}, {"/system scheduler", LINT_CONTEXT_SCHEDULER},
        {"/system script", LINT_CONTEXT_SCRIPT},   {"/ip dhcp-client", LINT_CONTEXT_LEASE},
        {"/ppp profile", LINT_CONTEXT_PPP},
    };
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        if (strcmp(paths[i].path, path) == 0)
            return paths[i].context;
    return LINT_CONTEXT_OTHER;
}

static struct lint_script *new_script(struct lint *l, enum lint_context context,
                                      const struct ros_code *code)
{
    struct lint_script *script = ARENA_NEW(l->arena, struct lint_script);
    script->context = context;
    script->code = code;
    walk_code(l, script, code);
    *VEC_PUSH(l->arena, l->scripts) = script;
    return script;
}

/* Scripts among the arguments of rows, and those inside them. */
static void scripts_of(struct lint *l, const struct ros_rows *rows, const struct lint_script *outer)
{
    for (size_t i = 0; i < rows->v.len; i++) {
        const struct ros_row *row = &rows->v.v[i];
        for (size_t k = 0; k < row->args.len; k++) {
            const struct ros_row_arg *arg = &row->args.v[k];
            if (arg->value == NULL || arg->value->script == NULL)
                continue;
            struct lint_script *script = new_script(l, context_of(row->path), arg->value->script);
            script->row = row;
            script->nested = outer != NULL;
            script->arg = arg;
            struct ros_text text = {.code = script->code};
            ros_rows_collect(l->arena, l->in->source, &text, &script->rows);
            scripts_of(l, &script->rows, script);
        }
    }
}

void lint_facts_scripts(struct lint *l)
{
    static const char *const changes[] = {"set", "enable", "disable", "remove", "add"};
    struct lint_script *file = new_script(l, LINT_CONTEXT_FILE, l->in->text.code);
    file->rows = l->in->rows;
    scripts_of(l, &l->in->rows, NULL);
    for (size_t i = 1; i < l->scripts.len; i++)
        for (size_t k = 0; k < l->scripts.v[i]->rows.v.len; k++)
            for (size_t c = 0; c < ARRAY_LEN(changes); c++)
                l->scripted |= strcmp(l->scripts.v[i]->rows.v.v[k].path, "/ip route") == 0 &&
                               strcmp(l->scripts.v[i]->rows.v.v[k].command, changes[c]) == 0;
}

struct span lint_stmt_at(const struct lint *l, const struct ros_stmt *stmt)
{
    return (struct span){l->in->source, stmt->off, stmt->len};
}

bool lint_stmt_is(const struct ros_stmt *stmt, const char *path, const char *command)
{
    return stmt->kind == ROS_STMT_COMMAND && stmt->sign != ':' &&
           strcmp(stmt->text, command) == 0 &&
           (strcmp(stmt->path, path) == 0 || *stmt->path == '\0');
}
