/* secrets.c - see secrets.h. */
#include "secrets.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SECRET_FILE_MAX = 64 * 1024 };

static char *keep(struct secrets *s, char *text)
{
    char **more = text != NULL ? realloc(s->text, (s->count + 1) * sizeof(*more)) : NULL;
    if (more == NULL) {
        free(text);
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
    *ret_why = s->why != NULL ? s->why : "cannot be read: out of memory";
    return NULL;
}

/* The path of a secret's file: relative to the folder of the site. NULL: out of memory. */
static char *path_of(const char *site, const char *name)
{
    const char *slash = strrchr(site, '/');
    char *path;
    if (name[0] == '/' || slash == NULL)
        return strdup(name);
    return asprintf(&path, "%.*s/%s", (int)(slash - site), site, name) < 0 ? NULL : path;
}

/* The bytes of a regular file, or NULL with the reason. */
static char *file_text(const char *path, const char **ret_why)
{
    struct stat st;
    FILE *file = fopen(path, "rbe");
    char *text = NULL;
    *ret_why = "cannot be read: out of memory";
    if (file == NULL) {
        *ret_why = strerror(errno);
        return NULL;
    }
    if (fstat(fileno(file), &st) != 0 || !S_ISREG(st.st_mode)) {
        *ret_why = "not a regular file";
    } else if (st.st_size > SECRET_FILE_MAX) {
        *ret_why = "too large for a secret";
    } else if ((text = calloc(1, SECRET_FILE_MAX + 1)) != NULL) {
        size_t len = fread(text, 1, SECRET_FILE_MAX, file);
        if (ferror(file) || memchr(text, '\0', len) != NULL) {
            *ret_why = ferror(file) ? "read error" : "it holds a zero byte";
            free(text);
            text = NULL;
        }
    }
    fclose(file);
    return text;
}

static const char *read_file(struct secrets *s, const char *name, const char **ret_why)
{
    char *path = path_of(s->site, name);
    const char *why = "out of memory";
    char *text = path != NULL ? file_text(path, &why) : NULL;
    free(path);
    if (text != NULL)
        return keep(s, text);
    char *reason;
    if (asprintf(&reason, "cannot be read: %s", why) < 0)
        return refuse(s, ret_why, "cannot be read");
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
    const char *text = getenv(name);
    return text != NULL ? text : refuse(s, ret_why, "is not set");
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
