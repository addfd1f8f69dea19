/* lint.c - facts first, then every rule. */
#include "lint/lint.h"

#include <string.h>

#include "lint/internal.h"

static const char *const secrets[] = {
    "password",           "private-key", "preshared-key",           "secret",
    "passphrase",         "pin",         "wpa-pre-shared-key",      "wpa2-pre-shared-key",
    "ipsec-secret",       "auth-key",    "authentication-password", "encryption-password",
    "security.passphrase"};

/* What no message may show. */
static void mask_secrets(struct arena *arena, const struct ros_rows *rows)
{
    for (size_t i = 0; i < rows->v.len; i++)
        for (size_t k = 0; k < rows->v.v[i].args.len; k++) {
            const struct ros_row_arg *arg = &rows->v.v[i].args.v[k];
            for (size_t n = 0; n < ARRAY_LEN(secrets); n++)
                if (*arg->name == *secrets[n] && strcmp(arg->name, secrets[n]) == 0)
                    source_mask(arena, arg->value_at);
        }
}

void lint_mask_text(struct arena *arena, const struct source *source)
{
    for (size_t n = 0; n < ARRAY_LEN(secrets); n++) {
        size_t len = strlen(secrets[n]);
        for (const char *at = strstr(source->text, secrets[n]); at != NULL;
             at = strstr(at + len, secrets[n])) {
            if (at[len] != '=')
                continue;
            size_t value = strcspn(at + len + 1, "\r\n");
            source_mask(arena, (struct span){source, (uint32_t)(at + len + 1 - source->text),
                                             (uint32_t)value});
        }
    }
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
