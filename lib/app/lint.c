/* lint.c - from a RouterOS script to the mistakes in it. */
#include "lint/lint.h"
#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/export.h"

/* The first statement of a text in which nothing is a menu or a command: it may parse, and is no
 * script all the same. */
static const struct ros_stmt *first_stranger(const struct ros_code *code)
{
    const struct ros_stmt *first = NULL;
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (stmt->kind == ROS_STMT_MENU || stmt->kind == ROS_STMT_COMMAND ||
            stmt->kind == ROS_STMT_BLOCK)
            return NULL;
        if (first == NULL && stmt->kind == ROS_STMT_VALUE)
            first = stmt;
    }
    return first;
}

void lint_text(struct arena *arena, struct diags *diags, const char *name, const char *text,
               size_t len)
{
    const struct source *source;
    struct ros_export read;
    if (!source_load_script(arena, diags, name, text, len, &source))
        return;
    if (!ros_export_read(arena, diags, source, &read)) {
        lint_mask_text(arena, source);
        return;
    }
    const struct ros_stmt *stranger = first_stranger(read.text.code);
    if (stranger != NULL)
        diag_add(diags, DIAG_SCRIPT_SYNTAX,
                 (struct span){source, (uint32_t)stranger->off, (uint32_t)stranger->len},
                 "nothing in this text is a RouterOS menu or command");
    else
        lint_run(arena, diags, &read);
}

struct lint_job {
    const char *name, *text;
    size_t len;
    const struct rosc_options *options;
};

static void lint_job_run(struct rosc_result *result, void *data)
{
    const struct lint_job *job = data;
    struct diags *diags = diags_new(result->arena);
    lint_text(result->arena, diags, job->name, job->text, job->len);
    struct diag_style style = {.colour = job->options && job->options->colour};
    struct strbuf messages = strbuf_new(result->arena);
    diags_print_text(&messages, diags, &style);
    result->messages = strbuf_detach(&messages);
    result->errors = diags->errors;
    result->warnings = diags->warnings;
}

struct rosc_result *rosc_lint(const char *name, const char *text, size_t len,
                              const struct rosc_options *options)
{
    struct lint_job job = {.name = name, .text = text, .len = len, .options = options};
    return result_run(lint_job_run, &job);
}
