/* site_parts.c - see site_parts.h. */
#include "fuzz/site_parts.h"

#include <string.h>

#include "base/bug.h"

struct site_parts site_parts_of(struct arena *arena, const void *data, size_t size)
{
    const char *text = arena_strndup(arena, data, size);
    return (struct site_parts){.arena = arena, .sections = sections_parse(arena, text)};
}

const char *site_parts_site(const struct site_parts *parts)
{
    const char *site = section_get(&parts->sections, "in.yaml");
    return site != NULL ? site : "";
}

const char *site_parts_file(void *data, const char *from, const char *path, const char **ret_name,
                            size_t *ret_len, const char **ret_why)
{
    struct site_parts *parts = data;
    ENSURE(from != NULL && path != NULL);
    ENSURE(++parts->reads <= 8 * 101); /* lib/app/project.c: 100 files, and the one beyond */
    const char *name = arena_printf(parts->arena, "file %s", path);
    const char *text = section_get(&parts->sections, name);
    *ret_why = "is not there";
    if (text == NULL)
        return NULL;
    *ret_name = arena_strdup(parts->arena, path);
    *ret_len = strlen(text);
    return text;
}

const char *site_parts_secret(void *data, enum rosc_secret_kind kind, const char *name,
                              const char **ret_why)
{
    (void)data;
    *ret_why = "is not set";
    if (kind == ROSC_SECRET_FILE && strcmp(name, "missing") == 0)
        return NULL;
    return name[0] == 'K' ? "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=" : SECRET;
}

void check_lines(const char *text, bool ascii)
{
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        ENSURE(c == '\n' || (c >= ' ' && c != 0x7f && (c < 0x80 || !ascii)));
    }
}

void check_result(struct rosc_result *result)
{
    if (result == NULL)
        return; /* no memory */
    size_t len = 0;
    const char *output = rosc_result_output(result, &len);
    ENSURE((output != NULL) == rosc_result_ok(result));
    ENSURE(output == NULL || strlen(output) == len);
    check_lines(rosc_result_messages(result), false);
    rosc_result_free(result);
}
