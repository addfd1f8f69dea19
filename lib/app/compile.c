/*
 * compile.c - the pipeline: from the text of a site to a script, and the public functions over it.
 */
#include "app/app.h"
#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "lower/lower.h"
#include "ros/map.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/verify.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

/* Do scripts of this form hold rows with all they have? */
static bool holds_secrets(enum rosc_form form)
{
    return form == ROSC_FORM_APPLY || form == ROSC_FORM_PLAIN;
}

static const struct ros_script *plan(struct arena *arena, enum rosc_form form,
                                     const struct ros_config *config)
{
    switch (form) {
    case ROSC_FORM_APPLY:
        return ros_plan_apply(arena, config);
    case ROSC_FORM_PLAIN:
        return ros_plan_plain(arena, config);
    case ROSC_FORM_REMOVE:
        return ros_plan_remove(arena, config);
    case ROSC_FORM_VERIFY:
        return ros_plan_verify(arena, config);
    }
    BUG("form %d", (int)form);
}

void compile_stage(const struct compilation *c, enum rosc_stage stage)
{
    if (c->on_stage != NULL)
        c->on_stage(c->on_stage_data, stage);
}

/* text -> source -> node tree, over those it extends -> site, and what the values mean together */
static void compile_front(struct arena *arena, struct compilation *c, struct decode *decode)
{
    const struct source *source;
    compile_stage(c, ROSC_STAGE_PARSE);
    if (!source_load(arena, c->diags, c->name, c->text, c->len, &source))
        return;
    c->source = source;
    const struct node *root;
    if (!yaml_parse(arena, c->diags, source, &root))
        return;
    c->root = root;
    compile_stage(c, ROSC_STAGE_MERGE);
    if (!project_read(c, root, &root))
        return;
    compile_stage(c, ROSC_STAGE_SCHEMA);
    c->decode = decode;
    c->site = site_decode(decode, root);
    compile_stage(c, ROSC_STAGE_CHECK);
    site_check(arena, c->diags, c->site);
    wan_check(arena, c->diags, c->site);
    bool builds = c->goal == COMPILE_BUILD && holds_secrets(c->form);
    if (builds && c->asks)
        secrets_prompt(c, decode);
    if ((builds && !c->asks) || c->goal == COMPILE_CONFIG || c->goal == COMPILE_DIFF) {
        secrets_read(c, decode);
        site_check_secrets(arena, c->diags, c->site);
    } else {
        c->policy.unsure[DIAG_NOTIFY_CLEARTEXT] = true; /* a secret may tell */
    }
    c->policy.unsure[DIAG_SITE_NAME_SHARED] = true; /* other sites may tell */
    c->policy.unsure[DIAG_TUNNEL_ADDRESS_REPEATED] = true;
    c->policy.unsure[DIAG_ROUTER_DIFFERS] = true; /* so may the router's export */
    if (c->goal == COMPILE_WHERE && c->asks)
        secrets_prompt(c, decode);
    else if (c->goal == COMPILE_WHERE)
        secrets_stand_in(c, decode);
}

/* The script's header says which secrets it holds, or asks for. */
static void note_secrets(const struct compilation *c, struct ros_config *config)
{
    if (c->asks)
        secrets_ask(config, c->decode);
    else
        secrets_note(config, c->decode);
}

void compile(struct arena *arena, struct compilation *c)
{
    struct strbuf out = strbuf_new(arena);
    c->diags = diags_new(arena);
    struct decode *decode = ARENA_NEW(arena, struct decode);
    *decode = (struct decode){.arena = arena, .diags = c->diags, .kinds = wan_variants};
    compile_front(arena, c, decode);
    if (c->goal != COMPILE_DIFF) /* which adds what it finds on the router */
        diags_settle(c->diags, &c->policy);

    /* ===== the gate: nothing below runs when there are errors, and nothing below reports any =====
     */
    if (c->diags->errors > 0)
        return;

    if (c->goal == COMPILE_SHOW) {
        show_site(arena, &out, c->site);
    } else {
        /* site -> configuration -> script -> text */
        compile_stage(c, ROSC_STAGE_LOWER);
        struct ros_config *config = lower_site(arena, c->site);
        if (c->goal != COMPILE_DIFF && (c->goal != COMPILE_BUILD || holds_secrets(c->form)))
            note_secrets(c, config);
        c->config = config;
        compile_stage(c, ROSC_STAGE_VERIFY);
        ros_verify(arena, c->config);
        if (c->goal == COMPILE_CONFIG || c->goal == COMPILE_DIFF || c->goal == COMPILE_CHECK)
            return;
        compile_stage(c, ROSC_STAGE_PRINT);
        c->script = plan(arena, c->form, c->config);
        ros_print_mapped(&out, c->script, c->map);
    }
    c->output_len = out.len;
    c->output = strbuf_detach(&out);
}

struct compile_job {
    struct compilation compilation;
    const struct rosc_options *options;
};

static void take_map(struct rosc_result *result, const struct compilation *c)
{
    struct strbuf out = strbuf_new(result->arena);
    map_json(&out, c);
    result->map_len = out.len;
    result->map = strbuf_detach(&out);
}

static void compile_job_run(struct rosc_result *result, void *data)
{
    struct compile_job *job = data;
    struct compilation *c = &job->compilation;
    struct ros_map map = {.annotate = job->options && job->options->annotate};
    bool wanted = job->options && job->options->map && c->goal == COMPILE_BUILD;
    if (wanted || map.annotate)
        c->map = &map;
    policy_of_options(&c->policy, job->options);
    compile(result->arena, c);
    if (wanted && c->output)
        take_map(result, c);
    compile_stage(c, ROSC_STAGE_REPORT);
    const struct rosc_options *options = job->options;
    if (options == NULL || !options->one_of_many || options->format != ROSC_FORMAT_TEXT)
        project_trace(c);
    result_findings(result, c->name, c->diags, &c->policy, job->options);
    result->site = c->diags->errors == 0 ? c->site : NULL;
    result->output = c->output;
    result->output_len = c->output_len;
    result->holds_secrets = c->goal == COMPILE_BUILD && !c->asks && holds_secrets(c->form) &&
                            c->decode && c->decode->secrets.len > 0;
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
                .read_file = options ? options->read_file : NULL,
                .asks = options && options->secrets_as_prompts && goal == COMPILE_BUILD,
                .read_file_data = options ? options->read_file_data : NULL,
                .profiles = options ? options->profiles : NULL,
                .on_stage = options ? options->on_stage : NULL,
                .on_stage_data = options ? options->on_stage_data : NULL,
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
