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
#include "schema/schema.h"
#include "site/site.h"

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

static void print_view(const struct comparison *job, struct strbuf *out,
                       const struct ros_diff *diff, const struct ros_export *router)
{
    const struct compilation *c = &job->compilation;
    const struct diff_view view = {
        .arena = out->arena,
        .out = out,
        .diff = diff,
        .router = router,
        .title = c->config->title,
        .colour = job->colour,
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

/* That the router is not what its site says: at the site's name, or, where that comes from a
 * profile, at what it extends. */
static void report_drift(const struct comparison *job)
{
    const struct compilation *c = &job->compilation;
    const struct rosc_changes *n = &job->changes;
    size_t rows = n->added + n->changed + n->removed + n->moved;
    if (rows == 0)
        return;
    struct span at = node_span_of(c->site->info.obj.node, "name");
    const struct node *root = c->site->obj.node;
    if (at.src != root->span.src && node_get(root, "extends") != NULL)
        at = node_span_of(root, "extends");
    struct diag *d = diag_add(c->diags, DIAG_ROUTER_DIFFERS, at,
                              "the router is not what this site says: %zu row%s differ%s", rows,
                              rows == 1 ? "" : "s", rows == 1 ? "s" : "");
    if (n->partial)
        diag_note(d, "all rows of the export are in one menu: is it one of the whole router?");
    else
        diag_note(d, "%zu would come, %zu change, %zu go and %zu move", n->added, n->changed,
                  n->removed, n->moved);
    diag_help(d, (struct span){0}, NULL, "'rosc diff %s %s' lists them", c->name,
              job->router->name);
}

/* Prints the difference in its view, when there are no errors. */
static void print_difference(struct arena *arena, struct comparison *job,
                             const struct ros_export *router)
{
    struct compilation *c = &job->compilation;
    struct ros_diff_how how = {
        .minor = router->head.version.minor,
        .exported = true,
        .hides_secrets = router->hides_secrets,
        .unknown = c->lacks_secrets ? SECRET_UNKNOWN : NULL,
    };
    if (router->head.version.major == 0) /* the export does not say */
        how.minor = c->config->target.minor;
    const struct ros_diff *diff = ros_diff(arena, router->have, c->config, how);
    struct strbuf out = strbuf_new(arena);
    if (job->view == ROSC_DIFF_SCRIPT && needs_unknown(diff->script))
        secrets_demand(c);
    const struct diff_view counted = {.diff = diff, .router = router};
    job->changes = (struct rosc_changes){
        diff->added,         diff->changed, diff->removed, diff->moved, view_left_alone(&counted),
        router->part != NULL};
    if (job->drift) {
        c->policy.unsure[DIAG_ROUTER_DIFFERS] = false;
        report_drift(job);
    }
    diags_settle(c->diags, &c->policy);
    if (c->diags->errors > 0 || job->drift)
        return;
    print_view(job, &out, diff, router);
    job->output_len = out.len;
    job->output = strbuf_detach(&out);
}

void compare_router(struct arena *arena, struct comparison *job)
{
    struct compilation *c = &job->compilation;
    const struct source *source;
    struct ros_export router;
    compile(arena, c);
    bool read = source_load_script(arena, c->diags, job->router->name, job->router->text,
                                   job->router->len, &source) &&
                ros_export_read(arena, c->diags, source, &router);
    if (read && c->diags->errors == 0) {
        diff_check(arena, c->diags, &router, c->config);
        print_difference(arena, job, &router);
    } else {
        diags_settle(c->diags, &c->policy);
    }
}

struct compare_job {
    struct comparison comparison;
    const struct rosc_options *options;
};

static void compare_job_run(struct rosc_result *result, void *data)
{
    struct compare_job *job = data;
    struct compilation *c = &job->comparison.compilation;
    policy_of_options(&c->policy, job->options);
    compare_router(result->arena, &job->comparison);
    project_trace(c);
    result_findings(result, c->name, c->diags, &c->policy, job->options);
    result->output = job->comparison.output;
    result->output_len = job->comparison.output_len;
    result->changes = job->comparison.changes;
    result->holds_secrets =
        job->comparison.view == ROSC_DIFF_SCRIPT && c->decode != NULL && c->decode->secrets.len > 0;
}

static struct rosc_result *compare_files(const struct rosc_file *site,
                                         const struct rosc_file *router, enum rosc_diff_view view,
                                         bool drift, const struct rosc_options *options)
{
    struct compare_job job = {
        .comparison =
            {
                .compilation =
                    {
                        .name = site->name,
                        .text = site->text,
                        .len = site->len,
                        .goal = COMPILE_DIFF,
                        .read_secret = options != NULL ? options->read_secret : NULL,
                        .read_secret_data = options != NULL ? options->read_secret_data : NULL,
                        .read_file = options != NULL ? options->read_file : NULL,
                        .read_file_data = options != NULL ? options->read_file_data : NULL,
                    },
                .router = router,
                .view = view,
                .drift = drift,
                .colour = options != NULL && options->output_colour,
            },
        .options = options,
    };
    return result_run(compare_job_run, &job);
}

struct rosc_result *rosc_diff(const struct rosc_file *site, const struct rosc_file *router,
                              enum rosc_diff_view view, const struct rosc_options *options)
{
    return compare_files(site, router, view, false, options);
}

struct rosc_result *rosc_drift(const struct rosc_file *site, const struct rosc_file *router,
                               const struct rosc_options *options)
{
    return compare_files(site, router, ROSC_DIFF_TEXT, true, options);
}
