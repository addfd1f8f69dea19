/* lint.c - from a RouterOS script to the mistakes in it. */
#include "lint/lint.h"
#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/export.h"

void lint_text(struct arena *arena, struct diags *diags, const char *name, const char *text,
               size_t len)
{
    const struct source *source;
    struct ros_export read;
    if (!source_load_script(arena, diags, name, text, len, &source))
        return;
    bool stands = ros_export_read(arena, diags, source, &read);
    if (diags->errors > 0) /* a statement that is no row hides nothing by itself */
        lint_mask_text(arena, source);
    if (stands)
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
