/* fmt.c - a RouterOS script in its canonical layout. */
#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/allow.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/export.h"
#include "ros/export_check.h"
#include "ros/format.h"

struct fmt_job {
    const char *name, *text;
    size_t len;
    bool terse;
    const struct rosc_options *options;
};

/* The text as a script, reported where it is none. */
static bool read_script(struct arena *arena, struct diags *diags, const struct fmt_job *job,
                        struct ros_text *ret_text)
{
    struct ros_export script = {0};
    if (!source_load_script(arena, diags, job->name, job->text, job->len, &script.source))
        return false;
    ros_parse_all(arena, script.source, &script.text);
    if (script.text.error_count > 0)
        ros_mask_text(arena, script.source);
    ros_rows_collect(arena, script.source, &script.text, &script.rows);
    script_check(diags, &script);
    *ret_text = script.text;
    return true;
}

static void fmt_job_run(struct rosc_result *result, void *data)
{
    const struct fmt_job *job = data;
    struct diags *diags = diags_new(result->arena);
    struct strbuf out = strbuf_new(result->arena);
    struct diag_policy policy = {0};
    struct ros_text text;
    policy_of_options(&policy, job->options);
    bool read = read_script(result->arena, diags, job, &text);
    diags_settle(diags, &policy);
    if (read && diags->errors == 0) {
        ros_format(&out, &text, &(struct ros_format_style){.terse = job->terse});
        result_take(result, &out);
    }
    result_findings(result, job->name, diags, &policy, job->options);
}

struct rosc_result *rosc_fmt(const char *name, const char *text, size_t len, bool terse,
                             const struct rosc_options *options)
{
    struct fmt_job job = {
        .name = name, .text = text, .len = len, .terse = terse, .options = options};
    return result_run(fmt_job_run, &job);
}
