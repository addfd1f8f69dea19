/* lint.c - from a RouterOS script to the mistakes in it. */
#include "lint/lint.h"
#include "app/app.h"
#include "base/arena.h"
#include "diag/allow.h"
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
    bool is_script = ros_script_read(arena, diags, source, &read);
    if (diags->errors > 0)
        ros_mask_text(arena, source);
    if (is_script)
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
    struct diag_policy policy;
    policy_of_options(&policy, job->options);
    lint_text(result->arena, diags, job->name, job->text, job->len);
    diags_settle(diags, &policy);
    result_findings(result, job->name, diags, &policy, job->options);
}

struct rosc_result *rosc_lint(const char *name, const char *text, size_t len,
                              const struct rosc_options *options)
{
    struct lint_job job = {.name = name, .text = text, .len = len, .options = options};
    return result_run(lint_job_run, &job);
}
