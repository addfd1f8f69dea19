/* secrets.c - see secrets.h. */
#include "secrets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"

enum { SECRET_FILE_MAX = 64 * 1024 };

static char *keep(struct secrets *s, char *text)
{
    char **more = text != NULL ? realloc(s->text, (s->count + 1) * sizeof(*more)) : NULL;
    if (more == NULL) {
        free(text);
        s->project->no_memory = true;
        return NULL;
    }
    s->text = more;
    s->text[s->count++] = text;
    return text;
}

static const char *refuse(struct secrets *s, const char **ret_why, const char *why)
{
    free(s->why);
    s->why = strdup(why);
    s->project->no_memory |= s->why == NULL;
    *ret_why = s->why != NULL ? s->why : "cannot be read";
    return NULL;
}

/* The text of a file of the project, or NULL with the reason. */
static char *file_text(struct secrets *s, const char *path, const char **ret_why)
{
    char *text = NULL;
    size_t len;
    *ret_why = project_file_read(s->project, path, SECRET_FILE_MAX + 1, &text, &len);
    if (*ret_why != NULL)
        return NULL;
    if (len > SECRET_FILE_MAX)
        *ret_why = "too large for a secret";
    else if (memchr(text, '\0', len) != NULL)
        *ret_why = "it holds a zero byte";
    else
        return text;
    explicit_bzero(text, len);
    free(text);
    return NULL;
}

static const char *read_file(struct secrets *s, const char *name, const char **ret_why)
{
    char *path = file_beside(s->project->site, name);
    const char *why = "out of memory";
    char *text = path != NULL ? file_text(s, path, &why) : NULL;
    s->project->no_memory |= path == NULL;
    free(path);
    if (text != NULL)
        return keep(s, text);
    char *reason;
    if (asprintf(&reason, "cannot be read: %s", why) < 0) {
        s->project->no_memory = true;
        return refuse(s, ret_why, "cannot be read");
    }
    refuse(s, ret_why, reason);
    free(reason);
    return NULL;
}

const char *secrets_read_one(void *data, enum rosc_secret_kind kind, const char *name,
                             const char **ret_why)
{
    struct secrets *s = data;
    if (kind == ROSC_SECRET_FILE)
        return read_file(s, name, ret_why);
    const char *text = s->list != NULL ? secret_list_get(s->list, name) : NULL;
    if (text == NULL)
        text = getenv(name);
    if (text != NULL)
        return text;
    if (s->list == NULL)
        return refuse(s, ret_why, "is not set, and there is no --secrets=FILE that has it");
    char *why;
    if (asprintf(&why, "is not set, and '%s' does not have it", s->list->path) < 0) {
        s->project->no_memory = true;
        return refuse(s, ret_why, "is not set");
    }
    refuse(s, ret_why, why);
    free(why);
    return NULL;
}

void secrets_release(struct secrets *s)
{
    for (size_t i = 0; i < s->count; i++) {
        explicit_bzero(s->text[i], strlen(s->text[i]));
        free(s->text[i]);
    }
    free(s->text);
    free(s->why);
}
