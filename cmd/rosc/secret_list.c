/* secret_list.c - see secret_list.h. */
#include "secret_list.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"

enum { LIST_MAX = 4 * 1024 * 1024 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts blanks off both ends, in place. */
static char *trimmed(char *text)
{
    while (is_blank(*text))
        text++;
    size_t len = strlen(text);
    while (len > 0 && is_blank(text[len - 1]))
        len--;
    text[len] = '\0';
    return text;
}

static bool is_name(const char *text)
{
    for (const char *p = text; *p; p++) {
        bool letter = (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z') || *p == '_';
        if (!letter && (p == text || *p < '0' || *p > '9'))
            return false;
    }
    return text[0] != '\0';
}

/* Takes the quotes off, in place. NULL: they do not end, or something follows. */
static char *unquoted(char *text)
{
    char quote = text[0], *out = text + 1;
    if (quote != '"' && quote != '\'')
        return text;
    for (char *p = text + 1; *p; p++) {
        if (*p == quote) {
            *out = '\0';
            return p[1] == '\0' ? text + 1 : NULL;
        }
        if (quote == '"' && *p == '\\' && (p[1] == '"' || p[1] == '\\'))
            p++;
        *out++ = *p;
    }
    return NULL;
}

/* Reads one line; what is wrong with it, or NULL. A line without an entry leaves the name NULL. */
static const char *read_line(char *line, struct secret_entry *ret_entry)
{
    *ret_entry = (struct secret_entry){0};
    line = trimmed(line);
    if (line[0] == '\0' || line[0] == '#')
        return NULL;
    char *equals = strchr(line, '=');
    if (!equals)
        return "there is no '=' in it: NAME=VALUE";
    *equals = '\0';
    char *name = trimmed(line), *value = unquoted(trimmed(equals + 1));
    if (!is_name(name))
        return "in front of '=' stands no name: letters, digits and '_', and no digit first";
    if (!value)
        return "the quotes do not end where the line ends";
    *ret_entry = (struct secret_entry){name, value};
    return NULL;
}

static int by_name(const void *a, const void *b)
{
    const struct secret_entry *x = a, *y = b;
    return strcmp(x->name, y->name);
}

static size_t lines_of(const char *text)
{
    size_t lines = 1;
    for (; (text = strchr(text, '\n')) != NULL; text++)
        lines++;
    return lines;
}

/* Reads the text line by line; false: said. */
static bool read_lines(struct secret_list *list)
{
    char *line = list->text;
    for (size_t number = 1; line; number++) {
        char *end = strchr(line, '\n');
        if (end)
            *end = '\0';
        struct secret_entry entry;
        const char *why = read_line(line, &entry);
        if (why) {
            say("line %zu of '%s': %s", number, list->path, why);
            return false;
        }
        if (entry.name)
            list->v[list->count++] = entry;
        line = end ? end + 1 : NULL;
    }
    qsort(list->v, list->count, sizeof(*list->v), by_name);
    for (size_t i = 1; i < list->count; i++)
        if (strcmp(list->v[i - 1].name, list->v[i].name) == 0) {
            say("'%s' has '%s' twice", list->path, list->v[i].name);
            return false;
        }
    return true;
}

enum exit_code secret_list_read(const char *path, struct secret_list *ret_list)
{
    struct secret_list list = {.path = path};
    const char *why = file_read(path, LIST_MAX, &list.text, &list.len);
    if (why)
        return io_failed(why);
    bool text = !memchr(list.text, '\0', list.len) && list.len < LIST_MAX;
    list.v = calloc(lines_of(list.text), sizeof(*list.v));
    bool ok = list.v && text && read_lines(&list);
    if (!list.v)
        say("%s", out_of_memory);
    else if (!text)
        say("'%s' is no list of secrets: NAME=VALUE, one a line", path);
    if (ok) {
        *ret_list = list;
        return EXIT_FINE;
    }
    bool oom = !list.v;
    secret_list_release(&list);
    return oom ? EXIT_OOM : EXIT_INPUT;
}

const char *secret_list_get(const struct secret_list *list, const char *name)
{
    if (list->count == 0)
        return NULL;
    const struct secret_entry key = {.name = name};
    const struct secret_entry *entry =
        bsearch(&key, list->v, list->count, sizeof(*list->v), by_name);
    return entry ? entry->value : NULL;
}

void secret_list_release(struct secret_list *list)
{
    if (list->text)
        explicit_bzero(list->text, list->len);
    free(list->text);
    free(list->v);
    *list = (struct secret_list){0};
}
