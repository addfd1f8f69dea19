/* result.c - results of the public interface, and what happens when memory runs out. */
#include <setjmp.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"

struct rosc_result *result_run(result_job *job, void *data)
{
    struct arena *arena = arena_new();
    if (!arena)
        return NULL;
    jmp_buf oom;
    if (setjmp(oom)) {
        arena_free(arena);
        return NULL;
    }
    arena_on_oom(arena, &oom);
    struct rosc_result *result = ARENA_NEW(arena, struct rosc_result);
    result->arena = arena;
    result->messages = "";
    job(result, data);
    arena_on_oom(arena, NULL);
    return result;
}

void result_take(struct rosc_result *result, struct strbuf *out)
{
    result->output_len = out->len;
    result->output = strbuf_detach(out);
}

void result_error(struct rosc_result *result, const char *message)
{
    result->error = fix_ascii(result->arena, message); /* it may quote a word of the command line */
    result->messages = arena_printf(result->arena, "error: %s\n", result->error);
    result->errors = 1;
}

void policy_of_options(struct diag_policy *ret_policy, const struct rosc_options *options)
{
    *ret_policy = (struct diag_policy){0};
    if (!options)
        return;
    ret_policy->warnings_are_errors = options->warnings_are_errors;
    for (size_t i = 0; i < options->allow_len; i++) {
        enum diag_id id;
        if (diag_by_slug(options->allow[i], &id))
            ret_policy->allow[id] = true;
    }
}

void result_findings(struct rosc_result *result, const char *name, const struct diags *diags,
                     const struct diag_policy *policy, const struct rosc_options *options)
{
    size_t *used = arena_alloc(result->arena, sizeof(policy->used));
    memcpy(used, policy->used, sizeof(policy->used));
    result->used = used;
    result->name = arena_strdup(result->arena, name);
    result->diags = diags;
    result->errors = diags->errors;
    result->warnings = diags->warnings;
    enum rosc_format format = options ? options->format : ROSC_FORMAT_TEXT;
    if (format == ROSC_FORMAT_NONE)
        return;
    if (format != ROSC_FORMAT_TEXT) {
        result->messages = report_of_result(result, format);
        return;
    }
    struct diag_style style = {
        .colour = options && options->colour,
        .tail = options && diags->errors > 0 ? options->tail : NULL,
        .name = options && options->one_of_many ? name : NULL,
    };
    struct strbuf messages = strbuf_new(result->arena);
    for (size_t i = 0; i < result->fixed.len; i++)
        strbuf_addf(&messages, "%s\n", diag_fixed_line(result->arena, &result->fixed.v[i]));
    for (size_t i = 0; i < result->fix_notices.len; i++)
        strbuf_addf(&messages, "note: %s\n", fix_ascii(result->arena, result->fix_notices.v[i]));
    diags_print_text(&messages, diags, &style);
    result->messages = strbuf_detach(&messages);
}

bool rosc_result_ok(const struct rosc_result *result)
{
    return result->errors == 0;
}

size_t rosc_result_errors(const struct rosc_result *result)
{
    return result->errors;
}

size_t rosc_result_allowed(const struct rosc_result *result, const char *slug)
{
    enum diag_id id;
    return result->used && diag_by_slug(slug, &id) ? result->used[id] : 0;
}

size_t rosc_result_warnings(const struct rosc_result *result)
{
    return result->warnings;
}

struct rosc_changes rosc_result_changes(const struct rosc_result *result)
{
    return result->changes;
}

size_t rosc_result_fixes(const struct rosc_result *result)
{
    return result->fixes;
}

const char *rosc_result_output(const struct rosc_result *result, size_t *ret_len)
{
    if (ret_len)
        *ret_len = result->output_len;
    return result->output;
}

bool rosc_result_holds_secrets(const struct rosc_result *result)
{
    return result->holds_secrets && result->output != NULL;
}

void rosc_result_drop_output(struct rosc_result *result)
{
    result->output = NULL;
    result->output_len = 0;
}

const char *rosc_result_map(const struct rosc_result *result, size_t *ret_len)
{
    if (ret_len)
        *ret_len = result->map_len;
    return result->map;
}

const char *rosc_result_messages(const struct rosc_result *result)
{
    return result->messages;
}

void rosc_result_free(struct rosc_result *result)
{
    if (result)
        arena_free(result->arena);
}
