/* run_site.c - one site through the compiler in every form. */
#include "support/run_site.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/allow.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "fleet/fleet.h"
#include "laws.h"
#include "ros/parse.h"
#include "ros/prompt.h"
#include "support/answers.h"

static bool ends_with(const char *name, const char *end)
{
    size_t len = strlen(name), n = strlen(end);
    return len >= n && strcasecmp(name + len - n, end) == 0;
}

const char *run_site_secret(void *data, enum rosc_secret_kind kind, const char *name,
                            const char **ret_why)
{
    if (strncasecmp(name, "unset", 5) == 0) {
        *ret_why = kind == ROSC_SECRET_ENV ? "is not set" : "cannot be read: No such file";
        return NULL;
    }
    if (strncasecmp(name, "tunnel", 6) == 0 || ends_with(name, "wireguard"))
        return "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=\n";
    if (ends_with(name, "_pin"))
        return "1234";
    if (strncasecmp(name, "https", 5) == 0)
        return "https://hooks.example.com/x";
    if (strncasecmp(name, "http", 4) == 0)
        return "http://192.168.88.9/x";
    return arena_printf(data, "secret of %s%s", name, kind == ROSC_SECRET_FILE ? "\n" : "");
}

const char *run_site_file(void *data, const char *from, const char *path, const char **ret_name,
                          size_t *ret_len, const char **ret_why)
{
    const struct input *input = data;
    (void)from;
    for (size_t i = 0; i < input->files.len; i++) {
        const struct input_file *file = &input->files.v[i];
        if (strcmp(file->name, path) != 0)
            continue;
        *ret_name = file->name;
        *ret_len = strlen(file->text);
        return file->text;
    }
    *ret_why = "cannot be read: No such file or directory";
    return NULL;
}

static struct compilation compilation_of(struct arena *arena, const char *name, struct input *input,
                                         enum compile_goal goal, enum rosc_form form)
{
    return (struct compilation){
        .name = name,
        .text = input->bytes,
        .len = input->len,
        .goal = goal,
        .form = form,
        .read_secret = run_site_secret,
        .read_secret_data = arena,
        .read_file = run_site_file,
        .read_file_data = input,
    };
}

static struct compilation run_once(struct arena *arena, const char *name, struct input input,
                                   enum compile_goal goal, enum rosc_form form)
{
    struct compilation c = compilation_of(arena, name, &input, goal, form);
    compile(arena, &c);
    return c;
}

/* Scripts are pasted into consoles and read by people: printable ASCII and line feeds, nothing
 * else. */
static void check_text(struct report *report, const char *name, const char *form,
                       const struct compilation *c)
{
    if (strlen(c->output) != c->output_len)
        report_fail(report, name, "%s: a NUL in the output", form);
    for (const char *p = c->output; *p; p++)
        if (*p != '\n' && (*p < ' ' || *p > '~')) {
            report_fail(report, name, "%s: byte 0x%02x in the output", form, (unsigned char)*p);
            return;
        }
    if (c->output_len == 0 || c->output[c->output_len - 1] != '\n')
        report_fail(report, name, "%s: the last line does not end", form);
}

static const char *one_form(struct arena *arena, struct report *report, const char *name,
                            struct input input, const char *word, enum compile_goal goal,
                            enum rosc_form form)
{
    struct compilation c = run_once(arena, name, input, goal, form);
    if (c.diags->errors > 0) {
        if (c.output || c.config)
            report_fail(report, name, "%s: an output beside errors", word);
        return NULL;
    }
    if (!c.output) {
        report_fail(report, name, "%s: no output and no error", word);
        return NULL;
    }
    check_text(report, name, word, &c);
    struct compilation again = run_once(arena, name, input, goal, form);
    if (!again.output || strcmp(again.output, c.output) != 0)
        report_fail(report, name, "%s: two runs give different bytes", word);
    return c.output;
}

static int by_place(const void *a, const void *b)
{
    const struct diag *x = *(const struct diag *const *)a, *y = *(const struct diag *const *)b;
    const struct span *p = &x->where[0].at, *q = &y->where[0].at;
    if (!p->src != !q->src)
        return p->src ? 1 : -1;
    if (p->off != q->off)
        return p->off < q->off ? -1 : 1;
    return x->serial < y->serial ? -1 : x->serial > y->serial;
}

static const char *slugs_of(struct arena *arena, const struct diags *diags)
{
    struct strbuf sb = strbuf_new(arena);
    size_t n = diags->v.len;
    const struct diag **sorted = arena_alloc(arena, n * sizeof(*sorted));
    for (size_t i = 0; i < n; i++)
        sorted[i] = diags->v.v[i];
    if (n > 0)
        qsort(sorted, n, sizeof(*sorted), by_place);
    for (size_t i = 0; i < n; i++) {
        struct span at = sorted[i]->where[0].at;
        if (!at.src) {
            strbuf_addf(&sb, "%s -\n", diag_slug(sorted[i]->id));
            continue;
        }
        uint32_t line, col;
        source_position(at.src, at.off, &line, &col);
        strbuf_addf(&sb, "%s %u:%u\n", diag_slug(sorted[i]->id), (unsigned)line, (unsigned)col);
    }
    return strbuf_detach(&sb);
}

static const char *messages_of(struct arena *arena, struct diags *diags, const char *tail)
{
    struct diag_style style = {.tail = tail};
    struct strbuf messages = strbuf_new(arena);
    diags_print_text(&messages, diags, &style);
    return strbuf_detach(&messages);
}

/* A script through lint, twice. */
static struct site_run run_lint(struct arena *arena, struct report *report, const char *name,
                                struct input input)
{
    struct diags *diags = diags_new(arena), *again = diags_new(arena);
    struct diag_policy policy = {0};
    lint_text(arena, diags, name, input.bytes, input.len);
    lint_text(arena, again, name, input.bytes, input.len);
    diags_settle(diags, &policy);
    diags_settle(again, &policy);
    struct site_run run = {.diags = diags, .slugs = slugs_of(arena, diags)};
    run.messages = messages_of(arena, diags, NULL);
    if (strcmp(run.messages, messages_of(arena, again, NULL)) != 0)
        report_fail(report, name, "two runs of lint give different bytes");
    return run;
}

/* The other sites of the folder beside this one: what they have in common and must not is added to
 * the findings. */
static void add_fleet(struct arena *arena, struct report *report, const char *name,
                      struct input input, const struct compilation *c)
{
    struct fleet *fleet = fleet_new(arena);
    struct diags *found = diags_new(arena);
    for (size_t i = 0; i < input.files.len; i++) {
        const struct input_file *file = &input.files.v[i];
        if (!file->site)
            continue;
        struct input other = {.bytes = file->text, .len = strlen(file->text), .files = input.files};
        struct compilation o = run_once(arena, file->name, other, COMPILE_CHECK, ROSC_FORM_APPLY);
        if (o.diags->v.len > 0)
            report_fail(report, name, "site %s: %s", file->name, slugs_of(arena, o.diags));
        if (o.diags->errors == 0)
            fleet_add(fleet, file->name, o.site, o.diags);
    }
    if (fleet->files.len == 0 || c->diags->errors > 0)
        return;
    fleet_add(fleet, c->name, c->site, c->diags);
    fleet_compare(fleet, found);
    for (size_t i = 0; i < found->v.len; i++)
        *VEC_PUSH(arena, c->diags->v) = found->v.v[i];
    c->diags->errors += found->errors;
    c->diags->warnings += found->warnings;
}

/* The site against a router's export, in one view. */
static const char *run_diff(struct arena *arena, struct report *report, const char *name,
                            struct input input, const struct rosc_file *router,
                            enum rosc_diff_view view, bool drift, struct diags **ret_diags)
{
    struct comparison runs[2];
    for (size_t i = 0; i < 2; i++) {
        runs[i] = (struct comparison){
            .compilation = {.name = name,
                            .text = input.bytes,
                            .len = input.len,
                            .goal = COMPILE_DIFF,
                            .read_secret = run_site_secret,
                            .read_secret_data = arena,
                            .read_file = run_site_file,
                            .read_file_data = &input},
            .router = router,
            .view = view,
            .drift = drift,
        };
        compare_router(arena, &runs[i]);
    }
    project_trace(&runs[0].compilation);
    *ret_diags = runs[0].compilation.diags;
    if (!runs[0].output)
        return NULL;
    const struct compilation text = {.output = runs[0].output, .output_len = runs[0].output_len};
    check_text(report, name, "diff", &text);
    if (!runs[1].output || strcmp(runs[0].output, runs[1].output) != 0)
        report_fail(report, name, "diff: two runs give different bytes");
    struct ros_text tree;
    struct ros_parse_error error;
    if (view == ROSC_DIFF_SCRIPT && !ros_parse(arena, runs[0].output, &tree, &error))
        report_fail(report, name, "diff: the script does not parse: at %zu: %s", error.off,
                    error.reason);
    return runs[0].output;
}

static void run_diffs(struct arena *arena, struct report *report, const char *name,
                      struct input input, struct site_run *run)
{
    for (size_t i = 0; i < input.files.len; i++) {
        const struct input_file *file = &input.files.v[i];
        struct rosc_file router = {file->name, file->text, strlen(file->text)};
        struct diags *diags, *others;
        bool drift = strcmp(file->name, "drifted.rsc") == 0;
        if (!drift && strcmp(file->name, "router.rsc") != 0)
            continue;
        run->diff = run_diff(arena, report, name, input, &router, ROSC_DIFF_TEXT, drift, &diags);
        if (!drift) {
            run->diff_json =
                run_diff(arena, report, name, input, &router, ROSC_DIFF_JSON, false, &others);
            run->diff_script =
                run_diff(arena, report, name, input, &router, ROSC_DIFF_SCRIPT, false, &others);
        }
        run->diags = diags;
        run->slugs = slugs_of(arena, diags);
        run->messages = messages_of(arena, diags, diags->errors > 0 ? "nothing was written" : NULL);
    }
}

/* A form that asks for the secrets: without any it is the other one. NULL: it asks for nothing. */
static const char *run_prompts(struct arena *arena, struct report *report, const char *name,
                               struct input input, enum rosc_form form, const char *held)
{
    struct compilation asks = compilation_of(arena, name, &input, COMPILE_BUILD, form);
    struct compilation holds = asks;
    asks.asks = true;
    asks.read_secret = NULL;
    holds.read_secret = answers_secret;
    compile(arena, &asks);
    if (asks.output == NULL) {
        report_fail(report, name, "prompts: no output:\n%s",
                    messages_of(arena, asks.diags, "nothing was written"));
        return NULL;
    }
    check_text(report, name, "prompts", &asks);
    if (asks.config->prompts.len == 0) {
        report_same(report, name, "prompts of a site without secrets", held, asks.output);
        return NULL;
    }
    compile(arena, &holds);
    if (holds.output == NULL)
        report_fail(report, name, "prompts: hard secrets: %s", slugs_of(arena, holds.diags));
    else
        answers_check(arena, report, name, &asks, &holds);
    laws_check_text(arena, report, name, asks.config, asks.script);
    return asks.output;
}

/* A site that extends files is the same when they were read before, by itself or for another. */
static void check_profiles(struct arena *arena, struct report *report, const char *name,
                           struct input input)
{
    struct rosc_profiles *profiles = rosc_profiles_new();
    for (int i = 0; profiles && i < 3; i++) {
        struct rosc_options options = {
            .format = ROSC_FORMAT_JSON, /* which has all that is found, and its places */
            .map = true,
            .read_secret = run_site_secret,
            .read_secret_data = arena,
            .read_file = run_site_file,
            .read_file_data = &input,
        };
        struct rosc_result *without = rosc_build(name, input.bytes, input.len, &options);
        options.profiles = profiles;
        struct rosc_result *with = rosc_build(name, input.bytes, input.len, &options);
        const char *one = rosc_result_output(without, NULL), *two = rosc_result_output(with, NULL);
        if (strcmp(rosc_result_messages(without), rosc_result_messages(with)) != 0)
            report_fail(report, name, "profiles that are kept: other messages");
        if (!one != !two || (one && strcmp(one, two) != 0) ||
            (one && strcmp(rosc_result_map(without, NULL), rosc_result_map(with, NULL)) != 0))
            report_fail(report, name, "profiles that are kept: another output");
        rosc_result_free(without);
        rosc_result_free(with);
    }
    rosc_profiles_free(profiles);
}

struct site_run run_site(struct arena *arena, struct report *report, const char *name,
                         struct input input)
{
    if (input.script)
        return run_lint(arena, report, name, input);
    struct compilation check = run_once(arena, name, input, COMPILE_BUILD, ROSC_FORM_APPLY);
    struct site_run run = {.diags = check.diags, .config = check.config};
    const char *tail = check.diags->errors > 0 ? "nothing was written" : NULL;
    add_fleet(arena, report, name, input, &check);
    project_trace(&check);
    run.slugs = slugs_of(arena, check.diags);
    run.messages = messages_of(arena, check.diags, tail);
    run.plain = one_form(arena, report, name, input, "plain", COMPILE_BUILD, ROSC_FORM_PLAIN);
    run.apply = one_form(arena, report, name, input, "apply", COMPILE_BUILD, ROSC_FORM_APPLY);
    run.remove = one_form(arena, report, name, input, "remove", COMPILE_BUILD, ROSC_FORM_REMOVE);
    run.verify = one_form(arena, report, name, input, "verify", COMPILE_BUILD, ROSC_FORM_VERIFY);
    run.show = one_form(arena, report, name, input, "show", COMPILE_SHOW, ROSC_FORM_APPLY);
    run_diffs(arena, report, name, input, &run);
    if (run.config && run.plain && run.apply) {
        run.prompts_plain = run_prompts(arena, report, name, input, ROSC_FORM_PLAIN, run.plain);
        run.prompts = run_prompts(arena, report, name, input, ROSC_FORM_APPLY, run.apply);
    }
    if (input.files.len > 0)
        check_profiles(arena, report, name, input);
    if (run.config)
        laws_check(arena, report, name, run.config, input.brief);
    return run;
}
