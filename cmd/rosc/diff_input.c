/* diff_input.c - see diff_input.h. */
#include "diff_input.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "site_input.h"

enum exit_code diff_input(const char *site, const char *router, enum rosc_diff_view view,
                          const struct rosc_options *options, struct rosc_result **ret_result)
{
    struct site_text text;
    char *bytes;
    struct rosc_file export = {.name = strcmp(router, "-") == 0 ? "<stdin>" : router};
    enum exit_code code = site_open(&text, site, options);
    if (code != EXIT_FINE)
        return code;
    const char *why = file_read(router, FILE_READ_SCRIPT, &bytes, &export.len);
    if (why) {
        say("%s", why);
        site_close(&text);
        return EXIT_IO;
    }
    const struct rosc_file from = {.name = text.name, .text = text.text, .len = text.len};
    export.text = bytes;
    *ret_result = rosc_diff(&from, &export, view, &text.options);
    site_close(&text);
    free(bytes);
    return EXIT_FINE;
}

size_t diff_count(const struct rosc_result *result)
{
    struct rosc_changes changes = rosc_result_changes(result);
    return changes.added + changes.changed + changes.removed + changes.moved;
}
