/* sections.c - text files with sections. */
#include "support/sections.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"

static void die(const char *path)
{
    printf("%s: %s\n", path, strerror(errno));
    exit(1);
}

char *read_whole(struct arena *arena, const char *path, size_t *ret_len)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        die(path);
    struct strbuf sb = strbuf_new(arena);
    char block[8192];
    size_t n;
    while ((n = fread(block, 1, sizeof(block), file)) > 0)
        strbuf_add(&sb, block, n);
    if (ferror(file))
        die(path);
    fclose(file);
    if (ret_len)
        *ret_len = sb.len;
    return arena_strndup(arena, sb.buf, sb.len);
}

void write_whole(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    if (!file || fputs(text, file) == EOF || fclose(file) != 0)
        die(path);
}

const char *one_newline(struct arena *arena, const char *text)
{
    size_t len = strlen(text);
    while (len > 0 && text[len - 1] == '\n')
        len--;
    return len == 0 ? "" : arena_printf(arena, "%.*s\n", (int)len, text);
}

static bool is_mark(const char *line, size_t len)
{
    return len > 6 && strncmp(line, "-- ", 3) == 0 && strncmp(line + len - 3, " --", 3) == 0;
}

struct sections sections_parse(struct arena *arena, const char *text)
{
    struct sections s = {.intro = ""};
    const char *name = NULL, *begin = text, *at = text;
    for (;;) {
        size_t len = strcspn(at, "\n");
        bool mark = is_mark(at, len);
        if (mark || !*at) {
            const char *body =
                one_newline(arena, arena_strndup(arena, begin, (size_t)(at - begin)));
            if (name)
                *VEC_PUSH(arena, s.v) = (struct section){.name = name, .text = body};
            else
                s.intro = body;
            if (!*at)
                return s;
            name = arena_strndup(arena, at + 3, len - 6);
            begin = at + len + (at[len] == '\n');
        }
        at += len + (at[len] == '\n');
    }
}

const char *sections_format(struct arena *arena, const struct sections *s)
{
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, s->intro);
    for (size_t i = 0; i < s->v.len; i++)
        strbuf_addf(&sb, "\n-- %s --\n%s", s->v.v[i].name, s->v.v[i].text);
    return strbuf_detach(&sb);
}

const char *section_get(const struct sections *s, const char *name)
{
    for (size_t i = 0; i < s->v.len; i++)
        if (strcmp(s->v.v[i].name, name) == 0)
            return s->v.v[i].text;
    return NULL;
}

void section_set(struct sections *s, const char *name, const char *text)
{
    for (size_t i = 0; i < s->v.len; i++)
        if (strcmp(s->v.v[i].name, name) == 0)
            s->v.v[i].text = text;
}

struct file_list files_like(struct arena *arena, const char *pattern)
{
    struct file_list list = {0};
    glob_t found;
    int result = glob(arena_printf(arena, "%s/%s", ROSC_TOP, pattern), 0, NULL, &found);
    if (result == GLOB_NOMATCH)
        return list;
    if (result != 0)
        die(pattern);
    for (size_t i = 0; i < found.gl_pathc; i++)
        *VEC_PUSH(arena, list.v) = arena_strdup(arena, found.gl_pathv[i] + strlen(ROSC_TOP) + 1);
    globfree(&found);
    return list;
}
