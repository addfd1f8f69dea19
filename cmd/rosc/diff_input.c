/* diff_input.c - see diff_input.h. */
#include "diff_input.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "secrets.h"

static const char *shown_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "<stdin>" : path;
}

enum exit_code diff_input(const char *site, const char *router, enum rosc_diff_view view,
                          const struct rosc_options *options, struct rosc_result **ret_result,
                          const char **ret_why)
{
    char *text = NULL, *export = NULL;
    struct rosc_file a = {.name = shown_name(site)}, b = {.name = shown_name(router)};
    *ret_why = file_read(site, FILE_READ_SITE, &text, &a.len);
    if (!*ret_why)
        *ret_why = file_read(router, FILE_READ_SCRIPT, &export, &b.len);
    if (*ret_why) {
        free(text);
        return EXIT_IO;
    }
    struct secrets secrets = {.site = site};
    struct rosc_options with_secrets = *options;
    with_secrets.read_secret = secrets_read_one;
    with_secrets.read_secret_data = &secrets;
    a.text = text;
    b.text = export;
    *ret_result = rosc_diff(&a, &b, view, &with_secrets);
    secrets_release(&secrets);
    free(text);
    free(export);
    return EXIT_FINE;
}

size_t diff_count(const struct rosc_result *result)
{
    struct rosc_changes changes = rosc_result_changes(result);
    return changes.added + changes.changed + changes.removed + changes.moved;
}
