/*
 * secret.c - secrets: { env: NAME }, { file: PATH }, or the text itself.
 *
 * Only where a secret comes from is decoded here. Its text is read by the caller of the library
 * when a script is built, see lib/app/secrets.c, and never appears in a message.
 */
#include <string.h>

#include "base/regex.h"
#include "schema/internal.h"

enum { SECRET_MAX = 1024 };

struct reference {
    struct object obj;
    const char *env, *file;
};

static const struct field reference_fields[] = {
    {.key = "env",
     .type = FIELD_TEXT,
     .offset = FIELD_OFFSET(struct reference, env, const char *),
     .pattern = SECRET_ENV_PATTERN,
     .sample = "WIFI_PASSWORD",
     .doc = "The environment variable that holds the secret when the script is built."},
    {.key = "file",
     .type = FIELD_TEXT,
     .offset = FIELD_OFFSET(struct reference, file, const char *),
     .doc = "The file that holds it, relative to the site's own folder."},
};

static const struct record reference_record = {
    .title = "secret",
    .size = sizeof(struct reference),
    .fields = reference_fields,
    .nfields = sizeof(reference_fields) / sizeof(reference_fields[0]),
};

static struct secret *secret_new(struct decode *ctx, const struct at *at, const struct field *field,
                                 const struct node *node)
{
    struct secret *secret = ARENA_NEW(ctx->arena, struct secret);
    secret->path = at_path(ctx->arena, at, NULL);
    secret->field = field;
    secret->node = node;
    *VEC_PUSH(ctx->arena, ctx->secrets) = secret;
    return secret;
}

static bool read_reference(struct decode *ctx, const struct at *at, const struct field *field,
                           const struct node *value, struct secret **ret_secret)
{
    struct reference reference = {0};
    object_decode(ctx, at, &reference_record, value, &reference.obj);
    if (reference.obj.bad)
        return false;
    if ((reference.env != NULL) == (reference.file != NULL)) {
        struct diag *d =
            diag_add(ctx->diags, DIAG_BAD_VALUE, at->key != NULL ? at->key->span : value->span,
                     reference.env == NULL ? "secret '%s' names neither 'env' nor 'file'"
                                           : "secret '%s' names both 'env' and 'file'",
                     phrase_shown(ctx->arena, at->name));
        diag_note(d, "a secret comes from one environment variable or from one file, read when the "
                     "script is built");
        return false;
    }
    struct secret *secret = secret_new(ctx, at, field, value);
    secret->env = reference.env;
    secret->file = reference.file;
    *ret_secret = secret;
    return true;
}

/* SITE_PATH_TO_KEY: what somebody would call the variable. */
static const char *variable_for(struct arena *arena, const char *path)
{
    char *name = arena_strdup(arena, path);
    for (char *p = name; *p != '\0'; p++) {
        if (*p >= 'a' && *p <= 'z')
            *p = (char)(*p - 'a' + 'A');
        else if (*p == '.' || *p == '-')
            *p = '_';
    }
    return strncmp(name, "WANS_", 5) == 0 ? name + 5 : name;
}

static void warn_literal(struct decode *ctx, const struct secret *secret)
{
    struct diag *d = diag_add(ctx->diags, DIAG_SECRET_LITERAL, secret->node->span,
                              "the secret '%s' stands in the site", secret->path);
    diag_note(d, "whoever reads the file or its history has it; a site can name an environment "
                 "variable or a file instead, and only 'build' reads it");
    diag_help(d, secret->node->span,
              arena_printf(ctx->arena, "{ env: %s }", variable_for(ctx->arena, secret->path)),
              "name an environment variable");
}

static bool read_literal(struct decode *ctx, const struct at *at, const struct field *field,
                         const struct node *value, struct secret **ret_secret)
{
    if (value->reported)
        return false;
    if (value->varied) {
        struct diag *d = diag_add(ctx->diags, DIAG_BAD_VARIABLE, value->span,
                                  "a variable in the secret '%s'", at_path(ctx->arena, at, NULL));
        diag_note(d,
                  "what a variable holds is shown wherever the site is shown; a secret comes from "
                  "the environment or from a file");
        diag_help(d, value->span,
                  arena_printf(ctx->arena, "{ env: %s }",
                               variable_for(ctx->arena, at_path(ctx->arena, at, NULL))),
                  "name an environment variable");
        return false;
    }
    if (value->plain && value->text[0] == '\0') {
        finding_no_value(ctx, at->name, at->key, value);
        return false;
    }
    const struct secret like = {.field = field};
    const char *why = secret_unfit(ctx->arena, &like, value->text);
    if (why != NULL) {
        diag_add(ctx->diags, DIAG_BAD_VALUE, value->span, "bad secret for '%s': %s",
                 phrase_shown(ctx->arena, at->name), why);
        return false;
    }
    struct secret *secret = secret_new(ctx, at, field, value);
    secret->literal = secret->value = value->text;
    if ((field->flags & FIELD_LITERAL) == 0)
        warn_literal(ctx, secret);
    *ret_secret = secret;
    return true;
}

bool secret_read(struct decode *ctx, const struct at *at, const struct field *field,
                 const struct node *value, struct secret **ret_secret)
{
    mask_secret(ctx->arena, value);
    switch (value->kind) {
    case NODE_MAP:
        return read_reference(ctx, at, field, value, ret_secret);
    case NODE_SCALAR:
        return read_literal(ctx, at, field, value, ret_secret);
    case NODE_SEQ:
        break;
    }
    finding_no_scalar(ctx, at, field, value);
    return false;
}

const char *secret_unfit(struct arena *arena, const struct secret *secret, const char *text)
{
    size_t len = 0;
    for (; text[len] != '\0'; len++)
        if ((unsigned char)text[len] < 0x20 || (unsigned char)text[len] > 0x7e)
            return "it has a character that is no printable ASCII";
    if (len == 0)
        return "it is empty";
    if (len > SECRET_MAX)
        return "it is longer than 1024 characters";
    if (secret->field->pattern != NULL && !regex_match(arena, secret->field->pattern, text))
        return arena_printf(arena, "it is not %s", secret->field->pattern_doc);
    return NULL;
}

const char *secret_text(const struct secret *secret)
{
    if (secret == NULL)
        return NULL;
    return secret->value != NULL ? secret->value : "secret";
}
