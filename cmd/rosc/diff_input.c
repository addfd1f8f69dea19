/* diff_input.c - see diff_input.h. */
#include "diff_input.h"

#include <stdlib.h>

/* `view` NULL: rosc_drift(). */
static enum exit_code compare_input(const char *site, const char *router,
                                    const enum rosc_diff_view *view, enum site_way way,
                                    const struct rosc_options *options,
                                    struct rosc_result **ret_result)
{
    struct site_text text;
    struct script_text script;
    enum exit_code code = site_open(&text, site, way, options);
    if (code != EXIT_FINE)
        return code;
    code = script_open(&script, router, way);
    if (code != EXIT_FINE) {
        site_close(&text);
        return code;
    }
    const struct rosc_file from = {.name = text.name, .text = text.text, .len = text.len};
    const struct rosc_file export = {.name = script.name, .text = script.text, .len = script.len};
    *ret_result = site_done(&text, view ? rosc_diff(&from, &export, *view, &text.options)
                                        : rosc_drift(&from, &export, &text.options));
    free(script.text);
    return EXIT_FINE;
}

enum exit_code diff_input(const char *site, const char *router, enum rosc_diff_view view,
                          enum site_way way, const struct rosc_options *options,
                          struct rosc_result **ret_result)
{
    return compare_input(site, router, &view, way, options, ret_result);
}

enum exit_code drift_input(const char *site, const char *router, const struct rosc_options *options,
                           struct rosc_result **ret_result)
{
    return compare_input(site, router, NULL, SITE_FOUND, options, ret_result);
}

size_t diff_count(const struct rosc_result *result)
{
    struct rosc_changes changes = rosc_result_changes(result);
    return changes.added + changes.changed + changes.removed + changes.moved;
}
