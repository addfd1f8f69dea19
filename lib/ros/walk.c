/* walk.c - finding things in a tree; see parse.h. */
#include <string.h>

#include "ros/parse.h"

const struct ros_term *ros_stmt_arg(const struct ros_stmt *stmt, const char *name)
{
    for (size_t i = 0; i < stmt->terms.len; i++)
        if (stmt->terms.v[i]->kind == ROS_TERM_ARG && strcmp(stmt->terms.v[i]->op, "=") == 0 &&
            strcmp(stmt->terms.v[i]->text, name) == 0)
            return stmt->terms.v[i]->terms.v[0];
    return NULL;
}

static void walk_term(const struct ros_term *term, void (*each)(const struct ros_stmt *, void *),
                      void *data)
{
    if (term->code != NULL)
        ros_walk(term->code, each, data);
    if (term->script != NULL)
        ros_walk(term->script, each, data);
    for (size_t i = 0; i < term->terms.len; i++)
        walk_term(term->terms.v[i], each, data);
    for (size_t i = 0; i < term->parts.len; i++)
        if (term->parts.v[i].value != NULL)
            walk_term(term->parts.v[i].value, each, data);
}

void ros_walk(const struct ros_code *code, void (*each)(const struct ros_stmt *, void *),
              void *data)
{
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        each(stmt, data);
        if (stmt->body != NULL)
            ros_walk(stmt->body, each, data);
        for (size_t k = 0; k < stmt->terms.len; k++)
            walk_term(stmt->terms.v[k], each, data);
    }
}
