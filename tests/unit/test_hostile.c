/*
 * test_hostile.c - text that a router could read as code, in every scalar of a site.
 *
 * Each scalar of examples/every-key.yaml, keys too, becomes each hostile text in turn. Either there
 * is an error at that place, or both forms parse and say the same as with a harmless text there:
 * the text is read back exactly where the harmless one is, at every level, and nothing else is
 * different.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "lower/escape.h"
#include "ros/parse.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/quote.h"
#include "yaml/node.h"

/* All begin alike, so that none of them occurs in a script by chance. */
static const char harmless[] = "hxharmless";
static const char *const hostile[] = {
    "hx\"",
    "hx\"; /system reset-configuration; :put \"",
    "hx\\",
    "hx\\\"",
    "hx\\\\\"$x",
    "hx$[/system reboot]",
    "hx$(1+1)",
    "hx$name",
    "hx[/system reboot]",
    "hx;:put 1",
    "hx{",
    "hx}",
    "hx}}; /ip route remove [find]; {{",
    "hx]",
    "hx)",
    "hx=y",
    "hx?",
    "hx #y",
    "hx'y'",
    "hx`y`",
    "hx\nfoo",
    "hx\r\n/system reboot",
    "hx\ty",
    "hx\x01y",
    "hx\x1by",
    "hx\x7fy",
    "hx\xc2\x85y",
    "hx\xc3\xa9",
    "hx\xf0\x9f\x9b\x9c",
    "hx\xe2\x80\xa8y",
    " hx",
    "hx ",
    "hx y",
    "!hx",
    "*hx",
    "-hx",
    "hx%ether1",
    "hx,hx",
    "hx/hx",
    "hx~",
    "hx<>",
    "hx\\41",
    "hx\\n",
    "hx\\_",
    "hx\\\nfoo",
    ("hxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
     "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
};

/* --- sites --- */

static char *read_example(struct arena *arena)
{
    FILE *file = fopen(ROSC_TOP "/examples/every-key.yaml", "rb");
    char buffer[16384];
    assert_non_null(file);
    size_t len = fread(buffer, 1, sizeof(buffer), file);
    fclose(file);
    assert_in_range(len, 1, sizeof(buffer) - 1);
    return arena_strndup(arena, buffer, len);
}

struct places {
    struct arena *arena;
    VEC(struct span) v;
};

static void collect(struct places *places, const struct node *node)
{
    switch (node->kind) {
    case NODE_SCALAR:
        *VEC_PUSH(places->arena, places->v) = node->span;
        return;
    case NODE_MAP:
        for (size_t i = 0; i < node->pairs.len; i++) {
            collect(places, node->pairs.v[i].key);
            collect(places, node->pairs.v[i].value);
        }
        return;
    case NODE_SEQ:
        for (size_t i = 0; i < node->items.len; i++)
            collect(places, node->items.v[i]);
        return;
    }
}

static struct places places_of(struct arena *arena, const char *site)
{
    struct places places = {.arena = arena};
    struct diags *diags = diags_new(arena);
    const struct source *source;
    const struct node *root;
    assert_true(source_load(arena, diags, "site.yaml", site, strlen(site), &source));
    assert_true(yaml_parse(arena, diags, source, &root));
    collect(&places, root);
    return places;
}

/* `text` as a YAML scalar in double quotes. */
static const char *yaml_quoted(struct arena *arena, const char *text)
{
    struct strbuf out = strbuf_new(arena);
    strbuf_addch(&out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            strbuf_addf(&out, "\\%c", *text);
        else if ((unsigned char)*text < ' ' || *text == 0x7f)
            strbuf_addf(&out, "\\x%02X", (unsigned)*text);
        else if (strncmp(text, "\xc2\x85", 2) == 0 && text++)
            strbuf_addstr(&out, "\\x85");
        else if (strncmp(text, "\xe2\x80\xa8", 3) == 0 && (text += 2))
            strbuf_addstr(&out, "\\u2028");
        else
            strbuf_addch(&out, *text);
    }
    strbuf_addch(&out, '"');
    return strbuf_detach(&out);
}

/* One site: the example with another text at one place. */
struct attempt {
    struct arena *arena;
    struct span place;
    const char *site;
    size_t len; /* of the text in the site */
};

static struct attempt attempt_new(struct arena *arena, const char *site, struct span place,
                                  const char *scalar)
{
    return (struct attempt){
        .arena = arena,
        .place = place,
        .len = strlen(scalar),
        .site = arena_printf(arena, "%.*s%s%s", (int)place.off, site, scalar,
                             site + place.off + place.len),
    };
}

/* A secret of whatever form the example's have; the hostile texts are the names of variables. */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    (void)data;
    (void)kind;
    (void)ret_why;
    bool key = strstr(name, "WIREGUARD") != NULL || strstr(name, "TUNNEL") != NULL;
    return key ? "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" : "4711";
}

/* The output, or NULL after an error; *ret_there: one lies at the place. */
static const char *build_any(const struct attempt *a, enum rosc_form form, bool *ret_there)
{
    struct compilation c = {
        .name = "site.yaml",
        .text = a->site,
        .len = strlen(a->site),
        .goal = COMPILE_BUILD,
        .form = form,
        .read_secret = read_secret,
    };
    compile(a->arena, &c);
    bool there = false;
    for (size_t i = 0; i < c.diags->v.len; i++) {
        const struct diag *d = c.diags->v.v[i];
        struct span at = d->where[0].at;
        /* a secret is told as a whole: its name may lead to a text of another form */
        uint32_t end = d->id == DIAG_SECRET_MISSING ? at.off + at.len : at.off;
        there = there || (d->severity == SEVERITY_ERROR && at.src != NULL && end >= a->place.off &&
                          at.off <= a->place.off + a->len);
    }
    *ret_there = there;
    return c.output;
}

/* The output, or NULL after an error at the place. */
static const char *build(const struct attempt *a, enum rosc_form form)
{
    bool there;
    const char *output = build_any(a, form, &there);
    if (output == NULL && !there)
        fail_msg("refused, but not at its place, %u: %.*s", (unsigned)a->place.off, (int)a->len,
                 a->site + a->place.off);
    return output;
}

/* --- what a script says, with one text replaced by a mark --- */

static void bone_code(struct strbuf *out, const struct ros_code *code, const char *needle);

/* The needle as it stands in a text that is sent out: escaped for that form. */
static const char *in_form(struct arena *arena, const char *text, const char *needle)
{
    struct strbuf escaped = strbuf_new(arena);
    if (strncmp(text, "{\"", 2) == 0)
        escape_json(&escaped, needle);
    else if (strncmp(text, "Content-Type: ", 14) == 0)
        escape_header(&escaped, needle);
    else
        return needle;
    return strbuf_detach(&escaped);
}

static void bone_text(struct strbuf *out, const char *text, const char *plain_needle)
{
    const char *needle = in_form(out->arena, text, plain_needle);
    size_t len = strlen(needle);
    for (const char *found; (found = strstr(text, needle)) != NULL; text = found + len) {
        strbuf_add(out, text, (size_t)(found - text));
        strbuf_addstr(out, "\x1a");
    }
    strbuf_addf(out, "%s\n", text);
}

static void bone_term(struct strbuf *out, const struct ros_term *term, const char *needle)
{
    bool constant = term->text != NULL && term->script == NULL && term->kind <= ROS_TERM_STRING;
    if (!constant)
        strbuf_addf(out, "<%d %s\n", (int)term->kind, term->op);
    if (term->text != NULL && term->script == NULL)
        bone_text(out, term->text, needle);
    for (size_t i = 0; i < term->parts.len && !constant && term->script == NULL; i++) {
        if (term->parts.v[i].text != NULL)
            bone_text(out, term->parts.v[i].text, needle);
        if (term->parts.v[i].value != NULL)
            bone_term(out, term->parts.v[i].value, needle);
    }
    for (size_t i = 0; i < term->terms.len; i++)
        bone_term(out, term->terms.v[i], needle);
    if (term->code != NULL)
        bone_code(out, term->code, needle);
    if (term->script != NULL)
        bone_code(out, term->script, needle);
}

static void bone_code(struct strbuf *out, const struct ros_code *code, const char *needle)
{
    strbuf_addf(out, "{%zu\n", code->stmts.len);
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        strbuf_addf(out, "%d%c%s ", (int)stmt->kind, stmt->sign == 0 ? ' ' : stmt->sign,
                    stmt->path == NULL ? "" : stmt->path);
        bone_text(out, stmt->text == NULL ? "" : stmt->text, needle);
        if (stmt->body != NULL)
            bone_code(out, stmt->body, needle);
        for (size_t k = 0; k < stmt->terms.len; k++)
            bone_term(out, stmt->terms.v[k], needle);
    }
    strbuf_addstr(out, "}\n");
}

static struct ros_text parsed(struct arena *arena, const char *script)
{
    struct ros_text text;
    struct ros_parse_error error;
    if (!ros_parse(arena, script, &text, &error))
        fail_msg("at %zu: %s: %.200s", error.off, error.reason, script + error.off);
    return text;
}

static const char *bones(struct arena *arena, const char *script, const char *needle)
{
    struct strbuf out = strbuf_new(arena);
    bone_code(&out, parsed(arena, script).code, needle);
    return strbuf_detach(&out);
}

static void expect_same_bones(struct arena *arena, const char *script, const char *needle,
                              const char *expected)
{
    const char *got = bones(arena, script, needle);
    if (strcmp(got, expected) == 0)
        return;
    size_t at = 0;
    while (got[at] == expected[at])
        at++;
    fail_msg("with %s the script says something else: %.80s, not %.80s", needle, got + at,
             expected + at);
}

/* --- every scalar --- */

/* What the forms say with a harmless text at the place; NULL: it is refused. A harmless name may
 * well be wrong somewhere else, where the old one is used. */
struct tame {
    const char *plain, *apply, *verify;
};

static struct tame tame_of(struct arena *arena, const char *site, struct span place)
{
    struct attempt a = attempt_new(arena, site, place, yaml_quoted(arena, harmless));
    bool there;
    const char *plain = build_any(&a, ROSC_FORM_PLAIN, &there);
    if (plain == NULL)
        return (struct tame){0};
    return (struct tame){.plain = bones(arena, plain, harmless),
                         .apply = bones(arena, build(&a, ROSC_FORM_APPLY), harmless),
                         .verify = bones(arena, build(&a, ROSC_FORM_VERIFY), harmless)};
}

/* One place with every text. True when some text was accepted there. */
static bool try_place(const char *site, struct span place)
{
    struct arena *arena = arena_new();
    struct tame tame = tame_of(arena, site, place);
    bool accepted = false;
    for (size_t i = 0; i < ARRAY_LEN(hostile); i++) {
        struct attempt a = attempt_new(arena, site, place, yaml_quoted(arena, hostile[i]));
        /* where a harmless name is refused, this one may be for the same reason, somewhere else */
        bool there;
        const char *plain = tame.plain == NULL ? build_any(&a, ROSC_FORM_PLAIN, &there)
                                               : build(&a, ROSC_FORM_PLAIN);
        if (plain == NULL)
            continue;
        if (tame.plain == NULL)
            fail_msg("accepted where a harmless text is not: %s", hostile[i]);
        expect_same_bones(arena, plain, hostile[i], tame.plain);
        expect_same_bones(arena, build(&a, ROSC_FORM_APPLY), hostile[i], tame.apply);
        expect_same_bones(arena, build(&a, ROSC_FORM_VERIFY), hostile[i], tame.verify);
        accepted = true;
    }
    arena_free(arena);
    return accepted;
}

/* The sanitizers make this ten times slower, and look at the same code whichever place it is. */
#if defined(__SANITIZE_ADDRESS__)
enum { STEP = 8 };
#else
enum { STEP = 1 };
#endif

static void every_scalar(void **state)
{
    struct arena *arena = *state;
    const char *site = read_example(arena);
    struct places places = places_of(arena, site);
    size_t accepted = 0;
    assert_in_range(places.v.len, 100, 10000);
    for (size_t i = 0; i < places.v.len; i += STEP)
        accepted += try_place(site, places.v.v[i]);
    assert_in_range(accepted, STEP == 1, places.v.len / 2); /* site.name at least */
}

/* A NUL, a byte that is no UTF-8 and raw controls never get past the reader. */
static void bytes_that_are_no_text(void **state)
{
    static const char *const scalars[] = {"\"hx\\0y\"", "\"hx\xff\"", "hx\x01y", "hx\x7fy",
                                          "\"hx\xc3\""};
    struct arena *arena = *state;
    const char *site = read_example(arena);
    struct places places = places_of(arena, site);
    for (size_t i = 0; i < places.v.len; i += STEP)
        for (size_t k = 0; k < ARRAY_LEN(scalars); k++) {
            struct attempt a = attempt_new(arena, site, places.v.v[i], scalars[k]);
            assert_null(build(&a, ROSC_FORM_APPLY));
        }
}

/* --- where it must be --- */

static const struct ros_stmt *find_command(const struct ros_code *code, const char *path,
                                           const char *command)
{
    const char *menu = "";
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (stmt->kind == ROS_STMT_MENU)
            menu = stmt->path;
        if (stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, command) == 0 &&
            strcmp(stmt->sign == '/' ? stmt->path : menu, path) == 0)
            return stmt;
    }
    return NULL;
}

static void the_identity_is_read_back(void **state)
{
    static const char *const names[] = {"villa \"elounda\"", "$[/system reboot]", "a\\", "a;b}{",
                                        "x?#'`~ = !"};
    struct arena *arena = *state;
    const char *site = read_example(arena);
    const char *name = strstr(site, "every-key\n");
    struct span place = {.off = (uint32_t)(name - site), .len = (uint32_t)strlen("every-key")};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct attempt a = attempt_new(arena, site, place, yaml_quoted(arena, names[i]));
        const char *script = build(&a, ROSC_FORM_PLAIN);
        assert_non_null(script);
        struct ros_text text = parsed(arena, script);
        const struct ros_stmt *set = find_command(text.code, "system identity", "set");
        assert_non_null(set);
        assert_string_equal(ros_stmt_arg(set, "name")->text, names[i]);
    }
}

static void note(const struct ros_term *term, const char **ret_text)
{
    if (term != NULL && term->text != NULL && strstr(term->text, "hx") != NULL)
        *ret_text = term->text;
}

/* What is put, and what is called by a name: at whatever level. */
static void note_put(const struct ros_stmt *stmt, void *data)
{
    if (stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "put") == 0)
        note(stmt->terms.v[0], data);
}

static void note_name(const struct ros_stmt *stmt, void *data)
{
    if (stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "add") == 0)
        note(ros_stmt_arg(stmt, "name"), data);
}

/* A script in a script in a script, and a row that is spelt for versions inside [:parse]. */
static void every_level_is_quoted_once(void **state)
{
    struct arena *arena = *state;
    for (size_t i = 0; i < ARRAY_LEN(hostile); i++) {
        struct strbuf inner = strbuf_new(arena), outer = strbuf_new(arena);
        strbuf_addstr(&inner, ":put ");
        ros_quote(&inner, hostile[i]);
        strbuf_addstr(&outer, ":if (1 = 1) do={\n/system scheduler add on-event=");
        ros_quote(&outer, inner.buf);
        strbuf_addstr(&outer, "\n}");
        struct ros_config *config = ros_config_new(arena);
        config->title = "test";
        config->target = (struct version){.major = 7, .minor = 12};
        ros_add(config, ROS_SYSTEM_SCRIPT, (struct span){0}, "rosc:wan/x", ROS("name", "x"),
                ROS("source", outer.buf));
        ros_add(config, ROS_SYSTEM_LOGGING_ACTION, (struct span){0}, "rosc:notify/syslog",
                ROS("name", hostile[i]), ROS("bsd-syslog", "yes"),
                ROS("remote-log-format", "bsd-syslog"), ROS("remote", "10.0.0.1"),
                ROS("target", "remote"));
        const struct ros_script *scripts[] = {ros_plan_plain(arena, config),
                                              ros_plan_apply(arena, config)};
        for (size_t k = 0; k < ARRAY_LEN(scripts); k++) {
            struct strbuf out = strbuf_new(arena);
            const char *put = NULL, *name = NULL;
            ros_print(&out, scripts[k]);
            struct ros_text text = parsed(arena, out.buf);
            ros_walk(text.code, note_put, &put);
            ros_walk(text.code, note_name, &name);
            assert_non_null(put);
            assert_non_null(name);
            assert_string_equal(put, hostile[i]);
            assert_string_equal(name, hostile[i]);
        }
    }
}

static int setup(void **state)
{
    *state = arena_new();
    return *state == NULL;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_scalar),
        TEST(bytes_that_are_no_text),
        TEST(the_identity_is_read_back),
        TEST(every_level_is_quoted_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
