/* snippet.c - inputs as tests and explain pages write them. */
#include "support/snippet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"

/* The small example site, block by block (docs/diagnostics/README.md shows the same). */
static const struct {
    const char *key, *text;
} blocks[] = {
    {"rosc:", "rosc: 1\n"},
    {"site:", "site: { name: example, routeros: \"7.21\" }\n"},
    {"wans:", "wans:\n"
              "  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: "
              "203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
              "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, "
              "208.67.222.222] }\n"},
    {"lans:", "lans:\n  home: { interface: bridge, address: 192.168.88.1/24 }\n"},
};

static void malformed(const char *what, const char *text)
{
    printf("malformed %s: %s\n", what, text);
    exit(1);
}

/* Does a line of the text begin with `key`? */
static bool has_block(const char *text, const char *key)
{
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, strlen(key)) == 0)
            return true;
    }
    return false;
}

struct input snippet_complete(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, text);
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
        if (!has_block(text, blocks[i].key))
            strbuf_addstr(&sb, blocks[i].text);
    size_t len = sb.len;
    return (struct input){.bytes = strbuf_detach(&sb), .len = len};
}

struct input snippet_whole(const char *text)
{
    return (struct input){.bytes = text, .len = strlen(text)};
}

static int hex_digit(char c)
{
    const char *digits = "0123456789abcdef0123456789ABCDEF";
    const char *at = c ? strchr(digits, c) : NULL;
    return at ? (int)(at - digits) % 16 : -1;
}

struct input snippet_hex(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    for (const char *p = text; *p; p++) {
        if (*p == ' ' || *p == '\n')
            continue;
        int high = hex_digit(p[0]), low = high >= 0 ? hex_digit(p[1]) : -1;
        if (low < 0)
            malformed("hex", p);
        strbuf_addch(&sb, (char)(high * 16 + low));
        p++;
    }
    size_t len = sb.len;
    return (struct input){.bytes = strbuf_detach(&sb), .len = len};
}

static struct input script_hex(struct arena *arena, const char *text)
{
    struct input input = snippet_hex(arena, text);
    input.script = true;
    return input;
}

/* The text between quotes at `p`, escapes resolved; returns what follows. */
static const char *quoted(struct strbuf *sb, const char *p)
{
    const char *start = p;
    if (*p++ != '"')
        malformed("recipe", start);
    for (; *p != '"'; p++) {
        if (*p == '\0' || *p == '\n')
            malformed("recipe", start);
        if (*p != '\\') {
            strbuf_addch(sb, *p);
            continue;
        }
        p++;
        if (*p == 'x' && hex_digit(p[1]) >= 0 && hex_digit(p[2]) >= 0) {
            strbuf_addch(sb, (char)(hex_digit(p[1]) * 16 + hex_digit(p[2])));
            p += 2;
        } else if (*p == 'n' || *p == 't') {
            strbuf_addch(sb, *p == 'n' ? '\n' : '\t');
        } else if (*p == '"' || *p == '\\') {
            strbuf_addch(sb, *p);
        } else {
            malformed("recipe", start);
        }
    }
    return p + 1;
}

/* One round of a step: the text with %d replaced. */
static void add_round(struct strbuf *out, const struct strbuf *text, unsigned long round)
{
    for (size_t i = 0; i < text->len; i++) {
        if (text->buf[i] == '%' && i + 1 < text->len && text->buf[i + 1] == 'd') {
            strbuf_addf(out, "%lu", round);
            i++;
        } else {
            strbuf_addch(out, text->buf[i]);
        }
    }
}

struct input snippet_gen(struct arena *arena, const char *text)
{
    struct strbuf sb = strbuf_new(arena);
    while (*text) {
        unsigned long rounds = 1;
        char *after = NULL;
        if (strncmp(text, "text ", 5) == 0) {
            text += 5;
        } else if (strncmp(text, "repeat ", 7) == 0) {
            rounds = strtoul(text + 7, &after, 10);
            if (*after != ' ')
                malformed("recipe", text);
            text = after + 1;
        } else {
            malformed("recipe", text);
        }
        struct strbuf step = strbuf_new(arena);
        text = quoted(&step, text);
        if (*text != '\n')
            malformed("recipe", text);
        text++;
        for (unsigned long round = 1; round <= rounds; round++)
            add_round(&sb, &step, round);
    }
    size_t len = sb.len;
    return (struct input){.bytes = strbuf_detach(&sb), .len = len};
}

bool snippet_of(struct arena *arena, const char *stem, const char *name, const char *text,
                bool complete_yaml, struct input *ret_input)
{
    size_t n = strlen(stem);
    if (strncmp(name, stem, n) != 0 || name[n] != '.')
        return false;
    const char *form = name + n + 1;
    if (strcmp(form, "yaml") == 0)
        *ret_input = complete_yaml ? snippet_complete(arena, text) : snippet_whole(text);
    else if (strcmp(form, "part") == 0)
        *ret_input = snippet_complete(arena, text);
    else if (strcmp(form, "whole") == 0)
        *ret_input = snippet_whole(text);
    else if (strcmp(form, "hex") == 0)
        *ret_input = snippet_hex(arena, text);
    else if (strcmp(form, "gen") == 0)
        *ret_input = snippet_gen(arena, text);
    else if (strcmp(form, "rsc") == 0)
        *ret_input = (struct input){.bytes = text, .len = strlen(text), .script = true};
    else if (strcmp(form, "rschex") == 0)
        *ret_input = script_hex(arena, text);
    else
        return false;
    return true;
}

bool snippet_file(struct arena *arena, const char *name, const char *text, struct input *input)
{
    bool site = strncmp(name, "site ", 5) == 0;
    if (!site && strncmp(name, "file ", 5) != 0)
        return false;
    *VEC_PUSH(arena, input->files) = (struct input_file){
        .name = name + 5,
        .text = site ? snippet_complete(arena, text).bytes : text,
        .site = site,
    };
    return true;
}
