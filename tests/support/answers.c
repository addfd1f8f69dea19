/*
 * answers.c - see answers.h.
 *
 * What the router does with an answer is done here by the functions that the compiler uses for a
 * text that it has: ros_quote() and lower/escape.h.
 */
#include "support/answers.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "lower/escape.h"
#include "ros/parse.h"
#include "ros/quote.h"
#include "schema/schema.h"

static bool named(const char *name, const char *word)
{
    for (; *name != '\0'; name++)
        if (strncasecmp(name, word, strlen(word)) == 0)
            return true;
    return false;
}

const char *answers_secret(void *data, enum rosc_secret_kind kind, const char *name,
                           const char **ret_why)
{
    (void)kind;
    if (named(name, "unset")) {
        *ret_why = "is not set";
        return NULL;
    }
    if (named(name, "tunnel") || named(name, "wireguard"))
        return "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";
    if (named(name, "_pin"))
        return "0042";
    if (strncasecmp(name, "https", 5) == 0)
        return "https://hooks.example.com:8443/a?b=$c&d='e'#[f],g";
    if (strncasecmp(name, "http", 4) == 0)
        return "http://192.168.88.9/a?b=$c,d";
    return arena_printf(data, " \"%s\" \\ $x $[y] %%41, ? {z} \\n\\\\", name);
}

/* The text of question `number`: sources count once, in the order of the site. */
static const char *text_of(const struct compilation *asks, const struct compilation *holds,
                           const char *number, size_t len)
{
    const char *const word = arena_printf(asks->diags->arena, "\1%.*s\2", (int)len, number);
    for (size_t i = 0; i < asks->decode->secrets.len; i++)
        if (strcmp(asks->decode->secrets.v[i]->value, word) == 0)
            return holds->decode->secrets.v[i]->value;
    return NULL;
}

/* `text` without the quotes that ros_quote() puts around it. */
static const char *quoted(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    ros_quote(&sb, text);
    return arena_strndup(arena, sb.buf + 1, sb.len - 2);
}

/* The text after the step that `*name` begins with, and *name behind it; NULL: with none. */
static const char *after_step(struct arena *arena, const char *text, const char **name)
{
    static const char *const steps[] = {"Text", "Json", "Header", "Percent", "Tls"};
    struct strbuf sb = strbuf_new(arena);
    size_t i = 0;
    while (i < ARRAY_LEN(steps) && strncmp(*name, steps[i], strlen(steps[i])) != 0)
        i++;
    if (i == ARRAY_LEN(steps))
        return NULL;
    *name += strlen(steps[i]);
    switch (i) {
    case 0:
        return quoted(arena, text);
    case 1:
        escape_json(&sb, text);
        break;
    case 2:
        escape_header(&sb, text);
        break;
    case 3:
        escape_url(&sb, text);
        break;
    default:
        return strncmp(text, "http://", 7) == 0 ? "" : " check-certificate=$rcCheck";
    }
    return strbuf_detach(&sb);
}

/* The script with texts in place of variables. All stand in a string, but for one condition, which
 * a script that holds the texts does not need: it goes. */
static const char *filled(const struct compilation *asks, const struct compilation *holds,
                          const char *script)
{
    static const char open[] = "[:len (", close[] = ")] > 0 && (", variable[] = "$rcKey";
    struct arena *arena = asks->diags->arena;
    struct strbuf out = strbuf_new(arena);
    for (const char *s = script; *s != '\0';) {
        size_t digits = 0;
        if (strncmp(s, variable, strlen(variable)) == 0)
            digits = strspn(s + strlen(variable), "0123456789");
        const char *at = s + strlen(open);
        if (strncmp(s, open, strlen(open)) == 0 && strncmp(at, variable, strlen(variable)) == 0) {
            const char *rest = strstr(at, close) + strlen(close), *end = strstr(rest, "))");
            strbuf_add(&out, rest, (size_t)(end - rest));
            s = end + 1;
        } else if (digits > 0) {
            s += strlen(variable);
            const char *text = text_of(asks, holds, s, digits), *next;
            s += digits;
            while (text != NULL && (next = after_step(arena, text, &s)) != NULL)
                text = next;
            strbuf_addstr(&out, text != NULL ? quoted(arena, text) : "no such question");
        } else {
            strbuf_addch(&out, *s++);
        }
    }
    return strbuf_detach(&out);
}

/* Without the comments that it begins with. */
static const char *behind_header(const char *script)
{
    while (*script == '#' || *script == '\n')
        script += strcspn(script, "\n") + 1;
    return script;
}

/* The script without its questions, and without the block that the form plain has for them. */
static const char *without_questions(struct arena *arena, const char *script, bool plain)
{
    static const char head[] = "\n# --- Secrets:", tail[] = "}\n# This line was pasted";
    struct strbuf out = strbuf_new(arena);
    const char *from = strstr(script, head), *end = strstr(script, tail);
    if (from == NULL || end == NULL)
        return "no questions";
    const char *to = strstr(from + 1, "\n\n#"), *go = strstr(from, "\n:local rcGo 1\n");
    if (go != NULL && go < to)
        to = go;
    if (to == NULL || to > end)
        return "nothing behind the questions";
    if (!plain)
        strbuf_add(&out, script, (size_t)(from - script));
    strbuf_add(&out, to, (size_t)(end - to));
    if (!plain)
        strbuf_addstr(&out, "}\n");
    return strbuf_detach(&out);
}

/* With quotes around secrets that need none: a variable always has them. */
static const char *with_quotes(struct arena *arena, const char *script, const char *secret)
{
    const char *bare = arena_printf(arena, "=%s", secret);
    struct strbuf out = strbuf_new(arena);
    for (const char *at; ros_is_bare(secret) && (at = strstr(script, bare)) != NULL;) {
        const char *behind = at + strlen(bare);
        bool whole = *behind == ' ' || *behind == '\n';
        strbuf_add(&out, script, (size_t)(at - script));
        strbuf_addf(&out, whole ? "=\"%s\"" : "=%s", secret);
        script = behind;
    }
    strbuf_addstr(&out, script);
    return strbuf_detach(&out);
}

/* What trusts authorities is in every script with a URL that is asked for, and does nothing where
 * none turns out to be https; one that holds such URLs does not have it. */
static const char *without_trust(struct arena *arena, const char *script)
{
    static const char heading[] = "The built-in authorities are trusted";
    const char *at = strstr(script, heading);
    if (at == NULL)
        return script;
    while (at > script && strncmp(at, "\n\n#", 3) != 0)
        at--;
    const char *next = strstr(at + 1, "\n\n#");
    return arena_printf(arena, "%.*s%s", (int)(at - script), script, next != NULL ? next : "\n");
}

/* In one layout. */
static const char *canonical(struct arena *arena, struct report *report, const char *name,
                             const char *script)
{
    struct ros_text tree;
    struct ros_parse_error error;
    struct strbuf out = strbuf_new(arena);
    if (!ros_parse(arena, script, &tree, &error)) {
        report_fail(report, name, "law: asks(answers): at %zu: %s\n%.120s", error.off, error.reason,
                    script + error.off);
        return "";
    }
    ros_unparse(&out, tree.code);
    return strbuf_detach(&out);
}

/* The script of a rollback ends in comments, which stand behind the line for pastes. */
static const char *until_end(struct arena *arena, const char *script)
{
    const char *end = strstr(script, "\n}\n#");
    return end != NULL ? arena_strndup(arena, script, (size_t)(end - script) + 3) : script;
}

void answers_check(struct arena *arena, struct report *report, const char *name,
                   const struct compilation *asks, const struct compilation *holds)
{
    bool plain = asks->form == ROSC_FORM_PLAIN;
    const char *with = without_questions(arena, behind_header(asks->output), plain);
    const char *want = behind_header(holds->output);
    for (size_t i = 0; i < holds->decode->secrets.len; i++)
        want = with_quotes(arena, want, holds->decode->secrets.v[i]->value);
    if (strstr(want, "built-in authorities") == NULL)
        with = without_trust(arena, with);
    with = behind_header(filled(asks, holds, with));
    report_same(report, name,
                plain ? "law: asks(answers) == holds, plain" : "law: asks(answers) == holds, apply",
                canonical(arena, report, name, plain ? want : until_end(arena, want)),
                canonical(arena, report, name, with));
}
