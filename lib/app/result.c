/* result.c - results of the public interface, and what happens when memory runs out. */
#include <setjmp.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"

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
    result->messages = arena_printf(result->arena, "error: %s\n", message);
    result->errors = 1;
}

bool rosc_result_ok(const struct rosc_result *result)
{
    return result->errors == 0;
}

size_t rosc_result_errors(const struct rosc_result *result)
{
    return result->errors;
}

size_t rosc_result_warnings(const struct rosc_result *result)
{
    return result->warnings;
}

struct rosc_changes rosc_result_changes(const struct rosc_result *result)
{
    return result->changes;
}

const char *rosc_result_output(const struct rosc_result *result, size_t *ret_len)
{
    if (ret_len)
        *ret_len = result->output_len;
    return result->output;
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
