/* lint.c - facts first, then every rule. */
#include "lint/lint.h"

#include "lint/internal.h"

void lint_run(struct arena *arena, struct diags *diags, const struct ros_export *in)
{
    static void (*const rules[])(struct lint *) = {
#define RULE(name) lint_##name,
#include "lint/rules.def"
#undef RULE
    };
    struct lint l = {.arena = arena, .diags = diags, .in = in, .version = in->head.version};
    if (in->head.version.major == 6) /* another language: what reads the text says so */
        return;
    lint_comments(&l);
    lint_facts(&l);
    lint_facts_routes(&l);
    lint_facts_scripts(&l);
    for (size_t i = 0; i < ARRAY_LEN(rules); i++)
        rules[i](&l);
}
