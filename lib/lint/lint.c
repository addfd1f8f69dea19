/* lint.c - facts first, then every rule. */
#include "lint/lint.h"

#include <string.h>

#include "lint/internal.h"

/* What no message may show. */
static void mask_secrets(struct arena *arena, const struct ros_rows *rows)
{
    static const char *const names[] = {"password",
                                        "private-key",
                                        "preshared-key",
                                        "secret",
                                        "passphrase",
                                        "pin",
                                        "wpa-pre-shared-key",
                                        "wpa2-pre-shared-key",
                                        "authentication-password",
                                        "encryption-password",
                                        "security.passphrase",
                                        "auth-key",
                                        "ipsec-secret"};
    for (size_t i = 0; i < rows->v.len; i++)
        for (size_t k = 0; k < rows->v.v[i].args.len; k++)
            for (size_t n = 0; n < ARRAY_LEN(names); n++)
                if (strcmp(rows->v.v[i].args.v[k].name, names[n]) == 0)
                    source_mask(arena, rows->v.v[i].args.v[k].value_at);
}

void lint_run(struct arena *arena, struct diags *diags, const struct ros_export *in)
{
    static void (*const rules[])(struct lint *) = {
#define RULE(name) lint_##name,
#include "lint/rules.def"
#undef RULE
    };
    struct lint l = {.arena = arena, .diags = diags, .in = in, .version = in->head.version};
    mask_secrets(arena, &in->rows);
    if (in->head.version.major == 6) /* another language: what reads the text says so */
        return;
    lint_facts(&l);
    lint_facts_routes(&l);
    lint_facts_scripts(&l);
    for (size_t i = 0; i < ARRAY_LEN(rules); i++)
        rules[i](&l);
}
