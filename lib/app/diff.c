/* diff.c - rosc_diff(): a site and a router's export become a difference, in one of its views. */
#include "ros/diff.h"

#include <string.h>

#include "app/app.h"
#include "app/diff_view.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "ros/export.h"
#include "ros/print.h"
#include "site/site.h"

struct diff_job {
    struct compilation compilation;
    const struct rosc_file *router;
    enum rosc_diff_view view;
    const struct rosc_options *options;
};

/* Does an operation need a secret that nobody could read? */
static bool needs_unknown(const struct ros_script *script)
{
    for (size_t i = 0; i < script->ops.len; i++) {
        const struct ros_item *item = script->ops.v[i].item;
        for (size_t k = 0; item != NULL && k < item->cells.len; k++)
            if (strstr(item->cells.v[k].value.text, SECRET_UNKNOWN) != NULL)
                return true;
    }
    return false;
}

static void print_view(const struct diff_job *job, struct strbuf *out, const struct ros_diff *diff,
                       const struct ros_export *router)
{
    const struct compilation *c = &job->compilation;
    const struct diff_view view = {
        .arena = out->arena,
        .out = out,
        .diff = diff,
        .router = router,
        .site = c->site->obj.node->span.src,
        .title = c->config->title,
        .colour = job->options != NULL && job->options->output_colour,
    };
    switch (job->view) {
    case ROSC_DIFF_TEXT:
        diff_print_text(&view);
        return;
    case ROSC_DIFF_JSON:
        diff_print_json(&view);
        return;
    case ROSC_DIFF_SCRIPT:
        ros_print(out, diff->script);
        return;
    }
}

static void compare(struct rosc_result *result, struct diff_job *job)
{
    struct compilation *c = &job->compilation;
    const struct source *source;
    struct ros_export router;
    compile(result->arena, c);
    if (!source_load_script(result->arena, c->diags, job->router->name, job->router->text,
                            job->router->len, &source) ||
        !ros_export_read(result->arena, c->diags, source, &router) || c->diags->errors > 0)
        return;
    struct ros_diff_how how = {
        .minor = router.head.version.minor,
        .exported = true,
        .hides_secrets = router.hides_secrets,
        .unknown = c->lacks_secrets ? SECRET_UNKNOWN : NULL,
    };
    if (how.minor == 0) /* the export does not say */
        how.minor = c->config->target.minor;
    const struct ros_diff *diff = ros_diff(result->arena, router.have, c->config, how);
    struct strbuf out = strbuf_new(result->arena);
    if (job->view == ROSC_DIFF_SCRIPT && needs_unknown(diff->script))
        secrets_demand(c);
    if (c->diags->errors > 0)
        return;
    print_view(job, &out, diff, &router);
    const struct diff_view counted = {.diff = diff, .router = &router};
    result->changes = (struct rosc_changes){diff->added, diff->changed, diff->removed, diff->moved,
                                            view_left_alone(&counted)};
    result_take(result, &out);
}

static void diff_job_run(struct rosc_result *result, void *data)
{
    struct diff_job *job = data;
    compare(result, job);
    struct diags *diags = job->compilation.diags;
    struct diag_style style = {
        .colour = job->options != NULL && job->options->colour,
        .tail = job->options != NULL && diags->errors > 0 ? job->options->tail : NULL,
    };
    struct strbuf messages = strbuf_new(result->arena);
    diags_print_text(&messages, diags, &style);
    result->messages = strbuf_detach(&messages);
    result->errors = diags->errors;
    result->warnings = diags->warnings;
}

struct rosc_result *rosc_diff(const struct rosc_file *site, const struct rosc_file *router,
                              enum rosc_diff_view view, const struct rosc_options *options)
{
    struct diff_job job = {
        .compilation =
            {
                .name = site->name,
                .text = site->text,
                .len = site->len,
                .goal = COMPILE_DIFF,
                .read_secret = options != NULL ? options->read_secret : NULL,
                .read_secret_data = options != NULL ? options->read_secret_data : NULL,
            },
        .router = router,
        .view = view,
        .options = options,
    };
    return result_run(diff_job_run, &job);
}
