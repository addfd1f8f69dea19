/*
 * compile.c - the pipeline: from the text of a site to a script, and the public functions over it.
 */
#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "lower/lower.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/verify.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

/* text -> source -> node tree -> site, and what the values mean together */
static void compile_front(struct arena *arena, struct compilation *c, struct decode *decode)
{
    const struct source *source;
    if (!source_load(arena, c->diags, c->name, c->text, c->len, &source))
        return;
    const struct node *root;
    if (!yaml_parse(arena, c->diags, source, &root))
        return;
    c->site = site_decode(decode, root);
    site_check(arena, c->diags, c->site);
    wan_check(arena, c->diags, c->site);
    if (c->goal == COMPILE_BUILD) {
        secrets_read(c, decode);
        site_check_secrets(arena, c->diags, c->site);
    } else {
        c->policy.unsure[DIAG_NOTIFY_CLEARTEXT] = true; /* a secret may tell */
    }
}

void compile(struct arena *arena, struct compilation *c)
{
    struct strbuf out = strbuf_new(arena);
    c->diags = diags_new(arena);
    struct decode decode = {.arena = arena, .diags = c->diags, .kinds = wan_variants};
    compile_front(arena, c, &decode);
    diags_settle(c->diags, &c->policy);

    /* ===== the gate: nothing below runs when there are errors, and nothing below reports any =====
     */
    if (c->diags->errors > 0)
        return;

    if (c->goal == COMPILE_SHOW) {
        show_site(arena, &out, c->site);
    } else {
        /* site -> configuration -> script -> text */
        struct ros_config *config = lower_site(arena, c->site);
        secrets_note(config, &decode);
        c->config = config;
        ros_verify(arena, c->config);
        c->script = c->form == ROSC_FORM_PLAIN ? ros_plan_plain(arena, c->config)
                                               : ros_plan_apply(arena, c->config);
        if (c->goal == COMPILE_CHECK)
            return;
        ros_print(&out, c->script);
    }
    c->output_len = out.len;
    c->output = strbuf_detach(&out);
}

struct compile_job {
    struct compilation compilation;
    const struct rosc_options *options;
};

static void compile_job_run(struct rosc_result *result, void *data)
{
    struct compile_job *job = data;
    struct compilation *c = &job->compilation;
    policy_of_options(&c->policy, job->options);
    compile(result->arena, c);
    result_findings(result, c->name, c->diags, &c->policy, job->options);
    result->output = c->output;
    result->output_len = c->output_len;
}

static struct rosc_result *compile_goal(enum compile_goal goal, const char *name, const char *text,
                                        size_t len, const struct rosc_options *options)
{
    struct compile_job job = {
        .compilation =
            {
                .name = name,
                .text = text,
                .len = len,
                .goal = goal,
                .form = options ? options->form : ROSC_FORM_APPLY,
                .read_secret = options ? options->read_secret : NULL,
                .read_secret_data = options ? options->read_secret_data : NULL,
            },
        .options = options,
    };
    return result_run(compile_job_run, &job);
}

struct rosc_result *rosc_build(const char *name, const char *text, size_t len,
                               const struct rosc_options *options)
{
    return compile_goal(COMPILE_BUILD, name, text, len, options);
}

struct rosc_result *rosc_check(const char *name, const char *text, size_t len,
                               const struct rosc_options *options)
{
    return compile_goal(COMPILE_CHECK, name, text, len, options);
}

struct rosc_result *rosc_show(const char *name, const char *text, size_t len,
                              const struct rosc_options *options)
{
    return compile_goal(COMPILE_SHOW, name, text, len, options);
}
