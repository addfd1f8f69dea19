/*
 * secrets.c - the texts of a site's secrets, for a script that is built.
 *
 * Or for one that asks for them on the router: then none is read, and where the text would stand
 * there is a word for it. The library opens nothing: whoever called it reads. A secret that the
 * site names twice is read once. No message here has a word of a secret's text.
 */
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "ros/config.h"
#include "ros/prompt.h"
#include "schema/schema.h"
#include "yaml/node.h"

static bool same_source(const struct secret *a, const struct secret *b)
{
    if (a->env != NULL && b->env != NULL)
        return strcmp(a->env, b->env) == 0;
    return a->file != NULL && b->file != NULL && strcmp(a->file, b->file) == 0;
}

/* The first secret of the site with the source of secret i: itself, when there is none before. */
static const struct secret *first_like(const struct decode *decode, size_t i)
{
    size_t k = 0;
    while (k < i && !same_source(decode->secrets.v[k], decode->secrets.v[i]))
        k++;
    return decode->secrets.v[k];
}

/* Without the line break that an editor puts at the end of a file. */
static const char *without_line_end(struct arena *arena, const char *text)
{
    size_t len = strlen(text);
    if (len > 0 && text[len - 1] == '\n')
        len--;
    if (len > 0 && text[len - 1] == '\r')
        len--;
    return arena_strndup(arena, text, len);
}

static const char *read_text(struct compilation *c, const struct secret *secret,
                             const char **ret_why)
{
    *ret_why = "cannot be read: whoever runs the compiler reads no secrets";
    if (c->read_secret == NULL)
        return NULL;
    enum rosc_secret_kind kind = secret->env != NULL ? ROSC_SECRET_ENV : ROSC_SECRET_FILE;
    const char *text = c->read_secret(c->read_secret_data, kind,
                                      secret->env != NULL ? secret->env : secret->file, ret_why);
    if (text == NULL)
        return NULL;
    text = without_line_end(c->diags->arena, text);
    const char *unfit = secret_unfit(c->diags->arena, secret, text);
    if (unfit == NULL)
        return text;
    *ret_why = arena_printf(c->diags->arena, "holds no secret that a router takes: %s", unfit);
    return NULL;
}

static void report(struct compilation *c, const struct secret *secret, const char *why)
{
    bool env = secret->env != NULL;
    struct diag *d =
        diag_add(c->diags, DIAG_SECRET_MISSING, secret->node->span, "%s '%s' %s",
                 env ? "environment variable" : "file", env ? secret->env : secret->file, why);
    diag_label(d, 0, "%s", secret->path);
    diag_note(d, "'build' puts a secret into the row that needs it; 'check' and 'show' need none");
}

void secrets_read(struct compilation *c, const struct decode *decode)
{
    for (size_t i = 0; i < decode->secrets.len; i++) {
        struct secret *secret = decode->secrets.v[i];
        const struct secret *first = first_like(decode, i);
        const char *why;
        if (secret->literal != NULL)
            continue;
        if (first != secret) {
            secret->value = first->value; /* NULL: told already */
            continue;
        }
        secret->value = read_text(c, secret, &why);
        if (secret->value == NULL && c->goal == COMPILE_DIFF) {
            secret->value =
                strcmp(secret->field->key, "url") == 0 ? "https://" SECRET_UNKNOWN : SECRET_UNKNOWN;
            c->lacks_secrets = true;
        } else if (secret->value == NULL) {
            report(c, secret, why);
        }
    }
}

void secrets_demand(struct compilation *c)
{
    for (size_t i = 0; i < c->decode->secrets.len; i++) {
        const struct secret *secret = c->decode->secrets.v[i];
        const char *why;
        if (secret->literal == NULL && first_like(c->decode, i) == secret &&
            read_text(c, secret, &why) == NULL)
            report(c, secret, why);
    }
}

static const char *stand_in(struct compilation *c, const struct secret *secret)
{
    if (strcmp(secret->field->key, "url") != 0)
        return SECRET_STAND_IN;
    const char *why, *text = secret->literal;
    if (text == NULL)
        text = read_text(c, secret, &why);
    c->url_unread |= text == NULL;
    return text != NULL && strncmp(text, "http://", 7) == 0 ? "http://" SECRET_STAND_IN
                                                            : "https://" SECRET_STAND_IN;
}

void secrets_stand_in(struct compilation *c, const struct decode *decode)
{
    for (size_t i = 0; i < decode->secrets.len; i++)
        decode->secrets.v[i]->value = stand_in(c, decode->secrets.v[i]);
}

/* --- asked for on the router --- */

/* Which question a secret is: how many sources there are up to its own. */
static size_t question_of(const struct decode *decode, const struct secret *secret)
{
    size_t number = 0;
    for (size_t i = 0; i < decode->secrets.len; i++) {
        number += first_like(decode, i) == decode->secrets.v[i];
        if (decode->secrets.v[i] == secret)
            break;
    }
    return number;
}

void secrets_prompt(struct compilation *c, const struct decode *decode)
{
    for (size_t i = 0; i < decode->secrets.len; i++) {
        const struct secret *first = first_like(decode, i);
        decode->secrets.v[i]->value =
            first == decode->secrets.v[i]
                ? ros_prompt_word(c->diags->arena, question_of(decode, first))
                : first->value;
    }
}

static void add_rule(struct ros_config *config, struct ros_prompt *prompt, const char *pattern,
                     const char *what)
{
    for (size_t i = 0; i < prompt->rules.len; i++)
        if (strcmp(prompt->rules.v[i].pattern, pattern) == 0)
            return;
    *VEC_PUSH(config->arena, prompt->rules) = (struct ros_prompt_rule){pattern, what};
}

/* "wans.a.password, wans.b.password (PPPOE_PASSWORD)", and the rules of all of them. */
static void ask(struct ros_config *config, const struct decode *decode, size_t first)
{
    struct ros_prompt prompt = {0};
    struct strbuf name = strbuf_new(config->arena);
    const struct secret *secret = decode->secrets.v[first];
    for (size_t i = first; i < decode->secrets.len; i++) {
        const struct secret *like = decode->secrets.v[i];
        if (first_like(decode, i) != secret)
            continue;
        strbuf_addf(&name, "%s%s", i == first ? "" : ", ", like->path);
        if (like->field->pattern != NULL)
            add_rule(config, &prompt, like->field->pattern, like->field->pattern_doc);
        if (like->field->asked != NULL)
            add_rule(config, &prompt, like->field->asked, like->field->asked_doc);
        prompt.url |= like->field->asked != NULL;
    }
    if (secret->literal == NULL)
        strbuf_addf(&name, " (%s)", secret->env != NULL ? secret->env : secret->file);
    prompt.name = strbuf_detach(&name);
    *VEC_PUSH(config->arena, config->prompts) = prompt;
    config->prompts.v[config->prompts.len - 1].used = ros_prompt_used(config, config->prompts.len);
}

void secrets_ask(struct ros_config *config, const struct decode *decode)
{
    for (size_t i = 0; i < decode->secrets.len; i++)
        if (first_like(decode, i) == decode->secrets.v[i])
            ask(config, decode, i);
}

void secrets_note(struct ros_config *config, const struct decode *decode)
{
    struct strbuf names = strbuf_new(config->arena);
    for (size_t i = 0; i < decode->secrets.len; i++) {
        const struct secret *secret = decode->secrets.v[i];
        if (secret->literal == NULL && first_like(decode, i) != secret)
            continue;
        const char *name = secret->literal != NULL ? secret->path
                           : secret->env != NULL   ? secret->env
                                                   : secret->file;
        strbuf_addf(&names, "%s%s", names.len == 0 ? "" : ", ", name);
    }
    if (names.len > 0)
        *VEC_PUSH(config->arena, config->notes) =
            arena_printf(config->arena, "this script holds secrets: %s", names.buf);
}
